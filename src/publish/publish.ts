/**
 * A collection on the shelf, of whatever length:
 *
 * 1. Meetings come one by one in the order of their ids, checked, and go: nothing here keeps one.
 * 2. What several formats make of a meeting (rows, nodes, what it needs of the shared things) is made once, in an exhibit.
 * 3. A format gives parts of files: of the whole collection when it begins, at each meeting and when it ends; and files of
 *    that meeting. It may gather what is small, and is told path, size and hash of the files that are whole.
 * 4. Each part is proved against its schema, and is hashed and on its way to the disk before the next is made.
 * 5. A very large collection is laid out in volumes, one a year, each with the files of a small collection.
 * 6. All goes to the stage; the shelf is as it was until every record and every file has proved right (`shelf.ts`).
 * 7. The lists of files (`SHA256SUMS`) are written, compared and followed as streams too, in the order of paths.
 * 8. `publication` does the same into memory.
 */
import { embed } from "../formats/embed.js";
import { type Content, type Files, type Format, type MadeFile, sha256 } from "../formats/format.js";
import { FORMATS as DATA } from "../formats/formats.js";
import type { Collection } from "../model/collection.js";
import type { Iri } from "../model/text.js";
import { site } from "../site/site.js";
import { Edition, type Layout, type Sink } from "./edition.js";
import { Shelf } from "./shelf.js";

/** What a build has put on the shelf. */
export interface Published {
  /** How many files, with `SHA256SUMS`. */
  readonly files: number;
  /** Their size together, in bytes. */
  readonly bytes: number;
}

/** How a build goes about it. */
export interface PublishOptions extends Layout {
  /** Which formats; what an earlier build wrote in others is taken away. Absent: those that every build writes. */
  readonly formats?: readonly Format[];
}

/** What every build writes: the data, and the pages that show it and its files. */
export const FORMATS: readonly Format[] = [...DATA, site];

/** What a build of the data alone writes: no pages, and nothing for pages. */
export const DATA_ALONE: readonly Format[] = DATA.filter((format) => format !== embed);

class Memory implements Sink {
  readonly files = new Map<string, Content>();

  append(path: string, content: Content): void {
    const before = this.files.get(path);
    const isText = typeof content === "string" && typeof before === "string";
    if (before === undefined) this.files.set(path, content);
    else this.files.set(path, isText ? before + content : Buffer.concat([Buffer.from(before), Buffer.from(content)]));
  }

  complete(path: string): MadeFile {
    const content = this.files.get(path) as Content;
    return { path, bytes: Buffer.byteLength(content), sha256: sha256(content) };
  }
}

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
  byYear = false,
): Files {
  const memory = new Memory();
  const edition = new Edition(collection, formats, memory, { byYear, url });
  for (const meeting of collection.meetings) edition.add(meeting);
  edition.end();
  return memory.files;
}

/**
 * Publishes a checked collection into a folder.
 *
 * @throws UsageError where the folder is not ours to write (see `Shelf`); the file system's error where it cannot be
 * written, which the next build mends
 */
export function publish(collection: Collection, folder: string, options: PublishOptions = {}): Published {
  const shelf = new Shelf(folder);
  try {
    const edition = new Edition(
      collection,
      options.formats ?? (options.dataOnly ? DATA_ALONE : FORMATS),
      shelf,
      options,
    );
    for (const meeting of collection.meetings) edition.add(meeting);
    edition.end();
    return shelf.finish();
  } finally {
    shelf.close();
  }
}
