const LONGEST = 60;

/** Control characters of C1, line separators and marks that turn the direction of text: JSON leaves them as they are. */
const UNSEEN = /[\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A value as a message shows it: on one line, cut where it is long, with nothing in it that a terminal would obey. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") return `the number ${value}`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") {
    const keys = Object.keys(value);
    if (keys.length === 0) return "no keys";
    return `the ${keys.length === 1 ? "key" : "keys"} ${keys.slice(0, 5).map(quoted).join(", ")}${keys.length > 5 ? " …" : ""}`;
  }
  return String(value);
}

/** The name that Unicode gives to a character's number: `U+00A0`. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Words with commas and a last "or": `a, b or c`. */
export function either(words: readonly string[]): string {
  return joined(words, "or");
}

/** Words with commas and a last "and": `a, b and c`. */
export function together(words: readonly string[]): string {
  return joined(words, "and");
}

function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A noun with its article: `an Event`. */
export function article(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** Words as text in Markdown: no mark of theirs makes a heading, a link or an element of HTML. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>&#|]/g, (mark) => (mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : `\\${mark}`));
}

/** Words to the letter in Markdown, between as many backticks as it takes. */
export function code(words: string): string {
  const ticks = "`".repeat(1 + Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length)));
  return ticks.length > 1 ? `${ticks} ${words} ${ticks}` : `\`${words}\``;
}

function quoted(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST + 1)];
  const cut = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : text;
  return JSON.stringify(cut).replace(UNSEEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
