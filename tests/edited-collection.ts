import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** The first record, by the name of its file. */
export const RECORD = "2026-03-06-canada-japan.yaml";

/** In a file, a text that stands there, and what is to stand in its place; of a new file, no text and its own. */
export type Edit = readonly [file: string, from: string, to: string];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/**
 * A copy of `collections/whole` in a folder of its own, edited; each edit must find its text. Its record is the first
 * one with nothing left out that an author may leave out, kept apart so that mending a fact breaks no test.
 */
export function editedCollection(...edits: readonly Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  folders.push(folder);
  cpSync(new URL("collections/whole", import.meta.url), folder, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = from === "" ? "" : readFileSync(join(folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    );
  }
  return folder;
}

/** The line, from 1, on which a text first stands in a file. */
export function lineOf(file: string, text: string): number {
  const before = readFileSync(file, "utf8").split(text);
  if (before.length === 1) throw new Error(`${file} does not hold: ${text}`);
  return (before[0] as string).split("\n").length;
}
