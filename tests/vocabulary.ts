import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readJsonLd } from "../src/markup/blocks.js";
import { lint } from "../src/markup/lint.js";
import { readNodes } from "../src/markup/nodes.js";
import { Vocabulary } from "../src/markup/vocabulary.js";

/** schema.org. */
export const vocabulary = new Vocabulary(
  readFileSync(fileURLToPath(import.meta.resolve("@vocabulary/schema/schema.nq")), "latin1"),
);

/** What `readout check` tells of JSON-LD: `rule: what was found`. */
export function faultsOfMarkup(markup: object): string[] {
  const page = readJsonLd(JSON.stringify(markup));
  const reading = readNodes(page);
  return [...page.faults, ...reading.faults, ...lint(reading, vocabulary)].map(
    ({ rule, found }) => `${rule}: ${found}`,
  );
}
