import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NodeValue } from "../src/model/linked-data.js";

const SCHEMA = "http://schema.org/";
const quads = readFileSync(fileURLToPath(import.meta.resolve("@vocabulary/schema/schema.nq")), "utf8");

/** For each subject of the vocabulary, the objects of a property, all by their last part. */
function tell(property: string): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  for (const [, subject, object] of quads.matchAll(
    new RegExp(`^<${SCHEMA}(\\w+)> <[^>]*[/#]${property}> <[^>]*[/#](\\w+)>`, "gm"),
  )) {
    told.set(subject as string, (told.get(subject as string) ?? new Set()).add(object as string));
  }
  return told;
}

const above = tell("subClassOf");
const domains = tell("domainIncludes");
const ranges = tell("rangeIncludes");
const superseded = tell("supersededBy");
const kinds = tell("type");

/** A class and all that are above it. */
function ancestors(type: string): string[] {
  return [type, ...[...(above.get(type) ?? [])].flatMap(ancestors)];
}

/** The classes of schema.org among a node's, with all above them; a class of ours or SKOS's is a Thing. */
function classesOf(types: readonly string[]): string[] {
  return types.flatMap((type) => (type.includes(":") ? ["Thing"] : ancestors(type)));
}

/**
 * What schema.org (release 30) does not allow in nodes: a type or property that it has not or has given up, a property
 * on a class outside its domain, a value outside its range.
 *
 * @param nodes the nodes by their addresses, keys and types of schema.org without a prefix
 */
export function faultsOfVocabulary(nodes: ReadonlyMap<string, Readonly<Record<string, unknown>>>): string[] {
  const faults: string[] = [];
  for (const [address, node] of nodes) {
    const types = [node["@type"]].flat() as string[];
    for (const type of types) {
      if (!type.includes(":") && !kinds.get(type)?.has("Class")) faults.push(`${address}: no type ${type}`);
    }
    for (const [property, values] of Object.entries(node)) {
      if (/^@|:/.test(property)) continue;
      const domain = domains.get(property);
      if (!domain) faults.push(`${address}: no property ${property}`);
      else if (superseded.has(property)) faults.push(`${address}: ${property} is superseded`);
      else if (!classesOf(types).some((type) => domain.has(type))) faults.push(`${address}: ${property} on ${types}`);
      for (const value of [values].flat() as NodeValue[]) {
        if (domain && !isWithin(value, ranges.get(property) ?? new Set(), nodes)) {
          faults.push(`${address}: ${property} holds ${JSON.stringify(value)}`);
        }
      }
    }
  }
  return faults;
}

function isWithin(
  value: NodeValue,
  range: ReadonlySet<string>,
  nodes: Parameters<typeof faultsOfVocabulary>[0],
): boolean {
  if (typeof value === "object" && "@id" in value) {
    const node = nodes.get(value["@id"]);
    const member = value["@id"].startsWith(SCHEMA) ? kinds.get(value["@id"].slice(SCHEMA.length)) : undefined;
    if (!node && !member) return range.has("URL");
    const classes = node ? classesOf([node["@type"]].flat() as string[]) : [...(member ?? [])].flatMap(ancestors);
    return classes.some((type) => type !== "Thing" && range.has(type)) || range.has("Thing");
  }
  const literals =
    typeof value === "object" && "@type" in value ? ["Date", "DateTime", "Number", "Integer"] : ["Text", "Boolean"];
  return (
    literals.some((type) => range.has(type)) ||
    (typeof value === "string" && (range.has("Date") || range.has("Language")))
  );
}
