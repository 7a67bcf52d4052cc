import type { Meeting } from "../model/meeting.js";
import type { Statement, StatementKey } from "../model/statement.js";
import type { Id } from "../model/text.js";
import { ACTS } from "../model/vocabulary.js";
import { mark } from "./basis.js";
import { type Content, type Html, html } from "./html.js";
import { basisRows, row } from "./row.js";
import { isOf, type View } from "./view.js";

/** What the accounts say, in the order of the record, which is theirs; before it, the way to each by act and by topic. */
export function statementsSection(meeting: Meeting, view: View): Html | undefined {
  const { statements = [] } = meeting;
  if (!statements.length) return undefined;
  const { say } = view;
  const told = new Set(statements.flatMap(({ summary }) => Object.keys(summary)));
  const isTranslated = [...told].some((tag) => isOf(tag, view.language));
  return html`<section id="_statements" aria-labelledby="_statements-title">
<h2 id="_statements-title">${say.statements} <small>${statements.length}</small></h2>
<p>${say.statementsLead}${!isTranslated && ` ${say.summariesIn(view.languageName(told.values().next().value ?? ""))}`}</p>
<p>${say.statementsOrder}</p>
${statements.length > 1 && [contents(say.byAct, byAct(statements, view), view), contents(say.byTopic, byTopic(statements, view), view)]}
<ol>${statements.map((one) => html`<li class="claim statement" id="${one.id}"><p class="act">${view.labels.act[one.act]}</p><div>${claim(one, meeting, view)}</div></li>`)}</ol>
</section>`;
}

type Group = readonly [title: string, statements: readonly Statement[]];

/** In the order of the list of acts, which goes from contact to deed. */
function byAct(statements: readonly Statement[], { labels }: View): Group[] {
  return ACTS.map(({ id }): Group => [labels.act[id], statements.filter(({ act }) => act === id)]);
}

/** Under the widest topic of each thing that a statement is about; under one topic once. */
function byTopic(statements: readonly Statement[], view: View): Group[] {
  const found = new Map<Id, Set<Statement>>();
  const rest: Statement[] = [];
  for (const statement of statements) {
    const topics = (statement.about ?? []).flatMap((id) => view.widestTopic(id) ?? []);
    if (!topics.length) rest.push(statement);
    for (const topic of topics) found.set(topic, (found.get(topic) ?? new Set()).add(statement));
  }
  const named = [...found].map(([topic, group]): Group => [view.nameOf(topic), [...group]]);
  return [...named, [view.say.noTopic, rest]];
}

/** A list of links to the statements, by what they say. */
function contents(title: string, groups: readonly Group[], view: View): Html {
  const rows = groups.map(
    ([name, statements]) =>
      statements.length > 0 &&
      row(
        [name, html` <small>${statements.length}</small>`],
        html`<ul>${links(statements, view).map((link) => html`<li>${link}</li>`)}</ul>`,
      ),
  );
  return html`<details><summary>${title}</summary><dl class="index">${rows}</dl></details>`;
}

function claim(statement: Statement, meeting: Meeting, view: View): Html {
  const {
    by,
    to = [],
    about = [],
    summary,
    condition,
    when,
    where,
    sameAs,
    contradicts,
    inferred,
    evidence,
  } = statement;
  const { say } = view;
  const [{ verb, document }] = evidence;
  const language = meeting.documents.find(({ id }) => id === document)?.language;
  const isMutual = to.length === by.length && to.every((id) => by.includes(id));
  const names = (ids: readonly Id[]) => view.inLine(ids, meeting);
  const read = (key: StatementKey) => mark(inferred, [key], view);
  return html`<h3>${names(by)}${read("by")}${verb && html` <q class="verb" lang="${language}">${verb}</q>`}${
    to.length > 0 && html` <span class="to">${isMutual ? say.betweenThem : html`→ ${names(to)}`}${read("to")}</span>`
  }</h3>
<dl>${[
    row(say.inOurWords, view.text(summary)),
    condition && row(say.condition, [view.text(condition), read("condition")]),
    when && row(say.time, [view.time(when), read("when")]),
    where && row(say.place, [view.place(where), read("where")]),
    about.length > 0 && row(say.about, [listOf(about.map((id) => view.linked(id, meeting))), read("about")]),
    basisRows(statement, meeting, view),
    sameAs && row(say.samePoint, related([sameAs], meeting, view)),
    contradicts && row(say.contradicts, related(contradicts, meeting, view)),
  ]}</dl>`;
}

function related(ids: readonly Id[], { statements }: Meeting, view: View): Content {
  const others = (statements ?? []).filter(({ id }) => ids.includes(id));
  return listOf(links(others, view));
}

/** Links to statements, by what they say. */
function links(statements: readonly Statement[], view: View): Html[] {
  return statements.map(({ id, summary }) => html`<a href="#${id}">${view.text(summary)}</a>`);
}

function listOf(items: readonly Html[]): Content {
  return items.map((item, index) => html`${index > 0 && " · "}${item}`);
}
