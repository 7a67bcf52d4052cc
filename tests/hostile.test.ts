/** Input that is made to hurt: each is refused in words, in bounded time and memory, and nothing of it steers a terminal. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MOST_ITEMS, MOST_LEVELS } from "../src/record/bounds.js";
import { MOST_BYTES } from "../src/record/source.js";
import { editedCollection, RECORD } from "./edited-collection.js";
import { emptyFolder, filesUnder, root } from "./support.js";

const whole = readFileSync(join(root, "tests/collections/whole", RECORD), "utf8");

/** In a process that makes no code of text, and that ends with 99 where it would reach out. */
const GUARDED = ["--disallow-code-generation-from-strings", "--require", join(root, "tests/guard.cjs")];

/**
 * Runs the command with little memory; a minute is no measure, but the end of a run that would have none. A text that is
 * slow by the square of its length is as long as a file may be: it then takes more than that.
 */
function run(args: readonly string[], input: string | Uint8Array = "") {
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ["--max-old-space-size=512", ...GUARDED, join(root, "dist/command/main.cjs"), ...args],
    { input, encoding: "utf8", timeout: 60_000, maxBuffer: 2 ** 28, env: { ...process.env, NO_COLOR: "1" } },
  );
  expect(signal).toBeNull();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep from the terminal
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
  return { status, told: stdout + stderr };
}

/** What is told of our record with another text. */
function toldOf(text: string | Uint8Array, file = RECORD): string {
  const folder = editedCollection();
  if (file.endsWith(".json")) rmSync(join(folder, file.replace(/\.json$/, ".yaml")));
  writeFileSync(join(folder, file), text);
  const { status, told } = run(["validate", folder]);
  expect(status).toBe(1);
  return told;
}

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join("");
const JSON_RECORD = RECORD.replace(".yaml", ".json");

describe("a file", () => {
  test.each<[string, string, string | Uint8Array, string?]>([
    [
      "whose aliases double",
      "repetitions by aliases",
      `a0: &a0 [x, x]\n${many(30, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`,
    ],
    [
      "whose aliases repeat a long text",
      "repeat too long a text",
      `a: &a [${"x, ".repeat(5000)}x]\nb: [${"*a, ".repeat(900)}x]\n`,
    ],
    ["with an alias in itself", '"*a" within what it stands for', `${whole}a: &a [*a]\n`],
    ["with many aliases", "repetitions by aliases", whole + many(5000, (i) => `a${i}: &a${i} x\nb${i}: *a${i}\n`)],
    ["of deep YAML", "too deep", `${whole}a: ${"[".repeat(20_000)}`],
    ["of deep lines", "too deep", `${whole}a:\n  ${"- ".repeat(20_000)}x\n`],
    ["of levels that a parser takes", "too deep", `${whole}a: ${"[".repeat(150)}${"]".repeat(150)}\n`],
    ["of deep JSON", "too deep", `{"id":${'{"a":['.repeat(50_000)}1${"]}".repeat(50_000)}}`, JSON_RECORD],
    [
      "of lists in each other around what changes",
      "found:",
      whole.replace("by: [mark-carney]", `by: ${"[".repeat(80)}{ by: all }${"]".repeat(80)}`),
    ],
    ["with a line of blanks below a key too many", 'the key "nokey"', `${whole}nokey: x\n${" ".repeat(300_000)}# x\n`],
    ["whose items are all at the margin", "1 error", "- a\n".repeat(100_000) + "- a\nxN: 1\n".repeat(55_000)],
    [
      "with an address of dots",
      'the key "nokey"',
      `${whole.replace(/url: .*/, `url: https://example.org/${".".repeat(900_000)}x`)}nokey: x\n`,
    ],
    [
      "with line feeds that are none",
      'the key "nokey"',
      `${whole.replace("words: Today", `words: 'c:${"\\n".repeat(450_000)}'`)}nokey: x\n`,
    ],
    ["of more than 1 MB", "more than 1 MB", whole + "#".repeat(1_000_000)],
    ["with a list of 100 000 items", "more than 10000 items", `{"people":[${"1,".repeat(100_000)}1]}`, "people.json"],
    ["with a long id", "Shorten it", whole.replaceAll("pmo-en", `${"a-".repeat(5000)}b`)],
    ["with 10 000 problems", "10000 errors", whole + many(10_000, (i) => `key${i}: 1\n`)],
    ["with a key 10 000 times", "a second time", whole + "mode: call\n".repeat(10_000)],
    ["with __proto__ as key", 'the key "__proto__"', `${whole}__proto__: { polluted: 1 }\n`],
    ["with constructor as key", 'the key "constructor"', whole.replace("title:\n", "title:\n  constructor: x\n")],
    [
      "with toString as keys",
      'the key "toString"',
      whole.replace("parties: [ca, jp]", "parties: [{ toString: 1 }, { toString: 2 }]"),
    ],
    ["with __proto__ as its keys", "wanted: the keys", `{"__proto__": ${JSON.stringify({ id: "x" })}}`, JSON_RECORD],
    ["with control characters", "\\u001b", whole.replace("words: Today", 'words: "\0\u001b[2J\u202e"')],
    ["with such in place of a list", "as in [mark-carney]", whole.replace("by: [mark-carney]", 'by: "\\u001b[31mred"')],
    ["with an escaped half of a character", "U+D800", whole.replace("words: Today", 'words: "\\ud800"')],
    ["with a key of such", "\\u001b", `${whole}"\u001b[2J\u0007": 1\n`],
    ["in UTF-16", "bytes that are not UTF-8", Buffer.from(`\ufeff${whole}`, "utf16le")],
    ["in UTF-16, big end first", "bytes that are not UTF-8", Buffer.from(`\ufeff${whole}`, "utf16le").swap16()],
    ["with NUL only", "\\u0000", "\0".repeat(100_000)],
    ["with CR alone", "line breaks that are CR alone", whole.replaceAll("\n", "\r")],
    ["with a tag of another language", "the tag", whole.replace("words: Today", 'words: !!js/function "x"')],
    ["of several documents", "a second document", whole + "---\na: 1\n".repeat(1000)],
  ])("%s", (_, words, text, file) => {
    const told = toldOf(text, file);
    expect(told).toContain(words);
    expect(told).not.toContain("fault of readout");
  });

  test("with line breaks of Windows and a byte order mark holds", () => {
    const folder = editedCollection();
    writeFileSync(join(folder, RECORD), `\ufeff${whole.replaceAll("\n", "\r\n")}`);
    expect(run(["validate", folder]).status).toBe(0);
  });

  test("that is a folder, a pipe or a link is not read", () => {
    const folder = editedCollection();
    mkdirSync(join(folder, "x.yaml"));
    symlinkSync("/etc/passwd", join(folder, "passwd.yaml"));
    symlinkSync(folder, join(folder, "again"));
    if (process.platform !== "win32") spawnSync("mkfifo", [join(folder, "pipe.yaml")]);
    expect(run(["validate", folder]).status).toBe(0);
    rmSync(join(folder, "topics.yaml"));
    symlinkSync(join(root, "tests/collections/whole/topics.yaml"), join(folder, "topics.yaml"));
    expect(run(["validate", folder]).told).toContain("make that file beside collection.yaml");
  });

  test.skipIf(process.getuid?.() === 0)("that cannot be read (not as root) is told with its reason", () => {
    const folder = editedCollection();
    chmodSync(join(folder, RECORD), 0);
    expect(run(["validate", folder])).toMatchObject({ status: 2 });
  });

  test("with a name that forges an annotation forges none", () => {
    const folder = editedCollection();
    const name = "2026\n::error::forged\u001b[2J.yaml";
    writeFileSync(join(folder, name), "id: x\n");
    for (const format of ["pretty", "github", "json", "sarif"]) {
      const { status, told } = run(["validate", folder, "--format", format]);
      expect(status).toBe(1);
      expect(told).not.toMatch(/^::error::forged/m);
    }
  });
});

test.each([
  ["items of a list", "- trade and ports\n"],
  ["clauses of a sentence", "trade, and "],
  ["numbers", "1,000 "],
  ["titles", "Mr. "],
  ["letters without a blank", "漢"],
])("a text of many %s, as long as may be, is drafted in bounded time and memory", { timeout: 70_000 }, (_, part) => {
  const file = join(emptyFolder(), "text.txt");
  writeFileSync(file, `They discussed:\n\n${part.repeat(Math.floor(99_000 / part.length))}`);
  expect(run(["new", file]).status).toBe(0);
});

test("words are cited from a long text that is one paragraph", { timeout: 70_000 }, () => {
  const file = join(emptyFolder(), "text.txt");
  writeFileSync(
    file,
    `They met. ${"They discussed trade, and so on and on. ".repeat(10_000)}They agreed to meet again.`,
  );
  expect(run(["cite", file, "They agreed to meet again."]).told).toContain("first: They agreed to meet again.");
});

test("no command reaches out, starts a program or makes code of text", () => {
  const folder = editedCollection();
  const record = join(folder, RECORD);
  const [out, text] = [join(editedCollection(), "shelf"), join(root, "docs/walk/text.txt")];
  const commands = [
    ["validate", join(root, "docs/walk/collection"), "--documents", join(root, "docs/walk")],
    ["build", folder, "--out", out, "--parquet"],
    ["embed", out, "--url", "https://example.org/"],
    ["embed", record, "--url", "https://example.org/"],
    ["check", join(out, "index.html"), "--google"],
    ["print", "jsonld", record],
    ["diff", out, folder],
    ["new", text, "--collection", folder],
    ["hash", text],
    ["cite", text, "stay in touch"],
  ];
  for (const args of commands) {
    const { status, told } = run(args);
    expect({ args, status, told }).toMatchObject({ status: 0 });
  }
  for (const code of [
    'fetch("http://127.0.0.1/")',
    'require("node:net").connect(9)',
    'require("child_process").exec("ls")',
  ])
    expect(spawnSync(process.execPath, [...GUARDED, "--eval", code]).status, code).toBe(99);
  expect(String(spawnSync(process.execPath, [...GUARDED, "--eval", 'new Function("1")']).stderr)).toContain(
    "EvalError",
  );
});

test("SECURITY.md names the bounds, and tests that are there", () => {
  const promised = readFileSync(join(root, "SECURITY.md"), "utf8");
  const items = `${MOST_ITEMS / 1000} 000 items`;
  expect(promised).toContain(`at most ${MOST_BYTES / 1_000_000} MB, ${MOST_LEVELS} levels, ${items}`);
  expect(readFileSync(join(root, "src/cli/check.ts"), "utf8")).toContain("const LARGEST = 16 * 1024 * 1024;");
  expect(promised).toContain("a page has at most 16 MB");
  const tests = [...promised.matchAll(/`(tests\/[\w-]+\.test\.ts)`/g)].map(([, file]) => file!);
  expect(tests.length).toBeGreaterThan(7);
  for (const file of tests) expect(existsSync(join(root, file)), file).toBe(true);
});

test("an endless standard input comes to an end", () => {
  const folder = editedCollection();
  const { status, told } = run(["validate", "-", "--collection", folder], Buffer.alloc(50_000_000, "# x\n"));
  expect([status, told.includes("more than 1 MB")]).toEqual([1, true]);
});

describe("an id", () => {
  const IDS = [
    "../../x",
    "CON",
    "nul",
    "2026-03-06-a/b",
    "2026-03-06-a.",
    "2026-03-06-..",
    "2026-03-06-a\\b",
    "C:\\x",
    ".",
  ];
  test.each(IDS)("%s of a meeting names no folder", (id) => {
    const folder = editedCollection([RECORD, "id: 2026-03-06-canada-japan", `id: ${JSON.stringify(id)}`]);
    const out = join(folder, "..", `${folder.split("/").at(-1)}-out`);
    expect(run(["build", folder, "--out", out]).status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test.each(["../../x", "CON", "__proto__", "a/b", "a."])("%s of a topic is refused", (id) => {
    const topics = `topics:\n  - { id: ${JSON.stringify(id)}, name: { en: X } }\n`;
    expect(toldOf(topics, "topics.yaml")).toContain("an id: lower-case");
  });

  test("of what every object has is an id like others, and comes back", () => {
    const folder = editedCollection();
    writeFileSync(join(folder, RECORD), whole.replaceAll("contact-kept", "constructor"));
    const out = join(editedCollection(), "shelf");
    expect(run(["build", folder, "--out", out]).status).toBe(0);
    expect(readdirSync(join(out, "meetings"))).toEqual(["2026-03-06-canada-japan"]);
    expect(filesUnder(out).get("meetings.json")).toContain('"constructor"');
  });
});

test.each(["../x/", "https://x/\n", "https://x/\u001b[2J/", "javascript:x/", "https://x y/"])(
  "--base %j is refused",
  (base) => {
    const folder = editedCollection();
    const out = join(editedCollection(), "shelf");
    expect(run(["build", folder, "--out", out, "--base", base]).status).toBe(2);
  },
);
