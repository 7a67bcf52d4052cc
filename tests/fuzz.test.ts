import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "./support.js";

test("500 mutants of records are refused well, or build every export and come back identical", () => {
  const args = ["fuzz/fuzz.js", "--count", "500", "--seed", "1"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(stdout + stderr).toMatch(/^500 mutants, \d+ % accepted, \d+ a second, 0 faults\.\n$/);
  // Where nearly all were refused, the exports would not be tried.
  expect(Number(/(\d+) % accepted/.exec(stdout)?.[1])).toBeGreaterThan(10);
  expect(status).toBe(0);
});
