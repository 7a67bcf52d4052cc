import type { Collection } from "../model/collection.js";
import type { SchemaName } from "../schema/names.js";

/** A file as a format makes it, with what proves it right before it is written. */
export interface OutputFile {
  /** Where it goes under the output folder, with forward slashes. */
  readonly path: string;
  /** Its content. */
  readonly text: string;
  /** The schema that each of the values must fit: the document itself, or the rows of a table. */
  readonly schema: SchemaName;
  /** The values that the text was made from. */
  readonly values: readonly unknown[];
}

/** A way to publish a collection. */
export interface Format {
  /** What `readout print` calls it. */
  readonly name: string;
  /** What it is good for, in a few words. */
  readonly means: string;
  /** The files of the whole collection. */
  readonly files: (collection: Collection) => Iterable<OutputFile>;
}

/** JSON as we write it: two blanks an indent, a newline at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
