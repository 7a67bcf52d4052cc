import type { Evidence } from "../model/evidence.js";
import type { Meeting } from "../model/meeting.js";
import { type Inference, inferredTag, passages, readings } from "./basis.js";
import { type Content, type Html, html } from "./html.js";
import type { View } from "./view.js";

/** A line of a list of facts: what it is, and what it says. */
export function row(name: Content, value: Content): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`;
}

/** The lines that every claim ends with: the words that make it and, where it has some, what of it is our reading. */
export function basisRows(
  claim: { readonly evidence: readonly Evidence[]; readonly inferred?: readonly Inference[] },
  meeting: Meeting,
  view: View,
): Content {
  const { evidence, inferred = [] } = claim;
  return [
    row(view.say.inTheDocument, passages(evidence, meeting, view)),
    inferred.length > 0 && row(inferredTag(view), readings(inferred, view)),
  ];
}
