import { FORMATS } from "../formats/formats.js";
import type { Collection } from "../model/collection.js";
import { prove } from "./prove.js";
import { writeShelf } from "./shelf.js";
import { shelfReadme } from "./shelf-readme.js";

/** What a build has put on the shelf. */
export interface Published {
  /** The files, by their paths under the folder. */
  readonly paths: readonly string[];
  /** Their size together, in bytes. */
  readonly bytes: number;
}

/** Every file of the collection by its path, each proved against its schema. */
export function publication(collection: Collection): Map<string, string> {
  const files = new Map<string, string>();
  for (const format of FORMATS) {
    for (const file of format.files(collection)) {
      prove(file);
      files.set(file.path, file.text);
    }
  }
  files.set("README.md", shelfReadme(collection, [...files.keys()]));
  return files;
}

/**
 * Publishes a checked collection into a folder.
 *
 * @throws UsageError where the folder is not ours to write
 */
export function publish(collection: Collection, folder: string): Published {
  const files = publication(collection);
  writeShelf(folder, files);
  const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
  return { paths: [...files.keys()], bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
