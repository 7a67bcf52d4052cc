import type { Finding, Path } from "../problem.js";
import { type JsonSchema, readSchema, schemaAt } from "../schema/json-schema.js";
import { shown } from "../shown.js";
import { pair, text } from "./notation.js";
import { type Fault, finding, placeOf } from "./schema-fault.js";
import { shapeOf } from "./shapes.js";
import { byPlace, cutKey, strayKey } from "./stray-keys.js";

/** A slip of the structure, of which the schema finds several faults: what is told in their place. */
export interface Slip {
  readonly finding: Finding;
  readonly faults: readonly Fault[];
}

/** @param misspelled the keys that strays were most likely meant to be */
export function slipsIn(
  faults: readonly Fault[],
  strays: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
): readonly Slip[] {
  const lacking = byPlace(faults.filter(({ error }) => error.keyword === "required"));
  return [...hollowObjects(strays, misspelled, lacking), ...openObjects(faults, strays), ...splitItems(lacking)];
}

/** Objects that lack several keys and have none that they may have. */
function* hollowObjects(
  strays: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
  lacking: ReadonlyMap<string, readonly Fault[]>,
): Generator<Slip> {
  for (const [place, ones] of byPlace(strays)) {
    const [{ path, data, schema, name }] = ones as [Fault];
    const missing = lacking.get(place) ?? [];
    if (path.length === 0 || missing.length < 2) continue;
    const keys = ones.map(({ error }) => strayKey(error) as string);
    const home = Object.keys(schema.properties ?? {}).find((key) => {
      const { properties } = insideOf(schema, path, key, name) ?? {};
      return properties !== undefined && keys.every((each) => Object.hasOwn(properties, each));
    });
    const isKnown = (one: Fault) => misspelled.get(one) !== undefined || cutKey(one) !== undefined;
    if (!home && (ones.length !== Object.keys(data as object).length || ones.some(isKnown))) continue;
    yield { finding: hollowFinding(ones, keys, home), faults: [...ones, ...missing] };
  }
}

function hollowFinding(strays: readonly Fault[], keys: readonly string[], home: string | undefined): Finding {
  const [{ path, data, schema, type, name, writing }] = strays as [Fault];
  const { notation } = writing;
  const [key = "", ...others] = keys;
  const authored = readSchema("record").definitions?.[`${type}Record`] ?? schema;
  const [first = "", second, ...more] = authored.required ?? [];
  const { [key]: value } = data as Record<string, unknown>;
  let shape = shapeOf(schema, name, notation, type);
  // What is said by a key, `by: 2030`, is the value of one: `is: by`.
  if (others.length + more.length === 0 && second !== undefined && typeof value !== "object") {
    const isChoice = schemaAt(name, [...path, first]).schema.enum?.includes(key);
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

/** Keys without a value, beside which stand keys of what they should hold: these are not indented. */
function* openObjects(faults: readonly Fault[], strays: readonly Fault[]): Generator<Slip> {
  for (const ones of byPlace(strays).values()) {
    const [{ path, data, schema, name, writing }] = ones as [Fault];
    for (const [key, value] of Object.entries(data as object)) {
      if (value !== null || !Object.hasOwn(schema.properties ?? {}, key)) continue;
      const { properties, propertyNames } = insideOf(schema, path, key, name) ?? {};
      const isOf = (inner: string) =>
        properties ? Object.hasOwn(properties, inner) : new RegExp(propertyNames?.pattern ?? "^(?!)", "u").test(inner);
      const own = ones.filter(({ error }) => isOf(strayKey(error) as string));
      if (own.length === 0) continue;
      const keys = own.map(({ error }) => strayKey(error) as string).join(" and ");
      const place = placeOf([...path, key]);
      const mend =
        writing.notation === "yaml" ? `Indent the lines of ${keys} deeper than ${key}` : `Move ${keys} into it`;
      yield {
        finding: finding([...path, key], {
          at: "key",
          found: `${key} without a value, and ${keys} beside it`,
          wanted: `${keys} within ${key}`,
          mend: `${mend}.`,
        }),
        faults: [...own, ...faults.filter((fault) => placeOf(fault.path) === place)],
      };
    }
  }
}

/** Two items of a list, each of which has what the other lacks: a hyphen too many makes two of one. */
function* splitItems(lacking: ReadonlyMap<string, readonly Fault[]>): Generator<Slip> {
  for (const faults of lacking.values()) {
    const [{ path, data, writing }] = faults as [Fault];
    const index = path.at(-1);
    if (typeof index !== "number") continue;
    const list = path.slice(0, -1);
    const next = lacking.get(placeOf([...list, index + 1]));
    if (!next || !hasAll(next[0]?.data, faults) || !hasAll(data, next)) continue;
    const both = writing.notation === "yaml" ? "Put blanks in place of the hyphen" : "Make one object of the two";
    yield {
      finding: finding([...list, index + 1], {
        found: `an item without ${keysOf(next).join(" and ")}, which the item before it has`,
        wanted: `items of ${list.at(-1)} that are whole`,
        mend: `${both}, if they are one item.`,
      }),
      faults: [...faults, ...next],
    };
  }
}

function hasAll(data: unknown, faults: readonly Fault[]): boolean {
  return keysOf(faults).every((key) => Object.hasOwn(Object(data), key));
}

function keysOf(faults: readonly Fault[]): string[] {
  return faults.map(({ error: { params } }) => String((params as { missingProperty: unknown }).missingProperty));
}

/** The schema of the objects that stand under a key, themselves or in a list. */
function insideOf({ properties }: JsonSchema, path: Path, key: string, name: Fault["name"]): JsonSchema | undefined {
  if (!properties?.[key]) return undefined;
  const { schema } = schemaAt(name, [...path, key]);
  const { schema: inner } = schema.items ? schemaAt(name, [...path, key, 0]) : { schema };
  return inner.anyOf?.[0] ?? inner;
}
