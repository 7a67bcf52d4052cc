/**
 * The last step of `npm run compile`: writes `dist/command/`, the command in few files, of which each call loads what it
 * needs. To find and open some two hundred modules, most of them yaml's, cost a short command more than all that it did.
 * A development tool; it is not in the package.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("../../", import.meta.url));

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };

/** The packages that stand in it; what else a command needs, it loads from where npm put it. */
const WITHIN = ["commander", "yaml"];

/** Those of which code stands in the validators (`schema/standalone.ts`), which are files of their own already. */
const IN_VALIDATORS = ["ajv", "ajv-formats", "fast-deep-equal"];
const VALIDATORS = /\/schema\/(?:authored|published)\.js$/;

/** What commander loads to start programs, which none of ours does: that takes longer than to read the arguments. */
const UNUSED = "node:child_process";

const bundle = await rolldown({
  input: join(root, "dist/cli/main.js"),
  platform: "node",
  external: [VALIDATORS, ...Object.keys(manifest.dependencies).filter((name) => !WITHIN.includes(name))],
  // For Node, yaml is CommonJS: that would stand in functions, which V8 reads twice, with all that nobody calls.
  resolve: { alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") } },
  plugins: [
    {
      name: "unused",
      resolveId: (id) => (id === UNUSED ? id : null),
      load: (id) => (id === UNUSED ? "export {};" : null),
    },
  ],
  // What it only warns of, such as a package that is not there, a command would stumble over.
  onLog: (level, { message }) => {
    if (level === "warn") throw new Error(message);
  },
});
await bundle.write({
  dir: join(root, "dist/command"),
  format: "esm",
  chunkFileNames: "[name].js",
  // Names stay: a report of a fault shows them.
  minify: { mangle: false, compress: true, codegen: true },
});
chmodSync(join(root, "dist/command/main.js"), 0o755);

const licences = [...WITHIN, ...IN_VALIDATORS].sort().map((name) => {
  const [version, licence] = ["package.json", "LICENSE"].map((file) =>
    readFileSync(join(root, "node_modules", name, file), "utf8"),
  );
  return `${name} ${JSON.parse(version as string).version}\n\n${licence?.trim()}\n`;
});
writeFileSync(
  join(root, "dist/LICENCES.txt"),
  `In dist/command and dist/schema stands code of these packages.\n\n${licences.join("\n\n")}`,
);
