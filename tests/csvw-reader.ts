/**
 * The tables in the eyes of an independent reader of CSV on the Web, rdf-parser-csvw: what linked data it makes of the
 * files. Its faults are worked round here, each where it is named, and never in what we write.
 */
import { Readable } from "node:stream";
import rdf from "@rdfjs/data-model";
import type { BlankNode, Literal, NamedNode, Quad, Term } from "@rdfjs/types";
import jsonld from "jsonld";
import CsvwParser, { type Metadata } from "rdf-parser-csvw";
import type { CsvDescription, CsvTable } from "../src/model/csvw.js";
import { documentLoader, written } from "./rdf.js";

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
 * First fault: where a template says that a cell is an address already (`{+link}`), the reader escapes `%`, `[` and
 * `]` all the same, against RFC 6570, section 3.2.3, and takes only a part of that back. So it is given other signs in
 * their place, which it leaves as they are.
 */
const SIGNS = { "%": "~percent~", "[": "~open~", "]": "~close~" } as const;

function hidden(text: string): string {
  if (/~(percent|open|close)~/.test(text)) throw new Error("a sign of ours stands in the data");
  return text.replace(/[%[\]]/g, (sign) => SIGNS[sign as keyof typeof SIGNS]);
}

function shown(text: string): string {
  return Object.entries(SIGNS).reduce((shown, [sign, hidden]) => shown.replaceAll(hidden, sign), text);
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

const known = new Map<string, Promise<Searchable>>();

/** The description of one table as the reader takes it; made once for files that are alike. */
function metadataOf({ url, tableSchema }: CsvTable, dialect: object): Promise<Searchable> {
  const document = { "@context": CONTEXT, "@id": addressOf(url), url: addressOf(url), dialect, tableSchema };
  const text = JSON.stringify(document);
  const quads = jsonld.toRDF(document as never, { safe: true, documentLoader } as never) as unknown as Promise<never>;
  const made = known.get(text) ?? quads.then(searchable);
  if (known.size > 100) known.clear();
  known.set(text, made);
  return made;
}

function addressOf(url: string): string {
  return `https://example.org/csv/${url}`;
}

/**
 * The N-Quads that the tables make, in no order; what the reader tells of the files themselves is left out. Second
 * fault: it lower-cases languages, as RDF 1.1 allows, and so does jsonld.js: compare with quads of that.
 *
 * @param files the text of each table by its name, `meetings.csv`
 */
export async function quadsOfTables(files: ReadonlyMap<string, string>, description: CsvDescription): Promise<string> {
  const lines = new Set<string>();
  for (const table of description.tables) {
    const text = files.get(table.url);
    // Third fault: it makes quads of a table's rows also where each column says that it makes none.
    if (text === undefined || !table.tableSchema.aboutUrl) continue;
    const metadata = await metadataOf(table, description.dialect);
    const parser = new CsvwParser({ metadata, baseIRI: addressOf(table.url) });
    for await (const quad of parser.import(Readable.from([hidden(text)]))) {
      if (quad.predicate.value.startsWith(CSVW) || quad.object.value.startsWith(CSVW)) continue;
      if (quad.subject.termType === "BlankNode") continue;
      lines.add(shown(written(quad)));
    }
  }
  return [...lines].join("");
}
