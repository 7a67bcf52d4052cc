import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Coverage, coverageOf } from "../evidence/coverage.js";
import { type BodyFault, bodyOf, DocumentText, type Range, textFault } from "../evidence/document-text.js";
import { hashOf, normalForm } from "../evidence/normal-form.js";
import { amountIn, boundBefore } from "../evidence/quantity.js";
import { findPassage } from "../evidence/text-fragment.js";
import type { Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Figure } from "../model/figure.js";
import type { Meeting } from "../model/meeting.js";
import type { Path, Problem, Severity } from "../problem.js";
import { named } from "../shown.js";
import { UsageError } from "../usage-error.js";
import { copiesIn } from "./copies.js";
import {
  type Advice,
  adviseOnBody,
  adviseOnBound,
  adviseOnCopy,
  adviseOnCoverage,
  adviseOnHash,
  adviseOnMissingText,
  adviseOnPassage,
  adviseOnVerb,
  adviseOnWords,
} from "./document-advice.js";
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
 * `passage-not-verbatim`, `verb-not-in-passage`, `words-not-in-document`, `document-not-utf8`,
 * `document-is-markup`. Warnings:
 * `bound-left-out`, `summary-copies`; `document-text-missing`, an error where no text at all is found: then nothing was checked. With
 * `least`, also the error `coverage`.
 *
 * @param records are gone through once, and none is kept
 * @param directory where the texts are: its `.txt` files in UTF-8, those of its folders too.
 * @param least how much of the words of each document its record must cite, in per cent. Absent: nothing is asked
 * @throws UsageError `path-not-found` if there is no such folder; the file system's error if a text cannot be read.
 */
export function checkDocuments(records: Iterable<Located>, directory: string, least = 0): DocumentCheck {
  const problems: Problem[] = [];
  const texts = readTexts(directory, problems);
  // A text that is not found may be one of these.
  const isUnread = problems.length > 0;
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
        if (!isUnread) report(["documents", index, "id"], adviseOnMissingText(document, directory), "warning");
        continue;
      }
      for (const { path, words } of printedIn(record.meeting, index)) {
        if (source.text.normal.includes(normalForm(words))) continue;
        report(path, adviseOnWords(words, source.file));
      }
      const { file, text, extent } = source;
      for (const { path, words } of copiesIn(meeting, text, language))
        report(path, adviseOnCopy(words, file), "warning");
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
        const figure = path[0] === "figures" ? meeting.figures?.[path[1] as number] : undefined;
        const bound = figure && boundLeftOut(figure, text.normal, passage, language);
        if (bound) report(["figures", path[1] as number, "qualifier"], adviseOnBound(bound, file), "warning");
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
      const share = { meeting: meeting.id, document: id, file, ...coverageOf(text, extent, passages, language) };
      coverage.push(share);
      if (100 * share.covered < least * share.words) report(["documents", index, "id"], adviseOnCoverage(share, least));
    }
  }
  if (coverage.length > 0) return { problems, coverage };
  return { problems: problems.map((problem) => ({ ...problem, severity: "error" })), coverage };
}

interface TextFile {
  readonly file: string;
  readonly text: DocumentText;
}

/** In the order of their paths, so that the same folder gives the same answer on every machine. */
function readTexts(directory: string, problems: Problem[]): readonly TextFile[] {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError("path-not-found", `There is no folder ${named(directory)}.`);
  }
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.txt$/i.test(name))
    .map((name) => join(directory, name))
    .filter((file) => statSync(file).isFile())
    .toSorted()
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const fault = textFault(bytes);
      if (!fault) return [{ file, text: new DocumentText(bytes.toString()) }];
      problems.push({ ...fault, severity: "error", path: [], file, column: 1 });
      return [];
    });
}

/**
 * What the record says that a document prints, apart from its passages: in the document's own keys, and in the `words`
 * of a time, place or figure whose evidence is of this document alone.
 */
function* printedIn(meeting: Meeting, index: number): Generator<{ path: Path; words: string }> {
  const document = meeting.documents[index] as Document;
  for (const key of ["title", "dateline", "contact"] as const) {
    const words = document[key];
    if (words !== undefined) yield { path: ["documents", index, key], words };
  }
  yield* wordsOf(meeting, []);

  function* wordsOf(value: unknown, path: Path): Generator<{ path: Path; words: string }> {
    if (typeof value !== "object" || value === null) return;
    const { evidence, words, when, where } = value as Partial<Record<string, never>> & { evidence?: Evidence[] };
    if (evidence?.every((passage) => passage.document === document.id)) {
      if (words !== undefined) yield { path: [...path, "words"], words };
      for (const [key, inside] of Object.entries({ when, where } as Record<string, { words?: string } | undefined>)) {
        if (inside?.words !== undefined) yield { path: [...path, key, "words"], words: inside.words };
      }
    }
    for (const [key, inside] of Object.entries(value)) {
      yield* wordsOf(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

/** The word right before a figure's words that bounds its number, where the record has it as exact. */
function boundLeftOut({ words, qualifier }: Figure, normal: string, passage: Range, language: string) {
  const at = words === undefined || qualifier !== "exactly" ? -1 : normal.indexOf(normalForm(words), passage.start);
  const bound = at < 0 || at > passage.end ? undefined : boundBefore(normal.slice(0, at), language);
  return bound && amountIn(`${bound.words} ${words}`, language)?.qualifier === bound.qualifier ? bound : undefined;
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
