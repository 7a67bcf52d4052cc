/** `readout print csv`: the flat view, or a table by its name; never both. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readout, root } from "./support.js";

const shelf = (name: string) => readFileSync(join(root, `dist-data/csv/${name}.csv`), "utf8");
const print = (...args: string[]) => readout(["print", ...args]);

test("--flat prints the flat view, as no option does; --table any other", () => {
  expect(print("csv", "src/meetings", "--flat")).toEqual({
    status: 0,
    stdout: shelf("flat"),
    stderr: expect.anything(),
  });
  expect(print("csv", "src/meetings").stdout).toBe(shelf("flat"));
  expect(print("csv", "src/meetings", "--table", "statements").stdout).toBe(shelf("statements"));
});

test("--flat and --table are refused together, and each with a format that has no tables", () => {
  const both = print("csv", "src/meetings", "--flat", "--table", "statements");
  expect(both).toMatchObject({ status: 2, stdout: "" });
  expect(both.stderr).toContain("option '--flat' cannot be used with option '-t, --table <name>'");
  expect(print("json", "src/meetings", "--flat")).toEqual({
    status: 2,
    stdout: "",
    stderr: "error: --flat goes with csv: json has no tables.\n",
  });
  expect(print("json", "src/meetings", "--table", "flat").stderr).toBe(
    "error: --table goes with csv: json has no tables.\n",
  );
});
