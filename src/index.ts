/**
 * Readout as a library: what governments say about their meetings, read, checked and written as data.
 *
 * @module readout
 */

export { hashOf, normalForm } from "./evidence/normal-form.js";
export { fragmentAddress } from "./evidence/text-fragment.js";
export { type CatalogueOptions, toCatalogue } from "./formats/catalogue.js";
export { citationText, toCitation } from "./formats/citation.js";
export { type Coverage, coverageOf } from "./formats/coverage.js";
export { fromCsv, toCsv } from "./formats/csv.js";
export { type DatasetOptions, toDataset } from "./formats/dataset.js";
export {
  type DescribedFamily,
  type DescribedFile,
  describedFamilies,
  describedFiles,
  type FileDescription,
} from "./formats/described-files.js";
export { type EmbedOptions, toEmbed } from "./formats/embed.js";
export type { MadeFile } from "./formats/format.js";
export { toJson } from "./formats/json.js";
export { fromJsonLd, toJsonLd } from "./formats/jsonld.js";
export { excerptOf } from "./graph/excerpt.js";
export { type ScriptOptions, scriptText, toScriptTag } from "./markup/script.js";
export type * from "./model/authored.js";
export type * from "./model/catalogue.js";
export type * from "./model/citation.js";
export type * from "./model/collection.js";
export type * from "./model/datapackage.js";
export type * from "./model/dataset.js";
export type * from "./model/document.js";
export type * from "./model/embed.js";
export type * from "./model/evidence.js";
export type * from "./model/figure.js";
export type * from "./model/instrument.js";
export type * from "./model/linked-data.js";
export type * from "./model/meeting.js";
export type * from "./model/party.js";
export type * from "./model/person.js";
export type * from "./model/place.js";
export type * from "./model/publication.js";
export type * from "./model/report.js";
export type * from "./model/rows.js";
export type * from "./model/service.js";
export type * from "./model/statement.js";
export type * from "./model/text.js";
export type * from "./model/time.js";
export type * from "./model/topic.js";
export * from "./model/vocabulary.js";
export type { Finding, Path, Problem, Severity } from "./problem.js";
export { type Published, publish } from "./publish/publish.js";
export { checkMeeting } from "./record/check.js";
export { checkDocuments, type DocumentCheck, type DocumentCoverage } from "./record/documents.js";
export { type CollectionReading, type ReadMeeting, readCollection } from "./record/read.js";
export { RULES } from "./record/rules/index.js";
export { type Column, columnsOf, type TableName } from "./tables/columns.js";
export { toFlatRows } from "./tables/flat.js";
export { fromTables } from "./tables/from-tables.js";
export { TABLE_NAMES } from "./tables/keys.js";
export { toTables } from "./tables/to-tables.js";
export { UsageError } from "./usage-error.js";
