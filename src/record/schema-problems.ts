import type { DefinedError, ErrorObject } from "ajv";
import type { SchemaName } from "../schema/names.js";
import { type JsonSchema, readSchema, validatorOf } from "../schema/validator.js";
import type { Finding, Path } from "./problem.js";
import { either, shown } from "./shown.js";
import { nearest } from "./spelling.js";

/** An error of Ajv, with what it is about. */
interface Fault {
  error: DefinedError;
  path: Path;
  /** The name of the type that the value should be of; undefined where the type has none. */
  type: string | undefined;
}

/**
 * What keeps a value from being of the type that a schema was made from. One mistake gives one finding, and what is
 * wanted is told by the descriptions of the model, never by a pattern.
 */
export function schemaProblems(name: SchemaName, value: unknown): Finding[] {
  const validate = validatorOf(name);
  if (validate(value)) return [];
  const types = new Map(Object.entries(readSchema(name).definitions ?? {}).map(([type, schema]) => [schema, type]));
  const faults = (validate.errors ?? []).map(
    (error): Fault => ({
      error: error as DefinedError,
      path: pathOf(error, value),
      type: types.get(error.parentSchema as JsonSchema),
    }),
  );
  const strays = faults.filter(({ error }) => strayKey(error) !== undefined);
  const stray = new Set(strays.map(({ error, path }) => placeOf([...path, strayKey(error) as string])));
  const misspelled = new Map(strays.map((fault) => [fault, meantKey(fault)]));
  const meant = new Set([...misspelled].map(([{ path }, key]) => placeOf([...path, key ?? ""])));

  const findings = strays.map((fault) => strayFinding(fault, misspelled.get(fault)));
  const seen = new Set<string>();
  for (const fault of faults.sort((a, b) => rank(a.error) - rank(b.error))) {
    const { error, path } = fault;
    if (strayKey(error) !== undefined || error.propertyName !== undefined || stray.has(placeOf(path))) continue;
    if (error.keyword === "required") {
      if (!meant.has(placeOf([...path, error.params.missingProperty]))) findings.push(missingFinding(fault));
    } else if (!seen.has(placeOf(path))) {
      seen.add(placeOf(path));
      findings.push(valueFinding(fault));
    }
  }
  return findings;
}

/** Of several errors at one value the most telling is kept: the list of what is allowed, then the type. */
function rank({ keyword }: ErrorObject): number {
  const order = ["const", "enum", "type"].indexOf(keyword);
  return order < 0 ? 3 : order;
}

function placeOf(path: Path): string {
  return JSON.stringify(path);
}

/** The JSON pointer of an error (RFC 6901) as a path: a step into a list is a number. */
function pathOf({ instancePath }: ErrorObject, value: unknown): Path {
  let within = value;
  return instancePath
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const index = Array.isArray(within) ? Number(key) : key;
      within = (within as Record<string | number, unknown>)[index];
      return index;
    });
}

/** The key that has no place in the object of an error; undefined where the error is about something else. */
function strayKey(error: DefinedError): string | undefined {
  if (error.keyword === "additionalProperties") return error.params.additionalProperty;
  return error.keyword === "propertyNames" ? error.params.propertyName : undefined;
}

/** The key that a stray one was most likely meant to be, of those that the object does not have yet. */
function meantKey({ error }: Fault): string | undefined {
  const { properties = {} } = error.parentSchema as JsonSchema;
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(error.data as object, key));
  const key = strayKey(error) as string;
  return free.find((each) => key.startsWith(`${each} `)) ?? nearest(key, free);
}

function strayFinding({ error, path }: Fault, meant: string | undefined): Finding {
  const key = strayKey(error) as string;
  const { properties } = error.parentSchema as JsonSchema;
  const alone = (error.data as Record<string, unknown>)[key] === null;
  let mend = "Take it out, or see whether it belongs to another object.";
  if (meant) mend = key.startsWith(`${meant} `) ? `Write a colon after ${meant}.` : `Write ${meant}.`;
  else if (alone) mend = "Put the text before it in quotes, to its end: an unquoted comma ends it.";
  return finding([...path, key], {
    at: "key",
    found: `the key ${shown(key)}`,
    wanted: properties ? either(Object.keys(properties)) : "languages as keys, such as en, fr, zh-Hant",
    mend,
  });
}

function missingFinding({ error, path }: Fault): Finding {
  const { missingProperty: key } = error.params as { missingProperty: string };
  const { properties = {} } = error.parentSchema as JsonSchema;
  return finding(path, {
    at: "key",
    found: `no ${key}`,
    wanted: `${key}: ${meaning(properties[key])}`,
    mend: `Add ${key}.`,
  });
}

function valueFinding(fault: Fault): Finding {
  const { error, path, type } = fault;
  const { data, parentSchema, keyword, params } = error;
  const schema = parentSchema as JsonSchema & { additionalProperties?: unknown };
  const said = meaning(schema);
  switch (keyword) {
    case "enum":
    case "const": {
      const allowed = keyword === "enum" ? params.allowedValues.map(String) : [String(params.allowedValue)];
      const meant = typeof data === "string" ? nearest(data, allowed) : undefined;
      const only = allowed.length === 1 ? `Write ${shown(allowed[0])}.` : "Choose one of them.";
      return finding(path, {
        found: shown(data),
        wanted: either(allowed),
        mend: meant ? `Write ${meant}.` : typeof data === "number" ? QUOTE : only,
      });
    }
    case "type":
      return finding(path, {
        found: shown(data),
        wanted: `${NOUNS[String(params.type)] ?? params.type}: ${said.replace(/\. .*/s, "")}`,
        mend: mendType(String(params.type), data, schema),
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
        mend: "Add what is missing; where there is nothing to add and the key may be absent, take the key out.",
      });
    case "minProperties":
      return finding(path, { found: "no language", wanted: said, mend: "Write the text in at least one language." });
    case "maxLength":
      return finding(path, {
        found: `${(data as string).length} characters`,
        wanted: `at most ${params.limit}`,
        mend: "Shorten it.",
      });
    default:
      return finding(path, {
        found: shown(data),
        wanted: said,
        mend: FORMS[type ?? ""]?.(data as string) ?? "Write it in that form.",
      });
  }
}

function finding(path: Path, words: Pick<Finding, "at" | "found" | "wanted" | "mend">): Finding {
  return { rule: "schema", severity: "error", path, ...words };
}

const QUOTE = "Put it in quotes, so that it stays as it is written.";

const NOUNS: Record<string, string> = { string: "a text", array: "a list", object: "keys and values" };

function mendType(wanted: string, data: unknown, schema: { additionalProperties?: unknown }): string {
  if (data === null)
    return "Write a value, or take the key out. A text in braces that holds a comma must be in quotes.";
  if (wanted === "string" && (typeof data === "number" || typeof data === "boolean")) return QUOTE;
  if (wanted === "array") return typeof data === "object" ? "Begin each item with a hyphen." : "Put it in [ ].";
  if (typeof schema.additionalProperties === "object" && typeof data === "string") {
    return "Write the language before it, as in { en: … }.";
  }
  return "Write it in that form.";
}

/** How to bring a text into the form of a type, where more can be said than the form itself. */
const FORMS: Record<string, (text: string) => string | undefined> = {
  Line(text) {
    if (text === "") return "Write something, or take the key out.";
    if (/[\n\r\u2028\u2029]/.test(text)) return "Write it on one line; in YAML, without | and > in front.";
    if (text.trim() !== text) return "Take out the blanks at its ends.";
    if (/^[=+\-@＝＋－＠]/.test(text))
      return "Begin it with another character: a spreadsheet would take it for a formula.";
    return "Take out the characters that cannot be seen.";
  },
  Id(text) {
    const id = text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[-0-9]+|-+$/g, "");
    return id ? `Write ${id}.` : undefined;
  },
  Decimal(text) {
    const digits = text.replace(/[,'’\s_](?=\d{3})/g, "");
    return /^-?[1-9]\d*(\.\d+)?$/.test(digits) ? `Write "${digits}".` : undefined;
  },
};

/** What a description of the model says of a value that is there. */
function meaning(schema: JsonSchema | undefined): string {
  const [paragraph = ""] = (schema?.description ?? "").split("\n\n");
  return paragraph.replace(/ (Absent|Empty): .*/s, "").replace(/\.$/, "");
}
