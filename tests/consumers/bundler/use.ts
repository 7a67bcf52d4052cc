import { type EmbeddedEvent, type Meeting, toEmbed, toScriptTag } from "readout";
import { about, meetings, people } from "readout/data";
import publication from "readout/dist-data/meetings.json";
import schema from "readout/schemas/meeting.schema.json";

export const title: string | undefined = meetings[0]?.title.en;
export const names: (string | undefined)[] = people.map(({ name }) => name?.family);
export const version: string = publication.schemaVersion + schema.$id + about.version;

export function markup(meeting: Meeting, collection: Parameters<typeof toEmbed>[1]): string {
  const event: EmbeddedEvent = toEmbed(meeting, collection, { language: "fr" });
  return toScriptTag(event);
}

// @ts-expect-error the context is schema.org's and no other: were the types lost, this would compile
export const context: EmbeddedEvent["@context"] = "https://example.org";
// @ts-expect-error a status is one of a closed list
export const status: Meeting["status"] = "rumoured";
