import { fragmentAddress } from "../evidence/text-fragment.js";
import type { Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Meeting } from "../model/meeting.js";
import type { Statement } from "../model/statement.js";
import type { Id } from "../model/text.js";
import { accountName, mark, passages } from "./basis.js";
import { type Content, type Html, html } from "./html.js";
import { basisRows, row } from "./row.js";
import type { View } from "./view.js";

/** The published accounts and, where there are several, what each says side by side. */
export function documentsSection(meeting: Meeting, view: View): Html {
  const { documents } = meeting;
  const { say } = view;
  return html`<section id="_documents" aria-labelledby="_documents-title">
<h2 id="_documents-title">${say.documents} <small>${documents.length}</small></h2>
<p>${say.documentsLead}</p>
<ol class="things">${documents.map((one) => html`<li class="claim" id="${one.id}">${documentItem(one, meeting, view)}</li>`)}</ol>
${documents.length > 1 && sideBySide(meeting, view)}
</section>`;
}

function documentItem(document: Document, meeting: Meeting, view: View): Html {
  const { kind, issuers, publisher, language, title, url, alsoAt = [], archived, published, dateline } = document;
  const { contact, translationOf, supersedes, mentions = [], read, sha256, says, inferred, note } = document;
  const { say, labels } = view;
  const link = (address: string) => html`<a href="${address}">${address}</a>`;
  const other = (id: Id) => {
    const found = meeting.documents.find((one) => one.id === id);
    return html`<a href="#${id}">${found ? accountName(found, meeting, view) : id}</a>`;
  };
  return html`<h3>${title ? html`<span lang="${language}">${title}</span>` : accountName(document, meeting, view)}</h3>
<dl>${[
    row(say.kind, html`${labels.document[kind]}, ${labels.read[read]}${mark(inferred, ["kind"], view)}`),
    row(say.issuer, html`${view.namesOf(issuers, meeting)}${mark(inferred, ["issuers"], view)}`),
    publisher && row(say.carriedBy, publisher),
    row(say.language, html`${view.languageName(language)}${mark(inferred, ["language"], view)}`),
    published && row(say.published, html`${view.day(published)}${mark(inferred, ["published"], view)}`),
    dateline && row(say.dateline, html`<q lang="${language}">${dateline}</q>`),
    url && row(say.address, link(url)),
    alsoAt.length > 0 &&
      row(
        say.alsoAt,
        alsoAt.map((address, at) => html`${at > 0 && ", "}${link(address)}`),
      ),
    archived && row(say.archived, link(archived)),
    contact && row(say.contact, html`<q lang="${language}">${contact}</q>`),
    translationOf && row(say.translationOf, html`${other(translationOf)}${mark(inferred, ["translationOf"], view)}`),
    supersedes && row(say.supersedes, html`${other(supersedes)}${mark(inferred, ["supersedes"], view)}`),
    says &&
      row(
        say.saysOtherwise,
        html`${says.when && view.time(says.when)} ${says.where && view.place(says.where)} ${
          says.mode && labels.mode[says.mode]
        }${passages(says.evidence, meeting, view)}`,
      ),
    mentions.length > 0 && row(say.mentions, view.namesOf(mentions, meeting)),
    note && row(say.note, view.text(note)),
    sha256 && row(say.hash, html`<code class="hash">${sha256}</code>`),
    basisRows(document, meeting, view),
  ]}</dl>`;
}

/**
 * What each account says of each point and instrument. Statements that make the same point, or cannot be true together,
 * stand in one row. The silence of a document that was read whole is shown as one, and denies nothing.
 */
function sideBySide(meeting: Meeting, view: View): Html {
  const { documents, statements = [], instruments = [] } = meeting;
  const { say, labels } = view;
  const line = (heads: readonly Content[], said: (document: Document) => readonly Content[]) =>
    html`<tr><th scope="row">${heads}</th>${documents.map((document) => {
      const words = said(document);
      const silence = document.read === "whole" ? say.silent : labels.read[document.read];
      return html`<td data-label="${accountName(document, meeting, view)}${say.colon}">${words.length ? words : html`<span class="silent">${silence}</span>`}</td>`;
    })}</tr>`;
  const link = (document: Document, evidence: Evidence, words: Content) => {
    const address = document.url && (fragmentAddress(document.url, evidence) ?? document.url);
    return html`<div>${address ? html`<a href="${address}">${words}</a>` : words}</div>`;
  };
  const rows = [
    ...points(statements).map((group) =>
      line(
        group.map(
          (one, at) =>
            html`${at > 0 && html`<br><b>${group.some((other) => opposed(one, other)) ? say.cannotBoth : say.alsoSaid}</b> `}<a href="#${one.id}">${view.text(one.summary)}</a>`,
        ),
        (document) =>
          group.flatMap((one) =>
            one.evidence
              .filter((each) => each.document === document.id)
              .map((each) =>
                link(
                  document,
                  each,
                  each.verb ? html`<q lang="${document.language}">${each.verb}</q>` : labels.act[one.act].toLowerCase(),
                ),
              ),
          ),
      ),
    ),
    ...instruments.map(({ id, title, states }) =>
      line([html`<a href="#${id}">${view.text(title)}</a>`], (document) =>
        states.flatMap((state) =>
          state.evidence
            .filter((each) => each.document === document.id)
            .slice(0, 1)
            .map((each) => link(document, each, [labels.state[state.state], mark(state.inferred, ["state"], view)])),
        ),
      ),
    ),
  ];
  if (!rows.length) return html``;
  return html`<h3 id="_side-by-side">${say.sideBySide}</h3>
<p>${say.sideBySideLead}</p>
<div class="scroller" role="group" aria-labelledby="_side-by-side" tabindex="0"><table>
<thead><tr><td></td>${documents.map((one) => html`<th scope="col"><a href="#${one.id}">${accountName(one, meeting, view)}</a></th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** The statements by what they speak of: those that say the same of it, or what cannot be true together, are one point. */
function points(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = [];
  for (const statement of statements) {
    const joined = groups.filter((group) =>
      group.some((one) => one.sameAs === statement.id || statement.sameAs === one.id || opposed(one, statement)),
    );
    const [first = groups[groups.push([]) - 1] as Statement[], ...others] = joined;
    first.push(...others.flat(), statement);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}

function opposed(one: Statement, other: Statement): boolean {
  return Boolean(one.contradicts?.includes(other.id) || other.contradicts?.includes(one.id));
}
