import { filesAddress } from "../formats/files-address.js";
import type { Content, Files, Format } from "../formats/format.js";
import { FORMATS as DATA } from "../formats/formats.js";
import type { Collection } from "../model/collection.js";
import type { Iri } from "../model/text.js";
import { site } from "../site/site.js";
import { proved } from "./prove.js";
import { writeShelf } from "./shelf.js";
import { README, shelfReadme } from "./shelf-readme.js";

/** What a build has put on the shelf. */
export interface Published {
  /** The files, by their paths under the folder. */
  readonly paths: readonly string[];
  /** Their size together, in bytes. */
  readonly bytes: number;
}

/** What every build writes: the data, and the pages that show it and its files. */
export const FORMATS: readonly Format[] = [...DATA, site];

/**
 * Every file of the collection by its path, each proved against its schema.
 *
 * @param url the address of the folder where the files will be, which ends with a slash. Absent: the collection's base
 * @throws UsageError `url-invalid` where `url` is no such address; an error where a file does not fit, which is a fault of
 * ours
 */
export function publication(
  collection: Collection,
  formats: readonly Format[] = FORMATS,
  url: Iri = collection.about.base,
): Files {
  filesAddress(url);
  const files = new Map<string, Content>();
  for (const format of formats) {
    for (const file of format.files(collection, files, url)) {
      files.set(file.path, proved(file));
    }
  }
  files.set(README, shelfReadme(collection, formats, [...files.keys()]));
  return files;
}

/**
 * Publishes a checked collection into a folder.
 *
 * @param formats which; what an earlier build wrote in others is taken away. Absent: those that every build writes
 * @param url the address of the folder where the files will be, which ends with a slash. Absent: the collection's base
 * @throws UsageError where the folder is not ours to write (see `writeShelf`), or the address is none; the file
 * system's error where it cannot be written, which the next build mends
 */
export function publish(collection: Collection, folder: string, formats?: readonly Format[], url?: Iri): Published {
  const files = publication(collection, formats, url);
  writeShelf(folder, files);
  const sizes = [...files.values()].map((content) => Buffer.byteLength(content));
  return { paths: [...files.keys()], bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
