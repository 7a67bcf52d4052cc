/**
 * The description of the tables as a Data Package (https://datapackage.org/, version 2.0), for the tools that check and
 * load by one.
 */
import type { Address, Iri, Language, Line } from "./text.js";

/** A collection's tables, and what is told of them all. */
export interface DataPackage {
  /** The profile that it follows. */
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json";
  /**
   * The address of the collection's data, as a name without blanks; of a year's, with the year at its end.
   *
   * @pattern ^[a-z0-9._-]+$
   */
  name: string;
  /** The address under which the data has its identifiers; of a year's, what the catalogue calls that. */
  id: Iri;
  /** What the collection is called. */
  title: Line;
  /** What it holds, and what it does not. */
  description: Line;
  /** The version of the data. */
  version: string;
  /**
   * The day this version was released, at midnight UTC. Absent: it is not known to the day.
   *
   * @format date-time
   */
  created?: string;
  /** The languages of our texts, each with a column; a property of ours. */
  languages: readonly [Language, ...Language[]];
  /** Words to find it by, in each language. */
  keywords: readonly [Line, ...Line[]];
  /** The licence of the data, which is not that of the sources. */
  licenses: readonly [PackageLicence];
  /** The publisher. */
  contributors: readonly [PackageContributor];
  /** The documents, by their addresses. */
  sources: readonly PackageSource[];
  /** The tables. */
  resources: readonly PackageResource[];
}

/** A licence. */
export interface PackageLicence {
  /**
   * Its short name. Absent: that holds what a name here may not.
   *
   * @pattern ^[-a-zA-Z0-9._]+$
   */
  name?: string;
  /** What it is called. */
  title: Line;
  /** The address of its text. */
  path: Address;
}

/** Who answers for the data. */
export interface PackageContributor {
  /** The name. */
  title: Line;
  /** A page. Absent: none is given. */
  path?: Address;
  /** In which part. */
  roles: readonly ["publisher"];
}

/** A document that the data is about. */
export interface PackageSource {
  /** Its title as printed; where none is known, who issues it. */
  title: Line;
  /** Where it is published. */
  path: Address;
}

/** One table. */
export interface PackageResource {
  /** The table. */
  name: Line;
  /** Its file, from the folder of this description. */
  path: Line;
  /** What it is called. */
  title: Line;
  /** That it is a table. */
  type: "table";
  /** What a row is. */
  description: string;
  /** How the file is written. */
  format: "csv";
  /** The same, as the web calls it. */
  mediatype: "text/csv";
  /** Without a byte order mark. */
  encoding: "utf-8";
  /**
   * The size of the file.
   *
   * @asType integer
   */
  bytes: number;
  /**
   * The SHA-256 of the file.
   *
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  hash: string;
  /** Its columns and keys. */
  schema: TableSchema;
}

/** The columns and keys of a table. */
export interface TableSchema {
  /** The columns, in their order. */
  fields: readonly TableField[];
  /** What stands for null: an empty cell. */
  missingValues: readonly [""];
  /** The column that tells a row from all others. Absent: none does alone. */
  primaryKey?: readonly [Line];
  /** The columns that name rows of a table. Absent: none. */
  foreignKeys?: readonly TableForeignKey[];
}

/** A column. */
export interface TableField {
  /** What stands in the header. */
  name: Line;
  /** The sort of value; a `number` is exact, and text so that no digit is lost. */
  type: "string" | "integer" | "number" | "boolean" | "date";
  /** The form of a text: an address. Absent: any. */
  format?: "uri";
  /** What it means. */
  description: string;
  /** The first cell of the table that is not empty. Absent: all are. */
  example?: string;
  /** What is held of every value. Absent: nothing is. */
  constraints?: FieldConstraints;
}

/** What is held of every value of a column. */
export interface FieldConstraints {
  /** No cell is empty. Absent: some may be. */
  required?: true;
  /** The closed list of values. Absent: there is none. */
  enum?: readonly Line[];
  /** The form of the whole value, as a regular expression without anchors. Absent: it is told in words alone. */
  pattern?: string;
  /**
   * The least value. Absent: none.
   *
   * @asType integer
   */
  minimum?: number;
}

/** A column that names rows. */
export interface TableForeignKey {
  /** The column. */
  fields: readonly [Line];
  /** What it names. */
  reference: TableReference;
}

/** The column of a table that another one names. */
export interface TableReference {
  /** The table. Absent: the same one. */
  resource?: Line;
  /** Its column. */
  fields: readonly [Line];
}
