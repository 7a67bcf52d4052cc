import type { Place } from "./place.js";
import type { Id, Line, Text } from "./text.js";
import type { NameOrder, Tenure } from "./vocabulary.js";

/** A person's name, by its parts. At least one of `family` and `given`. */
export interface Name {
  /** The family name. Absent: the documents give none. */
  family?: Line;
  /** The given names, or the one name of a pope or king. Absent: the documents give none. */
  given?: Line;
  /** In which order the documents print the parts. */
  order: NameOrder;
  /** An honorific printed before the name: "Sir". Absent: none is recorded. */
  prefix?: Line;
  /** The whole name in other scripts, by language: `ja: 高市早苗`. Absent: none is recorded. */
  scripts?: Text;
  /**
   * Other forms in print: "Lula". Absent: none is recorded.
   *
   * @uniqueItems true
   */
  also?: readonly [Line, ...Line[]];
}

/** A person, shared by all meetings of the collection. The office is not here: it belongs to each participation. */
export interface Person {
  /** The person. */
  id: Id;
  /** The name. Absent: no document names the person, who is known by office alone. */
  name?: Name;
  /** Present for a number of persons under one id: "officials". Absent: one person. */
  several?: true;
}

/** A key of a participation that may hold our reading of the documents. */
export type ParticipantKey = "person" | "office" | "tenure" | "party" | "where";

/** One key of a participation that holds our reading, and why we read it so. */
export interface ParticipantInference {
  /** The key. */
  of: ParticipantKey;
  /** Why, in our words. */
  because: Text;
}

/** A person in an office, as an author writes it. */
export interface ParticipantRecord {
  /** The person, by id in the collection. */
  person: Id;
  /** The office held at this meeting, in our words and in the form that fits the person. Absent: the record does not tell. */
  office?: Text;
  /** How the person stood to the office. Absent: in office, or the record does not tell. */
  tenure?: Tenure;
  /** The party that the person stands for. Absent: the record does not tell. */
  party?: Id;
  /** Where this person was, when the participants were not in one place. Absent: where the meeting was, if anywhere. */
  where?: Place;
  /** The keys that hold our reading, each with its reason. Absent: none, as where it is empty. */
  inferred?: readonly ParticipantInference[];
}

/** A person in an office, at this meeting. Who stands for two parties, as a shared head of state, is listed for each. */
export interface Participant extends ParticipantRecord {
  /** The keys that hold our reading, each with its reason. Empty: the documents say it all. */
  inferred: readonly ParticipantInference[];
}
