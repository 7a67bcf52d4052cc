/** Words from records in Markdown: as they are, whatever marks they hold. */

/** Words as text: no mark of theirs makes a heading, a link or an element of HTML. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>&#|]/g, (mark) => (mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : `\\${mark}`));
}

/** Words to the letter, between as many backticks as it takes. */
export function code(words: string): string {
  const ticks = "`".repeat(1 + Math.max(0, ...(words.match(/`+/g) ?? []).map(({ length }) => length)));
  return ticks.length > 1 ? `${ticks} ${words} ${ticks}` : `\`${words}\``;
}
