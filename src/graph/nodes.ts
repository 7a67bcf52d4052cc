import type { Collection } from "../model/collection.js";
import type { LinkedNode, NodeValue, Reference } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Text } from "../model/text.js";
import { addressBook, conceptAddress, meetingAddress } from "./address.js";
import {
  type Mapping,
  meetingMapping,
  organisationMapping,
  partyMapping,
  personMapping,
  type Rule,
  type Surroundings,
  topicMapping,
} from "./mapping.js";

/** A node while it is being written. */
type Draft = { "@id": string; "@type": [string, ...string[]] } & Record<string, NodeValue | NodeValue[]>;

/** A thing of the model, as the mapping sees it. */
type Thing = Readonly<Record<string, unknown>>;

/** The datatype of a date, by its form (XML Schema 1.1, part 2). */
function dateType(value: string): string {
  if (value.includes("T")) return "xsd:dateTime";
  return ["xsd:gYear", "xsd:gYearMonth", "xsd:date"][value.split("-").length - 1] as string;
}

/** A moment as XML Schema writes it, which wants seconds. */
function dateLiteral(value: string): string {
  return value.replace(/(T\d\d:\d\d)(Z|[+-])/, "$1:00$2");
}

/** Writes things as nodes, after the mapping. One for each meeting, and one for what the collection shares. */
class Writer {
  /** The nodes by their addresses, in the order in which they are named. */
  readonly nodes = new Map<string, Draft>();

  constructor(
    /** The address that the parts of this meeting begin with: `…/meeting/<id>`. */
    private readonly here: string,
    private readonly book: ReadonlyMap<string, string>,
    private readonly around: Surroundings,
  ) {}

  /** Writes the thing at that address; `part` begins the names of its own parts. Returns the link to it. */
  write(thing: Thing, mapping: Mapping, address: string, part: string): Reference {
    const { classes } = mapping;
    const node = this.start(address, typeof classes === "function" ? classes(thing as never) : classes);
    this.describe(thing, mapping, node, part);
    const derived = mapping.derived?.(thing as never, this.around) ?? {};
    for (const [property, value] of Object.entries(derived)) if (value !== undefined) add(node, property, value);
    return { "@id": address };
  }

  private start(address: string, classes: readonly string[]): Draft {
    const node: Draft = { "@id": address, "@type": [...classes] as [string, ...string[]] };
    this.nodes.set(address, node);
    return node;
  }

  private describe(thing: Thing, mapping: Mapping, node: Draft, part: string): void {
    for (const [key, rule] of Object.entries(mapping.keys)) {
      const value = thing[key];
      if (value === undefined || rule.as === "id") continue;
      if (rule.as === "spread") this.describe(value as Thing, rule.of, node, part);
      else if (rule.as === "node") this.writeParts(value, key, rule, node, part);
      else {
        const target = "on" in rule && rule.on ? this.between(rule.on, mapping, node, part) : node;
        for (const item of Array.isArray(value) ? value : [value]) {
          for (const written of this.literal(item, rule)) add(target, rule.property, written);
        }
      }
    }
  }

  private writeParts(value: unknown, key: string, rule: Rule & { as: "node" }, node: Draft, part: string): void {
    const list = Array.isArray(value) ? (value as Thing[]) : undefined;
    for (const [index, thing] of (list ?? [value as Thing]).entries()) {
      const name = this.partName(thing, key, list && index + 1, part);
      const address = this.ownAddress(thing, key) ?? `${this.here}#${name}`;
      add(node, rule.property, this.write(thing, rule.of, address, name));
      if (rule.straight && !this.around.groups.has(String(thing[rule.straight.key])))
        addOnce(node, rule.straight.property, this.linkTo(String(thing[rule.straight.key])));
      if (rule.order) {
        add(this.nodes.get(address) as Draft, "readout:position", { "@value": `${index + 1}`, "@type": "xsd:integer" });
      }
    }
  }

  /**
   * The name of a part: its own id where that is unique in the meeting; else what it belongs to, then the key or, for
   * what is in a list, what tells it from the others.
   */
  private partName(thing: Thing, key: string, position: number | undefined, part: string): string {
    const within = `${part}.`;
    if (typeof thing.id === "string") return key === "states" ? within + thing.id : thing.id;
    if (typeof thing.person === "string") return ["person", thing.person, thing.party].filter(Boolean).join(".");
    if (typeof thing.of === "string") return `${within}inferred.${thing.of}`;
    return position ? `${within}${key}.${position}` : within + key;
  }

  /** The address of a thing that other meetings may name too. */
  private ownAddress(thing: Thing, key: string): string | undefined {
    const id = thing.id;
    if (typeof id !== "string" || key === "states") return undefined;
    return key === "occasion" ? `${this.around.base}occasion/${id}` : this.book.get(id);
  }

  private between(name: string, mapping: Mapping, node: Draft, part: string): Draft {
    const way = mapping.between?.[name];
    if (!way) throw new TypeError(`the mapping has no way to "${name}"`);
    const address = `${this.here}#${part}.${name}`;
    let draft = this.nodes.get(address);
    if (!draft) {
      draft = this.start(address, [way.class]);
      add(node, way.property, { "@id": address });
    }
    return draft;
  }

  private linkTo(id: string): Reference {
    const address = this.book.get(id);
    if (!address) throw new Error(`"${id}" names nothing in the collection; the record was not checked`);
    return { "@id": address };
  }

  private literal(value: unknown, rule: Exclude<Rule, { as: "id" | "node" | "spread" }>): NodeValue[] {
    switch (rule.as) {
      case "text":
        return Object.entries(value as Text).map(([language, text]) => ({ "@value": text, "@language": language }));
      case "words":
        return [value as string];
      case "boolean":
        return [value as boolean];
      case "decimal":
        return [{ "@value": value as string, "@type": "xsd:decimal" }];
      case "date":
        return [{ "@value": dateLiteral(value as string), "@type": dateType(value as string) }];
      case "page":
        return [{ "@id": value as string }];
      case "concept":
        return [{ "@id": conceptAddress(rule.list, value as string) }];
      case "meeting":
        return [{ "@id": meetingAddress(this.around.base, value as string) }];
      case "link":
        return [this.linkTo(value as string)];
    }
  }
}

/** Adds a value to a property, which becomes a list with its second value. */
function add(node: Draft, property: string, value: NodeValue): void {
  const present = node[property];
  if (present === undefined) node[property] = value;
  else if (Array.isArray(present)) present.push(value);
  else node[property] = [present as NodeValue, value];
}

/** Adds a link that is not there yet. */
function addOnce(node: Draft, property: string, link: Reference): void {
  const present = [node[property] ?? []].flat();
  if (!present.some((value) => typeof value === "object" && "@id" in value && value["@id"] === link["@id"])) {
    add(node, property, link);
  }
}

/**
 * The nodes of one meeting and its parts, each with an `@id` and none blank. What the collection shares is only
 * named; `sharedNodes` describes it.
 *
 * @throws where the record names what is not there: it was not checked
 */
export function meetingNodes(meeting: Meeting, collection: Collection): LinkedNode[] {
  const here = meetingAddress(collection.about.base, meeting.id);
  const around = { base: collection.about.base, documents: meeting.documents, groups: groupsOf(collection) };
  const writer = new Writer(here, addressBook(collection, meeting), around);
  writer.write(meeting as unknown as Thing, meetingMapping, here, "meeting");
  return [...writer.nodes.values()];
}

function groupsOf({ people }: Collection): ReadonlySet<string> {
  return new Set(people.filter(({ several }) => several).map(({ id }) => id));
}

/** The nodes of what the meetings share: parties, organisations, people, topics and their set. */
export function sharedNodes(collection: Collection): LinkedNode[] {
  const { base } = collection.about;
  const book = addressBook(collection);
  const writer = new Writer(base, book, { base, documents: [], groups: groupsOf(collection) });
  const write = (thing: { readonly id: string }, mapping: Mapping) =>
    writer.write(thing as unknown as Thing, mapping, book.get(thing.id) as string, thing.id);
  for (const party of collection.parties) write(party, partyMapping);
  for (const organisation of collection.organisations) write(organisation, organisationMapping);
  for (const person of collection.people) write(person, personMapping);
  for (const topic of collection.topics) write(topic, topicMapping);
  if (collection.topics.length) {
    writer.nodes.set(`${base}topics`, { "@id": `${base}topics`, "@type": ["DefinedTermSet", "skos:ConceptScheme"] });
  }
  return [...writer.nodes.values()];
}
