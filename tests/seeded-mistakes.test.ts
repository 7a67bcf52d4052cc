/**
 * What `npm run mistakes` seeds into records that hold: each mistake is found, and but for the kinds that are named here
 * it is told at its line, as one problem.
 */
import { describe, expect, test } from "vitest";
import { kinds, mistakes } from "../fuzz/mistakes.js";

/** The kinds of which a mistake may yet be told elsewhere, or as several problems; each with the reason. */
const NOT_YET: Readonly<Record<string, string>> = {
  "a key at the margin": "within braces over several lines YAML stumbles at their beginning",
  "a line deleted": "an item that stands below a text is a part of that, and the line behind it is what is at fault",
  "ideographic space in the indentation": "before a closing brace it is told where the brace was opened",
  "key with a quote on one side": "the text ends at the next quotation mark, wherever that is",
  "lines cut off at the end": "what was cut off is missing, key by key",
};

const made = mistakes({ seed: 1, count: kinds.length });
const real = made.filter(({ same }) => !same);

/** The same in what the records share, of which each record may be told for a mistake. */
const inShared = mistakes({ seed: 1, count: kinds.length, shared: true }).filter(({ same }) => !same);

/** A mistake, and what was told of it, for whoever reads that this test failed. */
const told = ({ kind, record, lines, problems }: (typeof made)[number]) =>
  `${kind} in ${record}, lines ${lines.slice(0, 4).join(", ")}: ${problems.map(({ line, found, mend }) => `${line}: ${found}: ${mend}`).join(" | ")}`;

test("nearly every kind has a place in some record", () => {
  expect(kinds.length).toBeGreaterThan(400);
  expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThan(kinds.length - 20);
});

test("no mistake is silent", () => {
  expect(real.filter(({ problems }) => problems.length === 0).map(told)).toEqual([]);
});

test("in what records share, all are found, and nearly all well", () => {
  expect(inShared.filter(({ problems }) => problems.length === 0).map(told)).toEqual([]);
  const badly = inShared.filter(({ atLine, problems }) => !(atLine && problems.length === 1));
  expect(badly.length / inShared.length, badly.map(told).join("\n")).toBeLessThan(0.03);
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
