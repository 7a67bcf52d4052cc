/**
 * CSV by RFC 4180: commas, CRLF at the end of every line, quotes only where needed. An empty cell is null; `true` and
 * integers as JSON writes them. No text is altered: what a spreadsheet would run, the model refuses.
 */
import papaparse from "papaparse";
import type { Column } from "../tables/columns.js";

/** Where the cells of a row go: the index of its column, or the same again for the keys of an object. */
type Layout = Map<string, number | Layout>;

type Cell = string | number | boolean | null;

/**
 * The rows as CSV with a header, which is there even without rows.
 *
 * @throws RangeError where a row holds something that has no column, such as a text in another language: it would be lost
 */
export function toCsv(rows: readonly object[], columns: readonly Column[]): string {
  const layout = layoutOf(columns);
  const lines: Cell[][] = [columns.map(({ name }) => name)];
  for (const row of rows) {
    const cells = new Array<Cell>(columns.length).fill(null);
    fill(cells, row, layout, []);
    lines.push(cells);
  }
  return `${papaparse.unparse(lines, { newline: "\r\n" })}\r\n`;
}

/** The same for Excel, which takes a file for UTF-8 only where it begins with a byte order mark. */
export function toExcelCsv(rows: readonly object[], columns: readonly Column[]): string {
  return `\ufeff${toCsv(rows, columns)}`;
}

function layoutOf(columns: readonly Column[]): Layout {
  const layout: Layout = new Map();
  for (const [index, { path }] of columns.entries()) {
    let place = layout;
    for (const key of path.slice(0, -1)) {
      const inside = place.get(key) ?? new Map();
      place.set(key, inside);
      place = inside as Layout;
    }
    place.set(path.at(-1) as string, index);
  }
  return layout;
}

function fill(cells: Cell[], values: object, layout: Layout, path: readonly string[]): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === null) continue;
    const place = layout.get(key);
    if (typeof place === "number" && typeof value !== "object") cells[place] = value;
    else if (typeof place === "object" && typeof value === "object") fill(cells, value, place, [...path, key]);
    else throw new RangeError(`no column for ${[...path, key].join("_")}`);
  }
}
