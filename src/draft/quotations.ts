import type { DocumentText, Range } from "../evidence/document-text.js";
import type { Cast } from "./cast.js";

/** Words in quotation marks; what is not closed goes to the end. */
const QUOTATION = /“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)/gu;

/** A name before the words of who bears it, in a transcript: "President Silva:", "SILVA:", "Q:". */
const LABEL =
  /^(?:[-–—•*·] ?)?((?:\p{Lu}[\p{L}.'’-]*|of|the|de|du|la|l[’'])(?:,? (?:\p{Lu}[\p{L}.'’-]*|\([^)]*\)|of|the|de|du|la|l[’']))*) ?: ?/u;

export function quotationsIn(text: DocumentText, line: Range): Range[] {
  return [...text.slice(line).matchAll(QUOTATION)].map(({ index, 0: { length } }) => {
    return { start: line.start + index, end: line.start + index + length };
  });
}

/** Who takes the word with a line: none where nobody knows the name. Undefined where nobody takes it. */
export function turnIn(line: string, cast: Cast): readonly string[] | undefined {
  const label = LABEL.exec(line)?.[1];
  if (label === undefined) return undefined;
  const [mention] = cast.mentionsIn(label);
  if (mention?.kind === "person" && mention.start === 0 && mention.end === label.length) return mention.who;
  return /^(?:\p{Lu}[\p{Lu}.'’ -]*|Question|Answer|Réponse|Moderator)$/u.test(label) ? [] : undefined;
}
