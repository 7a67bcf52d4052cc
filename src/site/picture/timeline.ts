/** When which parties met: a picture of pairs over time, and the same numbers as a table. */
import type { Meeting } from "../../model/meeting.js";
import type { Id, Line } from "../../model/text.js";
import type { Day } from "../../model/time.js";
import { STATUSES, type Status } from "../../model/vocabulary.js";
import { compareTexts, grouped } from "../../order.js";
import { type Html, html } from "../html.js";
import type { View } from "../view.js";
import { labelLines, labelText, rounded, shortened } from "./label.js";

export interface DatedMeeting extends Pick<Meeting, "title" | "status" | "parties"> {
  readonly when: Pick<Meeting["when"], "date" | "until">;
  /** Where its page is, as seen from the page of the picture. */
  readonly address: string;
}

/** A meeting in time: in milliseconds of UTC, from its first moment to its last, as far as the date tells. */
interface Moment extends DatedMeeting {
  readonly date: Day;
  readonly from: number;
  readonly to: number;
}

/** Two parties, and their meetings in the order of time; those without a date are counted alone. */
interface Pair {
  readonly parties: readonly Line[];
  readonly count: number;
  readonly moments: readonly Moment[];
}

/** One or more moments that are drawn in one place, in per cent of the width. */
interface Mark {
  readonly at: number;
  readonly moments: readonly Moment[];
}

/** The meetings that began in a stretch of time. */
interface Bar {
  readonly name: Line;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A way to draw. Where things stand, and how near marks come to each other, is in per cent of the width. */
interface Layout {
  readonly name: "wide" | "narrow";
  readonly from: number;
  readonly to: number;
  readonly near: number;
  /** How many marks of several meetings there are at most; one that is a link is as long as two in the page. */
  readonly marks: number;
  /** How many ticks that name a month. */
  readonly ticks: number;
  /** From one row to the next, and from the label of a row down to its marks, in pixels. */
  readonly row: number;
  readonly drop: number;
  readonly ems: number;
  readonly lines: number;
}

/** `picture.css` shows one of them: the wide one from 640 pixels on, the narrow one down to 288. */
const LAYOUTS: readonly Layout[] = [
  { name: "wide", from: 27, to: 98, near: 3.75, marks: 100, ticks: 6, row: 40, drop: 0, ems: 12.6, lines: 2 },
  { name: "narrow", from: 3, to: 97, near: 8.4, marks: 52, ticks: 4, row: 54, drop: 24, ems: 21, lines: 1 },
];

const ROWS = 12;
const LINE = 16;
/** How many bars there are at most, and how high the highest is, in pixels. */
const BARS = 48;
const HIGHEST = 64;
/** The shortest time that is drawn: two months, in which a month begins. */
const SHORTEST = 62 * 86_400_000;
/** Steps from tick to tick, in months. */
const STEPS = [1, 2, 3, 6, ...[1, 10, 100, 1000].flatMap((years) => [12 * years, 24 * years, 60 * years])];

/** The shapes of marks, which tell the status without colour. */
const SHAPES: Readonly<Record<Status, Html>> = {
  held: html`<circle r="6"/>`,
  planned: html`<circle class="open" r="5"/>`,
  postponed: html`<path class="open" d="M0-6 6 0 0 6-6 0Z"/>`,
  cancelled: html`<path class="open" d="M-5-5 5 5M5-5-5 5"/>`,
};

/**
 * The figure of a collection: a row for each pair of parties, of so many as have room, and a mark for each meeting,
 * which leads to its page. A meeting of three parties or more stands in the row of each pair of them. Where the rows
 * leave meetings out, bars above them count all that have a date.
 *
 * @returns Nothing where fewer than two meetings have a date.
 */
export function timelineFigure(meetings: readonly DatedMeeting[], view: View): Html | undefined {
  const moments = meetings.flatMap(momentsOf).sort(inTime);
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last || first === last) return undefined;
  const { say } = view;
  const pairs = pairsOf(meetings);
  const rows = shownOf(pairs).map(([key, met]) => pairOf(key, met, view));
  const [most, second] = pairs;
  const shown = new Set(rows.flatMap((row) => row.moments.map(({ address }) => address)));
  const unmarked = moments.length - shown.size;
  const step = stepOf(moments);
  const bars = unmarked > 0 ? barsOf(moments, step) : [];
  const sentences = [
    say.timelineFinding(meetings.length, unbroken(first.date), unbroken(last.date)),
    most &&
      most[1].length !== second?.[1].length &&
      say.timelineMost(
        most[0]
          .split(" ")
          .map((id) => shortened(view.nameOf(id), 40))
          .join(" – "),
        most[1].length,
      ),
  ];
  const notes = [
    bars.length > 0 && say.timelineBars(String(view.length(step < 12 ? `P${step}M` : `P${step / 12}Y`))),
    say.timelineRead,
    meetings.some(({ parties }) => parties.length > 2) && say.timelineGroups,
    pairs.length > ROWS && say.timelineMorePairs(pairs.length - ROWS),
    unmarked > 0 && say.timelineUnmarked(unmarked),
    moments.length < meetings.length && say.timelineUndated(meetings.length - moments.length),
  ];
  const finding = sentences.filter((sentence) => sentence).join(" ");
  return html`<figure class="picture timeline">
<figcaption><p>${finding}</p>
<p class="note">${notes.filter((note) => note).join(" ")}</p>
${legend(rows, view)}</figcaption>
${LAYOUTS.map((layout) => drawn({ rows, bars, moments, total: meetings.length }, layout, finding, view))}<details><summary>${say.pictureTable}</summary>
${bars.length > 0 && barTable(bars, view)}${table(rows, view)}</details>
</figure>
`;
}

/** The meeting in time; nothing where it has no date. */
function momentsOf(meeting: DatedMeeting): readonly Moment[] {
  const { date, until = date } = meeting.when;
  if (date === undefined || until === undefined) return [];
  return [{ ...meeting, date, from: Date.parse(date), to: endOf(until) }];
}

/** When a month or year is over; of a day, when it begins. */
function endOf(day: Day): number {
  const [year, month = 12] = day.split("-").map(Number);
  return day.length > 7 || year === undefined ? Date.parse(day) : monthBegins(year * 12 + month);
}

/** When a month begins, counted from the first of the year 0. */
const monthBegins = (month: number) => new Date(0).setUTCFullYear(0, month, 1);

/** The month in which a time is, counted so. */
function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** How many months a bar stands for: so many that all bars have room, and that each date tells in which bar it is. */
function stepOf(moments: readonly Moment[]): number {
  const months = moments.map(({ from }) => monthOf(from));
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const least = moments.some(({ date }) => date.length === 4) ? 12 : 1;
  const steps = STEPS.filter((step) => step >= least && (step === 1 || step % 12 === 0));
  return steps.find((step) => (last - first) / step < BARS) ?? Infinity;
}

function barsOf(moments: readonly Moment[], step: number): readonly Bar[] {
  const begun = grouped(moments, ({ from }) => Math.floor(monthOf(from) / step) * step);
  return [...begun]
    .sort(([a], [b]) => a - b)
    .map(([month, { length }]) => {
      const [from, to] = [monthBegins(month), monthBegins(month + step)];
      const [first, last] = [from, to - 1].map((time) => new Date(time).toISOString().slice(0, step < 12 ? 7 : 4));
      return { name: first === last ? `${first}` : `${first}–${last}`, from, to, count: length };
    });
}

/** A text that does not go from one line to the next. */
const unbroken = (text: Line): Line => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");

const middleOf = ({ from, to }: Moment) => (from + to) / 2;

const inTime = (a: Moment, b: Moment) => middleOf(a) - middleOf(b);

/** Every two parties that met, by their ids, and their meetings; those that met most often first. */
function pairsOf(meetings: readonly DatedMeeting[]): readonly (readonly [string, readonly DatedMeeting[]])[] {
  const met = meetings.flatMap((meeting) => {
    const parties = [...new Set<Id>(meeting.parties)].sort();
    return parties.flatMap((one, index) =>
      parties.slice(index + 1).map((other) => ({ pair: `${one} ${other}`, meeting })),
    );
  });
  const pairs = [...grouped(met, ({ pair }) => pair)].map(
    ([pair, all]) => [pair, all.map(({ meeting }) => meeting)] as const,
  );
  return pairs.sort(([a, { length: many }], [b, { length: few }]) => few - many || compareTexts(a, b));
}

/**
 * The pairs that have a row, in their order: those that leave the fewest meetings without a mark, one after another. A
 * meeting of many parties would else fill the rows with pairs that met there alone.
 */
function shownOf(pairs: ReturnType<typeof pairsOf>): ReturnType<typeof pairsOf> {
  const rows = new Set<(typeof pairs)[number]>();
  const marked = new Set<DatedMeeting>();
  while (rows.size < Math.min(ROWS, pairs.length)) {
    let [next, most]: [(typeof pairs)[number] | undefined, number] = [undefined, -1];
    for (const pair of pairs) {
      if (rows.has(pair)) continue;
      const more = pair[1].filter((meeting) => meeting.when.date !== undefined && !marked.has(meeting)).length;
      if (more > most) [next, most] = [pair, more];
    }
    if (!next) break;
    rows.add(next);
    for (const meeting of next[1]) marked.add(meeting);
  }
  return pairs.filter((pair) => rows.has(pair));
}

function pairOf(key: string, met: readonly DatedMeeting[], view: View): Pair {
  const parties = key.split(" ").map((id) => view.nameOf(id));
  return { parties, count: met.length, moments: met.flatMap(momentsOf).sort(inTime) };
}

const nameOf = ({ parties }: Pair): Line => parties.join(" – ");

/** What is drawn. */
interface Drawing {
  readonly rows: readonly Pair[];
  readonly bars: readonly Bar[];
  readonly moments: readonly Moment[];
  /** How many meetings there are, with a date or without. */
  readonly total: number;
}

function drawn({ rows, bars, moments, total }: Drawing, layout: Layout, finding: Line, view: View): Html {
  const { name, from, to, row, drop, ems, lines, ticks } = layout;
  const times = [...moments, ...bars];
  const first = times.reduce((least, time) => Math.min(least, time.from), Infinity);
  const last = times.reduce((most, time) => Math.max(most, time.to), -Infinity);
  const slack = Math.max(0, SHORTEST - (last - first)) / 2;
  const [start, end] = [first - slack, last + slack];
  const at = (time: number) => rounded(from + ((time - start) / (end - start)) * (to - from));
  const base = 3 * LINE + HIGHEST + drop;
  const top = bars.length > 0 ? base : 2 * LINE;
  const height = top + rows.length * row;

  let marks: (readonly Mark[])[] = rows.map((pair) => marksOf(pair.moments, at));
  for (let near = layout.near; near === layout.near || lengthOf(marks.flat()) > layout.marks; near *= 1.25)
    marks = rows.map((_, index) => merged(marks[index] ?? [], near));
  const axis = ticksBetween(start, end, ticks).map(([label, time]) => {
    const x = at(time);
    const anchor = x - from < 8 ? "start" : to - x < 8 ? "end" : "middle";
    return html`<line x1="${x}%" x2="${x}%" y1="${LINE + 6}" y2="${height}"/><text class="tick" x="${x}%" y="${LINE}" text-anchor="${anchor}">${label}</text>`;
  });
  const tracks = rows.map((pair, index) => {
    const label = labelLines(pair.parties.map(unbroken).join(" – "), ` ${pair.count}`, ems, lines);
    const text = labelText({ x: 0, y: -drop, anchor: "start", line: LINE }, label, pair.count, nameOf(pair));
    return html`<g transform="translate(0 ${top + (index + 0.5) * row + drop / 2})"><line x1="${from}%" x2="${to}%"/>${text}${marks[index]?.map((mark) => drawnMark(mark, at, view))}</g>`;
  });
  const label = labelLines(view.say.timelineAll, ` ${total}`, ems, lines);
  const y = -(drop ? HIGHEST + drop : HIGHEST / 2);
  const all =
    bars.length > 0 &&
    html`<g transform="translate(0 ${base})"><line x1="${from}%" x2="${to}%"/>${labelText({ x: 0, y, anchor: "start", line: LINE }, label, total, view.say.timelineAll)}${drawnBars(bars, at)}</g>`;
  return html`<svg class="${name}" role="group" aria-label="${finding}" width="100%" height="${height}">${axis}${all}${tracks}</svg>
`;
}

/** The bars, from their line upwards; the highest tells what it counts, and so what all heights mean. */
function drawnBars(bars: readonly Bar[], at: (time: number) => number): readonly Html[] {
  const most = Math.max(...bars.map(({ count }) => count));
  const highest = bars.find(({ count }) => count === most);
  return bars.map((bar) => {
    const { name, from, to, count } = bar;
    const [x, width, height] = [at(from), rounded(0.85 * (at(to) - at(from))), rounded((count / most) * HIGHEST)];
    const label =
      bar === highest &&
      html`<text class="tick" x="${rounded(x + width / 2)}%" y="${-height - 4}" text-anchor="middle">${count}</text>`;
    return html`<rect x="${x}%" y="${-height}" width="${width}%" height="${height}"><title>${name}: ${count}</title></rect>${label}`;
  });
}

/** Moments in the order of time, in a mark for each place where there are any. */
function marksOf(moments: readonly Moment[], at: (time: number) => number): readonly Mark[] {
  const places = grouped(moments, (moment) => at(middleOf(moment)));
  return [...places].map(([at, moments]) => ({ at, moments }));
}

const lengthOf = (marks: readonly Mark[]) => marks.reduce((sum, { moments }) => sum + (moments.length > 1 ? 1 : 2), 0);

/** So few marks that none is nearer to the next than `near`: the nearest are merged first. */
function merged(marks: readonly Mark[], near: number): readonly Mark[] {
  const left = [...marks];
  for (;;) {
    const gaps = left.slice(1).map((mark, index) => mark.at - (left[index]?.at ?? 0));
    const gap = gaps.reduce((least, each) => Math.min(least, each), near);
    const index = gaps.indexOf(gap);
    const [one, next] = [left[index], left[index + 1]];
    if (!one || !next || gap === near) return left;
    const moments = [...one.moments, ...next.moments];
    const at = (one.at * one.moments.length + next.at * next.moments.length) / moments.length;
    left.splice(index, 2, { at, moments });
  }
}

function drawnMark({ at: place, moments }: Mark, at: (time: number) => number, view: View): Html {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) throw new TypeError("a mark has a moment");
  const { from, to, date, status, address, title } = first;
  const x = rounded(place);
  if (first === last) {
    const span = to > from && html`<line class="span" x1="${at(from)}%" x2="${at(to)}%"/>`;
    const told = `${date}, ${view.labels.status[status]}${view.say.colon}${shortened(view.plain(title), 30)}`;
    return html`<a href="${address}"><title>${told}</title>${span}<svg x="${x}%">${SHAPES[status]}</svg></a>`;
  }
  const open = !moments.some((each) => each.status === "held");
  const radius = rounded(Math.min(12, 7 + 1.5 * Math.sqrt(moments.length)));
  return html`<svg x="${x}%"><title>${date} – ${last.date}</title><circle${open && html` class="open"`} r="${radius}"/><text class="many" y="4">${moments.length}</text></svg>`;
}

/** Where months or years begin: so few that their names have room. */
function ticksBetween(start: number, end: number, most: number): readonly (readonly [Line, number])[] {
  const [first, last] = [monthOf(start), monthOf(end)];
  // The name of a year is shorter than that of a month.
  const roomFor = (step: number) => (step % 12 ? most : 1.5 * most);
  const step = STEPS.find((months) => (last - first) / months <= roomFor(months)) ?? Infinity;
  const months = Array.from({ length: roomFor(step) }, (_, index) => (Math.floor(first / step) + 1 + index) * step);
  return months
    .filter((month) => month <= last)
    .map((month) => {
      const time = monthBegins(month);
      return [new Date(time).toISOString().slice(0, step % 12 ? 7 : 4), time];
    });
}

/** What the shapes mean: nothing where there is but one. */
function legend(rows: readonly Pair[], { say, labels }: View): Html | undefined {
  const moments = rows.flatMap((pair) => pair.moments);
  const statuses = STATUSES.filter(({ id }) => moments.some(({ status }) => status === id));
  const spans = moments.some(({ from, to }) => to > from);
  if (statuses.length < 2 && !spans) return undefined;
  const items = [
    ...statuses.map(({ id }) => [SHAPES[id], labels.status[id]] as const),
    ...(spans ? [[html`<line class="span" x1="-9" x2="9"/>`, say.timelineSpan] as const] : []),
  ];
  return html`<ul>${items.map(([shape, means]) => html`<li><svg class="sample" width="20" height="14" aria-hidden="true"><svg x="10" y="7">${shape}</svg></svg> ${means}</li>`)}</ul>
`;
}

function table(rows: readonly Pair[], { say }: View): Html {
  const drawnRows = rows.map(
    (pair) =>
      html`<tr><th scope="row">${nameOf(pair)}</th><td>${pair.count}</td><td>${pair.moments[0]?.date}</td><td>${pair.moments.at(-1)?.date}</td></tr>
`,
  );
  return html`<table>
<thead><tr><th scope="col">${say.timelinePair}</th><th scope="col">${say.timelineMeetings}</th><th scope="col">${say.timelineFirst}</th><th scope="col">${say.timelineLast}</th></tr></thead>
<tbody>
${drawnRows}</tbody>
</table>
`;
}

function barTable(bars: readonly Bar[], { say }: View): Html {
  return html`<table>
<thead><tr><th scope="col">${say.period}</th><th scope="col">${say.timelineMeetings}</th></tr></thead>
<tbody>
${bars.map(({ name, count }) => html`<tr><th scope="row">${name}</th><td>${count}</td></tr>\n`)}</tbody>
</table>
`;
}
