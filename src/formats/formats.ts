import { catalogue } from "./catalogue.js";
import { citation } from "./citation.js";
import { codebook } from "./codebook.js";
import { csv } from "./csv-tables.js";
import { csvw } from "./csvw.js";
import { datapackage } from "./datapackage.js";
import { embed } from "./embed.js";
import type { Format } from "./format.js";
import { json } from "./json.js";
import { jsonld } from "./jsonld.js";
import { terms } from "./terms.js";

/** Every format that a build writes. A new one is a file beside this one, and a row here; the last tells of the others. */
export const FORMATS: readonly Format[] = [
  json,
  jsonld,
  terms,
  embed,
  csv,
  csvw,
  datapackage,
  codebook,
  citation,
  catalogue,
];
