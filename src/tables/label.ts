import type { Collection } from "../model/collection.js";
import type { Meeting } from "../model/meeting.js";
import type { Name } from "../model/person.js";
import type { Place } from "../model/place.js";
import type { Id, Language, Line, Text } from "../model/text.js";

/** The name in one line, in the order that documents print it, after its honorific: `Takaichi Sanae`. */
export function printedName({ prefix, family, given, order }: Name): Line {
  const parts = order === "family-first" ? [prefix, family, given] : [prefix, given, family];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** The text in the first of the languages that it has; where it has none of them, in the first that it has. */
export function labelOf(text: Text, languages: readonly Language[]): Line {
  const language = languages.find((tag) => Object.hasOwn(text, tag)) ?? Object.keys(text)[0];
  const label = language && text[language];
  if (!label) throw new TypeError("a text has at least one language");
  return label;
}

/** What of a meeting has names. */
export type NamedParts = {
  readonly [Key in "documents" | "instruments" | "services" | "figures" | "participants" | "others"]?:
    | readonly NonNullable<Meeting[Key]>[number][]
    | undefined;
};

/** What those are called that only a meeting has; a person whom no document names goes by the office held at it. */
export function ownTexts(meeting: NamedParts): ReadonlyMap<Id, Text | Line> {
  const { documents = [], instruments = [], services = [], figures = [], participants = [], others = [] } = meeting;
  const texts = new Map<Id, Text | Line>();
  for (const { person, office } of [...participants, ...others]) {
    if (office && !texts.has(person)) texts.set(person, office);
  }
  for (const { id, title } of documents) if (title) texts.set(id, title);
  for (const { id, title } of instruments) texts.set(id, title);
  for (const { id, name } of services) texts.set(id, name);
  for (const { id, measure } of figures) texts.set(id, measure);
  return texts;
}

/** A place in a line, from the finest that is known to the widest: `Tokyo, Japan`. */
export function placeLine(place: Place, { about, parties }: Pick<Collection, "about" | "parties">): Line | null {
  const { venue, city, region, area, country } = place;
  const texts = [venue, city, region, area].filter((text) => text !== undefined);
  const party = country && parties.find((party) => party.country === country)?.name;
  const names = [...texts, ...(party ? [party] : [])].map((text) => labelOf(text, about.languages));
  return [...names, ...(country && !party ? [country] : [])].join(", ") || null;
}
