import { shown } from "../shown.js";
import { type CHECKS, type Fault, fault } from "./fault.js";

/** A value of JSON, with its place in the page. */
export type Tree = { readonly at: number } & (
  | { readonly kind: "leaf"; readonly value: string | number | boolean | null }
  | { readonly kind: "list"; readonly items: readonly Tree[] }
  | { readonly kind: "object"; readonly members: readonly Member[] }
);

/** A key of an object, and its value. Of equal keys the last holds, as `JSON.parse` has it. */
export interface Member {
  readonly key: string;
  readonly at: number;
  readonly value: Tree;
}

/** No page nests deeper; what does would cost the stack. */
const DEEPEST = 200;

const KEY = "a key in double quotes";

const BLANK = /[ \t\r\n\ufeff]*/y;
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORD = /(?:true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of these inside a text
const SPECIAL = /["\\\u0000-\u001f]/g;
/** What templates put around data for readers of 2005. */
const OPENING = /(?:\/\/|\/\*)?[ \t]*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?/y;
const CLOSING = /(?:(?:\/\/|\/\*)\s*)?(?:-->|\]\]>)(?:\s*\*\/)?\s*$/;

/** What is often written in the place of JSON: how it begins, what it is, and how to mend it. */
const MISTAKES: readonly (readonly [RegExp, found: string, mend: string])[] = [
  [
    /^&(quot|#34|#x22|#39|apos);/i,
    "text escaped for HTML",
    "Have the template write it unescaped: a script holds no &quot;.",
  ],
  [/^[“”„‟‘’«»]/, "a curly quote mark", 'Write straight quote marks: ".'],
  [/^['`]/, "a single quote mark", 'Write double quote marks: ".'],
  [/^(\{[{%]|<[%?]|\$\{)/, "a placeholder of a template", "Fill the template in, then check what it makes."],
  [/^(True|TRUE|False|FALSE|None|NULL|Null|undefined|NaN)\b/, "a word that JSON lacks", "Write true, false or null."],
  [/^[+-]?0\d/, "a number with leading zeros", "Take the zeros out, or write it as a text, in quote marks."],
  [/^;/, "a semicolon", "Take the semicolon out."],
];

/** The end of reading: what comes after the fault has no sure meaning. */
class Stop extends Error {}

/**
 * Reads JSON (RFC 8259) in a part of a text, with the place of each value. A trailing comma, a comment, a key that is
 * written twice and a wrapper of HTML or XML are told, and read over; at any other fault the reading ends.
 */
export function readJson(page: string, from: number, to: number): { tree?: Tree; faults: readonly Fault[] } {
  // No search goes beyond the block: on a page of many, each would run to its end.
  const text = page.slice(0, to);
  const faults: Fault[] = [];
  let at = from;
  let end = to;

  const tell = (place: number, found: string, wanted: string, mend: string, rule: keyof typeof CHECKS = "json") => {
    faults.push(fault(rule, place, found, wanted, mend));
  };
  const stop = (wanted: string, mend = `Write ${wanted}.`, found?: string): never => {
    // Of {{ the first brace has been read as that of an object.
    const doubled = wanted === KEY && /^\{[{%]/.test(text.slice(at - 1, at + 1));
    const rest = /^.*/.exec(text.slice(doubled ? at - 1 : at, Math.min(end, at + 200)))?.[0].trimEnd() ?? "";
    const [, what, cure] = MISTAKES.find(([begins]) => begins.test(rest)) ?? [];
    const isInner = wanted.startsWith("a comma") && text[at - 1] === '"' && /^[^\s"]/.test(rest) && !what;
    const inner = isInner ? 'If the quote mark before it is a part of the text, write it as \\".' : undefined;
    const words = rest ? shown(rest) : "the end of the block";
    tell(
      at,
      found ?? (what && rest ? `${what}: ${words}` : words),
      wanted,
      cure ?? inner ?? (rest ? mend : "The block ends too early: write its rest."),
    );
    throw new Stop();
  };
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined || at + found.length > end) return undefined;
    at += found.length;
    return found;
  };
  const skip = () => {
    for (;;) {
      take(BLANK);
      const place = at;
      if (!take(COMMENT)) return;
      tell(place, "a comment", "JSON, which has no comments", "Take the comment out.");
    }
  };

  const string = (): string => {
    const start = at;
    for (at += 1; ; ) {
      SPECIAL.lastIndex = at;
      const special = SPECIAL.exec(text);
      if (!special || special.index >= end) {
        at = start;
        return stop("a closing quote mark", "Close the text with a quote mark.");
      }
      at = special.index;
      if (special[0] === '"') break;
      if (special[0] === "\\" ? !take(ESCAPE) : true)
        return special[0] === "\\"
          ? stop('an escape of JSON, such as \\n, \\" or \\u00e9; a backslash itself is \\\\', "Write one of these.")
          : stop(
              "the closing quote mark; inside a text a line break is \\n and a tab \\t",
              "Write it so, or close the text.",
              "a line break or a tab inside a text",
            );
    }
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  };

  const value = (depth: number): Tree => {
    const place = at;
    if (depth > DEEPEST) {
      const found = `more than ${DEEPEST} lists and objects, one in the other`;
      tell(at, found, "fewer", "Write it flatter.", "too-large");
      throw new Stop();
    }
    const mark = at < end ? text[at] : undefined;
    if (mark === '"') return { kind: "leaf", at: place, value: string() };
    if (mark === "[") return { kind: "list", at: place, items: sequence("]", () => value(depth + 1)) };
    if (mark === "{") {
      const keys = new Set<string>();
      const members = sequence("}", (): Member => {
        const here = at;
        if (text[at] !== '"') stop(KEY);
        const key = string();
        if (keys.has(key))
          tell(
            here,
            `the key ${shown(key)} a second time`,
            "each key once",
            "Put both values into one list.",
            "duplicate-key",
          );
        keys.add(key);
        skip();
        if (text[at] !== ":") stop("a colon");
        at += 1;
        skip();
        return { key, at: here, value: value(depth + 1) };
      });
      return { kind: "object", at: place, members };
    }
    const literal = take(NUMBER) ?? take(WORD) ?? stop("a value");
    return { kind: "leaf", at: place, value: JSON.parse(literal) };
  };

  const sequence = <Item>(closing: string, read: () => Item): Item[] => {
    const items: Item[] = [];
    let comma: number | undefined;
    for (at += 1; ; ) {
      skip();
      if (at < end && text[at] === closing) {
        if (comma !== undefined)
          tell(comma, `a trailing comma before ${closing}`, "no comma after the last", "Take the comma out.");
        at += 1;
        return items;
      }
      if (items.length && comma === undefined) stop(`a comma, or ${closing}`, `Put a comma before it, or ${closing}.`);
      if (at >= end) stop(`${closing === "}" ? "a key" : "a value"}, or ${closing}`);
      items.push(read());
      skip();
      comma = undefined;
      if (at < end && text[at] === ",") {
        comma = at;
        at += 1;
      }
    }
  };

  take(BLANK);
  const opening = take(OPENING);
  if (opening !== undefined) {
    end -= CLOSING.exec(text.slice(at, end))?.[0].length ?? 0;
    const place = at - opening.length;
    tell(place, `${shown(opening.trim())} around the data`, "the JSON alone", "Take it out, and what closes it.");
  }
  let tree: Tree | undefined;
  try {
    skip();
    tree = value(0);
    skip();
    if (at < end) stop("nothing more", "Take it out.");
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return { ...(tree && { tree }), faults };
}
