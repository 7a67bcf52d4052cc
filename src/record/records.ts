import { closeSync, openSync, readSync, statSync } from "node:fs";
import { sep } from "node:path";
import { linesOf } from "../lines.js";
import { compareTexts, firstPlace } from "../order.js";
import { named } from "../shown.js";
import { readable, UsageError } from "../usage-error.js";
import type { Known, Origin } from "./register.js";
import { lineOrigin, MOST_BYTES, Source } from "./source.js";

/** The records of a collection, to be read one by one in the order of their ids; and the ids that are known of all. */
export interface Records extends Known {
  /** How many there are to read. */
  readonly count: number;
  /** Their size together, in bytes. */
  readonly bytes: number;
  /** Reads one after another; what was read is not kept here. */
  sources(): Iterable<Source>;
}

/** Records that have each a file of its own, named as the id. */
export class RecordFiles implements Records {
  readonly #files: readonly string[];
  readonly #texts: ReadonlyMap<string, Uint8Array>;
  readonly #known: ReadonlySet<string>;
  /** What was read again last: many problems may ask for places in one record, which is parsed once for them. */
  #again: Source | undefined;

  /**
   * @param known the ids of all records of the collection
   * @param texts what is to be read in the place of files
   */
  constructor(files: readonly string[], known: Iterable<string>, texts: ReadonlyMap<string, Uint8Array>) {
    const named = files.map((file) => [nameOf(file), file] as const);
    this.#files = named
      .sort(([a, one], [b, other]) => compareTexts(a, b) || compareTexts(one, other))
      .map(([, file]) => file);
    this.#known = new Set(known);
    this.#texts = texts;
  }

  get count(): number {
    return this.#files.length;
  }

  get bytes(): number {
    return this.#files.reduce((sum, file) => sum + (this.#texts.get(file)?.length ?? statSync(file).size), 0);
  }

  *sources(): Generator<Source> {
    for (const file of this.#files) yield this.#source(file);
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#known.values();
  }

  #source(file: string): Source {
    const again = () => {
      if (this.#again?.file !== file) this.#again = this.#source(file);
      return this.#again;
    };
    return new Source(file, this.#texts.get(file) ?? bytesOf(file), { again });
  }
}

/** What a file is called without its ending: of a record the id. As `basename` tells it, which takes ten times as long. */
export function nameOf(file: string): string {
  const start = Math.max(file.lastIndexOf("/"), file.lastIndexOf(sep)) + 1;
  const end = file.lastIndexOf(".");
  return file.slice(start, end > start ? end : undefined);
}

/** Where `"id"` stands as the first key, as it does where a program wrote the line. */
const FIRST_ID = /^\s*\{\s*"id"\s*:\s*"([a-z0-9-]*)"/;

/** Whether the name of a file says that it holds records one a line. */
export function holdsLines(file: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(file);
}

/** How YAML begins, which is no JSON. */
const YAML = /^\s*(#|---|[A-Za-z$]+:)/;

/** How JSON begins that is not one record a line: a list, an object whose brace stands alone, or what a build publishes. */
const NO_LINE = /^\s*(\[|\{\s*$|\{\s*("\$schema"\s*:\s*"[^"]*",\s*)?"schemaVersion")/;

/**
 * Records in a file of NDJSON (https://github.com/ndjson/ndjson-spec), one a line, in any order. The file is gone
 * through once for the ids of the lines and where they begin, and these alone are kept and sorted.
 */
export class RecordLines implements Records {
  readonly bytes: number;
  readonly #file: string;
  readonly #name: string;
  readonly #ids: string[] = [];
  /** Which line each is, from 1; where it begins; and how long it is, in bytes. Objects would take twice the memory. */
  readonly #lines: number[] = [];
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];
  /** The order in which they are read; absent where they stand in it. */
  readonly #order: Uint32Array | undefined;

  /**
   * @param name what the file is called in problems
   * @throws UsageError `path-not-found`, `file-unreadable`, `not-lines`
   */
  constructor(file: string, name = file) {
    this.#file = file;
    this.#name = name;
    let bytes = 0;
    let number = 0;
    readable(file, () => {
      for (const { offset, bytes: line } of linesOf(file)) {
        number += 1;
        bytes += line.length + 1;
        if (/^\s*$/.test(line.toString("latin1", 0, 100)) && line.toString().trim() === "") continue;
        if (this.#ids.length === 0) refuseOther(name, line.toString("utf8", 0, 300));
        this.#ids.push(idIn(line));
        this.#lines.push(number);
        this.#offsets.push(offset);
        this.#lengths.push(line.length);
      }
    });
    this.bytes = bytes;
    if (this.#ids.every((id, index) => index === 0 || (this.#ids[index - 1] as string) <= id)) return;
    const ids = this.#ids;
    this.#order = Uint32Array.from(ids.keys()).sort(
      (a, b) => compareTexts(ids[a] as string, ids[b] as string) || a - b,
    );
  }

  get count(): number {
    return this.#ids.length;
  }

  *sources(): Generator<Source> {
    const opened = readable(this.#file, () => openSync(this.#file, "r"));
    try {
      for (let index = 0; index < this.count; index += 1) {
        const at = this.#order?.[index] ?? index;
        const bytes = Buffer.allocUnsafe(Math.min(this.#lengths[at] as number, MOST_BYTES + 1));
        readSync(opened, bytes, 0, bytes.length, this.#offsets[at] as number);
        yield new Source(this.#name, bytes, { line: this.#lines[at] as number });
      }
    } finally {
      closeSync(opened);
    }
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  firstOf(id: string): Origin | undefined {
    const at = this.#find(id);
    return at === undefined ? undefined : lineOrigin(this.#name, this.#lines[at] as number);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#ids.values();
  }

  /** The first record of that id, by its place in the lists. */
  #find(id: string): number | undefined {
    const lineAt = (place: number) => this.#order?.[place] ?? place;
    const at = lineAt(firstPlace(this.count, (place) => (this.#ids[lineAt(place)] as string) < id));
    return this.#ids[at] === id ? at : undefined;
  }
}

/** What is no JSON a line is told once, by how the first line begins, and not as a fault of every line. */
function refuseOther(name: string, first: string): void {
  const isYaml = YAML.test(first);
  if (!isYaml && !NO_LINE.test(first)) return;
  throw new UsageError(
    "not-lines",
    isYaml
      ? `${named(name)} holds YAML, and not a record in JSON a line. A record in YAML stands in a file of its own, named by its id and .yaml.`
      : `${named(name)} holds JSON, but not a record a line. What makes such lines: \`jq -c .\` of records over several lines, \`jq -c '.[]'\` of a list of them, \`jq -c '.data.meetings[]'\` of the meetings.json of a build.`,
  );
}

/** The id of a record; empty where it has none, which the record's check will tell. */
function idIn(line: Buffer): string {
  const [, first] = FIRST_ID.exec(line.toString("utf8", 0, 300)) ?? [];
  // A part of a longer text would keep all of that in memory.
  if (first !== undefined) return Buffer.from(first).toString("latin1");
  try {
    const { id } = JSON.parse(line.toString()) ?? {};
    return typeof id === "string" ? id : "";
  } catch {
    return "";
  }
}

/** Where each file is read in its turn. */
let buffer: Buffer | undefined;

/** A file's bytes, but of one that is too long no more than show that. They last until the next file is read. */
export function bytesOf(file: string): Uint8Array {
  return readable(file, () => {
    const opened = openSync(file, "r");
    try {
      buffer ??= Buffer.allocUnsafeSlow(MOST_BYTES + 1);
      return buffer.subarray(0, readSync(opened, buffer));
    } finally {
      closeSync(opened);
    }
  });
}
