import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Path } from "../src/problem.js";
import { checkMeeting } from "../src/record/check.js";
import { complete, inOrder } from "../src/record/complete.js";
import { readCollection } from "../src/record/read.js";
import { REFERENCES } from "../src/record/rules/references.js";
import { Sheet } from "../src/record/sheet.js";
import { Source } from "../src/record/source.js";
import { type JsonSchema, readSchema } from "../src/schema/json-schema.js";
import { RECORD } from "./edited-collection.js";
import { root } from "./support.js";

const folder = join(root, "src/meetings");
const text = readFileSync(join(folder, RECORD), "utf8");
const lines = text.split("\n");
const reading = readCollection(folder);
if (!reading.ok) throw new Error("Our own collection does not hold.");
const { meetings, ...shared } = reading.collection;
const original = meetings[0];

function sourceOf(text: string): Source {
  return new Source(RECORD, new TextEncoder().encode(text));
}

/** The lines on which a problem of the record is told, in a text of it. */
function faultyLines(text: string): number[] {
  const source = sourceOf(text);
  if (source.problems.length > 0) return source.problems.map(({ line }) => line);
  return source.problemsOf(checkMeeting(source.value, shared)).map(({ line }) => line);
}

/** Whether a value says nothing that another does not say: it lacks keys and list items at most. */
function onlyLacks(value: unknown, other: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(other)) {
    let from = 0;
    return value.every((item) => {
      const place = other.findIndex((each, index) => index >= from && onlyLacks(item, each));
      from = place + 1;
      return place >= 0;
    });
  }
  if (typeof value !== "object" || typeof other !== "object" || !value || !other) return value === other;
  const more = other as Record<string, unknown>;
  return Object.entries(value).every(([key, item]) => key in more && onlyLacks(item, more[key]));
}

/** What the schema says of each property that a value lacks and another has; a language or a list item may be lacking. */
function* lost(schema: JsonSchema, value: unknown, other: unknown): Generator<string> {
  const { properties, items } = { ...readSchema("meeting").definitions?.[schema.$ref?.split("/")[2] ?? ""], ...schema };
  if (Array.isArray(value) && Array.isArray(other)) {
    // Of a list that lacks an item, its own text says which; nothing is looked for in it.
    if (value.length !== other.length) return;
    for (const [index, item] of value.entries()) yield* lost(items ?? {}, item, other[index]);
  } else if (properties && typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(other as Record<string, unknown>)) {
      const property = properties[key] ?? {};
      if (key in value) yield* lost(property, (value as Record<string, unknown>)[key], item);
      else yield property.description ?? "";
    }
  }
}

/** A text with one character in another's place, at the line and column of a value; its quotes stay. */
function damaged(source: Source, path: Path, index: number, character: string): { text: string; line: number } {
  const { line, column } = source.locate(path);
  const changed = [...lines];
  const before = changed[line - 1] as string;
  const start = column - 1 + (/["']/.test(before[column - 1] as string) ? 1 : 0) + index;
  changed[line - 1] = before.slice(0, start) + character + before.slice(start + 1);
  return { text: changed.join("\n"), line };
}

describe("one line deleted", () => {
  test("lacks() can tell", () => {
    expect(onlyLacks({ a: [2] }, { a: [1, 2], b: 3 })).toBe(true);
    expect(onlyLacks({ a: [2, 1] }, { a: [1, 2] })).toBe(false);
    expect(onlyLacks({ a: 2 }, { a: 1 })).toBe(false);
  });

  test.each(lines.map((line, index) => [index + 1, line] as const))("line %i: %s", (number) => {
    const rest = lines.filter((_, index) => index !== number - 1).join("\n");
    if (faultyLines(rest).length > 0) return;
    // What is gone was optional, as the record still holds: its docstring says what absence means.
    const value = inOrder(complete(sourceOf(rest).value));
    expect(onlyLacks(value, original)).toBe(true);
    for (const property of lost(readSchema("meeting"), value, original)) expect(property).toContain("Absent:");
  });
});

describe("one character damaged is told at its line", () => {
  const source = sourceOf(text);
  const sheet = new Sheet("meeting", complete(source.value));
  const places = (...types: Parameters<Sheet["any"]>[0][]) =>
    types.flatMap((type) => sheet.any(type)).filter(({ value }) => typeof value === "string");

  const formed = [
    ...places("Id", "MeetingId", "Day", "Moment", "CountryCode", "Currency", "Language"),
    ...["Act", "Decimal", "DocumentKind", "InstrumentKind", "InstrumentState", "MeetingKey", "Mode", "OccasionKind"],
    ...["Qualifier", "Reading", "ServiceStatus", "Sha256", "Status"],
  ].flatMap((each) => (typeof each === "string" ? places(each as "Id") : [each]));

  test.each(formed.map(({ type, path, value }) => [type, path.join("."), path, String(value)] as const))(
    "%s at %s",
    (_, __, path, value) => {
      for (const index of [0, value.length - 1]) {
        const { text, line } = damaged(source, path, index, "_");
        expect(faultyLines(text)).toContain(line);
      }
    },
  );

  const references = places("Id").filter(({ owner, key }) => `${owner?.type}.${key}` in REFERENCES);

  test.each(references.map(({ path, value }) => [path.join("."), path, value as string] as const))(
    "a reference at %s",
    (_, path, value) => {
      const { text, line } = damaged(source, path, value.length - 1, value.endsWith("z") ? "q" : "z");
      expect(faultyLines(text)).toContain(line);
    },
  );

  test.each([...Array(11).keys()])("digit %i of the figure", (index) => {
    const { text, line } = damaged(source, ["figures", 0, "value"], index, "7");
    expect(faultyLines(text)).toContain(line);
  });

  // Another month or day of the same form, before the release, could be the day of publication as well.
  const digits = [
    [
      ["when", "date"],
      [0, 1, 2, 3, 5, 6, 8, 9],
    ],
    [
      ["documents", 0, "published"],
      [0, 1, 2, 3, 5, 8],
    ],
  ] as const;

  test.each(digits.flatMap(([path, places]) => places.map((index) => [index, path.join("."), path] as const)))(
    "character %i of %s",
    (index, _, path) => {
      const { text, line } = damaged(source, path, index, "9");
      expect(faultyLines(text)).toContain(line);
    },
  );
});
