/** The way back from the tables: the records that they were made of. */
import type { About, Collection } from "../model/collection.js";
import type { LinkRow, Tables, ThingId } from "../model/rows.js";
import type { Id, Line } from "../model/text.js";
import { compareTexts, grouped } from "../order.js";
import { TABLE_NAMES } from "./keys.js";
import { ownName, withinId } from "./thing-id.js";

/** The tables of what stands in the lists of a meeting. */
const PARTS = ["participants", "documents", "statements", "instruments", "services", "figures"] as const;

/** A thing of the model while it is being put together. */
type Draft = Record<string, unknown>;

type Row = Readonly<Record<string, unknown>>;

/**
 * The collection that these tables hold: the same, to the last key, that `toTables` made them of. The rows may stand
 * in any order. What the tables derive (`label`, `place`, `day`, `link`, …) is not read.
 *
 * @param about what is told of the collection itself, which no table holds
 * @throws RangeError where a row belongs to a thing that has none, or an id stands twice
 */
export function fromTables(tables: Tables, about: About): Collection {
  refuseStrays(tables);
  return new Reader(tables).collection(about);
}

/** Refuses rows that would be lost: of a meeting or a thing that has no row, or a second one of the same id. */
function refuseStrays(tables: Tables): void {
  const ids = new Set<ThingId>();
  for (const table of TABLE_NAMES) {
    for (const row of tables[table]) {
      if (!("id" in row)) continue;
      if (ids.has(row.id)) throw new RangeError(`${table}: ${row.id} a second time`);
      ids.add(row.id);
    }
  }
  const owners = new Set([...ids, ...tables.instruments.map(({ instrument }) => instrument)]);
  for (const { id } of tables.documents) owners.add(withinId(id, "says"));
  for (const table of TABLE_NAMES) {
    for (const { meeting, thing } of tables[table] as readonly { meeting?: ThingId | null; thing?: ThingId }[]) {
      for (const owner of [meeting, thing]) {
        if (owner && !owners.has(owner)) throw new RangeError(`${table}: a row of ${owner}, which has none itself`);
      }
    }
  }
}

class Reader {
  private readonly lists = new Map<ThingId, Map<keyof LinkRow, Set<Line>>>();
  private readonly evidence: ReadonlyMap<ThingId, Row[]>;
  private readonly inferences: ReadonlyMap<ThingId, Row[]>;
  private readonly places: ReadonlyMap<ThingId, Row>;

  constructor(private readonly tables: Tables) {
    this.evidence = byOwner(tables.evidence, "thing");
    this.inferences = byOwner(tables.inferences, "thing");
    this.places = new Map(tables.places.map((row) => [row.id, row as unknown as Row]));
    for (const { meeting: _, thing, ...cells } of tables.links) {
      for (const [list, item] of Object.entries(cells) as [keyof LinkRow, Line | null][]) {
        if (item === null) continue;
        const lists = this.lists.get(thing) ?? new Map<keyof LinkRow, Set<Line>>();
        this.lists.set(thing, lists.set(list, (lists.get(list) ?? new Set()).add(item)));
      }
    }
  }

  collection(about: About): Collection {
    const names = (...types: string[]) => this.tables.names.filter(({ type }) => types.includes(type)).sort(byId);
    const parts = Object.fromEntries(PARTS.map((table) => [table, byOwner(this.tables[table], "meeting")]));
    return {
      about,
      parties: names("Party").map(({ id, kind, name, country }) => present({ id, kind, name, country })),
      organisations: names("Organisation").map(({ id, name, party }) => present({ id, name, of: party })),
      people: names("Person", "Group").map(({ id, type, name: scripts, nameOrder, family, given, prefix }) => {
        const also = this.list(id, "also");
        const name = nameOrder && present({ family, given, order: nameOrder, prefix, scripts, also });
        return present({ id, name, several: type === "Group" || null });
      }),
      topics: [...this.tables.topics].sort(byId).map(({ id, name, broader }) => present({ id, name, broader })),
      meetings: [...this.tables.meetings].sort(byId).map((row) => this.meeting(row as unknown as Row, parts)),
    } as unknown as Collection;
  }

  private meeting(row: Row, parts: Readonly<Record<string, ReadonlyMap<ThingId, Row[]>>>): Draft | null {
    const { id, title, status, mode, when, place, occasion, replaces } = row as Row & { id: ThingId };
    const of = (table: string) => parts[table]?.get(id) ?? [];
    const people = (role: string) =>
      some(
        of("participants")
          .filter((one) => one.role === role)
          .map((one) => this.participant(one)),
      );
    return present({
      ...{ id, title, status, mode, when: present(when), where: this.place(place) },
      occasion: present(occasion),
      replaces,
      ...this.grounds(id),
      parties: this.list(id, "parties"),
      participants: people("participant"),
      others: people("other"),
      documents: of("documents").map((one) => this.document(one)),
      statements: some(of("statements").map((one) => this.statement(one))),
      instruments: some(this.instruments(of("instruments"))),
      services: some(of("services").map((one) => this.service(one))),
      figures: some(of("figures").map((one) => this.figure(one))),
    });
  }

  private participant({ id, person, office, tenure, party, place }: Row): Draft | null {
    const { inferred } = this.grounds(id as ThingId);
    return present({ person, office, tenure, party, where: this.place(place), inferred });
  }

  private document(row: Row): Draft | null {
    const { id: thing, meeting: _, position: __, publishedDay: ___, body, says, ...columns } = row;
    const id = thing as ThingId;
    const account = withinId(id, "says");
    const { when = null, place = null, mode = null } = (says ?? {}) as Row;
    const evidence = this.passages(account);
    return present({
      ...columns,
      id: ownName(id),
      ...this.owns(columns, "translationOf", "supersedes"),
      issuers: this.list(id, "issuers"),
      alsoAt: this.list(id, "alsoAt"),
      mentions: this.list(id, "mentions"),
      body: present(body),
      says: evidence && present({ when: present(when), where: this.place(place), mode, evidence }),
      ...this.grounds(id),
    });
  }

  private statement({ id: thing, act, summary, when, place, condition, sameAs }: Row): Draft | null {
    const id = thing as ThingId;
    return present({
      ...{ id: ownName(id), act, by: this.list(id, "actors") ?? ["unstated"], to: this.list(id, "addressees") },
      ...{ about: this.list(id, "about"), summary, when: present(when), where: this.place(place), condition },
      ...this.owns({ sameAs }, "sameAs"),
      contradicts: this.list(id, "contradicts"),
      ...this.grounds(id),
    });
  }

  private instruments(rows: readonly Row[]): (Draft | null)[] {
    return [...byOwner(rows, "instrument")].map(([id, states]) => {
      const [{ kind, title, text } = {} as Row] = states;
      return present({
        ...{ id, kind, title, ...this.owns({ text }, "text") },
        ...{ also: this.list(id, "also"), parties: this.list(id, "parties"), about: this.list(id, "about") },
        states: states.map((row) => this.state(row, id)),
      });
    });
  }

  private state({ id: thing, state, when, place }: Row, instrument: Id): Draft | null {
    const id = thing as ThingId;
    return present({
      ...{ id: ownName(id).slice(instrument.length + 1), state, when: present(when), where: this.place(place) },
      ...{ by: this.list(id, "actors"), witnesses: this.list(id, "witnesses"), ...this.grounds(id) },
    });
  }

  private service({ id: thing, name, description, status, under, area, audience }: Row): Draft | null {
    const id = thing as ThingId;
    return present({
      ...{ id: ownName(id), name, description, status, under, providers: this.list(id, "providers") },
      ...{ operators: this.list(id, "operators"), area: this.place(area), audience, about: this.list(id, "about") },
      ...this.grounds(id),
    });
  }

  private figure({ id: thing, meeting: _, position: __, period, sameAs, ...amount }: Row): Draft | null {
    const id = thing as ThingId;
    const same = this.owns({ sameAs }, "sameAs");
    return present({ ...amount, id: ownName(id), period: present(period), ...same, ...this.grounds(id) });
  }

  private place(id: unknown): Draft | null {
    if (id === null || id === undefined) return null;
    const row = this.places.get(id as ThingId);
    if (!row) throw new RangeError(`no row of places for ${id}`);
    const { id: _, meeting: __, ...place } = row;
    return present(place);
  }

  /** What belongs to every claim; a document may be without passages. */
  private grounds(thing: ThingId): { inferred: unknown[]; evidence: unknown[] | null } {
    const inferences = this.inferences.get(thing) ?? [];
    const inferred = inferences.map(({ key, because }) => present({ of: key, because }));
    return { inferred, evidence: this.passages(thing) };
  }

  private passages(thing: ThingId): unknown[] | null {
    const rows = this.evidence.get(thing) ?? [];
    return some(
      rows.map(({ document, verb, first, last, prefix, suffix, at, differs }) =>
        present({ document: ownName(document as ThingId), verb, first, last, prefix, suffix, at, differs }),
      ),
    );
  }

  /** The items of a list, in the order of sets: that of their ids. */
  private list(thing: ThingId, list: keyof LinkRow): Line[] | null {
    const literal = list === "alsoAt" || list === "also";
    const items = [...(this.lists.get(thing)?.get(list) ?? [])].map((item) => (literal ? item : ownName(item)));
    return some(items.sort());
  }

  private owns<Key extends string>(row: Row, ...keys: Key[]): Partial<Record<Key, unknown>> {
    const entries = keys.map((key) => [key, row[key] ? ownName(row[key] as ThingId) : null]);
    return Object.fromEntries(entries) as Partial<Record<Key, unknown>>;
  }
}

/** The keys that hold anything; null where none does: no object of a record is empty. */
function present(value: unknown): Draft | null {
  const entries = Object.entries(value ?? {}).filter(([, inside]) => inside !== null && inside !== undefined);
  return entries.length ? Object.fromEntries(entries) : null;
}

function some<T>(items: T[]): T[] | null {
  return items.length ? items : null;
}

/** The rows of each owner, by their positions. */
function byOwner(rows: readonly object[], key: string): Map<ThingId, Row[]> {
  const groups = grouped(rows as readonly Row[], (row) => row[key] as ThingId);
  for (const group of groups.values()) group.sort(byPosition as never);
  return groups;
}

function byPosition(a: { position?: number }, b: { position?: number }): number {
  return (a.position ?? 0) - (b.position ?? 0);
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareTexts(a.id, b.id);
}
