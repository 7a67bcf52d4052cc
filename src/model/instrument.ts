import type { Evidence } from "./evidence.js";
import type { Place } from "./place.js";
import type { Id, Line, Text } from "./text.js";
import type { When } from "./time.js";
import type { InstrumentKind, InstrumentState } from "./vocabulary.js";

/** How far one account says that an instrument had come. */
export interface State {
  /** The state, by a short name of its own within the instrument. */
  id: Id;
  /** How far. */
  state: InstrumentState;
  /** The state's own time, never the meeting's by default. Absent: the document gives none. */
  when?: When;
  /** The state's own place, never the meeting's by default. Absent: the document gives none. */
  where?: Place;
  /**
   * Who signed, announced or otherwise brought it there. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  by?: readonly [Id, ...Id[]];
  /**
   * In whose presence. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  witnesses?: readonly [Id, ...Id[]];
  /** The passages. */
  evidence: readonly [Evidence, ...Evidence[]];
}

/** Something that parties make or made with each other: a memorandum, an agreement, a dialogue. */
export interface Instrument {
  /** The instrument; the same id in every record of the collection. */
  id: Id;
  /** What sort. */
  kind: InstrumentKind;
  /** What we call it. */
  title: Text;
  /** Other names in print: "SIA". Absent: none is recorded. */
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
  states: readonly [State, ...State[]];
}
