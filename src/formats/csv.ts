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
  const write = writerOf(columns, 0);
  const lines = rows.map((row) => write(row as Values).slice(1));
  return `${[columns.map(({ name }) => quoted(name)).join(","), ...lines].join("\r\n")}\r\n`;
}

/** The same for Excel, which takes a file for UTF-8 only where it begins with a byte order mark. */
export function toExcelCsv(rows: readonly object[], columns: readonly Column[]): string {
  return `\ufeff${toCsv(rows, columns)}`;
}

/** A row, or an object in it. */
type Values = { readonly [key: string]: string | number | boolean | Values | null | undefined };

/** Writes the cells of an object that stands at this depth of the columns' paths, a comma before each. */
function writerOf(columns: readonly Column[], depth: number): (values: Values) => string {
  const keys = [...new Set(columns.map(({ path }) => path[depth] as string))];
  const steps = keys.map((key) => {
    const below = columns.filter(({ path }) => path[depth] === key);
    const inside = below.some(({ path }) => path.length > depth + 1);
    return { key, empty: ",".repeat(below.length), write: inside ? writerOf(below, depth + 1) : undefined };
  });
  const known = new Set(keys);
  return (values) => {
    let text = "";
    for (const { key, empty, write } of steps) {
      const value = values[key];
      if (value === null || value === undefined) text += empty;
      else if (typeof value !== "object") text += write ? refuse(columns, depth, key) : `,${quoted(value)}`;
      else text += write ? write(value) : refuse(columns, depth, key);
    }
    for (const key in values) if (values[key] !== null && !known.has(key)) refuse(columns, depth, key);
    return text;
  };
}

function refuse([first]: readonly Column[], depth: number, key: string): never {
  throw new RangeError(`no column for ${[...(first?.path.slice(0, depth) ?? []), key].join("_")}`);
}

function quoted(value: string | number | boolean): string {
  const text = String(value);
  return TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
