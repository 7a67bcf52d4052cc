import { createHash } from "node:crypto";
import type { Collection } from "../model/collection.js";
import type { Iri } from "../model/text.js";
import type { SchemaName } from "../schema/names.js";

/** What stands in a file: text, or bytes. */
export type Content = string | Uint8Array;

/** Files that are made, by their paths under the output folder. */
export type Files = ReadonlyMap<string, Content>;

/** A file as a format makes it: what is proved right, and then how that is written. */
export interface OutputFile {
  /** Where it goes under the output folder, with forward slashes. */
  readonly path: string;
  /**
   * The schema that each of the values must fit: `rows/…` for a table, else that of a document. Absent: the file is
   * for people, and holds no data that programs read.
   */
  readonly schema?: SchemaName | undefined;
  /** What the file holds: the rows of a table, or one document. */
  readonly values: readonly object[];
  /** The content that these values make. It is made when they are proved, and of them alone, so that the two cannot part. */
  readonly write: (values: readonly object[]) => Content;
}

/** A way to publish a collection. */
export interface Format {
  /** What `readout print` calls it. */
  readonly name: string;
  /** What it is good for, in a few words. */
  readonly means: string;
  /**
   * The files of the whole collection; a format may describe those that the formats before it have made, at `url`, the
   * address of the folder where they will be. Absent: the collection's base.
   */
  readonly files: (collection: Collection, made: Files, url?: Iri) => Iterable<OutputFile>;
}

/** The text of a file that holds one document. */
export function documentText([document]: readonly object[]): string {
  return jsonText(document);
}

/** JSON as we write it: two blanks an indent, a newline at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The SHA-256 of a file's content, in hexadecimal. */
export function sha256(content: Content): string {
  return createHash("sha256").update(content).digest("hex");
}
