/** VERSIONING.md: what breaks whom, in schemas, held against the last release. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { isAtLeast, leastVersion, type VersionPart } from "../src/compare/version.js";
import { type Audience, type SchemaChange, schemaChanges } from "./schema-changes.js";
import { emptyFolder, faultsOf, root } from "./support.js";

// biome-ignore lint/suspicious/noExplicitAny: schemas are edited in ways that no type of theirs would allow
type Json = Record<string, any>;

const OLDER = {
  $id: "https://example.org/1/thing.schema.json",
  type: "object",
  properties: {
    id: { $ref: "#/definitions/Id", description: "The thing." },
    act: { type: "string", enum: ["say", "ask"] },
    kind: { type: "string", const: "one" },
    value: { type: "string", pattern: "^a", maxLength: 9 },
    when: { $ref: "#/definitions/When" },
    list: { type: "array", items: { $ref: "#/definitions/Id" }, minItems: 1, uniqueItems: true },
    by: { anyOf: [{ $ref: "#/definitions/Id" }, { type: "number" }] },
    text: { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^[a-z]+$" } },
    title: { $ref: "#/definitions/Node" },
  },
  required: ["id", "value"],
  additionalProperties: false,
  definitions: {
    Id: { type: "string" },
    When: {
      type: "object",
      properties: { date: { type: "string" }, time: { type: "string" } },
      additionalProperties: false,
    },
    Node: { type: "object", properties: { id: { type: "string" }, within: { $ref: "#/definitions/Node" } } },
  },
};

/** What is told of an edit of the fixture. */
function changed(edit: (schema: Json) => void, audience: Audience = "readers"): SchemaChange[] {
  const newer: Json = structuredClone(OLDER);
  edit(newer);
  return schemaChanges(OLDER, newer, audience);
}

const shape = (changes: readonly SchemaChange[]) =>
  changes.map(({ at, what, breaking }) => `${breaking ? "breaking" : "additive"}: ${at}: ${what}`);

/** An edit, what is told of it, and whether it breaks readers, authors. */
const CASES: [name: string, edit: (schema: Json) => void, told: string, readers: boolean, authors: boolean][] = [
  ["a property removed", ({ properties }) => delete properties.act, "act: removed", true, true],
  [
    "a property of a shared type removed",
    ({ definitions }) => delete definitions.When.properties.time,
    "when.time: removed",
    true,
    true,
  ],
  ["a property added", ({ properties }) => (properties.new = { type: "string" }), "new: added", false, false],
  ["a value removed", ({ properties }) => properties.act.enum.pop(), "act: no longer the value ask", true, true],
  ["a value added", ({ properties }) => properties.act.enum.push("tell"), "act: a new value tell", false, false],
  [
    "a list opened",
    ({ properties }) => delete properties.act.enum,
    "act: any value, no longer one of a list",
    true,
    false,
  ],
  ["a list closed", ({ properties }) => (properties.value.enum = ["a"]), "value: only a", true, true],
  [
    "a constant changed into another",
    ({ properties }) => (properties.kind.const = "two"),
    "kind: no longer the value one",
    true,
    true,
  ],
  [
    "a constant that became a list",
    ({ properties }) => {
      delete properties.kind.const;
      properties.kind.enum = ["one", "two"];
    },
    "kind: a new value two",
    false,
    false,
  ],
  [
    "a new required field",
    (schema) => {
      schema.properties.new = { type: "string" };
      schema.required.push("new");
    },
    "new: added, and required",
    true,
    true,
  ],
  ["a field that became required", ({ required }) => required.push("act"), "act: now required", true, true],
  ["a field that may be absent now", ({ required }) => required.pop(), "value: no longer required", true, false],
  ["a type changed", ({ properties }) => (properties.value.type = "number"), "value: no longer string", true, true],
  ["a type added", ({ properties }) => (properties.value.type = ["string", "null"]), "value: also null", true, false],
  [
    "a pattern changed",
    ({ properties }) => (properties.value.pattern = "^b"),
    'value: pattern "^a" became "^b"',
    true,
    true,
  ],
  ["a pattern added", ({ definitions }) => (definitions.Id.pattern = "^b"), 'id: pattern none became "^b"', true, true],
  [
    "a pattern removed",
    ({ properties }) => delete properties.value.pattern,
    'value: pattern "^a" became none',
    true,
    false,
  ],
  [
    "a bound tightened",
    ({ properties }) => (properties.value.maxLength = 8),
    "value: maxLength 9 became 8",
    true,
    true,
  ],
  [
    "a bound loosened",
    ({ properties }) => (properties.value.maxLength = 10),
    "value: maxLength 9 became 10",
    true,
    false,
  ],
  [
    "a list that may be empty",
    ({ properties }) => (properties.list.minItems = 0),
    "list: minItems 1 became 0",
    true,
    false,
  ],
  ["a longer list wanted", ({ properties }) => (properties.list.minItems = 2), "list: minItems 1 became 2", true, true],
  [
    "items that may come twice",
    ({ properties }) => (properties.list.uniqueItems = false),
    "list: uniqueItems true became false",
    true,
    false,
  ],
  [
    "items changed",
    ({ properties }) => (properties.list.items = { type: "number" }),
    "list[]: no longer string",
    true,
    true,
  ],
  ["a form removed", ({ properties }) => properties.by.anyOf.pop(), "by: no longer one of its forms", true, true],
  ["a form added", ({ properties }) => properties.by.anyOf.push({ type: "null" }), "by: a new form", true, false],
  [
    "one form where several are now",
    ({ properties }) => (properties.value = { anyOf: [properties.value, { type: "null" }] }),
    "value: a new form",
    true,
    false,
  ],
  [
    "several forms where one is now",
    ({ properties }) => (properties.by = { type: "number" }),
    "by: no longer one of its forms",
    true,
    true,
  ],
  ["a form changed", ({ properties }) => (properties.by.anyOf[1].minimum = 3), "by: minimum none became 3", true, true],
  ["other keys let in", (schema) => (schema.additionalProperties = true), "{}: other keys", true, false],
  [
    "other keys refused",
    ({ definitions }) => (definitions.Node.additionalProperties = false),
    "title{}: other keys",
    true,
    true,
  ],
  [
    "values of other keys changed",
    ({ properties }) => (properties.text.additionalProperties = { type: "number" }),
    "text{}: no longer string",
    true,
    true,
  ],
  [
    "names of keys changed",
    ({ properties }) => (properties.text.propertyNames.pattern = "^b"),
    "text: propertyNames",
    true,
    true,
  ],
  [
    "an address changed",
    (schema) => (schema.$id = "https://example.org/2/thing.schema.json"),
    "the whole: the address",
    true,
    true,
  ],
  [
    "a keyword that nobody here knows",
    ({ properties }) => (properties.value.not = { const: "b" }),
    "value: not none became",
    true,
    true,
  ],
  [
    "something in a type that holds itself",
    ({ definitions }) => (definitions.Node.properties.id.pattern = "^b"),
    "title.id: pattern",
    true,
    true,
  ],
];

describe("a comparison of two schemas", () => {
  test.each(CASES)("tells %s", (_, edit, told, readers, authors) => {
    for (const [audience, breaking] of [
      ["readers", readers],
      ["authors", authors],
    ] as const) {
      const changes = changed(edit, audience);
      expect(shape(changes)[0], audience).toContain(`${breaking ? "breaking" : "additive"}: ${told}`);
      // One value in the place of another is one removed and one added.
      expect(new Set(changes.map(({ at }) => at)).size, shape(changes).join("\n")).toBe(1);
    }
  });

  test("tells nothing of words, of the names of types, or of order", () => {
    expect(changed(() => {})).toEqual([]);
    const renamed = changed((schema) => {
      schema.title = "Another title";
      schema.properties.id.description = "Other words.";
      schema.properties = Object.fromEntries(Object.entries(schema.properties).reverse());
      schema.definitions.Name = schema.definitions.Id;
      schema.properties.id.$ref = "#/definitions/Name";
      schema.required.reverse();
    });
    expect(renamed).toEqual([]);
  });

  test("calls breaking each property, value and form that is taken out of a published schema", () => {
    for (const file of ["record", "publication", "collection", "rows/statements"]) {
      const schema: Json = JSON.parse(readFileSync(join(root, `schemas/${file}.schema.json`), "utf8"));
      expect(schemaChanges(schema, schema, "readers")).toEqual([]);
      let taken = 0;
      const visit = (value: Json, path: (string | number)[]) => {
        const without = (edit: (place: Json) => void) => {
          const newer = structuredClone(schema);
          edit(path.reduce((at, key) => at[key], newer));
          const changes = schemaChanges(schema, newer, "authors");
          expect(
            changes.some(({ breaking }) => breaking),
            `${file} ${path.join(".")}`,
          ).toBe(true);
          taken += 1;
        };
        for (const name of Object.keys(value.properties ?? {})) without((place) => delete place.properties[name]);
        if (value.enum) without((place) => place.enum.pop());
        if (value.anyOf) without((place) => place.anyOf.pop());
        for (const [key, inside] of Object.entries(value)) {
          if (typeof inside === "object" && inside !== null) visit(inside, [...path, key]);
        }
      };
      visit(schema, []);
      expect(taken, file).toBeGreaterThan(10);
    }
  });
});

test("the tombstone that VERSIONING.md shows is one", () => {
  const [, shown] = /^```yaml\n(.*?)^```/ms.exec(readFileSync(join(root, "VERSIONING.md"), "utf8")) ?? [];
  const collection = parse(readFileSync(join(root, "src/meetings/collection.yaml"), "utf8"));
  expect(faultsOf("collection", { ...collection, ...parse(shown as string) })).toEqual([]);
  expect(faultsOf("collection", { ...collection, withdrawn: [{ id: "2026-01-05-canada-japan" }] })).toHaveLength(2);
});

describe("the schemas since the last release", () => {
  /** The schemas that authors write files for; all others are of what is published. */
  const AUTHORED = /^schemas\/(record|collection|parties|organisations|people|topics)\.schema\.json$/;

  const git = (folder: string, ...args: string[]) =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: "pipe" }).trimEnd();

  /** The last tag of a release, of those that are here; none in a clone without tags. */
  function lastRelease(folder: string): string | undefined {
    try {
      return git(folder, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*");
    } catch {
      return undefined;
    }
  }

  /** What became of each schema since a tag, and the part of the version that must rise. */
  function sinceRelease(folder: string, tag: string): { told: string[]; part: VersionPart | undefined } {
    const before = git(folder, "ls-tree", "-r", "--name-only", tag, "schemas/").split("\n").filter(Boolean);
    const now = readdirSync(join(folder, "schemas"), { recursive: true, encoding: "utf8" })
      .map((file) => `schemas/${file.replaceAll("\\", "/")}`)
      .filter((file) => file.endsWith(".json"));
    const changes = [...new Set([...before, ...now])].sort().flatMap((file) => {
      if (!now.includes(file)) return [{ at: file, what: "removed", breaking: true }];
      if (!before.includes(file)) return [{ at: file, what: "added", breaking: false }];
      const [old, today] = [git(folder, "show", `${tag}:${file}`), readFileSync(join(folder, file), "utf8")];
      const found = schemaChanges(JSON.parse(old), JSON.parse(today), AUTHORED.test(file) ? "authors" : "readers");
      return found.map((change) => ({ ...change, at: `${file} ${change.at}` }));
    });
    const part = changes.some(({ breaking }) => breaking) ? "major" : changes.length ? "minor" : undefined;
    return { told: shape(changes), part };
  }

  const tag = lastRelease(root);
  const name = "the version of the package has risen as the changes of the schemas want it";
  if (tag === undefined) test.skip(`${name} (no tag v* in this clone: nothing to compare with)`, () => {});
  else
    test(`${name}, since ${tag}`, () => {
      const { told, part } = sinceRelease(root, tag);
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const least = leastVersion(tag.slice(1), part);
      expect(isAtLeast(version, least), `${version} must be ${least} or higher:\n${told.join("\n")}`).toBe(true);
    });

  test("are told in a clone that has a tag", () => {
    const clone = emptyFolder();
    mkdirSync(join(clone, "schemas"));
    for (const file of ["record", "publication", "topics"]) {
      cpSync(join(root, `schemas/${file}.schema.json`), join(clone, `schemas/${file}.schema.json`));
    }
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    git(clone, "init", "--quiet");
    expect(lastRelease(clone)).toBeUndefined();
    git(clone, "add", ".");
    git(clone, ...identity, "commit", "--quiet", "--message", "The first");
    git(clone, ...identity, "tag", "v0.1.0");
    expect(lastRelease(clone)).toBe("v0.1.0");
    expect(sinceRelease(clone, "v0.1.0")).toEqual({ told: [], part: undefined });

    const edit = (file: string, change: (schema: Json) => void) => {
      const path = join(clone, `schemas/${file}.schema.json`);
      const schema = JSON.parse(readFileSync(path, "utf8"));
      change(schema);
      writeFileSync(path, JSON.stringify(schema));
    };
    edit("record", ({ definitions }) => definitions.Act.enum.push("whisper"));
    writeFileSync(join(clone, "schemas/new.schema.json"), "{}");
    expect(sinceRelease(clone, "v0.1.0")).toEqual({
      told: [
        "additive: schemas/new.schema.json: added",
        "additive: schemas/record.schema.json statements[].act: a new value whisper",
      ],
      part: "minor",
    });
    // What an author need no longer write, a reader may no longer find.
    edit("record", ({ required }) => required.splice(required.indexOf("title"), 1));
    expect(sinceRelease(clone, "v0.1.0").part).toBe("minor");
    edit("publication", ({ definitions }) =>
      definitions.Meeting.required.splice(definitions.Meeting.required.indexOf("title"), 1),
    );
    expect(sinceRelease(clone, "v0.1.0")).toMatchObject({
      told: expect.arrayContaining([
        "breaking: schemas/publication.schema.json data.meetings[].title: no longer required",
      ]),
      part: "major",
    });
  });
});
