/**
 * The last step of `npm run compile`: writes `dist/command/`, the command in few files, of which each call loads what it
 * needs. To find and open some hundred and thirty modules, most of them yaml's, took a quarter of a short command. A
 * development tool; it is not in the package.
 */
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { licencesOf } from "../schema/licences.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: object };

/** The packages that stand in it; what else a command needs, it loads from where npm put it. */
const WITHIN = ["commander", "yaml"];

/** The validators are files of their own already (`schema/standalone.ts`). */
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
const { output } = await bundle.write({
  dir: join(root, "dist/command"),
  format: "esm",
  chunkFileNames: "[name].js",
  // Names stay: a report of a fault shows them.
  minify: { mangle: false, compress: true, codegen: true },
});
chmodSync(join(root, "dist/command/main.js"), 0o755);

const modules = output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
writeFileSync(join(root, "dist/command/LICENCES.txt"), licencesOf(modules));
