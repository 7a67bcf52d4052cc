import type { Iri } from "../model/text.js";
import { UsageError } from "../usage-error.js";

/**
 * The address of the folder where the files are: the beginning of all of theirs.
 *
 * @param name what the user calls it: `--url`
 * @throws UsageError `url-invalid` where it is no address that ends with a slash
 */
export function filesAddress(address: string, name?: string): Iri {
  if (/^https?:\/\/[^\s<>"{}|\\^`?#]+\/$/.test(address)) return address;
  throw new UsageError(
    "url-invalid",
    `${name ? `${name} ` : ""}${address} is not an address that ends with a slash, such as https://example.org/data/.`,
  );
}
