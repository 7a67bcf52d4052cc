import type {
  Catalogue,
  CatalogueThing,
  CountryNode,
  DatasetNode,
  DescriptionNode,
  DownloadNode,
  PublishedNode,
} from "../model/catalogue.js";
import type { About } from "../model/collection.js";
import type { Reference, TaggedText } from "../model/linked-data.js";
import type { Iri, Line } from "../model/text.js";
import { columnsOf } from "../tables/columns.js";
import {
  CONTEXT,
  checksumNode,
  dateLiteral,
  downloadNode,
  entryNode,
  type Links,
  languageAddress,
  link,
  linksTo,
  pageNode,
  periodNodes,
  tagged,
  titled,
  typedNodes,
} from "./catalogue-nodes.js";
import { type Coverage, covering, daysOf, NOTHING } from "./coverage.js";
import {
  type DescribedFile,
  describedFamilies,
  describedFiles,
  describedFilesOfYears,
  describedTablesOfYears,
} from "./described-files.js";
import { documentText, type Format, type MadeFamily, type MadeFile } from "./format.js";
import { descriptionOfYear, titleOfYear, yearOf } from "./year.js";

const DOCUMENTS = "csv/documents.csv";
const SOURCES = {
  title: { en: "The documents that the records cite", fr: "Les documents que citent les fiches" },
  description: {
    en: "What was published about the meetings; the table of documents lists each. They keep their own terms, and their text is not here.",
    fr: "Ce qui a été publié sur les rencontres ; la table des documents en donne la liste. Ils gardent leurs propres conditions, et leur texte n’est pas ici.",
  },
};

/** What else a catalogue tells of. */
export interface CatalogueOptions {
  /** Families whose files are not among those that are given. Absent: there are none. */
  made?: readonly MadeFamily[];
  /** Where each year has files of its own: what its meetings cover. Absent of a year: it is not told. */
  years?: ReadonlyMap<string, Coverage>;
  /** The address of the page where all is found. Absent: that of the folder. */
  page?: Iri;
}

/** What is described as a data set: the collection, or a year of it. */
interface Part {
  /** The year. Absent: it is the collection. */
  readonly year?: string;
  readonly coverage: Coverage;
  readonly downloads: readonly DownloadNode[];
  readonly pages: readonly DescriptionNode[];
}

/**
 * The catalogue of what a build wrote.
 *
 * @param coverage what the meetings cover
 * @param files all that was written; of those that are one a meeting, it tells how they are found
 * @param url the address of the folder where they will be, which ends with a slash
 * @param options what else it tells of
 */
export function toCatalogue(
  about: About,
  coverage: Coverage,
  files: readonly MadeFile[],
  url: Iri,
  { made = [], years = new Map(), page = url }: CatalogueOptions = {},
): Catalogue {
  const { licence, languages, contact } = about;
  const id = (part: string, year?: string) => `${url}#${part}${year ? `-${year}` : ""}`;
  const publisherName = tagged(about.publisher.name);
  const keywords = about.keywords.flatMap(tagged) as [TaggedText];
  const listed = describedFiles(files);
  const ofYears = describedFilesOfYears(files);
  const tables = describedTablesOfYears(files);
  const families = describedFamilies(files, made).filter(({ format }) => format !== "parquet");
  const entries = families.map((family) => entryNode(family, about, url, page));
  const nodesOf = (files: readonly DescribedFile[]) => ({
    downloads: files.filter(({ holds }) => holds === "data").map((file) => downloadNode(file, about, url)),
    pages: files.filter(({ holds }) => holds === "description").map((file) => pageNode(file, url)),
  });
  const parts: readonly Part[] = [
    { coverage, ...nodesOf([...listed, ...(ofYears.size ? (tables.get("") ?? []) : [...tables.values()].flat())]) },
    ...[...ofYears].map(([year, files]) => ({
      year,
      coverage: years.get(year) ?? NOTHING,
      ...nodesOf([...files, ...(tables.get(year) ?? [])]),
    })),
  ];
  const countries = coverage.countries.map(
    (code): CountryNode => ({
      "@id": id(`country-${code}`),
      "@type": ["Country", "dct:Location"],
      identifier: code,
      "dct:identifier": code,
    }),
  );
  const published: Omit<PublishedNode, "@id"> = {
    ...titled(about.title, about.description),
    url: link(page),
    inLanguage: languages,
    "dct:language": languages.map((language) => link(languageAddress(language))) as Links,
    license: link(licence.url),
    "dct:license": link(licence.url),
    publisher: link(id("publisher")),
    "dct:publisher": link(id("publisher")),
    dateModified: about.released,
    "dct:modified": dateLiteral(about.released),
  };
  const datasets = parts.map(({ year, coverage, downloads, pages }): DatasetNode => {
    const days = daysOf(coverage);
    const places = coverage.countries.map((code) => link(id(`country-${code}`))) as [Reference];
    const distributions = [...downloads, ...(year ? [] : entries)];
    return {
      "@id": id("dataset", year),
      "@type": ["Dataset", "dcat:Dataset"],
      ...published,
      ...(year && titled(titleOfYear(about.title, year), descriptionOfYear(year))),
      includedInDataCatalog: link(id("catalog")),
      "dcat:landingPage": link(page),
      identifier: year ? id("dataset", year) : about.base,
      "dct:identifier": year ? id("dataset", year) : about.base,
      version: about.version,
      "dcat:version": about.version,
      creator: link(id("publisher")),
      "dct:creator": link(id("publisher")),
      keywords,
      "dcat:keyword": keywords,
      variableMeasured: columnsOf("flat", languages).map(({ name }) => name) as [Line],
      ...(days && { temporalCoverage: days, "dct:temporal": link(id("period", year)) }),
      ...(places.length && { spatialCoverage: places, "dct:spatial": places }),
      isBasedOn: link(id("sources")),
      "prov:wasDerivedFrom": link(id("sources")),
      ...(downloads.length && { distribution: linksTo(downloads) }),
      ...(distributions.length && { "dcat:distribution": linksTo(distributions) }),
      ...(!year && entries.length && { potentialAction: link(id("download")) }),
      subjectOf: linksTo(pages),
      "foaf:page": linksTo(pages),
      ...(contact && { "dcat:contactPoint": link(id("contact")) }),
    };
  });
  const [whole, ...volumes] = datasets as [DatasetNode, ...DatasetNode[]];
  const things: CatalogueThing[] = [
    ...parts.flatMap(({ downloads }) => downloads).flatMap((node) => [node, checksumNode(node)]),
    ...entries,
    ...(entries.length
      ? [{ "@id": id("download"), "@type": ["DownloadAction"], target: linksTo(entries) } as const]
      : []),
    ...parts.flatMap(({ pages }) => pages),
    {
      "@id": id("sources"),
      "@type": ["Collection", "prov:Entity"],
      ...titled(SOURCES.title, SOURCES.description),
      collectionSize: coverage.documents,
      ...(listed.some(({ path }) => path === DOCUMENTS) && { subjectOf: link(url + DOCUMENTS) }),
    },
    ...countries,
    ...parts.flatMap(({ year, coverage }) => periodNodes(id("period", year), coverage)),
  ];
  if (contact) {
    things.push({
      "@id": id("contact"),
      "@type": ["ContactPoint", "vcard:Kind"],
      name: publisherName,
      "vcard:fn": publisherName,
      url: link(contact),
      "vcard:hasURL": link(contact),
    });
  }
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@id": id("catalog"),
        "@type": ["DataCatalog", "dcat:Catalog"],
        ...published,
        "foaf:homepage": link(page),
        dataset: link(id("dataset")),
        "dcat:dataset": link(id("dataset")),
      },
      { ...whole, ...(volumes.length && { hasPart: linksTo(volumes), "dct:hasPart": linksTo(volumes) }) },
      ...volumes,
      {
        "@id": id("publisher"),
        "@type": ["Organization", "foaf:Agent"],
        name: publisherName,
        "foaf:name": publisherName,
        ...(about.publisher.url && { url: link(about.publisher.url), "foaf:homepage": link(about.publisher.url) }),
        ...(contact && { contactPoint: link(id("contact")) }),
      },
      ...things,
      ...typedNodes(
        about,
        [...listed, ...families, ...[ofYears, tables].flatMap((each) => [...each.values()].flat())],
        page,
      ),
    ],
  };
}

/** The catalogue of what the other formats have made. */
export const catalogue: Format = {
  name: "catalogue",
  means: "what there is, for data searches and catalogues of governments (schema.org, DCAT)",
  begin({ about }, url, page = url) {
    let coverage = NOTHING;
    const years = new Map<string, Coverage>();
    return {
      each({ meeting }) {
        const year = yearOf(meeting);
        coverage = covering(coverage, meeting);
        years.set(year, covering(years.get(year) ?? NOTHING, meeting));
      },
      *end(files, made) {
        const values = [toCatalogue(about, coverage, files, url, { made, years, page })];
        yield { path: "catalog.jsonld", schema: "catalog", values, write: documentText };
      },
    };
  },
};
