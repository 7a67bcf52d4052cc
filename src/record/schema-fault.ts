import type { DefinedError } from "ajv";
import type { Finding, Path } from "../problem.js";
import type { JsonSchema } from "../schema/json-schema.js";
import type { HeldName } from "../schema/names.js";
import type { Writing } from "./notation.js";

/** An error of Ajv, with what it is about. */
export interface Fault {
  error: DefinedError;
  path: Path;
  /** What is there. */
  data: unknown;
  /** What that stands in. */
  parent: unknown;
  /** The object that it stands in, itself or in a list. */
  outer: unknown;
  /** What the value should be. */
  schema: JsonSchema;
  /** The name of the type that the value should be of, or of the property, where the type has none. */
  type: string;
  /** The schema that the file is held against. */
  name: HeldName;
  /** How the file is written. */
  writing: Writing;
}

/** A path as a key of maps. */
export function placeOf(path: Path): string {
  return JSON.stringify(path);
}

/** What is told of a fault against the schema. */
export function finding(path: Path, words: Pick<Finding, "at" | "found" | "wanted" | "mend">): Finding {
  return { rule: "schema", severity: "error", path, ...words };
}

/** What is wanted of a value that is there: the first sentence of the model's description, read after "wanted:". */
export function meaning(schema: JsonSchema | undefined): string {
  const [paragraph = ""] = (schema?.description ?? "").split("\n\n");
  const [sentence = ""] = paragraph.replace(/ (Absent|Empty): .*/s, "").split(/(?<=[a-z`)”"])\. /);
  return sentence.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()).replace(/\.$/, "");
}
