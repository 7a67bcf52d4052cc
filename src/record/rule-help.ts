import { RULES } from "./rules/index.js";
import type { Rule } from "./rules/rule.js";

/** What a rule demands, for who looks it up. */
export type RuleHelp = Omit<Rule, "check">;

/** What else is demanded: of files and types, and of records where the texts of their documents are at hand. */
const ELSE: readonly RuleHelp[] = [
  error("syntax", "A file is one document of YAML 1.2 or JSON, in UTF-8, without tags"),
  error("schema", "A file holds the keys and values that its schema wants"),
  warning("comment-cuts-text", "A # that follows a blank has a blank after it, so that it is a comment to the eye too"),
  error("body-not-found", "The first and last words of a document's body stand in its text"),
  warning("bound-left-out", "The words of a figure hold the word right before them that bounds its number"),
  error("coverage", "A record cites at least as much of each document as --cover wants"),
  error("document-is-markup", "The text of a document is text, and not the markup of a page"),
  error("document-not-utf8", "The text of a document is in UTF-8"),
  warning("document-text-missing", "Each document that has a hash has its text among the documents"),
  error("hash-differs", "The hash of a document's body is the one that its record keeps"),
  error("passage-crosses-paragraph", "A passage stands within one paragraph"),
  error("passage-not-found", "The words of a passage stand in its document, whole and in one paragraph"),
  error("passage-not-unique", "The words of a passage show one place of its document alone"),
  error("passage-not-verbatim", "The words of a passage are as printed, with capitals, accents and quotation marks"),
  warning("summary-copies", "A summary of ours shares fewer than eight words in a row with its document"),
  error("verb-not-in-passage", "The verb of a passage stands in the passage"),
  error("words-not-in-document", "Words that a record gives as printed stand in its document"),
];

/** All that `readout validate` holds records to, by the ids in problems. */
export const RULE_HELP: readonly RuleHelp[] = [...RULES, ...ELSE];

function error(id: string, means: string): RuleHelp {
  return { id, severity: "error", means };
}

function warning(id: string, means: string): RuleHelp {
  return { id, severity: "warning", means };
}
