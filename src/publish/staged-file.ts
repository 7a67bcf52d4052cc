import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import type { Content } from "../formats/format.js";
import type { Sha256 } from "../model/text.js";

/** How many bytes of a file wait before they are written. */
const SIZE = 1 << 18;

/** The most bytes that a unit of UTF-16 takes in UTF-8. */
const WIDEST = 3;

/** Buffers of files that are whole, for the next ones. */
const spare: Buffer[] = [];

/**
 * A file that is being written, whose hash grows with it. What waits to be written is bytes in one buffer: texts that
 * wait would be copied at each collection of young objects, which takes longer than to write them.
 */
export class StagedFile {
  /** Its size so far. */
  bytes = 0;
  readonly #file: string;
  readonly #hash = createHash("sha256");
  readonly #buffer = spare.pop() ?? Buffer.allocUnsafeSlow(SIZE);
  #filled = 0;
  #opened: number | undefined;

  /** @param file its path; its folder is there when the first bytes are written, and no such file is */
  constructor(file: string) {
    this.#file = file;
  }

  /** @throws the file system's error, which names the file */
  append(content: Content): void {
    const most = typeof content === "string" ? content.length * WIDEST : content.length;
    if (most > SIZE - this.#filled) this.#flush();
    if (most > SIZE) this.#write(typeof content === "string" ? Buffer.from(content) : content);
    else if (typeof content === "string") this.#filled += this.#buffer.write(content, this.#filled);
    else {
      this.#buffer.set(content, this.#filled);
      this.#filled += content.length;
    }
  }

  /**
   * Writes the rest, and tells the hash of the whole.
   *
   * @throws the file system's error, which names the file
   */
  end(): Sha256 {
    this.#flush();
    this.close();
    spare.push(this.#buffer);
    return this.#hash.digest("hex");
  }

  /** Lets go of the file, whole or not. */
  close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened);
    this.#opened = undefined;
  }

  #flush(): void {
    this.#write(this.#buffer.subarray(0, this.#filled));
    this.#filled = 0;
  }

  #write(bytes: Uint8Array): void {
    try {
      this.#opened ??= openSync(this.#file, "wx");
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#opened, bytes, at);
    } catch (error) {
      // Node's own does not name it where the disk is full.
      throw Object.assign(error as Error, { path: this.#file });
    }
    this.#hash.update(bytes);
    this.bytes += bytes.length;
  }
}
