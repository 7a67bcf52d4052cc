import { termAddress } from "../graph/address.js";
import { Graph, linked, nodesOfShared } from "../graph/nodes.js";
import type { LinkedData, LinkedNode, NodeValue } from "../model/linked-data.js";
import type { Format } from "./format.js";

/**
 * The nodes as canonical N-Quads: what RDFC-1.0 (https://www.w3.org/TR/rdf-canon/) makes of a graph without blank nodes
 * is each of its quads once, in the order of code points.
 */
export function toNQuads(nodes: readonly LinkedNode[]): string {
  return inLines(nodes.map(quadsOf));
}

/** The quads of one node. */
interface Quads {
  /** What its lines begin with, for the order of nodes: the bracket stands before or after what longer ids go on with. */
  readonly subject: string;
  readonly lines: string;
}

function inLines(quads: Quads[]): string {
  quads.sort(({ subject: one }, { subject: other }) => (one < other ? -1 : 1));
  return quads.map(({ lines }) => lines).join("");
}

/** A node has each of its quads once: they stand in the order of predicates, and of each in that of objects. */
function quadsOf(node: LinkedNode): Quads {
  const subject = `${node["@id"]}>`;
  let lines = "";
  for (const [property, predicate] of predicatesOf(node)) {
    const value = node[property] as NodeValue | readonly NodeValue[];
    const start = `<${subject} ${predicate} `;
    if (property === "@type") for (const type of inOrder(node["@type"].map(iri))) lines += `${start}${type} .\n`;
    else if (!Array.isArray(value)) lines += `${start}${objectOf(value as NodeValue)} .\n`;
    else for (const object of inOrder(value.map(objectOf))) lines += `${start}${object} .\n`;
  }
  return { subject, lines };
}

const INTEGER = termAddress("xsd:integer");

/** The properties of nodes, as they follow one another in these, and how quads have them: as predicates, in their order. */
class Properties {
  readonly #next = new Map<string, Properties>();
  /** Each with its predicate. */
  readonly inOrder: readonly (readonly [property: string, predicate: string])[];

  constructor(inOrder: Properties["inOrder"] = []) {
    this.inOrder = inOrder;
  }

  with(property: string): Properties {
    let next = this.#next.get(property);
    if (!next) {
      const predicate = iri(property === "@type" ? "rdf:type" : property);
      next = new Properties([...this.inOrder, [property, predicate] as const].sort(([, a], [, b]) => (a < b ? -1 : 1)));
      this.#next.set(property, next);
    }
    return next;
  }
}

/** Nodes of one table have nearly the same properties: to sort those of each took longer than to write it. */
const NONE = new Properties();

function predicatesOf(node: LinkedNode): Properties["inOrder"] {
  let properties = NONE;
  for (const property in node) if (property !== "@id") properties = properties.with(property);
  return properties.inOrder;
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
    let waiting: Quads[];
    let instruments: Graph;
    const part = (values: readonly LinkedData[], isDue: (quads: Quads) => boolean) => {
      const write = ([data]: readonly object[]) => {
        const come = (data as LinkedData)["@graph"].map(quadsOf);
        const due = waiting.filter(isDue);
        waiting = [...waiting.filter((quads) => !isDue(quads)), ...come];
        return inLines(due);
      };
      return { path, schema: "linked-data", values, write } as const;
    };
    return {
      open({ folder }) {
        path = `${folder}meetings.nq`;
        waiting = [];
        instruments = new Graph(base);
        return [];
      },
      *each({ meeting, nodes, linked }) {
        yield part(linked, ({ subject }) => subject < base + meeting.id);
        instruments.join(nodes.instruments);
      },
      *close() {
        yield part([linked([...instruments.nodes, ...ofShared])], () => true);
        yield { path, values: [], write: () => inLines(waiting) };
      },
    };
  },
};
