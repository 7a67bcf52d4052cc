/**
 * The published data of this package, typed: `import { meetings } from "readout/data"`.
 *
 * @module readout/data
 */
import { readFileSync } from "node:fs";
import type { About } from "./model/collection.js";
import type { Meeting } from "./model/meeting.js";
import type { Organisation, Party } from "./model/party.js";
import type { Person } from "./model/person.js";
import type { Publication } from "./model/publication.js";
import type { Topic } from "./model/topic.js";

const file = new URL("../dist-data/meetings.json", import.meta.url);
const { data, meta } = JSON.parse(readFileSync(file, "utf8")) as Publication;

/** The collection: what it holds, its publisher, licence, version and base address. */
export const about: About = meta;
/** The meetings, in the order of their ids. */
export const meetings: readonly Meeting[] = data.meetings;
/** The parties that the meetings name. */
export const parties: readonly Party[] = data.parties;
/** The organisations that the meetings name. */
export const organisations: readonly Organisation[] = data.organisations;
/** The persons that the meetings name. */
export const people: readonly Person[] = data.people;
/** The topics that the meetings name. */
export const topics: readonly Topic[] = data.topics;
