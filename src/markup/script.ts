/**
 * JSON-LD as the text of an HTML script element. Each of < > & and the two line separators of JavaScript is written
 * as an escape of JSON, so that no value can end the element, open a comment or be taken for an entity
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The script element to paste into a page's head or body. */
export function toScriptTag(value: unknown): string {
  return `<script type="application/ld+json">${scriptText(value)}</script>\n`;
}
