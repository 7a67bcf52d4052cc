import type { Shared } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { Name } from "../model/person.js";
import type { Place } from "../model/place.js";
import type { Id, Language, Line, Text } from "../model/text.js";
import type { Moment, When } from "../model/time.js";
import { labelOf, type NamedParts, ownTexts, placeLine, printedName } from "../tables/label.js";
import { type Content, type Html, html } from "./html.js";
import { LABELS, type Labels } from "./labels.js";
import { type InterfaceLanguage, WORDS, type Words } from "./words.js";

/** No meeting, which names nothing. */
const NONE: NamedParts = {};

/** How a page sees the collection: in the language of its interface, with names for ids. */
export class View {
  readonly say: Words;
  readonly labels: Labels;
  /** The collection's own tag of that language: `fr-CA`. */
  readonly tag: Language;
  private readonly languages: readonly Language[];
  private readonly names = new Map<Id, Text>();
  private readonly people = new Map<Id, Name>();
  private readonly texts = new WeakMap<NamedParts, ReturnType<typeof ownTexts>>();
  private readonly owners: ReadonlyMap<Id, Id | undefined>;
  private readonly broader = new Map<Id, Id | undefined>();

  constructor(
    readonly shared: Shared,
    readonly language: InterfaceLanguage,
    /** The meetings that have a page so far. */
    readonly meetings: ReadonlySet<Id> = new Set(),
  ) {
    this.say = WORDS[language];
    this.labels = LABELS[language];
    this.tag = shared.about.languages.find((tag) => isOf(tag, language)) ?? language;
    this.languages = [this.tag, ...shared.about.languages];
    for (const { id, name } of [...shared.parties, ...shared.organisations, ...shared.topics]) this.names.set(id, name);
    for (const { id, name } of shared.people) if (name) this.people.set(id, name);
    for (const { id, broader } of shared.topics) this.broader.set(id, broader);
    this.owners = new Map(shared.organisations.map(({ id, of }) => [id, of]));
  }

  /** A text of ours, in the language of the page or, where there is none, in another that is named to browsers. */
  text(text: Text): Html {
    const label = labelOf(text, this.languages);
    const language = Object.hasOwn(text, this.tag) ? this.tag : Object.keys(text).find((tag) => text[tag] === label);
    return language && isOf(language, this.language)
      ? html`${this.spaced(label)}`
      : html`<span lang="${language}">${label}</span>`;
  }

  /** The same without markup, for attributes and pictures. */
  plain(text: Text): Line {
    return this.spaced(labelOf(text, this.languages));
  }

  /** Words as the page sets them: in French no line ends between a mark and the blank that goes with it. */
  spaced(words: Line): Line {
    return this.language === "fr" ? words.replace(/ (?=[:;!?»])|(?<=«) /g, "\u00a0") : words;
  }

  /** What a thing of the collection or of the meeting is called: a person by name, else by the office held there. */
  nameOf(id: Id, meeting: NamedParts = NONE): Line {
    const person = this.people.get(id);
    if (person) return printedName(person);
    const text = this.names.get(id) ?? this.textsOf(meeting).get(id);
    if (typeof text === "string") return text;
    if (!text) return id === "unstated" ? this.say.unstated : id;
    // A Prime Minister's Office is told from another by its country.
    const [name, owner] = [this.plain(text), this.owners.get(id)];
    return owner && !name.includes(this.nameOf(owner)) ? `${name} (${this.nameOf(owner)})` : name;
  }

  private textsOf(meeting: NamedParts): ReturnType<typeof ownTexts> {
    const texts = this.texts.get(meeting) ?? ownTexts(meeting);
    this.texts.set(meeting, texts);
    return texts;
  }

  /** The same in a line that other names share: each keeps its own direction of writing. */
  inLine(ids: readonly Id[], meeting?: Meeting): Content {
    return ids.map((id, at) => html`${at > 0 && ", "}<bdi>${this.nameOf(id, meeting)}</bdi>`);
  }

  /** The names of several things, with commas between. */
  namesOf(ids: readonly Id[], meeting?: Meeting): Line {
    return ids.map((id) => this.nameOf(id, meeting)).join(", ");
  }

  /** A person's name, the whole of it in other scripts, and other forms in print. */
  person(id: Id, meeting?: Meeting): Html {
    const scripts = Object.entries(this.people.get(id)?.scripts ?? {});
    const others: Content = scripts.map(([language, name]) => html` <span lang="${language}">${name}</span>`);
    const also = this.people.get(id)?.also;
    return html`${this.nameOf(id, meeting)}${others}${also && html` (${also.join(", ")})`}`;
  }

  /** The name of a thing; of a part of the meeting, a link to it. */
  linked(id: Id, meeting: Meeting): Html {
    const { instruments = [], services = [], figures = [], documents } = meeting;
    const isPart = [...instruments, ...services, ...figures, ...documents].some((part) => part.id === id);
    const name = this.nameOf(id, meeting);
    return isPart ? html`<a href="#${id}">${name}</a>` : html`${name}`;
  }

  /** The topic at the top of the vocabulary that a topic is within; nothing where the id is of no topic. */
  widestTopic(id: Id): Id | undefined {
    if (!this.broader.has(id)) return undefined;
    const broader = this.broader.get(id);
    return broader === undefined ? id : this.widestTopic(broader);
  }

  /** A day, month or year, or a moment, in words: `6 March 2026`. */
  day(moment: Moment): Html {
    const [date = "", clock] = moment.split("T");
    const [year, month, day] = date.split("-");
    const words = [day && this.say.dayOfMonth(Number(day)), month && this.say.months[Number(month) - 1], year];
    const hour = clock?.replace("Z", " UTC").replace(/([+-]\d\d:\d\d)$/, " UTC$1");
    return html`<time datetime="${moment}">${words.filter(Boolean).join(" ")}${hour && `, ${hour}`}</time>`;
  }

  /** A time, as known and then as printed. */
  time({ date, until, time, zone, words }: When): Html {
    const clock = time && (this.labels.partOfDay[time] ?? time.replace("~", `${this.labels.qualifier.about} `));
    // The hour is that of the first day.
    return html`${date && this.day(date)}${clock && `, ${clock}`}${until && html`${date ? " – " : this.say.during("by", until)}${this.day(until)}`}${
      zone && ` (${zone})`
    }${words && html` <q>${words}</q>`}`;
  }

  /** A place, as known and then as printed. */
  place(place: Place): Html {
    return html`${this.placeLine(place)}${place.words && html` <q>${place.words}</q>`}`;
  }

  /** A place as known: `Tokyo, Japan`. */
  placeLine(place: Place): Line {
    const { about, parties } = this.shared;
    const languages = this.languages as typeof about.languages;
    return placeLine(place, { about: { ...about, languages }, parties }) ?? "";
  }

  /** An exact number with its digits in groups of three. */
  number(value: string): string {
    const [whole = "", decimals] = value.split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.say.thousands);
    return decimals ? `${grouped}${this.say.decimal}${decimals}` : grouped;
  }

  /** A length of time, `P1Y`, in words, of one without the number where it is a rate; or a year, month or day. */
  length(time: string, isRate = false): Html {
    if (!time.startsWith("P")) return this.day(time);
    const words = [...time.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) => {
      const [one, many] = this.say.lengths[unit as "Y" | "M" | "W" | "D"];
      return count === "1" ? (isRate ? one : `1 ${one}`) : `${count} ${many}`;
    });
    return html`${words.join(" ")}`;
  }

  /** What a language is called; its tag where we have no name for it. */
  languageName(tag: Language): string {
    return this.labels.language[tag] ?? tag;
  }

  /** A size in bytes, as people say it: `6.9 KB`, of 1 000 bytes each. */
  size(bytes: number): string {
    const [unit, amount] =
      bytes < 1000
        ? [this.say.bytes, bytes]
        : bytes < 1e6
          ? [this.say.kilobytes, bytes / 1e3]
          : [this.say.megabytes, bytes / 1e6];
    return `${this.number(amount < 100 && bytes >= 1000 ? amount.toFixed(1) : String(Math.round(amount)))}\u00a0${unit}`;
  }
}

/** Whether a tag is of a language, of whatever region or script. */
export function isOf(tag: Language, language: InterfaceLanguage): boolean {
  return tag.split("-")[0] === language;
}
