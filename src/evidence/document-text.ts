import { isUtf8 } from "node:buffer";
import type { Body } from "../model/document.js";
import { firstPlace } from "../order.js";
import { type Folding, fold } from "./folding.js";
import { normalForm } from "./normal-form.js";
import { segmentsIn } from "./segments.js";

/** A stretch of a document's text, in UTF-16 units of its normal form. */
export interface Range {
  /** Its first unit. */
  readonly start: number;
  /** The unit after its last. */
  readonly end: number;
}

/** A word or a mark of punctuation. */
export interface Token extends Range {
  /** Whether it is a word, and not a mark. */
  readonly isWord: boolean;
}

/** What makes a file no text of a document, and at which line; in the words of a problem. */
export interface TextFault {
  readonly rule: "document-not-utf8" | "document-is-markup";
  readonly line: number;
  readonly found: string;
  readonly wanted: string;
  readonly mend: string;
}

/** How a page begins, or a part of one that was copied with its markup; what only mentions a tag begins otherwise. */
const MARKUP =
  /^\s*<(?:!--|!doctype\s|\?xml\s|(?:html|head|body|main|article|section|header|div|span|p|h[1-6]|table|ul|ol)[\s>])/i;

/** What keeps bytes from being the text of a document; undefined where nothing does. */
export function textFault(bytes: Uint8Array): TextFault | undefined {
  // A line end is the same byte in UTF-8 and in what extends ASCII otherwise.
  const lines = isText(bytes) ? [] : Buffer.from(bytes).toString("latin1").split("\n");
  const at = lines.findIndex((line) => !isText(Buffer.from(line, "latin1")));
  if (at >= 0) {
    return {
      rule: "document-not-utf8",
      line: at + 1,
      found: isUtf8(Buffer.from(lines[at] as string, "latin1")) ? "a NUL byte" : "bytes that are not UTF-8",
      wanted: "the text of a document in UTF-8",
      mend: "Save the text as UTF-8.",
    };
  }
  if (!MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 1000)))) return undefined;
  return {
    rule: "document-is-markup",
    line: 1,
    found: "the markup of a web page",
    wanted: "the text of a document",
    mend: "Save the text of the page, not its markup.",
  };
}

/** A NUL byte is UTF-8, but no text has one: it is of UTF-16, or of what is no text at all. */
function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/** A document's text, read once and never changed: its normal form, and where its paragraphs stand in that. */
export class DocumentText {
  /** The normal form of the whole text, in which a paragraph ends at a space like any word. */
  readonly normal: string;
  /** The paragraphs, in order. A blank line parts them; a line end (LF, CRLF or CR) does not. */
  readonly paragraphs: readonly Range[];
  #folding: Folding | undefined;
  readonly #tokens = new Map<string, readonly Token[]>();
  readonly #boundaries = new Map<string, ReadonlySet<number>>();

  /** @param raw the text as it was saved; any string will do. */
  constructor(raw: string) {
    const paragraphs = raw
      .replace(/\r\n?/g, "\n")
      .split(/\n\s*\n/)
      .map(normalForm)
      .filter((paragraph) => paragraph !== "");
    this.normal = paragraphs.join(" ");
    let start = 0;
    this.paragraphs = paragraphs.map((paragraph) => {
      const range = { start, end: start + paragraph.length };
      start = range.end + 1;
      return range;
    });
  }

  /** The words of a range, as printed. */
  slice(range: Range): string {
    return this.normal.slice(range.start, range.end);
  }

  /** The paragraph that holds all of the range; undefined where none does. */
  paragraphOf(range: Range): Range | undefined {
    const { paragraphs } = this;
    const paragraph = paragraphs[firstPlace(paragraphs.length, (at) => (paragraphs[at] as Range).end < range.end)];
    return paragraph && isWithin(range, paragraph) ? paragraph : undefined;
  }

  /** The text as searches compare it. */
  get folding(): Folding {
    this.#folding ??= fold(this.normal);
    return this.#folding;
  }

  /** The words and marks, as the language (a BCP 47 tag) parts them: Unicode Annex 29, with ICU's dictionaries. */
  tokens(language: string): readonly Token[] {
    let tokens = this.#tokens.get(language);
    if (!tokens) {
      // A paragraph at a time, as browsers do.
      tokens = this.paragraphs.flatMap((paragraph) =>
        segmentsIn(this.slice(paragraph), language, "word")
          .filter(({ segment }) => segment !== " ")
          .map(({ index, segment, isWordLike }) => {
            const start = paragraph.start + index;
            return { start, end: start + segment.length, isWord: isWordLike === true };
          }),
      );
      this.#tokens.set(language, tokens);
    }
    return tokens;
  }

  /** The words and marks that stand wholly in the range. */
  tokensIn({ start, end }: Range, language: string): readonly Token[] {
    const tokens = this.tokens(language);
    const isWithin = (at: number) => (tokens[at] as Token).end <= end;
    return tokens.slice(this.#begunBefore(start, language), firstPlace(tokens.length, isWithin));
  }

  /** Where its words and marks begin and end, as the language parts them. */
  boundaries(language: string): ReadonlySet<number> {
    let boundaries = this.#boundaries.get(language);
    if (!boundaries) {
      boundaries = new Set(this.tokens(language).flatMap(({ start, end }) => [start, end]));
      this.#boundaries.set(language, boundaries);
    }
    return boundaries;
  }

  /** The words and marks right before the position, within a word what of it stands there: so many, as printed. */
  before(position: number, count: number, language: string): string {
    const next = this.#begunBefore(position, language);
    const tokens = this.tokens(language).slice(Math.max(0, next - count), next);
    return this.normal.slice(tokens[0]?.start ?? position, position).trim();
  }

  /** The words and marks right after the position: so many, as printed. */
  after(position: number, count: number, language: string): string {
    const next = this.#begunBefore(position, language);
    const tokens = this.tokens(language).slice(next, next + count);
    return this.normal.slice(position, tokens.at(-1)?.end ?? position).trim();
  }

  /** How many words and marks begin before the position. */
  #begunBefore(position: number, language: string): number {
    const tokens = this.tokens(language);
    return firstPlace(tokens.length, (at) => (tokens[at] as Token).start < position);
  }
}

/** Whether the second range holds all of the first. */
export function isWithin(range: Range, whole: Range): boolean {
  return whole.start <= range.start && range.end <= whole.end;
}

/** Why a text has no such body: its first words are not there, or more than once, or its last not after them. */
export type BodyFault = "first-missing" | "first-repeated" | "last-missing";

/**
 * Where the account proper stands in a document's text: from its first words, which stand there once, to the nearest
 * last words after them; to the letter, in normal form. It may run over many paragraphs.
 */
export function bodyOf(text: DocumentText, body: Body): Range | BodyFault {
  const first = normalForm(body.first);
  const last = normalForm(body.last);
  const start = text.normal.indexOf(first);
  if (start === -1) return "first-missing";
  if (text.normal.includes(first, start + 1)) return "first-repeated";
  const lastStart = text.normal.indexOf(last, start + first.length);
  return lastStart === -1 ? "last-missing" : { start, end: lastStart + last.length };
}
