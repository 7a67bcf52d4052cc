/** `readout build --parquet`: the tables of the CSV files, cell by cell, in folders that read as one table each. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../src/formats/csv.js";
import type { Format, OutputFile } from "../src/formats/format.js";
import { sha256 } from "../src/formats/format.js";
import { parquet, toParquet } from "../src/formats/parquet.js";
import type { Collection } from "../src/model/collection.js";
import { listedIn } from "../src/publish/checksums.js";
import { publication, publish } from "../src/publish/publish.js";
import { readSchema } from "../src/schema/json-schema.js";
import { type Column, columnsOf } from "../src/tables/columns.js";
import { ask, quoted } from "./duckdb.js";
import { emptyFolder, readout, root } from "./support.js";
import { COLLECTIONS, tablesIn } from "./tables-as-cells.js";

/** The Parquet files of a collection, in a folder. */
function written(collection: Collection): string {
  const folder = emptyFolder();
  for (const [path, content] of publication(collection, [parquet])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
const whole = (folder: string, table: string) =>
  `read_parquet(${quoted(join(folder, "parquet", table, "**/*.parquet"))}, hive_partitioning = true)`;
const sorted = (cells: readonly (readonly unknown[])[]) => cells.map((row) => JSON.stringify(row)).sort();

describe.each(Object.entries(COLLECTIONS))("of %s", (_, collection) => {
  const folder = written(collection);

  test("each folder is one table, with every cell of the CSV", async () => {
    for (const { name, columns, cells } of tablesIn(collection)) {
      const found = await ask(`SELECT COLUMNS(c -> c <> 'year')::VARCHAR FROM ${whole(folder, name)}`);
      expect(found.columns, name).toEqual(columns.map(({ name }) => name));
      expect(sorted(found.cells), name).toEqual(sorted(cells));
    }
  });

  test("each row is in the year of its meeting, and what meetings share in none", async () => {
    for (const { name, columns } of tablesIn(collection)) {
      const { columns: found } = await ask(`SELECT * FROM ${whole(folder, name)} LIMIT 0`);
      const key = name === "meetings" ? "id" : "meeting";
      expect(found.includes("year"), name).toBe(columns.some(({ name }) => name === key));
      if (!found.includes("year")) continue;
      const { cells } = await ask(
        `SELECT "${key}" FROM ${whole(folder, name)} WHERE year::VARCHAR IS DISTINCT FROM "${key}"[:4]`,
      );
      expect(cells, name).toEqual([]);
    }
  });

  test("days are dates, positions integers, and a cell that every row has is never null", async () => {
    for (const { name, columns } of tablesIn(collection)) {
      const { types } = await ask(`SELECT COLUMNS(c -> c <> 'year') FROM ${whole(folder, name)}`);
      const wanted = columns.map(({ type, schema }) => {
        if (schema.format === "date") return "DATE";
        return { string: "VARCHAR", integer: "INTEGER", boolean: "BOOLEAN" }[type];
      });
      expect(types, name).toEqual(wanted);
      const { cells } = await ask(
        `SELECT DISTINCT name, repetition_type FROM parquet_schema(${quoted(join(folder, "parquet", name, "**/*.parquet"))}) WHERE type IS NOT NULL`,
      );
      const required = new Map(columns.map(({ name, required }) => [name, required ? "REQUIRED" : "OPTIONAL"]));
      expect(new Map(cells as [string, string][]), name).toEqual(required);
    }
  });
});

test("the columns that are days are those of the model", () => {
  const days = tablesIn(COLLECTIONS.ours!).flatMap(({ name, columns }) =>
    columns.flatMap(({ name: column, schema }) => (schema.format === "date" ? `${name}.${column}` : [])),
  );
  expect(days).toEqual([
    "meetings.day",
    "meetings.lastDay",
    "documents.publishedDay",
    "statements.day",
    "instruments.day",
  ]);
});

test("a table without rows reads as one all the same", async () => {
  const folder = written({ ...COLLECTIONS.ours!, meetings: [] });
  const { columns, cells } = await ask(`SELECT * FROM ${whole(folder, "statements")}`);
  expect(columns).toEqual([...columnsOf("statements", ["en", "fr", "ja"]).map(({ name }) => name), "year"]);
  expect(cells).toEqual([]);
});

test("an exact decimal keeps every digit", async () => {
  const [meeting] = COLLECTIONS.ours!.meetings;
  const [figure] = meeting!.figures!;
  const value = `${"1234567890".repeat(6)}.10`;
  const meetings = [{ ...meeting!, figures: [{ ...figure!, value }] as const }];
  const { cells } = await ask(`SELECT value FROM ${whole(written({ ...COLLECTIONS.ours!, meetings }), "figures")}`);
  expect(cells).toEqual([[value]]);
});

test("any lines come back as they were, from Parquet and from CSV", async () => {
  const line = new RegExp(readSchema("rows/documents").definitions!.Line!.pattern!, "u");
  const names = ["one", "two"];
  const columns = names.map(
    (name): Column => ({ name, path: [name], means: [], description: "", type: "string", required: false, schema: {} }),
  );
  const cell = fc.option(fc.string({ unit: "binary" }).filter((text) => line.test(text)));
  const rows = fc.array(fc.record({ one: cell, two: cell }), { minLength: 1, maxLength: 8 });
  const folder = emptyFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(rows, async (rows) => {
      const cells = rows.map(({ one, two }) => [one, two]);
      // A name of its own each time: DuckDB keeps what it has read of a file.
      const file = join(folder, String(run++));
      writeFileSync(`${file}.parquet`, toParquet(rows, columns));
      writeFileSync(`${file}.csv`, toCsv(rows, columns));
      expect((await ask(`FROM read_parquet(${quoted(`${file}.parquet`)})`)).cells).toEqual(cells);
      const types = "columns = {one: 'VARCHAR', two: 'VARCHAR'}, header = true, auto_detect = false";
      const { cells: found } = await ask(`FROM read_csv(${quoted(`${file}.csv`)}, ${types})`);
      expect(found).toEqual(cells);
    }),
    { numRuns: 200 },
  );
});

test("what writes Parquet is loaded for --parquet alone", () => {
  const importing = (name: RegExp) =>
    readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && name.test(readFileSync(join(root, "src", file), "utf8")))
      .map((file) => file.replaceAll("\\", "/"));
  expect(importing(/from "hyparquet/)).toEqual(["formats/parquet.ts"]);
  expect(importing(/from ".*\/parquet\.js"/)).toEqual([]);
  expect(importing(/parquet \? .*await import\(".*\/parquet\.js"\)/)).toEqual(["cli/build.ts"]);
});

describe("a build", () => {
  const hashesIn = (sums: string) =>
    new Map(
      sums
        .split("\n")
        .flatMap((line) => [listedIn(line) ?? []].flat().map(({ path, sha256 }) => [path, sha256] as const)),
    );

  test("with --parquet lists the files and their hashes, is the same twice, and without it takes them away", () => {
    const out = emptyFolder();
    const build = (options: string[] = [], env = {}) =>
      readout(["build", "src/meetings", "--out", out, ...options], { env });
    const read = () => {
      const sums = readFileSync(join(out, "SHA256SUMS"), "utf8");
      return { sums, readme: readFileSync(join(out, "README.md"), "utf8"), hashes: hashesIn(sums) };
    };
    expect(build().status).toBe(0);
    const before = read();
    expect(build(["--parquet"])).toMatchObject({ status: 0, stdout: "" });
    const { sums, readme, hashes } = read();
    const parts = [...hashes.keys()].filter((path) => path.startsWith("parquet/"));
    expect(parts).toContain("parquet/statements/year=2026/part-0.parquet");
    expect(parts).toContain("parquet/names/part-0.parquet");
    expect(parts).toHaveLength(tablesIn(COLLECTIONS.ours!).length);
    expect(readme).toContain("| parquet | ");
    expect(readme).toContain("\nFor each year that has any (2026):\n");
    for (const path of parts) {
      const ofYear = path.replace("year=2026", "year=<year>");
      expect(readme).toContain(ofYear === path ? `- [${path}](${path})\n` : `- \`${ofYear}\`\n`);
      expect(sha256(readFileSync(join(out, path))), path).toBe(hashes.get(path));
    }
    expect(build(["--parquet"], { TZ: "Pacific/Chatham", LC_ALL: "tr_TR.UTF-8" }).status).toBe(0);
    expect(read().sums).toBe(sums);
    expect(build().status).toBe(0);
    expect(read()).toEqual(before);
    expect(existsSync(join(out, "parquet"))).toBe(false);
  });

  test("refuses to write over a Parquet file that somebody has changed", () => {
    const out = emptyFolder();
    const build = () => readout(["build", "src/meetings", "--out", out, "--parquet"]);
    expect(build().status).toBe(0);
    writeFileSync(join(out, "parquet/names/part-0.parquet"), "mine");
    expect(build()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("edited since a build wrote them: parquet/names/part-0.parquet"),
    });
  });

  test("writes nothing where a row of one does not fit its schema", () => {
    const spoilt: Format = {
      ...parquet,
      begin(shared, url) {
        const { each, end } = parquet.begin(shared, url);
        const spoil = (file: OutputFile) =>
          file.path.startsWith("parquet/meetings/")
            ? { ...file, values: file.values.map((row) => ({ ...row, position: "first" })) }
            : file;
        return {
          each: (...args) => Array.from(each?.(...args) ?? [], spoil),
          end: (...args) => Array.from(end?.(...args) ?? [], spoil),
        };
      },
    };
    const out = join(emptyFolder(), "shelf");
    expect(() => publish(COLLECTIONS.ours!, out, { formats: [spoilt] })).toThrow(
      /^parquet\/meetings\/year=2026\/part-0\.parquet does not fit rows\/meetings\.schema\.json/,
    );
    expect(existsSync(out)).toBe(false);
  });
});
