/** An editor with YAML support completes and checks a record by its first line alone, without settings or network. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACTS } from "../src/model/vocabulary.js";
import { LanguageServer } from "./language-server.js";
import { emptyFolder, root } from "./support.js";

const folder = emptyFolder();
const LINE = "# yaml-language-server: $schema=../node_modules/readout/schemas/record.schema.json\n";
const records = join(folder, "records");
const record = readFileSync(join(root, "tests/collections/whole/2026-03-06-canada-japan.yaml"), "utf8").replace(
  /^#.*\n/,
  LINE,
);

let server: LanguageServer;
let opened = 0;
/** Opens a text as a file of its own in the folder of records. */
const open = async (text: string) => {
  const file = join(records, `record-${++opened}.yaml`);
  writeFileSync(file, text);
  return { file, text, found: await server.open(file, text) };
};
const edited = (from: string, to: string) => {
  expect(record).toContain(from);
  return record.replace(from, () => to);
};

beforeAll(async () => {
  // As in a project that has installed the package.
  mkdirSync(records);
  cpSync(join(root, "schemas"), join(folder, "node_modules/readout/schemas"), { recursive: true });
  server = await LanguageServer.start(folder);
});
afterAll(() => server.stop());

test("a good record has no mark", async () => {
  expect((await open(record)).found).toEqual([]);
});

test.each([
  [
    "a value that is in no list",
    "act: reaffirm",
    "act: reafirm",
    "act: reafirm",
    /Value is not accepted\. Valid values: .*"reaffirm"/,
  ],
  [
    "a key that does not exist",
    "act: reaffirm",
    "verb: reaffirm\n    act: reaffirm",
    "verb: reaffirm",
    /Property verb is not allowed/,
  ],
  ["a key that is missing", "status: held\n", "", "id: 2026-03-06-canada-japan", /Missing property "status"/],
  [
    "a date in another form",
    "date: 2026-03-06, words",
    "date: 6/3/2026, words",
    "6/3/2026",
    /does not match the pattern/,
  ],
  ["a list in the place of a word", "mode: in-person", "mode: [in-person]", "mode: [in-person]", /type/i],
])("marks %s, on its line", async (_, from, to, at, words) => {
  const { text, found } = await open(edited(from, to));
  const lines = text.split("\n");
  expect(found.length).toBeGreaterThan(0);
  const marks = found.map(({ message, severity, range }) => ({ message, severity, line: lines[range.start.line] }));
  expect(marks).toContainEqual({
    message: expect.stringMatching(words),
    severity: 1,
    line: expect.stringContaining(at),
  });
});

test("without its first line, a record is not checked: it is that line that does it", async () => {
  expect((await open(edited("act: reaffirm", "act: reafirm").replace(LINE, ""))).found).toEqual([]);
});

test("completes the values of a closed list: all of them, and no other", async () => {
  const { file, text } = await open(edited("act: reaffirm", "act: "));
  expect((await server.completions(file, text, "    act: ")).sort()).toEqual(ACTS.map(({ id }) => id).sort());
});

test("completes the keys of a record and of a statement", async () => {
  const start = `${LINE}id: 2026-03-06-canada-japan\n`;
  const top = await open(start);
  const keys = await server.completions(top.file, `${start}`, "");
  expect(keys).toEqual(
    expect.arrayContaining(["title", "status", "mode", "when", "parties", "documents", "statements"]),
  );
  expect(keys).not.toContain("id");

  const inside = edited("    act: reaffirm\n", "    act: reaffirm\n    \n");
  const statement = await open(inside);
  const more = await server.completions(statement.file, inside, "    ");
  expect(more).toEqual(expect.arrayContaining(["to", "when", "where", "condition", "sameAs", "contradicts"]));
  expect(more).not.toContain("act");
});
