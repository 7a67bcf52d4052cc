import type { CollectionFile } from "../model/authored.js";
import type { Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Figure } from "../model/figure.js";
import type { Instrument, State } from "../model/instrument.js";
import type { Meeting } from "../model/meeting.js";
import type { Organisation, Party } from "../model/party.js";
import type { Name, Participant, Person } from "../model/person.js";
import type { Service } from "../model/service.js";
import type { Statement } from "../model/statement.js";
import type { Text } from "../model/text.js";
import type { Period, When } from "../model/time.js";
import type { Topic } from "../model/topic.js";
import type { Finding, Path } from "../problem.js";
import { authored, type Structure, structures, types } from "../schema/authored.js";
import { authoredFaults, type SchemaError } from "../schema/faults.js";
import { type HeldName, SCHEMAS } from "../schema/names.js";
import { MOST_FAULTS } from "./bounds.js";
import type { Origin } from "./register.js";
import { placeOf } from "./schema-fault.js";
import { placeIn, schemaProblems } from "./schema-problems.js";
import type { Source } from "./source.js";

/** The types of what can be inferred in part. */
export const MAY_INFER = ["Meeting", "Participant", "Document", "Statement", "State", "Service", "Figure"] as const;

/** The types of the model that rules ask for, by the names that they have in the schemas. */
export interface PartTypes extends Record<`${(typeof MAY_INFER)[number]}Inference`, { readonly of: string }> {
  Address: string;
  CollectionFile: CollectionFile;
  CountryCode: string;
  Currency: string;
  Day: string;
  Document: Document;
  Evidence: Evidence;
  Figure: Figure;
  Id: string;
  Instrument: Instrument;
  Language: string;
  Line: string;
  MeetingId: string;
  Meeting: Meeting;
  Moment: string;
  Name: Name;
  Organisation: Organisation;
  Participant: Participant;
  Party: Party;
  Period: Period;
  Person: Person;
  Service: Service;
  State: State;
  Statement: Statement;
  Text: Text;
  Topic: Topic;
  When: When;
}

/** A value in a file that the schema gives a named type. */
export interface Part<T = unknown> {
  /** The name of its type. */
  readonly type: string;
  readonly path: Path;
  readonly value: T;
  /** The part that it stands in; undefined for the whole. */
  readonly owner: Part | undefined;
  /** The key of the owner that it stands under, itself or in a list. */
  readonly key: string;
}

/** One file's value laid out by its schema, so that a rule finds all parts of a type wherever they stand. */
export class Sheet {
  readonly schema: HeldName;
  readonly value: unknown;
  /** The file; undefined for a value that was handed over by a program. */
  readonly source: Source | undefined;
  /** Where it comes from, also when the file itself is forgotten. */
  readonly origin: Origin;
  /** What keeps the value from being of its type. */
  readonly faults: readonly Finding[];
  readonly #all = new Map<string, Part[]>();
  readonly #sound: ReadonlyMap<string, readonly Part[]>;
  #languages: ReadonlyMap<string, string> | undefined;

  constructor(schema: HeldName, value: unknown, source?: Source) {
    this.schema = schema;
    this.value = value;
    this.source = source;
    this.origin = source?.origin ?? { file: "", locate: () => ({ file: "", line: 1, column: 1 }) };
    const errors = authored[schema](value) ? NONE : authoredFaults(schema, value);
    this.faults = errors.length === 0 ? NONE : schemaProblems(schema, value, source, errors);
    layOut(schema, value, this.#all);
    // Where not all faults are told, no part is known to be sound.
    if (errors.length > MOST_FAULTS) this.#sound = new Map();
    else this.#sound = errors.length === 0 ? this.#all : this.#soundParts(errors);
  }

  /** The parts of a type that hold what their type promises, with all that is in them. */
  all<T extends keyof PartTypes>(type: T): readonly Part<PartTypes[T]>[] {
    return (this.#sound.get(type) ?? NONE) as readonly Part<PartTypes[T]>[];
  }

  /** All parts of a type, whatever they hold. */
  any(type: keyof PartTypes): readonly Part[] {
    return this.#all.get(type) ?? NONE;
  }

  /** Whether there is a part of one of these types, whatever it holds. */
  hasAny(types: readonly (keyof PartTypes)[]): boolean {
    for (const type of types) if (this.#all.has(type)) return true;
    return false;
  }

  /** The language of a document, by its id; undefined where the file has none of that id. */
  languageOf(document: string): string | undefined {
    this.#languages ??= new Map(this.all("Document").map(({ value: { id, language } }) => [id, language]));
    return this.#languages.get(document);
  }

  /** The parts at and below which no fault lies. */
  #soundParts(errors: readonly SchemaError[]): ReadonlyMap<string, readonly Part[]> {
    const paths = [...this.faults.map(({ path }) => path), ...errors.map((error) => placeIn(this.value, error).path)];
    const broken = new Set(paths.flatMap((path) => path.concat(0).map((_, end) => placeOf(path.slice(0, end)))));
    // Of items that stand in another list than theirs, the first is told: nothing in them is what is wanted there.
    const lost = this.faults.filter(({ path, at }) => !at && path.length === 2).map(({ path }) => path);
    const isLost = ({ path: [list, index, ...further] }: Part) =>
      further.length > 0 &&
      lost.some(([of, first]) => of === list && Number(first) <= Number(index)) &&
      broken.has(placeOf([list as string, index as number]));
    const sound = (parts: readonly Part[]) => parts.filter((part) => !broken.has(placeOf(part.path)) && !isLost(part));
    return new Map(Array.from(this.#all, ([type, parts]) => [type, sound(parts)]));
  }
}

const NONE: readonly never[] = [];

/** A path and one step more, made for each value of a record: a spread makes room for sixteen further steps. */
function below(path: Path, step: Path[number]): Path {
  const way = new Array<Path[number]>(path.length + 1);
  for (let at = 0; at < path.length; at += 1) way[at] = path[at] as Path[number];
  way[path.length] = step;
  return way;
}

/** Finds the parts of a value, each before those in it, and lists them by their types. */
function layOut(name: HeldName, value: unknown, parts: Map<string, Part[]>): void {
  const whole: Part = { type: SCHEMAS[name].type, path: [], value, owner: undefined, key: "" };
  parts.set(whole.type, [whole]);
  within(structures[name], value, [], whole, "");

  function within(structure: Structure, value: unknown, path: Path, owner: Part, key: string): void {
    const { type } = structure;
    if (type !== undefined) {
      const part: Part = { type, path, value, owner, key };
      const others = parts.get(type);
      if (others) others.push(part);
      else parts.set(type, [part]);
      const inner = types[type];
      if (inner) within(inner, value, path, part, "");
    } else if (typeof value !== "object" || value === null) {
      return;
    } else if (Array.isArray(value)) {
      const { items } = structure;
      if (!items) return;
      for (let index = 0; index < value.length; index += 1) {
        within(items, value[index], below(path, index), owner, key);
      }
    } else {
      const { properties, additionalProperties } = structure;
      for (const key of Object.keys(value)) {
        const inside = properties && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
        if (inside) within(inside, (value as Readonly<Record<string, unknown>>)[key], below(path, key), owner, key);
      }
    }
  }
}
