/** The command as a shell sees it: its exit codes, what goes where, and its words. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { generate } from "../bench/generate.js";
import type { Io } from "../src/cli/io.js";
import { Progress } from "../src/cli/progress.js";
import { run } from "../src/cli/run.js";
import { fileFault } from "../src/usage-error.js";
import { emptyFolder, filesUnder, readout, root } from "./support.js";

const record = "src/meetings/2026-03-06-canada-japan.yaml";
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("help", () => {
  test("lists the commands, the exit codes and where data goes", () => {
    const { status, stdout, stderr } = readout(["--help"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    for (const word of [
      "build",
      "validate",
      "print",
      "hash",
      "Exit codes: 0 fine, 1 the data is invalid, 2 wrong usage or a file that cannot be read or written,\n70 a fault of readout.",
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test.each(["build", "validate", "print", "hash", "new", "cite"])("of %s tells its arguments", (command) => {
    const { status, stdout } = readout([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: readout ${command}`);
  });

  test("is had by `readout help` too, which says where there is no such command", () => {
    expect(readout(["help"]).stdout).toBe(readout(["--help"]).stdout);
    expect(readout(["help", "hash"]).stdout).toBe(readout(["hash", "--help"]).stdout);
    const { status, stdout, stderr } = readout(["help", "validat"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("error: unknown command 'validat'\n(Did you mean validate?)");
  });

  test("and the documentation tell of the same options", () => {
    const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)];
    const text = pages
      .filter((page) => page.endsWith(".md"))
      .map((page) => readFileSync(join(root, page), "utf8").replaceAll("\\\n", " "))
      .join("\n");
    const commands = [...readout(["--help"]).stdout.matchAll(/^ {2}([a-z]+) \S/gm)].map(([, name]) => name as string);
    expect(commands.length).toBeGreaterThan(9);
    for (const command of commands.filter((name) => name !== "help")) {
      const { stdout } = readout([command, "--help"]);
      const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option as string);
      expect(options.filter((option) => option !== "--help" && !text.includes(option))).toEqual([]);
      const used = [...text.matchAll(new RegExp(`readout ${command} ([^\\n\\x60|]*)`, "g"))];
      const given = used.flatMap(([, args]) => args?.match(/(?<=\s|^)--[a-z-]+/g) ?? []);
      expect(given.filter((option) => !options.includes(option))).toEqual([]);
      expect(stdout.includes("SARIF go to standard output")).toBe(stdout.includes('"sarif"'));
    }
  });

  test("of print names the tables", () => {
    const { stdout } = readout(["print", "--help"]);
    for (const file of readdirSync(join(root, "schemas/rows")))
      expect(stdout).toContain(`"${parse(file).name.split(".")[0]}"`);
  });

  test("the version is the package's", () => {
    expect(readout(["--version"]).stdout).toBe(`${version}\n`);
  });
});

describe("wrong usage exits 2, says why on standard error and prints no data", () => {
  test.each([
    [[], /Usage: readout/],
    [["publish"], /unknown command 'publish'/],
    [["build", "src/meetings"], /required option '-o, --out <folder>'/],
    [["build", "nowhere", "--out", "x"], /There is no file or folder nowhere\./],
    [["build", record, "--out", "x"], /canada-japan\.yaml is not a folder. A collection is published as a whole/],
    [["build", record, "--out", "x", "--collection", "src/meetings"], /canada-japan\.yaml is not a folder\. A coll/],
    [["build", "src/meetings", "--out", "package.json"], /package\.json is not a folder/],
    [
      ["build", "src/meetings", "--out", "package.json/x"],
      /package\.json\/x cannot be [a-z]+: a part of the path is a file/,
    ],
    [["build", "src/meetings", "--out", ""], /^error: The value of --out is empty\.\n$/],
    [["validate", "src/meetings", ""], /^error: The value of <paths> is empty\.\n$/],
    [["hash", "README.md", "--first", "", "--last", "x"], /^error: The value of --first is empty\.\n$/],
    [["validate", "nowhere"], /There is no file or folder nowhere\./],
    [["validate", "src/meetings", "--documents", "nowhere"], /^error: There is no folder nowhere\.\n$/],
    [["validate", "no where"], /^error: There is no file or folder 'no where'\.\n$/],
    [["validate", "--colour"], /unknown option '--colour'/],
    [["print", "xml", record], /Allowed choices are json, jsonld, csv/],
    [["print", "csv", record, "--table", "speakers"], /'speakers' is invalid\. Allowed choices are .*statements/],
    [["print", "json", record, "--table", "statements"], /--table goes with csv: json has no tables/],
    [["print", "json", "nowhere"], /There is no file or folder nowhere\./],
    [["print", "json", "src/meetings/collection.yaml"], /collection\.yaml is no record/],
    [["print", "csv", "src/meetings/people.yaml"], /people\.yaml is no record/],
    [["hash", "nowhere.txt"], /There is no file or folder nowhere\.txt\./],
    [["hash", "src"], /^error: src cannot be read: it is a folder \(EISDIR\)\.\n$/],
    [
      ["hash", "package.json/x"],
      /^error: package\.json\/x cannot be opened: a part of the path is a file, not a folder \(ENOTDIR\)\.\n$/,
    ],
    [["hash", "package.json", "--first", "name"], /--first and --last go together/],
  ])("%j", (args, words) => {
    const { status, stdout, stderr } = readout(args as string[]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(words as RegExp);
  });
});

describe("what goes wrong without anybody's wrong data", () => {
  const io = (out: () => void = () => {}) => {
    const told: string[] = [];
    return {
      told,
      io: {
        in: async () => new Uint8Array(),
        out,
        err: (text: string) => told.push(text),
        spool: async () => {},
        colour: false,
      },
    };
  };

  test("in the file system exits 2 with one line", async () => {
    const system = { code: "ENOSPC", syscall: "write" };
    const { told, io: full } = io(() => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), system, { path: "a.json" });
    });
    expect(await run(["print", "json", record], full)).toBe(2);
    expect(told.join("")).toBe("error: a.json cannot be written: the disk is full (ENOSPC).\n");
    for (const code of ["EACCES", "EISDIR", "ENOENT", "ENOSPC", "ENOTDIR", "EROFS"]) {
      expect(fileFault({ code, syscall: "open", path: "x" })).toMatch(
        /^x cannot be opened: (?!the system)[a-z ,]+ \([A-Z]+\)\.$/,
      );
    }
    expect(fileFault(new TypeError("x"))).toBe(undefined);
  });

  test("in readout exits 70, with the message and where it was", async () => {
    const { told, io: faulty } = io(() => {
      throw new TypeError("no such thing");
    });
    expect(await run(["print", "json", record], faulty)).toBe(70);
    expect(told.join("")).toMatch(
      /^error: This is a fault of readout\. .*\nTypeError: no such thing\n +at .*command\.test/,
    );
  });

  test.runIf(existsSync("/dev/full"))("on standard output is told too", () => {
    const main = join(root, "dist/command/main.cjs");
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [main, "print", "json", join(root, record)], {
      stdio: ["ignore", full, "pipe"],
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: Standard output cannot be written: the disk is full (ENOSPC).\n",
    });
  });
});

describe.skipIf(process.platform === "win32")("what is printed into a pipe", () => {
  const main = `'${process.execPath}' '${join(root, "dist/command/main.cjs")}'`;
  const shell = (command: string) => spawnSync("sh", ["-c", command], { encoding: "utf8", cwd: root });
  const { stdout: printed } = readout(["print", "json", "tests/cases"]);

  test("arrives whole where the reader is slow, and where nobody may wait for it", () => {
    expect(printed.length).toBeGreaterThan(2 * 65_536);
    // As long as another Node writes into a pipe, a writer is sent away where the pipe is full.
    const beside = `'${process.execPath}' -e 'process.stdout.write(""); setTimeout(() => {}, 2000)' & sleep 0.3`;
    const { stdout } = shell(`(${beside}; ${main} print json tests/cases) | (sleep 1; cat)`);
    expect(stdout === printed).toBe(true);
  });

  test("and is not read does not keep problems from being told, nor the exit code", () => {
    const bad = join(emptyFolder(), "records");
    cpSync(join(root, "tests/mistakes/base"), bad, { recursive: true });
    const record = join(bad, "2026-04-14-kenya-norway.yaml");
    writeFileSync(record, readFileSync(record, "utf8").replace(/sha256: .{8}/, "sha256: 00000000"));
    const command = `(${main} validate '${bad}' --documents '${bad}' ; echo "code $?" >&2)`;
    const { stderr: whole } = shell(`${command} | cat`);
    expect(whole).toContain("error hash-differs");
    expect(whole).toMatch(/code 1\n$/);
    expect(shell(`${command} | true`).stderr).toBe(whole);
    if (existsSync("/dev/full")) {
      const { stderr } = shell(`${command} > /dev/full`);
      const cannot = "error: Standard output cannot be written: the disk is full (ENOSPC).\n";
      expect(stderr).toBe(`${cannot}${whole.replace("code 1", "code 2")}`);
    }
  });

  test("may be more than the reader wants, which is no fault", () => {
    const { stdout, stderr } = shell(`(${main} print json tests/cases; echo "code $?" >&2) | head -c 1`);
    expect({ stdout, stderr }).toEqual({ stdout: "{", stderr: "code 0\n" });
  });
});

describe("build", () => {
  const collection = () => {
    const folder = emptyFolder();
    cpSync(join(root, "src/meetings"), join(folder, "records/2026"), { recursive: true });
    for (const name of ["collection", "parties", "organisations", "people", "topics"]) {
      renameSync(join(folder, `records/2026/${name}.yaml`), join(folder, `records/${name}.yaml`));
    }
    return folder;
  };

  test("publishes the whole of a collection, and no part of it", () => {
    const folder = collection();
    const files = (name: string) => existsSync(join(folder, name));
    const part = readout(["build", "records/2026", "--out", "shelf"], { cwd: folder });
    expect(part).toMatchObject({ status: 2, stderr: expect.stringContaining("holds no collection.yaml") });
    expect(files("shelf")).toBe(false);
    expect(readout(["build", "records", "--out", "shelf"], { cwd: folder }).status).toBe(0);
    expect(files("shelf/meetings/2026-03-06-canada-japan/meeting.json")).toBe(true);
  });

  test("says where the collection lies that a folder holds beside other files", () => {
    const folder = collection();
    const told = "error: . holds no collection.yaml; records does: name that folder.\n";
    expect(readout(["build", ".", "--out", "../shelf"], { cwd: folder })).toMatchObject({ status: 2, stderr: told });
    expect(readout(["validate"], { cwd: folder }).status).toBe(0);
    writeFileSync(join(folder, "package.json"), "{}");
    mkdirSync(join(folder, "node_modules/other"), { recursive: true });
    cpSync(join(folder, "records"), join(folder, "node_modules/other"), { recursive: true });
    expect(readout(["validate"], { cwd: folder })).toMatchObject({ status: 0, stderr: "1 meeting: no problems.\n" });
    writeFileSync(join(folder, "2026-01-31-canada-france.yaml"), "id: 2026-01-31-canada-france\n");
    expect(readout(["validate"], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: "error: . holds other records than those of the collection in records. Name that folder.\n",
    });
  });

  test.each(["records", "records/new/shelf", "."])("of records refuses to write to %s", (out) => {
    const folder = collection();
    const before = filesUnder(folder);
    const { status, stderr } = readout(["build", "records", "--out", out], { cwd: folder });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("one in the other") });
    expect(filesUnder(folder)).toEqual(before);
  });

  test("sees through links that the records and the shelf are one in the other", () => {
    const folder = collection();
    symlinkSync(join(folder, "records"), join(folder, "link"), "junction");
    const { status, stderr } = readout(["build", "records", "--out", "link/2026/shelf"], { cwd: folder });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("one in the other") });
    expect(readout(["build", "link", "--out", "records-shelf"], { cwd: folder }).status).toBe(0);
    expect(readout(["build", "records", "--out", "..shelf"], { cwd: join(folder) }).status).toBe(0);
  });

  test.each([
    ["build", "--out", "shelf"],
    ["validate", "--format", "json"],
  ])(
    "a folder without records is no success of %s: the shelf stays, and no check passes for ever",
    (command, ...options) => {
      const folder = collection();
      readout(["build", "records", "--out", "shelf"], { cwd: folder });
      const before = filesUnder(join(folder, "shelf"));
      rmSync(join(folder, "records/2026"), { recursive: true });
      const { status, stderr, stdout } = readout([command, "records", ...options], { cwd: folder });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: "error: records holds no record. Name the folder of the records; `readout new` drafts one of a text.\n",
      });
      if (command === "validate") expect(JSON.parse(stdout)).toMatchObject({ failure: { code: "no-records" } });
      expect(filesUnder(join(folder, "shelf"))).toEqual(before);
      // What meetings share can be checked before there is one.
      expect(readout(["validate", "records/collection.yaml"], { cwd: folder }).status).toBe(0);
    },
  );
});

describe("NDJSON", () => {
  const place = emptyFolder();
  const file = join(place, "shared/records.ndjson");
  generate({ meetings: 6, shape: "tiny", out: file });
  const [first, cut, held, parties, latin, again] = readFileSync(file, "utf8").split("\n") as [
    ...[string, string, string],
    ...[string, string, string],
  ];
  const build = (source: string, input: Uint8Array = readFileSync(file)) => {
    return readout(["build", source, "--collection", "shared", "--out", "shelf"], { cwd: place, input });
  };
  const past = (line: string, words: string) => line.indexOf(words) + words.length;
  const title = past(latin, '"title":{"en":"');
  const faulty = Buffer.concat([
    ...[
      again,
      "",
      cut.slice(0, -1),
      held.replace('"held"', '"hold"'),
      parties.replace('"parties":["', '"parties":["x-'),
    ].map((line) => Buffer.from(`${line}\n`)),
    // A byte of Latin-1.
    ...[Buffer.from(latin.slice(0, title)), Buffer.of(0xe9), Buffer.from(`${latin.slice(title)}\n`)],
    Buffer.from(`${first}\n${again}`),
  ]);
  let before: Map<string, string>;

  beforeAll(() => {
    expect(build("-").status).toBe(0);
    before = filesUnder(join(place, "shelf"));
    writeFileSync(file, faulty);
  });

  test.each([
    ["shared/records.ndjson", "shared/records.ndjson"],
    ["-", "<stdin>"],
  ])("%s: all faulty lines are told with their places, and nothing is written", (source, name) => {
    const { status, stdout, stderr } = build(source);
    expect({ status, stdout, told: stderr.match(/^\S+:\d+:\d+ error .*/gm) }).toEqual({
      status: 1,
      stdout: "",
      told: [
        `${name}:3:${cut.length} error syntax`,
        `${name}:4:${past(held, '"status":') + 1} error schema`,
        `${name}:5:${past(parties, '"parties":[') + 1} error unknown-reference`,
        `${name}:6:${title + 1} error syntax`,
        `${name}:8:${past(again, '"id":') + 1} error duplicate-id`,
      ],
    });
    expect(stderr).toContain(`also the id of another meeting (${name}:1)`);
    expect(stderr).toMatch(/found: +the end of the line\n.*\n +mend: +Write the whole record on this line/);
    expect(stderr).toMatch(/\n5 errors\nNothing was written to shelf\.\n$/);
    expect(filesUnder(join(place, "shelf"))).toEqual(before);
  });

  test("validate tells the same of the file, in each format, and writes nothing", () => {
    const validate = (...options: string[]) => {
      return readout(["validate", "shared/records.ndjson", "--collection", "shared", ...options], { cwd: place });
    };
    const { status, stdout, stderr } = validate();
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe(build("shared/records.ndjson").stderr.replace("Nothing was written to shelf.\n", ""));
    expect(JSON.parse(validate("--format", "json").stdout).problems).toHaveLength(5);
    expect(JSON.parse(validate("--format", "sarif").stdout).runs[0].results).toHaveLength(5);
    expect(validate("--format", "github").stdout).toContain("::error file=shared/records.ndjson,line=8,col=");
    writeFileSync(join(place, "good.ndjson"), `${again}\n${first}\n`);
    expect(readout(["validate", "good.ndjson", "--collection", "shared"], { cwd: place })).toEqual({
      status: 0,
      stdout: "",
      stderr: "2 meetings: no problems.\n",
    });
    expect(filesUnder(join(place, "shelf"))).toEqual(before);
  });

  /** Validates standard input, and looks that nothing is left of what was put aside meanwhile. */
  const piped = (input: Uint8Array | string, ...options: string[]) => {
    const aside = emptyFolder();
    const env = { TMPDIR: aside, TEMP: aside, TMP: aside };
    const args = ["validate", "-", "--collection", "shared", ...options];
    const ended = readout(args, { cwd: place, input: Buffer.from(input), env });
    expect(readdirSync(aside)).toEqual([]);
    return ended;
  };

  test("validate tells the same of standard input", () => {
    const { status, stdout, stderr } = readout(["validate", "shared/records.ndjson", "--collection", "shared"], {
      cwd: place,
    });
    const told = stderr.replaceAll("shared/records.ndjson", "<stdin>");
    expect(piped(faulty)).toEqual({ status, stdout, stderr: told });
    // Also where the first line is cut short, and where there is more than one record may have.
    expect(piped(`${first.slice(0, 99)}\n${again}\n`).stderr).toMatch(
      /^<stdin>:1:\d+ error syntax\n(?:.*\n)+1 error\n$/,
    );
    const ids = Array.from({ length: 1500 }, (_, index) => `${2001 + index}-01-01-a-b`);
    const many = ids.map((id) =>
      first.replace(/"id":"[^"]*"/, `"id":"${id}"`).replace(/"date":"[^"]*"/, `"date":"${id.slice(0, 10)}"`),
    );
    const long = Buffer.from(`${many.join("\n")}\n${first.replace('"held"', '"hold"')}\n`);
    expect(long.length).toBeGreaterThan(1_000_000);
    expect(piped(long, "--max-problems", "1").stderr).toMatch(/^<stdin>:1501:\d+ error schema\n {1}1501 \| /);
    expect(piped(`${again}\n${first}\n`)).toEqual({ status: 0, stdout: "", stderr: "2 meetings: no problems.\n" });
  });

  test("a problem is told with its line, and the rest of the file stays out of memory", () => {
    const file = join(place, "long.ndjson");
    writeFileSync(file, `${first.replace('"held"', '"hold"')}\n${"\n".repeat(12_000_000)}`);
    const env = { NODE_OPTIONS: "--max-old-space-size=48" };
    const { status, stderr } = readout(["validate", file, "--collection", "shared"], { cwd: place, env });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/1 \| .*"status":"hold"/) });
    rmSync(file);
  });

  test("one record on standard input is no NDJSON, however its lines begin", () => {
    const { participants, ...others } = JSON.parse(first);
    const rest = JSON.stringify(others).slice(0, -1);
    const items = participants.map((each: object) => JSON.stringify(each));
    const texts = [",", ",\n"].map((comma) => `${rest},"participants":[\n${items.join(comma)}\n]}`);
    texts.push(`${rest},"participants":[${items.join(",\n")}]}`, first);
    for (const text of texts) expect(piped(text).stderr, text).toBe("1 meeting: no problems.\n");
    const broken = (text: string) => piped(text.replace('"status":"held",', '"status":"held"')).stderr;
    for (const text of texts)
      expect(broken(text), text).toMatch(/^shared\/<stdin>:1:\d+ error syntax\n(?:.*\n)+1 error\n$/);
  });

  test("validate checks what a line says of its documents", () => {
    mkdirSync(join(place, "texts"), { recursive: true });
    writeFileSync(join(place, "one.ndjson"), first);
    writeFileSync(join(place, "texts/other.txt"), "Nothing of it stands here.");
    const args = ["validate", "one.ndjson", "--collection", "shared", "--documents", "texts"];
    const { status, stderr } = readout(args, { cwd: place });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^one\.ndjson:1:\d+ error document-text-missing$/m),
    });
    // Of what is not found no record is kept in memory.
    const long = join(emptyFolder(), "long.ndjson");
    generate({ meetings: 30, shape: "long", out: long });
    const env = { NODE_OPTIONS: "--max-old-space-size=80" };
    const many = readout(["validate", long, "--collection", dirname(long), "--documents", join(place, "texts")], {
      env,
    });
    expect({ status: many.status, stderr: many.stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^[\s\S]*\.ndjson:30:\d+ error document-text-missing\n[\s\S]*\n\d+ errors\n$/),
    });
  });

  test.each([
    [["good.ndjson"], /^error: good\.ndjson holds records, but not what they share\. Give --collection, /],
    [["good.ndjson", "shared", "--collection", "shared"], /^error: A file of records, .* is validated alone: /],
    [["shared", "--collection", "shared"], /^error: --collection goes with - and with a file of records, /],
    [["*.ndjson", "--collection", "shared"], /^error: A file of records, .* name one, and no pattern\. `cat` makes /],
    [["good.ndjson", "--collection", "good.ndjson"], /^error: --collection good\.ndjson is not a folder\. Give the /],
    [
      ["good.ndjson", "--collection", "whole/part"],
      /^error: whole\/part holds no collection\.yaml; one of the folders /,
    ],
    [["empty.ndjson", "--collection", "shared"], /^error: empty\.ndjson holds no record\. /],
    [["yaml.ndjson", "--collection", "shared"], /^error: yaml\.ndjson holds YAML, and not a record in JSON a line\. /],
    [["-"], /^error: Standard input holds records, but not what they share\. Give --collection, /],
    [["-", "shared", "--collection", "shared"], /^error: A file of records, .* is validated alone: /],
    [["gone.ndjson", "--collection", "shared"], /^error: There is no file or folder gone\.ndjson\.\n$/],
  ])("validate %j is refused", (args, words) => {
    writeFileSync(join(place, "good.ndjson"), `${again}\n${first}\n`);
    writeFileSync(join(place, "empty.ndjson"), "\n");
    mkdirSync(join(place, "whole/part"), { recursive: true });
    copyFileSync(join(place, "shared/collection.yaml"), join(place, "whole/collection.yaml"));
    writeFileSync(join(place, `whole/part/${JSON.parse(first).id}.json`), first);
    copyFileSync(join(place, "shared/parties.yaml"), join(place, "yaml.ndjson"));
    const input = Buffer.from(`${again}\n${first}\n`);
    const { status, stdout, stderr } = readout(["validate", ...args], { cwd: place, input });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: expect.stringMatching(words) });
  });

  test("validate of standard input comes to its end where that is one brace and a megabyte of blank lines", () => {
    const input = Buffer.from(`{}${"\n".repeat(999_000)}x`);
    const { status, stderr } = readout(["validate", "-", "--collection", "shared"], { cwd: place, input });
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/<stdin>:\d+:\d+ error syntax/) });
  });

  test("a line that cannot be read takes its id all the same: another that bears it is told too", () => {
    const { status, stderr } = build("-", Buffer.from(`${first.slice(0, -1)}\n${first}\n`));
    expect({ status, told: stderr.match(/^\S+ error .*/gm) }).toEqual({
      status: 1,
      told: [`<stdin>:1:${first.length} error syntax`, `<stdin>:2:${past(first, '"id":') + 1} error duplicate-id`],
    });
  });

  test("of no record is refused, and so is a folder whose records are in such a file", () => {
    const told = (source: string, ...options: string[]) => {
      const { status, stderr } = readout(["build", source, "--out", "shelf", ...options], {
        cwd: place,
        input: Buffer.of(),
      });
      return `${status} ${stderr}`;
    };
    writeFileSync(join(place, "none.ndjson"), "\n\n");
    const none = /^2 error: (Standard input|none\.ndjson) holds no record, and nothing was written\./;
    expect(told("-", "--collection", "shared")).toMatch(none);
    expect(told("none.ndjson", "--collection", "shared")).toMatch(none);
    const named = (command: string, file: string, collection: string) =>
      `2 error: ${collection} holds no record. ${file.replaceAll("'", "")} was not read, ` +
      `which holds records one a line: \`readout ${command} ${file} --collection ${collection}\` does.\n`;
    expect(told("shared")).toBe(named("build", "shared/records.ndjson", "shared"));
    const validated = (cwd: string, ...paths: string[]) => {
      const { status, stderr } = readout(["validate", ...paths], { cwd });
      return `${status} ${stderr}`;
    };
    expect(validated(place, "shared")).toBe(named("validate", "shared/records.ndjson", "shared"));
    expect(validated(join(place, "shared"))).toBe(named("validate", "records.ndjson", "."));
    // Beside others, wherever they are, records that a folder is not read for are a note; a folder may be called so.
    const mixed = emptyFolder();
    cpSync(join(root, "src/meetings"), mixed, { recursive: true });
    mkdirSync(join(mixed, "folder.ndjson"));
    expect(validated(mixed)).toBe("0 1 meeting: no problems.\n");
    mkdirSync(join(mixed, "a b"));
    writeFileSync(join(mixed, "a b/more.ndjson"), "");
    expect(validated(mixed)).toMatch(
      /^0 note: .*`readout validate 'a b\/more\.ndjson' --collection \.` does\.\n1 meeting/,
    );
    expect(validated(mixed, ".", "--quiet")).toBe("0 ");
    rmSync(join(mixed, "a b"), { recursive: true });
    writeFileSync(join(mixed, "2026-01-31-a-b.yaml.txt"), "");
    expect(validated(mixed)).toMatch(
      /^0 note: 2026-01-31-a-b\.yaml\.txt was not read: its name ends in \.txt\..*\n1 meeting/,
    );
    expect(told("other.ndjson", "--collection", "shared")).toMatch(
      /^2 error: There is no file or folder other\.ndjson\.\n/,
    );
    expect(filesUnder(join(place, "shelf"))).toEqual(before);
  });

  test("a folder that is called so is a folder", () => {
    const folder = join(emptyFolder(), "records.ndjson");
    cpSync(join(root, "src/meetings"), folder, { recursive: true });
    for (const args of [["validate"], ["print", "json"], ["build", "--out", join(folder, "../shelf")]]) {
      const { status, stderr } = readout([...args, folder]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining("error") });
    }
  });

  test("may be called *.jsonl, and is refused by name where one record is wanted", () => {
    writeFileSync(join(place, "others.jsonl"), first);
    const { status, stderr } = readout(["build", "others.jsonl", "--collection", "shared", "--out", "jsonl"], {
      cwd: place,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining(": 1 meeting, ") });
    expect(readout(["print", "json", "others.jsonl"], { cwd: place }).stderr).toMatch(
      /^error: others\.jsonl is no record: .* Records one a line go to `readout validate` and `readout build`\.\n$/,
    );
  });

  test.each([
    ["a record over several lines", () => JSON.stringify(JSON.parse(first), null, 2)],
    ["one behind a byte order mark", () => `\ufeff${JSON.stringify(JSON.parse(first), null, 2)}`],
    ["a list", () => `[${first}]`],
    ["published JSON", () => before.get("meetings.json") as string],
    ["published JSON in one line", () => JSON.stringify(JSON.parse(before.get("meetings.json") as string))],
  ])("%s is no record a line, which is told once", (_, text) => {
    expect(build("-", Buffer.from(text()))).toEqual({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^error: <stdin> holds JSON, but not a record a line\. What makes such lines: .* `jq -c '\.data\.meetings\[\]'` of the meetings\.json of a build\.\n$/,
      ),
    });
    expect(filesUnder(join(place, "shelf"))).toEqual(before);
  });
});

describe("how far a build has come", () => {
  const place = emptyFolder();
  const records = join(place, "records");
  generate({ meetings: 3, shape: "tiny", out: records });
  const args = ["build", records, "--out", join(place, "shelf")];
  // A clock that is a second further each time that it is asked, so that the shortest build is a long one.
  const clock = "let seconds = 0; const now = Date.now; Date.now = () => now() + 1000 * seconds++;";
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}`, TERM: "xterm" };

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("is told as count, rate and time left, four times a second at most, and then wiped", () => {
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => now);
    const told: [number, string][] = [];
    const progress = new Progress(10_000, { progress: (line: string) => told.push([now, line]) } as unknown as Io);
    const steps = [
      [100, 40],
      [249, 99],
      [250, 100],
      [499, 150],
      [1000, 125],
      [100_000, 9_990],
    ] as const;
    for (const [time, done] of steps) {
      now = time;
      progress.tell(done);
    }
    progress.end();
    expect(told).toEqual([
      [250, "100 of 10000 meetings, 400 a second, 25 s left"],
      [1000, "125 of 10000 meetings, 125 a second, 1 min 19 s left"],
      [100_000, "9990 of 10000 meetings, 100 a second, 1 s left"],
      [100_000, ""],
    ]);
  });

  test("is not told in a pipe", () => {
    const { status, stderr } = readout(args, { env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^Wrote .*: 3 meetings, .*\.\n$/) });
  });

  const { stdout: version = "" } = spawnSync("script", ["--version"], { encoding: "utf8" });
  test.runIf(version?.includes("util-linux"))("is told on a terminal (runs where util-linux has `script`)", () => {
    const command = [process.execPath, join(root, "dist/command/main.cjs"), ...args]
      .map((word) => `'${word}'`)
      .join(" ");
    const { status, stdout } = spawnSync("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
      env: { ...process.env, NO_COLOR: "1", ...env },
      encoding: "utf8",
    });
    expect(status).toBe(0);
    const [begin, ...lines] = stdout.replaceAll("\u001b[K", "<wiped>").split("\r");
    expect([begin, ...lines]).toEqual([
      "",
      ...[1, 2, 3].map((count) =>
        expect.stringMatching(`^${count} of 3 meetings, \\d+ a second, .*\\d s left<wiped>$`),
      ),
      expect.stringMatching(/^<wiped>Wrote .*: 3 meetings, .*\.$/),
      "\n",
    ]);
  });

  test("is wiped where a build fails on its way, too", async () => {
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
    const [last] = [...filesUnder(records).keys()].filter((path) => path.includes("/")).slice(-1);
    const told: string[] = [];
    const code = await run(["build", records, "--out", join(place, "none")], {
      in: async () => new Uint8Array(),
      out: () => {},
      err: (text) => told.push(text),
      spool: async () => {},
      progress: (line) => {
        told.push(line);
        rmSync(join(records, last as string), { force: true });
      },
      colour: false,
    });
    expect({ code, told }).toEqual({
      code: 2,
      told: [
        expect.stringMatching(/^1 of 3 meetings/),
        expect.stringMatching(/^2 of 3 meetings/),
        "",
        expect.stringMatching(/^error: There is no file or folder .*\.yaml\.\n$/),
      ],
    });
    expect(existsSync(join(place, "none"))).toBe(false);
  });
});

describe("validate", () => {
  const broken = () => {
    const folder = emptyFolder();
    cpSync(join(root, "src/meetings"), folder, { recursive: true });
    const file = join(folder, "2026-03-06-canada-japan.yaml");
    const text = readFileSync(file, "utf8")
      .replace("act: congratulate", "act: congratulat")
      .replace("to: [takaichi-sanae]", "to: [takaichi-sanea]");
    writeFileSync(file, text);
    const line = (words: string) => text.split("\n").findIndex((one) => one.includes(words)) + 1;
    return { folder, file, act: line("act: congratulat"), to: line("takaichi-sanea") };
  };

  test("of one record on standard input asks for the collection, where none is around", () => {
    const [cwd, input] = [emptyFolder(), Buffer.from("id: 2026-03-06-canada-japan\n")];
    expect(readout(["validate", "-"], { cwd, input })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^error: Standard input holds records, but not what they share\. Give --collection, .*\n$/,
      ),
    });
    expect(readout(["validate", "-", "--collection", "nowhere"], { cwd, input })).toMatchObject({
      status: 2,
      stderr: "error: There is no file or folder nowhere.\n",
    });
  });

  test("of our records says that there is nothing to mend", () => {
    expect(readout(["validate", "src/meetings"])).toEqual({
      status: 0,
      stdout: "",
      stderr: "1 meeting: no problems.\n",
    });
    expect(readout(["validate", record]).status).toBe(0);
  });

  test("tells a misspelled act with its line, what is wanted, and how to mend it", () => {
    const { folder, file, act } = broken();
    const { status, stdout, stderr } = readout(["validate", folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(`${file}:${act}:`);
    expect(stderr).toMatch(/found: .*congratulat\b/);
    expect(stderr).toMatch(/mend: .*congratulate/);
  });

  test("colours where it is asked to, nothing in a pipe, and never with NO_COLOR", () => {
    const { folder } = broken();
    const told = (env: Record<string, string>) =>
      readout(["validate", folder], { env: { NO_COLOR: "", ...env } }).stderr;
    const plain = told({});
    const coloured = told({ FORCE_COLOR: "1" });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    for (const env of [{ CI: "true" }, { TERM: "xterm-256color" }, { FORCE_COLOR: "0" }]) expect(told(env)).toBe(plain);
    for (const env of [{ NO_COLOR: "1" }, { NO_COLOR: "1", FORCE_COLOR: "1" }]) expect(told(env)).toBe(plain);
    expect(stripVTControlCharacters(plain)).toBe(plain);
    // Each colour or weight that begins ends before the next.
    const codes = [...coloured.matchAll(/\[(\d+)m/g)].map(([, code]) => code);
    const pairs = codes.join(" ").match(/\b(?:(?:1|2) 22|3\d 39)\b/g) ?? [];
    expect(pairs.length * 2).toBe(codes.length);
  });

  test("sends no control character of a record to the terminal", () => {
    const { folder, file } = broken();
    writeFileSync(file, readFileSync(file, "utf8").replace("congratulat\n", '"\\u001b[31mred\\u009b\\u202e"\n'));
    const { status, stderr } = readout(["validate", folder]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/\\u001b\[31mred/);
    expect([...stderr].filter((character) => /[\p{Cc}\u202e]/u.test(character) && character !== "\n")).toEqual([]);
  });
});

describe("print", () => {
  test("json of a record is the file that a build writes for it", () => {
    const { status, stdout, stderr } = readout(["print", "json", record]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(readFileSync(join(root, "dist-data/meetings/2026-03-06-canada-japan/meeting.json"), "utf8"));
  });

  test("jsonld likewise, and csv is the flat view or the table asked for", () => {
    const shelf = (path: string) => readFileSync(join(root, "dist-data", path), "utf8");
    expect(readout(["print", "jsonld", record]).stdout).toBe(shelf("meetings/2026-03-06-canada-japan/meeting.jsonld"));
    expect(readout(["print", "csv", record]).stdout).toBe(shelf("csv/flat.csv"));
    expect(readout(["print", "csv", "src/meetings", "--table", "statements"]).stdout).toBe(shelf("csv/statements.csv"));
  });

  test("of a bad record prints problems and no data", () => {
    const folder = emptyFolder();
    cpSync(join(root, "src/meetings"), folder, { recursive: true });
    writeFileSync(join(folder, "2026-03-06-canada-japan.yaml"), "id: x\n");
    const { status, stdout, stderr } = readout(["print", "json", folder]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("2026-03-06-canada-japan.yaml:1:");
  });
});

describe("hash", () => {
  const sha256 = (text: string) => `${createHash("sha256").update(text).digest("hex")}\n`;

  test("is that of the normal form, however the lines and blanks are set", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "a.txt"), "\ufeffLe  premier ministre\r\n\r\n s\u2019est re\u0301joui. \n");
    expect(readout(["hash", join(folder, "a.txt")]).stdout).toBe(sha256("Le premier ministre s\u2019est réjoui."));
  });

  test.each<[string, Buffer | string, string]>([
    [
      "Latin-1",
      Buffer.from("They met.\nAt a caf\u00e9.", "latin1"),
      "holds bytes that are not UTF-8 at line 2. Save the",
    ],
    ["UTF-16", Buffer.from("\ufeffThey met.", "utf16le"), "holds bytes that are not UTF-8 at line 1. Save the text as"],
    ["no text", "They met.\n\n\0", "holds a NUL byte at line 3. Save the text as UTF-8."],
    [
      "a page",
      "\ufeff\n<!doctype html><p>They met.",
      "the markup of a web page at line 1. Save the text of the page, not",
    ],
    ["a part of one", '<div class="text">They met.</div>', "holds the markup of a web page at line 1."],
  ])("is not that of %s, nor is that drafted from or cited", (_, text, words) => {
    const file = join(emptyFolder(), "text.txt");
    writeFileSync(file, text);
    for (const args of [
      ["hash", file],
      ["new", file],
      ["cite", file, "They met."],
    ]) {
      expect(readout(args)).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(words) });
    }
  });

  test("is that of a text that mentions a tag, and not of one without words", () => {
    const file = join(emptyFolder(), "text.txt");
    writeFileSync(file, "<Joint Statement> They met, where a < b, and spoke of <p> and </p>.");
    expect(readout(["hash", file])).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(file, "");
    expect(readout(["hash", file])).toEqual({ status: 1, stdout: "", stderr: `${file} holds no sentence.\n` });
  });

  test("is that of the body between its first and last words", () => {
    const folder = emptyFolder();
    const file = join(folder, "a.txt");
    writeFileSync(file, "OTTAWA - Today, they met.\n\nThey parted.\n\nLinks");
    expect(readout(["hash", file, "--first", "Today,", "--last", "parted."]).stdout).toBe(
      sha256("Today, they met. They parted."),
    );
    const missing = readout(["hash", file, "--first", "Yesterday", "--last", "parted."]);
    expect(missing).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringContaining("do not stand in the text"),
    });
  });
});
