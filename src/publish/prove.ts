import type { Content, OutputFile } from "../formats/format.js";
import { validatorOf } from "../schema/validator.js";

/**
 * The content of a file, made once each of its values is proved to fit its published schema.
 *
 * @throws where one does not, or a document is missing: the record was sound and we wrote it wrong, so nothing may be
 * published
 */
export function proved({ path, schema, values, write }: OutputFile): Content {
  if (schema === undefined) return write(values);
  if (!schema.startsWith("rows/") && values.length !== 1) {
    throw unfit(path, schema, [`it holds ${values.length} documents, and not one`]);
  }
  const fits = validatorOf(schema);
  for (const value of values) {
    if (fits(value)) continue;
    const faults = (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
    throw unfit(path, schema, faults);
  }
  return write(values);
}

function unfit(path: string, schema: string, faults: readonly string[]): Error {
  const lines = faults.map((fault) => `\n  ${fault}`).join("");
  return new Error(`${path} does not fit ${schema}.schema.json, so nothing was written.${lines}`);
}
