import type { DescribedFile } from "../formats/described-files.js";
import { toScriptTag } from "../markup/script.js";
import type { EmbeddedEvent } from "../model/embed.js";
import type { Meeting } from "../model/meeting.js";
import type { Place } from "../model/place.js";
import { accountName, keysOfPlace, keysOfTime, mark, readings } from "./basis.js";
import { documentsSection } from "./documents.js";
import { figuresSection } from "./figures.js";
import { filesTable } from "./files.js";
import { type Content, type Html, html } from "./html.js";
import { instrumentsSection } from "./instruments.js";
import { type Page, pageFile } from "./page.js";
import { flowFigure } from "./picture/flow.js";
import { basisRows, row } from "./row.js";
import { statementsSection } from "./statements.js";
import type { View } from "./view.js";

/** The page of a meeting: what happened, by whose account, in which words; and the files and the markup of it alone. */
export function meetingPage(
  meeting: Meeting,
  markup: EmbeddedEvent,
  view: View,
  files: readonly DescribedFile[],
  url: string,
): Page {
  const { say } = view;
  const folder = `meetings/${meeting.id}/`;
  const sections: readonly (readonly [id: string, title: string, content: Html | undefined])[] = [
    ["_statements", say.statements, statementsSection(meeting, view)],
    ["_instruments", say.instruments, instrumentsSection(meeting, view)],
    ["_figures", say.figures, figuresSection(meeting, view)],
    ["_documents", say.documents, documentsSection(meeting, view)],
    ["_files", say.files, filesSection(files, view, url, folder)],
    ["_embed", say.embed, embedSection(toScriptTag(markup).trim(), view)],
  ];
  const shown = sections.filter(([, , content]) => content);
  return {
    folder,
    name: "index",
    title: view.plain(meeting.title),
    description: descriptionOf(meeting, view),
    markup,
    main: html`<p class="crumb"><a href="../../${pageFile("index", view.language, view.shared.about)}#_meetings">${say.meetings}</a></p>
<h1>${view.text(meeting.title)}</h1>
${facts(meeting, view)}
<nav class="contents" aria-label="${say.onThisPage}"><ul>${shown.map(
      ([id, title]) => html`<li><a href="#${id}">${title}</a></li>`,
    )}</ul></nav>
${legend(view)}
${flowFigure(meeting, view)}
${shown.map(([, , content]) => content)}`,
  };
}

/** Who, when and where, in a line; the accounts that tell it. */
function descriptionOf(meeting: Meeting, view: View): string {
  const { participants = [], parties, when, where, documents, statements = [] } = meeting;
  const who = participants.length
    ? participants.map(({ person }) => view.nameOf(person, meeting))
    : parties.map((id) => view.nameOf(id));
  const line = [
    [...new Set(who)].slice(0, 6).join(", "),
    where && view.placeLine(where),
    when.date && plainOf(view.day(when.date)),
  ];
  return `${line.filter(Boolean).join(view.say.semicolon)}. ${view.say.describes(statements.length, documents.length)}`;
}

/** HTML of ours that holds text alone, as text. */
function plainOf(markup: Html): string {
  return markup
    .toString()
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** What is known of the meeting itself, and how. */
function facts(meeting: Meeting, view: View): Html {
  const {
    status,
    mode,
    when,
    where,
    occasion,
    replaces,
    parties,
    participants = [],
    others = [],
    documents,
    inferred,
  } = meeting;
  const { say, labels } = view;
  // Whether each party is told of with somebody who stood for it, and no party is too many to be seen so.
  const isTold = parties.length <= 2 && parties.every((id) => participants.some(({ party }) => party === id));
  const person = (one: (typeof participants)[number]) => {
    const { party, office, tenure } = one;
    // Whom no document names goes by the office, which is not told twice.
    const told = office && view.plain(office) !== view.nameOf(one.person, meeting) && view.text(office);
    const role: Content[] = [
      office && html`${told}${mark(one.inferred, ["office"], view)}`,
      tenure && html` (${labels.tenure[tenure]}${mark(one.inferred, ["tenure"], view)})`,
      party && html`${(told || tenure) && ", "}${view.nameOf(party)}${mark(one.inferred, ["party"], view)}`,
    ];
    return html`<li><b>${view.person(one.person, meeting)}</b>${mark(one.inferred, ["person"], view)} <span class="role">${role}${
      one.where && html`${say.semicolon}${view.place(one.where)}${mark(one.inferred, ["where"], view)}`
    }</span>${one.inferred.length > 0 && readings(one.inferred, view)}</li>`;
  };
  return html`<dl class="facts">${[
    row(
      say.who,
      participants.length ? html`<ul class="people">${participants.map(person)}</ul>` : view.namesOf(parties),
    ),
    participants.length > 0 && !isTold && row(say.parties, view.namesOf(parties)),
    row(say.when, html`${view.time(when)}${mark(inferred, keysOfTime(when), view)}`),
    where &&
      row(
        say.where,
        html`${view.place(where)}${mark(inferred, keysOfPlace(where), view)}${documents
          .filter(({ says }) => says?.where)
          .map(
            (one) => html`<br>${accountName(one, meeting, view)}${say.colon}${view.place(one.says?.where as Place)}`,
          )}`,
      ),
    row(say.how, html`${labels.mode[mode]}${mark(inferred, ["mode"], view)}`),
    row(say.status, html`${labels.status[status]}${mark(inferred, ["status"], view)}`),
    occasion &&
      row(
        say.occasion,
        html`${labels.occasion[occasion.kind]}${occasion.name && html`${say.colon}${view.text(occasion.name)}`}${mark(inferred, ["occasion"], view)}`,
      ),
    replaces &&
      row(
        say.replaces,
        view.meetings.has(replaces)
          ? html`<a href="../${replaces}/${pageFile("index", view.language, view.shared.about)}">${replaces}</a>`
          : replaces,
      ),
    row(
      say.accounts,
      documents.map(
        (one, at) => html`${at > 0 && say.semicolon}<a href="#${one.id}">${accountName(one, meeting, view)}</a>`,
      ),
    ),
    basisRows(meeting, meeting, view),
    others.length > 0 && row(say.others, html`<ul class="people">${others.map(person)}</ul>`),
  ]}</dl>`;
}

/** The three voices of a page, each in its own dress. */
export function legend({ say }: View): Html {
  return html`<aside class="legend" aria-labelledby="_legend"><h2 id="_legend">${say.legend}</h2><dl>
<div><dt><q>${say.stated}</q></dt><dd>${say.statedMeans}</dd></div>
<div><dt><span class="inferred">${say.inferred}</span></dt><dd>${say.inferredMeans}</dd></div>
<div><dt>${say.inOurWords}</dt><dd>${say.oursMeans}</dd></div>
</dl></aside>`;
}

function filesSection(files: readonly DescribedFile[], view: View, url: string, folder: string): Html | undefined {
  if (!files.length) return undefined;
  const { say } = view;
  return html`<section id="_files" aria-labelledby="_files-title"><h2 id="_files-title">${say.files}</h2>
<p>${say.meetingFilesLead}</p>
${filesTable(files, view, url, folder)}</section>`;
}

function embedSection(snippet: string, view: View): Html {
  const { say } = view;
  return html`<section id="_embed" aria-labelledby="_embed-title"><h2 id="_embed-title">${say.embed}</h2>
<p>${say.embedLead} (${view.size(Buffer.byteLength(snippet))})</p>
<textarea data-copy id="_snippet" readonly rows="8" spellcheck="false" aria-labelledby="_embed-title">${snippet}</textarea></section>`;
}
