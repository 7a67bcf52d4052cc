import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDocuments } from "../src/record/documents.js";
import { readCollection } from "../src/record/read.js";
import { root } from "./support.js";

// The documents' texts are no part of the project; where they are at hand, they stand beside it.
const SOURCES = join(root, "../shared/sources");
const RECORD = join(root, "src/meetings/2026-03-06-canada-japan.yaml");

if (existsSync(SOURCES)) {
  describe("the first record, held against its document", () => {
    it("has evidence that resolves, and covers every word of the body", () => {
      const { problems, coverage } = checkDocuments(records(), SOURCES);
      expect(problems).toEqual([]);
      expect(coverage).toHaveLength(1);
      expect(coverage[0]).toMatchObject({ meeting: "2026-03-06-canada-japan", document: "pmo-en", missed: [] });
      expect(coverage[0]?.words).toBeGreaterThan(200);
      expect(coverage[0]?.covered).toBe(coverage[0]?.words);
    });

    it("is found wrong at the line of the words that are damaged", () => {
      const [record] = structuredClone(records().map(({ meeting }) => meeting));
      const statement = record?.statements?.findIndex(({ id }) => id === "invitation") ?? -1;
      Object.assign(record?.statements?.[statement]?.evidence[0] ?? {}, { first: "As a reflexion of" });
      const located = records().map(({ locate }) => ({ meeting: record as NonNullable<typeof record>, locate }));
      const { problems, coverage } = checkDocuments(located, SOURCES);
      const lines = readFileSync(RECORD, "utf8").split("\n");
      expect(problems).toMatchObject([{ rule: "passage-not-found", file: RECORD }]);
      expect(lines[(problems[0]?.line ?? 0) - 1]?.slice((problems[0]?.column ?? 0) - 1)).toMatch(/^As a reflection of/);
      expect(coverage[0]?.missed).toHaveLength(1);
    });
  });
} else {
  it.skip(`the first record, held against its document: did not run: ${SOURCES} is not here`, () => {});
}

function records() {
  const reading = readCollection(join(root, "src/meetings"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.records.filter(({ meeting }) => meeting.id === "2026-03-06-canada-japan");
}
