import type { Shared } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { Name } from "../model/person.js";
import type { Id, Language, Line, Text } from "../model/text.js";
import { labelOf, printedName } from "../tables/label.js";
import { type Content, type Html, html } from "./html.js";
import { LABELS, type Labels } from "./labels.js";
import { type InterfaceLanguage, WORDS, type Words } from "./words.js";

/** How a page sees the collection: in the language of its interface, with names for ids. */
export class View {
  /** What the interface says. */
  readonly say: Words;
  /** What the values of closed lists are called. */
  readonly labels: Labels;
  private readonly languages: readonly Language[];
  private readonly names = new Map<Id, Text>();
  private readonly people = new Map<Id, Name>();

  constructor(
    readonly shared: Shared,
    readonly language: InterfaceLanguage,
  ) {
    this.say = WORDS[language];
    this.labels = LABELS[language];
    this.languages = [language, ...shared.about.languages];
    for (const { id, name } of [...shared.parties, ...shared.organisations, ...shared.topics]) this.names.set(id, name);
    for (const { id, name } of shared.people) if (name) this.people.set(id, name);
  }

  /** A text of ours, in the language of the page or, where there is none, in another that is named to browsers. */
  text(text: Text): Html {
    const label = this.plain(text);
    const language = Object.hasOwn(text, this.language)
      ? this.language
      : Object.keys(text).find((tag) => text[tag] === label);
    return language === this.language ? html`${label}` : html`<span lang="${language}">${label}</span>`;
  }

  /** The same without markup, for attributes and pictures. */
  plain(text: Text): Line {
    return labelOf(text, this.languages);
  }

  /** What a thing of the collection or of the meeting is called: a person by name, else by the office held there. */
  nameOf(id: Id, meeting?: Meeting): Line {
    const name = this.people.get(id);
    if (name) return printedName(name);
    const text = this.names.get(id) ?? (meeting && ownName(meeting, id));
    if (typeof text === "string") return text;
    return text ? this.plain(text) : id === "unstated" ? this.say.unstated : id;
  }

  /** The names of several things, with commas between. */
  namesOf(ids: readonly Id[], meeting?: Meeting): Line {
    return ids.map((id) => this.nameOf(id, meeting)).join(", ");
  }

  /** A person's name, and the whole of it in other scripts. */
  person(id: Id, meeting?: Meeting): Html {
    const scripts = Object.entries(this.people.get(id)?.scripts ?? {});
    const others: Content = scripts.map(([language, name]) => html` <span lang="${language}">${name}</span>`);
    return html`${this.nameOf(id, meeting)}${others}`;
  }
}

/** What something that only the meeting has is called. */
function ownName(meeting: Meeting, id: Id): Text | Line | undefined {
  const { documents, instruments = [], services = [], figures = [], participants = [], others = [] } = meeting;
  return (
    instruments.find((one) => one.id === id)?.title ??
    services.find((one) => one.id === id)?.name ??
    figures.find((one) => one.id === id)?.measure ??
    [...participants, ...others].find((one) => one.person === id)?.office ??
    documents.find((one) => one.id === id)?.title
  );
}
