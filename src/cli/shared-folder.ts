import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { holdsLines } from "../record/records.js";
import { UsageError } from "../usage-error.js";
import { STDIN } from "./io.js";

/**
 * The folder of what records share that come one a line, as they do not say it themselves.
 *
 * @param source a file, or what standard input is called
 * @throws UsageError `collection-missing`, `collection-not-a-folder`
 */
export function sharedBy(source: string, collection: string | undefined): string {
  if (collection !== undefined) {
    const stats = statSync(collection, { throwIfNoEntry: false });
    if (!stats || stats.isDirectory()) return collection;
    throw new UsageError(
      "collection-not-a-folder",
      `--collection ${collection} is not a folder. Give the folder that holds collection.yaml.`,
    );
  }
  throw new UsageError(
    "collection-missing",
    `${source === STDIN ? "Standard input" : source} holds records, but not what they share. Give --collection, the folder that holds collection.yaml.`,
  );
}

/**
 * Refuses a folder that is but a part of a collection.
 *
 * @throws UsageError `not-a-collection`
 */
export function refusePart(folder: string): void {
  if (readdirSync(folder).some((name) => /^collection\.(yaml|yml|json)$/.test(name))) return;
  throw new UsageError(
    "not-a-collection",
    `${folder} holds no collection.yaml; one of the folders above it does: name that folder.`,
  );
}

/**
 * Refuses a folder of which no record was read, where some stand one a line in a file of it: that nothing is wrong with
 * them would be said of none.
 *
 * @throws UsageError `no-records`
 */
export function refuseUnread(folder: string, verb: "Build" | "Validate"): void {
  const lines = readdirSync(folder).find(holdsLines);
  if (lines === undefined) return;
  throw new UsageError(
    "no-records",
    `${folder} holds no record but those in ${lines}, which a folder is not read for. ${verb} ${join(folder, lines)} --collection ${folder}.`,
  );
}
