/** Writes a collection of made-up records: into a folder, or a file of NDJSON with what they share beside it. */
export function generate(options: {
  meetings: number;
  seed?: number;
  shape?: "mixed" | "tiny" | "long" | "japanese";
  out: string;
  json?: boolean;
}): void;
