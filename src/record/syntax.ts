import { type Document, LineCounter, type ParsedNode, parseDocument } from "yaml";
import type { Finding } from "../problem.js";

/** A place in a text that is not well formed, in plain words. */
export interface SyntaxFault extends Partial<Pick<Finding, "rule" | "severity">> {
  /** Where, in UTF-16 units from the start. */
  offset: number;
  found: string;
  wanted: string;
  mend: string;
}

/** What a text holds: `undefined` where its faults leave that open. */
export interface Reading {
  value: unknown;
  faults: SyntaxFault[];
}

/** The nodes of a text with their positions. */
export interface SyntaxTree {
  document: Document.Parsed<ParsedNode>;
  lines: LineCounter;
}

/** Parses YAML 1.2 with its core schema, so that dates stay text; of JSON it gives the same positions. */
export function syntaxTree(text: string): SyntaxTree {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    schema: "core",
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  return { document, lines };
}

/** The text from an offset to the end of its line. */
export function restOfLine(text: string, offset: number): string {
  return /^.*/.exec(text.slice(offset))?.[0].trimEnd() ?? "";
}
