import { shown } from "../../shown.js";
import type { Kind } from "../register.js";
import type { PartTypes } from "../sheet.js";
import type { Rule } from "./rule.js";

const speakerTakesNoPart: Rule = {
  id: "speaker-takes-no-part",
  severity: "error",
  of: ["Statement", "State"],
  means:
    "Who says or does something takes part: a person among `participants` or `others`, a party among the meeting's `parties`, an organisation",
  check(sheet, tell, register) {
    const named = (type: keyof PartTypes, list: string) =>
      sheet.all("Id").filter(({ owner, key }) => owner?.type === type && key === list);
    const present = named("Participant", "person").map(({ value }) => value);
    const parties = named("Meeting", "parties").map(({ value }) => value);
    // Where a list of those who take part is misspelled or faulty, or names a stranger, nobody is said to be missing.
    const doubtful = sheet.faults.some(
      ({ path, at }) => (at && path.length < 2) || ["parties", "participants", "others"].includes(String(path[0])),
    );
    const isOf = (kind: Kind) => (id: string) => register.bearersOf(id, sheet).some((bearer) => bearer.kind === kind);
    if (doubtful || !present.every(isOf("person")) || !parties.every(isOf("party"))) return;
    const told = new Set<string>();
    for (const { path, value, owner, key } of sheet.all("Id")) {
      if (key !== "by") continue;
      const kinds = register.bearersOf(value, sheet).map(({ kind }) => kind);
      if (kinds.includes("person") && !present.includes(value) && !told.has(value)) {
        // Who is missing is one mistake, however often they speak.
        told.add(value);
        tell({
          path,
          found: `${shown(value)}, who is not in the record`,
          wanted: "someone among participants or others",
          mend: `Add ${value} to participants; or to others, if they were not there.`,
        });
        // Where nobody is there, all of them are missing for one reason.
        if (present.length === 0) return;
      } else if (kinds.includes("party") && owner?.type === "Statement" && !parties.includes(value)) {
        tell({
          path,
          found: `${shown(value)}, which is not a party of the meeting`,
          wanted: `one of its parties (${parties.join(", ")})`,
          mend: `Add ${value} to parties, or see who speaks.`,
        });
      }
    }
  },
};

const unstatedWithOthers: Rule = {
  id: "unstated-with-others",
  severity: "error",
  of: ["Statement", "State"],
  means: "`unstated` stands alone, in a statement: where a document tells who it was, it is not unstated",
  check(sheet, tell) {
    // Of a participant who is called so, that is told.
    const isAmongPresent = sheet.all("Participant").some(({ value }) => value.person === "unstated");
    for (const { path, value } of sheet.all("Statement")) {
      const index = value.by.indexOf("unstated");
      if (index < 0 || value.by.length === 1 || isAmongPresent) continue;
      tell({
        path: [...path, "by", index],
        found: "unstated beside others",
        mend: "Take unstated out; or make two statements, if the document makes two.",
      });
    }
    for (const { path, value } of sheet.all("State")) {
      const index = value.by?.indexOf("unstated") ?? -1;
      if (index < 0) continue;
      tell({
        path: [...path, "by", index],
        found: "unstated in a state",
        mend: "Take by out: a state without it names nobody.",
      });
    }
  },
};

const participantParty: Rule = {
  id: "participant-party",
  severity: "error",
  of: ["Participant"],
  means: "A participant stands for one of the meeting's parties",
  check(sheet, tell, register) {
    for (const { value } of sheet.all("Meeting")) {
      const isParty = (id: string) => register.bearersOf(id, sheet).some(({ kind }) => kind === "party");
      if (!value.parties.every(isParty)) continue;
      for (const [index, { party }] of (value.participants ?? []).entries()) {
        if (party === undefined || value.parties.includes(party)) continue;
        // What names no party at all is told as that.
        if (register.bearersOf(party, sheet).every(({ kind }) => kind !== "party")) continue;
        tell({
          path: ["participants", index, "party"],
          found: shown(party),
          wanted: `one of the meeting's parties (${value.parties.join(", ")})`,
          mend: `Add ${party} to parties; or move the person to others, if they were not there.`,
        });
      }
    }
  },
};

const participantTwice: Rule = {
  id: "participant-twice",
  severity: "error",
  of: ["Participant"],
  means: "A person is listed once for a party, either among `participants` or among `others`",
  check(sheet, tell) {
    const seen = new Map<string, readonly (string | undefined)[]>();
    for (const { path, value } of sheet.all("Participant")) {
      const { person, party } = value;
      const others = seen.get(person) ?? [];
      if (others.length > 0 && (!party || others.includes(undefined) || others.includes(party))) {
        tell({
          path: [...path, "person"],
          found: `${shown(person)} a second time`,
          mend: "Take one of the two out; of one who stands for two parties, tell both.",
        });
      }
      seen.set(person, [...others, party]);
    }
  },
};

const nameEmpty: Rule = {
  id: "name-empty",
  severity: "error",
  of: ["Name"],
  means: "A name has a family name or a given name",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Name")) {
      if (value.family !== undefined || value.given !== undefined) continue;
      tell({
        path,
        at: "key",
        found: "a name without family and given",
        mend: "Add the one that is known; or take the whole name out, if no document names the person.",
      });
    }
  },
};

const namelessOfMany: Rule = {
  id: "nameless-of-many",
  severity: "warning",
  of: ["Person"],
  means: "A person without a name is one person: an id that stands for an office alone may be taken for several",
  check(sheet, tell, { parties }) {
    for (const { path, value } of sheet.all("Person")) {
      const of = parties.get(value.id);
      if (value.name || value.several || !of || of.size < 2) continue;
      tell({
        path: [...path, "id"],
        found: `${shown(value.id)}, without a name, who stands for ${[...of].join(" and ")}`,
        mend: "Give each an id of its own, such as gb-prime-minister-2026-01; or the name, if a document gives it.",
      });
    }
  },
};

export const peopleRules: readonly Rule[] = [
  namelessOfMany,
  speakerTakesNoPart,
  unstatedWithOthers,
  participantParty,
  participantTwice,
  nameEmpty,
];
