/**
 * The commonest mistakes, and what is said of each: `mistakes/*.md` holds the change that makes the mistake in
 * `mistakes/base`, a small collection that holds, and what the command then prints. After a change of the messages,
 * `npx vitest run tests/mistakes.test.ts -u` writes the new ones, for a person to read.
 */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../src/cli/run.js";
import { emptyFolder, readout, root } from "./support.js";

const FOLDER = join(root, "tests/mistakes");
const NAMES = readdirSync(FOLDER).flatMap((name) => /^(.+)\.md$/.exec(name)?.[1] ?? []);
const RECORD = "2026-04-14-kenya-norway.yaml";

/** A mistake: a folder in which it was made, the arguments that show it, and the file with other output in it. */
function mistake(name: string) {
  const text = readFileSync(join(FOLDER, `${name}.md`), "utf8");
  const [, about, diff, command] = /^(# .+?\n\n```diff\n(.+?)```\n\n```text\n\$ readout (.+?)\n).*```\n$/s.exec(text)!;
  const folder = emptyFolder();
  cpSync(join(FOLDER, "base"), folder, { recursive: true });
  for (const hunk of diff!.split(/^(?=--- )/m)) make(hunk.split("\n").slice(0, -1), folder);
  return { folder, args: command!.split(" "), having: (output: string) => `${about}${output}\`\`\`\n` };
}

/** Makes the changes of a file: lines that begin with - must stand there, once, and give way to those with +. */
function make([head = "", ...lines]: string[], folder: string): void {
  const [, from, to] = /^--- (\S+)(?: → (\S+))?$/.exec(head)!;
  const file = join(folder, from!);
  const side = (mark: string) =>
    lines.flatMap((line) => (line.startsWith(mark) || line.startsWith(" ") ? [`${line.slice(1)}\n`] : [])).join("");
  const parts = readFileSync(file, "utf8").split(side("-"));
  if (lines.length > 0 && parts.length !== 2) throw new Error(`${from} does not hold once: ${side("-")}`);
  if (lines.length > 0) writeFileSync(file, parts.join(side("+")));
  if (to) renameSync(file, join(folder, to));
}

/** What the command prints, and its exit code, told as a terminal in the folder would show it. */
async function printed(args: readonly string[], folder: string): Promise<string> {
  let text = "";
  const print = (words: string) => {
    text += words.replaceAll(`${folder}/`, "");
  };
  const inFolder = args.map((arg) => (arg === "." ? folder : arg));
  const code = await run(inFolder, {
    in: async () => Buffer.of(),
    out: print,
    err: print,
    spool: async () => {},
    colour: false,
  });
  return `${text}exit ${code}\n`;
}

test("what the mistakes are made in holds, with every word of its evidence", async () => {
  const base = join(FOLDER, "base");
  expect(await printed(["validate", ".", "--documents", ".", "--quiet", "--strict"], base)).toBe("exit 0\n");
  expect(NAMES.length).toBeGreaterThanOrEqual(30);
});

describe("one mistake gives one problem, in words that lead to the mend:", () => {
  test.each(NAMES)("%s", async (name) => {
    const { folder, args, having } = mistake(name);
    const output = await printed(args, folder);
    expect(output.match(/^\d+ (?:error|warning)s?$|^.* no problems\.$/m)?.[0]).toMatch(/^1 \w+$|no problems/);
    expect(output, "no pattern, and no pointer").not.toMatch(/\^[(\\[a-z]|\\d|\[a-z|definitions|\/statements\/|must /);
    await expect(having(output)).toMatchFileSnapshot(join(FOLDER, `${name}.md`));
  });
});

test.each(["date-in-words", "tab", "passage-not-found"])("the installed command says the same: %s", (name) => {
  const { folder, args, having } = mistake(name);
  const { status, stdout, stderr } = readout(args, { cwd: folder });
  expect(having(`${stdout}${stderr}exit ${status}\n`)).toBe(readFileSync(join(FOLDER, `${name}.md`), "utf8"));
});

test("a mistake that is not made as its file says is no test", () => {
  const folder = emptyFolder();
  cpSync(join(FOLDER, "base"), folder, { recursive: true });
  expect(() => make([`--- ${RECORD}`, "-status: hold", "+status: held"], folder)).toThrow("does not hold once");
});
