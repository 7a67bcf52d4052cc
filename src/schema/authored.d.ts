import type { AuthoredName } from "./names.js";
import type { Validator } from "./validator.js";

/**
 * Ajv's validators of what people write, which `npm run compile` makes of the schemas (standalone.ts): strict, with
 * formats. They collect all errors, and of alternatives tell why a value fits none.
 */
export declare const authored: Readonly<Record<AuthoredName, Validator>>;
