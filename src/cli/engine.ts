import { setFlagsFromString } from "node:v8";

/**
 * Asks V8, which is made for servers and pages, for what a command needs: to start fast, and to stay small. Of a flag that
 * a later V8 has not, it would say so at each command, and tests of what commands say would fail.
 *
 * @param node the version of Node
 */
export function tuneEngine(node: string): void {
  // V8 optimises a function once it has run for a while; a short command ends before that pays, and it costs as much as
  // all else. So only what runs longer is optimised (how long: bench/RESULTS.md). Node 26 is the last that we know to have
  // these flags.
  const major = Number.parseInt(node, 10);
  if (major < 22) setFlagsFromString("--interrupt-budget=500000");
  else if (major <= 26) {
    setFlagsFromString("--invocation-count-for-turbofan=12000");
    setFlagsFromString("--invocation-count-for-maglev=1000");
  }
  // Where V8 takes what a record needs for lasting, it puts it where only a collection of the whole heap looks, with all
  // that it leads to: with ten times the records a build then takes twice the memory.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // The whole heap is collected when it has grown by half of what lasts, and not by several times that.
  setFlagsFromString("--heap-growing-percent=50");
}
