/**
 * The shelf: the folder that a build writes. At every moment it is what one build wrote, or the next build makes it so,
 * wherever the last one was cut short:
 *
 * 1. All files are written to the stage, a folder inside it, and last the stage's `SHA256SUMS`. Until then the shelf
 *    is the old one, and the stage is rubbish.
 * 2. The files are moved into their places, what only the old build wrote is taken away, and `README.md` and
 *    `SHA256SUMS` are moved last. Until then both lists are there, and say between them which files are ours; the next
 *    build first does the rest of these moves.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Content, type Files, sha256 } from "../formats/format.js";
import { UsageError } from "../usage-error.js";
import { checksums, listedIn, SUMS } from "./checksums.js";
import { isNamed, README } from "./shelf-readme.js";

/** Where files wait until all of them are written. */
const STAGE = ".readout-stage";

/**
 * The empty file that makes the stage ours, whatever else is in it. It is the first to come and the last to go, and is
 * there or not: a build that is killed leaves no half of it.
 */
const MARK = "written-by-readout-build";

/**
 * Puts the files on the shelf, and takes away what an earlier build wrote and this one does not. What no build wrote
 * is not touched. The folder itself may be a link to one.
 *
 * @throws UsageError before anything is touched: `out-not-a-folder`; `folder-holds-others-files`, where no build has
 * written the folder; `file-in-the-way`, where a file of others, a link or a folder is where a file of ours would
 * be; `file-changed`, where somebody has edited a file of ours. The file system's error where it cannot be written.
 */
export function writeShelf(folder: string, files: Files): void {
  const stage = join(folder, STAGE);
  refuseOthers(folder, files);
  if (listedAt(stage)) moveIn(folder);
  discard(stage);

  mkdirSync(stage, { recursive: true });
  write(join(stage, MARK), "");
  for (const [path, content] of files) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    write(join(stage, path), content);
  }
  write(join(stage, `${SUMS}.part`), checksums(files));
  renameSync(join(stage, `${SUMS}.part`), join(stage, SUMS));
  moveIn(folder);
}

/** Refuses a folder in which the build would touch what is not ours. */
function refuseOthers(folder: string, files: Files): void {
  if (folder === "" || (kindAt(folder) && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())) {
    throw new UsageError(
      "out-not-a-folder",
      `${folder || "An empty path"} is not a folder. Name a folder, or one that does not exist yet.`,
    );
  }
  const stage = join(folder, STAGE);
  const staged = kindAt(join(stage, MARK)) ? listedAt(stage) : undefined;
  const kept = keptAt(folder);
  const within = existsSync(folder) ? readdirSync(folder) : [];
  if (within.some((name) => name !== STAGE) && !kept.size && !staged) {
    throw new UsageError(
      "folder-holds-others-files",
      `${folder} holds files, but not the ${README} and ${SUMS} of a build: no build has written it. Name an empty folder, or one that does not exist yet.`,
    );
  }

  const inTheWay = new Set<string>();
  if (!isOurs(stage)) inTheWay.add(STAGE);
  const changed: string[] = [];
  const touched = new Set([...files.keys(), ...kept.keys(), ...(staged?.keys() ?? []), SUMS]);
  for (const path of touched) {
    const obstacle = obstacleOn(folder, path);
    if (obstacle) inTheWay.add(obstacle);
    else if (kindAt(join(folder, path))) {
      // The hash of SHA256SUMS is nowhere: it is ours where what it lists is.
      if (path === SUMS && kept.size) continue;
      const hashes = [kept.get(path), staged?.get(path)].filter((hash) => hash !== undefined);
      if (!hashes.length) inTheWay.add(path);
      else if (!hashes.includes(sha256(readFileSync(join(folder, path))))) changed.push(path);
    }
  }
  if (inTheWay.size) {
    throw new UsageError(
      "file-in-the-way",
      `${folder} holds what no build has written, where this build would write: ${[...inTheWay].join(", ")}. Move it away.`,
    );
  }
  if (changed.length) {
    throw new UsageError(
      "file-changed",
      `${folder} holds files that somebody has edited since a build wrote them: ${changed.join(", ")}. Move them away, or delete them, and build again.`,
    );
  }
}

type Kind = "file" | "folder" | "link" | "device";

/** What stands at a path, links not followed; nothing where nothing does. */
function kindAt(path: string): Kind | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : stats.isSymbolicLink() ? "link" : "device";
}

/** The first step on the way to a file that is neither a folder nor, at the end, a file: `csv (a link)`. */
function obstacleOn(folder: string, path: string): string | undefined {
  const steps = path.split("/");
  for (const end of steps.keys()) {
    const step = steps.slice(0, end + 1).join("/");
    const kind = kindAt(join(folder, step));
    if (!kind) return undefined;
    if (kind !== (end === steps.length - 1 ? "file" : "folder")) return `${step} (a ${kind})`;
  }
  return undefined;
}

/** Whether the stage may be cleared: it is marked, or empty as a killed build may leave it, or not there. */
function isOurs(stage: string): boolean {
  const kind = kindAt(stage);
  return !kind || (kind === "folder" && (!readdirSync(stage).length || kindAt(join(stage, MARK)) === "file"));
}

/** What the `SHA256SUMS` of a folder lists; undefined where there is none. */
function listedAt(folder: string): Map<string, string> | undefined {
  const sums = join(folder, SUMS);
  return kindAt(sums) === "file" ? listedIn(readFileSync(sums, "utf8")) : undefined;
}

/** The files that a finished build has written into a folder, with their hashes; none where none has. */
export function keptAt(folder: string): Map<string, string> {
  const readme = join(folder, README);
  const text = kindAt(readme) === "file" ? readFileSync(readme, "utf8") : "";
  return new Map([...(listedAt(folder) ?? [])].filter(([path]) => isNamed(text, path)));
}

/** Moves the files of a whole stage into their places, or those that a killed build has left there. */
function moveIn(folder: string): void {
  const stage = join(folder, STAGE);
  const now = listedAt(stage) ?? new Map<string, string>();
  const move = (path: string) => {
    if (!existsSync(join(stage, path))) return;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(stage, path), join(folder, path));
  };
  for (const path of now.keys()) if (path !== README) move(path);
  // While the old README.md still stands: it says which of the old files are ours.
  for (const path of keptAt(folder).keys()) if (!now.has(path)) takeAway(folder, path);
  move(README);
  move(SUMS);
  discard(stage);
}

/** Takes away a file, if it is there, and the folders that this leaves empty. */
function takeAway(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    if (!existsSync(join(folder, parent))) continue;
    if (readdirSync(join(folder, parent)).length) break;
    rmdirSync(join(folder, parent));
  }
}

function discard(stage: string): void {
  if (!existsSync(stage)) return;
  for (const name of readdirSync(stage)) if (name !== MARK) rmSync(join(stage, name), { recursive: true });
  rmSync(join(stage, MARK), { force: true });
  rmdirSync(stage);
}

/** Writes a file. The error names it, which Node's own does not where the disk is full. */
function write(file: string, content: Content): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}
