import type { Evidence, Passages } from "./evidence.js";
import type { Id, Line, Text } from "./text.js";
import type { Period } from "./time.js";
import type { Qualifier, Standing, Unit } from "./vocabulary.js";

/**
 * An exact decimal number in plain digits, as text so that no digit is lost: write it in quotes,
 * "45428000000".
 *
 * @pattern ^-?(0|[1-9]\d*)(\.\d+)?$
 */
export type Decimal = string;

/**
 * A currency, as an ISO 4217 code: `CAD`.
 *
 * @pattern ^[A-Z]{3}$
 */
export type Currency = string;

/** A key of a figure that may hold our reading of the documents. */
export type FigureKey = "currency" | "measure" | "period" | "standing" | "sameAs";

/** One key of a figure that holds our reading, and why we read it so. */
export interface FigureInference {
  /** The key. */
  of: FigureKey;
  /** Why, in our words. */
  because: Text;
}

/** A number as an author writes it. */
export interface FigureRecord {
  /** The figure. */
  id: Id;
  /** The number; of a range, its lower end. Absent: the document gives none ("billions"). */
  value?: Decimal;
  /** The upper end of a range ("3 to 5 billion"), above `value`, which it goes with. Absent: it is no range. */
  valueTo?: Decimal;
  /** How the number bounds the truth; goes with `value`. Absent: there is no number. */
  qualifier?: Qualifier;
  /** The currency, for money. Absent: it is not money. */
  currency?: Currency;
  /** What is counted. Absent: it is money. */
  unit?: Unit;
  /** What it measures, in our words. */
  measure: Text;
  /** The time it goes with. Absent: the record does not tell. */
  period?: Period;
  /** What sort of claim it is. Absent: the record does not tell. */
  standing?: Standing;
  /** The number as printed, a short phrase: "nearly $40 billion". Absent: the printed form is not recorded. */
  words?: Line;
  /** Another figure of this record that gives the same amount: in another currency, or by another document. Absent: none is recorded. */
  sameAs?: Id;
  /** The keys that hold our reading, each with its reason. Empty: the documents say it all. */
  inferred: readonly FigureInference[];
  /** The passages. */
  evidence: Passages;
}

/** A number as stated. */
export interface Figure extends FigureRecord {
  /** The passages. */
  evidence: readonly [Evidence, ...Evidence[]];
}
