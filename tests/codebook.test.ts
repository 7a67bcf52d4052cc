/** `codebook.md`: every table, column and value with what it means; whole tables whatever the texts hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LISTS, type Term } from "../src/model/vocabulary.js";
import { publication } from "../src/publish/publish.js";
import { root } from "./support.js";
import { COLLECTIONS, tablesIn } from "./tables-as-cells.js";

const codebookOf = (collection: (typeof COLLECTIONS)[string]) => publication(collection).get("codebook.md") as string;
const book = codebookOf(COLLECTIONS.ours!);
const sectionOf = (text: string, heading: string) => text.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? "";
/** The cells of a line of a Markdown table, as GitHub splits it. */
const cellsIn = (line: string) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

test("begins with what it is the codebook of, its version and licence", () => {
  const { title, version, released, licence } = COLLECTIONS.ours!.about;
  const [head] = book.split("\n## ") as [string];
  for (const words of [
    `# Codebook: ${title.en}`,
    `Version ${version}, released ${released}.`,
    `[${licence.id}](${licence.url})`,
  ]) {
    expect(head).toContain(words);
  }
});

test("says how the coding was done, and what it is not", () => {
  const [, how = "", not = ""] = /## How it was coded\n(.*)## What it is not\n(.*?)## Tables/s.exec(book) ?? [];
  for (const words of [/verb as printed/, /In doubt the weaker/, /in our\s+words/, /`inferences`/])
    expect(how).toMatch(words);
  for (const words of [/not what was said in the room/, /one coder, and no\s+intercoder reliability/, /no sample/]) {
    expect(not).toMatch(words);
  }
});

describe.each(Object.entries(LISTS))("the list %s", (_, { type, terms }) => {
  const section = sectionOf(book, type);

  test("has every value with its meaning, its example and what it is not", () => {
    const lines = section.split("\n").filter((line) => line.startsWith("| `"));
    expect(lines).toHaveLength(terms.length);
    for (const [index, term] of terms.entries()) {
      const { id, means, example, not, force, plover }: Term & { force?: string; plover?: string | null } = term;
      const more = force === undefined ? [] : [force, plover ?? ""];
      expect(cellsIn(lines[index]!)).toEqual([`\`${id}\``, means, example, not, ...more]);
    }
  });

  test("says what it is a list of, and a column links to it", () => {
    expect(section).toMatch(/^\n[A-Z][^|]+\.\n/);
    expect(book).toContain(`| [${type}](#${type.toLowerCase()}) |`);
  });
});

describe.each(Object.entries(COLLECTIONS))("of %s", (_, collection) => {
  const text = codebookOf(collection);

  test("no text breaks a table", () => {
    const blocks = text.split("\n\n").filter((block) => block.startsWith("| "));
    expect(blocks.length).toBe(1 + tablesIn(collection).length + Object.keys(LISTS).length);
    for (const block of blocks) {
      const [head, ...lines] = block.trimEnd().split("\n") as [string, ...string[]];
      for (const line of lines) expect(cellsIn(line).length, line).toBe(cellsIn(head).length);
    }
  });

  test("shows for each column the first cell that is not empty", () => {
    for (const { name, columns, cells } of tablesIn(collection)) {
      const lines = sectionOf(text, name)
        .split("\n")
        .filter((line) => line.startsWith("| `"));
      expect(lines).toHaveLength(columns.length);
      for (const [index, line] of lines.entries()) {
        const first = cells.find((row) => row[index] !== null)?.[index] ?? "";
        const shown = cellsIn(line)
          .at(-1)!
          .replace(/^(`+) ?(.*?) ?\1$/, "$2")
          .replaceAll("\\|", "|");
        const [start = ""] = shown.split("…");
        expect(
          first.replace(/\s+/g, " ").startsWith(start) && (start === "") === (first === ""),
          `${line}\n${first}`,
        ).toBe(true);
        if (!shown.endsWith("…")) expect(shown).toBe(first.replace(/\s+/g, " "));
      }
    }
  });
});

test("a backtick does not end an example", () => {
  const [meeting] = COLLECTIONS.ours!.meetings;
  const meetings = [{ ...meeting!, title: { en: "a `b` and ``c``" } }];
  const line = sectionOf(codebookOf({ ...COLLECTIONS.ours!, meetings }), "meetings").match(/^\| `title_en` .*$/m)?.[0];
  expect(cellsIn(line!).at(-1)).toBe("``` a `b` and ``c`` ```");
});

test("stands on the shelf", () => {
  expect(readFileSync(join(root, "dist-data/codebook.md"), "utf8")).toBe(book);
});
