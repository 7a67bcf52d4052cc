/**
 * The lock of a shelf: of several builds into one folder one has it, and the others say so. Each that comes puts down a
 * file of a name of its own and only then looks for others', so that two can never both think that they are alone; who
 * sees another takes its own away again. The file of a build that was killed is passed over and taken away.
 */
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { kill, pid } from "node:process";
import { UsageError } from "../usage-error.js";

/** The name of a lock, which tells whose it is: there is no moment at which it stands there and does not. */
const LOCK = /^\.readout-lock-(\d+)-(.*)$/;

/** The host, in letters that every file system takes. */
const HOST = hostname().replace(/[^\w.-]/g, "_");

/** After how long a lock that nobody renewed is one that was left behind, and how often it is renewed, in ms. */
const SILENCE = 60_000;
const BEAT = 1_000;

/** How often a build looks whether another that came at the same moment has gone. */
const TRIES = 8;

export function isLock(name: string): boolean {
  return LOCK.test(name);
}

export class Lock {
  readonly #file: string;
  #renewed = Date.now();

  /** @throws UsageError `folder-in-use`, where another build is writing there; and where the folder cannot be written */
  constructor(folder: string) {
    this.#file = join(folder, `.readout-lock-${pid}-${HOST}`);
    for (let left = TRIES; ; left -= 1) {
      this.#claim(folder);
      const other = this.#other(folder);
      if (other === undefined) return;
      this.release();
      if (left === 0) {
        throw new UsageError(
          "folder-in-use",
          `Another build (${other}) is writing to ${folder}. Build again when it has ended.`,
        );
      }
      // Of two that saw each other, one comes back first.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 + 100 * Math.random());
    }
  }

  /**
   * Shows that the build still lives; to be called more than once a minute.
   *
   * @throws UsageError `folder-in-use`, where another build took this one for dead
   */
  renew(): void {
    const now = Date.now();
    if (now - this.#renewed < BEAT) return;
    this.#renewed = now;
    try {
      utimesSync(this.#file, now / 1000, now / 1000);
    } catch {
      throw new UsageError(
        "folder-in-use",
        `Another build took the place of this one, which had stood still too long.`,
      );
    }
  }

  /** @throws the file system's error, with the folder in the place of the lock, of which nobody has heard */
  #claim(folder: string): void {
    try {
      writeFileSync(this.#file, "");
    } catch (error) {
      throw Object.assign(error as Error, { path: folder, syscall: "write" });
    }
  }

  release(): void {
    rmSync(this.#file, { force: true });
  }

  /** Who else has a lock there and lives. */
  #other(folder: string): string | undefined {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (!isLock(name) || file === this.#file) continue;
      const owner = ownerOf(name, file);
      if (owner) return owner;
      rmSync(file, { force: true });
    }
    return undefined;
  }
}

/** The process and host that hold a lock; nothing where they are gone. */
function ownerOf(name: string, file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats || Date.now() - stats.mtimeMs > SILENCE) return undefined;
  const [, number, host] = LOCK.exec(name) ?? [];
  if (host === HOST && !isRunning(Number(number))) return undefined;
  return `process ${number} on ${host}`;
}

function isRunning(process: number): boolean {
  try {
    kill(process, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
