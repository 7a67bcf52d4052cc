import type { Evidence, Passages } from "./evidence.js";
import type { Place } from "./place.js";
import type { Address, Id, Language, Line, Sha256, Text } from "./text.js";
import type { Moment, When } from "./time.js";
import type { DocumentKind, Mode, Reading } from "./vocabulary.js";

/** Where the account proper begins and ends in a text that also holds a heading, links or an imprint. */
export interface Body {
  /** Its first words, as printed and found only once. */
  first: Line;
  /** Its last words, as printed: the nearest after `first`. */
  last: Line;
}

/** What one document says of the meeting otherwise, as an author writes it. */
export interface AccountRecord {
  /** When, by this document. Absent: it gives no other time. */
  when?: When;
  /** Where, by this document. Absent: it gives no other place. */
  where?: Place;
  /** In which way, by this document. Absent: it gives no other mode. */
  mode?: Mode;
  /** The passages that say so. */
  evidence: Passages;
}

/** What one document says of the meeting's time, place or mode where that is other than what the record gives. */
export interface Account extends AccountRecord {
  /** The passages that say so. */
  evidence: readonly [Evidence, ...Evidence[]];
}

/** A key of a document that may hold our reading. */
export type DocumentKey = "kind" | "issuers" | "language" | "published" | "translationOf" | "supersedes";

/** One key of a document that holds our reading, and why we read it so. */
export interface DocumentInference {
  /** The key. */
  of: DocumentKey;
  /** Why, in our words. */
  because: Text;
}

/** One published account, as an author writes it. */
export interface DocumentRecord {
  /** The document, short: it is repeated in each piece of evidence. */
  id: Id;
  /** What sort of account. */
  kind: DocumentKind;
  /**
   * Whose account it is: parties, organisations or persons.
   *
   * @uniqueItems true
   */
  issuers: readonly [Id, ...Id[]];
  /** Who carried it, where that is not the issuer: a wire, or a paper that quotes it. Absent: none is recorded. */
  publisher?: Line;
  /** The language of the text. */
  language: Language;
  /** The title as printed. Absent: not at hand, or there is none. */
  title?: Line;
  /** Where it is published. Absent: the address is not known. */
  url?: Address;
  /**
   * Other addresses where the publisher says the same text stands. Absent: none is recorded.
   *
   * @uniqueItems true
   */
  alsoAt?: readonly [Address, ...Address[]];
  /** A copy kept by an archive. Absent: none is recorded. */
  archived?: Address;
  /** When it was published, by its page. Absent: not known. */
  published?: Moment;
  /** Place and day of issue as printed, right or wrong. Absent: it prints none. */
  dateline?: Line;
  /** The office it names for questions, as printed; never an address that the page hides. Absent: it names none. */
  contact?: Line;
  /** The document in this record that it translates. Absent: it is not recorded as a translation. */
  translationOf?: Id;
  /** The document in this record that it corrects or replaces. Absent: it is not recorded as a correction. */
  supersedes?: Id;
  /**
   * What it names besides what its statements are about: parties, organisations, persons, topics. Absent: nothing
   * else is recorded.
   *
   * @uniqueItems true
   */
  mentions?: readonly [Id, ...Id[]];
  /** How much of it was at hand. */
  read: Reading;
  /** Where the account proper begins and ends in the text. Absent: the document's own words were not at hand. */
  body?: Body;
  /**
   * The hash of the body in normal form: Unicode NFC, each run of white space one space, none at the ends, UTF-8.
   * `readout hash` computes it. Absent: the document's own words were not at hand.
   */
  sha256?: Sha256;
  /** What it says of the meeting otherwise than the record does. Absent: no difference is recorded. */
  says?: AccountRecord;
  /** The keys that hold our reading, each with its reason. Absent: none, as where it is empty. */
  inferred?: readonly DocumentInference[];
  /** The passages that say who issued it and where it stands. Absent: none is recorded. */
  evidence?: Passages;
  /** What a reader should know of it: a fault, a provisional text. Absent: nothing is recorded. */
  note?: Text;
}

/** One published account of the meeting, in one language, by one publisher. No text of it is kept here. */
export interface Document extends DocumentRecord {
  /** What it says of the meeting otherwise than the record does. Absent: no difference is recorded. */
  says?: Account;
  /** The keys that hold our reading, each with its reason. Empty: none does. */
  inferred: readonly DocumentInference[];
  /** The passages that say who issued it and where it stands. Absent: none is recorded. */
  evidence?: readonly [Evidence, ...Evidence[]];
}
