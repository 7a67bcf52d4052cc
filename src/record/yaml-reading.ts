import { isMap, isScalar, isSeq, Lexer, type Node, type Scalar, visit, type YAMLError } from "yaml";
import { shown } from "../shown.js";
import { MOST_FAULTS } from "./bounds.js";
import { leavesOpen, slidToMargin } from "./stray-lines.js";
import { type Reading, restOfLine, type SyntaxFault, type SyntaxTree, syntaxTree } from "./syntax.js";
import { ISOLATED, misreadLine, yamlFault } from "./yaml-fault.js";

/** How often aliases may repeat something, and how much text: bounds on what a file unfolds to. */
const MOST_ALIASES = 1000;
const MOST_REPEATED = 1_000_000;

/** How much is parsed at most for the faults of a text, in UTF-16 units: a tree takes many times the memory of its text. */
const MOST_PARSED = 500_000;

/**
 * The value of a YAML text, and its faults. One that derails the parser is passed where the file reads without the value on its
 * line: then all others are told too, and what is missed there is told as that fault. Else of those only the first is told.
 */
export function readYaml(text: string, tree: SyntaxTree): Reading {
  const first = readOnce(text, tree);
  const faults = [...first.faults];
  let [reading, mended] = [first, text];
  for (let parsed = text.length; reading.derailed !== undefined; parsed += text.length) {
    const { derailed } = reading;
    const passed = parsed < MOST_PARSED ? withoutValue(mended, derailed) : undefined;
    if (passed === undefined) return first;
    const tree = syntaxTree(passed);
    const next = { ...readOnce(passed, tree), tree };
    // What comes before the next line is made by what was taken out.
    const isMade = next.derailed !== undefined && !passed.slice(derailed, next.derailed).includes("\n");
    if (isMade || (next.derailed === undefined && next.value === undefined)) return first;
    faults.push(...next.faults.filter(({ offset }) => faults.every((fault) => fault.offset !== offset)));
    [reading, mended] = [next, passed];
  }
  return { ...reading, faults: faults.slice(0, MOST_FAULTS) };
}

/** A text with nothing in place of the value on the line around an offset, all else where it was; undefined where no key stands there. */
function withoutValue(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = /.*/.exec(text.slice(start))?.[0] ?? "";
  const [head] = /^ *(?:- +)*[A-Za-z]\w*: +(?=\S)/.exec(line) ?? [];
  // An anchor may be repeated elsewhere, and within brackets over several lines a comma is missed.
  if (head === undefined || /&|,\s*$/.test(line)) return undefined;
  return text.slice(0, start) + head + "~".padEnd(line.length - head.length) + text.slice(start + line.length);
}

/** A reading, with the place of the fault that derailed the parser where there is one. */
function readOnce(text: string, { document, anchored, excess }: SyntaxTree): Reading & { derailed?: number } {
  // The parser's only warnings are of tags, of which it lets some through in silence.
  const { errors } = document;
  const derailed = errors.findIndex((error) => !ISOLATED.has(error.code) || leavesOpen(text, error));
  const misread = misreadKey(text, document) ?? (errors.length > 0 ? slidToMargin(text) : undefined);
  // What it derails is no mistake of its own.
  if (misread && misread.offset < (errors[0]?.pos[0] ?? text.length)) return { value: undefined, faults: [misread] };
  const tags = tagFaults(text);
  // What a tag derails on its line is no mistake of its own.
  const told = distinct(derailed < 0 ? errors : errors.slice(0, derailed + 1), document).filter(
    ({ pos: [offset] }) => !tags.some((tag) => isOnLine(text, tag.offset, offset)),
  );
  const comments = commentFaults(text, document);
  const faults = told.slice(0, MOST_FAULTS).map((error) => yamlFault(text, error, document));
  const last = told.at(-1);
  const from = derailed < 0 ? undefined : (faults.at(-1) ?? tags[0])?.offset;
  const open = last?.message.startsWith("Flow") ? faults.at(-1)?.offset : undefined;
  const cut = comments.findLast(({ offset }) => {
    const words = restOfLine(text, offset);
    if (open !== undefined && isOnLine(text, open, offset))
      return /[\]}]/.test(words.replace(/\[[^\]]*\]|\{[^}]*\}/g, ""));
    // A comma that is cut off is missed on the next line.
    return (
      last && words.endsWith(",") && /^[^\n]*\n[^\n]*$/.test(text.slice(offset, Math.min(last.pos[0], offset + 10_000)))
    );
  });
  if (cut) {
    // What is missed was cut off: the comment is the mistake.
    faults.pop();
    Object.assign(cut, { rule: "syntax", severity: "error" });
  }
  faults.push(...tags, ...comments, ...bracketFaults(text, document));
  faults.splice(MOST_FAULTS);
  // Lines are broken by LF or CR LF; what an old system broke by CR alone would be one line, and a comment.
  if (/^[^\n]*\r[^\n]+$/.test(text)) {
    const words = { wanted: "lines that end with LF or CR LF", mend: "Save the file with other line endings." };
    return { value: undefined, faults: [{ offset: 0, found: "line breaks that are CR alone", ...words }] };
  }
  if (derailed >= 0) return { value: undefined, faults, ...(cut || from === undefined ? {} : { derailed: from }) };
  const fault = excess ?? (anchored.size > 0 ? aliasFault(document, anchored) : undefined);
  if (fault)
    return { value: undefined, faults: [...faults, fault], ...(fault !== excess && { derailed: fault.offset }) };
  return { value: document.toJS({ maxAliasCount: -1 }), faults: [...faults, ...anchorFaults(text, document)] };
}

/**
 * The errors that are mistakes of their own. Of tabs, and of what they derail, the first is told; so is it of keys
 * that stand twice in one item of a list: there the next one lacks its hyphen.
 */
function distinct(errors: readonly YAMLError[], document: SyntaxTree["document"]): YAMLError[] {
  const items = new Map<number | undefined, unknown>();
  if (errors.some(({ code }) => code === "DUPLICATE_KEY")) {
    visit(document, {
      Map: (_, map, way) => {
        if (isSeq(way.at(-1))) for (const { key } of map.items) items.set((key as Scalar).range?.[0], map);
      },
    });
  }
  const told = new Set<unknown>();
  return errors.filter(({ code, pos: [offset] }) => {
    const mistake = code === "TAB_AS_INDENT" ? code : (items.get(offset) ?? offset);
    const isDerailed = !ISOLATED.has(code) || code === "DUPLICATE_KEY";
    if (told.has(mistake) || (told.has("TAB_AS_INDENT") && isDerailed)) return false;
    told.add(mistake);
    return true;
  });
}

/** Whether a place stands on the line of another, behind it. */
function isOnLine(text: string, offset: number, later: number): boolean {
  return offset < later && !text.slice(offset, Math.min(later, offset + 10_000)).includes("\n");
}

/** The first key that begins with what only looks like a blank, or with the sign of a diff: it is one of another object. */
function misreadKey(text: string, document: SyntaxTree["document"]): SyntaxFault | undefined {
  let fault: SyntaxFault | undefined;
  if (!/^[ -]*(?:[\u00a0\u2000-\u200b\u202f\u3000]|\+ )/m.test(text)) return undefined;
  visit(document, {
    Pair(_, { key }) {
      const isMisread = isScalar(key) && /^(?:[\u00a0\u2000-\u200b\u202f\u3000]|\+ )/.test(String(key.value));
      if (!isMisread || !key.range) return undefined;
      fault = misreadLine(text, key.range[0]);
      return fault && visit.BREAK;
    },
  });
  return fault;
}

/** Brackets around keys and values: YAML makes a list of objects with one key each. */
function bracketFaults(text: string, document: SyntaxTree["document"]): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  if (!/\[[^[\]{}]*:\s/.test(text)) return faults;
  visit(document, {
    Seq(_, { flow, items, range }) {
      const isPair = (item: unknown) => isMap(item) && item.range && text[item.range[0]] !== "{";
      if (!flow || !range || !items.some(isPair)) return;
      const mend = "Write braces in place of the brackets; or put a text with a colon in quotes.";
      faults.push({ offset: range[0], found: "keys and values in brackets", wanted: "braces around them", mend });
    },
  });
  return faults;
}

/** Each tag: what it makes of a value, the author does not see. */
function tagFaults(text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  if (!/(?:^|\s)!/.test(text)) return faults;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith("!")) {
      const mend = `Take the tag out, or put a text that begins with ! in quotes.`;
      faults.push({ offset, found: `the tag ${shown(token)}`, wanted: "a value without a tag", mend });
    }
    if (!MARKS.includes(token)) offset += token.length;
  }
  return faults;
}

/** An anchor that no alias repeats is the beginning of a text that is lost. */
function anchorFaults(text: string, document: SyntaxTree["document"]): SyntaxFault[] {
  if (!/(?:^|[\s[{,])&/.test(text)) return [];
  const anchors = new Map<string, number>();
  visit(document, {
    Value: (_, { anchor, range }) =>
      void (anchor && range && anchors.set(anchor, text.lastIndexOf(`&${anchor}`, range[0]))),
    Alias: (_, { source }) => void anchors.delete(source),
  });
  return Array.from(anchors, ([anchor, offset]) => ({
    offset,
    found: `the anchor ${shown(`&${anchor}`)}, which nothing repeats`,
    wanted: "anchors for what stands again as an alias",
    mend: "Put a text that begins with & in quotes, or take the anchor out.",
  }));
}

/** Tokens that stand for no text: the start of a document, the end of a bracket that is not closed, a plain text. */
const MARKS = ["\u0002", "\u0018", "\u001f"];

/** A text without quotes ends at a blank and #; where no blank follows, it was hardly meant as a comment. */
function commentFaults(text: string, document: SyntaxTree["document"]): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  if (!/[ \t]#[^\s#]/.test(text)) return faults;
  visit(document, {
    Pair(_, { key, value }) {
      const end = isScalar(key) && isScalar(value) && value.source === "" && !value.anchor ? key.range?.[1] : undefined;
      const [before = "", , cut] =
        /^\s*:([ \t]+)(#[^\s#].*)/.exec(end === undefined ? "" : text.slice(end, end + 1000)) ?? [];
      if (end === undefined || cut === undefined) return;
      const found = `${shown(cut)}, which is read as a comment`;
      const mend = "Put the text in quotes; or write a blank after the # of a comment, and a value before it.";
      faults.push({ offset: end + before.length - cut.length, found, wanted: "a value behind the key", mend });
    },
    Scalar(_, { type, range }) {
      const [blank, cut] = (type === "PLAIN" && range && /^[ \t]+(?=(#[^\s#].*))/.exec(text.slice(range[1]))) || [];
      if (!range || blank === undefined || cut === undefined) return;
      faults.push({
        rule: "comment-cuts-text",
        severity: "warning",
        offset: range[1] + blank.length,
        found: `${shown(cut)}, which is read as a comment`,
        wanted: "a blank after the # of a comment",
        mend: "Put the text in quotes, if it goes on here.",
      });
    },
  });
  return faults;
}

/** The first alias that stands for nothing, for what it stands in itself, or for more than a file may repeat. */
function aliasFault(document: SyntaxTree["document"], anchored: SyntaxTree["anchored"]): SyntaxFault | undefined {
  /** What the aliases in a node repeat, with those in what they stand for; undefined while that is being counted. */
  const counted = new Map<Node, { aliases: number; text: number } | undefined>();
  let fault: SyntaxFault | undefined;
  const repeatedIn = (whole: Node | null) => {
    const sum = { aliases: 0, text: 0 };
    visit(whole, {
      Alias(_, alias) {
        const offset = alias.range?.[0] ?? 0;
        const meant = anchored.get(alias);
        const name = shown(`*${alias.source}`);
        if (!meant) {
          const wanted = `an anchor ${shown(`&${alias.source}`)} before it`;
          fault ??= { offset, found: name, wanted, mend: "Put a text that begins with * in quotes." };
          return visit.BREAK;
        }
        if (counted.has(meant) && !counted.get(meant)) {
          const found = `${name} within what it stands for`;
          fault ??= { offset, found, wanted: "an anchor that ends before it", mend: "Write the values out." };
          return visit.BREAK;
        }
        counted.set(meant, counted.get(meant));
        const inside = counted.get(meant) ?? repeatedIn(meant);
        counted.set(meant, inside);
        const [start, end] = meant.range ?? [0, 0];
        sum.aliases += 1 + inside.aliases;
        sum.text += end - start + inside.text;
        if (sum.aliases > MOST_ALIASES || sum.text > MOST_REPEATED) {
          const found =
            sum.aliases > MOST_ALIASES
              ? `more than ${MOST_ALIASES} repetitions by aliases`
              : "aliases that repeat too long a text";
          fault ??= { offset, found, wanted: "fewer of them", mend: "Write the values out." };
        }
        return fault ? visit.BREAK : undefined;
      },
    });
    return sum;
  };
  repeatedIn(document.contents);
  return fault;
}
