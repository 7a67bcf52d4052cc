import type { Meeting, MeetingId } from "./meeting.js";
import type { Organisation, Party } from "./party.js";
import type { Person } from "./person.js";
import type { Address, Language, Line, Text } from "./text.js";
import type { Day } from "./time.js";
import type { Topic } from "./topic.js";

/** Who publishes the collection. */
export interface Publisher {
  /** The name. */
  name: Text;
  /** A page about the publisher. Absent: none is given. */
  url?: Address;
}

/** The licence of the collection's data, which is not the licence of the documents it cites. */
export interface Licence {
  /** Its short name: `CC-BY-4.0` (SPDX, https://spdx.org/licenses/). */
  id: Line;
  /** The address of its text, of one version. */
  url: Address;
}

/** The tombstone of a record that was taken back: what its id named, nothing else is ever called. */
export interface Withdrawn {
  /** The meeting whose record is gone. */
  id: MeetingId;
  /** Why it was withdrawn, in our words. */
  because: Text;
  /** The day it was withdrawn. */
  on: Day;
}

/** What is published together, told once for all its meetings. */
export interface About {
  /** What the collection is called. */
  title: Text;
  /** What it holds, and what it does not, in one or two sentences. */
  description: Text;
  /** Who publishes it. */
  publisher: Publisher;
  /** Where to report a fault: a page. Absent: none is given. */
  contact?: Address;
  /** The licence of the data. */
  licence: Licence;
  /** Words to find it by. */
  keywords: readonly [Text, ...Text[]];
  /**
   * The languages of our texts. Each has a column in the tables; a text in any other is a problem.
   *
   * @uniqueItems true
   */
  languages: readonly [Language, ...Language[]];
  /**
   * The version of the data, as semantic versioning has it: an id or field removed or renamed is major, added is
   * minor, a corrected fact is a patch (VERSIONING.md).
   *
   * @pattern ^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$
   */
  version: string;
  /** The day this version was released. */
  released: Day;
  /** The records that were published once and are gone. Absent: none was withdrawn. */
  withdrawn?: readonly [Withdrawn, ...Withdrawn[]];
  /**
   * The address under which the collection's data has its identifiers; ends with a slash.
   *
   * @format uri
   * @pattern ^https?://[^\s<>"{}|\\^`?#]+/$
   */
  base: string;
}

/** What the meetings of a collection share. */
export interface Shared {
  /** The collection itself. */
  about: About;
  /** States, and organisations that meet as states do; in the order of their ids. */
  parties: readonly Party[];
  /** Bodies that issue, provide, sign or are spoken of; in the order of their ids. */
  organisations: readonly Organisation[];
  /** Persons, in the order of their ids. */
  people: readonly Person[];
  /** Topics, in the order of their ids. */
  topics: readonly Topic[];
}

/** A checked collection: what is published together, with all that its meetings share. */
export interface Collection extends Shared {
  /** The meetings, in the order of their ids. */
  meetings: readonly Meeting[];
}
