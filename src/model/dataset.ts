/**
 * The JSON-LD by which a download page tells data searches what it offers: schema.org alone, rooted at the Dataset
 * (https://developers.google.com/search/docs/appearance/structured-data/dataset). It says what `collection.yaml` and
 * the files say. Who may have the data for nothing, and which ground it covers, neither says, so neither does this.
 * Addresses of pages and files are strings, as Google wants them and harvesters read them; links between nodes are not.
 */
import type { MediaType } from "./catalogue.js";
import type { EmbeddedReference } from "./embed.js";
import type { Address, Iri, Language, Line, Sha256 } from "./text.js";
import type { Day } from "./time.js";

/** The collection as a whole. */
export interface EmbeddedDataset {
  /** schema.org, and nothing else: search engines read no other context. */
  "@context": "https://schema.org";
  /** schema.org's type. */
  "@type": "Dataset";
  /** The data set, as a part of its page. */
  "@id": Iri;
  /** What the collection is called. */
  name: Line;
  /** What it holds, and what it does not. */
  description: DatasetDescription;
  /** The page. */
  url: Address;
  /** The licence of the data, of one version. */
  license: EmbeddedReference;
  /** Who made it: its publisher, whose words the summaries and names are. */
  creator: EmbeddedPublisher;
  /** Who publishes it. */
  publisher: EmbeddedReference;
  /** The version of the data. */
  version: Line;
  /** The day this version was released. */
  dateModified: Day;
  /** The languages of our texts. */
  inLanguage: readonly [Language, ...Language[]];
  /** Words to find it by. Absent: there are none in this language. */
  keywords?: readonly [Line, ...Line[]];
  /** The first and the last day of its meetings, as ISO 8601 has it: `2025-05-02/2026-03-06`. Absent: no day is known. */
  temporalCoverage?: Line;
  /** The files that hold it; where each year has its own, the main ones of each. Absent: none is told of. */
  distribution?: readonly [EmbeddedDownload, ...EmbeddedDownload[]];
}

/**
 * A description as long as Google's Dataset Search wants it.
 *
 * @minLength 50
 * @maxLength 5000
 */
export type DatasetDescription = string;

/** Who made and publishes the collection. */
export interface EmbeddedPublisher {
  /** schema.org's type. */
  "@type": "Organization";
  /** The publisher, as a part of the page. */
  "@id": Iri;
  /** The name. */
  name: Line;
  /** A page about the publisher. Absent: none is given. */
  url?: Address;
}

/** A file. */
export interface EmbeddedDownload {
  /** schema.org's type. */
  "@type": "DataDownload";
  /** The file: its own address. */
  "@id": Iri;
  /** What it is called. */
  name: Line;
  /** What or whom it is good for. */
  description: Line;
  /** Where it is. */
  contentUrl: Address;
  /** What it is. */
  encodingFormat: MediaType;
  /**
   * Its size in bytes: `12345 B`.
   *
   * @pattern ^\d+ B$
   */
  contentSize: string;
  /** Its hash, as in `SHA256SUMS`. */
  sha256: Sha256;
}
