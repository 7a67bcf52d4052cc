import { sha256 } from "../formats/format.js";
import type { Collection } from "../model/collection.js";
import type { EmbeddedDataset, EmbeddedDownload } from "../model/dataset.js";
import type { Iri, Language, Line } from "../model/text.js";
import { labelOf } from "../tables/label.js";
import { UsageError } from "../usage-error.js";

/** What a file is, by its extension; any other holds no data. */
const ENCODINGS: Readonly<Record<string, EmbeddedDownload["encodingFormat"]>> = {
  json: "application/json",
  jsonld: "application/ld+json",
  csv: "text/csv",
};

/** The files that describe data and hold none. */
const DESCRIPTIONS = ["datapackage.json", "terms.jsonld", "csv/csv-metadata.json"];

/** How the markup is to be made. */
export interface DatasetOptions {
  /** The address of the download page, which is that of the folder with the files; ends with a slash. */
  url: string;
  /** The language of the texts. Absent: the collection's first. */
  language?: Language;
}

/**
 * The JSON-LD for the page where a collection is downloaded: schema.org's Dataset, with the files of its data: those
 * that hold all of it, and its tables one by one.
 *
 * @param files the published files: what each holds, by its path; those of single meetings are left out
 * @throws UsageError `url-invalid` where `url` is no address that ends with a slash; `description-length` where the
 * collection's description is not of the 50 to 5000 characters that Google's Dataset Search wants
 */
export function toDataset(
  { about, meetings }: Collection,
  files: ReadonlyMap<string, string | Uint8Array>,
  { url, language = about.languages[0] }: DatasetOptions,
): EmbeddedDataset {
  if (!/^https?:\/\/[^\s<>"{}|\\^`?#]+\/$/.test(url)) {
    throw new UsageError(
      "url-invalid",
      `${url} is no address that ends with a slash, such as https://example.org/data/.`,
    );
  }
  const languages = [language, ...about.languages];
  const description = labelOf(about.description, languages);
  const length = [...description].length;
  if (length < 50 || length > 5000) {
    throw new UsageError(
      "description-length",
      `The collection's description has ${length} characters in ${language}; Google's Dataset Search wants 50 to 5000. Tell in collection.yaml what the collection holds, and what it does not.`,
    );
  }
  const publisher = `${url}#publisher`;
  const keywords = about.keywords.flatMap((text) => text[language] ?? []);
  const days = meetings.flatMap(({ when }) => [when.date ?? [], when.until ?? []].flat());
  const [first] = [...days].sort();
  // Of a month and a day in it, the month ends later.
  const last = days
    .map((day) => `${day}~`)
    .sort()
    .at(-1)
    ?.slice(0, -1);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    name: labelOf(about.title, languages),
    description,
    url,
    license: { "@id": about.licence.url },
    creator: {
      "@type": "Organization",
      "@id": publisher,
      name: labelOf(about.publisher.name, languages),
      ...(about.publisher.url && { url: about.publisher.url }),
    },
    publisher: { "@id": publisher },
    version: about.version,
    dateModified: about.released,
    inLanguage: about.languages,
    ...(keywords.length && { keywords: keywords as [Line, ...Line[]] }),
    ...(first && { temporalCoverage: first === last ? first : `${first}/${last}` }),
    distribution: [...files].flatMap(([path, content]) => download(url + path, path, content)) as [EmbeddedDownload],
  };
}

function download(address: Iri, path: string, content: string | Uint8Array): EmbeddedDownload | [] {
  const encodingFormat = ENCODINGS[path.split(".").at(-1) as string];
  if (!encodingFormat || path.startsWith("meetings/") || DESCRIPTIONS.includes(path)) return [];
  return {
    "@type": "DataDownload",
    "@id": address,
    name: path,
    contentUrl: address,
    encodingFormat,
    contentSize: `${Buffer.byteLength(content)} B`,
    sha256: sha256(content),
  };
}
