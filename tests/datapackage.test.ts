/** `datapackage.json`: what the standard asks of it, true of the files beside it, and of use to another's reader. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import reader from "datapackage";
import { describe, expect, test } from "vitest";
import type { DataPackage, TableField } from "../src/model/datapackage.js";
import { publication } from "../src/publish/publish.js";
import { emptyFolder, faultsOf, root } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

const shelfOf = (collection: (typeof COLLECTIONS)[string]) => {
  const files = publication(collection);
  return { files, tables: JSON.parse(files.get("datapackage.json") as string) as DataPackage };
};
const { tables } = shelfOf(COLLECTIONS.ours!);

/** A description of any shape. */
// biome-ignore lint/suspicious/noExplicitAny: it is to be spoilt
type Spoilt = any;

const texts = { type: "array", minItems: 1, uniqueItems: true, items: { type: "string" } };
/** No absolute path, none that leads out, none of a drive or a scheme; or an address. */
const path = { type: "string", pattern: "^((?![./~\\\\])(?!.*(\\.\\./|\\\\|://)).+|https?://.+)$" };
const implies = (condition: object, consequence: object) => ({ anyOf: [{ not: condition }, consequence] });
const only = (types: string[], ...constraints: string[]) =>
  implies(
    { properties: { type: { enum: types } } },
    { properties: { constraints: { propertyNames: { enum: ["required", "unique", "enum", ...constraints] } } } },
  );
/** The rules of the standard, version 2.0, for what we use of it: MUST, and SHOULD where it costs nothing. */
const STANDARD = {
  type: "object",
  required: ["$schema", "name", "id", "licenses", "resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[a-z0-9._-]+$" },
    title: { type: "string" },
    description: { type: "string" },
    created: { type: "string", format: "date-time" },
    version: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    keywords: texts,
    contributors: {
      type: "array",
      minItems: 1,
      items: { type: "object", required: ["title"], properties: { path, roles: texts } },
    },
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        properties: { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, path, title: { type: "string" } },
      },
    },
    sources: {
      type: "array",
      uniqueItems: true,
      items: { type: "object", required: ["title", "path"], properties: { title: { type: "string" }, path } },
    },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path", "type", "bytes", "hash", "schema"],
        not: { required: ["data"] },
        properties: {
          name: { type: "string", pattern: "^[a-z0-9._-]+$" },
          path,
          title: { type: "string" },
          type: { const: "table" },
          mediatype: { type: "string", pattern: "^.+/.+$" },
          bytes: { type: "integer", minimum: 1 },
          hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
          schema: {
            type: "object",
            required: ["fields"],
            not: { required: ["fieldsMatch"] },
            properties: {
              missingValues: texts,
              primaryKey: texts,
              foreignKeys: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["fields", "reference"],
                  properties: {
                    fields: texts,
                    reference: {
                      type: "object",
                      required: ["fields"],
                      properties: { resource: { type: "string", minLength: 1 }, fields: texts },
                    },
                  },
                },
              },
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["name", "type"],
                  properties: {
                    name: { type: "string" },
                    type: { enum: ["string", "number", "integer", "boolean", "date"] },
                    example: { type: "string" },
                    constraints: {
                      type: "object",
                      properties: { required: { type: "boolean" }, enum: texts, pattern: { type: "string" } },
                    },
                  },
                  allOf: [
                    only(["string"], "pattern", "minLength", "maxLength"),
                    only(["integer", "number", "date"], "minimum", "maximum"),
                    only(["boolean"]),
                    implies(
                      { required: ["format"] },
                      { properties: { type: { const: "string" }, format: { enum: ["email", "uri", "uuid"] } } },
                    ),
                  ],
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const holds = ajv.compile(STANDARD);
const faults = (value: unknown) => (holds(value) ? [] : holds.errors!.map(({ instancePath }) => instancePath));

describe.each(Object.entries(COLLECTIONS))("of %s, it", (_, collection) => {
  const { files, tables } = shelfOf(collection);

  test("keeps the rules of the standard, and ours", () => {
    expect(faults(tables)).toEqual([]);
    expect(faultsOf("datapackage", tables)).toEqual([]);
    expect(new Set(tables.resources.map(({ name }) => name)).size).toBe(tables.resources.length);
  });

  test("gives each file's size and hash", () => {
    for (const { path, bytes, hash } of tables.resources) {
      const content = Buffer.from(files.get(path)!);
      expect({ bytes, hash }, path).toEqual({
        bytes: content.length,
        hash: `sha256:${createHash("sha256").update(content).digest("hex")}`,
      });
    }
  });

  test("has the columns of each file in their order, and keys that are columns", () => {
    for (const { name, path, schema } of tables.resources) {
      const [header] = (files.get(path) as string).split("\r\n") as [string];
      const fields = schema.fields.map(({ name }) => name);
      expect(header.split(","), path).toEqual(fields);
      expect(schema.missingValues).toEqual([""]);
      for (const key of schema.primaryKey ?? []) expect(fields).toContain(key);
      for (const {
        fields: [field],
        reference,
      } of schema.foreignKeys ?? []) {
        expect(fields).toContain(field);
        expect(reference.resource, "a table names itself by no name").not.toBe(name);
        const other = tables.resources.find((each) => each.name === (reference.resource ?? name));
        expect(other?.schema.primaryKey).toEqual(reference.fields);
      }
    }
  });

  test("names each document's address once", () => {
    const urls = collection.meetings.flatMap(({ documents }) => documents.flatMap(({ url }) => url ?? []));
    expect(tables.sources.map(({ path }) => path)).toEqual([...new Set(urls)]);
  });
});

test("a fault against the standard would be seen", () => {
  const spoilt = (change: (copy: Spoilt) => void) => {
    const copy = structuredClone(tables);
    change(copy);
    return faults(copy);
  };
  expect(spoilt((copy) => delete copy.resources[0].path)).not.toEqual([]);
  expect(spoilt((copy) => (copy.resources[0].path = "../a.csv"))).not.toEqual([]);
  expect(spoilt((copy) => (copy.resources[0].schema.primaryKey = "id"))).not.toEqual([]);
  expect(spoilt((copy) => (copy.resources[0].schema.fields[0].type = "text"))).not.toEqual([]);
  expect(spoilt((copy) => (copy.created = "2026-11-23"))).not.toEqual([]);
  const position = ({ name }: TableField) => name === "position";
  expect(spoilt((copy) => (copy.resources[1].schema.fields.find(position).constraints.pattern = "1"))).not.toEqual([]);
});

test("tells of the collection what its file does, and no more", () => {
  const [keyword] = COLLECTIONS.ours!.about.keywords;
  expect(tables).toMatchObject({
    name: "w3id.org-readout-data",
    created: `${COLLECTIONS.ours!.about.released}T00:00:00Z`,
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
    keywords: expect.arrayContaining(Object.values(keyword)),
    languages: ["en", "fr", "ja"],
  });
  const about = {
    ...COLLECTIONS.ours!.about,
    released: "2026-11",
    licence: { id: "CC BY 4.0", url: "https://example.org/licence" },
    publisher: { name: { fr: "Ministère" }, url: "https://example.org/" },
  };
  const other = shelfOf({ ...COLLECTIONS.ours!, about }).tables;
  expect(other).not.toHaveProperty("created");
  expect(other.licenses).toEqual([{ title: "CC BY 4.0", path: "https://example.org/licence" }]);
  expect(other.contributors).toEqual([{ title: "Ministère", path: "https://example.org/", roles: ["publisher"] }]);
  expect(faults(other)).toEqual([]);
});

test("has a pattern wherever the model has one that every reader takes: only lines of text are without", () => {
  const field = (table: string, column: string) =>
    tables.resources.find(({ name }) => name === table)!.schema.fields.find(({ name }) => name === column)!;
  expect(field("figures", "currency").constraints).toEqual({ pattern: "[A-Z]{3}" });
  expect(field("figures", "value")).toMatchObject({ type: "number" });
  expect(field("statements", "position")).toMatchObject({
    type: "integer",
    constraints: { required: true, minimum: 1 },
  });
  expect(field("meetings", "day")).toMatchObject({ type: "date" });
  expect(field("documents", "url")).toMatchObject({ type: "string", format: "uri" });
  expect(field("statements", "act").constraints?.enum).toContain("agree-to");
  expect(field("documents", "title").constraints).toBeUndefined();
});

describe("another's reader", () => {
  /** The shelf as the reader takes it: it knows version 1 alone, where a table names itself by an empty name. */
  const reading = async (edit: (csv: Map<string, string>) => void, collection = COLLECTIONS["every property"]!) => {
    const folder = emptyFolder();
    const { files, tables } = shelfOf(collection);
    const csv = new Map(tables.resources.map(({ name, path }) => [name as string, files.get(path) as string]));
    edit(csv);
    for (const [name, text] of csv) writeFileSync(join(folder, `${name}.csv`), text);
    const { $schema: _, ...told } = tables;
    const resources = tables.resources.map(({ schema, name, bytes: _, hash: __, type: ___, ...resource }) => ({
      ...resource,
      name,
      path: `${name}.csv`,
      profile: "tabular-data-resource",
      // It guesses the delimiter unless it is told.
      dialect: { delimiter: "," },
      schema: {
        ...schema,
        ...(schema.foreignKeys && {
          foreignKeys: schema.foreignKeys.map(({ fields, reference }) => {
            return { fields, reference: { resource: "", ...reference } };
          }),
        }),
      },
    }));
    const read = await reader.Package.load({ ...told, resources } as object, { basePath: folder });
    const faults = read.errors.map(({ message }) => message);
    for (const resource of read.resources) {
      try {
        await resource.read({ relations: true });
      } catch (error) {
        const { message, errors = [] } = error as Error & { errors?: Error[] };
        faults.push(`${resource.name}: ${[message, ...errors.map(({ message }) => message)].join("; ")}`);
      }
    }
    return faults;
  };

  test.each(Object.entries(COLLECTIONS))(
    "finds no fault in %s: types, patterns, lists, keys",
    async (_, collection) => {
      expect(await reading(() => {}, collection)).toEqual([]);
    },
  );

  const edited = (table: string, change: (text: string) => string) => (csv: Map<string, string>) => {
    const text = csv.get(table)!;
    expect(change(text)).not.toBe(text);
    csv.set(table, change(text));
  };

  test("finds a foreign key that leads nowhere", async () => {
    const faults = await reading(edited("participants", (text) => text.replace(",pope,", ",nobody,")));
    expect(faults).toEqual([expect.stringMatching(/^participants: .*[Ff]oreign key/)]);
  });

  test("finds a primary key that stands twice", async () => {
    const again = (text: string) => `${text + text.split("\r\n").at(-2)}\r\n`;
    const faults = await reading(edited("topics", again));
    expect(faults).toEqual([expect.stringMatching(/^topics: .*(duplicates|unique constraint)/)]);
  });

  test("finds a value that is not of its list", async () => {
    const faults = await reading(edited("statements", (text) => text.replace(",say,", ",shout,")));
    expect(faults[0]).toMatch(/^statements: .*"shout" does not conform to the "enum" constraint/);
  });
});

test("stands on the shelf", () => {
  expect(JSON.parse(readFileSync(join(root, "dist-data/datapackage.json"), "utf8"))).toEqual(tables);
});
