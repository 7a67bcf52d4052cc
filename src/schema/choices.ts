import type { AnySchemaObject } from "ajv";

/**
 * The schema with choices in the place of alternatives that the kind of a value, or a key that one of them alone has,
 * tells apart. Ajv makes an error of each alternative that a value does not fit before it comes to the one that it
 * fits, which took most of the time of proving rows and nodes.
 */
export function withChoices(schema: unknown, types: ReadonlyMap<string, AnySchemaObject>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withChoices(one, types));
  if (typeof schema !== "object" || schema === null) return schema;
  const { anyOf, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withChoices(value, types)]),
  ) as AnySchemaObject;
  return anyOf ? { ...rest, ...choiceOf(anyOf, types) } : rest;
}

function choiceOf(alternatives: readonly AnySchemaObject[], types: ReadonlyMap<string, AnySchemaObject>): object {
  if (alternatives.length === 1) return alternatives[0] as object;
  for (const one of alternatives) {
    const others = alternatives.filter((other) => other !== one);
    const test = markOf(one, others, types);
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    if (test) return { if: test, then: one, else: choiceOf(others, types) };
  }
  return { anyOf: alternatives };
}

/** What a value that fits this schema has, and one that fits the others has not. Absent: none was found. */
function markOf(
  one: AnySchemaObject,
  others: readonly AnySchemaObject[],
  types: ReadonlyMap<string, AnySchemaObject>,
): object | undefined {
  const schemaOf = (schema: AnySchemaObject) => types.get(schema.$ref) ?? schema;
  const { type, required = [] } = schemaOf(one);
  if (typeof type !== "string" || type === "integer") return undefined;
  const alike = others.map(schemaOf).filter((other) => kindsOf(other, types)?.includes(type) ?? true);
  if (alike.length === 0) return { type };
  const isClosed = alike.every((other) => other.type === "object" && other.additionalProperties === false);
  const key = isClosed && required.find((key: string) => alike.every(({ properties }) => !(key in properties)));
  return key ? { type, properties: { [key]: {} }, required: [key] } : undefined;
}

/** The types of JSON that may fit a schema. Absent: not known. */
function kindsOf(schema: AnySchemaObject, types: ReadonlyMap<string, AnySchemaObject>): string[] | undefined {
  const { $ref, type, anyOf } = schema;
  if ($ref) return kindsOf(types.get($ref) ?? {}, types);
  if (type) return [type].flat().map((one: string) => (one === "integer" ? "number" : one));
  const kinds = anyOf?.map((one: AnySchemaObject) => kindsOf(one, types));
  return kinds?.every(Boolean) ? kinds.flat() : undefined;
}
