import { scriptText } from "../markup/script.js";
import type { Meeting } from "../model/meeting.js";
import type { Place } from "../model/place.js";
import type { Id, Text } from "../model/text.js";
import type { When } from "../model/time.js";
import type { Status } from "../model/vocabulary.js";
import { type Html, html, verbatim } from "./html.js";
import type { Overview } from "./overview.js";
import { type Page, pageFile } from "./page.js";
import { timelineFigure } from "./picture/timeline.js";
import type { View } from "./view.js";

/** What lists tell of a meeting. */
export interface MeetingSummary {
  readonly id: Id;
  readonly title: Text;
  readonly when: When;
  readonly where: Place | undefined;
  readonly status: Status;
  readonly parties: readonly Id[];
  readonly people: readonly Id[];
  /** How many statements are recorded of it. */
  readonly statements: number;
}

/** How many meetings the home page lists; where there are more, each year has a page that lists all of it. */
export const LISTED = 50;

/** How many meetings its filters look through: the latest. */
export const FILTERED = 1000;

/** What lists tell of the meeting. */
export function summaryOf(meeting: Meeting): MeetingSummary {
  const { id, title, when, where, status, parties, participants, statements } = meeting;
  const people = [...new Set(participants?.map(({ person }) => person))];
  return { id, title, when, where, status, parties, people, statements: statements?.length ?? 0 };
}

/** The meetings as the home page has them, the latest first, with filters where the browser runs scripts. */
export function meetingsSection({ meetings, years, ...overview }: Overview, view: View): Html {
  const { say } = view;
  const latest = [...overview.latest].reverse();
  return html`<form class="filters" hidden>
<label>${say.filterText} <input type="search" name="text" autocomplete="off"></label>
<label>${say.filterPerson} <select name="person"><option value="">${say.all}</option></select></label>
<label>${say.filterPair} <select name="pair"><option value="">${say.all}</option></select></label>
<output role="status" data-of="${say.of}"></output>
</form>
${meetingsTable(latest.slice(0, LISTED), view, "meetings/")}
${meetings > LISTED && html`<p>${say.years} ${[...years].reverse().map(([year, count], at) => html`${at > 0 && " · "}<a href="meetings/${pageFile(year, view.language, view.shared.about)}">${year}</a> (${count})`)}</p>`}
${meetings > FILTERED && html`<p>${say.filterLimit(FILTERED)}</p>`}
${
  meetings > 1 &&
  timelineFigure(
    overview.latest.map((one) => ({
      ...one,
      address: `meetings/${one.id}/${pageFile("index", view.language, view.shared.about)}`,
    })),
    view,
  )
}
<script type="application/json" id="_meetings-data">${verbatim(scriptText(rowsFor(latest, view)))}</script>`;
}

/** The page of a year: all its meetings. */
export function yearPage(year: string, meetings: readonly MeetingSummary[], view: View): Page {
  const { say } = view;
  const title = say.meetingsOf(year);
  return {
    folder: "meetings/",
    name: year,
    title,
    description: `${title}: ${meetings.length}. ${view.plain(view.shared.about.title)}`,
    main: html`<h1 id="_meetings-title">${title} <small>${meetings.length}</small></h1>${meetingsTable([...meetings].reverse(), view, "")}`,
  };
}

function meetingsTable(meetings: readonly MeetingSummary[], view: View, folder: string): Html {
  const { say, labels } = view;
  const page = pageFile("index", view.language, view.shared.about);
  const rows = meetings.map(
    ({ id, when, where, status, parties, people, statements }) =>
      html`<tr><td>${when.date ?? say.noDay}${
        status !== "held" && html` <small>${labels.status[status]}</small>`
      }</td><td><a href="${folder}${id}/${page}">${parties.map((party) => view.nameOf(party)).join(" – ")}</a></td><td>${view.namesOf(people)}</td><td>${
        where && view.place(where)
      }</td><td>${statements}</td></tr>\n`,
  );
  return html`<div class="wide" role="region" aria-labelledby="_meetings-title" tabindex="0"><table class="meetings" data-page="${folder}*/${page}">
<thead><tr><th scope="col">${say.when}</th><th scope="col">${say.parties}</th><th scope="col">${say.people}</th><th scope="col">${say.where}</th><th scope="col">${say.statements}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** What the filters look through: names once, and rows that tell them by their numbers. */
function rowsFor(meetings: readonly MeetingSummary[], view: View): object {
  const names = new Map<string, number>();
  const numberOf = (name: string) => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const rows = meetings.map(({ id, when, where, status, parties, people, statements }) => [
    id,
    when.date && id.startsWith(when.date) ? when.date.length : (when.date ?? view.say.noDay),
    parties.map((party) => numberOf(view.nameOf(party))),
    people.map((person) => numberOf(view.nameOf(person))),
    where ? numberOf(view.placeLine(where)) : -1,
    statements,
    ...(status === "held" ? [] : [view.labels.status[status]]),
  ]);
  return { names: [...names.keys()], rows };
}
