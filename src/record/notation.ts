/** What a file is written in, and what a mend shows is written in too. */
export type Notation = "yaml" | "json";

/** What is asked of how a value is written. */
export interface Writing {
  readonly notation: Notation;
  /** Whether all of it stands on one line of a file. */
  readonly isLine: boolean;
  /** Whether a key stands in braces without a colon and quotes, as the rest of a text behind a comma does. */
  isBare(path: readonly (string | number)[]): boolean;
}

/** A key with its value, which is written already. */
export function pair(key: string, value: string, notation: Notation): string {
  return notation === "json" ? `"${key}": ${value}` : `${key}: ${value}`;
}

/** A text as a value; in YAML what could be read as a number stands in quotes. */
export function text(value: string, notation: Notation): string {
  return notation === "json" || /^[\d.:]+$/.test(value) ? JSON.stringify(value) : value;
}
