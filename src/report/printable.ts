/** A control character, or one that reorders text: never sent to a terminal as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep from the terminal
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text that a terminal shows as written: what would steer it is shown as `\u001b`. Of JSON this makes the same JSON,
 * since such characters stand in it only within texts.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
