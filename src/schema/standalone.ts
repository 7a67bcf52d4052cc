/**
 * `npm run compile`: writes `dist/schema/validators.js`, the validators of all schemas as code, since to compile them
 * costs a short command more than all else. A development tool; it is not in the package.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type AnySchemaObject } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { SCHEMAS } from "./names.js";

/** The module is of CommonJS: whether its default is this function or holds it, bundlers and Node do not agree. */
const { default: codeOf } = standalone as unknown as { default: (ajv: Ajv, ids: Record<string, string>) => string };

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What people read in a schema, and no validator does. */
const PROSE = ["description", "title", "$comment"];

/** The code of a module whose `validators` are Ajv's functions by the names of the schemas in `schemas/`. */
export function validatorCode(): string {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true, code: { source: true, esm: true } });
  addFormats.default(ajv);
  const names = Object.keys(SCHEMAS).filter((name) => existsSync(fileOf(name)));
  const functions = names.map((name, index) => {
    const schema = withoutProse(JSON.parse(readFileSync(fileOf(name), "utf8"))) as AnySchemaObject;
    ajv.addSchema(schema);
    return [`validator${index}`, schema.$id as string] as const;
  });
  const imports: string[] = [];
  // What its code calls Ajv fetches in the way of CommonJS, which modules do not have.
  const code = codeOf(ajv, Object.fromEntries(functions)).replace(/\w+\(("ajv[^"]*)"\)/g, (_, path) => {
    const line = `from ${path}.js";`;
    if (!imports.includes(line)) imports.push(line);
    return `callable(module${imports.indexOf(line)})`;
  });
  return [
    ...imports.map((line, index) => `import module${index} ${line}`),
    "const callable = (module) => (module.default || module.fullFormats ? module : { default: module });",
    code,
    `export const validators = { ${names.map((name, index) => `"${name}": validator${index}`).join(", ")} };`,
    "",
  ].join("\n");
}

function fileOf(name: string): string {
  return join(root, "schemas", `${name}.schema.json`);
}

function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => typeof value !== "string" || !PROSE.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutProse(value)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, "dist/schema/validators.js"), validatorCode());
}
