/** The nodes that a catalogue is made of, each told in the words of both vocabularies. */
import { PREFIXES, SCHEMA_ORG } from "../graph/address.js";
import type {
  Catalogue,
  ChecksumNode,
  DescribedNode,
  DescriptionNode,
  DownloadNode,
  EntryNode,
  PeriodNode,
  TaggedTexts,
  TypedNode,
} from "../model/catalogue.js";
import type { About } from "../model/collection.js";
import type { Reference, TaggedText, TypedLiteral } from "../model/linked-data.js";
import type { Iri, Language, Text } from "../model/text.js";
import type { Day } from "../model/time.js";
import type { Coverage } from "./coverage.js";
import { type DescribedFamily, type DescribedFile, type FileDescription, sentenceOf } from "./described-files.js";

export type Links = [Reference, ...Reference[]];

/** How to read the keys of a catalogue. */
export const CONTEXT: Catalogue["@context"] = {
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

/** A file of the data, which stands for itself. */
export function downloadNode(file: DescribedFile, about: About, url: Iri): DownloadNode {
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

/** A family of files, found by a template. */
export function entryNode(family: DescribedFamily, about: About, url: Iri, page: Iri): EntryNode {
  const { path, title, mediaType } = family;
  const { en, fr } = sentenceOf(family);
  return {
    "@id": `${url}#${path.split("/").at(-1)}`,
    "@type": ["EntryPoint", "dcat:Distribution"],
    ...titled(title, { en: `${en} Path: ${path}`, fr: `${fr} Chemin : ${path}` }),
    urlTemplate: url + path,
    ...distribution(family, about, page),
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

/** A file's hash, as DCAT has it. */
export function checksumNode({ "spdx:checksum": checksum, sha256 }: DownloadNode): ChecksumNode {
  return {
    ...checksum,
    "@type": ["spdx:Checksum"],
    "spdx:algorithm": link(SHA256),
    "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
  };
}

/** A file that describes the data. */
export function pageNode(file: DescribedFile, url: Iri): DescriptionNode {
  const { path, title, mediaType } = file;
  return {
    "@id": url + path,
    "@type": ["CreativeWork", "foaf:Document"],
    ...titled(title, sentenceOf(file)),
    url: link(url + path),
    encodingFormat: mediaType,
  };
}

/** The days that meetings cover, as DCAT has them; none where none is known. */
export function periodNodes(id: Iri, { first, last }: Coverage): PeriodNode[] {
  if (!first || !last) return [];
  const [start, end] = [dateLiteral(first), dateLiteral(last)];
  return [{ "@id": id, "@type": ["dct:PeriodOfTime"], "dcat:startDate": start, "dcat:endDate": end }];
}

/** What is named by others, with the types that DCAT-AP wants of it. */
export function typedNodes(about: About, files: readonly FileDescription[], page: Iri): TypedNode[] {
  const pages = [page, ...(about.publisher.url ? [about.publisher.url] : [])];
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
export function titled(title: Text, description: Text): Omit<DescribedNode, "@id"> {
  const [name, told] = [tagged(title), tagged(description)];
  return { name, "dct:title": name, description: told, "dct:description": told };
}

export function tagged(text: Text): TaggedTexts {
  return Object.entries(text).map(([language, line]) => ({ "@value": line, "@language": language })) as [TaggedText];
}

export function link(id: Iri): Reference {
  return { "@id": id };
}

export function linksTo(nodes: readonly Reference[]): Links {
  return nodes.map(({ "@id": id }) => link(id)) as Links;
}

/** The language as the Library of Congress names it, by ISO 639: of two letters, or of three where it has none of two. */
export function languageAddress(tag: Language): Iri {
  const [language = ""] = tag.split("-");
  return `http://id.loc.gov/vocabulary/iso639-${language.length - 1}/${language}`;
}

/** A year, month or day with its datatype. */
export function dateLiteral(day: Day): TypedLiteral {
  return { "@value": day, "@type": DATES[day.length] as string };
}
