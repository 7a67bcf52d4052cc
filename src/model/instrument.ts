import type { Evidence, Passages } from "./evidence.js";
import type { Place } from "./place.js";
import type { Speakers } from "./statement.js";
import type { Id, Line, Text } from "./text.js";
import type { When } from "./time.js";
import type { InstrumentKind, InstrumentState } from "./vocabulary.js";

/** A key of a state that may hold our reading of the document. */
export type StateKey = "state" | "when" | "where" | "by" | "witnesses";

/** One key of a state that holds our reading, and why we read it so. */
export interface StateInference {
  /** The key. */
  of: StateKey;
  /** Why, in our words. */
  because: Text;
}

/** A state of an instrument, as an author writes it. */
export interface StateRecord {
  /** The state, by a short name of its own within the instrument. Absent: the value of `state`. */
  id?: Id;
  /** How far. */
  state: InstrumentState;
  /** The state's own time, never the meeting's by default. Absent: the document gives none. */
  when?: When;
  /** The state's own place, never the meeting's by default. Absent: the document gives none. */
  where?: Place;
  /** Who signed, announced or otherwise brought it there; `all` for all participants. Absent: the record does not tell. */
  by?: Speakers | "all";
  /**
   * In whose presence. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  witnesses?: readonly [Id, ...Id[]];
  /** The keys that hold our reading, each with its reason. Absent: none, as where it is empty. */
  inferred?: readonly StateInference[];
  /** The passages. */
  evidence: Passages;
}

/** How far one account says that an instrument had come. */
export interface State extends StateRecord {
  /** The state, by a short name of its own within the instrument. */
  id: Id;
  /**
   * Who signed, announced or otherwise brought it there. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  by?: readonly [Id, ...Id[]];
  /** The keys that hold our reading, each with its reason. Empty: the documents say it all. */
  inferred: readonly StateInference[];
  /** The passages. */
  evidence: readonly [Evidence, ...Evidence[]];
}

/** An instrument as an author writes it. */
export interface InstrumentRecord {
  /** The instrument; the same id in every record of the collection. */
  id: Id;
  /** What sort. */
  kind: InstrumentKind;
  /** What we call it. */
  title: Text;
  /**
   * Other names in print: "SIA". Absent: none is recorded.
   *
   * @uniqueItems true
   */
  also?: readonly [Line, ...Line[]];
  /**
   * Whose it is. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  parties?: readonly [Id, ...Id[]];
  /**
   * The topics it deals with. Absent: none is recorded.
   *
   * @uniqueItems true
   */
  about?: readonly [Id, ...Id[]];
  /** The document in this record that is its text. Absent: its text is not among the documents. */
  text?: Id;
  /** How far it had come, account by account. */
  states: readonly [StateRecord, ...StateRecord[]];
}

/** Something that parties make or made with each other: a memorandum, an agreement, a dialogue. */
export interface Instrument extends InstrumentRecord {
  /** How far it had come, account by account. */
  states: readonly [State, ...State[]];
}
