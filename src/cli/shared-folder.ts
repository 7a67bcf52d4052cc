import { readdirSync, statSync } from "node:fs";
import { collectionBelow } from "../record/collection-folder.js";
import { holdsLines } from "../record/records.js";
import { named } from "../shown.js";
import { notThere, UsageError } from "../usage-error.js";
import { STDIN } from "./io.js";

/** Whether it is or would be a file of records, one a line; a folder may be called so too. */
export function namesLines(path: string): boolean {
  return holdsLines(path) && !isFolder(path);
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * The folder of what records share that come one a line, as they do not say it themselves.
 *
 * @param source a file, or what standard input is called
 * @throws UsageError `collection-missing`, `path-not-found`, `collection-not-a-folder`
 */
export function sharedBy(source: string, collection: string | undefined): string {
  if (collection !== undefined) {
    const stats = statSync(collection, { throwIfNoEntry: false });
    if (!stats) throw notThere(collection);
    if (stats.isDirectory()) return collection;
    throw new UsageError(
      "collection-not-a-folder",
      `--collection ${named(collection)} is not a folder. Give the folder that holds collection.yaml.`,
    );
  }
  throw new UsageError(
    "collection-missing",
    `${source === STDIN ? "Standard input" : named(source)} holds records, but not what they share. Give --collection, the folder that holds collection.yaml.`,
  );
}

/**
 * Refuses a folder that is but a part of a collection, or more than one.
 *
 * @throws UsageError `not-a-collection`
 */
export function refusePart(folder: string): void {
  if (readdirSync(folder).some((name) => /^collection\.(yaml|yml|json)$/.test(name))) return;
  const below = collectionBelow(folder);
  const where = below === undefined ? "one of the folders above it" : named(below);
  throw new UsageError(
    "not-a-collection",
    `${named(folder)} holds no collection.yaml; ${where} does: name that folder.`,
  );
}

/**
 * That a folder was not read for a file of records, one a line, in it; undefined where there is none.
 *
 * @param unread what `unreadBelow` found in the folder
 */
export function unreadLines(unread: readonly string[], folder: string, command: "build" | "validate") {
  const file = unread.find(holdsLines);
  if (file === undefined) return undefined;
  const lines = named(file);
  return `${lines} was not read, which holds records one a line: \`readout ${command} ${lines} --collection ${named(folder)}\` does.`;
}

/** That a folder holds no record: to check nothing would pass for ever, and to publish nothing would empty a shelf. */
export function noRecords(folder: string, unread: string | undefined): UsageError {
  const mend = unread ?? "Name the folder of the records; `readout new` drafts one of a text.";
  return new UsageError("no-records", `${named(folder)} holds no record. ${mend}`);
}

/** That a file was not read for its name. */
export function unreadNamed(unread: readonly string[]): string | undefined {
  const file = unread.find((each) => !holdsLines(each));
  return file && `${named(file)} was not read: its name ends in .txt. Some programs hide that; take it off.`;
}
