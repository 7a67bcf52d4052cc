/** DuckDB, as those who load the tables use it. */
import { DuckDBInstance } from "@duckdb/node-api";

/** What a query finds: its columns, and its cells as DuckDB shows them. */
export interface Found {
  readonly columns: readonly string[];
  readonly types: readonly string[];
  readonly cells: readonly (readonly unknown[])[];
}

const instance = await DuckDBInstance.create();
const connection = await instance.connect();

export async function ask(sql: string): Promise<Found> {
  const reader = await connection.runAndReadAll(sql);
  return { columns: reader.columnNames(), types: reader.columnTypes().map(String), cells: reader.getRowsJson() };
}

/** A text as it stands in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
