import { basename } from "node:path";
import { either, shown } from "../../shown.js";
import { nearest } from "../../spelling.js";
import { KINDS, type Kind, OF_INSTRUMENTS, toldInstrument } from "../register.js";
import type { Part, Sheet } from "../sheet.js";
import type { Breach, Rule } from "./rule.js";

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

/** For how many ids of a file the nearest is looked for: more are no slips, and the search compares with all ids. */
const MOST_MENDED = 100;

const unknownReference: Rule = {
  id: "unknown-reference",
  severity: "error",
  of: ["Id"],
  means: "An id that refers names a thing that is there, of a kind that can stand in that place",
  *check(sheet, register) {
    // An id that names nothing at all is one mistake, however often it is written: it is told where it stands first.
    const told = new Set<string>();
    const named = new Map<readonly Kind[], readonly string[]>();
    let uses: ReadonlyMap<string, number> | undefined;
    for (const { path, value, owner, key } of sheet.all("Id")) {
      const kinds = REFERENCES[`${owner?.type}.${key}`];
      if (!kinds || (key === "by" && value === "unstated")) continue;
      const bearers = register.bearersOf(value, sheet);
      if (bearers.some(({ kind }) => kinds.includes(kind)) || !register.knows(kinds)) continue;
      const [other] = bearers;
      if (!other && told.has(value)) continue;
      told.add(value);
      uses ??= usesIn(sheet);
      const more = (uses.get(value) ?? 1) - 1;
      const candidates = named.get(kinds) ?? [...new Set(register.idsOf(kinds, sheet))];
      named.set(kinds, candidates);
      // Of a record without documents that alone is told: it must have one.
      if (candidates.length === 0 && kinds.every((kind) => kind === "document")) continue;
      const near =
        candidates.length === 1 ? candidates[0] : told.size <= MOST_MENDED ? nearest(value, candidates) : undefined;
      const homes = kinds.map((kind) => {
        const { home } = KINDS[kind];
        if (register.has(kind)) return home;
        return `${home} (make that file beside collection.yaml, beginning with \`${basename(home, ".yaml")}:\`)`;
      });
      yield {
        path,
        found: other
          ? `${shown(value)}, ${KINDS[other.kind].called}`
          : `${shown(value)}${more ? `, and ${more === 1 ? "once" : `${more} times`} more in the record` : ""}`,
        wanted: `the id of ${either(kinds.map((kind) => KINDS[kind].called))}`,
        mend:
          value === "all" && key === "by"
            ? "Write `all` without brackets, for all participants."
            : `Write ${near ?? "the id of one that is there"}, or add ${shown(value)} to ${either(homes)}.`,
      };
    }
  },
};

/** How often each id stands in a file. */
function usesIn(sheet: Sheet): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { value } of sheet.all("Id")) uses.set(value, (uses.get(value) ?? 0) + 1);
  return uses;
}

const replacesUnknown: Rule = {
  id: "replaces-unknown",
  severity: "warning",
  of: ["MeetingId"],
  means: "The meeting that another took the place of is in the collection",
  *check(sheet, register) {
    for (const { path, value } of sheet.all("MeetingId").filter(({ key }) => key === "replaces")) {
      if (register.known.has(value)) continue;
      const near = nearest(value, register.known);
      yield {
        path,
        found: shown(value),
        wanted: "the id of a meeting in the collection",
        mend: near ? `Write ${near}.` : "Add the record of that meeting, or take the key out.",
      };
    }
  },
};

const cycle: Rule = {
  id: "cycle",
  severity: "error",
  of: ["Topic", "Document"],
  means: "No topic is wider than itself and no document translates or supersedes itself, however long the way round",
  *check(sheet) {
    yield* rings(sheet.all("Topic"), "broader");
    yield* rings(sheet.all("Document"), "translationOf");
    yield* rings(sheet.all("Document"), "supersedes");
  },
};

function* rings<K extends string>(
  parts: readonly Part<{ readonly id: string } & { readonly [key in K]?: string }>[],
  key: K,
): Generator<Breach> {
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
    yield {
      path: [...(places.get(least) ?? []), key],
      found: `a ring: ${round.slice(0, 10).join(" → ")}${round.length > 10 ? " …" : ""}`,
      mend: `Take out the ${key} that is wrong.`,
    };
  }
}

const instrumentDiffers: Rule = {
  id: "instrument-differs",
  severity: "error",
  of: ["Instrument"],
  means: "An instrument is told of in the same words in each record: only its states belong to the meeting",
  *check(sheet, register) {
    for (const { path, value } of sheet.all("Instrument")) {
      const first = register.instrument(value.id);
      if (!first || first.origin === sheet.origin) continue;
      const { told } = toldInstrument(value, path, sheet.origin);
      for (const [index, key] of OF_INSTRUMENTS.entries()) {
        if (told[index] === first.told[index]) continue;
        const { file, line } = first.origin.locate([...first.path, key]);
        yield {
          path: [...path, key],
          at: "key",
          found: `another ${key} of ${value.id} than in ${file}:${line}`,
          mend: "Write the same in both.",
        };
      }
    }
  },
};

export const referenceRules: readonly Rule[] = [unknownReference, replacesUnknown, cycle, instrumentDiffers];
