/** The tables as nodes: the mapping, read one way. */
import type { Collection, Shared } from "../model/collection.js";
import type { LinkedData, LinkedNode, NodeValue } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Tables, ThingId } from "../model/rows.js";
import type { Iri, Line, Text } from "../model/text.js";
import { withinId } from "../tables/thing-id.js";
import { tablesOfMeeting, tablesOfShared } from "../tables/to-tables.js";
import { conceptAddress, PREFIXES, SCHEMA_ORG } from "./address.js";
import { type Columns, isRule, MAPPING, type Rule, type Subject, type TableMapping } from "./mapping.js";

/** A node while it is being written. */
type Draft = { "@id": Iri; "@type": string[] } & Record<string, NodeValue | NodeValue[]>;

/** A row of any table, as the mapping sees it. */
type Row = Readonly<Record<string, unknown>>;

/** Writes what a cell holds on a node. */
type Step = (node: Draft, cell: never, base: Iri) => void;

/** What is done with each row of a table. */
interface Plan {
  readonly about: Subject;
  readonly classes: readonly { readonly subject: Subject; readonly names: readonly string[] }[];
  readonly ties: readonly { readonly from: Subject; readonly property: string; readonly to: Subject }[];
  /** `elsewhere` is the thing that the column is told of where that is not the row's own. */
  readonly steps: readonly { readonly column: string; readonly elsewhere: Subject | undefined; readonly step: Step }[];
}

/** The plans of all tables, made of the mapping once: a row is then written without looking anything up in it. */
const PLANS = Object.entries<TableMapping>(MAPPING).map(([table, mapping]) => {
  const { about, classes, ties = [], columns, elsewhere = {} } = mapping;
  const steps = Object.entries(columns).flatMap(([column, rule]) => {
    const step = stepOf(rule);
    return step ? [{ column, elsewhere: elsewhere[column], step }] : [];
  });
  const plan: Plan = {
    about,
    classes: Object.entries(classes).map(([subject, names]) => ({ subject: subject as Subject, names })),
    ties: ties.map(([from, property, to]) => ({ from, property, to })),
    steps,
  };
  return { table: table as keyof Tables, plan };
});

function stepOf(rule: Rule | Columns): Step | undefined {
  if (!isRule(rule)) {
    const inside = Object.entries(rule).map(([key, inner]) => [key, stepOf(inner) as Step] as const);
    return (node, cell: Row, base) => {
      for (const [key, step] of inside) {
        const value = cell[key];
        if (value !== null && value !== undefined) step(node, value as never, base);
      }
    };
  }
  if (rule.as === "key") return undefined;
  if (rule.as === "class") return (node, name: string) => node["@type"].push(rule.prefix + name);
  const { property } = rule;
  switch (rule.as) {
    case "text":
      return (node, text: Text) => {
        for (const language in text) add(node, property, { "@value": text[language] as Line, "@language": language });
      };
    case "words":
    case "integer":
      return (node, value: Line | number) => add(node, property, value);
    case "decimal":
    case "date":
      return (node, value: Line) => add(node, property, { "@value": value, "@type": `xsd:${rule.as}` });
    case "page":
      return (node, address: Iri) => add(node, property, { "@id": address });
    case "link": {
      const { below = "" } = rule;
      return (node, id: ThingId, base) => add(node, property, { "@id": base + below + id });
    }
    case "concept":
      return (node, value: string) => add(node, property, { "@id": conceptAddress(rule.list, value) });
  }
}

/** Nodes, in the order in which they are first told of. */
export class Graph {
  /** By their ids, which the rows hold already; an address is put together once. */
  private readonly drafts = new Map<ThingId, Draft>();

  /** @param base the address under which the collection's data stands */
  constructor(private readonly base: Iri) {}

  get nodes(): readonly LinkedNode[] {
    return [...this.drafts.values()] as unknown as LinkedNode[];
  }

  /** What rows tell. */
  add(tables: Tables): void {
    for (const { table, plan } of PLANS) {
      for (const row of tables[table] as unknown as readonly Row[]) this.addRow(row, plan);
    }
  }

  /** What other nodes tell. */
  join(nodes: readonly LinkedNode[]): void {
    for (const { "@id": address, "@type": types, ...properties } of nodes) {
      const node = this.draft(address.slice(this.base.length));
      if (node["@type"].length === 0) node["@type"].push(...types);
      for (const [property, values] of Object.entries(properties)) {
        for (const value of Array.isArray(values) ? values : [values]) add(node, property, value as NodeValue);
      }
    }
  }

  private addRow(row: Row, { about, classes, ties, steps }: Plan): void {
    const node = this.node(about, row);
    for (const { subject, names } of classes) {
      const types = (subject === about ? node : this.node(subject, row))["@type"];
      if (types.length === 0) types.push(...names);
    }
    for (const { from, property, to } of ties) {
      const end = to === about ? node : this.node(to, row);
      add(from === about ? node : this.node(from, row), property, { "@id": end["@id"] });
    }
    for (const { column, elsewhere, step } of steps) {
      const cell = row[column];
      if (cell === null || cell === undefined) continue;
      step(elsewhere ? this.node(elsewhere, row) : node, cell as never, this.base);
    }
  }

  private node(subject: Subject, row: Row): Draft {
    return this.draft(idOf(subject, row));
  }

  private draft(id: ThingId): Draft {
    let node = this.drafts.get(id);
    if (!node) {
      node = { "@id": this.base + id, "@type": [] };
      this.drafts.set(id, node);
    }
    return node;
  }
}

function idOf(subject: Subject, row: Row): ThingId {
  if (subject === "topics") return subject;
  return subject === "account" ? withinId(row.id as ThingId, "says") : (row[subject] as ThingId);
}

/** Adds a value that is not there yet to a property, which becomes a list with its second value. */
function add(node: Draft, property: string, value: NodeValue): void {
  const present = node[property];
  if (present === undefined) node[property] = value;
  else if (!Array.isArray(present)) {
    if (!same(present, value)) node[property] = [present, value];
  } else if (!present.some((other) => same(other, value))) present.push(value);
}

function same(one: NodeValue, other: NodeValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  if ("@id" in one) return "@id" in other && one["@id"] === other["@id"];
  if ("@id" in other || one["@value"] !== other["@value"]) return false;
  return "@language" in one && "@language" in other ? one["@language"] === other["@language"] : true;
}

/** The nodes of one meeting: its own, and those of the instruments that other meetings may tell of too. */
export interface MeetingNodes {
  readonly own: readonly LinkedNode[];
  readonly instruments: readonly LinkedNode[];
}

/** What the rows of a meeting are as nodes. */
export function nodesOfMeeting(tables: Tables, { id }: Pick<Meeting, "id">, base: Iri): MeetingNodes {
  const graph = new Graph(base);
  graph.add(tables);
  const [address, part] = [base + id, `${base}${id}#`];
  const [own, instruments]: [LinkedNode[], LinkedNode[]] = [[], []];
  for (const node of graph.nodes) {
    const isOwn = node["@id"] === address || node["@id"].startsWith(part);
    (isOwn ? own : instruments).push(node);
  }
  return { own, instruments };
}

/** Nodes under the context of a published file. */
export function linked(nodes: readonly LinkedNode[]): LinkedData {
  return { "@context": { "@vocab": SCHEMA_ORG, ...PREFIXES }, "@graph": nodes };
}

/** The nodes of what meetings share. */
export function nodesOfShared(shared: Shared): readonly LinkedNode[] {
  const graph = new Graph(shared.about.base);
  graph.add(tablesOfShared(shared));
  return graph.nodes;
}

/**
 * All nodes of the collection, each once, with an `@id` and none blank: those of the meetings, of the instruments, then
 * of what meetings share.
 */
export function nodesOf(collection: Collection): LinkedNode[] {
  const { base } = collection.about;
  const instruments = new Graph(base);
  const own = collection.meetings.flatMap((meeting) => {
    const nodes = nodesOfMeeting(tablesOfMeeting(meeting, collection), meeting, base);
    instruments.join(nodes.instruments);
    return nodes.own;
  });
  return [...own, ...instruments.nodes, ...nodesOfShared(collection)];
}
