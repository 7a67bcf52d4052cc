import { checkDocuments } from "../record/documents.js";
import { readCollection } from "../record/read.js";
import { EXIT, type Io } from "./io.js";
import { plural, printable, reportOf } from "./report.js";

/** `readout validate`: every problem of every record; with documents, their evidence too, and how much of each it covers. */
export function validate(paths: readonly string[], options: { documents?: string }, io: Io): number {
  const reading = readCollection(paths);
  if (!reading.ok) {
    io.err(reportOf(reading.problems, io.colour));
    if (options.documents) io.err("The documents were not looked at: the records come first.\n");
    return EXIT.invalid;
  }
  const documents = options.documents
    ? checkDocuments(reading.records, options.documents)
    : { problems: [], coverage: [] };
  const problems = [...reading.problems, ...documents.problems];
  for (const { meeting, document, file, words, covered, missed } of documents.coverage) {
    const share = words ? Math.floor((100 * covered) / words) : 100;
    io.out(`${meeting} ${document}: ${share} % of ${plural(words, "word")} (${printable(file)})\n`);
    for (const excerpt of missed) io.out(`  not covered: ${printable(excerpt)}\n`);
  }
  io.err(reportOf(problems, io.colour));
  if (problems.some(({ severity }) => severity === "error")) return EXIT.invalid;
  const count = reading.collection.meetings.length;
  io.err(`${plural(count, "meeting") || "No meetings"}: ${plural(problems.length, "warning") || "no problems"}.\n`);
  return EXIT.fine;
}
