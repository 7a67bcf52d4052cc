import type { About } from "../model/collection.js";
import type { EmbeddedDataset, EmbeddedDownload } from "../model/dataset.js";
import type { Iri, Language, Line } from "../model/text.js";
import { labelOf } from "../tables/label.js";
import { UsageError } from "../usage-error.js";
import { type Coverage, daysOf } from "./coverage.js";
import { describedFiles, describedFilesOfYears, isMain, sentenceOf, toldIn } from "./described-files.js";
import { filesAddress } from "./files-address.js";
import type { MadeFile } from "./format.js";

/** How the markup is to be made. */
export interface DatasetOptions {
  /** The address of the download page, which is that of the folder with the files; ends with a slash. */
  url: string;
  /** The language of the texts. Absent: the collection's first. */
  language?: Language;
}

/**
 * The JSON-LD for the page where a collection is downloaded: schema.org's Dataset, with the files of its data: those
 * that hold all of it, and its tables one by one; where each year has files of its own, the main ones of each. Titles of files are in English where the language is not French.
 *
 * @param coverage what its meetings cover
 * @param files the published files; those of single meetings are left out
 * @throws UsageError `url-invalid` where `url` is no address that ends with a slash; `description-length` where the
 * collection's description is not of the 50 to 5000 characters that Google's Dataset Search wants
 */
export function toDataset(
  about: About,
  coverage: Coverage,
  files: readonly MadeFile[],
  { url, language = about.languages[0] }: DatasetOptions,
): EmbeddedDataset {
  filesAddress(url);
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
  const days = daysOf(coverage);
  const downloads = downloadsOf(files, url, language);
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
    ...(days && { temporalCoverage: days }),
    ...(downloads.length && { distribution: downloads as [EmbeddedDownload, ...EmbeddedDownload[]] }),
  };
}

function downloadsOf(files: readonly MadeFile[], url: Iri, language: Language): EmbeddedDownload[] {
  const ofYears = [...describedFilesOfYears(files)].flatMap(([year, own]) =>
    own.filter(isMain).map((file) => ({ file, name: `${toldIn(language, file.title)}, ${year}` })),
  );
  const alone = describedFiles(files)
    .filter(({ holds }) => holds === "data")
    .map((file) => ({ file, name: toldIn(language, file.title) }));
  return [...alone, ...ofYears].map(({ file, name }) => ({
    "@type": "DataDownload",
    "@id": url + file.path,
    name,
    description: toldIn(language, sentenceOf(file)),
    contentUrl: url + file.path,
    encodingFormat: file.mediaType,
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
  }));
}
