/** The order of the house: imports run one way, and only the command touches the process. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support.js";

/** For each room of `src`, the rooms it may import from. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  schema: ["model"],
  evidence: ["model"],
  markup: [],
  compare: ["model"],
  draft: ["model", "evidence"],
  record: ["model", "schema", "evidence"],
  report: ["model", "schema"],
  tables: ["model", "schema", "evidence"],
  graph: ["model", "evidence", "tables"],
  formats: ["model", "schema", "evidence", "tables", "graph", "markup"],
  site: ["model", "evidence", "tables", "markup", "formats"],
  publish: ["model", "schema", "tables", "formats", "site"],
  cli: "model schema evidence tables graph markup formats site publish record draft compare report".split(" "),
};

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(root, "src", file), "utf8") }));

/** What a text imports or exports from, in whatever way: `from "x"`, `import "x"`, `import("x")`. */
const specifiersOf = (text: string) =>
  [...text.matchAll(/\b(?:from|import)\b[\s(]*(["'`])([^"'`]+)\1/g)].map(([, , specifier]) => specifier as string);

test("no way to import is overlooked", () => {
  const text = `
    import "./bare.js";
    import one, { two } from './named.js';
    import {
      type Three,
    } from "./lines.js";
    export * from "./again.js";
    const { four } = await import("./called.js");
    const five = import(
      \`./wrapped.js\`
    );
    type Six = import("./type.js").Six;`;
  const names = ["bare", "named", "lines", "again", "called", "wrapped", "type"];
  expect(specifiersOf(text)).toEqual(names.map((name) => `./${name}.js`));
  const computed = files.filter(({ text }) => /\bimport\s*\((?!\s*")|\b(?:require|createRequire)\b/.test(text));
  // The code that tells faults is loaded when it is asked for, and schema.org's terms are a file of data.
  const [loadsLate, findsData] = ["schema/faults.ts", "cli/check.ts"];
  expect(computed.map(({ file }) => file).sort()).toEqual([findsData, "cli/bundle.ts", loadsLate].sort());
});

test("every folder of src is a room of the house", () => {
  const rooms = new Set(files.filter(({ file }) => file.includes("/")).map(({ file }) => file.split("/")[0]));
  expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test("imports run one way", () => {
  const against: string[] = [];
  for (const { file, text } of files) {
    const [room, ...inside] = file.split("/");
    if (!inside.length) continue;
    for (const specifier of specifiersOf(text).filter((each) => each.startsWith("."))) {
      const [target, ...within] = join(file, "..", specifier).split("/");
      if (target === room || !within.length) continue;
      if (!MAY_IMPORT[room as string]?.includes(target as string)) against.push(`${file} imports ${specifier}`);
    }
  }
  expect(against).toEqual([]);
});

test("what rooms share beside them is the error of misuse, the order of texts, and how a problem is told", () => {
  const beside = files.flatMap(({ file, text }) =>
    file.includes("/") ? specifiersOf(text).map((each) => /^(?:\.\.\/)+([a-z-]+)\.js$/.exec(each)?.[1]) : [],
  );
  expect([...new Set(beside.filter((name) => files.some(({ file }) => file === `${name}.ts`)))].sort()).toEqual([
    "lines",
    "order",
    "problem",
    "shown",
    "spelling",
    "usage-error",
  ]);
});

test("the process is touched by the command alone, and by the tools that write the schemas and their validators", () => {
  const touching = files.filter(({ text }) => /\bprocess\./.test(text)).map(({ file }) => file);
  expect(touching.sort()).toEqual([
    "cli/engine.ts",
    "cli/main.ts",
    "cli/printer.ts",
    "schema/generate.ts",
    "schema/standalone.ts",
  ]);
});

test("nothing reaches out, starts a program or makes code of text", () => {
  const reaching = /^(node:)?(child_process|cluster|dgram|dns|https?|http2|inspector|net|tls|vm|worker_threads)(\/|$)/;
  const found = files.filter(
    ({ text }) =>
      specifiersOf(text).some((each) => reaching.test(each)) ||
      /(?<![\w.])(?:fetch|eval|Function|WebSocket|EventSource)\(/.test(text),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test("the pure rooms read and write no files", () => {
  const worldly = /^(node:)?(fs|child_process|https?|http2|net|tls|dgram|process|worker_threads)(\/|$)/;
  const impure = files.filter(({ text }) => specifiersOf(text).some((each) => worldly.test(each)));
  expect(
    impure
      // What stands in each page is read from beside the code, once.
      .filter(({ file }) => file !== "site/assets.ts")
      .map(({ file }) => file.split("/")[0])
      .filter((room) =>
        /^(model|evidence|draft|tables|graph|formats|site|report|markup|compare)$/.test(room as string),
      ),
  ).toEqual([]);
});
