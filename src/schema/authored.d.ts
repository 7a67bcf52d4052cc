import type { HeldName } from "./names.js";

/**
 * Whether a value fits what people write, by the names of the schemas: Ajv's validators, strict and with formats, which
 * `npm run compile` makes (standalone.ts). Why one does not fit, `faults.ts` tells.
 */
export declare const authored: Readonly<Record<HeldName, (value: unknown) => boolean>>;

/** Where in a value the types of its schema stand: of the schema the references, and what leads to them. */
export interface Structure {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Structure>>;
  readonly items?: Structure;
  /** What stands under any key; a schema that has it has no `properties`. */
  readonly additionalProperties?: Structure;
  readonly definitions?: Readonly<Record<string, Structure>>;
}

export declare const structures: Readonly<Record<HeldName, Structure>>;
