import { codeOf, shown } from "../shown.js";
import { restOfLine, type SyntaxFault } from "./syntax.js";

/** A text of JSON as far as it is one: to its end, or to what cannot stand in it. */
const TEXT = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/** A token of JSON (RFC 8259), with the white space before it. */
const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+:-]))/y;

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

/** Blanks that JSON does not know, some of which nobody sees. */
const ODD_BLANK = /^(?:[^\S \t\r\n]|[\u200b\u2060\ufeff])/;

/** What other languages have for values that JSON writes otherwise, or has not. */
const FOREIGN = /^(?:undefined|None|nil|NULL|NaN|[+-]?Infinity|True|False|TRUE|FALSE)\b/;

/** A fault of JSON; and, where what was meant is plain, the signs that can stand there in the place of as many. */
export interface JsonFault extends SyntaxFault {
  put?: { readonly at: number; readonly signs: string };
  /** What is the same mistake wherever it is made in the text, as a program makes it: single quotes. */
  habit?: string;
}

/**
 * Where a text that is not JSON ceases to be it, and how to mend that. `JSON.parse` tells it in words that differ between
 * versions of Node, and often without a place.
 *
 * @param isLine whether the text is a line of a file, and not all of it
 */
export function jsonFault(text: string, isLine: boolean): JsonFault {
  const { offset, expected, inside } = breakIn(text);
  const rest = restOfLine(text, offset);
  const before = text.slice(0, offset).trimEnd();
  const last = before.at(-1);
  const part = isLine ? "line" : "file";
  const token = /^"[^"]*"?|^['‘’`“”„«].*?['‘’`“”»]|^[\p{L}\p{N}_$.+:-]+|^./u.exec(rest)?.[0] ?? "";
  const fault = (mend: string, words: Partial<JsonFault> = {}): JsonFault => {
    return { offset, found: shown(token), wanted: MEANING[expected], mend, ...words };
  };
  const put = (signs: string, at = offset) => ({ put: { at, signs } });

  if (text.trim() === "") {
    const mend = "Write it; or see why the program that makes it wrote nothing.";
    return fault(mend, { found: `an empty ${part}`, wanted: "JSON" });
  }
  if (ODD_BLANK.test(text.slice(offset, offset + 1))) {
    const words = {
      found: `the character ${codeOf(text.slice(offset))}`,
      wanted: "plain blanks around keys and values",
    };
    return fault("Type a plain blank in its place.", { ...words, ...put(" ") });
  }
  if (rest === "") {
    const mend = isLine
      ? "Write the whole record on this line, with all brackets closed."
      : "Close what is still open; or see whether the file was cut off.";
    return fault(mend, { found: `the end of the ${part}` });
  }
  if (/^(?:\/[/*]|#)/.test(rest)) {
    const other = rest.startsWith("#") && last === undefined && !isLine ? "; or call the file .yaml" : "";
    const [comment = ""] =
      /^(?:\/\*.*?\*\/|.*)/s.exec(rest.startsWith("/*") ? text.slice(offset) : lineFrom(text, offset)) ?? [];
    // One that goes to the end of all hides the rest of what stands on its line.
    const isLast = offset + comment.length === text.length && expected !== "end";
    return fault(`Take the comment out: JSON has none${other}.`, {
      found: shown(rest),
      ...(isLast ? {} : put(blanks(comment))),
    });
  }
  if (expected === "end") {
    // Behind a comma goes on what was closed too early.
    const goesOn = /^,\s*"/.test(rest);
    return fault(mendEnd(rest, isLine), goesOn ? {} : put(blanks(text.slice(offset))));
  }
  if (last === undefined)
    return fault(isLine ? "Write the record as JSON." : "Write it as JSON, or call the file .yaml.");
  if (expected === "colon" && /^[,}]/.test(rest)) {
    return fault("Write a colon and a value after the key; or brackets in place of the braces, if it is a list.");
  }
  if (/^[}\]]/.test(rest) && last === ",") {
    const words = { found: `a comma before ${rest[0]}`, wanted: "a comma only before another item" };
    const at = before.length - 1;
    return fault("Take the comma out.", { offset: at, ...words, ...put(" ", at) });
  }
  if (/^[}\]]/.test(rest) && last !== ":") {
    return fault("Take the bracket out; or write the one that is missing before it.");
  }
  if (rest.startsWith(",") && last !== ":" && expected !== "colon") return fault("Take the comma out.", put(" "));
  if (/^['‘’`“”„«]/.test(rest)) {
    const [, words] = /^.([^'‘’`“”»"\\]*)['‘’`“”»](?=\s*(?:[,:}\]]|$))/u.exec(rest) ?? [];
    const habit = rest[0] as string;
    return words === undefined
      ? fault('Put the text in double quotes: ".', { habit })
      : fault(`Write "${words}".`, { ...put(`"${words}"`), habit });
  }
  if (rest.startsWith('"') && expected !== "comma" && expected !== "colon") return textFault(text, offset, part, fault);
  const [sign] = /^[=;：，]/.exec(rest) ?? [];
  if (expected === "colon" && sign) return fault(`Write a colon instead of ${sign}.`, put(":"));
  if (expected === "colon") return fault("Write a colon after the key.");
  if (expected === "comma" && sign) return fault(`Write a comma instead of ${sign}.`, put(","));
  if (expected.endsWith("key") && /^[{[]/.test(rest)) {
    return fault("Close the object before it, where it ends; or write a key and a colon before the bracket.");
  }
  if (expected === "key" && /^\d/.test(rest))
    return fault("Write the number before it without commas, in double quotes.");
  if (expected.endsWith("key")) return fault("Put the key in double quotes.");
  if (expected === "comma" && rest.startsWith(":")) {
    const mend = /\}\s*,\s*"[^"]*"$/.test(before)
      ? "Take out a brace before the key that is one too many; or close the list before it."
      : "Close the list before the key; or write braces in place of its brackets.";
    return fault(inside === "[" ? mend : "Write a comma in its place; or take it out.");
  }
  if (expected === "comma") {
    const within = last === '"' && /^[\p{L}\d]/u.test(rest);
    return fault(
      within
        ? 'Within double quotes write \\" for a quotation mark; or write a comma, if the text ends there.'
        : "Write a comma before it.",
      !within && /\s/.test(text[offset - 1] ?? "") ? put(",", offset - 1) : {},
    );
  }
  const out = inside === "[" ? "take the item out" : "take the key out";
  if (FOREIGN.test(rest)) {
    return fault(`Write a text in double quotes, a number, true or false; or ${out}.`, put("0".padEnd(token.length)));
  }
  if (/^[+.\d-]/.test(rest)) {
    const mend = "Put it in double quotes; or write a number as JSON has it: 0.5, not .5 or 05.";
    return fault(mend, put("0".padEnd(token.length)));
  }
  if (rest.startsWith("(")) return fault("Write brackets, [ and ], in place of ( and ).");
  if (/^[\p{L}_][\p{L}\d_. ]*\(/u.test(rest)) {
    return fault("Let the program write the value itself: a text in double quotes, a list in [ ] or an object in { }.");
  }
  return fault(/^\p{L}/u.test(rest) ? "Put the text in double quotes." : `Write a value; or ${out}.`);
}

/** How to mend what stands behind the whole value. */
function mendEnd(rest: string, isLine: boolean): string {
  if (/^[}\]]/.test(rest)) return "Take the bracket out, or open it where it should begin.";
  if (/^,\s*"/.test(rest)) return "Take out the closing bracket before it that is one too many.";
  if (rest.startsWith(",")) return "Take the comma out.";
  if (isLine) return "Begin a new line after each record.";
  return rest.startsWith("{")
    ? "Write one record a file; several go into a file named *.ndjson, one a line."
    : "Take out what follows the value.";
}

/** What is wrong in a text that begins at an offset, and does not end as JSON has it. */
function textFault(
  text: string,
  offset: number,
  part: string,
  fault: (mend: string, words: Partial<JsonFault>) => JsonFault,
): JsonFault {
  TEXT.lastIndex = offset;
  TEXT.test(text);
  const at = TEXT.lastIndex;
  const next = text[at];
  if (next === "\\") {
    const words = { found: `the escape ${shown(text.slice(at, at + 2))}`, wanted: "an escape that JSON knows" };
    const mend = text[at + 1] === "u" ? "Write four hexadecimal digits after \\u." : "Write two backslashes for one.";
    return fault(mend, { offset: at, ...words, put: { at, signs: "/" } });
  }
  if (next !== undefined && !/[\r\n]/.test(next)) {
    const words = { found: `the character ${codeOf(text.slice(at))} in a text`, wanted: "its escape" };
    const written = next === "\t" ? "\\t" : `\\u${next.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return fault(`Write ${written}.`, { offset: at, ...words, put: { at, signs: " " } });
  }
  const words = { found: shown(restOfLine(text, offset)), wanted: "a quotation mark at the end of the text" };
  return fault(
    next === undefined
      ? `Close the quotes; or see whether the ${part} was cut off.`
      : "Close the quotes; or write \\n for a line break in the text.",
    words,
  );
}

function lineFrom(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(offset, end < 0 ? text.length : end);
}

function blanks(text: string): string {
  return " ".repeat(text.length);
}

/** Where a text ceases to be JSON, what would have to stand there, and the bracket that it stands in. */
function breakIn(text: string): { offset: number; expected: Expected; inside: string | undefined } {
  const open: string[] = [];
  let expected: Expected = "value";
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const [token, mark, string] = TOKEN.exec(text) ?? [];
    const inside = open.at(-1);
    const next: Expected | undefined =
      token === undefined ? undefined : follow(expected, open, mark, string !== undefined);
    if (token === undefined || next === undefined) {
      const blank = /^[ \t\r\n]*/.exec(text.slice(offset)) as RegExpExecArray;
      return { offset: offset + blank[0].length, expected, inside };
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
