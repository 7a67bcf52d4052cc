import type { Path } from "../../problem.js";
import { shown } from "../../shown.js";
import type { Rule } from "./rule.js";

/** Whether a day, or that of a moment, is in the calendar; so is every month and year. */
export function isInCalendar(date: string): boolean {
  const day = Number(date.slice(8, 10));
  return day <= 28 || day <= daysOf(date);
}

/** How many days the month of a day has. */
function daysOf(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}

const noSuchDay: Rule = {
  id: "no-such-day",
  severity: "error",
  of: ["Day", "Moment", "Period"],
  means: "A day is in the calendar",
  check(sheet, tell) {
    const look = (path: Path, date: string) => {
      if (isInCalendar(date)) return;
      const wanted = `a day of ${date.slice(0, 7)}, which has ${daysOf(date)} days`;
      tell({ path, found: shown(date), wanted, mend: "Look the date up again." });
    };
    for (const { path, value } of sheet.all("Day")) look(path, value);
    for (const { path, value } of sheet.all("Moment")) look(path, value);
    for (const { path, value } of sheet.all("Period")) look([...path, "time"], value.time);
  },
};

const endBeforeStart: Rule = {
  id: "end-before-start",
  severity: "error",
  of: ["When"],
  means: "What took more than one day has a first day, but for a deadline, and ends after it",
  check(sheet, tell) {
    for (const { path, value, owner } of sheet.all("When")) {
      const { date, until } = value;
      if (date === undefined && (owner?.type === "Statement" || owner?.type === "State")) continue;
      if (until === undefined || (date !== undefined && (!isInCalendar(date) || !isAfter(date, until)))) continue;
      tell({
        path: [...path, "until"],
        found: date === undefined ? `${until} without a date` : `${until}, before ${date}`,
        wanted: date === undefined ? "the first day as date, the last one as until" : `${date} or a later day`,
        mend: date === undefined ? "Add date." : "See whether the two are exchanged, or one is wrong.",
      });
    }
  },
};

const afterRelease: Rule = {
  id: "after-release",
  severity: "warning",
  of: ["Moment", "Day"],
  means: "A document, and a meeting that was held, is not later than the release of the data that tells of it",
  check(sheet, tell, { released }) {
    if (released === undefined) return;
    const held = sheet.all("Meeting").some(({ value }) => value.status === "held");
    const dates = [
      ...sheet.all("Moment").filter(({ key }) => key === "published"),
      ...(held ? sheet.all("Day").filter(({ key, path }) => key === "date" && path.length === 2) : []),
    ];
    for (const { path, value } of dates) {
      if (!isInCalendar(value) || !isAfter(value, released)) continue;
      tell({
        path,
        found: `${value}, after ${released}`,
        mend: "Correct the date; or bring `released` in collection.yaml up to date.",
      });
    }
  },
};

/** The next day, of a day or a moment; as it is, of a month or a year. */
function dayAfter(date: string): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(date.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
}

const heldBeforeTold: Rule = {
  id: "held-before-told",
  severity: "warning",
  of: ["Meeting"],
  means: "That a meeting was held is told by a document that was published on its day or later",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Meeting")) {
      const { status, when, documents } = value;
      const date = when?.date;
      if (status !== "held" || date === undefined || !isInCalendar(date)) continue;
      // On the other side of the date line it may still be the day before.
      const isBefore = documents.every(({ published }) => {
        return published !== undefined && isInCalendar(published) && isAfter(date, dayAfter(published));
      });
      if (documents.length === 0 || !isBefore) continue;
      tell({
        path: [...path, "status"],
        found: `held on ${date}, by documents published before`,
        mend: "Write planned, until a document says that it took place; or correct the dates.",
      });
    }
  },
};

/** Whether a date is later than another, as far as both are precise. */
function isAfter(date: string, other: string): boolean {
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) > other.slice(0, precision);
}

export const timeRules: readonly Rule[] = [noSuchDay, endBeforeStart, afterRelease, heldBeforeTold];
