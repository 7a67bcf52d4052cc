/** What a file is written in: what a mend shows can be typed there as it stands. */
export type Notation = "yaml" | "json";

/** What is asked of how a value is written. */
export interface Writing {
  readonly notation: Notation;
  /** Whether a key stands alone, without a colon: in braces, the rest of a text behind a comma. */
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
