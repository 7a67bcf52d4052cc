/**
 * The promise that nothing is lost: the tables, their CSV, the linked data and its N-Quads each give back the
 * collection to the last key, and the CSV files and the JSON-LD are the same graph. For our own records, every case,
 * and arbitrary valid records: `RUNS=2000 SEED=7 npx vitest run tests/lossless.test.ts` tries more of these.
 */
import { Socket } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { fromCsv, toCsv } from "../src/formats/csv.js";
import { rowsOf } from "../src/formats/csv-tables.js";
import { toCsvw } from "../src/formats/csvw.js";
import { toJson } from "../src/formats/json.js";
import { fromJsonLd, toJsonLd } from "../src/formats/jsonld.js";
import type { Collection } from "../src/model/collection.js";
import type { CsvDescription } from "../src/model/csvw.js";
import type { Tables } from "../src/model/rows.js";
import { checkMeeting } from "../src/record/check.js";
import { inOrder } from "../src/record/complete.js";
import { type JsonSchema, readSchema } from "../src/schema/json-schema.js";
import { columnsOf, type TableName } from "../src/tables/columns.js";
import { fromTables } from "../src/tables/from-tables.js";
import { toTables } from "../src/tables/to-tables.js";
import { collections } from "./arbitrary.js";
import { quadsOfTables } from "./csvw-reader.js";
import { canonical, expandedOf, quadsOf } from "./rdf.js";
import { faultsOf } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

const RUNS = {
  numRuns: Number(process.env.RUNS ?? 30),
  seed: Number(process.env.SEED ?? 20_260_306),
  // What fails is told as it is: to make a whole collection smaller takes longer than to read the difference.
  endOnFailure: true,
};

const { ours, cases, "every property": everyProperty } = COLLECTIONS as Record<string, Collection>;

/** One instrument told of in two meetings, its text another document in each; a name of it in print is also their ids. */
function twice({ meetings, ...shared }: Collection): Collection {
  const told = (id: string, text: string) => {
    const [meeting] = structuredClone(meetings) as [Collection["meetings"][number]];
    const instruments = meeting.instruments!.map((instrument) => ({
      ...instrument,
      text,
      also: ["one", "two"] as const,
    }));
    return { ...meeting, id, instruments: instruments as never };
  };
  return { ...shared, meetings: [told("2025-07-holy-see-it", "two"), told("2025-08-holy-see-it", "one")] };
}

const KNOWN = {
  "our own": ours!,
  "the cases": cases!,
  "one with every property": everyProperty!,
  "one instrument in two meetings": twice(everyProperty!),
};

/** The same items in another order, which the number tells. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = (seed >>> 0) + 1;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return [state, item] as const;
  });
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
}

function shuffledTables(tables: Tables, seed: number): Tables {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, shuffled(rows, seed)])) as never;
}

/** The text of every table, with its columns. */
function filesOf(collection: Collection) {
  return (Object.entries(rowsOf(collection)) as [TableName, readonly object[]][]).map(([table, rows]) => {
    const columns = columnsOf(table, collection.about.languages);
    return { table, rows, columns, text: toCsv(rows, columns) };
  });
}

/** Every way there and back. What comes back is compared with the collection. */
const WAYS: Record<string, (collection: Collection, seed: number) => unknown> = {
  "the tables": (collection) => fromTables(toTables(collection), collection.about),
  "the tables with their rows shuffled": (collection, seed) =>
    fromTables(shuffledTables(toTables(collection), seed), collection.about),
  "the bytes of the CSV files": (collection) => {
    const { about } = collection;
    const files = filesOf(collection).map(({ table, text, columns }) => [table, fromCsv(text, columns)]);
    return fromTables(Object.fromEntries(files) as never, about);
  },
  "the JSON-LD as text": (collection) => fromJsonLd(JSON.parse(JSON.stringify(toJsonLd(collection))), collection.about),
  "N-Quads in another order": async (collection, seed) => {
    const quads = (await quadsOf(toJsonLd(collection))).split("\n");
    return fromJsonLd(await expandedOf(shuffled(quads, seed).join("\n")), collection.about);
  },
};

/** No test of this file asks the network for anything. */
const connect = vi.spyOn(Socket.prototype, "connect").mockImplementation(() => {
  throw new Error("no network");
});
afterAll(() => {
  expect(connect).not.toHaveBeenCalled();
  connect.mockRestore();
});

/** What the schema of a value lets it hold: each property, and each value of a closed list, by the way to it. */
function promised(schema: JsonSchema, root: JsonSchema, way: string): string[] {
  if (schema.$ref) return promised(root.definitions?.[schema.$ref.replace("#/definitions/", "")] ?? {}, root, way);
  if (schema.enum) return schema.enum.map((value) => `${way}=${value}`);
  if (schema.items) return promised(schema.items, root, `${way}[]`);
  const inside = Object.entries(schema.properties ?? {});
  return [way, ...inside.flatMap(([key, value]) => promised(value, root, `${way}.${key}`))];
}

/** The ways that a value goes. */
function gone(value: unknown, way: string, ways: Set<string>): void {
  ways.add(way).add(`${way}=${value}`);
  if (Array.isArray(value)) for (const item of value) gone(item, `${way}[]`, ways);
  else if (typeof value === "object")
    for (const [key, item] of Object.entries(value ?? {})) gone(item, `${way}.${key}`, ways);
}

describe("an arbitrary collection", () => {
  const made = fc.sample(collections, { ...RUNS, numRuns: Math.max(RUNS.numRuns, 90) });

  test("is valid, each of them: its schema and every rule hold, and its sets are in order", () => {
    for (const collection of made) {
      const { meetings, people, topics, ...shared } = collection;
      expect(faultsOf("publication", toJson(collection))).toEqual([]);
      for (const meeting of meetings) {
        expect(faultsOf("meeting", meeting)).toEqual([]);
        const errors = checkMeeting(meeting, { ...shared, people, topics }).filter(
          ({ severity }) => severity === "error",
        );
        expect(errors).toEqual([]);
      }
      expect(inOrder({ meetings, people })).toEqual({ meetings, people });
      for (const things of [meetings, people, topics, shared.parties, shared.organisations]) {
        const ids = things.map(({ id }) => id);
        expect(ids).toEqual([...new Set(ids)].sort());
      }
    }
  });

  test("has, one or another, every property of the model, and every value of its closed lists", () => {
    const publication = readSchema("publication");
    const data = publication.properties?.data as JsonSchema;
    const ways = new Set<string>();
    for (const { about: _, ...rest } of made) gone(rest, "", ways);
    // Only the evidence of a statement has a verb, and the tables have what is told of the collection itself nowhere.
    const wanted = promised(data, publication, "").filter(
      (way) => !/(?<!statements\[\])\.evidence\[\]\.verb$/.test(way),
    );
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter((way) => !ways.has(way))).toEqual([]);
  });

  test("tells shared things in several meetings, and the same instrument in two", () => {
    const twice = made.filter(({ meetings }) => {
      const instruments = meetings.flatMap(({ instruments = [] }) => instruments.map(({ id }) => id));
      return new Set(instruments).size < instruments.length;
    });
    expect(twice.length).toBeGreaterThan(3);
    expect(made.some(({ people, meetings }) => people.some(({ several }) => several) && meetings.length > 1)).toBe(
      true,
    );
  });
});

describe.each(Object.entries(KNOWN))("nothing is lost of %s", (_, collection) => {
  test.each(Object.entries(WAYS))("by %s", async (_, way) => {
    expect(await way(collection, 1)).toEqual(collection);
  });
});

describe("nothing is lost of arbitrary collections", () => {
  test.each(Object.entries(WAYS))("by %s", async (_, way) => {
    await fc.assert(
      fc.asyncProperty(collections, fc.nat(), async (collection, seed) => {
        expect(await way(collection, seed)).toEqual(collection);
      }),
      RUNS,
    );
  });
});

/** A blank node, or a literal of JSON, where N-Quads can have them. */
const BLANK_OR_JSON = /^(?:<[^>]*> <[^>]*> )?_:|\^\^<[^>]*#JSON> \.$/m;

/** The lines that one text has and the other has not, so that what differs is told in few words. */
function onlyIn(one: string, other: string): string[][] {
  const missed = (text: string, from: string) => {
    const lines = new Set(from.split("\n"));
    return text.split("\n").filter((line) => !lines.has(line));
  };
  return [missed(one, other), missed(other, one)];
}

/** In the first the day begins before that of UTC, in the second after it; each has half hours or the date line in it. */
describe.each(["Pacific/Kiritimati", "America/St_Johns"])(
  "the CSV files and the JSON-LD are one graph, in %s",
  (zone) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });

    /** The canonical N-Quads of both, by readers that share no line of code with us. */
    async function graphsOf(collection: Collection): Promise<{ tables: string; linked: string }> {
      const files = new Map(filesOf(collection).map(({ table, text }) => [`${table}.csv`, text]));
      const description = JSON.parse(JSON.stringify(toCsvw(collection)));
      // The reader takes any name; a template cannot hold all (RFC 6570, section 2.3).
      for (const { tableSchema } of (description as CsvDescription).tables)
        for (const { name } of tableSchema.columns) expect(name).toMatch(/^(\w|%[\dA-F]{2})+$/);
      const linked = await quadsOf(JSON.parse(JSON.stringify(toJsonLd(collection))));
      return { tables: await canonical(await quadsOfTables(files, description)), linked: await canonical(linked) };
    }

    test("where the clock is another than that of UTC", () => {
      expect(new Date("2026-03-06T12:00Z").getTimezoneOffset()).toBe({ "Pacific/Kiritimati": -840 }[zone] ?? 210);
    });

    test.each(Object.entries(KNOWN))("of %s", async (_, collection) => {
      const { tables, linked } = await graphsOf(collection);
      expect(onlyIn(tables, linked)).toEqual([[], []]);
      expect(tables).toBe(linked);
      expect(linked.split("\n").length).toBeGreaterThan(300);
      expect(linked).not.toContain("_:");
      expect(linked).not.toContain("rdf-syntax-ns#JSON");
    });

    test("of arbitrary collections", async () => {
      await fc.assert(
        fc.asyncProperty(collections, async (collection) => {
          const { tables, linked } = await graphsOf(collection);
          expect(onlyIn(tables, linked)).toEqual([[], []]);
          expect(tables).toBe(linked);
          expect(linked.match(BLANK_OR_JSON)).toBeNull();
        }),
        RUNS,
      );
    });

    test("and are another where one cell is another", async () => {
      const { meetings, ...shared } = KNOWN["our own"];
      const { linked } = await graphsOf({ ...shared, meetings });
      const [first] = meetings;
      const { tables } = await graphsOf({
        ...shared,
        meetings: [{ ...first!, when: { ...first!.when, date: "2026-03-07" } }],
      });
      expect(tables).not.toBe(linked);
    });
  },
);
