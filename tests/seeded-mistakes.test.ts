/**
 * What `npm run mistakes` seeds into records that hold: each mistake is found, and but for the kinds that are named here
 * it is told at its line, as one problem.
 */
import { describe, expect, test } from "vitest";
import { kinds, mistakes } from "../fuzz/mistakes.js";

/** The kinds of which a mistake may yet be told elsewhere, or as several problems; each with the reason. */
const NOT_YET: Readonly<Record<string, string>> = {
  "address twice in itself": "not found",
  "said by one to the same": "not found",
  "the same as another by the same document": "not found",
  "list of objects": "told at each item",
  "object with equals signs": "told at each key",
  "object with keys glued": "told at each key",
  "object without its keys": "told at each key",
  "evidence as a list of texts": "told at each item",
  "participants as a list of ids": "told at each item",
  "item without what is in it": "told at what names it, too",
  "item of another list": "told at each key",
  "no-break space in the indentation": "told at the next line",
  "ideographic space in the indentation": "told at the next line",
  "a line deleted": "told at each key of the list that it began",
  "the line above a list deleted": "told at each key of the list that it began",
  "an object pasted without its indentation": "told at each key",
};

const made = mistakes({ seed: 1, count: kinds.length });
const real = made.filter(({ same }) => !same);

/** A mistake, and what was told of it, for whoever reads that this test failed. */
const told = ({ kind, record, lines, problems }: (typeof made)[number]) =>
  `${kind} in ${record}, lines ${lines.slice(0, 4).join(", ")}: ${problems.map(({ line, found, mend }) => `${line}: ${found}: ${mend}`).join(" | ")}`;

test("nearly every kind has a place in some record", () => {
  expect(kinds.length).toBeGreaterThan(400);
  expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThan(kinds.length - 20);
});

test("no mistake is silent", () => {
  const silent = real.filter(({ kind, problems }) => problems.length === 0 && NOT_YET[kind] !== "not found");
  expect(silent.map(told)).toEqual([]);
});

test("what does not change the meaning is no mistake", () => {
  const same = ["byte order mark", "line breaks of Windows", "blanks at the ends of lines"];
  expect(made.filter(({ kind }) => same.includes(kind)).map(({ same }) => same)).toEqual(same.map(() => true));
});

describe("one mistake is one problem, at its line:", () => {
  const others = kinds.filter((kind) => !Object.hasOwn(NOT_YET, kind));

  test(`${others.length} kinds`, () => {
    const badly = real.filter(
      ({ kind, atLine, problems }) => others.includes(kind) && !(atLine && problems.length === 1),
    );
    expect(badly.map(told)).toEqual([]);
  });

  test("but for kinds that are there", () => {
    expect(Object.keys(NOT_YET).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
