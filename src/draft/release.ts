import { bodyOf, type DocumentText, type Range } from "../evidence/document-text.js";
import type { Body } from "../model/document.js";
import { firstPlace } from "../order.js";
import { linesOf, trimmed } from "./sentences.js";
import { capitalised, TONGUES, type Tongue } from "./tongue.js";

/** What stands around the account proper in a release, and where that begins and ends. */
export interface Release {
  readonly title: string | undefined;
  /** Whether it is headed as a text that several issue together. */
  readonly isJoint: boolean;
  readonly dateline: string | undefined;
  /** The wire that a dateline names: "CNW". */
  readonly wire: string | undefined;
  /** The office for questions. */
  readonly contact: string | undefined;
  /** The days that are printed before the body and after it, as `2026-03-06`: first those on a line of their own. */
  readonly dates: readonly string[];
  /** Whether the first of them stands so, and not in a heading. */
  readonly isDated: boolean;
  /** Whether short lines below the account were left out, which may belong to it. */
  readonly isCut: boolean;
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
  /^(?:the )?(?:(?:white house|office of|ministry of|department of|embassy of|government of|prime minister[’']s office)|(?:cabinet|bureau|ministère) d)|\b(?:office|ministry|department|secretariat)$/iu;

/** The heading of a text that several issue together. */
const JOINT =
  /\bjoint (?:\p{L}+ )?(?:statement|declaration|communiqu[eé]|release)|(?:déclaration|communiqué)(?: de presse)? (?:commune?|conjointe?)(?!\p{L})/iu;

const ITEM = /^(?:[-–—•*·]|\(?(?:\d{1,2}|[a-z])[.)] )/u;

/** How far into a line a dateline may reach. */
const FARTHEST = 150;

/** The parts of a release; the body is all of the text where nothing tells it apart. */
export function releaseOf(raw: string, text: DocumentText, tongue: Tongue): Release {
  const all = linesOf(raw, text);
  const texts = all.map((line) => text.slice(line));
  const isSentence = (line: string) => /[.!?:]["”»)]*$/.test(line) && wordsIn(line) > 5;
  const isFrame = (line: string) => FRAME.test(line);
  // A place, a date or an office below the account: short, and no item of a list.
  const isTail = (line: string) => !/[.!?:;,]["”»)]*$/.test(line) && !ITEM.test(line) && wordsIn(line) < 6;
  const withoutDays = (line: string) =>
    daysIn(line, tongue)
      .reduce((rest, { words }) => rest.replace(words, ""), line)
      .trim();
  const lead = Math.max(
    0,
    texts.findIndex((line) => isSentence(line) && !isFrame(line)),
  );
  // A lead that the first sentence repeats stands before the account.
  const first = texts[lead + 1]?.startsWith(texts[lead] as string) ? lead + 1 : lead;
  const after = texts.findIndex((line, index) => index > first && AFTER.test(line));
  const end = after < 0 ? all.length : after;
  let last = end;
  while (last - 1 > first && [isTail, isFrame].some((is) => is(texts[last - 1] as string))) last -= 1;
  // Behind a colon stands what it announces; days and the like may follow.
  if (texts[last - 1]?.endsWith(":")) while (last < end && withoutDays(texts[last] as string) !== "") last += 1;
  const opening = all[first];
  const dateline = opening && datelineOf(text.slice(opening), tongue);
  const start = (opening?.start ?? 0) + (dateline?.length ?? 0);
  const lines = all.slice(first, last).flatMap((line, index) => {
    const range = trimmed(text, index === 0 ? { start, end: line.end } : line);
    return range ? [range] : [];
  });
  const heads = texts.slice(0, first);
  const around = [...heads, text.slice({ start: opening?.start ?? 0, end: start }), ...texts.slice(last)].join("\n");
  const dated = around.split("\n").flatMap((line) => {
    const isOwn = wordsIn(withoutDays(line)) < 6;
    return daysIn(line, tongue).map(({ date, until }) => ({ date: until ?? date, isOwn }));
  });
  const dates = [...dated.filter(({ isOwn }) => isOwn), ...dated.filter(({ isOwn }) => !isOwn)];
  const contact =
    /^((?:pmo )?(?:media|press) (?:relations|contacts?|office|[ei]nquiries)|(?:cpm )?relations avec les médias)\b/imu.exec(
      around,
    );
  return {
    title: heads.find((line) => wordsIn(withoutDays(line)) > 3 && !OFFICE.test(line) && !FRAME.test(line)),
    isJoint: heads.some((line) => JOINT.test(line)),
    dateline: dateline?.words,
    wire: dateline?.wire,
    contact: contact?.[1],
    dates: dates.map(({ date }) => date),
    isDated: dates[0]?.isOwn === true,
    isCut: texts.slice(last, end).some((line) => !isFrame(line) && wordsIn(withoutDays(line)) > 0),
    lines,
    around,
  };
}

/** A text whose language nobody here reads: all of it is the account. */
export function unreadRelease(raw: string, text: DocumentText): Release {
  const lines = linesOf(raw, text).flatMap((line) => trimmed(text, line) ?? []);
  const unknown = { title: undefined, dateline: undefined, wire: undefined, contact: undefined };
  return { ...unknown, isJoint: false, dates: [], isDated: false, isCut: false, lines, around: "" };
}

/** The fewest first and last words of a stretch of the text by which `bodyOf` finds it. */
export function bodyWords(text: DocumentText, { start, end }: Range, language: string): Body | undefined {
  const words = text.tokensIn({ start, end }, language).filter(({ isWord }) => isWord);
  const firstOf = (count: number) => text.slice({ start, end: words[count - 1]?.end ?? end });
  const lastOf = (count: number) => text.slice({ start: words.at(-count)?.start ?? start, end });
  // More words than those that do will do as well, and at last all of the others.
  const fewest = (most: number, isTooFew: (count: number) => boolean) => {
    const least = Math.min(FEWEST, most);
    return least + firstPlace(most - least, (more) => isTooFew(least + more));
  };
  const isRepeated = (first: string) => bodyOf(text, { first, last: first }) === "first-repeated";
  const endsThere = (body: Body) => {
    const found = bodyOf(text, body);
    return typeof found === "object" && found.end === end;
  };
  const count = fewest(words.length - 1, (each) => isRepeated(firstOf(each)));
  const first = firstOf(count);
  const last = lastOf(fewest(words.length - count, (each) => !endsThere({ first, last: lastOf(each) })));
  return count > 0 && !isRepeated(first) && endsThere({ first, last }) ? { first, last } : undefined;
}

/** How many words at either end a reader knows a body by, even where fewer stand only once. */
const FEWEST = 3;

/** A day in print, and the last one where there are several: "9 to 11 March 2027". */
export interface PrintedDay {
  readonly date: string;
  readonly until?: string;
  readonly words: string;
}

/**
 * The days that a text prints, in their order.
 *
 * @param year of the days that are printed without one. Undefined: they are left out.
 */
export function daysIn(text: string, tongue: Tongue, year?: string): PrintedDay[] {
  const { months } = TONGUES[tongue];
  const month = `(${months.join("|")})(?:\\.(?=,? ?\\d))?`;
  const day = "(\\d{1,2})(?:er|st|nd|rd|th)?(?!\\d)";
  const to = "(?: ?[-–—/] ?| (?:to|and|through|until|au|et) )";
  const end = `(?:,? (\\d{4}))${year ? "?" : ""}`;
  const patterns = `(\\d{4})-(\\d\\d)-(\\d\\d)|${month} ${day}(?:${to}(?:${month} )?${day})?${end}|${day}(?:(?: ${month})?${to}${day})? ${month}${end}`;
  const numberOf = (name: string) => months.findIndex((each) => new RegExp(`^(?:${each})$`, "iu").test(name)) + 1;
  return [...text.matchAll(new RegExp(`(?<!\\d)(?:${patterns})(?!\\d)`, "giu"))].map(([words, y, m, d, ...rest]) => {
    const [monthOf, dayOf, monthTo, dayTo, yearOf, first, firstMonth, last, lastMonth, yearLast] = rest;
    const dated = (name = "", number = "") =>
      [yearOf ?? yearLast ?? year, numberOf(name), number].map((part) => String(part).padStart(2, "0")).join("-");
    if (y) return { date: [y, m, d].join("-"), words };
    const [date, until] = monthOf
      ? [dated(monthOf, dayOf), dayTo && dated(monthTo ?? monthOf, dayTo)]
      : [dated(firstMonth ?? lastMonth, first), last && dated(lastMonth, last)];
    return { date, ...(until && until > date && { until }), words };
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
  return line.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
