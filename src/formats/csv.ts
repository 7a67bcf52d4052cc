/**
 * CSV by RFC 4180: commas, CRLF at the end of every line, quotes only where needed. An empty cell is null; `true` and
 * integers as JSON writes them. No text is altered: what a spreadsheet would run, the model refuses.
 */
import type { Column } from "../tables/columns.js";

/** What RFC 4180 wants in quotes, and what some readers strip without them: blanks at the ends, a byte order mark. */
const TO_QUOTE = /[",\r\n\ufeff]|^ | $/;

/**
 * The rows as CSV with a header, which is there even without rows.
 *
 * @throws RangeError where a row holds something that has no column, such as a text in another language: it would be lost
 */
export function toCsv(rows: readonly object[], columns: readonly Column[]): string {
  const paths = columns.map(({ path }) => path);
  const objects = objectsOf(paths);
  let text = columns.map(({ name }) => quoted(name)).join(",");
  for (const row of rows as readonly Values[]) {
    for (const { way, keys } of objects) refuseMore(valueAt(row, way), keys, way);
    let separator = "\r\n";
    for (const path of paths) {
      const value = valueAt(row, path);
      if (typeof value === "object" && value) throw new RangeError(`no column for ${path.join("_")}_*`);
      text += value === null || value === undefined ? separator : separator + quoted(value);
      separator = ",";
    }
  }
  return `${text}\r\n`;
}

/** The same for Excel, which takes a file for UTF-8 only where it begins with a byte order mark. */
export function toExcelCsv(rows: readonly object[], columns: readonly Column[]): string {
  return `\ufeff${toCsv(rows, columns)}`;
}

type Cell = string | number | boolean;

/** A row, or an object in it. */
type Values = { readonly [key: string]: Cell | Values | null | undefined };

function valueAt(row: Values, path: readonly string[]): Values[string] {
  let value: Values[string] = row;
  for (let depth = 0; depth < path.length && value; depth += 1) value = (value as Values)[path[depth] as string];
  return value;
}

/** The row and the objects in it: where each stands, and the keys that have columns. */
function objectsOf(paths: readonly (readonly string[])[]): { way: readonly string[]; keys: ReadonlySet<string> }[] {
  const objects = new Map<string, { way: readonly string[]; keys: Set<string> }>();
  for (const path of paths) {
    for (const [depth, key] of path.entries()) {
      const way = path.slice(0, depth);
      const object = objects.get(way.join()) ?? { way, keys: new Set() };
      object.keys.add(key);
      objects.set(way.join(), object);
    }
  }
  return [...objects.values()];
}

/** Refuses what would be lost. */
function refuseMore(values: Values[string], keys: ReadonlySet<string>, way: readonly string[]): void {
  for (const key in values as Values) {
    const value = (values as Values)[key];
    if (value !== null && value !== undefined && !keys.has(key))
      throw new RangeError(`no column for ${[...way, key].join("_")}`);
  }
}

function quoted(value: Cell): string {
  const text = String(value);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
