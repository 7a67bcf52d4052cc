import { readFileSync } from "node:fs";
import { textFault } from "../evidence/document-text.js";
import { named } from "../shown.js";
import { readable, UsageError } from "../usage-error.js";
import type { Io } from "./io.js";

/**
 * The text of a file in UTF-8.
 *
 * @throws UsageError as `readable`
 */
export function textOf(file: string): string {
  return readable(file, () => readFileSync(file, "utf8"));
}

/**
 * The text of a document; undefined where it has no words, which is told.
 *
 * @throws UsageError as `readable`, and by the rule that makes the file no such text
 */
export function documentIn(file: string, io: Io): string | undefined {
  const bytes = readable(file, () => readFileSync(file));
  const fault = textFault(bytes);
  if (fault) {
    throw new UsageError(fault.rule, `${named(file)} holds ${fault.found} at line ${fault.line}. ${fault.mend}`);
  }
  const text = bytes.toString();
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  io.err(`${named(file)} holds no sentence.\n`);
  return undefined;
}
