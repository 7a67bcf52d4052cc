/**
 * The collection as tables, and nothing of its records left behind. What a thing has once is a column of its table;
 * its lists, passages and inferences are rows of `links`, `evidence` and `inferences`, which belong to it by `thing`.
 * No list of the model tells empty from absent, so a list without rows is the same as none; `inferred` is always there.
 */
import { fragmentAddress } from "../evidence/text-fragment.js";
import type { Collection } from "../model/collection.js";
import type { Account, Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Instrument } from "../model/instrument.js";
import type { Meeting } from "../model/meeting.js";
import type { Name, Participant } from "../model/person.js";
import type { Place } from "../model/place.js";
import type { AccountColumns, FullDate, LinkRow, ParticipantRow, Tables, ThingId } from "../model/rows.js";
import type { Id, Line, Text } from "../model/text.js";
import type { Moment } from "../model/time.js";
import { labelOf, placeLine, printedName } from "./label.js";
import { partId, participationId, withinId } from "./thing-id.js";

/** The tables while they are being filled. */
type Drafts = { -readonly [T in keyof Tables]: Tables[T][number][] };

/** The lists of a thing that become rows of `links`, by their column. */
type Lists = { readonly [P in Exclude<keyof LinkRow, "meeting" | "thing">]?: readonly Line[] };

/**
 * What is left of a thing once its columns, passages and inferences are taken: lists, and nothing else. A property
 * that the model gains and no table has a place for is named here by the compiler.
 */
type OnlyLists<Rest> = Rest & { readonly [P in Exclude<keyof Rest, keyof Lists>]: never };

/** The same for what has passages and inferences too. */
type OnlyClaim<Rest> = Rest & { readonly [P in Exclude<keyof Rest, keyof Lists | keyof Grounds>]: never };

/** How a thing is known. */
interface Grounds {
  readonly inferred?: readonly Inference[];
  readonly evidence?: readonly Evidence[];
}

/** Holds that nothing is left at all. */
type Nothing = Readonly<Record<string, never>>;

/** An inference of any kind of thing. */
interface Inference {
  of: Line;
  because: Text;
}

const NO_LINK: LinkRow = {
  meeting: null,
  thing: "",
  parties: null,
  attendees: null,
  by: null,
  to: null,
  about: null,
  contradicts: null,
  witnesses: null,
  issuers: null,
  mentions: null,
  providers: null,
  operators: null,
  alsoAt: null,
  also: null,
};

/**
 * The tables of a checked collection, all of them, some perhaps without rows. What is told of the collection itself
 * (`about`) is in none.
 */
export function toTables(collection: Collection): Tables {
  const tables = emptyTables();
  addShared(tables, collection);
  for (const meeting of collection.meetings) addMeeting(tables, meeting, collection);
  return tables;
}

/** The rows that one meeting has in each table, without those of what meetings share. */
export function tablesOfMeeting(meeting: Meeting, collection: Collection): Tables {
  const tables = emptyTables();
  addMeeting(tables, meeting, collection);
  return tables;
}

/** The rows of what meetings share. */
export function tablesOfShared(collection: Collection): Tables {
  const tables = emptyTables();
  addShared(tables, collection);
  return tables;
}

function emptyTables(): Drafts {
  return {
    meetings: [],
    participants: [],
    documents: [],
    statements: [],
    instruments: [],
    services: [],
    figures: [],
    places: [],
    links: [],
    evidence: [],
    inferences: [],
    names: [],
    topics: [],
  };
}

function addMeeting(tables: Drafts, record: Meeting, collection: Collection): void {
  const { id: meeting, title, status, mode, when, where, occasion = null, replaces = null, ...more } = record;
  const { inferred, evidence, participants = [], others = [], documents, ...parts } = more;
  const { statements = [], instruments = [], services = [], figures = [], parties, ...rest } = parts;
  rest satisfies Nothing;
  const writer = new MeetingWriter(tables, record);

  tables.meetings.push({
    id: meeting,
    title,
    status,
    mode,
    when,
    day: dayOf(when.date),
    lastDay: dayOf(when.until),
    where: writer.place(withinId(meeting, "where"), where),
    place: where ? placeLine(where, collection) : null,
    occasion,
    replaces,
  });
  const groups = new Set(collection.people.filter(({ several }) => several).map(({ id }) => id));
  const attendees = [...new Set(participants.map(({ person }) => person))].filter((person) => !groups.has(person));
  writer.lists(meeting, { parties, attendees });
  writer.grounds(meeting, { inferred, evidence });
  for (const [index, participant] of participants.entries()) writer.participant(participant, "participant", index);
  for (const [index, participant] of others.entries()) writer.participant(participant, "other", index);
  for (const [index, document] of documents.entries()) writer.document(document, index);

  for (const [index, statement] of statements.entries()) {
    const { id, act, summary, when = null, where, condition = null, sameAs, ...lists } = statement;
    const thing = partId(meeting, id);
    tables.statements.push({
      id: thing,
      meeting,
      position: index + 1,
      act,
      summary,
      when,
      day: dayOf(when?.date),
      where: writer.place(withinId(thing, "where"), where),
      condition,
      sameAs: writer.own(sameAs),
    });
    writer.claim(thing, lists);
  }

  for (const instrument of instruments) writer.instrument(instrument);

  for (const [index, service] of services.entries()) {
    const { id, name, description, status, under, area, audience = null, ...lists } = service;
    const thing = partId(meeting, id);
    const place = writer.place(withinId(thing, "area"), area);
    const row = { id: thing, meeting, position: index + 1, name, description, status, under, area: place, audience };
    tables.services.push(row);
    writer.claim(thing, lists);
  }

  for (const [index, figure] of figures.entries()) {
    const { id, value = null, qualifier = null, currency = null, unit = null, measure, ...more } = figure;
    const { period = null, standing = null, words = null, sameAs, ...lists } = more;
    const thing = partId(meeting, id);
    const amount = { value, qualifier, currency, unit, measure, period, standing, words, sameAs: writer.own(sameAs) };
    tables.figures.push({ id: thing, meeting, position: index + 1, ...amount });
    writer.claim(thing, lists);
  }
}

/** Writes the parts of one meeting. */
class MeetingWriter {
  private readonly meeting: ThingId;
  private readonly parts: ReadonlySet<Id>;
  private readonly urls: ReadonlyMap<Id, Line | undefined>;
  private states = 0;

  constructor(
    private readonly tables: Drafts,
    record: Meeting,
  ) {
    const { documents, statements = [], services = [], figures = [] } = record;
    this.meeting = record.id;
    this.urls = new Map(documents.map(({ id, url }) => [id, url]));
    this.parts = new Set([...documents, ...statements, ...services, ...figures].map(({ id }) => id));
  }

  /** The thing that the record means by an id. An instrument is the same in every meeting, and no part of this one. */
  private thing(id: Id): ThingId {
    return this.parts.has(id) ? partId(this.meeting, id) : id;
  }

  /** A part of the meeting. */
  own(id: Id | undefined): ThingId | null {
    return id === undefined ? null : partId(this.meeting, id);
  }

  place(id: ThingId, place: Place | undefined): ThingId | null {
    if (!place) return null;
    const { venue = null, city = null, region = null, area = null, country = null, words = null, ...rest } = place;
    rest satisfies Nothing;
    this.tables.places.push({ id, meeting: this.meeting, venue, city, region, area, country, words });
    return id;
  }

  participant(participant: Participant, role: ParticipantRow["role"], index: number): void {
    const { person, office = null, party = null, where, tenure = null, inferred, ...rest } = participant;
    rest satisfies Nothing;
    const { meeting } = this;
    const id = participationId(meeting, participant);
    const place = this.place(withinId(id, "where"), where);
    const row = { id, meeting, position: index + 1, role, person, party, office, tenure, where: place };
    this.tables.participants.push(row);
    this.grounds(id, { inferred });
  }

  document(document: Document, index: number): void {
    const { id, kind, publisher = null, language, title = null, url = null, archived = null, ...more } = document;
    const { published = null, dateline = null, contact = null, translationOf, supersedes, ...further } = more;
    const { read, body = null, sha256 = null, says, note = null, ...lists } = further;
    const thing = partId(this.meeting, id);
    const account = withinId(thing, "says");
    this.tables.documents.push({
      id: thing,
      meeting: this.meeting,
      position: index + 1,
      kind,
      publisher,
      language,
      title,
      url,
      archived,
      published,
      publishedDay: dayOf(published?.slice(0, 10)),
      dateline,
      contact,
      translationOf: this.own(translationOf),
      supersedes: this.own(supersedes),
      read,
      body,
      sha256,
      says: says ? this.account(account, says) : null,
      note,
    });
    this.claim(thing, lists);
    if (says) this.grounds(account, { evidence: says.evidence });
  }

  /** What an account gives otherwise; null where its passages alone tell. */
  private account(id: ThingId, { when, where, mode, evidence: _, ...rest }: Account): AccountColumns | null {
    rest satisfies Nothing;
    const place = this.place(withinId(id, "where"), where);
    const told = { ...(when && { when }), ...(place && { where: place }), ...(mode && { mode }) };
    return Object.keys(told).length > 0 ? told : null;
  }

  instrument({ id: instrument, kind, title, text, states, ...lists }: Instrument): void {
    this.lists(instrument, lists);
    for (const { id, state, when = null, where, ...lists } of states) {
      const thing = partId(this.meeting, `${instrument}.${id}`);
      this.states += 1;
      this.tables.instruments.push({
        id: thing,
        meeting: this.meeting,
        position: this.states,
        instrument,
        kind,
        title,
        text: this.own(text),
        state,
        when,
        day: dayOf(when?.date),
        where: this.place(withinId(thing, "where"), where),
      });
      this.claim(thing, lists);
    }
  }

  /** The lists, the passages and the inferences of a thing. */
  claim<Rest extends Grounds>(thing: ThingId, claim: OnlyClaim<Rest>): void {
    const { inferred, evidence, ...lists }: Grounds = claim;
    this.lists(thing, lists);
    this.grounds(thing, { inferred: inferred ?? [], evidence: evidence ?? [] });
  }

  lists<Rest>(thing: ThingId, lists: OnlyLists<Rest>): void {
    for (const [list, items = []] of Object.entries(lists) as [keyof Lists, readonly Line[] | undefined][]) {
      for (const item of items) {
        // What nobody says is told by no row: absence is what `unstated` means.
        if (list === "by" && item === "unstated") continue;
        const cell = list === "also" || list === "alsoAt" ? item : this.thing(item);
        this.tables.links.push({ ...NO_LINK, meeting: this.meeting, thing, [list]: cell });
      }
    }
  }

  grounds(thing: ThingId, { inferred = [], evidence = [] }: Grounds): void {
    const { meeting } = this;
    for (const [index, { of: key, because, ...rest }] of inferred.entries()) {
      rest satisfies Nothing;
      const id = withinId(thing, `inferred.${key}`);
      this.tables.inferences.push({ id, meeting, thing, position: index + 1, key, because });
    }
    for (const [index, passage] of evidence.entries()) {
      const { document, verb = null, first = null, last = null, prefix = null, suffix = null, ...more } = passage;
      const { at = null, differs = null, ...rest } = more;
      rest satisfies Nothing;
      const url = this.urls.get(document);
      this.tables.evidence.push({
        id: withinId(thing, `evidence.${index + 1}`),
        meeting,
        thing,
        position: index + 1,
        document: partId(meeting, document),
        verb,
        first,
        last,
        prefix,
        suffix,
        at,
        differs,
        link: (url && fragmentAddress(url, passage)) ?? null,
      });
    }
  }
}

/** The date where it is known to the day; a year or a month is no day. */
function dayOf(date: Moment | undefined): FullDate | null {
  return date?.length === 10 ? date : null;
}

function addShared(tables: Drafts, { about, parties, organisations, people, topics }: Collection): void {
  const label = (name: Text) => labelOf(name, about.languages);
  const person = { family: null, given: null, nameOrder: null, prefix: null };
  const blank = { class: null, name: null, kind: null, country: null, party: null, ...person };

  for (const { id, name, kind, country = null, ...rest } of parties) {
    rest satisfies Nothing;
    const type = kind === "state" ? "GovernmentOrganization" : "Organization";
    tables.names.push({ ...blank, id, type: "Party", class: type, label: label(name), name, kind, country });
  }
  for (const { id, name, of: party = null, ...rest } of organisations) {
    rest satisfies Nothing;
    tables.names.push({ ...blank, id, type: "Organisation", class: "Organization", label: label(name), name, party });
  }
  for (const { id, name, several, ...rest } of people) {
    rest satisfies Nothing;
    const row = { ...blank, id, label: name ? printedName(name) : id };
    const {
      order: nameOrder = null,
      family = null,
      given = null,
      prefix = null,
      scripts = null,
      also = [],
      ...nothing
    } = (name ?? {}) as Partial<Name>;
    nothing satisfies Nothing;
    const type = several ? ({ type: "Group" } as const) : ({ type: "Person", class: "Person" } as const);
    tables.names.push({ ...row, ...type, name: scripts, family, given, nameOrder, prefix });
    for (const other of also) tables.links.push({ ...NO_LINK, thing: id, also: other });
  }
  for (const [index, { id, name, broader = null, ...rest }] of topics.entries()) {
    rest satisfies Nothing;
    tables.topics.push({ id, position: index + 1, label: label(name), name, broader });
  }
}
