import type { Instrument } from "../model/instrument.js";
import type { Path } from "../problem.js";
import { ID, inOrder } from "./complete.js";
import type { Part, PartTypes, Sheet } from "./sheet.js";
import type { Position } from "./source.js";

/** What an id can name, with the type that declares it and where an author adds one. */
export const KINDS = {
  party: { type: "Party", called: "a party", home: "parties.yaml" },
  organisation: { type: "Organisation", called: "an organisation", home: "organisations.yaml" },
  person: { type: "Person", called: "a person", home: "people.yaml" },
  topic: { type: "Topic", called: "a topic", home: "topics.yaml" },
  document: { type: "Document", called: "a document", home: "documents" },
  statement: { type: "Statement", called: "a statement", home: "statements" },
  instrument: { type: "Instrument", called: "an instrument", home: "instruments" },
  service: { type: "Service", called: "a service", home: "services" },
  figure: { type: "Figure", called: "a figure", home: "figures" },
} as const satisfies Record<string, { type: keyof PartTypes; called: string; home: string }>;

/** What an id can name. */
export type Kind = keyof typeof KINDS;

export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

/** Where an id is given to a thing. */
export interface Declaration {
  readonly id: string;
  readonly kind: Kind;
  readonly sheet: Sheet;
  /** The thing. */
  readonly part: Part;
}

/** Where a record comes from: what is kept of it when the next is read. */
export interface Origin {
  readonly file: string;
  /** Which line of the file it is. Absent: all of it. */
  readonly line?: number;
  /** The place of a value in it. */
  locate(path: Path): Position;
}

/** What an instrument is called and what it is, apart from its states. */
export const OF_INSTRUMENTS = ["kind", "title", "also", "parties", "about"] as const;

/** What the files of a collection declare, for rules that look beyond one file. */
export class Register {
  /** The languages of the collection's texts; empty where `collection.yaml` does not tell them. */
  readonly languages: readonly string[];
  /** The day of the release; undefined where `collection.yaml` does not tell it. */
  readonly released: string | undefined;
  /** The ids of all meetings of the collection, read or not. */
  readonly known: Known;
  readonly #first = new Map<string, Origin>();
  readonly #parties = new Map<string, Set<string>>();
  readonly #instruments = new Map<string, ToldInstrument>();
  readonly #files: ReadonlySet<string>;
  readonly #unread: ReadonlySet<Kind>;
  readonly #shared: ReadonlyMap<string, readonly Declaration[]>;
  /** What the sheet declares that was asked for last. */
  #own: { readonly sheet: Sheet; readonly declared: ReadonlyMap<string, readonly Declaration[]> } | undefined;

  /**
   * @param shared the sheets of `collection.yaml` and of the files beside it
   * @param known the ids of all meetings of the collection
   * @param unread the kinds whose ids nobody knows, because their file could not be read
   */
  constructor(shared: readonly Sheet[], known: Known, unread: Iterable<Kind> = []) {
    const about = shared.find(({ schema }) => schema === "collection");
    this.languages = (about?.all("Language") ?? []).map(({ value }) => value);
    this.released = about?.all("Day").find(({ key }) => key === "released")?.value;
    this.#shared = declarations(shared);
    this.#files = new Set(shared.map(({ schema }) => schema));
    // Who bears an id that is none, or none at all, may be the very one that is missed.
    const isUnread = (kind: Kind) =>
      KINDS[kind].home.endsWith(".yaml") && shared.some((sheet) => sheet.any(KINDS[kind].type).some(isNameless));
    this.#unread = new Set([...unread, ...ALL_KINDS.filter(isUnread)]);
    this.known = known;
  }

  /** The first record of a meeting, by the meeting's id; undefined where there is none, or none was added. */
  firstOf(meeting: string): Origin | undefined {
    return this.known.firstOf ? this.known.firstOf(meeting) : this.#first.get(meeting);
  }

  /** The parties that each person stands for, in all records that were added. */
  get parties(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#parties;
  }

  /** How an instrument is told of where it comes first; undefined where none was added. */
  instrument(id: string): ToldInstrument | undefined {
    return this.#instruments.get(id);
  }

  /** Takes in the sheet of a meeting: of what it tells, only what rules ask of other records is kept. */
  add(sheet: Sheet): void {
    if (!this.known.firstOf) {
      for (const { value } of sheet.all("MeetingId").filter(({ key }) => key === "id")) {
        if (!this.#first.has(value)) this.#first.set(value, sheet.origin);
      }
    }
    for (const { value } of sheet.all("Participant")) {
      if (!value.party) continue;
      const parties = this.#parties.get(value.person);
      if (parties) parties.add(value.party);
      else this.#parties.set(value.person, new Set([value.party]));
    }
    for (const { value, path } of sheet.all("Instrument")) {
      if (!this.#instruments.has(value.id)) this.#instruments.set(value.id, toldInstrument(value, path, sheet.origin));
    }
  }

  /** All that bears an id, of what a sheet can refer to: first what the collection shares, then the sheet's own. */
  bearersOf(id: string, sheet: Sheet): readonly Declaration[] {
    const shared = this.#shared.get(id);
    const own = this.#ownOf(sheet).get(id);
    return shared && own ? shared.concat(own) : (shared ?? own ?? NONE);
  }

  /** The things of these kinds that a sheet can refer to, and whose ids are well-formed. */
  *thingsOf(kinds: readonly Kind[], sheet: Sheet): Generator<Declaration> {
    for (const declared of [this.#shared, this.#ownOf(sheet)]) {
      for (const [id, bearers] of declared) {
        const thing = bearers.find(({ kind }) => kinds.includes(kind));
        if (thing && /^[a-z][a-z0-9-]{0,99}$/.test(id)) yield thing;
      }
    }
  }

  /** Whether there is a place for things of this kind: in the record itself, or in a shared file that is there. */
  has(kind: Kind): boolean {
    const { home } = KINDS[kind];
    return !home.endsWith(".yaml") || this.#unread.has(kind) || this.#files.has(home.replace(".yaml", ""));
  }

  /** Whether all things of these kinds are known. */
  knows(kinds: readonly Kind[]): boolean {
    return !kinds.some((kind) => this.#unread.has(kind));
  }

  #ownOf(sheet: Sheet): ReadonlyMap<string, readonly Declaration[]> {
    if (this.#own?.sheet !== sheet) {
      this.#own = { sheet, declared: declarations(sheet.schema === "meeting" ? [sheet] : []) };
    }
    return this.#own.declared;
  }
}

const NONE: readonly never[] = [];

function isNameless({ value }: Part): boolean {
  const { id } = Object(value) as { id?: unknown };
  return typeof id !== "string" || !ID.test(id);
}

/** Ids that can be looked up and listed. */
export interface Known extends Iterable<string> {
  has(id: string): boolean;
  /** The first record of that id, also one that cannot be read; undefined where there is none. Absent: only reading tells. */
  firstOf?(id: string): Origin | undefined;
}

/** How an instrument is told of, as text by its keys, and where. */
export interface ToldInstrument {
  readonly origin: Origin;
  readonly path: Path;
  readonly told: readonly string[];
}

export function toldInstrument(instrument: Instrument, path: Path, origin: Origin): ToldInstrument {
  return { origin, path, told: OF_INSTRUMENTS.map((key) => JSON.stringify(inOrder({ [key]: instrument[key] }))) };
}

/** The ids that sheets declare, in the order of the kinds; also those of things that are faulty otherwise. */
function declarations(sheets: readonly Sheet[]): ReadonlyMap<string, readonly Declaration[]> {
  const declared = new Map<string, Declaration[]>();
  for (const kind of ALL_KINDS) {
    for (const sheet of sheets) {
      for (const part of sheet.any(KINDS[kind].type)) {
        const id = (part.value as { id?: unknown } | null)?.id;
        if (typeof id !== "string") continue;
        const bearers = declared.get(id) ?? [];
        bearers.push({ id, kind, sheet, part });
        declared.set(id, bearers);
      }
    }
  }
  return declared;
}
