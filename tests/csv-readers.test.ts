/** The CSV files in the eyes of readers that are not ours: every cell is what the rows hold. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { tableText } from "../src/formats/csv-tables.js";
import { publication } from "../src/publish/publish.js";
import { emptyFolder } from "./support.js";
import { COLLECTIONS, NAUGHTY, tablesIn } from "./tables-as-cells.js";

const PYTHON = `
import csv, json, sys
for path in sys.argv[1:]:
    with open(path, newline="", encoding="utf-8") as file:
        print(json.dumps(list(csv.reader(file, strict=True))))
`;
const hasPython = spawnSync("python3", ["--version"]).status === 0;

/** What a reader should find in a file: the header, and the cells, an empty one for null. */
const wanted = (collection: (typeof COLLECTIONS)[string]) =>
  tablesIn(collection).map(({ name, columns, cells }) => {
    return { name, lines: [columns.map(({ name }) => name), ...cells.map((row) => row.map((cell) => cell ?? ""))] };
  });

describe.each(Object.entries(COLLECTIONS))("%s", (_, collection) => {
  test("csv-parse finds every cell", () => {
    for (const { name, lines } of wanted(collection)) {
      const text = tableText(collection, name);
      expect(parse(text, { record_delimiter: "\r\n", relax_quotes: false }), name).toEqual(lines);
    }
  });

  test.skipIf(!hasPython)("Python's csv finds every cell (skipped where python3 is not there)", () => {
    const folder = emptyFolder();
    const tables = wanted(collection);
    const paths = tables.map(({ name }) => {
      writeFileSync(join(folder, `${name}.csv`), tableText(collection, name));
      return join(folder, `${name}.csv`);
    });
    const { status, stdout, stderr } = spawnSync("python3", ["-c", PYTHON, ...paths], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const found = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const [index, { name, lines }] of tables.entries()) expect(found[index], name).toEqual(lines);
  });
});

test("the naughty collections are valid, and hold each naughty line", () => {
  const collection = COLLECTIONS["naughty cases"]!;
  expect(NAUGHTY.length).toBeGreaterThan(60);
  expect(() => publication(collection)).not.toThrow();
  const found = new Set(tablesIn(collection).flatMap(({ cells }) => cells.flat()));
  expect(NAUGHTY.filter((line) => !found.has(line))).toEqual([]);
});
