import { bodyOf, DocumentText } from "../evidence/document-text.js";
import { hashOf } from "../evidence/normal-form.js";
import { UsageError } from "../usage-error.js";
import { EXIT, type Io } from "./io.js";
import { documentIn } from "./text.js";

const FAULTS = {
  "first-missing": "The first words do not stand in the text.",
  "first-repeated": "The first words stand more than once in the text. Give more of them.",
  "last-missing": "The last words do not stand after the first.",
};

/** `readout hash`: of the whole text, or of its body from the first words to the last. */
export function hash(file: string, { first, last }: { first?: string; last?: string }, io: Io): number {
  const document = documentIn(file, io);
  if (document === undefined) return EXIT.invalid;
  const text = new DocumentText(document);
  if (first === undefined && last === undefined) {
    io.out(`${hashOf(text.normal)}\n`);
    return EXIT.fine;
  }
  if (!first || !last)
    throw new UsageError("body-half-given", "--first and --last go together: give the words of both ends.");
  const body = bodyOf(text, { first, last });
  if (typeof body === "string") {
    io.err(`${file}: ${FAULTS[body]}\n`);
    return EXIT.invalid;
  }
  io.out(`${hashOf(text.slice(body))}\n`);
  return EXIT.fine;
}
