/** The tables in a database: every cell arrives, the keys hold, and the README's questions have the answers it shows. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DataPackage, TableField } from "../src/model/datapackage.js";
import { publication } from "../src/publish/publish.js";
import { ask, quoted } from "./duckdb.js";
import { emptyFolder, root } from "./support.js";
import { COLLECTIONS, tablesIn } from "./tables-as-cells.js";

const readme = readFileSync(join(root, "README.md"), "utf8");

test("all years of a shelf are read as one, as the README says, also where a day is not known", async () => {
  const shelf = emptyFolder();
  // DuckDB looks at the first 20 480 rows to guess types: a year of full days, and one of a month.
  const days = Array.from({ length: 21_000 }, (_, index) => `${index},2025-01-31\n`);
  for (const [year, rows] of [
    ["2025", days],
    ["2026", ["x,2026-03\n"]],
  ] as const) {
    mkdirSync(join(shelf, "years", year, "csv"), { recursive: true });
    writeFileSync(join(shelf, "years", year, "csv/flat.csv"), `id,date\n${rows.join("")}`);
  }
  const [call = ""] = /read_csv\('years\/[^)]*\)/.exec(readme) ?? [];
  const { cells } = await ask(`SELECT count(*)::INTEGER FROM ${call.replace("years/", `${shelf}/years/`)}`);
  expect(cells).toEqual([[21_001]]);
});

/** The type of DuckDB for a type of Table Schema; an exact decimal is held as it is written. */
const TYPES: Readonly<Record<TableField["type"], string>> = {
  string: "VARCHAR",
  number: "VARCHAR",
  integer: "INTEGER",
  boolean: "BOOLEAN",
  date: "DATE",
};

describe.each(Object.entries(COLLECTIONS))("of %s", (name, collection) => {
  const folder = emptyFolder();
  const files = publication(collection);
  const tables: DataPackage = JSON.parse(files.get("datapackage.json") as string);
  for (const { name, path } of tables.resources) writeFileSync(join(folder, `${name}.csv`), files.get(path)!);
  const csv = (table: string) => {
    const { fields } = tables.resources.find(({ name }) => name === table)!.schema;
    const types = fields.map(({ name, type }) => `${quoted(name)}: ${quoted(TYPES[type])}`).join(", ");
    return `read_csv(${quoted(join(folder, `${table}.csv`))}, columns = {${types}}, header = true, auto_detect = false)`;
  };

  test("every cell arrives, of the type that datapackage.json gives", async () => {
    for (const { name, columns, cells } of tablesIn(collection)) {
      const found = await ask(`SELECT COLUMNS(*)::VARCHAR FROM ${csv(name)}`);
      expect(found.columns, name).toEqual(columns.map(({ name }) => name));
      expect(found.cells, name).toEqual(cells);
    }
  });

  test("every row is there too where DuckDB guesses the types", async () => {
    for (const { name: table, cells } of tablesIn(collection)) {
      const path = quoted(join(folder, `${table}.csv`));
      const found = await ask(`SELECT count(*)::INTEGER FROM ${path}`);
      expect(found.cells, `${name}: ${table}`).toEqual([[cells.length]]);
    }
  });

  test("every key is one row, and every foreign key leads to one", async () => {
    for (const { name, schema } of tables.resources) {
      for (const key of schema.primaryKey ?? []) {
        const { cells } = await ask(`SELECT "${key}" FROM ${csv(name)} GROUP BY ALL HAVING count(*) > 1`);
        expect(cells, name).toEqual([]);
      }
      for (const {
        fields: [field],
        reference,
      } of schema.foreignKeys ?? []) {
        const other = csv(reference.resource ?? name);
        const { cells } = await ask(
          `SELECT "${field}" FROM ${csv(name)} WHERE "${field}" NOT IN (SELECT "${reference.fields[0]}" FROM ${other})`,
        );
        expect(cells, `${name}.${field}`).toEqual([]);
      }
    }
  });
});

describe("the README", () => {
  const [, section = ""] = readFileSync(join(root, "README.md"), "utf8").split(/^\*\*In SQL/m);
  const questions = [...section.matchAll(/^```sql\n(.*?)^```\n\n```text\n(.*?)^```/gms)].map(
    ([, sql, output]) => [sql!, output!] as const,
  );

  const many = emptyFolder();
  for (const [path, text] of publication(COLLECTIONS.cases!)) {
    const [, file] = /^csv\/(.+\.csv)$/.exec(path) ?? [];
    if (file) writeFileSync(join(many, file), text);
  }

  test("asks five questions", () => {
    expect(questions).toHaveLength(5);
  });

  test.each(questions)("shows what DuckDB answers: %s", async (sql, output) => {
    const here = sql.replace(/'(\w+\.csv)'/g, (_, file) => quoted(join(root, "dist-data/csv", file)));
    expect(here).not.toBe(sql);
    const { columns, cells } = await ask(here);
    const lines = [columns, ...cells].map((row) => row.map((cell) => cell ?? "").join(" | "));
    expect(lines.join("\n")).toBe(output.trimEnd());
    expect(cells.length).toBeGreaterThan(0);
  });

  test.each(questions)("asks what a collection of many meetings answers too, no row twice: %s", async (sql) => {
    const { cells } = await ask(sql.replace(/'(\w+\.csv)'/g, (_, file) => quoted(join(many, file))));
    expect(cells.length).toBeGreaterThan(2);
    expect(new Set(cells.map((row) => JSON.stringify(row))).size).toBe(cells.length);
  });
});
