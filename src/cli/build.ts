import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { catalogue } from "../formats/catalogue.js";
import { filesAddress } from "../formats/files-address.js";
import type { Shared } from "../model/collection.js";
import { Edition } from "../publish/edition.js";
import { DATA_ALONE, FORMATS } from "../publish/publish.js";
import { Shelf } from "../publish/shelf.js";
import { collectionFiles, unreadBelow } from "../record/collection-folder.js";
import { inOrder } from "../record/complete.js";
import { CollectionReader } from "../record/read.js";
import { RecordFiles, RecordLines } from "../record/records.js";
import { printable } from "../report/printable.js";
import { plural } from "../report/report.js";
import { authored } from "../schema/authored.js";
import { UsageError } from "../usage-error.js";
import { tuneEngineFor } from "./engine.js";
import { EXIT, type Io, STDIN } from "./io.js";
import { pause, STRETCH } from "./pause.js";
import { Progress } from "./progress.js";
import { namesLines, noRecords, refusePart, sharedBy, unreadLines } from "./shared-folder.js";
import { tell } from "./tell.js";

/** From how many meetings, or bytes of records, each year has files of its own: of more, some would be too large to open. */
const MOST_MEETINGS = 10_000;
const MOST_BYTES = 64_000_000;

/** How a build is asked for. */
interface Options {
  readonly out: string;
  readonly collection?: string;
  readonly base?: string;
  readonly url?: string;
  readonly byYear?: boolean;
  readonly parquet?: boolean;
  readonly nquads?: boolean;
  readonly dataOnly?: boolean;
}

/** `readout build`: a collection is published as a whole, and nothing is written unless every record holds. */
export async function build(source: string, options: Options, io: Io): Promise<number> {
  const isLines = source === "-" || namesLines(source);
  if (!isLines) refuseFile(source);
  refuseMisuse(isLines, options);
  const folder = isLines ? sharedBy(source === "-" ? STDIN : source, options.collection) : source;
  refuseOverlap(folder, options.out);
  const files = collectionFiles([folder]);
  refusePart(folder);
  const url = options.url === undefined ? undefined : filesAddress(options.url, "--url");
  const { parquet, nquads, dataOnly } = options;
  const more = [
    ...(nquads ? [(await import("../formats/nquads.js")).nquads] : []),
    ...(parquet ? [(await import("../formats/parquet.js")).parquet] : []),
  ];
  const usual = dataOnly ? DATA_ALONE : FORMATS;
  // Before the catalogue, which tells of all files.
  const formats = usual.toSpliced(usual.indexOf(catalogue), 0, ...more);
  const shelf = new Shelf(options.out);
  const forget = io.interrupted?.(() => shelf.close());
  try {
    const spool = source === "-" ? await spooled(shelf, io) : undefined;
    const records = isLines
      ? new RecordLines(spool ?? source, spool ? STDIN : source)
      : new RecordFiles(files.records, files.known, new Map());
    refuseNothing(source, isLines, records.count);
    const reader = new CollectionReader(files, records);
    tuneEngineFor(reader.count);
    const byYear = options.byYear || reader.count > MOST_MEETINGS || reader.bytes > MOST_BYTES;
    const shared = reader.shared && (options.base ? withBase(reader.shared, options.base) : reader.shared);
    const edition = shared && new Edition(shared, formats, shelf, { byYear, dataOnly, url });
    const progress = new Progress(reader.count, io);
    let [read, meetings, statements] = [0, 0, 0];
    try {
      for (const record of reader.inTurn()) {
        read += 1;
        if (read % STRETCH === 0) await pause();
        if (!record) continue;
        const { meeting } = record;
        if (reader.failed) shelf.renew();
        else edition?.add(inOrder(meeting));
        meetings += 1;
        statements += meeting.statements?.length ?? 0;
        progress.tell(meetings);
      }
    } finally {
      progress.end();
    }
    const { shared: sound, problems } = reader.end();
    tell(problems, io);
    if (!sound || !edition) {
      io.err(`Nothing was written to ${options.out}.\n`);
      return EXIT.invalid;
    }
    const unread = isLines ? undefined : unreadLines(unreadBelow(source), source, "build");
    if (unread !== undefined) io.err(`note: ${printable(unread)}\n`);
    edition.end();
    const { files: count, bytes } = shelf.finish();
    io.err(
      `Wrote ${plural(count, "file")} (${Math.ceil(bytes / 1024)} KB) to ${options.out}: ` +
        `${plural(meetings, "meeting") || "no meetings"}, ${plural(statements, "statement") || "no statements"}.\n`,
    );
    return EXIT.fine;
  } finally {
    forget?.();
    shelf.close();
  }
}

/** Standard input in a file of the stage, where there is room for what is many times as large. */
async function spooled(shelf: Shelf, io: Io): Promise<string> {
  const file = shelf.spare("standard-input");
  const waiting = setInterval(() => shelf.renew(), 1000);
  try {
    await io.spool(file);
  } finally {
    clearInterval(waiting);
  }
  return file;
}

function refuseMisuse(isLines: boolean, { collection }: Options): void {
  if (!isLines && collection !== undefined) {
    throw new UsageError(
      "collection-without-lines",
      "--collection goes with a file of records, one a line (*.ndjson or *.jsonl), or -. A folder is its own collection.",
    );
  }
}

/** What makes records and fails gives none, and the shelf would be emptied; so would it where they stand in another file. */
function refuseNothing(source: string, isLines: boolean, count: number): void {
  if (count > 0) return;
  if (!isLines) throw noRecords(source, unreadLines(unreadBelow(source), source, "build"));
  throw new UsageError(
    "no-records",
    `${source === "-" ? "Standard input" : source} holds no record, and nothing was written.`,
  );
}

/** Of one record alone a build would make a shelf without the others, and take those that are there away. */
function refuseFile(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats || stats.isDirectory()) return;
  throw new UsageError(
    "not-a-folder",
    `${folder} is not a folder. A collection is published as a whole: name the folder that holds its collection.yaml.`,
  );
}

/** What a build wrote among the records, the next one would read as records. */
function refuseOverlap(folder: string, out: string): void {
  const [records, shelf] = [placeOf(folder), placeOf(out)];
  if (!isWithin(records, shelf) && !isWithin(shelf, records)) return;
  throw new UsageError(
    "out-among-records",
    `--out ${out} and the records in ${folder} are one in the other. Name a folder apart, beside them.`,
  );
}

/** Where a path leads, through all links; of what is not there yet, where it would be. */
function placeOf(path: string): string {
  const absolute = resolve(path);
  if (!statSync(absolute, { throwIfNoEntry: false }) && dirname(absolute) !== absolute) {
    return join(placeOf(dirname(absolute)), basename(absolute));
  }
  return realpathSync.native(absolute);
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way.split(sep)[0] !== ".." && !isAbsolute(way);
}

/** What is shared under another address, which obeys the rule of `collection.yaml`. */
function withBase(shared: Shared, base: string): Shared {
  const about = { ...shared.about, base };
  if (!authored.collection({ schemaVersion: "1", ...about })) {
    throw new UsageError(
      "base-invalid",
      `--base ${base} is not an address that ends with a slash, such as https://example.org/data/.`,
    );
  }
  return { ...shared, about };
}
