import type { Evidence, Passages } from "./evidence.js";
import type { Place } from "./place.js";
import type { Id, Text } from "./text.js";
import type { When } from "./time.js";
import type { Act } from "./vocabulary.js";

/**
 * Those who say or do something, by their ids.
 *
 * @uniqueItems true
 */
export type Speakers = readonly [Id, ...Id[]];

/** A key of a statement that may hold our reading of the document. */
export type StatementKey = "by" | "to" | "about" | "when" | "where" | "condition";

/** One key of a statement that holds our reading, and why we read it so. */
export interface StatementInference {
  /** The key. */
  of: StatementKey;
  /** Why, in our words. */
  because: Text;
}

/** A statement as an author writes it. */
export interface StatementRecord {
  /** The statement, by a short name of its own; it never changes and is never used again for another. */
  id: Id;
  /** What it does. */
  act: Act;
  /**
   * Who says or does it: persons, parties or organisations; `all` for all participants; `[unstated]` where the
   * document does not tell.
   */
  by: Speakers | "all";
  /**
   * To whom. The same as `by`: to each other. Absent: the record does not tell.
   *
   * @uniqueItems true
   */
  to?: readonly [Id, ...Id[]];
  /**
   * What it is about: topics, figures, instruments, services, documents, parties, organisations or persons. Absent:
   * the summary alone tells.
   *
   * @uniqueItems true
   */
  about?: readonly [Id, ...Id[]];
  /** What is said, in our words: the document's language at least. */
  summary: Text;
  /** When that which is stated is to happen, or happened: a deadline, the month of a visit. Absent: the record does not tell. */
  when?: When;
  /** Where that which is stated is to happen, or happened. Absent: the record does not tell. */
  where?: Place;
  /** On what condition, in our words: "if its parliament agrees". Absent: none is stated. */
  condition?: Text;
  /**
   * The statement of this record that makes the same point, by another account, or in a language version whose verb
   * means another act. Absent: none is recorded.
   */
  sameAs?: Id;
  /**
   * The statements of this record, by other accounts, that cannot be true together with it. Absent: none is recorded.
   *
   * @uniqueItems true
   */
  contradicts?: readonly [Id, ...Id[]];
  /** The keys that hold our reading, each with its reason. Absent: none, as where it is empty. */
  inferred?: readonly StatementInference[];
  /** The passages, one for each language version or copy. */
  evidence: Passages;
}

/** What one account, with its translations and copies, says that someone said or did. */
export interface Statement extends StatementRecord {
  /**
   * Who says or does it: persons, parties or organisations; `unstated` alone where the document does not tell.
   *
   * @uniqueItems true
   */
  by: readonly [Id, ...Id[]];
  /** The keys that hold our reading, each with its reason. Empty: the documents say it all. */
  inferred: readonly StatementInference[];
  /** The passages, one for each language version or copy. */
  evidence: readonly [Evidence, ...Evidence[]];
}
