import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Coverage, coverageOf } from "../evidence/coverage.js";
import { type BodyFault, bodyOf, DocumentText, type Range } from "../evidence/document-text.js";
import { hashOf, normalForm } from "../evidence/normal-form.js";
import { findPassage, type PassageFault } from "../evidence/text-fragment.js";
import type { Body, Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Meeting } from "../model/meeting.js";
import { UsageError } from "../usage-error.js";
import type { Finding, Path, Problem, Severity } from "./problem.js";
import { either, shown } from "./shown.js";
import type { Position } from "./source.js";

/** A meeting, and where each value of its record stands in which file. */
export interface Located {
  /** The meeting. */
  readonly meeting: Meeting;
  /** Where the value at the path stands, or its key; line and column from 1. */
  locate(path: Path, part?: "key" | "value"): Position;
}

/** How much of a document's body a record cites. */
export interface DocumentCoverage extends Coverage {
  /** The meeting, by its id. */
  readonly meeting: string;
  /** The document, by its id in the record. */
  readonly document: string;
  /** The file that holds its text. */
  readonly file: string;
}

/** What holding records against the texts of their documents gave. */
export interface DocumentCheck {
  /** The problems, in the order of the records and of what each says. */
  readonly problems: readonly Problem[];
  /** One entry for each document whose body was found. */
  readonly coverage: readonly DocumentCoverage[];
}

/**
 * Holds the records against the texts of their documents, as far as these are at hand: the hash of each document's
 * body, and every passage that the record cites from it. A document is looked for if its record gives `body` and
 * `sha256`, and by what the texts say, not by their names.
 *
 * Errors: `body-not-found`, `hash-differs`, `passage-not-found`, `passage-not-unique`, `passage-crosses-paragraph`,
 * `passage-not-verbatim`, `verb-not-in-passage`. Warning: `document-text-missing`.
 *
 * @param directory where the texts are: its `.txt` files in UTF-8, those of its folders too.
 * @throws UsageError `path-not-found` if there is no such folder; the file system's error if a text cannot be read.
 */
export function checkDocuments(records: readonly Located[], directory: string): DocumentCheck {
  const texts = readTexts(directory);
  const problems: Problem[] = [];
  const coverage: DocumentCoverage[] = [];
  for (const record of records) {
    const { meeting } = record;
    const citations = [...citationsIn(meeting)];
    for (const [index, document] of meeting.documents.entries()) {
      const { id, body, sha256, language } = document;
      if (body === undefined || sha256 === undefined) continue;
      const report = (path: Path, advice: Advice, severity: Severity = "error") =>
        problems.push({ ...advice, severity, path, ...record.locate(path) });
      const cited = citations.filter(({ evidence }) => evidence.document === id);
      const source = textOf({ body, sha256 }, cited, texts);
      if (!source) {
        report(["documents", index, "id"], adviseOnMissingText(document, directory), "warning");
        continue;
      }
      const { file, text, extent } = source;
      const passages: Range[] = [];
      for (const { evidence, path } of cited) {
        const passage = findPassage(text, evidence, language);
        if (passage === undefined) continue;
        if ("reason" in passage) {
          const term = "term" in passage ? passage.term : "first";
          report([...path, term], adviseOnPassage(passage, evidence, file));
          continue;
        }
        passages.push(passage);
        const { verb } = evidence;
        if (verb !== undefined && !text.slice(passage).includes(normalForm(verb))) {
          report([...path, "verb"], adviseOnVerb(verb, text.slice(passage), file));
        }
      }
      if (typeof extent === "string") {
        const key = extent === "last-missing" ? "last" : "first";
        report(["documents", index, "body", key], adviseOnBody(extent, body, file));
        continue;
      }
      const hash = hashOf(text.slice(extent));
      if (hash !== sha256) report(["documents", index, "sha256"], adviseOnHash(hash, sha256, file));
      coverage.push({ meeting: meeting.id, document: id, file, ...coverageOf(text, extent, passages, language) });
    }
  }
  return { problems, coverage };
}

interface TextFile {
  readonly file: string;
  readonly text: DocumentText;
}

/** In the order of their paths, so that the same folder gives the same answer on every machine. */
function readTexts(directory: string): readonly TextFile[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError("path-not-found", `there is no folder ${directory}`);
  }
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).isFile())
    .toSorted()
    .map((file) => ({ file, text: new DocumentText(readFileSync(file, "utf8")) }));
}

interface Citation {
  readonly evidence: Evidence;
  readonly path: Path;
}

/** All evidence in a record, wherever the model has it. */
function* citationsIn(value: unknown, path: Path = []): Generator<Citation> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const childPath = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === "evidence") {
      for (const [index, evidence] of (child as readonly Evidence[]).entries()) {
        yield { evidence, path: [...childPath, index] };
      }
    } else yield* citationsIn(child, childPath);
  }
}

/**
 * The text in which the body stands, the one with the right hash where there are more; else a text that is the
 * document's beyond doubt, since the body's first words or most of the cited words stand in it.
 */
function textOf(
  { body, sha256 }: Required<Pick<Document, "body" | "sha256">>,
  cited: readonly Citation[],
  texts: readonly TextFile[],
): (TextFile & { readonly extent: Range | BodyFault }) | undefined {
  const candidates = texts.map((source) => ({ ...source, extent: bodyOf(source.text, body) }));
  const words = cited.flatMap(({ evidence: { first } }) => (first === undefined ? [] : [normalForm(first)]));
  return (
    candidates.find(({ text, extent }) => typeof extent === "object" && hashOf(text.slice(extent)) === sha256) ??
    candidates.find(({ extent }) => typeof extent === "object") ??
    candidates.find(({ extent }) => extent !== "first-missing") ??
    candidates.find(({ text }) => words.filter((first) => text.normal.includes(first)).length > words.length / 2)
  );
}

/** How many words before a passage a message offers, where there are very many. */
const PREFIXES_SHOWN = 5;

/** What a problem says, apart from where it is. */
type Advice = Omit<Finding, "path" | "severity">;

function adviseOnMissingText({ id, body }: Document, directory: string): Advice {
  return {
    rule: "document-text-missing",
    found: `nothing of ${id} is checked: no .txt file under ${directory} holds ${shown(body?.first)}`,
    wanted: "the text of the document",
    mend: `Save the document's text as a .txt file under ${directory}, or correct the first words of its body.`,
  };
}

function adviseOnBody(fault: BodyFault, { first, last }: Body, file: string): Advice {
  const found = {
    "first-missing": `${shown(first)} does not stand in ${file}, though most of the document's passages do`,
    "first-repeated": `${shown(first)} stands more than once in ${file}`,
    "last-missing": `${shown(last)} does not stand after ${shown(first)} in ${file}`,
  };
  return {
    rule: "body-not-found",
    found: found[fault],
    wanted: "the first words of the account proper, which stand there once, and its last, as printed",
    mend: fault === "first-repeated" ? "Give more of the first words." : "Copy the words from the document's text.",
  };
}

function adviseOnHash(hash: string, sha256: string, file: string): Advice {
  return {
    rule: "hash-differs",
    found: `sha256 ${sha256}, but the body in ${file} has ${hash}`,
    wanted: "the hash of the document's body",
    mend: `Compare the text with the published document. If the text is right, read the record again and write ${hash}.`,
  };
}

function adviseOnVerb(verb: string, passage: string, file: string): Advice {
  return {
    rule: "verb-not-in-passage",
    found: `${shown(verb)} does not stand in the passage of ${file}, ${shown(passage)}`,
    wanted: "the verb as the passage prints it",
    mend: "Copy the verb from the passage, without words of another; or cite the passage that holds it.",
  };
}

function adviseOnPassage(fault: PassageFault, evidence: Evidence, file: string): Advice {
  const rule = `passage-${fault.reason}`;
  const first = shown(evidence.first);
  const passage = evidence.last === undefined ? first : `${first} … ${shown(evidence.last)}`;
  switch (fault.reason) {
    case "not-found": {
      const [place, hint] = {
        prefix: [` right before ${first}`, "Right before it stands"],
        first: ["", "The nearest words are"],
        last: [` after ${first}`, "The nearest words are"],
        suffix: [` right after ${passage}`, "Right after it stands"],
      }[fault.term];
      return {
        rule,
        found: `${shown(evidence[fault.term])} does not stand${place} in ${file}`,
        wanted: "whole words of one paragraph, as printed",
        mend: `${fault.nearest ? `${hint} ${shown(fault.nearest)}. ` : ""}Copy the words from the document's text.`,
      };
    }
    case "not-unique": {
      const prefixes = [...new Set(fault.prefixes)].filter((words) => words !== "").slice(0, PREFIXES_SHOWN);
      return {
        rule,
        found: `${passage} could be ${fault.prefixes.length} passages of ${file}`,
        wanted: "one passage, where capitals and accents make no difference, as in a browser",
        mend: `Give more words, or in \`prefix\` those right before the passage: ${either(prefixes.map(shown))}.`,
      };
    }
    case "crosses-paragraph":
      return {
        rule,
        found: `${passage} runs from one paragraph of ${file} into another`,
        wanted: "a passage within one paragraph",
        mend: "Choose last words from the same paragraph, or cite a passage from each.",
      };
    case "not-verbatim":
      return {
        rule,
        found: `${shown(evidence[fault.term])}, but ${file} prints ${shown(fault.printed)}`,
        wanted: "the words as printed, with their capitals, accents and quotation marks",
        mend: "Copy the words from the document's text.",
      };
  }
}
