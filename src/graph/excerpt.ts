import type { Collection, Shared } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { Tables } from "../model/rows.js";
import type { Id } from "../model/text.js";
import { tablesOfMeeting } from "../tables/to-tables.js";

/**
 * The part of a collection that one of its meetings needs to stand alone: the meeting, and of what is shared only
 * what it names, with the parties behind organisations and the topics above topics.
 */
export function excerptOf(collection: Collection, meeting: Meeting): Collection {
  return { ...new Excerpts(collection).of(tablesOfMeeting(meeting, collection)), meetings: [meeting] };
}

/** What meetings need of all that is shared. */
export class Excerpts {
  /** What stands above organisations and topics. */
  readonly #above: ReadonlyMap<string, Id | undefined>;

  constructor(private readonly shared: Shared) {
    this.#above = new Map([
      ...shared.organisations.map(({ id, of }) => [id, of] as const),
      ...shared.topics.map(({ id, broader }) => [id, broader] as const),
    ]);
  }

  /** What the meeting of these rows names. */
  of({ links, participants }: Tables): Shared {
    const needed = new Set<string>();
    const need = (id: string | null | undefined) => {
      for (let next = id; next && !needed.has(next); next = this.#above.get(next)) needed.add(next);
    };
    for (const { person, party } of participants) for (const id of [person, party]) need(id);
    for (const { meeting: _, thing: __, ...lists } of links) for (const id of Object.values(lists)) need(id);
    const named = <T extends { readonly id: Id }>(things: readonly T[]) => things.filter(({ id }) => needed.has(id));
    const { about, parties, organisations, people, topics } = this.shared;
    return {
      about,
      parties: named(parties),
      organisations: named(organisations),
      people: named(people),
      topics: named(topics),
    };
  }
}
