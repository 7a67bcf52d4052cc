/** A number that stands alone, where nothing tells of which language it is: read if no language reads it otherwise. */

import { type Amount, amountIn } from "./quantity.js";

/** Digits, what multiplies them, and the sign of money. A plural may be French, in which a billion is more. */
const ENGLISH =
  "\\p{Sc}?\\s*[\\d.,\\s]+(?:hundred|thousand|lakh|million|mn|mln|crore|billion|bn|bln|trillion|tn|trn|[kmbt](?![a-z])|\\s)*";

/** The languages of whose words all of a text may be, each by what tells it: of other words the rest may multiply it. */
const WHOLE: readonly (readonly [language: string, whole: RegExp])[] = [
  ["en", new RegExp(`^(?:about|nearly|over|up to|between)?[\\s+]*${ENGLISH}(?:(?:to|and|[-–])\\s*${ENGLISH})?$`, "iu")],
  ["fr", /^[\d.,\s]+milliards?$/i],
  ["ja", /^[\d.,０-９百千万億兆]+$/],
];

/** A dot or comma that may stand before thousands or before decimals. */
const EITHER = /^\D*(?:0,\d{3}|\d{1,3}\.\d{3}|\d+,\d{1,2})(?!\d)/;

/** The amount that all of a text is. */
export function loneAmount(text: string): Amount | undefined {
  // A currency is told elsewhere.
  const bare = text
    .replace(/\b(?:[A-Z]{3}\s|[A-Z]{1,2}(?=\p{Sc}))|\s[A-Z]{3}$/gu, "")
    .trim()
    .replace(
      /^(\d+) ?(mil millones|millones|milliarden|millionen)$/i,
      (_, digits, word) => `${digits} ${/^mil(?: |li?ard)/i.test(word) ? "billion" : "million"}`,
    );
  const [language] = WHOLE.find(([, whole]) => whole.test(bare)) ?? [];
  if (!language || EITHER.test(text) || (language === "fr" && /[.,]\d{3}(?!\d)/.test(text))) return undefined;
  return amountIn(bare, language);
}

/** The plain decimal that all of a text is: of a number in words, or of one whose marks cannot be mistaken. */
export function loneDecimal(text: string): string | undefined {
  if (/^\.\d+$/.test(text)) return `0${text}`;
  const { value, valueTo } = loneAmount(text) ?? {};
  if (value !== undefined && valueTo === undefined) return value;
  return EITHER.test(text) ? undefined : text.replace(/[,'’\s_](?=\d{3})|\s*%$/g, "");
}
