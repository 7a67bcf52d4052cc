/** What the interface of the pages says, in each of its languages. */

/** The languages that the interface speaks. */
export const INTERFACE_LANGUAGES = ["en", "fr"] as const;
/** A language that the interface speaks. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const ENGLISH = {
  unstated: "not told by the document",
  skip: "Skip to the content",

  // The pictures.
  flowAnd: "and",
  flowWho: "Who",
  flowAct: "Act",
  flowAbout: "About",
  flowStatements: "Statements",
  flowInferred: "Inferred",
  flowOtherWho: "Others",
  flowOtherActs: "Other acts",
  flowInstruments: "Agreements and instruments",
  flowFigures: "Figures",
  flowDocuments: "Documents",
  flowActors: "Countries, bodies, people",
  flowOtherSubjects: "Other subjects",
  flowNoSubject: "No subject recorded",
  flowFinding: (statements: number) => (statements === 1 ? "1 statement." : `${statements} statements.`),
  flowMostBy: (who: string) => `Most often by ${who}.`,
  flowMostAct: (act: string) => `The most frequent act is ${act}.`,
  flowMostAbout: (subject: string) => `The most frequent subject is ${subject}.`,
  flowRead:
    "Each number counts statements. So does the thickness of a band, where a statement about several subjects is shared out among them. Topics stand under the widest one.",
  flowDashed: "Dashed: the documents do not tell who or about what; we infer it.",
  flowTable: "The same as a table",
};

/** What the interface says. */
export type Words = Readonly<typeof ENGLISH>;

const FRENCH: Words = {
  unstated: "non précisé par le document",
  skip: "Aller au contenu",

  flowAnd: "et",
  flowWho: "Qui",
  flowAct: "Acte",
  flowAbout: "Sujet",
  flowStatements: "Énoncés",
  flowInferred: "Déduits",
  flowOtherWho: "Autres",
  flowOtherActs: "Autres actes",
  flowInstruments: "Accords et instruments",
  flowFigures: "Chiffres",
  flowDocuments: "Documents",
  flowActors: "Pays, organismes, personnes",
  flowOtherSubjects: "Autres sujets",
  flowNoSubject: "Aucun sujet noté",
  flowFinding: (statements) => (statements === 1 ? "1 énoncé." : `${statements} énoncés.`),
  flowMostBy: (who) => `Le plus souvent par ${who}.`,
  flowMostAct: (act) => `L’acte le plus fréquent est ${act}.`,
  flowMostAbout: (subject) => `Le sujet le plus fréquent est ${subject}.`,
  flowRead:
    "Chaque nombre compte des énoncés. L’épaisseur d’une bande aussi, où un énoncé sur plusieurs sujets est réparti entre eux. Les sujets sont ramenés au plus large.",
  flowDashed: "En tirets : les documents ne disent pas qui, ou sur quoi ; nous le déduisons.",
  flowTable: "Les mêmes chiffres en tableau",
};

/** All that the interface says, by language. */
export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { en: ENGLISH, fr: FRENCH };
