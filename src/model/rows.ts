/**
 * The rows of the CSV tables. A row is flat once its texts and objects are spread: `title: Text` becomes a column a
 * language (`title_en`, `title_fr`), `when: When` a column a key (`when_date`, `when_time`). Every row has every
 * column; an empty cell is null. Lists stand in `links`. The order of the keys is the order of the columns, and is
 * only ever added to.
 */
import type { Body } from "./document.js";
import type { Currency, Decimal } from "./figure.js";
import type { MeetingId, Occasion } from "./meeting.js";
import type { CountryCode } from "./place.js";
import type { Address, Language, Line, Sha256, Text } from "./text.js";
import type { Day, Moment, Period, When } from "./time.js";
import type {
  Act,
  DocumentKind,
  Force,
  InstrumentKind,
  InstrumentState,
  Mode,
  NameOrder,
  PartyKind,
  Plover,
  Qualifier,
  Reading,
  Role,
  ServiceStatus,
  Standing,
  Status,
  Tenure,
  Unit,
} from "./vocabulary.js";

/**
 * Names one thing in the whole collection, in every table and, behind the collection's base, as its address: the id of
 * a meeting or of what meetings share, `2026-03-06-canada-japan`, `mark-carney`; or a part of a meeting, after the
 * meeting's id: `2026-03-06-canada-japan#close-relationship`.
 *
 * @pattern ^(\d{4}(-\d{2}){0,2}(-[a-z][a-z0-9]*)+(#[a-z][a-z0-9-]*(\.[a-zA-Z0-9-]+)*)?|[a-z][a-z0-9]*(-[a-z0-9]+)*)$
 */
export type ThingId = string;

/**
 * A day of the Gregorian calendar.
 *
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
 * @format date
 */
export type FullDate = string;

/**
 * A place in a list, from 1.
 *
 * @asType integer
 * @minimum 1
 */
export type Position = number;

/** schema.org's status of an event. */
export type EventStatus =
  | "http://schema.org/EventScheduled"
  | "http://schema.org/EventPostponed"
  | "http://schema.org/EventCancelled";

/** `meetings.csv`: one row a meeting. Key: `id`. */
export interface MeetingRow {
  /** The meeting. */
  id: ThingId;
  /** What the meeting was, in a line. */
  title: Text;
  /** Whether it came about. */
  status: Status;
  /** In which way the parties were in touch. */
  mode: Mode;
  /** When it was, or was to be. */
  when: When;
  /** The first day, where it is known to the day. */
  day: FullDate | null;
  /** The last day, where it took more than one and that is known to the day. */
  lastDay: FullDate | null;
  /** Where it was, or was to be. */
  place: ThingId | null;
  /** The place in a line: the finest that is known, then the wider ones. */
  placeName: Line | null;
  /** On what occasion. */
  occasion: Occasion | null;
  /** The meeting that this one took the place of. */
  replaces: MeetingId | null;
  /** The status as schema.org has it, which calls a meeting that took place scheduled, too. */
  eventStatus: EventStatus;
}

/** `participants.csv`: one row a person in an office at a meeting. Key: `id`. */
export interface ParticipantRow {
  /** The participation. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The place among those of this role, from 1. */
  position: Position;
  /** Whether the person took part. */
  role: Role;
  /** The person; the name stands in `names`. */
  person: ThingId;
  /** The party that the person stands for. */
  party: ThingId | null;
  /** The office held at this meeting, in our words. */
  office: Text | null;
  /** How the person stood to the office. Empty: in office, or the record does not tell. */
  tenure: Tenure | null;
  /** Where this person was, when the participants were not in one place. */
  place: ThingId | null;
}

/** `documents.csv`: one row a published account. Key: `id`. */
export interface DocumentRow {
  /** The document. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The place in the record's list, from 1. */
  position: Position;
  /** What sort of account. */
  kind: DocumentKind;
  /** Who carried it, where that is not the issuer. */
  publisher: Line | null;
  /** The language of the text. */
  language: Language;
  /** The title as printed. */
  title: Line | null;
  /** Where it is published. */
  url: Address | null;
  /** A copy kept by an archive. */
  archived: Address | null;
  /** When it was published, by its page. */
  published: Moment | null;
  /** The day it was published, where it is known to the day. */
  publishedDay: FullDate | null;
  /** Place and day of issue as printed. */
  dateline: Line | null;
  /** The office it names for questions, as printed. */
  contact: Line | null;
  /** The document that it translates. */
  translationOf: ThingId | null;
  /** The document that it corrects or replaces. */
  supersedes: ThingId | null;
  /** How much of it was at hand. */
  read: Reading;
  /** Where the account proper begins and ends. */
  body: Body | null;
  /** The hash of the body in normal form. */
  sha256: Sha256 | null;
  /** What it says of the meeting otherwise than the record does; the passages stand in `evidence`. */
  says: AccountColumns | null;
  /** What a reader should know of it, in our words. */
  note: Text | null;
}

/** What one document says of the meeting's time, place or mode otherwise than the record. */
export interface AccountColumns {
  /** When, by this document. Absent: it gives no other time. */
  when?: When;
  /** Where, by this document. Absent: it gives no other place. */
  place?: ThingId;
  /** In which way, by this document. Absent: it gives no other mode. */
  mode?: Mode;
}

/** `statements.csv`: one row a statement; a translation adds evidence, not a row. Key: `id`. */
export interface StatementRow {
  /** The statement. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The place in the record's list, from 1. */
  position: Position;
  /** What it does. */
  act: Act;
  /** The group of acts of like force. */
  force: Force;
  /** The class of event in PLOVER. Empty: PLOVER codes no such act. */
  plover: Plover | null;
  /** What is said, in our words. */
  summary: Text;
  /** When that which is stated is to happen, or happened. */
  when: When | null;
  /** The day of that, where it is known to the day. */
  day: FullDate | null;
  /** Where that which is stated is to happen, or happened. */
  place: ThingId | null;
  /** On what condition, in our words. */
  condition: Text | null;
  /** The statement of the meeting that makes the same point, by another account or version. */
  sameAs: ThingId | null;
}

/** `instruments.csv`: one row a state of an instrument, by one account. Key: `id`. */
export interface InstrumentRow {
  /** The state. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The place among all states of the record, from 1. */
  position: Position;
  /** The instrument; the same id in every meeting. */
  instrument: ThingId;
  /** What sort of instrument. */
  kind: InstrumentKind;
  /** What we call the instrument. */
  title: Text;
  /** The document of this meeting that is its text. */
  text: ThingId | null;
  /** How far it had come. */
  state: InstrumentState;
  /** The state's own time. */
  when: When | null;
  /** The day of that, where it is known to the day. */
  day: FullDate | null;
  /** The state's own place. */
  place: ThingId | null;
}

/** `services.csv`: one row a service that an instrument would create or strengthen. Key: `id`. */
export interface ServiceRow {
  /** The service. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The place in the record's list, from 1. */
  position: Position;
  /** What we call it. */
  name: Text;
  /** What it does, or would do. */
  description: Text;
  /** How far it has come. */
  status: ServiceStatus;
  /** The instrument that would create or strengthen it. */
  under: ThingId;
  /** Where it is given. */
  area: ThingId | null;
  /** Whom it is for. */
  audience: Text | null;
}

/** `figures.csv`: one row a number as stated. Key: `id`. */
export interface FigureRow {
  /** The figure. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The place in the record's list, from 1. */
  position: Position;
  /** The number, exact; of a range, its lower end. */
  value: Decimal | null;
  /** How the number bounds the truth. */
  qualifier: Qualifier | null;
  /** The currency, for money; `inferences` tells whether the document prints it. */
  currency: Currency | null;
  /** What is counted, when it is not money. */
  unit: Unit | null;
  /** What it measures, in our words. */
  measure: Text;
  /** The time it goes with. */
  period: Period | null;
  /** What sort of claim it is. */
  standing: Standing | null;
  /** The number as printed. */
  words: Line | null;
  /** Another figure of the meeting that gives the same amount. */
  sameAs: ThingId | null;
  /** The upper end of a range, exact. */
  valueTo: Decimal | null;
}

/** `places.csv`: one row a place that something names as its own. Key: `id`. */
export interface PlaceRow {
  /** The place: what it is the place of, then `where` or `area`. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** A building or street address. */
  venue: Text | null;
  /** A city, town or resort. */
  city: Text | null;
  /** A province, state or prefecture. */
  region: Text | null;
  /** A sea or other area that is not part of one country. */
  area: Text | null;
  /** The country. */
  country: CountryCode | null;
  /** The place as printed, where that differs. */
  words: Line | null;
}

/**
 * `links.csv`: one row an item of a list, such as who speaks, to whom, about what. The thing has the list; the one
 * cell that is filled beside it is the item, and its column tells which list.
 */
export interface LinkRow {
  /** The meeting. Empty for what the meetings share. */
  meeting: ThingId | null;
  /** The thing that has the list. */
  thing: ThingId;
  /** A party of the meeting, or of the instrument. */
  parties: ThingId | null;
  /** A person who took part in the meeting; not a number of persons under one id. */
  attendees: ThingId | null;
  /** Who says or does it: a person, a party or an organisation. No row: the document does not tell. */
  actors: ThingId | null;
  /** To whom. */
  addressees: ThingId | null;
  /** What it is about: a topic, a figure, an instrument, a service, a document, a person, a party or an organisation. */
  about: ThingId | null;
  /** A statement of the same meeting that says the contrary. */
  contradicts: ThingId | null;
  /** In whose presence. */
  witnesses: ThingId | null;
  /** Who issues the document. */
  issuers: ThingId | null;
  /** What else the document is about, in parts that the record does not tell. */
  mentions: ThingId | null;
  /** The party that answers for the service. */
  providers: ThingId | null;
  /** The body that carries the service out. */
  operators: ThingId | null;
  /** Another address at which the document is published. */
  alsoAt: Address | null;
  /** Another name or form of the name in print. */
  also: Line | null;
}

/** `evidence.csv`: one row a passage that makes a claim. Key: `id`. */
export interface EvidenceRow {
  /** The passage. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The thing that the passage is evidence of; what a document says otherwise than the record is `<document>.says`. */
  thing: ThingId;
  /** The place in the thing's list, from 1. */
  position: Position;
  /** The document. */
  document: ThingId;
  /** The verb as printed. */
  verb: Line | null;
  /** The first words of the passage; the whole passage where `last` is empty. */
  first: Line | null;
  /** The last words of the passage. */
  last: Line | null;
  /** Words right before the passage, where they are needed to find it. */
  prefix: Line | null;
  /** Words right after the passage, where they are needed to find it. */
  suffix: Line | null;
  /** The place in the document's own numbering. */
  at: Line | null;
  /** What this version says otherwise than the first one listed. */
  differs: Text | null;
  /** The address that opens the document at the very words. */
  link: Address | null;
}

/** `inferences.csv`: one row a cell that holds our reading, not the document's words. Key: `id`. */
export interface InferenceRow {
  /** The inference. */
  id: ThingId;
  /** The meeting. */
  meeting: ThingId;
  /** The thing. */
  thing: ThingId;
  /** The place in the thing's list, from 1. */
  position: Position;
  /**
   * The key that holds our reading, as the record calls it. Of a meeting, `date`, `until` and `time` stand in the
   * columns `when_…`, `venue`, `city`, `region` and `country` in its row of `places`; `where` and `area` are rows of
   * `places`; lists stand in `links`: `by` is `actors` there and `to` `addressees`,
   * the others have their own names.
   */
  key: Line;
  /** Why we read it so. */
  because: Text;
}

/** `names.csv`: one row an actor that meetings share: a party, an organisation, a person. Key: `id`. */
export interface NameRow {
  /** The actor. */
  id: ThingId;
  /** What it is; a group is a number of persons under one id. */
  type: "Party" | "Organisation" | "Person" | "Group";
  /** The class of schema.org that fits. Empty: none does. */
  class: "GovernmentOrganization" | "Organization" | "Person" | null;
  /**
   * What to show: the name in the collection's first language that has one; for a person, the name in its printed
   * order, or the id where no document names the person.
   */
  label: Line;
  /** The name in each language; for a person, in other scripts. */
  name: Text | null;
  /** For a party: what it is. */
  kind: PartyKind | null;
  /** For a party: its country code. */
  country: CountryCode | null;
  /** For an organisation: the party it belongs to. */
  party: ThingId | null;
  /** For a person: the family name. */
  family: Line | null;
  /** For a person: the given names. */
  given: Line | null;
  /** For a person: the order in which documents print the parts. */
  nameOrder: NameOrder | null;
  /** For a person: an honorific. */
  prefix: Line | null;
}

/** `topics.csv`: one row a subject of the collection's vocabulary. Key: `id`. */
export interface TopicRow {
  /** The topic. */
  id: ThingId;
  /** The name in the collection's first language that has one. */
  label: Line;
  /** The name in each language. */
  name: Text;
  /** The next wider topic. */
  broader: ThingId | null;
}

/** The tables that join by ids: each row of theirs is one fact sheet, and all of them together are the collection. */
export interface Tables {
  /** The meetings. */
  meetings: readonly MeetingRow[];
  /** Who took part, and who else acts. */
  participants: readonly ParticipantRow[];
  /** The accounts. */
  documents: readonly DocumentRow[];
  /** What they say. */
  statements: readonly StatementRow[];
  /** What parties make with each other, state by state. */
  instruments: readonly InstrumentRow[];
  /** What that would do for people. */
  services: readonly ServiceRow[];
  /** The numbers. */
  figures: readonly FigureRow[];
  /** The places. */
  places: readonly PlaceRow[];
  /** The lists. */
  links: readonly LinkRow[];
  /** The passages. */
  evidence: readonly EvidenceRow[];
  /** What is our reading. */
  inferences: readonly InferenceRow[];
  /** The actors. */
  names: readonly NameRow[];
  /** The subjects. */
  topics: readonly TopicRow[];
}

/**
 * `flat.csv`: one row a statement (one, too, for a meeting without), with names for ids, for reading in a spreadsheet. Lists are joined by "; ". The
 * names are in the collection's first language that has them. `flat-excel.csv` is the same with a byte order mark.
 */
export interface FlatRow {
  /** The meeting. */
  meeting: ThingId;
  /** What the meeting was, in a line. */
  title: Line;
  /** When it was, as precise as it is known. */
  date: Day | null;
  /** Where it was: the finest known, then the wider ones. */
  place: Line | null;
  /** In which way the parties were in touch. */
  mode: Mode;
  /** Whether the meeting came about. */
  status: Status;
  /**
   * Which of date, until, mode, status and place hold our reading; of a place that does so in part, which keys: `country`.
   * The reasons stand in `inferences`.
   */
  inferred: Line | null;
  /** The parties that met. */
  parties: Line;
  /** The statement. Empty, as the cells after it: the record holds none of this meeting. */
  statement: ThingId | null;
  /** Who says or does it. Empty: the document does not tell. */
  speakers: Line | null;
  /** What it does. */
  act: Act | null;
  /** The group of acts of like force. */
  force: Force | null;
  /** The verb as printed. */
  verb: Line | null;
  /** To whom. */
  addressees: Line | null;
  /** What it is about. */
  about: Line | null;
  /** What is said, in our words. */
  summary: Text | null;
  /** On what condition, in our words. */
  condition: Text | null;
  /** When that is to happen, or happened: as known, and as printed. */
  timing: Line | null;
  /** The account, by its first passage. */
  account: ThingId | null;
  /** The other accounts with passages that say so, translations among them. */
  alsoIn: Line | null;
  /** What sort of account says so. */
  document: DocumentKind | null;
  /** Whose account it is; a body with the party that it belongs to. */
  issuers: Line | null;
  /** When it was published. */
  published: Moment | null;
  /** The language of the account. */
  language: Language | null;
  /** The address that opens the account at the very words; the account itself where no passage can be shown. */
  link: Address | null;
  /** The last day, month or year of the meeting, where it took more than one. */
  until: Day | null;
}
