import { linesOf } from "../lines.js";
import type { Problem } from "../problem.js";
import { toPretty } from "../report/pretty.js";
import { counted, type Report, type ReportFormat, reportOf, type Setting } from "../report/report.js";
import type { Io } from "./io.js";

/** What was read under another name than that of its file, by the names that it has in problems: itself, or the file. */
type Texts = ReadonlyMap<string, Uint8Array | string>;

/** How a check is asked to tell what it found. */
export interface Telling {
  readonly format: ReportFormat;
  readonly maxProblems?: number;
  readonly quiet?: true;
  readonly strict?: true;
}

/** Tells problems to a person, on standard error. */
export function tell(problems: readonly Problem[], io: Io): void {
  tellPerson(reportOf(problems), new Map(), io);
}

/** Tells the problems of a report: to a person on standard error, to a machine on standard output. */
export async function tellIn(format: ReportFormat, report: Report, setting: Setting, texts: Texts, io: Io) {
  if (format === "pretty") return tellPerson(report, texts, io);
  const { MACHINE_FORMATS } = await import("../report/formats.js");
  io.out(MACHINE_FORMATS[format](report, { ...setting, root: io.root }));
}

function tellPerson(report: Report, texts: Texts, io: Io): void {
  // Whether colours are wanted, a terminal is asked, which takes long.
  if (counted(report.total)) io.err(toPretty(report, linesOfProblems(report, texts), io.colour));
}

/** The lines that problems are at, and no others: a file of records, one a line, may be larger than the memory. */
function linesOfProblems({ problems }: Report, texts: Texts): (file: string, line: number) => string | undefined {
  const found = new Map<string, Map<number, string>>();
  for (const { file, line } of problems) found.set(file, (found.get(file) ?? new Map()).set(line, ""));
  for (const [file, lines] of found) {
    let [number, left] = [0, lines.size];
    try {
      for (const line of linesIn(texts.get(file) ?? file)) {
        number += 1;
        if (!lines.has(number)) continue;
        lines.set(number, new TextDecoder().decode(line).replace(/\r$/, ""));
        left -= 1;
        if (left === 0) break;
      }
    } catch {
      // It was read once; what became of it since is another's matter, and the problems are told without it.
    }
  }
  return (file, line) => found.get(file)?.get(line);
}

/** The lines of a file, or of what was read, each until the next is asked for. */
function* linesIn(text: Uint8Array | string): Generator<Uint8Array> {
  if (typeof text === "string") {
    for (const { bytes } of linesOf(text)) yield bytes;
    return;
  }
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf(10, from);
    const end = feed < 0 ? text.length : feed;
    yield text.subarray(from, end);
    from = end + 1;
  }
}
