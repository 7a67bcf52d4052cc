/** The forms of texts: an example of each, and how to bring a text into it where what was meant is beyond doubt. */

import { loneAmount, loneDecimal } from "../evidence/lone-number.js";
import { CURRENCIES } from "../evidence/money.js";
import { quantitiesIn } from "../evidence/quantity.js";
import { codeOf, shown } from "../shown.js";
import { COUNTRIES, countryCode } from "./codes.js";
import { type Notation, text as written } from "./notation.js";
import { languageCalled } from "./rules/codes.js";

interface Form {
  readonly example: string;
  /** What to do, where an example tells little. */
  readonly mend?: string;
  /** What to do with a text that may mean this or that. */
  advise?(text: string, notation: Notation): string | undefined;
  /** A text in another form, brought into this one; what does not fit its pattern afterwards is not proposed. */
  derive?(text: string): string | undefined;
}

/** By the name of the type, or of the property where the form stands there. */
const FORMS: Readonly<Record<string, Form>> = {
  Address: { example: "https://example.org/news/1", derive: address },
  Clock: { example: "09:30", derive: clock },
  CountryCode: { example: "JP", derive: country },
  Currency: { example: "CAD", derive: currency },
  Day: { example: "2026-03-06", derive: day, advise: twoDays },
  Decimal: {
    example: "45428000000",
    derive: loneDecimal,
    advise: (text, notation) => range(text, notation) ?? decimalComma(text),
  },
  Id: { example: "mark-carney", derive: id },
  Language: { example: "en", derive: language },
  MeetingId: { example: "2026-03-06-canada-japan", derive: (text) => id(text.replace(/\.(?:ya?ml|json)$/i, "")) },
  Moment: { example: "2026-03-06T10:47Z", derive: moment },
  Sha256: {
    example: "0".repeat(64),
    mend: "Take the one that `readout hash` prints.",
    derive: (text) =>
      [text, text.replace(/[:\s]/g, "")]
        .map((one) => /(?<![\da-f])[\da-f]{64}(?![\da-f])/.exec(one.toLowerCase())?.[0])
        .find((one) => one !== undefined),
  },
  Zone: { example: "Asia/Tokyo", derive: zone },
  base: { example: "https://example.org/meetings/", derive: (text) => address(text).replace(/\/?$/, "/") },
  time: { example: "P1Y", derive: duration, advise: span },
  version: {
    example: "1.0.0",
    derive: (text) =>
      text.replace(/^v?(\d+)(\.\d+)?(\.\d+)?$/, (_, major, minor = ".0", patch = ".0") => major + minor + patch),
  },
};

/** The longest text, in UTF-16 units, of which another form is looked for: a longer one is no slip, and to look takes long. */
const LONGEST = 200;

/** How to mend a text that does not fit the pattern of its type or property. */
export function mendForm(text: string, name: string, pattern: string, notation: Notation): string {
  const form = FORMS[name];
  // Letters and digits of the width of Japanese ones are plain ones, and brackets and quotes no part of a form.
  const bare = text
    .normalize("NFKC")
    .replace(/^(?:\((.*)\)|<(.*)>|\[(.*)\])$/, "$1$2$3")
    .replace(/^[\s“”„‘’"']+|[\s“”‘’"']+$/g, "");
  const advice = form?.advise?.(bare, notation);
  if (advice !== undefined) return advice;
  const derived = (bare.length <= LONGEST ? form?.derive?.(bare) : undefined) ?? bare;
  // What is cut off is not known.
  if (derived !== text && !text.includes("…") && new RegExp(pattern, "u").test(derived)) {
    return `Write ${written(derived, notation)}.`;
  }
  if (form?.mend) return form.mend;
  return form ? `Write it in that form, as in ${written(form.example, notation)}.` : "Write it in that form.";
}

/** Letters that have no decomposition in Unicode, as they are written without their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** A text as an id. */
export function id(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[øłßæœđðþı]/g, (letter) => PLAIN[letter] as string)
    .replace(/[^a-z0-9\p{L}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

function address(text: string): string {
  return text
    .trim()
    .replace(/^<(.*)>$/, "$1")
    .replace(/^https?:?\/{1,2}(?=\w)/i, "https://")
    .replace(/^(?:\/\/)?(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i, "https://");
}

/** Of a range, both ends. */
function range(text: string, notation: Notation): string | undefined {
  const { value, valueTo } = loneAmount(text) ?? {};
  if (value === undefined || valueTo === undefined) return undefined;
  return `Write ${written(value, notation)} as value and ${written(valueTo, notation)} as valueTo.`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A day by its words or figures, of `06/03/2026` only one that can be no other: `14/09/2026`. */
export function day(written: string): string | undefined {
  // Dashes are no hyphens, and an ordinal is a number.
  const text = written
    .replace(/[‐-―−]/g, "-")
    .replace(/(?<=\d)(?:st|nd|rd|th)\b(?: of)?/i, "")
    .replace(/(?<=\d)(?: 00:00(?::00)?|[.,;*]| ?[(-] ?[a-z]{3,9}\)?)$/i, "");
  const [, begun] = /^(\d{4}-\d{2}-\d{2})T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  if (begun) return begun;
  const iso = (year = "", month = "", date = "") => `${year}-${pad(month)}-${pad(date)}`;
  const parts = /^(\d{4})[-/._ 年](\d{1,2})[-/._ 月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, date] = parts ?? [];
  if (year) return Number(month) > 12 ? iso(year, date, month) : iso(year, month, date);
  const [, a, b, last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (last) return Number(a) > 12 || a === b ? iso(last, b, a) : Number(b) > 12 ? iso(last, a, b) : undefined;
  const plain = text.replace(/^[a-z]+day,? /i, "").replace(/-(?=[a-z])|(?<=[a-z])-/gi, " ");
  const [word = ""] = /[a-z]{3,}/i.exec(plain) ?? [];
  const named = MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  const [first = "", second = "", third] = plain.match(/\d+/g) ?? [];
  const [, monthOf] = /^[a-z]{3,}\.?,? (\d{4})$/i.exec(plain) ?? [];
  if (monthOf !== undefined && named > 0) return `${monthOf}-${pad(String(named))}`;
  const told = /^(?:\d{1,2} [a-z]{3,},? \d{4}|[a-z]{3,} \d{1,2},? \d{4})$/i.test(plain);
  return told && named > 0 && third === undefined ? iso(second, String(named), first) : undefined;
}

/** From one day to another. */
function twoDays(text: string): string | undefined {
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\s*(?:to|until|[-–/])\s*(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (first === undefined || last === undefined || last <= first) return undefined;
  return `Write ${first}; the last day, ${last}, is \`until\`, where that can stand.`;
}

/** From one year, month or day to another, such as a year that is none of the calendar's: `2025-26`. */
function span(text: string): string | undefined {
  const [, year, next = ""] = /^(?:FY ?)?(\d{4}) ?[-–/] ?(\d{2}|\d{4})$/i.exec(text) ?? [];
  const isOfTwoYears = year !== undefined && String(Number(year) + 1).endsWith(next);
  if (!isOfTwoYears && !/^\d{4}(?:-\d\d){0,2}(?:\/|–| - | to )\d{4}(?:-\d\d){0,2}$/.test(text)) return undefined;
  return "Write how long it is, as P1Y for a fiscal year, with `is: over`, and tell in `measure` which; or the one year, month or day.";
}

/** A comma before one, two or three digits, which stands before decimals in many languages. */
function decimalComma(text: string): string | undefined {
  const [, whole, part = ""] = /^(\d{1,3}),(\d{1,3})(?:\s*%)?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (part.length < 3 || whole === "0") return `Write "${whole}.${part}", if the comma stands before decimals.`;
  return `Write "${whole}${part}"; or "${whole}.${part}", if the comma stands before decimals.`;
}

/** Years, months, weeks or days, in words or in small letters. */
function duration(text: string): string {
  const [, many = "", unit = ""] = /^p?(\d+)[ -]?(y|m|w|d|years?|months?|weeks?|days?)$/i.exec(text.trim()) ?? [];
  return unit ? `P${Number(many)}${unit[0]?.toUpperCase()}` : text;
}

/** Of a moment no parts of seconds; a day where no hour is told. */
function moment(text: string): string | undefined {
  const [, begun, offset] =
    /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)? ?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.replace(/ ?(?:UTC|GMT)$/, "Z"),
    ) ?? [];
  if (begun === undefined) return day(text);
  return begun.replace(" ", "T") + (offset ?? "").toUpperCase().replace(/(?<=\d{2})(?=\d{2}$)(?<!:\d{2})/, ":");
}

/** Of the clock's two halves only where they are told: `4 p.m.`. */
function clock(written: string): string {
  const text = written
    .replace(/^(?:about|around|circa|ca\.?|approximately) /i, "~")
    .replace(/^(~?\d{1,2}:\d{2}):\d{2}$/, "$1");
  return text.replace(/^(~?)(\d{1,2})(?:[:.h](\d{2}))? ?(?:([ap])\.? ?m\.?)?$/i, (whole, about, hour, minute, half) => {
    if (!minute && !half) return whole;
    const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : hour;
    return `${about}${pad(String(hours))}:${minute ?? "00"}`;
  });
}

/** By its city alone, or in other letters. */
function zone(text: string): string | undefined {
  const word = text.trim().replaceAll(" ", "_").toLowerCase();
  const called = (each: string) => each.toLowerCase() === word || each.toLowerCase().endsWith(`/${word}`);
  const [one, other] = Intl.supportedValuesOf("timeZone").filter(called);
  return other === undefined ? one : undefined;
}

/** By the code in other letters, or by a mark or name that is of one country's money: not `$`, £ and ¥. */
function currency(text: string): string | undefined {
  const word = text.trim();
  const amounts = [`${word}1`, `1 ${word}`];
  const counted = amounts
    .flatMap((amount) => quantitiesIn(amount, "en"))
    .find(({ words, value }) => amounts.includes(words) && value === "1");
  const named = /^(?:[£¥]|pounds?|rupees?)$/i.test(word) ? undefined : counted?.currency;
  const letters = word.toUpperCase().replace(/[^\p{L}]+/gu, "");
  return CURRENCIES.find((code) => code === letters) ?? CURRENCIES.find((code) => code === named);
}

/** By the code in other letters, or by the English name. */
function country(text: string): string | undefined {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const word = countryCode(text.trim());
  return COUNTRIES.find((code) => code === word || names.of(code)?.toUpperCase() === word);
}

function language(text: string): string | undefined {
  const called = languageCalled(text.trim());
  if (called) return called;
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

function pad(digits: string): string {
  return digits.padStart(2, "0");
}

/** What is wrong with a text that is no `Line`: found, wanted, mend. */
export function adviseOnLine(text: string, pattern: string): { found?: string; wanted: string; mend: string } {
  if (text === "") return { wanted: "a text", mend: "Write something." };
  if (/[\n\r\u2028\u2029]/.test(text)) {
    return { wanted: "a text on one line", mend: "Write it on one line; in YAML, without | and > in front." };
  }
  if (text.trim() !== text) {
    const end = text.trimStart() === text ? "end" : "beginning";
    return { wanted: `a text without a blank at its ${end}`, mend: `Take out the blank at its ${end}.` };
  }
  const characters = [...text];
  const line = new RegExp(pattern, "u");
  const unseen = characters.findIndex((character) => !line.test(`x${character}x`));
  const unseenCharacter = characters[unseen];
  if (unseenCharacter === undefined) {
    return {
      wanted: `a text that does not begin with ${characters[0]}`,
      mend: "Begin it with another character: a spreadsheet would take it for a formula.",
    };
  }
  return {
    found: `the character ${codeOf(unseenCharacter)} as number ${unseen + 1} of ${shown(text)}`,
    wanted: "characters that can be seen, none that stands for one that was lost",
    mend: `Take it out; where it stands for a lost character, write that one.`,
  };
}
