import type { Instrument, State, StateKey } from "../model/instrument.js";
import type { Meeting } from "../model/meeting.js";
import type { Service } from "../model/service.js";
import { mark } from "./basis.js";
import { type Html, html } from "./html.js";
import { basisRows, row } from "./row.js";
import type { View } from "./view.js";

/** What the parties make with each other: how far it had come by each account, and the services under it. */
export function instrumentsSection(meeting: Meeting, view: View): Html | undefined {
  const { instruments = [], services = [] } = meeting;
  if (!instruments.length) return undefined;
  const items = instruments.map((one) => {
    const under = services.filter((service) => service.under === one.id);
    return html`<li class="thing" id="${one.id}">${instrumentItem(one, meeting, view)}${
      under.length > 0 &&
      html`<h4>${view.say.services}</h4><ul class="services">${under.map(
        (service) => html`<li class="claim" id="${service.id}">${serviceItem(service, meeting, view)}</li>`,
      )}</ul>`
    }</li>`;
  });
  return html`<section id="_instruments" aria-labelledby="_instruments-title">
<h2 id="_instruments-title">${view.say.instruments} <small>${instruments.length}</small></h2>
<p>${view.say.instrumentsLead}</p>
<ol class="things">${items}</ol></section>`;
}

function instrumentItem(instrument: Instrument, meeting: Meeting, view: View): Html {
  const { kind, title, also = [], parties = [], about = [], text, states } = instrument;
  const { say, labels } = view;
  return html`<h3>${view.text(title)}</h3>
<p class="meta">${[
    labels.instrument[kind],
    parties.length > 0 && html` · ${view.namesOf(parties)}`,
    also.length > 0 && html` · ${say.alsoCalled} ${also.join(", ")}`,
    text && html` · <a href="#${text}">${say.itsText}</a>`,
  ]}</p>
${about.length > 0 && html`<p class="meta">${say.about}${say.colon}${about.map((id, at) => html`${at > 0 && " · "}${view.nameOf(id)}`)}</p>`}
<ul class="states">${states.map((state) => stateItem(instrument, state, meeting, view))}</ul>`;
}

function stateItem({ id }: Instrument, state: State, meeting: Meeting, view: View): Html {
  const { when, where, by = [], witnesses = [], inferred } = state;
  const { say, labels } = view;
  const read = (key: StateKey) => mark(inferred, [key], view);
  return html`<li class="claim" id="${id}.${state.id}">
<h4><span class="state">${labels.state[state.state]}</span>${mark(inferred, ["state"], view)}</h4>
<dl>${[
    when && row(say.time, [view.time(when), read("when")]),
    where && row(say.place, [view.place(where), read("where")]),
    by.length > 0 && row(say.broughtBy, [view.namesOf(by, meeting), read("by")]),
    witnesses.length > 0 && row(say.witnesses, [view.namesOf(witnesses, meeting), read("witnesses")]),
    basisRows(state, meeting, view),
  ]}</dl></li>`;
}

function serviceItem(service: Service, meeting: Meeting, view: View): Html {
  const { name, description, status, providers = [], operators = [], area, audience, about = [], inferred } = service;
  const { say, labels } = view;
  return html`<h5>${view.text(name)}</h5>
<dl>${[
    row(say.inOurWords, view.text(description)),
    row(say.serviceStatus, html`${labels.service[status]}${mark(inferred, ["status"], view)}`),
    providers.length > 0 && row(say.providers, html`${view.namesOf(providers)}${mark(inferred, ["providers"], view)}`),
    operators.length > 0 && row(say.operators, html`${view.namesOf(operators)}${mark(inferred, ["operators"], view)}`),
    area && row(say.area, html`${view.place(area)}${mark(inferred, ["area"], view)}`),
    audience && row(say.audience, html`${view.text(audience)}${mark(inferred, ["audience"], view)}`),
    about.length > 0 &&
      row(
        say.about,
        about.map((one, at) => html`${at > 0 && " · "}${view.nameOf(one)}`),
      ),
    basisRows(service, meeting, view),
  ]}</dl>`;
}
