/** What the guide in `docs` shows is what happens: its commands run, its records are right or wrong as it says. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { checkDocuments } from "../src/record/documents.js";
import { readCollection } from "../src/record/read.js";
import { emptyFolder, neededPackages, packed, readout, root } from "./support.js";

const docs = join(root, "docs");
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" })
  // The reference is generated, and its generator follows its links.
  .filter((name) => name.endsWith(".md") && !/^api\b/.test(name))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(docs, name), "utf8") }));
const page = (name: string) => pages.find((each) => each.name === name)!.text;

/** A fenced block: the words after the fence, and what it holds. */
interface Block {
  readonly info: string;
  readonly code: string;
}

const blocksOf = (text: string): Block[] =>
  [...text.matchAll(/^```(\S[^\n]*)\n(.*?)^```$/gms)].map(([, info, code]) => ({ info: info!, code: code! }));

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The first line that does not stand in the output after those before it; a number stands whole, a line … for any. */
function printsInOrder(output: string, wanted: string): string | undefined {
  let rest = output;
  for (const line of wanted.split("\n").filter((each) => each !== "" && each !== "…")) {
    const found = new RegExp(`(?<![\\d.])${escaped(line)}(?![\\d])`, "u").exec(rest);
    if (!found) return line;
    rest = rest.slice(found.index + line.length);
  }
  return undefined;
}

/** The lines that an edit takes out, and those that it puts in their place. */
function editIn(code: string): { from: string; to: string } {
  const side = (sign: string) =>
    code
      .split("\n")
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(1))
      .join("\n");
  return { from: side("-"), to: side("+") };
}

/** The text with the lines replaced; they stand there as whole lines. */
function edited(text: string, code: string): string {
  const { from, to } = editIn(code);
  const lines = `\n${text}`;
  if (from === "" || !lines.includes(`\n${from}\n`)) throw new Error(`no such lines:\n${from}`);
  return lines.replace(`\n${from}\n`, () => `\n${to}\n`).slice(1);
}

const withoutSchemaLine = (text: string) => text.replace(/^# yaml-language-server:.*\n/, "");

describe("the walk", () => {
  const NAME = "2026-05-12-chile-estonia.yaml";
  const finished = readFileSync(join(docs, "walk/collection", NAME), "utf8");
  const blocks = blocksOf(page("walk.md"));

  /** The empty folder of a stranger, and beside it the package as it is packed. */
  const home = emptyFolder();
  const folder = join(home, "empty");
  const record = join(folder, "meetings", NAME);
  const inShell = (code: string) => {
    const { FORCE_COLOR: _, GITHUB_WORKSPACE: __, ...inherited } = process.env;
    const PATH = `${join(folder, "node_modules/.bin")}${delimiter}${process.env.PATH}`;
    // What is installed is what npx would run, too; nothing is fetched.
    const env = { ...inherited, NO_COLOR: "1", npm_config_offline: "true", PATH };
    return spawnSync("sh", ["-ec", `npx() { "$@"; }\n${code}`], { cwd: folder, env, encoding: "utf8" });
  };

  beforeAll(() => {
    packed(home);
    // What npm would fetch.
    for (const name of neededPackages())
      cpSync(join(root, "node_modules", name), join(folder, "node_modules", name), { recursive: true });
  });

  test("runs from its first line to its last, and prints what the page says", () => {
    let draft = "";
    let undo = "";
    let output = "";
    const ran: Record<string, number> = {};
    for (const { info, code } of blocks) {
      const [kind, use = "", path = ""] = info.split(" ");
      ran[`${kind} ${use}`.trim()] = (ran[`${kind} ${use}`.trim()] ?? 0) + 1;
      if (kind === "sh") {
        const { status, stdout, stderr } = inShell(code);
        output = stdout + stderr;
        expect({ code, status, output }).toMatchObject({ status: { fails: 1, misuse: 2 }[use] ?? 0 });
        if (undo) writeFileSync(record, undo);
        undo = "";
        if (existsSync(record)) draft ||= readFileSync(record, "utf8");
      } else if (kind === "text") {
        expect({ missing: printsInOrder(output, code), output }).toMatchObject({ missing: undefined });
      } else if (info.startsWith("yaml file")) {
        writeFileSync(join(folder, path), code);
        const ours = readFileSync(join(docs, "walk/collection", path.split("/").at(-1)!), "utf8");
        expect(withoutSchemaLine(code), path).toBe(withoutSchemaLine(ours));
      } else if (info === "yaml draft") {
        for (const line of code.trimEnd().split("\n")) expect(draft.split("\n"), info).toContain(line);
      } else if (info === "diff edit") {
        writeFileSync(record, edited(readFileSync(record, "utf8"), code));
        for (const line of editIn(code).to.split("\n")) expect(finished.split("\n")).toContain(line);
      } else if (info === "diff try") {
        undo = readFileSync(record, "utf8");
        writeFileSync(record, edited(undo, code));
      } else if (info.startsWith("yaml workflow")) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), code);
        const { permissions, jobs } = parse(code);
        expect(permissions).toEqual({ contents: "read" });
        const [, , install, ...steps] = jobs.records.steps.map(({ run }: { run?: string }) => run);
        expect(install).toBe("npm ci");
        for (const run of steps) expect(inShell(run)).toMatchObject({ status: 0 });
      } else throw new Error(`the page has a block of no known kind: ${info}`);
    }
    expect(ran).toMatchObject({
      "yaml draft": 2,
      "yaml file": 5,
      "diff edit": 14,
      "diff try": 8,
      "sh install": 1,
      "yaml workflow": 1,
    });
    expect(withoutSchemaLine(readFileSync(record, "utf8"))).toBe(withoutSchemaLine(finished));
    // Some thirty commands, and npm.
  }, 600_000);

  test("leaves a project that another can install: the command is the package's, and its lock file names it", () => {
    const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
    expect(lock.packages["node_modules/readout"]).toMatchObject({ version: "0.1.0", integrity: expect.any(String) });
    expect(Object.keys(lock.packages)).toHaveLength(neededPackages().length + 2);
  });

  test("ends in a collection without a problem, that covers every word of the text", () => {
    const { status, stdout, stderr } = readout(["validate", "docs/walk/collection", "--documents", "docs/walk"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "1 meeting: no problems.\n" });
    expect(stdout).toMatch(/^2026-05-12-chile-estonia ee-en: 100 % of \d+ words \(.*text\.txt\)\n$/);
  });

  test("a line that was not printed, or an edit of lines that are not there, would be seen", () => {
    expect(printsInOrder("one\ntwo\n", "one\n…\ntwo\n")).toBeUndefined();
    expect(printsInOrder("one\ntwo\n", "two\none\n")).toBe("one");
    expect(printsInOrder("26 errors\n", "6 errors\n")).toBe("6 errors");
    expect(() => edited("act: meet\n", "-act: met\n+act: meet\n")).toThrow("no such lines");
  });
});

describe("a trap's page", () => {
  const traps = pages.filter(({ name }) => name.startsWith("traps/"));
  const casesFolder = join(root, "tests/cases");

  /** Where a record keeps the things of a type, or which file shares them. */
  const LISTS: Readonly<Record<string, string>> = {
    DocumentRecord: "documents",
    FigureRecord: "figures",
    InstrumentRecord: "instruments",
    Participant: "participants",
    StatementRecord: "statements",
    Organisation: "organisations.yaml",
    Party: "parties.yaml",
    Person: "people.yaml",
  };

  type Thing = Record<string, unknown>;

  /** A list with each thing in the place of the one that it is a version of; of a document only the keys that are given. */
  function spliced(type: string, list: readonly Thing[], things: readonly Thing[]): Thing[] {
    const nameOf = ({ id, person, party }: Thing) => `${id ?? `${person} for ${party}`}`;
    const all = [...list];
    for (const thing of things) {
      const at = all.findIndex((each) => nameOf(each) === nameOf(thing));
      if (at < 0) all.push(thing);
      else all[at] = type === "DocumentRecord" ? { ...all[at], ...thing } : thing;
    }
    return all;
  }

  const copy = emptyFolder();
  cpSync(casesFolder, copy, { recursive: true });
  const records = readdirSync(copy, { recursive: true, encoding: "utf8" }).filter((name) => /\d{4}-.*yaml$/.test(name));

  /** The rules that the collection of cases breaks, documents included, once the excerpt stands in that case. */
  function broken(type: string, place: string, code: string): string[] {
    const named = records.filter((name) => name.replaceAll("\\", "/").split(/[/.]/).includes(place));
    expect(named, `${place} names one record`).toHaveLength(1);
    const value: Thing | Thing[] = parse(code);
    const list = LISTS[type];
    const file = join(copy, list?.endsWith(".yaml") ? list : named[0]!);
    const before = readFileSync(file, "utf8");
    const whole: Record<string, Thing[]> = parse(before);
    if (type === "MeetingRecord") Object.assign(whole, value);
    else if (type === "StateRecord") whole.instruments![0]!.states = [value];
    else if (list) {
      const key = list.replace(".yaml", "");
      whole[key] = spliced(type, whole[key]!, [value].flat());
    } else throw new Error(`no such type: ${type}`);
    writeFileSync(file, stringify(whole));
    try {
      const reading = readCollection(copy);
      const problems = reading.ok ? checkDocuments(reading.records, copy).problems : reading.problems;
      return problems.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
    } finally {
      writeFileSync(file, before);
    }
  }

  const excerpts = traps.flatMap(({ name, text }) =>
    blocksOf(text).map(({ info, code }, index) => ({ title: `${name} ${index + 1}: ${info}`, info, code })),
  );

  test.each(excerpts)("$title", ({ info, code }) => {
    const [, verdict, type, place, rule] =
      /^yaml (good|bad meaning|bad) (\S+) (\S+)(?: ([a-z,-]+))?$/.exec(info) ?? expect.fail(`unknown: ${info}`);
    const rules = broken(type!, place!, code);
    if (verdict === "bad") expect([...new Set(rules)]).toEqual(rule?.split(","));
    else expect({ rules, rule }).toEqual({ rules: [], rule: undefined });
  });

  test("tells its reader of each bad record what refuses it, or that nothing does", () => {
    for (const { name, text } of traps) {
      const told = [...text.matchAll(/^\*\*(Good|Bad)(, refused|, and no program sees it)?.*?^```yaml ([^\n]*)$/gms)];
      const bad = told.filter(([, verdict]) => verdict === "Bad");
      expect(bad.length, name).toBe(blocksOf(text).filter(({ info }) => info.startsWith("yaml bad")).length);
      for (const [words, , how, info] of bad) {
        expect({ info, refused: how === ", refused" }).toEqual({ info, refused: !info!.startsWith("bad meaning") });
        const rules = how === ", refused" ? info!.split(" ").at(-1)!.split(",") : [];
        for (const rule of rules) expect(words).toContain(`\`${rule}\``);
      }
    }
  });

  test("has a good record and a bad one, one at least that the command refuses, and a case; the guide lists it", () => {
    expect(traps.length).toBeGreaterThanOrEqual(15);
    for (const { name, text } of traps) {
      const infos = blocksOf(text).map(({ info }) => info);
      expect(
        infos.some((info) => info.startsWith("yaml good ")),
        name,
      ).toBe(true);
      expect(
        infos.some((info) => /^yaml bad (?!meaning)/.test(info)),
        name,
      ).toBe(true);
      expect(text, name).toMatch(/\]\(\.\.\/\.\.\/tests\/cases\//);
      expect(page("README.md")).toContain(`](${name})`);
    }
  });
});

describe("links", () => {
  /** The address of a heading, as GitHub makes it. */
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-");
  const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));

  /** The links of a page that lead nowhere. */
  function dead(folder: string, text: string): string[] {
    const links = [...text.replace(/^```.*?^```$/gms, "").matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to!);
    return links.filter((to) => {
      if (/^https?:/.test(to)) return false;
      const [path, anchor] = to.split("#") as [string, string?];
      const file = join(folder, path);
      if (path && !existsSync(file)) return true;
      return anchor !== undefined && !anchorsOf(path ? readFileSync(file, "utf8") : text).includes(anchor);
    });
  }

  test.each(pages)("of $name lead somewhere", ({ name, text }) => {
    expect(text).toContain("](");
    expect(dead(dirname(join(docs, name)), text)).toEqual([]);
  });

  test("from the README and from CONTRIBUTING lead to the guide", () => {
    for (const name of ["README.md", "CONTRIBUTING.md"]) {
      const text = readFileSync(join(root, name), "utf8");
      expect(text, name).toMatch(/\]\(docs\/walk\.md\)/);
      expect(dead(root, text.replaceAll(/\]\([^)]*\*[^)]*\)/g, "")), name).toEqual([]);
    }
  });

  test("that lead nowhere would be seen", () => {
    expect(dead(docs, "# Here\n[a](walk.md) [b](none.md) [c](#here) [d](#there) [e](README.md#none)")).toEqual([
      "none.md",
      "#there",
      "README.md#none",
    ]);
  });
});
