import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { UsageError } from "../usage-error.js";
import type { AuthoredSchema } from "./sheet.js";

/** The files that all meetings of a collection share, beside each other; only `collection` must be there. */
export const SHARED = [
  "collection",
  "parties",
  "organisations",
  "people",
  "topics",
] as const satisfies readonly AuthoredSchema[];

/** One of the shared files. */
export type SharedName = (typeof SHARED)[number];

/** The files to read, named by paths that begin as the caller's do. */
export interface CollectionFiles {
  /** The shared files. */
  readonly shared: ReadonlyMap<SharedName, string>;
  /** The records that the caller asked for, sorted by code units. */
  readonly records: readonly string[];
  /** The ids of all records in the collection's folder, by the names of their files. */
  readonly known: readonly string[];
  /** Shared files that stand in another folder, or beside one of the same name. */
  readonly strays: readonly string[];
}

const EXTENSIONS: readonly string[] = [".yaml", ".yml", ".json"];

const MINIMAL = `A collection.yaml holds at least:

schemaVersion: "1"
title: { en: Meetings of our ministers }
description: { en: What we and others published about them. }
publisher: { name: { en: Ministry of Foreign Affairs } }
licence: { id: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/ }
keywords: [{ en: diplomacy }]
languages: [en]
version: 0.1.0
released: 2026-01-31
base: https://example.org/meetings/
`;

/**
 * The files behind paths: of a folder all `.yaml`, `.yml` and `.json` files in it and below, hidden ones left out and
 * links not followed; of a file that file. The collection is that of the nearest folder, at or above each of them,
 * which holds `collection.yaml` (or `.yml`, `.json`).
 *
 * @throws UsageError `no-paths`, `path-not-found`, `not-a-record`, `no-records`, `no-collection`,
 * `several-collections`
 */
export function collectionFiles(paths: readonly string[]): CollectionFiles {
  if (paths.length === 0) throw new UsageError("no-paths", "Name a folder, or the files of records.");
  const asked = new Map(paths.flatMap(filesOf).map((file) => [resolve(file), file]));
  const folders = new Map<string, string>();
  for (const file of asked.values()) {
    const folder = folderAbove(file);
    folders.set(resolve(folder), folder);
  }
  const [folder = ".", other] = folders.values();
  if (other !== undefined) {
    throw new UsageError("several-collections", `${folder} and ${other} are two collections: read one at a time.`);
  }
  const shared = new Map<SharedName, string>();
  const strays: string[] = [];
  const all = filesBelow(folder).filter((file) => {
    const name = SHARED.find((each) => each === nameOf(file));
    if (name === undefined) return true;
    if (shared.has(name) || resolve(dirname(file)) !== resolve(folder)) strays.push(file);
    else shared.set(name, file);
    return false;
  });
  const records = [...asked.values()].filter((file) => !SHARED.some((name) => name === nameOf(file)));
  return { shared, records: records.sort(), known: all.map(nameOf), strays };
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function filesOf(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError("path-not-found", `There is no file or folder ${path}.`);
  const endings = EXTENSIONS.join(", ");
  if (!stats.isDirectory()) {
    if (EXTENSIONS.includes(extname(path))) return [path];
    throw new UsageError("not-a-record", `${path} is no record: its name ends in none of ${endings}.`);
  }
  const files = filesBelow(path);
  if (files.length > 0) return files;
  throw new UsageError("no-records", `The folder ${path} holds no file whose name ends in ${endings}.\n\n${MINIMAL}`);
}

/** In the order of code units, whatever the file system's; each folder's files before its folders. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile() && EXTENSIONS.includes(extname(entry.name)));
  const folders = entries.filter((entry) => entry.isDirectory());
  return [
    ...files.map(({ name }) => join(folder, name)),
    ...folders.flatMap(({ name }) => filesBelow(join(folder, name))),
  ];
}

/** The folder of the collection that a file belongs to. */
function folderAbove(file: string): string {
  for (let folder = dirname(file); ; folder = join(folder, "..")) {
    if (EXTENSIONS.some((extension) => existsSync(join(folder, `collection${extension}`)))) return folder;
    if (resolve(folder) === resolve(folder, "..")) {
      throw new UsageError("no-collection", `There is no collection.yaml beside ${file} or above it.\n\n${MINIMAL}`);
    }
  }
}
