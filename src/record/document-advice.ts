/** What is said of a document whose text is not as the record has it: found, wanted, mend. */
import type { Coverage } from "../evidence/coverage.js";
import type { BodyFault } from "../evidence/document-text.js";
import type { Bound } from "../evidence/quantity.js";
import type { PassageFault } from "../evidence/text-fragment.js";
import type { Body, Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Finding } from "../problem.js";
import { either, shown } from "../shown.js";

/** How many words before a passage a message offers, where there are very many. */
const PREFIXES_SHOWN = 5;

/** How many of the passages that a record leaves out a message names. */
const GAPS_SHOWN = 5;

/** What a problem says, apart from where it is. */
export type Advice = Omit<Finding, "path" | "severity">;

export function adviseOnMissingText({ id, body }: Document, directory: string): Advice {
  return {
    rule: "document-text-missing",
    found: `nothing of ${id} is checked: no .txt file under ${directory} holds ${shown(body?.first)}`,
    wanted: "the text of the document",
    mend: `Save the document's text as a .txt file under ${directory}, or correct the first words of its body.`,
  };
}

export function adviseOnBody(fault: BodyFault, { first, last }: Body, file: string): Advice {
  const found = {
    "first-missing": `${shown(first)} does not stand in ${file}, though most of the document's passages do`,
    "first-repeated": `${shown(first)} stands more than once in ${file}`,
    "last-missing": `${shown(last)} does not stand after ${shown(first)} in ${file}`,
  };
  return {
    rule: "body-not-found",
    found: found[fault],
    wanted: "the first words of the account proper, which stand there once, and its last, as printed",
    mend: fault === "first-repeated" ? "Give more of the first words." : "Copy the words from the document's text.",
  };
}

export function adviseOnWords(words: string, file: string): Advice {
  return {
    rule: "words-not-in-document",
    found: `${shown(words)} does not stand in ${file}`,
    wanted: "words as the document prints them",
    mend: "Copy the words from the document's text; or take the key out, if the document does not print them.",
  };
}

export function adviseOnBound({ qualifier, words }: Bound, file: string): Advice {
  return {
    rule: "bound-left-out",
    found: `"exactly", but right before the words ${file} prints ${shown(words)}`,
    wanted: `${qualifier}, and words that begin with ${shown(words)}`,
    mend: `If that bounds the number, write ${qualifier}, and ${shown(words)} in words and evidence; else take more into words.`,
  };
}

export function adviseOnCopy(words: string, file: string): Advice {
  return {
    rule: "summary-copies",
    found: `${shown(words)}, as in ${file}`,
    wanted: "a summary of ours, which shares fewer than eight words in a row with the document",
    mend: "Say it in your own words.",
  };
}

export function adviseOnCoverage({ words, covered, missed, file }: Coverage & { file: string }, least: number): Advice {
  const more = missed.length - GAPS_SHOWN;
  const gaps = missed.slice(0, GAPS_SHOWN).map(shown).join(", ");
  return {
    rule: "coverage",
    found: `${Math.floor((100 * covered) / words)} % of ${file}, without ${gaps}${more > 0 ? ` and ${more} more` : ""}`,
    wanted: `at least ${least} % of its words in passages`,
    mend: "Record what is said there, or cite it where that is recorded already.",
  };
}

export function adviseOnHash(hash: string, sha256: string, file: string): Advice {
  return {
    rule: "hash-differs",
    found: `sha256 ${sha256}, but the body in ${file} has ${hash}`,
    wanted: "the hash of the document's body",
    mend: `If you changed body, write ${hash}. Else compare the text with the published document, read the record again, and write it then.`,
  };
}

export function adviseOnVerb(verb: string, passage: string, file: string): Advice {
  return {
    rule: "verb-not-in-passage",
    found: `${shown(verb)} does not stand in the passage of ${file}, ${shown(passage)}`,
    wanted: "the verb as the passage prints it",
    mend: "Copy the verb from the passage, without words of another; or cite the passage that holds it.",
  };
}

export function adviseOnPassage(fault: PassageFault, evidence: Evidence, file: string): Advice {
  const rule = `passage-${fault.reason}`;
  const first = shown(evidence.first);
  const passage = evidence.last === undefined ? first : `${first} … ${shown(evidence.last)}`;
  switch (fault.reason) {
    case "not-found": {
      const [place, hint] = {
        prefix: [` right before ${first}`, "Right before it stands"],
        first: ["", "The nearest words are"],
        last: [` after ${first}`, "The nearest words are"],
        suffix: [` right after ${passage}`, "Right after it stands"],
      }[fault.term];
      return {
        rule,
        found: `${shown(evidence[fault.term])} does not stand${place} in ${file}`,
        wanted: "whole words of one paragraph, as printed",
        mend: `${fault.nearest ? `${hint} ${shown(fault.nearest)}. ` : ""}Copy the words from the document's text.`,
      };
    }
    case "not-unique": {
      const prefixes = [...new Set(fault.prefixes)].filter((words) => words !== "").slice(0, PREFIXES_SHOWN);
      return {
        rule,
        found: `${passage} could be ${fault.prefixes.length} passages of ${file}`,
        wanted: "one passage, where capitals and accents make no difference, as in a browser",
        mend: `Give more words, or in \`prefix\` those right before the passage: ${either(prefixes.map(shown))}.`,
      };
    }
    case "crosses-paragraph":
      return {
        rule,
        found: `${passage} runs from one paragraph of ${file} into another`,
        wanted: "a passage within one paragraph",
        mend: "Choose last words from the same paragraph, or cite a passage from each.",
      };
    case "not-verbatim":
      return {
        rule,
        found: `${shown(evidence[fault.term], fault.printed)}, but ${file} prints ${shown(fault.printed, evidence[fault.term])}`,
        wanted: "the words as printed, with their capitals, accents and quotation marks",
        mend: "Copy the words from the document's text.",
      };
  }
}
