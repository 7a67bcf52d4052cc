import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareProblems } from "../problem.js";
import {
  collectionAbove,
  collectionFiles,
  isPattern,
  type Listings,
  recordsMatching,
  unreadBelow,
} from "../record/collection-folder.js";
import type { DocumentCheck, DocumentCoverage } from "../record/documents.js";
import { CollectionReader, type ReadMeeting, readerOf } from "../record/read.js";
import { RecordLines } from "../record/records.js";
import { RULE_HELP } from "../record/rule-help.js";
import { MOST_BYTES } from "../record/source.js";
import { printable } from "../report/printable.js";
import { plural, reportOf } from "../report/report.js";
import { named } from "../shown.js";
import { UsageError } from "../usage-error.js";
import { tuneEngineFor } from "./engine.js";
import { EXIT, type Io, STDIN } from "./io.js";
import { pause, STRETCH } from "./pause.js";
import { Progress } from "./progress.js";
import { isFolder, namesLines, noRecords, refusePart, sharedBy, unreadLines, unreadNamed } from "./shared-folder.js";
import { type Telling, tellIn } from "./tell.js";
import { VERSION } from "./version.js";

/** How `readout validate` is asked to go about it. */
interface Options extends Telling {
  readonly documents?: string;
  /** In per cent. */
  readonly cover?: number;
  readonly collection?: string;
}

/** `readout validate`: every problem of every record; with documents, their evidence too, and how much of each it covers. */
export async function validate(paths: readonly string[], options: Options, io: Io): Promise<number> {
  refuseMisuse(paths, options);
  const given = paths.includes("-") ? await io.in(MOST_BYTES) : undefined;
  if (given && beginsLines(given)) return validateSpooled(given, paths, options, io);
  // One record may belong to the collection around the working folder.
  if (given && (options.collection !== undefined || !collectionAbove("."))) sharedBy(STDIN, options.collection);
  const texts = new Map(given && [[join(options.collection ?? ".", STDIN), given]]);
  const found = async (path: string) => (path === "-" ? [...texts.keys()] : recordsMatching(path));
  const lines = paths.find(namesLines);
  const read: Listings = new Map();
  const reader = lines
    ? readerOfLines(lines, lines, options)
    : readerOf((await Promise.all(paths.map(found))).flat(), texts, read);
  return validateAll(reader, paths, { texts, read }, options, io);
}

/** Records one a line from standard input, which lie in a file meanwhile: they are gone through more than once. */
async function validateSpooled(given: Uint8Array, paths: readonly string[], options: Options, io: Io): Promise<number> {
  if (paths.length > 1) throw notAlone();
  sharedBy(STDIN, options.collection);
  const folder = mkdtempSync(join(tmpdir(), "readout-"));
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  const forget = io.interrupted?.(tidy);
  try {
    const file = join(folder, "standard-input");
    await io.spool(file, given);
    const reader = readerOfLines(file, STDIN, options);
    return await validateAll(reader, paths, { texts: new Map([[STDIN, file]]) }, options, io);
  } finally {
    await pause();
    forget?.();
    tidy();
  }
}

/** Checks what a reader reads, and tells what was found. */
async function validateAll(
  reader: CollectionReader,
  paths: readonly string[],
  { texts, read }: { readonly texts: ReadonlyMap<string, Uint8Array | string>; readonly read?: Listings },
  options: Options,
  io: Io,
): Promise<number> {
  tuneEngineFor(reader.count);
  const left = paths.filter(isFolder).map((folder) => ({ folder, files: unreadBelow(folder, read) }));
  const unread = left.flatMap(({ folder, files }) => unreadLines(files, folder, "validate") ?? []);
  const { ok, count, problems, coverage } = await checked(reader, options, io);
  // A check that looks at nothing would pass for ever.
  if (ok && count === 0 && left[0]) throw noRecords(left[0].folder, unread[0]);

  const note = options.quiet ? () => {} : io.err;
  const misnamed = left.flatMap(({ files }) => unreadNamed(files) ?? []);
  for (const file of [...unread, ...misnamed]) note(`note: ${printable(file)}\n`);
  const data = options.quiet || options.format !== "pretty" ? note : io.out;
  for (const one of coverage) data(told(one));
  const setting = { command: "validate", version: VERSION, rules: RULE_HELP };
  await tellIn(options.format, reportOf(problems, options.maxProblems), setting, texts, io);
  if (!ok) {
    if (options.documents) note("The documents were not looked at: the records come first.\n");
    return EXIT.invalid;
  }
  if (problems.some(({ severity }) => severity === "error")) return EXIT.invalid;
  const fails = options.strict && problems.length > 0;
  note(
    `${plural(count, "meeting") || "No meetings"}: ${plural(problems.length, "warning") || "no problems"}` +
      `${fails ? ", and --strict wants none" : ""}.\n`,
  );
  return fails ? EXIT.invalid : EXIT.fine;
}

/**
 * Of records one a line nothing says what they share but `--collection`.
 *
 * @param name what the file is called in problems
 */
function readerOfLines(file: string, name: string, { collection }: Options): CollectionReader {
  const folder = sharedBy(name, collection);
  const files = collectionFiles([folder]);
  refusePart(folder);
  const records = new RecordLines(file, name);
  if (records.count > 0) return new CollectionReader(files, records);
  throw new UsageError("no-records", `${named(name)} holds no record. The program that makes it has likely failed.`);
}

/** What was found; of the documents nothing, where the records do not hold. */
type Checked = DocumentCheck & { readonly ok: boolean; readonly count: number };

/** The records, of which none is kept; with documents, also whether they hold what the records say of them. */
async function checked(reader: CollectionReader, { documents, cover, quiet }: Options, io: Io): Promise<Checked> {
  const progress = quiet ? undefined : new Progress(reader.count, io);
  let count = 0;
  function* counted(): Generator<ReadMeeting | undefined> {
    try {
      for (const record of reader.inTurn()) {
        if (record) {
          count += 1;
          progress?.tell(count);
        }
        yield record;
      }
    } finally {
      progress?.end();
    }
  }
  function* sound(): Generator<ReadMeeting> {
    for (const record of counted()) if (record && !reader.failed) yield record;
  }
  const held = documents && (await import("../record/documents.js")).checkDocuments(sound(), documents, cover);
  if (!held) {
    let read = 0;
    for (const _ of counted()) {
      read += 1;
      if (read % STRETCH === 0) await pause();
    }
  }
  const { shared, problems } = reader.end();
  if (!held || !shared) return { ok: shared !== undefined, count, problems, coverage: [] };
  return { ...held, ok: true, count, problems: [...problems, ...held.problems].sort(compareProblems) };
}

/** How much of a document its record covers, in lines for a person. */
function told({ meeting, document, file, words, covered, missed }: DocumentCoverage): string {
  const share = words ? Math.floor((100 * covered) / words) : 100;
  const gaps = missed.map((excerpt) => `  not covered: ${printable(excerpt)}\n`);
  return `${meeting} ${document}: ${share} % of ${plural(words, "word")} (${printable(file)})\n${gaps.join("")}`;
}

/** How a record begins that a program wrote: an id that begins with a year is a meeting's. */
const RECORD = /^\{\s*"id"\s*:\s*"\d{4}-/;

/**
 * Whether a text begins with two records, one a line. Of one record alone no line ends in a brace before one that begins
 * with a brace, since a comma must stand between; and no part of it has the id of a meeting, where a line was cut short.
 */
function beginsLines(bytes: Uint8Array): boolean {
  // No pattern over all of the text: where it is long and blank, one would try each part of it with each.
  const [first = "", second = ""] = new TextDecoder()
    .decode(bytes)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter(Boolean);
  if (RECORD.test(first) && RECORD.test(second)) return true;
  return first.startsWith("{") && first.endsWith("}") && second.startsWith("{");
}

function refuseMisuse(paths: readonly string[], { documents, cover, collection }: Options): void {
  const lines = paths.find(namesLines);
  if (lines !== undefined && (paths.length > 1 || (isPattern(lines) && !existsSync(lines)))) {
    throw notAlone();
  }
  if (cover !== undefined && documents === undefined) {
    throw new UsageError("cover-without-documents", "--cover goes with --documents: the texts show what is covered.");
  }
  if (collection !== undefined && lines === undefined && !paths.includes("-")) {
    throw new UsageError(
      "collection-without-stdin",
      "--collection goes with - and with a file of records, one a line (*.ndjson or *.jsonl): another file's collection is that around it.",
    );
  }
}

function notAlone(): UsageError {
  return new UsageError(
    "lines-with-others",
    "A file of records, one a line (*.ndjson or *.jsonl), is validated alone: name one, and no pattern. `cat` makes one of several.",
  );
}
