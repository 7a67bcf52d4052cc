import type { Document } from "../../model/document.js";
import type { Figure } from "../../model/figure.js";
import type { Instrument } from "../../model/instrument.js";
import type { Finding, Path } from "../../problem.js";
import { either, shown } from "../../shown.js";
import type { Register } from "../register.js";
import type { Part, Sheet } from "../sheet.js";
import type { Rule } from "./rule.js";

const evidenceIncomplete: Rule = {
  id: "evidence-incomplete",
  severity: "error",
  of: ["Evidence"],
  means: "Evidence shows a place: by its first words or by `at`. What stands around a passage needs the passage",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Evidence")) {
      if (value.first !== undefined) continue;
      const stray = (["last", "prefix", "suffix"] as const).find((key) => value[key] !== undefined);
      if (stray === undefined && value.at !== undefined) continue;
      tell({
        path: stray ? [...path, stray] : path,
        at: "key",
        found: stray ? `${stray} without first` : "a document without a place in it",
        mend: `Add ${stray ? "first" : "first or at"}.`,
      });
    }
  },
};

/** Dots that stand for words left out: in brackets anywhere, else where `first` ends and `last` begins. */
const IN_BRACKETS = /[[(]\s?(?:…|\.{3})\s?[\])]/;
const LEFT_OUT = {
  first: new RegExp(`${IN_BRACKETS.source}|(?:…|\\.{3})$`),
  last: new RegExp(`${IN_BRACKETS.source}|^(?:…|\\.{3})`),
} as const;

/** Most words have no dots, which is seen sooner than what the dots stand for. */
function isDotted(words: string): boolean {
  return words.includes("…") || words.includes("...");
}

const passageCut: Rule = {
  id: "passage-cut",
  severity: "error",
  of: ["Evidence", "Document"],
  means:
    "`first` and `last` are printed words, `last` behind `first` and not within it: no dots stand for what lies between",
  check(sheet, tell) {
    const look = (path: Path, { first = "", last }: { readonly first?: string; readonly last?: string }) => {
      for (const key of ["first", "last"] as const) {
        // What ends with dots and is the whole passage may be printed so.
        const dots = last === undefined ? IN_BRACKETS : LEFT_OUT[key];
        const [found] = dots.exec(key === "first" ? first : (last ?? "")) ?? [];
        if (found === undefined) continue;
        const mend =
          last === undefined
            ? "Write what stands before it as first, and the last words of the passage as last: what lies between is meant too."
            : "Take it out, or choose other words: what lies between first and last is meant too.";
        tell({ path: [...path, key], found: shown(found), mend });
        return;
      }
    };
    for (const { path, value } of sheet.all("Evidence")) {
      const { first, last } = value;
      if (first === undefined) continue;
      if (isDotted(first) || (last !== undefined && isDotted(last))) look(path, value);
      if (last === undefined || !first.endsWith(last)) continue;
      tell({
        path: [...path, "last"],
        found: `${shown(last)}, with which first ends`,
        mend: "Take last out, if first is the whole passage; else write the last words of the passage.",
      });
    }
    // An account of one phrase may begin and end with it.
    for (const { path, value } of sheet.all("Document")) if (value.body) look([...path, "body"], value.body);
  },
};

const evidenceUnread: Rule = {
  id: "evidence-unread",
  severity: "error",
  of: ["Evidence"],
  means:
    "No words are cited of a document whose own words were not at hand; of one known by a digest, the verb with a place",
  check(sheet, tell) {
    // Where a document has a body, `read` is what is wrong: that is told there.
    const isUnread = ({ value: { read, body } }: Part<Document>) => (read === "digest" || read === "unread") && !body;
    const documents = sheet.all("Document").filter(isUnread);
    if (documents.length === 0) return;
    const unread = new Map(documents.map(({ value: { id, read } }) => [id, read]));
    const told = new Set<string>();
    for (const { path, value } of sheet.all("Evidence")) {
      const read = unread.get(value.document);
      const placed = read === "digest" && value.at !== undefined;
      const words = ["first", "last", "prefix", "suffix", ...(placed ? [] : ["verb" as const])] as const;
      const cited = words.find((key) => value[key] !== undefined);
      if (read === undefined || cited === undefined || told.has(value.document)) continue;
      told.add(value.document);
      tell({
        path: [...path, cited],
        at: "key",
        found: `words of ${value.document}, of which \`read\` says ${read}`,
        mend: "Give the place by at; or set `read` to part or whole, if the text was at hand.",
      });
    }
  },
};

const verbMisplaced: Rule = {
  id: "verb-misplaced",
  severity: "error",
  of: ["Evidence"],
  means: "Only the evidence of a statement has a verb",
  check(sheet, tell) {
    for (const { path, value, owner } of sheet.all("Evidence")) {
      if (value.verb === undefined || owner?.type === "Statement") continue;
      tell({
        path: [...path, "verb"],
        at: "key",
        found: "a verb outside a statement",
        mend: "Take it out; or make a statement of it.",
      });
    }
  },
};

const differsFromNothing: Rule = {
  id: "differs-from-nothing",
  severity: "error",
  of: ["Evidence"],
  means: "`differs` compares a version with the first one listed; the first has nothing to differ from",
  check(sheet, tell) {
    for (const { path, value } of sheet.all("Evidence")) {
      if (value.differs === undefined || path.at(-1) !== 0) continue;
      tell({
        path: [...path, "differs"],
        at: "key",
        found: "differs in the first evidence",
        mend: "Take it out; or see whether the order is right.",
      });
    }
  },
};

const bodyMissing: Rule = {
  id: "body-missing",
  severity: "error",
  of: ["Document"],
  means:
    "A document that was read in whole has `body` and `sha256`, one that was not at hand has neither; they go together",
  check(sheet, tell) {
    // One that slid out of its document stands among the keys of the record, and is told there.
    const isAstray = ({ path, at }: Finding) => at && path.length === 1 && /(?:body|sha256)$/.test(String(path[0]));
    if (sheet.faults.some(isAstray)) return;
    for (const { path, value } of sheet.all("Document")) {
      const unread = value.read === "digest" || value.read === "unread";
      const isNone = value.body === undefined && value.sha256 === undefined;
      const isWhole = value.body !== undefined && value.sha256 !== undefined;
      if (unread ? isNone : isWhole || (isNone && value.read === "part")) continue;
      const keys = ["body", "sha256"] as const;
      const there = keys.filter((key) => value[key] !== undefined);
      const missing = keys.filter((key) => value[key] === undefined);
      tell({
        path: unread ? [...path, "read"] : path,
        ...(!unread && { at: "key" as const }),
        found: unread
          ? `${value.read}, of a document of which ${there.join(" and ")} ${there.length > 1 ? "are" : "is"} there`
          : `no ${either(missing)}`,
        mend: unread
          ? `Write part or whole, if the text was at hand; or take ${there.join(" and ")} out.`
          : `Add what is missing (\`readout hash\` computes sha256); or ${value.read === "part" ? `take ${there[0]} out` : "set `read` to part, if no more was at hand: that needs neither"}.`,
      });
    }
  },
};

const unspoken: Rule = {
  id: "unspoken",
  severity: "warning",
  of: ["Instrument", "Figure", "Document"],
  means: "Each instrument and figure is what some statement is about, and each document that was at hand is cited",
  check(sheet, tell, register) {
    // A statement with a fault may be the very one: what it is about cannot be told.
    if (sheet.all("Meeting").length === 0) return;
    for (const { path, value, type } of [...ofNoStatement(sheet, register), ...uncited(sheet)]) {
      // Of two things with one id, that is told.
      if (register.bearersOf(value.id, sheet).length > 1) continue;
      const document = type === "Document";
      tell({
        path: [...path, "id"],
        found: `${value.id}, which ${document ? "no evidence cites" : "no statement is about"}`,
        mend: document
          ? "Cite it, or take it out."
          : `Add ${value.id} to the \`about\` of the statement that speaks of it.`,
      });
    }
  },
};

/** The instruments and figures that no statement is about; none where an id that names nothing may be meant for any of them. */
function ofNoStatement(sheet: Sheet, register: Register): readonly Part<Instrument | Figure>[] {
  const figures = sheet.all("Figure");
  const things = [...sheet.all("Instrument"), ...figures];
  if (things.length === 0) return things;
  const spoken = new Set(sheet.all("Statement").flatMap(({ value }) => value.about ?? []));
  for (const { id, sameAs } of figures.map(({ value }) => value)) {
    if (sameAs === undefined) continue;
    if (spoken.has(sameAs)) spoken.add(id);
    if (spoken.has(id)) spoken.add(sameAs);
  }
  const isOfNothing = (id: string) => register.bearersOf(id, sheet).every(({ kind }) => kind === "statement");
  return [...spoken].some(isOfNothing) ? [] : things.filter(({ value }) => !spoken.has(value.id));
}

/** The documents that were at hand and that nothing cites; none where what is cited is no document, and may be meant for one. */
function uncited(sheet: Sheet): readonly Part<Document>[] {
  const cited = new Set<string>();
  for (const { value } of sheet.all("Evidence")) cited.add(value.document);
  const documents = sheet.all("Document");
  const isUncited = ({ value }: Part<Document>) => value.read !== "unread" && !cited.has(value.id);
  if (!documents.some(isUncited)) return [];
  const listed = new Set(documents.map(({ value }) => value.id));
  return [...cited].every((id) => listed.has(id)) ? documents.filter(isUncited) : [];
}

export const evidenceRules: readonly Rule[] = [
  evidenceIncomplete,
  passageCut,
  evidenceUnread,
  verbMisplaced,
  differsFromNothing,
  bodyMissing,
  unspoken,
];
