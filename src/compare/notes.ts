import { grouped } from "../order.js";
import { code } from "../shown.js";
import type { Change, Comparison } from "./comparison.js";
import type { Fact, Thing } from "./things.js";
import type { VersionPart } from "./version.js";

/** How a comparison is written. */
export const STYLES = ["text", "markdown"] as const;

export type Style = (typeof STYLES)[number];

interface Marks {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly item: Readonly<Record<Change["is"], string>>;
  readonly name: (text: string) => string;
  readonly word: (text: string) => string;
}

const MARKS: Readonly<Record<Style, Marks>> = {
  text: {
    title: (text) => text,
    heading: (text) => text,
    item: { added: "  + ", removed: "  - ", changed: "  ~ " },
    name: (text) => text,
    word: (text) => (/^[\w.:/+-]+$/.test(text) ? text : `“${text}”`),
  },
  markdown: {
    title: (text) => `## ${text}`,
    heading: (text) => `### ${text}\n`,
    item: { added: "- Added: ", removed: "- Removed: ", changed: "- Changed: " },
    name: code,
    word: code,
  },
};

const WHY: Readonly<Record<VersionPart, string>> = {
  major: "What others may rely on is gone or renamed",
  minor: "Something was added",
  patch: "Facts were corrected",
};

/** A comparison in plain words, for a pull request or release notes; the last line tells how the version must rise. */
export function notesOf(comparison: Comparison, style: Style): string {
  const { changes, gone, from, to } = comparison;
  const marks = MARKS[style];
  const groups = grouped(changes, ({ thing }) => thing.meeting ?? "The collection");
  const itemOf = (change: Change) => `${marks.item[change.is]}${toldOf(change, marks)}`;
  const paragraphs = [
    marks.title(`${from} → ${to}`),
    ...[...groups].map(([group, changes]) => `${marks.heading(group)}\n${changes.map(itemOf).join("\n")}`),
    ...gone.map((id) => `${marks.name(id)} is gone without a tombstone: list it under withdrawn in collection.yaml.`),
    [totalOf(changes), verdictOn(comparison)].join(" "),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function toldOf(change: Change, { name, word }: Marks): string {
  const { kind, name: called } = change.thing;
  // A meeting, and the collection, are named by the heading.
  const subject = kind === "meeting" || kind === "collection" ? kind : `${kind} ${name(called)}`;
  if (change.is !== "changed") {
    const more = [glossOf(change.thing, word), countsOf(change.parts)].filter(Boolean).join(", ");
    return more ? `${subject}: ${more}` : subject;
  }
  const { key, from, to } = change;
  const shown = (fact: Fact) => (Array.isArray(fact) ? fact : [String(fact)]).map(word).join(", ");
  if (from === undefined) return `${subject}: ${key} added: ${shown(to as Fact)}`;
  if (to === undefined) return `${subject}: ${key} removed: ${shown(from)}`;
  return `${subject}: ${key} ${shown(from)} → ${shown(to)}`;
}

/** What a thing is, in one of its texts. */
function glossOf({ facts }: Thing, word: Marks["word"]): string {
  const key = [...facts.keys()]
    .sort()
    .find((each) => /^(title|name|summary|measure|because)( [a-z]{2,3}\b.*)?$/.test(each));
  return key === undefined ? "" : word(String(facts.get(key)));
}

/** `12 statements, 1 figure`. */
function countsOf(parts: readonly Thing[]): string {
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  return kinds.map((kind) => counted(parts.filter((part) => part.kind === kind).length, kind)).join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function totalOf(changes: readonly Change[]): string {
  if (changes.length === 0) return "No facts differ.";
  const counts = (["added", "removed", "changed"] as const).map(
    (is) => [changes.filter((change) => change.is === is).length, is] as const,
  );
  return `${counts.flatMap(([count, is]) => (count ? `${count} ${is}` : [])).join(", ")}.`;
}

function verdictOn({ from, to, part, least, risen }: Comparison): string {
  const wanted = part
    ? `${WHY[part]}: a ${part} change. After ${from} the version must be ${least} or higher`
    : `The version must be ${least} or higher`;
  return `${wanted}; it is ${to}${risen ? "" : ", which is too low"}.`;
}
