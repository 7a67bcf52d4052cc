/** A year of a collection, which has files of its own where the whole would be too large. */
import type { Meeting } from "../model/meeting.js";
import type { Text } from "../model/text.js";
import type { Bilingual } from "./described-files.js";

/** The year that a meeting belongs to: that which its id begins with. */
export function yearOf({ id }: Pick<Meeting, "id">): string {
  return id.slice(0, 4);
}

/** What the meetings of a year are called, where all are called so. */
export function titleOfYear(title: Text, year: string): Text {
  return Object.fromEntries(Object.entries(title).map(([language, line]) => [language, `${line} (${year})`])) as Text;
}

/** What the files of a year hold. */
export function descriptionOfYear(year: string): Bilingual {
  return {
    en: `The meetings whose ids begin with ${year}, the year in which each began as far as it is known, with the parties, organisations, people and topics of all years.`,
    fr: `Les rencontres dont l’identifiant commence par ${year}, l’année où chacune a commencé pour autant qu’on le sache, avec les parties, organisations, personnes et sujets de toutes les années.`,
  };
}
