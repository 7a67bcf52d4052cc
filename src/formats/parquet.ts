import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import { cellsOf } from "../tables/cells.js";
import { type Column, columnsOf, type TableName } from "../tables/columns.js";
import { rowsOf } from "./csv-tables.js";
import type { Format } from "./format.js";

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

/**
 * The rows by the folder that they go to: the year of their meeting's id, in the layout of Hive; of a table without
 * meetings, the table's own. A table without rows has a file all the same, which tells its columns.
 */
function partsOf(table: TableName, rows: readonly object[], columns: readonly Column[]): Map<string, object[]> {
  const key = table === "meetings" ? "id" : "meeting";
  const folderOf = (meeting: string | null) => `${table}/year=${meeting?.slice(0, 4) ?? NO_YEAR}`;
  if (!columns.some(({ name }) => name === key)) return new Map([[table, [...rows]]]);
  if (rows.length === 0) return new Map([[folderOf(null), []]]);
  const parts = new Map<string, object[]>();
  for (const row of rows as Record<typeof key, string | null>[]) {
    const folder = folderOf(row[key]);
    const part = parts.get(folder);
    if (part) part.push(row);
    else parts.set(folder, [row]);
  }
  return parts;
}

/** Parquet: the tables of the CSV files, in folders that DuckDB, Spark, Trino and the like each read as one table. */
export const parquet: Format = {
  name: "parquet",
  means: "the same tables by year, for data too large for one file: DuckDB, Spark, Trino",
  *files(collection) {
    for (const [table, rows] of Object.entries(rowsOf(collection)) as [TableName, readonly object[]][]) {
      const columns = columnsOf(table, collection.about.languages);
      for (const [folder, values] of partsOf(table, rows, columns)) {
        const path = `parquet/${folder}/part-0.parquet`;
        yield { path, schema: `rows/${table}`, values, write: (rows) => toParquet(rows, columns) };
      }
    }
  },
};
