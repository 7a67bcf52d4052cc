import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { generate } from "../bench/generate.js";
import { readCollection } from "../src/record/read.js";
import { emptyFolder, root } from "./support.js";

// What they measure depends on the machine. That they run does not, and they are run seldom.
it.each([
  ["validate.js 3", /^3 small files: [\d.]+ s, against [\d.]+ s of ajv-cli: [\d.]+ times$/m],
  ["scale.js 3", /^\| … --nquads \| 3 \|(?: *[\d.]+ \|){6}$/m],
  ["scale.js --yaml 3", /^\| readout validate, YAML \| 3 \|(?: *[\d.]+ \|){6}$/m],
  ["scale.js --shape tiny --growth 2 3", /^\| 3 \|(?: *[\d.]+ \|){6}$/m],
])("bench/%s runs and tells a row", (command, row) => {
  const [script = "", ...args] = command.split(" ");
  expect(execFileSync(process.execPath, [`bench/${script}`, ...args], { cwd: root, encoding: "utf8" })).toMatch(row);
});

it.each(["mixed", "tiny", "japanese"] as const)("made-up records that are %s hold", (shape) => {
  const out = emptyFolder();
  generate({ meetings: 40, seed: 5, shape, out, json: true });
  expect(readCollection(out).problems).toEqual([]);
});
