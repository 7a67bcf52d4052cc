import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { draftRecord } from "../draft/record.js";
import { readCollection } from "../record/read.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { tell } from "./tell.js";
import { textOf } from "./text.js";

const SCHEMA = fileURLToPath(new URL("../../schemas/record.schema.json", import.meta.url));

const NOTHING = { people: [], parties: [], organisations: [], topics: [] };

/** `readout new`: a draft from a text. Of the collection only what its meetings share is read. */
export function draft(file: string, options: { collection?: string }, io: Io): number {
  const text = textOf(file);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    io.err(`${file} holds no sentence.\n`);
    return EXIT.invalid;
  }
  const schema = relative(resolve(options.collection ?? "."), SCHEMA).replaceAll("\\", "/");
  if (options.collection === undefined) {
    io.out(draftRecord(text, NOTHING, schema));
    return EXIT.fine;
  }
  const names = ["yaml", "yml", "json"].map((ending) => join(options.collection as string, `collection.${ending}`));
  const shared = names.find((name) => existsSync(name));
  if (!shared) throw new UsageError("no-collection", `There is no collection.yaml in ${options.collection}.`);
  const reading = readCollection(shared);
  tell(reading.problems, io);
  if (!reading.ok) return EXIT.invalid;
  io.out(draftRecord(text, reading.collection, schema));
  return EXIT.fine;
}
