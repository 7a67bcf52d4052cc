import { isMap, isPair, isScalar, isSeq, parseDocument } from "yaml";

/**
 * A record as it is written: its text, where each key, value and list item stands in it, and ways to write it
 * otherwise. Lines count from 1, offsets from 0.
 */
export class Page {
  /**
   * @param text YAML that holds
   * @param named the ids that can be referred to beside those of the record, by kind: `people`, `parties`, `topics`
   */
  constructor(text, named = {}) {
    this.text = text;
    this.named = named;
    this.lines = text.split("\n");
    /** Each key with its value; `start` and `end` are those of the value, undefined where it has none. */
    this.pairs = [];
    /** Each item of each list, with the key of the list. */
    this.items = [];
    this.#walk(parseDocument(text).contents, [], "");
  }

  /** The line of an offset. */
  lineAt(offset) {
    return this.text.slice(0, offset).split("\n").length;
  }

  /** The pairs with a value on one line under one of these keys; of all keys, where none is named. */
  scalars(...keys) {
    return this.pairs.filter(
      ({ key, isScalar, source }) =>
        isScalar && !source.includes("\n") && (keys.length === 0 || keys.includes(key)) && source !== "",
    );
  }

  /** The pairs with a list under one of these keys. */
  lists(...keys) {
    return this.pairs.filter(({ key, isList }) => isList && (keys.length === 0 || keys.includes(key)));
  }

  /** The pairs with an object under one of these keys. */
  objects(...keys) {
    return this.pairs.filter(({ key, isObject }) => isObject && (keys.length === 0 || keys.includes(key)));
  }

  /** The items of lists under these keys that are single values, or objects. */
  itemsOf(isScalar, ...keys) {
    return this.items.filter((item) => item.isScalar === isScalar && keys.includes(item.key));
  }

  /** The value of a key of the record itself. */
  of(key) {
    return this.pairs.find(({ path }) => path.length === 1 && path[0] === key);
  }

  /**
   * The text with a part of it written otherwise, and where the mistake is.
   *
   * @param also further lines, of this text, at which it may be told
   */
  with(start, end, words, also = []) {
    if (this.text.slice(start, end) === words) return undefined;
    const text = this.text.slice(0, start) + words + this.text.slice(end);
    const line = this.lineAt(start);
    return { text, lines: [...Array.from(words.split("\n"), (_, more) => line + more), ...also] };
  }

  /**
   * The text with other lines.
   *
   * @param places the lines of the mistake, in the new text
   */
  made(lines, places) {
    return { text: lines.join("\n"), lines: places };
  }

  /** The lines of a pair that stands on lines of its own, from the first to the last; undefined in braces. */
  block({ keyStart, end, keyEnd, inBraces }) {
    if (inBraces) return undefined;
    const first = this.lineAt(keyStart);
    const last = this.lineAt(Math.max(keyStart, this.#trimmed(end ?? keyEnd)));
    return { first, last, column: this.#columnAt(keyStart) };
  }

  /** The same of a list item in a list with hyphens. */
  itemBlock({ start, end, inBraces }) {
    if (inBraces) return undefined;
    return { first: this.lineAt(start), last: this.lineAt(this.#trimmed(end)), column: this.#columnAt(start) };
  }

  #trimmed(end) {
    return this.text.slice(0, end).trimEnd().length - 1;
  }

  #columnAt(offset) {
    return offset - (this.text.lastIndexOf("\n", offset - 1) + 1);
  }

  #walk(node, path, key, inBraces = false) {
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const [keyStart, keyEnd] = pair.key.range;
        const way = [...path, String(pair.key.value)];
        const own = { path: way, key: way.at(-1), keyStart, keyEnd, inBraces: inBraces || node.flow === true };
        const owner = { first: this.lineAt(node.range[0]), keys: node.items.map((each) => String(each.key?.value)) };
        this.pairs.push({ ...own, owner, ...this.#valueOf(pair.value) });
        this.#walk(pair.value, way, own.key, own.inBraces);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const way = [...path, index];
        const own = { path: way, key, index, of: node.items.length, inBraces: inBraces || node.flow === true };
        this.items.push({ ...own, ...this.#valueOf(item) });
        this.#walk(item, way, key, own.inBraces);
      }
    }
  }

  #valueOf(node) {
    if (!node?.range) return { source: "", value: null };
    const [start, end] = node.range;
    const kinds = { isScalar: isScalar(node), isList: isSeq(node), isObject: isMap(node), isFlow: node.flow === true };
    return { start, end, source: this.text.slice(start, end), value: node.toJSON(), ...kinds };
  }
}
