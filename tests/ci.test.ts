/** What guards records in CI: the action and the hook do what docs/ci.md says, with the real command. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type Edit, editedCollection, RECORD } from "./edited-collection.js";
import { emptyFolder, readout, root } from "./support.js";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly "working-directory"?: string;
}

const read = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));

const action: {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
} = parse(read("action.yml"));

/** The action where a runner would have it: the repository at a commit, nothing built or installed. */
const actionPath = join(emptyFolder(), "action");
/** A home for programs that stand in for others. */
const bin = emptyFolder();

/** What a runner puts in the place of `${{ … }}`. */
function evaluated(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    if (expression === "github.action_path") return actionPath;
    const input = /^inputs\.([\w-]+)$/.exec(expression)?.[1];
    if (!input || !action.inputs[input]) throw new Error(`A runner knows no ${expression}.`);
    return inputs[input] ?? action.inputs[input].default;
  });
}

/** Runs a step as a runner does, with nothing of this machine's environment but the path. */
function runStep(step: Step, workspace: string, inputs: Readonly<Record<string, string>> = {}) {
  const env: Record<string, string> = {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    HOME: bin,
    CI: "true",
    GITHUB_ACTIONS: "true",
  };
  for (const [name, value] of Object.entries(step.env ?? {})) env[name] = evaluated(value, inputs);
  const cwd = step["working-directory"] ? evaluated(step["working-directory"], inputs) : workspace;
  const script = join(bin, "step.sh");
  writeFileSync(script, step.run as string);
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    cwd,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A repository with a folder of records, edited. */
function workspaceWith(...edits: Edit[]): string {
  const workspace = emptyFolder();
  cpSync(editedCollection(...edits), join(workspace, "records"), { recursive: true });
  return workspace;
}

const BAD = [RECORD, "act: reaffirm", "act: no-such-act"] as const;
/** A warning: the id begins with another day. */
const DOUBTFUL = [RECORD, "date: 2026-03-06, words", "date: 2026-03-05, words"] as const;

describe.skipIf(process.platform === "win32")("the action", () => {
  const [node, install, validate] = action.runs.steps as [Step, Step, Step];

  beforeAll(() => {
    const left = [".git", "dist"];
    cpSync(root, actionPath, {
      recursive: true,
      filter: (source) =>
        basename(source) !== "node_modules" &&
        (dirname(source) !== root.replace(/\/$/, "") || !left.includes(basename(source))),
    });
    // `npm ci` would fetch what is already here; all else of npm is npm itself.
    const npm = spawnSync("bash", ["-c", "command -v npm"], { encoding: "utf8" }).stdout.trim();
    const stand = `#!/bin/sh\nif [ "$1" = ci ]; then echo "npm $*" && exec ln -s '${join(root, "node_modules")}' node_modules; fi\nexec '${npm}' "$@"\n`;
    writeFileSync(join(bin, "npm"), stand);
    chmodSync(join(bin, "npm"), 0o755);
  });

  test("is composite, and tells of each input what it is", () => {
    expect(action.runs.using).toBe("composite");
    expect(action.runs.steps).toHaveLength(3);
    for (const input of Object.values(action.inputs)) {
      expect(input).toEqual({ description: expect.stringMatching(/\.$/), default: expect.any(String) });
    }
    expect(node).toMatchObject({
      uses: expect.stringMatching(/^actions\/setup-node@[0-9a-f]{40}$/),
      with: { "node-version": `\${{ inputs.node-version }}` },
    });
  });

  test("uses each input, and lets none into a script", () => {
    const values = JSON.stringify(action.runs.steps);
    for (const name of Object.keys(action.inputs)) expect(values).toContain(`\${{ inputs.${name} }}`);
    for (const { run = "", shell } of [install, validate]) {
      expect(run).not.toContain("${{");
      expect(shell).toBe("bash");
    }
  });

  test("installs its own code with the packages of its lock file, and compiles it", () => {
    expect(existsSync(join(actionPath, "dist"))).toBe(false);
    const { status, stdout, stderr } = runStep(install, emptyFolder());
    expect({ status, stderr: stderr.replace(/^npm warn .*\n/gm, "") }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^npm ci --ignore-scripts /);
    expect(existsSync(join(actionPath, "dist/command/main.cjs"))).toBe(true);
  });

  test("passes good records, and annotates bad ones at their line", () => {
    expect(runStep(validate, workspaceWith(), { paths: "records" })).toMatchObject({ status: 0, stdout: "" });
    const { status, stdout } = runStep(validate, workspaceWith(BAD), { paths: "records" });
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^::error file=records/${RECORD},line=\\d+,.*no-such-act`, "m"));
  });

  test("takes several paths, with whatever is in their names", () => {
    const workspace = workspaceWith();
    const odd = "my $(touch made) `records`; -v";
    cpSync(join(workspace, "records"), join(workspace, odd), { recursive: true });
    expect(runStep(validate, workspace, { paths: `\n${odd}\n` })).toMatchObject({ status: 0 });
    expect(runStep(validate, workspace, { paths: "  records \t\n\t\n" })).toMatchObject({ status: 0 });
    expect(runStep(validate, workspace, { paths: "records records" })).toMatchObject({
      status: 2,
      stderr: "error: There is no file or folder 'records records'.\n",
    });
    const files = `records/people.yaml\nrecords/${RECORD}\n`;
    expect(runStep(validate, workspace, { paths: files })).toMatchObject({ status: 0 });
    expect(runStep(validate, workspace, { paths: "$(touch made)" })).toMatchObject({ status: 2 });
    expect(readdirSync(workspace).sort()).toEqual([odd, "records"].sort());
  });

  test("takes a file of records, one a line, with what they share", () => {
    const workspace = workspaceWith();
    const { stdout } = readout(["print", "json", join(workspace, "records")]);
    const { meetings } = JSON.parse(stdout).data;
    const write = (change: object) => {
      const lines = meetings.map((meeting: object) => `${JSON.stringify({ ...meeting, ...change })}\n`);
      writeFileSync(join(workspace, "feed.ndjson"), lines.join(""));
    };
    const inputs = { paths: "feed.ndjson", collection: "records" };
    write({});
    expect(runStep(validate, workspace, inputs)).toMatchObject({ status: 0, stdout: "" });
    write({ status: "hold" });
    expect(runStep(validate, workspace, inputs)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^::error file=feed\.ndjson,line=1,col=\d+,/),
    });
    expect(runStep(validate, workspace, { paths: "feed.ndjson" })).toMatchObject({ status: 2 });
  });

  test("fails on warnings when it is strict", () => {
    const workspace = workspaceWith(DOUBTFUL);
    const annotated = { stdout: expect.stringMatching(/^::warning file=records/m) };
    expect(runStep(validate, workspace, { paths: "records" })).toMatchObject({ status: 0, ...annotated });
    expect(runStep(validate, workspace, { paths: "records", strict: "true" })).toMatchObject({
      status: 1,
      ...annotated,
    });
  });

  test("looks up evidence, and wants so much of each text", () => {
    const workspace = emptyFolder();
    cpSync(join(root, "docs/walk/collection"), join(workspace, "records"), { recursive: true });
    mkdirSync(join(workspace, "texts"));
    const text = read("docs/walk/text.txt");
    writeFileSync(join(workspace, "texts/text.txt"), text);
    const inputs = { paths: "records", documents: "texts", cover: "100" };
    expect(runStep(validate, workspace, inputs)).toMatchObject({ status: 0 });
    writeFileSync(join(workspace, "texts/text.txt"), text.replace(/Chile/, "Peru"));
    expect(runStep(validate, workspace, inputs)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("::error file=records/"),
    });
    expect(runStep(validate, workspace, { paths: "records", cover: "100" })).toMatchObject({ status: 2 });
  });

  test("writes SARIF to a file, for code scanning, also where records do not hold", () => {
    const workspace = workspaceWith(BAD);
    const inputs = { paths: "records", format: "sarif", output: "new reports/readout.sarif" };
    expect(runStep(validate, workspace, inputs)).toMatchObject({ status: 1, stdout: "" });
    const log = JSON.parse(readFileSync(join(workspace, inputs.output), "utf8"));
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ results: [{ level: "error" }] }] });
    expect(runStep(validate, workspace, { ...inputs, paths: "recrods" })).toMatchObject({ status: 2, stdout: "" });
    const { runs } = JSON.parse(readFileSync(join(workspace, inputs.output), "utf8"));
    expect(runs).toMatchObject([{ invocations: [{ executionSuccessful: false }], results: [] }]);
  });

  test("writes what people read to a file, too", () => {
    const workspace = workspaceWith(BAD);
    const inputs = { paths: "records", format: "pretty", output: "report.txt" };
    expect(runStep(validate, workspace, inputs)).toEqual({ status: 1, stdout: "", stderr: "" });
    expect(readFileSync(join(workspace, "report.txt"), "utf8")).toContain("no-such-act");
  });
});

describe.skipIf(process.platform === "win32")("the hook for pre-commit", () => {
  const [hook] = parse(read(".pre-commit-hooks.yaml"));
  const [program, ...args] = hook.entry.split(" ");

  /** As pre-commit runs it once the package is installed: the entry, then the user's args, in the repository. */
  const runHook = (workspace: string) => {
    symlinkSync(join(root, manifest.bin[program]), join(bin, program));
    const path = `${bin}${delimiter}${process.env.PATH}`;
    try {
      return spawnSync(program, [...args, "records"], {
        cwd: workspace,
        env: { PATH: path, NO_COLOR: "1" },
        encoding: "utf8",
      });
    } finally {
      spawnSync("rm", [join(bin, program)]);
    }
  };

  test("names a program of the package, which packing builds", () => {
    expect(hook).toMatchObject({ id: "readout-validate", language: "node", pass_filenames: false });
    expect(manifest.bin).toHaveProperty(program);
    expect(manifest.scripts.prepack).toBe("npm run build");
  });

  test("runs when a record changes, and not for a text", () => {
    const files = new RegExp(hook.files);
    expect(
      ["records/2026-03-06-canada-japan.yaml", "a/people.yml", "b/2026.json"].every((file) => files.test(file)),
    ).toBe(true);
    expect(["README.md", "texts/one.txt", "yaml"].some((file) => files.test(file))).toBe(false);
  });

  test("lets good records pass, and stops bad ones", () => {
    expect(runHook(workspaceWith())).toMatchObject({ status: 0, stdout: "" });
    const { status, stderr } = runHook(workspaceWith(BAD));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("no-such-act") });
  });
});

describe("workflows of ours", () => {
  type Job = {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly needs?: string;
    readonly uses?: string;
    readonly steps?: Step[];
    readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
  };
  const workflow = (name: string): { permissions: Record<string, string>; jobs: Record<string, Job> } =>
    parse(read(`.github/workflows/${name}.yml`));
  const [tests, release] = [workflow("test"), workflow("release")];
  const { test: tested, pack, publish, tell } = release.jobs as Record<"test" | "pack" | "publish" | "tell", Job>;

  test("name what they use by its commit, with its version beside it", () => {
    for (const file of [".github/workflows/test.yml", ".github/workflows/release.yml", "action.yml"]) {
      const uses = [...read(file).matchAll(/\buses: (.*)$/gm)].map(([, used]) => used!);
      expect(uses.length).toBeGreaterThan(0);
      for (const used of uses) expect(used).toMatch(/^(?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\..*\.yml)$/);
    }
  });

  test("test on every version of Node that the package supports, and before a release", () => {
    expect(tests.jobs.test!.strategy!.matrix.node).toEqual([20, 22, 24]);
    expect(manifest.engines.node).toBe(">=20.11");
    expect(tested.uses).toBe("./.github/workflows/test.yml");
    expect([pack, publish, tell].map(({ needs }) => needs)).toEqual(["test", "pack", "publish"]);
  });

  test("may do what they must, and where they may publish or write they run nothing of ours", () => {
    expect([tests.permissions, release.permissions]).toEqual([{ contents: "read" }, {}]);
    const may = Object.values(release.jobs).map(({ permissions }) => permissions);
    expect(may).toEqual([{ contents: "read" }, { contents: "read" }, { "id-token": "write" }, { contents: "write" }]);
    const runs = ({ steps = [] }: Job) => steps.flatMap(({ run }) => run ?? []);
    expect(runs(publish)).toEqual(["npm publish ./readout-*.tgz --provenance --access public"]);
    expect(runs(tell)).toEqual([expect.stringMatching(/^gh release create /)]);
    for (const { steps = [] } of [publish, tell])
      expect(steps.some(({ uses = "" }) => uses.startsWith("actions/checkout"))).toBe(false);
    for (const job of Object.values(release.jobs)) for (const run of runs(job)) expect(run).not.toContain("${{");
  });

  describe.skipIf(process.platform === "win32")("tell of a release", () => {
    const step = pack.steps!.find(({ name }) => name === "Tell what changed") as Step;
    const workspace = workspaceWith();
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], { cwd: workspace });
    const published = join(workspace, "dist-data");
    const build = () => readout(["build", join(workspace, "records"), "--out", published]);
    const edit = (file: string, from: string | RegExp, to: string) =>
      writeFileSync(join(workspace, file), readFileSync(join(workspace, file), "utf8").replace(from, to));
    const commit = (tag: string) => {
      build();
      git("add", ".");
      git("commit", "--quiet", "--message", tag);
      git("tag", tag);
    };
    const notes = (tag: string) => {
      const env = { RUNNER_TEMP: emptyFolder(), GITHUB_REF_NAME: tag };
      const { status, stderr } = runStep({ ...step, env }, workspace);
      return { status, stderr, text: readFileSync(join(workspace, "release/notes.md"), "utf8") };
    };

    beforeAll(() => {
      mkdirSync(join(workspace, "release"));
      mkdirSync(join(workspace, "dist"));
      symlinkSync(join(root, "dist/command"), join(workspace, "dist/command"));
      writeFileSync(
        join(workspace, "CHANGELOG.md"),
        "# Changelog\n\n## 0.2.0, today\n\n- New.\n\n## 0.1.0\n\n- Old.\n",
      );
      writeFileSync(join(workspace, ".gitignore"), "release/\ndist/\n");
      git("init", "--quiet");
      commit("v0.1.0");
    });

    test("what the changelog has of it, and what became of the data", () => {
      expect(notes("v0.1.0")).toEqual({ status: 0, stderr: "", text: "\n- Old.\n" });
      edit(`records/${RECORD}`, "act: reaffirm", "act: agree-that");
      edit("records/collection.yaml", /^version: .*$/m, "version: 9.0.0");
      commit("v0.2.0");
      const { status, text } = notes("v0.2.0");
      expect(status).toBe(0);
      expect(text).toMatch(/^\n- New\.\n\n\n## The data since v0\.1\.0\n/);
      expect(text).toContain("- Changed: statement `close-relationship`: act `reaffirm` → `agree-that`\n");
    });

    test("and stop one whose data changed under the same version", () => {
      edit(`records/${RECORD}`, "act: agree-that", "act: reaffirm");
      commit("v0.3.0");
      expect(notes("v0.3.0")).toMatchObject({ status: 1 });
    });
  });
});

describe("the pages", () => {
  const fences = (page: string, kind: string) =>
    [...read(page).matchAll(new RegExp(`^\`\`\`${kind}\n(.*?)^\`\`\``, "gms"))].map(([, code]) => code as string);
  const workflows = fences("docs/ci.md", "yaml workflow").map((code) => parse(code));
  const steps: Step[] = workflows.flatMap(({ jobs }) =>
    Object.values<{ steps: Step[] }>(jobs).flatMap((job) => job.steps),
  );

  test("have workflows that use the action by a tag, with inputs that it has", () => {
    expect(workflows).toHaveLength(3);
    for (const { on, permissions, jobs } of workflows) {
      expect([on].flat()).toContain("pull_request");
      expect(permissions.contents).toBe("read");
      for (const job of Object.values<{ "runs-on": string }>(jobs)) expect(job["runs-on"]).toBe("ubuntu-latest");
    }
    const uses = steps.filter((step) => step.uses?.includes("readout"));
    expect(uses).toHaveLength(2);
    for (const step of uses) {
      expect(step.uses).toBe(`OWNER/readout@v${manifest.version}`);
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });

  test("upload the SARIF log that the action wrote, whatever was found, and may", () => {
    const upload = steps.find((step) => step.uses?.startsWith("github/codeql-action/upload-sarif@"));
    const writes = steps.find((step) => step.with?.output);
    expect(upload).toMatchObject({ if: "always()", with: { sarif_file: writes?.with?.output } });
    expect(writes?.with?.format).toBe("sarif");
    expect(workflows[1].permissions["security-events"]).toBe("write");
  });

  test("tell each input of the action, and what it is if it is left out", () => {
    const rows = [...read("docs/ci.md").matchAll(/^\| `([\w-]+)` +\| .* \| (.+?) +\|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(action.inputs));
    for (const [, name, otherwise] of rows) {
      const { default: value } = action.inputs[name as string] as { default: string };
      expect(otherwise, name).toBe(value ? `\`${value}\`` : name === "output" ? "the log" : "none");
    }
  });

  test("compare a pull request with what it is to be merged into", () => {
    const step = steps.find(({ run }) => run?.includes("readout diff")) as Step;
    const workspace = workspaceWith();
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], {
        cwd: workspace,
        encoding: "utf8",
      });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Before");
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    const file = join(workspace, "records", RECORD);
    writeFileSync(file, readFileSync(file, "utf8").replace("act: reaffirm", "act: agree-that"));
    writeFileSync(
      join(bin, "npx"),
      `#!/bin/sh\nshift\nexec '${process.execPath}' '${join(root, "dist/command/main.cjs")}' "$@"\n`,
    );
    chmodSync(join(bin, "npx"), 0o755);
    const temporary = emptyFolder();
    const env = { RUNNER_TEMP: temporary, GITHUB_BASE_REF: "main", GITHUB_STEP_SUMMARY: join(temporary, "summary.md") };
    expect(runStep({ ...step, env }, workspace)).toMatchObject({ status: 1, stdout: "" });
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, "utf8")).toContain(
      "- Changed: statement `close-relationship`: act `reaffirm` → `agree-that`\n",
    );
  });

  test("configure pre-commit with a hook that is there, for this version", () => {
    const [ours] = fences("docs/ci.md", "yaml pre-commit").map((code) => parse(code).repos[0]);
    const hooks = parse(read(".pre-commit-hooks.yaml")).map(({ id }: { id: string }) => id);
    expect(ours).toMatchObject({
      rev: `v${manifest.version}`,
      hooks: [{ id: expect.toBeOneOf(hooks), args: ["records"] }],
    });
    const [theirs] = fences("docs/without-node.md", "yaml pre-commit").map((code) => parse(code).repos[0]);
    const [flag, schema] = theirs.hooks[0].args;
    expect(flag).toBe("--schemafile");
    expect(existsSync(join(root, schema))).toBe(true);
    expect(new RegExp(theirs.hooks[0].files).test(`records/${RECORD}`)).toBe(true);
    expect(new RegExp(theirs.hooks[0].files).test("records/people.yaml")).toBe(false);
  });

  test("name commands and options that are there, and schemas that are", () => {
    const commands = ["docs/ci.md", "docs/without-node.md"].flatMap((page) => [
      ...read(page).matchAll(/npx readout (\w+) (.*)$/gm),
    ]);
    expect(commands).toHaveLength(2);
    for (const [, command, rest] of commands) {
      const { stdout } = readout([command as string, "--help"]);
      for (const [option] of (rest as string).matchAll(/--[a-z-]+/g)) expect(stdout, command).toContain(option);
    }
    for (const [, file] of read("docs/without-node.md").matchAll(/(schemas\/\w+\.schema\.json)/g)) {
      expect(existsSync(join(root, file as string)), file).toBe(true);
    }
  });
});
