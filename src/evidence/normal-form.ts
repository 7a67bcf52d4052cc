import { createHash } from "node:crypto";

/** Words of ASCII with single spaces between them are in normal form as they stand; most passages are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The normal form of a text, so that a copy with other line ends, blanks or code points of the same characters is
 * the same text: byte-order marks (U+FEFF) removed, Unicode NFC, each run of white space (the Unicode property
 * White_Space: spaces, no-break spaces, line ends) one space, none at the ends. Normal form of a normal form is itself.
 */
export function normalForm(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll("\ufeff", "")
    .normalize("NFC")
    .replace(/\p{White_Space}+/gu, " ")
    .replace(/^ | $/g, "");
}

/** The SHA-256 hash of the text's normal form in UTF-8, as 64 lower-case hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash("sha256").update(normalForm(text), "utf8").digest("hex");
}
