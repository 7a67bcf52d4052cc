import { excerptOf } from "../graph/excerpt.js";
import type { Collection } from "../model/collection.js";
import type { Publication } from "../model/publication.js";
import { schemaId } from "../schema/names.js";
import { documentText, type Format } from "./format.js";

/** The collection as one JSON document in an envelope that tells what it is. */
export function toJson({ about, ...data }: Collection): Publication {
  const generated = "Generated from the records by `readout build`; do not edit.";
  return { $schema: schemaId("publication"), schemaVersion: "1", meta: { generated, ...about }, data };
}

/** JSON: `meetings.json`, and a file a meeting that stands alone. */
export const json: Format = {
  name: "json",
  means: "everything, typed and nested, for programs",
  *files(collection) {
    const file = (path: string, part: Collection) => {
      return { path, schema: "publication", values: [toJson(part)], write: documentText } as const;
    };
    yield file("meetings.json", collection);
    for (const meeting of collection.meetings) {
      yield file(`meetings/${meeting.id}/meeting.json`, excerptOf(collection, meeting));
    }
  },
};
