/** The package as its users get it: what is in it, and that its types and data reach them. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyFolder, root } from "./support.js";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const consumers = emptyFolder();
const installed = join(consumers, "node_modules/readout");

/** Runs a program in a consumer's folder. */
const run = (cwd: string, program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
};

beforeAll(() => {
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", consumers];
  execFileSync("npm", pack, { cwd: root, stdio: "pipe", shell: process.platform === "win32" });
  const tarball = readdirSync(consumers).find((file) => file.endsWith(".tgz")) as string;
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(consumers, tarball), "--strip-components=1", "-C", installed]);
  // What npm would install beside it: its dependencies and theirs, and nothing of ours for development.
  const needed = new Set<string>();
  const next = Object.keys(manifest.dependencies);
  for (let name = next.pop(); name; name = next.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    mkdirSync(join(consumers, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(consumers, "node_modules", name), "junction");
    next.push(
      ...Object.keys(
        JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")).dependencies ?? {},
      ),
    );
  }
  cpSync(join(root, "tests/consumers"), consumers, { recursive: true });
});

describe("what is in it", () => {
  const files = () => readdirSync(installed, { recursive: true, encoding: "utf8" });

  test("code, types, schemas, data and licences, and no source, test or tool", () => {
    const all = files();
    for (const file of [
      "dist/index.js",
      "dist/index.d.ts",
      "dist/cli/main.js",
      "dist/schema/validators.js",
      "schemas/meeting.schema.json",
    ]) {
      expect(all).toContain(file);
    }
    for (const file of [
      "dist-data/meetings.json",
      "dist-data/csv/flat.csv",
      "LICENCE",
      "LICENCE-DATA.md",
      "README.md",
    ]) {
      expect(all).toContain(file);
    }
    expect(all.filter((file) => /^(src|tests|\.ci)|generate|standalone/.test(file))).toEqual([]);
  });

  test("runs nothing when it is installed, and needs at most eight packages", () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(8);
  });

  test("names types before code in each export, and every export is there", () => {
    for (const target of Object.values<Record<string, string> | string>(manifest.exports)) {
      if (typeof target === "string") continue;
      expect(Object.keys(target)).toEqual(["types", "default"]);
      for (const file of Object.values(target)) expect(files()).toContain(file.replace("./", ""));
    }
  });

  test("the lock file names each package that a platform may need, so that `npm ci` passes everywhere", () => {
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    for (const [path, { optionalDependencies = {} }] of Object.entries<{ optionalDependencies?: object }>(packages)) {
      for (const name of Object.keys(optionalDependencies)) {
        const there = [`node_modules/${name}`, `${path}/node_modules/${name}`].some((place) => place in packages);
        expect(there, `${name}, of ${path}`).toBe(true);
      }
    }
  });

  test("every dependency is justified in CONTRIBUTING.md", () => {
    const table = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").split("## Runtime dependencies")[1] as string;
    for (const name of Object.keys(manifest.dependencies))
      expect(table).toMatch(new RegExp(`^\\| (.*, )?${name}[ ,].*\\|`, "m"));
  });
});

describe("its types", () => {
  test.each(["nodenext", "bundler", "commonjs"])(
    "reach a project with %s, down to what must not compile",
    (consumer) => {
      const tsc = join(root, "node_modules/typescript/bin/tsc");
      expect(run(join(consumers, consumer), process.execPath, [tsc, "-p", "."])).toEqual({
        status: 0,
        stdout: "",
        stderr: "",
      });
    },
  );

  test("were they lost, the projects would not compile", () => {
    const folder = join(consumers, "nodenext");
    const lost = join(consumers, "lost");
    cpSync(folder, lost, { recursive: true });
    writeFileSync(join(lost, "lost.d.ts"), 'declare module "readout-lost";\ndeclare module "readout-lost/data";\n');
    const use = readFileSync(join(lost, "use.ts"), "utf8").replaceAll(/type (Act|CollectionReading|Meeting), /g, "");
    writeFileSync(
      join(lost, "use.ts"),
      `type Act = any; type Meeting = any; type CollectionReading = any;\n${use.replaceAll('"readout', '"readout-lost')}`,
    );
    writeFileSync(
      join(lost, "tsconfig.json"),
      readFileSync(join(lost, "tsconfig.json"), "utf8").replace('["use.ts"]', '["use.ts", "lost.d.ts"]'),
    );
    const { status, stdout } = run(lost, process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);
    expect(status).not.toBe(0);
    expect(stdout).toContain("Unused '@ts-expect-error' directive");
  });
});

describe("its code", () => {
  const node = (cwd: string, code: string, type = "module") =>
    run(join(consumers, cwd), process.execPath, [`--input-type=${type}`, "--eval", code]);

  test("runs where it is installed, without a warning", () => {
    const code = `
      import { readCollection, RULES } from "readout";
      import { meetings, people } from "readout/data";
      console.log(meetings.length, people.length > 1, typeof readCollection, RULES.length > 10);`;
    expect(node("nodenext", code)).toEqual({ status: 0, stdout: "1 true function true\n", stderr: "" });
  });

  test("gives its JSON to require", () => {
    const code = `console.log(require("readout/dist-data/meetings.json").schemaVersion, require("readout/schemas/meeting.schema.json").title)`;
    expect(node("commonjs", code, "commonjs")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^1 Readout: /),
    });
  });

  test("has the command", () => {
    expect(manifest.bin).toEqual({ readout: "dist/cli/main.js" });
    const main = join(installed, manifest.bin.readout);
    expect(readFileSync(main, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(run(consumers, process.execPath, [main, "validate", join(root, "src/meetings")])).toMatchObject({
      status: 0,
    });
  });
});
