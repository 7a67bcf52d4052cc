/** What the README shows is what happens: its JavaScript and shell examples run, its files are there. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, readout, root } from "./support.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const examples = (kind: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, code]) => code as string);

/** A folder in which `import "readout"` finds this project, and `src/meetings` its records. */
const folder = emptyFolder();
mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
symlinkSync(root, join(folder, "node_modules/readout"), "junction");
mkdirSync(join(folder, "src"));
symlinkSync(join(root, "src/meetings"), join(folder, "src/meetings"), "junction");
symlinkSync(join(root, "dist-data"), join(folder, "dist-data"), "junction");
// As `jq -c '.data.meetings[]'` writes them, which the README says makes lines of records.
const { data } = JSON.parse(readout(["print", "json", "src/meetings"]).stdout);
writeFileSync(
  join(folder, "records.ndjson"),
  data.meetings.map((meeting: object) => `${JSON.stringify(meeting)}\n`).join(""),
);
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

describe("the README", () => {
  test("names files that are there", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path as string);
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(existsSync(join(root, link.replace(/\*.*/, ""))), link).toBe(true);
  });

  test("opens with the two commands", () => {
    expect(examples("sh setup")).toEqual(["npm ci && npm run build\n", "npm ci && npm test\n"]);
  });

  test("has a JavaScript example that reads the data", () => {
    const [reading] = examples("js") as [string];
    writeFileSync(join(folder, "reading.js"), reading);
    const printed = execFileSync(process.execPath, ["reading.js"], { cwd: folder, encoding: "utf8" });
    expect(printed).toMatch(/^2026-03-06 \[\n/);
    expect(printed.match(/^ {2}['"].+['"],?$/gm)).toHaveLength(3);
  });

  test("has a JavaScript example that makes a page's markup", () => {
    const embedding = examples("js")[1] as string;
    writeFileSync(join(folder, "embedding.js"), embedding);
    const printed = execFileSync(process.execPath, ["embedding.js"], { cwd: folder, encoding: "utf8" });
    expect(printed).toMatch(/^<script type="application\/ld\+json">\{"@context":"https:\/\/schema.org"/);
    expect(printed).toContain('"@id":"https://example.org/rencontre"');
    expect(examples("js")).toHaveLength(2);
  });

  test.each(examples("sh").flatMap((code) => code.trim().split("\n")))("has a shell example that runs: %s", (line) => {
    const [npx, command, ...args] = line.split(/\s+/);
    expect([npx, command]).toEqual(["npx", "readout"]);
    const ours = args.map((arg) => arg.replace("../shelf", join(folder, "shelf")));
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/command/main.cjs"), ...ours], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout + stderr).not.toBe("");
  });
});
