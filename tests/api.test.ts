/** The reference of the library is what the docstrings say, of all that is exported. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { emptyFolder, filesUnder, root } from "./support.js";

const folder = emptyFolder();
let told = "";

beforeAll(() => {
  const args = ["run", "--silent", "api", "--", "--out", folder];
  const { stdout, stderr } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  told = stripVTControlCharacters(stdout + stderr);
}, 600_000);

test("docs/api is generated from them as they stand: else, `npm run api`", () => {
  expect(told).toContain("markdown generated");
  const generated = filesUnder(folder);
  expect([...generated.keys()]).toEqual(["README.md", "readout.md", "readout/data.md"]);
  expect(generated.get("README.md")).toMatch(/^Generated from the docstrings/);
  expect(filesUnder(join(root, "docs/api"))).toEqual(generated);
});

test("nothing that is exported lacks a docstring, nor a property of it", () => {
  const undocumented = told.split("\n").filter((line) => line.includes("does not have any documentation"));
  expect(undocumented).toEqual([]);
});
