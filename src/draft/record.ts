import { citationOf } from "../evidence/citation.js";
import { DocumentText, type Range } from "../evidence/document-text.js";
import { hashOf } from "../evidence/normal-form.js";
import { type Quantity, quantitiesIn } from "../evidence/quantity.js";
import type { Passage } from "../evidence/text-fragment.js";
import type { Collection } from "../model/collection.js";
import type { Status } from "../model/vocabulary.js";
import { Cast, idOf, type Member } from "./cast.js";
import { type Claim, claimsIn, unreadIn } from "./claims.js";
import { issuerCountry, ORGANISATIONS, partyName } from "./countries.js";
import { type DayReading, dayOf } from "./day.js";
import { cityIn } from "./place.js";
import { turnIn } from "./quotations.js";
import { type Doubt, yamlOf } from "./record-yaml.js";
import { bodyWords, FRAME, type Release, releaseOf, unreadRelease } from "./release.js";
import { TONGUES, type Tongue, tongueOf } from "./tongue.js";

/** What the records of a collection share, and a text may name. */
type Known = Omit<Collection, "meetings" | "about">;

/** Where a value stands in the record. */
type Path = readonly (string | number)[];

/** The dollar of each country that has one. */
const DOLLARS: Readonly<Record<string, string>> = { CA: "CAD", US: "USD", AU: "AUD", NZ: "NZD", SG: "SGD" };

/**
 * A draft of the record of a meeting, as YAML, from the text of one account of it: each sentence of the body is a
 * statement, shown by the fewest words, with the act and the speakers that its verb and its subject propose. What a
 * person has to look at has a comment `# TODO`, and what only a person can write is `TODO`: `validate` refuses both.
 * Nothing is summarised, and no other source is asked. Of a text that is neither English nor French only the sentences
 * are told apart.
 *
 * @param raw the document's text as it was saved; any string will do
 * @param known what the collection shares: people, parties, organisations and topics are recognised by their names
 * @param schema where an editor finds the schema of records, from the folder that the record is to stand in
 */
export function draftRecord(raw: string, known: Known, schema = "record.schema.json"): string {
  const draft = new RecordDraft(raw, known);
  return yamlOf(draft.record(), draft.doubts, schema);
}

/** The record of an account, part by part; each part tells what a person has to look at in it. */
class RecordDraft {
  readonly doubts: Doubt[] = [];
  readonly #known: Known;
  readonly #text: DocumentText;
  /** Undefined: nobody here reads it. */
  readonly #language: Tongue | undefined;
  /** The language of what is written: where nobody reads that of the text, English. */
  readonly #tongue: Tongue;
  readonly #release: Release;
  readonly #cast: Cast;
  /** The country of the issuer. */
  readonly #country: string | undefined;
  /** What tells of the meeting. */
  readonly #told: Claim | undefined;
  readonly #opening: Claim | undefined;
  readonly #sentence: string;
  readonly #day: DayReading;
  readonly #claims: readonly Claim[];
  /** What frames the claims, or heads some of them. */
  readonly #frames: readonly Claim[];
  readonly #parties: readonly string[];
  readonly #issuer: string | undefined;
  readonly #figures: object[] = [];
  readonly #ids: Set<string>;
  /** The last number behind each name that ids were made of. */
  readonly #numbers = new Map<string, number>();
  /** By where the passages begin and end: the figures of a sentence may all cite it. */
  readonly #citations = new Map<string, Passage | undefined>();

  constructor(raw: string, known: Known) {
    this.#known = known;
    const text = new DocumentText(raw);
    const language = tongueOf(text.normal);
    const tongue = language ?? "en";
    const release = language ? releaseOf(raw, text, language) : unreadRelease(raw, text);
    [this.#text, this.#language, this.#tongue, this.#release] = [text, language, tongue, release];
    const account = release.lines.map((line) => text.slice(line)).join("\n");
    this.#country = issuerCountry(`${release.around}\n${account.slice(0, 40)}`);
    this.#cast = new Cast(language ? account : "", known, tongue);
    const readings = this.#read();
    this.#told = readings.find((claim) => this.#isMeeting(claim));
    this.#opening = this.#told ?? (language && readings[0]);
    this.#sentence = this.#opening ? text.slice(this.#opening.passage) : "";
    this.#day = dayOf(release, this.#sentence, tongue);
    this.#cast.opensWith(this.#sentence, this.#country && this.#partyOf(this.#country), this.#day.date?.slice(0, 7));
    const said = this.#read();
    const isFrame = ({ passage, isHeading }: Claim) => isHeading || FRAME.test(text.slice(passage));
    this.#claims = said.filter((claim) => !isFrame(claim));
    this.#frames = said.filter(isFrame);
    this.#parties = [...new Set(this.#cast.participants.flatMap(({ party }) => party ?? []))].sort();
    this.#issuer = this.#cast.participants[0]?.party;
    const { parties, organisations, people, topics } = known;
    this.#ids = new Set([...parties, ...organisations, ...people, ...topics].map(({ id }) => id));
  }

  record(): object {
    const statements = this.#claims.map((claim, index) => this.#statement(claim, index));
    const { participants, members } = this.#cast;
    const acting = new Set(this.#claims.flatMap(({ by, to }) => [...(by === "all" ? [] : by), ...to]));
    const others = members.filter((member) => acting.has(member.id) && !participants.includes(member));
    this.#doubtParties();
    return {
      id: this.#id(),
      title: this.#todo(),
      ...this.#meeting(),
      ...(this.#opening && { evidence: this.#evidence({ passage: this.#opening.passage }, "evidence") }),
      parties: this.#parties,
      ...(participants.length > 0 && { participants: this.#people(participants, "participants") }),
      ...(others.length > 0 && { others: this.#people(others, "others") }),
      documents: [this.#document()],
      ...(statements.length > 0 && { statements }),
      ...(this.#figures.length > 0 && { figures: this.#figures }),
    };
  }

  #doubt(words: string, ...path: Path): void {
    this.doubts.push([path, words]);
  }

  /** What only a person can write. */
  #todo() {
    return { [this.#tongue]: "TODO" };
  }

  #read(): Claim[] {
    const { lines } = this.#release;
    return this.#language ? claimsIn(this.#text, lines, this.#cast, this.#language) : unreadIn(this.#text, lines);
  }

  #isMeeting({ act, verb, passage }: Claim): boolean {
    const fewest = act === "receive" ? 2 : 1;
    const mentions = () => this.#cast.mentionsIn(this.#text.slice(passage));
    const persons = () => mentions().filter(({ kind }) => kind === "person").length;
    return verb !== undefined && ["meet", "call", "receive"].includes(act) && persons() >= fewest;
  }

  #partyOf(country: string): string {
    return this.#known.parties.find((party) => party.country === country)?.id ?? country.toLowerCase();
  }

  #id(): string {
    const nameOf = (id: string) => this.#known.parties.find((party) => party.id === id)?.name.en ?? partyName(id, "en");
    const names = this.#parties.map((id) => idOf(nameOf(id))).sort();
    return [this.#day.date ?? "0000", ...(names.length > 0 ? names : ["unknown"])].join("-").slice(0, 100);
  }

  /** Whether, how, when and where they met. */
  #meeting() {
    const { date, until, words, because } = this.#day;
    const { verb, passage } = this.#told ?? {};
    const isTold = verb && !this.#told?.doubts.act && TONGUES[this.#tongue].past.test(this.#text.slice(verb));
    const told = `${this.#release.title}\n${this.#sentence}`;
    const status = statusOf(told, isTold === true, this.#tongue);
    if (!isTold || status !== "held") this.#doubt("did it take place?", "status");
    const mode = modeOf(told);
    if (mode === "unspecified") this.#doubt("in which way were they in touch?", "mode");
    const city =
      verb && passage && mode === "in-person"
        ? cityIn(
            this.#sentence,
            { start: verb.start - passage.start, end: verb.end - passage.start },
            this.#cast,
            this.#tongue,
          )
        : undefined;
    if (city) this.#doubt("is it the city where they met? Add its country", "where", "city");
    const more = city ? "" : ", and add where, if a document says it";
    this.#doubt(this.#day.doubt ?? `see whether the date is right${more}`, "when");
    return {
      status,
      mode,
      when: { date, until, words },
      ...(city && { where: { city: { [this.#tongue]: city } } }),
      inferred: because ? [{ of: "date", because: { [this.#tongue]: because } }] : [],
    };
  }

  #doubtParties(): void {
    const unknown = this.#parties.filter((id) => !this.#known.parties.some((party) => party.id === id));
    const named = unknown.map((id) => {
      return `${id} (${partyName(id, this.#tongue)}${ORGANISATIONS.includes(id) ? ", kind organisation" : ""})`;
    });
    if (unknown.length > 0) this.#doubt(`add ${named.join(", ")} to parties.yaml`, "parties");
    if (this.#parties.length < 2) this.#doubt("name the parties, two at least", "parties");
  }

  #people(members: readonly Member[], list: "participants" | "others"): object[] {
    return members.map(({ id: person, name, office, party, isKnown }, index) => {
      const missing = [
        ...(isKnown ? [] : [`add ${person} (${name ?? office}) to people.yaml`]),
        ...(name || this.#day.date ? [] : ["put the month into the id, lest another be the same person"]),
        ...(party ? [] : ["for which party?"]),
        ...(list === "participants" && index === 0 && this.#cast.isOpen ? ["see who else took part"] : []),
      ];
      if (missing.length > 0) this.#doubt(missing.join("; "), list, index, "person");
      return { person, ...(office && { office: { [this.#tongue]: office } }), ...(party && { party }) };
    });
  }

  #document(): object {
    const { lines, title, dates, wire, dateline, contact, around, ...release } = this.#release;
    const [text, language, tongue, issuer] = [this.#text, this.#language, this.#tongue, this.#issuer];
    const doubt = (words: string, key: string) => this.#doubt(words, "documents", 0, key);
    const organisation = this.#known.organisations.find(({ of, name }) => {
      return of === issuer && name[tongue] !== undefined && around.replaceAll("’", "'").includes(name[tongue]);
    });
    const isTranscript = language !== undefined && lines.some((line) => turnIn(text.slice(line), this.#cast));
    doubt("add url, where it is published", "id");
    if (!organisation) doubt("whose account is it? A party, or one of organisations.yaml", "issuers");
    if (language && !text.normal.match(TONGUES[language].common)) doubt("is it this one?", "language");
    if (!release.isDated) doubt("was it published on that day?", "published");
    if (release.isCut) doubt("does nothing below it belong to the account?", "body");
    if (isTranscript) doubt("are these the words of speakers, or an account of them?", "kind");
    if (!language) doubt("what sort of account is it?", "kind");
    const body = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
    const words = bodyWords(text, body, tongue);
    return {
      id: [organisation?.id ?? issuer ?? "document", ...(language ? [language] : [])].join("-"),
      kind: release.isJoint ? "joint-statement" : isTranscript ? "transcript" : "readout",
      issuers: [organisation?.id ?? issuer ?? "unknown"],
      ...(wire && { publisher: wire }),
      language: language ?? "TODO",
      ...(title && { title }),
      ...(dates[0] && { published: dates[0] }),
      ...(dateline && { dateline }),
      ...(contact && { contact }),
      read: "whole",
      ...(words && { body: words, sha256: hashOf(text.slice(body)) }),
      ...(this.#frames.length > 0 && { evidence: this.#frames.map(({ passage }) => this.#evidence({ passage })) }),
    };
  }

  #statement(claim: Claim, index: number): object {
    const words = this.#text.slice(claim.passage);
    const quantities = this.#language ? quantitiesIn(words, this.#language) : [];
    const counted = quantities.map((quantity) => this.#figure(quantity, claim));
    if (claim.doubts.act) this.#doubt(claim.doubts.act, "statements", index, "act");
    if (claim.by === "all" && this.#cast.participants.length === 0) {
      this.#doubt("who says it?", "statements", index, "by");
    }
    if (claim.doubts.by) this.#doubt(claim.doubts.by, "statements", index, "by");
    const topics = this.#language ? topicsIn(words, this.#known, this.#language) : [];
    const about = [...topics, ...thirdParties(this.#cast, words, this.#known, this.#parties), ...counted];
    const isConditional = this.#language !== undefined && TONGUES[this.#language].condition.test(words);
    return {
      id: this.#newId(claim.act),
      act: claim.act,
      by: speakersOf(claim, this.#cast.participants),
      ...(claim.to.length > 0 && { to: claim.to }),
      ...(about.length > 0 && { about }),
      summary: this.#todo(),
      ...(isConditional && { condition: this.#todo() }),
      evidence: this.#evidence(claim, "statements", index, "evidence"),
    };
  }

  /** Adds the figure of a number in a claim; its id. */
  #figure({ start, words, currency, mayChange, ...quantity }: Quantity, claim: Claim): string {
    const id = this.#newId(`figure-${this.#figures.length + 1}`);
    const at = ["figures", this.#figures.length] as const;
    const passage = { start: claim.passage.start + start, end: claim.passage.start + start + words.length };
    const country = (this.#country ?? this.#issuer ?? "").toUpperCase();
    const dollar = currency === "$" ? (DOLLARS[country] ?? "USD") : undefined;
    if (dollar) this.#doubt("is it this country's dollar?", ...at, "currency");
    if (quantity.unit === "thing") this.#doubt("things, people, or money of a currency not known here?", ...at, "unit");
    if (mayChange) this.#doubt("a range, or a change from the one to the other?", ...at, "valueTo");
    const because =
      this.#tongue === "en" ? 'The text prints "$" alone.' : "Le texte ne dit pas de quel dollar il s’agit.";
    this.#figures.push({
      id,
      ...quantity,
      ...(currency && { currency: dollar ?? currency }),
      measure: this.#todo(),
      words,
      inferred: dollar ? [{ of: "currency", because: { [this.#tongue]: because } }] : [],
      evidence: this.#evidence({ passage: this.#citation(passage) ? passage : claim.passage }, ...at, "evidence"),
    });
    return id;
  }

  #evidence({ passage, verb }: { passage: Range; verb?: Range | undefined }, ...path: Path): object {
    const words = this.#citation(passage);
    if (!words) this.#doubt("no words tell the passage from others: say where it stands", ...path);
    return {
      ...(verb && words && { verb: this.#text.slice(verb) }),
      ...(words ?? { at: `${this.#text.slice(passage).slice(0, 20)}…` }),
    };
  }

  #citation(passage: Range): Passage | undefined {
    const key = `${passage.start} ${passage.end}`;
    if (!this.#citations.has(key)) this.#citations.set(key, citationOf(this.#text, passage, this.#tongue));
    return this.#citations.get(key);
  }

  #newId(name: string): string {
    let id = name;
    let number = this.#numbers.get(name) ?? 1;
    while (this.#ids.has(id)) {
      number += 1;
      id = `${name}-${number}`;
    }
    this.#numbers.set(name, number);
    this.#ids.add(id);
    return id;
  }
}

function speakersOf({ by }: Claim, participants: readonly Member[]): string | readonly string[] {
  if (by === "all") return participants.length > 0 ? "all" : ["unstated"];
  const isAll = by.length > 1 && by.length === participants.length && participants.every(({ id }) => by.includes(id));
  return isAll ? "all" : by.length > 0 ? by : ["unstated"];
}

function topicsIn(words: string, { topics }: Pick<Collection, "topics">, tongue: Tongue): string[] {
  return topics.flatMap(({ id, name }) => {
    // A label may end with its short form: "Liquefied natural gas (LNG)".
    const labels = (name[tongue] ?? "")
      .split(/[()]/)
      .map((label) => label.trim())
      .filter((label) => label !== "");
    const isNamed = (label: string) =>
      new RegExp(`(?<![\\p{L}-])${label.replace(/[.*+?^${}|[\]\\]/g, "\\$&")}(?![\\p{L}-])`, "iu").test(words);
    return labels.some(isNamed) ? [id] : [];
  });
}

/** Parties and organisations of the collection that a passage names, and that do not take part. */
function thirdParties(
  cast: Cast,
  words: string,
  known: Pick<Collection, "parties" | "organisations">,
  parties: readonly string[],
) {
  const named = cast
    .partiesIn(words)
    .filter((id) => !parties.includes(id) && known.parties.some((party) => party.id === id));
  const bodies = known.organisations.filter(({ name }) => Object.values(name).some((each) => words.includes(each)));
  return [...named, ...bodies.map(({ id }) => id)];
}

function modeOf(words: string): string {
  if (/t[ée]l[ée]phon|\bphone/i.test(words)) return "telephone";
  if (/\bvideo|virtual|visio|vidéo/i.test(words)) return "video";
  if (/\bmet\b|\bmeets?\b|rencontr/i.test(words)) return "in-person";
  return /\bcall\b|\bspoke\b|\bspeaks\b|\bappel\b|parlé/i.test(words) ? "call" : "unspecified";
}

/** Whether the meeting came about, by the heading and the sentence on it: held, where that tells of it. */
function statusOf(words: string, isTold: boolean, tongue: Tongue): Status {
  const said = (["cancelled", "postponed", ...(isTold ? [] : ["planned" as const])] as const).find((status) =>
    TONGUES[tongue][status].test(words),
  );
  return said ?? "held";
}
