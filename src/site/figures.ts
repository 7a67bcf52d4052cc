import type { Figure } from "../model/figure.js";
import type { Meeting } from "../model/meeting.js";
import { mark } from "./basis.js";
import { type Html, html } from "./html.js";
import { basisRows, row } from "./row.js";
import type { View } from "./view.js";

/** The numbers, each with how it bounds the truth. */
export function figuresSection(meeting: Meeting, view: View): Html | undefined {
  const { figures = [] } = meeting;
  if (!figures.length) return undefined;
  const { say } = view;
  return html`<section id="_figures" aria-labelledby="_figures-title">
<h2 id="_figures-title">${say.figures} <small>${figures.length}</small></h2>
<p>${say.figuresLead}</p>
<ol class="things">${figures.map((one) => html`<li class="claim" id="${one.id}">${figureItem(one, meeting, view)}</li>`)}</ol>
</section>`;
}

function figureItem(figure: Figure, meeting: Meeting, view: View): Html {
  const { value, valueTo, qualifier, currency, unit, measure, period, standing, words, sameAs, inferred, evidence } =
    figure;
  const { say, labels } = view;
  const [passage] = evidence;
  const language = meeting.documents.find(({ id }) => id === passage.document)?.language;
  const counted = currency ?? (unit && labels.unit[unit]);
  return html`<h3>${
    value === undefined
      ? words
        ? html`<q lang="${language}">${words}</q>`
        : view.text(measure)
      : html`${qualifier && qualifier !== "exactly" && html`<span class="qualifier">${labels.qualifier[qualifier]}</span> `}${view.number(value)}${valueTo && ` ${say.rangeTo} ${view.number(valueTo)}`}`
  }${counted && html` ${counted}`}${mark(inferred, ["currency"], view)}</h3>
<dl>${[
    row(say.measure, html`${view.text(measure)}${mark(inferred, ["measure"], view)}`),
    qualifier && row(say.bound, labels.bound[qualifier]),
    words && value !== undefined && row(say.asPrinted, html`<q lang="${language}">${words}</q>`),
    period &&
      row(
        say.period,
        html`${say.during(period.is, period.time)}${view.length(period.time, period.is === "per")}${mark(inferred, ["period"], view)}`,
      ),
    standing && row(say.standing, html`${labels.standing[standing]}${mark(inferred, ["standing"], view)}`),
    sameAs &&
      row(
        say.sameAmount,
        html`<a href="#${sameAs}">${view.nameOf(sameAs, meeting)}</a>${mark(inferred, ["sameAs"], view)}`,
      ),
    basisRows(figure, meeting, view),
  ]}</dl>`;
}
