import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { basename, extname } from "node:path";
import type { CollectionFile, OrganisationsFile, PartiesFile, PeopleFile, TopicsFile } from "../model/authored.js";
import type { Collection } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import { compareProblems, type Problem } from "../problem.js";
import { UsageError } from "../usage-error.js";
import { findingsIn } from "./check.js";
import { collectionFiles, type SharedName } from "./collection-folder.js";
import { complete, inOrder } from "./complete.js";
import { type Kind, Register } from "./register.js";
import { type AuthoredSchema, Sheet } from "./sheet.js";
import { MOST_BYTES, Source } from "./source.js";

/** A meeting, and the file that it was read from. */
export interface ReadMeeting {
  readonly meeting: Meeting;
  readonly source: Source;
  /** Where a value of the record stands in the file, or its key. */
  readonly locate: Source["locate"];
}

/** A checked collection, with the warnings; or all that keeps it from being one. */
export type CollectionReading =
  | {
      readonly ok: true;
      readonly collection: Collection;
      /** The meetings of the collection, in its order, with their files. */
      readonly records: readonly ReadMeeting[];
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What each shared file declares. */
const DECLARES: Readonly<Partial<Record<SharedName, Kind>>> = {
  parties: "party",
  organisations: "organisation",
  people: "person",
  topics: "topic",
};

/**
 * Reads a collection and checks it: a folder, or some of its files, which are then read with all that the collection
 * shares. Data that does not hold is told in `problems`, all of it together, sorted by file and place.
 *
 * @param paths a folder (see `collectionFiles` for what is read in it), or files
 * @param texts what is to be read in the place of files, by those of the paths that name it
 * @throws UsageError where the paths lead to no collection, or a file cannot be opened (`file-unreadable`)
 */
export function readCollection(
  paths: string | readonly string[],
  texts: ReadonlyMap<string, Uint8Array> = new Map(),
): CollectionReading {
  const files = collectionFiles(typeof paths === "string" ? [paths] : paths, texts);
  const problems: Problem[] = files.strays.map(strayFile);
  const open = (schema: AuthoredSchema, file: string): Sheet | undefined => {
    const source = new Source(file, texts.get(file) ?? bytesOf(file));
    for (const problem of source.problems) problems.push(problem);
    if (source.value === undefined) return undefined;
    return new Sheet(schema, schema === "meeting" ? complete(source.value) : source.value, source);
  };
  const shared = new Map([...files.shared].map(([name, file]) => [name, open(name, file)]));
  const records = files.records.map((file) => open("meeting", file)).filter((sheet) => sheet !== undefined);
  const sheets = [...shared.values(), ...records].filter((sheet) => sheet !== undefined);
  const listed = (sheet: Sheet | undefined, name: string) => (sheet?.value as Record<string, unknown> | null)?.[name];
  const missed = [...shared].filter(([name, sheet]) => !Array.isArray(listed(sheet, name))).map(([name]) => name);
  const unread = [...missed, ...files.strays.map(({ name }) => name)].flatMap((name) => DECLARES[name] ?? []);
  const register = new Register(sheets.slice(0, sheets.length - records.length), records, files.known, unread);
  for (const sheet of sheets) {
    for (const finding of findingsIn(sheet, register)) problems.push((sheet.source as Source).problem(finding));
  }
  const told = distinct(problems);
  if (told.some(({ severity }) => severity === "error")) return { ok: false, problems: told };
  const read = records
    .map((sheet) => readMeeting(sheet.value as Meeting, sheet.source as Source))
    .sort((a, b) => compareIds(a.meeting, b.meeting));
  const held = <T>(name: SharedName) => shared.get(name)?.value as T | undefined;
  const { $schema: _, schemaVersion: __, ...about } = held<CollectionFile>("collection") as CollectionFile;
  return {
    ok: true,
    collection: {
      about,
      parties: [...(held<PartiesFile>("parties")?.parties ?? [])].sort(compareIds),
      organisations: [...(held<OrganisationsFile>("organisations")?.organisations ?? [])].sort(compareIds),
      people: inOrder([...(held<PeopleFile>("people")?.people ?? [])].sort(compareIds)),
      topics: [...(held<TopicsFile>("topics")?.topics ?? [])].sort(compareIds),
      meetings: read.map(({ meeting }) => inOrder(meeting)),
    },
    records: read,
    problems: told,
  };
}

function readMeeting(meeting: Meeting, source: Source): ReadMeeting {
  return { meeting, source, locate: (path, part) => source.locate(path, part) };
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * In the order of files and lines, each once: what an anchor holds is found again at each of its aliases, and what
 * syntax makes of a line is found again by the schema.
 */
function distinct(problems: readonly Problem[]): Problem[] {
  const faulty = new Set(problems.filter(({ rule }) => rule === "syntax").map(({ file, line }) => `${file}:${line}`));
  const lasting = problems.filter(({ rule, file, line }) => rule === "syntax" || !faulty.has(`${file}:${line}`));
  const told = new Map(lasting.map((problem) => [JSON.stringify({ ...problem, path: [] }), problem]));
  return [...told.values()].sort(compareProblems);
}

function strayFile({ file, name }: { file: string; name: SharedName }): Problem {
  const misspelled = basename(file, extname(file)) !== name;
  return {
    rule: "file-name",
    severity: "error",
    path: [],
    file,
    line: 1,
    column: 1,
    found: misspelled
      ? `${basename(file)}, which is neither a record nor a shared file`
      : `${basename(file)}, which is not the one file of that name beside collection.yaml`,
    wanted: "each shared file once, beside collection.yaml",
    mend: misspelled
      ? `Name it ${name}.yaml.`
      : "Join it with the one that is there, move it, or give the record another name.",
  };
}

/** A file's bytes, but of one that is too long no more than show that. */
function bytesOf(file: string): Uint8Array {
  try {
    const opened = openSync(file, "r");
    try {
      const bytes = Buffer.allocUnsafe(Math.min(fstatSync(opened).size, MOST_BYTES) + 1);
      return bytes.subarray(0, readSync(opened, bytes));
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    throw new UsageError("file-unreadable", `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
