/** `npm run schemas`: writes `schemas/` from the types of `src/model`. A development tool; it is not in the package. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator, type Schema } from "ts-json-schema-generator";
import { LISTS, type Term } from "../model/vocabulary.js";
import { SCHEMAS, schemaId } from "./names.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The list behind each closed type, whose meanings become part of the type's description. */
const TERMS_OF = new Map<string, readonly Term[]>(Object.values(LISTS).map(({ type, terms }) => [type, terms]));

/** A value, in a line of its list's description. */
function told(term: Term & { readonly force?: string; readonly plover?: string | null }): string {
  const { id, means, example, not, force, plover } = term;
  const classes = [force && ` Force: ${force}.`, plover && ` PLOVER: ${plover}.`].filter(Boolean).join("");
  return `- \`${id}\`: ${means}. As in: ${example}. Not: ${not}.${classes}`;
}

/**
 * Each schema as it is to stand in `schemas/`, by file name.
 *
 * @throws where the generator cannot express a type
 */
export function generateSchemas(): Map<string, string> {
  const generator = createGenerator({
    path: join(root, "src/model/*.ts"),
    tsconfig: join(root, "src/schema/tsconfig.json"),
    topRef: false,
    sortProps: false,
    encodeRefs: false,
    additionalProperties: false,
  });
  const files = new Map<string, string>();
  for (const [name, { type, title }] of Object.entries(SCHEMAS)) {
    const { $schema, definitions, ...schema } = generator.createSchema(type);
    for (const [closed, definition] of Object.entries(definitions ?? {})) {
      const list = TERMS_OF.get(closed);
      if (list && typeof definition === "object") {
        definition.description += `\n\n${list.map(told).join("\n")}`;
      }
    }
    const whole: Schema = {
      $schema,
      $id: schemaId(name),
      $comment: "Generated from src/model by `npm run schemas`; do not edit.",
      title,
      ...schema,
      definitions,
    };
    files.set(`${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`);
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(root, "schemas"), { recursive: true, force: true });
  for (const [file, text] of generateSchemas()) {
    mkdirSync(dirname(join(root, "schemas", file)), { recursive: true });
    writeFileSync(join(root, "schemas", file), text);
  }
}
