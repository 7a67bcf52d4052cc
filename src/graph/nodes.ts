/** The tables as nodes: the mapping, read one way. */
import type { Collection } from "../model/collection.js";
import type { LinkedNode, NodeValue } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Tables, ThingId } from "../model/rows.js";
import type { Iri, Text } from "../model/text.js";
import { withinId } from "../tables/thing-id.js";
import { tablesOfMeeting, tablesOfShared } from "../tables/to-tables.js";
import { conceptAddress } from "./address.js";
import { type Columns, isRule, MAPPING, type Rule, type Subject, type TableMapping } from "./mapping.js";

/** A node while it is being written. */
type Draft = { "@id": Iri; "@type": string[] } & Record<string, NodeValue | NodeValue[]>;

/** A row of any table, as the mapping sees it. */
type Row = Readonly<Record<string, unknown>>;

/** Nodes by their addresses, in the order in which they are first told of. */
class Graph {
  readonly nodes = new Map<Iri, Draft>();

  constructor(
    /** The address under which the collection's data stands. */
    private readonly base: Iri,
  ) {}

  add(tables: Tables): void {
    for (const [table, rows] of Object.entries(tables) as [keyof Tables, readonly object[]][]) {
      const mapping: TableMapping = MAPPING[table];
      for (const row of rows) this.addRow(row as Row, mapping);
    }
  }

  private addRow(row: Row, { about, classes, ties, columns, elsewhere }: TableMapping): void {
    for (const [subject, names] of Object.entries(classes) as [Subject, readonly string[]][]) {
      const types = this.node(this.address(subject, row))["@type"];
      for (const name of names) if (!types.includes(name)) types.push(name);
    }
    for (const [subject, property, object] of ties) {
      const tie = { "@id": this.address(object, row) };
      addOnce(this.node(this.address(subject, row)), property, tie);
    }
    const node = this.node(this.address(about, row));
    for (const [key, rule] of Object.entries(columns)) {
      const value = row[key];
      if (value === null || value === undefined) continue;
      const subject = elsewhere?.[key];
      this.describe(subject ? this.node(this.address(subject, row)) : node, value, rule);
    }
  }

  private describe(node: Draft, value: unknown, rule: Rule | Columns): void {
    if (!isRule(rule)) {
      for (const [key, inside] of Object.entries(rule)) {
        const cell = (value as Row)[key];
        if (cell !== null && cell !== undefined) this.describe(node, cell, inside);
      }
    } else if (rule.as === "class") {
      node["@type"].push(rule.prefix + (value as string));
    } else if (rule.as === "text") {
      for (const [language, text] of Object.entries(value as Text)) {
        addOnce(node, rule.property, { "@value": text, "@language": language });
      }
    } else if (rule.as !== "key") {
      addOnce(node, rule.property, this.valueOf(value as string, rule));
    }
  }

  private valueOf(value: string, rule: Exclude<Rule, { as: "key" | "text" | "class" }>): NodeValue {
    switch (rule.as) {
      case "words":
      case "integer":
        return value;
      case "decimal":
      case "date":
        return { "@value": value, "@type": `xsd:${rule.as}` };
      case "page":
        return { "@id": value };
      case "link":
        return { "@id": this.base + (rule.below ?? "") + value };
      case "concept":
        return { "@id": conceptAddress(rule.list, value) };
    }
  }

  private node(address: Iri): Draft {
    let node = this.nodes.get(address);
    if (!node) {
      node = { "@id": address, "@type": [] };
      this.nodes.set(address, node);
    }
    return node;
  }

  private address(subject: Subject, row: Row): Iri {
    if (subject === "topics") return `${this.base}topics`;
    if (subject === "account") return this.base + withinId(row.id as ThingId, "says");
    return this.base + (row[subject] as ThingId);
  }
}

/** Adds a value that is not there yet to a property, which becomes a list with its second value. */
function addOnce(node: Draft, property: string, value: NodeValue): void {
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

/** All nodes of the collection, each once, with an `@id` and none blank: those of the meetings, then what they share. */
export function nodesOf(collection: Collection): LinkedNode[] {
  const graph = new Graph(collection.about.base);
  for (const meeting of collection.meetings) graph.add(tablesOfMeeting(meeting, collection));
  graph.add(tablesOfShared(collection));
  return [...graph.nodes.values()] as unknown as LinkedNode[];
}

/** The nodes of one meeting and its parts. What the collection shares is only named. */
export function meetingNodes(meeting: Meeting, collection: Collection): LinkedNode[] {
  return nodesOf({
    ...collection,
    parties: [],
    organisations: [],
    people: collection.people,
    topics: [],
    meetings: [meeting],
  });
}
