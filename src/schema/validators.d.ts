import type { SchemaName } from "./names.js";
import type { Validator } from "./validator.js";

/** The validators that `npm run compile` writes from the schemas: see standalone.ts. */
export declare const validators: Readonly<Record<SchemaName, Validator>>;
