import { isUtf8 } from "node:buffer";
import { CST, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, type Pair, type YAMLMap } from "yaml";
import type { Finding, Path, Problem } from "../problem.js";
import { readJson } from "./json-reading.js";
import type { Notation, Writing } from "./notation.js";
import { plainYaml } from "./plain-yaml.js";
import type { Origin } from "./register.js";
import { slidToMargin } from "./stray-lines.js";
import { type Reading, type SyntaxFault, type SyntaxTree, syntaxTree } from "./syntax.js";
import { readYaml } from "./yaml-reading.js";

/** What the lexer adds to the tokens of a text, as signs to the parser. */
const UNPRINTED: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

const DECODER = new TextDecoder();

/** The most bytes that a file of a collection may have: hundreds of records as long as the longest that we know. */
export const MOST_BYTES = 1_000_000;

/** A place in a file. */
export type Position = Pick<Problem, "file" | "line" | "column">;

/**
 * One file that was read: YAML 1.2 (https://yaml.org/spec/1.2.2/) or JSON (RFC 8259), in UTF-8, one document, at most
 * `MOST_BYTES` long. Dates stay text; anchors and aliases are allowed, within bounds; tags and merge keys are not.
 */
export class Source implements Writing {
  /** The file, as it was named by the caller or found under a folder that was. */
  readonly file: string;
  /** Its text, without a byte order mark. */
  readonly text: string;
  /** What it holds; undefined where its faults leave that open. */
  readonly value: unknown;
  /** Its faults of syntax. */
  readonly problems: readonly Problem[];
  /** What is kept of it where it is not kept itself. */
  readonly origin: Origin;
  readonly #line: number | undefined;
  /** Where its faults of syntax stand. */
  readonly #faults: readonly number[];
  #tree: SyntaxTree | undefined;
  #lines: LineCounter | undefined;
  #pairs: Map<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>> | undefined;

  /**
   * Reads the bytes of a file. A name that ends in `.json` says that they are JSON; so does, without the name of a file
   * of YAML, a brace or a bracket at the beginning.
   *
   * @param line which line of the file the bytes are, where they are but one, of JSON
   * @param again reads the file again. Absent: the source itself is kept
   */
  constructor(file: string, bytes: Uint8Array, { line, again }: { line?: number; again?: () => Source } = {}) {
    this.file = file;
    this.#line = line;
    this.origin = originOf(file, line, again) ?? this;
    this.text = DECODER.decode(bytes.subarray(0, MOST_BYTES));
    const { value, faults } = this.#read(bytes);
    this.value = value;
    this.#faults = faults.length === 0 ? NONE : faults.filter(isSyntax).map(({ offset }) => offset);
    this.problems = faults.length === 0 ? NONE : this.#problemsIn(faults);
  }

  /**
   * The place of a value, or of its key; the key stands for a value that is not written (`title:`). Where the path
   * leads nowhere, the place of the nearest value above.
   */
  locate(path: Path, part: "key" | "value" = "value"): Position {
    return this.#positionAt(this.#rangeOf(path, part)[0]);
  }

  /** Whether it is one line of a file of many records. */
  get isLine(): boolean {
    return this.#line !== undefined;
  }

  get notation(): Notation {
    return this.#isJson ? "json" : "yaml";
  }

  isBare(path: Path): boolean {
    if (this.#isJson) return false;
    const last = [...this.#along(path)].at(-1);
    if (last?.depth !== path.length - 1 || !last.pair) return false;
    const { key, value } = last.pair;
    return last.map?.flow === true && value === null && isScalar(key) && key.type === "PLAIN";
  }

  /** Whether a text stands there in YAML without quotes, so that what was meant as a remark may be a part of it. */
  isUnquoted(path: Path): boolean {
    const node = [...this.#along(path)].at(-1)?.node;
    return !this.#isJson && isScalar(node) && node.type === "PLAIN";
  }

  /**
   * Findings in this file's value as problems of the file, but for those that a fault of syntax may have made: in YAML
   * those on its line, in JSON, of which much can stand on one line, those of the text or number that it is in.
   */
  problemsOf(findings: readonly Finding[]): readonly Problem[] {
    if (findings.length === 0) return NONE;
    // What slid to the margin leaves open what is meant, as a fault of syntax does that derails the parser.
    const isStray = ({ rule, path, at }: Finding) => rule === "schema" && at === "key" && path.length === 1;
    const slid = !this.#isJson && findings.some(isStray) ? slidToMargin(this.text) : undefined;
    if (slid) return [this.#problem(slid)];
    const lines = new Set(this.#faults.map((offset) => this.#positionAt(offset).line));
    return findings.flatMap((finding): Problem | [] => {
      const [start, end] = this.#rangeOf(finding.path, finding.at);
      const problem = { ...this.#positionAt(start), ...finding };
      const isMade = this.#isJson
        ? this.#faults.some((offset) => start <= offset && offset < end)
        : lines.has(problem.line) || (finding.found.startsWith("no ") && this.#hasKeyOn(finding.path, lines));
      return isMade ? [] : problem;
    });
  }

  /** Whether a key of an object stands on one of some lines, where another may stand that could not be read. */
  #hasKeyOn(path: Path, lines: ReadonlySet<number>): boolean {
    const node = path.length === 0 ? this.#parsed().document.contents : [...this.#along(path)].at(-1)?.node;
    const isOn = ({ key }: Pair<Node, Node | null>) => lines.has(this.#positionAt(key.range?.[0] ?? 0).line);
    return lines.size > 0 && isMap<Node, Node | null>(node) && node.items.some(isOn);
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

  #problemsIn(faults: readonly SyntaxFault[]): Problem[] {
    const problems = faults.map((fault) => this.#problem(fault));
    // A comment that cuts a text is not doubted on a line that is faulty itself.
    const lines = new Set(problems.filter(isSyntax).map(({ line }) => line));
    return problems.filter((problem) => isSyntax(problem) || !lines.has(problem.line));
  }

  #problem({ offset, ...words }: SyntaxFault): Problem {
    return { rule: "syntax", severity: "error", path: [], ...words, ...this.#positionAt(offset) };
  }

  #read(bytes: Uint8Array): Reading {
    if (bytes.length > MOST_BYTES) {
      const found = `a ${this.#line === undefined ? "file" : "line"} of more than 1 MB`;
      const words = { found, wanted: "at most 1 MB", mend: "Cut what is too long in it." };
      return { value: undefined, faults: [{ offset: 0, ...words }] };
    }
    if (!isUtf8(bytes)) {
      const offset = this.text.indexOf("\ufffd");
      const words = { found: "bytes that are not UTF-8", wanted: "a file in UTF-8", mend: "Save the file as UTF-8." };
      return { value: undefined, faults: [{ offset, ...words }] };
    }
    if (this.#isJson) return readJson(this.text, (text) => this.#parsed(text), this.isLine);
    const plain = plainYaml(this.text);
    if (plain) return { ...plain, faults: [] };
    const { tree, ...reading } = readYaml(this.text, this.#parsed());
    if (tree) this.#tree = tree;
    return reading;
  }

  get #isJson(): boolean {
    // What has no file's name is known by how it begins.
    return this.isLine || /\.json$/i.test(this.file) || (!/\.ya?ml$/i.test(this.file) && /^\s*[{[]/.test(this.text));
  }

  /** The nodes on the way to a value, as far as it leads; in a map with the pair that holds it. */
  *#along(path: Path): Generator<{
    readonly depth: number;
    readonly map?: YAMLMap<Node, Node | null>;
    readonly pair?: Pair<Node, Node | null>;
    readonly node: Node | null;
  }> {
    const { document, anchored } = this.#parsed();
    let node: Node | null = document.contents;
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = anchored.get(node) ?? null;
      // What an author writes without a list is the list's only item.
      if (isMap(node) && typeof step === "number") continue;
      if (isMap<Node, Node | null>(node)) {
        const map: YAMLMap<Node, Node | null> = node;
        const pair = this.#pairsOf(map).get(String(step));
        if (!pair) return;
        node = pair.value;
        yield { depth, map, pair, node };
      } else if (isSeq<Node>(node)) {
        const item: Node | undefined = node.items[Number(step)];
        if (!item) return;
        node = item;
        yield { depth, node };
      } else return;
    }
  }

  /** Where a value or its key begins, and where it ends, if it holds no others; as `locate` tells it. */
  #rangeOf(path: Path, part: "key" | "value" = "value"): readonly [start: number, end: number] {
    let range = startOf(this.#parsed().document.contents) ?? [0, 0];
    for (const { depth, pair, node } of this.#along(path)) {
      const named = part === "key" && depth === path.length - 1;
      const isWritten = !pair || (node?.range && node.range[0] < node.range[1] && !named);
      range = startOf(isWritten ? node : pair.key) ?? range;
    }
    return range;
  }

  /** The tree is made when a position is asked for, which of most files nobody does. */
  #parsed(text = this.text): SyntaxTree {
    this.#tree ??= syntaxTree(text);
    return this.#tree;
  }

  /** The last pair of each key, whose value is that of the key. */
  #pairsOf(map: YAMLMap<Node, Node | null>): ReadonlyMap<string, Pair<Node, Node | null>> {
    this.#pairs ??= new Map();
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair] as const));
      this.#pairs.set(map, pairs);
    }
    return pairs;
  }

  #positionAt(offset: number): Position {
    if (this.#line !== undefined) return { file: this.file, line: this.#line, column: offset + 1 };
    if (!this.#lines) {
      this.#lines = new LineCounter();
      for (let start = 0; start >= 0; start = this.text.indexOf("\n", start) + 1 || -1) this.#lines.addNewLine(start);
    }
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line, column: col };
  }
}

const NONE: readonly never[] = [];

function isSyntax({ rule = "syntax" }: Partial<Problem>): boolean {
  return rule === "syntax";
}

/** Where a node begins, and where a text or number ends. */
function startOf(node: Node | null): [start: number, end: number] | undefined {
  if (!node?.range) return undefined;
  const [start, end] = node.range;
  return [start, isScalar(node) ? end : start + 1];
}

/** Where a line of a file comes from. */
export function lineOrigin(file: string, line: number): Origin {
  return { file, line, locate: () => ({ file, line, column: 1 }) };
}

/** Made outside the constructor: a function that is made there keeps the whole source in memory. */
function originOf(file: string, line?: number, again?: () => Source): Origin | undefined {
  if (line !== undefined) return lineOrigin(file, line);
  return again && { file, locate: (path) => again().locate(path) };
}
