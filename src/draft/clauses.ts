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

/**
 * Each subject of a sentence with the verb right after it; and each further verb of another act that "and" joins to it.
 * What depends on another verb ("denied that he had agreed") is not the sentence's.
 */
export function pairsIn(words: string, mentions: readonly Mention[], tongue: Tongue): Pair[] {
  const { before: preposition, between, clitic, few, had, hardly, not, past, subordinate, unknown } = TONGUES[tongue];
  const adverbs = new RegExp(`(?:${between})*,? ${clitic && `${clitic}?`}`, "uy");
  const form = new RegExp(`(?:${between})* ${unknown}(?!\\p{L})`, "uy");
  const verbAfter = (position: number) => {
    adverbs.lastIndex = position;
    const length = adverbs.exec(words)?.[0].length ?? 1;
    // "had" may be one of the words between, or the verb itself: "had a conversation".
    return verbAt(words, position + length, tongue) ?? verbAt(words, position + 1, tongue);
  };
  const unknownAfter = (position: number): Verb | undefined => {
    form.lastIndex = position;
    const verb = form.exec(words)?.[1];
    return verb === undefined ? undefined : { act: "say", start: form.lastIndex - verb.length, end: form.lastIndex };
  };
  /** @param from where the words begin that may stand before the verb: "hardly discussed" */
  const denied = (from: number, { start, end }: Verb) => {
    const next = /^ \p{L}+/u.exec(words.slice(end))?.[0] ?? "";
    // "agreed on very few", but not "agreed that …", nor what another verb has: "agreed that trade has no limits".
    const three = /^(?: ?[\p{L}\p{N}$€£’'-]+){0,3}/u.exec(words.slice(end))?.[0] ?? "";
    const [own = ""] = isSubordinate(words.slice(start, end), tongue) ? [] : three.split(joint);
    // A French adverb stands within the tense; in English "held nearly ten talks" denies nothing.
    const isDenied =
      hardly.test(words.slice(from, tongue === "en" ? start : end)) ||
      not.test(words.slice(start, end) + next) ||
      few.test(own);
    return isDenied && { doubt: "it is denied: which act?" };
  };
  const joint = new RegExp(`${subordinate.source}| (?:and|but|et|mais) `, "iu");
  const joined = tongue === "en" ? /,? (?:and|while|but|as well as) /g : /,? (?:et|tandis qu|mais) /g;
  const pairs: Pair[] = [];
  for (const [index, mention] of mentions.entries()) {
    const known = verbAfter(mention.end);
    const verb = known ?? unknownAfter(mention.end);
    const before = pairs.at(-1);
    // "…, they agreed." and "…, he said, …": what stands before is what they said, of themselves or of others.
    const isEnd = verb && !/[\p{L}\p{N}]/u.test(words.slice(verb.end));
    if (before && verb && (isEnd || (words[verb.end] === "," && /, $/.test(words.slice(0, mention.start))))) {
      const isOfOthers = isEnd || before.subjects.some(({ kind }) => kind !== "person");
      if (isOfOthers) pairs[pairs.length - 1] = { doubt: "is it only said to be so?", ...before };
      if (isEnd) return pairs;
      continue;
    }
    if (!verb || (before && mention.start < before.verb.end)) continue;
    const subjects = [mention];
    for (let each = index - 1; !before && each >= 0 && mention.kind !== "all" && mention.kind !== "one"; each -= 1) {
      const [first] = subjects;
      const other = mentions[each];
      if (!first || other?.kind !== mention.kind) break;
      if (!isJoint(words.slice(other.end, first.start), tongue, subjects.length > 1)) break;
      subjects.unshift(other);
    }
    const ahead = words.slice(0, subjects[0]?.start);
    if (preposition.test(ahead) || (!before && !isHead(ahead, tongue))) continue;
    const lead = before ? /,? (?:and|while|but|with|et|mais|tandis que?) ?$|[,;–] $/u.exec(ahead) : null;
    const isTold = mention.kind === "all" || past.test(words.slice(verb.start, verb.end));
    const isEarlier = known !== undefined && had.test(words.slice(mention.end, verb.end));
    if (before && !(lead && isTold)) continue;
    // "He said that …, and Canada had agreed": reported, as what stands before it.
    const isReport = before && isSubordinate(words.slice(before.verb.end - 1, lead?.index), tongue);
    if (isReport && (isEarlier || mention.kind === "party" || !/^[,;] \p{L}/u.test(lead?.[0] ?? ""))) continue;
    const doubts = known
      ? { ...(isEarlier && { doubt: "was it at this meeting?" }), ...denied(mention.end, verb) }
      : { doubt: `which act is ${JSON.stringify(words.slice(verb.start, verb.end))}?` };
    pairs.push({ start: lead ? lead.index : 0, subjects, verb, ...doubts });
  }
  for (const { index, 0: conjunction } of words.matchAll(joined)) {
    const before = pairs.findLast(({ verb }) => verb.end <= index);
    const verb = verbAfter(index + conjunction.length - 1);
    if (!before || !verb || !past.test(words.slice(verb.start, verb.end))) continue;
    // In French the auxiliary tells that a new sentence begins: "ont discuté de … et ont fait le point sur …".
    if (tongue === "en" && verb.act === before.verb.act) continue;
    // "denied that Canada signed and welcomed it": who welcomed it?
    const reported = mentions.some(({ start, end }) => start > before.verb.end && end < index && verbAfter(end));
    if (reported && !conjunction.startsWith(",")) continue;
    pairs.push({ start: index, subjects: before.subjects, verb, ...denied(index, verb) });
    pairs.sort((a, b) => a.verb.start - b.verb.start);
  }
  // A comma stays with the words before it.
  return pairs.map((pair) => ({ ...pair, start: words[pair.start] === "," ? pair.start + 1 : pair.start }));
}
