import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import { cellsOf } from "../tables/cells.js";
import { type Column, columnsOf, type TableName } from "../tables/columns.js";
import { rowsOfShared } from "./csv-tables.js";
import type { Format, OutputFile } from "./format.js";
import { yearOf } from "./year.js";

/** What Hive, and all that read its layout, call the folder of rows that have no year. */
const NO_YEAR = "__HIVE_DEFAULT_PARTITION__";

/**
 * The rows as Parquet: days as dates, positions as integers. An exact decimal stays text, since no DECIMAL holds every
 * one of them as it is written.
 *
 * @throws RangeError where a row holds something that has no column
 */
export function toParquet(rows: readonly object[], columns: readonly Column[]): Uint8Array {
  const cells = cellsOf(rows, columns);
  const columnData = columns.map((column, index) => {
    const values = cells.map((row) => row[index] ?? null);
    const data = isDay(column) ? values.map((day) => day && new Date(day as string)) : values;
    return { name: column.name, data };
  });
  const schema = [{ name: "row", num_children: columns.length }, ...columns.map(elementOf)];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: "readout" }));
}

function isDay({ schema }: Column): boolean {
  return schema.format === "date";
}

function elementOf(column: Column): SchemaElement {
  const { name, required, type } = column;
  const one = { name, repetition_type: required ? "REQUIRED" : "OPTIONAL" } as const;
  if (isDay(column)) return { ...one, type: "INT32", converted_type: "DATE" };
  if (type === "integer") return { ...one, type: "INT32" };
  return { ...one, type: "BYTE_ARRAY", converted_type: "UTF8" };
}

/** Parquet: the tables of the CSV files, in folders that DuckDB, Spark, Trino and the like each read as one table. */
export const parquet: Format = {
  name: "parquet",
  means: "the same tables by year, for data too large for one file: DuckDB, Spark, Trino",
  begin(shared) {
    const tables = Object.entries(rowsOfShared(shared)).map(([name, rows]) => {
      const columns = columnsOf(name as TableName, shared.about.languages);
      const hasMeetings = columns.some(({ name }) => name === "meeting") || name === "meetings";
      return { name: name as TableName, rows: [...rows], columns, hasMeetings, isEmpty: true };
    });
    let year = NO_YEAR;
    /** Files of the rows that were gathered, in the layout of Hive: by the year that their meetings' ids begin with. */
    function* partsOf(which: typeof tables): Generator<OutputFile> {
      for (const table of which) {
        const { name, columns, hasMeetings, rows } = table;
        const path = `parquet/${name}/${hasMeetings ? `year=${year}/` : ""}part-0.parquet`;
        yield { path, schema: `rows/${name}`, values: rows, write: (rows) => toParquet(rows, columns) };
        table.isEmpty = false;
        table.rows = [];
      }
    }
    const gathered = () => tables.filter(({ rows }) => rows.length > 0);
    return {
      *each({ meeting, rows }) {
        if (!meeting.id.startsWith(year)) {
          yield* partsOf(gathered());
          year = yearOf(meeting);
        }
        for (const table of tables) for (const row of rows[table.name]) table.rows.push(row);
      },
      *end() {
        yield* partsOf(gathered());
        year = NO_YEAR;
        // A table without rows has a file all the same, which tells its columns.
        yield* partsOf(tables.filter(({ isEmpty }) => isEmpty));
      },
    };
  },
};
