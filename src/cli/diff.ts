import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../compare/comparison.js";
import { notesOf, type Style } from "../compare/notes.js";
import type { Collection } from "../model/collection.js";
import type { Publication } from "../model/publication.js";
import { readCollection } from "../record/read.js";
import { printable } from "../report/printable.js";
import { publishedFaults } from "../schema/faults.js";
import { published } from "../schema/published.js";
import { named } from "../shown.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { tell } from "./tell.js";
import { textOf } from "./text.js";

/** `readout diff`: what became of the facts, and how the version must rise; differences alone are no fault. */
export function diff(older: string, newer: string, options: { format: Style; check?: true }, io: Io): number {
  const [before, after] = [collectionAt(older, io), collectionAt(newer, io)];
  if (!before || !after) return EXIT.invalid;
  const comparison = compare(before, after);
  io.out(notesOf(comparison, options.format));
  return options.check && (!comparison.risen || comparison.gone.length) ? EXIT.invalid : EXIT.fine;
}

/** The collection of a folder, or of a published file, also in the folder of a build; undefined where the records do not hold, which is told. */
function collectionAt(path: string, io: Io): Collection | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return collectionIn(path);
  const files = existsSync(join(path, "collection.yaml")) ? [] : publishedIn(path);
  if (files.length > 0) return joined(files);
  const reading = readCollection(path);
  if (reading.ok) return reading.collection;
  tell(reading.problems, io);
  return undefined;
}

/** The published files in the folder of a build: one, or one a year. */
function publishedIn(folder: string): string[] {
  const whole = join(folder, "meetings.json");
  if (existsSync(whole)) return [whole];
  const years = join(folder, "years");
  const files = existsSync(years) ? readdirSync(years).map((year) => join(years, year, "meetings.json")) : [];
  return files.filter((file) => existsSync(file));
}

/**
 * The collection that was published in several files.
 *
 * @throws UsageError `several-editions` where they differ in what all meetings share, which each of them has; and as
 * `collectionIn`
 */
function joined(files: readonly string[]): Collection {
  const volumes = files.map(collectionIn);
  const [first, ...others] = volumes.map((volume) => JSON.stringify({ ...volume, meetings: [] }));
  const odd = others.findIndex((other) => other !== first);
  if (odd >= 0) {
    throw new UsageError(
      "several-editions",
      `${named(files[odd + 1] as string)} is of another edition than ${named(files[0] as string)}. Build into that folder once more.`,
    );
  }
  return { ...(volumes[0] as Collection), meetings: volumes.flatMap(({ meetings }) => meetings) };
}

/** @throws UsageError `path-not-found`, `file-unreadable`, `not-a-publication` */
function collectionIn(file: string): Collection {
  const { meta, data } = publicationIn(textOf(file), file);
  const { generated: _, ...about } = meta;
  return { about, ...data };
}

function publicationIn(text: string, file: string): Publication {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is no JSON at all is told below, like JSON that is something else.
  }
  if (published.publication(value)) return value as Publication;
  const [{ instancePath, message } = {}] = publishedFaults("publication", value);
  const where = instancePath ? ` It does not fit publication.schema.json: ${printable(instancePath)} ${message}.` : "";
  throw new UsageError(
    "not-a-publication",
    `${named(file)} is neither the folder of a collection nor a meetings.json that this version of readout publishes.${where}`,
  );
}
