/**
 * `npm run compile`: writes the validators of all schemas as code, since to compile them costs a short command more than
 * all else: `dist/schema/authored.js` and `published.js` tell whether a value fits, and `authored-faults.cjs` and
 * `published-faults.cjs`, which nobody loads before one does not, tell what is at fault. A development tool; it is not in
 * the package.
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
import { verdictOf } from "./verdict.js";

/** The module is of CommonJS: whether its default is this function or holds it, bundlers and Node do not agree. */
const { default: codeOf } = standalone as unknown as { default: (ajv: Ajv, ids: Record<string, string>) => string };

const root = fileURLToPath(new URL("../../", import.meta.url));

/** That of records is for editors and other programs: here they are held as meetings, once all is in them. */
const { record: _record, ...HELD } = AUTHORED;

/** The sides of the house that are held against schemas, each with the schemas of its own. */
const SIDES = { authored: HELD, published: PUBLISHED };

/** The modules that are written. */
export const MODULES = ["authored.js", "authored-faults.cjs", "published.js", "published-faults.cjs"] as const;

/** What the name of a type begins with, where all schemas share it. */
const TYPE = "readout:";

/** How items of a list are compared. What Ajv calls instead asks a value for its `toString`, which may be a key of it. */
const EQUAL = `
  import { isDeepStrictEqual } from "node:util";
  export default (a, b) => a === b || (typeof a === "object" && typeof b === "object" && isDeepStrictEqual(a, b));`;

/** What people read in a schema, and no validator does. */
const PROSE = ["description", "title", "$comment"];

/**
 * A module, and the modules that it was made of, that exports, as `authored` or `published`, Ajv's functions by the names
 * of their schemas, with what they call of Ajv in it: whoever installs the package needs neither.
 */
export async function validatorModule(
  file: (typeof MODULES)[number],
): Promise<Pick<OutputChunk, "code" | "moduleIds">> {
  const side = file.startsWith("authored") ? "authored" : "published";
  const tellsFaults = file.endsWith("-faults.cjs");
  const ajv = new Ajv({
    strict: true,
    allErrors: tellsFaults,
    allowUnionTypes: true,
    inlineRefs: false,
    code: { source: true, esm: true, formats: _`formats` },
    formats,
  });
  const types = new Map<string, AnySchemaObject>();
  const schemas = new Map<string, AnySchemaObject>();
  for (const name of Object.keys(SIDES[side]).filter((name) => existsSync(fileOf(name)))) {
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
    tellsFaults && side === "authored" ? schema : (withChoices(schema, types) as AnySchemaObject);
  for (const [type, schema] of types) ajv.addSchema({ ...decided(schema), $id: type });
  for (const schema of schemas.values()) ajv.addSchema(decided(schema));
  const validators = [...schemas].map(([name, { $id }], index) => ({ name, $id, exported: `validate_${index}` }));
  const code = codeOf(ajv, Object.fromEntries(validators.map(({ $id, exported }) => [exported, $id as string])));
  const entries = validators.map(({ name, exported }) => `${JSON.stringify(name)}: functions.${exported}`);
  const made = [`export const ${side} = { ${entries.join(", ")} };`];
  if (file === "authored.js")
    made.push(`export const { structures, types } = JSON.parse(${JSON.stringify(structure())});`);
  return bundled(tellsFaults ? "cjs" : "esm", {
    [side]: `import * as functions from "functions"; ${made.join("\n")}`,
    functions: `import { formats } from "formats"; ${tellsFaults ? code : verdictOf(code)}`,
    formats: readFileSync(join(root, "dist/schema/formats.js"), "utf8"),
    "ajv/dist/runtime/equal": EQUAL,
  });
}

/** One module of several, the first of which it begins with, and of what these import. */
async function bundled(format: "cjs" | "esm", modules: Readonly<Record<string, string>>): Promise<OutputChunk> {
  const [input = ""] = Object.keys(modules);
  const given = {
    name: "given",
    resolveId: (id: string) => (modules[id] ? id : null),
    load: (id: string) => modules[id],
  };
  const bundle = await rolldown({ input, cwd: root, platform: "node", plugins: [given] });
  const { output } = await bundle.generate({ format, minify: true });
  return output[0];
}

/** Of the schemas that what is read is held against, and of their types, where types stand in a value: a tenth of them. */
function structure(): string {
  const names = Object.keys(HELD).filter((name) => existsSync(fileOf(name)));
  const schemas = names.map((name) => [name, JSON.parse(readFileSync(fileOf(name), "utf8"))] as const);
  return JSON.stringify({
    structures: structuresOf(Object.fromEntries(schemas)),
    types: structuresOf(Object.assign({}, ...schemas.map(([, { definitions }]) => definitions))),
  });
}

/** The structure of each schema that has one. */
function structuresOf(schemas: Readonly<Record<string, AnySchemaObject>> = {}): object | undefined {
  const each = Object.entries(schemas).flatMap(([name, schema]) => {
    const structure = structureOf(schema);
    return structure ? [[name, structure] as const] : [];
  });
  return each.length > 0 ? Object.fromEntries(each) : undefined;
}

/** @returns undefined where no type stands in what a schema is of */
function structureOf(schema: AnySchemaObject | boolean | undefined): object | undefined {
  if (typeof schema !== "object") return undefined;
  const { $ref, properties, items, additionalProperties } = schema;
  if (properties && additionalProperties) throw new Error("a schema has keys of its own, and others");
  const parts = {
    type: $ref?.replace("#/definitions/", ""),
    properties: structuresOf(properties),
    items: structureOf(items),
    additionalProperties: structureOf(additionalProperties),
  };
  return Object.values(parts).some((part) => part) ? parts : undefined;
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
  for (const file of MODULES) {
    const { code, moduleIds } = await validatorModule(file);
    writeFileSync(join(root, "dist/schema", file), code);
    modules.push(...moduleIds);
  }
  writeFileSync(join(root, "dist/schema/LICENCES.txt"), licencesOf(modules));
}
