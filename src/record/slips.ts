import type { Finding, Path } from "../problem.js";
import { objectsAt, readSchema, schemaAt } from "../schema/json-schema.js";
import { shown, together } from "../shown.js";
import { pair, text } from "./notation.js";
import { isLanguage } from "./rules/codes.js";
import { type Fault, finding, placeOf } from "./schema-fault.js";
import { shapeOf } from "./shapes.js";
import { byPlace, cutKey, missedKeys, outerOf, strayKey } from "./stray-keys.js";

/** A slip of the structure, of which the schema finds several faults: what is told in their place. */
export interface Slip {
  readonly finding: Finding;
  readonly faults: readonly Fault[];
  /** The list that it leaves without its items. Absent: it leaves none so. */
  readonly home?: string;
}

/** @param misspelled the keys that strays were most likely meant to be */
export function slipsIn(
  faults: readonly Fault[],
  strays: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
): readonly Slip[] {
  const lacking = byPlace(faults.filter(({ error }) => error.keyword === "required"));
  const placed = byPlace(faults);
  const misplaced = [...misplacedItems(faults, placed)];
  const moved = new Set(misplaced.flatMap((slip) => slip.faults));
  const kept = strays.filter((stray) => !moved.has(stray));
  return [
    ...misplaced,
    ...keylessObjects(kept, misspelled, lacking),
    ...foreignObjects(faults, kept, misspelled, lacking, placed),
    ...openObjects(kept, misspelled, placed),
    ...splitItems(lacking),
  ];
}

/**
 * Items of one list of a record that are whole items of another: the line above them is gone, or they were pasted there.
 * They are told once, with all that is wrong with them, and with what misses them.
 */
function* misplacedItems(faults: readonly Fault[], placed: ReadonlyMap<string, readonly Fault[]>): Generator<Slip> {
  const moved: { list: Path[0]; home: string; index: number; end: number }[] = [];
  for (const [{ path, data, name }] of placed.values() as Iterable<[Fault]>) {
    const [list, index, ...further] = path;
    if (list === undefined || typeof index !== "number" || further.length > 0) continue;
    const home = listOf(data, name, list);
    if (home === undefined) continue;
    const last = moved.at(-1);
    if (last?.list === list && last.home === home && last.end === index) last.end += 1;
    else moved.push({ list, home, index, end: index + 1 });
  }
  for (const { list, home, index, end } of moved) {
    const [{ data, outer, writing }] = placed.get(placeOf([list, index])) as readonly [Fault];
    const { [list]: items, [home]: there } = outer as Record<string, unknown[]>;
    const isHeadless = writing.notation === "yaml" && there === undefined && items?.length === end;
    const isOfDocuments = list === "documents" || home === "documents";
    const isMissed = ({ path, error: { params } }: Fault) => {
      const key = "missingProperty" in params ? params.missingProperty : undefined;
      return (path.length === 0 && key === home) || (isOfDocuments && key === "document");
    };
    yield {
      home,
      finding: finding([list, index], {
        found: `an item of ${list} with ${shown(data)}`,
        wanted: `the keys of ${list}`,
        mend: isHeadless
          ? `Write \`${home}:\` on a line of its own above it.`
          : `Move it${end > index + 1 ? ", and the items below it," : ""} to ${home}.`,
      }),
      faults: faults.filter((fault) => {
        const [first, second] = fault.path;
        return isMissed(fault) || (first === list && Number(second) >= index && Number(second) < end);
      }),
    };
  }
}

/** The only other list of a record that an object with several keys can be an item of. */
function listOf(data: unknown, name: Fault["name"], list: Path[0]): string | undefined {
  const keys = typeof data === "object" && data !== null ? Object.keys(data).filter((key) => key !== "inferred") : [];
  const fits = (home: string | number) => {
    const { properties = {} } = objectsAt(name, [home]);
    return keys.every((key) => Object.hasOwn(properties, key));
  };
  if (keys.length < 3 || fits(list)) return undefined;
  const { properties = {} } = readSchema(name);
  const [home, ...others] = Object.keys(properties).filter((key) => properties[key]?.type === "array" && fits(key));
  return others.length === 0 || others.every((key) => key === "others") ? home : undefined;
}

/** Values in braces without their keys: `{ 2026-09, Wednesday }`. */
function* keylessObjects(
  strays: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
  lacking: ReadonlyMap<string, readonly Fault[]>,
): Generator<Slip> {
  for (const ones of byPlace(strays).values()) {
    const [{ path, data, schema, type, name, writing }] = ones as [Fault];
    // The document may have been completed.
    const others = Object.entries(data as object).filter(([key, value]) => value !== null && key !== "document");
    if (!schema.properties || ones.length < 2 || others.length > 0) continue;
    if (path.length === 0 || ones.some((one) => misspelled.get(one) !== undefined)) continue;
    const words = { found: `values without keys: ${keysIn(ones).map(shown).join(", ")}`, wanted: "keys with values" };
    const shape = shapeOf(readSchema("record").definitions?.[`${type}Record`] ?? schema, name, writing.notation, type);
    yield {
      finding: finding(path, { ...words, mend: `Write its keys, as in \`${shape}\`.` }),
      faults: [...ones, ...(lacking.get(placeOf(path)) ?? [])],
    };
  }
}

/** Objects that lack keys and have others that they may not have, which belong elsewhere together. */
function* foreignObjects(
  faults: readonly Fault[],
  strays: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
  lacking: ReadonlyMap<string, readonly Fault[]>,
  placed: ReadonlyMap<string, readonly Fault[]>,
): Generator<Slip> {
  for (const [place, ones] of byPlace(strays)) {
    const [{ path }] = ones as [Fault];
    const missing = lacking.get(place) ?? [];
    if (path.length === 0 || missing.length === 0) continue;
    const slip =
      pastedObject(ones, faults) ?? bareContent(ones, missing) ?? hollowObject(ones, missing, placed, misspelled);
    if (slip) yield slip;
  }
}

/** What belongs in the list around the object that it stands in: a statement within the evidence of another. */
function pastedObject(strays: readonly Fault[], faults: readonly Fault[]): Slip | undefined {
  const [{ path, name }] = strays as [Fault];
  const keys = keysIn(strays);
  if (!isOfOuterList(path, keys, name)) return undefined;
  const [list, within] = [outerOf(path).at(-2), path.findLast((step) => typeof step === "string")];
  return {
    finding: finding(path, {
      found: `the keys ${keys.map(shown).join(", ")}`,
      wanted: `what belongs in ${within}`,
      mend: `Move it out of ${within}, as an item of ${list}.`,
    }),
    faults: faults.filter((fault) => isAt(fault.path, path)),
  };
}

/** What should stand in the one key that is missing: `state` and `evidence` without `states`. */
function bareContent(strays: readonly Fault[], missing: readonly Fault[]): Slip | undefined {
  const [{ path, schema, name, writing }] = strays as [Fault];
  const keys = keysIn(strays);
  const [home = "", ...others] = missedKeys(missing);
  if (keys.length < 2 || others.length > 0 || homeOf(strays) !== home) return undefined;
  const shape = pair(home, shapeOf(schema.properties?.[home] ?? {}, name, writing.notation), writing.notation);
  return {
    finding: finding([...path, keys[0] as string], {
      at: "key",
      found: `the keys ${keys.map(shown).join(", ")}`,
      wanted: `${home}, and them in it`,
      mend: `Put them into ${home}, as in \`${shape}\`.`,
    }),
    faults: [...strays, ...missing],
  };
}

/** What lacks several keys, and has none that it may have. */
function hollowObject(
  strays: readonly Fault[],
  missing: readonly Fault[],
  placed: ReadonlyMap<string, readonly Fault[]>,
  misspelled: ReadonlyMap<Fault, string | undefined>,
): Slip | undefined {
  const [{ path, data }] = strays as [Fault];
  const home = homeOf(strays);
  const isKnown = (one: Fault) => misspelled.get(one) !== undefined || cutKey(one) !== undefined;
  if (missing.length < 2) return undefined;
  if (!home && (strays.length !== Object.keys(data as object).length || strays.some(isKnown))) return undefined;
  // The item before it has nothing there, where all of them slid out.
  const index = path.at(-1);
  const before = home && typeof index === "number" ? placeOf([...path.slice(0, -1), index - 1, home]) : "";
  const open = (placed.get(before) ?? []).filter((fault) => fault.data === null);
  return { finding: hollowFinding(strays, home), faults: [...strays, ...missing, ...open] };
}

/** The key of an object in which all of its strays could stand. */
function homeOf(strays: readonly Fault[]): string | undefined {
  const [{ path, schema, name }] = strays as [Fault];
  return Object.keys(schema.properties ?? {}).find((key) => {
    const { properties } = objectsAt(name, [...path, key]);
    return properties !== undefined && keysIn(strays).every((each) => Object.hasOwn(properties, each));
  });
}

function keysIn(strays: readonly Fault[]): string[] {
  return strays.map(({ error }) => strayKey(error) as string);
}

/** Whether several keys are all of the objects of the list around an object. */
function isOfOuterList(path: Path, keys: readonly string[], name: Fault["name"]): boolean {
  const outer = outerOf(path);
  if (keys.length < 2 || typeof outer.at(-1) !== "number") return false;
  const { properties = {} } = schemaAt(name, outer).schema;
  return keys.every((key) => Object.hasOwn(properties, key));
}

/** Whether a way leads to a place, or further. */
function isAt(path: Path, place: Path): boolean {
  return place.every((step, index) => path[index] === step);
}

function hollowFinding(strays: readonly Fault[], home: string | undefined): Finding {
  const keys = keysIn(strays);
  const [{ path, data, schema, type, name, writing }] = strays as [Fault];
  const { notation } = writing;
  const [key = "", ...others] = keys;
  const authored = readSchema("record").definitions?.[`${type}Record`] ?? schema;
  const [first = "", second, ...more] = authored.required ?? [];
  const { [key]: value } = data as Record<string, unknown>;
  let shape = shapeOf(schema, name, notation, type);
  // What is said by a key, `by: 2030`, is the value of one: `is: by`.
  if (others.length + more.length === 0 && second !== undefined && typeof value !== "object") {
    const [chosen, said] = [first, second].map((each) => schemaAt(name, [...path, each]).schema);
    const isChoice = chosen?.enum?.includes(key) && said?.type === "string";
    const pairs = [pair(first, text(key, notation), notation), pair(second, text(String(value), notation), notation)];
    if (isChoice) shape = `{ ${pairs.join(", ")} }`;
  }
  const deeper = notation === "yaml" ? `Indent its lines as those of ${home} above` : `Move it into ${home}`;
  return finding(path, {
    found: others.length > 0 ? `the keys ${keys.map(shown).join(", ")}` : `the key ${shown(key)}`,
    wanted: `the keys ${[first, second, ...more].join(", ")}`,
    mend: home ? `${deeper}, if it belongs there.` : `Write its keys, as in \`${shape}\`.`,
  });
}

/** Keys without a value, or whose value lacks a key, beside which stand keys of what they should hold. */
function* openObjects(
  strays: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
  placed: ReadonlyMap<string, readonly Fault[]>,
): Generator<Slip> {
  for (const ones of byPlace(strays).values()) {
    const [{ path, data, schema, name, writing }] = ones as [Fault];
    for (const [key, value] of Object.entries(data as object)) {
      if (!Object.hasOwn(schema.properties ?? {}, key)) continue;
      // Of a list it is the last item whose lines may have slid out.
      const last = Array.isArray(value) && value.length > 0 ? value.length - 1 : undefined;
      const own = placed.get(placeOf(last === undefined ? [...path, key] : [...path, key, last])) ?? [];
      if (value !== null && !own.some(({ error }) => error.keyword === "required")) continue;
      const { properties, propertyNames } = objectsAt(name, [...path, key]);
      const isOf = (inner: string) =>
        properties
          ? Object.hasOwn(properties, inner)
          : propertyNames && /^[a-z]{2}(?:-|$)/.test(inner) && isLanguage(inner) && isText(data, inner);
      const slid = ones.filter(({ error }) => isOf(strayKey(error) as string));
      if (last !== undefined && slid.some((one) => misspelled.get(one) !== undefined)) continue;
      const [first, ...others] = slid.map(({ error }) => strayKey(error) as string);
      if (first === undefined) continue;
      const missed = missedKeys(own.filter(({ error }) => error.keyword === "required"));
      if (last !== undefined && ![first, ...others].some((one) => missed.includes(one))) continue;
      const keys = together([first, ...others]);
      const lines = others.length > 0 ? "lines" : "line";
      yield {
        finding: finding([...path, first], {
          at: "key",
          found: `${keys} beside ${key}, which has ${value === null ? "no value" : "not all that it must"}`,
          wanted: `${keys} within ${key}`,
          mend:
            writing.notation === "yaml"
              ? `Indent the ${lines} of ${keys} ${last === undefined ? `deeper than ${key}` : `as those of the last item of ${key}`}.`
              : `Move ${keys} into ${key}.`,
        }),
        faults: [...slid, ...own],
      };
    }
  }
}

function isText(data: unknown, key: string): boolean {
  return typeof (data as Record<string, unknown>)[key] === "string";
}

/** Two items of a list, each of which has what the other lacks: a hyphen too many makes two of one. */
function* splitItems(lacking: ReadonlyMap<string, readonly Fault[]>): Generator<Slip> {
  for (const faults of lacking.values()) {
    const [{ path, data, writing }] = faults as [Fault];
    const index = path.at(-1);
    if (typeof index !== "number") continue;
    const list = path.slice(0, -1);
    const next = lacking.get(placeOf([...list, index + 1]));
    if (!next || !hasAll(next[0]?.data, faults) || !hasAll(data, next) || haveInCommon(data, next[0]?.data)) continue;
    const both = writing.notation === "yaml" ? "Put blanks in place of the hyphen" : "Make one object of the two";
    yield {
      finding: finding([...list, index + 1], {
        found: `an item without ${missedKeys(next).join(" and ")}, which the item before it has`,
        wanted: `items of ${list.at(-1)} that are whole`,
        mend: `${both}, if they are one item.`,
      }),
      faults: [...faults, ...next],
    };
  }
}

function hasAll(data: unknown, faults: readonly Fault[]): boolean {
  return missedKeys(faults).every((key) => Object.hasOwn(Object(data), key));
}

/** Whether two objects have a key in common; an empty list may have been completed. */
function haveInCommon(one: unknown, other: unknown): boolean {
  return Object.entries(Object(one)).some(([key, value]) => Object.hasOwn(Object(other), key) && String(value) !== "");
}
