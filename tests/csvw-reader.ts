/**
 * The tables in the eyes of an independent reader of CSV on the Web, rdf-parser-csvw: what linked data it makes of the
 * files. Its faults are worked round here, each where it is named, and never in what we write.
 */
import { Readable } from "node:stream";
import type { BlankNode, Literal, NamedNode, Quad, Term } from "@rdfjs/types";
import jsonld from "jsonld";
// @ts-expect-error It has no types.
import CsvwParser from "rdf-parser-csvw";
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

/** A term as jsonld.js gives it, with what the reader asks of a term of RDF/JS. */
function termOf(plain: { termType: string; value: string; datatype?: NamedNode; language?: string }): Term {
  const { termType, value, language = "" } = plain;
  const datatype: NamedNode | undefined = plain.datatype && (termOf(plain.datatype) as NamedNode);
  const equals = (other?: Term | null) =>
    other?.termType === termType &&
    other.value === value &&
    (termType !== "Literal" ||
      ((other as Literal).language === language && (other as Literal).datatype.value === datatype?.value));
  return { termType, value, language, datatype, equals } as unknown as Term;
}

/** The description as the reader takes it: a set of quads that can be searched, and what is found again. */
class Searchable {
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

const read = new Map<string, Promise<Searchable>>();

/** The description of one table as the reader takes it, made once for all files that are alike. */
function metadataOf({ url, tableSchema }: CsvTable, dialect: object): Promise<Searchable> {
  const document = { "@context": CONTEXT, "@id": addressOf(url), url: addressOf(url), dialect, tableSchema };
  const text = JSON.stringify(document);
  const known = read.get(text);
  if (known) return known;
  const quads = jsonld.toRDF(document as never, { safe: true, documentLoader } as never) as unknown as Promise<Iterable<Quad>>;
  const made = quads.then((plain) => {
    const terms = ({ subject, predicate, object }: Quad) => ({
      subject: termOf(subject as BlankNode),
      predicate: termOf(predicate as NamedNode),
      object: termOf(object as Literal),
    });
    return new Searchable([...plain].map(terms) as unknown as Quad[]);
  });
  if (read.size > 100) read.clear();
  read.set(text, made);
  return made;
}

function addressOf(url: string): string {
  return `https://example.org/csv/${url}`;
}

/**
 * The N-Quads that the tables make, in no order; what the reader tells of the files themselves is left out. Second
 * fault: it lower-cases languages, as RDF 1.1 allows, and so does jsonld.js; compare with quads that do.
 *
 * @param files the text of each table by its name, `meetings.csv`
 */
export async function quadsOfTables(files: ReadonlyMap<string, string>, description: CsvDescription): Promise<string> {
  const lines = new Set<string>();
  for (const table of description.tables) {
    const text = files.get(table.url);
    // Third fault: it makes quads of the row itself for a table whose every column says that it makes none.
    if (text === undefined || !table.tableSchema.aboutUrl) continue;
    const metadata = await metadataOf(table, description.dialect);
    const parser = new CsvwParser({ metadata, baseIRI: addressOf(table.url) });
    for await (const quad of parser.import(Readable.from([hidden(text)])) as AsyncIterable<Quad>) {
      if (quad.predicate.value.startsWith(CSVW) || quad.object.value.startsWith(CSVW)) continue;
      if (quad.subject.termType === "BlankNode") continue;
      lines.add(shown(written(quad)));
    }
  }
  return [...lines].join("");
}
