import type { About, Shared } from "../model/collection.js";
import type {
  DataPackage,
  PackageResource,
  PackageSource,
  TableField,
  TableForeignKey,
  TableSchema,
} from "../model/datapackage.js";
import type { Meeting } from "../model/meeting.js";
import type { Tables } from "../model/rows.js";
import type { Id, Iri, Line, Text } from "../model/text.js";
import { readSchema } from "../schema/json-schema.js";
import { type Cell, cellOf } from "../tables/cells.js";
import { type Column, columnsOf, type TableName } from "../tables/columns.js";
import { FOREIGN_KEYS, KEY } from "../tables/keys.js";
import { labelOf } from "../tables/label.js";
import { rowsOfShared } from "./csv-tables.js";
import { descriptionOf, toldIn } from "./described-files.js";
import type { Exhibit } from "./exhibit.js";
import { documentText, type Format, type MadeFile } from "./format.js";
import { descriptionOfYear, titleOfYear } from "./year.js";

/** The file; by the standard it stands at the root, above all that it describes. */
export const DATA_PACKAGE = "datapackage.json";

/** A year whose tables are described, and the address of the folder of all files. */
interface YearPart {
  readonly year: string;
  readonly url: Iri;
}

/** The documents of meetings that have an address, each once. */
class Sources {
  readonly #names: ReadonlyMap<Id, Line>;
  readonly #sources = new Map<string, PackageSource>();

  constructor({ about, parties, organisations }: Shared) {
    this.#names = new Map([...parties, ...organisations].map(({ id, name }) => [id, labelOf(name, about.languages)]));
  }

  get list(): readonly PackageSource[] {
    return [...this.#sources.values()];
  }

  add({ documents }: Meeting): void {
    for (const { title, issuers, url } of documents) {
      if (!url) continue;
      const words = title ?? issuers.map((id) => this.#names.get(id) ?? id).join("; ");
      const source = this.#sources.get(url) ?? { title: words, path: url };
      // A document that comes again stands where it came last, as it was called first.
      this.#sources.delete(url);
      this.#sources.set(url, source);
    }
  }
}

/** The tables, with an example of each column, which is looked for in one meeting after another. */
export class DescribedTables {
  readonly #about: About;
  readonly #tables: readonly DescribedTable[];

  constructor(shared: Shared) {
    this.#about = shared.about;
    this.#tables = Object.entries(rowsOfShared(shared)).map(([name, rows]) => {
      const columns = columnsOf(name as TableName, shared.about.languages);
      const table = { name: name as TableName, columns, examples: new Map<Column, Cell>(), bare: [...columns] };
      addExamples(table, rows);
      return table;
    });
  }

  add(rows: Exhibit["rows"]): void {
    for (const table of this.#tables) addExamples(table, rows[table.name]);
  }

  /**
   * Their description.
   *
   * @param folder where their folder `csv` stands
   * @param made the files that are made, theirs among them
   * @param part the year that they are of. Absent: all
   */
  describe(folder: string, made: readonly MadeFile[], sources: readonly PackageSource[], part?: YearPart): DataPackage {
    const files = new Map(made.map((file) => [file.path, file]));
    return toDataPackage(
      this.#about,
      sources,
      this.#tables.map(({ name, columns, examples }) => {
        const path = `csv/${name}.csv`;
        const { bytes, sha256 } = files.get(folder + path) as MadeFile;
        return {
          name,
          path,
          title: descriptionOf(path)?.title.en ?? name,
          type: "table",
          description: readSchema(`rows/${name}`).description ?? "",
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes,
          hash: `sha256:${sha256}`,
          schema: tableSchema(name, columns, examples),
        };
      }),
      part,
    );
  }
}

/** A table, with the first cell of each column that is not empty, and the columns of which none is known yet. */
interface DescribedTable {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly examples: Map<Column, Cell>;
  bare: Column[];
}

function addExamples(table: DescribedTable, rows: readonly object[]): void {
  if (table.bare.length === 0) return;
  for (const row of rows) {
    for (const column of table.bare) {
      const cell = cellOf(row, column);
      if (cell !== null && !table.examples.has(column)) table.examples.set(column, cell);
    }
  }
  table.bare = table.bare.filter((column) => !table.examples.has(column));
}

function toDataPackage(
  about: About,
  sources: readonly PackageSource[],
  resources: PackageResource[],
  part?: YearPart,
): DataPackage {
  const { base, version, released, languages, licence, publisher, keywords } = about;
  const label = (text: Text) => labelOf(text, languages);
  const [word, ...words] = new Set(keywords.flatMap((keyword) => Object.values(keyword)));
  const name = base
    .replace(/^https?:\/\/|\/$/g, "")
    .replace(/[^\w.]+/g, "-")
    .toLowerCase();
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: part ? `${name}-${part.year}` : name,
    // As the catalogue calls them.
    id: part ? `${part.url}#dataset-${part.year}` : base,
    title: label(part ? titleOfYear(about.title, part.year) : about.title),
    description: label(about.description) + (part ? ` ${toldIn(languages[0], descriptionOfYear(part.year))}` : ""),
    version,
    ...(released.length === 10 && { created: `${released}T00:00:00Z` }),
    languages,
    keywords: [word as string, ...words],
    licenses: [{ ...(/^[-\w.]+$/.test(licence.id) && { name: licence.id }), title: licence.id, path: licence.url }],
    contributors: [
      { title: label(publisher.name), ...(publisher.url && { path: publisher.url }), roles: ["publisher"] },
    ],
    sources,
    resources,
  };
}

function tableSchema(table: TableName, columns: readonly Column[], examples: ReadonlyMap<Column, Cell>): TableSchema {
  const keys = table === "flat" ? {} : FOREIGN_KEYS[table];
  const foreignKeys = Object.entries(keys).map(([column, other]: [string, keyof Tables]): TableForeignKey => {
    return { fields: [column], reference: { ...(other !== table && { resource: other }), fields: [KEY] } };
  });
  return {
    fields: columns.map((column) => fieldOf(column, examples.get(column) ?? null)),
    missingValues: [""],
    ...(columns.some(({ name }) => name === KEY) && { primaryKey: [KEY] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
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
  begin(shared, url) {
    let tables: DescribedTables;
    let sources: Sources;
    return {
      open() {
        tables = new DescribedTables(shared);
        sources = new Sources(shared);
        return [];
      },
      each({ meeting, rows }) {
        tables.add(rows);
        sources.add(meeting);
        return [];
      },
      *close({ folder, year }, made) {
        const values = [tables.describe(folder, made, sources.list, year === undefined ? undefined : { year, url })];
        yield { path: folder + DATA_PACKAGE, schema: "datapackage", values, write: documentText };
      },
    };
  },
};
