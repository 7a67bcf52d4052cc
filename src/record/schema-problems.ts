import type { DefinedError, ErrorObject } from "ajv";
import type { Finding, Path } from "../problem.js";
import { authored } from "../schema/authored.js";
import type { AuthoredName } from "../schema/names.js";
import { type JsonSchema, readSchema, schemaAt } from "../schema/validator.js";
import { either, shown } from "../shown.js";
import { nearest } from "../spelling.js";
import { adviseOnLine, id, mendForm } from "./forms.js";
import { pair, text, type Writing } from "./notation.js";
import { isRequired, mayBeEmpty, shapeOf, skeletonOf } from "./shapes.js";
import { MOST_FAULTS } from "./syntax.js";

/** An error of Ajv, with what it is about. */
interface Fault {
  error: DefinedError;
  path: Path;
  /** What is there. */
  data: unknown;
  /** What the value should be. */
  schema: JsonSchema;
  /** The name of the type that the value should be of, or of the property, where the type has none. */
  type: string;
  /** The schema that the file is held against. */
  name: AuthoredName;
  /** How the file is written. */
  writing: Writing;
}

/** How a value is written that a program hands over. */
const BY_PROGRAM: Writing = { notation: "json", isLine: false, isBare: () => false };

/**
 * What keeps a value from being of the type that a schema was made from. One mistake gives one finding, and what is
 * wanted is told by the descriptions of the model, never by a pattern.
 */
export function schemaProblems(name: AuthoredName, value: unknown, writing: Writing = BY_PROGRAM): Finding[] {
  const validate = authored[name];
  if (validate(value)) return [];
  const bare = bareFinding(name, value, writing);
  const faults = (validate.errors ?? [])
    .slice(0, MOST_FAULTS)
    .map((error): Fault => {
      const { path, data } = placeIn(value, error);
      return { error: error as DefinedError, path, data, ...schemaAt(name, path), name, writing };
    })
    .filter(({ path }) => !bare || path.length > 0);
  const strays = faults.filter(({ error }) => strayKey(error) !== undefined);
  const stray = new Set(
    strays.flatMap((fault) =>
      [strayKey(fault.error), cutKey(fault)].flatMap((key) => (key === undefined ? [] : placeOf([...fault.path, key]))),
    ),
  );
  const misspelled = new Map(strays.map((fault) => [fault, meantKey(fault)]));
  const meant = new Set([...misspelled].map(([{ path }, key]) => placeOf([...path, key ?? ""])));

  const doubted = (list: string) =>
    meant.has(placeOf([list])) ||
    faults.some(({ path, error: { params } }) =>
      path.length > 0 ? path[0] === list : "missingProperty" in params && params.missingProperty === list,
    );
  const { documents: listed } = Object(value) as { documents?: unknown };
  const documents = Array.isArray(listed) ? listed.length : 0;

  const findings = [...(bare ? [bare] : []), ...strays.map((fault) => strayFinding(fault, misspelled.get(fault)))];
  const seen = new Set<string>();
  for (const fault of faults.sort((a, b) => rank(a.error) - rank(b.error))) {
    const { error, path } = fault;
    if (strayKey(error) !== undefined || error.propertyName !== undefined || stray.has(placeOf(path))) continue;
    // `by: all` is left as it stands where no participant can be read: a fault of the participants, or their absence.
    const all = path.at(-1) === "by" && fault.data === "all";
    if (all && doubted("participants")) continue;
    // A list that no plain comma divides is too short for that reason.
    if (error.keyword === "minItems" && /[、，]/.test(String(fault.data))) continue;
    const place = all ? "all" : placeOf(path);
    if (error.keyword === "required") {
      const { missingProperty: key } = error.params;
      // Evidence need not name the only document: where that cannot be read, this is told there.
      if (key === "document" && documents < 2 && doubted("documents")) continue;
      if (!meant.has(placeOf([...path, key]))) findings.push(missingFinding(fault));
    } else if (!seen.has(place)) {
      seen.add(place);
      findings.push(valueFinding(fault));
    }
  }
  return findings;
}

/** One finding for a file that lacks most of what it must hold, in place of one for each key. */
function bareFinding(name: AuthoredName, value: unknown, writing: Writing): Finding | undefined {
  const { properties = {}, required = [] } = readSchema(name);
  const keys = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const lacking = required.filter((key) => nearest(key, keys) === undefined);
  if (lacking.length * 2 <= required.length) return undefined;
  const { notation, isLine } = writing;
  const [first = ""] = required;
  const shape = pair(first, shapeOf(properties[first] as JsonSchema, name, notation), notation);
  let mend = `Begin the file with \`${first}:\`, as in \`${shape}\`.`;
  const least = skeletonOf(name, writing)?.replace(/^/, "\n").replaceAll("\n", "\n    ").trimEnd();
  if (least) {
    const out = isLine ? "take the line out" : "move the file elsewhere, if it is something else";
    mend = `Write at least what follows; or ${out}.\n${least}`;
    if (name === "meeting" && Array.isArray(value) && !isLine) mend = ONE_A_FILE;
  } else if (notation === "json") mend = `Write an object with the key ${first}, as in \`{ ${shape} }\`.`;
  else if (Array.isArray(value)) mend = `Begin the file with \`${first}:\`, and keep the list below it.`;
  return finding([], { at: "key", found: shown(value), wanted: `the keys ${required.join(", ")}`, mend });
}

const ONE_A_FILE =
  "Write one record a file, named by its id; several, as JSON, may go into a file named *.ndjson, one a line.";

/** Of several errors at one value the most telling is kept: the list of what is allowed, then the type. */
function rank({ keyword }: ErrorObject): number {
  const order = ["const", "enum", "type"].indexOf(keyword);
  return order < 0 ? 3 : order;
}

function placeOf(path: Path): string {
  return JSON.stringify(path);
}

/** What the JSON pointer of an error (RFC 6901) leads to, and the way there: a step into a list is a number. */
function placeIn(value: unknown, { instancePath }: ErrorObject): { path: Path; data: unknown } {
  let data = value;
  const path = instancePath
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const index = Array.isArray(data) ? Number(key) : key;
      data = (data as Record<string | number, unknown>)[index];
      return index;
    });
  return { path, data };
}

/** The key that has no place in the object of an error; undefined where the error is about something else. */
function strayKey(error: DefinedError): string | undefined {
  if (error.keyword === "additionalProperties") return error.params.additionalProperty;
  return error.keyword === "propertyNames" ? error.params.propertyName : undefined;
}

/** The key that a stray one was most likely meant to be, of those that the object does not have yet. */
function meantKey({ error, data, schema: { properties = {} } }: Fault): string | undefined {
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(data as object, key));
  const key = strayKey(error) as string;
  return (
    free.find((each) => /^[ :]/.test(key.slice(each.length)) && key.startsWith(each)) ??
    nearest(key, free) ??
    nearest(key.toLowerCase(), free)
  );
}

/** The key of which a stray one was the text's rest, behind a comma. */
function cutKey({ error, path, data, writing }: Fault): string | undefined {
  const key = strayKey(error) as string;
  if (!writing.isBare([...path, key])) return undefined;
  const entries = Object.entries(data as object);
  const index = entries.findIndex(([name]) => name === key);
  // Of `March 6, 2026` the year stands first: JavaScript puts numbers before other keys.
  const cut = /^\d+$/.test(key) ? entries.find(([, inside]) => /^[a-z]+ \d+$/i.test(inside)) : entries[index - 1];
  return cut?.[0];
}

function strayFinding(fault: Fault, meant: string | undefined): Finding {
  const { error, path, schema, writing } = fault;
  const { properties, propertyNames } = schema;
  const key = strayKey(error) as string;
  const bare = writing.isBare([...path, key]);
  const column = writing.notation === "yaml" ? ", at the column of its keys" : "";
  let mend = `Take it out; or move it to the object that it belongs to${column}.`;
  if (bare && meant && key.startsWith(`${meant} `)) mend = `Write a colon after ${meant}.`;
  else if (bare && meant && key.startsWith(`${meant}:`)) mend = `Write a blank after the colon of ${meant}.`;
  else if (meant) mend = `Write ${text(meant, writing.notation)}.`;
  else if (cutKey(fault) !== undefined)
    mend = "Put the text before it in quotes, to its end: an unquoted comma ends it.";
  else if (propertyNames?.pattern) mend = mendForm(key, "Language", propertyNames.pattern, writing.notation);
  return finding([...path, key], {
    at: "key",
    found: `the key ${shown(key)}`,
    wanted: properties ? either(Object.keys(properties)) : "languages as keys, such as en, fr, zh-Hant",
    mend,
  });
}

function missingFinding({ error, path, schema: { properties }, name, writing: { notation } }: Fault): Finding {
  const { missingProperty: key } = error.params as { missingProperty: string };
  const schema = properties?.[key] ?? {};
  const shape = shapeOf(schema, name, notation);
  const { enum: values } = schemaAt(name, [...path, key]).schema;
  return finding(path, {
    at: "key",
    found: `no ${key}`,
    wanted: `${key}: ${meaning(schema)}`,
    mend: `Add \`${pair(key, shape, notation)}\`${values ? `, with one of ${either(values.map(String))}` : ""}.`,
  });
}

function valueFinding(fault: Fault): Finding {
  const { error, path, data, schema, type, writing } = fault;
  const { keyword, params } = error;
  const said = meaning(schema);
  switch (keyword) {
    case "enum":
    case "const": {
      const allowed = keyword === "enum" ? params.allowedValues.map(String) : [String(params.allowedValue)];
      const meant = typeof data === "string" ? nearestValue(data, allowed) : undefined;
      const only = allowed.length === 1 ? `Write ${shown(allowed[0])}.` : "Choose one of them.";
      return finding(path, {
        found: shown(data),
        wanted: either(allowed),
        mend: meant
          ? `Write ${text(meant, writing.notation)}.`
          : allowed.includes(String(data))
            ? mendType(fault)
            : only,
      });
    }
    case "type":
      return finding(path, {
        found: isObject(data) && Object.keys(data).length > 0 ? `an object with ${shown(data)}` : shown(data),
        wanted: `${NOUNS[String(params.type)] ?? params.type}: ${said}`,
        mend: mendType(fault),
      });
    case "uniqueItems": {
      const second = Math.max(params.i, params.j);
      return finding([...path, second], {
        found: `${shown((data as unknown[])[second])} a second time`,
        wanted: "each item once",
        mend: "Take one of the two out.",
      });
    }
    case "minItems":
      return finding(path, {
        found: (data as unknown[]).length === 0 ? "an empty list" : "one item",
        wanted: `${params.limit === 1 ? "at least one item" : `at least ${params.limit} items`}: ${said}`,
        mend: isRequired(path, fault.name) ? "Add what is missing." : "Add what is missing, or take the key out.",
      });
    case "minProperties":
      return finding(path, { found: "no language", wanted: said, mend: "Write the text in at least one language." });
    case "maxLength":
      return finding(path, {
        found: `${(data as string).length} characters`,
        wanted: `at most ${params.limit}`,
        mend: "Shorten it.",
      });
    default: {
      const pattern = schema.pattern ?? "";
      if (type === "Id" && /[、，]/.test(data as string)) {
        const ids = (data as string).split(COMMA).map((each) => text(id(each), writing.notation));
        const mend = `Write ${writing.notation === "json" ? "them apart" : "plain commas"}: ${ids.join(", ")}.`;
        return finding(path, { found: shown(data), wanted: said, mend });
      }
      if (type === "Line") return finding(path, { found: shown(data), ...adviseOnLine(data as string, pattern) });
      return finding(path, {
        found: shown(data),
        wanted: said,
        mend: mendForm(data as string, type, pattern, writing.notation),
      });
    }
  }
}

function finding(path: Path, words: Pick<Finding, "at" | "found" | "wanted" | "mend">): Finding {
  return { rule: "schema", severity: "error", path, ...words };
}

/** The value that was meant, whatever its case and whatever joins its words: `IN_PERSON`. */
function nearestValue(data: string, allowed: readonly string[]): string | undefined {
  return nearest(data, allowed) ?? nearest(data.toLowerCase().replaceAll("_", "-"), allowed);
}

function isObject(data: unknown): data is object {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

const NOUNS: Record<string, string> = { string: "a text", array: "a list", object: "keys and values" };

/** How to bring a value to its type: by its shape, which is shown, or by quotes. */
function mendType({ path, data, schema, type, name, writing: { notation } }: Fault): string {
  const key = path.at(-1);
  if (data === null && mayBeEmpty(schema)) return `Write \`${pair(String(key), "[]", notation)}\`.`;
  const shape = shapeOf(readSchema("record").definitions?.[`${type}Record`] ?? schema, name, notation, type);
  const removal = typeof key === "number" ? ", or take the item out" : ", or take the key out";
  const out = data !== null || isRequired(path, name) ? "" : removal;
  if (schema.type === "array") {
    if (data === "all") return "Add participants, for whom it stands; or write ids in brackets.";
    const list = (texts: readonly string[]) => `[${texts.map((each) => text(each, notation)).join(", ")}]`;
    // Only what can be shown as it is written is repeated.
    const listed = typeof data === "string" && shown(data) === `"${data}"` ? list(items(data, schema)) : undefined;
    if (key === "by" && typeof data === "string") {
      const all = text("all", notation);
      return `Write \`${all}\` for all participants; or ids in brackets, as in ${listed ?? list(["mark-carney"])}.`;
    }
    if (listed && shape === list(["…"])) return `Put it in brackets: ${listed}.`;
    if (notation === "json" || shape === "[…]" || shape === "[]") return `Write a list, as in \`${shape}\`${out}.`;
    return `Write a list, each item with a hyphen, as in \`- ${shape.slice(1, -1)}\`${out}.`;
  }
  if (schema.type === "object") {
    const language = !schema.properties && data !== null;
    return `Write ${language ? "the language before it" : "its keys"}, as in \`${shape}\`${out}.`;
  }
  if (data === null) return `Write a value${out}.`;
  const fits = (value: unknown) => !schema.pattern || new RegExp(schema.pattern, "u").test(String(value));
  if (Array.isArray(data) && data.length === 1 && typeof data[0] === "string" && fits(data[0])) {
    return `Write ${text(data[0], notation)}, without brackets.`;
  }
  if (typeof data === "object") return "Write a single value, without keys or a list.";
  if (!fits(data)) return mendForm(String(data), type, schema.pattern as string, notation);
  // YAML reads more as a number than it would write so.
  return notation === "json"
    ? `Write ${text(String(data), notation)}.`
    : "Put it in quotes, so that it stays as it is written.";
}

/** What a text enumerates, in the form of ids where the list is of such. */
function items(text: string, { items }: JsonSchema): string[] {
  const each = text.replace(/^\(|\)$/g, "").split(COMMA);
  return items?.$ref?.endsWith("/Id") ? each.map(id) : each;
}

/** What stands between what a text enumerates. */
const COMMA = /,? and |, ?| & |[、，]/;

/** What is wanted of a value that is there: the first sentence of the model's description, read after "wanted:". */
function meaning(schema: JsonSchema | undefined): string {
  const [paragraph = ""] = (schema?.description ?? "").split("\n\n");
  const [sentence = ""] = paragraph.replace(/ (Absent|Empty): .*/s, "").split(/(?<=[a-z`)”"])\. /);
  return sentence.replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase()).replace(/\.$/, "");
}
