/**
 * `npm run compile`: writes `dist/schema/authored.js` and `dist/schema/published.js`, the validators of all schemas as
 * code, since to compile them costs a short command more than all else. A development tool; it is not in the package.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _, Ajv, type AnySchemaObject } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { type OutputChunk, rolldown } from "rolldown";
import { withChoices } from "./choices.js";
import { formats } from "./formats.js";
import { licencesOf } from "./licences.js";
import { AUTHORED, PUBLISHED } from "./names.js";

/** The module is of CommonJS: whether its default is this function or holds it, bundlers and Node do not agree. */
const { default: codeOf } = standalone as unknown as { default: (ajv: Ajv, ids: Record<string, string>) => string };

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The modules that are written, each with the schemas whose validators are in it. */
export const MODULES = { authored: AUTHORED, published: PUBLISHED };

/** What the name of a type begins with, where all schemas share it. */
const TYPE = "readout:";

/** How Ajv's code writes a key as a step of a JSON pointer (RFC 6901). */
const ESCAPED = '.replace(/~/g, "~0").replace(/\\//g, "~1")';

/** What people read in a schema, and no validator does. */
const PROSE = ["description", "title", "$comment"];

/**
 * A module, and the modules that it was made of, that exports, by its own name, Ajv's functions by the names of its schemas, with what they call
 * of Ajv in it: whoever installs the package needs neither.
 */
export async function validatorModule(module: keyof typeof MODULES): Promise<Pick<OutputChunk, "code" | "moduleIds">> {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    // As a module of CommonJS all of it would stand in one function, which V8 reads twice at each start.
    code: { source: true, esm: true, formats: _`formats` },
    formats,
  });
  const types = new Map<string, AnySchemaObject>();
  const schemas = new Map<string, AnySchemaObject>();
  for (const name of Object.keys(MODULES[module]).filter((name) => existsSync(fileOf(name)))) {
    const { definitions = {}, ...schema } = lean(JSON.parse(readFileSync(fileOf(name), "utf8"))) as AnySchemaObject;
    // A type is the same in every schema: its code is made once for all of them.
    for (const [type, definition] of Object.entries<AnySchemaObject>(definitions)) {
      const other = types.get(TYPE + type);
      if (other && JSON.stringify(other) !== JSON.stringify(definition))
        throw new Error(`two types are called ${type}`);
      types.set(TYPE + type, definition);
    }
    schemas.set(name, schema);
  }
  // People are told which alternatives a value does not fit.
  const decided = (schema: AnySchemaObject) =>
    module === "authored" ? schema : (withChoices(schema, types) as AnySchemaObject);
  for (const [type, schema] of types) ajv.addSchema({ ...decided(schema), $id: type });
  for (const schema of schemas.values()) ajv.addSchema(decided(schema));
  const validators = [...schemas].map(([name, { $id }], index) => ({ name, $id, exported: `validate_${index}` }));
  const code = codeOf(ajv, Object.fromEntries(validators.map(({ $id, exported }) => [exported, $id as string])));
  // The way to a value is put together before the value is looked at: for what we publish by the gigabyte, and for
  // nothing, since no key of ours has these marks.
  if (!code.includes(ESCAPED)) throw new Error("Ajv writes the steps of a pointer otherwise now: see ESCAPED");
  const fast = module === "authored" ? code : code.replaceAll(ESCAPED, "");
  const entries = validators.map(({ name, exported }) => `${JSON.stringify(name)}: functions.${exported}`);
  return bundled({
    [module]: `import * as functions from "functions"; export const ${module} = { ${entries.join(", ")} };`,
    functions: `import { formats } from "formats"; ${fast}`,
    formats: readFileSync(join(root, "dist/schema/formats.js"), "utf8"),
  });
}

/** One module of several, the first of which it begins with, and of what these import. */
async function bundled(modules: Readonly<Record<string, string>>): Promise<OutputChunk> {
  const [input = ""] = Object.keys(modules);
  const given = {
    name: "given",
    resolveId: (id: string) => (modules[id] ? id : null),
    load: (id: string) => modules[id],
  };
  const bundle = await rolldown({ input, cwd: root, platform: "node", plugins: [given] });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  return output[0];
}

function fileOf(name: string): string {
  return join(root, "schemas", `${name}.schema.json`);
}

/** A schema without what validators do not read, in which a type is named as all schemas may name it. */
function lean(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(lean);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => typeof value !== "string" || !PROSE.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === "$ref" ? String(value).replace("#/definitions/", TYPE) : lean(value)]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const modules: string[] = [];
  for (const name of Object.keys(MODULES) as (keyof typeof MODULES)[]) {
    const { code, moduleIds } = await validatorModule(name);
    writeFileSync(join(root, `dist/schema/${name}.js`), code);
    modules.push(...moduleIds);
  }
  writeFileSync(join(root, "dist/schema/LICENCES.txt"), licencesOf(modules));
}
