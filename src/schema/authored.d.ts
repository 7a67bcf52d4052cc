import type { HeldName } from "./names.js";

/**
 * Whether a value fits what people write, by the names of the schemas: Ajv's validators, strict and with formats, which
 * `npm run compile` makes (standalone.ts). Why one does not fit, `faults.ts` tells.
 */
export declare const authored: Readonly<Record<HeldName, (value: unknown) => boolean>>;

/** Where in a value types stand: of its schema the types, and what leads to them. */
export interface Structure {
  /** The name of the type, which says where others stand in it. */
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Structure>>;
  readonly items?: Structure;
  /** What stands under any key; a schema that has it has no `properties`. */
  readonly additionalProperties?: Structure;
}

/** By the names of the schemas. */
export declare const structures: Readonly<Record<HeldName, Structure>>;

/** By the names of the types; of those in which no other stands there is none. */
export declare const types: Readonly<Record<string, Structure>>;
