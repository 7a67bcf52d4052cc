import { compareTexts } from "./order.js";

/** The way to a value inside a file: keys, and the positions of list items from 0. */
export type Path = readonly (string | number)[];

/** `error`: nothing is published. `warning`: it is published, and a person should look. */
export type Severity = "error" | "warning";

/** Something wrong inside a value, or doubtful, told so that its author can mend it. */
export interface Finding {
  /** Which rule found it: `schema`, `syntax`, or the id of a rule. Public API: ids are never renamed. */
  rule: string;
  /** Whether it keeps the data from being published. */
  severity: Severity;
  /** Where in the value. */
  path: Path;
  /** The line, from 1; present where no path leads there: in a comment. */
  line?: number;
  /** The column, from 1; present where the line is. */
  column?: number;
  /** Present where a key is at fault, or lacks something, and not its value. */
  at?: "key";
  /** What is there. */
  found: string;
  /** What is wanted there. */
  wanted: string;
  /** How to mend it, as an instruction. */
  mend: string;
}

/** A finding in a file. */
export interface Problem extends Finding {
  /** The file, as it was named by the caller or found under a folder that was. */
  file: string;
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in UTF-16 units. */
  column: number;
}

/** The order in which problems are told: by file, line and column, then by rule. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.rule, b.rule);
}
