import type { Tables } from "../model/rows.js";

/** The column that tells a row from all others of its table; `links` has none, and its rows differ as a whole. */
export const KEY = "id";

/** Every table that joins by ids, in the order in which they are listed. */
export const TABLE_NAMES = [
  "meetings",
  "participants",
  "documents",
  "statements",
  "instruments",
  "services",
  "figures",
  "places",
  "links",
  "evidence",
  "inferences",
  "names",
  "topics",
] as const satisfies readonly (keyof Tables)[];

/**
 * For each table, the columns whose every cell is the id of a row in one other table, and that table. A column that may
 * name things of several tables, as `thing` does, is not here.
 */
export const FOREIGN_KEYS: Readonly<Record<keyof Tables, Readonly<Record<string, keyof Tables>>>> = {
  meetings: { place: "places" },
  participants: { meeting: "meetings", person: "names", party: "names", place: "places" },
  documents: { meeting: "meetings", translationOf: "documents", supersedes: "documents", says_place: "places" },
  statements: { meeting: "meetings", place: "places", sameAs: "statements" },
  instruments: { meeting: "meetings", text: "documents", place: "places" },
  services: { meeting: "meetings", area: "places" },
  figures: { meeting: "meetings", sameAs: "figures" },
  places: { meeting: "meetings" },
  links: {
    meeting: "meetings",
    parties: "names",
    attendees: "names",
    actors: "names",
    addressees: "names",
    contradicts: "statements",
    witnesses: "names",
    issuers: "names",
    providers: "names",
    operators: "names",
  },
  evidence: { meeting: "meetings", document: "documents" },
  inferences: { meeting: "meetings" },
  names: { party: "names" },
  topics: { broader: "topics" },
};
