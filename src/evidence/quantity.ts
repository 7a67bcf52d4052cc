import type { Qualifier } from "../model/vocabulary.js";
import { decimalOf, exact } from "./decimal.js";
import { anyCase, BEFORE, BEHIND, currencyOf, namesIn, sourceOf } from "./money.js";
import { GRAMMARS, type Grammar, LETTER, PERCENT, POINT } from "./number-grammar.js";

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
  /** Present where it counts per cents. */
  readonly unit?: "percent";
  /** Whether the range may be a change, from the one number to the other. */
  readonly mayChange?: boolean;
}

/** A number in a text that counts money, per cents or many things. */
export interface Quantity extends Omit<Amount, "unit"> {
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
  const { start, end, digits: _, isPercent, isOpen: __, ...amount } = reading;
  if (/\d/.test(phrase.slice(0, start) + phrase.slice(end))) return undefined;
  return isPercent ? { ...amount, unit: "percent" } : amount;
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
