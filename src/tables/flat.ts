/** The flat view: what each meeting's accounts say, one statement a row, with names for ids. */
import { fragmentAddress } from "../evidence/text-fragment.js";
import type { Collection, Shared } from "../model/collection.js";
import type { Meeting, MeetingKey } from "../model/meeting.js";
import type { Place } from "../model/place.js";
import type { FlatRow } from "../model/rows.js";
import type { Id, Line, Text } from "../model/text.js";
import type { When } from "../model/time.js";
import { forceOf } from "./act.js";
import { columnsOf } from "./columns.js";
import { labelOf, ownTexts, placeLine, printedName } from "./label.js";
import { partId } from "./thing-id.js";

/** The keys of a meeting that have a column of their own in the flat view. */
const COLUMNS = ["date", "until", "mode", "status"] as const satisfies readonly (keyof FlatRow & MeetingKey)[];
/** The keys that the column of the place shows together. */
const OF_PLACE = ["venue", "city", "region", "area", "country"] as const satisfies readonly (keyof Place)[];

/**
 * One row a statement, in the order of the meetings and of their records; one for a meeting without statements, so
 * that it is not missed. The account of a row is the one of the statement's first passage: a translation adds no row.
 */
export function toFlatRows(collection: Collection): FlatRow[] {
  return collection.meetings.flatMap(flatRowsOf(collection));
}

/** What makes the rows of one meeting. */
export function flatRowsOf(collection: Shared): (meeting: Meeting) => FlatRow[] {
  const { about, parties, organisations, people, topics } = collection;
  const label = (text: Text) => labelOf(text, about.languages);
  /** The row of a meeting of which no statement is recorded, but for what is told of the meeting. */
  const blank = Object.fromEntries(columnsOf("flat", ["en"]).map(({ path: [key] }) => [key, null])) as Record<
    keyof FlatRow,
    null
  >;
  const shared = new Map<Id, Line>();
  for (const { id, name } of [...parties, ...topics]) shared.set(id, label(name));
  for (const { id, name, of } of organisations) {
    // A Prime Minister's Office is told from another by its country.
    shared.set(id, of ? `${label(name)} (${shared.get(of)})` : label(name));
  }
  for (const { id, name } of people) if (name) shared.set(id, printedName(name));

  return (meeting) => {
    const own = ownTexts(meeting);
    const nameOf = (id: Id) => {
      const text = own.get(id) ?? id;
      return shared.get(id) ?? (typeof text === "string" ? text : label(text));
    };
    const documents = new Map(meeting.documents.map((document) => [document.id, document]));
    const { date = null, until = null } = meeting.when;
    const start = {
      meeting: meeting.id,
      title: label(meeting.title),
      date,
      place: meeting.where ? placeLine(meeting.where, collection) : null,
      mode: meeting.mode,
      status: meeting.status,
      inferred: joined(readIn(meeting)),
      parties: meeting.parties.map(nameOf).join("; "),
    };

    if (!meeting.statements) return [{ ...blank, ...start, until }];
    return meeting.statements.map((statement): FlatRow => {
      const { id, act, by, to = [], about = [], summary, condition = null, when, evidence } = statement;
      const [passage] = evidence;
      const document = documents.get(passage.document);
      if (!document) throw new RangeError(`${meeting.id}: no document ${passage.document}`);
      const { kind, issuers, published = null, language, url } = document;
      const others = new Set(evidence.map((one) => partId(meeting.id, one.document)));
      others.delete(partId(meeting.id, document.id));
      // Key by key: a spread of them would leave V8 no room in the row for the rest, which it then moves again and again.
      return {
        meeting: start.meeting,
        title: start.title,
        date: start.date,
        place: start.place,
        mode: start.mode,
        status: start.status,
        inferred: start.inferred,
        parties: start.parties,
        statement: partId(meeting.id, id),
        speakers: joined(by.filter((speaker) => speaker !== "unstated").map(nameOf)),
        act,
        force: forceOf(act),
        verb: passage.verb ?? null,
        addressees: joined(to.map(nameOf)),
        about: joined(about.map(nameOf)),
        summary,
        condition,
        timing: when ? timeLine(when) : null,
        account: partId(meeting.id, document.id),
        alsoIn: joined(others),
        document: kind,
        issuers: issuers.map(nameOf).join("; "),
        published,
        language,
        link: (url && fragmentAddress(url, passage)) ?? url ?? null,
        until,
      };
    });
  };
}

/** What of the first columns is our reading: `place` where all of it is, else the keys of it that are. */
function readIn({ where, inferred }: Meeting): Line[] {
  const read = new Set<string>(inferred.map(({ of }) => of));
  const ofPlace = OF_PLACE.filter((key) => where?.[key] !== undefined);
  const place = ofPlace.filter((key) => read.has(key));
  return [
    ...COLUMNS.filter((key) => read.has(key)),
    ...(place.length > 0 && place.length === ofPlace.length ? ["place"] : place),
  ];
}

/** A time in a line: as known, then as printed. */
function timeLine({ date, until, time, words }: When): Line | null {
  const known = [date, time, until && `${date ? "to" : "by"} ${until}`].filter(Boolean).join(" ");
  return joined([known, words ?? ""].filter(Boolean));
}

function joined(items: Iterable<Line>): Line | null {
  return [...items].join("; ") || null;
}
