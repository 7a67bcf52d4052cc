import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, posix, resolve, sep } from "node:path";
import type { HeldName } from "../schema/names.js";
import { nearest } from "../spelling.js";
import { UsageError } from "../usage-error.js";
import { holdsLines } from "./records.js";
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
 * The files behind paths: of a folder all `.yaml`, `.yml` and `.json` files in it and below, hidden ones left out and
 * links not followed; of a file that file. The collection is that of the nearest folder, at or above each of them,
 * which holds `collection.yaml` (or `.yml`, `.json`).
 *
 * @param texts by those of the paths that are no files, what is to be read there
 * @throws UsageError `no-paths`, `path-not-found`, `not-a-record`, `no-records`, `no-collection`,
 * `several-collections`
 */
export function collectionFiles(
  paths: readonly string[],
  texts: ReadonlyMap<string, unknown> = new Map(),
): CollectionFiles {
  if (paths.length === 0) throw new UsageError("no-paths", "Name a folder, or the files of records.");
  const asked = new Map(
    paths.flatMap((path) =>
      (texts.has(path) ? [path] : filesOf(path)).map((file) => [
        // Of one folder each file comes once.
        paths.length === 1 ? file : resolve(file),
        { file, path },
      ]),
    ),
  );
  // Beside each other files belong to one collection: it is looked for once.
  const beside = new Map(Array.from(asked.values(), (each) => [dirname(each.file), each]));
  const folders = new Map<string, string>();
  for (const { file, path } of beside.values()) {
    const folder = folderAbove(file, path);
    folders.set(resolve(folder), folder);
  }
  const [folder = ".", other] = folders.values();
  if (other !== undefined) {
    throw new UsageError("several-collections", `${folder} and ${other} are two collections: read one at a time.`);
  }
  const shared = new Map<SharedName, string>();
  const strays: { file: string; name: SharedName }[] = [];
  const all = filesBelow(folder).filter((file) => {
    const name = sharedName(file);
    if (name === undefined) return true;
    const astray = name !== nameOf(file) || shared.has(name) || resolve(dirname(file)) !== resolve(folder);
    if (astray) strays.push({ file, name });
    else shared.set(name, file);
    return false;
  });
  const records = [...asked.values()].map(({ file }) => file).filter((file) => sharedName(file) === undefined);
  return { shared, records: records.sort(), known: all.map(nameOf), strays };
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
  const files = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? filesBelow(folder) : [];
  const matched = files.filter((file) => matches(file.replaceAll(sep, "/")));
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

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function filesOf(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError("path-not-found", `There is no file or folder ${path}.`);
  const endings = EXTENSIONS.join(", ");
  // To open a pipe would wait for whoever writes to it.
  if (!stats.isDirectory() && !stats.isFile())
    throw new UsageError("not-a-record", `${path} is no file and no folder.`);
  if (!stats.isDirectory()) {
    if (isRead(path)) return [path];
    const lines = holdsLines(path) ? " Records one a line go to `readout validate` and `readout build`." : "";
    throw new UsageError("not-a-record", `${path} is no record: its name ends in none of ${endings}.${lines}`);
  }
  const files = filesBelow(path);
  if (files.length > 0) return files;
  const [lines] = linesBelow(path);
  const named = lines === undefined ? "" : ` Of records one a line, name the file: ${lines}.`;
  throw new UsageError(
    "no-records",
    `The folder ${path} holds no file whose name ends in ${endings}.${named}\n\n${leastCollection()}`,
  );
}

/** The files in a folder and below that hold records one a line, which a folder is not read for. */
export function linesBelow(folder: string): string[] {
  return filesBelow(folder, holdsLines);
}

/** The files in a folder and below whose names end as if they were of YAML or JSON, and then go on: `….yaml.txt`. */
export function misnamedBelow(folder: string): string[] {
  return filesBelow(folder, (name) => /\.(?:ya?ml|json)\.txt$/i.test(name));
}

/** In the order of code units, whatever the file system's; each folder's files before its folders. */
function filesBelow(folder: string, isAsked = isRead): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile() && isAsked(entry.name));
  const folders = entries.filter((entry) => entry.isDirectory());
  return [
    ...files.map(({ name }) => join(folder, name)),
    ...folders.flatMap(({ name }) => filesBelow(join(folder, name), isAsked)),
  ];
}

/** Whether a file's name says that it is of YAML or JSON. */
function isRead(name: string): boolean {
  return EXTENSIONS.includes(extname(name).toLowerCase());
}

/** The folder of the collection that a file belongs to, which was found at a path that the caller named. */
function folderAbove(file: string, path: string): string {
  for (let folder = dirname(file); ; folder = join(folder, "..")) {
    const names = EXTENSIONS.map((extension) => join(folder, `collection${extension}`));
    if (names.some((name) => lstatSync(name, { throwIfNoEntry: false })?.isFile())) return folder;
    if (resolve(folder) === resolve(folder, "..")) {
      throw new UsageError(
        "no-collection",
        `There is no collection.yaml ${path === file ? "beside" : "in"} ${path} or above it.\n\n${leastCollection()}`,
      );
    }
  }
}
