/** Linked data as independent readers have it: canonical N-Quads, without a network. */
import type { Quad, Term } from "@rdfjs/types";
import jsonld from "jsonld";

const XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
const NQUADS = "application/n-quads";

/** Answers for schema.org from memory and refuses every other address. */
export const documentLoader = async (url: string) => {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`no network: ${url}`);
  return { document: { "@context": SCHEMA_ORG_CONTEXT }, documentUrl: url, tag: "static" };
};

/** What the context of schema.org says of the terms that we embed. */
export const SCHEMA_ORG_CONTEXT = {
  "@vocab": "http://schema.org/",
  id: "@id",
  type: "@type",
  schema: "http://schema.org/",
};

/** The N-Quads that jsonld.js makes of a document, in no order. */
export function quadsOf(document: object): Promise<string> {
  return jsonld.toRDF(document as never, { safe: true, documentLoader, format: NQUADS } as never) as never;
}

/** The same graph as RDFC-1.0 writes it (https://www.w3.org/TR/rdf-canon/), so that equal graphs are equal texts. */
export function canonical(quads: string): Promise<string> {
  return jsonld.canonize(
    quads as never,
    { algorithm: "RDFC-1.0", inputFormat: NQUADS, format: NQUADS, safe: true } as never,
  ) as never;
}

/** The expanded JSON-LD behind N-Quads. */
export function expandedOf(quads: string): Promise<never> {
  return jsonld.fromRDF(quads as never, { format: NQUADS, safe: true } as never) as never;
}

/** A quad of any library of RDF/JS as N-Quads write it; a language in lower case, since RDF does not tell its cases apart. */
export function written({ subject, predicate, object, graph }: Quad): string {
  const terms = [subject, predicate, object, ...(graph.termType === "DefaultGraph" ? [] : [graph])];
  return `${terms.map(writtenTerm).join(" ")} .\n`;
}

function writtenTerm(term: Term): string {
  if (term.termType === "NamedNode") return `<${term.value}>`;
  if (term.termType === "BlankNode") return `_:${term.value.replace(/^_:/, "")}`;
  if (term.termType !== "Literal") throw new Error(`a ${term.termType} in our data`);
  const text = term.value.replace(/["\\\n\r]/g, (one) => ({ "\n": "\\n", "\r": "\\r" })[one] ?? `\\${one}`);
  if (term.language) return `"${text}"@${term.language.toLowerCase()}`;
  return term.datatype.value === XSD_STRING ? `"${text}"` : `"${text}"^^<${term.datatype.value}>`;
}
