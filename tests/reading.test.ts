import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Problem } from "../src/problem.js";
import { checkMeeting } from "../src/record/check.js";
import { readJson } from "../src/record/json-reading.js";
import { type CollectionReading, readCollection } from "../src/record/read.js";
import { Source } from "../src/record/source.js";
import { syntaxTree } from "../src/record/syntax.js";
import { UsageError } from "../src/usage-error.js";
import { type Edit, editedCollection, lineOf, RECORD } from "./edited-collection.js";
import { emptyFolder, fitsRecord, root } from "./support.js";

function collectionOf(reading: CollectionReading) {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.collection;
}

/** The problems of our collection after edits, as `line:column rule`. */
function told(...edits: Edit[]): string[] {
  return readCollection(editedCollection(...edits)).problems.map(
    ({ line, column, rule }) => `${line}:${column} ${rule}`,
  );
}

describe("the one door", () => {
  test("a folder gives the collection, sorted and without the keys of files", () => {
    const { about, parties, people, topics, meetings } = collectionOf(readCollection(editedCollection()));
    expect(about).not.toHaveProperty("schemaVersion");
    expect(parties.map(({ id }) => id)).toEqual(["ca", "jp"]);
    expect(people.map(({ id }) => id)).toEqual(["mark-carney", "takaichi-sanae"]);
    expect(topics[0]?.id).toBe("aerospace");
    expect(meetings.map(({ id }) => id)).toEqual(["2026-03-06-canada-japan"]);
  });

  test("a file is read with what its collection shares, from any depth", () => {
    const folder = editedCollection();
    const whole = collectionOf(readCollection(folder));
    expect(collectionOf(readCollection(join(folder, RECORD)))).toEqual(whole);
    mkdirSync(join(folder, "2026/03"), { recursive: true });
    renameSync(join(folder, RECORD), join(folder, "2026/03", RECORD));
    expect(collectionOf(readCollection(join(folder, "2026/03", RECORD)))).toEqual(whole);
    expect(collectionOf(readCollection(join(folder, "2026")))).toEqual(whole);
    expect(collectionOf(readCollection([folder, join(folder, "2026/03", RECORD)]))).toEqual(whole);
    expect(collectionOf(readCollection(join(folder, "people.yaml"))).meetings).toEqual([]);
  });

  test("where a record comes from is known when the record itself is forgotten", async () => {
    const bytes = Buffer.from('{\n"id": "a" }');
    const places = [{ line: 7 }, { again: () => new Source("a.json", bytes) }].map((how) => {
      const source = new Source("a.json", bytes, how);
      return { origin: source.origin, source: new WeakRef(source) };
    });
    setFlagsFromString("--expose-gc");
    await new Promise(setImmediate);
    runInNewContext("gc")();
    expect(places.map(({ source }) => source.deref())).toEqual([undefined, undefined]);
    expect(places.map(({ origin }) => origin.locate(["id"]).line)).toEqual([7, 2]);
  });

  test("JSON and YAML hold the same", () => {
    const folder = editedCollection();
    const whole = collectionOf(readCollection(folder));
    for (const file of [RECORD, "collection.yaml", "people.yaml"]) {
      const value = parse(readFileSync(join(folder, file), "utf8"));
      rmSync(join(folder, file));
      const text = JSON.stringify({ $schema: "https://example.org/schema.json", ...value }, null, 2);
      writeFileSync(join(folder, file.replace(".yaml", ".json")), `\ufeff${text}`);
    }
    expect(collectionOf(readCollection(folder))).toEqual(whole);
  });

  test("hidden files are left out, and links are not followed", () => {
    const folder = editedCollection();
    const elsewhere = editedCollection();
    writeFileSync(join(folder, ".draft.yaml"), "nothing");
    symlinkSync(elsewhere, join(folder, "elsewhere"));
    symlinkSync(join(elsewhere, RECORD), join(folder, "2026-03-07-canada-japan.yaml"));
    expect(collectionOf(readCollection(folder)).meetings).toHaveLength(1);
  });

  test("what is replaced is known by its file, also when only one file is read", () => {
    const folder = editedCollection([RECORD, "status: held", "status: held\nreplaces: 2026-03-05-canada-japan"]);
    const warned = () => readCollection(join(folder, RECORD)).problems.map(({ rule }) => rule);
    expect(warned()).toEqual(["replaces-unknown"]);
    writeFileSync(join(folder, "2026-03-05-canada-japan.yaml"), "");
    expect(warned()).toEqual([]);
  });

  test("shared files stand once, beside collection.yaml", () => {
    const folder = editedCollection();
    mkdirSync(join(folder, "sub"));
    renameSync(join(folder, "organisations.yaml"), join(folder, "sub/organisations.yaml"));
    writeFileSync(join(folder, "people.json"), '{ "people": [] }');
    const files = readCollection(folder).problems.filter(({ rule }) => rule === "file-name");
    expect(files.map(({ file }) => file)).toEqual([
      join(folder, "people.yaml"),
      join(folder, "sub/organisations.yaml"),
    ]);
  });

  test("a meeting has one record", () => {
    const folder = editedCollection();
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub", RECORD), readFileSync(join(folder, RECORD)));
    const [problem, ...more] = readCollection(folder).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: join(folder, "sub", RECORD), line: 2, rule: "duplicate-id" });
    expect(problem?.found).toContain(`${join(folder, RECORD)}:2`);
  });

  test("however many places are asked for in another record, that is read but once more", () => {
    const folder = editedCollection();
    const [first, second] = [RECORD, "2026-03-07-canada-japan.yaml"].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    const record = readFileSync(first, "utf8");
    const text = record
      .replace("id: 2026-03-06-canada-japan", "id: 2026-03-07-canada-japan")
      .replace("date: 2026-03-06", "date: 2026-03-07")
      .replaceAll("kind: memorandum", "kind: agreement");
    const asked: string[] = [];
    class Texts extends Map<string, Uint8Array> {
      override get(file: string) {
        asked.push(file);
        return super.get(file);
      }
    }
    writeFileSync(second, text);
    const texts = new Texts([first, second].map((file) => [file, readFileSync(file)]));
    const { problems } = readCollection([first, second], texts);
    expect(problems.filter(({ rule, file }) => rule === "instrument-differs" && file === second)).toHaveLength(3);
    expect(asked.filter((file) => file === first)).toHaveLength(2);
  });

  test("misuse is an error with a code", () => {
    const folder = editedCollection();
    const code = (...paths: string[]) => {
      try {
        return readCollection(paths).ok;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return error.code;
      }
    };
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "notes.txt"), "");
    expect(code()).toBe("no-paths");
    expect(code(join(folder, "nowhere"))).toBe("path-not-found");
    expect(code(join(folder, "notes.txt"))).toBe("not-a-record");
    expect(code(join(folder, "empty"))).toBe("no-records");
    expect(code(folder, editedCollection())).toBe("several-collections");
    rmSync(join(folder, "collection.yaml"));
    expect(code(folder)).toBe("no-collection");
    expect(() => readCollection(folder)).toThrow(/schemaVersion: "1"/);
    expect(() => readCollection(folder)).toThrow(`There is no collection.yaml in ${folder} or above it.`);
  });

  test("a collection is shown where one may be begun, and nowhere else", () => {
    const folder = emptyFolder();
    const told = (...paths: string[]) => {
      try {
        readCollection(
          paths.map((path) => join(folder, path)),
          texts,
        );
      } catch (error) {
        return (error as Error).message.replaceAll(folder, "…");
      }
      return undefined;
    };
    const texts = new Map([[join(folder, "none/<stdin>"), new Uint8Array()]]);
    const [least, beside] = ["A collection.yaml holds at least:", "`readout validate …` shows what to write there."];
    expect(told("")).toContain(least);
    writeFileSync(join(folder, "empty.yaml"), "");
    expect(told("")).toContain(least);
    expect(told("empty.yaml")).toMatch(/^There is no collection\.yaml beside …\/empty\.yaml or above it\. /);
    expect(told("empty.yaml")).toContain(beside);
    expect(told("none/<stdin>")).toMatch(/^There is no collection\.yaml in …\/none or above it\./);
    cpSync(join(root, "dist-data"), join(folder, "shelf"), { recursive: true });
    for (const path of ["shelf", "shelf/meetings.json", "shelf/meetings/2026-03-06-canada-japan/meeting.json"])
      expect(told(path)).toBe(
        "…/shelf is what a build wrote, and not what it is made of. Name the folder of the records, or a record there.",
      );
    mkdirSync(join(folder, "none"));
    cpSync(join(root, "src/meetings/collection.yaml"), join(folder, "collection.yaml"));
    expect(told("none")).toMatch(/^The folder …\/none holds no file whose name ends in \.yaml, \.yml, \.json\.$/);
  });

  test("the collection that the misuse shows is one, and warns of no meeting that was held", () => {
    const folder = editedCollection();
    const today = new Date().toISOString().slice(0, 10);
    rmSync(join(folder, "collection.yaml"));
    let shown = "";
    try {
      readCollection(folder);
    } catch (error) {
      shown = (error as Error).message.split("\n\n").slice(-1)[0] as string;
    }
    for (const file of [RECORD, "organisations.yaml", "parties.yaml", "people.yaml", "topics.yaml"])
      rmSync(join(folder, file));
    writeFileSync(join(folder, "collection.yaml"), shown);
    expect(readCollection(folder)).toMatchObject({ ok: true, problems: [] });
    // The tests may run across midnight.
    expect((parse(shown) as { released: string }).released >= today).toBe(true);
  });
});

describe("problems", () => {
  test("come all at once, of schema, syntax and rules, in the order of files and lines", () => {
    const folder = editedCollection(
      [RECORD, "status: held", "status: hold"],
      [RECORD, "to: [takaichi-sanae]", "to: [takaichi-sane]"],
      [RECORD, "    act: congratulate\n", ""],
      [RECORD, "about: [elections]", "about: [electoins]"],
      [RECORD, 'value: "40000000000"', 'value: "4000000000"'],
      ["people.yaml", "order: family-first", "order: family-frist"],
      ["topics.yaml", "  - { id: climate", "  - { id: climate ]"],
    );
    const { ok, problems } = readCollection(folder);
    expect(ok).toBe(false);
    // Which topics there are is not known, so that none of the references to topics is doubted.
    expect(problems.map(({ file, rule }) => [file.slice(folder.length + 1), rule])).toEqual([
      [RECORD, "schema"],
      [RECORD, "unknown-reference"],
      [RECORD, "schema"],
      [RECORD, "figure-words"],
      ["people.yaml", "schema"],
      ["topics.yaml", "syntax"],
    ]);
  });

  test("of YAML come all at once too, where the file reads without the values on the faulty lines", () => {
    expect(
      told(
        [RECORD, "words: Today", 'words: "Today'],
        [RECORD, "mode: in-person", 'mode: "in-person" (sic)'],
        [
          RECORD,
          "by: [mark-carney]\n    to: [takaichi-sanae]\n    about: [elections]",
          "by: [mark-carney)\n    about: [elections]",
        ],
        [RECORD, "act: agree-that", "act: agreethat"],
        [RECORD, "verb: congratulated, first", "verbe: congratulated, first"],
        [RECORD, "currency: CAD", "currency: CDA"],
      ).map((problem) => problem.replace(/^\d+:\d+ /, "")),
    ).toEqual(["syntax", "syntax", "syntax", "schema", "schema", "currency-unknown"]);
    expect(told([RECORD, "parties: [ca, jp]", "parties: [ca,\n  jp"])).toHaveLength(1);
  });

  test("of those who take part do not make problems of what they say", () => {
    expect(told([RECORD, "participants:", "participents:"])).toEqual(["30:1 schema"]);
    expect(told([RECORD, "person: takaichi-sanae", "persn: takaichi-sanae"])).toEqual(["34:5 schema"]);
    const others = told([RECORD, "status: held", "status: hold"], [RECORD, "person: mark-carney", "person: someone"]);
    expect(others.slice(0, 2)).toEqual(["7:9 schema", "31:13 unknown-reference"]);
    expect(others.slice(2).every((problem) => problem.endsWith("speaker-takes-no-part"))).toBe(true);
  });

  test.each([
    ["a misspelled key, once and at the key", "summary: { en: Carney met", "summry: { en: Carney met", "61:5 schema"],
    ["a missing key, at the object", "    act: meet\n", "", "57:5 schema"],
    ["a missing key of the whole, at its first line", "status: held\n", "", "2:1 schema"],
    ["a value, at the value", "status: held", "status: hold", "7:9 schema"],
    ["a value that is not written, at its key", "status: held", "status:", "7:1 schema"],
    ["a list item, at the item", "parties: [ca, jp]", "parties: [ca, jpn]", "29:15 unknown-reference"],
    ["a key without its colon", "kind: visit", "kind visit", "12:3 syntax"],
    ["a key without its colon, in braces", "where: { country: CA }", "where: { country CA }", "174:14 schema"],
    ["an item that stands twice, at the second", "by: [mark-carney]", "by: [mark-carney, mark-carney]", "59:23 schema"],
    ["a number where text is wanted", 'value: "40000000000"', "value: 40000000000", "294:12 schema"],
    ["a year without quotes", "date: 2026-03-06", "date: 2026", "9:15 schema"],
    [
      "a comma without quotes",
      "last: bilateral visit to Japan. }",
      "last: a bilateral visit, to Japan. }",
      "27:99 schema",
    ],
    [
      "a comma without quotes in a text",
      "{ en: They agreed to remain",
      "{ en: They agreed, to remain",
      "182:33 schema",
    ],
  ])("%s", (_, from, to, place) => {
    expect(told([RECORD, from, to])).toEqual([place]);
  });

  test.each([
    ["a tab", "mode: in-person", "\tmode: in-person", "8:1 syntax"],
    ["a key that stands twice", "mode: in-person", "mode: in-person\nmode: call", "9:1 syntax"],
    ["an open quotation mark, where it opens", "words: Today", 'words: "Today', "9:34 syntax"],
    ["an open bracket", "parties: [ca, jp]", "parties: [ca, jp", "29:10 syntax"],
    ["a colon in a text", "mode: in-person", "mode: in: person", "8:7 syntax"],
    ["a line indented too deep", "mode: in-person", "  mode: in-person", "8:3 syntax"],
    ["two documents", "figures:", "---\nfigures:", "292:1 syntax"],
    ["a tag", "mode: in-person", "mode: !mode in-person", "8:7 syntax"],
    ["an alias without an anchor", "mode: in-person", "mode: *mode", "8:7 syntax"],
    ["an unknown escape", "words: Today", 'words: "To\\day"', "9:37 syntax"],
  ])("syntax of YAML: %s", (_, from, to, place) => {
    expect(told([RECORD, from, to])).toContain(place);
    const { problems } = readCollection(editedCollection([RECORD, from, to]));
    expect(problems.filter(({ rule }) => rule === "syntax")).toHaveLength(1);
  });

  test.each([
    ["a trailing comma", '{ "people": [], }', "1:15", "a comma before }", "Take the comma out."],
    [
      "a trailing comma at the end of a line",
      '{ "people": [\n  {},\n] }',
      "2:5",
      "a comma before ]",
      "Take the comma out.",
    ],
    ["a comma too many", '{ "people": [{} , , {}] }', "1:19", '","', "Take the comma out."],
    ["a comma first", '{ "people": [, {}] }', "1:14", '","', "Take the comma out."],
    ["no comma", '{ "people": [{ "id": "a" "x": 1 }] }', "1:26", '"\\"x\\""', "Write a comma before it."],
    ["a comment", '{\n  // none\n  "people": [] }', "2:3", '"// none"', "Take the comment out"],
    ["a comment first", '// none\n{ "people": [] }', "1:1", '"// none"', "Take the comment out"],
    ["a comment of YAML", '# none\n{ "people": [] }', "1:1", '"# none"', "JSON has none; or call the file .yaml"],
    ["single quotes", "{ 'people': [] }", "1:3", "\"'people'\"", 'Write "people".'],
    ["quotes of another language", '{ „people": [] }', "1:3", "„", "in double quotes"],
    ["a key without quotes", "{ people: [] }", "1:3", '"people:"', "Put the key in double quotes."],
    ["a text without quotes", '{ "people": none }', "1:13", '"none"', "Put the text in double quotes."],
    ["no colon", '{ "people" [] }', "1:12", '"["', "Write a colon after the key."],
    ["an equals sign", '{ "people" = [] }', "1:12", '"="', "Write a colon instead of =."],
    ["no value", '{ "people": }', "1:13", '"}"', "Write a value; or take the key out."],
    ["Python's word", '{ "people": None }', "1:13", '"None"', "true or false; or take the key out."],
    ["JavaScript's word in a list", '{ "people": [undefined] }', "1:14", '"undefined"', "or take the item out."],
    ["a date", '{ "people": 2026-03-06 }', "1:13", '"2026-03-06"', "Put it in double quotes"],
    ["an hour", '{ "people": 10:30 }', "1:13", '"10:30"', "Put it in double quotes"],
    ["an early end", '{ "people": [', "1:14", "the end of the file", "Close what is still open"],
    [
      "an early end in a text",
      '{ "people": ["a',
      "1:14",
      '"\\"a"',
      "Close the quotes; or see whether the file was cut off.",
    ],
    ["nothing", " \n", "2:1", "an empty file", "see why the program that makes it wrote nothing"],
    ["a bracket too many", '{ "people": [] } }', "1:18", '"}"', "Take the bracket out"],
    [
      "a bracket of the wrong kind",
      '{ "people": [] ] }',
      "1:16",
      '"]"',
      "Take the bracket out; or write the one that is missing",
    ],
    [
      "a key that stands twice",
      '{ "people": [],\n  "people": [] }',
      "2:3",
      'the key "people" a second',
      "Keep one of the two.",
    ],
    [
      "an awkward key twice",
      '{ "p\\"é\\u00e9": 1,\n  "p\\"éé": 2 }',
      "2:3",
      'the key "p\\"éé" a second',
      "Keep one of the two.",
    ],
    ["a line break in a text", '{ "people": ["a\nb"] }', "1:14", '"\\"a"', "\\n for a line break"],
    ["a tab in a text", '{ "people": ["a\tb"] }', "1:16", "the character U+0009 in a text", "Write \\t."],
    [
      "an escape that is none",
      '{ "people": ["a\\qb"] }',
      "1:16",
      'the escape "\\\\q"',
      "Write two backslashes for one.",
    ],
    ["quotes in quotes", '{ "people": ["a "b" c"] }', "1:18", '"b"', 'write \\" for a quotation mark'],
    [
      "a blank that is none",
      '{\u00a0"people": [] }',
      "1:2",
      "the character U+00A0",
      "Type a plain blank in its place.",
    ],
    [
      "more than one value",
      '{ "people": [] } {}',
      "1:18",
      '"{"',
      "Write one record a file; several go into a file named *.ndjson",
    ],
    ["a value and more", '{ "people": [] } x', "1:18", '"x"', "Take out what follows the value."],
    ["a comment that hides the rest", '{ "people": [] // none }', "1:16", '"// none }"', "Take the comment out"],
    [
      "an object closed too early",
      '{ "people": [] }, "x": 1 }',
      "1:17",
      '","',
      "closing bracket before it that is one too many",
    ],
    ["a brace missing", '{ "people": [{ "id": "a", { "id": "b" }] }', "1:27", '"{"', "Close the object before it"],
    ["a bracket missing", '{ "people": ["a", "x": 1 }', "1:22", '":"', "Close the list before the key"],
    [
      "an item closed too early",
      '{ "people": [{ "x": {} }, "id": "a" }] }',
      "1:31",
      '":"',
      "Take out a brace before the key",
    ],
    ["braces of Python around a list", '{ "people": {"a", "b"} }', "1:17", '","', "or brackets in place of the braces"],
    ["parentheses of Python", '{ "people": ("a") }', "1:13", '"("', "Write brackets, [ and ]"],
    [
      "an object of a program",
      '{ "people": OrderedDict(x=1) }',
      "1:13",
      '"OrderedDict"',
      "Let the program write the value",
    ],
    ["commas in a number", '{ "people": 4,000 }', "1:15", '"000"', "without commas, in double quotes"],
    ["YAML", "people: []", "1:1", '"people:"', "call the file .yaml"],
  ])("syntax of JSON: %s", (_, text, place, found, mend) => {
    const folder = editedCollection();
    rmSync(join(folder, "people.yaml"));
    writeFileSync(join(folder, "people.json"), text);
    const problems = readCollection(folder).problems.filter(({ rule }) => rule === "syntax");
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(problems[0]?.found).toContain(found);
    expect(problems[0]?.mend).toContain(mend);
  });

  test("of JSON, what is behind a fault of form is read too, where it is plain what was meant", () => {
    const folder = editedCollection();
    rmSync(join(folder, "people.yaml"));
    const lines = [
      "{ // people",
      "  'people': [",
      '    { "id": "kari lund"\u00a0} /* of',
      "    Norway */",
      '    { "id": None, "x": "\\q\t", "y": .5, },',
      '    { "id" = "ola"; "names": 1 },',
      "  ],",
      '  "persons": [] }',
      "and so on",
    ];
    writeFileSync(join(folder, "people.json"), lines.join("\n"));
    const { problems } = readCollection(folder);
    const signAt = ({ line, column }: Problem) => lines[line - 1]?.[column - 1];
    expect(problems.map((problem) => `${problem.line} ${problem.rule} ${signAt(problem)}`)).toEqual([
      "1 syntax /",
      "2 syntax '",
      '3 schema "',
      "3 syntax \u00a0",
      "3 syntax /",
      "5 syntax {",
      "5 syntax N",
      '5 schema "',
      "5 syntax \\",
      "5 syntax \t",
      '5 schema "',
      "5 syntax .",
      "5 syntax ,",
      "6 syntax =",
      "6 syntax ;",
      '6 schema "',
      "6 syntax ,",
      '8 schema "',
      "9 syntax a",
    ]);
  });

  test("of JSON on one line, a fault of form hides what it makes of its word, and nothing else", () => {
    const folder = editedCollection();
    const json = JSON.stringify(parse(readFileSync(join(folder, RECORD), "utf8")));
    rmSync(join(folder, RECORD));
    const faulty = json
      .replace('"mode":"in-person"', '"mode":None')
      .replace('"status":"held"', '"status":"he\\ld"')
      .replace('"act":"meet"', '"act":"met"')
      .replace('"language":"en"', "'language':\"en\"");
    const file = join(folder, RECORD.replace("yaml", "json"));
    writeFileSync(file, faulty);
    expect(readCollection(file).problems.map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      'syntax the escape "\\\\l"',
      'syntax "None"',
      "syntax \"'language'\"",
      'schema "met"',
    ]);
  });

  test("JSON that is faulty all over is given up in time, and never read as something else", () => {
    const faulty = `[${"1,,".repeat(300_000)}]`;
    const { value, faults } = readJson(faulty, syntaxTree);
    expect(value).toBeUndefined();
    expect(faults.length).toBeGreaterThan(5);
    const marks = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "'",
      "a",
      "1",
      ".",
      "-",
      "/",
      "*",
      "#",
      "\\",
      "\n",
      "\t",
      " ",
      "\u00a0",
      "None",
      "null",
      '"k": 1',
      "\u2028",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 30 }), (signs) => {
        const text = signs.join("");
        const reading = readJson(text, syntaxTree);
        const parsed = (() => {
          try {
            return { value: JSON.parse(text) };
          } catch {
            return undefined;
          }
        })();
        if (parsed) expect(reading.value).toEqual(parsed.value);
        else expect(reading.faults.length).toBeGreaterThan(0);
        for (const { offset } of reading.faults) expect(offset).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000, seed: 8 },
    );
  });

  const COLLECTION = "collection.yaml";
  const DAY = "date: 2026-03-06";
  const HOUR = "words: Today";
  test.each<[wanted: string, mend: string, ...edit: Edit]>([
    ["a list: the keys", "Write `inferred: []`.", RECORD, "inferred:\n  - of: date", "inferred:\nx:\n  - of: date"],
    ["keys and values", "Write its keys, as in `{ date: … }`.", RECORD, "when: {", "when:\nx: {"],
    ["keys and values", "Write its keys, as in `{ date: 2026-09-14 }`.", RECORD, "when: {", "when: 2026-09-14\nx: {"],
    ["keys", "`{ city: { en: … }, country: … }`, or take the key out.", RECORD, "where: {", "where:\nx: {"],
    ["a person's name", "`{ given: …, family: …, order: … }`", "people.yaml", "    name:", "    name: Carney\n    x:"],
    ["a list: the passages", "`- { document: …, first: … }`", RECORD, "evidence:", "evidence: Words\nx:"],
    ["keys and values", "as in `{ en: … }`.", RECORD, "title:", "title: Words\nx:"],
    [
      "id, title, status",
      "Write the key that is meant, or take this one out; documents is missing.",
      RECORD,
      "documents:",
      "accounts:",
    ],
    ["the parties", "Put it in brackets: [ca, jp].", RECORD, "parties: [ca, jp]", "parties: ca, jp"],
    ["an id: lower-case", "Write plain commas: ca, jp.", RECORD, "parties: [ca, jp]", "parties: [ca、jp]"],
    ["a list: to whom", "Put it in brackets: [mark-carney].", RECORD, "to: [takaichi-sanae]", "to: Mark Carney"],
    ["languages", "Write ja, if that is meant; or add jp", RECORD, "summary: { en", "summary: { jp"],
    ["url, alsoAt", "Write url.", RECORD, "url: https://www.newswire", "URL: https://www.newswire"],
    ["a document", 'Write pmo-en, or add "smk" to documents.', RECORD, "document: pmo-en", "document: smk"],
    ["an id: lower-case", "Write jonas-gahr-store.", RECORD, "id: contact-kept", "id: jonas-gahr-støre"],
    ["an id: lower-case", "Write lukasz.", RECORD, "id: contact-kept", "id: Łukasz"],
    ["an id: lower-case", "form, as in mark-carney.", RECORD, "id: contact-kept", "id: 2nd-meeting"],
    ["an id: lower-case", "form, as in mark-carney.", RECORD, "id: contact-kept", "id: 高市"],
    ["a year, month or day", "Write 2026-09-14.", RECORD, DAY, "date: 14/09/2026"],
    ["a year, month or day", "Write 2026-09-14.", RECORD, DAY, "date: 14 September 2026"],
    ["a year, month or day", "Write 2026-09-14.", RECORD, DAY, "date: 20260914"],
    ["a year, month or day", "Write 2026-09-14.", RECORD, DAY, "date: ２０２６-０９-１４"],
    ["a year, month or day", "Write 2026-09-14.", RECORD, DAY, "date: 2026年9月14日"],
    ["a year, month or day", "form, as in 2026-03-06.", RECORD, DAY, "date: 06/03/2026"],
    ["a year, month or day", "form, as in 2026-03-06.", RECORD, DAY, "date: 2026-065"],
    ["a year, month or day", "Write 2026-03-06.", RECORD, DAY, "date: 2026-03-06 (Fri)"],
    ["a year, month or day", "Write 2026-03-06.", RECORD, DAY, "date: 2026 03 06"],
    ["a year, month or day", "Write 2026-03-06.", RECORD, DAY, "date: 6th of March 2026"],
    ["a year, month or day", "Write 2026-03-06.", RECORD, DAY, "date: ( 2026-03-06 )"],
    ["an address", "form, as in https://example.org/news/1.", RECORD, "url: https://www.newswire", "url: www.example…"],
    ["a currency", "Write CAD.", RECORD, "currency: CAD", "currency: $ (CAD)"],
    ["what a template", "Let the template put a value there", RECORD, "act: congratulate", "act: {{ act }}"],
    ["what a template", "Let the template put a value there", RECORD, "words: Today", "words: {% words %}"],
    ["one list", "Write one pair of brackets around all", RECORD, "parties: [ca, jp]", "parties: [ca], [jp]"],
    ["one list", "Write one pair of brackets around all", RECORD, "parties: [ca, jp]", "parties: [ca] [jp]"],
    ["commas between", "Write a comma before it", RECORD, "parties: [ca, jp]", 'parties: ["ca" "jp"]'],
    ["an id", "Write mark-carney, without braces.", RECORD, "person: mark-carney", "person: { ref: mark-carney }"],
    ["an hour", 'Write "09:30".', RECORD, HOUR, "time: 9:30"],
    ["an hour", 'form, as in "09:30".', RECORD, HOUR, "time: 9.30"],
    ["a time zone", "form, as in Asia/Tokyo.", RECORD, HOUR, "zone: JST"],
    ["a time zone", "Write Asia/Tokyo.", RECORD, HOUR, "zone: Tokyo"],
    ["a SHA-256 hash", "Write b296d593", RECORD, "sha256: b296d593", "sha256: B296D593"],
    ["an address", "Write https://www.newswire", RECORD, "url: https://www.newswire", "url: www.newswire"],
    ["a country", "Write NO.", RECORD, "country: JP", "country: no"],
    ["a country", "Write NO.", RECORD, "country: JP", 'country: "NO "'],
    ["a currency", "form, as in CAD.", RECORD, "currency: CAD", "currency: kr"],
    ["a language", "form, as in en.", RECORD, "language: en", "language: Canadian"],
    ["a language", "Write en.", RECORD, "language: en", "language: English"],
    ["without a blank at its end", "Take out the blank at its end.", RECORD, HOUR, 'words: "Today "'],
    ["not begin with =", "Begin it with another character", RECORD, HOUR, "words: =Today"],
    ["can be seen", "Take it out", RECORD, HOUR, 'words: "To\\u200bday"'],
    ["can be seen", "Take it out", RECORD, HOUR, 'words: "To\\u061cday"'],
    ["the version", 'Write "1.0.0".', COLLECTION, "version: 0.1.0", "version: 1.0"],
    ["ends with a slash", "Write https://example.org/x/.", COLLECTION, "base:", "base: https://example.org/x #"],
    ["a key, a colon", "`act: congratulate`", RECORD, "act: congratulate", "act congratulate"],
    ["a key, a colon", "`act: congratulate`", RECORD, "act: congratulate", "act:congratulate"],
    ["without a tag", "Take the tag out", RECORD, "act: congratulate", "act: !!str congratulate"],
    ["a comment", "Put the text in quotes", RECORD, "fr: Visite", "fr: Visite #Carney"],
    ["the keys people", "Begin the file with `people:`", "people.yaml", "people:\n", ""],
  ])("%s: %s", (wanted, mend, ...edit) => {
    const { problems } = readCollection(editedCollection(edit));
    const told = problems.filter((problem) => problem.mend.includes(mend));
    expect(told.length, JSON.stringify(problems, null, 2)).toBeGreaterThan(0);
    expect(told[0]?.wanted).toContain(wanted);
  });

  test("names that real scripts spell with joiners, and zones by their offset, hold", () => {
    expect(told([RECORD, HOUR, 'words: "\u0646\u06cc\u200c\u0647\u200d\u200e", zone: Etc/GMT-9'])).toEqual([]);
  });

  test("what a # cuts off is a warning, at the #", () => {
    expect(told([RECORD, "  kind: visit", "  kind: visit #State"])).toEqual(["12:15 comment-cuts-text"]);
    expect(told([RECORD, "  kind: visit", "  kind: visit # a state visit"])).toEqual([]);
  });

  test("slashes in quotes and in an address are no remark", () => {
    expect(told([RECORD, "words: Today", 'words: "Today // now"'])).toEqual([]);
    expect(told([RECORD, "fr: Visite bilatérale", "fr: Visite https://example.org/a//b"])).toEqual([]);
    expect(told([RECORD, "https://pm.gc.ca", "https://example.org/Tokyo_(ward)"])).toEqual([]);
  });

  test("a file without a record's keys gets one problem, which shows a record", () => {
    for (const text of ["", "todo: more\nnotes: none\n", "- one\n", "id: notes-2026\n"]) {
      const folder = editedCollection(["notes.yaml", "", text]);
      const problems = readCollection(folder).problems.filter(({ wanted }) => wanted.startsWith("the keys"));
      expect(problems).toHaveLength(1);
      const skeleton = problems[0]?.mend.replace(/^.*\n/, "") as string;
      expect(fitsRecord(parse(skeleton)) || fitsRecord.errors).toBe(true);
    }
    for (const [text, mend] of [
      ["- { id: a }\n- { id: b }\n", /^Write one record a file, named by its id; several/],
      ["- id: a\n  title: b\n", /^Take the hyphen or brackets around the record off\.$/],
    ] as const) {
      const { problems } = readCollection(editedCollection(["notes.yaml", "", text]));
      expect(problems.find(({ file }) => file.endsWith("notes.yaml"))?.mend).toMatch(mend);
    }
    expect(told(["notes.yaml", "", "todo: more\n"])).toHaveLength(1);
  });

  test("a shared file is told by a name near its own; one that is not there is to be made", () => {
    const folder = editedCollection();
    renameSync(join(folder, "topics.yaml"), join(folder, "topic.yaml"));
    expect(readCollection(folder).problems.map(({ rule, mend }) => [rule, mend])).toEqual([
      ["file-name", "Name it topics.yaml."],
    ]);
    const without = editedCollection();
    rmSync(join(without, "topics.yaml"));
    const [problem] = readCollection(without).problems;
    expect(problem?.mend).toContain("make that file beside collection.yaml, beginning with `topics:`");
  });

  test("JSON has positions too", () => {
    const folder = editedCollection();
    rmSync(join(folder, "people.yaml"));
    writeFileSync(join(folder, "people.json"), '{\n  "people": [\n    { "id": "Mark Carney" }\n  ]\n}\n');
    const [problem] = readCollection(join(folder, "people.json")).problems;
    expect(problem).toMatchObject({ line: 3, column: 13, path: ["people", 0, "id"], mend: 'Write "mark-carney".' });
  });

  test.each<[mend: string, change: Record<string, unknown>]>([
    ['Write `"inferred": []`.', { inferred: null }],
    ['as in `{ "date": "2026-03-06" }`.', { when: "2026-03-06" }],
    ['Write the language before it, as in `{ "en": "…" }`.', { title: "Carney meets Takaichi" }],
    ['Write a list, as in `[{ "document": "…", "first": "…" }]`.', { evidence: "Words" }],
    ['Put it in brackets: ["canada", "japan"].', { parties: "Canada and Japan" }],
    ['Add `"status": "…"`, with one of planned,', { status: undefined }],
    ['Write "held".', { status: "helt" }],
    ['Write "title".', { title: undefined, titel: { en: "Carney meets Takaichi" } }],
    ['Write "occasion".', { occasion: undefined, "occasion ": null }],
    ["Take it out; or move it to the object that it belongs to.", { notes: null }],
    ['Write "2026-03-06".', { when: { date: "6 March 2026" } }],
    [
      'Write `"all"` for all participants; or ids in brackets, as in ["mark-carney"].',
      { statements: [{ by: "Mark Carney" }] },
    ],
  ])("what is wrong in JSON is mended in JSON: %s", (mend, change) => {
    const folder = editedCollection();
    const record = { ...parse(readFileSync(join(folder, RECORD), "utf8")), ...change };
    rmSync(join(folder, RECORD));
    writeFileSync(join(folder, RECORD.replace(".yaml", ".json")), JSON.stringify(record, null, 2));
    const mends = readCollection(folder).problems.map((problem) => problem.mend);
    expect(mends.filter((each) => each.includes(mend))).toHaveLength(1);
    expect(mends.join()).not.toMatch(/hyphen|at the column|[`{] ?[a-z]+:/);
  });

  test("a file of JSON without a record's keys is shown a record in JSON", () => {
    const folder = editedCollection(["notes.json", "", "{}"]);
    const [problem] = readCollection(folder).problems.filter(({ wanted }) => wanted.startsWith("the keys"));
    const skeleton = JSON.parse(problem?.mend.replace(/^.*\n/, "") as string);
    expect(fitsRecord(skeleton) || fitsRecord.errors).toBe(true);
  });

  test("bytes that are not UTF-8 are told at their place", () => {
    const folder = editedCollection();
    writeFileSync(join(folder, "parties.yaml"), Buffer.from("parties:\n  - id: \xe9\n", "latin1"));
    const [problem] = readCollection(folder).problems;
    expect(problem).toMatchObject({ rule: "syntax", line: 2, column: 9, file: join(folder, "parties.yaml") });
  });

  test("anchors and aliases hold, within bounds, and are doubted once", () => {
    const anchor: Edit = [RECORD, "by: [mark-carney, takaichi-sanae]", "by: &both [mark-carney, takaichi-sanae]"];
    const alias: Edit = [
      RECORD,
      "by: [mark-carney, takaichi-sanae]\n    about: [bilateral",
      "by: *both\n    about: [bilateral",
    ];
    expect(told(anchor, alias)).toEqual([]);
    expect(told([anchor[0], anchor[1], "by: &both [mark-carney, takaichi]"], alias)).toHaveLength(1);
    const faults = (text: string) => {
      const { value, problems } = new Source("record.yaml", Buffer.from(text));
      return problems.length > 0 ? problems.map(({ column, found }) => `${column} ${found}`) : value;
    };
    expect(faults("{a: &x {b: 1}, c: *x, d: [&y {e: *x}, *y]}")).toEqual({
      ...{ a: { b: 1 }, c: { b: 1 } },
      d: [{ e: { b: 1 } }, { e: { b: 1 } }],
    });
    expect(faults("{a: &x {b: *x}}")).toEqual(['12 "*x" within what it stands for']);
    expect(faults("{c: *x, a: &x {b: 1}}")).toEqual(['5 "*x"']);
    // A merge key is a key like others, which no schema knows.
    expect(faults("{a: &x {b: 1}, c: {<<: *x}}")).toEqual({ a: { b: 1 }, c: { "<<": { b: 1 } } });
    const bomb = [
      "a: &a [x, x]",
      ..."bcdefghij".split("").map((name, i) => `${name}: &${name} [*${"abcdefghi"[i]}, *${"abcdefghi"[i]}]`),
    ];
    const folder = editedCollection();
    writeFileSync(join(folder, "people.yaml"), bomb.join("\n"));
    expect(readCollection(folder).problems.filter(({ rule }) => rule === "syntax")).toHaveLength(1);
  });

  test("no message quotes a pattern, a pointer or a character that a terminal obeys", () => {
    const { problems } = readCollection(
      editedCollection(
        [RECORD, "id: pmo-en", "id: PMO_en"],
        [RECORD, "words: Today", 'words: "\\e[31m\\u009b31mToday"'],
        [RECORD, "country: JP", "country: Japan"],
        [RECORD, "{ en: Prime Minister, fr", "{ en glish: Prime Minister, fr"],
        [RECORD, "url: https", "url: ftp"],
      ),
    );
    expect(problems.length).toBeGreaterThan(4);
    for (const { found, wanted, mend } of problems) {
      for (const words of [found, wanted, mend]) {
        expect(words).not.toMatch(/\^[(\\[a-z]|\\d|\[a-z|definitions|\/statements\/|must /);
        expect(words).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
      }
    }
  });
});

describe("checkMeeting", () => {
  const folder = editedCollection();
  const { meetings, ...shared } = collectionOf(readCollection(folder));
  const [meeting] = meetings;

  test("is silent on a record that holds", () => {
    expect(checkMeeting(meeting, shared)).toEqual([]);
  });

  test("tells problems by path, and never throws", () => {
    const findings = checkMeeting({ ...meeting, status: "hold", parties: ["ca", "jpn"] }, shared);
    expect(findings.map(({ rule, path }) => [rule, ...path])).toContainEqual(["unknown-reference", "parties", 1]);
    for (const value of [undefined, null, 3, "x", [], {}, { statements: [null, 3, { by: "x" }] }, { documents: {} }]) {
      expect(checkMeeting(value, shared).length).toBeGreaterThan(0);
    }
  });
});

test("the lines that the cases above name are those of the record", () => {
  const file = join(editedCollection(), RECORD);
  expect(lineOf(file, "act: meet")).toBe(58);
  expect(lineOf(file, "value: ")).toBe(294);
});
