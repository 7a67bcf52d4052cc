import { CST, isAlias, isMap, isScalar, isSeq, Lexer, type Node, type Pair } from "yaml";
import type { Finding, Path, Problem } from "../problem.js";
import { readJson } from "./json-reading.js";
import { type Reading, type SyntaxTree, syntaxTree } from "./syntax.js";
import { readYaml } from "./yaml-reading.js";

/** What the lexer adds to the tokens of a text, as signs to the parser. */
const UNPRINTED: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** A place in a file. */
export type Position = Pick<Problem, "file" | "line" | "column">;

/**
 * One file that was read: YAML 1.2 (https://yaml.org/spec/1.2.2/) or JSON (RFC 8259), in UTF-8, one document. Dates
 * stay text; anchors and aliases are allowed, within bounds; tags and merge keys are not.
 */
export class Source {
  /** The file, as it was named by the caller or found under a folder that was. */
  readonly file: string;
  /** Its text, without a byte order mark. */
  readonly text: string;
  /** What it holds; undefined where its faults leave that open. */
  readonly value: unknown;
  /** Its faults of syntax. */
  readonly problems: readonly Problem[];
  #tree: SyntaxTree | undefined;

  /** Reads the bytes of a file; a name that ends in `.json` says that they are JSON. */
  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.text = new TextDecoder().decode(bytes);
    const { value, faults } = this.#read(bytes);
    this.value = value;
    this.problems = faults.map(({ offset, ...words }) => ({
      rule: "syntax",
      severity: "error",
      path: [],
      ...words,
      ...this.#positionAt(offset),
    }));
  }

  /**
   * The place of a value, or of its key; the key stands for a value that is not written (`title:`). Where the path
   * leads nowhere, the place of the nearest value above.
   */
  locate(path: Path, part: "key" | "value" = "value"): Position {
    const { document } = this.#parsed();
    let node: Node | null = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document) ?? null;
      // What an author writes without a list is the list's only item.
      if (isMap(node) && typeof step === "number") continue;
      if (isMap<Node, Node | null>(node)) {
        const pair: Pair<Node, Node | null> | undefined = node.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(step),
        );
        if (!pair) break;
        const range = pair.value?.range;
        const named = part === "key" && depth === path.length - 1;
        offset = (range && range[0] < range[1] && !named ? range : pair.key.range)?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq<Node>(node)) {
        const item: Node | undefined = node.items[Number(step)];
        if (!item) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return this.#positionAt(offset);
  }

  /** A finding in this file's value as a problem of the file. */
  problem(finding: Finding): Problem {
    return { ...this.locate(finding.path, finding.at), ...finding };
  }

  /** The comments of the file, each with its place. */
  *comments(): Generator<Position & { readonly words: string }> {
    let offset = 0;
    let before = "";
    for (const token of new Lexer().lex(this.text)) {
      if (token.startsWith("#") && before !== CST.SCALAR) yield { ...this.#positionAt(offset), words: token };
      if (!UNPRINTED.includes(token)) offset += token.length;
      before = token;
    }
  }

  #read(bytes: Uint8Array): Reading {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      const offset = this.text.indexOf("\ufffd");
      const words = { found: "bytes that are not UTF-8", wanted: "a file in UTF-8", mend: "Save the file as UTF-8." };
      return { value: undefined, faults: [{ offset, ...words }] };
    }
    if (this.file.endsWith(".json")) return readJson(this.text, () => this.#parsed());
    return readYaml(this.text, this.#parsed());
  }

  /** The tree is made when a position is asked for, which of most JSON files nobody does. */
  #parsed(): SyntaxTree {
    this.#tree ??= syntaxTree(this.text);
    return this.#tree;
  }

  #positionAt(offset: number): Position {
    const { line, col } = this.#parsed().lines.linePos(offset);
    return { file: this.file, line, column: col };
  }
}
