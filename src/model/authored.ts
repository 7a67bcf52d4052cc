import type { About } from "./collection.js";
import type { MeetingRecord } from "./meeting.js";
import type { Organisation, Party } from "./party.js";
import type { Person } from "./person.js";
import type { Line } from "./text.js";
import type { Topic } from "./topic.js";

/** The record of a meeting: one file, named as its `id`. */
export interface MeetingFile extends MeetingRecord {
  /** The address of this schema, for editors of JSON. Absent: nothing changes. */
  $schema?: Line;
}

/** `collection.yaml`: what is published together. The folder that holds it holds the collection. */
export interface CollectionFile extends About {
  /** The address of this schema, for editors of JSON. Absent: nothing changes. */
  $schema?: Line;
  /** The version of the schemas that the files of the collection follow. */
  schemaVersion: "1";
}

/** `parties.yaml`, beside `collection.yaml`. */
export interface PartiesFile {
  /** The address of this schema, for editors of JSON. Absent: nothing changes. */
  $schema?: Line;
  /** The parties. */
  parties: readonly Party[];
}

/** `organisations.yaml`, beside `collection.yaml`. */
export interface OrganisationsFile {
  /** The address of this schema, for editors of JSON. Absent: nothing changes. */
  $schema?: Line;
  /** The organisations. */
  organisations: readonly Organisation[];
}

/** `people.yaml`, beside `collection.yaml`. */
export interface PeopleFile {
  /** The address of this schema, for editors of JSON. Absent: nothing changes. */
  $schema?: Line;
  /** The people. */
  people: readonly Person[];
}

/** `topics.yaml`, beside `collection.yaml`. */
export interface TopicsFile {
  /** The address of this schema, for editors of JSON. Absent: nothing changes. */
  $schema?: Line;
  /** The topics. */
  topics: readonly Topic[];
}
