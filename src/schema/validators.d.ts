import type { ValidateFunction } from "ajv";
import type { SchemaName } from "./names.js";

/** The validators that `npm run compile` writes from the schemas: see standalone.ts. */
export declare const validators: Readonly<Record<SchemaName, ValidateFunction>>;
