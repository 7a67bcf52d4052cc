import type { DefinedError, ErrorObject } from "ajv";
import type { Finding } from "../problem.js";
import type { SchemaError } from "../schema/faults.js";
import { type JsonSchema, readSchema, schemaAt } from "../schema/json-schema.js";
import type { HeldName } from "../schema/names.js";
import { either, shown } from "../shown.js";
import { nearest } from "../spelling.js";
import { MOST_FAULTS } from "./bounds.js";
import { adviseOnLine, id, mendForm } from "./forms.js";
import { meantValue, valuesOf } from "./meant-value.js";
import { pair, text, type Writing } from "./notation.js";
import { type Fault, finding, meaning, placeOf } from "./schema-fault.js";
import { isRequired, mayBeEmpty, shapeOf, skeletonOf } from "./shapes.js";
import { slipsIn } from "./slips.js";
import { cutKey, meantKey, outerOf, strayFindings, strayKey } from "./stray-keys.js";

/** How a value is written that a program hands over. */
const BY_PROGRAM: Writing = { notation: "json", isLine: false, isBare: () => false };

/**
 * What keeps a value from being of the type that a schema was made from. One mistake gives one finding, and what is
 * wanted is told by the descriptions of the model, never by a pattern.
 */
export function schemaProblems(
  name: HeldName,
  value: unknown,
  writing: Writing = BY_PROGRAM,
  errors: readonly SchemaError[],
): Finding[] {
  const bare = bareFinding(name, value, writing);
  const all = errors
    .slice(0, MOST_FAULTS)
    .map((error): Fault => {
      const place = placeIn(value, error);
      return { error: error as DefinedError, ...place, ...schemaAt(name, place.path), name, writing };
    })
    // What stands around a whole record is told, and no more.
    .filter(({ path }) => !bare || (path.length > 0 && wrapped(name, value) === undefined));
  const found = all.filter(({ error }) => strayKey(error) !== undefined);
  const guessed = new Map(found.map((fault) => [fault, meantKey(fault)]));
  const slips = slipsIn(all, found, guessed);
  const covered = new Set(slips.flatMap((slip) => slip.faults));
  const [faults, strays] = [all, found].map((list) => list.filter((fault) => !covered.has(fault))) as [
    Fault[],
    Fault[],
  ];
  const stray = new Set(
    strays.flatMap((fault) =>
      [strayKey(fault.error), cutKey(fault)].flatMap((key) => (key === undefined ? [] : placeOf([...fault.path, key]))),
    ),
  );
  const misspelled = new Map(strays.map((fault) => [fault, guessed.get(fault)]));
  const meant = new Set([...misspelled].map(([{ path }, key]) => placeOf([...path, key ?? ""])));
  // A key that stands too deep is not missing where it belongs.
  for (const { path, error } of strays) meant.add(placeOf([...outerOf(path), strayKey(error) as string]));

  const doubted = (list: string) =>
    meant.has(placeOf([list])) ||
    slips.some(({ home }) => home === list) ||
    faults.some(({ path, error: { params } }) =>
      path.length > 0 ? path[0] === list : "missingProperty" in params && params.missingProperty === list,
    );
  const { documents: listed } = Object(value) as { documents?: unknown };
  const ids = Array.isArray(listed) ? listed.map((each) => Object(each).id) : [];
  const documents = ids.length;
  // One that stands there twice is told as that.
  const isTwice = new Set(ids).size < documents;

  const findings = [
    ...(bare ? [bare] : []),
    ...slips.map((slip) => slip.finding),
    ...strayFindings(strays, faults, misspelled, meant),
  ];
  const seen = new Set<string>();
  for (const fault of faults.sort((a, b) => rank(a.error) - rank(b.error))) {
    const { error, path } = fault;
    if (strayKey(error) !== undefined || error.propertyName !== undefined || stray.has(placeOf(path))) continue;
    // `by: all` is left as it stands where no participant can be read: a fault of the participants, or their absence.
    const all = path.at(-1) === "by" && fault.data === "all";
    if (all && doubted("participants")) continue;
    // A list that no plain comma divides is too short for that reason.
    if (error.keyword === "minItems" && /[、，;/\s]/.test(String(fault.data))) continue;
    if (error.keyword === "minItems" && !/^(?:string|undefined)$/.test(typeof Object(fault.data)[0])) continue;
    const place = all ? "all" : placeOf(path);
    // The id of a state, where its author gives none, is the state.
    const ofState = path.at(-2) === "states" || path.at(-3) === "states";
    if (ofState && path.at(-1) === "id" && String((fault.parent as { state?: unknown }).state) === String(fault.data))
      continue;
    if (error.keyword === "required") {
      const { missingProperty: key } = error.params;
      if (ofState && key === "id" && !Object.hasOwn(fault.data as object, "state")) continue;
      // Evidence need not name the only document: where that cannot be read, this is told there.
      const isDoubtful =
        isTwice ||
        (documents < 2 ? doubted("documents") : slips.some(({ finding: { path } }) => path[0] === "documents"));
      if (key === "document" && isDoubtful) continue;
      if (!meant.has(placeOf([...path, key]))) findings.push(missingFinding(fault));
    } else if (!seen.has(place)) {
      seen.add(place);
      findings.push(valueFinding(fault));
    }
  }
  return once(findings, writing.notation);
}

/**
 * Items of one list that are wrong in the same way, told at the first of them; what each of them lacks is its own. So is what
 * a program writes as null for what is absent: in YAML such a key is one whose lines slid out of it.
 */
function once(findings: readonly Finding[], notation: Writing["notation"]): Finding[] {
  const alike = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const { path, at, found, mend } = finding;
    const isItem = !at && typeof path.at(-1) === "number";
    const isNull = notation === "json" && found === "nothing" && mend.endsWith("or take the key out.");
    const habit = isNull ? "null" : isItem ? JSON.stringify([path.slice(0, -1), mend]) : finding;
    alike.set(habit, [...(alike.get(habit) ?? []), finding]);
  }
  return Array.from(alike, ([habit, [first, ...more]]) => {
    const { found, ...rest } = first as Finding;
    if (habit === "null" && more.length > 0) {
      const mend = "Take the key out, there and wherever a value is null: what is absent has no key.";
      return { ...rest, found: `null, and ${more.length === 1 ? "once" : `${more.length} times`} more`, mend };
    }
    const others = more.length === 1 ? ", and one item more" : more.length > 1 ? `, and ${more.length} items more` : "";
    return { found: found + others, ...rest };
  });
}

/** One finding for a file that lacks most of what it must hold, in place of one for each key. */
function bareFinding(name: HeldName, value: unknown, writing: Writing): Finding | undefined {
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
    const wrap = wrapped(name, value);
    if (wrap !== undefined)
      mend = `Take ${shown(wrap)} out, and let its keys be those of the whole${keys.length > 1 ? ", without the others beside it" : ""}.`;
    if (name === "meeting" && Array.isArray(value) && !isLine) {
      const sign = notation === "json" ? "brackets" : "hyphen or brackets";
      if (value.length > 1) mend = ONE_A_FILE;
      else if (isObject(value[0])) mend = `Take the ${sign} around the record off.`;
    }
    const shared = keys.find((key) => SHARED.includes(key) && !keys.includes("id"));
    if (name === "meeting" && shared) mend = `Name the file ${shared}.yaml, beside collection.yaml.`;
  } else if (notation === "json") mend = `Write an object with the key ${first}, as in \`{ ${shape} }\`.`;
  else if (Array.isArray(value)) mend = `Begin the file with \`${first}:\`, and keep the list below it.`;
  return finding([], { at: "key", found: shown(value), wanted: `the keys ${required.join(", ")}`, mend });
}

/** The key of a file whose value has all the keys that the file itself must have. */
function wrapped(name: HeldName, value: unknown): string | undefined {
  const { required = [] } = readSchema(name);
  const isWhole = ([, inside]: [string, unknown]) =>
    isObject(inside) && required.every((key) => Object.hasOwn(inside, key));
  return Object.entries(Object(value)).find(isWhole)?.[0];
}

/** The first keys of files that a collection shares, of which "parties" may begin a record too. */
const SHARED = ["organisations", "parties", "people", "topics"];

const ONE_A_FILE =
  "Write one record a file, named by its id; several, as JSON, may go into a file named *.ndjson, one a line.";

/** Of several errors at one value the most telling is kept: the list of what is allowed, then the type. */
function rank({ keyword }: ErrorObject): number {
  const order = ["const", "enum", "type"].indexOf(keyword);
  return order < 0 ? 3 : order;
}

/** What the JSON pointer of an error (RFC 6901) leads to, and the way there: a step into a list is a number. */
export function placeIn(
  value: unknown,
  { instancePath }: SchemaError,
): Pick<Fault, "path" | "data" | "parent" | "outer"> {
  let data = value;
  let [parent, outer]: unknown[] = [];
  const path = instancePath
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const index = Array.isArray(data) ? Number(key) : key;
      parent = data;
      if (!Array.isArray(data)) outer = data;
      data = (data as Record<string | number, unknown>)[index];
      return index;
    });
  return { path, data, parent, outer };
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
  if (type !== "Line" && typeof data === "string" && data.includes(" // ")) {
    const mend = "Take // and what follows it out: a remark begins with a blank and #.";
    return finding(path, { found: shown(data), wanted: said || "the value alone", mend });
  }
  switch (keyword) {
    case "enum":
    case "const": {
      const allowed: readonly unknown[] = keyword === "enum" ? params.allowedValues : [params.allowedValue];
      return finding(path, {
        found: shown(data),
        wanted: either(allowed.map(String)),
        mend: mendChoice(fault, allowed),
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
      if (schema.properties) {
        const mend = `Write its keys, as in \`${shapeOf(schema, fault.name, writing.notation, type)}\`; or take the key out.`;
        return finding(path, { found: "no keys", wanted: said, mend });
      }
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
      if (type === "Id" && typeof path.at(-1) === "number" && /[\s;/]/.test((data as string).trim())) {
        const [whole = "", ...each] = [data as string, ...(data as string).split(COMMA)].map((one) =>
          text(id(one), writing.notation),
        );
        const commas =
          each.length > 1 ? `Write commas: ${each.join(", ")}.` : `Write ${whole}; or a comma, if it is two.`;
        return finding(path, { found: shown(data), wanted: said, mend: commas });
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

/** How to mend what is none of the values that are allowed. */
function mendChoice(fault: Fault, allowed: readonly unknown[]): string {
  const { data, writing } = fault;
  const [only, another] = allowed;
  const names = allowed.map(String);
  if (Array.isArray(data)) {
    const [one, ...more] = data;
    if (more.length > 0) return "Write one of them, without brackets; what is told of another is an item of its own.";
    if (names.includes(one)) return `Write ${text(one, writing.notation)}, without brackets.`;
  }
  if (data === false && another === undefined) return "Take the key out.";
  const meant = typeof data === "string" ? meantValue(data, names) : undefined;
  if (meant !== undefined && typeof only === "string") return `Write ${text(meant, writing.notation)}.`;
  if (typeof data !== "string" && names.includes(String(data))) return mendType(fault);
  const near = typeof data === "string" ? valuesOf(data, names) : [];
  if (near.length > 0) return `Write ${either(near)}.`;
  if (names.includes("thing")) return "Write thing, if it is none of them, and what is counted in measure.";
  if (another !== undefined) return "Choose one of them.";
  return `Write ${typeof only === "string" ? shown(only) : only}.`;
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
    const list = (texts: readonly string[]) => `[${texts.map((each) => text(each, notation)).join(", ")}]`;
    if (data === "all" && key === "by") return "Add participants, for whom it stands; or write ids in brackets.";
    if (data === "all") return "Write ids in brackets: `all` stands in `by` alone.";
    if (
      key === "by" &&
      /^\s*(?:all|both|everyone|the (?:two )?(?:leaders|sides|ministers|parties))\s*$/i.test(String(data))
    ) {
      return `Write \`${pair("by", text("all", notation), notation)}\`, which is all participants; or ids in brackets.`;
    }
    if (isObject(data)) {
      if (schema.items?.$ref?.endsWith("/Id")) {
        const [first, ...others] = Object.values(data);
        const isList = first === null && others.every((each) => each === null);
        const ids = isList ? Object.keys(data).map(id) : ["mark-carney"];
        return `Write ids in brackets, ${ids[0] === "mark-carney" ? "as in " : ""}${list(ids)}.`;
      }
      return `Put it in brackets, as an item of the list${notation === "yaml" ? "; or write a hyphen and a blank before its first key" : ""}.`;
    }
    if (/^\[.*\]$/.test(String(data))) return "Take the quotes around it out.";
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
    if (language && Array.isArray(data) && data.every(isObject)) {
      return notation === "yaml"
        ? "Take the hyphens, or brackets, around it out: languages are keys."
        : "Make one object of them.";
    }
    if (/^\{.*\}$/.test(String(data))) return "Take the quotes around it out.";
    return `Write ${language ? "the language before it" : "its keys"}, as in \`${filled(shape, data)}\`${out}.`;
  }
  if (data === null) return `Write a value${out}.`;
  const fits = (value: unknown) => !schema.pattern || new RegExp(schema.pattern, "u").test(String(value));
  const only = onlyText(data);
  if (typeof data === "object" && only !== undefined && fits(only)) {
    const written = typeof key === "number" ? "it alone" : text(only, notation);
    return `Write ${written}, without ${Array.isArray(data) ? "brackets" : "braces"}.`;
  }
  if (Array.isArray(data) && typeof key === "number") return "Take the brackets around it out.";
  if (typeof data === "object") return "Write a single value, without keys or a list.";
  if (!fits(data)) return mendForm(String(data), type, schema.pattern as string, notation);
  // YAML reads more as a number than it would write so.
  return notation === "json"
    ? `Write ${text(String(data), notation)}.`
    : "Put it in quotes, so that it stays as it is written.";
}

/** The only text in brackets or braces, where it may be a key without a value, or the value of one; or the text itself. */
function onlyText(data: unknown): string | undefined {
  if (typeof data === "string") return data.replace(/^\((.*)\)$|^<(.*)>$/, "$1$2").trim();
  const [[key, value] = [], ...others] = Object.entries(Object(data));
  if (others.length > 0) return undefined;
  if (value === null && !Array.isArray(data)) return key;
  return typeof value === "string" ? value : undefined;
}

/** The shape of an object with one key, with a text that is no more than a day as its value. */
function filled(shape: string, data: unknown): string {
  const day = /^\d{4}(?:-\d\d){0,2}$/.exec(onlyText(data) ?? "")?.[0];
  return day === undefined
    ? shape
    : shape.replace(/(?<=^\{ "?date"?: )"?…"?(?= \}$)/, (value) => value.replace("…", day));
}

/** What a text enumerates, in the form of ids where the list is of such. */
function items(text: string, { items }: JsonSchema): string[] {
  // An address has slashes of its own.
  const each = text
    .replace(/^\(|\)$/g, "")
    .split(text.includes("://") ? / and | & |[、，]/ : COMMA)
    .filter((one) => one !== "");
  return items?.$ref?.endsWith("/Id") ? each.map(id) : each;
}

/** What stands between what a text enumerates. */
const COMMA = /,? and |, ?| & |[、，]| ?[;/] ?/;
