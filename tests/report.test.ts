/** How problems are told: to people, to programs, as annotations and as SARIF. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProblemReport } from "../src/model/report.js";
import type { Problem } from "../src/problem.js";
import { RULE_HELP } from "../src/record/rule-help.js";
import { frameOf } from "../src/report/frame.js";
import { toGitHub } from "../src/report/github.js";
import { toReportJson } from "../src/report/json.js";
import { toPretty } from "../src/report/pretty.js";
import { reportOf } from "../src/report/report.js";
import { toSarif } from "../src/report/sarif.js";
import { emptyFolder, faultsOf, readout, root } from "./support.js";

const RECORD = "2026-03-06-canada-japan.yaml";

/** A collection of our records, with two errors and a warning, in a folder whose name needs care. */
function flawed(): { cwd: string; folder: string } {
  const cwd = emptyFolder();
  const folder = "our 100% records";
  cpSync(join(root, "src/meetings"), join(cwd, folder), { recursive: true });
  const file = join(cwd, folder, RECORD);
  const text = readFileSync(file, "utf8")
    .replace("act: congratulate", "act: congratulat")
    .replace("to: [takaichi-sanae]", "to: [takaichi-sanea]")
    .replace("fr: Visite", "fr: Visite #Carney");
  writeFileSync(file, text);
  return { cwd, folder };
}

const problem = (given: Partial<Problem> = {}): Problem => ({
  file: "a.yaml",
  line: 1,
  column: 1,
  severity: "error",
  rule: "schema",
  path: [],
  found: "x",
  wanted: "y",
  mend: "Write y.",
  ...given,
});

/** The published schema, of draft-04, with what differs in draft-07. */
const published = readFileSync(
  join(root, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"),
  "utf8",
);
const { $schema: _, id: __, ...schema } = JSON.parse(published);
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const setting = { command: "validate", version: "1.2.3", rules: RULE_HELP };

/** Any text, with what steers terminals and logs. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\u001b", "\u009b", "\u202e", "\n", "\r", "%", ":", ",", "日", "é", "\ud800"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});
const anyProblem = fc
  .record({ found: anyText, wanted: anyText, mend: anyText, file: anyText.map((name) => `f${name}`) })
  .map((words) => problem(words));

/** Characters that a terminal obeys, other than the end of a line. */
const steering = (text: string) => [...text].filter((each) => /[\p{Cc}\u202a-\u202e]/u.test(each) && each !== "\n");

describe("for people", () => {
  const { cwd, folder } = flawed();

  test("each problem shows its line, with a caret under the place", () => {
    const { status, stdout, stderr } = readout(["validate", folder], { cwd });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(
      /^our 100% records\/2026-03-06-canada-japan\.yaml:64:10 error schema\n {3}64 \| {5}act: congratulat\n {6}\| {10}\^\n {2}found: {2}"congratulat"\n {2}wanted: meet, /m,
    );
    expect(stderr).toMatch(/\n2 errors, 1 warning\n$/);
  });

  test("the caret stands under the place, also after letters of two columns, and a long line is cut around it", () => {
    expect(frameOf("  title: 首相", 7, 10)).toBe("    7 |   title: 首相\n      |          ^");
    expect(frameOf("首相: x", 7, 5)).toBe("    7 | 首相: x\n      | \u3000\u3000  ^");
    const [line, caret] = frameOf(`${"a".repeat(500)}HERE${"b".repeat(500)}`, 1, 501)!.split("\n") as [string, string];
    expect(line.slice(caret.indexOf("^"))).toMatch(/^HEREb+…$/);
    expect(line.length).toBeLessThan(120);
    expect(frameOf("   ", 1, 1)).toBeUndefined();
  });

  test("any line can be shown: it stays one line, short, and steers nothing", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, column) => {
        const line = text.replaceAll("\n", "").repeat(8);
        const frame = frameOf(line, 3, column);
        if (frame === undefined) return line.trim() === "";
        const lines = frame.split("\n");
        return lines.length === 2 && frame.length < 2000 && steering(frame).length === 0 && lines[1]!.endsWith("^");
      }),
    );
  });

  test("a file that cannot be read any more has its problems told without lines", () => {
    expect(toPretty(reportOf([problem()]), () => undefined, false)).toBe(
      "a.yaml:1:1 error schema\n  found:  x\n  wanted: y\n  mend:   Write y.\n\n1 error\n",
    );
  });
});

describe("for machines", () => {
  const { cwd, folder } = flawed();
  const told = (...args: string[]) => readout(["validate", folder, "--format", ...args], { cwd });

  test("json fits its schema, holds every problem, and is all that standard output gets", () => {
    const { status, stdout, stderr } = told("json");
    const report: ProblemReport = JSON.parse(stdout);
    expect({ status, stderr, faults: faultsOf("report", report) }).toEqual({ status: 1, stderr: "", faults: [] });
    expect(report.total).toEqual({ errors: 2, warnings: 1 });
    expect(report.problems[2]).toEqual({
      file: `${folder}/${RECORD}`,
      line: 64,
      column: 10,
      severity: "error",
      rule: "schema",
      path: ["statements", 1, "act"],
      found: '"congratulat"',
      wanted: expect.stringContaining("congratulate"),
      mend: "Write congratulate.",
    });
    expect(readout(["validate", "src/meetings", "--format", "json"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"problems": []'),
      stderr: "1 meeting: no problems.\n",
    });
  });

  test("github writes a workflow command a problem, escaped as the runner reads it", () => {
    const { status, stdout } = told("github");
    expect(status).toBe(1);
    expect(stdout.split("\n")[2]).toMatch(
      /^::error file=our 100%25 records\/2026-03-06-canada-japan\.yaml,line=64,col=10,title=readout%3A schema::found: "congratulat"%0Awanted: meet, .*%0Amend: Write congratulate\.$/,
    );
    const tricky = toGitHub(reportOf([problem({ file: "a,b:c.yaml", found: "50%\r\n::stop::", severity: "warning" })]));
    expect(tricky).toBe(
      "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,title=readout%3A schema::found: 50%25\\u000d%0A::stop::%0Awanted: y%0Amend: Write y.\n",
    );
    fc.assert(fc.property(anyProblem, (one) => /^::error [^\n]*\n$/.test(toGitHub(reportOf([one])))));
  });

  test("sarif is valid against its published schema, whatever problems say", () => {
    const log = JSON.parse(told("sarif").stdout);
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    fc.assert(fc.property(anyProblem, (one) => isSarif(JSON.parse(toSarif(reportOf([one]), setting))) as boolean));
    expect(isSarif({ ...log, runs: [{ ...log.runs[0], results: [{ ruleId: "schema" }] }] })).toBe(false);
  });

  test("sarif has what code scanning needs: rules with help, a category, relative addresses", () => {
    const [{ tool, automationDetails, results }] = JSON.parse(told("sarif").stdout).runs;
    expect(automationDetails).toEqual({ id: "readout/validate/" });
    expect(tool.driver.version).toBe(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
    for (const { ruleId, ruleIndex, level } of results) {
      expect(tool.driver.rules[ruleIndex]).toMatchObject({
        id: ruleId,
        help: { text: expect.stringMatching(/^.{20}/) },
      });
      expect(level).toBe(ruleId === "comment-cuts-text" ? "warning" : "error");
    }
    expect(results[2].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: `our%20100%25%20records/${RECORD}` },
          region: { startLine: 64, startColumn: 10 },
        },
      },
    ]);
    const elsewhere = readout(["validate", join(cwd, folder), "--format", "sarif"], { cwd: join(cwd, folder) });
    expect(elsewhere.stdout).toContain(`"uri": "${RECORD}"`);
    const env = { GITHUB_WORKSPACE: cwd };
    const inside = { cwd: join(cwd, folder), env };
    expect(readout(["validate", RECORD, "--format", "sarif"], inside).stdout).toContain(
      `"uri": "our%20100%25%20records/${RECORD}"`,
    );
    expect(readout(["validate", RECORD, "--format", "github"], inside).stdout).toContain(`file=our 100%25 records/`);
    const outside = readout(["validate", join(cwd, folder), "--format", "sarif"]);
    expect(outside.stdout).toMatch(/"uri": "file:\/\/\/.*our%20100%25%20records\//);
  });

  test("every rule that a problem can name has help", () => {
    const ids = new Set(RULE_HELP.map(({ id }) => id));
    expect(ids.size).toBe(RULE_HELP.length);
    const sources = readdirSync(join(root, "src/record"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(root, "src/record", file), "utf8"));
    const named = sources.flatMap((text) => [...text.matchAll(/\brule: "([a-z-]+)"/g)].map(([, id]) => id!));
    const passages = ["not-found", "not-unique", "crosses-paragraph", "not-verbatim"].map((each) => `passage-${each}`);
    expect(named.length).toBeGreaterThan(8);
    expect([...named, ...passages].filter((id) => !ids.has(id))).toEqual([]);
  });

  test("all formats tell the same in the same order, each time", () => {
    const { problems }: ProblemReport = JSON.parse(told("json").stdout);
    const places = problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
    expect(places).toEqual(["15:16 comment-cuts-text", "60:10 unknown-reference", "64:10 schema"]);
    const annotated = [...told("github").stdout.matchAll(/line=(\d+),col=(\d+),title=readout%3A ([a-z-]+)/g)];
    expect(annotated.map(([, line, column, rule]) => `${line}:${column} ${rule}`)).toEqual(places);
    const { stderr } = readout(["validate", folder], { cwd });
    expect([...stderr.matchAll(/yaml:(\d+:\d+) \w+ ([a-z-]+)$/gm)].map(([, at, rule]) => `${at} ${rule}`)).toEqual(
      places,
    );
    for (const format of ["json", "github", "sarif"]) expect(told(format).stdout).toBe(told(format).stdout);
  });

  test("what would steer a terminal is escaped, and stays in the data", () => {
    const one = problem({ found: "\u001b[31m\u009b\u202e" });
    for (const text of [toReportJson(reportOf([one])), toSarif(reportOf([one]), setting), toGitHub(reportOf([one]))]) {
      expect(steering(text)).toEqual([]);
    }
    expect(JSON.parse(toReportJson(reportOf([one]))).problems[0].found).toBe(one.found);
  });
});

describe("where nothing could be looked at", () => {
  const empty = emptyFolder();
  mkdirSync(join(empty, "nothing"));
  const words = "There is no file or folder nowhere.";

  test.each([["validate"], ["check"]])("%s says so in each format, beside the exit code", (command) => {
    const told = (format: string) => {
      const { status, stdout, stderr } = readout([command, "nowhere", "--format", format], { cwd: empty });
      expect({ status, stderr }).toEqual({ status: 2, stderr: `error: ${words}\n` });
      return stdout;
    };
    const log = JSON.parse(told("sarif"));
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
    expect(log.runs).toMatchObject([
      {
        automationDetails: { id: `readout/${command}/` },
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              { level: "error", message: { text: words }, descriptor: { id: "path-not-found" } },
            ],
          },
        ],
        results: [],
      },
    ]);
    const report: ProblemReport = JSON.parse(told("json"));
    expect(faultsOf("report", report)).toEqual([]);
    expect(report).toMatchObject({ problems: [], failure: { code: "path-not-found", message: words } });
    expect(told("github")).toBe(`::error title=readout::${words}\n`);
    expect(told("pretty")).toBe("");
  });

  test.each([
    [["validate", "nothing"], "The folder nothing holds no file"],
    [["validate", "--no-such-option"], "unknown option '--no-such-option'"],
    [["check"], "missing required argument 'paths'"],
    [["check", "nothing"], "There is no page in nothing"],
  ])("so of %j", (args, words) => {
    const { status, stdout, stderr } = readout([...args, "--format", "json"], { cwd: empty });
    const { failure, ...rest }: ProblemReport = JSON.parse(stdout);
    expect({ status, faults: faultsOf("report", { ...rest, failure }) }).toEqual({ status: 2, faults: [] });
    expect(failure?.message.startsWith(words), failure?.message).toBe(true);
    expect(stderr.startsWith(`error: ${failure?.message}`), stderr).toBe(true);
  });

  test("a record that pages are held against, and does not hold, is told in that format too", () => {
    const { cwd, folder } = flawed();
    writeFileSync(join(cwd, "page.html"), "<!doctype html><title>x</title>");
    const args = ["check", "page.html", "--record", join(folder, RECORD), "--format", "json"];
    const { status, stdout, stderr } = readout(args, { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(JSON.parse(stdout).total).toEqual({ errors: 2, warnings: 1 });
  });
});

describe("how much is told", () => {
  const { cwd, folder } = flawed();
  const run = (...args: string[]) => readout(["validate", folder, ...args], { cwd });

  test("--max-problems tells errors before warnings, in the order of the file, and counts the others in each format", () => {
    const { status, stderr } = run("--max-problems", "1");
    expect(status).toBe(1);
    expect(stderr.match(/^ {2}mend:/gm)).toHaveLength(1);
    expect(stderr).toMatch(/\n2 errors, 1 warning \(1 error, 1 warning not shown\)\n$/);
    const { total, leftOut, problems }: ProblemReport = JSON.parse(
      run("--max-problems", "1", "--format", "json").stdout,
    );
    expect({ total, leftOut, told: problems.length }).toEqual({
      total: { errors: 2, warnings: 1 },
      leftOut: { errors: 1, warnings: 1 },
      told: 1,
    });
    const placesOf = (stderr: string) => stderr.match(/(?<=yaml:)\d+(?=:.* (error|warning))/g);
    expect(placesOf(run("--max-problems", "2").stderr)).toEqual(["60", "64"]);
    expect(placesOf(run("--max-problems", "3").stderr)).toEqual(["15", "60", "64"]);
    expect(run("--max-problems", "1", "--format", "github").stdout).toContain(
      "::notice title=readout::1 error, 1 warning not shown\n",
    );
    expect(run("--max-problems", "1", "--format", "sarif").stdout).toContain('"text": "1 error, 1 warning not shown"');
  });

  test("--quiet leaves out news, --strict fails on a warning", () => {
    expect(readout(["validate", "--quiet", "src/meetings"])).toEqual({ status: 0, stdout: "", stderr: "" });
    const file = join(cwd, folder, RECORD);
    const text = readFileSync(file, "utf8");
    writeFileSync(
      file,
      text.replace("congratulat\n", "congratulate\n").replace("[takaichi-sanea]", "[takaichi-sanae]"),
    );
    const [lenient, strict] = [run(), run("--strict")];
    writeFileSync(file, text);
    expect(lenient).toMatchObject({ status: 0, stderr: expect.stringMatching(/\n1 meeting: 1 warning\.\n$/) });
    expect(strict).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/: 1 warning, and --strict wants none\.\n$/),
    });
  });

  test("--cover fails a record that cites too little of a document, and names what it leaves out", () => {
    const docs = join(emptyFolder(), "collection");
    cpSync(join(root, "docs/walk/collection"), docs, { recursive: true });
    const file = join(docs, readdirSync(docs).find((name) => name.startsWith("2026"))!);
    const args = ["validate", docs, "--documents", join(root, "docs/walk"), "--cover"];
    expect(readout([...args, "100"])).toMatchObject({ status: 0, stdout: expect.stringContaining(": 100 % of ") });
    writeFileSync(file, readFileSync(file, "utf8").replace(/ {2}- id: invitation\n(?: {4}.*\n)+/, ""));
    expect(readout([...args, "10"]).status).toBe(0);
    const { status, stderr, stdout } = readout([...args, "100"]);
    const [, missed] = /not covered: (.*)/.exec(stdout)!;
    expect(status).toBe(1);
    expect(stderr).toMatch(/error coverage\n.*\n.*\n {2}found: {2}\d\d % of .*text\.txt, without "/);
    expect(stderr).toContain(missed);
    expect(stderr).toContain("wanted: at least 100 % of its words in passages");
    expect(readout([...args, "100", "--quiet"]).stdout).toBe("");
    const machine = readout([...args, "100", "--format", "json"]);
    expect(JSON.parse(machine.stdout).problems[0].rule).toBe("coverage");
    expect(machine.stderr).toContain("not covered: ");
  });

  test.each([
    [["--cover", "95"], "--cover goes with --documents"],
    [["--cover", "101", "--documents", "docs"], "not a number from 0 to 100"],
    [["--max-problems", "-1"], "not a whole number from 0 on."],
    [["--max-problems", "1.5"], "not a whole number from 0 on."],
    [["--format", "xml"], "Allowed choices are pretty, json, github, sarif"],
    [["--collection", "src/meetings"], "--collection goes with -"],
    [["src/meetings/*.yamll"], "No file matches src/meetings/*.yamll"],
    [["nowhere/**/*.yaml"], "No file matches nowhere/**/*.yaml"],
  ])("misuse: %j", (args, words) => {
    const { status, stdout, stderr } = readout(["validate", ...args]);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(words) });
  });
});

describe("what is checked", () => {
  const { cwd, folder } = flawed();
  mkdirSync(join(cwd, folder, "2026/03"), { recursive: true });
  renameSync(join(cwd, folder, RECORD), join(cwd, folder, "2026/03", RECORD));
  const count = (cwd: string, ...args: string[]) => readout(["validate", "--max-problems", "0", ...args], { cwd });

  test.each([
    "our*/**/*.yaml",
    "./our*/**/2026*.yaml",
    "our*/20{25,26}/0?/*.yaml",
    "our 100% records/2026/**",
    "../wherever/our*/2026/[0-9]*/*",
  ])("a pattern that no shell has seen to: %s", (pattern) => {
    expect(count(cwd, pattern.replace("wherever", basename(cwd)))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^2 errors, 1 warning /),
    });
  });

  test("neither a pipe nor a folder or link in the place of a file is waited for, or crashes", () => {
    const empty = emptyFolder();
    mkdirSync(join(empty, "collection.yaml"));
    writeFileSync(join(empty, RECORD), text);
    expect(count(empty)).toMatchObject({ status: 2, stderr: expect.stringContaining("no collection.yaml") });
    if (process.platform === "win32") return;
    spawnSync("mkfifo", [join(empty, "pipe.yaml")]);
    expect(count(empty, "pipe.yaml")).toMatchObject({
      status: 2,
      stderr: "error: pipe.yaml is neither a file nor a folder.\n",
    });
  });

  test("a folder whose name looks like a pattern is that folder", () => {
    renameSync(join(cwd, folder), join(cwd, "[a]*"));
    expect(count(cwd, "[a]*").status).toBe(1);
    renameSync(join(cwd, "[a]*"), join(cwd, folder));
  });

  const piped = (cwd: string, text: string, ...args: string[]) => {
    const main = join(root, "dist/command/main.cjs");
    const options = { cwd, input: text, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, "validate", ...args], options);
    return { status, stdout, stderr };
  };
  const text = readFileSync(join(root, "src/meetings", RECORD), "utf8");

  test("- is a record from standard input, with what the collection around the working folder shares", () => {
    const inside = join(cwd, folder, "2026");
    expect(piped(inside, text, "-")).toEqual({ status: 0, stdout: "", stderr: "1 meeting: no problems.\n" });
    const bad = piped(inside, text.replace("status: held", "status: hold"), "-");
    expect(bad.stderr).toMatch(/^<stdin>:(\d+):9 error schema\n +\1 \| status: hold\n/);
    expect(piped(cwd, text, "-")).toMatchObject({ status: 2, stderr: expect.stringContaining("Give --collection") });
  });

  test("- with --collection is held against that collection; JSON is read too", async () => {
    const { parse } = await import("yaml");
    for (const indent of [0, 2, "\t"]) {
      const json = JSON.stringify(parse(text), null, indent);
      expect(piped(cwd, json, "-", "--collection", folder)).toMatchObject({ status: 0 });
    }
    expect(piped(cwd, "", "-", "--collection", folder)).toMatchObject({ status: 1 });
  });
});
