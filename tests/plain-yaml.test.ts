/** What is read without the whole parser is what the whole parser reads; where that would find a fault, nothing is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_ITEMS, MOST_LEVELS } from "../src/record/bounds.js";
import { plainYaml } from "../src/record/plain-yaml.js";
import { syntaxTree } from "../src/record/syntax.js";
import { readYaml } from "../src/record/yaml-reading.js";
import { root } from "./support.js";

const records = ["src/meetings", "tests/cases", "tests/collections"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(root, folder, file), "utf8") })),
);

const whole = (text: string) => readYaml(text, syntaxTree(text));

test.each(records)("$file is plain", ({ text }) => {
  expect(plainYaml(text)).toEqual({ value: whole(text).value });
});

test.each([
  ["- a\n- b: c # words\n  d: [e, { f: g }]\n", ["a", { b: "c", d: ["e", { f: "g" }] }]],
  ["a: ~\nb:\nc: TRUE\nd: 1e3\ne: +12\nf: -.5\ng: 2026-03-06\nh: 1_000\ni: NO\n", undefined],
  ["a:\n- 1\n- >-\n  two\n  lines\n- 'it''s'\n- \"\\u00e9\"\n", undefined],
  ["__proto__: { toString: 1 }\nconstructor: 2\n2: x\n1: y\n", undefined],
  ["{ a: [], b: {}, c: [1, ], d: }", undefined],
  ["- a # words\n- - b # words\n  - c: |- # words\n\n      d\n\n    e: [ # words\n      f,\n      g ]\n-\n", undefined],
  ["a :\n- 'b' # words\n-\n  - c\n# words\nd:\n\n  e: f\n    g\n\nh:\n", undefined],
  ["<<: { a: 1 }\nb: { <<: { c: 2 } }\n", undefined],
  ["words\nthat go on\n", "words that go on"],
  [`${"[".repeat(MOST_LEVELS)}${"]".repeat(MOST_LEVELS)}`, undefined],
  [`[${"1,".repeat(MOST_ITEMS)}]`, undefined],
])("%# of other texts is plain", (text, value) => {
  const reading = whole(text);
  expect(reading.faults).toEqual([]);
  if (value !== undefined) expect(reading.value).toEqual(value);
  const plain = plainYaml(text);
  expect(plain).toEqual({ value: reading.value });
  expect(JSON.stringify(plain?.value)).toBe(JSON.stringify(reading.value));
});

test.each([
  ["nothing at all", ""],
  ["a key that stands twice", "a: 1\na: 2\n"],
  ["a key without a colon", "a: 1\nb\n"],
  ["a map on the line of a key", "a: b: c\n"],
  ["a list on the line of a key", "a: - b\n"],
  ["an indentation that no line above has", "a:\n    b: 1\n  c: 2\n"],
  ["a tab", "a:\t1\n"],
  ["a tag", "a: !!str 1\n"],
  ["an anchor and an alias", "b: &c 2\nd: *c\n"],
  ["several documents", "a: 1\n---\nb: 2\n"],
  ["a remark without a blank, and one that cuts a text", "a: [1]#x\nb: c #d\n"],
  ["a comma too many, a comma too few", "a: [1,, 2]\nb: ['c' 'd']\n"],
  ["a key alone in braces, a pair alone in brackets", "a: { b }\nc: [d: e]\n"],
  ["brackets that stay open, quotes that stay open", "a: [b\nc: 'd\n"],
  ["a key that is a list", "[a]: b\n"],
  ["a directive", "%YAML 1.2\n---\na: 1\n"],
  ["a key that is asked for", "? a\n: b\n"],
  ["a key with more blanks than YAML looks for its colon", `k${" ".repeat(1024)}: 1\n`],
  ["a key longer than YAML looks for its colon", `${"k".repeat(1100)}: 1\n`],
  ["lists too deep in each other", `${"[".repeat(MOST_LEVELS + 1)}${"]".repeat(MOST_LEVELS + 1)}`],
  ["a list that is too long", `a: [${"1,".repeat(MOST_ITEMS + 1)}]`],
])("not plain: %s", (_, text) => {
  expect(plainYaml(text)).toBeUndefined();
});

test("of whatever text, it is what the whole parser reads", () => {
  const marks = `a: b|- |-|\n|  |: |:|,|[|]|{|}|'|"|#| # x|>-\n|~|null|NO|1e3|0x1F|.5|2026-03-06|? |! |&a|*a|%|@|---|<<: |\\|é|日本|a: [b, c]|{a: 1}|[,a]|[a: b]|{a}|- - x|"a\nb"|a\n b|__proto__: 1|\u0000|\ud800|\u00a0|\n# r\n|\n\n|  |>2\n|: -|"k": |'k':v`;
  const small = [
    "a: 1\nb:\n  - x\n  - y: z\n    w: [1, 2]\n",
    "a: { b: c, d: [e, f] }\ng: >-\n  h\n  i\nj: 'k'\n",
    'a:\n- 1\n- 2\nb: |\n  t\n# u\nc: "x y" # z\n',
    "- a\n- b: c\n  d:\n    e: f\n",
    "- - a\n  - b\n-\n  c: |\n    x\n  d:\n  - e\n",
    'a: [\n  b,\n  { c: d }\n]\nb:\n\n  c: x\n    y\n  # r\n  d: "x\n    y"\n',
  ];
  const mark = fc.constantFrom(...marks.split("|"), "|\n", "|\n  x");
  const edit = fc.record({ at: fc.nat(), mark: fc.option(mark, { nil: "" }), cut: fc.nat({ max: 3 }) });
  const edited = fc.tuple(fc.constantFrom(...small), fc.array(edit, { minLength: 1, maxLength: 3 }));
  let plainly = 0;
  fc.assert(
    fc.property(edited, ([text, edits]) => {
      const changed = edits.reduce((rest, { at, mark, cut }) => {
        const place = at % (rest.length + 1);
        return rest.slice(0, place) + mark + rest.slice(place + cut);
      }, text);
      const plain = plainYaml(changed);
      if (!plain) return;
      plainly += 1;
      const { value, faults } = whole(changed);
      expect(faults, changed).toEqual([]);
      expect(plain.value, changed).toEqual(value);
      expect(JSON.stringify(plain.value), changed).toBe(JSON.stringify(value));
    }),
    { numRuns: 5000, seed: 8 },
  );
  // Where nearly nothing was plain, nothing was compared.
  expect(plainly).toBeGreaterThan(800);
});
