import { parse } from "yaml";
import { type JsonSchema, readSchema, schemaAt } from "../schema/json-schema.js";
import type { SchemaName } from "../schema/names.js";
import { type Notation, pair, text, type Writing } from "./notation.js";

/** The keys that show a type best, where those that it requires do not. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  Evidence: ["document", "first"],
  EvidenceRecord: ["document", "first"],
  Name: ["given", "family", "order"],
  Place: ["city", "country"],
  When: ["date"],
};

/** The least that a file can begin with, in YAML, where a line does not show it. */
const SKELETONS: Readonly<Partial<Record<SchemaName, string>>> = {
  meeting: `id: 2026-01-31-germany-france
title: { en: The Chancellor of Germany meets the President of France }
status: held
mode: in-person
when: { date: 2026-01-31 }
inferred: []
evidence: { first: "Today, the Chancellor" }
parties: [de, fr]
documents:
  - { id: readout, kind: readout, issuers: [de], language: en, read: part }
`,
  collection: `schemaVersion: "1"
title: { en: Meetings of our ministers }
description: { en: What we and others published about them. }
publisher: { name: { en: Ministry of Foreign Affairs } }
licence: { id: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/ }
keywords: [{ en: diplomacy }]
languages: [en]
version: 0.1.0
released: TODAY
base: https://example.org/meetings/
`,
};

/** The least that a file, or a line of records, can begin with; undefined where a line shows it. */
export function skeletonOf(
  name: SchemaName,
  { notation, isLine }: Pick<Writing, "notation" | "isLine">,
): string | undefined {
  // Of another day, the meetings that were held since would each be warned of.
  const skeleton = SKELETONS[name]?.replace("TODAY", new Date().toISOString().slice(0, 10));
  if (skeleton === undefined || notation === "yaml") return skeleton;
  const pairs = Object.entries(parse(skeleton)).map(([key, value]) => pair(key, JSON.stringify(value), notation));
  return isLine ? `{ ${pairs.join(", ")} }` : `{\n  ${pairs.join(",\n  ")}\n}\n`;
}

/**
 * What a value of a schema looks like on one line, as an author may write it: the keys that it requires, else its first
 * two. `{ id: …, kind: …, issuers: […] }`
 */
export function shapeOf(schema: JsonSchema, name: SchemaName, notation: Notation, type = "", depth = 0): string {
  const shape = (inner: JsonSchema, its: string, deeper: number) => shapeOf(inner, name, notation, its, depth + deeper);
  if (schema.$ref) {
    const ref = schema.$ref.replace("#/definitions/", "");
    return shape(definition(ref, name), ref, 0);
  }
  if (schema.anyOf?.[0]) return shape(schema.anyOf[0], type, 0);
  if (schema.type === "array") return mayBeEmpty(schema) ? "[]" : `[${shape(schema.items ?? {}, "", 1)}]`;
  const some = schema.type === "string" ? text("…", notation) : "…";
  if (schema.type !== "object") return some;
  if (!schema.properties) return `{ ${pair("en", text("…", notation), notation)} }`;
  const { properties, required } = schema;
  const keys = TELLING[type] ?? required ?? Object.keys(properties).slice(0, 2);
  const pairs = keys.map((key) => pair(key, shape(properties[key] ?? {}, "", 1), notation));
  return depth > 2 ? "{ … }" : `{ ${pairs.join(", ")} }`;
}

/** Whether a list may hold nothing. */
export function mayBeEmpty(schema: JsonSchema & { readonly minItems?: number }): boolean {
  return schema.type === "array" && !schema.minItems;
}

/** Whether the object that holds the last key of a path requires it. */
export function isRequired(path: readonly (string | number)[], name: SchemaName): boolean {
  return schemaAt(name, path.slice(0, -1)).schema.required?.includes(String(path.at(-1))) ?? false;
}

/** A type as authors write it, where it is another than the completed one. */
function definition(type: string, name: SchemaName): JsonSchema {
  const authored = name === "meeting" ? readSchema("record").definitions?.[`${type}Record`] : undefined;
  return authored ?? readSchema(name).definitions?.[type] ?? readSchema("record").definitions?.[type] ?? {};
}
