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

/** The quads of one node, which has each of them once. */
function linesOf(node: LinkedNode): string {
  const { "@id": id, "@type": types } = node;
  const lines = types.map((type) => `<${id}> <${TYPE}> <${termAddress(type)}> .\n`);
  for (const property in node) {
    if (property === "@id" || property === "@type") continue;
    const start = `<${id}> ${predicateOf(property)} `;
    const values = node[property] as NodeValue | readonly NodeValue[];
    if (!Array.isArray(values)) lines.push(`${start}${objectOf(values as NodeValue)} .\n`);
    else for (const value of values) lines.push(`${start}${objectOf(value)} .\n`);
  }
  const text = lines.sort().join("");
  // JavaScript compares units of UTF-16, which is the order of code points but where one takes two units.
  return /[\ud800-\udbff]/.test(text) ? lines.sort(byCodePoints).join("") : text;
}

const TYPE = termAddress("rdf:type");
const INTEGER = termAddress("xsd:integer");

const predicates = new Map<string, string>();

function predicateOf(property: string): string {
  let written = predicates.get(property);
  if (!written) {
    written = `<${termAddress(property)}>`;
    predicates.set(property, written);
  }
  return written;
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
