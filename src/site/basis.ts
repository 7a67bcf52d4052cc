/** How we know: the words of the document that make a claim, and what of it is our reading. */
import { fragmentAddress } from "../evidence/text-fragment.js";
import type { Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Meeting } from "../model/meeting.js";
import type { Place } from "../model/place.js";
import type { Line, Text } from "../model/text.js";
import type { When } from "../model/time.js";
import { type Content, type Html, html } from "./html.js";
import type { Key } from "./labels.js";
import type { View } from "./view.js";

/** One key that holds our reading, and why. */
export interface Inference {
  readonly of: Key;
  readonly because: Text;
}

/** The passages that make a claim, each a link that opens its document at the very words. */
export function passages(evidence: readonly Evidence[], meeting: Meeting, view: View): Html {
  const items = evidence.map((one) => html`<li>${passage(one, meeting, view)}</li>`);
  return html`<ul class="passages">${items}</ul>`;
}

function passage(evidence: Evidence, meeting: Meeting, view: View): Html {
  const document = meeting.documents.find(({ id }) => id === evidence.document);
  if (!document) throw new RangeError(`${meeting.id}: no document ${evidence.document}`);
  const { url, language } = document;
  const { first, last, at, differs } = evidence;
  const address = url && (fragmentAddress(url, evidence) ?? url);
  const opens = (text: Content) =>
    address ? html`<a class="words" href="${address}">${text}</a>` : html`<span class="words">${text}</span>`;
  // The link is within the quotation: browsers take a click on a quotation's marks for one beside it.
  const words =
    first && html`<q lang="${language}">${opens([first, last && html` <span class="gap">…</span> ${last}`])}</q>`;
  const source = meeting.documents.length > 1 || !words;
  return html`${words ? [words, at && ` (${at})`] : opens(at ?? view.say.noWords)}${
    source && html` <a class="account" href="#${document.id}">${accountName(document, meeting, view)}</a>`
  }${differs && html`<br><span class="differs">${view.say.differs} ${view.text(differs)}</span>`}`;
}

/** What an account is called: what sort it is, whose, and in which language; which of several such, by day or id. */
export function accountName(document: Document, { documents }: Meeting, view: View): string {
  const called = ({ kind, issuers, language }: Document) =>
    `${view.labels.document[kind]}, ${view.namesOf(issuers)} (${view.languageName(language)})`;
  const alike = documents.filter((other) => called(other) === called(document));
  if (alike.length === 1) return called(document);
  const { published, id } = document;
  const isDated = published && alike.filter((other) => other.published === published).length === 1;
  return `${called(document)}, ${isDated ? published : id}`;
}

/** What of a claim is our reading and not the document's words, each with its reason. */
export function readings(inferred: readonly Inference[], view: View): Html {
  const items = inferred.map(
    ({ of, because }) => html`<li><b>${view.labels.key[of]}</b>${view.say.colon}${view.text(because)}</li>`,
  );
  return html`<ul class="readings">${items}</ul>`;
}

/** The mark beside a value that is our reading, where one of the keys that it shows makes it so. */
export function mark(inferred: readonly Inference[], keys: readonly Key[], view: View): Html | undefined {
  const words = markWords(inferred, keys, view);
  return words === undefined ? undefined : html` <span class="inferred">${words}</span>`;
}

/** What that mark says: of a value that shows more than our reading, which keys are. */
export function markWords(inferred: readonly Inference[], keys: readonly Key[], view: View): Line | undefined {
  const read = keys.filter((key) => inferred.some(({ of }) => of === key));
  if (read.length === 0) return undefined;
  return read.length === keys.length
    ? view.say.inferred
    : view.say.inferredOf(read.map((key) => view.labels.key[key]).join(", "));
}

export function keysOfTime(when: When): readonly Key[] {
  return (["date", "until", "time"] as const).filter((key) => when[key] !== undefined);
}

export function keysOfPlace(where: Place): readonly Key[] {
  return (["venue", "city", "region", "area", "country"] as const).filter((key) => where[key] !== undefined);
}
