import type { Collection } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { CountryCode } from "../model/place.js";
import type { Day } from "../model/time.js";

/** What a number of meetings covers, so far as it is known. */
export interface Coverage {
  /** The first day, month or year. Absent: none is known. */
  readonly first?: Day;
  /** The last day, month or year. Absent: none is known. */
  readonly last?: Day;
  /** The countries in which they took place, in the order of their codes. */
  readonly countries: readonly CountryCode[];
  /** How many documents they have. */
  readonly documents: number;
}

/** What no meeting covers. */
export const NOTHING: Coverage = { countries: [], documents: 0 };

/** What is covered with one meeting more, so that no more than one needs to be at hand. */
export function covering(coverage: Coverage, { when, where, documents }: Meeting): Coverage {
  const days = [coverage.first ?? [], coverage.last ?? [], when.date ?? [], when.until ?? []].flat();
  const [first] = days.toSorted();
  // Of a month and a day in it, the month ends later.
  const last = days
    .map((day) => `${day}~`)
    .toSorted()
    .at(-1)
    ?.slice(0, -1);
  const countries = [...new Set([...coverage.countries, where?.country ?? []].flat())].toSorted();
  const covered = { countries, documents: coverage.documents + documents.length };
  return first && last ? { first, last, ...covered } : covered;
}

/** What the meetings of a collection cover. */
export function coverageOf({ meetings }: Pick<Collection, "meetings">): Coverage {
  return meetings.reduce(covering, NOTHING);
}

/** The days from the first to the last, as ISO 8601 has them: `2025-05-02/2026-03-06`. Absent: none is known. */
export function daysOf({ first, last }: Coverage): string | undefined {
  return first === last ? first : `${first}/${last}`;
}
