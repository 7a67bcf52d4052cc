/** The tables in the eyes of an independent reader of CSV on the Web: what linked data it makes of the files. */
import { Readable } from "node:stream";
import rdf from "@rdfjs/data-model";
import type { BlankNode, Literal, NamedNode, Quad, Term } from "@rdfjs/types";
import jsonld from "jsonld";
import CsvwParser, { type Metadata } from "rdf-parser-csvw";
import type { CsvDescription } from "../src/model/csvw.js";

const CSVW = "http://www.w3.org/ns/csvw#";
const XSD = "http://www.w3.org/2001/XMLSchema#";

/**
 * The context of CSVW as far as our description uses it, so that nothing is fetched. Templates are strings in it: in
 * the published one they are addresses (w3c/csvw#849), which breaks `{+id}`.
 */
const CONTEXT = {
  "@vocab": CSVW,
  "@language": "en",
  dc: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  url: { "@type": "@id" },
  titles: { "@id": `${CSVW}title`, "@language": null },
  name: { "@language": null },
  columns: { "@id": `${CSVW}column`, "@container": "@list" },
  datatype: { "@type": "@vocab" },
  ...Object.fromEntries(["string", "integer", "decimal", "boolean", "date"].map((type) => [type, XSD + type])),
  ...Object.fromEntries(
    ["lang", "aboutUrl", "propertyUrl", "valueUrl", "lineTerminators", "encoding"].map((term) => [
      term,
      { "@id": CSVW + term, "@language": null },
    ]),
  ),
};

/**
 * What the reader makes of many escaped characters where a template says that the cell is an address already
 * (`{+link}`): it escapes it a second time, against RFC 6570, section 3.2.3.
 */
const ESCAPED_TWICE = /%25([0-9A-F]{2})/g;

/** One term as N-Quads write it. */
function written(term: Term): string {
  if (term.termType === "NamedNode") return `<${term.value.replace(ESCAPED_TWICE, "%$1")}>`;
  if (term.termType !== "Literal") throw new Error(`a ${term.termType} in our data`);
  const text = term.value.replace(/["\\\n\r]/g, (one) => ({ "\n": "\\n", "\r": "\\r" })[one] ?? `\\${one}`);
  if (term.language) return `"${text}"@${term.language}`;
  return term.datatype.value === `${XSD}string` ? `"${text}"` : `"${text}"^^<${term.datatype.value}>`;
}

/** A term as jsonld.js gives it: a plain object. */
interface Written {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: { readonly value: string };
  readonly language?: string;
}

/** The same as a term of RDF/JS, which can be compared. */
function termOf({ termType, value, datatype, language }: Written): NamedNode | BlankNode | Literal {
  if (termType === "NamedNode") return rdf.namedNode(value);
  if (termType === "BlankNode") return rdf.blankNode(value.replace("_:", ""));
  return rdf.literal(value, language || rdf.namedNode(datatype?.value ?? `${XSD}string`));
}

/** The description as the reader takes it: a set of quads that can be searched, and what is found again. */
class Searchable implements Metadata {
  constructor(private readonly quads: readonly Quad[]) {}

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null): Searchable {
    const fits = (term: Term, wanted?: Term | null) => !wanted || term.equals(wanted);
    const { quads } = this;
    return new Searchable(
      quads.filter(
        (quad) => fits(quad.subject, subject) && fits(quad.predicate, predicate) && fits(quad.object, object),
      ),
    );
  }

  [Symbol.iterator]() {
    return this.quads[Symbol.iterator]();
  }
}

function searchable(quads: Iterable<Record<"subject" | "predicate" | "object", Written>>): Searchable {
  return new Searchable(
    [...quads].map(({ subject, predicate, object }) =>
      rdf.quad(termOf(subject) as NamedNode, termOf(predicate) as NamedNode, termOf(object)),
    ),
  );
}

/**
 * The N-Quads that the tables make, sorted, each once; what the reader tells of the files themselves is left out.
 *
 * @param files the text of each table by its name, `meetings.csv`
 */
export async function quadsOfTables(
  files: ReadonlyMap<string, string>,
  description: CsvDescription,
): Promise<string[]> {
  const lines = new Set<string>();
  for (const { url, tableSchema } of description.tables) {
    const text = files.get(url);
    // A column that makes no linked data is no concern of this reader.
    if (text === undefined || !tableSchema.aboutUrl) continue;
    const address = `https://example.org/csv/${url}`;
    const document = { "@context": CONTEXT, "@id": address, url: address, dialect: description.dialect, tableSchema };
    const metadata = (await jsonld.toRDF(document as never, { safe: true } as never)) as never;
    const parser = new CsvwParser({ metadata: searchable(metadata), baseIRI: address });
    for await (const quad of parser.import(Readable.from([text]))) {
      if (quad.predicate.value.startsWith(CSVW) || quad.object.value.startsWith(CSVW)) continue;
      if (quad.subject.termType === "BlankNode") continue;
      lines.add(`${written(quad.subject)} ${written(quad.predicate)} ${written(quad.object)} .`);
    }
  }
  return [...lines].sort();
}
