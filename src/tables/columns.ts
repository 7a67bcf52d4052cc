import type { Language } from "../model/text.js";
import { type JsonSchema, readSchema } from "../schema/json-schema.js";
import type { SchemaName } from "../schema/names.js";

/** The name of a table, and of its file without `.csv`: `statements`, `flat`. */
export type TableName = SchemaName extends infer Name ? (Name extends `rows/${infer Table}` ? Table : never) : never;

/** A column of a table, by what the schema of its rows says. */
export interface Column {
  /** What stands in the header: the keys of `path`, joined by `_`. */
  readonly name: string;
  /** Where the cell stands in a row: `["where", "city", "en"]`. */
  readonly path: readonly string[];
  /** What each key on the way means, from the outside in. */
  readonly means: readonly string[];
  /** What it means: all of that in one. */
  readonly description: string;
  /** The sort of value; a cell holds it as JSON would write it, a string without its quotes. */
  readonly type: "string" | "integer";
  /** Whether every row has it. Where not, an empty cell says that the record has no such thing. */
  readonly required: boolean;
  /** The language of the texts in it. Absent: it holds no text of ours. */
  readonly language?: Language;
  /** What the schema says of a value: its pattern, format or closed list. */
  readonly schema: JsonSchema;
  /** The name of its type in the model: `Act`, `Decimal`. Absent: it has none. */
  readonly typeName?: string;
}

/**
 * The columns of a table, in the order of the keys of its row; the same for every collection with these languages. A
 * text of ours has a column a language, an object a column a key.
 */
export function columnsOf(table: TableName, languages: readonly Language[]): Column[] {
  const root = readSchema(`rows/${table}`);

  /** What a value is once references are followed, the name of that, and whether it may be null. */
  function resolve(schema: JsonSchema): { value: JsonSchema; nullable: boolean; typeName?: string } {
    if (schema.anyOf) {
      const [only, ...others] = schema.anyOf.filter(({ type }) => type !== "null");
      if (!only || others.length > 0) throw new TypeError(`${table}: a cell has one type, or is null`);
      return { ...resolve(only), nullable: others.length + 1 < schema.anyOf.length };
    }
    if (typeof schema.type === "object") {
      const [type = "null"] = schema.type.filter((type) => type !== "null");
      return { value: { ...schema, type }, nullable: schema.type.includes("null") };
    }
    if (!schema.$ref) return { value: schema, nullable: false };
    const name = schema.$ref.replace("#/definitions/", "");
    const definition = root.definitions?.[name];
    if (!definition) throw new TypeError(`${table}: the schema does not define ${name}`);
    return { typeName: name, ...resolve(definition) };
  }

  /** The columns below a key: one where it holds a value, else one for each key or language inside. */
  function spread(schema: JsonSchema, path: readonly string[], means: readonly string[], always: boolean): Column[] {
    const { value, nullable, typeName } = resolve(schema);
    const required = always && !nullable;
    const description = means.join(" ");
    if (value.properties) {
      return Object.entries(value.properties).flatMap(([key, inner]) => {
        const inside = inner.description ? [...means, inner.description] : means;
        return spread(inner, [...path, key], inside, required && (value.required?.includes(key) ?? false));
      });
    }
    if (value.type === "object") {
      return languages.map((language) => {
        const inside = [...path, language];
        const schema = { type: "string" };
        const text = { type: "string", required: false, language, schema } as const;
        return { name: inside.join("_"), path: inside, means, description, ...text };
      });
    }
    const type = value.type;
    if (type !== "string" && type !== "integer") {
      throw new TypeError(`${table}: no cell can hold ${path.join(".")}`);
    }
    const column = { name: path.join("_"), path, means, description, type, required, schema: value } as const;
    return [{ ...column, ...(typeName && { typeName }) }];
  }

  return spread(root, [], [], true);
}
