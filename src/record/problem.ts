/** Something wrong with a record, or doubtful, told so that its author can mend it. */
export interface Problem {
  /** Which rule found it: `schema`, `syntax`, or the id of a rule. Public API: ids are never renamed. */
  rule: string;
  /** `error`: nothing is published. `warning`: it is published, and a person should look. */
  severity: "error" | "warning";
  /** The file, as it was named by the caller or found under a folder that was. */
  file: string;
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in UTF-16 units. */
  column: number;
  /** What is there. */
  found: string;
  /** What is wanted there. */
  wanted: string;
  /** How to mend it, as an instruction. */
  mend: string;
}
