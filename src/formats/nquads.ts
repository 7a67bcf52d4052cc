import { termAddress } from "../graph/address.js";
import { Graph, linked, nodesOfShared } from "../graph/nodes.js";
import type { LinkedData, LinkedNode, NodeValue } from "../model/linked-data.js";
import { type Format, type OutputFile, once } from "./format.js";

/**
 * The quads of one node, each a line: a node has each of its quads once, and they stand in the order of predicates, and
 * of each in that of objects.
 */
function quadsOf(node: LinkedNode): string {
  const subject = `<${node["@id"]}>`;
  let lines = "";
  for (const [property, predicate] of predicatesOf(node)) {
    const value = node[property] as NodeValue | readonly NodeValue[];
    if (property === "@type")
      for (const type of node["@type"].map(iri).sort()) lines += subject + predicate + type + END;
    else if (!Array.isArray(value)) lines += subject + predicate + objectOf(value as NodeValue) + END;
    else for (const object of inOrder(value.map(objectOf))) lines += subject + predicate + object + END;
  }
  return lines;
}

function quadsIn([data]: readonly object[]): string[] {
  return (data as LinkedData)["@graph"].map(quadsOf);
}

/** What ends a quad of the default graph. */
const END = " .\n";

const INTEGER = termAddress("xsd:integer");

/**
 * The properties of nodes, as they follow one another in these, and how quads have them: as predicates between blanks, in
 * their order.
 */
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
      const predicate = ` ${iri(property === "@type" ? "rdf:type" : property)} `;
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
 * N-Quads: `meetings.nq`, in canonical form: what RDFC-1.0 (https://www.w3.org/TR/rdf-canon/) makes of a graph without
 * blank nodes is each of its quads once, in the order of code points. It is written as the meetings come, though it is in
 * that order. Of a meeting's nodes those wait whose lines come after the first ones of the next: `2026-03-06-a>` comes
 * after `2026-03-06-a-b`. All that is no meeting's has an id that begins with a letter, and comes after every meeting.
 */
export const nquads: Format = {
  name: "nquads",
  means: "the linked data as lines in order, for bulk loading, `diff` and hashes of the graph",
  begin(shared) {
    const { base } = shared.about;
    const ofShared = [linked(nodesOfShared(shared))];
    const sharedQuads = once(quadsIn);
    let path: string;
    /** The quads of each node, which all begin with its id: they are in order where these texts are. */
    let waiting: string[];
    let instruments: Graph;
    const joining = (values: readonly LinkedData[], quadsOfAll = quadsIn): OutputFile => {
      const write = (values: readonly object[]) => {
        waiting = waiting.concat(quadsOfAll(values));
        return "";
      };
      return { path, schema: "linked-data", values, write };
    };
    // One by one: together, all would take two bytes a character where one of them has Japanese in it.
    const leaving = (texts: string[]) =>
      texts.sort().map((text): OutputFile => ({ path, values: [], write: () => text }));
    return {
      open({ folder }) {
        path = `${folder}meetings.nq`;
        waiting = [];
        instruments = new Graph(base);
        return [];
      },
      *each({ meeting, nodes, linked }) {
        const next = `<${base}${meeting.id}`;
        const due = waiting.filter((quads) => quads < next);
        waiting = waiting.filter((quads) => quads >= next);
        yield joining(linked);
        yield* leaving(due);
        instruments.join(nodes.instruments);
      },
      *close() {
        yield joining([linked(instruments.nodes)]);
        yield joining(ofShared, sharedQuads);
        yield* leaving(waiting);
      },
    };
  },
};
