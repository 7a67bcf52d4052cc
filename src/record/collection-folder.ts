import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, extname, join, posix, resolve, sep } from "node:path";
import type { HeldName } from "../schema/names.js";
import { named } from "../shown.js";
import { nearest } from "../spelling.js";
import { notThere, UsageError } from "../usage-error.js";
import { holdsLines, nameOf } from "./records.js";
import { skeletonOf } from "./shapes.js";

/** The files that all meetings of a collection share, beside each other; only `collection` must be there. */
export const SHARED = [
  "collection",
  "parties",
  "organisations",
  "people",
  "topics",
] as const satisfies readonly HeldName[];

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
  /** Shared files that stand in another folder, or beside one of the same name, or whose name is misspelled. */
  readonly strays: readonly { readonly file: string; readonly name: SharedName }[];
}

const EXTENSIONS: readonly string[] = [".yaml", ".yml", ".json"];

/** What to write where there is no collection yet. */
export function leastCollection(): string {
  return `A collection.yaml holds at least:\n\n${skeletonOf("collection", { notation: "yaml", isLine: false })}`;
}

/**
 * The files behind paths: of a folder all `.yaml`, `.yml` and `.json` files in it and below, hidden ones and `node_modules` left out and
 * links not followed; of a file that file. The collection is that of the nearest folder, at or above each of them,
 * which holds `collection.yaml` (or `.yml`, `.json`).
 *
 * @param texts by those of the paths that are no files, what is to be read there
 * @param read takes what was found in folders, for `unreadBelow`
 * @throws UsageError `no-paths`, `path-not-found`, `not-a-record`, `no-records`, `no-collection`,
 * `several-collections`
 */
export function collectionFiles(
  paths: readonly string[],
  texts: ReadonlyMap<string, unknown> = new Map(),
  read: Listings = new Map(),
): CollectionFiles {
  if (paths.length === 0) throw new UsageError("no-paths", "Name a folder, or the files of records.");
  const asked = paths.flatMap((path) => {
    if (texts.has(path)) return { folder: dirname(path), files: [path], path: dirname(path) };
    return filesOf(path, read).map((each) => ({ ...each, path }));
  });
  // Beside each other files belong to one collection: it is looked for once.
  const beside = new Map(asked.map((each) => [each.folder, each]));
  const folders = new Map<string, string>();
  for (const { folder, path } of beside.values()) {
    const above = collectionAbove(folder);
    if (above === undefined) throw noCollection(folder, path, read);
    folders.set(resolve(above), above);
  }
  const [folder = ".", other] = folders.values();
  if (other !== undefined) {
    throw new UsageError(
      "several-collections",
      `${named(folder)} and ${named(other)} are two collections: read one at a time.`,
    );
  }
  const shared = new Map<SharedName, string>();
  const strays: { file: string; name: SharedName }[] = [];
  const known: string[] = [];
  for (const file of filesBelow(folder, isRead, read).flatMap(({ files }) => files)) {
    const name = sharedName(file);
    if (name === undefined) known.push(nameOf(file));
    else if (name !== nameOf(file) || shared.has(name) || resolve(dirname(file)) !== resolve(folder))
      strays.push({ file, name });
    else shared.set(name, file);
  }
  const records = asked.flatMap(({ files }) => files).filter((file) => sharedName(file) === undefined);
  // Of one path each file comes once.
  const each = paths.length === 1 ? records : [...new Map(records.map((file) => [resolve(file), file])).values()];
  return { shared, records: each.sort(), known, strays };
}

/**
 * The files that a pattern matches, such as `records/**\/*.yaml` (https://github.com/micromatch/picomatch), for where
 * no shell did it; of a path that leads somewhere, or is no pattern, the path itself.
 *
 * @throws UsageError `no-match`
 */
export async function recordsMatching(pattern: string): Promise<string[]> {
  if (!isPattern(pattern) || existsSync(pattern)) return [pattern];
  const { default: picomatch } = await import("picomatch");
  const glob = posix.normalize(pattern);
  const { base } = picomatch.scan(glob);
  const matches = picomatch(glob);
  const folder = base || ".";
  const found = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? filesBelow(folder, isRead) : [];
  const matched = found.flatMap(({ files }) => files).filter((file) => matches(file.replaceAll(sep, "/")));
  if (matched.length > 0) return matched;
  throw new UsageError("no-match", `No file matches ${pattern} whose name ends in ${EXTENSIONS.join(", ")}.`);
}

/** Whether a path may stand for others. */
export function isPattern(path: string): boolean {
  return /[*?[{(]/.test(path);
}

/** The shared file that a file is or was meant to be; a record's name begins with a year, so that none is like it. */
function sharedName(file: string): SharedName | undefined {
  const name = nameOf(file);
  if (/^\d{4}/.test(name)) return undefined;
  return (nearest(name, SHARED) as SharedName | undefined) ?? ALSO.get(name.toLowerCase());
}

/** Other words for what the shared files hold. */
const ALSO: ReadonlyMap<string, SharedName> = new Map([
  ["countries", "parties"],
  ["orgs", "organisations"],
  ["persons", "people"],
  ["subjects", "topics"],
  ["themes", "topics"],
]);

/** Files beside each other, at paths that begin with their folder's. */
interface Beside {
  readonly folder: string;
  readonly files: readonly string[];
}

function filesOf(path: string, read: Listings): Beside[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw notThere(path);
  const endings = EXTENSIONS.join(", ");
  // To open a pipe would wait for whoever writes to it.
  if (!stats.isDirectory() && !stats.isFile())
    throw new UsageError("not-a-record", `${named(path)} is neither a file nor a folder.`);
  if (!stats.isDirectory()) {
    if (isRead(path)) return [{ folder: dirname(path), files: [path] }];
    const lines = holdsLines(path) ? " Records one a line go to `readout validate` and `readout build`." : "";
    throw new UsageError("not-a-record", `${named(path)} is no record: its name ends in none of ${endings}.${lines}`);
  }
  const found = filesBelow(path, isRead, read);
  if (found.length > 0) return collectionAbove(path) === undefined ? ofCollection(found) : found;
  const [lines] = unreadBelow(path, read).filter(holdsLines);
  const toName = lines === undefined ? "" : ` Of records one a line, name the file: ${named(lines)}.`;
  const least = collectionAbove(path) === undefined ? `\n\n${leastCollection()}` : "";
  throw new UsageError(
    "no-records",
    `The folder ${named(path)} holds no file whose name ends in ${endings}.${toName}${least}`,
  );
}

/** Of files that no collection holds together, those of the one among them, where the others are no records: a `package.json`. */
function ofCollection(found: Beside[]): Beside[] {
  const isRecord = (file: string) => /^\d{4}/.test(nameOf(file));
  const held = found.filter(({ folder, files }) => collectionAbove(folder) !== undefined || files.some(isRecord));
  return held.length > 0 ? held : found;
}

/** The files in a folder and below that are not read with it: those of records, one a line, and the misnamed. */
export function unreadBelow(folder: string, read?: Listings): string[] {
  return filesBelow(folder, (name) => holdsLines(name) || MISNAMED.test(name), read).flatMap(({ files }) => files);
}

/** How a name ends that seems to be of YAML or JSON, to whom a program hides the rest. */
const MISNAMED = /\.(?:ya?ml|json)\.txt$/i;

/** What stands in a folder, as Node tells it: without its types, which a project that uses the library may not have. */
interface Entry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
}

/** What was found in folders, by their paths without links and dots: each is read once. */
export type Listings = Map<string, readonly Entry[]>;

/** In the order of code units, whatever the file system's; each folder's files before its folders. */
function filesBelow(folder: string, isAsked: (name: string) => boolean, read: Listings = new Map()): Beside[] {
  const entries = read.get(resolve(folder)) ?? entriesOf(folder);
  read.set(resolve(folder), entries);
  // As each name joined to the folder would begin.
  const before = join(folder, "*").slice(0, -1);
  const files = entries.filter((entry) => entry.isFile() && isAsked(entry.name)).map(({ name }) => before + name);
  const below = entries.filter((entry) => entry.isDirectory());
  return [
    ...(files.length > 0 ? [{ folder: dirname(`${before}*`), files }] : []),
    ...below.flatMap(({ name }) => filesBelow(before + name, isAsked, read)),
  ];
}

function entriesOf(folder: string): readonly Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a file's name says that it is of YAML or JSON. */
function isRead(name: string): boolean {
  return EXTENSIONS.includes(extname(name).toLowerCase());
}

/** The folder of the collection that files in a folder belong to; undefined where there is none. */
export function collectionAbove(folder: string): string | undefined {
  return nearestAbove(folder, (each) => EXTENSIONS.some((extension) => isFile(join(each, `collection${extension}`))));
}

/** The first folder below one that holds a collection; undefined where there is none. */
export function collectionBelow(folder: string, read?: Listings): string | undefined {
  const isCollection = (name: string) => isRead(name) && nameOf(name) === "collection";
  return filesBelow(folder, isCollection, read)[0]?.folder;
}

/** The nearest folder, at or above one, of which something holds. */
function nearestAbove(from: string, holds: (folder: string) => boolean): string | undefined {
  for (let folder = from; ; folder = join(folder, "..")) {
    if (holds(folder)) return folder;
    if (resolve(folder) === resolve(folder, "..")) return undefined;
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What shows, together, that a build wrote a folder. */
const BUILT = ["SHA256SUMS", "catalog.jsonld"];

/** That what is in a folder, found at a path that the caller named, belongs to no collection. */
function noCollection(folder: string, path: string, read: Listings): UsageError {
  const built = nearestAbove(folder, (each) => BUILT.every((name) => isFile(join(each, name))));
  if (built !== undefined) {
    const words = `${named(built)} is what a build wrote, and not what it is made of.`;
    return new UsageError("no-collection", `${words} Name the folder of the records, or a record there.`);
  }
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const below = isFolder ? collectionBelow(path, read) : undefined;
  if (below !== undefined) {
    const words = `${named(path)} holds other records than those of the collection in ${named(below)}.`;
    return new UsageError("no-collection", `${words} Name that folder.`);
  }
  // Who names a folder may be about to begin a collection in it; who names a file means one that is elsewhere.
  const [where, help] = isFile(path)
    ? [
        "beside",
        ` A record is read in the folder of its collection. \`readout validate ${named(folder)}\` shows what to write there.`,
      ]
    : ["in", `\n\n${leastCollection()}`];
  return new UsageError("no-collection", `There is no collection.yaml ${where} ${named(path)} or above it.${help}`);
}
