import { termAddress } from "../graph/address.js";
import { Graph, linked, nodesOf, nodesOfShared } from "../graph/nodes.js";
import { type ExpandedNode, tablesOf } from "../graph/reading.js";
import type { About, Collection } from "../model/collection.js";
import type { LinkedData, LinkedNode, NodeValue } from "../model/linked-data.js";
import { fromTables } from "../tables/from-tables.js";
import { type Format, once } from "./format.js";
import { ListDocument } from "./list-document.js";

/** The collection as linked data: a flat list of nodes under a context that stands in the file. */
export function toJsonLd(collection: Collection): LinkedData {
  return linked(nodesOf(collection));
}

/**
 * The collection behind linked data: the same, to the last key, that `toJsonLd` was given, its sets in order.
 *
 * @param data what `toJsonLd` makes; or expanded, flattened JSON-LD with the nodes in any order, as any JSON-LD
 * processor makes it of these files or of their N-Quads
 * @param about what is told of the collection itself, which linked data does not hold
 */
export function fromJsonLd(data: LinkedData | readonly ExpandedNode[], about: About): Collection {
  const nodes = "@graph" in data ? data["@graph"].map(expanded) : data;
  return fromTables(tablesOf(nodes, about.base), about);
}

/** A node of ours as JSON-LD calls expanded: whole addresses for keys, each value an object in a list. */
function expanded({ "@id": id, "@type": types, ...properties }: LinkedNode): ExpandedNode {
  const values = (value: NodeValue | readonly NodeValue[]) =>
    [value].flat().map((item) => (typeof item === "object" ? item : { "@value": item }));
  const entries = Object.entries(properties as Record<string, NodeValue | readonly NodeValue[]>);
  return {
    "@id": id,
    "@type": types.map(termAddress),
    ...Object.fromEntries(entries.map(([property, value]) => [termAddress(property), values(value)])),
  } as ExpandedNode;
}

/** JSON-LD in full: `meetings.jsonld`, and a file a meeting that stands alone. */
export const jsonld: Format = {
  name: "jsonld",
  means: "everything, as linked data (schema.org and our terms), for triple stores",
  begin(shared) {
    const fileAt = (path: string) => new ListDocument(path, "linked-data", 2);
    let all: ListDocument;
    let instruments: Graph;
    const textOf = ([data]: readonly object[]) => all.text((data as LinkedData)["@graph"]);
    const ofShared = [linked(nodesOfShared(shared))];
    const sharedText = once(textOf);
    return {
      *open({ folder }) {
        all = fileAt(`${folder}meetings.jsonld`);
        instruments = new Graph(shared.about.base);
        yield all.begin(linked([]));
      },
      *each(exhibit) {
        const { meeting, nodes, linked: own } = exhibit;
        const text = once(textOf);
        yield all.items("linked-data", own, text);
        // What other meetings tell of an instrument belongs to the same node.
        instruments.join(nodes.instruments);
        if (!exhibit.alone) return;
        const alone = fileAt(`meetings/${meeting.id}/meeting.jsonld`);
        yield alone.begin(linked([]));
        yield alone.items("linked-data", own, text);
        yield alone.items("linked-data", [linked([...nodes.instruments, ...exhibit.neededNodes])], textOf);
        yield alone.end();
      },
      *close() {
        yield all.items("linked-data", [linked(instruments.nodes)], textOf);
        yield all.items("linked-data", ofShared, sharedText);
        yield all.end();
      },
    };
  },
};
