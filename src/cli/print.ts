import { statSync } from "node:fs";
import { parse } from "node:path";
import { tableText } from "../formats/csv-tables.js";
import { jsonText } from "../formats/format.js";
import { toJson } from "../formats/json.js";
import { toJsonLd } from "../formats/jsonld.js";
import { excerptOf } from "../graph/excerpt.js";
import type { Collection } from "../model/collection.js";
import { SHARED } from "../record/collection-folder.js";
import { readCollection } from "../record/read.js";
import { named } from "../shown.js";
import type { TableName } from "../tables/columns.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { tell } from "./tell.js";

/** How each format is printed. */
const PRINTERS = {
  json: (collection: Collection) => jsonText(toJson(collection)),
  jsonld: (collection: Collection) => jsonText(toJsonLd(collection)),
  csv: (collection: Collection, table: TableName) => tableText(collection, table),
};

/** `readout print`: one record stands alone, with what it names of its collection. */
export function print(
  format: keyof typeof PRINTERS,
  path: string,
  options: { table?: TableName; flat?: boolean },
  io: Io,
): number {
  if ((options.table || options.flat) && format !== "csv") {
    const option = options.flat ? "--flat" : "--table";
    throw new UsageError("table-without-csv", `${option} goes with csv: ${format} has no tables.`);
  }
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile && SHARED.some((name) => name === parse(path).name)) {
    throw new UsageError(
      "not-a-record",
      `${named(path)} is no record, but what the records beside it share. Name a record, or the folder.`,
    );
  }
  const reading = readCollection(path);
  tell(reading.problems, io);
  if (!reading.ok) return EXIT.invalid;
  const { collection } = reading;
  const [meeting] = collection.meetings;
  const part = meeting && isFile ? excerptOf(collection, meeting) : collection;
  io.out(PRINTERS[format](part, options.table ?? "flat"));
  return EXIT.fine;
}
