/** The schemas of what is read: files as people write them, and meetings with all that their authors left out. */
export const AUTHORED = {
  record: { type: "MeetingFile", title: "Readout: the record of a meeting, as authors write it" },
  meeting: { type: "Meeting", title: "Readout: a meeting, with all that its author could leave out" },
  collection: { type: "CollectionFile", title: "Readout: collection.yaml" },
  parties: { type: "PartiesFile", title: "Readout: parties.yaml" },
  organisations: { type: "OrganisationsFile", title: "Readout: organisations.yaml" },
  people: { type: "PeopleFile", title: "Readout: people.yaml" },
  topics: { type: "TopicsFile", title: "Readout: topics.yaml" },
} as const;

/** The schemas of what is written. */
export const PUBLISHED = {
  meeting: AUTHORED.meeting,
  publication: { type: "Publication", title: "Readout: published JSON" },
  "linked-data": { type: "LinkedData", title: "Readout: published JSON-LD" },
  embed: { type: "EmbeddedEvent", title: "Readout: the JSON-LD that a page embeds" },
  csvw: { type: "CsvDescription", title: "Readout: the description of the CSV files (csv-metadata.json)" },
  datapackage: { type: "DataPackage", title: "Readout: the description of the tables (datapackage.json)" },
  catalog: { type: "Catalogue", title: "Readout: the catalogue of what a build wrote (catalog.jsonld)" },
  citation: { type: "Citation", title: "Readout: how to cite the data (CITATION.cff)" },
  report: { type: "ProblemReport", title: "Readout: the problems of a check, as --format json prints them" },
  dataset: { type: "EmbeddedDataset", title: "Readout: the JSON-LD that a download page embeds" },
  "rows/meetings": { type: "MeetingRow", title: "Readout: a row of meetings.csv" },
  "rows/participants": { type: "ParticipantRow", title: "Readout: a row of participants.csv" },
  "rows/documents": { type: "DocumentRow", title: "Readout: a row of documents.csv" },
  "rows/statements": { type: "StatementRow", title: "Readout: a row of statements.csv" },
  "rows/instruments": { type: "InstrumentRow", title: "Readout: a row of instruments.csv" },
  "rows/services": { type: "ServiceRow", title: "Readout: a row of services.csv" },
  "rows/figures": { type: "FigureRow", title: "Readout: a row of figures.csv" },
  "rows/places": { type: "PlaceRow", title: "Readout: a row of places.csv" },
  "rows/links": { type: "LinkRow", title: "Readout: a row of links.csv" },
  "rows/evidence": { type: "EvidenceRow", title: "Readout: a row of evidence.csv" },
  "rows/inferences": { type: "InferenceRow", title: "Readout: a row of inferences.csv" },
  "rows/names": { type: "NameRow", title: "Readout: a row of names.csv" },
  "rows/topics": { type: "TopicRow", title: "Readout: a row of topics.csv" },
  "rows/flat": { type: "FlatRow", title: "Readout: a row of flat.csv" },
} as const;

/**
 * Each schema: its file in `schemas/` (without `.schema.json`), the type in `src/model` that it is made from, and its
 * title.
 */
export const SCHEMAS = { ...AUTHORED, ...PUBLISHED };

/** The name of a schema: `meeting`, `rows/statements`. */
export type SchemaName = keyof typeof SCHEMAS;

/** The name of a schema that what is read is held against: a record is held as a meeting, once all is in it. */
export type HeldName = Exclude<keyof typeof AUTHORED, "record">;

/** The name of a schema of what is written. */
export type PublishedName = keyof typeof PUBLISHED;

/** The address of a schema, which is its `$id`: where it is to be published, version 1. */
export function schemaId(name: string): string {
  return `https://w3id.org/readout/schemas/1/${name}.schema.json`;
}
