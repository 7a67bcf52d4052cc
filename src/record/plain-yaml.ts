import { CST, Lexer } from "yaml";
import { MOST_ITEMS, MOST_LEVELS } from "./bounds.js";

/** What is not looked at here, though its tokens are plain: tabs, CR, what may be a tag, a text that is cut by a remark, what only looks like a blank. */
const UNUSUAL = /[\t\r]|^[ -]*(?:[\u00a0\u2000-\u200b\u202f\u3000]|\+ )|(?:^|[\s[{,])!|[ \t]#[^\s#]/m;

/** YAML looks 1024 signs for the colon of a key: so long may a key be here, and so many blanks may stand behind it. */
const [LONGEST_KEY, MOST_BLANKS] = [1000, 24];

/** Thrown where something is not plain: a mistake, or what records are hardly ever written with. */
const NOT_PLAIN = new Error("not plain");

/**
 * The value of a YAML text that is plain, as nearly all records are: lists and maps, in blocks or brackets, texts,
 * numbers, remarks. It is what the whole parser makes of it, and is made of the tokens of the parser's lexer, without
 * the trees of tokens and nodes that only places are asked of.
 *
 * @returns undefined where the text is not plain, or a mistake is in it: that the whole parser tells
 */
export function plainYaml(text: string): { value: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return { value: new Reader(text).document() };
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** Reads values from the tokens of a text, in their order. */
class Reader {
  readonly #tokens: readonly string[];
  #next = 0;
  /** How far from the beginning of its line the next token stands; -1 where there is none. */
  #column = 0;
  /** Whether nothing but blanks stands before it in its line. */
  #beginsLine = true;
  #isBehindBlank = true;
  /** How many brackets and braces stand open. */
  #brackets = 0;

  constructor(text: string) {
    this.#tokens = [...new Lexer().lex(text)];
  }

  document(): unknown {
    this.#passBlanks();
    if (this.#take() !== CST.DOCUMENT) throw NOT_PLAIN;
    this.#column = 0;
    this.#beginsLine = this.#isBehindBlank = true;
    this.#passBlanks();
    const value = this.#value(0, true, this.#column);
    this.#passBlanks();
    if (this.#token !== undefined) throw NOT_PLAIN;
    return value;
  }

  get #token(): string | undefined {
    return this.#tokens[this.#next];
  }

  #take(): string {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw NOT_PLAIN;
    this.#next += 1;
    this.#column += token.length;
    this.#beginsLine = this.#isBehindBlank = false;
    return token;
  }

  /** Goes on to the next token that is neither blank nor the end of a line nor a remark. */
  #passBlanks(): void {
    for (; ; this.#next += 1) {
      const token = this.#tokens[this.#next];
      switch (token?.[0]) {
        case " ":
          this.#column += token.length;
          this.#isBehindBlank = true;
          break;
        case "\n":
          this.#column = 0;
          this.#beginsLine = this.#isBehindBlank = true;
          break;
        case "#":
          // The parser wants a blank before a remark in braces even where it begins the line.
          if (!this.#isBehindBlank || (this.#brackets > 0 && this.#column === 0)) throw NOT_PLAIN;
          break;
        case undefined:
          this.#column = -1;
          this.#beginsLine = true;
          return;
        default:
          return;
      }
    }
  }

  /** Whether a colon is the next token, in the line of the last. */
  #passesColon(): boolean {
    if (this.#token?.[0] === " ") {
      // A key is at most so long that with these it is not too long for YAML to look for its colon.
      if (this.#take().length > MOST_BLANKS) throw NOT_PLAIN;
      this.#isBehindBlank = true;
    }
    if (this.#token !== ":") return false;
    this.#take();
    return true;
  }

  /**
   * The value that begins with the next token.
   *
   * @param mayBegin whether a map or list may begin there that is not in brackets: not in the line of its key
   * @param indent how far the lines of a text in a block stand in, at least
   */
  #value(levels: number, mayBegin: boolean, indent: number): unknown {
    const token = this.#token;
    const column = this.#column;
    if (token === "-" && mayBegin) return this.#list(levels);
    if (token === "{") return this.#mapInBraces(levels);
    if (token === "[") return this.#listInBrackets(levels);
    if (token?.[0] === "|" || token?.[0] === ">") return this.#block(indent);
    const source = this.#text();
    if (mayBegin && this.#passesColon()) return this.#map(column, source, levels);
    const text = textOf(source);
    return token === CST.SCALAR ? plainValue(text) : text;
  }

  /** A text as it stands there, quoted or not. */
  #text(): string {
    const token = this.#take();
    if (token === CST.SCALAR) {
      this.#column -= token.length;
      return this.#take();
    }
    if (token[0] !== '"' && token[0] !== "'") throw NOT_PLAIN;
    return token;
  }

  #map(column: number, first: string, levels: number): object {
    if (levels === MOST_LEVELS) throw NOT_PLAIN;
    const map = {};
    for (let key = first; ; ) {
      this.#passBlanks();
      add(map, key, this.#inside(column, levels, false));
      if (!this.#goesOn(column)) return map;
      key = this.#text();
      if (!this.#passesColon()) throw NOT_PLAIN;
    }
  }

  #list(levels: number): unknown[] {
    if (levels === MOST_LEVELS) throw NOT_PLAIN;
    const column = this.#column;
    const list: unknown[] = [];
    do {
      this.#take();
      this.#passBlanks();
      list.push(this.#inside(column, levels, true));
    } while (this.#goesOn(column) && this.#token === "-");
    return bounded(list);
  }

  /** What stands behind a key or a hyphen, in its line or further in than it. */
  #inside(column: number, levels: number, isItem: boolean): unknown {
    if (!this.#beginsLine) return this.#value(levels + 1, isItem, isItem ? this.#column : column);
    if (this.#column > column) return this.#value(levels + 1, true, this.#column);
    return !isItem && this.#column === column && this.#token === "-" ? this.#list(levels + 1) : null;
  }

  /** Whether the next token, which begins a line, stands as far in as the map or list; it must not stand further in. */
  #goesOn(column: number): boolean {
    this.#passBlanks();
    if (!this.#beginsLine || this.#column > column) throw NOT_PLAIN;
    return this.#column === column;
  }

  #mapInBraces(levels: number): object {
    const map = {};
    this.#inBrackets("}", levels, () => {
      const key = this.#text();
      if (!this.#passesColon()) throw NOT_PLAIN;
      this.#passBlanks();
      const isEmpty = this.#token === "," || this.#token === "}";
      add(map, key, isEmpty ? null : this.#value(levels + 1, false, 0));
    });
    return map;
  }

  #listInBrackets(levels: number): unknown[] {
    const list: unknown[] = [];
    this.#inBrackets("]", levels, () => void list.push(this.#value(levels + 1, false, 0)));
    return bounded(list);
  }

  /** Items with a comma between each two, and perhaps one behind the last. */
  #inBrackets(close: string, levels: number, readItem: () => void): void {
    if (levels === MOST_LEVELS) throw NOT_PLAIN;
    this.#take();
    this.#brackets += 1;
    this.#passBlanks();
    while (this.#token !== close) {
      readItem();
      this.#passBlanks();
      if (this.#token === ",") {
        this.#take();
        this.#passBlanks();
      } else if (this.#token !== close) throw NOT_PLAIN;
    }
    this.#brackets -= 1;
    this.#take();
  }

  /** A text in a block of lines, which begins where the lexer says so. */
  #block(indent: number): string {
    const header = this.#take();
    if (!/^[|>][-+]?$/.test(header)) throw NOT_PLAIN;
    this.#passBlanks();
    if (this.#take() !== CST.SCALAR) throw NOT_PLAIN;
    const source = this.#take();
    this.#column = 0;
    this.#beginsLine = this.#isBehindBlank = true;
    const props: CST.SourceToken[] = [{ type: "block-scalar-header", offset: 0, indent, source: header }];
    return resolved({ type: "block-scalar", offset: 0, indent, props, source });
  }
}

/** A text, with its quotes, escapes and line breaks resolved. */
function textOf(source: string): string {
  if (/^[^"',%|>@`\n][^\n]*$/.test(source)) return source;
  if (/^"[^"\\\n]*"$/.test(source)) return source.slice(1, -1);
  const type = source[0] === "'" ? "single-quoted-scalar" : source[0] === '"' ? "double-quoted-scalar" : "scalar";
  return resolved({ type, offset: 0, indent: 0, source });
}

function resolved(token: CST.FlowScalar | CST.BlockScalar): string {
  const { value } = CST.resolveAsScalar(token, true, () => {
    throw NOT_PLAIN;
  });
  return value;
}

/** What a text without quotes stands for, by the core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
function plainValue(text: string): unknown {
  if (/^(?:~|[Nn]ull|NULL)?$/.test(text)) return null;
  if (/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(text)) return /^t/i.test(text);
  if (!/^[-+.\d]/.test(text)) return text;
  if (/^[-+]?\d+$/.test(text)) return Number.parseInt(text, 10);
  if (/^0[ox]|^[-+]?\.(?:inf|nan)/i.test(text)) throw NOT_PLAIN;
  return /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i.test(text) ? Number.parseFloat(text) : text;
}

/** Adds what a map has, where its key is a text on one line, not longer than YAML looks for its colon. */
function add(map: object, source: string, value: unknown): void {
  if (source.includes("\n") || source.length > LONGEST_KEY) throw NOT_PLAIN;
  const key = textOf(source);
  if (Object.hasOwn(map, key)) throw NOT_PLAIN;
  if (key === "__proto__")
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
  else (map as Record<string, unknown>)[key] = value;
}

/** Of a list that is too long, the whole parser tells where it begins. */
function bounded(list: unknown[]): unknown[] {
  if (list.length > MOST_ITEMS) throw NOT_PLAIN;
  return list;
}
