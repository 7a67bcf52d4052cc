/**
 * CSV by RFC 4180, there and back: commas, CRLF at the end of every line, quotes only where needed. An empty cell is null; `true` and
 * integers as JSON writes them. No text is altered: what a spreadsheet would run, the model refuses.
 */
import papaparse from "papaparse";
import type { Column } from "../tables/columns.js";

/** Where the cells of a row go: the index of its column, or the same again for the keys of an object. */
type Layout = Map<string, number | Layout>;

type Cell = string | number | boolean | null;

/** A row of any table. */
type Row = Record<string, unknown>;

/** How the cells of a column are written. */
const FORMS = { string: /./, integer: /^-?(0|[1-9]\d*)$/, boolean: /^(true|false)$/ } as const;

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

/**
 * The rows that `toCsv` wrote, in whatever program the file was kept since: a byte order mark and line ends without CR
 * are passed over. What values mean is not looked at: that a status is one of the list, `checkMeeting` tells.
 *
 * @throws RangeError with the line, where the header is not that of these columns, a row has a cell more or less, a
 * cell that every row has is empty, or a cell is not of its column's type
 */
export function fromCsv(text: string, columns: readonly Column[]): Row[] {
  const { data, errors } = papaparse.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "," });
  for (const { row = 0, message } of errors) throw new RangeError(`line ${row + 1}: ${message}`);
  const [header = [], ...lines] = data;
  for (let index = 0; index < Math.max(header.length, columns.length); index += 1) {
    const [found, wanted] = [header[index], columns[index]?.name];
    if (found === wanted) continue;
    throw new RangeError(`line 1, column ${index + 1}: found ${found ?? "none"}, wanted ${wanted ?? "none"}`);
  }
  return lines.map((cells, index) => rowOf(cells, columns, index + 2));
}

function rowOf(cells: readonly string[], columns: readonly Column[], line: number): Row {
  if (cells.length !== columns.length) {
    throw new RangeError(`line ${line}: found ${cells.length} cells, wanted ${columns.length}, one for each column`);
  }
  const row: Row = {};
  for (const [index, { name, path, type, required }] of columns.entries()) {
    const cell = cells[index] as string;
    const fault = (wanted: string) => new RangeError(`line ${line}, ${name}: found ${JSON.stringify(cell)}, ${wanted}`);
    if (/[\r\n]/.test(cell)) throw fault("wanted a text on one line");
    if (cell === "" ? required : !FORMS[type].test(cell)) throw fault(`wanted ${type === "integer" ? "an" : "a"} ${type}`);
    const [key = "", ...inside] = path;
    row[key] ??= null;
    if (cell !== "") put(row, key, inside, type === "string" ? cell : JSON.parse(cell));
  }
  return row;
}

/** Puts a value where its path leads, in objects that are made where they are needed. */
function put(row: Row, key: string, [next, ...inside]: readonly string[], value: Cell): void {
  if (next === undefined) row[key] = value;
  else {
    row[key] ??= {};
    put(row[key] as Row, next, inside, value);
  }
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
