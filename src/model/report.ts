/** How many problems there are. */
export interface ProblemCount {
  /** How many keep the data from being published. */
  errors: number;
  /** How many a person should look at. */
  warnings: number;
}

/** Something wrong, or doubtful, in a file. */
export interface ReportedProblem {
  /** The file, as the caller named it, or found in a folder that the caller named. */
  file: string;
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in UTF-16 units. */
  column: number;
  /** `error`: nothing is published. `warning`: it is published, and a person should look. */
  severity: "error" | "warning";
  /** The id of the rule that is broken. Ids are never renamed. */
  rule: string;
  /** The way to the value in the file, as keys and the positions of list items from 0. Empty: the whole file. */
  path: readonly (string | number)[];
  /** What is there, in words for a person, which may change between versions. */
  found: string;
  /** What is wanted there, likewise. */
  wanted: string;
  /** How to mend it, likewise. */
  mend: string;
}

/** Why a command could not do its work. */
export interface ReportedFailure {
  /** Which misuse: `path-not-found`. Codes are never renamed. Absent: it is none that has a code. */
  code?: string;
  /** What cannot be done, and what can, in words for a person, which may change between versions. */
  message: string;
}

/** The problems of a check, as `--format json` prints them. */
export interface ProblemReport {
  /** The address of this schema. */
  $schema: string;
  /** The version of this schema. */
  schemaVersion: "1";
  /** How many problems there are in all. */
  total: ProblemCount;
  /** How many of them are not in `problems`, because the caller wanted fewer. */
  leftOut: ProblemCount;
  /** The problems, in the order of files, lines and columns. Empty: all is well, unless there is a `failure`. */
  problems: readonly ReportedProblem[];
  /** Why nothing was looked at. Absent: the command did its work. */
  failure?: ReportedFailure;
}
