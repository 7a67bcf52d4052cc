/** What `docs/embed.md` shows is what happens: its commands and modules run, and its pages hold the record's markup. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "@astrojs/compiler";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { toEmbed } from "../src/formats/embed.js";
import { toScriptTag } from "../src/markup/script.js";
import { readCollection } from "../src/record/read.js";
import { emptyFolder, ourCollection, readout, root } from "./support.js";

const text = readFileSync(join(root, "docs/embed.md"), "utf8");
const blocks = [...text.matchAll(/^```(\S[^\n]*)\n(.*?)^```$/gms)].map(([, info, code]) => ({
  info: info as string,
  code: code as string,
}));
const block = (info: string) => blocks.find((each) => each.info === info)?.code ?? expect.fail(`no block: ${info}`);

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const ID = "2026-03-06-canada-japan";
const PAGE = "https://example.org/a?b=c";
const TITLE = `Titles with </script><!--<script> and "quotes" & 'more' \\`;

/** The project of a reader: the files of the page, the records, of which one has a hostile title, and what npm installs. */
const project = emptyFolder();
cpSync(join(root, "src/meetings"), join(project, "src/meetings"), { recursive: true });
const record = join(project, `src/meetings/${ID}.yaml`);
const line = /^ {2}en: Prime Minister Carney of Canada meets .*$/m;
writeFileSync(
  record,
  readFileSync(record, "utf8").replace(line, () => `  en: '${TITLE.replaceAll("'", "''")}'`),
);
mkdirSync(join(project, "node_modules"));
symlinkSync(root, join(project, "node_modules/readout"), "junction");
for (const name of ["react", "react-dom", "nunjucks"]) {
  symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name), "junction");
}
writeFileSync(join(project, "package.json"), '{ "type": "module" }');
for (const { info, code } of blocks) {
  const [, name] = /^\S+ file (\S+)$/.exec(info) ?? [];
  if (name) writeFileSync(join(project, name), code);
}

/** What a module prints, run in the project. */
function printed(code: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: project,
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** The text of each element of a name in a page, and the attributes of the first. */
function elements(html: string, name: string) {
  const found: { text: string; attrs: Record<string, string> }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if (!("childNodes" in node)) return;
    if (node.nodeName === name && "attrs" in node) {
      const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
      found.push({ text, attrs: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) });
    }
    node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

/** The page shows the title, and its one script holds the markup to the letter. */
function expectPage(html: string, attributes: Record<string, string> = {}): void {
  const reading = readCollection(join(project, "src/meetings"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const markup = toEmbed(reading.collection.meetings[0]!, reading.collection, { language: "en", page: PAGE });
  expect(markup.name).toBe(TITLE);
  const scripts = elements(html, "script");
  expect(scripts.map(({ attrs }) => attrs)).toEqual([{ type: "application/ld+json", ...attributes }]);
  expect(JSON.parse(scripts[0]!.text)).toEqual(markup);
  expect(elements(html, "h1").map(({ text }) => text)).toEqual([TITLE]);
}

const PROPS = JSON.stringify({ id: ID, language: "en", page: PAGE });

/** The page of `MeetingPage.jsx`, which TypeScript compiles. */
function reactPage(source: string): string {
  writeFileSync(join(project, "MeetingPage.jsx"), source);
  const options =
    "--ignoreConfig --allowJs --checkJs false --jsx react-jsx --module nodenext --outDir out MeetingPage.jsx markup.js";
  const tsc = [join(root, "node_modules/typescript/bin/tsc"), ...options.split(" ")];
  const { status, stdout } = spawnSync(process.execPath, tsc, { cwd: project, encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  return printed(`
    import { createElement } from "react";
    import { renderToStaticMarkup } from "react-dom/server";
    import MeetingPage from "./out/MeetingPage.js";
    console.log(renderToStaticMarkup(createElement(MeetingPage, ${PROPS})));`);
}

/**
 * What the compiler asks of Astro's runtime, as far as the page needs it: a string is escaped for HTML, but what
 * `set:html` gave is not.
 */
const ASTRO = `
class Safe { constructor(text) { this.text = text; } }
const escape = (value) => String(value).replace(/[&<>"']/g, (each) => "&#" + each.charCodeAt(0) + ";");
const written = (value) => (value instanceof Safe ? value.text : escape(value ?? ""));
export const unescapeHTML = (text) => new Safe(text);
export const render = (parts, ...values) =>
  new Safe(parts.map((part, at) => part + (at < values.length ? written(values[at]) : "")).join(""));
export const addAttribute = (value, name) => new Safe(" " + name + '="' + escape(value) + '"');
export const createComponent = (page) => (props) => page({ createAstro: (_, given) => ({ props: given ?? props }) }, props).text;
const nothing = () => new Safe("");
export {
  nothing as Fragment, nothing as createAstro, nothing as createMetadata, nothing as createTransitionScope,
  nothing as defineScriptVars, nothing as defineStyleVars, nothing as maybeRenderHead, nothing as mergeSlots,
  nothing as renderComponent, nothing as renderHead, nothing as renderScript, nothing as renderSlot,
  nothing as renderTransition, nothing as spreadAttributes,
};
`;

async function astroPage(source: string): Promise<string> {
  const { code, diagnostics } = await transform(source, { filename: "meeting.astro", internalURL: "./astro.js" });
  expect(diagnostics).toEqual([]);
  writeFileSync(join(project, "astro.js"), ASTRO);
  writeFileSync(join(project, "meeting.js"), code);
  return printed(`import meeting from "./meeting.js"; console.log(await meeting(${PROPS}));`);
}

describe("the page about markup", () => {
  test("has no block that is not run here", () => {
    const kinds = blocks.map(({ info }) => info.replace(/ file .*/, " file"));
    expect([...new Set(kinds)].sort()).toEqual(
      [
        "sh run",
        "html page",
        "js file",
        "jsx file",
        "js next.config.mjs",
        "astro file",
        "html file",
        "yaml workflow",
      ].sort(),
    );
  });

  test("prints a script element as plain HTML shows it", () => {
    const [command, dataset] = blocks.filter(({ info }) => info === "sh run").map(({ code }) => code.trim());
    const run = (line: string) => readout(line.replace("npx readout ", "").split(" "));
    const { status, stdout, stderr } = run(command!);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const collection = ourCollection();
    const page = "https://example.org/rencontre";
    expect(stdout).toBe(toScriptTag(toEmbed(collection.meetings[0]!, collection, { language: "fr", page })));
    const shown = /^ *(<script.*),…\}<\/script>$/m.exec(block("html page"))![1]!;
    expect(stdout.startsWith(`${shown},`)).toBe(true);
    const whole = block("html page").replace(/^ *<script.*\n/m, () => stdout);
    expect(JSON.parse(elements(whole, "script")[0]!.text)).toMatchObject({ "@id": page });
    expect(JSON.parse(elements(run(dataset!).stdout, "script")[0]!.text)).toMatchObject({ "@type": "Dataset" });
  });

  test("has a component that React renders", () => {
    const source = block("jsx file MeetingPage.jsx");
    expectPage(reactPage(source));
    expect(() => expectPage(reactPage(source.replace("scriptText(markup)", "JSON.stringify(markup)")))).toThrow();
    expect(block("js next.config.mjs")).toContain(`["${manifest.name}"]`);
  });

  test("has a page that Astro compiles", async () => {
    const source = block("astro file meeting.astro");
    const page = await astroPage(source);
    expectPage(page);
    expect(page).toContain('<html lang="en">');
    const escaped = source.replace("set:html={scriptText(markup)} />", ">{scriptText(markup)}</script>");
    await expect(astroPage(escaped).then((html) => expectPage(html))).rejects.toThrow();
  });

  test("has a template that Nunjucks renders", () => {
    const render = () =>
      printed(`import { render } from "./render.js"; console.log(render("${ID}", "en", "${PAGE}", "bm9uY2U="));`);
    expectPage(render(), { nonce: "bm9uY2U=" });
    writeFileSync(join(project, "meeting.njk"), block("html file meeting.njk").replace(" | safe", ""));
    expect(() => expectPage(render(), { nonce: "bm9uY2U=" })).toThrow();
  });

  test("has a workflow of known actions that checks the built pages", () => {
    const { on, permissions, jobs } = parseYaml(block("yaml workflow"));
    expect({ on, permissions }).toEqual({ on: ["push", "pull_request"], permissions: { contents: "read" } });
    const ours = readFileSync(join(root, ".github/workflows/test.yml"), "utf8");
    const steps: { uses?: string; run?: string }[] = jobs.check.steps;
    // Ours names each by its commit, and the version of that beside it.
    for (const [, action, version] of steps.flatMap(({ uses }) => (uses ? [/^(.*)@(v\d+)$/.exec(uses) ?? []] : [])))
      expect(ours).toMatch(new RegExp(`- uses: ${action}@[0-9a-f]{40} # ${version}\\.`));
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(["npm ci", "npm run build", "npx readout check build"]);
  });

  test("has a workflow whose check passes good pages and fails bad ones", () => {
    const collection = ourCollection();
    const tag = toScriptTag(toEmbed(collection.meetings[0]!, collection, { page: "https://example.org/a" }));
    mkdirSync(join(project, "build"));
    writeFileSync(join(project, "build/good.html"), `<!doctype html><title>A</title>${tag}`);
    expect(readout(["check", "build"], { cwd: project })).toMatchObject({ status: 0 });
    writeFileSync(
      join(project, "build/bad.html"),
      `<!doctype html><title>A</title>${tag.replace('"attendee"', '"atendee"')}`,
    );
    expect(readout(["check", "build"], { cwd: project })).toMatchObject({ status: 1 });
  });
});
