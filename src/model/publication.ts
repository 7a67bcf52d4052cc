import type { About } from "./collection.js";
import type { Meeting } from "./meeting.js";
import type { Organisation, Party } from "./party.js";
import type { Person } from "./person.js";
import type { Address, Line } from "./text.js";
import type { Topic } from "./topic.js";

/** The collection as it describes itself in each file. */
export interface Meta extends About {
  /** How this file came about; it is not to be edited. */
  generated: Line;
}

/** The meetings of the file, with all that they refer to. */
export interface PublishedData {
  /** The meetings, in the order of their ids. */
  meetings: readonly Meeting[];
  /** The parties that the meetings name. */
  parties: readonly Party[];
  /** The organisations that the meetings name. */
  organisations: readonly Organisation[];
  /** The persons that the meetings name. */
  people: readonly Person[];
  /** The topics that the meetings name, with all that are wider. */
  topics: readonly Topic[];
}

/** A published JSON file: `meetings.json` holds the collection, `meetings/<id>/meeting.json` one meeting of it. */
export interface Publication {
  /** The address of this schema. */
  $schema: Address;
  /** The version of this schema. */
  schemaVersion: "1";
  /** The collection that the file is from. */
  meta: Meta;
  /** What it holds. */
  data: PublishedData;
}
