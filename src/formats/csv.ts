/**
 * CSV by RFC 4180: commas, CRLF at the end of every line, quotes only where needed. An empty cell is null; `true` and
 * integers as JSON writes them. No text is altered: what a spreadsheet would run, the model refuses.
 */
import papaparse from "papaparse";
import { cellsOf } from "../tables/cells.js";
import type { Column } from "../tables/columns.js";

/**
 * The rows as CSV with a header, which is there even without rows.
 *
 * @throws RangeError where a row holds something that has no column, such as a text in another language: it would be lost
 */
export function toCsv(rows: readonly object[], columns: readonly Column[]): string {
  const lines = [columns.map(({ name }) => name), ...cellsOf(rows, columns)];
  return `${papaparse.unparse(lines, { newline: "\r\n" })}\r\n`;
}

/** The same for Excel, which takes a file for UTF-8 only where it begins with a byte order mark. */
export function toExcelCsv(rows: readonly object[], columns: readonly Column[]): string {
  return `\ufeff${toCsv(rows, columns)}`;
}
