/** How the tables, and the addresses behind a collection's base, name one thing in the whole collection. */
import type { Participant } from "../model/person.js";
import type { ThingId } from "../model/rows.js";
import type { Id } from "../model/text.js";

/** A part of a meeting: `2026-03-06-canada-japan#close-relationship`. */
export function partId(meeting: Id, part: string): ThingId {
  return `${meeting}#${part}`;
}

/** A part of a thing: of a meeting, which has no part of that name itself, or of a part of one. */
export function withinId(thing: ThingId, name: string): ThingId {
  return thing.includes("#") ? `${thing}.${name}` : partId(thing, `meeting.${name}`);
}

/** What a part of a meeting is called within it: `close-relationship`. */
export function ownName(part: ThingId): string {
  return part.slice(part.indexOf("#") + 1);
}

/** A participation: the person, in an office for a party. */
export function participationId(meeting: Id, { person, party }: Participant): ThingId {
  return partId(meeting, ["person", person, ...(party ? [party] : [])].join("."));
}
