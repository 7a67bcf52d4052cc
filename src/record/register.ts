import type { Instrument } from "../model/instrument.js";
import type { Path } from "../problem.js";
import type { Part, PartTypes, Sheet } from "./sheet.js";

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

/** Where an id is given to a thing. */
export interface Declaration {
  readonly id: string;
  readonly kind: Kind;
  readonly sheet: Sheet;
  readonly path: Path;
}

/** What the files of a collection declare, for rules that look beyond one file. */
export class Register {
  /** The languages of the collection's texts; empty where `collection.yaml` does not tell them. */
  readonly languages: readonly string[];
  /** The day of the release; undefined where `collection.yaml` does not tell it. */
  readonly released: string | undefined;
  /** The first record of each meeting, by the meeting's id; undefined for one that is there but was not read. */
  readonly meetings: ReadonlyMap<string, Sheet | undefined>;
  /** The parties that each person stands for, in all records. */
  readonly parties: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where each instrument is first told of, by its id. */
  readonly instruments: ReadonlyMap<string, { readonly sheet: Sheet; readonly part: Part<Instrument> }>;
  readonly #files: ReadonlySet<string>;
  readonly #unread: ReadonlySet<Kind>;
  readonly #shared: ReadonlyMap<string, readonly Declaration[]>;
  readonly #own = new WeakMap<Sheet, ReadonlyMap<string, readonly Declaration[]>>();

  /**
   * @param shared the sheets of `collection.yaml` and of the files beside it
   * @param records the sheets of the meetings
   * @param known the ids of all meetings of the collection, read or not
   * @param unread the kinds whose ids nobody knows, because their file could not be read
   */
  constructor(
    shared: readonly Sheet[],
    records: readonly Sheet[],
    known: Iterable<string> = [],
    unread: Iterable<Kind> = [],
  ) {
    const about = shared.find(({ schema }) => schema === "collection");
    this.languages = (about?.all("Language") ?? []).map(({ value }) => value);
    this.released = about?.all("Day").find(({ key }) => key === "released")?.value;
    this.#shared = declarations(shared);
    this.#files = new Set(shared.map(({ schema }) => schema));
    this.#unread = new Set(unread);
    const instruments = new Map<string, { sheet: Sheet; part: Part<Instrument> }>();
    for (const sheet of records) {
      for (const part of sheet.all("Instrument")) {
        if (!instruments.has(part.value.id)) instruments.set(part.value.id, { sheet, part });
      }
    }
    this.instruments = instruments;
    const parties = new Map<string, Set<string>>();
    for (const { value } of records.flatMap((sheet) => sheet.all("Participant"))) {
      if (value.party) parties.set(value.person, (parties.get(value.person) ?? new Set()).add(value.party));
    }
    this.parties = parties;
    const meetings = new Map<string, Sheet | undefined>(Array.from(known, (id) => [id, undefined]));
    for (const sheet of records) {
      for (const { value } of sheet.all("MeetingId").filter(({ key }) => key === "id")) {
        meetings.set(value, meetings.get(value) ?? sheet);
      }
    }
    this.meetings = meetings;
  }

  /** All that bears an id, of what a sheet can refer to: first what the collection shares, then the sheet's own. */
  bearersOf(id: string, sheet: Sheet): readonly Declaration[] {
    return [...(this.#shared.get(id) ?? []), ...(this.#ownOf(sheet).get(id) ?? [])];
  }

  /** The well-formed ids of things of these kinds that a sheet can refer to. */
  *idsOf(kinds: readonly Kind[], sheet: Sheet): Generator<string> {
    for (const declared of [this.#shared, this.#ownOf(sheet)]) {
      for (const [id, bearers] of declared) {
        if (/^[a-z][a-z0-9-]{0,99}$/.test(id) && bearers.some(({ kind }) => kinds.includes(kind))) yield id;
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
    const own = this.#own.get(sheet) ?? declarations(sheet.schema === "meeting" ? [sheet] : []);
    this.#own.set(sheet, own);
    return own;
  }
}

/** The ids that sheets declare, in the order of the kinds; also those of things that are faulty otherwise. */
function declarations(sheets: readonly Sheet[]): ReadonlyMap<string, readonly Declaration[]> {
  const declared = new Map<string, Declaration[]>();
  for (const [kind, { type }] of Object.entries(KINDS)) {
    for (const sheet of sheets) {
      for (const { path, value } of sheet.any(type)) {
        const id = (value as { id?: unknown } | null)?.id;
        if (typeof id !== "string") continue;
        const bearers = declared.get(id) ?? [];
        declared.set(id, [...bearers, { id, kind: kind as Kind, sheet, path: [...path, "id"] }]);
      }
    }
  }
  return declared;
}
