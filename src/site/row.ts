import type { Evidence } from "../model/evidence.js";
import type { Meeting } from "../model/meeting.js";
import { type Inference, passages, readings } from "./basis.js";
import { type Content, type Html, html } from "./html.js";
import type { View } from "./view.js";

interface Claim {
  readonly evidence?: readonly Evidence[] | undefined;
  readonly inferred?: readonly Inference[];
}

/** A line of a list of facts: what it is, and what it says. */
export function row(name: Content, value: Content): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}

/** The lines that every claim ends with: the words that make it and, where it has some, what of it is our reading. */
export function basisRows({ evidence, inferred = [] }: Claim, meeting: Meeting, view: View): Content {
  return [
    evidence && row(view.say.inTheDocument, passages(evidence, meeting, view)),
    inferred.length > 0 && row(html`<span class="inferred">${view.say.inferred}</span>`, readings(inferred, view)),
  ];
}
