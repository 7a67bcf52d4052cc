import { MOST_ITEMS, MOST_LEVELS, TOO_DEEP, TOO_LONG } from "./bounds.js";
import { jsonFault } from "./json-fault.js";
import type { Reading, SyntaxFault, SyntaxTree } from "./syntax.js";
import { yamlFault } from "./yaml-fault.js";

/**
 * The value of a JSON text, and its faults. Two equal keys are faults too, though `JSON.parse` keeps the last in
 * silence; the tree, which costs many times the parsing, is asked for only where they are.
 *
 * @param isLine whether the text is a line of a file, and not all of it
 */
export function readJson(written: string, tree: (text: string) => SyntaxTree, isLine = false): Reading {
  const { text, value, faults } = parse(written, isLine);
  if (value === undefined) return { value, faults };
  // Places are asked of what could be read.
  if (faults.length > 0) tree(text);
  const { keys, levels, items, colons } = measure(value);
  if (items > MOST_ITEMS) return { value: undefined, faults: [...faults, { offset: 0, ...TOO_LONG }] };
  if (levels > MOST_LEVELS) return { value: undefined, faults: [...faults, { offset: tooDeepAt(text), ...TOO_DEEP }] };
  // What else has a colon than keys is in the texts of the value, unless it was escaped, or an equal key displaced it.
  if (colonsIn(text) === keys + colons && !/\\u003a/i.test(text)) return { value, faults };
  const { document } = tree(text);
  const doubles = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const twice = doubles.map((error) => ({ ...yamlFault(text, error, document), mend: "Keep one of the two." }));
  return { value, faults: [...faults, ...twice] };
}

/** How much is parsed anew at most behind faults that a text has, in UTF-16 units. */
const MOST_PARSED = 10_000_000;

/** A text with its faults made good as far as what was meant is plain, so that all behind them is read too. */
function parse(written: string, isLine: boolean): { text: string } & Reading {
  const faults: SyntaxFault[] = [];
  for (let text = written; ; ) {
    try {
      return { text, value: JSON.parse(text), faults };
    } catch {
      const { put, ...fault } = jsonFault(text, isLine);
      faults.push(fault);
      const mended = put && text.slice(0, put.at) + put.signs + text.slice(put.at + put.signs.length);
      if (mended === undefined || mended === text || faults.length * text.length > MOST_PARSED) {
        return { text, value: undefined, faults };
      }
      text = mended;
    }
  }
}

function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count++;
  return count;
}

/**
 * How many keys a value has in all, how many levels, how many items in its longest list, and how many colons in its
 * texts and keys.
 */
function measure(value: unknown): { keys: number; levels: number; items: number; colons: number } {
  let [keys, levels, items, colons] = [0, 0, 0, 0];
  for (let level: unknown[] = [value]; level.length > 0; levels++) {
    const below: unknown[] = [];
    for (const each of level) {
      if (typeof each === "string") colons += colonsIn(each);
      if (typeof each !== "object" || each === null) continue;
      const inside = Object.values(each);
      if (Array.isArray(each)) items = Math.max(items, inside.length);
      else {
        keys += inside.length;
        for (const key in each) colons += colonsIn(key);
      }
      for (const item of inside) below.push(item);
    }
    level = below;
  }
  return { keys, levels: levels - 1, items, colons };
}

/** Where a JSON text opens a list or an object too many. */
function tooDeepAt(text: string): number {
  let level = 0;
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (mark === "[" || mark === "{") level++;
    else if (mark === "]" || mark === "}") level--;
    if (level > MOST_LEVELS) return index;
  }
  return 0;
}
