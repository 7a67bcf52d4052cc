import type { YAMLError } from "yaml";
import { hasKey, type JsonSchema, readSchema } from "../schema/json-schema.js";
import { AUTHORED } from "../schema/names.js";
import { shown } from "../shown.js";
import type { SyntaxFault } from "./syntax.js";

/** A line of YAML that holds more than a remark. */
interface Line {
  /** Where it begins in the text. */
  readonly start: number;
  readonly words: string;
  /** How many blanks stand before its words, and before its key, which may stand behind hyphens. */
  readonly column: number;
  readonly keyColumn: number;
}

/** Whether a fault leaves open what else is meant: a key that stands twice and names another thing, or belongs to a deeper line; or a fence. */
export function leavesOpen(text: string, { code, message, pos: [offset] }: YAMLError): boolean {
  if (code === "BAD_SCALAR_START") return /^(?:```|[|>][+-]? *\n)/.test(text.slice(offset, offset + 100));
  return code === "DUPLICATE_KEY" && (/^(?:id|person)$/.test(message) || isLeft(text, offset));
}

/** Whether the line around an offset begins further left than the one before it. */
export function isLeft(text: string, offset: number): boolean {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(0, start).trimEnd();
  const [column, above] = [start, before.lastIndexOf("\n") + 1].map((at) => /^ */.exec(text.slice(at, at + 1000))?.[0]);
  return (column as string).length < (above as string).length;
}

/** What slid to the margin, where it reads as keys that the file cannot have: of an item from the second on, or all of an object. */
export function slidToMargin(text: string): SyntaxFault | undefined {
  if (!/^(?: *- .*| .*:)\n[A-Za-z]\w*:/m.test(text)) return undefined;
  const lines = linesOf(text);
  for (const [index, { start, words, column }] of lines.entries()) {
    const first = lines[index - 1];
    const [, key] = /^([A-Za-z]\w*):(?: |$)/.exec(words) ?? [];
    if (key === undefined || column > 0 || !first || isKeyOfFiles(key)) continue;
    const [, open] = /^(?:- +)*([A-Za-z]\w*):$/.exec(first.words) ?? [];
    const fault = (below: string, mend: string) => ({
      offset: start,
      found: `the key ${shown(key)} at the margin, below ${below}`,
      wanted: "lines indented deeper than what they belong to",
      mend,
    });
    if (open !== undefined && first.keyColumn > 0 && isKeyBelow(open, key))
      return fault(open, `Indent it, and the lines that belong there too, deeper than ${open}.`);
    if (!isHyphened(first)) continue;
    let above = index - 1;
    while (above >= 0 && isWithinItem(lines[above] as Line, first)) above -= 1;
    const [, list] = /^([A-Za-z]\w*):$/.exec(lines[above]?.words ?? "") ?? [];
    if (list === undefined || !itemsBelow(list).some(({ properties = {} }) => Object.hasOwn(properties, key))) continue;
    const mend = "Indent it, and the lines of the item below it, as the key behind the hyphen.";
    return fault(`the first key of an item of ${list}`, mend);
  }
  return undefined;
}

function isWithinItem(line: Line, first: Line): boolean {
  return line.column > first.column || isHyphened(line);
}

/** Whether what stands below a key, or an item of it, can have another. */
function isKeyBelow(open: string, key: string): boolean {
  const isLanguage = /^[a-z]{2}$/.test(key);
  return [...valuesBelow(open), ...itemsBelow(open)].some(
    ({ properties = {}, additionalProperties }) =>
      Object.hasOwn(properties, key) || (isLanguage && typeof additionalProperties === "object"),
  );
}

/** The line that is to blame for one that follows it, which the parser blames; undefined where that is to blame itself. */
export function strayLine(text: string, offset: number): SyntaxFault | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const blamed = lines[at];
  if (!blamed) return undefined;
  const isWithin = offset > blamed.start + blamed.column;
  return (
    unparted(blamed) ??
    doubledHyphen(isWithin ? blamed : lines[at - 1]) ??
    lineTooFarLeft(lines, at, isWithin) ??
    missedHyphen(lines, at, isWithin)
  );
}

/** A brace or bracket right behind what it is the value of. */
function unparted({ start, column, words }: Line): SyntaxFault | undefined {
  const [, item = "", before = ""] = /^((?:- +)*)(-|[A-Za-z]\w* ?:?)[{[]/.exec(words) ?? [];
  if (before === "") return undefined;
  const key = before.replace(/ ?:?$/, "");
  return {
    offset: start + column + item.length,
    found: shown(words.slice(item.length, item.length + before.length + 1)),
    wanted: key === "-" ? "a hyphen and a blank before an item" : "a key, a colon, a blank, a value",
    mend: key === "-" ? "Write a blank after the hyphen." : `Write a colon and a blank after ${key}.`,
  };
}

function doubledHyphen(line: Line | undefined): SyntaxFault | undefined {
  const [, first] = /^(- +)- /.exec(line?.words ?? "") ?? [];
  if (!line || first === undefined) return undefined;
  return {
    offset: line.start + line.column + first.length,
    found: "a second hyphen",
    wanted: "one hyphen before each item",
    mend: "Take one of the two out.",
  };
}

/** Where a list goes on with a hyphen, and begins without one. */
function missedHyphen(lines: readonly Line[], at: number, isWithin: boolean): SyntaxFault | undefined {
  const { column } = lines[at] as Line;
  const above = lines.slice(0, at).findLastIndex((line) => line.column < column);
  const first = lines[above + 1];
  const next = isWithin ? lines.slice(at + 1).find((line) => line.column <= column) : lines[at];
  const [, key] = /^([A-Za-z]\w*):(?: |$)/.exec(first?.words ?? "") ?? [];
  const [, list] = /^(?:- +)*([A-Za-z]\w*):$/.exec(lines[above]?.words ?? "") ?? [];
  const goesOn = next !== undefined && isHyphened(next);
  const items = list === undefined ? [] : itemsBelow(list);
  if (list === undefined || !(goesOn || (isWithin && items.some(({ type }) => type === "object")))) return undefined;
  if (!first || key === undefined || (isWithin ? above + 1 !== at : above + 1 >= at)) return undefined;
  if (goesOn && items.length === 0) {
    return {
      offset: next.start + next.column,
      found: `a hyphen among the keys of ${shown(list)}`,
      wanted: "keys alone, since it is no list",
      mend: "Take the hyphen out; or write the key of its list above it.",
    };
  }
  return {
    offset: first.start + first.column,
    found: `the key ${shown(key)} at the beginning of a list`,
    wanted: "a hyphen and a blank before each item",
    mend: `Write a hyphen and a blank before ${key}, in line with the other hyphens.`,
  };
}

/** A key or an item that slid out of what goes on below it: the line before, or one that is around that. */
function lineTooFarLeft(lines: readonly Line[], at: number, isWithin: boolean): SyntaxFault | undefined {
  const next = lines[isWithin ? at + 1 : at];
  if (!next) return undefined;
  let index = isWithin ? at : parentOf(lines, at);
  while (index >= 0) {
    const fault = slidOut(lines, index, next);
    if (fault) return fault;
    index = parentOf(lines, index);
  }
  return undefined;
}

function parentOf(lines: readonly Line[], at: number): number {
  const { column } = lines[at] as Line;
  return lines.slice(0, at).findLastIndex((line) => line.column < column);
}

function slidOut(lines: readonly Line[], index: number, next: Line): SyntaxFault | undefined {
  const stray = lines[index] as Line;
  const [, key] = /^([A-Za-z][\w-]*):(?: |$)/.exec(stray.words) ?? [];
  if (stray.column >= next.column) return undefined;
  const fault = (found: string) => ({
    offset: stray.start + stray.column,
    found,
    wanted: "lines that belong together at one column",
    mend: "Indent the line as those before it.",
  });
  // Two lines agree on a column, at which the key of their item does not stand.
  const [below, ...later] = lines.slice(index + 1);
  const further = later.find((line) => line.column <= next.column);
  if (isHyphened(stray) && below === next && next.column !== stray.keyColumn && further?.column === next.column) {
    return { ...fault("a hyphen at a column of its own"), mend: "Put its key at the column of the keys below it." };
  }
  const begun = lines.slice(0, index).findLastIndex((line) => line.column <= stray.column) + 1;
  const above = lines.slice(begun, index);
  // Nothing in a collection begins with a list.
  if (isHyphened(stray) && stray.column === 0 && above.some(isHyphened))
    return fault("a hyphen at a column of its own");
  if (key === undefined) return undefined;
  const before = lines[index - 1];
  const isFirst = before?.words.endsWith(":") && before.keyColumn === stray.column && lines[index + 1] === next;
  if (isFirst && !isHyphened(next) && (stray.column > 0 || !isKeyOfFiles(key))) {
    return {
      ...fault(`the key ${shown(key)} at the column of the one that it belongs to`),
      mend: "Indent the line deeper.",
    };
  }
  const isItem = isHyphened(next);
  const goesOn = above.some(
    (line) => (isItem ? line.column : line.keyColumn) === next.column && (!isItem || isHyphened(line)),
  );
  const isForeign = stray.column === 0 && !isKeyOfFiles(key);
  // A language is a key of nothing else.
  const isWithin = above.some(isHyphened) || !hasKey("record", key);
  // What follows a key without a value on its line is its own.
  if (!goesOn || stray.words.endsWith(":") || !(stray.column === 0 ? isForeign : isWithin)) return undefined;
  return fault(`the key ${shown(key)} at a column of its own${isForeign ? "" : ", within a list"}`);
}

function isHyphened({ words }: Line): boolean {
  return words.startsWith("- ");
}

/** Whether a file can have a key as its own. */
export function isKeyOfFiles(key: string): boolean {
  const names = Object.keys(AUTHORED) as (keyof typeof AUTHORED)[];
  return names.some((name) => Object.hasOwn(readSchema(name).properties ?? {}, key));
}

/** What the items of the lists are that may stand below a key, in some file. */
function itemsBelow(key: string): JsonSchema[] {
  return valuesBelow(key).flatMap(({ items, definitions = {} }) => (items ? resolved(items, definitions) : []));
}

/** The schemas of the values that a key has, wherever it may stand, each with the types that it names. */
function valuesBelow(key: string): JsonSchema[] {
  return (Object.keys(AUTHORED) as (keyof typeof AUTHORED)[]).flatMap((name) => {
    const { properties, definitions = {} } = readSchema(name);
    return [properties, ...Object.values(definitions).map((each) => each.properties)].flatMap((each) => {
      const schema = resolved((each && Object.hasOwn(each, key) && each[key]) || {}, definitions);
      return [schema, ...(schema.anyOf ?? [])].map((one) => ({ ...resolved(one, definitions), definitions }));
    });
  });
}

function resolved(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return definitions[schema.$ref?.replace("#/definitions/", "") ?? ""] ?? schema;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").flatMap((whole) => {
    const begin = start;
    start += whole.length + 1;
    const [, blanks = "", hyphens = "", rest = ""] = /^( *)((?:- +)*)(.{0,1000})/.exec(whole) ?? [];
    const words = (hyphens + rest).trimEnd();
    const keyColumn = blanks.length + hyphens.length;
    return words === "" || words.startsWith("#") ? [] : [{ start: begin, words, column: blanks.length, keyColumn }];
  });
}
