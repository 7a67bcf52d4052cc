import { CST, Parser } from "yaml";
import { MOST_ITEMS, MOST_LEVELS } from "./syntax.js";

/** What is not looked at here, though its tokens are plain: tabs, CR, what may be a tag, a text that is cut by a remark, what only looks like a blank. */
const UNUSUAL = /[\t\r]|^[ -]*(?:[\u00a0\u2000-\u200b\u202f\u3000]|\+ )|(?:^|[\s[{,])!|[ \t]#[^\s#]/m;

/** Thrown where something is not plain: a mistake, or what records are hardly ever written with. */
const NOT_PLAIN = new Error("not plain");

/**
 * The value of a YAML text that is plain, as nearly all records are: lists and maps, in blocks or brackets, texts,
 * numbers, remarks. It is what the whole parser makes of it, of whose tokens it is made, without the tree of nodes that
 * only places are asked of.
 *
 * @returns undefined where the text is not plain, or a mistake is in it: that the whole parser tells
 */
export function plainYaml(text: string): { value: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    let document: CST.Document | undefined;
    for (const token of new Parser().parse(text)) {
      if (token.type === "document" && !document) document = token;
      else if (!isBlank(token)) return undefined;
    }
    if (!document?.value) return undefined;
    separate(document.start, undefined, true);
    separate(document.end ?? [], undefined, true);
    return { value: valueIn(document.value, 0) };
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function isBlank({ type }: { type: string }): boolean {
  return type === "space" || type === "newline" || type === "comment";
}

/**
 * Tokens between values: blanks, lines and remarks, and one sign where one is wanted.
 *
 * @param onBlank whether a blank or the beginning of a line stands before them
 * @returns whether a line ends behind the sign
 */
function separate(tokens: readonly CST.SourceToken[], sign: string | undefined, onBlank: boolean): boolean {
  let [blank, lineEnds, awaited] = [onBlank, false, sign];
  for (const { type } of tokens) {
    if (type === "space") blank = true;
    else if (type === "newline") blank = lineEnds = true;
    else if (type === "comment" && blank) blank = false;
    else if (type === awaited && (type !== "map-value-ind" || !lineEnds))
      [blank, lineEnds, awaited] = [false, false, undefined];
    else throw NOT_PLAIN;
  }
  if (awaited !== undefined) throw NOT_PLAIN;
  return lineEnds;
}

function valueIn(token: CST.Token | null | undefined, levels: number): unknown {
  if (levels === MOST_LEVELS && token && "items" in token) throw NOT_PLAIN;
  switch (token?.type) {
    case undefined:
      return null;
    case "scalar":
      return plainValue(textOf(token));
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "block-scalar":
      return textOf(token);
    case "block-map":
      return blockMap(token, levels);
    case "block-seq":
      return blockList(token, levels);
    case "flow-collection":
      return token.start.source === "{" ? flowMap(token, levels) : flowList(token, levels);
    default:
      throw NOT_PLAIN;
  }
}

/** A text, with its escapes and line breaks resolved. */
function textOf(token: CST.FlowScalar | CST.BlockScalar): string {
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

function blockMap({ items, indent }: CST.BlockMap, levels: number): object {
  const map = {};
  for (const item of items) {
    const { start, key, sep, value } = item;
    const isRemark = !key && !sep && item === items.at(-1);
    separate(start, undefined, true);
    if (isRemark) continue;
    const lineEnds = separate(sep ?? [], "map-value-ind", false);
    if (!isKey(key) || key.indent !== indent || (value?.type.startsWith("block-m") && !lineEnds)) throw NOT_PLAIN;
    if (value?.type === "block-seq" && !lineEnds) throw NOT_PLAIN;
    add(map, textOf(key), valueIn(value, levels + 1));
  }
  return map;
}

function blockList({ items }: CST.BlockSequence, levels: number): unknown[] {
  const list: unknown[] = [];
  for (const item of items) {
    const { start, key, sep, value } = item;
    const isRemark = !value && item === items.at(-1) && start.every(isBlank);
    separate(start, isRemark ? undefined : "seq-item-ind", true);
    if (key || sep) throw NOT_PLAIN;
    if (!isRemark) list.push(valueIn(value, levels + 1));
  }
  return bounded(list);
}

function flowMap(token: CST.FlowCollection, levels: number): object {
  const map = {};
  for (const { key, sep, value } of itemsOf(token)) {
    separate(sep ?? [], "map-value-ind", false);
    if (!isKey(key) || isBlock(value)) throw NOT_PLAIN;
    add(map, textOf(key), valueIn(value, levels + 1));
  }
  return map;
}

function flowList(token: CST.FlowCollection, levels: number): unknown[] {
  const list: unknown[] = [];
  for (const { key, sep, value } of itemsOf(token)) {
    if (key || sep || !value || isBlock(value)) throw NOT_PLAIN;
    list.push(valueIn(value, levels + 1));
  }
  return bounded(list);
}

/** The items in brackets, with a comma between each two, and perhaps one behind the last. */
function itemsOf({ start: { source }, items, end }: CST.FlowCollection): CST.FlowCollection["items"] {
  const [close, ...rest] = end;
  if (close?.source !== (source === "{" ? "}" : "]")) throw NOT_PLAIN;
  separate(rest, undefined, false);
  return items.filter((item, index) => {
    const { start, key, sep, value } = item;
    const isLast = !key && !sep && !value && index === items.length - 1;
    separate(start, index === 0 || (isLast && start.every(isBlank)) ? undefined : "comma", false);
    return !isLast;
  });
}

function isBlock(token: CST.Token | null | undefined): boolean {
  return token?.type === "block-map" || token?.type === "block-seq";
}

/** Whether a token can be the key of a map: a text on one line, not longer than YAML looks for its colon. */
function isKey(token: CST.Token | null | undefined): token is CST.FlowScalar {
  const isText =
    token?.type === "scalar" || token?.type === "single-quoted-scalar" || token?.type === "double-quoted-scalar";
  return isText && !token.source.includes("\n") && token.source.length < 1000 && !token.end?.length;
}

function add(map: object, key: string, value: unknown): void {
  if (Object.hasOwn(map, key)) throw NOT_PLAIN;
  Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Of a list that is too long, the whole parser tells where it begins. */
function bounded(list: unknown[]): unknown[] {
  if (list.length > MOST_ITEMS) throw NOT_PLAIN;
  return list;
}
