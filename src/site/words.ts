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
  timelineFinding: (meetings: number, first: string, last: string) => `${meetings} meetings, from ${first} to ${last}.`,
  timelineMost: (pair: string, meetings: number) => `The most frequent pair is ${pair} (${meetings}).`,
  timelineRead: "Each mark is a meeting and leads to its page; a number stands for so many that are close together.",
  timelineGroups: "A meeting of three or more stands in the row of each pair of them.",
  timelineMorePairs: (pairs: number) => `${pairs} more pairs are in the table of meetings.`,
  timelineUndated: (meetings: number) => `Meetings without a date, which are counted but not drawn: ${meetings}.`,
  timelineSpan: "how long it took, or the month or year that is known",
  timelinePair: "Pair",
  timelineMeetings: "Meetings",
  timelineFirst: "First",
  timelineLast: "Last",
  pictureTable: "The same as a table",
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
  timelineFinding: (meetings, first, last) => `${meetings} rencontres, du ${first} au ${last}.`,
  timelineMost: (pair, meetings) => `La paire la plus fréquente est ${pair} (${meetings}).`,
  timelineRead:
    "Chaque marque est une rencontre et mène à sa page ; un nombre en remplace autant qui sont proches l’une de l’autre.",
  timelineGroups: "Une rencontre à trois ou plus figure dans la ligne de chaque paire.",
  timelineMorePairs: (pairs) => `${pairs} autres paires figurent dans le tableau des rencontres.`,
  timelineUndated: (meetings) => `Rencontres sans date, comptées mais non dessinées : ${meetings}.`,
  timelineSpan: "la durée, ou le mois ou l’année que l’on connaît",
  timelinePair: "Paire",
  timelineMeetings: "Rencontres",
  timelineFirst: "Première",
  timelineLast: "Dernière",
  pictureTable: "Les mêmes chiffres en tableau",
};

/** All that the interface says, by language. */
export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { en: ENGLISH, fr: FRENCH };
