/**
 * The shelf: the folder that a build writes. At every moment it is what one build wrote, or the next build makes it so,
 * wherever the last one was cut short:
 *
 * 1. All files are written to the stage, a folder inside it, and last the stage's `SHA256SUMS`. Until then the shelf
 *    is the old one, and the stage is rubbish.
 * 2. The files are moved into their places, what only the old build wrote is taken away, and `README.md` and
 *    `SHA256SUMS` are moved last. Until then both lists are there, and say between them which files are ours; the next
 *    build first does the rest of these moves.
 *
 * One build at a time has the lock of the folder. Lists of files are read line by line, two at a time where they are
 * compared, for which they stand in the order of paths: no list is ever held.
 */
import { createHash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Content, MadeFile } from "../formats/format.js";
import { linesOf } from "../lines.js";
import { UsageError } from "../usage-error.js";
import { comparePaths, type Listed, listedIn, SortedLines, SUMS, sumLine } from "./checksums.js";
import type { Sink } from "./edition.js";
import { isLock, Lock } from "./lock.js";
import { isNamed, README } from "./shelf-readme.js";
import { StagedFile } from "./staged-file.js";

/** Where files wait until all of them are written. */
const STAGE = ".readout-stage";

/**
 * The empty file that makes the stage ours, whatever else is in it. It is the first to come and the last to go, and is
 * there or not: a build that is killed leaves no half of it.
 */
const MARK = "written-by-readout-build";

/** How many paths an error names. */
const MOST_TOLD = 20;

/**
 * The writing of a shelf. Files are put down one after another or together; `finish` makes them the shelf, and takes
 * away what an earlier build wrote and this one does not. What no build wrote is not touched. The folder itself may be
 * a link to one.
 */
export class Shelf implements Sink {
  readonly #folder: string;
  readonly #stage: string;
  readonly #lock: Lock;
  readonly #isNew: boolean;
  readonly #begun = new Map<string, StagedFile>();
  /** Those of the whole files that are not below `meetings/<id>/`. */
  readonly #whole: Listed[] = [];
  readonly #meetings = new SortedLines();
  #lines = "";
  #lastFolder = "";
  #count = 0;
  #bytes = 0;

  /**
   * Looks whether the folder is ours to write, mends what a build that was cut short has left, and lays out the stage.
   *
   * @throws UsageError before anything is touched: `out-not-a-folder`; `folder-holds-others-files`, where no build has
   * written the folder; `file-in-the-way`, where a file of others, a link or a folder is where one of ours should be;
   * `file-changed`, where somebody has edited a file of ours; `folder-in-use`. The file system's error where it cannot
   * be written.
   */
  constructor(folder: string) {
    this.#folder = folder;
    this.#stage = join(folder, STAGE);
    refuseOthers(folder);
    this.#isNew = madeAnew(folder);
    this.#lock = new Lock(folder);
    try {
      this.#refuseEdited();
      if (isListed(this.#stage)) this.#moveIn();
      this.#discard();
      mkdirSync(this.#stage);
      append(join(this.#stage, MARK), "");
    } catch (error) {
      this.close();
      throw error;
    }
  }

  append(path: string, content: Content): void {
    let file = this.#begun.get(path);
    if (!file) {
      const staged = join(this.#stage, path);
      this.#makeFolder(dirname(staged));
      file = new StagedFile(staged);
      this.#begun.set(path, file);
    }
    file.append(content);
    // A file of all meetings is whole only at the end, and a lock that nobody renews is soon another's.
    this.#lock.renew();
  }

  complete(path: string): MadeFile {
    const file = this.#begun.get(path) as StagedFile;
    const sha256 = file.end();
    this.#begun.delete(path);
    const made = { path, bytes: file.bytes, sha256 };
    this.#count += 1;
    this.#bytes += made.bytes;
    const [, folder] = /^(meetings\/[^/]+)\//.exec(path) ?? [];
    if (!folder) this.#whole.push(made);
    else this.#lines += this.#meetings.add(folder, made);
    if (this.#lines.length > 1 << 16) this.#writeLines();
    return made;
  }

  /** Where a file may stand that is gone when the writing ends. */
  spare(name: string): string {
    return join(this.#stage, `.${name}`);
  }

  /** Shows other builds that this one lives, though nothing is put down. */
  renew(): void {
    this.#lock.renew();
  }

  /**
   * Makes what was put down the shelf, and tells how many files that are, `SHA256SUMS` among them, and their size.
   *
   * @throws UsageError before anything is touched: `file-in-the-way`
   */
  finish(): { files: number; bytes: number } {
    this.#lines += this.#meetings.rest();
    this.#writeLines();
    const sums = join(this.#stage, `${SUMS}.part`);
    const whole = this.#whole.sort(comparePaths).values();
    let text = "";
    for (const [one, other] of merged(whole, listIn(join(this.#stage, `${SUMS}.meetings`)))) {
      text += sumLine((one ?? other) as Listed);
      if (text.length < 1 << 16) continue;
      appendFileSync(sums, text);
      text = "";
    }
    append(sums, text);
    this.#refuseInTheWay(sums);
    const bytes = this.#bytes + statSync(sums).size;
    renameSync(sums, join(this.#stage, SUMS));
    this.#moveIn();
    return { files: this.#count + 1, bytes };
  }

  /** Ends the writing: what was not finished is as if it had never begun. */
  close(): void {
    for (const file of this.#begun.values()) file.close();
    // A stage that is whole is the next build's to move.
    if (!isListed(this.#stage) && isOurs(this.#stage)) this.#discard();
    this.#lock.release();
    if (this.#isNew && existsSync(this.#folder) && readdirSync(this.#folder).length === 0) rmdirSync(this.#folder);
  }

  #makeFolder(folder: string): void {
    if (folder === this.#lastFolder) return;
    mkdirSync(folder, { recursive: true });
    this.#lastFolder = folder;
  }

  #writeLines(): void {
    append(join(this.#stage, `${SUMS}.meetings`), this.#lines);
    this.#lines = "";
  }

  /** Refuses where the old shelf, or one that was cut short on its way, is not as the builds wrote it. */
  #refuseEdited(): void {
    const inTheWay = new Told();
    const changed = new Told();
    if (!isOurs(this.#stage)) inTheWay.add(STAGE);
    for (const lists of merged(kept(this.#folder), staged(this.#stage))) {
      const { path } = (lists[0] ?? lists[1]) as Listed;
      this.#lock.renew();
      const obstacle = obstacleOn(this.#folder, path);
      if (obstacle) inTheWay.add(obstacle);
      else if (kindAt(join(this.#folder, path))) {
        const hash = hashOf(join(this.#folder, path));
        if (!lists.some((listed) => listed?.sha256 === hash)) changed.add(path);
      }
    }
    this.#refuse(inTheWay, changed);
  }

  /** Refuses where files would go to a place that holds something of others. */
  #refuseInTheWay(sums: string): void {
    const inTheWay = new Told();
    for (const [before, now] of merged(kept(this.#folder), listIn(sums))) {
      if (before || !now) continue;
      this.#lock.renew();
      const obstacle = obstacleOn(this.#folder, now.path);
      if (obstacle) inTheWay.add(obstacle);
      else if (kindAt(join(this.#folder, now.path))) inTheWay.add(now.path);
    }
    const ofSums = obstacleOn(this.#folder, SUMS);
    if (ofSums) inTheWay.add(ofSums);
    this.#refuse(inTheWay, new Told());
  }

  #refuse(inTheWay: Told, changed: Told): void {
    if (inTheWay.some) {
      throw new UsageError(
        "file-in-the-way",
        `${this.#folder} holds what no build has written, where this build would write: ${inTheWay}. Move it away.`,
      );
    }
    if (changed.some) {
      // Without its README.md nothing tells which files of a folder are ours.
      const mend = changed.has(README)
        ? `By ${README} a build knows its files: put it back as it was, or move the whole folder away, and build again.`
        : "Move them away, or delete them, and build again.";
      throw new UsageError(
        "file-changed",
        `${this.#folder} holds files that somebody has edited since a build wrote them: ${changed}. ${mend}`,
      );
    }
  }

  /** Moves the files of a whole stage into their places, or those that a killed build has left there. */
  #moveIn(): void {
    const moved = new Mover(this.#stage, this.#folder);
    for (const [before, now] of merged(kept(this.#folder), staged(this.#stage))) {
      this.#lock.renew();
      if (now && now.path !== README) moved.move(now.path);
      // While the old README.md still stands: it says which of the old files are ours.
      if (before && !now) takeAway(this.#folder, before.path);
    }
    moved.move(README);
    moved.move(SUMS);
    this.#discard();
  }

  #discard(): void {
    if (!existsSync(this.#stage)) return;
    for (const name of readdirSync(this.#stage)) {
      if (name !== MARK) rmSync(join(this.#stage, name), { recursive: true });
    }
    rmSync(join(this.#stage, MARK), { force: true });
    rmdirSync(this.#stage);
  }
}

class Mover {
  /** The last folder that was moved whole, since there was none of its name. */
  #whole = "";

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {}

  move(path: string): void {
    if (this.#whole && path.startsWith(this.#whole)) return;
    const folder = dirname(path);
    if (folder !== "." && !existsSync(join(this.to, folder))) {
      if (!existsSync(join(this.from, folder))) return;
      mkdirSync(join(this.to, dirname(folder)), { recursive: true });
      renameSync(join(this.from, folder), join(this.to, folder));
      this.#whole = `${folder}/`;
    } else if (existsSync(join(this.from, path))) renameSync(join(this.from, path), join(this.to, path));
  }
}

/** Paths for an error: the first ones, and how many there are more. */
class Told {
  readonly #paths = new Set<string>();
  #more = 0;

  get some(): boolean {
    return this.#paths.size > 0;
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }

  add(path: string): void {
    if (this.#paths.size < MOST_TOLD) this.#paths.add(path);
    else if (!this.#paths.has(path)) this.#more += 1;
  }

  toString(): string {
    return [...this.#paths, ...(this.#more > 0 ? [`and ${this.#more} more`] : [])].join(", ");
  }
}

/** Refuses a folder that no build has written. */
function refuseOthers(folder: string): void {
  if (folder === "" || (kindAt(folder) && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())) {
    throw new UsageError(
      "out-not-a-folder",
      `${folder || "An empty path"} is not a folder. Name a folder, or one that does not exist yet.`,
    );
  }
  const within = existsSync(folder) ? readdirSync(folder) : [];
  if (within.every((name) => name === STAGE || isLock(name))) return;
  if (!kept(folder).next().done || !staged(join(folder, STAGE)).next().done) return;
  throw new UsageError(
    "folder-holds-others-files",
    `${folder} holds files, but not the ${README} and ${SUMS} of a build: no build has written it. Name an empty folder, or one that does not exist yet.`,
  );
}

/**
 * Makes a folder and those above it that are not there, and tells whether it was not there. Node's own way to make all of
 * them never ends where the system says of one that there is no such folder though that above it is there (`/proc`).
 */
function madeAnew(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })) return false;
  if (dirname(folder) !== folder) madeAnew(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another build has made it since.
    if (!statSync(folder, { throwIfNoEntry: false })) throw error;
  }
  return true;
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

function isListed(folder: string): boolean {
  return kindAt(join(folder, SUMS)) === "file";
}

/** What a list says, line by line. */
function* listIn(sums: string): Generator<Listed> {
  if (kindAt(sums) !== "file") return;
  for (const { bytes } of linesOf(sums)) {
    const listed = listedIn(bytes.toString());
    if (listed) yield listed;
  }
}

/** The files of a stage that is whole and ours. */
function* staged(stage: string): Generator<Listed> {
  if (kindAt(join(stage, MARK))) yield* listIn(join(stage, SUMS));
}

/** The files that a finished build has written into a folder, in the order of their paths; none where none has. */
export function* kept(folder: string): Generator<Listed> {
  const readme = join(folder, README);
  const text = kindAt(readme) === "file" ? readFileSync(readme, "utf8") : "";
  if (!text) return;
  for (const listed of listIn(join(folder, SUMS))) if (isNamed(text, listed.path)) yield listed;
}

/**
 * Two lists side by side, by their paths, each of which stands once.
 *
 * @throws UsageError `file-changed`, where a list is not in the order of paths, in which every build writes it
 */
function* merged(
  one: Iterator<Listed>,
  other: Iterator<Listed>,
): Generator<readonly [Listed | undefined, Listed | undefined]> {
  const next = (list: Iterator<Listed>, before?: Listed): Listed | undefined => {
    const { value, done } = list.next();
    if (done) return undefined;
    if (before && value.path <= before.path) {
      throw new UsageError(
        "file-changed",
        `${SUMS} lists ${value.path} after ${before.path}: somebody has edited it since a build wrote it. Delete the folder, and build again.`,
      );
    }
    return value;
  };
  let [left, right] = [next(one), next(other)];
  while (left || right) {
    const order = !left ? 1 : !right ? -1 : comparePaths(left, right);
    yield [order <= 0 ? left : undefined, order >= 0 ? right : undefined];
    if (order <= 0) left = next(one, left);
    if (order >= 0) right = next(other, right);
  }
}

export function hashOf(file: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(1 << 16);
  const opened = openSync(file, "r");
  try {
    for (let read = readSync(opened, buffer); read > 0; read = readSync(opened, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(opened);
  }
  return hash.digest("hex");
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

/** Adds to a file, or begins it. The error names it, which Node's own does not where the disk is full. */
function append(file: string, content: Content): void {
  try {
    appendFileSync(file, content);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}
