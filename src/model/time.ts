import type { Line } from "./text.js";

/**
 * A year, month or day of the Gregorian calendar, as precise as it is known and no more: `2026`, `2026-03`,
 * `2026-03-06`.
 *
 * @pattern ^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$
 */
export type Day = string;

/**
 * A year, month or day, or a moment with its offset from UTC: `2026-03-06T10:47Z`.
 *
 * @pattern ^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?)?)?$
 */
export type Moment = string;

/**
 * An hour of the clock where the thing took place, `09:30`, with `~` before it when the document says "about"; or a
 * part of the day: `morning`, `afternoon`, `evening`, `night`.
 *
 * @pattern ^(~?([01]\d|2[0-3]):[0-5]\d|morning|afternoon|evening|night)$
 */
export type Clock = string;

/**
 * A time zone, by its name in the IANA database: `Asia/Tokyo`, `Etc/GMT-9`, `UTC`.
 *
 * @pattern ^(UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_-]+(\d|[+-]\d{1,2})?)+)$
 */
export type Zone = string;

/**
 * When something took place or is to take place, each key as precise as it is known.
 *
 * @minProperties 1
 */
export interface When {
  /**
   * The day, month or year, by the calendar of the place; read from `words` where these do not print it ("Wednesday").
   * Absent: the documents leave it open.
   */
  date?: Day;
  /**
   * The last day, month or year, where it took more than one; without `date`, in a statement or a state, the deadline:
   * "by 15 October". Absent: nothing says that it went beyond `date`.
   */
  until?: Day;
  /** The hour or part of the day, by the clock of the place. Absent: no hour is known. */
  time?: Clock;
  /** The time zone of `date` and `time`; ours, by the place, unless a document prints it. Absent: none is recorded. */
  zone?: Zone;
  /** The time as printed, a short phrase: "Today", "at an early date". Absent: the printed form is not recorded. */
  words?: Line;
}

/** The time that a number goes with. */
export interface Period {
  /** How: `per` a rate, `over` spread over or within, `in` at or during, `by` a deadline, `since` counted from. */
  is: "per" | "over" | "in" | "by" | "since";
  /**
   * A year, month or day, or a length as an ISO 8601 duration: `P1Y`, `P10Y`. Quote a bare year.
   *
   * @pattern ^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|P([1-9]\d*[YMWD])+)$
   */
  time: string;
}
