import { readFileSync } from "node:fs";
import { UsageError } from "../usage-error.js";
import { fileFault } from "./io.js";

/**
 * The text of a file in UTF-8.
 *
 * @throws UsageError `path-not-found`, `file-unreadable`
 */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new UsageError("path-not-found", `There is no file or folder ${file}.`);
    }
    throw new UsageError("file-unreadable", fileFault(error, file) ?? `${file} cannot be read.`);
  }
}
