import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
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
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const schemas = new Map<SchemaName, JsonSchema>();
const validators = new Map<SchemaName, ValidateFunction>();
let ajv: Ajv | undefined;

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
 * Ajv's validator for the schema of that name: strict, with formats, collecting all errors. After a call that
 * returned false its `errors` hold the schema and the data at fault (`verbose`).
 */
export function validatorOf(name: SchemaName): ValidateFunction {
  let validator = validators.get(name);
  if (!validator) {
    if (!ajv) {
      ajv = new Ajv({ strict: true, allErrors: true, verbose: true, allowUnionTypes: true });
      addFormats.default(ajv);
    }
    validator = ajv.compile(readSchema(name) as object);
    validators.set(name, validator);
  }
  return validator;
}
