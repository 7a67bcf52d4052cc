/** The tables of several collections as the cells that any reader should find in their files. */
import { join } from "node:path";
import { rowsOf } from "../src/formats/csv-tables.js";
import type { Collection } from "../src/model/collection.js";
import { readCollection } from "../src/record/read.js";
import { readSchema } from "../src/schema/json-schema.js";
import { cellsOf } from "../src/tables/cells.js";
import { type Column, columnsOf, type TableName } from "../src/tables/columns.js";
import { everyProperty } from "./every-property.js";
import { ourCollection, root } from "./support.js";

/** One table: its columns, and its cells as texts; null where a cell is empty. */
export interface CellTable {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly (string | null)[])[];
}

export function tablesIn(collection: Collection): CellTable[] {
  return Object.entries(rowsOf(collection)).map(([name, rows]) => {
    const columns = columnsOf(name as TableName, collection.about.languages);
    const cells = cellsOf(rows, columns).map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    return { name: name as TableName, columns, cells };
  });
}

/** Every line that is safe by the model, and that a reader may stumble over. */
const LINE = new RegExp(readSchema("rows/documents").definitions?.Line?.pattern as string, "u");
export const NAUGHTY = [
  ..."NULL null None NA N/A #N/A nan NaN inf Infinity true False TRUE 0 1 007 1e5 1E400 0x1F 12-3-4 3/4 1,5 1.5 1_000".split(
    " ",
  ),
  ..."2026-03-06 2026 10:30 P1Y \\N \\ \\\\ / ' '' \" \"\" ` % $1 $& $x {} [] <b> & &amp; ; | || # -- undefined".split(
    " ",
  ),
  'a "quoted" word, and a comma',
  'ends with "',
  '"begins',
  "a\\",
  'a\\"b',
  "a'; DROP TABLE statements; --",
  "<script>alert(1)</script>",
  "zwj 👩‍👩‍👧 and 𠮷",
  "e\u0301 é ß İ ı ﬁ",
  "العربية and עברית",
  "日本語、カナダ",
  "a\u00a0b",
  "a  b",
  "a | b",
  "a\\|b",
  "x".repeat(1_500),
].filter((text) => LINE.test(text));

/** The same collection with every text of ours, and every line as printed, made naughty in turn. */
export function naughty(collection: Collection): Collection {
  let next = 0;
  const bad = () => NAUGHTY[next++ % NAUGHTY.length] as string;
  const LINES = new Set([
    "first",
    "last",
    "prefix",
    "suffix",
    "verb",
    "words",
    "title",
    "dateline",
    "contact",
    "publisher",
  ]);
  const isText = (value: object) =>
    Object.keys(value).length > 0 && Object.keys(value).every((key) => /^(en|fr|ja)$/.test(key));
  const change = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((item) => change(item));
    if (typeof value === "string") return LINES.has(key) ? bad() : value;
    if (typeof value !== "object" || value === null) return value;
    if (isText(value)) return Object.fromEntries(Object.keys(value).map((language) => [language, bad()]));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner, key)]));
  };
  const { about, ...data } = collection;
  return { about, ...(change(data) as Omit<Collection, "about">) };
}

const cases = readCollection(join(root, "tests/cases"));
if (!cases.ok) throw new Error(JSON.stringify(cases.problems));

/** Ours, the cases, one with every property, and those made naughty. */
export const COLLECTIONS: Readonly<Record<string, Collection>> = {
  ours: ourCollection(),
  cases: cases.collection,
  "every property": everyProperty,
  "naughty cases": naughty(cases.collection),
  "naughty properties": naughty(everyProperty),
};
