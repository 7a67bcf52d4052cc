import { setFlagsFromString } from "node:v8";

const MAJOR = Number.parseInt(process.versions.node, 10);

/** From how many records on it pays to let V8 optimise as it does by itself (bench/RESULTS.md). */
const MANY = 5000;

/** Asks V8, which is made for servers and pages, for what a command needs: to start fast, and to stay small. */
export function tuneEngine(): void {
  // V8 optimises a function once it has run for a while; a short command ends before that pays, and it costs as much as
  // all else. So only what runs longer is optimised (how long: bench/RESULTS.md).
  // Node 26 is the last that we know to have these flags. Of one that a V8 has not, it would say so at each command.
  if (MAJOR < 22) setFlagsFromString("--interrupt-budget=500000");
  else if (MAJOR <= 26) {
    setFlagsFromString("--invocation-count-for-turbofan=12000");
    setFlagsFromString("--invocation-count-for-maglev=1000");
  }
  // Where V8 takes what a record needs for lasting, it puts it where only a collection of the whole heap looks, with all
  // that it leads to: with ten times the records a build then takes twice the memory.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // The whole heap is collected when it has grown by half of what lasts, and not by several times that.
  setFlagsFromString("--heap-growing-percent=50");
}

/**
 * Before many records, lets V8 optimise: on Node 20 sooner than it does by itself, and less of one function within
 * another, which takes most of its time; from Node 24 on the first would not pay.
 */
export function tuneEngineFor(records: number): void {
  if (records < MANY) return;
  if (MAJOR < 22) setFlagsFromString("--interrupt-budget=15000");
  else if (MAJOR < 24) setFlagsFromString("--invocation-count-for-turbofan=3000");
  if (MAJOR <= 24) setFlagsFromString("--max-inlined-bytecode-size-cumulative=100");
}
