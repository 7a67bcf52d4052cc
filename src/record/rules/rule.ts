import type { Finding, Severity } from "../../problem.js";
import type { Register } from "../register.js";
import type { PartTypes, Sheet } from "../sheet.js";

/** What a rule found, and where. What is wanted is what the rule means, where a breach tells nothing more exact. */
export type Breach = Pick<Finding, "path" | "at" | "line" | "column" | "found" | "mend"> &
  Partial<Pick<Finding, "wanted">>;

/** Takes a breach. A rule calls it, and is no generator: most find nothing, and to begin one costs more than to look. */
export type Tell = (breach: Breach) => void;

/** What must hold of a file beyond its types. */
export interface Rule {
  /** Public API: never renamed. */
  readonly id: string;
  /** Whether a breach keeps the data from being published. */
  readonly severity: Severity;
  /** The types of the parts that it looks at: a file that has none of them cannot breach it. Absent: any file can. */
  readonly of?: readonly (keyof PartTypes)[];
  /** What must hold. */
  readonly means: string;
  /** Tells the breaches in one file. Parts with a fault of schema are not looked at. */
  check(sheet: Sheet, tell: Tell, register: Register): void;
}
