/** What we use of two packages that declare no types, as their documentation has it. */
declare module "@rdfjs/data-model" {
  import type { DataFactory } from "@rdfjs/types";

  const factory: DataFactory;
  export default factory;
}

declare module "rdf-parser-csvw" {
  import type { Readable } from "node:stream";
  import type { Quad, Term } from "@rdfjs/types";

  /** Quads that can be searched; what is found can be searched again. */
  export interface Metadata extends Iterable<Quad> {
    match(subject?: Term | null, predicate?: Term | null, object?: Term | null): Metadata;
  }

  export default class CsvwParser {
    constructor(options: { metadata: Metadata; baseIRI: string });
    import(csv: Readable): AsyncIterable<Quad>;
  }
}
