/**
 * The description of the CSV files by CSV on the Web (https://www.w3.org/TR/tabular-metadata/): what each column means,
 * and how each row is linked data.
 */
import type { Iri, Language, Line } from "./text.js";

/** The description of all files. */
export interface CsvDescription {
  /** The context of CSVW, and the language of the descriptions. */
  "@context": readonly ["http://www.w3.org/ns/csvw", { "@language": "en" }];
  /** That it is generated. */
  "rdfs:comment": Line;
  /** How the files are written. */
  dialect: CsvDialect;
  /** The files. */
  tables: readonly CsvTable[];
}

/** How the files are written. */
export interface CsvDialect {
  /** UTF-8, without a byte order mark. */
  encoding: "utf-8";
  /** At the end of each line. */
  lineTerminators: "\r\n";
  /** The first line is a header. */
  header: true;
  /** Blanks in a cell belong to it. */
  trim: false;
}

/** One file. */
export interface CsvTable {
  /** The file, beside this one. */
  url: Line;
  /** What a row is. */
  "dc:description": string;
  /** Its columns and keys. */
  tableSchema: CsvTableSchema;
}

/** The columns and keys of a table. */
export interface CsvTableSchema {
  /** The columns of the file; then those that are in no file, and make the classes and links of each row. */
  columns: readonly CsvColumn[];
  /** What the row is about. Absent: the file makes no linked data. */
  aboutUrl?: string;
  /** The column that tells a row from all others. Absent: none does alone. */
  primaryKey?: Line;
  /** The columns that name rows of other tables. Absent: none. */
  foreignKeys?: readonly CsvForeignKey[];
}

/** A column. */
export interface CsvColumn {
  /** The name by which templates refer to it: the header, with what a name cannot hold percent-encoded. */
  name: Line;
  /** The header. Absent: it is in no file. */
  titles?: Line;
  /** What it means. Absent: it is in no file. */
  "dc:description"?: string;
  /** The sort of value. Absent: text in a language, or a link. */
  datatype?: "string" | "integer" | "decimal" | "date";
  /** The language of its texts. Absent: it holds no text of ours. */
  lang?: Language;
  /** Whether every row has it. Absent: not every. */
  required?: true;
  /** That it is in no file. Absent: it is in the file. */
  virtual?: true;
  /** That it makes no linked data. Absent: it does. */
  suppressOutput?: true;
  /** What it is told of. Absent: what the row is about. */
  aboutUrl?: string;
  /** The property. Absent: it makes no linked data. */
  propertyUrl?: Iri;
  /** What the cell links to. Absent: the cell is a literal, or makes no linked data. */
  valueUrl?: string;
}

/** A column that names rows of another table. */
export interface CsvForeignKey {
  /** The column. */
  columnReference: Line;
  /** The other table, and its column. */
  reference: CsvKeyReference;
}

/** A column of another table. */
export interface CsvKeyReference {
  /** The file. */
  resource: Line;
  /** Its column. */
  columnReference: Line;
}
