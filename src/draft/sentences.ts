import type { DocumentText, Range } from "../evidence/document-text.js";
import { normalForm } from "../evidence/normal-form.js";
import { segmentsIn } from "../evidence/segments.js";
import { TONGUES, type Tongue } from "./tongue.js";

/** What may stand before the words of a line, and is none. */
const BULLET = /^[^\p{L}\p{N}"“«'‘(¥$€£₹]+/u;

/** How a line ends where a sentence does. */
const END = /[.!?:;…]["”»’)\]]*$/;

/**
 * The lines of a text that stand for themselves: paragraphs, headings, items of a list. Where some line goes on in
 * lower case on the next one, the text was broken to a width, and only blank lines and bullets tell.
 *
 * @param raw the text that `text` was made from
 */
export function linesOf(raw: string, text: DocumentText): Range[] {
  const lines: Range[] = [];
  let position = 0;
  for (const line of raw.split(/\r\n?|\n/).map(normalForm)) {
    if (line === "" || !text.normal.startsWith(line, position)) continue;
    lines.push({ start: position, end: position + line.length });
    position += line.length + 1;
  }
  // Where a combining character or the like moved an end, paragraphs are the surer lines.
  if (position !== text.normal.length + 1) return [...text.paragraphs];
  const goesOn = ({ end }: Range, next: Range) =>
    !END.test(text.slice({ start: Math.max(0, end - 3), end })) && text.paragraphOf({ start: end - 1, end: next.end });
  const isBroken = lines.some((line, index) => {
    const next = lines[index + 1];
    return next && goesOn(line, next) && /^\p{Ll}/u.test(text.slice(next));
  });
  if (!isBroken) return lines;
  const joined: Range[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const isItem = /^[-–—•*·]/.test(text.slice(line));
    if (last && !isItem && text.paragraphOf({ start: last.start, end: line.end })) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
    } else joined.push(line);
  }
  return joined;
}

/** Longer is no abbreviation, and no number before a sentence. */
const LONGEST = 20;

/**
 * The sentences of a line, in order: all of its words, without a bullet in front. What Unicode takes for the end of a
 * sentence, such as "Mr." or "U.S.", does not part it.
 */
export function sentencesIn(text: DocumentText, line: Range, tongue: Tongue): Range[] {
  const { abbreviations, initials, openers } = TONGUES[tongue];
  const parts: string[] = [];
  for (const { segment } of segmentsIn(text.slice(line), tongue, "sentence")) {
    const before = parts.at(-1) ?? "";
    const end = before.slice(-LONGEST);
    const goesOn =
      parts.length > 0 &&
      (abbreviations.test(end) ||
        (initials.test(end) && !openers.test(segment)) ||
        (before.length < LONGEST && /^[\s\d.()•–-]*$/.test(before)) ||
        /^["”»)]?\s*\p{Ll}/u.test(segment) ||
        !/[\p{L}\p{N}]/u.test(segment));
    if (goesOn) parts.push((parts.pop() ?? "") + segment);
    else parts.push(segment);
  }
  let start = line.start;
  return parts.flatMap((part) => {
    const range = trimmed(text, { start, end: start + part.length });
    start += part.length;
    return range ? [range] : [];
  });
}

/** Without a bullet before it and blanks at either end; undefined where no word is left. */
export function trimmed(text: DocumentText, { start, end }: Range): Range | undefined {
  const words = text.slice({ start, end }).trimEnd();
  const bullet = BULLET.exec(words)?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(words) ? { start: start + bullet, end: start + words.length } : undefined;
}
