import type { Problem } from "../dist/index.js";

/** A mistake that was seeded into a record. */
export interface Mistake {
  /** The name of its kind. */
  readonly kind: string;
  /** The record, by its collection and file. */
  readonly record: string;
  /** The record with the mistake. */
  readonly text: string;
  /** The lines of the text at which it may be told, from 1. */
  readonly lines: readonly number[];
  /** What was told of it. */
  readonly problems: readonly Problem[];
  /** Whether the record is still what it was, and nothing was told. */
  readonly same: boolean;
  /** Whether a problem was told at one of its lines. */
  readonly atLine: boolean;
}

/** The names of all kinds. */
export const kinds: readonly string[];

/** Makes mistakes, kind by kind in turn, and reads each. */
export function mistakes(options?: {
  seed?: number;
  count?: number;
  folders?: readonly string[];
  shared?: boolean;
  kind?: string;
}): Mistake[];
