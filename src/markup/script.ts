import { UsageError } from "../usage-error.js";

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

/** How the element is to be made. */
export interface ScriptOptions {
  /**
   * The nonce of the page's Content-Security-Policy, in Base64 (https://www.w3.org/TR/CSP3/#grammardef-nonce-source).
   * Absent: the element has none, which browsers ask of code and not of data.
   */
  nonce?: string;
}

/**
 * The script element to paste into a page's head or body.
 *
 * @throws UsageError `nonce-invalid` where the nonce is not in Base64
 */
export function toScriptTag(value: unknown, { nonce }: ScriptOptions = {}): string {
  if (nonce !== undefined && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(nonce)) {
    throw new UsageError(
      "nonce-invalid",
      `The nonce ${JSON.stringify(nonce)} is not in Base64: letters, digits, + / - _ and at most two = at the end. Give the one of the page's Content-Security-Policy.`,
    );
  }
  const attribute = nonce === undefined ? "" : ` nonce="${nonce}"`;
  return `<script type="application/ld+json"${attribute}>${scriptText(value)}</script>\n`;
}
