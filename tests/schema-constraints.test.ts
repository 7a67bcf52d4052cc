import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Path } from "../src/problem.js";
import { complete } from "../src/record/complete.js";
import { Sheet } from "../src/record/sheet.js";
import { type JsonSchema, readSchema } from "../src/schema/json-schema.js";
import { SCHEMAS, type SchemaName } from "../src/schema/names.js";
import { fitsRecord, validatorOf } from "./support.js";

type Schema = JsonSchema & {
  readonly additionalProperties?: boolean | Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxLength?: number;
  readonly propertyNames?: Schema;
};

const NAMES = Object.keys(SCHEMAS) as SchemaName[];
const CHECKED = ["meeting", "collection", "parties", "organisations", "people", "topics"] as const;

/** A text that holds, for each type whose texts have a form. */
const SAMPLES: Record<string, string> = {
  Address: "https://example.org/a",
  Clock: "10:30",
  CountryCode: "JP",
  Currency: "CAD",
  Day: "2026-03-06",
  Decimal: "40.5",
  Id: "one",
  Language: "en",
  Line: "Some words",
  MeetingId: "2026-03-06-canada-japan",
  Moment: "2026-03-06T10:47Z",
  Sha256: "0".repeat(64),
  Zone: "Asia/Tokyo",
  // Texts whose form stands at the property itself.
  time: "P1Y",
  version: "1.0.0",
  base: "https://example.org/data/",
};

/** Keywords that a damage below breaks, and those that break nothing of themselves. */
const BROKEN = [
  "type",
  "enum",
  "const",
  "pattern",
  "maxLength",
  "minItems",
  "uniqueItems",
  "minProperties",
  "required",
];
const OBJECTS = ["additionalProperties", "propertyNames"];
const SILENT = [
  "$ref",
  "description",
  "properties",
  "items",
  "definitions",
  "$schema",
  "$id",
  "$comment",
  "title",
  "format",
];

function resolve(schema: Schema, root: Schema, name: string): [Schema, string] {
  if (!schema.$ref) return [schema, name];
  const type = schema.$ref.replace("#/definitions/", "");
  return [root.definitions?.[type] as Schema, type];
}

/** A value that holds, with every key that there can be. */
function sampleOf(reference: Schema, root: Schema, name = "", turn = 0): unknown {
  const [schema, type] = resolve(reference, root, name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[turn % schema.enum.length];
  if (schema.type === "array") {
    const items = [0, 1].slice(0, Math.max(schema.minItems ?? 0, 2));
    return items.map((turn) => sampleOf(schema.items as Schema, root, type, turn));
  }
  if (schema.type === "object") {
    const keys = Object.entries(schema.properties ?? { en: schema.additionalProperties as Schema });
    // No two things of a list have one id: that would be told instead.
    return Object.fromEntries(
      keys.map(([key, property]) => [key, sampleOf(property as Schema, root, key, key === "id" ? turn : 0)]),
    );
  }
  const sample = SAMPLES[type];
  if (sample === undefined) throw new Error(`No sample of ${type}`);
  return ["Id", "Language", "Address", "Line"].includes(type) && turn
    ? `${sample}${type === "Language" ? "" : "a"}`.replace(/^en$/, "fr")
    : sample;
}

interface Damage {
  keyword: string;
  path: Path;
  value: unknown;
  /** Where the problem is to be told. */
  told: Path;
}

/** Every way to break one constraint at one place of a value. */
function* damages(reference: Schema, root: Schema, value: unknown, path: Path): Generator<Damage> {
  const [schema] = resolve(reference, root, "");
  const damage = (keyword: string, value: unknown, told: Path = path) => ({ keyword, path, value, told });
  yield damage("type", schema.type === "string" ? 3 : "x");
  yield damage("type", null);
  if (schema.enum) yield damage("enum", `${value}x`);
  if (schema.const !== undefined) yield damage("const", value === true ? false : `${value}x`);
  if (schema.pattern) yield damage("pattern", ` ${value}`);
  if (schema.maxLength) yield damage("maxLength", String(value).padEnd(schema.maxLength + 1, "a"));
  if (Array.isArray(value)) {
    if (schema.minItems) yield damage("minItems", value.slice(0, schema.minItems - 1));
    if (schema.uniqueItems) yield damage("uniqueItems", [...value, value[0]], [...path, value.length]);
    for (const [index, item] of value.entries()) yield* damages(schema.items as Schema, root, item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    if (schema.minProperties) yield damage("minProperties", {});
    if (schema.propertyNames) yield damage("propertyNames", { ...value, "e n": "Words" }, [...path, "e n"]);
    else yield damage("additionalProperties", { ...value, unheardOf: "x" }, [...path, "unheardOf"]);
    for (const key of schema.required ?? []) {
      yield damage("required", Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)));
    }
    for (const [key, item] of Object.entries(value)) {
      const inside = schema.properties?.[key] ?? schema.additionalProperties;
      yield* damages(inside as Schema, root, item, [...path, key]);
    }
  }
}

/** A value with another in one place. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaced(item, rest, by) : item));
  const object = value as Record<string, unknown>;
  return { ...object, [step]: replaced(object[step], rest, by) };
}

function* schemasIn(schema: Schema): Generator<Schema> {
  yield schema;
  const inner = [schema.properties, schema.definitions].flatMap((each) => Object.values(each ?? {}));
  for (const each of [
    ...inner,
    schema.items,
    schema.additionalProperties,
    schema.propertyNames,
    ...(schema.anyOf ?? []),
  ]) {
    if (typeof each === "object") yield* schemasIn(each as Schema);
  }
}

describe.each(CHECKED)("%s", (name) => {
  const root = readSchema(name) as Schema;
  const sample = sampleOf(root, root);

  test("holds where every key is there", () => {
    expect(new Sheet(name, sample).faults).toEqual([]);
  });

  test("is broken at each of its constraints, and says so once, there", () => {
    const broken = new Set<string>();
    for (const { keyword, path, value, told } of damages(root, root, sample, [])) {
      const findings = new Sheet(name, replaced(sample, path, value)).faults;
      expect(
        findings.map((finding) => finding.path),
        `${keyword} at ${path.join(".")}`,
      ).toEqual([told]);
      broken.add(keyword);
    }
    const keywords = [...schemasIn(root)].flatMap((schema) => Object.keys(schema));
    const constraints = keywords.filter((keyword) => !SILENT.includes(keyword));
    expect([...BROKEN, ...OBJECTS]).toEqual(expect.arrayContaining([...new Set(constraints)]));
    // `additionalProperties` of a map of languages tells what its values are: it is broken by their damage.
    expect([...broken].sort()).toEqual([...new Set(constraints)].sort());
  });
});

describe("the record as an author writes it", () => {
  const record = (folder: string) =>
    parse(readFileSync(new URL(`${folder}/2026-03-06-canada-japan.yaml`, import.meta.url), "utf8"));
  test("may be whole, or leave out what can be derived; a meeting may not", () => {
    for (const authored of [record("collections/whole"), record("../src/meetings")]) {
      expect(fitsRecord(authored)).toBe(true);
      expect(new Sheet("meeting", authored).faults.length).toBeGreaterThan(10);
      const whole = complete(authored);
      expect(new Sheet("meeting", whole).faults).toEqual([]);
      expect(complete(whole)).toEqual(whole);
    }
  });

  test("is broken by the same faults", () => {
    const short = record("../src/meetings");
    for (const fault of [
      { status: "rumoured" },
      { evidence: "Page 3" },
      { evidence: [] },
      { when: "2026" },
      { x: 1 },
    ]) {
      expect(fitsRecord({ ...short, ...fault }), JSON.stringify(fault)).toBe(false);
    }
    expect(fitsRecord({ ...short, statements: [{ ...short.statements[0], by: "everyone" }] })).toBe(false);
  });
});

test.each([...CHECKED, "record"] as const)("%s says of each optional property what its absence means", (name) => {
  for (const schema of schemasIn(readSchema(name) as Schema)) {
    for (const [key, { description }] of Object.entries(schema.properties ?? {})) {
      if (!schema.required?.includes(key)) expect(description, key).toMatch(/Absent: /);
    }
  }
});

describe.each(NAMES)("%s", (name) => {
  const root = readSchema(name) as Schema;

  test("rejects {}", () => {
    expect(validatorOf(name)({})).toBe(false);
  });

  test("describes each property", () => {
    for (const schema of schemasIn(root)) {
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        expect(property.description, key).toMatch(/\S/);
      }
    }
  });

  test("has no constraint beside a $ref, where draft-07 ignores it", () => {
    for (const schema of schemasIn(root)) {
      if (schema.$ref) expect(["$ref", "description"]).toEqual(expect.arrayContaining(Object.keys(schema)));
    }
  });
});
