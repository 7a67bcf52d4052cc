/** A column is told once, in the type of its row; everything else that tells of it comes from there. */
import { parquetMetadata, parquetSchema } from "hyparquet";
import { describe, expect, test } from "vitest";
import { csvw, toCsvw } from "../src/formats/csvw.js";
import { FORMATS } from "../src/formats/formats.js";
import { parquet } from "../src/formats/parquet.js";
import { terms, toTerms } from "../src/formats/terms.js";
import type { DataPackage } from "../src/model/datapackage.js";
import { publication } from "../src/publish/publish.js";
import { type JsonSchema, readSchema } from "../src/schema/json-schema.js";
import { columnsOf, type TableName } from "../src/tables/columns.js";
import { everyProperty } from "./every-property.js";

const languages = everyProperty.about.languages;
const tables = [...publication(everyProperty).keys()].flatMap(
  (path) => /^csv\/(\w+)\.csv$/.exec(path)?.[1] ?? [],
) as TableName[];

/** The columns that each of the files tells of, by table and column. */
function toldIn(formats = [...FORMATS, parquet]): Record<string, Map<string, string[]>> {
  const files = publication(everyProperty, formats);
  const described: DataPackage = JSON.parse(files.get("datapackage.json") as string);
  const metadata = files.get("csv/csv-metadata.json") as string | undefined;
  const codebook = files.get("codebook.md") as string;
  const told: Record<string, Map<string, string[]>> = {
    CSV: new Map(),
    "Table Schema": new Map(),
    Parquet: new Map(),
    codebook: new Map(),
  };
  if (metadata) {
    told.CSVW = new Map(
      JSON.parse(metadata).tables.map(({ url, tableSchema }: ReturnType<typeof toCsvw>["tables"][number]) => [
        url.replace(".csv", ""),
        tableSchema.columns.flatMap(({ titles }) => titles ?? []),
      ]),
    );
  }
  for (const table of tables) {
    const [header] = (files.get(`csv/${table}.csv`) as string).split("\r\n") as [string];
    told.CSV!.set(table, header.split(","));
    const { schema } = described.resources.find(({ name }) => name === table)!;
    told["Table Schema"]!.set(
      table,
      schema.fields.map(({ name }) => name),
    );
    const [part] = [...files.keys()].filter((path) => path.startsWith(`parquet/${table}/`));
    const bytes = files.get(part!) as Uint8Array;
    const { children } = parquetSchema(parquetMetadata(bytes.buffer as ArrayBuffer));
    told.Parquet!.set(
      table,
      children.map(({ element }) => element.name),
    );
    const [, section = ""] = codebook.split(`\n### ${table}\n`);
    const [own = ""] = section.split(/\n##/);
    told.codebook!.set(
      table,
      [...own.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!),
    );
  }
  return told;
}

describe.each(tables)("each column of %s", (table) => {
  const told = toldIn();

  test("is told of in the CSV, CSVW, the Table Schema, Parquet and the codebook", () => {
    const names = columnsOf(table, languages).map(({ name }) => name);
    expect(Object.keys(told)).toHaveLength(5);
    for (const [where, columns] of Object.entries(told)) expect(columns.get(table), where).toEqual(names);
  });

  test("means in the codebook, the Table Schema and CSVW what the type says", () => {
    const files = publication(everyProperty);
    const described: DataPackage = JSON.parse(files.get("datapackage.json") as string);
    const fields = described.resources.find(({ name }) => name === table)!.schema.fields;
    const linked = toCsvw(everyProperty).tables.find(({ url }) => url === `${table}.csv`)!.tableSchema.columns;
    for (const [index, { name, path, description, required }] of columnsOf(table, languages).entries()) {
      expect(readSchema(`rows/${table}`).properties![path[0]!]!.description, name).toBeTypeOf("string");
      expect(fields[index]).toMatchObject({ name, description });
      expect(fields[index]!.constraints?.required ?? false).toBe(required);
      expect(linked[index]).toMatchObject({ titles: name, "dc:description": description });
      expect(linked[index]!.required ?? false).toBe(required);
      expect(files.get("codebook.md")).toContain(description.replace(/\s+/g, " ").replaceAll("|", "\\|"));
    }
  });
});

describe("a property that a row's type gains", () => {
  test("is a column everywhere, and CSVW names what is missing: what it is as linked data", () => {
    // Each schema is read once: what is put into it here is what all that tells of columns would read.
    const properties = readSchema("rows/topics").properties as Record<string, JsonSchema>;
    properties.colour = { type: ["string", "null"], description: "The colour of the topic." };
    try {
      for (const [where, columns] of Object.entries(
        toldIn([...FORMATS.filter((format) => format !== csvw && format !== terms), parquet]),
      )) {
        expect(columns.get("topics")?.at(-1), where).toBe("colour");
      }
      expect(() => toCsvw(everyProperty)).toThrow("no column colour in the mapping");
      expect(() => toTerms()).toThrow("no column colour in the mapping");
    } finally {
      delete properties.colour;
    }
  });
});
