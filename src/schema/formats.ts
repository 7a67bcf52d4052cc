import { fullFormats } from "ajv-formats/dist/formats.js";

/**
 * An address of plain characters, which is one by RFC 3986 too. To make its whole grammar ready costs a short command more
 * than all other validation, and few addresses need it.
 */
const PLAIN = /^https?:\/\/[a-z0-9.-]+(?:\/[\w\-.~/]*)?(?:\?[\w\-.~/=&]*)?(?:#[\w\-.~/=&]*)?$/;

const { uri } = fullFormats;
if (typeof uri !== "function") throw new TypeError("ajv-formats checks addresses otherwise now");

/** The formats of JSON Schema by which the validators hold texts: those of ajv-formats. */
export const formats = {
  ...fullFormats,
  uri: (text: string): boolean => PLAIN.test(text) || uri(text),
};
