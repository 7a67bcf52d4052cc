import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UsageError } from "../usage-error.js";
import { checksums, pathsIn, SUMS } from "./checksums.js";

/** Where files wait until all of them are written. It is ours, whatever it holds. */
const STAGE = ".readout-stage";

/** The files under a folder, by their paths with forward slashes, those of the stage left out. */
function filesIn(folder: string, prefix = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    if (path === STAGE) return [];
    return entry.isDirectory() ? filesIn(join(folder, entry.name), `${path}/`) : [path];
  });
}

/** The files of a folder that a build has written: those in its checksums, and in those of a build that was cut short. */
function ours(folder: string): Set<string> {
  const sums = [join(folder, SUMS), join(folder, STAGE, SUMS)].filter((file) => existsSync(file));
  return new Set([SUMS, ...sums.flatMap((file) => pathsIn(readFileSync(file, "utf8")))]);
}

/**
 * Puts the files on the shelf: writes them all beside it, then moves each into its place, takes away what an earlier
 * build wrote and this one does not, and moves `SHA256SUMS` last. Files that no build has written are not touched.
 *
 * @throws UsageError where the folder holds files but was not written by a build, or a file of others is in the way
 */
export function writeShelf(folder: string, files: ReadonlyMap<string, string>): void {
  const stage = join(folder, STAGE);
  if (existsSync(folder) && !lstatSync(folder).isDirectory()) {
    throw new UsageError(
      "out-not-a-folder",
      `${folder} is not a folder. Name a folder, or one that does not exist yet.`,
    );
  }
  const before = existsSync(folder) ? filesIn(folder) : [];
  const listed = ours(folder);
  if (before.length && !before.some((path) => path === SUMS) && !existsSync(stage)) {
    throw new UsageError(
      "folder-holds-others-files",
      `${folder} holds files but no ${SUMS}, so no build has written it. Name an empty folder, or one that does not exist yet.`,
    );
  }
  const inTheWay = before.filter((path) => files.has(path) && !listed.has(path));
  if (inTheWay.length) {
    throw new UsageError(
      "file-in-the-way",
      `${folder} holds files that no build has written, where this build would write: ${inTheWay.join(", ")}. Move them away.`,
    );
  }

  rmSync(stage, { recursive: true, force: true });
  const all = new Map([...files, [SUMS, checksums(files)]]);
  for (const [path, text] of all) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), text);
  }
  for (const path of all.keys()) {
    if (path === SUMS)
      clear(
        folder,
        before.filter((old) => listed.has(old) && !all.has(old)),
      );
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(stage, path), join(folder, path));
  }
  rmSync(stage, { recursive: true, force: true });
}

/** Takes away files, and the folders that this leaves empty. */
function clear(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(join(folder, path));
    for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
      if (readdirSync(join(folder, parent)).length) break;
      rmdirSync(join(folder, parent));
    }
  }
}
