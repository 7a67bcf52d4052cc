/**
 * The last step of `npm run compile`: writes `dist/command/`, the command in few files, of which each call loads what it
 * needs. To find and open some hundred and thirty modules, most of them yaml's, took a quarter of a short command. A
 * development tool; it is not in the package.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parseSync, Visitor } from "rolldown/utils";
import { licencesOf } from "../schema/licences.js";
import { validatorModule } from "../schema/standalone.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Modules of Node that take long to load and do little here, and what stands in their place. */
const INSTEAD: Readonly<Record<string, string>> = {
  // Commander could start programs, of which there are none.
  "node:child_process": "export const spawn = undefined;",
  // What it makes is there in every file of CommonJS; each of ours asks for what is beside itself.
  "node:module": "export const createRequire = () => require;",
};

/** Where packages have their ES modules. Those of CommonJS would stand in functions, which V8 reads twice. */
const MODULES = {
  commander: join(root, "node_modules/commander/index.js"),
  yaml: join(root, "node_modules/yaml/browser/dist/index.js"),
};

/** How to import each name of yaml from the module where it stands, so that who wants one does not get all. */
const NEAR: ReadonlyMap<string, string> = new Map([
  ["CST", `* as CST from ${JSON.stringify(join(MODULES.yaml, "../parse/cst.js"))}`],
  ...Array.from(
    readFileSync(MODULES.yaml, "utf8").matchAll(/^export \{ (.*) \} from '(.*)';$/gm),
    ([, names = "", file = ""]) =>
      names
        .split(", ")
        .map((name): [string, string] => [name, `{ ${name} } from ${JSON.stringify(join(MODULES.yaml, "..", file))}`]),
  ).flat(),
]);

function withNearNames(code: string): string {
  return code.replace(/^import \{ (.*) \} from "yaml";$/m, (_, names: string) =>
    names
      .split(/,\s*/)
      .filter(Boolean)
      .map((name) => {
        const near = NEAR.get(name);
        if (near === undefined) throw new Error(`yaml's ${name} is not where it is looked for`);
        return `import ${near};`;
      })
      .join(" "),
  );
}

/**
 * Modules that only YAML which is not plain, and what is wrong, have need of: of half as much code a short command is read
 * a tenth faster. They stand in a file of their own, with the tree of YAML's nodes; others take functions from them alone.
 */
const LATE = ["json-fault", "schema-problems", "shapes", "stray-lines", "syntax", "yaml-fault", "yaml-reading"].map(
  (name) => join(root, `dist/record/${name}.js`),
);

/** What others import in place of a late module. */
async function lateModule(id: string): Promise<string> {
  const functions = Object.entries(await import(pathToFileURL(id).href)).filter(
    ([, value]) => typeof value === "function" && !String(value).startsWith("class"),
  );
  const made = functions.map(([name]) => `export const ${name} = (...given) => late("./late.cjs").${name}(...given);`);
  return ['import { createRequire } from "node:module";', "const late = createRequire();", ...made].join("\n");
}

/** Commander's modules, which are of CommonJS, as ES modules. */
function asEsModule(code: string): string {
  const made = code
    .replace("const process = require('node:process');", "")
    .replace(/const (\{[^}]*\}) = require\(('[^']+')\);/g, "import $1 from $2;")
    .replace(/const (\w+) = require\(('[^']+')\)\.(\w+);/g, "import { $3 as $1 } from $2;")
    .replace(/const (\w+) = require\(('[^']+')\);/g, "import * as $1 from $2;")
    .replace(/^exports\.(\w+) = \1;/gm, "export { $1 };")
    .replace(/^exports\.(\w+) = /gm, "export const $1 = ");
  const [left] = /.*(?:\brequire\(|\bexports\b).*/.exec(made.replace(/^\s*(?:\*|\/\/).*/gm, "")) ?? [];
  if (left !== undefined) throw new Error(`commander is written otherwise now: ${left}`);
  return made;
}

/**
 * Patterns with classes of Unicode, made where the program comes to them: V8 reads each literal pattern with the file that
 * it stands in, also in functions that nobody calls, and to look up such a class takes it as long as to read a module.
 */
function withLatePatterns(code: string): string {
  const patterns: { start: number; end: number; made: string }[] = [];
  const { program } = parseSync("module.js", code);
  new Visitor({
    Literal(node) {
      if (!("regex" in node) || !/\\p\{/i.test(node.regex.pattern)) return;
      const { pattern, flags } = node.regex;
      patterns.push({ ...node, made: `new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})` });
    },
  }).visit(program);
  return patterns.reduceRight((text, { start, end, made }) => text.slice(0, start) + made + text.slice(end), code);
}

const bundle = await rolldown({
  input: { main: join(root, "dist/cli/main.js"), late: "late" },
  platform: "node",
  resolve: { alias: MODULES },
  plugins: [
    {
      name: "instead",
      resolveId: (id) => (id in INSTEAD ? id : null),
      load: (id) => INSTEAD[id],
    },
    {
      name: "late",
      resolveId: (id, importer) => {
        if (id === "late") return id;
        const file = importer && id.startsWith(".") ? join(importer, "..", id) : id;
        return LATE.includes(file) && importer !== "late" && !LATE.includes(importer ?? "") ? `late:${file}` : null;
      },
      load: (id) => {
        if (id === "late") return LATE.map((file) => `export * from ${JSON.stringify(file)};`).join("\n");
        return id.startsWith("late:") ? lateModule(id.slice("late:".length)) : null;
      },
    },
    {
      name: "modules",
      transform: { filter: { id: /node_modules.commander./ }, handler: asEsModule },
    },
    {
      name: "near-names",
      transform: { filter: { code: /from "yaml"/ }, handler: withNearNames },
    },
    {
      name: "patterns",
      transform: { filter: { code: /\\p\{/ }, handler: withLatePatterns },
    },
  ],
  // What it only warns of, such as a package that is not there, a command would stumble over.
  onLog: (level, { message }) => {
    if (level === "warn") throw new Error(message);
  },
});
const { output } = await bundle.write({
  dir: join(root, "dist/command"),
  // Node's loader of ES modules takes nearly as long as all of `node -e 0`.
  format: "cjs",
  strict: true,
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name].cjs",
  // The few lines that all rooms share stand in one file: of a file each, a short command would open one more.
  codeSplitting: { groups: [{ name: "problem", test: /dist.(?:order|problem)\.js$/ }] },
  // Names stay: a report of a fault shows them.
  minify: { mangle: false, compress: true, codegen: true },
});
chmodSync(join(root, "dist/command/main.cjs"), 0o755);

// What the validators were made of stands in it with them.
const validators = await Promise.all([validatorModule("authored.js"), validatorModule("published.js")]);
const chunks = output.filter((file) => file.type === "chunk");
const modules = [...chunks, ...validators].flatMap(({ moduleIds }) => moduleIds);
writeFileSync(join(root, "dist/command/LICENCES.txt"), licencesOf(modules));
