import type { Id, Text } from "./text.js";

/** A subject in the collection's vocabulary, shared by all its meetings: a SKOS concept. */
export interface Topic {
  /** The topic. */
  id: Id;
  /** Its name. */
  name: Text;
  /** The next wider topic. Absent: it stands at the top. */
  broader?: Id;
}
