/** csv-metadata.json tells the truth of the files beside it: their columns, types, keys and what must be there. */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { CsvDescription } from "../src/model/csvw.js";
import { publication } from "../src/publish/publish.js";
import { filesUnder, root } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

/** Files by their paths; of some formats the bytes. */
type Files = ReadonlyMap<string, string | Uint8Array>;

/** How XML Schema writes the types that the description names. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  decimal: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** In what the files are otherwise than their description has it. */
function faultsOf(files: Files): string[] {
  const text = (path: string) => String(files.get(`csv/${path}`));
  const { tables }: CsvDescription = JSON.parse(text("csv-metadata.json"));
  const faults: string[] = [];
  const header = (url: string) => (parse(text(url), { to: 1 }) as string[][])[0];
  const rows = (url: string) => parse(text(url), { columns: true }) as Record<string, string>[];
  for (const { url, tableSchema } of tables) {
    const { columns, primaryKey, foreignKeys = [] } = tableSchema;
    const inFile = columns.filter(({ virtual }) => !virtual);
    if (String(inFile.map(({ titles }) => titles)) !== String(header(url))) faults.push(`${url}: other columns`);
    const names = columns.map(({ name }) => name);
    if (new Set(names).size < names.length) faults.push(`${url}: a name twice`);
    if (columns.slice(0, inFile.length).some(({ virtual }) => virtual)) faults.push(`${url}: a virtual column first`);
    const titleOf = (name: string) => columns.find((column) => column.name === name)?.titles ?? "";
    for (const { titles = "", datatype = "string", required } of inFile) {
      for (const row of rows(url)) {
        const cell = row[titles] ?? "";
        if (cell === "" ? required : !LEXICAL[datatype]?.test(cell)) faults.push(`${url}, ${titles}: ${cell}`);
      }
    }
    if (primaryKey) {
      if (!columns.find(({ name }) => name === primaryKey)?.required) faults.push(`${url}: a key that may be empty`);
      const keys = rows(url).map((row) => row[titleOf(primaryKey)]);
      if (new Set(keys).size < keys.length) faults.push(`${url}: a key twice`);
    }
    for (const { columnReference, reference } of foreignKeys) {
      const there = new Set(rows(reference.resource).map((row) => row[reference.columnReference]));
      for (const row of rows(url)) {
        const cell = row[titleOf(columnReference)];
        if (cell && !there.has(cell)) faults.push(`${url}, ${columnReference}: ${cell} leads nowhere`);
      }
    }
  }
  return faults;
}

describe("csv-metadata.json", () => {
  const published = filesUnder(`${root}dist-data`);

  const shelves: [string, Files][] = Object.entries(COLLECTIONS).map(([name, of]) => [name, publication(of)]);
  test.each<[string, Files]>([["dist-data", published], ...shelves])("is true of the files of %s", (_, files) => {
    expect(faultsOf(files)).toEqual([]);
  });

  test("describes every CSV file but the one for Excel, which is the flat view again, once", () => {
    const { tables }: CsvDescription = JSON.parse(published.get("csv/csv-metadata.json")!);
    const files = [...published.keys()].filter((path) => /^csv\/.*\.csv$/.test(path) && !path.includes("excel"));
    expect(tables.map(({ url }) => `csv/${url}`).sort()).toEqual(files.sort());
  });

  test.each<[fault: string, path: string, from: RegExp | string, to: string]>([
    ["statements.csv: other columns", "csv/statements.csv", "meeting,position", "position,meeting"],
    ["statements.csv: a key twice", "csv/statements.csv", /\r\n([^,]+,)(.*\r\n)[^,]+,/, "\r\n$1$2$1"],
    ["links.csv, attendees: nobody leads nowhere", "csv/links.csv", ",mark-carney,", ",nobody,"],
    ["evidence.csv, document: x leads nowhere", "csv/evidence.csv", /,1,[^,]*#pmo-en,/, ",1,x,"],
    ["evidence.csv, position: one", "csv/evidence.csv", ",1,", ",one,"],
    ["meetings.csv, day: 6 March", "csv/meetings.csv", "Today,2026-03-06", "Today,6 March"],
    ["figures.csv, value: much", "csv/figures.csv", ",40000000000,", ",much,"],
    ["meetings.csv, status: ", "csv/meetings.csv", ",held,", ",,"],
  ])("is held to that: %s", (fault, path, from, to) => {
    const text = published.get(path)!.replace(from, to);
    expect(text).not.toBe(published.get(path));
    expect(faultsOf(new Map([...published, [path, text]]))).toContain(fault);
  });
});
