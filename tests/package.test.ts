/** The package as its users get it: what is in it, and that its types and data reach them. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emptyFolder, neededPackages, packed, root } from "./support.js";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const consumers = emptyFolder();
const installed = join(consumers, "node_modules/readout");

/** Runs a program in a consumer's folder. */
const run = (cwd: string, program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
};

let tarball: string;

beforeAll(() => {
  tarball = packed(consumers);
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
  for (const name of neededPackages()) {
    mkdirSync(join(consumers, "node_modules", name, ".."), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(consumers, "node_modules", name), "junction");
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
      "dist/command/main.cjs",
      "dist/schema/authored.js",
      "dist/schema/published.js",
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
    expect(
      all.filter((file) =>
        /^(src|tests|\.ci|dist\/cli)|choices|generate|standalone|schema\/(formats|licences)\./.test(file),
      ),
    ).toEqual([]);
  });

  test("every module finds what it imports, there or among what is installed with it", () => {
    const modules = files().filter((file) => /^dist[\\/](?!command|site[\\/]client).*\.js$/.test(file));
    const lost = modules.flatMap((file) => {
      const text = readFileSync(join(installed, file), "utf8");
      return [...text.matchAll(/(?:^(?:import|export)\b[^;`]*?\bfrom\s*|\bimport\()"([^"]+)"/gm)]
        .map(([, name = ""]) => name)
        .filter((name) =>
          name.startsWith(".")
            ? !existsSync(join(installed, file, "..", name))
            : !name.startsWith("node:") && !Object.hasOwn(manifest.dependencies, name) && name !== "readout/data",
        )
        .map((name) => `${file} imports ${name}`);
    });
    expect(modules.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });

  test("tells whose code stands in it, with versions and licences", () => {
    const told = (folder: string) => {
      const text = readFileSync(join(installed, folder, "LICENCES.txt"), "utf8");
      expect(text.match(/Permission (is hereby granted|to use, copy)|Redistribution and use in source/g)?.length).toBe(
        text.match(/^\S+ \d+\.\d+\.\d+$/gm)?.length,
      );
      return text.match(/^\S+(?= \d+\.\d+\.\d+$)/gm);
    };
    const validators = ["ajv", "ajv-formats"];
    const d3 = ["d3-array", "d3-path", "d3-sankey", "d3-shape"];
    const parquet = ["hyparquet", "hyparquet-writer"];
    expect(told("dist/schema")).toEqual([...validators, "rolldown"]);
    expect(told("dist/command")).toEqual(
      [...validators, ...d3, ...parquet, "commander", "entities", "parse5", "picomatch", "rolldown", "yaml"].sort(),
    );
  });

  test("runs nothing when it is installed, and needs at most eight packages", () => {
    // `prepare` is run where the package is made of a checkout, as pre-commit does it, and not where it is installed.
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(8);
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
    const needed = Object.entries<{ dev?: true; hasInstallScript?: true }>(packages).filter(([, { dev }]) => !dev);
    expect(needed.length).toBeGreaterThan(neededPackages().length);
    expect(needed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  test("is under 2 MB, guide and all", () => {
    expect(statSync(tarball).size).toBeLessThan(2_000_000);
    expect(files()).toEqual(expect.arrayContaining(["docs/walk.md", "docs/walk/text.txt", "docs/api/readout.md"]));
  });

  test("is published only after every test, and packed only after a build", () => {
    expect(manifest.scripts).toMatchObject({ prepublishOnly: "npm test", prepack: "npm run build" });
  });

  test("has the same bytes where another builds and packs the same sources, elsewhere and later", () => {
    const sources = join(emptyFolder(), "elsewhere");
    const left = [".git", "dist", "node_modules"];
    cpSync(root, sources, { recursive: true, filter: (source) => !left.includes(basename(source)) });
    symlinkSync(join(root, "node_modules"), join(sources, "node_modules"), "junction");
    // As pre-commit does it, which takes what is printed for the name of the file.
    const { status, stdout, stderr } = run(sources, "npm", ["pack"]);
    expect({ status, stdout: stdout.trim(), stderr }).toMatchObject({ status: 0, stdout: basename(tarball) });
    const theirs = readFileSync(join(sources, basename(tarball)));
    expect(theirs.equals(readFileSync(tarball))).toBe(true);
    // It compiles, generates and builds all.
  }, 600_000);

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

test("the bill of materials that a release makes lists every package that comes with it, and no other", () => {
  const { jobs } = parse(readFileSync(join(root, ".github/workflows/release.yml"), "utf8"));
  const { run: code } = jobs.pack.steps.find(({ run = "" }) => run.includes("npm sbom"));
  const [workspace, runner] = [emptyFolder(), emptyFolder()];
  mkdirSync(join(workspace, "release"));
  cpSync(tarball, join(workspace, "release", basename(tarball)));
  for (const name of neededPackages())
    cpSync(join(root, "node_modules", name), join(runner, "packages", name), { recursive: true });
  // What npm would fetch is there as soon as the folder is.
  const made = `mkdir() { command mkdir "$@"; cp -R "$RUNNER_TEMP/packages" "$1/node_modules"; }`;
  const env = { GITHUB_WORKSPACE: workspace, RUNNER_TEMP: runner, npm_config_offline: "true" };
  const { status, stderr } = spawnSync("bash", ["-ec", `${made}\n${code}`], {
    cwd: workspace,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const { components } = JSON.parse(readFileSync(join(workspace, "release/sbom.cdx.json"), "utf8"));
  const listed = components.map(({ purl }: { purl: string }) => decodeURIComponent(purl.split("?")[0] as string));
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const needed = neededPackages().map((name) => `pkg:npm/${name}@${packages[`node_modules/${name}`].version}`);
  expect(listed.sort()).toEqual([`pkg:npm/readout@${manifest.version}`, ...needed].sort());
  // npm, twice.
}, 600_000);

describe("what publint and Are the types wrong say of it", () => {
  const faultsOf = async (file: string) => {
    const { messages, pkg } = await publint({
      pkgDir: "package",
      pack: { tarball: new Uint8Array(readFileSync(file)).buffer },
    });
    return messages.map((message) => formatMessage(message, pkg));
  };
  const attw = (file: string) =>
    run(root, process.execPath, [
      join(root, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      file,
      // It is of ES modules, as its manifest says.
      ...["--profile", "esm-only", "--format", "json", "--no-definitely-typed"],
    ]);

  test("is nothing", async () => {
    expect(await faultsOf(tarball)).toEqual([]);
    const { status, stdout } = attw(tarball);
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(Object.keys(JSON.parse(stdout).analysis.entrypoints)).toEqual(expect.arrayContaining([".", "./data"]));
  });

  test("were a file of its exports missing, they would", async () => {
    const lacking = join(consumers, "lacking");
    cpSync(installed, join(lacking, "package"), { recursive: true });
    for (const name of ["data.js", "index.d.ts"]) rmSync(join(lacking, "package/dist", name));
    execFileSync("tar", ["-czf", "lacking.tgz", "package"], { cwd: lacking });
    const file = join(lacking, "lacking.tgz");
    expect((await faultsOf(file)).join("\n")).toMatch(/data\.js.*does not exist/);
    expect(attw(file).status).not.toBe(0);
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
    expect(manifest.bin).toEqual({ readout: "dist/command/main.cjs" });
    const main = join(installed, manifest.bin.readout);
    expect(readFileSync(main, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(run(consumers, process.execPath, [main, "validate", join(root, "src/meetings")])).toMatchObject({
      status: 0,
    });
  });
});
