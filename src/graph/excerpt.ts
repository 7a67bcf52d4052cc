import type { Collection } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { Id } from "../model/text.js";
import { tablesOfMeeting } from "../tables/to-tables.js";

/**
 * The part of a collection that one of its meetings needs to stand alone: the meeting, and of what is shared only
 * what it names, with the parties behind organisations and the topics above topics.
 */
export function excerptOf(collection: Collection, meeting: Meeting): Collection {
  const { links, participants } = tablesOfMeeting(meeting, collection);
  const above = new Map<Id, Id | undefined>([
    ...collection.organisations.map(({ id, of }) => [id, of] as const),
    ...collection.topics.map(({ id, broader }) => [id, broader] as const),
  ]);
  const needed = new Set<string | null>();
  const need = (id: string | null | undefined) => {
    for (let next = id; next && !needed.has(next); next = above.get(next)) needed.add(next);
  };
  for (const { person, party } of participants) for (const id of [person, party]) need(id);
  for (const { meeting: _, thing: __, ...lists } of links) for (const id of Object.values(lists)) need(id);
  const named = <T extends { readonly id: Id }>(things: readonly T[]): T[] => things.filter(({ id }) => needed.has(id));
  return {
    about: collection.about,
    parties: named(collection.parties),
    organisations: named(collection.organisations),
    people: named(collection.people),
    topics: named(collection.topics),
    meetings: [meeting],
  };
}
