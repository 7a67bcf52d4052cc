/**
 * CSV by RFC 4180: commas, CRLF at the end of every line, quotes only where needed. An empty cell is null; integers as
 * JSON writes them. No text is altered: what a spreadsheet would run, the model refuses.
 */
import { type Cell, cellOf, refuserOf } from "../tables/cells.js";
import type { Column } from "../tables/columns.js";

/** What RFC 4180 wants in quotes, and what some readers strip without them: blanks at the ends, a byte order mark. */
const TO_QUOTE = /[",\r\n\ufeff]|^ | $/;

/**
 * The rows as CSV with a header, which is there even without rows.
 *
 * @throws RangeError where a row holds something that has no column, such as a text in another language: it would be lost
 */
export function toCsv(rows: readonly object[], columns: readonly Column[]): string {
  const refuse = refuserOf(columns);
  let text = columns.map(({ name }) => quoted(name)).join(",");
  for (const row of rows) {
    refuse(row);
    let separator = "\r\n";
    for (const column of columns) {
      const cell = cellOf(row, column);
      text += cell === null ? separator : separator + quoted(cell);
      separator = ",";
    }
  }
  return `${text}\r\n`;
}

/** The same for Excel, which takes a file for UTF-8 only where it begins with a byte order mark. */
export function toExcelCsv(rows: readonly object[], columns: readonly Column[]): string {
  return `\ufeff${toCsv(rows, columns)}`;
}

function quoted(cell: NonNullable<Cell>): string {
  const text = String(cell);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
