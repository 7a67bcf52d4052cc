import type { DocumentText, Range } from "../evidence/document-text.js";
import type { Act } from "../model/vocabulary.js";
import type { Cast, Mention } from "./cast.js";
import { isJoint, isSubordinate, type Pair, pairsIn } from "./clauses.js";
import { quotationsIn, turnIn } from "./quotations.js";
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
  /** Whether it only heads what the others tell. */
  readonly isHeading?: true;
  /** What a person has to look at. */
  readonly doubts: { readonly act?: string; readonly by?: string };
}

/** Acts whose verb may stand far from whom they are done to: "received today at the palace". */
const DISTANT: readonly Act[] = ["meet", "call", "receive", "accept"];

/** All acts that are done to someone. */
const DIRECTED: readonly Act[] = [...DISTANT, "congratulate", "thank", "praise", "sympathise", "invite", "request"];

/** Acts by which a text may open. */
const MEETING: readonly Act[] = ["meet", "call", "receive", "travel"];

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

/** What stands above statements, and is none. */
const HEADING: Reading = { ...NO_VERB, isHeading: true, doubts: {} };

/** What the lines of an account say, sentence by sentence, so that together the passages hold every word. */
export function claimsIn(text: DocumentText, lines: readonly Range[], cast: Cast, tongue: Tongue): Claim[] {
  const reader = new ClaimReader(text, cast, tongue);
  for (const [index, line] of lines.entries()) reader.read(line, lines[index - 1], lines[index + 1]);
  return reader.claims;
}

/** What may stand above others as their heading: a few words that do not end; at most twelve of them. */
const HEAD = /^\p{Lu}[^ .!?:;,…]*(?: [^ .!?:;,…]+){0,11}$/u;

/** Whether a line may be a heading: no item of a list, behind a sentence and before one. */
function mayHead(text: DocumentText, line: Range, before: Range | undefined, after: Range | undefined): boolean {
  if (!before || !after) return false;
  const bullet = text.slice({ start: Math.max(0, line.start - 2), end: line.start });
  const isBetween = /[.!?]["”»’)]*$/.test(text.slice(before)) && /[.!?:]["”»’)]*$/.test(text.slice(after));
  return isBetween && !/[-–—•*·] $/.test(bullet) && HEAD.test(text.slice(line));
}

/** A sentence, with what is known of it before its claims are. */
interface Sentence extends Range {
  readonly words: string;
  readonly mentions: readonly Mention[];
  /** Those outside quotation marks. */
  readonly told: readonly Mention[];
}

class ClaimReader {
  readonly claims: Claim[] = [];
  readonly #participants: readonly string[];
  /** Those of whom the text spoke last: whom "he" and "she" can mean, since no gender is known. */
  #inPlay: readonly string[] = [];
  /** Who has the word in a transcript. Undefined in an account. */
  #turn: readonly string[] | undefined;
  #isList = false;

  constructor(
    private readonly text: DocumentText,
    private readonly cast: Cast,
    private readonly tongue: Tongue,
  ) {
    this.#participants = cast.participants.map(({ id }) => id);
  }

  read(line: Range, before?: Range, after?: Range): void {
    this.#turn = turnIn(this.text.slice(line), this.cast) ?? this.#turn;
    const quotations = this.#turn ? [line] : quotationsIn(this.text, line);
    const quotationAt = (at: number) => quotations.find(({ start, end }) => start <= at && at < end);
    for (const range of sentencesIn(this.text, line, this.tongue)) {
      const words = this.text.slice(range);
      const mentions = this.cast.mentionsIn(words);
      const told = mentions.filter(({ start }) => !quotationAt(range.start + start));
      const sentence = { ...range, words, mentions, told };
      const pairs = pairsIn(words, told, this.tongue);
      const quotation = quotationAt(range.start);
      // An item of a list is of the claim that heads it.
      const head = this.#isList && pairs.length === 0 && !quotation ? this.claims.at(-1) : undefined;
      if (head) {
        this.#add({ ...head, verb: undefined, to: [] }, sentence);
        continue;
      }
      if (pairs.length === 0 && mayHead(this.text, line, before, after)) this.#add(HEADING, sentence);
      else if (pairs.length === 0) this.#addWithoutPair(sentence, quotation);
      for (const index of pairs.keys()) this.#addPair(sentence, pairs, index);
      this.#isList = words.endsWith(":");
    }
  }

  /** A sentence in which no verb follows a subject: someone's own words, or what may be guessed. */
  #addWithoutPair(sentence: Sentence, quotation: Range | undefined): void {
    const { words, mentions, told } = sentence;
    const reading = quotation
      ? quoted(words, mentions, this.#turn ?? this.#speakersOf(sentence, quotation), this.tongue)
      : guess(words, told, this.#meantIn(told[0], words, words), this.tongue);
    this.#add(reading, sentence);
    this.#spokeOf(this.cast.namedIn(words));
  }

  /** Whose words a quotation holds: of those who are named beside it, else of those who spoke before. */
  #speakersOf({ start, told }: Sentence, quotation: Range): Claim["by"] {
    const named = [...new Set(told.flatMap(({ who, kind }) => (kind === "person" ? who : [])))];
    const isNew = quotation.start === start && !this.#isList;
    return isNew || named.length > 0 ? named : (this.claims.at(-1)?.by ?? []);
  }

  /** A pair, with the words up to the next. */
  #addPair(sentence: Sentence, pairs: readonly Pair[], index: number): void {
    const { words, mentions } = sentence;
    const pair = pairs[index] as Pair;
    const [start, end] = [index === 0 ? 0 : pair.start, pairs[index + 1]?.start ?? words.length];
    const own = words.slice(start, end);
    const all = this.#participants;
    const last = this.claims.at(-1);
    // "She invited him. He accepted."
    const isGuest = pair.verb.act === "accept" && last?.act === "invite";
    const guests = isGuest ? all.filter((id) => !last.by.includes(id)) : [];
    const by = speakers(pair.subjects, guests.length === 1 ? guests : this.#meantIn(pair.subjects[0], words, own));
    // "Him" is who else took part, unless there was word of others.
    const others = this.#inPlay.every((id) => all.includes(id)) ? all.filter((id) => !by.includes(id)) : [];
    const doubt = doubtOf(words, pair, pairs[0], own, this.tongue);
    const isSure = doubt === undefined || (doubt === ELSEWHEN && this.#isOpening(words, pair));
    const claim = claimOf(words, isSure ? pair : { doubt, ...pair }, mentions, by, others, this.tongue);
    const passage = trimmed(this.text, { start: sentence.start + start, end: sentence.start + end });
    const named = this.cast.namedIn(own);
    this.#add(claim, sentence, passage);
    const actors = pair.subjects.some(({ kind }) => kind === "party") ? [] : by === "all" ? all : by;
    this.#spokeOf([...actors, ...claim.to, ...named]);
  }

  /** "Last week, the President met …": what the whole text tells of. */
  #isOpening(words: string, { verb }: Pair): boolean {
    const isPast = TONGUES[this.tongue].past.test(words.slice(verb.start, verb.end));
    return this.claims.length === 0 && MEETING.includes(verb.act) && isPast;
  }

  #meantIn(pronoun: Mention | undefined, words: string, part: string): readonly string[] {
    if (pronoun?.kind !== "one") return [];
    return this.cast.meantBy(words.slice(pronoun.start, pronoun.end), this.#inPlay, part);
  }

  #spokeOf(ids: readonly string[]): void {
    if (ids.length > 0) this.#inPlay = [...new Set(ids)];
  }

  #add(reading: Reading, { start, end }: Sentence, passage: Range = { start, end }): void {
    const verb = reading.verb && { start: start + reading.verb.start, end: start + reading.verb.end };
    this.claims.push({ ...reading, passage, verb });
  }
}

/** The sentences of an account whose language nobody here reads. */
export function unreadIn(text: DocumentText, lines: readonly Range[]): Claim[] {
  return lines.flatMap((line) => sentencesIn(text, line, "en")).map((passage) => ({ ...NO_VERB, passage }));
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

/** @param others who else took part, whom "him" may mean */
function claimOf(
  words: string,
  pair: Pair,
  mentions: readonly Mention[],
  by: Claim["by"],
  others: readonly string[],
  tongue: Tongue,
): Reading {
  const { verb, subjects, doubt } = pair;
  const act = actOf(words, verb, mentions);
  const to = DIRECTED.includes(act) ? addressees(words, { ...verb, act }, mentions, by, others, tongue) : [];
  // Who receives a call is called.
  const isCalled = act === "call" && by !== "all" && /^(?:receiv|(?:a|ont) reçu)/u.test(words.slice(verb.start));
  const who = isCalled ? { by: to, to: by } : { by, to };
  const doubts = {
    ...(doubt && { act: doubt }),
    ...(who.by.length === 0 && {
      by: `who is ${JSON.stringify(words.slice(subjects[0]?.start, subjects.at(-1)?.end))}?`,
    }),
  };
  return { act, verb, ...who, doubts };
}

/** The act of a verb: a guest is received, and a step is welcomed. */
function actOf(words: string, { act, start, end }: Verb, mentions: readonly Mention[]): Act {
  if (!/^(?:welcom|a accueilli|ont accueilli|a salué|ont salué)/u.test(words.slice(start))) return act;
  const object = mentions.find((mention) => mention.start === end + 1 || mention.start === end);
  const isGuest = object?.kind === "person" && !isOwner(words, object);
  if (isGuest) return act === "praise" ? act : "receive";
  return act === "receive" ? "welcome" : act;
}

/** To whom a verb is done that is done to someone. */
function addressees(
  words: string,
  { act, start, end }: Verb,
  mentions: readonly Mention[],
  by: Claim["by"],
  others: readonly string[],
  tongue: Tongue,
): readonly string[] {
  const { other, eachOther, toward } = TONGUES[tongue];
  const rest = words.slice(end);
  if (new RegExp(`^ ${eachOther}`, "u").test(rest)) return by === "all" ? others : by;
  const after = mentions.filter((one) => one.start >= end && one.kind === "person" && !isOwner(words, one));
  const first = after.findIndex(({ who }) => who.some((id) => by !== "all" && !by.includes(id)));
  const between = words.slice(end, after[first]?.start).replace(/^,/, "");
  if (first >= 0 && !/[,;]/.test(between) && (DISTANT.includes(act) || toward.test(between))) {
    const next = after.findIndex((one, index) => {
      return index > first && !isJoint(words.slice(after[index - 1]?.end, one.start), tongue, true);
    });
    const list = after.slice(first, next < 0 ? undefined : next).flatMap(({ who }) => who);
    return [...new Set(list)].filter((id) => !by.includes(id));
  }
  const isOther =
    act === "accept" ||
    new RegExp(`^ (?:${other})(?!\\p{L})`, "u").test(rest) ||
    new RegExp(`(?:${other}) ?$`, "u").test(words.slice(0, start));
  return by !== "all" && others.length === 1 && isOther ? others : [];
}

/** Whether what follows is a person's: "the President's". */
function isOwner(words: string, { end }: Mention): boolean {
  return /^['’]/.test(words.slice(end));
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
