/** `readout diff`: what became of the facts, by folders or published files, and how the version must rise. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../src/compare/comparison.js";
import { notesOf, STYLES } from "../src/compare/notes.js";
import { isAtLeast, leastVersion } from "../src/compare/version.js";
import { toJson } from "../src/formats/json.js";
import type { Collection } from "../src/model/collection.js";
import type { Evidence } from "../src/model/evidence.js";
import type { Instrument, State } from "../src/model/instrument.js";
import type { Meeting } from "../src/model/meeting.js";
import type { Participant } from "../src/model/person.js";
import type { Statement } from "../src/model/statement.js";
import { readCollection } from "../src/record/read.js";
import { type Edit, editedCollection, lineOf, RECORD } from "./edited-collection.js";
import { changesOf, everyProperty } from "./every-property.js";
import { emptyFolder, faultsOf, readout, root } from "./support.js";

const whole = join(root, "tests/collections/whole");
const ID = "2026-03-06-canada-japan";

/** The whole collection, and the same edited. */
const diff = (edits: readonly Edit[], ...options: string[]) =>
  readout(["diff", whole, editedCollection(...edits), ...options]);

const TOMBSTONE = (id: string) => `withdrawn:
  - { id: ${id}, because: { en: It was of a meeting that never was. }, on: 2026-11-23 }
`;
const withTombstone = (id: string): Edit => ["collection.yaml", "version: ", `${TOMBSTONE(id)}version: `];
const version = (to: string): Edit => ["collection.yaml", "version: 0.1.0", `version: ${to}`];

const FIGURES = `figures:
  - id: visits-made
    value: "2"
    qualifier: exactly
    unit: person
    measure: { en: "Visits, \`counted\`" }
    inferred: []
    evidence: { document: pmo-en, first: bilateral visit }
`;
const EDITS: Edit[] = [
  [RECORD, "act: reaffirm", "act: agree-that"],
  [RECORD, "to: [takaichi-sanae]\n    about: [elections]", "about: [elections, visits]"],
  [RECORD, "date: 2026-03-06, words: Today", "date: 2026-03-06, time: morning, words: Today"],
  [RECORD, "figures:\n", FIGURES],
  [RECORD, "  - id: contact-kept\n    act: agree-to", "  - id: contact\n    act: agree-to"],
  [RECORD, "id: contact\n", "id: staying-in-contact\n"],
  ["parties.yaml", "fr: Canada", "fr: Le Canada"],
  version("0.2.0"),
];

describe("what it prints", () => {
  test("is the facts added, removed and changed, in plain words, and how the version must rise", () => {
    expect(diff(EDITS)).toEqual({
      status: 0,
      stderr: "",
      stdout: `0.1.0 → 0.2.0

The collection
  ~ party ca: name fr Canada → “Le Canada”

${ID}
  ~ meeting: when time added: morning
  ~ statement close-relationship: act reaffirm → agree-that
  - statement contact-kept: “They agreed to remain in close contact.”
  ~ statement election-victory: about elections → elections, visits
  ~ statement election-victory: to removed: takaichi-sanae
  + statement staying-in-contact: “They agreed to remain in close contact.”
  + figure visits-made: “Visits, \`counted\`”

2 added, 1 removed, 5 changed. What others may rely on is gone or renamed: a major change. After 0.1.0 the version must be 0.2.0 or higher; it is 0.2.0.
`,
    });
  });

  test("is Markdown too, in which words stay words", () => {
    expect(diff(EDITS, "--format", "markdown").stdout).toBe(`## 0.1.0 → 0.2.0

### The collection

- Changed: party \`ca\`: name fr \`Canada\` → \`Le Canada\`

### ${ID}

- Changed: meeting: when time added: \`morning\`
- Changed: statement \`close-relationship\`: act \`reaffirm\` → \`agree-that\`
- Removed: statement \`contact-kept\`: \`They agreed to remain in close contact.\`
- Changed: statement \`election-victory\`: about \`elections\` → \`elections\`, \`visits\`
- Changed: statement \`election-victory\`: to removed: \`takaichi-sanae\`
- Added: statement \`staying-in-contact\`: \`They agreed to remain in close contact.\`
- Added: figure \`visits-made\`: \`\` Visits, \`counted\` \`\`

2 added, 1 removed, 5 changed. What others may rely on is gone or renamed: a major change. After 0.1.0 the version must be 0.2.0 or higher; it is 0.2.0.
`);
  });

  test("of a whole meeting is its title, and how much came with it", () => {
    const { stdout } = readout(["diff", whole, "docs/walk/collection"]);
    expect(stdout).toMatch(
      /^ {2}\+ meeting: “.+”, 3 participants, 1 document, 10 statements, 1 instrument, 2 states, 1 figure$/m,
    );
    expect(stdout).toMatch(
      new RegExp(`^${ID}\n {2}- meeting: “Prime Minister Carney .*3 instruments, 3 states, 3 services, 1 figure$`, "m"),
    );
    expect(stdout).toContain(`\n${ID} is gone without a tombstone: list it under withdrawn in collection.yaml.\n`);
  });

  test("is nothing but that, where a folder is held against what is published of it", () => {
    for (const folder of ["src/meetings", "tests/cases", "docs/walk/collection"]) {
      const reading = readCollection(join(root, folder));
      if (!reading.ok) throw new Error(folder);
      const file = join(emptyFolder(), "meetings.json");
      writeFileSync(file, JSON.stringify(toJson(reading.collection)));
      const same = {
        status: 0,
        stderr: "",
        stdout: expect.stringContaining("\n\nNo facts differ. The version must be 0.1.0 or higher"),
      };
      expect(readout(["diff", folder, file]), folder).toEqual(same);
      expect(readout(["diff", file, folder]), folder).toEqual(same);
    }
    expect(readout(["diff", "dist-data/meetings.json", "src/meetings"]).stdout).toContain("No facts differ.");
  });
});

describe("what it sees", () => {
  const bare = ({ change }: { change: string }) => !/^omit .*inferred$/.test(change);
  const all = changesOf(everyProperty);

  test("is each single change of a collection with every property", () => {
    expect(all.length).toBeGreaterThan(500);
    const unseen = all.filter((each) => compare(everyProperty, each.changed).changes.length === 0);
    // A list that is empty tells as little as one that is absent.
    expect(unseen.filter(bare)).toEqual([]);
    for (const { change } of unseen) {
      const path = change.replace("omit ", "").split(".");
      expect(path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], everyProperty)).toEqual([]);
    }
  });

  const [meeting] = everyProperty.meetings as [Meeting];
  const [treaty] = meeting.instruments as [Instrument];
  const [said] = meeting.statements as [Statement];
  const notes = (older: Partial<Meeting>, newer: Partial<Meeting> | { instruments: undefined }) => {
    const [from, to] = [older, newer].map((change) => ({ ...everyProperty, meetings: [{ ...meeting, ...change }] }));
    return notesOf(compare(from as Collection, to as Collection), "text")
      .split("\n")
      .filter((line) => line.startsWith("  "));
  };

  test("is told of the one it is of, where several have one name", () => {
    const [state, other] = treaty.states as [State, State];
    const second = { ...treaty, id: "pact" };
    const edited = { ...second, states: [{ ...state, by: ["pope"] }, other] } as Instrument;
    expect(notes({ instruments: [treaty, second] }, { instruments: [treaty, edited] })).toEqual([
      "  ~ state pact.signed: by sir → pope",
    ]);
    const passages = ["a", "b", "c"].map((first) => ({ document: "one", first })) as [Evidence, Evidence, Evidence];
    const [a, b, c] = passages;
    expect(
      notes(
        { statements: [{ ...said, evidence: [a, b, c] }] },
        { statements: [{ ...said, evidence: [a, { ...b, first: "x" }, c] }] },
      ),
    ).toEqual(["  ~ statement said: evidence one 2 first b → x"]);
  });

  test("is a person who is told of elsewhere in the record, under the same id", () => {
    const { others = [], participants = [], ...rest } = meeting;
    const joined = compare(everyProperty, {
      ...everyProperty,
      meetings: [{ ...rest, participants: [...participants, ...others] as unknown as readonly [Participant] }],
    });
    expect(joined.changes).toMatchObject([
      { is: "changed", thing: { name: "sir for it" }, from: "others", to: "participants" },
    ]);
    expect(joined.part).toBe("patch");
  });

  test("is a thing with its parts as one", () => {
    expect(notes({}, { instruments: undefined })).toEqual(["  - instrument treaty: Treaty, 2 states"]);
    const none = compare(everyProperty, { ...everyProperty, meetings: [] });
    expect(none.changes).toMatchObject([{ is: "removed", thing: { kind: "meeting" }, parts: { length: 13 } }]);
  });

  test("is the same from both sides", () => {
    const told = (from: Collection, to: Collection, turned: boolean) =>
      compare(from, to).changes.map((change) =>
        change.is === "changed"
          ? [
              change.thing.kind,
              change.thing.name,
              change.key,
              ...(turned ? [change.to, change.from] : [change.from, change.to]),
            ]
          : [change.thing.kind, change.thing.name, (change.is === "added") !== turned, change.parts.length],
      );
    const some = fc.constantFrom(...all.map(({ changed }) => changed));
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(told(a, b, false)).toEqual(told(b, a, true));
      }),
    );
  });

  test("does not hang on the order of files or keys", () => {
    const upside = (value: unknown): unknown =>
      typeof value !== "object" || value === null
        ? value
        : Array.isArray(value)
          ? value.map(upside)
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inside]) => [key, upside(inside)]),
            );
    for (const { changed } of all.filter((_, index) => index % 25 === 0)) {
      for (const style of STYLES) {
        const others = compare(upside(everyProperty) as Collection, upside(changed) as Collection);
        expect(notesOf(others, style)).toBe(notesOf(compare(everyProperty, changed), style));
      }
    }
    expect(compare(upside(everyProperty) as Collection, everyProperty).changes).toEqual([]);
  });
});

describe("the version", () => {
  test.each([
    ["0.1.0", "patch", "0.1.1"],
    ["0.1.0", "minor", "0.1.1"],
    ["0.1.9", "major", "0.2.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", undefined, "1.2.3"],
  ] as const)("after %s, with a %s change, is at least %s", (from, part, least) => {
    expect(leastVersion(from, part)).toBe(least);
    expect(isAtLeast(least, leastVersion(from, part))).toBe(true);
    if (part) expect(isAtLeast(from, least)).toBe(false);
  });

  test("is compared by numbers", () => {
    expect(isAtLeast("0.10.0", "0.9.9")).toBe(true);
    expect(isAtLeast("1.0.0", "0.9.9")).toBe(true);
    expect(isAtLeast("1.9.0", "2.0.0")).toBe(false);
  });

  const part = (edit: (of: Collection) => Collection) => compare(everyProperty, edit(everyProperty)).part;
  const about = (change: Partial<Collection["about"]>) => part((of) => ({ ...of, about: { ...of.about, ...change } }));

  test("has a part that must rise for each change, by VERSIONING.md", () => {
    expect(part((of) => of)).toBeUndefined();
    expect(about({ version: "9.0.0", released: "2030" })).toBeUndefined();
    expect(about({ title: { en: "Another" } })).toBe("patch");
    expect(about({ languages: ["en", "fr", "ja"] })).toBe("minor");
    expect(about({ languages: ["fr", "en"] })).toBe("patch");
    expect(about({ languages: ["en", "ja"] })).toBe("major");
    expect(about({ base: "https://example.org/elsewhere/" })).toBe("major");
    expect(part((of) => ({ ...of, topics: [...of.topics, { id: "new", name: { en: "New" } }] }))).toBe("minor");
    expect(part((of) => ({ ...of, topics: of.topics.slice(1) }))).toBe("major");
    expect(part((of) => ({ ...of, topics: of.topics.map((topic) => ({ ...topic, name: { en: "X" } })) }))).toBe(
      "patch",
    );
  });

  test("that has not risen fails with --check, and without it only is told", () => {
    const edit: Edit = [RECORD, "act: reaffirm", "act: agree-that"];
    const verdict =
      "Facts were corrected: a patch change. After 0.1.0 the version must be 0.1.1 or higher; it is 0.1.0, which is too low.\n";
    expect(diff([edit])).toMatchObject({ status: 0, stdout: expect.stringContaining(verdict) });
    expect(diff([edit], "--check")).toMatchObject({ status: 1, stderr: "", stdout: expect.stringContaining(verdict) });
    expect(diff([edit, version("0.1.1")], "--check")).toMatchObject({ status: 0 });
    expect(diff([version("0.0.9")], "--check")).toMatchObject({ status: 1 });
  });
});

describe("a record that is withdrawn", () => {
  const withdrawn = editedCollection(withTombstone("2025-01-01-canada-japan"));
  const older = emptyFolder();
  const second = "2025-01-01-canada-japan";
  cpSync(whole, older, { recursive: true });
  const text = readFileSync(join(whole, RECORD), "utf8");
  writeFileSync(
    join(older, `${second}.yaml`),
    text.replaceAll(ID, second).replaceAll("2026-03-06, words", "2025-01-01, words"),
  );

  test("leaves a tombstone, which is told and published", () => {
    const { stdout } = readout(["diff", older, withdrawn]);
    expect(stdout).toContain(`  + tombstone ${second}: “It was of a meeting that never was.”\n`);
    expect(stdout).toContain(`\n${second}\n  - meeting: `);
    expect(stdout).not.toContain("without a tombstone");
    expect(stdout).toContain("a major change. After 0.1.0 the version must be 0.2.0 or higher");
    const reading = readCollection(withdrawn);
    if (!reading.ok) throw new Error("not read");
    const published = toJson(reading.collection);
    expect(published.meta.withdrawn).toEqual([
      { id: second, because: { en: "It was of a meeting that never was." }, on: "2026-11-23" },
    ]);
    expect(faultsOf("publication", published)).toEqual([]);
  });

  test("without one, or with one that is gone again, fails --check", () => {
    const bare = editedCollection(version("0.2.0"));
    const missed = { status: 1, stdout: expect.stringContaining(`${second} is gone without a tombstone`) };
    expect(readout(["diff", older, bare, "--check"])).toMatchObject(missed);
    expect(readout(["diff", withdrawn, bare, "--check"])).toMatchObject(missed);
    const told = editedCollection(withTombstone(second), version("0.2.0"));
    expect(readout(["diff", older, told, "--check"])).toMatchObject({ status: 0 });
  });

  test("keeps its id: no other record may bear it", () => {
    const folder = editedCollection(withTombstone(ID));
    const reading = readCollection(folder);
    const file = join(folder, "collection.yaml");
    expect(reading.problems).toEqual([
      expect.objectContaining({
        rule: "duplicate-id",
        severity: "error",
        file,
        line: lineOf(file, `{ id: ${ID}`),
        found: expect.stringMatching(/2026-03-06-canada-japan.*, withdrawn, and again the id of a meeting \(.*:2\)$/),
        mend: "Give the meeting another id.",
      }),
    ]);
  });
});

test("a withdrawn id is refused in a line of NDJSON too, with its place", () => {
  const lines = join(emptyFolder(), "records.ndjson");
  const reading = readCollection("src/meetings");
  writeFileSync(lines, `\n${JSON.stringify(reading.ok && reading.collection.meetings[0])}\n`);
  const shelf = join(emptyFolder(), "shelf");
  const folder = editedCollection(withTombstone(ID));
  const { status, stderr } = readout(["build", lines, "--collection", folder, "--out", shelf]);
  expect(status).toBe(1);
  expect(stderr).toContain(`withdrawn, and again the id of a meeting (${lines}:2)`);
  expect(stderr).toMatch(/\n1 error\b/);
});

describe("the folder of a build", () => {
  test("is its meetings.json", () => {
    expect(readout(["diff", "dist-data", "src/meetings"])).toEqual(
      readout(["diff", "dist-data/meetings.json", "src/meetings"]),
    );
    expect(readout(["diff", "dist-data", "src/meetings"]).status).toBe(0);
  });

  test("that is laid out by year is one collection, of all its years", () => {
    const shelf = join(emptyFolder(), "shelf");
    expect(readout(["build", "tests/cases", "--out", shelf, "--by-year", "--data-only"]).status).toBe(0);
    expect(readdirSync(join(shelf, "years")).length).toBeGreaterThan(2);
    for (const pair of [
      [shelf, "tests/cases"],
      ["tests/cases", shelf],
    ]) {
      const told = readout(["diff", ...pair]);
      expect(told).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("No facts differ.") });
    }
    const [first, second] = readdirSync(join(shelf, "years")) as [string, string];
    const other = join(shelf, "years", second, "meetings.json");
    const text = readFileSync(other, "utf8");
    writeFileSync(other, text.replace(/"version": "[^"]+"/, '"version": "9.0.0"'));
    const { status, stderr } = readout(["diff", "tests/cases", shelf]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(
        `${other} is of another edition than ${join(shelf, "years", first, "meetings.json")}`,
      ),
    });
    writeFileSync(other, text);
    rmSync(join(shelf, "years", first), { recursive: true });
    const { stdout } = readout(["diff", "tests/cases", shelf]);
    const gone = [...stdout.matchAll(/^(\d{4})-\S+\n {2}- meeting: /gm)].map(([, year]) => year);
    expect(new Set(gone)).toEqual(new Set([first]));
  });
});

describe("what it refuses", () => {
  test("is a path that leads to no collection", () => {
    const folder = emptyFolder();
    for (const [name, text, told] of [
      ["words.txt", "words", ""],
      ["other.json", "{}", ""],
      [
        "terms.json",
        '{"$schema":"https://example.org/","schemaVersion":"1","meta":{"title":3},"data":{}}',
        " It does not fit publication.schema.json: /",
      ],
    ] as const) {
      const file = join(folder, name);
      writeFileSync(file, text);
      const { status, stdout, stderr } = readout(["diff", whole, file]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain(
        `${file} is neither the folder of a collection nor a meetings.json that this version of readout publishes.${told}`,
      );
    }
    expect(readout(["diff", whole, "nowhere"])).toMatchObject({
      status: 2,
      stderr: "error: There is no file or folder nowhere.\n",
    });
    expect(readout(["diff", whole])).toMatchObject({ status: 2 });
    expect(readout(["diff", whole, whole, "--format", "html"])).toMatchObject({ status: 2 });
  });

  test("is a collection that does not hold, whose problems it tells", () => {
    const { status, stdout, stderr } = diff([[RECORD, "act: reaffirm", "act: no-such-act"]]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("no-such-act");
  });
});
