import { printable } from "./printable.js";

/** How many characters of a line are shown, and how many of them before the place, where a line is longer. */
const WIDTH = 100;
const BEFORE = 50;

/**
 * A line of a file with a caret under a place in it; a long line is cut around the place. Undefined where the line
 * shows nothing.
 *
 * @param line the line's text
 * @param number its number, from 1
 * @param column the place in it, from 1, in UTF-16 units
 */
export function frameOf(line: string, number: number, column: number): string | undefined {
  if (line.trim() === "") return undefined;
  const place = Math.min(column - 1, line.length);
  const start = line.length > WIDTH ? Math.max(0, place - BEFORE) : 0;
  const end = start + WIDTH;
  const before = (start > 0 ? "…" : "") + printable(whole(line.slice(start, place)));
  const after = printable(whole(line.slice(place, end))) + (end < line.length ? "…" : "");
  // Characters of Chinese, Japanese and Korean, and full forms, take two columns of a terminal.
  const blank = before
    .replace(/\p{M}/gu, "")
    .replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/gu, "\u3000")
    .replace(/[^\u3000]/gu, " ");
  const margin = String(number).padStart(5);
  return `${margin} | ${before}${after}\n${" ".repeat(margin.length)} | ${blank}^`;
}

/** A piece of a text without the halves of characters at its ends. */
function whole(piece: string): string {
  return piece.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
