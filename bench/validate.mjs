/**
 * `node bench/validate.mjs [count]`: what `readout validate` costs, in seconds of CPU (user and system), the mean of
 * some runs: of one record against an empty run of Node, and of many small JSON files against ajv-cli on the same ones.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { SKELETONS } from "../dist/record/shapes.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const count = Number(process.argv[2] ?? 10_000);
const readout = [join(root, "dist/cli/main.js"), "validate"];
const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));

/** The CPU that a run of Node takes with these arguments: the mean, by the shell that waits for all runs. */
function cpuOf(runs, ...args) {
  const run = `"$0" "$@" >/dev/null 2>"${folder}/stderr" || { tail -n 3 "${folder}/stderr" >&2; exit 1; }`;
  const script = `for run in $(seq ${runs}); do ${run}; done; times`;
  const { status, stdout, stderr } = spawnSync("sh", ["-c", script, process.execPath, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const [, ofChildren] = stdout.trim().split("\n");
  const times = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + 60 * minutes + Number(seconds), 0) / runs;
}

function tell(what, ours, theirs) {
  console.log(`${what}: ${ours.toFixed(3)} s, against ${theirs.toFixed(3)} s: ${(ours / theirs).toFixed(2)} times`);
}

try {
  const record = join(root, "src/meetings/2026-03-06-canada-japan.yaml");
  tell("one record, cold, against node -e 0", cpuOf(20, ...readout, record), cpuOf(20, "-e", "0"));

  for (const name of ["collection", "parties", "organisations", "people", "topics"]) {
    cpSync(join(root, `src/meetings/${name}.yaml`), join(folder, `${name}.yaml`));
  }
  mkdirSync(join(folder, "small"));
  const text = SKELETONS.meeting.replaceAll("de, fr", "ca, jp").replace("[de]", "[ca]");
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
  tell(`${count} small files, against ajv-cli`, cpuOf(2, ...readout, join(folder, "small")), cpuOf(2, ...theirs));
} finally {
  rmSync(folder, { recursive: true });
}
