import { TERMS } from "../graph/address.js";
import { excerptOf } from "../graph/excerpt.js";
import { meetingNodes, sharedNodes } from "../graph/nodes.js";
import type { Collection } from "../model/collection.js";
import type { LinkedData } from "../model/linked-data.js";
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
    "@graph": [
      ...collection.meetings.flatMap((meeting) => meetingNodes(meeting, collection)),
      ...sharedNodes(collection),
    ],
  };
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
