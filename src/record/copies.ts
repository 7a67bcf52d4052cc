import { DocumentText } from "../evidence/document-text.js";
import type { Meeting } from "../model/meeting.js";
import type { Path } from "../problem.js";

/** How many words in a row are a copy: names of things and offices are shorter. */
const RUN = 8;

/** A run of words that a summary or description of ours shares with a document. */
export interface Copy {
  readonly path: Path;
  readonly words: string;
}

/** The first such run in each summary and description in the document's language. */
export function* copiesIn(meeting: Meeting, text: DocumentText, language: string): Generator<Copy> {
  const printed = wordsOf(text, language);
  const runs = new Set(printed.map((_, start) => runAt(printed, start)));
  const ours = [
    ...(meeting.statements ?? []).map(({ summary }, index) => ({
      text: summary,
      path: ["statements", index, "summary"],
    })),
    ...(meeting.services ?? []).map(({ description }, index) => ({
      text: description,
      path: ["services", index, "description"],
    })),
  ];
  for (const { text, path } of ours) {
    const words = wordsOf(new DocumentText(text[language] ?? ""), language);
    const starts = [...words.keys()].filter((start) => start + RUN <= words.length && runs.has(runAt(words, start)));
    const [start] = starts;
    if (start === undefined) continue;
    const more = starts.filter((next, index) => next === start + index).length;
    yield { path: [...path, language], words: words.slice(start, start + RUN - 1 + more).join(" ") };
  }
}

function runAt(words: readonly string[], start: number): string {
  return words.slice(start, start + RUN).join(" ");
}

function wordsOf(text: DocumentText, language: string): string[] {
  const words = text.tokens(language).filter(({ isWord }) => isWord);
  return words.map((word) => text.slice(word).toLowerCase());
}
