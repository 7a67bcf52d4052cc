import { writeSync } from "node:fs";

const DESCRIPTORS = { stdout: 1, stderr: 2 } as const;

/**
 * What prints texts, each at once and not by Node's streams: to load these takes a fifth as long as `node -e 0`. Where a
 * pipe is full that nobody may wait for, and in Windows, whose terminals take no bytes, the stream does what is left.
 *
 * @param failed is told why a text could not be printed
 */
export function printerTo(name: keyof typeof DESCRIPTORS, failed: (error: NodeJS.ErrnoException) => void) {
  let stream: NodeJS.WriteStream | undefined;
  const streamed = (rest: Uint8Array) => {
    stream ??= process[name].on("error", failed);
    stream.write(rest);
  };
  return (text: string): void => {
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
