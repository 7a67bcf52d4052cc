/** The command as a shell sees it: its exit codes, what goes where, and its words. */
import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, readout, root } from "./support.js";

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
      "Exit codes: 0 fine, 1 the data is invalid, 2 wrong usage",
    ]) {
      expect(stdout).toContain(word);
    }
  });

  test.each(["build", "validate", "print", "hash", "new", "cite"])("of %s tells its arguments", (command) => {
    const { status, stdout } = readout([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: readout ${command}`);
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
    [["build", "nowhere", "--out", "x"], /nowhere/],
    [["validate", "nowhere"], /nowhere/],
    [["validate", "src/meetings", "--documents", "nowhere"], /nowhere/],
    [["validate", "--colour"], /unknown option '--colour'/],
    [["print", "xml", record], /Allowed choices are json, jsonld, csv/],
    [["print", "csv", record, "--table", "speakers"], /no table "speakers".*statements/],
    [["hash", "nowhere.txt"], /nowhere\.txt cannot be read/],
    [["hash", "package.json", "--first", "name"], /--first and --last go together/],
  ])("%j", (args, words) => {
    const { status, stdout, stderr } = readout(args as string[]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(words as RegExp);
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

  test("colours only where it is asked to, and never with NO_COLOR", () => {
    const { folder } = broken();
    const esc = String.fromCharCode(27);
    expect(readout(["validate", folder], { env: { NO_COLOR: "", FORCE_COLOR: "1" } }).stderr).toContain(`${esc}[`);
    expect(readout(["validate", folder], { env: { NO_COLOR: "" } }).stderr).not.toContain(esc);
    expect(readout(["validate", folder], { env: { NO_COLOR: "1", FORCE_COLOR: "1" } }).stderr).not.toContain(esc);
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
