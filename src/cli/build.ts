import type { Collection } from "../model/collection.js";
import { publish } from "../publish/publish.js";
import { readCollection } from "../record/read.js";
import { readSchema } from "../schema/validator.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { plural, reportOf } from "./report.js";

/** `readout build`: nothing is written unless every record holds. */
export function build(folder: string, options: { out: string; base?: string }, io: Io): number {
  const reading = readCollection(folder);
  io.err(reportOf(reading.problems, io.colour));
  if (!reading.ok) {
    io.err(`Nothing was written to ${options.out}.\n`);
    return EXIT.invalid;
  }
  const collection = options.base ? withBase(reading.collection, options.base) : reading.collection;
  const { paths, bytes } = publish(collection, options.out);
  const statements = collection.meetings.flatMap((meeting) => meeting.statements ?? []).length;
  io.err(
    `Wrote ${plural(paths.length, "file")} (${Math.ceil(bytes / 1024)} KB) to ${options.out}: ` +
      `${plural(collection.meetings.length, "meeting")}, ${plural(statements, "statement") || "no statements"}.\n`,
  );
  return EXIT.fine;
}

/** The collection under another address, which obeys the rule of `collection.yaml`. */
function withBase(collection: Collection, base: string): Collection {
  const rule = readSchema("collection").properties?.base?.pattern as string;
  if (!new RegExp(rule, "u").test(base)) {
    throw new UsageError(
      "base-invalid",
      `--base ${base} is not an address that ends with a slash, such as https://example.org/data/.`,
    );
  }
  return { ...collection, about: { ...collection.about, base } };
}
