import type { Collection } from "../model/collection.js";
import { type Fact, type Thing, thingsOf } from "./things.js";
import { isAtLeast, leastVersion, type VersionPart } from "./version.js";

/** A thing that is new or gone, with all its parts; or a key of one that tells something else. */
export type Change =
  | { readonly is: "added" | "removed"; readonly thing: Thing; readonly parts: readonly Thing[] }
  | {
      readonly is: "changed";
      readonly thing: Thing;
      readonly key: string;
      /** What it told. Undefined: nothing. */
      readonly from: Fact | undefined;
      /** What it tells. Undefined: nothing. */
      readonly to: Fact | undefined;
    };

/** What became of a collection from one version to another. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  /** First the collection and what its meetings share, then meeting by meeting; in each by kind, name and key. */
  readonly changes: readonly Change[];
  /** Meetings that are gone without a tombstone. */
  readonly gone: readonly string[];
  /** The part of the version that must rise. Undefined: none. */
  readonly part: VersionPart | undefined;
  /** The lowest version that the new collection may have. */
  readonly least: string;
  /** Whether it has at least that. */
  readonly risen: boolean;
}

/** Compares two versions of a collection in what they tell, whatever their files look like. */
export function compare(older: Collection, newer: Collection): Comparison {
  const changes = changesBetween(thingsOf(older), thingsOf(newer));
  const part = (["major", "minor", "patch"] as const).find((each) => changes.some((change) => partOf(change) === each));
  const [from, to] = [older.about.version, newer.about.version];
  const least = leastVersion(from, part);
  const kept = new Set(everNamed(newer));
  const gone = everNamed(older).filter((id) => !kept.has(id));
  return { from, to, changes, gone, part, least, risen: isAtLeast(to, least) };
}

/** The ids that a collection has given to meetings. */
function everNamed({ about, meetings }: Collection): string[] {
  return [...meetings, ...(about.withdrawn ?? [])].map(({ id }) => id).sort();
}

function changesBetween(older: ReadonlyMap<string, Thing>, newer: ReadonlyMap<string, Thing>): Change[] {
  const changes: Change[] = [];
  // With a thing come its parts, which follow it by their addresses and are not told one by one.
  const partsOf = new Map<Thing, Thing[]>();
  for (const address of [...new Set([...older.keys(), ...newer.keys()])].sort()) {
    const [before, after] = [older.get(address), newer.get(address)];
    if (before && after) {
      changes.push(...changedFacts(before, after));
      continue;
    }
    const thing = (after ?? before) as Thing;
    const whole = thing.within && partsOf.get(thing.within);
    whole?.push(thing);
    partsOf.set(thing, whole ?? []);
    if (!whole) changes.push({ is: after ? "added" : "removed", thing, parts: partsOf.get(thing) as Thing[] });
  }
  return changes;
}

function changedFacts(before: Thing, after: Thing): Change[] {
  const keys = [...new Set([...before.facts.keys(), ...after.facts.keys()])].sort();
  const facts = keys.flatMap((key): Change[] => {
    const [from, to] = [before.facts.get(key), after.facts.get(key)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ is: "changed", thing: after, key, from, to }];
  });
  const orders = [...after.orders].flatMap(([list, names]): Change[] => {
    const earlier = before.orders.get(list) ?? [];
    const [had, has] = [new Set(earlier), new Set(names)];
    const from = earlier.filter((name) => has.has(name));
    const to = names.filter((name) => had.has(name));
    return String(from) === String(to) ? [] : [{ is: "changed", thing: after, key: `order of ${list}`, from, to }];
  });
  return [...facts, ...orders];
}

/** By the rule of VERSIONING.md: an address is an id as well, and each language is a column of the tables. */
function partOf(change: Change): VersionPart {
  if (change.is !== "changed") return change.is === "removed" ? "major" : "minor";
  const { thing, key, from, to } = change;
  if (thing.kind === "collection" && key === "base") return "major";
  if (thing.kind !== "collection" || key !== "languages") return "patch";
  const [earlier, later] = [from, to] as [readonly string[], readonly string[]];
  if (earlier.some((language) => !later.includes(language))) return "major";
  return later.length > earlier.length ? "minor" : "patch";
}
