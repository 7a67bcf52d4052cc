/**
 * CSV by RFC 4180, there and back: commas, CRLF at the end of every line, quotes only where needed. An empty cell is null;
 * integers as JSON writes them. No text is altered: what a spreadsheet would run, the model refuses.
 */
import { type Cell, cellOf, refuserOf } from "../tables/cells.js";
import type { Column } from "../tables/columns.js";

/** What RFC 4180 wants in quotes, and what some readers strip without them: blanks at the ends, a byte order mark. */
const TO_QUOTE = /[",\r\n\ufeff]|^ | $/;

/** The next cell, in quotes or not, with what ends it. */
const NEXT_CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** A row of any table. */
type Row = Record<string, unknown>;

/** The types whose pattern has no mark that wants quotes. */
const NEVER_QUOTED: ReadonlySet<string> = new Set(["ThingId", "Position", "FullDate", "Day", "Decimal", "Language"]);

/**
 * The rows as CSV with a header, which is there even without rows.
 *
 * @throws RangeError where a row holds something that has no column, such as a text in another language: it would be lost
 */
export function toCsv(rows: readonly object[], columns: readonly Column[]): string {
  return csvHeader(columns) + csvLinesOf(columns)(rows);
}

/** The first line. */
export function csvHeader(columns: readonly Column[]): string {
  return `${columns.map(({ name }) => quoted(name)).join(",")}\r\n`;
}

/** What makes the lines of rows, without a header; it throws as `toCsv` does. */
export function csvLinesOf(columns: readonly Column[]): (rows: readonly object[]) => string {
  const refuse = refuserOf(columns);
  // Of ids, days and values of closed lists none has a mark that wants quotes.
  const plain = columns.map(({ schema, typeName = "" }) => schema.enum !== undefined || NEVER_QUOTED.has(typeName));
  return (rows) => {
    let text = "";
    for (const row of rows) {
      refuse(row);
      for (let index = 0; index < columns.length; index += 1) {
        const cell = cellOf(row, columns[index] as Column);
        if (index > 0) text += ",";
        if (cell !== null) text += plain[index] ? cell : quoted(cell);
      }
      text += "\r\n";
    }
    return text;
  };
}

/** What Excel takes a file for UTF-8 by: only where it begins with a byte order mark. */
export const EXCEL_MARK = "\ufeff";

/**
 * The rows that `toCsv` wrote, in whatever program the file was kept since: a byte order mark and line ends without CR
 * are passed over. What values mean is not looked at: that a status is one of the list, `checkMeeting` tells.
 *
 * @throws RangeError with the line, where the text is no CSV, the header is not that of these columns, or a row has a
 * cell too many, too few, empty where every row has one, of several lines, or not of its column's type
 */
export function fromCsv(text: string, columns: readonly Column[]): Row[] {
  const [header = [], ...lines] = linesOf(text.replace(/^\ufeff/, ""));
  for (let index = 0; index < Math.max(header.length, columns.length); index += 1) {
    const [found, wanted] = [header[index], columns[index]?.name];
    if (found === wanted) continue;
    throw new RangeError(`line 1, column ${index + 1}: found ${found ?? "none"}, wanted ${wanted ?? "none"}`);
  }
  return lines.map((cells, index) => rowOf(cells, columns, `line ${index + 2}`));
}

function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (let at = 0; at < text.length || cells.length > 0; ) {
    NEXT_CELL.lastIndex = at;
    const [whole, inQuotes, plain = "", end] = NEXT_CELL.exec(text) ?? [];
    const place = `line ${lines.length + 1}`;
    if (whole === undefined)
      throw new RangeError(`${place}: a quotation mark inside a cell, or one that is not closed`);
    const cell = inQuotes?.replaceAll('""', '"') ?? plain;
    if (/[\r\n]/.test(cell)) throw new RangeError(`${place}: found a cell of several lines, wanted one line`);
    cells.push(cell);
    at += whole.length;
    if (end === ",") continue;
    lines.push(cells);
    cells = [];
  }
  return lines;
}

function rowOf(cells: readonly string[], columns: readonly Column[], line: string): Row {
  if (cells.length !== columns.length) {
    throw new RangeError(`${line}: found ${cells.length} cells, wanted ${columns.length}, one for each column`);
  }
  const row: Row = {};
  for (const [index, { name, path, type, required }] of columns.entries()) {
    const cell = cells[index] as string;
    if (cell === "" ? required : type === "integer" && !/^-?(0|[1-9]\d{0,14})$/.test(cell)) {
      throw new RangeError(`${line}, ${name}: found ${JSON.stringify(cell)}, wanted a value of type ${type}`);
    }
    const [key = "", ...inside] = path;
    row[key] ??= null;
    if (cell !== "") put(row, key, inside, type === "integer" ? Number(cell) : cell);
  }
  return row;
}

/** Puts a cell where its path leads, into objects that are made where they are needed. */
function put(row: Row, key: string, [next, ...inside]: readonly string[], cell: NonNullable<Cell>): void {
  if (next === undefined) row[key] = cell;
  else {
    row[key] ??= {};
    put(row[key] as Row, next, inside, cell);
  }
}

function quoted(cell: NonNullable<Cell>): string {
  const text = String(cell);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
