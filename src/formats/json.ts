import type { Collection, Shared } from "../model/collection.js";
import type { Publication } from "../model/publication.js";
import { schemaId } from "../schema/names.js";
import { type Format, once } from "./format.js";
import { ListDocument } from "./list-document.js";

/** The collection as one JSON document in an envelope that tells what it is. */
export function toJson({ about, ...data }: Collection): Publication {
  const generated = "Generated from the records by `readout build`; do not edit.";
  return { $schema: schemaId("publication"), schemaVersion: "1", meta: { generated, ...about }, data };
}

/** JSON: `meetings.json`, and a file a meeting that stands alone. */
export const json: Format = {
  name: "json",
  means: "everything, typed and nested, for programs",
  begin(shared) {
    const fileAt = (path: string) => new ListDocument(path, "publication", 3);
    const withoutMeetings = ({ about, parties, organisations, people, topics }: Shared) =>
      toJson({ about, parties, organisations, people, topics, meetings: [] });
    let all: ListDocument;
    return {
      *open({ folder }) {
        all = fileAt(`${folder}meetings.json`);
        yield all.begin(withoutMeetings(shared));
      },
      *each(exhibit) {
        const { meeting } = exhibit;
        const values = [meeting];
        const text = once(all.text);
        yield all.items("meeting", values, text);
        if (!exhibit.alone) return;
        const alone = fileAt(`meetings/${meeting.id}/meeting.json`);
        yield alone.begin(withoutMeetings(exhibit.excerpt));
        yield alone.items("meeting", values, text);
        yield alone.end();
      },
      *close() {
        yield all.end();
      },
    };
  },
};
