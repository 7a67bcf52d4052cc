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

function parse(text: string, isLine: boolean): { text: string } & Reading {
  try {
    return { text, value: JSON.parse(text), faults: [] };
  } catch {
    return mended(text, isLine);
  }
}

/** A text with its faults made good as far as what was meant is plain, so that all behind them is read too. */
function mended(written: string, isLine: boolean): { text: string } & Reading {
  // A habit is told once, where it begins.
  const told = new Map<unknown, { readonly fault: SyntaxFault; more: number }>();
  const faults = () =>
    [...told.values()].map(({ fault, more }) => {
      const places = more === 1 ? "once more" : `${more} times more`;
      return more === 0 ? fault : { ...fault, found: `${fault.found}, and the like ${places}` };
    });
  let count = 0;
  for (let text = written; ; ) {
    try {
      return { text, value: JSON.parse(text), faults: faults() };
    } catch {
      const { put, habit, ...fault } = jsonFault(text, isLine);
      const known = told.get(habit);
      if (known && habit !== undefined) known.more += 1;
      else told.set(habit ?? fault, { fault, more: 0 });
      count += 1;
      const mended = put && text.slice(0, put.at) + put.signs + text.slice(put.at + put.signs.length);
      if (mended === undefined || mended === text || count * text.length > MOST_PARSED) {
        return { text, value: undefined, faults: faults() };
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

/** How much there is in a value: of levels no more than show that there are too many. */
interface Measures {
  keys: number;
  levels: number;
  /** In the longest list. */
  items: number;
  /** Colons in texts and keys. */
  colons: number;
}

function measure(value: unknown, level = 0, told: Measures = { keys: 0, levels: 0, items: 0, colons: 0 }): Measures {
  told.levels = Math.max(told.levels, level);
  if (typeof value === "string") told.colons += colonsIn(value);
  if (typeof value !== "object" || value === null || level > MOST_LEVELS) return told;
  if (Array.isArray(value)) {
    told.items = Math.max(told.items, value.length);
    for (const item of value) measure(item, level + 1, told);
    return told;
  }
  const object = value as Readonly<Record<string, unknown>>;
  for (const key in object) {
    told.keys += 1;
    told.colons += colonsIn(key);
    measure(object[key], level + 1, told);
  }
  return told;
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
