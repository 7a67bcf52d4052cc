import { type ErrorCode, visit, type YAMLError } from "yaml";
import { hasKey, readSchema } from "../schema/json-schema.js";
import { codeOf, either, shown } from "../shown.js";
import { TOO_DEEP } from "./bounds.js";
import { meantValue } from "./meant-value.js";
import { meaning } from "./schema-fault.js";
import { isKeyOfFiles, isLeft, strayLine } from "./stray-lines.js";
import { restOfLine, type SyntaxFault, type SyntaxTree } from "./syntax.js";

/** The faults that leave the rest of a file as it was meant. After any other, what follows may be misread. */
export const ISOLATED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "BAD_DQ_ESCAPE",
  "BAD_SCALAR_START",
  "DUPLICATE_KEY",
  "TAB_AS_INDENT",
]);

/** What is taken for a blank or a colon at the key of a line, and is none. */
const LOOKALIKE = /^[ -]*(?:[A-Za-z]+:?)?([\u00a0\u2000-\u200b\u202f\u3000\uff1a])/;

/** A fault that the YAML parser found, told in plain words. */
export function yamlFault(text: string, error: YAMLError, document: SyntaxTree["document"]): SyntaxFault {
  let [offset] = error.pos;
  const [before = "", open = ""] = /^((?:\s|#.*\n)*)([{[]) *\n/.exec(text)?.slice(1) ?? [];
  const close = open === "{" ? "}" : "]";
  // A record in braces ends with a brace on a line of its own: what ends otherwise was begun as JSON, and goes on as YAML.
  if (open && !/\n[\]}]+\s*$/.test(text) && text.split(open).length > text.split(close).length) {
    return { offset: before.length, ...UNCLOSED, mend: "Close it at the end; or take it out." };
  }
  const { message } = error;
  if (message.startsWith("Missing closing")) {
    // The parser reports the end of such a text; the author looks for its beginning.
    visit(document, {
      Scalar(_, { range }) {
        if (range?.[1] === offset) [offset] = range;
      },
    });
  }
  if (message.startsWith("Flow") && !/^[\]}]/.test(restOfLine(text, offset))) {
    // The parser reports where such a bracket cannot go on; the author looks for its beginning.
    visit(document, {
      Collection(_, { flow, range }) {
        if (flow && range && range[0] < error.pos[0] && !/[\]}]/.test(text[range[1] - 1] ?? "")) [offset] = range;
      },
    });
  }
  // A document's end is the mistake, and not what comes behind it.
  if (error.code === "MULTIPLE_DOCS" && !text.startsWith("---", offset)) {
    offset = Math.max(0, text.lastIndexOf("\n...", offset) + 1);
  }
  // What ends too early is missed at the end of a line, and is to be found on the next.
  if (
    /^(?:BAD_INDENT|MISSING_CHAR|BLOCK_AS_IMPLICIT_KEY)$/.test(error.code) &&
    /^ *\n/.test(text.slice(offset, offset + 1000))
  ) {
    offset += /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
  }
  const [template] =
    /\{\{.*?\}\}|\$\{[\w.]+\}|\{%.*?%\}/.exec(restOfLine(text, text.lastIndexOf("\n", offset - 1) + 1)) ?? [];
  if (template && !/^(?:DUPLICATE_KEY|TAB_AS_INDENT)$/.test(error.code)) {
    const at = text.lastIndexOf("\n", offset - 1) + 1;
    const mend = "Let the template put a value there; or put the whole text in quotes.";
    return {
      offset: text.indexOf(template, at),
      found: shown(template),
      wanted: "what a template should have put there",
      mend,
    };
  }
  const lone = loneSign(text, offset, error.code);
  if (lone) return lone;
  const misread = ISOLATED.has(error.code) ? undefined : misreadLine(text, offset);
  if (misread) return misread;
  // A colon in the text of a key is no fault of what is around that.
  const upToFault = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const isColonInText = /^[ -]*[A-Za-z][\w-]*: $/.test(upToFault) && /^[^"'[{].*: /.test(restOfLine(text, offset));
  if (!isColonInText && /^(?:BLOCK_AS_IMPLICIT_KEY|BAD_INDENT|MISSING_CHAR)$/.test(error.code)) {
    const stray = strayLine(text, offset);
    if (stray) return stray;
  }
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && !/^- |: /.test(restOfLine(text, offset))) {
    const [, lines = ""] = /^(.*?\n *)[A-Za-z]\w*:(?:\s|$)/s.exec(text.slice(offset, offset + 2000)) ?? [];
    return {
      offset: offset + lines.length,
      found: "a line that goes on with the text above it, by its indentation",
      wanted: "a key at the column of its neighbours",
      mend: "Indent the line as its neighbours are.",
    };
  }
  // A line whose indentation is wrong is reported from its first blank on.
  if (error.code !== "TAB_AS_INDENT") offset += /^ */.exec(restOfLine(text, offset))?.[0].length ?? 0;
  const fault = { offset, ...words(error, restOfLine(text, offset), text.slice(0, offset).trimEnd().at(-1)) };
  if (error.code !== "DUPLICATE_KEY" || !isLeft(text, error.pos[0])) return fault;
  return { ...fault, mend: "Keep one of the two; or indent the line as those before it, if it belongs to them." };
}

/** A line that reads as another than was meant, so that the parser stumbles there or over the next one. */
export function misreadLine(text: string, offset: number): SyntaxFault | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const above = text.slice(0, start).trimEnd().lastIndexOf("\n") + 1;
  for (const begin of [start, above]) {
    const line = restOfLine(text, begin);
    const [blanks = ""] = /^ */.exec(line) ?? [];
    const [keyed = "", lookalike = ""] = LOOKALIKE.exec(line) ?? [];
    const [head = "", begun] = /^[ -]*[A-Za-z][\w-]*: (?=([?:]) |[^"'[{|>&*!#].*:$)/.exec(line) ?? [];
    const sign = /^\S+\s*[A-Za-z]\w*:(?: |$)/.test(line.trimStart()) ? itemSign(line.trimStart()) : undefined;
    if (/^ *\t/.test(line)) return { offset: begin + blanks.length, ...TAB };
    if (keyed !== "") return { offset: begin + keyed.length - 1, ...unlike(lookalike) };
    if (sign) return { offset: begin + blanks.length, ...sign };
    if (head !== "") {
      const found = begun === undefined ? "a text with a colon at its end" : `a text that begins with ${shown(begun)}`;
      const mend =
        begun === undefined
          ? "Put the whole text in quotes; or take the colon out."
          : `Put the whole text in quotes; or take the ${begun} out.`;
      return { offset: begin + head.length, found, wanted: "such a text in quotes", mend };
    }
  }
  return undefined;
}

/** A sign that means something to YAML, alone in the place of a value: a percent sign, or a mark of what is not known. */
function loneSign(text: string, offset: number, code: ErrorCode): SyntaxFault | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const above = text.lastIndexOf("\n", start - 2) + 1;
  for (const begin of code === "DUPLICATE_KEY" ? [] : [start, above]) {
    const [, head = "", key = "", sign] =
      /^((?:[^"']*[{,] *|[ -]*)([A-Za-z]\w*): +)([%@`&*?:,-])(?= *(?:[,}#]|$))/.exec(restOfLine(text, begin)) ?? [];
    const at = begin + head.length;
    // Some of these are told of the line that follows.
    if (sign === undefined || (at !== offset && (ISOLATED.has(code) || at > offset))) continue;
    const { definitions = {} } = readSchema("record");
    const refs = Object.values(definitions).flatMap(({ properties = {} }) => properties[key]?.$ref ?? []);
    const [type = ""] = refs;
    const { enum: values, ...schema } = definitions[type.replace("#/definitions/", "")] ?? {};
    const isOne = refs.every((ref) => ref === type);
    const meant = isOne && values ? meantValue(sign, values.map(String)) : undefined;
    return {
      offset: at,
      found: shown(sign),
      wanted: (isOne && (values ? either(values.map(String)) : meaning(schema))) || `a value of ${key}`,
      mend: meant
        ? `Write ${meant}.`
        : `Write it; or take the key out${type.endsWith("/Line") ? ", or put the sign in quotes, if it is the text" : ""}.`,
    };
  }
  return undefined;
}

function unlike(lookalike: string): Omit<SyntaxFault, "offset"> {
  return {
    found: `the character ${codeOf(lookalike)}, which only looks like ${lookalike === "：" ? "a colon" : "a blank"}`,
    wanted: "a plain colon after the key, and plain blanks around it",
    mend: "Type a plain one in its place.",
  };
}

/** What begins a line in the place of a hyphen and a blank. */
function itemSign(at: string): Omit<SyntaxFault, "offset"> | undefined {
  const [mark] = /^(?:\+(?= {2})|>(?= ))/.exec(at) ?? [];
  if (mark)
    return { found: shown(at), wanted: "a line without the sign of a diff or mail", mend: `Take the ${mark} out.` };
  const [bullet] = /^(?:[•·‣▪◦–—*+]|\d+[.)])(?= )/.exec(at) ?? [];
  if (bullet)
    return {
      found: shown(at),
      wanted: "a hyphen and a blank",
      mend: `Write a hyphen in place of ${bullet.length > 1 ? "the number" : bullet}${bullet === "+" ? "; or take it out, if it is the sign of a diff" : ""}.`,
    };
  if (!/^-[^\s-]/.test(at)) return undefined;
  return {
    found: `${shown(/^[^\s:,[\]{}]+/.exec(at)?.[0])} where a new item could begin`,
    wanted: "a hyphen and a blank",
    mend: "Write a blank after the hyphen.",
  };
}

const UNCLOSED = { found: "a bracket that is never closed", wanted: "its closing bracket" };

const QUOTE = "Put the whole text in quotes.";

const TAB = {
  found: "a tab",
  wanted: "blanks in front of the line",
  mend: "Replace each tab in front of a line by blanks.",
};

/** Where a key stands on the line of another, itself or behind a comma: a language, or one that some object has. */
function innerKey(at: string): Omit<SyntaxFault, "offset"> | undefined {
  const [, comma, key = ""] = /^(?:[^"'{[:]*(, ))?([A-Za-z][\w-]*): /.exec(at) ?? [];
  if (!isKnown(key)) return undefined;
  return {
    found: `the key ${key} ${comma ? "behind a comma" : "on the line of another"}`,
    wanted: "one key a line, or braces",
    mend: comma
      ? "Write the keys in braces; or each on a line of its own, without commas."
      : `Write it in braces, as in \`{ ${key}: … }\`; or put ${key} on the next line, deeper than the key.`,
  };
}

/** Whether a word is a language, or a key that some object has. */
function isKnown(word: string): boolean {
  return /^[a-z]{2}(?:-[A-Za-z]+)*$/.test(word) || hasKey("record", word) || isKeyOfFiles(word);
}

/** @param before the last character before the fault that is no blank */
function words({ code, message }: YAMLError, at: string, before?: string): Omit<SyntaxFault, "offset"> {
  if (at.startsWith("```"))
    return { found: shown(at), wanted: "YAML alone", mend: "Take the lines that begin with ``` out." };
  switch (code) {
    case "TAB_AS_INDENT":
      return TAB;
    case "DUPLICATE_KEY":
      return {
        found: `the key ${shown(message)} a second time`,
        wanted: "each key once",
        mend: "Keep one of the two; or write a hyphen before it, if a new item begins here.",
      };
    case "MULTIPLE_DOCS":
      return {
        found: "a second document",
        wanted: "one document a file",
        mend: `Take the line ${at.slice(0, 3)} out, or move what follows it to a file of its own.`,
      };
    case "BAD_DQ_ESCAPE":
      return {
        found: `the escape ${shown(at.slice(0, 2))}`,
        wanted: "an escape that YAML knows",
        mend: "Write two backslashes for one, or put the text in single quotes.",
      };
    case "BAD_SCALAR_START":
      if (/^.[A-Za-z]\w*:(?: |$)/.test(at))
        return { found: shown(at), wanted: "a word as key", mend: `Write the key without ${at[0]}.` };
      return { found: `a text that begins with ${shown(at[0])}`, wanted: "such a text in quotes", mend: QUOTE };
    case "BLOCK_AS_IMPLICIT_KEY": {
      if (at.startsWith("- ")) {
        const mend = "Put the hyphen, and the lines of its item, at the column of the other hyphens of the list.";
        return { found: "a hyphen at a column of its own", wanted: "all hyphens of a list at one column", mend };
      }
      const inner = innerKey(at);
      if (inner) return inner;
      if (/^\([A-Za-z]\w*: .*\)$/.test(at))
        return { found: shown(at), wanted: "keys and values in braces", mend: "Write braces in place of ( and )." };
      return { found: "a text with a colon in it", wanted: "such a text in quotes", mend: QUOTE };
    }
    case "NON_STRING_KEY": {
      const sign = /^[*&]+/.exec(at)?.[0];
      if (sign) return { found: shown(at), wanted: "a word as key", mend: `Write the key without ${sign}.` };
      const isWhole = /^\{ *[A-Za-z]\w*: [^{}]*\}$/.test(at);
      const mend = isWhole
        ? "Take the braces off."
        : "Take out a bracket that is one too many; or put the whole text in quotes.";
      return { found: "a key that is a list or an object", wanted: "a word as key", mend };
    }
    case "RESOURCE_EXHAUSTION":
      return TOO_DEEP;
  }
  if (message.startsWith("Missing closing")) {
    return {
      found: "a quotation mark that is never closed",
      wanted: "another at the end of the text",
      mend: 'Close the quotes. Within double quotes a quotation mark is \\", within single quotes two of them.',
    };
  }
  if (message.startsWith("Flow")) {
    const [close, other] = message.startsWith("Flow map") ? ["}", "]"] : ["]", "}"];
    if (at.startsWith(other)) {
      return { found: `the bracket ${other}`, wanted: `the bracket ${close}`, mend: `Write ${close} in its place.` };
    }
    return { ...UNCLOSED, mend: "Close it; or indent the lines that belong in it deeper than its key." };
  }
  if (/^(?:<{7}|={7}|>{7})/.test(at)) {
    const mend = "Keep one of the two versions, and take the lines <<<<<<<, ======= and >>>>>>> out.";
    return { found: `${shown(at)}, which a merge left`, wanted: "a merge that was resolved", mend };
  }
  const [, quoted] = /^"([A-Za-z]+: [^"]+)"$/.exec(at) ?? [];
  // Only what can be shown as it is written is repeated.
  if (quoted && shown(quoted) === `"${quoted}"`)
    return { found: shown(at), wanted: "a key, a colon, a blank, a value", mend: `Take the quotes out: ${quoted}.` };
  const sign = itemSign(at);
  if (sign) return sign;
  if (at.startsWith("{") && (code === "BAD_INDENT" || message.startsWith("Sequence item without"))) {
    const mend = "Write a hyphen and a blank before it, if it is an item of the list; or indent the line deeper.";
    return { found: `${shown(at)} where an item should be`, wanted: "a hyphen and a blank before each item", mend };
  }
  const [, key, value] = /^([A-Za-z]\w*)(?: ?(?:=>|->|[=;,]) ?|[: ])(\S.*)$/.exec(at) ?? [];
  if (message.startsWith("Implicit map keys need") || code === "MULTILINE_IMPLICIT_KEY") {
    if (/^- [^:]*\]/.test(at))
      return {
        found: shown(at),
        wanted: "items with commas between them",
        mend: "Take the hyphen out: the brackets make the list.",
      };
    const write =
      key && isKnown(key) && shown(value) === `"${value}"`
        ? `a colon and a blank after the key, \`${key}: ${value}\``
        : "a colon after the key, or # before a remark";
    return {
      found: `${shown(at)} where a key should be`,
      wanted: "a key, a colon, a blank, a value",
      mend: `Write ${write}; or indent the line deeper, if it goes on with the text above.`,
    };
  }
  if (code === "UNEXPECTED_TOKEN" && at === ",")
    return { found: "a comma at the end of a line", wanted: "a line without it", mend: "Take the comma out." };
  if (code === "UNEXPECTED_TOKEN" && (before === '"' || before === "'")) {
    return {
      found: `${shown(at)} after a closing quotation mark`,
      wanted: "nothing more of the text there",
      mend: `Within ${before === '"' ? 'double quotes write \\" for a quotation mark' : "single quotes write '' for an apostrophe"}; or take out what follows the text.`,
    };
  }
  if (before === "]" && /^(?:, *)?\[/.test(at))
    return {
      found: shown(at),
      wanted: "one list",
      mend: "Write one pair of brackets around all items, with commas between them.",
    };
  if (/["']/.test(before ?? "") && /^["']/.test(at))
    return {
      found: shown(at),
      wanted: "commas between what is in quotes",
      mend: "Write a comma before it; or one pair of quotes around all of it.",
    };
  if (before === "]" && /^\(https?:/.test(at))
    return {
      found: "an address in Markdown",
      wanted: "the address alone",
      mend: "Write what stands in ( and ), without them.",
    };
  if (/^[\]}]/.test(at)) {
    return { found: `the bracket ${at[0]}`, wanted: "an opening bracket before it", mend: "Open it, or take it out." };
  }
  if (message.includes("block-seq-ind")) {
    const mend =
      "Begin the list on the next line, or write it in brackets; put a text that begins with a hyphen in quotes.";
    return { found: "a hyphen on the line of the key", wanted: "a list below its key", mend };
  }
  if (code === "BLOCK_IN_FLOW") {
    const mend = "Put the whole text in quotes; or write a comma, if a new key begins here.";
    if (at.startsWith("- "))
      return { found: 'a text that begins with "-"', wanted: "such a text in quotes", mend: QUOTE };
    return { found: `a colon in the text ${shown(at)}`, wanted: "such a text in quotes", mend };
  }
  if (code === "BAD_INDENT" || message.startsWith("Sequence item without")) {
    return {
      found: "an indentation that no line above has",
      wanted: "lines that belong together at one column",
      mend: "Indent the line as its neighbours are.",
    };
  }
  const inner = at.startsWith(", ") ? innerKey(at) : undefined;
  if (inner) return inner;
  if (at.startsWith(",")) return { found: shown(at), wanted: "an item before the comma", mend: "Take one comma out." };
  return {
    found: at === "" ? "the end of the line" : shown(at),
    wanted: "what can stand here in YAML",
    mend: "Put the whole text in quotes; or see whether a quotation mark, a comma, a hyphen or a blank is missing.",
  };
}
