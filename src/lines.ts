import { closeSync, openSync, readSync } from "node:fs";

/** How much of a file is read at once, in bytes. */
const CHUNK = 1 << 18;

/** A line of a file, without its line feed. */
export interface FileLine {
  /** Where it begins, in bytes from the start of the file. */
  readonly offset: number;
  /** Its bytes; only until the next line is asked for. */
  readonly bytes: Buffer;
}

/** The lines of a file, one after another, so that no more than the longest of them is in memory. */
export function* linesOf(file: string): Generator<FileLine> {
  const opened = openSync(file, "r");
  try {
    let buffer = Buffer.allocUnsafe(CHUNK);
    let [held, start] = [0, 0];
    for (;;) {
      if (held === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
      const read = readSync(opened, buffer, held, buffer.length - held, null);
      if (read === 0) break;
      let from = 0;
      const end = held + read;
      for (let feed = buffer.indexOf(10, held); feed >= 0 && feed < end; feed = buffer.indexOf(10, from)) {
        yield { offset: start + from, bytes: buffer.subarray(from, feed) };
        from = feed + 1;
      }
      buffer.copy(buffer, 0, from, end);
      held = end - from;
      start += from;
    }
    if (held > 0) yield { offset: start, bytes: buffer.subarray(0, held) };
  } finally {
    closeSync(opened);
  }
}
