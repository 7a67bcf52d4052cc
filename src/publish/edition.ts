import { exhibitor } from "../formats/exhibit.js";
import { filesAddress } from "../formats/files-address.js";
import type { Content, Format, MadeFile, OutputFile, Volume, Writing } from "../formats/format.js";
import { yearOf } from "../formats/year.js";
import type { Shared } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { Iri } from "../model/text.js";
import { proved } from "./prove.js";
import { README, shelfReadme } from "./shelf-readme.js";

/** Where the files of an edition go. */
export interface Sink {
  /** Adds to a file, which begins with the first that is added. */
  append(path: string, content: Content): void;
  /** Says that a file is whole. */
  complete(path: string): MadeFile;
}

/** How an edition is laid out. */
export interface Layout {
  /** Whether each year has files of its own, in `years/<year>/`. Absent: all meetings stand in one. */
  readonly byYear?: boolean | undefined;
  /** Whether meetings have no files of their own, which pages then must not be among the formats. Absent: they have. */
  readonly dataOnly?: boolean | undefined;
  /** The address of the folder where the files will be, which ends with a slash. Absent: the collection's base. */
  readonly url?: Iri | undefined;
}

/** One format's part of an edition. */
interface Section {
  readonly writing: Writing;
  /** The files of a volume that are not whole yet. */
  readonly begun: Set<string>;
  /** Those that are, without those of single meetings. */
  readonly made: MadeFile[];
}

/**
 * A collection in all formats, put down meeting by meeting: each part of a file is proved against its schema, and is
 * with the sink before the next is made.
 */
export class Edition {
  readonly #shared: Shared;
  readonly #formats: readonly Format[];
  readonly #sink: Sink;
  readonly #exhibit: ReturnType<typeof exhibitor>;
  readonly #sections: readonly Section[];
  readonly #byYear: boolean;
  /** The files of single meetings, by their names. */
  readonly #families = new Map<string, { path: string; count: number; bytes: number }>();
  #volume: Volume | undefined;
  #meetings = 0;

  /** @throws UsageError `url-invalid` where the address is none */
  constructor(
    read: Shared,
    formats: readonly Format[],
    sink: Sink,
    { byYear = false, dataOnly = false, url = read.about.base }: Layout = {},
  ) {
    filesAddress(url);
    const shared = narrowed(read);
    this.#shared = shared;
    this.#formats = formats;
    this.#sink = sink;
    this.#byYear = byYear;
    this.#exhibit = exhibitor(shared, !dataOnly);
    const page = dataOnly ? url + README : url;
    this.#sections = formats.map((format) => ({
      writing: format.begin(shared, url, page),
      begun: new Set(),
      made: [],
    }));
  }

  /**
   * Puts down the next meeting, in the order of ids.
   *
   * @throws where a file does not fit its schema, which is a fault of ours
   */
  add(meeting: Meeting): void {
    this.#enter(this.#byYear ? yearOf(meeting) : undefined);
    const exhibit = this.#exhibit(meeting);
    const own = `meetings/${meeting.id}/`;
    const made: MadeFile[] = [];
    for (const { writing, begun } of this.#sections) {
      const files = new Set<string>();
      for (const file of writing.each?.(exhibit, made) ?? []) {
        this.#put(file);
        (file.path.startsWith(own) ? files : begun).add(file.path);
      }
      for (const path of files) {
        const file = this.#sink.complete(path);
        const name = path.slice(own.length);
        const { count, bytes } = this.#families.get(name) ?? { count: 0, bytes: 0 };
        this.#families.set(name, { path: `meetings/{id}/${name}`, count: count + 1, bytes: bytes + file.bytes });
        made.push(file);
      }
    }
    this.#meetings += 1;
  }

  /** Puts down the rest. */
  end(): void {
    if (!this.#volume) this.#enter();
    this.#leave();
    for (const { writing, begun, made } of this.#sections) {
      for (const file of writing.end?.(this.#made, [...this.#families.values()]) ?? []) {
        this.#put(file);
        begun.add(file.path);
      }
      this.#complete(begun, made);
    }
    const paths = this.#made.map(({ path }) => path);
    this.#sink.append(
      README,
      shelfReadme(this.#shared, this.#formats, this.#meetings, paths, new Set(this.#families.keys())),
    );
    this.#sink.complete(README);
  }

  get #made(): MadeFile[] {
    return this.#sections.flatMap(({ made }) => made);
  }

  #enter(year?: string): void {
    if (this.#volume && this.#volume.year === year) return;
    this.#leave();
    const volume: Volume = year === undefined ? { folder: "" } : { folder: `years/${year}/`, year };
    this.#volume = volume;
    for (const { writing, begun } of this.#sections) {
      for (const file of writing.open?.(volume) ?? []) {
        this.#put(file);
        begun.add(file.path);
      }
    }
  }

  #leave(): void {
    const volume = this.#volume;
    if (!volume) return;
    for (const { writing, begun, made } of this.#sections) {
      for (const file of writing.close?.(volume, this.#made) ?? []) {
        this.#put(file);
        begun.add(file.path);
      }
      this.#complete(begun, made);
    }
  }

  #complete(begun: Set<string>, made: MadeFile[]): void {
    for (const path of begun) made.push(this.#sink.complete(path));
    begun.clear();
  }

  #put(file: OutputFile): void {
    const content = proved(file);
    if (content.length > 0) this.#sink.append(file.path, content);
  }
}

/**
 * The same, each text as narrow as it can be. Of a part of a text that has Japanese in it, as YAML gives it, V8 holds two
 * bytes a character, and of all that is made with it: with the base, every address of the linked data.
 */
function narrowed(shared: Shared): Shared {
  return JSON.parse(JSON.stringify(shared));
}
