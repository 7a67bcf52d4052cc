import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { filesAddress } from "../formats/files-address.js";
import type { Collection } from "../model/collection.js";
import { FORMATS, publish } from "../publish/publish.js";
import { readCollection } from "../record/read.js";
import { plural } from "../report/report.js";
import { validatorOf } from "../schema/validator.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { tell } from "./tell.js";

/** `readout build`: a collection is published as a whole, and nothing is written unless every record holds. */
export async function build(
  folder: string,
  options: { out: string; base?: string; url?: string; parquet?: boolean },
  io: Io,
): Promise<number> {
  refuseFile(folder);
  refuseOverlap(folder, options.out);
  const url = options.url === undefined ? undefined : filesAddress(options.url, "--url");
  const reading = readCollection(folder);
  refusePart(folder);
  tell(reading.problems, io);
  if (!reading.ok) {
    io.err(`Nothing was written to ${options.out}.\n`);
    return EXIT.invalid;
  }
  const collection = options.base ? withBase(reading.collection, options.base) : reading.collection;
  // Before those that tell of all files.
  const formats = options.parquet ? FORMATS.toSpliced(-2, 0, (await import("../formats/parquet.js")).parquet) : FORMATS;
  const { paths, bytes } = publish(collection, options.out, formats, url);
  const statements = collection.meetings.flatMap((meeting) => meeting.statements ?? []).length;
  io.err(
    `Wrote ${plural(paths.length, "file")} (${Math.ceil(bytes / 1024)} KB) to ${options.out}: ` +
      `${plural(collection.meetings.length, "meeting") || "no meetings"}, ${plural(statements, "statement") || "no statements"}.\n`,
  );
  return EXIT.fine;
}

/** Of one record alone a build would make a shelf without the others, and take those that are there away. */
function refuseFile(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) return;
  throw new UsageError(
    "not-a-folder",
    `${folder} is not a folder. A collection is published as a whole: name the folder that holds its collection.yaml.`,
  );
}

/** The same of a folder that is but a part of the collection. */
function refusePart(folder: string): void {
  if (readdirSync(folder).some((name) => /^collection\.(yaml|yml|json)$/.test(name))) return;
  throw new UsageError(
    "not-a-collection",
    `${folder} holds no collection.yaml; one of the folders above it does. A collection is published as a whole: name that folder.`,
  );
}

/** What a build wrote among the records, the next one would read as records. */
function refuseOverlap(folder: string, out: string): void {
  const [records, shelf] = [placeOf(folder), placeOf(out)];
  if (!isWithin(records, shelf) && !isWithin(shelf, records)) return;
  throw new UsageError(
    "out-among-records",
    `--out ${out} and the records in ${folder} are one in the other. Name a folder apart, beside them.`,
  );
}

/** Where a path leads, through all links; of what is not there yet, where it would be. */
function placeOf(path: string): string {
  const absolute = resolve(path);
  if (!statSync(absolute, { throwIfNoEntry: false }) && dirname(absolute) !== absolute) {
    return join(placeOf(dirname(absolute)), basename(absolute));
  }
  return realpathSync.native(absolute);
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}

/** The collection under another address, which obeys the rule of `collection.yaml`. */
function withBase(collection: Collection, base: string): Collection {
  const about = { ...collection.about, base };
  if (!validatorOf("collection")({ schemaVersion: "1", ...about })) {
    throw new UsageError(
      "base-invalid",
      `--base ${base} is not an address that ends with a slash, such as https://example.org/data/.`,
    );
  }
  return { ...collection, about };
}
