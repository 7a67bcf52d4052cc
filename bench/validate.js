/**
 * `node bench/validate.js [count]`: what `readout validate` of many small JSON files costs, in seconds of CPU (user
 * and system), against ajv-cli on the same ones: the least of two runs. `bench.js` has a cold start.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { skeletonOf } from "../dist/record/shapes.js";
import { costOf, leastOf } from "./cost.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const count = Number(process.argv[2] ?? 10_000);
const readout = [join(root, "dist/command/main.cjs"), "validate"];
const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));

try {
  for (const name of ["collection", "parties", "organisations", "people", "topics"]) {
    cpSync(join(root, `src/meetings/${name}.yaml`), join(folder, `${name}.yaml`));
  }
  mkdirSync(join(folder, "small"));
  const text = skeletonOf("meeting", { notation: "yaml", isLine: false })
    .replaceAll("de, fr", "ca, jp")
    .replace("[de]", "[ca]");
  for (let index = 0; index < count; index += 1) {
    const id = `2026-01-31-canada-japan-${String(index).replace(/\d/g, (digit) => "abcdefghij"[digit])}`;
    writeFileSync(join(folder, "small", `${id}.json`), JSON.stringify({ ...parse(text), id }));
  }
  const ajv = [
    join(root, "node_modules/ajv-cli/dist/index.js"),
    "validate",
    "-c",
    "ajv-formats",
    "--strict-types=false",
  ];
  const theirs = [...ajv, "-s", join(root, "schemas/record.schema.json"), "-d", join(folder, "small/*.json")];
  const [ours, ajvs] = leastOf(
    2,
    () => costOf([...readout, join(folder, "small")]),
    () => costOf(theirs),
  );
  const ratio = (ours.cpu / ajvs.cpu).toFixed(2);
  console.log(
    `${count} small files: ${ours.cpu.toFixed(1)} s, against ${ajvs.cpu.toFixed(1)} s of ajv-cli: ${ratio} times`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
