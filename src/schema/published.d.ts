import type { PublishedName } from "./names.js";
import type { Validator } from "./validator.js";

/**
 * Ajv's validators of what readout writes, made as those of what people write are, but for choices in the place of
 * alternatives (choices.ts). They stand apart, since to load them costs a command that does not write an eighth of its
 * instructions (bench/RESULTS.md).
 */
export declare const published: Readonly<Record<PublishedName, Validator>>;
