import { PREFIXES, SCHEMA_ORG } from "../graph/address.js";
import type {
  Catalogue,
  CatalogueThing,
  ChecksumNode,
  CountryNode,
  DescribedNode,
  DescriptionNode,
  DownloadNode,
  EntryNode,
  PublishedNode,
  TaggedTexts,
  TypedNode,
} from "../model/catalogue.js";
import type { About } from "../model/collection.js";
import type { Reference, TaggedText, TypedLiteral } from "../model/linked-data.js";
import type { Iri, Language, Line, Text } from "../model/text.js";
import type { Day } from "../model/time.js";
import { columnsOf } from "../tables/columns.js";
import { type Coverage, covering, daysOf, NOTHING } from "./coverage.js";
import {
  type DescribedFamily,
  type DescribedFile,
  describedFamilies,
  describedFiles,
  type FileDescription,
  type MadeFamily,
  type MadeFile,
  sentenceOf,
} from "./described-files.js";
import { documentText, type Format } from "./format.js";

type Links = [Reference, ...Reference[]];

const CONTEXT: Catalogue["@context"] = {
  "@vocab": SCHEMA_ORG,
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: PREFIXES.xsd,
};

const IANA = "https://www.iana.org/assignments/media-types/";
const SHA256 = `${CONTEXT.spdx}checksumAlgorithm_sha256`;

/** The datatype of a year, month or day, by the length of its text. */
const DATES: Readonly<Record<number, string>> = { 4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date" };

const DOCUMENTS = "csv/documents.csv";
const SOURCES = {
  title: { en: "The documents that the records cite", fr: "Les documents que citent les fiches" },
  description: {
    en: "What was published about the meetings; the table of documents lists each. They keep their own terms, and their text is not here.",
    fr: "Ce qui a été publié sur les rencontres ; la table des documents en donne la liste. Ils gardent leurs propres conditions, et leur texte n’est pas ici.",
  },
};

/**
 * The catalogue of what a build wrote.
 *
 * @param coverage what the meetings cover
 * @param files all that was written; of those that are one a meeting or one a year, it tells how they are found
 * @param url the address of the folder where they will be, which ends with a slash
 * @param made families whose files are not among them
 */
export function toCatalogue(
  about: About,
  coverage: Coverage,
  files: readonly MadeFile[],
  url: Iri,
  made: readonly MadeFamily[] = [],
): Catalogue {
  const { licence, languages, contact } = about;
  const id = (part: string) => `${url}#${part}`;
  const publisherName = tagged(about.publisher.name);
  const keywords = about.keywords.flatMap(tagged) as [TaggedText];
  const days = daysOf(coverage);
  const listed = describedFiles(files);
  const families = describedFamilies(files, made);
  const downloads = listed.filter(({ holds }) => holds === "data").map((file) => downloadNode(file, about, url));
  const entries = families.map((family) => entryNode(family, about, url));
  const pages = listed.filter(({ holds }) => holds === "description").map((file) => pageNode(file, url));
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
    url: link(url),
    inLanguage: languages,
    "dct:language": languages.map((language) => link(languageAddress(language))) as Links,
    license: link(licence.url),
    "dct:license": link(licence.url),
    publisher: link(id("publisher")),
    "dct:publisher": link(id("publisher")),
    dateModified: about.released,
    "dct:modified": dateLiteral(about.released),
  };
  const things: CatalogueThing[] = [
    ...downloads.flatMap((node) => [node, checksumNode(node)]),
    ...entries,
    ...(entries.length
      ? [{ "@id": id("download"), "@type": ["DownloadAction"], target: linksTo(entries) } as const]
      : []),
    ...pages,
    {
      "@id": id("sources"),
      "@type": ["Collection", "prov:Entity"],
      ...titled(SOURCES.title, SOURCES.description),
      collectionSize: coverage.documents,
      ...(listed.some(({ path }) => path === DOCUMENTS) && { subjectOf: link(url + DOCUMENTS) }),
    },
    ...countries,
  ];
  if (coverage.first && coverage.last) {
    const [start, end] = [dateLiteral(coverage.first), dateLiteral(coverage.last)];
    things.push({ "@id": id("period"), "@type": ["dct:PeriodOfTime"], "dcat:startDate": start, "dcat:endDate": end });
  }
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
        "foaf:homepage": link(url),
        dataset: link(id("dataset")),
        "dcat:dataset": link(id("dataset")),
      },
      {
        "@id": id("dataset"),
        "@type": ["Dataset", "dcat:Dataset"],
        ...published,
        includedInDataCatalog: link(id("catalog")),
        "dcat:landingPage": link(url),
        identifier: about.base,
        "dct:identifier": about.base,
        version: about.version,
        "dcat:version": about.version,
        creator: link(id("publisher")),
        "dct:creator": link(id("publisher")),
        keywords,
        "dcat:keyword": keywords,
        variableMeasured: columnsOf("flat", languages).map(({ name }) => name) as [Line],
        ...(days && { temporalCoverage: days, "dct:temporal": link(id("period")) }),
        ...(countries.length && { spatialCoverage: linksTo(countries), "dct:spatial": linksTo(countries) }),
        isBasedOn: link(id("sources")),
        "prov:wasDerivedFrom": link(id("sources")),
        ...(downloads.length && { distribution: linksTo(downloads) }),
        "dcat:distribution": linksTo([...downloads, ...entries]),
        ...(entries.length && { potentialAction: link(id("download")) }),
        subjectOf: linksTo(pages),
        "foaf:page": linksTo(pages),
        ...(contact && { "dcat:contactPoint": link(id("contact")) }),
      },
      {
        "@id": id("publisher"),
        "@type": ["Organization", "foaf:Agent"],
        name: publisherName,
        "foaf:name": publisherName,
        ...(about.publisher.url && { url: link(about.publisher.url), "foaf:homepage": link(about.publisher.url) }),
        ...(contact && { contactPoint: link(id("contact")) }),
      },
      ...things,
      ...typedNodes(about, [...listed, ...families], url),
    ],
  };
}

function downloadNode(file: DescribedFile, about: About, url: Iri): DownloadNode {
  const address = url + file.path;
  return {
    "@id": address,
    "@type": ["DataDownload", "dcat:Distribution"],
    ...titled(file.title, sentenceOf(file)),
    contentUrl: link(address),
    "dcat:downloadURL": link(address),
    ...distribution(file, about, address),
    encodingFormat: file.mediaType,
    contentSize: `${file.bytes} B`,
    "dcat:byteSize": { "@value": String(file.bytes), "@type": "xsd:nonNegativeInteger" },
    sha256: file.sha256,
    "spdx:checksum": link(`${address}#sha256`),
    license: link(about.licence.url),
  };
}

function entryNode(family: DescribedFamily, about: About, url: Iri): EntryNode {
  const { path, title, mediaType } = family;
  const { en, fr } = sentenceOf(family);
  return {
    "@id": `${url}#${path.split("/").at(-1)}`,
    "@type": ["EntryPoint", "dcat:Distribution"],
    ...titled(title, { en: `${en} Path: ${path}`, fr: `${fr} Chemin : ${path}` }),
    urlTemplate: url + path,
    ...distribution(family, about, url),
    contentType: mediaType,
  };
}

function distribution({ mediaType, conformsTo }: FileDescription, { licence }: About, address: Iri) {
  return {
    "dcat:accessURL": link(address),
    "dcat:mediaType": link(IANA + mediaType),
    ...(conformsTo && { "dct:conformsTo": link(conformsTo) }),
    "dct:license": link(licence.url),
  };
}

function checksumNode({ "spdx:checksum": checksum, sha256 }: DownloadNode): ChecksumNode {
  return {
    ...checksum,
    "@type": ["spdx:Checksum"],
    "spdx:algorithm": link(SHA256),
    "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
  };
}

function pageNode(file: DescribedFile, url: Iri): DescriptionNode {
  const { path, title, mediaType } = file;
  return {
    "@id": url + path,
    "@type": ["CreativeWork", "foaf:Document"],
    ...titled(title, sentenceOf(file)),
    url: link(url + path),
    encodingFormat: mediaType,
  };
}

/** What is named by others, with the types that DCAT-AP wants of it. */
function typedNodes(about: About, files: readonly FileDescription[], url: Iri): TypedNode[] {
  const pages = [url, ...(about.publisher.url ? [about.publisher.url] : [])];
  const types: [TypedNode["@type"][0], readonly Iri[]][] = [
    ["foaf:Document", pages],
    ["dct:LinguisticSystem", about.languages.map(languageAddress)],
    ["dct:MediaType", files.filter(({ holds }) => holds === "data").map(({ mediaType }) => IANA + mediaType)],
    ["dct:Standard", files.filter(({ holds }) => holds === "data").flatMap(({ conformsTo }) => conformsTo ?? [])],
    ["spdx:ChecksumAlgorithm", [SHA256]],
  ];
  const nodes = types.flatMap(([type, ids]) =>
    [...new Set(ids)].map((id): TypedNode => ({ "@id": id, "@type": [type] })),
  );
  return [...nodes, { "@id": about.licence.url, "@type": ["dct:LicenseDocument"], "dct:identifier": about.licence.id }];
}

/** A title and a description, in the words of both vocabularies. */
function titled(title: Text, description: Text): Omit<DescribedNode, "@id"> {
  const [name, told] = [tagged(title), tagged(description)];
  return { name, "dct:title": name, description: told, "dct:description": told };
}

function tagged(text: Text): TaggedTexts {
  return Object.entries(text).map(([language, line]) => ({ "@value": line, "@language": language })) as [TaggedText];
}

function link(id: Iri): Reference {
  return { "@id": id };
}

function linksTo(nodes: readonly Reference[]): Links {
  return nodes.map(({ "@id": id }) => link(id)) as Links;
}

/** The language as the Library of Congress names it, by ISO 639: of two letters, or of three where it has none of two. */
function languageAddress(tag: Language): Iri {
  const [language = ""] = tag.split("-");
  return `http://id.loc.gov/vocabulary/iso639-${language.length - 1}/${language}`;
}

function dateLiteral(day: Day): TypedLiteral {
  return { "@value": day, "@type": DATES[day.length] as string };
}

/** The catalogue of what the other formats have made. */
export const catalogue: Format = {
  name: "catalogue",
  means: "what there is, for data searches and catalogues of governments (schema.org, DCAT)",
  begin({ about }, url) {
    let coverage = NOTHING;
    return {
      each({ meeting }) {
        coverage = covering(coverage, meeting);
        return [];
      },
      *end(made, families) {
        const values = [toCatalogue(about, coverage, made, url, families)];
        yield { path: "catalog.jsonld", schema: "catalog", values, write: documentText };
      },
    };
  },
};
