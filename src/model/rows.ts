/**
 * The rows of the CSV tables. A row is flat once its texts and objects are spread: `title: Text` becomes a column a
 * language (`title_en`, `title_fr`), `when: When` a column a key (`when_date`, `when_time`). Every row has every
 * column; an empty cell is null. Lists stand in `links`. The order of the keys is the order of the columns, and is
 * only ever added to.
 */
import type { Account, Body } from "./document.js";
import type { Currency, Decimal } from "./figure.js";
import type { MeetingId, Occasion } from "./meeting.js";
import type { CountryCode, Place } from "./place.js";
import type { Address, Id, Language, Line, Sha256, Text } from "./text.js";
import type { Day, Moment, Period, When } from "./time.js";
import type {
  Act,
  DocumentKind,
  InstrumentKind,
  InstrumentState,
  Mode,
  NameOrder,
  PartyKind,
  Qualifier,
  Reading,
  ServiceStatus,
  Standing,
  Status,
  Tenure,
  Unit,
} from "./vocabulary.js";

/**
 * Names the thing that a row of `links`, `evidence` or `inferences` belongs to: its id; or, for a thing inside
 * another, the ids with dots between, as `canada-japan-moc-coast-guard.discussed`, `person.mark-carney.ca`. A meeting goes by its own id,
 * which begins with a digit, so that no part of it can be taken for it.
 *
 * @pattern ^(\d{4}(-\d{2}){0,2}(-[a-z][a-z0-9]*)+|[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*){0,2})$
 */
export type ThingId = string;

/**
 * A place in a list, from 1.
 *
 * @asType integer
 * @minimum 1
 */
export type Position = number;

/** `meetings.csv`: one row a meeting. Key: `id`. */
export interface MeetingRow {
  /** The meeting. */
  id: MeetingId;
  /** What the meeting was, in a line. */
  title: Text;
  /** Whether it came about. */
  status: Status;
  /** In which way the parties were in touch. */
  mode: Mode;
  /** When it was, or was to be. */
  when: When;
  /** Where it was, or was to be. */
  where: Place | null;
  /** On what occasion. */
  occasion: Occasion | null;
  /** The meeting that this one took the place of. */
  replaces: MeetingId | null;
}

/** `participants.csv`: one row a person in an office at a meeting. Key: `meeting`, `person`, `party`. */
export interface ParticipantRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The person; the name stands in `names`. */
  person: Id;
  /** `participant`: took part. `other`: took no part, but acts in a statement or a state. */
  role: "participant" | "other";
  /** The place in the record's list, from 1. */
  position: Position;
  /** The party that the person stands for. */
  party: Id | null;
  /** The office held at this meeting, in our words. */
  office: Text | null;
  /** Where this person was, when the participants were not in one place. */
  where: Place | null;
  /** How the person stood to the office. Empty: in office, or the record does not tell. */
  tenure: Tenure | null;
}

/** `documents.csv`: one row a published account. Key: `meeting`, `id`. */
export interface DocumentRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The document. */
  id: Id;
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
  /** Place and day of issue as printed. */
  dateline: Line | null;
  /** The office it names for questions, as printed. */
  contact: Line | null;
  /** The document that it translates. */
  translationOf: Id | null;
  /** The document that it corrects or replaces. */
  supersedes: Id | null;
  /** How much of it was at hand. */
  read: Reading;
  /** Where the account proper begins and ends. */
  body: Body | null;
  /** The hash of the body in normal form. */
  sha256: Sha256 | null;
  /** What it says of the meeting otherwise than the record does; the passages stand in `evidence`. */
  says: SaysColumns | null;
  /** What a reader should know of it, in our words. */
  note: Text | null;
}

/** What one document says of the meeting's time, place or mode otherwise than the record. */
export type SaysColumns = Omit<Account, "evidence">;

/** `statements.csv`: one row a statement; a translation adds evidence, not a row. Key: `meeting`, `id`. */
export interface StatementRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The statement. */
  id: Id;
  /** The place in the record's list, from 1. */
  position: Position;
  /** What it does. */
  act: Act;
  /** What is said, in our words. */
  summary: Text;
  /** When that which is stated is to happen, or happened. */
  when: When | null;
  /** Where that which is stated is to happen, or happened. */
  where: Place | null;
  /** On what condition, in our words. */
  condition: Text | null;
  /** The statement of the meeting that makes the same point, by another account or version. */
  sameAs: Id | null;
}

/** `instruments.csv`: one row a state of an instrument, by one account. Key: `meeting`, `instrument`, `id`. */
export interface InstrumentRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The instrument; the same id in every meeting. */
  instrument: Id;
  /** The state, by its name within the instrument. */
  id: Id;
  /** The place among all states of the record, from 1. */
  position: Position;
  /** What sort of instrument. */
  kind: InstrumentKind;
  /** What we call the instrument. */
  title: Text;
  /** The document that is its text. */
  text: Id | null;
  /** How far it had come. */
  state: InstrumentState;
  /** The state's own time. */
  when: When | null;
  /** The state's own place. */
  where: Place | null;
}

/** `services.csv`: one row a service that an instrument would create or strengthen. Key: `meeting`, `id`. */
export interface ServiceRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The service. */
  id: Id;
  /** The place in the record's list, from 1. */
  position: Position;
  /** What we call it. */
  name: Text;
  /** What it does, or would do. */
  description: Text;
  /** How far it has come. */
  status: ServiceStatus;
  /** The instrument that would create or strengthen it. */
  under: Id;
  /** Where it is given. */
  area: Place | null;
  /** Whom it is for. */
  audience: Text | null;
}

/** `figures.csv`: one row a number as stated. Key: `meeting`, `id`. */
export interface FigureRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The figure. */
  id: Id;
  /** The place in the record's list, from 1. */
  position: Position;
  /** The number, exact. */
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
  sameAs: Id | null;
}

/** `links.csv`: one row an item of a list: who speaks, to whom, about what. Key: `meeting`, `thing`, `property`, `position`. */
export interface LinkRow {
  /** The meeting. Empty for what the meetings share: a person's other names. */
  meeting: MeetingId | null;
  /** The thing that has the list. */
  thing: ThingId;
  /** Which list, as the record calls it. */
  property:
    | "about"
    | "also"
    | "alsoAt"
    | "by"
    | "contradicts"
    | "issuers"
    | "mentions"
    | "operators"
    | "parties"
    | "providers"
    | "to"
    | "witnesses";
  /** The place in the list, from 1. */
  position: Position;
  /** The item: the id of a thing; for `also` a name, for `alsoAt` an address. */
  item: Line;
}

/** `evidence.csv`: one row a passage that makes a claim. Key: `meeting`, `thing`, `position`. */
export interface EvidenceRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The thing that the passage is evidence of; what a document says otherwise is `<document>.says`. */
  thing: ThingId;
  /** The place in the thing's list, from 1. */
  position: Position;
  /** The document. */
  document: Id;
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

/** `inferences.csv`: one row a cell that holds our reading, not the document's words. Key: `meeting`, `thing`, `key`. */
export interface InferenceRow {
  /** The meeting. */
  meeting: MeetingId;
  /** The thing. */
  thing: ThingId;
  /** The place in the thing's list, from 1. */
  position: Position;
  /** The key that holds our reading, as the record calls it. */
  key: Line;
  /** Why we read it so. */
  because: Text;
}

/** `names.csv`: one row an id that meetings share: what it is and what it is called. Key: `id`. */
export interface NameRow {
  /** The party, organisation, person or topic. */
  id: Id;
  /** What has the id. */
  type: "party" | "organisation" | "person" | "topic";
  /**
   * What to show: the name in the collection's first language that has one; for a person, the name in its printed
   * order, or the id where no document names the person.
   */
  label: Line;
  /** The name in each language; for a person, in other scripts. */
  name: Text | null;
  /** The place in the collection's list, from 1. */
  position: Position;
  /** For a party: what it is. */
  kind: PartyKind | null;
  /** For an organisation, the party it belongs to; for a topic, the next wider one. */
  of: Id | null;
  /** For a party: its country code. */
  country: CountryCode | null;
  /** For a person: the family name. */
  family: Line | null;
  /** For a person: the given names. */
  given: Line | null;
  /** For a person: the order in which documents print the parts. */
  nameOrder: NameOrder | null;
  /** For a person: an honorific. */
  prefix: Line | null;
  /** For a person: `true` where the id stands for a number of persons. */
  several: true | null;
}

/**
 * `flat.csv`: one row a statement (one, too, for a meeting without), with names for ids, for reading in a spreadsheet. Lists are joined by "; ". The
 * names are in the collection's first language that has them. `flat-excel.csv` is the same with a byte order mark.
 */
export interface FlatRow {
  /** The meeting. */
  meeting: MeetingId;
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
  /** Which of date, place, mode and status hold our reading; the reasons stand in `inferences`. */
  inferred: Line | null;
  /** The parties that met. */
  parties: Line;
  /** The statement. Empty, as the cells after it: the record holds none of this meeting. */
  statement: Id | null;
  /** Who says or does it. Empty: the document does not tell. */
  speakers: Line | null;
  /** What it does. */
  act: Act | null;
  /** The verb as printed. */
  verb: Line | null;
  /** To whom. */
  addressees: Line | null;
  /** What it is about. */
  about: Line | null;
  /** What is said, in our words. */
  summary: Text | null;
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
}
