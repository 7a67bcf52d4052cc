import { basename, extname } from "node:path";
import type { CollectionFile, OrganisationsFile, PartiesFile, PeopleFile, TopicsFile } from "../model/authored.js";
import type { Collection, Shared } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import { compareProblems, type Finding, type Problem } from "../problem.js";
import type { HeldName } from "../schema/names.js";
import { findingsIn } from "./check.js";
import { type CollectionFiles, collectionFiles, type Listings, type SharedName } from "./collection-folder.js";
import { complete, inOrder } from "./complete.js";
import { bytesOf, RecordFiles, type Records } from "./records.js";
import { type Kind, Register } from "./register.js";
import { Sheet } from "./sheet.js";
import { Source } from "./source.js";

/** A meeting, and the file that it was read from. */
export interface ReadMeeting {
  /** The meeting, completed. */
  readonly meeting: Meeting;
  /** The file, with its text and what its parser made of it. */
  readonly source: Source;
  /** Where a value of the record stands in the file, or its key. */
  readonly locate: Source["locate"];
}

/** A checked collection, with the warnings; or all that keeps it from being one. */
export type CollectionReading =
  | {
      /** That no problem is an error. */
      readonly ok: true;
      /** The collection, completed and in order. */
      readonly collection: Collection;
      /** The meetings of the collection, in its order, with their files. */
      readonly records: readonly ReadMeeting[];
      /** The warnings. */
      readonly problems: readonly Problem[];
    }
  | {
      /** That some problem is an error. */
      readonly ok: false;
      /** All problems, errors and warnings. */
      readonly problems: readonly Problem[];
    };

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
  const reader = readerOf(typeof paths === "string" ? [paths] : paths, texts);
  const read = [...reader.meetings()];
  const { shared, problems } = reader.end();
  if (!shared) return { ok: false, problems };
  read.sort((a, b) => compareIds(a.meeting, b.meeting));
  const collection = { ...shared, meetings: read.map(({ meeting }) => inOrder(meeting)) };
  return { ok: true, collection, records: read, problems };
}

/**
 * What reads the collection behind paths, as `readCollection` finds it.
 *
 * @param texts what is to be read in the place of files, by those of the paths that name it
 * @param read takes what was found in folders
 * @throws UsageError as `readCollection`
 */
export function readerOf(
  paths: readonly string[],
  texts: ReadonlyMap<string, Uint8Array> = new Map(),
  read?: Listings,
): CollectionReader {
  const files = collectionFiles(paths, texts, read);
  return new CollectionReader(files, new RecordFiles(files.records, files.known, texts), texts);
}

/** Reads a collection record by record: nothing of one is kept here but what is asked of it when another is checked. */
export class CollectionReader {
  /** How many records there are. */
  readonly count: number;
  /** What the meetings share; absent where it does not hold. */
  readonly shared: Shared | undefined;
  readonly #records: Records;
  readonly #sheets: readonly Sheet[];
  readonly #register: Register;
  readonly #problems: Problem[];
  /** Whether some record does not hold. */
  #isMissed = false;

  /** @param texts what is to be read in the place of shared files */
  constructor(
    { shared: files, strays }: Pick<CollectionFiles, "shared" | "strays">,
    records: Records,
    texts: ReadonlyMap<string, Uint8Array> = new Map(),
  ) {
    this.#problems = strays.map(strayFile);
    this.#records = records;
    this.count = records.count;
    const shared = new Map(
      [...files].map(([name, file]) => [name, this.#open(name, new Source(file, texts.get(file) ?? bytesOf(file)))]),
    );
    const listed = (sheet: Sheet | undefined, name: string) => (sheet?.value as Record<string, unknown> | null)?.[name];
    const missed = [...shared]
      .filter(([name, sheet]) => !Array.isArray(listed(sheet, name)) || sheet?.source?.problems.length)
      .map(([name]) => name);
    const unread = [...missed, ...strays.map(({ name }) => name)].flatMap((name) => DECLARES[name] ?? []);
    this.#sheets = [...shared.values()].filter((sheet) => sheet !== undefined);
    this.#register = new Register(this.#sheets, records, unread);
    const holds = (sheet: Sheet) => areWarnings(findingsIn(sheet, this.#register));
    if (this.#problems.length > 0 || !this.#sheets.every(holds)) return;
    const held = <T>(name: SharedName) => shared.get(name)?.value as T | undefined;
    const { $schema: _, schemaVersion: __, ...about } = held<CollectionFile>("collection") as CollectionFile;
    this.shared = {
      about,
      parties: [...(held<PartiesFile>("parties")?.parties ?? [])].sort(compareIds),
      organisations: [...(held<OrganisationsFile>("organisations")?.organisations ?? [])].sort(compareIds),
      people: inOrder([...(held<PeopleFile>("people")?.people ?? [])].sort(compareIds)),
      topics: [...(held<TopicsFile>("topics")?.topics ?? [])].sort(compareIds),
    };
  }

  /** The size of the records together, in bytes. */
  get bytes(): number {
    return this.#records.bytes;
  }

  /** Whether an error was found so far. */
  get failed(): boolean {
    return !this.shared || this.#isMissed;
  }

  /** The meetings that hold, one by one in the order of their ids, each as its record has it. */
  *meetings(): Generator<ReadMeeting> {
    for (const meeting of this.inTurn()) if (meeting) yield meeting;
  }

  /** The same, with undefined for each record that does not hold: whoever reads them may pause behind that too. */
  *inTurn(): Generator<ReadMeeting | undefined> {
    for (const source of this.#records.sources()) {
      const meeting = this.#meetingOf(source);
      this.#isMissed ||= meeting === undefined;
      yield meeting;
    }
  }

  /** What was found, once all meetings are read; and what they share, where nothing of it was an error. */
  end(): { readonly shared: Shared | undefined; readonly problems: readonly Problem[] } {
    // Only now is known what all records say of what they share.
    for (const sheet of this.#sheets) {
      const findings = findingsIn(sheet, this.#register);
      for (const problem of (sheet.source as Source).problemsOf(findings)) this.#problems.push(problem);
    }
    const problems = distinct(this.#problems);
    return { shared: areWarnings(problems) ? this.shared : undefined, problems };
  }

  #meetingOf(source: Source): ReadMeeting | undefined {
    const sheet = this.#open("meeting", source);
    if (!sheet) return undefined;
    this.#register.add(sheet);
    const problems = source.problemsOf(findingsIn(sheet, this.#register));
    for (const problem of problems) this.#problems.push(problem);
    // One of which a part could not be read is checked, and is none.
    const holds = areWarnings(source.problems) && areWarnings(problems);
    return holds ? readMeeting(sheet.value as Meeting, source) : undefined;
  }

  #open(schema: HeldName, source: Source): Sheet | undefined {
    for (const problem of source.problems) this.#problems.push(problem);
    if (source.value === undefined) return undefined;
    return new Sheet(schema, schema === "meeting" ? complete(source.value) : source.value, source);
  }
}

function readMeeting(meeting: Meeting, source: Source): ReadMeeting {
  return { meeting, source, locate: (path, part) => source.locate(path, part) };
}

/** Whether none of what was found is an error. */
function areWarnings(found: readonly Pick<Finding, "severity">[]): boolean {
  return found.every(({ severity }) => severity !== "error");
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** In the order of files and lines, each once: what an anchor holds is found again at each of its aliases. */
function distinct(problems: readonly Problem[]): Problem[] {
  const told = new Map(problems.map((problem) => [JSON.stringify({ ...problem, path: [] }), problem]));
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
