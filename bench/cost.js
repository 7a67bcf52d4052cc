/** How benches measure: what a whole run of Node takes, by the system's own account. */
import { spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { cpus, devNull } from "node:os";
import { fileURLToPath } from "node:url";

/** Tells the most memory that a run took, on its fourth descriptor. */
const TELL = fileURLToPath(new URL("tell.cjs", import.meta.url));

/** Makes bash tell the time of the user and of the system, in seconds. */
const TIMED = 'TIMEFORMAT="%3U %3S"; time "$@"';

// To read more certificates at the start takes longer than all else that `node -e 0` does (RESULTS.md).
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const environment = { ...inherited, NO_COLOR: "1", LC_ALL: "C" };

/**
 * CPU time in seconds (user and system) of a run of Node on one core, from its start to its end as the system sees it:
 * what V8 does beside the program, it does in turn.
 *
 * @param out the file that what it prints goes into. Absent: that goes nowhere
 * @throws where the run fails
 */
export function cpuOf(args, out = devNull) {
  return run(args, out).cpu;
}

/** As `cpuOf`, with the most memory in MB. */
export function costOf(args, out = devNull) {
  const { cpu, told } = run(["--require", TELL, ...args], out);
  return { cpu, memory: JSON.parse(told) / 1024 };
}

function run(args, out) {
  const printed = openSync(out, "w");
  try {
    const command = ["-c", TIMED, "bash", process.execPath, "--single-threaded", ...args];
    const { output, status } = spawnSync("bash", command, {
      encoding: "utf8",
      stdio: ["ignore", printed, "pipe", "pipe"],
      env: environment,
    });
    if (output === null) throw new Error("There is no bash, which tells what a run takes.");
    if (status !== 0) throw new Error(`${args.join(" ")} failed:\n${output[2].slice(-2000)}`);
    const [user, system] = output[2].trimEnd().split("\n").at(-1).split(" ").map(Number);
    return { cpu: user + system, told: output[3] };
  } finally {
    closeSync(printed);
  }
}

/** The least cost of several runs of each, taken in turn: what else the machine does can only add to them. */
export function leastOf(rounds, ...runs) {
  const costs = runs.map(() => ({ cpu: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of runs.entries()) {
      const { cpu, memory = 0 } = run();
      const least = costs[index];
      costs[index] = { cpu: Math.min(least.cpu, cpu), memory: Math.min(least.memory, memory) };
    }
  }
  return costs;
}

/** The machine and what runs on it, for the head of a table. */
export function machine() {
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? "unknown processor"} × ${cpus().length}`;
}
