import { extname } from "node:path";
import { shown } from "../../shown.js";
import { nameOf } from "../records.js";
import { ALL_KINDS, KINDS, type Origin } from "../register.js";
import type { Part, Sheet } from "../sheet.js";
import type { Rule } from "./rule.js";
import { isInCalendar } from "./time.js";

/**
 * Ids that mean something else: nobody in particular, all who take part, the meeting itself, who takes part in it, the list
 * of topics; and where someone was, and what is inferred of them, which stand where a party's id may.
 */
export const RESERVED: readonly string[] = ["unstated", "all", "meeting", "person", "topics", "where", "inferred"];

const duplicateId: Rule = {
  id: "duplicate-id",
  severity: "error",
  means:
    "An id names one thing: among parties, organisations, people and topics; within a record also among its own things; a state within its instrument; a meeting within the collection, where that of a withdrawn record names nothing else",
  check(sheet, tell, register) {
    for (const kind of ALL_KINDS) {
      for (const part of sheet.any(KINDS[kind].type)) {
        const id = (part.value as { id?: unknown } | null)?.id;
        const first = typeof id === "string" ? register.bearersOf(id, sheet)[0] : undefined;
        if (!first || first.part === part) continue;
        const bearer = `${KINDS[first.kind].called}${placeIn(first.sheet.origin, [...first.part.path, "id"])}`;
        tell(twice([...part.path, "id"], first.id, bearer));
      }
    }
    for (const { path, value } of sheet.all("Instrument")) {
      for (const [index, { id }] of value.states.entries()) {
        const first = value.states.findIndex((state) => state.id === id);
        if (first === index) continue;
        const bearer = `another state${placeIn(sheet.origin, [...path, "states", first, "id"])}`;
        tell(twice([...path, "states", index, "id"], id, bearer));
      }
    }
    for (const { path, value } of meetingIds(sheet)) {
      const first = register.firstOf(value);
      const { file, line } = sheet.origin;
      if (!first || (first.file === file && first.line === line)) continue;
      if (sheet.schema === "meeting") tell(twice(path, value, `another meeting${placeIn(first, ["id"])}`));
      else
        tell({
          path,
          found: `${shown(value)}, withdrawn, and again the id of a meeting${placeIn(first, ["id"])}`,
          mend: "Give the meeting another id.",
        });
    }
  },
};

function twice(path: Part["path"], id: string, bearer: string) {
  return {
    path,
    found: `${shown(id)}, also the id of ${bearer}`,
    wanted: "an id of its own for each thing",
    mend: "Change one of them.",
  };
}

function placeIn(origin: Origin, path: Part["path"]): string {
  if (!origin.file) return "";
  const { file, line } = origin.locate(path);
  return ` (${file}:${line})`;
}

/** The id of the record itself, or in `collection.yaml` those of withdrawn records; none that has a fault. */
function meetingIds(sheet: Sheet): readonly Part<string>[] {
  return sheet.all("MeetingId").filter(({ key }) => key === "id");
}

const namedTwice: Rule = {
  id: "named-twice",
  severity: "warning",
  of: ["Party", "Topic"],
  means:
    "No two states have one country, and no two parties, or topics within one topic, the same name: a thing has one id",
  check(sheet, tell) {
    const seen = new Map<string, string>();
    const look = (path: Part["path"], id: string, word: string, called: string) => {
      const first = seen.get(word) ?? id;
      seen.set(word, first);
      if (first === id) return;
      tell({
        path,
        found: `${called} of ${id}, also that of ${first}`,
        mend: `Keep one of the two, if they are one; or correct the ${called} that is wrong.`,
      });
    };
    for (const { path, value } of sheet.all("Party")) {
      const { id, kind, name, country } = value;
      if (country && kind === "state") look([...path, "country"], id, country, "country");
      else look([...path, "name"], id, JSON.stringify(name), "name");
    }
    for (const { path, value } of sheet.all("Topic")) {
      look([...path, "name"], value.id, JSON.stringify([value.broader, value.name]), "name");
    }
  },
};

const reservedId: Rule = {
  id: "reserved-id",
  severity: "error",
  of: ["Id"],
  means: "Nothing is called `unstated`, `all`, `meeting`, `person`, `topics`, `where` or `inferred`",
  check(sheet, tell) {
    for (const { path, value, key } of sheet.all("Id")) {
      if (key !== "id" || !RESERVED.includes(value)) continue;
      tell({ path, found: shown(value), mend: "Choose another id." });
    }
  },
};

const fileName: Rule = {
  id: "file-name",
  severity: "error",
  of: ["MeetingId"],
  means: "A meeting's file is named as its id",
  check(sheet, tell) {
    if (!sheet.source || sheet.schema !== "meeting") return;
    const { file } = sheet.source;
    const name = nameOf(file);
    for (const { path, value } of meetingIds(sheet)) {
      // A record from elsewhere than a file of its own has no such name.
      if (value === name || extname(file) === "" || sheet.source.isLine) continue;
      tell({
        path,
        found: shown(value),
        wanted: `the name of the file, ${shown(name)}`,
        mend: `Name the file ${value}${extname(file)}, or change the id.`,
      });
    }
  },
};

const idDate: Rule = {
  id: "id-date",
  severity: "warning",
  of: ["Meeting"],
  means: "A meeting's id begins with its date",
  check(sheet, tell) {
    for (const { value } of sheet.all("Meeting")) {
      const { date } = value.when;
      if (date === undefined || value.id.startsWith(`${date}-`)) continue;
      // A day that is none, or another id than the name of the file, is told as that.
      const { source } = sheet;
      const isNamed = source && !source.isLine && nameOf(source.file).startsWith(`${date}-`);
      if (!isInCalendar(date) || isNamed) continue;
      tell({
        path: ["when", "date"],
        found: `${date}, while the id is ${value.id}`,
        mend: "See which of the two is right.",
      });
    }
  },
};

export const idRules: readonly Rule[] = [duplicateId, namedTwice, reservedId, fileName, idDate];
