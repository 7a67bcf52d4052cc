import { createRequire } from "node:module";
import type { HeldName, PublishedName } from "./names.js";

/** What is wrong with a value, as Ajv tells it (https://ajv.js.org/api.html#error-objects). */
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: object;
  readonly message?: string;
}

/** Whether a value fits; after a call that returned false, `errors` tell what is at fault. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

type Validators = Readonly<Record<string, Validator>>;

/**
 * All that keeps a value from fitting the schema of that name, of alternatives each; nothing where it fits. Most values
 * fit: the code that tells is loaded when it is first asked for.
 */
export function authoredFaults(name: HeldName, value: unknown): readonly SchemaError[] {
  return faultsBy(load("authored").authored as Validators, name, value);
}

/** As `authoredFaults`, of what readout writes; of alternatives one, which the value's kind or keys have chosen. */
export function publishedFaults(name: PublishedName, value: unknown): readonly SchemaError[] {
  return faultsBy(load("published").published as Validators, name, value);
}

/** The way leads from dist/schema, where this stands in the library, and from dist/command, where it stands in the command. */
function load(side: string): Readonly<Record<string, Validators>> {
  return createRequire(import.meta.url)(`../schema/${side}-faults.cjs`);
}

function faultsBy(validators: Validators, name: string, value: unknown): readonly SchemaError[] {
  const validate = validators[name] as Validator;
  return validate(value) ? [] : (validate.errors ?? []);
}
