import { bodyOf, type DocumentText, type Range } from "../evidence/document-text.js";
import type { Body } from "../model/document.js";
import { linesOf, trimmed } from "./sentences.js";
import { capitalised, TONGUES, type Tongue } from "./tongue.js";

/** What stands around the account proper in a release, and where that begins and ends. */
export interface Release {
  readonly title: string | undefined;
  readonly dateline: string | undefined;
  /** The wire that a dateline names: "CNW". */
  readonly wire: string | undefined;
  /** The office for questions. */
  readonly contact: string | undefined;
  /** The days that are printed before the body and after it, as `2026-03-06`. */
  readonly dates: readonly string[];
  /** The lines of the body. */
  readonly lines: readonly Range[];
  /** What is printed before the body and after it. */
  readonly around: string;
}

/** How the lines begin that follow an account: links, imprint, contacts. */
const AFTER =
  /^(?:-\s?30\s?-|associated links?|related |liens? (?:connexes?|associés?)|this document is also|(?:le présent|ce) document est|source\b|pmo media|(?:media|press) (?:relations|contacts?|office|[ei]nquir)|relations avec les médias|contacts?\b|for (?:more|further) information|pour (?:plus|de plus amples)|published|publié|archives?\b|last updated|updated|mise à jour|back to |share |partager|follow us|read more|https?:|www\.|©|photo|\*\s?\*|_{3})/iu;

/** What frames an account and tells nothing of the meeting. */
export const FRAME =
  /^(?:(?:begin|end|start) (?:of )?text\W*$|the following (?:is|are) .*\b(?:statement|readout|text|declaration|translation|transcript)\b|(?:the |an )?(?:overview|outline|summary|gist|main points?) of .* (?:is|are|was|were) as follows|voici (?:le|la) .*(?:texte|déclaration|compte rendu))/iu;

/** Who issued the text, on a line of its own. */
const OFFICE =
  /^(?:the )?(?:(?:white house|office of|ministry of|department of|embassy of|government of|prime minister[’']s office)|(?:cabinet|bureau|ministère) d)/iu;

/** How far into a line a dateline may reach. */
const FARTHEST = 150;

/** The parts of a release; the body is all of the text where nothing tells it apart. */
export function releaseOf(raw: string, text: DocumentText, tongue: Tongue): Release {
  const all = linesOf(raw, text);
  const isSentence = (line: Range) => /[.!?:]["”»)]*$/.test(text.slice(line)) && wordsIn(text.slice(line)) > 5;
  const isFrame = (line: Range) => FRAME.test(text.slice(line));
  const lead = Math.max(
    0,
    all.findIndex((line) => isSentence(line) && !isFrame(line)),
  );
  // A lead that the first sentence repeats stands before the account.
  const isRepeated = text
    .slice(all[lead + 1] ?? { start: 0, end: 0 })
    .startsWith(text.slice(all[lead] ?? { start: 0, end: 0 }));
  const first = all.length > lead + 1 && isRepeated ? lead + 1 : lead;
  const after = all.findIndex((line, index) => index > first && AFTER.test(text.slice(line)));
  let last = after < 0 ? all.length : after;
  // A place, a date or an office below the account: short, and no item of a list.
  const isTail = (line: Range) => !/[.!?:;,]["”»)]*$/.test(text.slice(line)) && wordsIn(text.slice(line)) < 6;
  while (last - 1 > first && [isTail, isFrame].some((is) => is(all[last - 1] as Range))) last -= 1;
  const opening = all[first];
  const dateline = opening && datelineOf(text.slice(opening), tongue);
  const start = (opening?.start ?? 0) + (dateline?.length ?? 0);
  const lines = all.slice(first, last).flatMap((line, index) => {
    const range = trimmed(text, index === 0 ? { start, end: line.end } : line);
    return range ? [range] : [];
  });
  const heads = all.slice(0, first).map((line) => text.slice(line));
  const tails = all.slice(last).map((line) => text.slice(line));
  const around = [...heads, text.slice({ start: opening?.start ?? 0, end: start }), ...tails].join("\n");
  const contact =
    /^((?:pmo )?(?:media|press) (?:relations|contacts?|office|[ei]nquiries)|(?:cpm )?relations avec les médias)\b/imu.exec(
      around,
    );
  return {
    title: heads.find(
      (line) => wordsIn(line) > (datesIn(line, tongue).length > 0 ? 6 : 3) && !OFFICE.test(line) && !FRAME.test(line),
    ),
    dateline: dateline?.words,
    wire: dateline?.wire,
    contact: contact?.[1],
    dates: datesIn(around, tongue),
    lines,
    around,
  };
}

/** The fewest first and last words of a stretch of the text by which `bodyOf` finds it. */
export function bodyWords(text: DocumentText, { start, end }: Range, language: string): Body | undefined {
  const words = text.tokens(language).filter((token) => token.isWord && token.start >= start && token.end <= end);
  for (let count = Math.min(3, words.length - 1); count < words.length; count += 1) {
    const first = text.slice({ start, end: words[count - 1]?.end ?? end });
    if (bodyOf(text, { first, last: first }) === "first-repeated") continue;
    for (let left = Math.min(3, words.length - count); left <= words.length - count; left += 1) {
      const last = text.slice({ start: words.at(-left)?.start ?? start, end });
      const found = bodyOf(text, { first, last });
      if (typeof found === "object" && found.end === end) return { first, last };
    }
  }
  return undefined;
}

/** The days that a text prints, in their order. */
export function datesIn(text: string, tongue: Tongue): string[] {
  const { months } = TONGUES[tongue];
  const month = `(${months.join("|")})\\.?`;
  const patterns = `(\\d{4})-(\\d\\d)-(\\d\\d)|${month} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:er|st|nd|rd|th)? ${month},? (\\d{4})`;
  return [...text.matchAll(new RegExp(`(?<!\\d)(?:${patterns})(?!\\d)`, "giu"))].map(([, ...groups]) => {
    const [year, number, day, name, dayAfter, yearAfter, dayBefore, nameAfter, yearLast] = groups;
    const named = months.findIndex((each) => new RegExp(`^(?:${each})$`, "iu").test(name ?? nameAfter ?? "")) + 1;
    return [year ?? yearAfter ?? yearLast, number ?? named, day ?? dayAfter ?? dayBefore]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
  });
}

/** Place and day before the first words, up to the dash: "TOKYO, Japan, March 6, 2026 /CNW/ -". */
function datelineOf(line: string, tongue: Tongue) {
  const month = `(?:${capitalised(TONGUES[tongue].months.join("|"))})\\.?`;
  const day = `(?:${month} \\d{1,2}|\\d{1,2}(?:er)? ${month}),?(?: \\d{4})?`;
  const pattern = `(\\p{Lu}(?:[\\p{L}.'’()-]*,? ){0,8}${day}) ?(?:[/(]([^/()]{2,40})[/)] ?)?[-–—]+ `;
  const found = new RegExp(pattern, "u").exec(line.slice(0, FARTHEST));
  const [all = "", words, wire] = found ?? [];
  return words === undefined ? undefined : { length: (found?.index ?? 0) + all.length, words, wire };
}

function wordsIn(line: string): number {
  return line.split(" ").length;
}
