import type { Evidence } from "../model/evidence.js";
import type { DocumentText, Range } from "./document-text.js";
import { nearestWords } from "./nearest-words.js";
import { normalForm } from "./normal-form.js";
import { type Match, TermSearch, type Terms } from "./term-search.js";

/** A term of a text fragment. */
export type Term = keyof Terms;

const TERMS: readonly Term[] = ["prefix", "first", "last", "suffix"];

/** The words by which evidence shows a passage. */
export type Passage = Pick<Evidence, Term>;

/** Why the words of a piece of evidence do not show one passage. */
export type PassageFault =
  /** The term is not there, or not beside the others; `nearest` is what stands there, or is most like it. */
  | { readonly reason: "not-found"; readonly term: Term; readonly nearest: string | undefined }
  /** There are several such passages, as a browser compares words; `prefixes` are the words right before each. */
  | { readonly reason: "not-unique"; readonly prefixes: readonly string[] }
  /** The passage does not end in the paragraph in which it begins. */
  | { readonly reason: "crosses-paragraph" }
  /** A browser finds the term, since case, accents and the like are nothing to it, but it is printed otherwise. */
  | { readonly reason: "not-verbatim"; readonly term: Term; readonly printed: string };

/** How many words beside a passage tell it from another. */
const BESIDE = 4;

/**
 * The address at which a browser opens the document and shows the passage: `#:~:text=[prefix-,]first[,last][,-suffix]`
 * (https://wicg.github.io/scroll-to-text-fragment/#syntax). A fragment of the address stays, a directive in it does
 * not. Undefined where the evidence gives no words.
 */
export function fragmentAddress(url: string, evidence: Partial<Evidence>): string | undefined {
  const terms = termsOf(evidence);
  if (!terms) return undefined;
  const { prefix, first, last, suffix } = terms;
  const directive = [
    prefix && `${encode(prefix)}-`,
    encode(first),
    last && encode(last),
    suffix && `-${encode(suffix)}`,
  ].filter((term) => term !== undefined);
  const [address = ""] = url.split(":~:", 1);
  return `${address}${address.includes("#") ? "" : "#"}:~:text=${directive.join(",")}`;
}

/** Percent-encoded, with the marks of the syntax: `,`, `&`, and `-`, which encodeURIComponent leaves. */
function encode(term: string): string {
  return encodeURIComponent(term).replaceAll("-", "%2D");
}

/**
 * The passage that the evidence cites, found as a browser finds it: words compare without case and accents, a term
 * stands within one paragraph and begins and ends with a word, prefix and suffix stand right beside the passage, and
 * it ends at the nearest last words after the first. A record asks for more, so that the address leads to these words
 * and no others: there is one such passage, within one paragraph, printed to the letter.
 *
 * @param language the language of the document, as a BCP 47 tag: it decides where words end.
 * @returns undefined where the evidence gives no words.
 */
export function findPassage(
  text: DocumentText,
  evidence: Partial<Evidence>,
  language: string,
): Range | PassageFault | undefined {
  const terms = termsOf(evidence);
  if (!terms) return undefined;
  const matches = [...new TermSearch(text, language).matches(terms)];
  const [match] = matches;
  if (!match) return missing(text, terms, language);
  if (matches.length > 1) {
    return { reason: "not-unique", prefixes: matches.map(({ first }) => text.before(first.start, BESIDE, language)) };
  }
  const passage = { start: match.first.start, end: match.last.end };
  if (!text.paragraphOf(passage)) return { reason: "crosses-paragraph" };
  return misprinted(text, terms, match) ?? passage;
}

/** Whether words show that passage and no other, as `findPassage` finds it. */
export function showsPassage(text: DocumentText, words: Passage, language: string, passage: Range): boolean {
  const terms = termsOf(words);
  // Of more than two matches the others are not looked for.
  const [match, other] = terms ? new TermSearch(text, language).matches(terms) : [];
  if (!terms || !match || other || !text.paragraphOf(passage)) return false;
  const isThere = match.first.start === passage.start && match.last.end === passage.end;
  return isThere && misprinted(text, terms, match) === undefined;
}

/** The first term that is printed otherwise where it was found. */
function misprinted(text: DocumentText, terms: Terms, match: Match): PassageFault | undefined {
  for (const term of TERMS) {
    const range = match[term];
    if (range === undefined || terms[term] === undefined) continue;
    const printed = text.slice(range);
    if (printed !== terms[term]) return { reason: "not-verbatim", term, printed };
  }
  return undefined;
}

function termsOf({ prefix, first, last, suffix }: Partial<Evidence>): Terms | undefined {
  if (first === undefined) return undefined;
  return {
    prefix: prefix && normalForm(prefix),
    first: normalForm(first),
    last: last && normalForm(last),
    suffix: suffix && normalForm(suffix),
  };
}

/** Which term is at fault where they are not found together: the first that is not there beside those before it. */
function missing(text: DocumentText, terms: Terms, language: string): PassageFault {
  const [crossing] = new TermSearch(text, language, true).matches(terms);
  if (crossing) return { reason: "crosses-paragraph" };
  const search = new TermSearch(text, language);
  const { prefix, first, last } = terms;
  const [alone] = search.matches({ prefix: undefined, first, last: undefined, suffix: undefined });
  if (!alone) return { reason: "not-found", term: "first", nearest: nearestWords(text, first, language) };
  const [prefixed] = search.matches({ prefix, first, last: undefined, suffix: undefined });
  if (!prefixed) {
    return { reason: "not-found", term: "prefix", nearest: text.before(alone.first.start, BESIDE, language) };
  }
  const [ended] = search.matches({ prefix, first, last, suffix: undefined });
  if (!ended) {
    const nearest = nearestWords(text, last ?? "", language, prefixed.first.end);
    return { reason: "not-found", term: "last", nearest };
  }
  return { reason: "not-found", term: "suffix", nearest: text.after(ended.last.end, BESIDE, language) };
}
