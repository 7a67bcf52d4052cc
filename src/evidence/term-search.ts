import type { DocumentText, Range } from "./document-text.js";
import { fold } from "./folding.js";

/** The terms of a text fragment, each in normal form. */
export interface Terms {
  readonly prefix: string | undefined;
  readonly first: string;
  readonly last: string | undefined;
  readonly suffix: string | undefined;
}

/** Where the terms stand. Where no last words are given the passage ends with the first. */
export interface Match {
  readonly prefix: Range | undefined;
  readonly first: Range;
  readonly last: Range;
  readonly suffix: Range | undefined;
}

/** Whether a term must begin and end where a word does, or may do so within one. */
interface Bounds {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * A search for terms in a text, step by step as "find a range from a text directive" has it
 * (https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document), except that it goes on after the
 * first match.
 */
export class TermSearch {
  readonly #text: DocumentText;
  readonly #mayCross: boolean;
  readonly #boundaries: ReadonlySet<number>;

  /**
   * @param language the language of the text, as a BCP 47 tag: it decides where words end.
   * @param mayCross whether a term may run from one paragraph to the next, where no browser finds it.
   */
  constructor(text: DocumentText, language: string, mayCross = false) {
    this.#text = text;
    this.#mayCross = mayCross;
    this.#boundaries = new Set(text.tokens(language).flatMap(({ start, end }) => [start, end]));
  }

  /** All that the terms could mean, in the order of the text; a browser takes the first. */
  matches(terms: Terms): readonly Match[] {
    return [...this.#starts(terms)].flatMap(({ prefix, first }) => {
      for (const last of this.#ends(terms, first)) {
        const suffix = terms.suffix === undefined ? undefined : this.#rightAfter(last, terms.suffix, true);
        if (suffix || terms.suffix === undefined) return [{ prefix, first, last, suffix }];
      }
      return [];
    });
  }

  *#starts({ prefix, first, last, suffix }: Terms): Generator<Pick<Match, "prefix" | "first">> {
    const end = last !== undefined || suffix === undefined;
    if (prefix === undefined) {
      for (const range of this.#occurrences(first, 0, { start: true, end })) yield { prefix: undefined, first: range };
      return;
    }
    for (const before of this.#occurrences(prefix, 0, { start: true, end: false })) {
      const range = this.#rightAfter(before, first, end);
      if (range) yield { prefix: before, first: range };
    }
  }

  #ends({ last, suffix }: Terms, first: Range): Iterable<Range> {
    return last === undefined
      ? [first]
      : this.#occurrences(last, first.end, { start: true, end: suffix === undefined });
  }

  #rightAfter(before: Range, term: string, end: boolean): Range | undefined {
    const start = this.#text.normal[before.end] === " " ? before.end + 1 : before.end;
    const [next] = this.#occurrences(term, start, { start: false, end });
    return next?.start === start ? next : undefined;
  }

  /** Where the term stands at or after the position: "find a string in range". */
  *#occurrences(term: string, position: number, bounds: Bounds): Generator<Range, undefined> {
    const { text, from } = this.#text.folding;
    const { text: query } = fold(term);
    if (query === "") return;
    const isBoundary = (index: number) => this.#boundaries.has(index);
    const origin = from.findIndex((index) => index >= position);
    for (let at = text.indexOf(query, origin); at !== -1; at = text.indexOf(query, at + 1)) {
      const range = { start: from[at] ?? 0, end: from[at + query.length] ?? 0 };
      const isWholeCharacters = from[at - 1] !== range.start && from[at + query.length - 1] !== range.end;
      const isBounded = (isBoundary(range.start) || !bounds.start) && (isBoundary(range.end) || !bounds.end);
      if (isWholeCharacters && isBounded && (this.#mayCross || this.#text.paragraphOf(range))) yield range;
    }
  }
}
