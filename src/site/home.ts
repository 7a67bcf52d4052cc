import { type DescribedFamily, type DescribedFile, isMain } from "../formats/described-files.js";
import type { EmbeddedDataset } from "../model/dataset.js";
import { filesTable } from "./files.js";
import { type Html, html } from "./html.js";
import { legend } from "./meeting.js";
import { meetingsSection } from "./meetings.js";
import type { Overview } from "./overview.js";
import type { Page } from "./page.js";
import { row } from "./row.js";
import type { View } from "./view.js";

/** How many issuers are named; the others are counted. */
const ISSUERS = 12;

/** The page where a collection is looked at and downloaded. */
export interface Home {
  readonly overview: Overview;
  readonly files: readonly DescribedFile[];
  /** Where each year has files of its own, those of each. */
  readonly years: ReadonlyMap<string, readonly DescribedFile[]>;
  /** Files that are many of one form. */
  readonly families: readonly DescribedFamily[];
  /** The address of the shelf, with a slash at the end. */
  readonly url: string;
  /** What the page embeds. Absent: the collection is not told as data searches want it. */
  readonly dataset: EmbeddedDataset | undefined;
  readonly citation: string;
}

/** What the collection is, whether to trust it, and where its files are. */
export function homePage({ overview, files, years, families, url, dataset, citation }: Home, view: View): Page {
  const { say, shared } = view;
  const { about } = shared;
  const [main] = files.filter(({ path }) => path === "csv/flat.csv");
  const sections: readonly (readonly [id: string, title: string, content: Html])[] = [
    ["_meetings", say.meetings, meetingsSection(overview, view)],
    [
      "_files",
      say.files,
      html`${yearFiles(years, view)}<p>${say.filesLead}</p>${filesTable(files, view, url)}${familyList(families, view)}`,
    ],
    ["_reading", say.reading, html`<p>${say.readingLead}</p>${legend(view)}`],
    ["_limits", say.limits, limits(overview, view)],
    ["_licence", say.licenceAndCitation, licence(citation, view)],
    ["_embed", say.embedHere, html`<p>${say.embedHereLead}</p>`],
  ];
  return {
    folder: "",
    name: "index",
    title: view.plain(about.title),
    description: view.plain(about.description),
    markup: dataset,
    main: html`<h1>${view.text(about.title)}</h1>
<p class="lead">${view.text(about.description)}</p>
<p class="ways">${main && html`<a class="button" href="${main.path}" download>${say.downloadStatements} <small>CSV, ${view.size(main.bytes)}</small></a> `}<a href="#_files">${say.allFiles}</a></p>
${numbers(overview, view)}
<nav class="contents" aria-label="${say.onThisPage}"><ul>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${sections.map(([id, title, content]) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`)}`,
  };
}

function numbers({ meetings, parties, statements, coverage }: Overview, view: View): Html {
  const { first, last, documents } = coverage;
  const { say, shared } = view;
  const { about } = shared;
  const count = (name: string, value: number) => row(name, html`<b>${view.number(String(value))}</b>`);
  return html`<dl class="numbers">${[
    count(say.meetings, meetings),
    count(say.parties, parties.size),
    count(say.statements, statements),
    count(say.documents, documents),
    first && row(say.period, html`${view.day(first)}${last && last !== first && html` – ${view.day(last)}`}`),
    row(say.languages, about.languages.map((tag) => view.languageName(tag)).join(", ")),
    row(say.version, html`${about.version}, ${view.day(about.released)}`),
    row(say.licenceName, html`<a rel="license" href="${about.licence.url}">${about.licence.id}</a>`),
  ]}</dl>`;
}

/** What the collection is not: whose accounts it holds, and how far the coding goes. */
function limits({ issuers, coverage }: Overview, view: View): Html {
  const { say, shared } = view;
  const { withdrawn = [] } = shared.about;
  const most = [...issuers].sort(([, one], [, other]) => other - one);
  return html`<ul class="limits">
${
  coverage.documents > 0 &&
  html`<li>${say.limitAccounts(coverage.documents)} ${most.slice(0, ISSUERS).map(([id, count], at) => html`${at > 0 && ", "}${view.nameOf(id)} (${count})`)}${
    most.length > ISSUERS && `, ${say.otherIssuers(most.length - ISSUERS)}`
  }.</li>`
}
${say.limitsOfCoding.map((limit) => html`<li>${limit}</li>`)}
${
  withdrawn.length > 0 &&
  html`<li>${say.withdrawn}<ul>${withdrawn.map(({ id, on, because }) => html`<li id="${id}"><code>${id}</code>, ${view.day(on)}${say.colon}${view.text(because)}</li>`)}</ul></li>`
}
</ul>`;
}

function yearFiles(years: Home["years"], view: View): Html | undefined {
  const { say, language } = view;
  if (!years.size) return undefined;
  const items = [...years]
    .reverse()
    .map(
      ([year, files]) =>
        html`<li>${year}${say.colon}${files
          .filter(isMain)
          .map(
            ({ path, title, bytes }, at) =>
              html`${at > 0 && " · "}<a href="${path}" download>${view.spaced(title[language])}</a> <span class="meta">${view.size(bytes)}</span>`,
          )}</li>\n`,
    );
  return html`<h3>${say.yearFiles}</h3><p>${say.yearFilesLead}</p><ul class="limits">${items}</ul>`;
}

function familyList(families: readonly DescribedFamily[], view: View): Html | undefined {
  if (!families.length) return undefined;
  const { say, language } = view;
  const items = families.map(
    ({ path, title, count, bytes }) =>
      html`<li>${view.spaced(title[language])} <span class="meta"><code>${path}</code>${say.colon}${say.inAll(count, view.size(bytes))}</span></li>\n`,
  );
  return html`<details><summary>${say.families}</summary><p>${say.familiesLead}</p><ul class="limits">${items}</ul></details>`;
}

function licence(citation: string, view: View): Html {
  const { say, shared } = view;
  const { licence } = shared.about;
  return html`<p>${say.licenceLead} <a rel="license" href="${licence.url}">${licence.id}</a>. ${say.ownTerms}</p>
<p>${say.citeLead}</p>
<p class="copying"><code data-copy>${citation}</code></p>
<p><a href="CITATION.cff" download>CITATION.cff</a></p>`;
}
