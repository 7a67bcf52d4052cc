import type { Mention } from "./cast.js";
import { capitalised, TONGUES, type Tongue } from "./tongue.js";
import { type Verb, verbAt } from "./verbs.js";

/** A subject and its verb, in units of the sentence. */
export interface Pair {
  /** Where the words begin that belong to it. */
  readonly start: number;
  readonly subjects: readonly Mention[];
  readonly verb: Verb;
  /** What a person has to look at in the verb. */
  readonly doubt?: string;
}

/** Whether the words join two of a list: "and", or a comma where others follow. */
export function isJoint(words: string, tongue: Tongue, isList: boolean): boolean {
  const { and, the } = TONGUES[tongue];
  return new RegExp(`^(?:${and}${isList ? `|, ${the}` : ""})$`, "u").test(words);
}

/** The words since the last mark that parts a clause from what stands before it. */
function clauseBefore(words: string): string {
  return (words.split(/[,;:()"“”«»–—]| -+ /).at(-1) ?? "").replace(/^[^\p{L}]+/u, "");
}

/** Whether the words after the last comma or the like hold one that makes a clause depend on another: "that". */
export function isSubordinate(before: string, tongue: Tongue): boolean {
  return TONGUES[tongue].subordinate.test(clauseBefore(before));
}

/**
 * Whether a sentence's subject may stand behind the words: behind none, or such as "On Monday". Behind all others what
 * looks like a subject is another verb's: "The agreement the leaders signed", "It was feared that Canada …".
 */
function isHead(before: string, tongue: Tongue): boolean {
  const { fronted, honorifics } = TONGUES[tongue];
  const clause = clauseBefore(before).replace(new RegExp(`${capitalised(honorifics)} $`, "u"), "");
  return (
    clause === "" || (new RegExp(`^(?:${fronted})(?!\\p{L})`, "iu").test(clause) && !isSubordinate(before, tongue))
  );
}

/** What finds the verb behind a subject, and what parts or joins verbs. */
function patternsOf(tongue: Tongue) {
  const { between, clitic, subordinate, unknown } = TONGUES[tongue];
  return {
    adverbs: new RegExp(`(?:${between})*,? ${clitic && `${clitic}?`}`, "uy"),
    unknown: new RegExp(`(?:${between})* ${unknown}(?!\\p{L})`, "uy"),
    apart: new RegExp(`${subordinate.source}| (?:and|but|et|mais) `, "iu"),
    joined: tongue === "en" ? /,? (?:and|while|but|as well as) /g : /,? (?:et|tandis qu|mais) /g,
  };
}

const PATTERNS = { en: patternsOf("en"), fr: patternsOf("fr") };

/**
 * Each subject of a sentence with the verb right after it; and each further verb of another act that "and" joins to it.
 * What depends on another verb ("denied that he had agreed") is not the sentence's.
 */
export function pairsIn(words: string, mentions: readonly Mention[], tongue: Tongue): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, mention] of mentions.entries()) {
    const known = verbAfter(words, mention.end, tongue);
    const verb = known ?? unknownVerbAfter(words, mention.end, tongue);
    if (!verb) continue;
    const before = pairs.at(-1);
    const isEnd = !/[\p{L}\p{N}]/u.test(words.slice(verb.end));
    if (before && (isEnd || (words[verb.end] === "," && /, $/.test(words.slice(0, mention.start))))) {
      // "…, they agreed." and "…, he said, …": what stands before is what they said, of themselves or of others.
      const isOfOthers = isEnd || before.subjects.some(({ kind }) => kind !== "person");
      if (isOfOthers) pairs[pairs.length - 1] = { doubt: "is it only said to be so?", ...before };
      if (isEnd) return pairs;
      continue;
    }
    const isEarlier = known !== undefined && TONGUES[tongue].had.test(words.slice(mention.end, verb.end));
    const subjects = before ? [mention] : jointSubjects(words, mentions.slice(0, index + 1), tongue);
    const start = before ? furtherStart(words, mention, verb, before, isEarlier, tongue) : 0;
    const ahead = words.slice(0, subjects[0]?.start);
    if (start === undefined || TONGUES[tongue].before.test(ahead) || (!before && !isHead(ahead, tongue))) continue;
    const doubts = known
      ? { ...(isEarlier && { doubt: "was it at this meeting?" }), ...denied(words, mention.end, verb, tongue) }
      : { doubt: `which act is ${JSON.stringify(words.slice(verb.start, verb.end))}?` };
    pairs.push({ start, subjects, verb, ...doubts });
  }
  addJoined(pairs, words, mentions, tongue);
  // A comma stays with the words before it.
  return pairs.map((pair) => ({ ...pair, start: words[pair.start] === "," ? pair.start + 1 : pair.start }));
}

function verbAfter(words: string, position: number, tongue: Tongue): Verb | undefined {
  const { adverbs } = PATTERNS[tongue];
  adverbs.lastIndex = position;
  const length = adverbs.exec(words)?.[0].length ?? 1;
  // "had" may be one of the words between, or the verb itself: "had a conversation".
  return verbAt(words, position + length, tongue) ?? verbAt(words, position + 1, tongue);
}

/** A verb that no table has. */
function unknownVerbAfter(words: string, position: number, tongue: Tongue): Verb | undefined {
  const { unknown } = PATTERNS[tongue];
  unknown.lastIndex = position;
  const verb = unknown.exec(words)?.[1];
  return verb === undefined
    ? undefined
    : { act: "say", start: unknown.lastIndex - verb.length, end: unknown.lastIndex };
}

/** The last mention, and those before it that are joined to it: "Canada, France and Japan". */
function jointSubjects(words: string, mentions: readonly Mention[], tongue: Tongue): Mention[] {
  const subjects = mentions.slice(-1);
  const [{ kind } = {}] = subjects;
  if (kind === "all" || kind === "one") return subjects;
  for (const other of mentions.slice(0, -1).reverse()) {
    const between = words.slice(other.end, subjects[0]?.start);
    if (other.kind !== kind || !isJoint(between, tongue, subjects.length > 1)) break;
    subjects.unshift(other);
  }
  return subjects;
}

/** Where the words of a further pair begin, which a conjunction joins to the one before; undefined where none does. */
function furtherStart(
  words: string,
  mention: Mention,
  verb: Verb,
  before: Pair,
  isEarlier: boolean,
  tongue: Tongue,
): number | undefined {
  const lead = /,? (?:and|while|but|with|et|mais|tandis que?) ?$|[,;–] $/u.exec(words.slice(0, mention.start));
  const isTold = mention.kind === "all" || TONGUES[tongue].past.test(words.slice(verb.start, verb.end));
  if (!lead || !isTold || mention.start < before.verb.end) return undefined;
  // "He said that …, and Canada had agreed": reported, as what stands before it.
  const isReport = isSubordinate(words.slice(before.verb.end - 1, lead.index), tongue);
  const isReported = isReport && (isEarlier || mention.kind === "party" || !/^[,;] \p{L}/u.test(lead[0]));
  return isReported ? undefined : lead.index;
}

/** @param from where the words begin that may stand before the verb: "hardly discussed" */
function denied(words: string, from: number, { start, end }: Verb, tongue: Tongue): Pick<Pair, "doubt"> {
  const { few, hardly, not } = TONGUES[tongue];
  const next = /^ \p{L}+/u.exec(words.slice(end))?.[0] ?? "";
  // "agreed on very few", but not "agreed that …", nor what another verb has: "agreed that trade has no limits".
  const three = /^(?: ?[\p{L}\p{N}$€£’'-]+){0,3}/u.exec(words.slice(end))?.[0] ?? "";
  const [own = ""] = isSubordinate(words.slice(start, end), tongue) ? [] : three.split(PATTERNS[tongue].apart);
  // A French adverb stands within the tense; in English "held nearly ten talks" denies nothing.
  const isDenied =
    hardly.test(words.slice(from, tongue === "en" ? start : end)) ||
    not.test(words.slice(start, end) + next) ||
    few.test(own);
  return isDenied ? { doubt: "it is denied: which act?" } : {};
}

/** Adds, in the order of the verbs, the further verbs of subjects that are there. */
function addJoined(pairs: Pair[], words: string, mentions: readonly Mention[], tongue: Tongue): void {
  for (const { index, 0: conjunction } of words.matchAll(PATTERNS[tongue].joined)) {
    const before = pairs.findLast(({ verb }) => verb.end <= index);
    const verb = verbAfter(words, index + conjunction.length - 1, tongue);
    if (!before || !verb || !TONGUES[tongue].past.test(words.slice(verb.start, verb.end))) continue;
    // In French the auxiliary tells that a new sentence begins: "ont discuté de … et ont fait le point sur …".
    if (tongue === "en" && verb.act === before.verb.act) continue;
    // "denied that Canada signed and welcomed it": who welcomed it?
    const isReported = mentions.some(({ start, end }) => {
      return start > before.verb.end && end < index && verbAfter(words, end, tongue);
    });
    if (isReported && !conjunction.startsWith(",")) continue;
    pairs.push({ start: index, subjects: before.subjects, verb, ...denied(words, index, verb, tongue) });
    pairs.sort((a, b) => a.verb.start - b.verb.start);
  }
}
