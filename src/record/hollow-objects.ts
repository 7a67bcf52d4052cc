import type { Finding } from "../problem.js";
import { schemaAt } from "../schema/json-schema.js";
import { shown } from "../shown.js";
import { pair, text } from "./notation.js";
import { type Fault, finding } from "./schema-fault.js";
import { shapeOf } from "./shapes.js";
import { byPlace, cutKey, strayKey } from "./stray-keys.js";

/**
 * One finding for each object that lacks several keys and has none that it may have, in place of one for each key; by
 * its place.
 *
 * @param misspelled the keys that strays were most likely meant to be
 */
export function hollowFindings(
  strays: readonly Fault[],
  faults: readonly Fault[],
  misspelled: ReadonlyMap<Fault, string | undefined>,
): ReadonlyMap<string, Finding> {
  const lacking = byPlace(faults.filter(({ error }) => error.keyword === "required"));
  const findings = new Map<string, Finding>();
  for (const [place, ones] of byPlace(strays)) {
    const [{ path, data }] = ones as [Fault];
    const isHollow = ones.length === Object.keys(data as object).length && (lacking.get(place) ?? []).length > 1;
    const isKnown = ones.some((one) => misspelled.get(one) !== undefined || cutKey(one) !== undefined);
    if (path.length > 0 && isHollow && !isKnown) findings.set(place, hollowFinding(ones));
  }
  return findings;
}

function hollowFinding(strays: readonly Fault[]): Finding {
  const [{ path, data, schema, type, name, writing }] = strays as [Fault];
  const { notation } = writing;
  const [key = "", ...others] = strays.map(({ error }) => strayKey(error) as string);
  const [first = "", second, ...more] = schema.required ?? [];
  const { [key]: value } = data as Record<string, unknown>;
  let shape = shapeOf(schema, name, notation, type);
  // What is said by a key, `by: 2030`, is the value of one: `is: by`.
  if (others.length + more.length === 0 && second !== undefined && typeof value !== "object") {
    const isChoice = schemaAt(name, [...path, first]).schema.enum?.includes(key);
    const pairs = [pair(first, text(key, notation), notation), pair(second, text(String(value), notation), notation)];
    if (isChoice) shape = `{ ${pairs.join(", ")} }`;
  }
  return finding(path, {
    found: others.length > 0 ? `the keys ${[key, ...others].map(shown).join(", ")}` : `the key ${shown(key)}`,
    wanted: `the keys ${[first, second, ...more].join(", ")}`,
    mend: `Write its keys, as in \`${shape}\`.`,
  });
}
