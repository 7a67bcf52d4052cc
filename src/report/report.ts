import type { ProblemCount, ReportedFailure } from "../model/report.js";
import type { Problem } from "../problem.js";

/** The names of the formats, that for people first. */
export const FORMATS = ["pretty", "json", "github", "sarif"] as const;

/** How a report is written. */
export type ReportFormat = (typeof FORMATS)[number];

/** The problems that are told, in their order, and how many more there are. */
export interface Report {
  readonly problems: readonly Problem[];
  /** Of all problems. */
  readonly total: ProblemCount;
  /** Of those that are left out, because there are more than the reader asked for. */
  readonly leftOut: ProblemCount;
  /** Why nothing was looked at, and there is no problem. Absent: the command did its work. */
  readonly failure?: ReportedFailure;
}

/** A rule, as a reader of a report may look it up. */
export interface RuleHelp {
  readonly id: string;
  readonly severity: Problem["severity"];
  /** What must hold. */
  readonly means: string;
}

/** What a report says beside the problems themselves. */
export interface Setting {
  /** The command that tells them: `validate`. */
  readonly command: string;
  /** The version of readout. */
  readonly version: string;
  /** The rules that it holds things to. */
  readonly rules: readonly RuleHelp[];
  /** The folder that machines know files from. Absent: the working folder. */
  readonly root?: string | undefined;
}

/** A report of at most so many problems, in their order: the first errors, and warnings where there is room. */
export function reportOf(problems: readonly Problem[], most = Number.POSITIVE_INFINITY): Report {
  const [errors, warnings] = ["error", "warning"].map((each) => problems.filter(({ severity }) => severity === each));
  const kept = new Set([...(errors ?? []), ...(warnings ?? [])].slice(0, most));
  const [told, leftOut] = [true, false].map((isKept) => problems.filter((each) => kept.has(each) === isKept));
  return { problems: told ?? [], total: countOf(problems), leftOut: countOf(leftOut ?? []) };
}

function countOf(problems: readonly Problem[]): ProblemCount {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** `2 errors, 1 warning`; nothing for none. */
export function counted({ errors, warnings }: ProblemCount): string {
  return [plural(errors, "error"), plural(warnings, "warning")].filter(Boolean).join(", ");
}

/** `1 error`, `2 errors`; nothing for none. */
export function plural(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What a problem says, a line each: found, wanted, mend. */
export function wordsOf({ found, wanted, mend }: Problem): string {
  return `found: ${found}\nwanted: ${wanted}\nmend: ${mend}`;
}
