import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { compare } from "../compare/comparison.js";
import { notesOf, type Style } from "../compare/notes.js";
import type { Collection } from "../model/collection.js";
import type { Publication } from "../model/publication.js";
import { readCollection } from "../record/read.js";
import { printable } from "../report/printable.js";
import { validatorOf } from "../schema/validator.js";
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
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return published(path);
  const volumes = existsSync(join(path, "collection.yaml")) ? [] : publishedIn(path).map(published);
  // Each year's has all that the meetings share.
  if (volumes[0]) return { ...volumes[0], meetings: volumes.flatMap(({ meetings }) => meetings) };
  const reading = readCollection(path);
  if (reading.ok) return reading.collection;
  tell(reading.problems, io);
  return undefined;
}

/** The published files in the folder of a build: one, or one a year. */
function publishedIn(folder: string): string[] {
  const years = join(folder, "years");
  const folders = existsSync(years) ? readdirSync(years).map((year) => join(years, year)) : [];
  return [folder, ...folders].map((each) => join(each, "meetings.json")).filter((file) => existsSync(file));
}

/** @throws UsageError `path-not-found`, `file-unreadable`, `not-a-publication` */
function published(file: string): Collection {
  const { meta, data } = publicationIn(textOf(file), file);
  const { generated: _, ...about } = meta;
  return { about, ...data };
}

function publicationIn(text: string, file: string): Publication {
  const fits = validatorOf("publication");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is no JSON at all is told below, like JSON that is something else.
  }
  if (fits(value)) return value as Publication;
  const [{ instancePath, message } = {}] = fits.errors ?? [];
  const where = instancePath ? ` It does not fit publication.schema.json: ${printable(instancePath)} ${message}.` : "";
  throw new UsageError(
    "not-a-publication",
    `${file} is neither the folder of a collection nor a meetings.json that this version of readout publishes.${where}`,
  );
}
