import type { Qualifier } from "../model/vocabulary.js";
import { anyCase, BEFORE, BEHIND, currencyOf, namesIn, sourceOf } from "./money.js";

/** How a language prints numbers, for what can be read without doubt. */
interface Grammar {
  /** Digits with their grouping and decimal marks. */
  number: string;
  /** The words that multiply the number before them, by the power of ten. */
  scales: Readonly<Record<string, number>>;
  /** Letters that do so beside a currency: `$5m` is money, `5 m` may be metres. */
  short: Readonly<Record<string, number>>;
  /** Whether terms that follow each other are added up, as in 45億4280万. */
  adds: boolean;
  /** Words and abbreviations that change a number in a way that is not read here. */
  unread: RegExp;
  /** What makes a range of two numbers: before both and between, or between alone; `from` may also tell of a change. */
  range: Readonly<Record<"between" | "and" | "from" | "to", RegExp>>;
  /** What bounds the number, before its digits (or before the currency's mark) or behind it. */
  qualifiers: Readonly<Partial<Record<Qualifier, string>>>;
  behind: Readonly<Partial<Record<Qualifier, string>>>;
}

const POINT = "(?:\\d{1,3}(?:(?:,\\d{2,3})*,\\d{3}|(?:[ \\u00a0\\u202f’']\\d{3})+)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
/** Nobody knows whether 12,000 is twelve, or printed as English does. */
const COMMA = "(?!\\d{1,3},000(?!\\d))(?:\\d{1,3}(?:[ \\u00a0\\u202f.’']\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
const PERCENT = "%|per ?cent|pour cent|p\\. 100";
/** The letters of a class of characters that end or begin no word. */
const LETTER = "A-Za-z\\u00c0-\\u024f";

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    number: POINT,
    scales: {
      ...{ hundred: 2, thousand: 3, lakh: 5, lakhs: 5, million: 6, millions: 6, crore: 7, crores: 7, billion: 9 },
      ...{ billions: 9, trillion: 12, trillions: 12, mn: 6, mln: 6, bn: 9, bln: 9, tn: 12, trn: 12, trln: 12 },
    },
    short: { k: 3, m: 6, mio: 6, cr: 7, b: 9, mrd: 9, t: 12 },
    adds: false,
    unread: /dozen|score|half|quarter|third/i,
    range: { between: /between\s$/i, and: /^\sand\s$/, from: /(?:from|by)\s$/i, to: /^(?:\sto\s|[-–—]|\s–\s)$/ },
    qualifiers: {
      nearly: "nearly|almost|close to|just under",
      below: "(?<!just )under|below|(?<!\\bnot? )(?:less|fewer) than",
      over: "over|(?<!\\bnot? )more than|above|in excess of|upwards of|(?<!not )exceeding",
      "at-least": "at least|not? (?:less|fewer) than|(?:a )?minimum of",
      "up-to": "up to|not? more than|not exceeding|at most|as (?:many|much) as|(?:a )?maximum of",
      about: "about|around|approximately|roughly|some|(?:in|on) the (?:order|region) of",
    },
    behind: { "at-least": "or more", "up-to": "or (?:less|fewer)", about: "or so" },
  },
  fr: {
    number: COMMA,
    scales: { mille: 3, milliers: 3, million: 6, millions: 6, milliard: 9, milliards: 9, billion: 12, billions: 12 },
    short: { k: 3, m: 6, g: 9, md: 9, mds: 9, mrd: 9, mrds: 9 },
    adds: false,
    unread: /douzaine|dizaine|vingtaine|centaine|demi|quart|tiers/i,
    range: { between: /entre\s$/i, and: /^\set\s$/, from: /\bde\s$/i, to: /^(?:\sà\s|[-–—]|\s–\s)$/ },
    qualifiers: {
      nearly: "près de|presque",
      below: "(?<!(?:pas|au) )moins de|en dessous de|inférieure?s? à",
      over: "(?<!pas )plus de|au-delà de|supérieure?s? à",
      "at-least": "au moins|pas moins de|au minimum|un minimum de",
      "up-to": "jusqu['’]à|pas plus de|au plus|au maximum|un maximum de",
      about: "environ|autour de|à peu près|quelque|(?:de )?l['’]ordre de",
    },
    behind: { "at-least": "ou plus|au moins|au minimum", "up-to": "ou moins|au plus(?! tôt| tard)|au maximum" },
  },
  ja: {
    number: POINT,
    scales: { 百: 2, 千: 3, 万: 4, 億: 8, 兆: 12 },
    short: {},
    adds: true,
    unread: /割|半|分の|数|ダース/,
    range: { between: /(?!)/, and: /(?!)/, from: /(?!)/, to: /^(?:から|[〜~]|[-–—])$/ },
    qualifiers: { about: "(?<![条契公予節制規盟誓要])約|およそ", "at-least": "少なくとも|最低", "up-to": "最大" },
    behind: {
      nearly: "近く",
      below: "未満|を下回",
      over: "超(?!党派)|を超え|を上回",
      "at-least": "以上",
      "up-to": "以下",
    },
  },
};

/** A number, as a phrase prints it. */
export interface Amount {
  /** The number, as a plain decimal; of a range the lower end. */
  readonly value: string;
  /** The upper end of a range. */
  readonly valueTo?: string;
  /** What the phrase says of it: "nearly $40 billion" gives `nearly`. Absent: no word that is known. */
  readonly qualifier?: Qualifier;
  /** The currency (ISO 4217) of money; `$` where its mark alone is printed, which many countries share. */
  readonly currency?: string;
  /** Whether the range may be a change, from the one number to the other. */
  readonly mayChange?: boolean;
}

/** A number in a text that counts money, per cents or many things. */
export interface Quantity extends Amount {
  /** Where it begins in the text, and what is printed. */
  readonly start: number;
  readonly words: string;
  readonly qualifier: Qualifier;
  readonly unit?: "percent" | "thing";
}

/** One number with what belongs to it; of a range, both. */
interface Reading extends Amount {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly isPercent: boolean;
  /** Whether a letter stands behind it that may multiply it, or name a unit. */
  readonly isOpen: boolean;
}

/** The quantities of a text that can be read without doubt; none in a language whose numbers are not known. */
export function quantitiesIn(text: string, language: string): Quantity[] {
  const names = language in GRAMMARS ? namesIn(language) : undefined;
  return readingsIn(text, language, names).flatMap(({ start, end, digits, isPercent, ...reading }) => {
    const { value, valueTo, qualifier = "exactly", currency, mayChange } = reading;
    const top = Number(valueTo ?? value);
    // Of four digits without a mark between them most are years.
    if (!currency && !isPercent && (top < 1000 || (top < 10_000 && /^\d{4}$/.test(digits)))) return [];
    return [
      {
        ...{ start, words: text.slice(start, end), value },
        ...(valueTo !== undefined && { valueTo }),
        ...(mayChange && { mayChange }),
        qualifier,
        ...(currency ? { currency } : { unit: isPercent ? ("percent" as const) : ("thing" as const) }),
      },
    ];
  });
}

/**
 * The number, or the range, that a phrase prints in digits: "nearly $40 billion" gives 40000000000 and `nearly`. Undefined
 * where the phrase holds none or more than one, and for all that cannot be read without doubt.
 */
export function amountIn(words: string, language: string): Amount | undefined {
  const phrase = words.normalize("NFKC");
  if (GRAMMARS[language.slice(0, 2)]?.unread.test(phrase)) return undefined;
  const [reading, ...more] = readingsIn(phrase, language);
  if (!reading || reading.isOpen || more.length > 0) return undefined;
  const { start, end, digits: _, isPercent: __, isOpen: ___, ...amount } = reading;
  return /\d/.test(phrase.slice(0, start) + phrase.slice(end)) ? undefined : amount;
}

/** A word that bounds a number. */
export interface Bound {
  readonly qualifier: Qualifier;
  readonly words: string;
}

/** The word at the end of a text that bounds the number behind it; undefined where there is none. */
export function boundBefore(text: string, language: string): Bound | undefined {
  const grammar = GRAMMARS[language.slice(0, 2)];
  const { qualifier, before } = grammar ? boundIn(text, "", grammar) : {};
  return qualifier && before ? { qualifier, words: text.slice(-before).trim() } : undefined;
}

/** How many decimals are kept in the exact sum. */
const PLACES = 30;

/** A decimal without the zeros that do not change it: 40.50 is 40.5. */
export function plainDecimal(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** Whether a decimal is below another. */
export function isBelow(decimal: string, other: string): boolean {
  const parts = [decimal, other].map((each) => each.split("."));
  const places = Math.max(...parts.map(([, part = ""]) => part.length));
  const [one = 0n, two = 0n] = parts.map(([whole = "", part = ""]) => BigInt(whole + part.padEnd(places, "0")));
  return one < two;
}

/** One number of a text, with the mark or name of its currency. */
interface Term {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly value: bigint;
  /** By what the words behind its first digits multiply them, and by what a letter would if it is money. */
  readonly scale: bigint;
  readonly letter: bigint;
  readonly isMoney: boolean;
  readonly currency: string | undefined;
  readonly isPercent: boolean;
  /** Whether what is counted stands behind it. */
  readonly isNamed: boolean;
}

function readingsIn(text: string, language: string, names?: ReadonlyMap<string, string>): Reading[] {
  const grammar = GRAMMARS[language.slice(0, 2)];
  if (!grammar) return [];
  const terms = termsIn(text, grammar, names);
  const readings: Reading[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const [low, next] = [terms[at] as Term, terms[at + 1]];
    const range = next && rangeOf(low, next, text, grammar);
    if (range) at += 1;
    const last = range && next ? next : low;
    const isMoney = low.isMoney || last.isMoney;
    const currency = low.currency ?? last.currency;
    const start = range?.start ?? low.start;
    const bound = boundIn(text.slice(0, start), text.slice(last.end), grammar);
    const top = worth(last, isMoney);
    readings.push({
      start: start - bound.before,
      end: last.end + bound.behind,
      digits: last.digits,
      isPercent: last.isPercent,
      isOpen: !isMoney && (low.letter > 1n || last.letter > 1n),
      value: decimalOf(range?.value ?? top),
      ...(range && { valueTo: decimalOf(top) }),
      ...(range?.mayChange && { mayChange: true }),
      ...(bound.qualifier && { qualifier: bound.qualifier }),
      ...(currency && { currency }),
    });
  }
  return readings;
}

/** A grammar, made ready to find its numbers. */
interface Patterns {
  /** A number with what belongs to it; the digits within, with their scales; and a scale. */
  readonly term: RegExp;
  readonly part: RegExp;
  readonly scale: RegExp;
  /** What bounds it, before and behind: a group for each qualifier. */
  readonly leading: RegExp;
  readonly trailing: RegExp;
}

/** By the names of currencies that they know, or the grammar where they know none. */
const PATTERNS = new Map<object, Patterns>();

function patternsOf(grammar: Grammar, names?: ReadonlyMap<string, string>): Patterns {
  const known = PATTERNS.get(names ?? grammar);
  if (known) return known;
  const scale = anyCase(longestFirst(Object.keys(grammar.scales)));
  const [digits, scales] = [grammar.number, `(?:[\\s-]?(?:${scale})${grammar.adds ? "" : `(?![${LETTER}])`})*`];
  // What more stands behind the digits than is read here, as in "10+ billion", leaves the number open.
  const part = (open: string) => `${open}${digits})(?![.,]?\\d|\\s?\\+|-?(?:plus|odd)\\b)${open}${scales})`;
  const letter = anyCase(longestFirst(Object.keys(grammar.short)) || "(?!)");
  const called = names ? `${anyCase(sourceOf(longestFirst(names.keys())))}|${BEHIND}` : BEHIND;
  const bounds = (words: Grammar["behind"]) =>
    Object.values(words)
      .map((each) => `(${anyCase(each)})`)
      .join("|");
  const patterns = {
    term: new RegExp(
      `(?<![${LETTER}\\d.,])(?:(${BEFORE})\\s?)?((?:${part("(?:")})${grammar.adds ? "+" : ""})` +
        `(?:\\s?(${letter})(?![${LETTER}\\d]))?` +
        `([\\s-]?(?:(${anyCase(PERCENT)})|(?:de |d['’])?(${called})(?![${LETTER}]|\\s?\\d)))?`,
      "g",
    ),
    part: new RegExp(part("("), "g"),
    scale: new RegExp(scale, "g"),
    leading: new RegExp(`(?<![${LETTER}])(?:${bounds(grammar.qualifiers)})\\s?$`),
    // What is counted may stand between: "12,000 doses or more".
    trailing: new RegExp(
      `^[^\\d,.;、。の]{0,20}?(?<![${LETTER}])(?:${bounds(grammar.behind) || "(?!)"})(?![${LETTER}]|\\s?\\d)`,
    ),
  };
  PATTERNS.set(names ?? grammar, patterns);
  return patterns;
}

function termsIn(text: string, grammar: Grammar, names?: ReadonlyMap<string, string>): Term[] {
  const { term, part, scale } = patternsOf(grammar, names);
  return [...text.matchAll(term)].flatMap((found) => {
    const { index, 0: all, 1: mark, 2: number = "", 3: times, 4: tail = "", 5: percent, 6: name } = found;
    const parts = [...number.matchAll(part)].map(([, digits = "", words = ""]) => {
      const powers = words.match(scale) ?? [];
      const power = powers.reduce((sum, word) => sum + (grammar.scales[word.toLowerCase()] as number), 0);
      const [whole = "", decimals = ""] = digits.split(grammar.number === POINT ? "." : ",");
      return { digits, amount: exact(whole.replace(/\D/g, ""), decimals), scale: 10n ** BigInt(power) };
    });
    const [{ digits, scale: first } = { digits: "", scale: 1n }] = parts;
    const value = parts.reduce((sum, { amount, scale: by }) => sum + amount * by, 0n);
    const [before, behind] = [mark, name].map((each) => each && currencyOf(each, Number(decimalOf(value)), names));
    // Other words in capitals than codes are no part of it, and with digits that follow at once they are names: ISO27001.
    const isWord = mark !== undefined && before === undefined;
    if (isWord && all.startsWith(mark + number)) return [];
    return [
      {
        start: index + (isWord ? all.indexOf(number) : 0),
        end: index + all.length - (name !== undefined && behind === undefined ? tail.length : 0),
        ...{ digits, value, scale: first, isMoney: before !== undefined || behind !== undefined },
        letter: times ? 10n ** BigInt(grammar.short[times.toLowerCase()] as number) : 1n,
        currency: before || behind,
        isPercent: percent !== undefined,
        isNamed: percent !== undefined || behind !== undefined,
      },
    ];
  });
}

function worth({ value, letter }: Term, isMoney: boolean): bigint {
  return isMoney ? value * letter : value;
}

/** Two numbers as the ends of a range: where it begins, and its lower end. Undefined where they are none beyond doubt. */
function rangeOf(low: Term, high: Term, text: string, grammar: Grammar) {
  const { range } = grammar;
  const [before, gap] = [text.slice(Math.max(0, low.start - NEAR), low.start), text.slice(low.end, high.start)];
  // Of "plus de 3 à 5" the preposition is of what bounds the range.
  const from = boundIn(before, "", grammar).before > 0 ? null : range.from.exec(before);
  const opener = range.and.test(gap) ? range.between.exec(before) : range.to.test(gap) ? (from ?? [""]) : null;
  const isYear = /^(?:19|20)\d\d$/.test(low.digits) && low.scale === 1n && !low.isMoney && !low.isNamed;
  const isAlike = low.isPercent ? high.isPercent : !(low.isMoney && high.isPercent);
  const isOther = low.currency && high.currency && low.currency !== high.currency;
  if (!opener || isYear || !isAlike || isOther || (low.isNamed && !high.isNamed && !high.isMoney)) return undefined;
  const isMoney = low.isMoney || high.isMoney;
  const [bottom, top] = [worth(low, isMoney), worth(high, isMoney)];
  // "3 to 5 billion" is of billions; "900,000 to 1 million" is not.
  const isBare = low.scale === 1n && low.letter === 1n;
  const shared = isBare ? bottom * high.scale * (isMoney ? high.letter : 1n) : bottom;
  const value = shared < top ? shared : bottom;
  // Numbers that are far from each other count two things, or leave a scale out: "500 to 1 billion".
  if (value >= top || value * 100n < top) return undefined;
  // "From 3 to 5", or two whole numbers with a word between them: "$2 billion to $20 billion".
  const isWhole = low.isNamed || low.currency !== undefined;
  const mayChange = opener === from || (isWhole && range.to.test(gap) && /\p{L}/u.test(gap));
  return { value, start: low.start - opener[0].length, mayChange };
}

/** How many characters before and behind a number are looked at for words that belong to it. */
const NEAR = 40;

/** Words that turn the bound behind them round. */
const DENIED = /\b(?:not|never|no|nothing|hardly|pas|jamais)\s$/i;

/** What bounds a number by the words right before and behind it, and how long these are; no qualifier where two differ. */
function boundIn(before: string, behind: string, grammar: Grammar) {
  const { leading, trailing } = patternsOf(grammar);
  const find = (pattern: RegExp, where: string, words: Grammar["behind"]) => {
    const [all = "", ...groups] = pattern.exec(where) ?? [];
    const at = groups.findIndex((group) => group !== undefined);
    return { length: all.length, qualifier: Object.keys(words)[at] as Qualifier | undefined };
  };
  const one = find(leading, before.slice(-NEAR), grammar.qualifiers);
  const other = find(trailing, behind.slice(0, NEAR), grammar.behind);
  // "Up to about ten", "not below ten".
  const rest = one.qualifier === undefined ? "" : before.slice(-NEAR, -one.length);
  const outer = find(leading, rest, grammar.qualifiers).qualifier ?? (DENIED.test(rest) ? null : one.qualifier);
  const differ = outer !== one.qualifier || (one.qualifier && other.qualifier && one.qualifier !== other.qualifier);
  return {
    before: one.length,
    behind: other.length,
    qualifier: differ ? undefined : (one.qualifier ?? other.qualifier),
  };
}

function longestFirst(words: Iterable<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join("|");
}

function exact(whole: string, part: string): bigint {
  return BigInt(whole + part.padEnd(PLACES, "0"));
}

function decimalOf(sum: bigint): string {
  const digits = sum.toString().padStart(PLACES + 1, "0");
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, "");
}
