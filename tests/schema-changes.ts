/** What two versions of a JSON Schema mean for those who rely on it: the rule of VERSIONING.md. */
import { isDeepStrictEqual } from "node:util";

/** Who relies on a schema: authors write what fits it, readers read what was published by it. */
export type Audience = "authors" | "readers";

/** What changed at one place of the data. */
export interface SchemaChange {
  /** The keys that lead there; `[]` for the items of a list, `{}` for other keys. */
  readonly at: string;
  /** What it was, in words. */
  readonly what: string;
  /** Whether something that relied on the older schema may fail with the newer. */
  readonly breaking: boolean;
}

type Schema = Readonly<Record<string, unknown>>;

/** Keywords that say nothing of what data fits. */
const NOTES = ["$comment", "$schema", "default", "definitions", "description", "examples", "title"];

/** Keywords that are told one by one below. */
const TOLD = [
  "$id",
  "$ref",
  "additionalProperties",
  "anyOf",
  "const",
  "enum",
  "items",
  "properties",
  "required",
  "type",
];

/** Keywords whose number may rise or fall: those that narrow what fits when they rise, and when they fall. */
const RISING = ["minItems", "minLength", "minProperties", "minimum"];
const FALLING = ["maxItems", "maxLength", "maxProperties", "maximum"];

/**
 * What changed from one version of a schema to the next, breaking or not. Narrower is breaking for all: what was
 * valid may not be. Wider breaks readers only, who meet what they never met; but a new property or a new value of a
 * list is always an addition. A keyword that is not known here counts as breaking.
 */
export function schemaChanges(older: Schema, newer: Schema, audience: Audience): SchemaChange[] {
  const changes: SchemaChange[] = [];
  const seen = new Set<string>();
  const tell = (at: string, what: string, effect: "narrower" | "wider" | "added") =>
    changes.push({
      at: at || "the whole",
      what,
      breaking: effect === "narrower" || (effect === "wider" && audience === "readers"),
    });
  visit(older, newer, "");
  return changes;

  function visit(before: Schema, after: Schema, at: string): void {
    const [old, now] = [resolved(before, older), resolved(after, newer)];
    // A type that holds itself is compared once.
    const pair = `${before.$ref} ${after.$ref}`;
    if (before.$ref && after.$ref && seen.has(pair)) return;
    if (before.$ref && after.$ref) seen.add(pair);
    if (old.$id !== now.$id) tell(at, `the address ${old.$id} became ${now.$id}`, "narrower");
    if (old.anyOf || now.anyOf) {
      compareForms(old, now, at);
      return;
    }
    if (!old.type !== !now.type)
      tell(at, now.type ? `only ${now.type}` : `no longer ${old.type} alone`, now.type ? "narrower" : "wider");
    else
      compareSets(listOf(old.type), listOf(now.type), (gone, come) => {
        if (gone.length) tell(at, `no longer ${gone.join(" or ")}`, "narrower");
        if (come.length) tell(at, `also ${come.join(" or ")}`, "wider");
      });
    compareValues(old, now, at);
    compareProperties(old, now, at);
    if (isSchema(old.items) && isSchema(now.items)) visit(old.items, now.items, `${at}[]`);
    else if (!isDeepStrictEqual(bare(old.items, older), bare(now.items, newer))) tell(at, "other items", "narrower");
    for (const keyword of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (NOTES.includes(keyword) || TOLD.includes(keyword)) continue;
      const [from, to] = [old[keyword], now[keyword]];
      if (isDeepStrictEqual(from, to)) continue;
      const wider = to === undefined || isLooser(keyword, from, to);
      tell(
        at,
        `${keyword} ${JSON.stringify(from) ?? "none"} became ${JSON.stringify(to) ?? "none"}`,
        wider ? "wider" : "narrower",
      );
    }
  }

  function compareValues(old: Schema, now: Schema, at: string): void {
    const values = ({ enum: list, const: one }: Schema) =>
      (list as unknown[]) ?? (one === undefined ? undefined : [one]);
    const [from, to] = [values(old), values(now)];
    if (!from && to) tell(at, `only ${to.join(", ")}`, "narrower");
    else if (from && !to) tell(at, "any value, no longer one of a list", "wider");
    else
      compareSets(from ?? [], to ?? [], (gone, come) => {
        if (gone.length) tell(at, `no longer the value ${gone.join(", ")}`, "narrower");
        if (come.length) tell(at, `a new value ${come.join(", ")}`, "added");
      });
  }

  function compareProperties(old: Schema, now: Schema, at: string): void {
    const [from, to] = [old.properties ?? {}, now.properties ?? {}] as [Record<string, Schema>, Record<string, Schema>];
    for (const [name, schema] of Object.entries(from)) {
      const place = at ? `${at}.${name}` : name;
      if (to[name]) visit(schema, to[name], place);
      else tell(place, "removed", "narrower");
    }
    const [had, has] = [listOf(old.required), listOf(now.required)];
    for (const name of Object.keys(to).filter((each) => !from[each] && !has.includes(each)))
      tell(at ? `${at}.${name}` : name, "added", "added");
    compareSets(had, has, (gone, come) => {
      for (const name of come)
        tell(at ? `${at}.${name}` : name, from[name] ? "now required" : "added, and required", "narrower");
      for (const name of gone.filter((each) => to[each]))
        tell(at ? `${at}.${name}` : name, "no longer required", "wider");
    });
    const [others, othersNow] = [old.additionalProperties ?? true, now.additionalProperties ?? true];
    if (isSchema(others) && isSchema(othersNow)) visit(others, othersNow, `${at}{}`);
    else if (!isDeepStrictEqual(others, othersNow))
      tell(`${at}{}`, "other keys", othersNow === true || others === false ? "wider" : "narrower");
  }

  function compareForms(old: Schema, now: Schema, at: string): void {
    const [from, to] = [formsOf(old, older), formsOf(now, newer)];
    const gone = [...from].filter(([key]) => !to.has(key));
    const come = [...to].filter(([key]) => !from.has(key));
    // One form that changed is compared within itself.
    if (gone.length === 1 && come.length === 1) {
      visit(gone[0]?.[1] as Schema, come[0]?.[1] as Schema, at);
      return;
    }
    if (gone.length) tell(at, "no longer one of its forms", "narrower");
    if (come.length) tell(at, "a new form", "wider");
  }
}

/** A schema with what it refers to in the place of the reference; what stands beside it, such as a docstring, stays. */
function resolved(schema: Schema, root: Schema): Schema {
  if (typeof schema.$ref !== "string") return schema;
  const { $ref, ...beside } = schema;
  const target = (root.definitions as Record<string, Schema>)[($ref as string).replace("#/definitions/", "")];
  if (!target) throw new Error(`${$ref} leads nowhere.`);
  return { ...resolved(target, root), ...beside };
}

/** The forms that a value may have, each by what it comes to in full. */
function formsOf(schema: Schema, root: Schema): ReadonlyMap<string, Schema> {
  const forms = (schema.anyOf ?? [schema]) as Schema[];
  return new Map(forms.map((form) => [JSON.stringify(bare(form, root)), form]));
}

/** A schema without notes, in full down to a reference that it is itself within. */
function bare(value: unknown, root: Schema, within: readonly string[] = [], isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item, root, within));
  if (!isSchema(value)) return value;
  const { $ref } = value;
  if (typeof $ref === "string" && within.includes($ref)) return { $ref };
  const inside = typeof $ref === "string" ? [...within, $ref] : within;
  const entries = Object.entries(isMap ? value : resolved(value, root)).filter(
    ([key]) => isMap || !NOTES.includes(key),
  );
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, held]) => [key, bare(held, root, inside, !isMap && key === "properties")]),
  );
}

function isLooser(keyword: string, from: unknown, to: unknown): boolean {
  if (keyword === "uniqueItems") return to === false;
  if (typeof from !== "number" || typeof to !== "number") return false;
  return (RISING.includes(keyword) && to < from) || (FALLING.includes(keyword) && to > from);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): string[] {
  return value === undefined ? [] : ([value].flat() as string[]);
}

function compareSets<T>(from: readonly T[], to: readonly T[], tell: (gone: T[], come: T[]) => void): void {
  tell(
    from.filter((each) => !to.includes(each)),
    to.filter((each) => !from.includes(each)),
  );
}
