import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Page, readHtml, readJsonLd } from "../markup/blocks.js";
import { CHECKS, type Fault, fault } from "../markup/fault.js";
import { GOOGLE_PAGES, GOOGLE_RULES, googleFaults } from "../markup/google.js";
import { lint } from "../markup/lint.js";
import { readNodes } from "../markup/nodes.js";
import { RELEASE, Vocabulary } from "../markup/vocabulary.js";
import { compareProblems, type Problem } from "../problem.js";
import { plural, type RuleHelp, reportOf } from "../report/report.js";
import { named } from "../shown.js";
import { notThere, readable, UsageError } from "../usage-error.js";
import { EXIT, type Io, STDIN } from "./io.js";
import { type Telling, tellIn } from "./tell.js";
import { VERSION } from "./version.js";

/** In bytes: more than any page holds. What is larger is not read. */
const LARGEST = 16 * 1024 * 1024;

/** How `readout check` is asked to go about it. */
interface Options extends Telling {
  readonly google?: boolean;
  readonly record?: string;
}

/** All that pages are held to, by the ids in problems. */
const RULES: readonly RuleHelp[] = [
  ...Object.entries(CHECKS).map(([id, rule]) => ({ id, ...rule })),
  ...GOOGLE_RULES.map(({ id, type, field, required }): RuleHelp => {
    const means = `Google ${required ? "requires" : "recommends"} ${field.join(".")} of ${type}: ${GOOGLE_PAGES[type]}`;
    return { id, severity: required ? "error" : "warning", means };
  }),
];

/** `readout check`: what is wrong in the JSON-LD of pages; with a record, where they have drifted from it. */
export async function check(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const files = paths.flatMap((path) => (path === "-" ? STDIN : pagesAt(path)));
  const texts = new Map<string, Uint8Array>();
  if (files.includes(STDIN)) texts.set(STDIN, await io.in());
  const quads = createRequire(import.meta.filename).resolve("@vocabulary/schema/schema.nq");
  const vocabulary = new Vocabulary(readFileSync(quads, "latin1"));
  // What reads records is loaded only where there is one.
  const driftFrom = options.record ? (await import("./drift.js")).driftFrom(options.record) : undefined;
  const setting = { command: "check", version: VERSION, rules: RULES };
  if (driftFrom && "problems" in driftFrom) {
    await tellIn(options.format, reportOf(driftFrom.problems, options.maxProblems), setting, texts, io);
    return EXIT.invalid;
  }
  let [blocks, unread] = [0, 0];
  const problems = files.flatMap((file) => {
    const { text, faults } = textOfPage(file, texts.get(file));
    const page = readerFor(file, text)(text);
    const reading = readNodes(page);
    unread += page.unread ?? 0;
    blocks += page.blocks.length + (page.unread ?? 0);
    const google = options.google ? googleFaults(reading, vocabulary) : [];
    const drift = driftFrom ? driftFrom.faultsOf(page, reading) : [];
    // What a link misses is told once: as what the record has of it, where there is a record.
    const own = lint(reading, vocabulary).filter(
      ({ rule, at }) => rule !== "dangling-link" || !drift.some((each) => each.at === at),
    );
    const all = [...page.faults, ...reading.faults, ...own, ...google, ...drift];
    // Of a page that is not read, nothing can be said.
    return problemsOf(file, text, faults.some(({ rule }) => rule === "too-large") ? faults : [...faults, ...all]);
  });
  const report = reportOf(problems.sort(compareProblems), options.maxProblems);
  await tellIn(options.format, report, setting, texts, io);
  const read = [plural(files.length, "page"), plural(blocks, "block"), unread && `${unread} of them not JSON`];
  const words = read.filter(Boolean).join(", ");
  if (!options.quiet)
    io.err(`${words}, held against schema.org ${RELEASE}${problems.length ? "" : ": no problems"}.\n`);
  return problems.some(({ severity }) => options.strict || severity === "error") ? EXIT.invalid : EXIT.fine;
}

/**
 * The files that a path names: itself, or the pages of a folder and of those below it, in the order of their names.
 *
 * @throws UsageError `path-not-found`, `no-pages`
 */
function pagesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw notThere(path);
  if (stats.isFile()) return [path];
  // A pipe may never end.
  if (!stats.isDirectory()) throw new UsageError("not-a-page", `${named(path)} is neither a file nor a folder.`);
  const pages = pagesBelow(path);
  if (pages.length) return pages;
  throw new UsageError("no-pages", `There is no page in ${named(path)}: no *.html, *.htm or *.jsonld.`);
}

function pagesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesBelow(path);
    const isPage = /\.(html?|jsonld)$/i.test(entry.name) && statSync(path, { throwIfNoEntry: false })?.isFile();
    return isPage ? [path] : [];
  });
}

/**
 * What reads a file: a page is told from JSON-LD by its name; where that does not tell, as on standard input, by how it
 * begins.
 *
 * @throws UsageError `not-a-page`
 */
function readerFor(file: string, text: string): (text: string) => Page {
  if (/\.json(ld)?$/i.test(file)) return readJsonLd;
  if (/\.html?$/i.test(file)) return readHtml;
  const [, first] = /^\s*([{[<])/.exec(text) ?? [];
  if (first !== undefined) return first === "<" ? readHtml : readJsonLd;
  const name = file === STDIN ? "Standard input" : named(file);
  throw new UsageError("not-a-page", `${name} is neither HTML nor JSON-LD, by its name and by how it begins.`);
}

/**
 * The text of a page, read as UTF-8 whatever it is, and what is wrong with it.
 *
 * @throws UsageError as `readable`
 */
function textOfPage(file: string, given?: Uint8Array): { text: string; faults: Fault[] } {
  const { bytes, size } = readable(file, () => {
    const size = given?.length ?? statSync(file).size;
    return { size, bytes: given ?? (size > LARGEST ? new Uint8Array() : readFileSync(file)) };
  });
  if (size > LARGEST) {
    const found = `${Math.ceil(size / 1024 / 1024)} MB`;
    return { text: "", faults: [fault("too-large", 0, found, "a page of at most 16 MB", "Check a smaller page.")] };
  }
  const text = new TextDecoder().decode(bytes);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, faults: [] };
  } catch {
    const at = text.indexOf("\ufffd");
    const words = ["bytes that are not UTF-8", "a file in UTF-8", "Save the file as UTF-8."] as const;
    return { text, faults: [fault("encoding", at, ...words)] };
  }
}

/** The faults of a page with their lines and columns. Lines end as HTML has it: with CR, LF or both. */
function problemsOf(file: string, text: string, faults: readonly Fault[]): Problem[] {
  const starts = faults.length
    ? [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)]
    : [];
  let line = 0;
  return faults
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ...words }) => {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line += 1;
      return { ...words, file, path: [], line: line + 1, column: at - (starts[line] ?? 0) + 1 };
    });
}
