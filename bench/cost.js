/** How benches measure: what a whole run of Node takes, by the system's own account. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { cpus, devNull } from "node:os";
import { fileURLToPath } from "node:url";

/** Required and not imported: a first module of ES takes nearly half as long as all of `node -e 0`. */
const TELL = fileURLToPath(new URL("tell.cjs", import.meta.url));

// To read more certificates at the start takes longer than all else that `node -e 0` does (RESULTS.md).
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const environment = { ...inherited, NO_COLOR: "1" };

/**
 * CPU time in seconds (user and system) and the most memory in MB of a run of Node on one core: what V8 does beside the
 * program, it does in turn.
 *
 * @param out the file that what it prints goes into. Absent: that goes nowhere
 * @throws where the run fails
 */
export function costOf(args, out = devNull) {
  const printed = openSync(out, "w");
  try {
    const { output, status } = spawnSync(process.execPath, ["--single-threaded", "--require", TELL, ...args], {
      encoding: "utf8",
      stdio: ["ignore", printed, "pipe", "pipe"],
      env: environment,
    });
    if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${output[2]}`);
    const { user, system, rss } = JSON.parse(output[3]);
    return { cpu: (user + system) / 1e6, memory: rss / 1024 };
  } finally {
    closeSync(printed);
  }
}

/** The least of several runs of each, taken in turn: what else the machine does can only add to them. */
export function leastOf(rounds, ...runs) {
  const costs = runs.map(() => ({ cpu: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      const { cpu, memory } = run();
      costs[index] = { cpu: Math.min(costs[index].cpu, cpu), memory: Math.min(costs[index].memory, memory) };
    }
  }
  return costs;
}

/** The machine and what runs on it, for the head of a table. */
export function machine() {
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? "unknown processor"} × ${cpus().length}`;
}
