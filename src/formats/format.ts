import { createHash } from "node:crypto";
import type { Shared } from "../model/collection.js";
import type { Iri, Sha256 } from "../model/text.js";
import type { PublishedName } from "../schema/names.js";
import type { Exhibit } from "./exhibit.js";

/** What stands in a file: text, or bytes. */
export type Content = string | Uint8Array;

/** Files that are made, by their paths under the output folder. */
export type Files = ReadonlyMap<string, Content>;

/** A file as it stands on the shelf. */
export interface MadeFile {
  /** Its path under the output folder, with forward slashes. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  /** Its hash, as in `SHA256SUMS`. */
  readonly sha256: Sha256;
}

/** Files of the same name, one a meeting, told of together: `meetings/{id}/meeting.json`, with their size together. */
export interface MadeFamily {
  readonly path: string;
  readonly count: number;
  readonly bytes: number;
}

/**
 * A part of a file, or all of it: what is proved right, and then how that is written. What is given for one path is
 * written there in the order in which it comes.
 */
export interface OutputFile {
  /** Where it goes under the output folder, with forward slashes. */
  readonly path: string;
  /**
   * The schema that each of the values must fit: `rows/…` for a table, else that of a document. Absent: there are no
   * values, as where brackets end a list.
   */
  readonly schema?: PublishedName;
  /** What is written: rows of a table, or one document. */
  readonly values: readonly object[];
  /** The content that these values make. It is made when they are proved, and of them alone, so that the two cannot part. */
  readonly write: (values: readonly object[]) => Content;
}

/**
 * What has files of its own: the whole collection, or of a very large one a year. `folder` stands before their paths:
 * empty, or with a slash at its end.
 */
export interface Volume {
  readonly folder: string;
  /** The year. Absent: it is the whole collection. */
  readonly year?: string;
}

/**
 * A build in one format. Nothing but what these give is kept in memory: each part goes to the disk before the next is
 * asked for. Files of one meeting stand below `meetings/<id>/`. Where there are none, nothing is given.
 */
export interface Writing {
  /** What its files of a volume begin with. */
  readonly open?: (volume: Volume) => Iterable<OutputFile> | undefined;
  /** What one meeting adds to them, and its own files; `made` are those that formats before this one made of it. */
  readonly each?: (exhibit: Exhibit, made: readonly MadeFile[]) => Iterable<OutputFile> | undefined;
  /** What they end with. `made` are the whole files so far, without those of single meetings. */
  readonly close?: (volume: Volume, made: readonly MadeFile[]) => Iterable<OutputFile> | undefined;
  /** Files that tell of all volumes; `made` as before, and those of single meetings in families. */
  readonly end?: (made: readonly MadeFile[], families: readonly MadeFamily[]) => Iterable<OutputFile> | undefined;
}

/** A way to publish a collection. */
export interface Format {
  /** What `readout print` calls it. */
  readonly name: string;
  /** What it is good for, in a few words. */
  readonly means: string;
  /**
   * Begins a build of a collection of which this is known so far: all but its meetings.
   *
   * @param url the address of the folder where the files will be
   * @param page the address of the page that tells of them. Absent: the same
   */
  readonly begin: (shared: Shared, url: Iri, page?: Iri) => Writing;
}

/** The text of a file that holds one document. */
export function documentText([document]: readonly object[]): string {
  return jsonText(document);
}

/** JSON as we write it: two blanks an indent, a newline at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The items of a list as they stand in that JSON behind others, without its brackets: a comma before each, and each
 * begins a line. The comma is made with them, since to put it there later would copy all.
 *
 * @param depth how many lists and objects the items stand in
 */
export function itemsText(items: readonly unknown[], depth: number): string {
  if (items.length === 0) return "";
  let nested: unknown = [0, ...items];
  for (let level = 1; level < depth; level += 1) nested = [nested];
  const text = JSON.stringify(nested, null, 2);
  // A bracket a level, each on a line of its own, which the next is indented by two blanks more than; and the zero.
  const brackets = depth * (depth + 1);
  return text.slice(brackets + 2 * depth + 1, text.length - brackets);
}

/** What is used twice and made once, of values that are the same both times. */
export function once<T extends object | string>(
  write: (values: readonly object[]) => T,
): (values: readonly object[]) => T {
  let made: T | undefined;
  return (values) => {
    made ??= write(values);
    return made;
  };
}

/** The SHA-256 of a file's content, in hexadecimal. */
export function sha256(content: Content): string {
  return createHash("sha256").update(content).digest("hex");
}
