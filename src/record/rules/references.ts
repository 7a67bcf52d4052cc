import { basename } from "node:path";
import type { Statement } from "../../model/statement.js";
import type { Finding } from "../../problem.js";
import { either, shown } from "../../shown.js";
import { nearest } from "../../spelling.js";
import { countryCode } from "../codes.js";
import { isEveryone } from "../complete.js";
import { id } from "../forms.js";
import { text } from "../notation.js";
import { type Declaration, KINDS, type Kind, OF_INSTRUMENTS, type Register, toldInstrument } from "../register.js";
import type { Part, Sheet } from "../sheet.js";
import { RESERVED } from "./ids.js";
import type { Rule, Tell } from "./rule.js";

const ACTORS: readonly Kind[] = ["person", "party", "organisation"];

/** What each property that refers may name, by its type and key. Every property of type `Id` is here or declares. */
export const REFERENCES: Readonly<Record<string, readonly Kind[]>> = {
  "Document.issuers": ACTORS,
  "Document.mentions": [...ACTORS, "topic"],
  "Document.supersedes": ["document"],
  "Document.translationOf": ["document"],
  "Evidence.document": ["document"],
  "Figure.sameAs": ["figure"],
  "Instrument.about": ["topic"],
  "Instrument.parties": ["party"],
  "Instrument.text": ["document"],
  "Meeting.parties": ["party"],
  "Organisation.of": ["party"],
  "Participant.party": ["party"],
  "Participant.person": ["person"],
  "Service.about": ["topic"],
  "Service.operators": ["organisation", "party"],
  "Service.providers": ["party", "organisation"],
  "Service.under": ["instrument"],
  "State.by": ACTORS,
  "State.witnesses": ACTORS,
  "Statement.about": ["topic", "figure", "instrument", "service", "document", ...ACTORS],
  "Statement.by": ACTORS,
  "Statement.contradicts": ["statement"],
  "Statement.sameAs": ["statement"],
  "Statement.to": ACTORS,
  "Topic.broader": ["topic"],
};

/** The same by type, and then by key: a text made of both for each id would be slow to look up. */
const BY_TYPE = new Map<string, Map<string, readonly Kind[]>>();
for (const [property, kinds] of Object.entries(REFERENCES)) {
  const [type = "", key = ""] = property.split(".");
  BY_TYPE.set(type, (BY_TYPE.get(type) ?? new Map()).set(key, kinds));
}

function kindsOf(owner: Part | undefined, key: string | undefined): readonly Kind[] | undefined {
  return owner && key !== undefined ? BY_TYPE.get(owner.type)?.get(key) : undefined;
}

/** For how many ids of a file the nearest is looked for: more are no slips, and the search compares with all ids. */
const MOST_MENDED = 100;

const unknownReference: Rule = {
  id: "unknown-reference",
  severity: "error",
  of: ["Id"],
  means: "An id that refers names a thing that is there, of a kind that can stand in that place",
  check(sheet, tell, register) {
    // An id that names nothing at all is one mistake, however often it is written: it is told where it stands first.
    const told = new Set<string>();
    const named = new Map<readonly Kind[], ReturnType<typeof thereAre>>();
    let uses: ReadonlyMap<string, number> | undefined;
    let doubtful: ReturnType<typeof doubtfulLists> | undefined;
    for (const { path, value, owner, key } of sheet.all("Id")) {
      const kinds = kindsOf(owner, key);
      if (!kinds || (key === "by" && value === "unstated")) continue;
      const bearers = register.bearersOf(value, sheet);
      if (bearers.some(({ kind }) => kinds.includes(kind)) || !register.knows(kinds)) continue;
      const [other] = bearers;
      doubtful ??= doubtfulLists(sheet, register);
      const isDoubtful = kinds.some((kind) => doubtful?.(KINDS[kind].home));
      if (isDoubtful && (!other || other.sheet === sheet)) continue;
      if (!other && told.has(value)) continue;
      told.add(value);
      uses ??= usesIn(sheet);
      const more = (uses.get(value) ?? 1) - 1;
      const { things, candidates } = named.get(kinds) ?? thereAre([...register.thingsOf(kinds, sheet)]);
      named.set(kinds, { things, candidates });
      // Of a record without documents that alone is told: it must have one.
      if (candidates.length === 0 && kinds.every((kind) => kind === "document")) continue;
      const meant = () => called(value, things) ?? nearest(value, candidates);
      const near = candidates.length === 1 ? candidates[0] : told.size <= MOST_MENDED ? meant() : undefined;
      const homes = kinds.map((kind) => {
        const { home } = KINDS[kind];
        if (register.has(kind)) return home;
        return `${home} (make that file beside collection.yaml, beginning with \`${basename(home, ".yaml")}:\`)`;
      });
      tell({
        path,
        found: other
          ? `${shown(value)}, ${KINDS[other.kind].called}`
          : `${shown(value)}${more ? `, and ${more === 1 ? "once" : `${more} times`} more in the record` : ""}`,
        wanted: `the id of ${either(kinds.map((kind) => KINDS[kind].called))}`,
        mend:
          NO_IDS[`${value} ${key}`] ??
          `Write ${near ?? "the id of one that is there"}, or add ${shown(value)} to ${either(homes)}.`,
      });
    }
  },
};

/** The lists of a record whose items are objects. */
const LISTS = new Set(["participants", "others", ...Object.values(KINDS).map(({ home }) => home as string)]);

/** Tells whether a list of a record may hold more ids than can be read: where one, or its key, or that of the list is faulty. */
function doubtfulLists(sheet: Sheet, register: Register): (list: string) => boolean {
  const { faults } = sheet;
  const lists = new Set(
    faults
      .filter(({ path, at }) => path.length > 1 && (path[2] === "id" || (at && path.length < 4)))
      .map(({ path }) => path[0]),
  );
  // A list that is none, and an item of which nothing can be read, or which belongs to another list.
  for (const { path, at } of faults) if (!at && path.length === 1) lists.add(path[0]);
  const isItemLost = faults.some(({ path, at }) => !at && path.length === 2 && LISTS.has(String(path[0])));
  for (const { path, at } of faults) if (at && typeof path.at(-1) === "string") lists.add(path.at(-1) as string);
  for (const list of twiceDeclared(sheet, register)) lists.add(list);
  const isKeyStray = faults.some(({ path, at }) => at && path.length === 1);
  return (list) => lists.has(list) || ((isKeyStray || isItemLost) && !list.endsWith(".yaml"));
}

/** The lists of a record in which a thing bears the id of another: its own may be the one that is missed. */
function* twiceDeclared(sheet: Sheet, register: Register): Generator<string> {
  for (const { type, home } of Object.values(KINDS)) {
    if (home.endsWith(".yaml")) continue;
    const isTwice = ({ value }: Part) => {
      const { id } = Object(value) as { id?: unknown };
      return typeof id === "string" && (RESERVED.includes(id) || register.bearersOf(id, sheet).length > 1);
    };
    if (sheet.any(type).some(isTwice)) yield home;
  }
}

/** Things, and their ids, each once. */
function thereAre(things: readonly Declaration[]) {
  return { things, candidates: [...new Set(things.map((thing) => thing.id))] };
}

/**
 * Of a reference in a form that is none, where the id that would be of its words names nothing: the mend by the thing that
 * it names. Of other faults what they are.
 */
export function byName(faults: readonly Finding[], sheet: Sheet, register: Register): readonly Finding[] {
  if (faults.length === 0 || faults.length > MOST_MENDED) return faults;
  const parts = new Map(sheet.any("Id").map((part) => [JSON.stringify(part.path), part]));
  return faults.map((fault) => {
    const { value, owner, key } = parts.get(JSON.stringify(fault.path)) ?? {};
    const kinds = kindsOf(owner, key);
    if (!kinds || typeof value !== "string") return fault;
    const notation = sheet.source?.notation ?? "json";
    const [word, things] = [id(value), [...register.thingsOf(kinds, sheet)]];
    const isGuess = [".", ";"].some((end) => fault.mend.startsWith(`Write ${text(word, notation)}${end}`));
    const { candidates } = thereAre(things);
    if (!isGuess || candidates.includes(word)) return fault;
    const words = value.split(/[^\p{L}\d-]+/u).map(id);
    if (words.length > 1 && words.every((each) => candidates.includes(each))) {
      return { ...fault, mend: `Write commas: ${words.map((each) => text(each, notation)).join(", ")}.` };
    }
    const near = called(word, things) ?? nearest(word, candidates);
    return near ? { ...fault, mend: `Write ${text(near, notation)}.` } : fault;
  });
}

/** Words that are no ids, with the key where they stand, and what to write there. */
const NO_IDS: Readonly<Record<string, string>> = {
  "all by": "Write `all` without brackets, for all participants.",
  "all to": "Write the ids of those whom it is said to: `all` stands in `by` alone.",
  "all witnesses": "Write the ids of those who watched: `all` stands in `by` alone.",
  "both by": "Write `all`, without brackets, for all participants.",
  "unknown by": "Write unstated, if the document does not tell who.",
};

/** The id of the only thing that goes by a name, a country's code, or a family name. */
function called(word: string, things: readonly Declaration[]): string | undefined {
  const code = countryCode(word);
  const named = things.filter(({ part }) => {
    const { name, country } = Object(part.value) as { name?: unknown; country?: unknown };
    return country === code || namesIn(name).some((each) => id(each) === word);
  });
  const [one, other] = new Set(named.map((thing) => thing.id));
  return other === undefined ? one : undefined;
}

/** What a thing is called in each language; of a person, the family name and the whole name in other scripts. */
function namesIn(name: unknown): readonly string[] {
  const { order, scripts, family, ...texts } = Object(name) as Record<string, unknown>;
  const names = order ? [family, ...Object.values(Object(scripts))] : Object.values(texts);
  return names.filter((each) => typeof each === "string");
}

/** How often each id is written in a file. */
function usesIn(sheet: Sheet): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { value, key, owner } of sheet.all("Id")) {
    const isWritten = key !== "by" || !isEveryone((owner?.value as { by?: unknown } | undefined)?.by);
    if (isWritten) uses.set(value, (uses.get(value) ?? 0) + 1);
  }
  return uses;
}

const replacesUnknown: Rule = {
  id: "replaces-unknown",
  severity: "warning",
  of: ["MeetingId"],
  means: "The meeting that another took the place of is in the collection",
  check(sheet, tell, register) {
    for (const { path, value } of sheet.all("MeetingId").filter(({ key }) => key === "replaces")) {
      if (register.known.has(value)) continue;
      const near = nearest(value, without(register.known, (sheet.value as { id?: unknown }).id));
      tell({
        path,
        found: shown(value),
        wanted: "the id of a meeting in the collection",
        mend: near ? `Write ${near}.` : "Add the record of that meeting, or take the key out.",
      });
    }
  },
};

function* without(ids: Iterable<string>, left: unknown): Generator<string> {
  for (const each of ids) if (each !== left) yield each;
}

const selfReference: Rule = {
  id: "self-reference",
  severity: "error",
  of: ["Statement", "Figure", "Meeting", "Document"],
  means:
    "A statement is said to others, is the same point as one of another account, or contradicts another; a document translates one in another language, a figure is the same amount as another, and a meeting takes the place of another",
  check(sheet, tell) {
    const [wanted, mend] = ["the id of another", "Write the id of the other, or take it out."];
    for (const { path, value } of [...sheet.all("Statement"), ...sheet.all("Figure")]) {
      const { id, sameAs } = value;
      if (sameAs === id) tell({ path: [...path, "sameAs"], found: `${shown(id)} itself`, wanted, mend });
      const index = "contradicts" in value ? (value.contradicts ?? []).indexOf(id) : -1;
      if (index >= 0) tell({ path: [...path, "contradicts", index], found: `${shown(id)} itself`, wanted, mend });
    }
    let statements: ReadonlyMap<string, Statement> | undefined;
    const ofAccount = (statement: Statement, other: string, path: Part["path"]) => {
      statements ??= new Map(sheet.all("Statement").map(({ value }) => [value.id, value]));
      const both = [statement, statements.get(other)].flatMap((each) => each?.evidence ?? []);
      const [account, ...others] = new Set(both.map(({ document }) => document));
      if (other === statement.id || !statements.has(other) || others.length > 0) return;
      tell({
        path,
        found: `${shown(other)}, which is of ${account} too`,
        wanted: "a statement of another account",
        mend: "Take it out; or see which document each of the two cites.",
      });
    };
    for (const { path, value } of sheet.all("Statement")) {
      const { by, sameAs } = value;
      const [speaker = "", ...more]: readonly string[] = by;
      const to: readonly string[] = value.to ?? [];
      const index = more.length > 0 || isEveryone(by) ? -1 : to.indexOf(speaker);
      if (index >= 0) {
        const mend = "Write whom it is said to, or take it out.";
        tell({ path: [...path, "to", index], found: `${shown(speaker)}, who says it`, wanted: "someone else", mend });
      }
      if (sameAs !== undefined) ofAccount(value, sameAs, [...path, "sameAs"]);
      for (const [index, other] of value.contradicts?.entries() ?? []) {
        ofAccount(value, other, [...path, "contradicts", index]);
      }
    }
    for (const { path, value } of sheet.all("Document")) {
      const { id, language, translationOf } = value;
      if (translationOf === undefined || translationOf === id || sheet.languageOf(translationOf) !== language) continue;
      tell({
        path: [...path, "translationOf"],
        found: `${shown(translationOf)}, which is in ${language} too`,
        wanted: "a document in another language",
        mend: "See in which language each of the two is; or take it out, and write supersedes, if it corrects that one.",
      });
    }
    for (const { path, value } of sheet.all("Meeting")) {
      if (value.replaces === value.id)
        tell({ path: [...path, "replaces"], found: `${shown(value.id)} itself`, wanted, mend });
    }
  },
};

const cycle: Rule = {
  id: "cycle",
  severity: "error",
  of: ["Topic", "Document"],
  means: "No topic is wider than itself and no document translates or supersedes itself, however long the way round",
  check(sheet, tell) {
    rings(sheet.all("Topic"), "broader", tell);
    rings(sheet.all("Document"), "translationOf", tell);
    rings(sheet.all("Document"), "supersedes", tell);
  },
};

function rings<K extends string>(
  parts: readonly Part<{ readonly id: string } & { readonly [key in K]?: string }>[],
  key: K,
  tell: Tell,
): void {
  if (parts.every(({ value }) => value[key] === undefined)) return;
  const next = new Map(parts.map(({ value }) => [value.id, value[key]]));
  const places = new Map(parts.map(({ path, value }) => [value.id, path]));
  const seen = new Set<string>();
  for (const { value } of parts) {
    const way = new Set<string>();
    let id: string | undefined = value.id;
    for (; id !== undefined && !seen.has(id); id = next.get(id)) {
      way.add(id);
      seen.add(id);
    }
    if (id === undefined || !way.has(id)) continue;
    // Each of the links could be the wrong one: a ring is told once, at the least of its ids.
    const met = [...way];
    const ring = met.slice(met.indexOf(id));
    const [least = ""] = [...ring].sort();
    const first = ring.indexOf(least);
    const round = [...ring.slice(first), ...ring.slice(0, first), least];
    tell({
      path: [...(places.get(least) ?? []), key],
      found: `a ring: ${round.slice(0, 10).join(" → ")}${round.length > 10 ? " …" : ""}`,
      mend: `Take out the ${key} that is wrong.`,
    });
  }
}

const instrumentDiffers: Rule = {
  id: "instrument-differs",
  severity: "error",
  of: ["Instrument"],
  means: "An instrument is told of in the same words in each record: only its states belong to the meeting",
  check(sheet, tell, register) {
    for (const { path, value } of sheet.all("Instrument")) {
      const first = register.instrument(value.id);
      if (!first || first.origin === sheet.origin) continue;
      const { told } = toldInstrument(value, path, sheet.origin);
      for (const [index, key] of OF_INSTRUMENTS.entries()) {
        if (told[index] === first.told[index]) continue;
        const { file, line } = first.origin.locate([...first.path, key]);
        tell({
          path: [...path, key],
          at: "key",
          found: `another ${key} of ${value.id} than in ${file}:${line}`,
          mend: "Write the same in both.",
        });
      }
    }
  },
};

export const referenceRules: readonly Rule[] = [
  unknownReference,
  replacesUnknown,
  selfReference,
  cycle,
  instrumentDiffers,
];
