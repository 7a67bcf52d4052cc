/** A text as searches compare it, with the way back. */
export interface Folding {
  /** The folded text. */
  readonly text: string;
  /** For each UTF-16 unit of `text` the index of the character that it came from; then the length of the source. */
  readonly from: readonly number[];
}

/** A collation without the rules of any one language: at this strength it compares letters, not case or accents. */
const collation = new Intl.Collator("en", { usage: "search", sensitivity: "base" });

/** What a collation may leave out: marks on a letter and unseen characters, though not all (vowels of many scripts). */
const MARK = /[\p{M}\p{C}]/u;

/** What the collation holds equal though Unicode does not decompose it: quotation marks, letters of European names. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({ "'": "‘’‚‛", '"': "“”„‟", O: "Ø", L: "Ł", D: "ĐÐ", H: "Ħ", AE: "Æ", OE: "Œ" }).flatMap(
    ([letters, others]) => [...others].map((other) => [other, letters] as const),
  ),
);

const folded = new Map<string, string>();

/**
 * The text at the primary level of the Unicode Collation Algorithm (https://www.unicode.org/reports/tr10/), at which
 * browsers find text fragments: without case, accents, width, kind of kana or quotation mark, and without characters
 * that no one sees. Rarer letters that only the collation holds equal (digits of other scripts, small kana) stay apart.
 */
export function fold(source: string): Folding {
  let text = "";
  const from: number[] = [];
  let index = 0;
  for (const character of source) {
    const letters = foldCharacter(character);
    text += letters;
    for (let unit = 0; unit < letters.length; unit += 1) from.push(index);
    index += character.length;
  }
  from.push(index);
  return { text, from };
}

function foldCharacter(character: string): string {
  let letters = folded.get(character);
  if (letters === undefined) {
    letters = [...character.toLowerCase().toUpperCase().normalize("NFKD")]
      .filter((letter) => !(MARK.test(letter) && collation.compare(letter, "") === 0))
      .map((letter) => ALIKE.get(letter) ?? letter.replace(/[ぁ-ゖ]/, toKatakana))
      .join("");
    folded.set(character, letters);
  }
  return letters;
}

/** Katakana stand 96 code points after hiragana, letter by letter. */
function toKatakana(hiragana: string): string {
  return String.fromCharCode(hiragana.charCodeAt(0) + 96);
}
