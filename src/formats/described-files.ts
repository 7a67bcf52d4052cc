/** What each file of a build is and is good for, told once: for the catalogue, download pages and the Data Package. */
import type { MediaType } from "../model/catalogue.js";
import type { Iri, Language, Line } from "../model/text.js";
import { type SchemaName, schemaId } from "../schema/names.js";
import type { TableName } from "../tables/columns.js";
import type { MadeFamily, MadeFile } from "./format.js";

/** A text in the languages that descriptions are written in, whatever those of the collection. */
export type Bilingual = Readonly<Record<"en" | "fr", Line>>;

/** The text in that language, or in English. */
export function toldIn(language: Language, text: Bilingual): Line {
  return /^fr(-|$)/.test(language) ? text.fr : text.en;
}

/** What is told of a file, or of a family of files that are too many to list. */
export interface FileDescription {
  /** Its path; of a family all paths in one, as RFC 6570 writes them: `meetings/{id}/meeting.json`. */
  readonly path: string;
  /** What it is called. */
  readonly title: Bilingual;
  /** What or whom it is good for, as the rest of the sentence "good for …". */
  readonly goodFor: Bilingual;
  /** What it is, as the web calls it. */
  readonly mediaType: MediaType;
  /** The name of its format, as the table of formats has it. */
  readonly format: string;
  /** Whether it holds the data, or describes it. */
  readonly holds: "data" | "description";
  /** The address of the schema that what it holds conforms to. Absent: there is none, or no one for the family. */
  readonly conformsTo?: Iri;
}

/** A file, with what is told of it. */
export interface DescribedFile extends MadeFile, FileDescription {}

/** A family of files, with what is told of it. */
export interface DescribedFamily extends FileDescription {
  /** How many they are. */
  readonly count: number;
  /** Their size together. */
  readonly bytes: number;
}

/** Path, format, schema, title and use in English, title and use in French. */
type Row = readonly [string, string, SchemaName | "", Line, Line, Line, Line];

const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  cff: "application/yaml",
  csv: "text/csv",
  json: "application/json",
  jsonld: "application/ld+json",
  md: "text/markdown",
  nq: "application/n-quads",
  parquet: "application/vnd.apache.parquet",
};

/** Of each table its title, and what a row is, in English and in French. */
// biome-ignore format: a table is read by its rows
const TABLES: Readonly<Record<Exclude<TableName, "flat">, readonly [Line, Line, Line, Line]>> = {
  meetings: ["Meetings", "a meeting", "Rencontres", "rencontre"],
  participants: ["Participants", "a person in an office at a meeting", "Participants", "personne et fonction à une rencontre"],
  documents: ["Documents", "a published account", "Documents", "compte rendu publié"],
  statements: ["Statements", "a statement: who did what", "Énoncés", "énoncé : qui a fait quoi"],
  instruments: ["Instruments", "a state of an instrument, by one account", "Instruments", "état d’un instrument, selon un compte rendu"],
  services: ["Services", "a service that an instrument would create or strengthen", "Services", "service qu’un instrument créerait ou renforcerait"],
  figures: ["Figures", "a number as stated", "Chiffres", "nombre tel qu’il est donné"],
  places: ["Places", "a place that something names as its own", "Lieux", "lieu que quelque chose désigne comme le sien"],
  links: ["Links", "an item of a list: who speaks, to whom, about what", "Liens", "élément d’une liste : qui parle, à qui, de quoi"],
  evidence: ["Evidence", "a passage that makes a claim", "Preuves", "passage qui fonde une affirmation"],
  inferences: ["Inferences", "a cell that holds our reading, with the reason", "Inférences", "case qui tient de notre lecture, avec la raison"],
  names: ["Names", "a party, an organisation or a person", "Noms", "partie, organisation ou personne"],
  topics: ["Topics", "a topic, with the wider one", "Sujets", "sujet, avec celui qui l’englobe"],
};

/** The files that hold the data. */
// biome-ignore format: a table is read by its rows
const DATA: readonly Row[] = [
  ["csv/flat.csv", "csv", "rows/flat",
    "Statements, for reading (CSV)", "a spreadsheet: one row a statement, with names, and a link that opens the source at the words",
    "Énoncés, pour la lecture (CSV)", "un tableur : une ligne par énoncé, avec les noms, et un lien qui ouvre la source à l’endroit cité"],
  ["csv/flat-excel.csv", "csv", "rows/flat",
    "Statements, for Excel (CSV)", "Excel, which wants a byte order mark: the same rows",
    "Énoncés, pour Excel (CSV)", "Excel, qui veut une marque d’ordre des octets : les mêmes lignes"],
  ["meetings.json", "json", "publication",
    "Everything (JSON)", "programs: everything, typed and nested",
    "Tout (JSON)", "les programmes : tout, typé et imbriqué"],
  ["meetings.jsonld", "jsonld", "linked-data",
    "Everything as linked data (JSON-LD)", "a triple store: everything, in the terms of schema.org and ours",
    "Tout, en données liées (JSON-LD)", "un entrepôt de triplets : tout, dans les termes de schema.org et les nôtres"],
  ["meetings.nq", "nquads", "",
    "Everything as linked data (N-Quads)", "bulk loading into a triple store, and comparing two editions line by line: each triple once, in order",
    "Tout, en données liées (N-Quads)", "le chargement en masse dans un entrepôt de triplets, et la comparaison ligne à ligne de deux éditions"],
  ...Object.entries(TABLES).map(([table, [title, row, titre, ligne]]): Row => {
    return [`csv/${table}.csv`, "csv", `rows/${table as TableName}`,
      `${title} (CSV)`, `pandas, R, DuckDB or a database, where the tables join by ids: one row ${row}`,
      `${titre} (CSV)`, `pandas, R, DuckDB ou une base de données, où les tables se joignent par identifiants : une ligne par ${ligne}`];
  }),
  ["parquet/{table}{/part*}/part-0.parquet", "parquet", "",
    "The tables by year (Parquet)", "DuckDB, Spark and Trino, where one file would be too large",
    "Les tables par année (Parquet)", "DuckDB, Spark et Trino, là où un seul fichier serait trop grand"],
  ["meetings/{id}/meeting.json", "json", "publication",
    "One meeting (JSON)", "programs: one meeting alone, by its id in the table meetings.csv",
    "Une rencontre (JSON)", "les programmes : une seule rencontre, par son identifiant dans la table meetings.csv"],
  ["meetings/{id}/meeting.jsonld", "jsonld", "linked-data",
    "One meeting as linked data (JSON-LD)", "a triple store: one meeting alone, by its id in the table meetings.csv",
    "Une rencontre, en données liées (JSON-LD)", "un entrepôt de triplets : une seule rencontre, par son identifiant dans la table meetings.csv"],
  ["meetings/{id}/embed.jsonld", "embed", "embed",
    "One meeting for a web page (JSON-LD)", "the page about a meeting, to tell search engines what it is",
    "Une rencontre, pour une page web (JSON-LD)", "la page d’une rencontre, pour dire aux moteurs de recherche ce qu’elle est"],
];

/** The files that describe it. */
// biome-ignore format: a table is read by its rows
const DESCRIPTIONS: readonly Row[] = [
  ["codebook.md", "codebook", "",
    "Codebook (Markdown)", "people: what every table, column and value means, how it was coded, and what it is not",
    "Livre des codes (Markdown)", "les personnes : le sens de chaque table, colonne et valeur, comment on a codé, et ce que les données ne sont pas"],
  ["datapackage.json", "datapackage", "datapackage",
    "The tables described (Data Package)", "programs: types, keys, sizes and hashes of the tables",
    "Description des tables (Data Package)", "les programmes : types, clés, tailles et empreintes des tables"],
  ["csv/csv-metadata.json", "csvw", "csvw",
    "The CSV files described (CSV on the Web)", "programs: what each column means, and the same linked data made of the tables",
    "Description des fichiers CSV (CSV on the Web)", "les programmes : le sens de chaque colonne, et les mêmes données liées tirées des tables"],
  ["terms.jsonld", "terms", "linked-data",
    "Our terms (JSON-LD)", "a triple store: what our terms in the linked data mean, and the closed lists as SKOS concepts",
    "Nos termes (JSON-LD)", "un entrepôt de triplets : le sens de nos termes dans les données liées, et les listes fermées en concepts SKOS"],
  ["CITATION.cff", "citation", "citation",
    "How to cite (Citation File Format)", "programs that cite",
    "Comment citer (Citation File Format)", "les programmes qui citent"],
  ["catalog.jsonld", "catalogue", "catalog",
    "Catalogue (DCAT and schema.org)", "open-data catalogues and searches",
    "Catalogue (DCAT et schema.org)", "les catalogues de données ouvertes et les moteurs de recherche"],
];

const ALL = [...DATA.map((row) => described(row, "data")), ...DESCRIPTIONS.map((row) => described(row, "description"))];

function described(row: Row, holds: FileDescription["holds"]): FileDescription {
  const [path, format, schema, title, goodFor, titre, usage] = row;
  return {
    path,
    title: { en: title, fr: titre },
    goodFor: { en: goodFor, fr: usage },
    mediaType: MEDIA_TYPES[path.split(".").at(-1) as string] as MediaType,
    format,
    holds,
    ...(schema && { conformsTo: schemaId(schema) }),
  };
}

/** What is told of the file of that path. Absent: nothing, as of one that is of a family, or is no file of a build. */
export function descriptionOf(path: string): FileDescription | undefined {
  return ALL.find((one) => one.path === path);
}

/**
 * The files that stand for themselves, in the order in which people look for them.
 *
 * @param folder where they stand, with a slash at its end. Absent: at the root of the shelf
 */
export function describedFiles(files: readonly MadeFile[], folder = ""): DescribedFile[] {
  const made = new Map(files.map((file) => [file.path, file]));
  return ALL.flatMap((one) => {
    const file = made.get(folder + one.path);
    return file ? [{ ...one, ...file }] : [];
  });
}

/** Whether a file is of those that most people look for. */
export function isMain({ path }: MadeFile): boolean {
  return /(^|\/)(csv\/flat\.csv|meetings\.json(ld)?)$/.test(path);
}

/** The files that each year has of its own, where it has. */
export function describedFilesOfYears(files: readonly MadeFile[]): ReadonlyMap<string, readonly DescribedFile[]> {
  const years = new Set(files.flatMap(({ path }) => /^years\/([^/]+)\//.exec(path)?.[1] ?? []));
  return new Map([...years].map((year) => [year, describedFiles(files, `years/${year}/`)]));
}

/** What a path of a table in Parquet tells: the table, and where its rows have one the year. */
const TABLE_OF_YEAR = /^parquet\/([^/]+)\/(?:year=(\d{4})\/)?/;

/** The tables in Parquet, file by file, by the year of their rows; those without a year under the empty text. */
export function describedTablesOfYears(files: readonly MadeFile[]): ReadonlyMap<string, readonly DescribedFile[]> {
  const family = ALL.find(({ format }) => format === "parquet") as FileDescription;
  const tables = new Map<string, DescribedFile[]>();
  for (const file of files) {
    const [, table, year = ""] = TABLE_OF_YEAR.exec(file.path) ?? [];
    const told = descriptionOf(`csv/${table}.csv`);
    if (!told) continue;
    const named = (title: Line) => title.replace(" (CSV)", `${year && `, ${year}`} (Parquet)`);
    const title = { en: named(told.title.en), fr: named(told.title.fr) };
    tables.set(year, [...(tables.get(year) ?? []), { ...family, ...file, title }]);
  }
  return tables;
}

/** The files of one meeting. */
export function describedFilesOf(id: string, made: ReadonlyMap<string, MadeFile>): DescribedFile[] {
  return ALL.filter(({ path }) => path.startsWith("meetings/{id}/")).flatMap((one) => {
    const file = made.get(one.path.replace("{id}", id));
    return file ? [{ ...one, ...file }] : [];
  });
}

/**
 * The families of files that are one a meeting, or those of the tables by year, each with one at least.
 *
 * @param made families whose files are not all among these
 */
export function describedFamilies(files: readonly MadeFile[], made: readonly MadeFamily[] = []): DescribedFamily[] {
  const several = ALL.filter(({ path }) => path.includes("{"));
  return familiesOf(several, files, made);
}

/** Where each year has files of its own: those of one name, of all years, as a family. */
export function describedFamiliesOfYears(files: readonly MadeFile[]): DescribedFamily[] {
  const alone = ALL.filter(({ path }) => !path.includes("{"));
  const ofYears = alone.map((one) => ({ ...one, path: `years/{year}/${one.path}` }));
  return familiesOf(ofYears, files);
}

function familiesOf(
  descriptions: readonly FileDescription[],
  files: readonly MadeFile[],
  made: readonly MadeFamily[] = [],
): DescribedFamily[] {
  return descriptions.flatMap((one) => {
    const steps = one.path
      .replaceAll(".", "\\.")
      .replace(/\{\/\w+\*\}/g, "(/[^/]+)*")
      .replace(/\{\w+\}/g, "[^/]+");
    const form = new RegExp(`^${steps}$`);
    const single = files.filter(({ path }) => form.test(path)).map(({ bytes }) => ({ count: 1, bytes }));
    const members = [...single, ...made.filter(({ path }) => path === one.path)];
    const sum = (of: "count" | "bytes") => members.reduce((total, member) => total + member[of], 0);
    return members.length ? [{ ...one, count: sum("count"), bytes: sum("bytes") }] : [];
  });
}

/** What a file or family is good for, as a sentence. */
export function sentenceOf({ goodFor: { en, fr } }: FileDescription): Bilingual {
  return { en: `Good for ${en}.`, fr: `Utile pour ${fr}.` };
}
