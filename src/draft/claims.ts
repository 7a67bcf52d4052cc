import type { DocumentText, Range } from "../evidence/document-text.js";
import type { Act } from "../model/vocabulary.js";
import type { Cast, Mention } from "./cast.js";
import { isJoint, isSubordinate, type Pair, pairsIn } from "./clauses.js";
import { quotationsIn, turnIn } from "./quotations.js";
import { sentencesIn, trimmed } from "./sentences.js";
import { TONGUES, type Tongue } from "./tongue.js";
import { verbAt } from "./verbs.js";

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

/** Of those, the acts whose verb may stand far from whom they are done to: "received today at the palace". */
const DISTANT: readonly Act[] = ["meet", "call", "receive", "accept"];

type Reading = Omit<Claim, "passage">;

const ELSEWHEN = "was it at this meeting?";

const UNSURE = "was it so, or only told of or on a condition?";

/** What a passage says of which nothing is known. */
const NO_VERB: Reading = {
  act: "say",
  verb: undefined,
  by: [],
  to: [],
  doubts: { act: "no verb was recognised: which act, if any?", by: "who says it?" },
};

/** What the lines of an account say, sentence by sentence, so that together the passages hold every word. */
export function claimsIn(text: DocumentText, lines: readonly Range[], cast: Cast, tongue: Tongue): Claim[] {
  const claims: Claim[] = [];
  const all = cast.participants.map(({ id }) => id);
  /** Those of whom the text spoke last: whom "he" and "she" can mean, since no gender is known. */
  let inPlay: readonly string[] = [];
  /** Who has the word in a transcript. Undefined in an account. */
  let turn: readonly string[] | undefined;
  let isList = false;
  for (const line of lines) {
    turn = turnIn(text.slice(line), cast) ?? turn;
    const quotations = turn ? [line] : quotationsIn(text, line);
    for (const sentence of sentencesIn(text, line, tongue)) {
      const words = text.slice(sentence);
      const mentions = cast.mentionsIn(words);
      const quotationAt = (at: number) =>
        quotations.find(({ start, end }) => start <= sentence.start + at && sentence.start + at < end);
      const told = mentions.filter(({ start }) => !quotationAt(start));
      const pairs = pairsIn(words, told, tongue);
      const head = claims.at(-1);
      const push = (reading: Reading, passage: Range = sentence) => {
        const verb = reading.verb && {
          start: sentence.start + reading.verb.start,
          end: sentence.start + reading.verb.end,
        };
        claims.push({ ...reading, passage, verb });
      };
      const spokenOf = (ids: readonly string[]) => {
        if (ids.length > 0) inPlay = [...new Set(ids)];
      };
      const meantIn = (pronoun: Mention | undefined, part: string) =>
        pronoun?.kind === "one" ? cast.meantBy(words.slice(pronoun.start, pronoun.end), inPlay, part) : [];
      const quotation = pairs.length === 0 && quotationAt(0);
      if (quotation) {
        const named = [...new Set(told.flatMap(({ who, kind }) => (kind === "person" ? who : [])))];
        const isNew = quotation.start === sentence.start && !isList;
        push(quoted(words, mentions, turn ?? (isNew || named.length > 0 ? named : (head?.by ?? [])), tongue));
        spokenOf(cast.namedIn(words));
      } else if (isList && head && pairs.length === 0) {
        push({ ...head, verb: undefined, to: [] });
        continue;
      } else if (pairs.length === 0) {
        push(guess(words, told, meantIn(told[0], words), tongue));
        spokenOf(cast.namedIn(words));
      }
      for (const [index, pair] of pairs.entries()) {
        const start = index === 0 ? 0 : pair.start;
        const end = pairs[index + 1]?.start ?? words.length;
        const named = cast.namedIn(words.slice(start, end));
        const last = claims.at(-1);
        // "She invited him. He accepted."
        const isGuest = pair.verb.act === "accept" && last?.act === "invite";
        const guests = isGuest ? all.filter((id) => !last.by.includes(id)) : [];
        const one = guests.length === 1 ? guests : meantIn(pair.subjects[0], words.slice(start, end));
        const by = speakers(pair.subjects, one);
        // "Him" is who else took part, unless there was word of others.
        const others = inPlay.every((id) => all.includes(id)) ? all.filter((id) => !by.includes(id)) : [];
        const doubt = doubtOf(words, pair, pairs[0], words.slice(start, end), tongue);
        // "Last week, the President met …": what the whole text tells of.
        const isOpening =
          claims.length === 0 &&
          isMeeting(pair) &&
          TONGUES[tongue].past.test(words.slice(pair.verb.start, pair.verb.end));
        const isSure = doubt === undefined || (doubt === ELSEWHEN && isOpening);
        const claim = claimOf(words, isSure ? pair : { doubt, ...pair }, mentions, by, others, tongue);
        push(claim, trimmed(text, { start: sentence.start + start, end: sentence.start + end }) ?? sentence);
        const actors = pair.subjects.some(({ kind }) => kind === "party") ? [] : by === "all" ? all : by;
        spokenOf([...actors, ...claim.to, ...named]);
      }
      isList = words.endsWith(":");
    }
  }
  return claims;
}

/** The sentences of an account whose language nobody here reads. */
export function unreadIn(text: DocumentText, lines: readonly Range[]): Claim[] {
  return lines.flatMap((line) => sentencesIn(text, line, "en")).map((passage) => ({ ...NO_VERB, passage }));
}

function isMeeting({ verb }: Pair): boolean {
  return ["meet", "call", "receive", "travel"].includes(verb.act);
}

/**
 * What makes an act unsure beside its verb. What stands before the first subject is of all that this one does: "In 2019,
 * the leaders signed a treaty and opened a port".
 */
function doubtOf(words: string, pair: Pair, first: Pair | undefined, own: string, tongue: Tongue): string | undefined {
  const { elsewhen, unsure } = TONGUES[tongue];
  const head = first?.subjects === pair.subjects ? words.slice(0, pair.subjects[0]?.start) : "";
  if (unsure.test(own) || unsure.test(head)) return UNSURE;
  // "Tomorrow, Canada will sign" is true of today's words.
  if (pair.verb.act === "will") return undefined;
  const ahead = words.slice(pair.start, pair.subjects[0]?.start);
  const adverbs = words.slice(Math.max(pair.start, pair.subjects.at(-1)?.end ?? 0), pair.verb.start);
  // A French adverb stands within the tense.
  const within = tongue === "fr" ? words.slice(pair.verb.start, pair.verb.end) : "";
  return [head, ahead, adverbs, within].some((part) => elsewhen.test(part)) ? ELSEWHEN : undefined;
}

/** What someone's own words say: "we" is who says them, and what they tell of others is not the account's. */
function quoted(words: string, mentions: readonly Mention[], speaker: Claim["by"], tongue: Tongue): Reading {
  const by = speaker === "all" || speaker.length === 1 ? speaker : [];
  const own = mentions.filter(({ start, end }) => TONGUES[tongue].we.test(words.slice(start, end)));
  const [pair] = pairsIn(words, own, tongue);
  const claim: Reading = pair
    ? claimOf(words, pair, mentions, by, [], tongue)
    : { act: "say", verb: undefined, by, to: [], doubts: { act: "someone's own words: which act, if any?" } };
  return by.length > 0 ? claim : { ...claim, doubts: { ...claim.doubts, by: "whose words are these?" } };
}

function claimOf(
  words: string,
  { verb, subjects, doubt }: Pair,
  mentions: readonly Mention[],
  speaker: Claim["by"],
  others: readonly string[],
  tongue: Tongue,
): Reading {
  let by = speaker;
  const { other, eachOther, toward } = TONGUES[tongue];
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
  const between = words.slice(verb.end, named?.start).replace(/^,/, "");
  let to: readonly string[] = [];
  if (DIRECTED.includes(act)) {
    if (new RegExp(`^ ${eachOther}`, "u").test(rest)) to = by === "all" ? others : by;
    else if (named && !/[,;]/.test(between) && (DISTANT.includes(act) || toward.test(between)))
      to = [...new Set(list)].filter((id) => !by.includes(id));
    else if (
      by !== "all" &&
      others.length === 1 &&
      (act === "accept" ||
        new RegExp(`^ (?:${other})(?!\\p{L})`, "u").test(rest) ||
        new RegExp(`(?:${other}) ?$`, "u").test(words.slice(0, verb.start)))
    )
      to = others;
  }
  // Who receives a call is called.
  if (act === "call" && by !== "all" && /^(?:receiv|(?:a|ont) reçu)/u.test(words.slice(verb.start)))
    [by, to] = [to, by];
  const doubts = {
    ...(doubt && { act: doubt }),
    ...(by.length === 0 && { by: `who is ${JSON.stringify(words.slice(subjects[0]?.start, subjects.at(-1)?.end))}?` }),
  };
  return { act, verb, by, to, doubts };
}

/** @param one whom "he" and "she" mean: an id, or none */
function speakers(subjects: readonly Mention[], one: readonly string[]): Claim["by"] {
  if (subjects.some(({ kind }) => kind === "all")) return "all";
  // Of two, one whom nobody knows: the other did not act alone.
  if (subjects.some(({ kind, who }) => kind === "person" && who.length === 0)) return [];
  return [...new Set(subjects.flatMap(({ kind, who }) => (kind === "one" ? one : who)))];
}

/** What may be said of a sentence in which no verb follows a subject. */
function guess(words: string, mentions: readonly Mention[], one: readonly string[], tongue: Tongue): Reading {
  const by = speakers(
    mentions.slice(0, 1).filter(({ kind }) => kind !== "party"),
    one,
  );
  const who = by.length > 0 ? "is it they who speak?" : "who says it?";
  for (const { index } of words.matchAll(/(?<![\p{L}\p{N}'’-])\p{L}/gu)) {
    const verb = verbAt(words, index, tongue);
    if (
      verb &&
      TONGUES[tongue].past.test(words.slice(index, verb.end)) &&
      !isSubordinate(words.slice(0, index), tongue)
    )
      return { act: verb.act, verb, by, to: [], doubts: { act: "is this the verb, and this its act?", by: who } };
  }
  return { ...NO_VERB, doubts: { ...NO_VERB.doubts, by: who } };
}
