import type { Collection } from "../model/collection.js";
import type { DataPackage, PackageSource, TableField, TableForeignKey, TableSchema } from "../model/datapackage.js";
import type { Tables } from "../model/rows.js";
import type { Text } from "../model/text.js";
import { readSchema } from "../schema/validator.js";
import { type Cell, cellOf } from "../tables/cells.js";
import { type Column, columnsOf, type TableName } from "../tables/columns.js";
import { FOREIGN_KEYS, KEY } from "../tables/keys.js";
import { labelOf } from "../tables/label.js";
import { rowsOf } from "./csv-tables.js";
import { descriptionOf } from "./described-files.js";
import { type Content, documentText, type Files, type Format, sha256 } from "./format.js";

/** The file; by the standard it stands at the root, above all that it describes. */
export const DATA_PACKAGE = "datapackage.json";

/** The description of the tables, whose files are made. */
export function toDataPackage(collection: Collection, made: Files): DataPackage {
  const { about } = collection;
  const { base, version, released, languages, licence, publisher, keywords } = about;
  const label = (text: Text) => labelOf(text, languages);
  const [word, ...words] = new Set(keywords.flatMap((keyword) => Object.values(keyword)));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: base
      .replace(/^https?:\/\/|\/$/g, "")
      .replace(/[^\w.]+/g, "-")
      .toLowerCase(),
    id: base,
    title: label(about.title),
    description: label(about.description),
    version,
    ...(released.length === 10 && { created: `${released}T00:00:00Z` }),
    languages,
    keywords: [word as string, ...words],
    licenses: [{ ...(/^[-\w.]+$/.test(licence.id) && { name: licence.id }), title: licence.id, path: licence.url }],
    contributors: [
      { title: label(publisher.name), ...(publisher.url && { path: publisher.url }), roles: ["publisher"] },
    ],
    sources: sourcesOf(collection),
    resources: Object.entries(rowsOf(collection)).map(([name, rows]) => {
      const table = name as TableName;
      const path = `csv/${table}.csv`;
      const content = made.get(path) as Content;
      return {
        name,
        path,
        title: descriptionOf(path)?.title.en ?? name,
        type: "table",
        description: readSchema(`rows/${table}`).description ?? "",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        bytes: Buffer.byteLength(content),
        hash: `sha256:${sha256(content)}`,
        schema: tableSchema(table, columnsOf(table, languages), rows),
      };
    }),
  };
}

/** Each document that has an address, once. */
function sourcesOf({ about, meetings, parties, organisations }: Collection): PackageSource[] {
  const names = new Map([...parties, ...organisations].map(({ id, name }) => [id, labelOf(name, about.languages)]));
  const documents = meetings.flatMap(({ documents }) => documents);
  const sources = documents.flatMap(({ title, issuers, url }): [string, PackageSource][] => {
    return url ? [[url, { title: title ?? issuers.map((id) => names.get(id) ?? id).join("; "), path: url }]] : [];
  });
  return [...new Map(sources.reverse()).values()].reverse();
}

function tableSchema(table: TableName, columns: readonly Column[], rows: readonly object[]): TableSchema {
  const keys = table === "flat" ? {} : FOREIGN_KEYS[table];
  const foreignKeys = Object.entries(keys).map(([column, other]: [string, keyof Tables]): TableForeignKey => {
    return { fields: [column], reference: { ...(other !== table && { resource: other }), fields: [KEY] } };
  });
  return {
    fields: columns.map((column) => fieldOf(column, exampleIn(rows, column))),
    missingValues: [""],
    ...(columns.some(({ name }) => name === KEY) && { primaryKey: [KEY] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** The first cell of a column that is not empty; null where all are. */
function exampleIn(rows: readonly object[], column: Column): Cell {
  for (const row of rows) {
    const cell = cellOf(row, column);
    if (cell !== null) return cell;
  }
  return null;
}

function fieldOf(column: Column, example: Cell): TableField {
  const { name, description, required, schema } = column;
  const type = schema.format === "date" ? "date" : column.typeName === "Decimal" ? "number" : column.type;
  const values = schema.enum?.filter((value) => typeof value === "string");
  const pattern = type === "string" && !values ? portable(schema.pattern) : undefined;
  const constraints = {
    ...(required && { required }),
    ...(values && { enum: values }),
    ...(pattern && { pattern }),
    ...(schema.minimum !== undefined && { minimum: schema.minimum }),
  };
  return {
    name,
    type,
    ...(schema.format === "uri" && { format: "uri" }),
    description,
    ...(example !== null && { example: String(example) }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/**
 * A pattern as every reader takes it: of the whole value, so without anchors. One that looks ahead, as that of a line of
 * text does, some readers do not know, and others read without its planes beyond the first: it is left out.
 */
function portable(pattern: string | undefined): string | undefined {
  return pattern?.includes("(?") ? undefined : pattern?.replace(/^\^|\$$/g, "");
}

/** The description of the tables as a Data Package. */
export const datapackage: Format = {
  name: "datapackage",
  means: "what each column of the tables means, their keys, sizes and hashes (Data Package)",
  *files(collection, made) {
    yield { path: DATA_PACKAGE, schema: "datapackage", values: [toDataPackage(collection, made)], write: documentText };
  },
};
