/**
 * The collection as tables, and nothing of its records left behind. What a thing has once is a column of its table;
 * its lists, passages and inferences are rows of `links`, `evidence` and `inferences`, which belong to it by `thing`.
 * No list of the model tells empty from absent, so a list without rows is the same as none; `inferred` is always there.
 */
import { fragmentAddress } from "../evidence/text-fragment.js";
import type { Collection, Shared } from "../model/collection.js";
import type { Account, Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Figure } from "../model/figure.js";
import type { Instrument } from "../model/instrument.js";
import type { Meeting } from "../model/meeting.js";
import type { Participant } from "../model/person.js";
import type { Place } from "../model/place.js";
import type { AccountColumns, FullDate, LinkRow, NameRow, ParticipantRow, Tables, ThingId } from "../model/rows.js";
import type { Service } from "../model/service.js";
import type { Statement } from "../model/statement.js";
import type { Id, Line, Text } from "../model/text.js";
import type { Moment } from "../model/time.js";
import { forceOf, ploverOf } from "./act.js";
import { EVENT_STATUS } from "./event-status.js";
import { TABLE_NAMES } from "./keys.js";
import { labelOf, placeLine, printedName } from "./label.js";
import { partId, participationId, withinId } from "./thing-id.js";

/** The tables while they are being filled. */
type Drafts = { readonly [T in keyof Tables]: Tables[T][number][] };

/** A list of a thing, by its column in `links`. */
type List = Exclude<keyof LinkRow, "meeting" | "thing">;

/** How a thing is known. */
interface Grounds {
  readonly inferred?: readonly { readonly of: Line; readonly because: Text }[];
  readonly evidence?: readonly Evidence[];
}

/**
 * The tables of a checked collection, all of them, some perhaps without rows. What is told of the collection itself
 * (`about`) is in none.
 */
export function toTables(collection: Collection): Tables {
  const tables = tablesOfShared(collection);
  for (const meeting of collection.meetings) new MeetingWriter(tables, meeting).write(collection);
  return tables;
}

/** The rows that one meeting has in each table, without those of what meetings share. */
export function tablesOfMeeting(meeting: Meeting, shared: Shared): Tables {
  return new MeetingWriter(emptyTables(), meeting).write(shared);
}

/** The rows of what meetings share. */
export function tablesOfShared({ about, parties, organisations, people, topics }: Shared): Drafts {
  const tables = emptyTables();
  const label = (name: Text) => labelOf(name, about.languages);
  const person = { family: null, given: null, nameOrder: null, prefix: null };
  const blank = { class: null, name: null, kind: null, country: null, party: null, ...person };

  // Of keys that are added to a spread, V8 in Node 20 makes a shape of its own for each row.
  const add = (row: Omit<NameRow, keyof typeof blank> & Partial<NameRow>) => {
    tables.names.push(Object.assign({}, blank, row));
  };

  for (const { id, name, kind, country = null } of parties) {
    const type = kind === "state" ? "GovernmentOrganization" : "Organization";
    add({ id, type: "Party", class: type, label: label(name), name, kind, country });
  }
  for (const { id, name, of: party = null } of organisations) {
    add({ id, type: "Organisation", class: "Organization", label: label(name), name, party });
  }
  for (const { id, name, several } of people) {
    const type = several ? ({ type: "Group" } as const) : ({ type: "Person", class: "Person" } as const);
    add({
      id,
      label: name ? printedName(name) : id,
      ...type,
      name: name?.scripts ?? null,
      family: name?.family ?? null,
      given: name?.given ?? null,
      nameOrder: name?.order ?? null,
      prefix: name?.prefix ?? null,
    });
    for (const other of name?.also ?? []) tables.links.push(linkOf(null, id, "also", other));
  }
  for (const { id, name, broader = null } of topics) tables.topics.push({ id, label: label(name), name, broader });
  return tables;
}

function emptyTables(): Drafts {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Drafts;
}

/** Writes the rows of one meeting. */
class MeetingWriter {
  private readonly meeting: ThingId;
  private readonly parts = new Set<Id>();
  private readonly urls = new Map<Id, Line | undefined>();
  private states = 0;

  constructor(
    private readonly tables: Drafts,
    private readonly record: Meeting,
  ) {
    const { id, documents, statements = [], services = [], figures = [] } = record;
    this.meeting = id;
    for (const { id, url } of documents) this.urls.set(id, url);
    for (const things of [documents, statements, services, figures]) for (const { id } of things) this.parts.add(id);
  }

  write(shared: Shared): Tables {
    const { meeting, record } = this;
    const { when, where, participants = [], others = [] } = record;
    this.tables.meetings.push({
      id: meeting,
      title: record.title,
      status: record.status,
      mode: record.mode,
      when,
      day: dayOf(when.date),
      lastDay: dayOf(when.until),
      place: this.place(meeting, "where", where),
      placeName: where ? placeLine(where, shared) : null,
      occasion: record.occasion ?? null,
      replaces: record.replaces ?? null,
      eventStatus: `http://schema.org/${EVENT_STATUS[record.status]}`,
    });
    this.list(meeting, "parties", record.parties);
    const attendees = new Set(participants.map(({ person }) => person));
    for (const { id, several } of shared.people) if (several) attendees.delete(id);
    for (const person of attendees) this.link(meeting, "attendees", person);
    this.grounds(meeting, record);
    for (const [index, participant] of participants.entries()) this.participant(participant, "participant", index);
    for (const [index, participant] of others.entries()) this.participant(participant, "other", index);
    for (const [index, document] of record.documents.entries()) this.document(document, index);
    for (const [index, statement] of (record.statements ?? []).entries()) this.statement(statement, index);
    for (const instrument of record.instruments ?? []) this.instrument(instrument);
    for (const [index, service] of (record.services ?? []).entries()) this.service(service, index);
    for (const [index, figure] of (record.figures ?? []).entries()) this.figure(figure, index);
    return this.tables;
  }

  private participant(participant: Participant, role: ParticipantRow["role"], index: number): void {
    const id = participationId(this.meeting, participant);
    const { where } = participant;
    this.tables.participants.push({
      id,
      meeting: this.meeting,
      position: index + 1,
      role,
      person: participant.person,
      party: participant.party ?? null,
      office: participant.office ?? null,
      tenure: participant.tenure ?? null,
      place: this.place(id, "where", where),
    });
    this.grounds(id, { inferred: participant.inferred });
  }

  private document(document: Document, index: number): void {
    const id = partId(this.meeting, document.id);
    const { says, published } = document;
    const account = withinId(id, "says");
    this.tables.documents.push({
      id,
      meeting: this.meeting,
      position: index + 1,
      kind: document.kind,
      publisher: document.publisher ?? null,
      language: document.language,
      title: document.title ?? null,
      url: document.url ?? null,
      archived: document.archived ?? null,
      published: published ?? null,
      publishedDay: dayOf(published?.slice(0, 10)),
      dateline: document.dateline ?? null,
      contact: document.contact ?? null,
      translationOf: this.own(document.translationOf),
      supersedes: this.own(document.supersedes),
      read: document.read,
      body: document.body ?? null,
      sha256: document.sha256 ?? null,
      says: says ? this.account(account, says) : null,
      note: document.note ?? null,
    });
    this.list(id, "issuers", document.issuers);
    this.list(id, "mentions", document.mentions);
    this.list(id, "alsoAt", document.alsoAt);
    this.grounds(id, document);
    if (says) this.grounds(account, says);
  }

  /** What an account gives otherwise; null where its passages alone tell. */
  private account(id: ThingId, { when, where, mode }: Account): AccountColumns | null {
    if (!when && !where && !mode) return null;
    const place = this.place(id, "where", where);
    return { ...(when && { when }), ...(place && { place }), ...(mode && { mode }) };
  }

  private statement(statement: Statement, index: number): void {
    const id = partId(this.meeting, statement.id);
    const { by, when, where } = statement;
    this.tables.statements.push({
      id,
      meeting: this.meeting,
      position: index + 1,
      act: statement.act,
      force: forceOf(statement.act),
      plover: ploverOf(statement.act),
      summary: statement.summary,
      when: when ?? null,
      day: dayOf(when?.date),
      place: this.place(id, "where", where),
      condition: statement.condition ?? null,
      sameAs: this.own(statement.sameAs),
    });
    // What nobody says is told by no row: absence is what `unstated` means.
    if (by[0] !== "unstated") this.list(id, "actors", by);
    this.list(id, "addressees", statement.to);
    this.list(id, "about", statement.about);
    this.list(id, "contradicts", statement.contradicts);
    this.grounds(id, statement);
  }

  /** An instrument is the same in every meeting, so its lists are its own; its states belong to the meeting. */
  private instrument({ id: instrument, kind, title, text, also, parties, about, states }: Instrument): void {
    // A name in print may read as the id of a part, and is none.
    for (const name of also ?? []) this.link(instrument, "also", name);
    this.list(instrument, "parties", parties);
    this.list(instrument, "about", about);
    for (const state of states) {
      const id = partId(this.meeting, `${instrument}.${state.id}`);
      const { when, where } = state;
      this.states += 1;
      this.tables.instruments.push({
        id,
        meeting: this.meeting,
        position: this.states,
        instrument,
        kind,
        title,
        text: this.own(text),
        state: state.state,
        when: when ?? null,
        day: dayOf(when?.date),
        place: this.place(id, "where", where),
      });
      this.list(id, "actors", state.by);
      this.list(id, "witnesses", state.witnesses);
      this.grounds(id, state);
    }
  }

  private service(service: Service, index: number): void {
    const id = partId(this.meeting, service.id);
    this.tables.services.push({
      id,
      meeting: this.meeting,
      position: index + 1,
      name: service.name,
      description: service.description,
      status: service.status,
      under: service.under,
      area: this.place(id, "area", service.area),
      audience: service.audience ?? null,
    });
    this.list(id, "providers", service.providers);
    this.list(id, "operators", service.operators);
    this.list(id, "about", service.about);
    this.grounds(id, service);
  }

  private figure(figure: Figure, index: number): void {
    const id = partId(this.meeting, figure.id);
    this.tables.figures.push({
      id,
      meeting: this.meeting,
      position: index + 1,
      value: figure.value ?? null,
      qualifier: figure.qualifier ?? null,
      currency: figure.currency ?? null,
      unit: figure.unit ?? null,
      measure: figure.measure,
      period: figure.period ?? null,
      standing: figure.standing ?? null,
      words: figure.words ?? null,
      sameAs: this.own(figure.sameAs),
      valueTo: figure.valueTo ?? null,
    });
    this.grounds(id, figure);
  }

  /** The place of a thing, which bears this name; null where it has none. */
  private place(thing: ThingId, name: "where" | "area", place: Place | undefined): ThingId | null {
    if (!place) return null;
    const id = withinId(thing, name);
    this.tables.places.push({
      id,
      meeting: this.meeting,
      venue: place.venue ?? null,
      city: place.city ?? null,
      region: place.region ?? null,
      area: place.area ?? null,
      country: place.country ?? null,
      words: place.words ?? null,
    });
    return id;
  }

  /** A part of the meeting. */
  private own(id: Id | undefined): ThingId | null {
    return id === undefined ? null : partId(this.meeting, id);
  }

  private list(thing: ThingId, list: List, items: readonly Line[] = []): void {
    for (const item of items) this.link(thing, list, this.parts.has(item) ? partId(this.meeting, item) : item);
  }

  private link(thing: ThingId, list: List, item: Line): void {
    this.tables.links.push(linkOf(this.meeting, thing, list, item));
  }

  private grounds(thing: ThingId, { inferred = [], evidence = [] }: Grounds): void {
    const { meeting } = this;
    for (const [index, { of: key, because }] of inferred.entries()) {
      const id = withinId(thing, `inferred.${key}`);
      this.tables.inferences.push({ id, meeting, thing, position: index + 1, key, because });
    }
    for (const [index, passage] of evidence.entries()) {
      const url = this.urls.get(passage.document);
      this.tables.evidence.push({
        id: withinId(thing, `evidence.${index + 1}`),
        meeting,
        thing,
        position: index + 1,
        document: partId(meeting, passage.document),
        verb: passage.verb ?? null,
        first: passage.first ?? null,
        last: passage.last ?? null,
        prefix: passage.prefix ?? null,
        suffix: passage.suffix ?? null,
        at: passage.at ?? null,
        differs: passage.differs ?? null,
        link: (url && fragmentAddress(url, passage)) ?? null,
      });
    }
  }
}

/** One item of a list. */
function linkOf(meeting: ThingId | null, thing: ThingId, list: List, item: Line): LinkRow {
  const row: LinkRow = {
    meeting,
    thing,
    parties: null,
    attendees: null,
    actors: null,
    addressees: null,
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
  row[list] = item;
  return row;
}

/** The date where it is known to the day; a year or a month is no day. */
function dayOf(date: Moment | undefined): FullDate | null {
  return date?.length === 10 ? date : null;
}
