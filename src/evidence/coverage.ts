import { type DocumentText, isWithin, type Range } from "./document-text.js";

/** How much of a document's body the passages of a record cite. */
export interface Coverage {
  /** The words of the body, as the document's language parts them; marks of punctuation are none. */
  readonly words: number;
  /** Those that stand wholly in a passage. */
  readonly covered: number;
  /** The others: each run of them within a paragraph, by its first and last words as printed; in order. */
  readonly missed: readonly string[];
}

/** How many words at either end stand for a run too long to show. */
const SHOWN = 3;

/**
 * The share of the body's words that the passages cover; each word counts once.
 *
 * @param language the language of the document, as a BCP 47 tag.
 */
export function coverageOf(text: DocumentText, body: Range, passages: readonly Range[], language: string): Coverage {
  const words = text.tokensIn(body, language).filter(({ isWord }) => isWord);
  const runs: Range[][] = [];
  for (const [index, word] of words.entries()) {
    if (passages.some((passage) => isWithin(word, passage))) continue;
    const run = runs.at(-1);
    const previous = words[index - 1];
    const isContinued = previous && run?.at(-1) === previous && text.paragraphOf({ ...word, start: previous.start });
    if (isContinued) run.push(word);
    else runs.push([word]);
  }
  return {
    words: words.length,
    covered: words.length - runs.flat().length,
    missed: runs.map((run) => excerpt(text, run)),
  };
}

function excerpt(text: DocumentText, run: readonly Range[]): string {
  const printed = (words: readonly Range[]) =>
    text.slice({ start: words.at(0)?.start ?? 0, end: words.at(-1)?.end ?? 0 });
  return run.length <= 2 * SHOWN ? printed(run) : `${printed(run.slice(0, SHOWN))} … ${printed(run.slice(-SHOWN))}`;
}
