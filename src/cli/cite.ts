import { stringify } from "yaml";
import { tongueOf } from "../draft/tongue.js";
import { citationOf } from "../evidence/citation.js";
import { DocumentText } from "../evidence/document-text.js";
import { normalForm } from "../evidence/normal-form.js";
import { findPassage, type PassageFault } from "../evidence/text-fragment.js";
import { printable } from "../report/printable.js";
import { EXIT, type Io } from "./io.js";
import { documentIn } from "./text.js";

/** `readout cite`: the evidence for the passage that the words are; or where else they stand, and what is like them. */
export function cite(file: string, words: string, io: Io): number {
  const document = documentIn(file, io);
  if (document === undefined) return EXIT.invalid;
  const text = new DocumentText(document);
  const language = tongueOf(text.normal) ?? "en";
  const wanted = normalForm(words);
  let found = wanted === "" ? undefined : findPassage(text, { first: wanted }, language);
  // A browser finds them in other capitals too: what is cited is what is printed.
  if (found && "printed" in found) found = findPassage(text, { first: found.printed }, language);
  // What follows an elided article it finds behind that alone: both are one word.
  if (found && "nearest" in found) found = elidedBefore(text, wanted, language) ?? found;
  const passage = found && "start" in found ? citationOf(text, found, language) : undefined;
  if (passage) {
    io.out(stringify(passage, { version: "1.2", schema: "core", collectionStyle: "flow", lineWidth: 0 }));
    return EXIT.fine;
  }
  io.err(`${file}: ${printable(adviceOn(found && "reason" in found ? found : undefined))}\n`);
  return EXIT.invalid;
}

/** The passage that begins within a word, after an apostrophe: "environ" in "d'environ". */
function elidedBefore(text: DocumentText, wanted: string, language: string): ReturnType<typeof findPassage> {
  const at = text.normal.indexOf(wanted);
  const word = text.tokens(language).find(({ start, end }) => start < at && at < end);
  const prefix = word && text.slice({ start: word.start, end: at });
  return prefix && /['’]$/.test(prefix) ? findPassage(text, { prefix, first: wanted }, language) : undefined;
}

function adviceOn(fault: PassageFault | undefined): string {
  switch (fault?.reason) {
    case "not-found":
      return `The words do not stand in the text, as whole words.${fault.nearest ? ` Most like them: "${fault.nearest}".` : ""}`;
    case "not-unique":
      return `The words stand ${fault.prefixes.length} times. Give more of them. Before them stands:\n${fault.prefixes.map((words) => `  "${words}"\n`).join("")}`.trimEnd();
    case "crosses-paragraph":
      return "The words run from one paragraph into the next. Give those of one.";
    default:
      return "There are no words to cite.";
  }
}
