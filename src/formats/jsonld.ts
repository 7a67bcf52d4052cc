import { TERMS } from "../graph/address.js";
import { excerptOf } from "../graph/excerpt.js";
import { meetingNodes, sharedNodes } from "../graph/nodes.js";
import type { Collection } from "../model/collection.js";
import type { LinkedData, LinkedNode } from "../model/linked-data.js";
import { documentText, type Format } from "./format.js";

/** The collection as linked data: a flat list of nodes under a context that stands in the file. */
export function toJsonLd(collection: Collection): LinkedData {
  return {
    "@context": {
      "@vocab": "http://schema.org/",
      readout: TERMS,
      skos: "http://www.w3.org/2004/02/skos/core#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@graph": joined([
      ...collection.meetings.flatMap((meeting) => meetingNodes(meeting, collection)),
      ...sharedNodes(collection),
    ]),
  };
}

/** Each node once: an instrument or occasion that several meetings tell of has what each of them tells. */
function joined(nodes: readonly LinkedNode[]): LinkedNode[] {
  const merged = new Map<string, LinkedNode>();
  for (const node of nodes) {
    const there = merged.get(node["@id"]);
    merged.set(node["@id"], there ? union(there, node) : node);
  }
  return [...merged.values()];
}

function union(node: LinkedNode, other: LinkedNode): LinkedNode {
  const entries = Object.entries(other).map(([property, value]) => {
    const values = [node[property] ?? [], value].flat();
    const distinct = [...new Map(values.map((item) => [JSON.stringify(item), item])).values()];
    return [property, distinct.length > 1 || property === "@type" ? distinct : distinct[0]];
  });
  return { ...node, ...Object.fromEntries(entries) };
}

/** JSON-LD in full: `meetings.jsonld`, and a file a meeting that stands alone. */
export const jsonld: Format = {
  name: "jsonld",
  means: "everything, as linked data (schema.org and our terms), for triple stores",
  *files(collection) {
    const file = (path: string, part: Collection) => {
      return { path, schema: "linked-data", values: [toJsonLd(part)], write: documentText } as const;
    };
    yield file("meetings.jsonld", collection);
    for (const meeting of collection.meetings) {
      yield file(`meetings/${meeting.id}/meeting.jsonld`, excerptOf(collection, meeting));
    }
  },
};
