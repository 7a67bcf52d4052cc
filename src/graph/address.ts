/** The addresses of things: what stands after `@id`. */
import type { Collection } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";

/** The namespace of Readout's own terms, the same for every collection. Not yet registered with w3id.org. */
export const TERMS = "https://w3id.org/readout/terms#";

/** The address of the value of a closed list: `act`, `agree-to` gives `…#act-agree-to`. */
export function conceptAddress(list: string, value: string): string {
  return `${TERMS}${list}-${value}`;
}

/** The address of a meeting. */
export function meetingAddress(base: string, id: string): string {
  return `${base}meeting/${id}`;
}

/** The address of each id that a record may name, by that id: what the collection shares, then the meeting's own. */
export function addressBook(collection: Collection, meeting?: Meeting): ReadonlyMap<string, string> {
  const { base } = collection.about;
  const book = new Map<string, string>([["unstated", `${TERMS}unstated`]]);
  for (const { id } of collection.parties) book.set(id, `${base}party/${id}`);
  for (const { id } of collection.organisations) book.set(id, `${base}organisation/${id}`);
  for (const { id } of collection.people) book.set(id, `${base}person/${id}`);
  for (const { id } of collection.topics) book.set(id, `${base}topic/${id}`);
  if (meeting) {
    const here = meetingAddress(base, meeting.id);
    const { documents, statements = [], services = [], figures = [], instruments = [] } = meeting;
    for (const { id } of [...documents, ...statements, ...services, ...figures]) book.set(id, `${here}#${id}`);
    for (const { id } of instruments) book.set(id, `${base}instrument/${id}`);
  }
  return book;
}
