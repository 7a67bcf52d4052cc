/** Who said what about what, in one meeting: a picture, and the same numbers as a table. */
import type { Meeting } from "../../model/meeting.js";
import type { Id, Line } from "../../model/text.js";
import type { Act } from "../../model/vocabulary.js";
import { grouped } from "../../order.js";
import { type Html, html } from "../html.js";
import type { View } from "../view.js";
import { type Band, drawnColumns, type Node, type Place, type Size } from "./columns.js";
import { shortened } from "./label.js";

/** The columns, from left to right. */
type Kind = "who" | "act" | "about";

/** Keys that are no ids: for all that has no room of its own, for no subject at all, and for subjects that are no topics. */
const OTHER = "#other";
const NOTHING = "#nothing";
const INSTRUMENT = "#instrument";
const FIGURE = "#figure";
const DOCUMENT = "#document";
const ACTOR = "#actor";

/** How many keys a column shows at most. */
const MOST: Readonly<Record<Kind, number>> = { who: 6, act: 16, about: 16 };

/** A statement, by the keys it has in each column. */
interface Said extends Readonly<Record<Kind, readonly string[]>> {
  /** The columns of which the documents do not tell, so that we infer what stands there. */
  readonly inferred: readonly Kind[];
}

type Names = Readonly<Record<Kind, (key: string) => Line>>;

/** A way to draw: columns that stand side by side, in panels that stand one under the other. */
interface Layout extends Size {
  readonly name: "wide" | "narrow";
  readonly panels: readonly (readonly (Place & { readonly kind: Kind })[])[];
}

const FROM = { leave: 40, label: 38, anchor: "end", ems: 9 } as const;
const TO = { enter: 60, label: 62.5, anchor: "start", ems: 8.9 } as const;

/** `picture.css` shows one of them: the wide one from 640 pixels on, the narrow one down to 288. */
const LAYOUTS: readonly Layout[] = [
  {
    name: "wide",
    panels: [
      [
        { kind: "who", leave: 19, label: 18, anchor: "end", ems: 8.8 },
        { kind: "act", enter: 36, leave: 55, label: 45.8, anchor: "middle", ems: 8.2 },
        { kind: "about", enter: 72.5, label: 74.1, anchor: "start", ems: 12.6 },
      ],
    ],
    line: 16,
    one: 20,
    all: 300,
  },
  {
    name: "narrow",
    panels: [
      [
        { kind: "who", ...FROM },
        { kind: "act", ...TO },
      ],
      [
        { kind: "act", ...FROM },
        { kind: "about", ...TO },
      ],
    ],
    line: 15,
    one: 14,
    all: 220,
  },
];

/** A piece of a band that is inferred, to stand in a text. */
const SAMPLE = html`<svg class="sample" width="26" height="10" aria-hidden="true"><path class="band inferred" d="M1 1H25V9H1Z"/></svg>`;

/**
 * The figure of a meeting, in a wide and a narrow layout. Who says a thing together with others stands there with them,
 * since none of them said it alone.
 *
 * @returns Nothing where the record has no statements.
 */
export function flowFigure(meeting: Meeting, view: View): Html | undefined {
  const all = saidIn(meeting, view);
  if (!all.length) return undefined;
  const { say } = view;
  const names = namesIn(meeting, view);
  const said = all.map(folding(all));
  const finding = findingOf(said, names, view);
  const dashed = all.some(({ inferred }) => inferred.length > 0);
  return html`<figure class="picture flow">
<figcaption><p>${finding}</p>
<p class="note">${say.flowRead}${dashed && html` ${SAMPLE} ${say.flowDashed}`}</p></figcaption>
${LAYOUTS.map((layout) => drawn(said, names, layout, finding, view))}<details><summary>${say.pictureTable}</summary>
${table(all, names, dashed, view)}</details>
</figure>
`;
}

function saidIn(meeting: Meeting, view: View): readonly Said[] {
  const { statements = [], instruments = [], services = [], figures = [], documents } = meeting;
  const kinds = new Map<Id, string>([
    ...[...instruments, ...services].map(({ id }) => [id, INSTRUMENT] as const),
    ...figures.map(({ id }) => [id, FIGURE] as const),
    ...documents.map(({ id }) => [id, DOCUMENT] as const),
  ]);
  const widest = (id: Id): string => view.widestTopic(id) ?? kinds.get(id) ?? ACTOR;
  return statements.map(({ by, act, about = [], inferred }) => ({
    who: [[...by].sort().join(" ")],
    act: [act],
    about: about.length ? [...new Set(about.map(widest))] : [NOTHING],
    inferred: inferred.flatMap(({ of }) => (of === "by" ? "who" : of === "about" ? of : [])),
  }));
}

/** How many statements have each key of a column, the most frequent first. */
function counted(said: readonly Said[], kind: Kind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of said.flatMap((one) => one[kind])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** What leaves few keys in each column: the most frequent stay, the rest is `OTHER`. */
function folding(said: readonly Said[]): (one: Said) => Said {
  const few = (kind: Kind) => {
    const keys = [...counted(said, kind).keys()];
    const stay = new Set(keys.length > MOST[kind] ? keys.slice(0, MOST[kind] - 1) : keys);
    return (one: Said) => [...new Set(one[kind].map((key) => (stay.has(key) ? key : OTHER)))];
  };
  const [who, act, about] = [few("who"), few("act"), few("about")];
  return (one) => ({ who: who(one), act: act(one), about: about(one), inferred: one.inferred });
}

function namesIn(meeting: Meeting, view: View): Names {
  const { say, labels } = view;
  const subjects = new Map([
    [OTHER, say.flowOtherSubjects],
    [NOTHING, say.flowNoSubject],
    [INSTRUMENT, say.flowInstruments],
    [FIGURE, say.flowFigures],
    [DOCUMENT, say.flowDocuments],
    [ACTOR, say.flowActors],
  ]);
  const together = (names: readonly Line[]) =>
    names.length > 1 ? `${names.slice(0, -1).join(", ")} ${say.flowAnd} ${names.at(-1)}` : names.join();
  return {
    who: (key) => (key === OTHER ? say.flowOtherWho : together(key.split(" ").map((id) => view.nameOf(id, meeting)))),
    act: (key) => (key === OTHER ? say.flowOtherActs : labels.act[key as Act]),
    about: (key) => subjects.get(key) ?? view.nameOf(key),
  };
}

/** What the picture shows, in words: the one statement, or what is most frequent among several. */
function findingOf(said: readonly Said[], names: Names, { say }: View): Line {
  const called = (kind: Kind, keys: readonly string[]) =>
    keys.map((key) => shortened(names[kind](key), 40)).join(say.semicolon);
  // One, or two that are equal; where more are, none is said to be the most frequent.
  const most = (kind: Kind) => {
    const counts = [...counted(said, kind)].filter(([key]) => key !== OTHER && key !== NOTHING);
    const most = counts[0]?.[1] ?? 0;
    const keys = counts.filter(([, count]) => count === most).map(([key]) => key);
    return most > 1 && keys.length <= 2 ? [`${called(kind, keys)} (${most})`] : [];
  };
  const clauses =
    said.length > 1
      ? [
          ...most("who").map(say.flowMostBy),
          ...most("act").map(say.flowMostAct),
          ...most("about").map(say.flowMostAbout),
        ]
      : said.map(({ who, act, about }) => `${called("who", who)} → ${called("act", act)} → ${called("about", about)}`);
  return [say.flowFinding(said.length), ...clauses].join(" ");
}

function drawn(said: readonly Said[], names: Names, layout: Layout, finding: Line, { say }: View): Html {
  const headings = { who: say.flowWho, act: say.flowAct, about: say.flowAbout };
  let height = 0;
  const parts = layout.panels.map((panel) => {
    const columns = panel.map((place) => ({
      ...place,
      heading: headings[place.kind],
      nodes: nodesOf(said, place.kind, names),
      hub: place.kind === "act",
    }));
    const bands = panel.flatMap(({ kind }, index) => {
      const next = panel[index + 1];
      return next ? bandsOf(said, kind, next.kind) : [];
    });
    const part = drawnColumns(columns, bands, layout);
    const moved = html`<g transform="translate(0 ${height})">${part.markup}</g>`;
    height += part.height;
    return moved;
  });
  return html`<svg class="${layout.name}" role="img" aria-label="${finding}" width="100%" height="${height}">${parts}</svg>
`;
}

function nodesOf(said: readonly Said[], kind: Kind, names: Names): readonly Node[] {
  return [...counted(said, kind)].map(([key, count]) => {
    const value = said.reduce((sum, one) => sum + (one[kind].includes(key) ? 1 / one[kind].length : 0), 0);
    return { id: `${kind} ${key}`, name: names[kind](key), rest: key === OTHER || key === NOTHING, count, value };
  });
}

/** The bands between two columns: those of a statement share it out evenly. */
function bandsOf(said: readonly Said[], from: Kind, to: Kind): readonly Band[] {
  const bands = new Map<string, Band>();
  for (const one of said) {
    const inferred = one.inferred.includes(from) || one.inferred.includes(to);
    const share = 1 / (one[from].length * one[to].length);
    for (const [source, target] of one[from].flatMap((source) => one[to].map((target) => [source, target]))) {
      const band = { source: `${from} ${source}`, target: `${to} ${target}`, inferred };
      const key = JSON.stringify(band);
      const { count, value } = bands.get(key) ?? { count: 0, value: 0 };
      bands.set(key, { ...band, count: count + 1, value: value + share });
    }
  }
  return [...bands.values()];
}

/** What the picture counts, in full: a row for each of who, act and subject that go together, the most frequent first. */
function table(said: readonly Said[], names: Names, dashed: boolean, { say }: View): Html {
  const told = said.flatMap((one) =>
    one.about.map((subject) => ({ one, key: [...one.who, ...one.act, subject].join("|") })),
  );
  const rows = grouped(told, ({ key }) => key);
  const drawnRows = [...rows]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, same]) => {
      const [who = "", act = "", about = ""] = key.split("|");
      const inferred = same.filter(({ one }) => one.inferred.length > 0).length;
      return html`<tr><th scope="row">${names.who(who)}</th><td>${names.act(act)}</td><td>${names.about(about)}</td><td>${same.length}</td>${dashed && html`<td>${inferred}</td>`}</tr>
`;
    });
  return html`<table>
<thead><tr><th scope="col">${say.flowWho}</th><th scope="col">${say.flowAct}</th><th scope="col">${say.flowAbout}</th><th scope="col">${say.flowStatements}</th>${dashed && html`<th scope="col">${say.flowInferred}</th>`}</tr></thead>
<tbody>
${drawnRows}</tbody>
</table>
`;
}
