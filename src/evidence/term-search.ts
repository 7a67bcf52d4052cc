import { firstPlace } from "../order.js";
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
    this.#boundaries = text.boundaries(language);
  }

  /** All that the terms could mean, in the order of the text; a browser takes the first. */
  *matches({ prefix, first, last, suffix }: Terms): Generator<Match, undefined> {
    yield* this.#found({
      prefix: prefix && fold(prefix).text,
      first: fold(first).text,
      last: last && fold(last).text,
      suffix: suffix && fold(suffix).text,
    });
  }

  /** @param terms as searches compare them */
  *#found(terms: Terms): Generator<Match, undefined> {
    let found: Pick<Match, "last" | "suffix"> | undefined;
    for (const { prefix, first } of this.#starts(terms)) {
      // The last words nearest to one first are that to the next as well, until they no longer stand behind it.
      if (!found || terms.last === undefined || found.last.start < first.end) found = this.#endOf(terms, first);
      if (found) yield { prefix, first, ...found };
      else if (terms.last !== undefined) return;
    }
  }

  #endOf(terms: Terms, first: Range): Pick<Match, "last" | "suffix"> | undefined {
    for (const last of this.#ends(terms, first)) {
      const suffix = terms.suffix === undefined ? undefined : this.#rightAfter(last, terms.suffix, true);
      if (suffix || terms.suffix === undefined) return { last, suffix };
    }
    return undefined;
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
    const at = this.#placeOf(start);
    if (term === "" || !this.#text.folding.text.startsWith(term, at)) return undefined;
    const range = this.#rangeAt(at, term.length, { start: false, end });
    return range?.start === start ? range : undefined;
  }

  /** Where the term stands at or after the position: "find a string in range". */
  *#occurrences(term: string, position: number, bounds: Bounds): Generator<Range, undefined> {
    const { text } = this.#text.folding;
    if (term === "") return;
    for (let at = text.indexOf(term, this.#placeOf(position)); at !== -1; at = text.indexOf(term, at + 1)) {
      const range = this.#rangeAt(at, term.length, bounds);
      if (range) yield range;
    }
  }

  /** The range of so many units of the folded text; undefined where a term cannot stand there. */
  #rangeAt(at: number, length: number, bounds: Bounds): Range | undefined {
    const { from } = this.#text.folding;
    const range = { start: from[at] ?? 0, end: from[at + length] ?? 0 };
    const isWholeCharacters = from[at - 1] !== range.start && from[at + length - 1] !== range.end;
    const isBounded = [bounds.start && range.start, bounds.end && range.end].every(
      (place) => place === false || this.#boundaries.has(place),
    );
    return isWholeCharacters && isBounded && (this.#mayCross || this.#text.paragraphOf(range)) ? range : undefined;
  }

  /** Where a position of the text is in the folded text, whose units come from later and later characters. */
  #placeOf(position: number): number {
    const { from } = this.#text.folding;
    return firstPlace(from.length, (at) => (from[at] as number) < position);
  }
}
