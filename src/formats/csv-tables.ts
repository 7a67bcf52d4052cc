import type { Collection } from "../model/collection.js";
import { columnsOf, type TableName } from "../tables/columns.js";
import { toFlatRows } from "../tables/flat.js";
import { toTables } from "../tables/to-tables.js";
import { toCsv, toExcelCsv } from "./csv.js";
import type { Format } from "./format.js";

/** The rows of every table: those that join by ids, then the flat view. */
export function rowsOf(collection: Collection): Readonly<Record<TableName, readonly object[]>> {
  return { ...toTables(collection), flat: toFlatRows(collection) };
}

/** One table as CSV, as `readout print csv` prints it. */
export function tableText(collection: Collection, table: TableName): string {
  return toCsv(rowsOf(collection)[table], columnsOf(table, collection.about.languages));
}

/** CSV: tables that join by ids, and a flat view, also as Excel takes it. */
export const csv: Format = {
  name: "csv",
  means: "tables that join by ids, and a flat view, for spreadsheets and databases",
  *files(collection) {
    for (const [table, rows] of Object.entries(rowsOf(collection)) as [TableName, readonly object[]][]) {
      const columns = columnsOf(table, collection.about.languages);
      const held = { schema: `rows/${table}`, values: rows } as const;
      yield { path: `csv/${table}.csv`, ...held, write: (values) => toCsv(values, columns) };
      if (table === "flat")
        yield { path: "csv/flat-excel.csv", ...held, write: (values) => toExcelCsv(values, columns) };
    }
  },
};
