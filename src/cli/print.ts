import type { TableName } from "../formats/columns.js";
import { rowsOf, tableText } from "../formats/csv-tables.js";
import { jsonText } from "../formats/format.js";
import { toJson } from "../formats/json.js";
import { toJsonLd } from "../formats/jsonld.js";
import { excerptOf } from "../graph/excerpt.js";
import type { Collection } from "../model/collection.js";
import { readCollection } from "../record/read.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { reportOf } from "./report.js";

/** How each format is printed. */
const PRINTERS = {
  json: (collection: Collection) => jsonText(toJson(collection)),
  jsonld: (collection: Collection) => jsonText(toJsonLd(collection)),
  csv: (collection: Collection, table: TableName) => tableText(collection, table),
};

/** `readout print`: one record stands alone, with what it names of its collection. */
export function print(format: keyof typeof PRINTERS, path: string, options: { table?: string }, io: Io): number {
  const reading = readCollection(path);
  io.err(reportOf(reading.problems, io.colour));
  if (!reading.ok) return EXIT.invalid;
  const { collection } = reading;
  const [meeting, ...others] = collection.meetings;
  const part = meeting && !others.length ? excerptOf(collection, meeting) : collection;
  io.out(PRINTERS[format](part, tableName(part, options.table ?? "flat")));
  return EXIT.fine;
}

function tableName(collection: Collection, name: string): TableName {
  const tables = Object.keys(rowsOf(collection));
  if (tables.includes(name)) return name as TableName;
  throw new UsageError("table-unknown", `There is no table "${name}". The tables are ${tables.join(", ")}.`);
}
