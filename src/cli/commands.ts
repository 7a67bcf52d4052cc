import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import { STYLES } from "../compare/notes.js";
import { FORMATS } from "../report/report.js";
import { SCHEMAS } from "../schema/names.js";
import type { TableName } from "../tables/columns.js";
import type { Io } from "./io.js";

/** What `readout print` can print. */
const PRINTED = ["json", "jsonld", "csv"] as const;

/** The tables that it can print as CSV. */
const TABLES = Object.keys(SCHEMAS).flatMap((name) => /^rows\/(.+)$/.exec(name)?.[1] ?? []) as TableName[];

/** Tells a command what it takes, and what it does with that; which ends with an exit code. */
type Describe = (command: Command, io: Io, end: (code: number) => void) => void;

/**
 * The commands, by their names. What one does is loaded only when it is called: most of the time that a short one takes
 * would go into loading the others.
 */
export const COMMANDS: Readonly<Record<string, Describe>> = {
  build: (command, io, end) =>
    command
      .description("publish a collection: pages, JSON, JSON-LD and CSV, with checksums")
      .argument(
        "<source>",
        "the folder that holds collection.yaml; a file of records (*.ndjson, *.jsonl), or - for standard input",
      )
      .requiredOption("-o, --out <folder>", "where to write; a folder of an earlier build, an empty one or a new one")
      .option("-c, --collection <folder>", "with records as NDJSON: the folder that holds collection.yaml")
      .option("--by-year", "lay the files out by year, as is done from 10 000 meetings, or 64 MB of records, on")
      .option("--base <address>", "the address that identifiers begin with (default: that of collection.yaml)")
      .option(
        "--url <address>",
        "the address of the folder where the files will be (default: the base of the collection)",
      )
      .option("--parquet", "write the tables as Parquet too, by year")
      .option("--nquads", "write the linked data as canonical N-Quads too, for bulk loading and hashes")
      .option("--data-only", "no pages, and no files of single meetings: for an archive that goes into a database")
      .addHelpText(
        "after",
        "\nNDJSON holds one record a line, in any order; a problem is told with the number of its line.",
      )
      .action(async (source: string, options) => {
        const { build } = await import("./build.js");
        end(await build(source, options, io));
      }),

  validate: (command, io, end) =>
    tellingProblems(
      command
        .description("check records, and tell every problem with its line")
        .addArgument(
          new Argument(
            "[paths...]",
            "folders, files (*.yaml, *.yml, *.json), patterns such as 'records/**/*.yaml'; a file of records (*.ndjson, *.jsonl); or - for standard input: one record, or records one a line",
          ).default(["."], "the working folder"),
        )
        .option("-d, --documents <folder>", "check evidence and hashes against the texts (*.txt) of this folder")
        .option("--cover <percent>", "with --documents: a record cites at least so much of each text", numberTo(100))
        .option(
          "-c, --collection <folder>",
          "with records as NDJSON, or -: the folder that holds collection.yaml (default of one record on -: the one around)",
        ),
    ).action(async (paths: string[], options) => {
      const { validate } = await import("./validate.js");
      end(await validate(paths, options, io));
    }),

  check: (command, io, end) =>
    tellingProblems(
      command
        .description("check the JSON-LD of web pages against schema.org, and tell every problem with its line")
        .argument("<paths...>", "pages (*.html, *.htm), folders of them, files of JSON-LD, or - for standard input")
        .option("--google", "check what Google requires and recommends of Event and Dataset too")
        .option("--record <file>", "tell where the pages differ from what this record makes for them"),
    ).action(async (paths: string[], options) => {
      const { check } = await import("./check.js");
      end(await check(paths, options, io));
    }),

  print: (command, io, end) =>
    command
      .description("print one record, or a collection, in one format")
      .addArgument(new Argument("<format>", "which").choices(PRINTED))
      .argument("<path>", "a record, or the folder of a collection")
      .addOption(new Option("-t, --table <name>", "for csv: which table").choices(TABLES))
      .addOption(new Option("--flat", "for csv: the flat view, a row a statement (the default)").conflicts("table"))
      .action(async (format: (typeof PRINTED)[number], path: string, options) => {
        const { print } = await import("./print.js");
        end(print(format, path, options, io));
      }),

  embed: (command, io, end) =>
    command
      .description("print the script element for a web page: of one record, or of the page where a build is downloaded")
      .argument("<path>", "a record, or the folder of a build that is not laid out by year")
      .option(
        "-u, --url <address>",
        "the address of the page; for a build, which needs it, of the folder where its files are, with / at the end",
      )
      .option("-l, --lang <language>", "the language of the texts (default: the collection's first)")
      .option("-n, --nonce <nonce>", "the nonce of the page's Content-Security-Policy")
      .action(async (path: string, options) => {
        const { embed } = await import("./embed.js");
        end(embed(path, options, io));
      }),

  diff: (command, io, end) =>
    command
      .description("tell what became of the facts from one version of a collection to another")
      .argument("<old>", "the folder of a collection or of a build, or a published meetings.json")
      .argument("<new>", "the same, of the later version")
      .addOption(new Option("-f, --format <name>", "how it is told").choices(STYLES).default("text"))
      .option("--check", "fail unless the version rose as it must, and every record that is gone has its tombstone")
      .action(async (older: string, newer: string, options) => {
        const { diff } = await import("./diff.js");
        end(diff(older, newer, options, io));
      }),

  hash: (command, io, end) =>
    command
      .description("print the SHA-256 of a text in normal form, as a record's sha256 wants it")
      .argument("<file>", "the text")
      .option("--first <words>", "begin at these words: the first of the body")
      .option("--last <words>", "end with these words: the last of the body")
      .action(async (file: string, options) => {
        const { hash } = await import("./hash.js");
        end(hash(file, options, io));
      }),

  new: (command, io, end) =>
    command
      .description("print a draft of a record from a document's text, in English or French")
      .argument("<file>", "the text")
      .option("-c, --collection <folder>", "recognise the people, parties, organisations and topics of this collection")
      .action(async (file: string, options) => {
        const { draft } = await import("./new.js");
        end(draft(file, options, io));
      }),

  cite: (command, io, end) =>
    command
      .description("print the evidence for a passage: the fewest words that show it and no other")
      .argument("<file>", "the text")
      .argument("<words>", "the passage, as it stands in the text")
      .action(async (file: string, words: string) => {
        const { cite } = await import("./cite.js");
        end(cite(file, words, io));
      }),
};

/** A command that tells problems, with what it takes for that. */
function tellingProblems(command: Command): Command {
  return command
    .addOption(new Option("-f, --format <name>", "how problems are told").choices(FORMATS).default("pretty"))
    .option("--max-problems <count>", "tell at most so many problems, and how many more there are", wholeNumber)
    .option("-q, --quiet", "print problems, and nothing else")
    .option("--strict", "fail on warnings too")
    .addHelpText(
      "after",
      "\nJSON, annotations and SARIF go to standard output, problems for people to standard error.",
    );
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is not a whole number from 0 on.");
}

/** What reads a number from 0 to the greatest. */
function numberTo(greatest: number): (text: string) => number {
  return (text) => {
    if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= greatest) return Number(text);
    throw new InvalidArgumentError(`It is not a number from 0 to ${greatest}.`);
  };
}
