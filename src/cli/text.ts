import { readFileSync } from "node:fs";
import { UsageError } from "../usage-error.js";

/**
 * The text of a file in UTF-8.
 *
 * @throws UsageError `file-unreadable`
 */
export function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError("file-unreadable", `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
