import type { Collection } from "../model/collection.js";

/** The lists whose items bear ids that last, and what one of them is called; in the order in which they are told. */
const KINDS: Readonly<Record<string, string>> = {
  withdrawn: "tombstone",
  parties: "party",
  organisations: "organisation",
  people: "person",
  topics: "topic",
  meetings: "meeting",
  participants: "participant",
  others: "participant",
  documents: "document",
  statements: "statement",
  instruments: "instrument",
  states: "state",
  services: "service",
  figures: "figure",
};

/** What a key holds where it holds no object: a word, a number, or a list of ids or words. */
export type Fact = string | number | boolean | readonly string[];

/** What an id names, with what is told of it. */
export interface Thing {
  /** What it is: `statement`. */
  readonly kind: string;
  /** What it is called where it stands: `close-relationship`; a state with its instrument: `coast-guards.signed`. */
  readonly name: string;
  /** The meeting that it is, or is part of; undefined for the collection and what its meetings share. */
  readonly meeting?: string | undefined;
  /** The thing that it is part of; undefined for the collection. */
  readonly within?: Thing | undefined;
  /** What is told of it, by the keys that lead there: `summary en`, `evidence pmo-en first`. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** What the items of its lists are called, in their order, by the keys that lead to the list. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
}

type Value = Readonly<Record<string, unknown>>;

/** All things of a collection, by an address that is the same in every version. */
export function thingsOf({ about, ...lists }: Collection): ReadonlyMap<string, Thing> {
  const { version: _, released: __, ...told } = about;
  const things = new Map<string, Thing>();
  add({ ...told, ...lists }, { kind: "collection", name: "" }, things);
  return things;
}

/** Where a thing stands among all: the collection, then meeting by meeting; in each by kind, parts after their whole. */
function addressOf({ meeting = "", kind, name }: Thing): string {
  const rank = String(Object.values(KINDS).indexOf(kind) + 1).padStart(2, "0");
  return [meeting, rank, kind, name].join("\t");
}

function add(value: Value, place: Pick<Thing, "kind" | "name" | "meeting" | "within">, things: Map<string, Thing>) {
  const facts = new Map<string, Fact>();
  const orders = new Map<string, string[]>();
  const thing: Thing = { ...place, facts, orders };
  things.set(addressOf(thing), thing);
  for (const [key, held] of Object.entries(value)) {
    const kind = KINDS[key];
    if (!kind || !isListOfObjects(held)) {
      addFacts(key, held, facts, orders);
      continue;
    }
    const names = held.map(({ id, person, party }) => String(id ?? [person, party].filter(Boolean).join(" for ")));
    orders.set(key, names);
    for (const [index, item] of held.entries()) {
      const name = kind === "state" ? `${thing.name}.${names[index]}` : (names[index] as string);
      const listed = kind === "participant" ? { ...item, "listed under": key } : item;
      add(listed, { kind, name, meeting: kind === "meeting" ? name : thing.meeting, within: thing }, things);
    }
  }
}

/** The items of a list are told apart by what names them: the key an inference is of, the document of a passage. */
function addFacts(key: string, value: unknown, facts: Map<string, Fact>, orders: Map<string, string[]>): void {
  if (isListOfObjects(value)) {
    const names = value.map(({ of, document }, index) => String(of ?? document ?? index + 1));
    const distinct = names.map((name, index) => {
      const earlier = names.slice(0, index).filter((each) => each === name).length;
      return earlier ? `${name} ${earlier + 1}` : name;
    });
    orders.set(key, distinct);
    for (const [index, { of: _, document: __, ...item }] of value.entries()) {
      addFacts(`${key} ${distinct[index]}`, item, facts, orders);
    }
  } else if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [inner, held] of Object.entries(value)) addFacts(`${key} ${inner}`, held, facts, orders);
  } else if (!Array.isArray(value) || value.length > 0) facts.set(key, value as Fact);
}

function isListOfObjects(value: unknown): value is readonly Value[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "object");
}
