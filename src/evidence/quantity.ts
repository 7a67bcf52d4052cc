import type { Qualifier } from "../model/vocabulary.js";

/** How a language prints numbers, for what can be read without doubt. */
interface Grammar {
  /** Digits with their grouping and decimal marks. */
  number: string;
  /** The words that multiply the number before them, by the power of ten. */
  scales: Readonly<Record<string, number>>;
  /** Whether terms that follow each other are added up, as in 45億4280万. */
  adds: boolean;
  /** Words and abbreviations that change a number in a way that is not read here. */
  unread: RegExp;
  /** What bounds the number, before its digits (or before the currency's mark) or behind it. */
  qualifiers: Readonly<Partial<Record<Qualifier, string>>>;
  behind: Readonly<Partial<Record<Qualifier, string>>>;
}

const POINT = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const COMMA = "\\d{1,3}(?:[ .’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    number: POINT,
    scales: { hundred: 2, thousand: 3, lakh: 5, million: 6, crore: 7, billion: 9, bn: 9, trillion: 12, tn: 12 },
    adds: false,
    unread: /dozen|score|half|quarter|third|\d\s*(?:[kmbgt]|mn)\b/i,
    qualifiers: {
      nearly: "nearly|almost|close to|just under",
      over: "over|(?<!\\bnot? )more than|above|in excess of",
      "up-to": "up to|not? more than|at most",
      about: "about|around|approximately|roughly",
    },
    behind: {},
  },
  fr: {
    number: COMMA,
    scales: { mille: 3, milliers: 3, million: 6, millions: 6, milliard: 9, milliards: 9, billion: 12, billions: 12 },
    adds: false,
    unread: /douzaine|dizaine|vingtaine|centaine|demi|quart|tiers|\d\s*(?:[kmg]|mds?)(?![a-z\u00c0-\u024f])/i,
    qualifiers: {
      nearly: "près de|presque",
      over: "(?<!pas )plus de|au-delà de",
      "up-to": "jusqu['’]à|pas plus de|au plus",
      about: "environ|autour de",
    },
    behind: {},
  },
  ja: {
    number: POINT,
    scales: { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 },
    adds: true,
    unread: /割|半|分の|数|ダース/,
    qualifiers: { about: "約|およそ", "up-to": "最大" },
    behind: { nearly: "近く", over: "超|以上|を超え|を上回" },
  },
};

/** A number in a text that counts money, per cents or many things. */
export interface Quantity {
  /** Where it begins in the text, and what is printed. */
  readonly start: number;
  readonly words: string;
  /** The number, as a plain decimal. */
  readonly value: string;
  readonly qualifier: Qualifier;
  /** The currency (ISO 4217) of money; `$` where its mark alone is printed, which many countries share. */
  readonly currency?: string;
  readonly unit?: "percent" | "thing";
}

/** The codes, marks and names of money, and what they mean: what stands before the number, and what behind it. */
const MONEY: readonly (readonly [currency: string, before: string, behind: string])[] = [
  ["USD", "USD|US ?\\$", "USD|US dollars|U\\.S\\. dollars|dollars américains|dollars US|\\$ US"],
  ["CAD", "CAD|C(?:A|DN)? ?\\$", "CAD|Canadian dollars|dollars canadiens|\\$ CA"],
  ["AUD", "AUD|A ?\\$|AU ?\\$", "AUD|Australian dollars|dollars australiens"],
  ["NZD", "NZD|NZ ?\\$", "NZD|New Zealand dollars"],
  ["GBP", "GBP|£", "GBP|pounds(?: sterling)?|livres(?: sterling)?"],
  ["EUR", "EUR|€", "EUR|euros?|d['’]euros|€"],
  ["JPY", "JPY|¥|JP¥", "JPY|yens?|円"],
  ["INR", "INR|₹|Rs\\.?", "INR|rupees|roupies"],
  ["$", "\\$", "dollars?|\\$"],
];

/** The quantities of a text that can be read without doubt; none in a language whose numbers are not known. */
export function quantitiesIn(text: string, language: string): Quantity[] {
  const grammar = GRAMMARS[language.slice(0, 2)];
  if (!grammar) return [];
  const scale = Object.keys(grammar.scales)
    .sort((a, b) => b.length - a.length)
    .join("|");
  const marks = MONEY.map(([, before]) => before).join("|");
  const names = MONEY.map(([, , behind]) => behind).join("|");
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\d])(?:(?:${Object.values(grammar.qualifiers).join("|")})\\s)?(?:(${marks})\\s?)?(?:${grammar.number})` +
      `(?:[\\s-]?(?:${scale})(?!\\p{Script=Latin}))*(?:\\s?(%|per ?cent|pour cent|p\\. 100)|\\s(?:de )?(${names})(?!\\p{L}))?`,
    "giu",
  );
  return [...text.matchAll(pattern)].flatMap(({ index: start, 0: words, 1: mark, 2: percent, 3: name }) => {
    const value = numberIn(words, language);
    const currency = MONEY.find(([, before, behind]) =>
      mark ? new RegExp(`^(?:${before})$`, "i").test(mark) : name && new RegExp(`^(?:${behind})$`, "i").test(name),
    )?.[0];
    const counts = currency ? { currency } : percent ? { unit: "percent" as const } : { unit: "thing" as const };
    const isCount = currency || percent || (value !== undefined && value.replace(/\..*/, "").length > 4);
    if (value === undefined || !isCount) return [];
    return [{ start, words, value, qualifier: qualifierIn(words, language) ?? "exactly", ...counts }];
  });
}

/** Whether a phrase may name one of some currencies (ISO 4217), as `quantitiesIn` then tells: that takes V8 longer. */
export function mayNameCurrency(words: string, currencies: readonly string[]): boolean {
  const named = MONEY.filter(([currency]) => currencies.includes(currency)).map(([, ...names]) => names.join("|"));
  return new RegExp(named.join("|"), "i").test(words);
}

/** How many decimals are kept in the exact sum. */
const PLACES = 30;

/**
 * The number that a phrase prints in digits, as a plain decimal: "nearly $40 billion" gives 40000000000. Undefined
 * where the phrase holds none or more than one, and for all that cannot be read without doubt.
 */
export function numberIn(words: string, language: string): string | undefined {
  const grammar = GRAMMARS[language.slice(0, 2)];
  const phrase = words.normalize("NFKC");
  if (!grammar || grammar.unread.test(phrase)) return undefined;
  const scale = Object.keys(grammar.scales)
    .sort((a, b) => b.length - a.length)
    .join("|");
  const term = `(?<![A-Za-z\\d])(${grammar.number})((?:[\\s-]*(?:${scale}))*)`;
  const [run, ...more] = phrase.match(new RegExp(grammar.adds ? `(?:${term})+` : term, "gi")) ?? [];
  if (run === undefined || more.length > 0 || /\d/.test(phrase.replace(run, ""))) return undefined;
  let sum = 0n;
  for (const [, digits = "", factors = ""] of run.matchAll(new RegExp(term, "gi"))) {
    const powers = factors.toLowerCase().match(new RegExp(scale, "g")) ?? [];
    const power = powers.reduce((total, factor) => total + (grammar.scales[factor] as number), 0);
    const [whole = "", part = ""] = grammar.number === POINT ? digits.split(".") : digits.split(",");
    sum += exact(whole.replace(/\D/g, ""), part) * 10n ** BigInt(power);
  }
  return decimalOf(sum);
}

/** A decimal without the zeros that do not change it: 40.50 is 40.5. */
export function plainDecimal(decimal: string): string {
  const [whole = "", part = ""] = decimal.split(".");
  return decimalOf(exact(whole, part));
}

/** What a phrase says of the number in it: "nearly $40 billion" gives `nearly`. Undefined where no word is known. */
export function qualifierIn(words: string, language: string): Qualifier | undefined {
  const grammar = GRAMMARS[language.slice(0, 2)];
  if (!grammar || numberIn(words, language) === undefined) return undefined;
  const phrase = words.normalize("NFKC");
  const before = Object.entries(grammar.qualifiers).filter(([, before]) => standsBeforeNumber(before, phrase));
  const behind = Object.entries(grammar.behind).filter(([, behind]) => new RegExp(behind).test(phrase));
  const [found, ...more] = [...before, ...behind];
  return more.length === 0 ? (found?.[0] as Qualifier | undefined) : undefined;
}

/** Whether one of some words stands before a number, or the sign of its currency; not within another word. */
function standsBeforeNumber(words: string, phrase: string): boolean {
  // Not all in one pattern: V8 makes classes of Unicode ready dearly, and of letters of either case above all.
  return [...phrase.matchAll(new RegExp(words, "gi"))].some(
    ({ index, 0: found }) =>
      /^\s*[A-Za-z]{0,3}\s*\p{Sc}?\s*\d/u.test(phrase.slice(index + found.length)) &&
      !/\p{Script=Latin}$/u.test(phrase.slice(0, index)),
  );
}

function exact(whole: string, part: string): bigint {
  return BigInt(whole + part.padEnd(PLACES, "0"));
}

function decimalOf(sum: bigint): string {
  const digits = sum.toString().padStart(PLACES + 1, "0");
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, "");
}
