import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { coverageOf } from "../formats/coverage.js";
import { toDataset } from "../formats/dataset.js";
import { toEmbed } from "../formats/embed.js";
import type { OutputFile } from "../formats/format.js";
import { toScriptTag } from "../markup/script.js";
import type { Publication } from "../model/publication.js";
import type { Language } from "../model/text.js";
import { proved } from "../publish/prove.js";
import { hashOf, kept } from "../publish/shelf.js";
import { readCollection } from "../record/read.js";
import { published } from "../schema/published.js";
import { named } from "../shown.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { tell } from "./tell.js";

/** What the command may be told of the page. */
interface PageOptions {
  readonly url?: string;
  readonly lang?: Language;
  readonly nonce?: string;
}

/** `readout embed`: the script element of one record, or that of the page where a build is downloaded. */
export function embed(path: string, options: PageOptions, io: Io): number {
  const [page, fragment] = options.url?.split("#") ?? [];
  if (fragment !== undefined) {
    const words = `--url has a fragment, #${fragment}, which names a part of a page.`;
    throw new UsageError("page-invalid", `${words} Give the address without it: ${page}`);
  }
  const write: OutputFile["write"] = ([markup]) => toScriptTag(markup, options);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    io.out(String(proved({ path, schema: "dataset", values: [datasetOf(path, options)], write })));
    return EXIT.fine;
  }
  const reading = readCollection(path);
  tell(reading.problems, io);
  if (!reading.ok) return EXIT.invalid;
  const { collection } = reading;
  const [meeting] = collection.meetings;
  if (!meeting) {
    throw new UsageError(
      "not-a-record",
      `${named(path)} is no record, but what the records beside it share. Name a record.`,
    );
  }
  refuseLanguage(options.lang, collection.about.languages);
  const markup = toEmbed(meeting, collection, {
    ...(options.lang !== undefined && { language: options.lang }),
    ...(options.url !== undefined && { page: options.url }),
  });
  io.out(String(proved({ path, schema: "embed", values: [markup], write })));
  return EXIT.fine;
}

/** The Dataset that the files of a build are, just as they lie there: another build could have written other bytes. */
function datasetOf(folder: string, { url, lang }: PageOptions) {
  const listed = new Map([...kept(folder)].map(({ path, sha256 }) => [path, sha256]));
  if ([...listed.keys()].some((path) => path.startsWith("years/"))) {
    throw new UsageError(
      "laid-out-by-year",
      `${named(folder)} is laid out by year. Its catalog.jsonld describes it and each of its years; where it was built with pages, index.html embeds the element.`,
    );
  }
  if (!listed.has("meetings.json")) {
    throw new UsageError(
      "not-a-build",
      `${named(folder)} is not the folder of a build. Name the folder that \`readout build\` wrote (its --out), or one record.`,
    );
  }
  if (url === undefined) {
    throw new UsageError(
      "url-missing",
      "Where the files are published is not known. Give --url, the address of their folder, such as https://example.org/data/.",
    );
  }
  const changed = [...listed].filter(([path, hash]) => hashOf(join(folder, path)) !== hash).map(([path]) => path);
  if (changed.length) {
    throw new UsageError(
      "file-changed",
      `${named(folder)} holds files that somebody has edited since a build wrote them: ${changed.join(", ")}. Build again.`,
    );
  }
  const publication = JSON.parse(readFileSync(join(folder, "meetings.json"), "utf8")) as Publication;
  if (!published.publication(publication)) {
    throw new UsageError("not-a-build", `${named(folder)} was built by another version of readout. Build again.`);
  }
  const files = [...listed].map(([path, sha256]) => ({ path, sha256, bytes: statSync(join(folder, path)).size }));
  const { meta: about, data } = publication;
  refuseLanguage(lang, about.languages);
  return toDataset(about, coverageOf(data), files, { url, ...(lang !== undefined && { language: lang }) });
}

function refuseLanguage(language: Language | undefined, languages: readonly Language[]): void {
  if (language === undefined || languages.includes(language)) return;
  throw new UsageError(
    "language-missing",
    `The collection has no texts in ${language}. Its languages are: ${languages.join(", ")}.`,
  );
}
