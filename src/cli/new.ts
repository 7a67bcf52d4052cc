import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { draftRecord } from "../draft/record.js";
import { leastCollection } from "../record/collection-folder.js";
import { readCollection } from "../record/read.js";
import { named } from "../shown.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { tell } from "./tell.js";
import { documentIn } from "./text.js";

const SCHEMA = join(import.meta.dirname, "../../schemas/record.schema.json");

const NOTHING = { people: [], parties: [], organisations: [], topics: [] };

/** In UTF-16 units: more than any account of a meeting that we know has. */
const MOST_TEXT = 100_000;

/** `readout new`: a draft from a text. Of the collection only what its meetings share is read. */
export function draft(file: string, options: { collection?: string }, io: Io): number {
  const text = documentIn(file, io);
  if (text === undefined) return EXIT.invalid;
  if (text.length > MOST_TEXT) {
    throw new UsageError(
      "text-too-long",
      `${named(file)} has more than ${MOST_TEXT} characters, and is drafted from no more. Cut it to the account of the meeting.`,
    );
  }
  const { collection } = options;
  let known: Parameters<typeof draftRecord>[1] = NOTHING;
  if (collection !== undefined) {
    const names = ["yaml", "yml", "json"].map((ending) => join(collection, `collection.${ending}`));
    const shared = names.find((name) => existsSync(name));
    if (!shared)
      throw new UsageError(
        "no-collection",
        `There is no collection.yaml in ${named(collection)}.\n\n${leastCollection()}`,
      );
    const reading = readCollection(shared);
    tell(reading.problems, io);
    if (!reading.ok) return EXIT.invalid;
    known = reading.collection;
  }
  const schema = relative(resolve(collection ?? "."), SCHEMA).replaceAll("\\", "/");
  const record = draftRecord(text, known, schema);
  io.out(record);
  if (/^ {4}language: TODO$/m.test(record))
    io.err("Only English and French are read: who says what in this text is left for you to write.\n");
  const [, id] = /^id: (.+)$/m.exec(record) as RegExpExecArray;
  io.err(`Save it as ${id}.yaml in the folder of its collection; \`readout validate\` there asks for each TODO.\n`);
  return EXIT.fine;
}
