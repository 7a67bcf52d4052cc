import type { OutputFile } from "../formats/format.js";
import { validatorOf } from "../schema/validator.js";

/**
 * Proves that what a file was made from fits its published schema.
 *
 * @throws where it does not: the record was sound and we wrote it wrong, so nothing may be published
 */
export function prove({ path, schema, values }: OutputFile): void {
  const fits = validatorOf(schema);
  for (const value of values) {
    if (fits(value)) continue;
    const faults = (fits.errors ?? []).map(({ instancePath, message }) => `  ${instancePath || "/"} ${message}`);
    throw new Error(
      `${path} does not fit ${schema}.schema.json, so nothing was written. This is a fault of readout; please report it.\n${faults.join("\n")}`,
    );
  }
}
