import type { Id, Line, Text } from "./text.js";

/** Where a document says it, as an author writes it. */
export interface EvidenceRecord {
  /** The document, by its id in this record. Absent: the record's only document. */
  document?: Id;
  /** The verb as printed, in the document's language. For statements. Absent: the verb is not recorded. */
  verb?: Line;
  /**
   * The first words of the passage, as printed; the whole passage where `last` is absent. Absent: the document's own
   * words were not at hand.
   */
  first?: Line;
  /** The last words of the passage, as printed: the nearest after `first`. Absent: `first` is the whole passage. */
  last?: Line;
  /** Words printed right before `first`, where `first` alone stands more than once. Absent: `first` needs none. */
  prefix?: Line;
  /** Words printed right after the passage, where the passage alone would be another one. Absent: it needs none. */
  suffix?: Line;
  /**
   * The place in the document's own numbering, where words do not serve: a page, a paragraph, an item. Absent: the
   * words alone show the place.
   */
  at?: Line;
  /** What this version says otherwise than the first one listed. Absent: no difference is recorded. */
  differs?: Text;
}

/** One passage as an author writes it, or several in a list. */
export type Passages = EvidenceRecord | readonly [EvidenceRecord, ...EvidenceRecord[]];

/**
 * Where a document says it: one passage, within one paragraph, given by its first and last words as printed. The
 * words resolve by the text-fragment algorithm (https://wicg.github.io/scroll-to-text-fragment/), so a browser opens
 * the document's address at the very words.
 */
export interface Evidence extends EvidenceRecord {
  /** The document, by its id in this record. */
  document: Id;
}
