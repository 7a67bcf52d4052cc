import type { Document } from "../../model/document.js";
import type { Meeting } from "../../model/meeting.js";
import type { InstrumentState } from "../../model/vocabulary.js";
import type { Path } from "../../problem.js";
import { shown } from "../../shown.js";
import { day as dayIn } from "../forms.js";
import type { Part } from "../sheet.js";
import type { Rule } from "./rule.js";

/** Whether a day, or that of a moment, is in the calendar; so is every month and year. */
export function isInCalendar(date: string): boolean {
  const day = Number(date.slice(8, 10));
  return day <= 28 || day <= daysOf(date);
}

/** How many days the month of a day has. */
function daysOf(day: string): number {
  const month = day.slice(5, 7);
  // To ask a calendar takes ten times as long, and only this month needs it.
  if (month === "02") return new Date(Date.UTC(Number(day.slice(0, 4)), 2, 0)).getUTCDate();
  return SHORT.includes(month) ? 30 : 31;
}

const SHORT: readonly string[] = ["04", "06", "09", "11"];

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
  means:
    "A document, a meeting that was held, and the day when a record was withdrawn, is not later than the release of the data that tells of it",
  check(sheet, tell, { released }) {
    if (released === undefined) return;
    const isTold = ({ key, owner, path }: Part) =>
      key === "published" ||
      key === "on" ||
      (key === "date" && path.length === 2 && (owner?.owner?.value as Partial<Meeting>)?.status === "held");
    for (const type of ["Moment", "Day"] as const) {
      for (const part of sheet.all(type)) {
        const { path, value } = part;
        if (!isAfter(value, released) || !isTold(part) || !isInCalendar(value)) continue;
        tell({
          path,
          found: `${value}, after ${released}`,
          mend: "Correct the date; or bring `released` in collection.yaml up to date.",
        });
      }
    }
  },
};

/** What stands in `words` for a day of the week: Sunday first, as JavaScript counts. */
const WEEKDAYS =
  "sunday|dimanche monday|lundi tuesday|mardi wednesday|mercredi thursday|jeudi friday|vendredi saturday|samedi"
    .split(" ")
    .map((names) => new RegExp(`\\b(?:${names})\\b`, "i"));

/** A day in full, in English or Japanese, or in figures that can be no other. */
const FULL_DAY =
  /\b(?:\d{1,2} [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d)\b|\d{4}年\d{1,2}月\d{1,2}日/g;

const whenWords: Rule = {
  id: "when-words",
  severity: "warning",
  of: ["When"],
  means:
    "Where `words` print a whole day, or a day of the week, it is `date` or `until`, or the day beside: other places have other days",
  check(sheet, tell) {
    for (const { path, value, owner } of sheet.all("When")) {
      const { date, until = date, words } = value;
      if (words === undefined || date?.length !== 10 || until?.length !== 10 || until < date) continue;
      // Another day than the id of the meeting has is told as that.
      const { id } = Object(owner?.value) as Partial<Meeting>;
      if (path.length === 1 && !String(id).startsWith(date)) continue;
      if (!/\d{4}|day\b|di\b|manche/i.test(words) || !isInCalendar(date) || !isInCalendar(until)) continue;
      const [first, last] = [Date.parse(date) - DAY, Date.parse(until) + DAY];
      const days = Array.from(words.matchAll(FULL_DAY), ([each]) => dayIn(each)).filter((day) => day !== undefined);
      const other = days.find((day) => isInCalendar(day) && !(Date.parse(day) >= first && Date.parse(day) <= last));
      const weekdays = WEEKDAYS.flatMap((names, index) => (names.test(words) ? [index] : []));
      const isOfWeek = (weekday: number) => (weekday - new Date(first).getUTCDay() + 7) % 7 <= (last - first) / DAY;
      if (other === undefined && (weekdays.length === 0 || weekdays.some(isOfWeek))) continue;
      tell({
        path: [...path, "date"],
        found: `${date}${other === undefined ? `, a ${new Date(date).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" })}` : ""}`,
        wanted: `${other ?? "a day of that name"}, as the words say: ${shown(words)}`,
        mend: `${other === undefined ? "Look the date up again" : `Write ${other}`}; or correct words, if they are not as printed.`,
      });
    }
  },
};

const DAY = 86_400_000;

/** The next day, of a day or a moment; as it is, of a month or a year. */
function dayAfter(date: string): string {
  if (date.length < 10) return date;
  return new Date(Date.parse(date.slice(0, 10)) + DAY).toISOString().slice(0, 10);
}

/** Whether all of some documents were published before a day. */
function areBefore(documents: readonly (Document | undefined)[], date: string): boolean {
  // On the other side of the date line it may still be the day before.
  const isBefore = ({ published }: Partial<Document> = {}) =>
    published !== undefined &&
    isAfter(date, published) &&
    isInCalendar(published) &&
    isAfter(date, dayAfter(published));
  return documents.length > 0 && isInCalendar(date) && documents.every((each) => isBefore(each));
}

/** States that a document can only tell of once they are there; what is in force may be so from a day to come. */
const PAST_STATES: readonly InstrumentState[] = ["signed", "concluded", "issued"];

const heldBeforeTold: Rule = {
  id: "held-before-told",
  severity: "warning",
  of: ["Meeting", "State"],
  means:
    "That a meeting was held, or an instrument signed, is told by a document that was published on its day or later",
  check(sheet, tell) {
    let documents: ReadonlyMap<string, Document> | undefined;
    for (const { path, value } of sheet.all("State")) {
      const { state, when, evidence } = value;
      const date = when?.date;
      if (date === undefined || !PAST_STATES.includes(state)) continue;
      documents ??= new Map(sheet.all("Document").map(({ value }) => [value.id, value]));
      const cited = evidence.map(({ document }) => documents?.get(document));
      if (!areBefore(cited, date)) continue;
      tell({
        path: [...path, "when", "date"],
        found: `${state} on ${date}, by documents published before`,
        mend: "Correct the date; or write to-be-signed or announced, until a document says that it is so.",
      });
    }
    for (const { path, value } of sheet.all("Meeting")) {
      const { status, when, documents } = value;
      const date = when?.date;
      if (status !== "held" || date === undefined || !areBefore(documents, date)) continue;
      tell({
        path: [...path, "status"],
        found: `held on ${date}, by documents published before`,
        mend: "Write planned, until a document says that it took place; or correct the dates.",
      });
    }
  },
};

const supersededLater: Rule = {
  id: "superseded-later",
  severity: "warning",
  of: ["Document"],
  means: "A document that takes the place of another was not published before that one",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Document")) {
      const { published, supersedes } = value;
      if (supersedes === undefined || published === undefined) continue;
      const other = sheet.all("Document").find(({ value: { id } }) => id === supersedes)?.value;
      if (other?.published === undefined || !isLater(other.published, published)) continue;
      tell({
        path: [...path, "supersedes"],
        found: `${supersedes}, published on ${other.published}, by one of ${published}`,
        mend: "See which of the two takes the place of the other; or correct the dates.",
      });
    }
  },
};

/** The same of moments too: where both have their offsets, the hours of the day say nothing by themselves. */
function isLater(moment: string, other: string): boolean {
  const areMoments = moment.includes("T") && other.includes("T");
  return areMoments ? Date.parse(moment) > Date.parse(other) : isAfter(moment, other);
}

/** Whether a date is later than another, as far as both are precise. */
function isAfter(date: string, other: string): boolean {
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) > other.slice(0, precision);
}

export const timeRules: readonly Rule[] = [
  noSuchDay,
  endBeforeStart,
  whenWords,
  afterRelease,
  heldBeforeTold,
  supersededLater,
];
