/**
 * The catalogue of what a build wrote: schema.org, as searches of data read it, and DCAT 3, as the catalogues of
 * governments do (https://www.w3.org/TR/vocab-dcat-3/, held to DCAT-AP 3.0.1), in one graph. Each thing is one node for
 * both, so that they cannot part: what both have a word for stands under either. Keys without a prefix are schema.org's.
 * As DCAT-AP wants it, whatever a link leads to is typed in the graph.
 */
import type { Reference, TaggedText, TypedLiteral } from "./linked-data.js";
import type { Iri, Language, Line, Sha256 } from "./text.js";
import type { Day } from "./time.js";

/** What a file is, as the web calls it. */
export type MediaType =
  | "application/json"
  | "application/ld+json"
  | "application/n-quads"
  | "application/vnd.apache.parquet"
  | "application/yaml"
  | "text/csv"
  | "text/markdown";

/** `catalog.jsonld`. */
export interface Catalogue {
  /** How to read the keys. */
  "@context": CatalogueContext;
  /** The catalogue, its data set, with the years where these are its parts, who publishes it; then what these lead to. */
  "@graph": readonly CatalogueThing[];
}

/** What a catalogue has nodes of. */
export type CatalogueThing =
  | CatalogueNode
  | DatasetNode
  | PublisherNode
  | DownloadNode
  | EntryNode
  | DownloadActionNode
  | ChecksumNode
  | DescriptionNode
  | SourcesNode
  | PeriodNode
  | CountryNode
  | ContactNode
  | TypedNode;

/** The context of the catalogue: it stands in the file, so nothing is fetched to read it. */
export interface CatalogueContext {
  /** Terms without a prefix are schema.org's. */
  "@vocab": "http://schema.org/";
  /** DCAT. */
  dcat: "http://www.w3.org/ns/dcat#";
  /** Dublin Core, for what DCAT says in its terms. */
  dct: "http://purl.org/dc/terms/";
  /** FOAF, for agents and pages. */
  foaf: "http://xmlns.com/foaf/0.1/";
  /** PROV, for what the data was made of. */
  prov: "http://www.w3.org/ns/prov#";
  /** SPDX, for hashes. */
  spdx: "http://spdx.org/rdf/terms#";
  /** vCard, for where to write. */
  vcard: "http://www.w3.org/2006/vcard/ns#";
  /** The datatypes of XML Schema. */
  xsd: "http://www.w3.org/2001/XMLSchema#";
}

/** A text in each language that it is there in. */
export type TaggedTexts = readonly [TaggedText, ...TaggedText[]];

/** A title and a description, in both vocabularies. */
export interface DescribedNode {
  /** The node. */
  "@id": Iri;
  /** The title. */
  name: TaggedTexts;
  /** The title. */
  "dct:title": TaggedTexts;
  /** What it holds or is good for. */
  description: TaggedTexts;
  /** What it holds or is good for. */
  "dct:description": TaggedTexts;
}

/** What the catalogue and its data set have in common: they are published together. */
export interface PublishedNode extends DescribedNode {
  /** The page: the folder of the files, or their `README.md` where a build writes no pages. */
  url: Reference;
  /** The languages of our texts. */
  inLanguage: readonly [Language, ...Language[]];
  /** The languages of our texts, as the Library of Congress names them. */
  "dct:language": readonly [Reference, ...Reference[]];
  /** The licence of the data, which is not that of the documents. */
  license: Reference;
  /** The licence of the data, which is not that of the documents. */
  "dct:license": Reference;
  /** Who publishes it. */
  publisher: Reference;
  /** Who publishes it. */
  "dct:publisher": Reference;
  /** The day this version was released. */
  dateModified: Day;
  /** The day this version was released. */
  "dct:modified": TypedLiteral;
}

/** The catalogue, of one data set. */
export interface CatalogueNode extends PublishedNode {
  /** In both vocabularies. */
  "@type": readonly ["DataCatalog", "dcat:Catalog"];
  /** The page. */
  "foaf:homepage": Reference;
  /** The data set. */
  dataset: Reference;
  /** The data set. */
  "dcat:dataset": Reference;
}

/** A data set: the collection, and of one that is laid out by year each year as a part of it. */
export interface DatasetNode extends PublishedNode {
  /** In both vocabularies. */
  "@type": readonly ["Dataset", "dcat:Dataset"];
  /** The catalogue, which lists the whole; its parts are found by it. */
  includedInDataCatalog: Reference;
  /** The page. */
  "dcat:landingPage": Reference;
  /** The address that the identifiers of the data begin with; of a year, its own. */
  identifier: Iri;
  /** The address that the identifiers of the data begin with; of a year, its own. */
  "dct:identifier": Iri;
  /** The version of the data. */
  version: Line;
  /** The version of the data. */
  "dcat:version": Line;
  /** Who made it: its publisher, whose words the summaries and names are. */
  creator: Reference;
  /** Who made it: its publisher, whose words the summaries and names are. */
  "dct:creator": Reference;
  /** Words to find it by. */
  keywords: TaggedTexts;
  /** Words to find it by. */
  "dcat:keyword": TaggedTexts;
  /** The columns of the flat view. */
  variableMeasured: readonly [Line, ...Line[]];
  /** The first and the last day of its meetings, as ISO 8601 has it. Absent: no day is known. */
  temporalCoverage?: Line;
  /** The days of its meetings. Absent: no day is known. */
  "dct:temporal"?: Reference;
  /** The countries that its meetings took place in. Absent: none is known. */
  spatialCoverage?: readonly [Reference, ...Reference[]];
  /** The countries that its meetings took place in. Absent: none is known. */
  "dct:spatial"?: readonly [Reference, ...Reference[]];
  /** The documents; of a year, those that it is based on are among them. */
  isBasedOn: Reference;
  /** The same. */
  "prov:wasDerivedFrom": Reference;
  /** The years, each a data set with files of its own. Absent: it is one of them, or is not laid out by year. */
  hasPart?: readonly [Reference, ...Reference[]];
  /** The same. */
  "dct:hasPart"?: readonly [Reference, ...Reference[]];
  /** Its files. Absent: there are none, since each year has its own. */
  distribution?: readonly [Reference, ...Reference[]];
  /** The same, and the families of files that are too many to list. Absent: there are none. */
  "dcat:distribution"?: readonly [Reference, ...Reference[]];
  /** How a file of such a family is had. Absent: there are none. */
  potentialAction?: Reference;
  /** The files that describe the data and hold none of it. */
  subjectOf: readonly [Reference, ...Reference[]];
  /** The files that describe the data and hold none of it. */
  "foaf:page": readonly [Reference, ...Reference[]];
  /** Where to report a fault. Absent: no place is given. */
  "dcat:contactPoint"?: Reference;
}

/** Who publishes the collection. */
export interface PublisherNode {
  /** The publisher, as a part of the page. */
  "@id": Iri;
  /** In both vocabularies. */
  "@type": readonly ["Organization", "foaf:Agent"];
  /** The name. */
  name: TaggedTexts;
  /** The name. */
  "foaf:name": TaggedTexts;
  /** A page about the publisher. Absent: none is given. */
  url?: Reference;
  /** A page about the publisher. Absent: none is given. */
  "foaf:homepage"?: Reference;
  /** Where to report a fault. Absent: no place is given. */
  contactPoint?: Reference;
}

/** How the data is had. */
export interface DistributionNode extends DescribedNode {
  /** Where it is; of a family of files, the page on which they are found. */
  "dcat:accessURL": Reference;
  /** What a file is, in the register of IANA. */
  "dcat:mediaType": Reference;
  /** The schema that what a file holds conforms to. Absent: there is none, or no one for the family. */
  "dct:conformsTo"?: Reference;
  /** The licence of the data. */
  "dct:license": Reference;
}

/** A file of the data. */
export interface DownloadNode extends DistributionNode {
  /** In both vocabularies. */
  "@type": readonly ["DataDownload", "dcat:Distribution"];
  /** Where it is. */
  contentUrl: Reference;
  /** Where it is. */
  "dcat:downloadURL": Reference;
  /** What it is. */
  encodingFormat: MediaType;
  /**
   * Its size in bytes: `12345 B`.
   *
   * @pattern ^\d+ B$
   */
  contentSize: string;
  /** Its size in bytes. */
  "dcat:byteSize": TypedLiteral;
  /** Its hash, as in `SHA256SUMS`. */
  sha256: Sha256;
  /** Its hash, as in `SHA256SUMS`. */
  "spdx:checksum": Reference;
  /** The licence of the data. */
  license: Reference;
}

/** A family of files: one a meeting, or those of the tables by year. */
export interface EntryNode extends DistributionNode {
  /** In both vocabularies. */
  "@type": readonly ["EntryPoint", "dcat:Distribution"];
  /** The addresses of the files, as RFC 6570 writes many in one. */
  urlTemplate: Line;
  /** What each is. */
  contentType: MediaType;
}

/** How a file of a family is had. */
export interface DownloadActionNode {
  /** The action. */
  "@id": Iri;
  /** schema.org's type. */
  "@type": readonly ["DownloadAction"];
  /** The families. */
  target: readonly [Reference, ...Reference[]];
}

/** The hash of a file. */
export interface ChecksumNode {
  /** The hash, as a part of the file. */
  "@id": Iri;
  /** SPDX's type. */
  "@type": readonly ["spdx:Checksum"];
  /** SHA-256. */
  "spdx:algorithm": Reference;
  /** The hash, in hexadecimal. */
  "spdx:checksumValue": TypedLiteral;
}

/** A file that describes the data and holds none of it. */
export interface DescriptionNode extends DescribedNode {
  /** In both vocabularies. */
  "@type": readonly ["CreativeWork", "foaf:Document"];
  /** Where it is. */
  url: Reference;
  /** What it is. */
  encodingFormat: MediaType;
}

/** The documents that the records cite, together. */
export interface SourcesNode extends DescribedNode {
  /** In both vocabularies. */
  "@type": readonly ["Collection", "prov:Entity"];
  /**
   * How many there are.
   *
   * @asType integer
   */
  collectionSize: number;
  /** The table that lists them. Absent: each year has one. */
  subjectOf?: Reference;
}

/** The days of the meetings. */
export interface PeriodNode {
  /** The period. */
  "@id": Iri;
  /** Dublin Core's type. */
  "@type": readonly ["dct:PeriodOfTime"];
  /** The first, to the day, month or year. */
  "dcat:startDate": TypedLiteral;
  /** The last, to the day, month or year. */
  "dcat:endDate": TypedLiteral;
}

/** A country that a meeting took place in. */
export interface CountryNode {
  /** The country. */
  "@id": Iri;
  /** In both vocabularies. */
  "@type": readonly ["Country", "dct:Location"];
  /** Its code in ISO 3166-1 alpha-2. */
  identifier: Line;
  /** Its code in ISO 3166-1 alpha-2. */
  "dct:identifier": Line;
}

/** Where to report a fault. */
export interface ContactNode {
  /** The contact, as a part of the page. */
  "@id": Iri;
  /** In both vocabularies. */
  "@type": readonly ["ContactPoint", "vcard:Kind"];
  /** The publisher's name. */
  name: TaggedTexts;
  /** The publisher's name. */
  "vcard:fn": TaggedTexts;
  /** The page. */
  url: Reference;
  /** The page. */
  "vcard:hasURL": Reference;
}

/** What others have named, and its type: a page, a language, a media type, a schema, an algorithm, a licence. */
export interface TypedNode {
  /** The node. */
  "@id": Iri;
  /** What it is. */
  "@type": readonly [
    | "foaf:Document"
    | "dct:LinguisticSystem"
    | "dct:MediaType"
    | "dct:Standard"
    | "dct:LicenseDocument"
    | "spdx:ChecksumAlgorithm",
  ];
  /** The short name of a licence. Absent: it is none. */
  "dct:identifier"?: Line;
}
