import type { DocumentText, Range } from "../evidence/document-text.js";
import type { Act } from "../model/vocabulary.js";
import type { Cast, Mention } from "./cast.js";
import { sentencesIn, trimmed } from "./sentences.js";
import { TONGUES, type Tongue } from "./tongue.js";
import { type Verb, verbAt } from "./verbs.js";

/** What one sentence, clause or item of a list says, as far as its form tells. */
export interface Claim {
  readonly passage: Range;
  readonly act: Act;
  /** Where the verb stands in the text. Undefined where the passage has none: an item of a list. */
  readonly verb: Range | undefined;
  /** Who says it: ids; `all`; none where nothing tells. */
  readonly by: readonly string[] | "all";
  readonly to: readonly string[];
  /** What a person has to look at. */
  readonly doubts: { readonly act?: string; readonly by?: string };
}

/** Acts that are done to someone. */
const DIRECTED: readonly Act[] = [
  "meet",
  "call",
  "receive",
  "congratulate",
  "thank",
  "praise",
  "sympathise",
  "invite",
  "accept",
  "request",
];

/** A subject and its verb, in units of the sentence. */
interface Pair {
  readonly start: number;
  readonly subjects: readonly Mention[];
  readonly verb: Verb;
}

/** What the lines of an account say, sentence by sentence, so that together the passages hold every word. */
export function claimsIn(text: DocumentText, lines: readonly Range[], cast: Cast, tongue: Tongue): Claim[] {
  const claims: Claim[] = [];
  /** The last one who acted alone, whom "he" and "she" mean. */
  let last: string | undefined;
  let isList = false;
  for (const line of lines) {
    for (const sentence of sentencesIn(text, line, tongue)) {
      const words = text.slice(sentence);
      const mentions = cast.mentionsIn(words);
      const pairs = pairsIn(words, mentions, tongue);
      const head = claims.at(-1);
      if (isList && head && pairs.length === 0) {
        claims.push({ ...head, passage: sentence, verb: undefined, to: [], doubts: {} });
        continue;
      }
      for (const [index, pair] of (pairs.length > 0 ? pairs : [undefined]).entries()) {
        const start = index === 0 ? 0 : (pair?.start ?? 0);
        const part = { start: sentence.start + start, end: sentence.start + (pairs[index + 1]?.start ?? words.length) };
        const passage = trimmed(text, part) ?? sentence;
        const claim = pair ? claimOf(words, pair, mentions, cast, last, tongue) : guess(words, mentions, last, tongue);
        const verb = claim.verb && { start: sentence.start + claim.verb.start, end: sentence.start + claim.verb.end };
        claims.push({ ...claim, passage, verb });
        if (claim.by !== "all" && claim.by.length === 1) [last] = claim.by;
      }
      isList = words.endsWith(":");
    }
  }
  return claims;
}

/** Whether the words join two of a list: "and", or a comma where others follow. */
function isJoint(words: string, tongue: Tongue, isList: boolean): boolean {
  const { and, the } = TONGUES[tongue];
  return new RegExp(`^(?:${and}${isList ? `|, ${the}` : ""})$`, "u").test(words);
}

/** Each subject with the verb right after it; and each further verb of another act that "and" joins to it. */
function pairsIn(words: string, mentions: readonly Mention[], tongue: Tongue): Pair[] {
  const { before: preposition, between, clitic, past } = TONGUES[tongue];
  const adverbs = new RegExp(`(?:${between})*,? ${clitic && `${clitic}?`}`, "uy");
  const verbAfter = (position: number) => {
    adverbs.lastIndex = position;
    const length = adverbs.exec(words)?.[0].length ?? 1;
    // "had" may be one of the words between, or the verb itself: "had a conversation".
    return verbAt(words, position + length, tongue) ?? verbAt(words, position + 1, tongue);
  };
  const joined = tongue === "en" ? /,? (?:and|while|but|as well as) /g : /,? (?:et|tandis qu|mais) /g;
  const pairs: Pair[] = [];
  for (const [index, mention] of mentions.entries()) {
    const verb = verbAfter(mention.end);
    const before = pairs.at(-1);
    // "…, they agreed.": all that stands before is what they said.
    if (before && verb && !/[\p{L}\p{N}]/u.test(words.slice(verb.end))) return pairs;
    // "…, he said, …" stands within what he said.
    if (before && verb && words[verb.end] === "," && /, $/.test(words.slice(0, mention.start))) continue;
    if (mention.kind !== "all" && preposition.test(words.slice(0, mention.start))) continue;
    if (!verb || (before && mention.start < before.verb.end)) continue;
    const subjects = [mention];
    for (let each = index - 1; !before && each >= 0 && mention.kind !== "all" && mention.kind !== "one"; each -= 1) {
      const [first] = subjects;
      const other = mentions[each];
      if (!first || other?.kind !== mention.kind) break;
      if (!isJoint(words.slice(other.end, first.start), tongue, subjects.length > 1)) break;
      subjects.unshift(other);
    }
    const lead = before
      ? /,? (?:and|while|but|with|et|mais|tandis que?) ?$|[,;–] $/u.exec(words.slice(0, mention.start))
      : null;
    const isTold = mention.kind === "all" || past.test(words.slice(verb.start, verb.end));
    if (before && !(lead && isTold)) continue;
    pairs.push({ start: lead ? lead.index : 0, subjects, verb });
  }
  for (const { index, 0: conjunction } of words.matchAll(joined)) {
    const before = pairs.findLast(({ verb }) => verb.end <= index);
    const verb = verbAfter(index + conjunction.length - 1);
    if (!before || !verb || !past.test(words.slice(verb.start, verb.end))) continue;
    // In French the auxiliary tells that a new sentence begins: "ont discuté de … et ont fait le point sur …".
    if (tongue === "en" && verb.act === before.verb.act) continue;
    pairs.push({ start: index, subjects: before.subjects, verb });
    pairs.sort((a, b) => a.verb.start - b.verb.start);
  }
  // A comma stays with the words before it.
  return pairs.map((pair) => ({ ...pair, start: words[pair.start] === "," ? pair.start + 1 : pair.start }));
}

function claimOf(
  words: string,
  { subjects, verb }: Pair,
  mentions: readonly Mention[],
  cast: Cast,
  last: string | undefined,
  tongue: Tongue,
): Omit<Claim, "passage"> {
  const all = cast.participants.map(({ id }) => id);
  const others = (ids: readonly string[]) => all.filter((id) => !ids.includes(id));
  const spoken = speakers(subjects, last);
  // "She invited him. He accepted": not the one who acted last.
  const isGuestsTurn = verb.act === "accept" && subjects[0]?.kind === "one" && last !== undefined;
  const by = isGuestsTurn ? others([last]).slice(0, 1) : spoken;
  const { clitic, other, eachOther } = TONGUES[tongue];
  const object = mentions.find(({ start }) => start === verb.end + 1 || start === verb.end);
  const isGuest = object?.kind === "person" && !/^['’]/.test(words.slice(object.end));
  const act = /^(?:welcom|a accueilli|ont accueilli|a salué|ont salué)/u.test(words.slice(verb.start))
    ? isGuest && verb.act !== "praise"
      ? "receive"
      : verb.act === "receive" && !isGuest
        ? "welcome"
        : verb.act
    : verb.act;
  const rest = words.slice(verb.end);
  const after = mentions.filter(
    ({ start, end, kind }) => start >= verb.end && kind === "person" && !/^['’]/.test(words.slice(end)),
  );
  const first = after.findIndex(({ who }) => who.some((id) => by !== "all" && !by.includes(id)));
  const named = after[first];
  const next = after.findIndex(({ start }, index) => {
    return index > first && !isJoint(words.slice(after[index - 1]?.end, start), tongue, true);
  });
  const list = after.slice(first, next < 0 ? undefined : next).flatMap(({ who }) => who);
  let to: readonly string[] = [];
  if (DIRECTED.includes(act)) {
    if (new RegExp(`^ ${eachOther}`, "u").test(rest)) to = by === "all" ? all : by;
    else if (named && !/[,;]/.test(words.slice(verb.end, named.start).replace(/^,/, ""))) to = [...new Set(list)];
    else if (
      by !== "all" &&
      others(by).length === 1 &&
      (act === "accept" ||
        new RegExp(`^ (?:${other})\\b`, "u").test(rest) ||
        (clitic && new RegExp(`${clitic}$`, "u").test(words.slice(0, verb.start))))
    )
      to = others(by);
  }
  const doubts = {
    ...(by.length === 0 && { by: `who is ${JSON.stringify(words.slice(subjects[0]?.start, subjects.at(-1)?.end))}?` }),
  };
  return { act, verb, by, to, doubts };
}

function speakers(subjects: readonly Mention[], last: string | undefined): readonly string[] | "all" {
  if (subjects.some(({ kind }) => kind === "all")) return "all";
  return [...new Set(subjects.flatMap(({ kind, who }) => (kind === "one" ? (last === undefined ? [] : [last]) : who)))];
}

/** What may be said of a sentence in which no verb of the table follows a subject. */
function guess(
  words: string,
  mentions: readonly Mention[],
  last: string | undefined,
  tongue: Tongue,
): Omit<Claim, "passage"> {
  const { between, past, unknown } = TONGUES[tongue];
  const form = new RegExp(`(?:${between})* ${unknown}(?!\\p{L})`, "uy");
  for (const mention of mentions) {
    form.lastIndex = mention.end;
    const verb = form.exec(words)?.[1];
    if (verb === undefined) continue;
    const start = form.lastIndex - verb.length;
    const doubts = { act: `which act is ${JSON.stringify(verb)}?` };
    return { act: "say", verb: { start, end: start + verb.length }, by: speakers([mention], last), to: [], doubts };
  }
  const by = speakers(
    mentions.slice(0, 1).filter(({ kind }) => kind !== "party"),
    last,
  );
  const who = by.length > 0 ? "is it they who speak?" : "who says it?";
  for (const { index } of words.matchAll(/(?<![\p{L}\p{N}'’-])\p{L}/gu)) {
    const verb = verbAt(words, index, tongue);
    if (verb && past.test(words.slice(index, verb.end))) {
      return { act: verb.act, verb, by, to: [], doubts: { act: "is this the verb, and this its act?", by: who } };
    }
  }
  return {
    act: "say",
    verb: undefined,
    by: [],
    to: [],
    doubts: { act: "no verb was recognised: which act, if any?", by: who },
  };
}
