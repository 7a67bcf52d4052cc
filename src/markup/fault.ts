import type { Severity } from "../problem.js";

/** Something wrong in a page's markup, or doubtful. */
export interface Fault {
  /** Which rule found it. Public API: ids are never renamed. */
  rule: string;
  severity: Severity;
  /** Where in the page, in UTF-16 units from its start. */
  at: number;
  /** What is there. */
  found: string;
  /** What is wanted there. */
  wanted: string;
  /** How to mend it, as an instruction. */
  mend: string;
}
