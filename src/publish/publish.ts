import { FORMATS } from "../formats/formats.js";
import type { Collection } from "../model/collection.js";
import { provedText } from "./prove.js";
import { writeShelf } from "./shelf.js";
import { README, shelfReadme } from "./shelf-readme.js";

/** What a build has put on the shelf. */
export interface Published {
  /** The files, by their paths under the folder. */
  readonly paths: readonly string[];
  /** Their size together, in bytes. */
  readonly bytes: number;
}

/**
 * The text of every file of the collection by its path, each proved against its schema.
 *
 * @throws where one does not fit, which is a fault of ours
 */
export function publication(collection: Collection): Map<string, string> {
  const files = new Map<string, string>();
  for (const format of FORMATS) {
    for (const file of format.files(collection)) {
      files.set(file.path, provedText(file));
    }
  }
  files.set(README, shelfReadme(collection, [...files.keys()]));
  return files;
}

/**
 * Publishes a checked collection into a folder.
 *
 * @throws UsageError where the folder is not ours to write (see `writeShelf`); the file system's error where it cannot
 * be written, which the next build mends
 */
export function publish(collection: Collection, folder: string): Published {
  const files = publication(collection);
  writeShelf(folder, files);
  const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
  return { paths: [...files.keys()], bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
