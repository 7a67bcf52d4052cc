import { DocumentText } from "./document-text.js";
import { fold } from "./folding.js";

/** How like the nearest words must be, from 0 (nothing shared) to 1 (the same), to be worth showing. */
const LIKENESS = 0.5;

/**
 * The words of the text, as printed and as many as those wanted, within one paragraph, that are most like them: for
 * the author who mistyped. Undefined where nothing is much like them.
 *
 * @param from where to begin, in units of the text's normal form.
 */
export function nearestWords(text: DocumentText, wanted: string, language: string, from = 0): string | undefined {
  const tokens = text.tokensIn({ start: from, end: text.normal.length }, language);
  const length = new DocumentText(wanted).tokens(language).length;
  const sought = letterPairs(wanted);
  let nearest: string | undefined;
  let best = LIKENESS;
  for (const [index, { start }] of tokens.entries()) {
    const end = tokens[index + length - 1]?.end;
    if (end === undefined || !text.paragraphOf({ start, end })) continue;
    const words = text.slice({ start, end });
    const found = letterPairs(words);
    // Dice's coefficient of the letter pairs: blind to small slips, and to where in the words they are.
    const shared = [...sought].filter((pair) => found.has(pair)).length;
    const likeness = (2 * shared) / (sought.size + found.size);
    if (likeness > best) {
      nearest = words;
      best = likeness;
    }
  }
  // A mark that ends what stands before is a token too.
  return nearest?.replace(/^[\s.,;:!?)\]]+/, "");
}

function letterPairs(words: string): ReadonlySet<string> {
  const letters = ` ${fold(words).text} `;
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < letters.length; index += 1) pairs.add(letters.slice(index, index + 2));
  return pairs;
}
