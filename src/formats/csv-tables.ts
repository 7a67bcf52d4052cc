import type { Collection, Shared } from "../model/collection.js";
import { columnsOf, type TableName } from "../tables/columns.js";
import { toFlatRows } from "../tables/flat.js";
import { tablesOfShared, toTables } from "../tables/to-tables.js";
import { csvHeader, csvLinesOf, EXCEL_MARK, toCsv } from "./csv.js";
import { type Format, once } from "./format.js";

/** The rows of every table: those that join by ids, then the flat view. */
export function rowsOf(collection: Collection): Readonly<Record<TableName, readonly object[]>> {
  return { ...toTables(collection), flat: toFlatRows(collection) };
}

/** Those of them that tell of no meeting. */
export function rowsOfShared(shared: Shared): Readonly<Record<TableName, readonly object[]>> {
  return { ...tablesOfShared(shared), flat: [] };
}

/** One table as CSV, as `readout print csv` prints it. */
export function tableText(collection: Collection, table: TableName): string {
  return toCsv(rowsOf(collection)[table], columnsOf(table, collection.about.languages));
}

/** CSV: tables that join by ids, and a flat view, also as Excel takes it. */
export const csv: Format = {
  name: "csv",
  means: "tables that join by ids, and a flat view, for spreadsheets and databases",
  begin(shared) {
    const { languages } = shared.about;
    const tables = Object.entries(rowsOfShared(shared)).map(([name, rows]) => {
      const columns = columnsOf(name as TableName, languages);
      return { name: name as TableName, rows, header: csvHeader(columns), lines: csvLinesOf(columns) };
    });
    let inCsv: string;
    return {
      *open({ folder }) {
        inCsv = `${folder}csv`;
        for (const { name, rows: values, header, lines } of tables) {
          const part = { schema: `rows/${name}`, values } as const;
          yield { path: `${inCsv}/${name}.csv`, ...part, write: (rows) => header + lines(rows) };
          if (name !== "flat") continue;
          yield { path: `${inCsv}/flat-excel.csv`, ...part, write: (rows) => EXCEL_MARK + header + lines(rows) };
        }
      },
      *each({ rows }) {
        for (const { name, lines } of tables) {
          const values = rows[name];
          if (values.length === 0) continue;
          const part = { schema: `rows/${name}`, values, write: once(lines) } as const;
          yield { path: `${inCsv}/${name}.csv`, ...part };
          if (name === "flat") yield { path: `${inCsv}/flat-excel.csv`, ...part };
        }
      },
    };
  },
};
