import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { STYLES } from "../compare/notes.js";
import { printable } from "../report/printable.js";
import { FORMATS } from "../report/report.js";
import { SCHEMAS } from "../schema/names.js";
import type { TableName } from "../tables/columns.js";
import { UsageError } from "../usage-error.js";
import { EXIT, fileFault, type Io } from "./io.js";
import { VERSION } from "./version.js";

/** What `readout print` can print. */
const PRINTED = ["json", "jsonld", "csv"] as const;

/** The tables that it can print as CSV. */
const TABLES = Object.keys(SCHEMAS).flatMap((name) => /^rows\/(.+)$/.exec(name)?.[1] ?? []) as TableName[];

/**
 * The command: does what the arguments say and returns the exit code. Each command is loaded only when it is called:
 * most of the time that a short one takes would go into loading the others. It throws nothing: what goes wrong is told on `io.err`.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.fine;
  const program = new Command("readout")
    .description("What governments say about their meetings, as data that shows the words it came from.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("Try --help.")
    .addHelpText(
      "after",
      `
Exit codes: 0 fine, 1 the data is invalid, 2 wrong usage or a file that cannot be read or written,
70 a fault of readout.
Data goes to standard output, problems to standard error. NO_COLOR is obeyed.`,
    );

  program
    .command("build")
    .description("publish a collection: JSON, JSON-LD and CSV, with checksums")
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
      code = await build(source, options, io);
    });

  program
    .command("validate")
    .description("check records, and tell every problem with its line")
    .argument(
      "[paths...]",
      "folders, files (*.yaml, *.yml, *.json), patterns such as 'records/**/*.yaml'; a file of records (*.ndjson, *.jsonl); or - for one record on standard input",
      ["."],
    )
    .option("-d, --documents <folder>", "check evidence and hashes against the texts (*.txt) of this folder")
    .option("--cover <percent>", "with --documents: a record cites at least so much of each text", numberTo(100))
    .option(
      "-c, --collection <folder>",
      "with records as NDJSON, or -: the folder that holds collection.yaml (default with -: the one around)",
    )
    .addOption(new Option("-f, --format <name>", "how problems are told").choices(FORMATS).default("pretty"))
    .option("--max-problems <count>", "tell at most so many problems, and how many more there are", wholeNumber)
    .option("-q, --quiet", "print problems, and nothing else")
    .option("--strict", "fail on warnings too")
    .addHelpText("after", "\nJSON, annotations and SARIF go to standard output, problems for people to standard error.")
    .action(async (paths: string[], options) => {
      const { validate } = await import("./validate.js");
      code = await validate(paths, options, io);
    });

  program
    .command("check")
    .description("check the JSON-LD of web pages against schema.org, and tell every problem with its line")
    .argument("<paths...>", "pages (*.html, *.htm), folders of them, files of JSON-LD, or - for standard input")
    .option("--google", "check what Google requires and recommends of Event and Dataset too")
    .option("--record <file>", "tell where the pages differ from what this record makes for them")
    .addOption(new Option("-f, --format <name>", "how problems are told").choices(FORMATS).default("pretty"))
    .option("--max-problems <count>", "tell at most so many problems, and how many more there are", wholeNumber)
    .option("-q, --quiet", "print problems, and nothing else")
    .option("--strict", "fail on warnings too")
    .action(async (paths: string[], options) => {
      const { check } = await import("./check.js");
      code = await check(paths, options, io);
    });

  program
    .command("print")
    .description("print one record, or a collection, in one format")
    .addArgument(new Argument("<format>", "which").choices(PRINTED))
    .argument("<path>", "a record, or the folder of a collection")
    .addOption(new Option("-t, --table <name>", "for csv: which table").choices(TABLES))
    .addOption(new Option("--flat", "for csv: the flat view, a row a statement (the default)").conflicts("table"))
    .action(async (format: (typeof PRINTED)[number], path: string, options) => {
      const { print } = await import("./print.js");
      code = print(format, path, options, io);
    });

  program
    .command("embed")
    .description("print the script element for a web page: of one record, or of the page where a build is downloaded")
    .argument("<path>", "a record, or the folder of a build")
    .option(
      "-u, --url <address>",
      "the address of the page; for a build, of the folder where its files are, with / at the end",
    )
    .option("-l, --lang <language>", "the language of the texts (default: the collection's first)")
    .option("-n, --nonce <nonce>", "the nonce of the page's Content-Security-Policy")
    .action(async (path: string, options) => {
      const { embed } = await import("./embed.js");
      code = embed(path, options, io);
    });

  program
    .command("diff")
    .description("tell what became of the facts from one version of a collection to another")
    .argument("<old>", "the folder of a collection or of a build, or a published meetings.json")
    .argument("<new>", "the same, of the later version")
    .addOption(new Option("-f, --format <name>", "how it is told").choices(STYLES).default("text"))
    .option("--check", "fail unless the version rose as it must, and every record that is gone has its tombstone")
    .action(async (older: string, newer: string, options) => {
      const { diff } = await import("./diff.js");
      code = diff(older, newer, options, io);
    });

  program
    .command("hash")
    .description("print the SHA-256 of a text in normal form, as a record's sha256 wants it")
    .argument("<file>", "the text")
    .option("--first <words>", "begin at these words: the first of the body")
    .option("--last <words>", "end with these words: the last of the body")
    .action(async (file: string, options) => {
      const { hash } = await import("./hash.js");
      code = hash(file, options, io);
    });

  program
    .command("new")
    .description("print a draft of a record from a document's text, in English or French")
    .argument("<file>", "the text")
    .option("-c, --collection <folder>", "recognise the people, parties, organisations and topics of this collection")
    .action(async (file: string, options) => {
      const { draft } = await import("./new.js");
      code = draft(file, options, io);
    });

  program
    .command("cite")
    .description("print the evidence for a passage: the fewest words that show it and no other")
    .argument("<file>", "the text")
    .argument("<words>", "the passage, as it stands in the text")
    .action(async (file: string, words: string) => {
      const { cite } = await import("./cite.js");
      code = cite(file, words, io);
    });

  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    const message = error instanceof UsageError ? error.message : fileFault(error);
    if (message !== undefined) {
      io.err(`error: ${printable(message)}\n`);
      return EXIT.usage;
    }
    const stack = error instanceof Error ? error.stack : String(error);
    io.err(`error: This is a fault of readout. Please report it, with the command and these lines:\n${stack}\n`);
    return EXIT.fault;
  }
  return code;
}

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is not a whole number.");
}

/** What reads a number from 0 to the greatest. */
function numberTo(greatest: number): (text: string) => number {
  return (text) => {
    if (/^\d+(\.\d+)?$/.test(text) && Number(text) <= greatest) return Number(text);
    throw new InvalidArgumentError(`It is not a number from 0 to ${greatest}.`);
  };
}
