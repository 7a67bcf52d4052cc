import { readFileSync } from "node:fs";
import type { Problem } from "../problem.js";
import { toPretty } from "../report/pretty.js";
import { counted, type Report, type ReportFormat, reportOf, type Setting } from "../report/report.js";
import type { Io } from "./io.js";

/** What was read under another name than that of its file, by the names that it has in problems: itself, or the file. */
type Texts = ReadonlyMap<string, Uint8Array | string>;

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
  if (counted(report.total)) io.err(toPretty(report, (file) => textOf(file, texts), io.colour));
}

/** The text that the lines of problems are from. */
function textOf(file: string, texts: Texts): string | undefined {
  try {
    const text = texts.get(file) ?? file;
    return new TextDecoder().decode(typeof text === "string" ? readFileSync(text) : text);
  } catch {
    // It was read once; what became of it since is another's matter, and the problems are told without it.
    return undefined;
  }
}
