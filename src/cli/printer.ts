import { writeSync } from "node:fs";

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/**
 * What prints texts, each at once and not by Node's streams: to load these takes a fifth as long as `node -e 0`. Where a
 * pipe is full that nobody may wait for, and in Windows, whose terminals take no bytes, the stream does what is left.
 *
 * @param told is told once why a text could not be printed; nothing is after it
 */
export function printerTo(name: keyof typeof DESCRIPTORS, told: (error: NodeJS.ErrnoException) => void) {
  let stream: NodeJS.WriteStream | undefined;
  let hasFailed = false;
  const failed = (error: NodeJS.ErrnoException) => {
    if (!hasFailed) told(error);
    hasFailed = true;
  };
  const streamed = (rest: Uint8Array) => {
    stream ??= process[name].on("error", failed);
    stream.write(rest);
  };
  return (text: string): void => {
    if (hasFailed) return;
    let rest: Uint8Array = Buffer.from(text);
    try {
      if (!stream && process.platform !== "win32") {
        while (rest.length > 0) rest = rest.subarray(writeSync(DESCRIPTORS[name], rest));
      }
      if (rest.length > 0) streamed(rest);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") streamed(rest);
      else failed(error as NodeJS.ErrnoException);
    }
  };
}
