import type { Content, OutputFile } from "../formats/format.js";
import { publishedFaults } from "../schema/faults.js";
import type { PublishedName } from "../schema/names.js";
import { published } from "../schema/published.js";

/** What was proved: a list that stands in several files is proved once. */
const known = new WeakMap<readonly object[], PublishedName>();

/**
 * The content of a file, or of a part of one, made once each of its values is proved to fit its published schema.
 *
 * @throws where one does not, or a document is missing: the record was sound and we wrote it wrong, so nothing may be
 * published
 */
export function proved({ path, schema, values, write }: OutputFile): Content {
  if (schema ? !schema.startsWith("rows/") && values.length !== 1 : values.length > 0) {
    throw unfit(path, schema, [`it holds ${values.length} documents, and not ${schema ? "one" : "none"}`]);
  }
  if (schema && known.get(values) !== schema) {
    const fits = published[schema];
    for (const value of values) {
      if (fits(value)) continue;
      const faults = publishedFaults(schema, value).map(
        ({ instancePath, message }) => `${instancePath || "/"} ${message}`,
      );
      throw unfit(path, schema, faults);
    }
    known.set(values, schema);
  }
  return write(values);
}

function unfit(path: string, schema: string | undefined, faults: readonly string[]): Error {
  const lines = faults.map((fault) => `\n  ${fault}`).join("");
  return new Error(`${path} does not fit ${schema ?? "its"}.schema.json, so nothing was written.${lines}`);
}
