/** Labels of pictures: text in SVG does not wrap, and what it measures is known to browsers alone. */
import type { Line } from "../../model/text.js";
import { type Html, html } from "../html.js";

/** A sign as readers see it: a letter with its marks, a flag, a family of emoji. Of a heap of marks the first are kept. */
const SIGN = /(?:\p{RI}{2}|\P{M})(?:\p{M}|\p{EMod}|\u200d\P{M}){0,8}/gu;

/** Where a line may end: after blanks that are not held, and hyphens, and between the signs of scripts that write no blanks. */
const BREAK =
  /(?<=[ /–-])|(?<=[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}ー\p{Pe}、。])(?=[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{Ps}])(?![々ぁぃぅぇぉっゃゅょァィゥェォッャュョ])/u;

/** How wide signs are, in ems of the widest of system fonts: the first row that fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\ufdf0-\ufdff\u2e3a\u2e3b\u{12000}-\u{12fff}]/u, 9],
  [/^\p{Emoji_Presentation}|^\p{RI}|\ufe0f/u, 1.4],
  [/^[\p{Cf}\p{M}]/u, 0],
  [/^[ijlft\p{Zs}.,:;!|'’()[\]-]/u, 0.4],
  [/^[mwMWŒœÆæ@%—…]/u, 1],
  [/^[\p{Lu}&]/u, 0.77],
  [/^[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{Nd}\p{Pd}]/u, 0.64],
  [/^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}ー]/u, 1],
  [/^/, 1.2],
];

const measured = (sign: string): number => WIDTHS.find(([like]) => like.test(sign))?.[1] ?? 0;

/** The widths of the signs of ASCII, of which most texts are. */
const OF_ASCII = Array.from({ length: 128 }, (_, code) => measured(String.fromCharCode(code)));

function widthOfSign(sign: string): number {
  return (sign.length === 1 ? OF_ASCII[sign.charCodeAt(0)] : undefined) ?? measured(sign);
}

function widthOf(text: Line): number {
  let width = 0;
  for (const [sign] of text.matchAll(SIGN)) width += widthOfSign(sign);
  return width;
}

const ELLIPSIS = widthOf("…");

/** The text if it goes into so many ems; else as far as it does, with an ellipsis. */
export function shortened(text: Line, ems: number): Line {
  let [width, whole, start] = [0, "", ""];
  for (const [sign] of text.matchAll(SIGN)) {
    width += widthOfSign(sign);
    if (width > ems) return `${start.trimEnd()}…`;
    whole += sign;
    if (width <= ems - ELLIPSIS) start = whole;
  }
  return whole;
}

/**
 * The text in the fewest lines that hold it, of so many ems each, with room for a tail after the last; shortened where
 * `most` lines do not hold it, and where a word is wider than a line.
 */
export function labelLines(text: Line, tail: string, ems: number, most: number): readonly Line[] {
  const pieces = shortened(text, ems * (most + 1))
    .split(BREAK)
    .map((piece) => shortened(piece.trimEnd(), ems) + (/\s$/.test(piece) ? " " : ""));
  for (let count = 1; ; count++) {
    let at = 0;
    const lines = Array.from({ length: count }, (_, index) => {
      const from = at;
      const last = index === count - 1;
      const room = last ? ems - widthOf(tail) : ems;
      // The tail stands beside a piece rather than alone.
      const end = last ? pieces.length : Math.max(1, pieces.length - 1);
      const upTo = (end: number) => pieces.slice(from, end).join("").trimEnd();
      while (at < end && widthOf(upTo(at + 1)) <= room) at++;
      return index === most - 1 && at < pieces.length ? shortened(upTo(pieces.length), room) : upTo(at);
    });
    if (at === pieces.length || count === most) return lines;
  }
}

/** To a tenth, of pixels or per cent. */
export const rounded = (number: number): number => Math.round(number * 10) / 10;

/** Lines one under the other, with a number after the last; the whole text for who points at it, where it was shortened. */
export function labelText(
  { x, y, anchor, line }: { x: number; y: number; anchor: "start" | "middle" | "end"; line: number },
  lines: readonly Line[],
  count: number,
  whole: Line,
): Html {
  const first = y + line * (0.32 - (lines.length - 1) / 2);
  const drawn = lines.map((text, index) => {
    // What is written from right to left keeps its place among the rest: U+2068 and U+2069 hold it together.
    const held = text && `\u2068${text}\u2069`;
    const tail = index === lines.length - 1 && html` <tspan class="count">${count}</tspan>`;
    return html`<tspan x="${x}%" y="${rounded(first + index * line)}">${held}${tail}</tspan>`;
  });
  const title = lines.some((text) => text.endsWith("…")) && html`<title>${whole}</title>`;
  return html`<text text-anchor="${anchor}">${drawn}${title}</text>`;
}
