import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  parseDocument,
  YAMLParseError,
} from "yaml";
import type { Finding } from "../problem.js";
import { MOST_ITEMS, MOST_LEVELS, TOO_DEEP, TOO_LONG } from "./bounds.js";

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
  /** What knows the places of the value. Absent: the tree of the text as it is written. */
  tree?: SyntaxTree;
}

/** The nodes of a text with their positions. */
export interface SyntaxTree {
  document: Document.Parsed<ParsedNode>;
  /** What each alias stands for: nothing where no anchor stands before it. */
  anchored: ReadonlyMap<Alias, Node | undefined>;
  /** The first list that is too long, or list or object that stands too deep. */
  excess?: SyntaxFault | undefined;
}

/** Parses YAML 1.2 with its core schema, so that dates stay text; of JSON it gives the same positions. */
export function syntaxTree(text: string): SyntaxTree {
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    resolveKnownTags: false,
    stringKeys: true,
    // Its own search for equal keys compares each with each.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const anchors = new Map<string, Node>();
  const anchored = new Map<Alias, Node | undefined>();
  let excess: SyntaxFault | undefined;
  // One walk for all that is asked of each node: the parser's own `visit` takes several times as long.
  const walk = (node: unknown, levels: number) => {
    if (isAlias(node)) anchored.set(node, anchors.get(node.source));
    else if ((node as Node | null)?.anchor) anchors.set((node as Node).anchor as string, node as Node);
    const isList = isSeq<Node>(node);
    if (!isList && !isMap<Node, Node | null>(node)) return;
    if (levels === MOST_LEVELS) excess ??= { offset: node.range?.[0] ?? 0, ...TOO_DEEP };
    if (isList) {
      if (node.items.length > MOST_ITEMS) excess ??= { offset: node.range?.[0] ?? 0, ...TOO_LONG };
      for (const item of node.items) walk(item, levels + 1);
      return;
    }
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.range) {
        const [start, end] = key.range;
        if (keys.has(key.value))
          document.errors.push(new YAMLParseError([start, end], "DUPLICATE_KEY", String(key.value)));
        keys.add(key.value);
      }
      walk(key, levels + 1);
      walk(value, levels + 1);
    }
  };
  walk(document.contents, 0);
  document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
  return { document, anchored, excess };
}

/** The text from an offset to the end of its line, or as much of it as a message could use. */
export function restOfLine(text: string, offset: number): string {
  return /^.*/.exec(text.slice(offset, offset + 1000))?.[0].trimEnd() ?? "";
}
