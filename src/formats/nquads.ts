import { termAddress } from "../graph/address.js";
import { Graph, nodesOfShared } from "../graph/nodes.js";
import type { LinkedData, LinkedNode, NodeValue } from "../model/linked-data.js";
import type { Format } from "./format.js";
import { linked } from "./jsonld.js";

/**
 * The nodes as canonical N-Quads: what RDFC-1.0 (https://www.w3.org/TR/rdf-canon/) makes of a graph without blank nodes
 * is each of its quads once, in the order of code points.
 */
export function toNQuads(nodes: readonly LinkedNode[]): string {
  const bySubject = nodes.map((node) => [subjectOf(node), node] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return bySubject.map(([, node]) => linesOf(node)).join("");
}

/** What a node's lines begin with, for the order of nodes: the bracket stands before or after what longer ids go on with. */
const subjectOf = ({ "@id": id }: LinkedNode): string => `${id}>`;

/** The quads of one node, which has each of them once: in the order of predicates, and of each in that of objects. */
function linesOf(node: LinkedNode): string {
  const subject = `<${node["@id"]}>`;
  let text = "";
  for (const [property, predicate] of predicatesOf(node)) {
    const value = node[property] as NodeValue | readonly NodeValue[];
    const start = `${subject} ${predicate} `;
    if (property === "@type") for (const type of inOrder(node["@type"].map(iri))) text += `${start}${type} .\n`;
    else if (!Array.isArray(value)) text += `${start}${objectOf(value as NodeValue)} .\n`;
    else for (const object of inOrder(value.map(objectOf))) text += `${start}${object} .\n`;
  }
  return text;
}

const INTEGER = termAddress("xsd:integer");

/** What each property of nodes is in N-Quads. */
const predicates = new Map<string, readonly [property: string, written: string]>();

function predicatesOf(node: LinkedNode): (readonly [property: string, written: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const property in node) {
    if (property === "@id") continue;
    let predicate = predicates.get(property);
    if (!predicate) {
      predicate = [property, iri(property === "@type" ? "rdf:type" : property)];
      predicates.set(property, predicate);
    }
    found.push(predicate);
  }
  return found.sort(([, a], [, b]) => (a < b ? -1 : 1));
}

function iri(term: string): string {
  return `<${termAddress(term)}>`;
}

/** JavaScript compares units of UTF-16, which is the order of code points but where one takes two units. */
function inOrder(objects: string[]): string[] {
  return objects.some((object) => /[\ud800-\udbff]/.test(object)) ? objects.sort(byCodePoints) : objects.sort();
}

function objectOf(value: NodeValue): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return `"${value}"^^<${INTEGER}>`;
  if ("@id" in value) return `<${value["@id"]}>`;
  const text = quoted(value["@value"]);
  // RDF does not tell the cases of a language apart, and what else makes quads of JSON-LD writes them in lower case.
  return "@language" in value
    ? `${text}@${value["@language"].toLowerCase()}`
    : `${text}^^<${termAddress(value["@type"])}>`;
}

/** A line of text holds no character that is escaped but these two. */
function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, "\\$&") : text}"`;
}

function byCodePoints(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/**
 * N-Quads: `meetings.nq`, written as the meetings come, though it is in the order of lines. Of a meeting's nodes those
 * wait whose lines come after the first ones of the next: `2026-03-06-a>` comes after `2026-03-06-a-b`. All that is no
 * meeting's has an id that begins with a letter, and comes after every meeting.
 */
export const nquads: Format = {
  name: "nquads",
  means: "the linked data as lines in order, for bulk loading, `diff` and hashes of the graph",
  begin(shared) {
    const { base } = shared.about;
    const ofShared = nodesOfShared(shared);
    let path: string;
    let waiting: readonly LinkedNode[];
    let instruments: Graph;
    const part = (nodes: readonly LinkedNode[]) => {
      const write = ([data]: readonly object[]) => toNQuads((data as LinkedData)["@graph"]);
      return { path, schema: "linked-data", values: [linked(nodes)], write } as const;
    };
    return {
      open({ folder }) {
        path = `${folder}meetings.nq`;
        waiting = [];
        instruments = new Graph(base);
        return [];
      },
      *each({ meeting, nodes }) {
        const isDue = (node: LinkedNode) => subjectOf(node) < base + meeting.id;
        yield part(waiting.filter(isDue));
        waiting = [...waiting.filter((node) => !isDue(node)), ...nodes.own];
        instruments.join(nodes.instruments);
      },
      *close() {
        yield part([...waiting, ...instruments.nodes, ...ofShared]);
      },
    };
  },
};
