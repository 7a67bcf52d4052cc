import type { DocumentText, Range } from "./document-text.js";
import { type Passage, showsPassage } from "./text-fragment.js";

/** How many words at either end a reader needs to know a passage by, even where fewer stand only once. */
const FEWEST = 3;

/** How many words of both ends are tried together, and how many beside the passage. */
const MOST = { ends: 16, beside: 12 };

/**
 * The fewest words that show the passage and no other, as `findPassage` finds it: of its beginning and its end, at
 * least three each; all of it where it is hardly longer; with words before or after it where it stands twice.
 *
 * @param passage within one paragraph; it begins and ends where a word or a mark does.
 * @returns undefined where no words tell the passage from another, or it holds none.
 */
export function citationOf(text: DocumentText, passage: Range, language: string): Passage | undefined {
  const shows = (terms: Passage) => showsPassage(text, terms, language, passage);
  const ends = endsOf(text, passage, language);
  const [shortest, whole] = [ends[0], ends.at(-1)];
  if (!shortest || !whole) return undefined;
  // Where all its words stand twice, no part of them stands once.
  const alone = shows(whole) ? ends.find(shows) : undefined;
  if (alone) return alone;
  const counts = Array.from({ length: MOST.beside }, (_, index) => index + 1);
  // A browser finds no words that stand partly in another paragraph than the rest of them.
  const isTogether = (words: string, start: number) => text.paragraphOf({ start, end: start + words.length });
  const [prefixes, suffixes] = [
    counts
      .map((count) => text.before(passage.start, count, language))
      .filter((words) => isWord(words) && isTogether(words, text.normal.lastIndexOf(words, passage.start))),
    counts
      .map((count) => text.after(passage.end, count, language))
      .filter((words) => isWord(words) && isTogether(words, text.normal.indexOf(words, passage.end))),
  ];
  // With fewer words beside it than the most there is no less to be found.
  const [prefix, suffix] = [prefixes.at(-1), suffixes.at(-1)];
  if (!shows({ ...(prefix && { prefix }), ...shortest, ...(suffix && { suffix }) })) return undefined;
  const beside: Passage[] = [
    ...prefixes.map((prefix) => ({ prefix })),
    ...suffixes.map((suffix) => ({ suffix })),
    ...prefixes.flatMap((prefix) => suffixes.map((suffix) => ({ prefix, suffix }))),
  ];
  const words = beside.find((terms) => shows({ ...terms, ...shortest }));
  return words && { ...words, ...shortest };
}

/** The words of both ends, fewest first; at last the whole passage. */
function endsOf(text: DocumentText, passage: Range, language: string): Passage[] {
  const words = text.tokensIn(passage, language).filter(({ isWord }) => isWord);
  const whole = { first: text.slice(passage) };
  if (words.length <= 2 * FEWEST) return words.length > 0 ? [whole] : [];
  const ends: Passage[] = [];
  for (let size = 2 * FEWEST; size <= Math.min(MOST.ends, words.length); size += 1) {
    for (let count = size - FEWEST; count >= FEWEST; count -= 1) {
      const [first, last] = [words[count - 1], words.at(count - size)];
      // No reader knows a word by a half of it: "to-people ties".
      if (!first || !last || text.normal[first.end] === "-" || text.normal[last.start - 1] === "-") continue;
      ends.push({
        first: text.slice({ start: passage.start, end: first.end }),
        last: text.slice({ start: last.start, end: passage.end }),
      });
    }
  }
  return [...ends, whole];
}

/** Beside a passage a mark would do for a browser, but says nothing to a reader. */
function isWord(words: string): boolean {
  return /^[\p{L}\p{N}]/u.test(words);
}
