/** The published schemas say the same in other implementations of JSON Schema as in Ajv, which Readout itself uses. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Validator } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { rowsOf } from "../src/formats/csv-tables.js";
import { toJsonLd } from "../src/formats/jsonld.js";
import { publication } from "../src/publish/publish.js";
import { readSchema } from "../src/schema/json-schema.js";
import type { SchemaName } from "../src/schema/names.js";
import { everyProperty } from "./every-property.js";
import { emptyFolder, faultsOf, root, validatorOf } from "./support.js";

type Json = Record<string, unknown>;

interface Fixture {
  readonly name: string;
  readonly schema: SchemaName;
  readonly value: unknown;
}

/** Each file of each collection here, with the schema that it follows. */
const records: Fixture[] = ["src/meetings", "tests/cases", "tests/collections/whole", "docs/walk/collection"].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => {
        const name = basename(file, ".yaml");
        const schema = (/^\d/.test(name) ? "record" : name) as SchemaName;
        return { name: `${folder}/${file}`, schema, value: parse(readFileSync(join(root, folder, file), "utf8")) };
      }),
);

/**
 * What a build writes: rows of each table, a node of each kind, and the documents that describe. Their validators choose
 * between alternatives, as the schemas that are published do not.
 */
const files = publication(everyProperty);
const graph = toJsonLd(everyProperty);
const kinds = new Map(graph["@graph"].map((node) => [String(node["@type"]), node]));
const written: Fixture[] = [
  ...Object.entries(rowsOf(everyProperty)).flatMap(([table, rows]) =>
    rows.slice(0, 2).map((value, at) => ({ name: `${table} ${at}`, schema: `rows/${table}` as SchemaName, value })),
  ),
  ...[...kinds].map(([name, node]) => {
    return { name, schema: "linked-data" as const, value: { ...graph, "@graph": [node] } };
  }),
  ...(
    [
      ["catalog.jsonld", "catalog"],
      ["csv/csv-metadata.json", "csvw"],
      ["datapackage.json", "datapackage"],
    ] as const
  ).map(([name, schema]) => ({ name, schema, value: JSON.parse(files.get(name) as string) })),
];

/** What one change may put in the place of a value. */
const OTHERS = [
  null,
  true,
  7,
  "",
  " blank",
  "=1+1",
  "a\u0000b",
  "e\u0301",
  "NO",
  "2026-13-01",
  "~9:00",
  "ftp://example.org/",
  [],
  {},
  ["x"],
  { en: "x" },
  { "@id": "https://example.org/" },
  { "@id": "https://example.org/", "@value": "x", "@language": "en" },
  { "@value": "2026", "@type": "xsd:gYear" },
];

/** The record with one thing changed: each value in turn, with one of the others in its place; each key left out or doubled. */
function mutants(record: Fixture, every: number): Fixture[] {
  const edits: ((copy: Json) => string)[] = [];
  const add = (path: readonly string[], what: string, edit: (inside: Json, key: string) => void) =>
    edits.push((copy) => {
      edit(
        path.slice(0, -1).reduce((at, key) => at[key] as Json, copy),
        path.at(-1) as string,
      );
      return `${path.join(".")} ${what}`;
    });
  const visit = (value: unknown, path: readonly string[]) => {
    if (path.length > 0) {
      const other = OTHERS[edits.length % OTHERS.length];
      add(path, `= ${JSON.stringify(other)}`, (inside, key) => (inside[key] = other));
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      visit(inside, [...path, key]);
      if (Array.isArray(value)) add([...path, key], "twice", (list) => (list as unknown as unknown[]).push(inside));
      else add([...path, key], "left out", (object, name) => delete object[name]);
    }
    if (!Array.isArray(value)) add([...path, "unknown"], "added", (object, name) => (object[name] = "x"));
  };
  visit(record.value, []);
  return edits
    .filter((_, index) => index % every === 0)
    .map((edit) => {
      const value = structuredClone(record.value) as Json;
      return { name: `${record.name}: ${edit(value)}`, schema: record.schema, value };
    });
}

const named = (name: string) => records.find((file) => file.name.includes(name)) as Fixture;
const fixtures = [
  ...records,
  ...written,
  ...written.flatMap((one) => mutants(one, /^(catalog|csvw|datapackage)$/.test(one.schema) ? 40 : 5)),
  ...mutants(named("whole/2026-03-06"), 1),
  ...mutants(named("trap-contradiction"), 3),
  ...mutants(named("trap-two-clocks"), 3),
  ...mutants(named("whole/collection"), 1),
  ...mutants(named("whole/people"), 1),
];
const verdicts = new Map(fixtures.map(({ name, schema, value }) => [name, validatorOf(schema)(value)]));

test("the code that tells faults finds one where the code that decides says no, and nowhere else", () => {
  for (const { name, schema, value } of fixtures) {
    if (schema !== "record") expect(faultsOf(schema, value).length === 0, name).toBe(verdicts.get(name));
  }
});

test("the fixtures are the records here and what a build writes of one, which are valid, and changes of them, most of which are not", () => {
  expect(records.length).toBeGreaterThan(25);
  expect(written.length).toBeGreaterThan(40);
  for (const { name } of [...records, ...written]) expect(verdicts.get(name), name).toBe(true);
  for (const kind of ["rows/", "linked-data", "catalog", "csvw", "datapackage"]) {
    const ofKind = fixtures.filter(({ schema, name }) => schema.startsWith(kind) && name.includes(": "));
    expect(new Set(ofKind.map(({ name }) => verdicts.get(name))), kind).toEqual(new Set([true, false]));
  }
  const valid = [...verdicts.values()].filter(Boolean).length - records.length - written.length;
  expect(valid).toBeGreaterThan(50);
  expect(verdicts.size - records.length - written.length - valid).toBeGreaterThan(500);
});

describe("a record, row or node is valid or not", () => {
  test("in @cfworker/json-schema as in Ajv", () => {
    const others = new Map<SchemaName, Validator>();
    const differing = fixtures.filter(({ name, schema, value }) => {
      const other = others.get(schema) ?? new Validator(readSchema(schema) as object, "7");
      others.set(schema, other);
      return other.validate(value).valid !== verdicts.get(name);
    });
    expect(differing.map(({ name }) => `${name}: ${verdicts.get(name) ? "valid" : "invalid"} in Ajv alone`)).toEqual(
      [],
    );
  });

  /** What check-jsonschema runs. */
  const PYTHON = `
import json, sys
from jsonschema import Draft7Validator
schemas, fixtures = json.load(open(sys.argv[1], encoding="utf-8"))
for schema in schemas.values(): Draft7Validator.check_schema(schema)
validators = {name: Draft7Validator(schema) for name, schema in schemas.items()}
print(json.dumps([validators[name].is_valid(value) for name, value in fixtures]))
`;
  const python = spawnSync("python3", ["-c", "import jsonschema"]).status === 0;

  test.skipIf(!python)("in Python's jsonschema as in Ajv (skipped where it is not installed)", () => {
    const file = join(emptyFolder(), "fixtures.json");
    const schemas = Object.fromEntries(fixtures.map(({ schema }) => [schema, readSchema(schema)]));
    writeFileSync(file, JSON.stringify([schemas, fixtures.map(({ schema, value }) => [schema, value])]));
    const { stdout, stderr } = spawnSync("python3", ["-c", PYTHON, file], { encoding: "utf8" });
    expect(stderr).toBe("");
    const valid: boolean[] = JSON.parse(stdout);
    const differing = fixtures.filter(({ name }, index) => valid[index] !== verdicts.get(name));
    expect(differing.map(({ name }) => `${name}: ${verdicts.get(name) ? "valid" : "invalid"} in Ajv alone`)).toEqual(
      [],
    );
  });
});
