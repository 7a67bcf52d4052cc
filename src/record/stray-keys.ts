import type { DefinedError } from "ajv";
import type { Finding, Path } from "../problem.js";
import { hasKey, type JsonSchema, objectsAt, readSchema, schemaAt } from "../schema/json-schema.js";
import type { HeldName } from "../schema/names.js";
import { either, shown, together } from "../shown.js";
import { nearest } from "../spelling.js";
import { mendForm } from "./forms.js";
import { pair, text } from "./notation.js";
import { type Fault, finding, placeOf } from "./schema-fault.js";

/** The key that has no place in the object of an error; undefined where the error is about something else. */
export function strayKey(error: DefinedError): string | undefined {
  if (error.keyword === "additionalProperties") return error.params.additionalProperty;
  return error.keyword === "propertyNames" ? error.params.propertyName : undefined;
}

/** Words that people write for keys, each with the keys that they may stand for. */
const OTHER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["action", ["act"]],
  ["affiliation", ["party"]],
  ["alias", ["also"]],
  ["amount", ["value"]],
  ["attendees", ["participants"]],
  ["author", ["issuers"]],
  ["begin", ["first"]],
  ["code", ["country", "currency"]],
  ["countries", ["parties"]],
  ["date", ["published"]],
  ["day", ["date"]],
  ["description", ["summary"]],
  ["end", ["last", "until"]],
  ["field", ["of"]],
  ["first", ["given"]],
  ["from", ["by", "first", "date"]],
  ["hash", ["sha256"]],
  ["id", ["person"]],
  ["key", ["of"]],
  ["label", ["title", "name", "measure"]],
  ["lang", ["language"]],
  ["last", ["family"]],
  ["link", ["url"]],
  ["location", ["where"]],
  ["name", ["title", "measure", "person"]],
  ["page", ["at"]],
  ["paragraph", ["at"]],
  ["parent", ["broader", "of"]],
  ["parties", ["party"]],
  ["party", ["parties"]],
  ["place", ["where"]],
  ["position", ["office"]],
  ["quote", ["first"]],
  ["reason", ["because"]],
  ["role", ["office"]],
  ["source", ["document", "publisher"]],
  ["speaker", ["by"]],
  ["speakers", ["by"]],
  ["start", ["date", "first"]],
  ["status", ["state"]],
  ["surname", ["family"]],
  ["target", ["to"]],
  ["text", ["summary"]],
  ["timezone", ["zone"]],
  ["title", ["office"]],
  ["to", ["last", "until"]],
  ["topic", ["about"]],
  ["topics", ["about"]],
  ["type", ["kind", "act"]],
  ["tz", ["zone"]],
  ["why", ["because"]],
]);

/** The key that a stray one was most likely meant to be, of those that the object does not have yet. */
export function meantKey({ error, data, schema: { properties = {} }, name }: Fault): string | undefined {
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(data as object, key));
  const key = strayKey(error) as string;
  const plain = key.toLowerCase();
  return (
    free.find((each) => /^[ :=：;]/.test(key.slice(each.length)) && key.startsWith(each)) ??
    nearest(plain, free) ??
    (hasKey(name, plain) ? undefined : onlySlip(plain, free)) ??
    OTHER_KEYS.get(plain)?.find((each) => free.includes(each))
  );
}

/** The only key that one slip in a word of three letters makes of it: `lst` is `last`. */
function onlySlip(word: string, keys: readonly string[]): string | undefined {
  if (word.length !== 3) return undefined;
  const [only, other] = keys.filter((key) => nearest(word, [key], 1) !== undefined);
  return other === undefined ? only : undefined;
}

/** The way to the object around an object, which may be an item of its list. */
export function outerOf(path: Path): Path {
  return path.slice(0, typeof path.at(-1) === "number" ? -2 : -1);
}

/** The keys of an object, of a schema, whose own objects have a key: where one that strayed may belong. */
function homesOf(key: string, { properties = {} }: JsonSchema, name: HeldName): string[] {
  return Object.keys(properties).filter((home) => Object.hasOwn(objectsAt(name, [home]).properties ?? {}, key));
}

/** The key of which a stray one was the text's rest, behind a comma. */
export function cutKey({ error, path, data, writing }: Fault): string | undefined {
  const key = strayKey(error) as string;
  if (!writing.isBare([...path, key])) return undefined;
  const entries = Object.entries(data as object);
  const index = entries.findIndex(([name]) => name === key);
  // Of `March 6, 2026` the year stands first: JavaScript puts numbers before other keys.
  const cut = /^\d+$/.test(key) ? entries.find(([, inside]) => /^[a-z]+ \d+$/i.test(inside)) : entries[index - 1];
  return cut?.[0];
}

/** A language at the beginning of a key, before a sign that is no colon and blank. */
const LANGUAGE = /^[a-z]{2}(?:-[A-Z][A-Za-z]+)*(?=\s*(?:[=-]>|[=：;:]|- )|\s)/;

/** What stands between a key and its value in braces, which YAML took for a part of the key. */
interface Sign {
  /** The key that is meant. */
  readonly word: string;
  /** How to write it right, for one key or more. */
  mend(words: string): string;
}

function signBehind(fault: Fault, meant: string | undefined): Sign | undefined {
  const key = strayKey(fault.error) as string;
  const isFirst = cutKey(fault) === undefined;
  const word = meant ?? (fault.schema.properties || !isFirst ? undefined : LANGUAGE.exec(key)?.[0]);
  if (word === undefined || !key.startsWith(word) || key.length === word.length) return undefined;
  const rest = key.slice(word.length);
  if (/^[ :]*[{[]/.test(rest)) return { word, mend: (words) => `Write a colon and a blank after ${words}.` };
  if (!fault.writing.isBare([...fault.path, key])) return undefined;
  const [, sign] = /^\s*([=-]>|[=：;]|[–—-](?=\s))/.exec(rest) ?? [];
  if (sign) return { word, mend: () => `Write a colon and a blank instead of ${sign}.` };
  if (rest.startsWith(" ")) return { word, mend: (words) => `Write a colon after ${words}.` };
  return rest.startsWith(":") ? { word, mend: (words) => `Write a blank after the colon of ${words}.` } : undefined;
}

/**
 * @param missed the one key that the object must have and has not
 * @param sign the mend, where it is what stands behind the key that is wrong
 */
function strayFinding(fault: Fault, meant: string | undefined, missed: string | undefined, sign?: string): Finding {
  const { error, path, schema, name, writing } = fault;
  const { properties, propertyNames } = schema;
  const key = strayKey(error) as string;
  const homes = homesOf(key, readSchema(name), name).filter((home) => home !== path[0]);
  // What stands in braces without a key has the one whose form it has.
  const fits = (home: string) => new RegExp(schemaAt(name, [...path, home]).schema.pattern ?? "(?!)", "u").test(key);
  const bare =
    /^\d{4}-/.test(key) && writing.isBare([...path, key]) ? Object.keys(properties ?? {}).find(fits) : undefined;
  const column = writing.notation === "yaml" ? ", at the column of its keys" : "";
  let mend = `Take it out; or move it to the object that it belongs to${column}.`;
  if (sign) mend = sign;
  else if (meant) mend = `Write ${text(meant, writing.notation)}.`;
  else if (cutKey(fault) !== undefined)
    mend = "Put the text before it in quotes, to its end: an unquoted comma ends it.";
  else if (isOfOuter(fault, key)) {
    const around = path.findLast((step) => typeof step === "string");
    const [here, there] = [fault.data, fault.outer].map((each) => JSON.stringify(Object(each)[key]));
    mend = Object.hasOwn(Object(fault.outer), key)
      ? here === there
        ? `Take it out: ${around} has it beside it already.`
        : `See which is right: ${around} has another ${key} beside it, where it belongs.`
      : `Move it out of ${around}, beside that.`;
  } else if (propertyNames?.pattern) mend = mendForm(key, "Language", propertyNames.pattern, writing.notation);
  else if (missed && schemaAt(name, [...path, missed]).schema.enum?.includes(key))
    mend = `Write ${pair(missed, text(key, writing.notation), writing.notation)}.`;
  else if (bare !== undefined) mend = `Write ${pair(bare, text(key, writing.notation), writing.notation)}.`;
  else if (missed) mend = `Write the key that is meant, or take this one out; ${missed} is missing.`;
  else if (homes.length > 0 && homes.length < 4) mend = `Move it into ${either(homes)}; or take it out.`;
  return finding([...path, key], {
    at: "key",
    found: `the key ${shown(key)}`,
    wanted: properties ? either(Object.keys(properties)) : "languages as keys, such as en, fr, zh-Hant",
    mend,
  });
}

/** Whether a key is one of the object around the one that it stands in; of a record itself, one that it does not have. */
function isOfOuter({ path, outer, name }: Fault, key: string): boolean {
  if (path.length === 0 || (outerOf(path).length === 0 && Object.hasOwn(Object(outer), key))) return false;
  return Object.hasOwn(schemaAt(name, outerOf(path)).schema.properties ?? {}, key);
}

/**
 * What is told of keys that have no place. One that stands in an object beside the one key that is missing is told with it:
 * the missing one is then among those that were meant, of which nothing else is told.
 */
export function strayFindings(
  strays: readonly Fault[],
  faults: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
  meant: Set<string>,
): Finding[] {
  const lost = byPlace(strays.filter((fault) => misspelled.get(fault) === undefined));
  const lacking = byPlace(faults.filter(({ error }) => error.keyword === "required"));
  const signs = new Map(strays.map((fault) => [fault, signBehind(fault, misspelled.get(fault))]));
  const isStray = new Set(strays.map((fault) => placeOf([...fault.path, strayKey(fault.error) as string])));
  return strays.flatMap((fault): Finding | [] => {
    const place = placeOf(fault.path);
    const sign = signs.get(fault);
    if (sign) {
      // The same sign in one object is one habit.
      const alike = strays.filter(
        (each) => placeOf(each.path) === place && signs.get(each)?.mend("") === sign.mend(""),
      );
      if (alike[0] !== fault) return [];
      const words = alike.flatMap((each) => signs.get(each)?.word ?? []);
      return strayFinding(fault, misspelled.get(fault), undefined, sign.mend(together(words)));
    }
    // The rest of a text that a comma cut is no key, however many commas cut it.
    const cut = cutKey(fault);
    if (cut !== undefined && misspelled.get(fault) === undefined && isStray.has(placeOf([...fault.path, cut])))
      return [];
    const [only, ...others] = lost.get(place) ?? [];
    if (only !== fault || others.length > 0 || cutKey(fault) !== undefined) {
      return strayFinding(fault, misspelled.get(fault), undefined);
    }
    const missing = missedKeys(lacking.get(place) ?? [])
      .filter((key) => !meant.has(placeOf([...fault.path, key])))
      // The id of a state is made of the state.
      .filter((key) => key !== "id" || fault.path.at(-2) !== "states");
    const missed = missing.length === 1 ? missing[0] : undefined;
    if (missed !== undefined) meant.add(placeOf([...fault.path, missed]));
    return strayFinding(fault, undefined, missed);
  });
}

/** The keys that are missing, by the faults that say so. */
export function missedKeys(faults: readonly Fault[]): string[] {
  return faults.map(({ error: { params } }) => String((params as { missingProperty: unknown }).missingProperty));
}

/** Faults by the places of what they are about. */
export function byPlace(faults: readonly Fault[]): ReadonlyMap<string, readonly Fault[]> {
  const places = new Map<string, Fault[]>();
  for (const fault of faults) {
    const place = placeOf(fault.path);
    const others = places.get(place);
    if (others) others.push(fault);
    else places.set(place, [fault]);
  }
  return places;
}
