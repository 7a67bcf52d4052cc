import type { Severity } from "../problem.js";

/** Something wrong in a page's markup, or doubtful. */
export interface Fault {
  /** Which rule found it: a key of `CHECKS`, or the id of one of Google's. Public API: ids are never renamed. */
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

/** A rule for the markup of pages. */
export interface CheckRule {
  readonly severity: Severity;
  /** What holds where it is kept. */
  readonly means: string;
}

/** The rules of `readout check`, beside Google's. */
export const CHECKS = {
  encoding: { severity: "error", means: "The file is UTF-8" },
  "too-large": {
    severity: "error",
    means: "The page has at most 16 MB, 1000 elements and 200 objects one in the other",
  },
  "no-markup": { severity: "warning", means: "The page has a block of JSON-LD, and no block is empty" },
  json: { severity: "error", means: "A block is JSON: no trailing comma, no comment, no wrapper" },
  "duplicate-key": { severity: "error", means: "No key stands twice in an object: readers keep the last" },
  context: { severity: "error", means: "The @context is schema.org's, or leads to it as that of our own files does" },
  "context-not-read": {
    severity: "warning",
    means: "No other context stands beside schema.org's: it is not fetched, and what it may define is not judged",
  },
  "no-type": { severity: "warning", means: "What a block describes has a type" },
  "unknown-type": { severity: "error", means: "A type is one of schema.org's" },
  "unknown-property": { severity: "error", means: "A property is one of schema.org's, a key with @ one of JSON-LD's" },
  "unknown-value": {
    severity: "error",
    means: "A value with an address of schema.org is a term of it, one of an enumeration a member",
  },
  superseded: { severity: "warning", means: "No type or property is one that schema.org has given up for another" },
  domain: { severity: "error", means: "A property stands on a type that it is for" },
  range: { severity: "error", means: "A value is of a type that the property takes; a text may stand for any thing" },
  "dangling-link": { severity: "error", means: "A link to a thing of the page leads to one that the page describes" },
  entity: { severity: "error", means: "A text holds its characters themselves, not as HTML writes them" },
  "drift-language": { severity: "error", means: "The markup is in the language of the page" },
  "drift-value": { severity: "error", means: "The page has the record's value" },
  "drift-missing": { severity: "error", means: "The page says what the record says" },
  "drift-extra": { severity: "error", means: "Where the record names values, the page names no others" },
  "drift-addition": { severity: "warning", means: "The page has no property of which the record says nothing" },
} as const satisfies Record<string, CheckRule>;

/** A fault against one of the rules. */
export function fault(rule: keyof typeof CHECKS, at: number, found: string, wanted: string, mend: string): Fault {
  return { rule, severity: CHECKS[rule].severity, at, found, wanted, mend };
}
