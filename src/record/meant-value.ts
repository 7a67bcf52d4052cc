import {
  ACTS,
  DOCUMENT_KINDS,
  INSTRUMENT_KINDS,
  MODES,
  OCCASIONS,
  STATUSES,
  type Term,
  UNITS,
} from "../model/vocabulary.js";
import { nearest } from "../spelling.js";

/** The lists whose values go by other words too, which their meanings name. */
const LISTS: readonly (readonly Term[])[] = [ACTS, DOCUMENT_KINDS, INSTRUMENT_KINDS, MODES, OCCASIONS, STATUSES, UNITS];

/** Words that people write for values, and that the lists do not name. */
const ALSO: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["press-release", "news-release"],
  ["phone", "telephone"],
  ["virtual", "video"],
  ["online", "video"],
]);

/**
 * The value of a closed list that was meant by another word: the same in other letters (`IN_PERSON`, `in person`), with
 * another ending (`launched`, `percentage`), with one slip; or that whose meaning names the word (`pledge` is `commit`). A
 * word that is only like a value may be another verb, as `raise` is none of `praise`: of such nothing is said.
 */
export function meantValue(word: string, allowed: readonly string[]): string | undefined {
  const plain = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  const proposed = [plain, ALSO.get(plain) ?? plain].find((each) => allowed.includes(each));
  return proposed ?? named(plain, allowed) ?? inflected(plain, allowed) ?? slipped(plain, allowed);
}

/** Of acts alone: of a state, `negotiated` is another than `negotiating`. */
function inflected(word: string, allowed: readonly string[]): string | undefined {
  if (!allowed.includes(ACTS[0].id))
    return allowed.find((each) => each.length >= 4 && /^(?:s|ly|age)$/.test(rest(word, each)));
  const stem = (of: string) => of.replace(/(?<=[a-z]{3})(?:ing|ed|es|s|e)(?=-|$)/g, "").replace(/e(?=-|$)/g, "");
  return allowed.find((each) => stem(each) === stem(word));
}

function rest(word: string, start: string): string {
  return word.startsWith(start) ? word.slice(start.length) : "-";
}

function slipped(word: string, allowed: readonly string[]): string | undefined {
  const alike = allowed.filter((each) => each[0] === word[0]);
  return word.length < 4 ? undefined : nearest(word, alike, word.length < 9 ? 1 : 2);
}

/** Where a meaning goes on with what is no other word for the value. */
const ASIDE = /[;:(`]|, (?:where|which|and|also)\b/;

/** The only value in whose meaning the word stands. */
function named(word: string, allowed: readonly string[]): string | undefined {
  const list = LISTS.find((terms) => terms.some(({ id }) => id === allowed[0]) && terms.length === allowed.length);
  const words = new RegExp(`(?<![a-z-])${word.replace(/[^a-z]+/g, "[ -]")}(?![a-z-])`);
  const [one, ...more] = (list ?? []).filter(({ means }) => words.test(means.split(ASIDE)[0] as string));
  return word.length > 3 && more.length === 0 ? one?.id : undefined;
}
