/** What a page embeds says nothing that the full graph does not, and what it leaves out is a list. */
import { describe, expect, test } from "vitest";
import { LEFT_OUT, toEmbed } from "../src/formats/embed.js";
import { toJsonLd } from "../src/formats/jsonld.js";
import type { Collection } from "../src/model/collection.js";
import { inOrder } from "../src/record/complete.js";
import { type JsonSchema, readSchema } from "../src/schema/json-schema.js";
import { changesOf, everyProperty } from "./every-property.js";
import { ourCollection } from "./support.js";

const every: Collection = inOrder(everyProperty);
const COLLECTIONS = { "our own": ourCollection(), "one with every property": every };

type Json = Record<string, unknown>;

/** Each thing that the markup says: the node, the property, and the value or the node that it leads to. */
function* factsOf(node: Json): Generator<string> {
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith("@")) continue;
    for (const item of [value].flat() as (string | Json)[]) {
      yield `${node["@id"]} ${property} ${typeof item === "string" ? item : item["@id"]}`;
      if (typeof item === "object") yield* factsOf(item);
    }
  }
}

/** What schema.org says in other words than the full graph, or with a node more; each follows from what that says. */
const OTHERWISE =
  /^(eventStatus|startDate|endDate|datePublished|jobTitle|worksFor|genre|creativeWorkStatus|audience|audienceType|address(Locality|Region|Country)?)$/;

/** The names that the full graph gives as labels. */
const LABELLED = new Set(["rdfs:label", "skos:prefLabel", "readout:area"]);

describe.each(Object.entries(COLLECTIONS))("what pages embed: %s", (_, collection) => {
  const graph = toJsonLd(collection)["@graph"];
  const known = new Set(
    graph.flatMap((node) =>
      Object.entries(node).flatMap(([property, value]) =>
        [value].flat().map((item) => {
          const name = LABELLED.has(property) ? "name" : property;
          if (typeof item !== "object") return `${node["@id"]} ${name} ${item}`;
          return `${node["@id"]} ${name} ${"@id" in item ? item["@id"] : item["@value"]}`;
        }),
      ),
    ),
  );

  test.each(collection.about.languages)("is what the full graph says, in %s", (language) => {
    const base = collection.about.base;
    for (const meeting of collection.meetings) {
      const facts = [...factsOf(toEmbed(meeting, collection, { language }) as unknown as Json)];
      expect(facts.length).toBeGreaterThan(15);
      const alone = facts.filter((fact) => !known.has(fact) && !OTHERWISE.test(fact.split(" ")[1] as string));
      // The topics of statements are those of the meeting.
      const topics = collection.topics.map(({ id }) => `${base}${meeting.id} about ${base}${id}`);
      expect(alone.filter((fact) => !topics.includes(fact))).toEqual([]);
    }
  });
});

/** The types of the model on the way to a value, outermost first, each with the key that leads on. */
function typesOn(path: readonly string[]): string[] {
  const { definitions = {}, ...root } = readSchema("publication");
  let schema: JsonSchema | undefined = root.properties?.data;
  const keys: string[] = [];
  for (const key of path) {
    const name = schema?.$ref?.replace("#/definitions/", "");
    const whole: JsonSchema | undefined = name ? definitions[name] : schema;
    if (name && !/^\d+$/.test(key)) keys.push(`${name}.${key}`);
    schema = /^\d+$/.test(key) ? whole?.items : whole?.properties?.[key];
  }
  return keys;
}

/** The same collection with nothing inferred, everyone present and no venue: what that hides is seen. */
function laidOpen(collection: Collection): Collection {
  const text = JSON.stringify(collection, (key, value) => (key === "inferred" ? [] : value));
  const open = JSON.parse(text) as { meetings: Record<string, Json & Json[]>[] };
  for (const meeting of open.meetings) {
    meeting.participants?.push(...structuredClone(meeting.others ?? []));
    delete meeting.where?.venue;
  }
  return open as unknown as Collection;
}

describe("what pages leave out", () => {
  const out = new Set(Object.entries(LEFT_OUT).flatMap(([type, keys]) => keys.map((key) => `${type}.${key}`)));
  /** The properties at whose change the markup of some language changes, and those at whose change it does not. */
  const told = new Set<string>();
  const untold = new Set<string>();
  for (const of of [every, laidOpen(every)]) {
    const { languages } = of.about;
    const markup = (one: Collection) =>
      String(languages.map((language) => JSON.stringify(toEmbed(one.meetings[0]!, one, { language }))));
    const before = markup(of);
    for (const { change, changed } of changesOf(of)) {
      const keys = typesOn(change.split(" ")[1]?.split(".") ?? []);
      try {
        const list = markup(changed) === before ? untold : told;
        for (const key of keys) list.add(key);
      } catch {
        // No collection any more.
      }
    }
  }

  test("is what the list names: a change there changes no markup", () => {
    expect([...out].filter((key) => told.has(key))).toEqual([]);
    expect([...out].filter((key) => !told.has(key) && !untold.has(key))).toEqual([]);
  });

  test("and nothing else: every other property of the model tells in it, but for what only evidence or figures have", () => {
    const within = /^(Evidence|Body|Account|Figure|Period|Occasion|\w+Inference)\.|\.inferred$/;
    const silent = [...untold].filter((key) => !told.has(key) && !out.has(key) && !within.test(key));
    expect(silent).toEqual([]);
  });
});

describe("what is only inferred", () => {
  const open = laidOpen(every).meetings[0]! as unknown as Record<string, Json[]>;
  /** The markup of the meeting with keys of the first thing of a list said to be our reading. */
  const withReading = (list: string, ...keys: string[]) => {
    const meeting = structuredClone(open);
    for (const thing of meeting[list]!) thing.inferred = keys.map((of) => ({ of, because: { en: "Ours." } }));
    return JSON.stringify(toEmbed(meeting as never, every));
  };

  test.each([
    ["participants", "person", '"attendee"'],
    ["participants", "office", '"jobTitle"'],
    ["participants", "party", '"worksFor"'],
    ["documents", "kind", '"NewsArticle"'],
    ["documents", "issuers", '"author"'],
    ["documents", "language", '"inLanguage"'],
    ["documents", "published", '"datePublished"'],
    ["statements", "about", '"DefinedTerm"'],
    ["services", "providers", '"provider"'],
    ["services", "operators", '"serviceOperator"'],
    ["services", "area", '"areaServed"'],
    ["services", "audience", '"audience"'],
  ])("is left out: of %s, %s", (list, key, told) => {
    expect(withReading(list)).toContain(told);
    expect(withReading(list, key)).not.toContain(told);
  });
});
