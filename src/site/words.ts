/** What the interface of the pages says, in each of its languages. */

/** The languages that the interface speaks. */
export const INTERFACE_LANGUAGES = ["en", "fr"] as const;
/** A language that the interface speaks. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const ENGLISH = {
  unstated: "not told by the document",
  skip: "Skip to the content",
};

/** What the interface says. */
export type Words = Readonly<typeof ENGLISH>;

const FRENCH: Words = {
  unstated: "non précisé par le document",
  skip: "Aller au contenu",
};

/** All that the interface says, by language. */
export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { en: ENGLISH, fr: FRENCH };
