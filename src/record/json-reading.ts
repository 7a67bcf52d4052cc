import { shown } from "../shown.js";
import { MOST_ITEMS, MOST_LEVELS, type Reading, restOfLine, type SyntaxTree, TOO_DEEP, TOO_LONG } from "./syntax.js";
import { yamlFault } from "./yaml-reading.js";

/**
 * The value of a JSON text, and its faults. Two equal keys are faults too, though `JSON.parse` keeps the last in
 * silence; the tree, which costs many times the parsing, is asked for only where they are.
 *
 * @param isLine whether the text is a line of a file, and not all of it
 */
export function readJson(text: string, tree: () => SyntaxTree, isLine = false): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { offset, expected } = jsonFault(text);
    const rest = restOfLine(text, offset);
    const found = rest === "" ? `the end of the ${isLine ? "line" : "file"}` : shown(rest);
    const mend = mendJson(expected, rest, text.slice(0, offset).trimEnd().at(-1), isLine);
    return { value, faults: [{ offset, found, wanted: MEANING[expected], mend }] };
  }
  const { keys, levels, items, colons } = measure(value);
  if (items > MOST_ITEMS) return { value: undefined, faults: [{ offset: 0, ...TOO_LONG }] };
  if (levels > MOST_LEVELS) return { value: undefined, faults: [{ offset: tooDeepAt(text), ...TOO_DEEP }] };
  // What else has a colon than keys is in the texts of the value, unless it was escaped, or an equal key displaced it.
  if (colonsIn(text) === keys + colons && !/\\u003a/i.test(text)) return { value, faults: [] };
  const { document } = tree();
  const doubles = document.errors.filter(({ code }) => code === "DUPLICATE_KEY");
  const faults = doubles.map((error) => ({ ...yamlFault(text, error, document), mend: "Keep one of the two." }));
  return { value, faults };
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

/** A token of JSON (RFC 8259), with the white space before it. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** What may follow: a value, a key, a comma or the end of the list or object, or the closing bracket alone. */
type Expected = "value" | "first value" | "key" | "first key" | "colon" | "comma" | "end";

const MEANING: Record<Expected, string> = {
  value: "a value",
  "first value": "a value or ]",
  key: "a key in double quotes",
  "first key": "a key in double quotes, or }",
  colon: "a colon",
  comma: "a comma, or the closing bracket",
  end: "nothing more",
};

/** The words that other languages have for what JSON calls null, true and false. */
const FOREIGN = /^(?:undefined|None|nil|NULL|NaN|[+-]?Infinity|True|False|TRUE|FALSE)\b/;

/**
 * How to mend what is not JSON, by how it goes on there.
 *
 * @param last the last character before it that is no blank
 */
function mendJson(expected: Expected, rest: string, last: string | undefined, isLine: boolean): string {
  if (/^\/[/*]/.test(rest)) return "Take the comment out: JSON has none.";
  if (last === undefined) return isLine ? "Write the record as JSON." : "Write it as JSON, or call the file .yaml.";
  if (expected === "end" && /^[}\]]/.test(rest)) return "Take the bracket out, or open it where it should begin.";
  if (expected === "end") return isLine ? "Begin a new line after each record." : "Take out what follows the value.";
  if (rest === "") {
    return isLine ? "Write the whole record on this line, with all brackets closed." : "Close what is still open.";
  }
  if (rest.startsWith("#")) return "Take the comment out: JSON has none.";
  if (last === "," && /^[}\]]/.test(rest)) return "Take out the comma before it.";
  if (rest.startsWith(",") && last !== ":" && expected !== "colon") return "Take the comma out.";
  if (rest.startsWith("'") || rest.startsWith("“")) return 'Put the text in double quotes: ".';
  if (rest.startsWith('"') && expected !== "comma" && expected !== "colon") {
    return 'Close the quotes. Within them write \\" for a quotation mark, \\n for a line break, \\t for a tab and \\\\ for a backslash.';
  }
  if (expected.endsWith("key")) return "Put the key in double quotes.";
  if (expected === "colon") return "Write a colon after the key.";
  if (expected === "comma" && last === '"' && /^[\p{L}\d]/u.test(rest)) {
    return 'Within double quotes write \\" for a quotation mark; or write a comma, if the text ends there.';
  }
  if (expected === "comma") return "Write a comma before it; or see which bracket is missing or too many.";
  if (FOREIGN.test(rest)) return "Write null, true or false; or take the key out.";
  if (/^[+.\d-]/.test(rest)) return "Put it in double quotes; or write a number as JSON has it: 0.5, not .5 or 05.";
  return /^[\p{L}]/u.test(rest) ? "Put the text in double quotes." : "Write a value; or take the key out.";
}

/**
 * Where a text that is not JSON ceases to be it, and what would have to stand there. `JSON.parse` tells that in words
 * that differ between versions of Node, and often without a place.
 */
function jsonFault(text: string): { offset: number; expected: Expected } {
  const open: string[] = [];
  let expected: Expected = "value";
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    const next: Expected | undefined =
      token === undefined ? undefined : follow(expected, open, mark, string !== undefined);
    if (token === undefined || next === undefined) {
      const blank = /^[ \t\r\n]*/.exec(text.slice(offset)) as RegExpExecArray;
      return { offset: offset + blank[0].length, expected };
    }
    expected = next;
    offset += token.length;
  }
}

/** What is expected after a token; undefined where the token cannot stand. Keeps the list of open brackets. */
function follow(expected: Expected, open: string[], mark: string | undefined, string: boolean): Expected | undefined {
  if (expected.endsWith("key") && string) return "colon";
  if (expected === "colon") return mark === ":" ? "value" : undefined;
  const inside = open.at(-1);
  if (mark === "}" || mark === "]") {
    const [opener, empty] = mark === "}" ? ["{", "first key"] : ["[", "first value"];
    if (inside !== opener || (expected !== "comma" && expected !== empty)) return undefined;
    open.pop();
    return open.length > 0 ? "comma" : "end";
  }
  if (expected === "comma") return mark !== "," ? undefined : inside === "{" ? "key" : "value";
  if (!expected.endsWith("value")) return undefined;
  if (mark === "{" || mark === "[") {
    open.push(mark);
    return mark === "{" ? "first key" : "first value";
  }
  if (mark !== undefined) return undefined;
  return inside ? "comma" : "end";
}
