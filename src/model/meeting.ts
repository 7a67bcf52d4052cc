import type { Document, DocumentRecord } from "./document.js";
import type { Evidence, Passages } from "./evidence.js";
import type { Figure, FigureRecord } from "./figure.js";
import type { Instrument, InstrumentRecord } from "./instrument.js";
import type { Participant, ParticipantRecord } from "./person.js";
import type { Place } from "./place.js";
import type { Service, ServiceRecord } from "./service.js";
import type { Statement, StatementRecord } from "./statement.js";
import type { Id, Text } from "./text.js";
import type { When } from "./time.js";
import type { Mode, OccasionKind, Status } from "./vocabulary.js";

/**
 * The id of a meeting, and the name of its file: the day (or month, or year) it took place, then its parties, all in
 * lower-case letters and digits with single hyphens: `2026-03-06-canada-japan`.
 *
 * @pattern ^\d{4}(-\d{2}){0,2}(-[a-z][a-z0-9]*)+$
 * @maxLength 100
 */
export type MeetingId = string;

/** A key of a meeting that may hold our reading of the documents. */
export type MeetingKey =
  | "mode"
  | "status"
  | "occasion"
  | "date"
  | "until"
  | "time"
  | "venue"
  | "city"
  | "region"
  | "country";

/** One key of a meeting that holds our reading, and why we read it so. */
export interface MeetingInference {
  /** The key; those of `when` and `where` by their own name. */
  of: MeetingKey;
  /** Why, in our words. */
  because: Text;
}

/** On what occasion the parties met. */
export interface Occasion {
  /** What sort. */
  kind: OccasionKind;
  /** Which visit, summit or ceremony, in our words. Absent: the record does not tell. */
  name?: Text;
  /** The visit or summit, the same in every meeting that belongs to it. Absent: no other meeting is tied to it. */
  id?: Id;
}

/** A meeting as an author writes it. What can be derived may be left out. */
export interface MeetingRecord {
  /** The meeting, and the name of the record's file. */
  id: MeetingId;
  /** What the meeting was, in a line. */
  title: Text;
  /** Whether it came about. */
  status: Status;
  /** In which way the parties were in touch. */
  mode: Mode;
  /** When it was, or was to be. */
  when: When;
  /** Where it was, or was to be. Absent: no document tells; the parties may have been in several places. */
  where?: Place;
  /** On what occasion. Absent: the record does not tell. */
  occasion?: Occasion;
  /** The meeting that this one took the place of. Absent: it replaced none that is recorded. */
  replaces?: MeetingId;
  /** The keys of time, place, mode, status and occasion that hold our reading, each with its reason. Empty: the documents say it all. */
  inferred: readonly MeetingInference[];
  /** The passages that say that it took place: who, when, where, how. */
  evidence: Passages;
  /**
   * The parties that met.
   *
   * @minItems 2
   * @uniqueItems true
   */
  parties: readonly Id[];
  /** Who was there for them. Absent: the record names nobody. */
  participants?: readonly [ParticipantRecord, ...ParticipantRecord[]];
  /** Persons who took no part but act in a statement or a state: who signed earlier, who spoke for an office. Absent: nobody. */
  others?: readonly [ParticipantRecord, ...ParticipantRecord[]];
  /** The accounts of it, in an order of ours. */
  documents: readonly [DocumentRecord, ...DocumentRecord[]];
  /** What the accounts say, in the order of the first account that says it. Absent: nothing is recorded. */
  statements?: readonly [StatementRecord, ...StatementRecord[]];
  /** What the parties make with each other. Absent: nothing is recorded. */
  instruments?: readonly [InstrumentRecord, ...InstrumentRecord[]];
  /** What the instruments would do for people. Absent: nothing is recorded. */
  services?: readonly [ServiceRecord, ...ServiceRecord[]];
  /** The numbers. Absent: none is recorded. */
  figures?: readonly [FigureRecord, ...FigureRecord[]];
}

/**
 * One contact between parties. A meeting is not a document: it may have many, which may disagree.
 *
 * A key that is absent asserts nothing. `Text` is ours; the words of a document stand only in `words`, `verb`,
 * `first`, `last`, `prefix`, `suffix`, `dateline`, `contact`, `publisher`, a document's `title`, and names.
 */
export interface Meeting extends MeetingRecord {
  /** The passages that say that it took place: who, when, where, how. */
  evidence: readonly [Evidence, ...Evidence[]];
  /** Who was there for them. Absent: the record names nobody. */
  participants?: readonly [Participant, ...Participant[]];
  /** Persons who took no part but act in a statement or a state: who signed earlier, who spoke for an office. Absent: nobody. */
  others?: readonly [Participant, ...Participant[]];
  /** The accounts of it, in an order of ours. */
  documents: readonly [Document, ...Document[]];
  /** What the accounts say, in the order of the first account that says it. Absent: nothing is recorded. */
  statements?: readonly [Statement, ...Statement[]];
  /** What the parties make with each other. Absent: nothing is recorded. */
  instruments?: readonly [Instrument, ...Instrument[]];
  /** What the instruments would do for people. Absent: nothing is recorded. */
  services?: readonly [Service, ...Service[]];
  /** The numbers. Absent: none is recorded. */
  figures?: readonly [Figure, ...Figure[]];
}
