import { scriptText } from "../markup/script.js";
import type { Meeting } from "../model/meeting.js";
import type { Participant } from "../model/person.js";
import type { Place } from "../model/place.js";
import { keysOfPlace, mark, markWords } from "./basis.js";
import { type Html, html, verbatim } from "./html.js";
import type { Overview } from "./overview.js";
import { type Page, pageFile } from "./page.js";
import { timelineFigure } from "./picture/timeline.js";
import type { View } from "./view.js";

/** What lists tell of a meeting. */
export interface MeetingSummary extends Pick<Meeting, "id" | "title" | "when" | "status" | "parties" | "inferred"> {
  readonly where: Place | undefined;
  readonly participants: readonly Participant[];
  readonly statements: number;
}

/** How many meetings a list of all shows at once; where there are more, each year has a page that lists all of it. */
export const LISTED = 50;

/** How many meetings the filters look through: the latest. */
export const FILTERED = 5000;

export function summaryOf(meeting: Meeting): MeetingSummary {
  const { id, title, when, where, status, parties, participants = [], statements = [], inferred } = meeting;
  return { id, title, when, where, status, parties, participants, inferred, statements: statements.length };
}

/** The meetings as the home page has them: a few with filters and timeline; of many the latest, and the way to all. */
export function meetingsSection(overview: Overview, view: View): Html {
  const { say } = view;
  if (overview.meetings <= LISTED) return searchable(overview, view, "meetings/");
  const all = `meetings/${pageFile("index", view.language, view.shared.about)}`;
  return html`<form class="filters" hidden data-page="${all}">
<label>${say.filterText} <input type="search" name="text" autocomplete="off"></label>
<button>${say.find}</button>
</form>
<p><a href="${all}">${say.allMeetings(overview.meetings)}</a>. ${say.latestHere(LISTED)}</p>
${latestTable(overview, view, "meetings/")}
${yearLinks(overview, view, "meetings/")}`;
}

/** The page on which many meetings are looked through. */
export function meetingsPage(overview: Overview, view: View): Page {
  const title = view.say.allMeetings(overview.meetings);
  return {
    folder: "meetings/",
    name: "index",
    title,
    description: `${title}. ${view.plain(view.shared.about.title)}`,
    main: html`<h1 id="_meetings-title">${title}</h1>
<p>${overview.meetings > FILTERED ? view.say.filterLimit(FILTERED) : view.say.latest(LISTED)}</p>
${yearLinks(overview, view, "")}
${searchable(overview, view, "")}`,
  };
}

/** The meetings with a timeline, and filters where the browser runs scripts. */
function searchable(overview: Overview, view: View, folder: string): Html {
  const { say } = view;
  const page = pageFile("index", view.language, view.shared.about);
  const meetings = overview.latest.map((one) => ({ ...one, address: `${folder}${one.id}/${page}` }));
  return html`<form class="filters" hidden>
<label>${say.filterText} <input type="search" name="text" autocomplete="off"></label>
<label>${say.filterPerson} <select name="person"><option value="">${say.all}</option></select></label>
<label>${say.filterPair} <select name="pair"><option value="">${say.all}</option></select></label>
<output role="status" data-of="${say.of}" data-none="${say.noneFits}"></output>
<button type="reset" hidden>${say.showAll}</button>
</form>
${latestTable(overview, view, folder)}
${overview.meetings > 1 && timelineFigure(meetings, view)}
<script type="application/json" id="_meetings-data">${verbatim(scriptText(rowsFor([...overview.latest].reverse(), view)))}</script>`;
}

function latestTable({ latest }: Overview, view: View, folder: string): Html {
  return meetingsTable(latest.slice(-LISTED).reverse(), view, folder);
}

function yearLinks({ years }: Overview, view: View, folder: string): Html {
  const { language, say, shared } = view;
  const links = [...years]
    .reverse()
    .map(
      ([year, count], at) =>
        html`${at > 0 && "\u00a0· "}<a href="${folder}${pageFile(year, language, shared.about)}">${year}</a>\u00a0(${count})`,
    );
  return html`<p>${say.years} ${links}</p>`;
}

/** The page of a year: all its meetings. */
export function yearPage(year: string, meetings: readonly MeetingSummary[], view: View): Page {
  const { say } = view;
  const title = say.meetingsOf(year);
  return {
    folder: "meetings/",
    name: year,
    title,
    description: `${title}${say.colon}${meetings.length}. ${view.plain(view.shared.about.title)}`,
    main: html`<h1 id="_meetings-title">${title} <small>${meetings.length}</small></h1>${meetingsTable([...meetings].reverse(), view, "")}`,
  };
}

function meetingsTable(meetings: readonly MeetingSummary[], view: View, folder: string): Html {
  const { say, labels } = view;
  const page = pageFile("index", view.language, view.shared.about);
  const rows = meetings.map(
    ({ id, when, where, status, parties, participants, statements, inferred }) =>
      html`<tr><th scope="row">${when.date ?? say.noDay}${mark(inferred, ["date"], view)}${
        status !== "held" && html` <small>${labels.status[status]}</small>`
      }</th><td><a href="${folder}${id}/${page}">${parties.map((party) => view.nameOf(party)).join(" – ")}</a></td><td>${peopleIn(participants, view).join(", ")}</td><td>${
        where && html`${view.placeLine(where)}${mark(inferred, keysOfPlace(where), view)}`
      }</td><td data-label="${say.statements}${say.colon}">${statements}</td></tr>\n`,
  );
  return html`<div class="scroller" role="group" aria-labelledby="_meetings-title" tabindex="0"><table class="meetings" data-page="${folder}*/${page}">
<thead><tr><th scope="col">${say.when}</th><th scope="col">${say.parties}</th><th scope="col">${say.people}</th><th scope="col">${say.where}</th><th scope="col">${say.statements}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Who took part, by name; a person whom no document names, by the office held there. */
function peopleIn(participants: readonly Participant[], view: View): string[] {
  return [...new Set(participants.map(({ person }) => view.nameOf(person, { participants })))];
}

/** What the filters look through: names once, and a line a meeting that tells them by their numbers. */
function rowsFor(meetings: readonly MeetingSummary[], view: View): object {
  const names = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const lines = meetings.map(({ id, when, where, status, parties, participants, statements, inferred }) => {
    const marks = [["date"] as const, where ? keysOfPlace(where) : []].map((keys) => markWords(inferred, keys, view));
    const [day = "", rest = ""] = id.split(/-(?=[a-z])(.*)/s);
    return [
      when.date === day ? day : `${day}/${numberOf(when.date ?? view.say.noDay)}`,
      numberOf(rest),
      parties.map((party) => numberOf(view.nameOf(party))),
      peopleIn(participants, view).map(numberOf),
      where ? numberOf(view.placeLine(where)) : "",
      statements,
      status === "held" ? "" : numberOf(view.labels.status[status]),
      marks.map((words) => (words === undefined ? "" : numberOf(words))),
    ].join(" ");
  });
  return { names: [...names.keys()], lines };
}
