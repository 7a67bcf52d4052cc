import type { Collection } from "../model/collection.js";
import type { LinkedNode } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import { addressBook } from "./address.js";
import { meetingNodes, sharedNodes } from "./nodes.js";

/** The addresses that the nodes link to. */
function* linksOf(nodes: readonly LinkedNode[]): Generator<string> {
  for (const node of nodes) {
    for (const value of Object.values(node).flat()) {
      if (typeof value === "object" && "@id" in value) yield value["@id"];
    }
  }
}

/**
 * The part of a collection that one of its meetings needs to stand alone: the meeting, and of what is shared only
 * what it names, with the parties behind organisations and the topics above topics.
 */
export function excerptOf(collection: Collection, meeting: Meeting): Collection {
  const shared = new Map(sharedNodes(collection).map((node) => [node["@id"], node]));
  const needed = new Set<string>();
  const next = [...linksOf(meetingNodes(meeting, collection))];
  for (let address = next.pop(); address !== undefined; address = next.pop()) {
    const node = shared.get(address);
    if (!node || needed.has(address)) continue;
    needed.add(address);
    next.push(...linksOf([node]));
  }
  const book = addressBook(collection);
  const named = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
    things.filter(({ id }) => needed.has(book.get(id) as string));
  return {
    about: collection.about,
    parties: named(collection.parties),
    organisations: named(collection.organisations),
    people: named(collection.people),
    topics: named(collection.topics),
    meetings: [meeting],
  };
}
