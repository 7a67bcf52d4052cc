/** JSON-LD as the collection publishes it in full: a flat list of nodes, each with an `@id`. */
import type { Iri, Language, Line } from "./text.js";

/** A node named elsewhere: every link has this form. */
export interface Reference {
  /** The node. */
  "@id": Iri;
}

/** A text of ours in one language. */
export interface TaggedText {
  /** The text. */
  "@value": Line;
  /** Its language. */
  "@language": Language;
}

/** A literal with a datatype of XML Schema. */
export interface TypedLiteral {
  /**
   * The literal as XML Schema writes it: a number, a day or a hash.
   *
   * @pattern ^-?[0-9A-Fa-f][0-9A-Fa-f.-]*$
   */
  "@value": string;
  /**
   * The datatype.
   *
   * @pattern ^xsd:[a-zA-Z]+$
   */
  "@type": string;
}

/** What a property of a node holds: a link, a text, a literal, the words of a document, or a place in a list. */
export type NodeValue = Reference | TaggedText | TypedLiteral | Line | number;

/**
 * One thing: a meeting, a person, a statement, a passage. Its other keys are terms of schema.org, or ours and SKOS's
 * behind the prefixes of the context.
 */
export interface LinkedNode {
  /** The node. */
  "@id": Iri;
  /** What it is. */
  "@type": readonly [Line, ...Line[]];
  /** The value of a property. */
  [property: string]: NodeValue | readonly NodeValue[];
}

/** The context of a published file: it stands in the file, so nothing is fetched to read it. */
export interface LinkedContext {
  /** Terms without a prefix are schema.org's. */
  "@vocab": "http://schema.org/";
  /** The terms of Readout. */
  readout: Iri;
  /** RDF, for the definitions of terms. */
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  /** RDF Schema, for labels. */
  rdfs: "http://www.w3.org/2000/01/rdf-schema#";
  /** SKOS, for topics. */
  skos: "http://www.w3.org/2004/02/skos/core#";
  /** The datatypes of XML Schema. */
  xsd: "http://www.w3.org/2001/XMLSchema#";
}

/** A published JSON-LD file. */
export interface LinkedData {
  /** How to read the keys. */
  "@context": LinkedContext;
  /** The nodes, in the order of the meetings and of their parts. */
  "@graph": readonly LinkedNode[];
}
