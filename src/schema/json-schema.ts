import { readFileSync } from "node:fs";
import type { SchemaName } from "./names.js";

/** A JSON Schema (draft-07) as it stands in `schemas/`, with the keywords that our types can produce. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly items?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const schemas = new Map<SchemaName, JsonSchema>();

/** The schema of that name, as published. */
export function readSchema(name: SchemaName): JsonSchema {
  let schema = schemas.get(name);
  if (!schema) {
    const file = new URL(`../../schemas/${name}.schema.json`, import.meta.url);
    schema = JSON.parse(readFileSync(file, "utf8")) as JsonSchema;
    schemas.set(name, schema);
  }
  return schema;
}

/**
 * The schema that a value is held against, and the name of its type: that of the definition, else that of the
 * property.
 *
 * @param path the way to the value in one that is held against the schema of that name, without alternatives on it
 */
export function schemaAt(name: SchemaName, path: readonly (string | number)[]): { schema: JsonSchema; type: string } {
  const root = readSchema(name);
  let [schema, type] = [root, ""];
  for (const step of path) {
    const property = typeof step === "number" ? schema.items : schema.properties?.[step];
    const further = property ?? schema.additionalProperties;
    [schema, type] = [typeof further === "object" ? further : {}, String(step)];
    while (schema.$ref) {
      type = schema.$ref.replace("#/definitions/", "");
      schema = root.definitions?.[type] ?? {};
    }
  }
  return { schema, type };
}

/**
 * The schema of the objects at the end of a path, themselves or in a list, of alternatives the first.
 *
 * @param path as `schemaAt` takes it
 */
export function objectsAt(name: SchemaName, path: readonly (string | number)[]): JsonSchema {
  const { schema } = schemaAt(name, path);
  const { schema: inner } = schema.items ? schemaAt(name, [...path, 0]) : { schema };
  return inner.anyOf?.[0] ?? inner;
}

/** Whether some object in what a schema is of may have a key. */
export function hasKey(name: SchemaName, key: string): boolean {
  return Object.values(readSchema(name).definitions ?? {}).some(({ properties = {} }) =>
    Object.hasOwn(properties, key),
  );
}
