/** What the interface of the pages says, in each of its languages. */
import type { Period } from "../model/time.js";
import type { Qualifier } from "../model/vocabulary.js";

/** The languages that the interface speaks. */
export const INTERFACE_LANGUAGES = ["en", "fr"] as const;
/** A language that the interface speaks. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** What the interface says. */
export interface Words extends Readonly<Record<Saying, string>> {
  readonly dayOfMonth: (day: number) => string;
  readonly months: readonly string[];
  readonly partsOfDay: Readonly<Record<string, string>>;
  /** One and many of each unit of an ISO 8601 duration. */
  readonly lengths: Readonly<Record<"Y" | "M" | "W" | "D", readonly [string, string]>>;
  readonly periods: Readonly<Record<Period["is"], string>>;
  /** How a qualifier bounds the truth. */
  readonly bounds: Readonly<Record<Qualifier, string>>;
  readonly languageNames: Readonly<Record<string, string>>;
  readonly describes: (statements: number, documents: number) => string;
  readonly meetingsOf: (year: string) => string;
  readonly filterLimit: (count: number) => string;
  readonly limitAccounts: (documents: number) => string;
  readonly otherIssuers: (count: number) => string;
  readonly limitsOfCoding: readonly string[];
  /** What a file of the shelf is good for, by the end of its path. */
  readonly goodFor: Readonly<Record<string, string>>;
}

/** What is said without a number or a choice. */
type Saying = keyof typeof ENGLISH;

const ENGLISH = {
  // The frame.
  ownName: "English",
  locale: "en_CA",
  skip: "Skip to the content",
  language: "Language",
  publishedBy: "Published by",
  licence: "Licence:",
  version: "Version",
  report: "Report a fault",
  ownTerms: "The documents that it cites keep their own terms; none of their texts is kept here.",
  generated: "Generated from records; every file that this page names is listed in SHA256SUMS.",
  onThisPage: "On this page",
  copy: "Copy",
  bytes: "bytes",
  thousands: ",",
  decimal: ".",

  // How we know.
  legend: "How to read this",
  stated: "words of the document",
  statedMeans: "In quotation marks, as printed. The link opens the document and scrolls to the words.",
  inferred: "inferred",
  inferredMeans:
    "The document does not say it in so many words: it is our reading of it, and the reason stands beside it. What has no such mark is stated.",
  inOurWords: "In our words",
  oursMeans: "Titles, summaries and names of offices and services are ours, never the document’s, and never official.",
  inTheDocument: "In the document",
  noWords: "no words at hand",
  differs: "Differs:",
  unstated: "not told by the document",

  // A meeting.
  who: "Who",
  when: "When",
  where: "Where",
  how: "How",
  status: "Status",
  occasion: "Occasion",
  replaces: "Takes the place of",
  accounts: "Accounts",
  others: "Named, but took no part",
  statements: "Statements",
  statementsLead:
    "What the documents say that someone said or did. Nothing is promoted: “agreed that” is a view, “agreed to” a commitment, “discussed” is not “signed”.",
  groupBy: "Group by",
  byAct: "act",
  byTopic: "topic",
  noTopic: "No topic",
  eachOther: "each other",
  condition: "Condition",
  time: "Time",
  place: "Place",
  about: "About",
  samePoint: "Makes the same point as",
  contradicts: "Cannot be true together with",
  instruments: "Instruments",
  instrumentsLead: "What the parties make with each other, and how far each document says that it had come.",
  alsoCalled: "also called",
  itsText: "its text",
  broughtBy: "By",
  witnesses: "In the presence of",
  services: "Services under it",
  serviceStatus: "Status",
  providers: "Provided by",
  operators: "Operated by",
  area: "Area served",
  audience: "For",
  figures: "Figures",
  figuresLead: "Numbers as the documents state them; none is checked here.",
  measure: "Measures",
  bound: "Which is",
  asPrinted: "As printed",
  period: "Period",
  standing: "Claimed as",
  sameAmount: "Same amount as",
  documents: "Documents",
  documentsLead:
    "The published accounts. A meeting is not a document: accounts may differ, and silence denies nothing.",
  kind: "Kind",
  issuer: "Issued by",
  carriedBy: "Carried by",
  published: "Published",
  dateline: "Dateline",
  address: "Address",
  alsoAt: "Also at",
  archived: "Archived copy",
  contact: "Contact, as printed",
  translationOf: "Translation of",
  supersedes: "Replaces",
  saysOtherwise: "Says otherwise",
  mentions: "Also names",
  note: "Note",
  hash: "SHA-256 of the body",
  sideBySide: "Side by side",
  sideBySideLead: "What each document says of each point, in its own verb. A dash is silence.",
  silent: "—",

  // Files and markup.
  files: "Data files",
  meetingFilesLead: "This meeting alone, with all that it names.",
  use: "Address, code and hash",
  embed: "Embed this meeting",
  embedLead: "Paste this element into a page about the meeting: schema.org JSON-LD, which this page embeds too.",

  // The home page.
  meetings: "Meetings",
  parties: "Parties",
  people: "People",
  all: "all",
  of: "of",
  filterText: "Find",
  filterPerson: "Person",
  filterPair: "Pair of parties",
  years: "All meetings by year:",
  noDay: "no day",
  downloadStatements: "Download the statements",
  allFiles: "All files",
  filesLead: "Each file stands alone. Ids join the tables; an empty cell is null. If in doubt, take flat.csv.",
  languages: "Languages",
  licenceName: "Licence",
  reading: "What is stated, and what is ours",
  readingLead: "Every claim shows how we know it. Three kinds are told apart, here and in every file:",
  limits: "What this is not",
  licenceAndCitation: "Licence and citation",
  licenceLead: "The data may be used by anyone under",
  citeLead: "To cite it:",
  embedHere: "Embed in your page",
  embedHereLead:
    "Each meeting’s page has a snippet of JSON-LD with a copy button, under “Embed this meeting”. Choose the meeting in the table above.",
};

const FRENCH: Readonly<Record<Saying, string>> = {
  ownName: "Français",
  locale: "fr_CA",
  skip: "Aller au contenu",
  language: "Langue",
  publishedBy: "Publié par",
  licence: "Licence :",
  version: "Version",
  report: "Signaler une erreur",
  ownTerms: "Les documents cités gardent leurs propres conditions ; aucun de leurs textes n’est conservé ici.",
  generated: "Page produite à partir de fiches ; chaque fichier qu’elle nomme figure dans SHA256SUMS.",
  onThisPage: "Sur cette page",
  copy: "Copier",
  bytes: "octets",
  thousands: " ",
  decimal: ",",

  legend: "Comment lire cette page",
  stated: "mots du document",
  statedMeans: "Entre guillemets, tels qu’imprimés. Le lien ouvre le document à l’endroit de ces mots.",
  inferred: "déduit",
  inferredMeans:
    "Le document ne le dit pas en toutes lettres : c’est notre lecture, et la raison figure à côté. Ce qui n’est pas ainsi marqué est dit par le document.",
  inOurWords: "Selon nos mots",
  oursMeans:
    "Les titres, les résumés et les noms de fonctions et de services sont de nous, jamais du document, et jamais officiels.",
  inTheDocument: "Dans le document",
  noWords: "texte non disponible",
  differs: "Différence :",
  unstated: "non précisé par le document",

  who: "Qui",
  when: "Quand",
  where: "Où",
  how: "Comment",
  status: "Statut",
  occasion: "Occasion",
  replaces: "Remplace",
  accounts: "Comptes rendus",
  others: "Nommés, sans avoir participé",
  statements: "Énoncés",
  statementsLead:
    "Ce que les documents rapportent que quelqu’un a dit ou fait. Rien n’est renforcé : « convenir que » est un point de vue, « convenir de faire » un engagement, et « discuté » n’est pas « signé ».",
  groupBy: "Grouper par",
  byAct: "acte",
  byTopic: "sujet",
  noTopic: "Sans sujet",
  eachOther: "l’un à l’autre",
  condition: "Condition",
  time: "Moment",
  place: "Lieu",
  about: "Sujet",
  samePoint: "Dit la même chose que",
  contradicts: "Incompatible avec",
  instruments: "Instruments",
  instrumentsLead: "Ce que les parties font ensemble, et où en était chaque instrument selon chaque document.",
  alsoCalled: "aussi appelé",
  itsText: "son texte",
  broughtBy: "Par",
  witnesses: "En présence de",
  services: "Services qui en relèvent",
  serviceStatus: "Statut",
  providers: "Fourni par",
  operators: "Exécuté par",
  area: "Zone desservie",
  audience: "Pour",
  figures: "Chiffres",
  figuresLead: "Les nombres tels que les documents les donnent ; aucun n’est vérifié ici.",
  measure: "Mesure",
  bound: "C’est-à-dire",
  asPrinted: "Tel qu’imprimé",
  period: "Période",
  standing: "Présenté comme",
  sameAmount: "Même montant que",
  documents: "Documents",
  documentsLead:
    "Les comptes rendus publiés. Une rencontre n’est pas un document : les comptes rendus peuvent différer, et un silence ne dément rien.",
  kind: "Type",
  issuer: "Émis par",
  carriedBy: "Diffusé par",
  published: "Publié",
  dateline: "Lieu et date d’émission",
  address: "Adresse",
  alsoAt: "Aussi à",
  archived: "Copie archivée",
  contact: "Contact, tel qu’imprimé",
  translationOf: "Traduction de",
  supersedes: "Remplace",
  saysOtherwise: "Dit autre chose",
  mentions: "Nomme aussi",
  note: "Note",
  hash: "SHA-256 du corps",
  sideBySide: "Côte à côte",
  sideBySideLead: "Ce que chaque document dit de chaque point, par son propre verbe. Un tiret est un silence.",
  silent: "—",

  files: "Fichiers de données",
  meetingFilesLead: "Cette rencontre seule, avec tout ce qu’elle nomme.",
  use: "Adresse, code et empreinte",
  embed: "Intégrer cette rencontre",
  embedLead: "Collez cet élément dans une page sur la rencontre : du JSON-LD schema.org, que cette page intègre aussi.",

  meetings: "Rencontres",
  parties: "Parties",
  people: "Personnes",
  all: "toutes",
  of: "sur",
  filterText: "Chercher",
  filterPerson: "Personne",
  filterPair: "Paire de parties",
  years: "Toutes les rencontres par année :",
  noDay: "sans jour",
  downloadStatements: "Télécharger les énoncés",
  allFiles: "Tous les fichiers",
  filesLead:
    "Chaque fichier se suffit. Les identifiants relient les tables ; une cellule vide est nulle. Dans le doute, prenez flat.csv.",
  languages: "Langues",
  licenceName: "Licence",
  reading: "Ce qui est dit, et ce qui est de nous",
  readingLead:
    "Chaque affirmation montre d’où nous la tenons. Trois sortes sont distinguées, ici et dans chaque fichier :",
  limits: "Ce que ce n’est pas",
  licenceAndCitation: "Licence et citation",
  licenceLead: "Chacun peut utiliser les données sous",
  citeLead: "Pour les citer :",
  embedHere: "Intégrer dans votre page",
  embedHereLead:
    "La page de chaque rencontre offre un extrait de JSON-LD à copier, sous « Intégrer cette rencontre ». Choisissez la rencontre dans le tableau ci-dessus.",
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** All that the interface says, by language. */
export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  en: {
    ...ENGLISH,
    dayOfMonth: String,
    months: "January February March April May June July August September October November December".split(" "),
    partsOfDay: { morning: "morning", afternoon: "afternoon", evening: "evening", night: "night" },
    lengths: { Y: ["year", "years"], M: ["month", "months"], W: ["week", "weeks"], D: ["day", "days"] },
    periods: { per: "per", over: "over", in: "in", by: "by", since: "since" },
    bounds: {
      exactly: "the number itself, printed without a qualifier",
      about: "near it, on either side",
      nearly: "a little under it: an upper bound",
      over: "above it: a lower bound",
      "up-to": "at most it: an upper bound",
    },
    languageNames: {
      en: "English",
      fr: "French",
      ja: "Japanese",
      de: "German",
      es: "Spanish",
      it: "Italian",
      ko: "Korean",
      pt: "Portuguese",
      ru: "Russian",
      uk: "Ukrainian",
      zh: "Chinese",
      ar: "Arabic",
    },
    describes: (statements, documents) =>
      `${counted(statements, "statement", "statements")} by ${counted(documents, "published account", "published accounts")}, each with the words that make it.`,
    meetingsOf: (year) => `Meetings of ${year}`,
    filterLimit: (count) =>
      `The filters look through the latest ${count} meetings; earlier ones stand under their year.`,
    limitAccounts: (documents) =>
      `It is what was published, by one side unless a meeting has accounts of both, and not what was said in the room. The ${counted(documents, "document is", "documents are")} of:`,
    otherIssuers: (count) => `and ${counted(count, "other issuer", "other issuers")}`,
    limitsOfCoding: [
      "What a document claims is not checked: a figure is a figure as stated.",
      "The act of a statement is chosen by the verb as printed; in doubt, the weaker. Unless the publisher says otherwise each record has one coder, and no agreement between coders is measured.",
      "It is no sample: a meeting that is not here may have been held.",
      "What is not known is absent. An empty cell asserts nothing.",
    ],
    goodFor: {
      "flat.csv": "Reading in a spreadsheet: one row a statement, with names, and a link to the words.",
      "flat-excel.csv": "The same for Excel, which wants a byte order mark.",
    },
  },
  fr: {
    ...FRENCH,
    dayOfMonth: (day) => (day === 1 ? "1er" : String(day)),
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    partsOfDay: { morning: "matin", afternoon: "après-midi", evening: "soir", night: "nuit" },
    lengths: { Y: ["an", "ans"], M: ["mois", "mois"], W: ["semaine", "semaines"], D: ["jour", "jours"] },
    periods: { per: "par", over: "sur", in: "en", by: "d’ici", since: "depuis" },
    bounds: {
      exactly: "le nombre lui-même, imprimé sans réserve",
      about: "proche, d’un côté ou de l’autre",
      nearly: "un peu moins : une borne supérieure",
      over: "davantage : une borne inférieure",
      "up-to": "au plus : une borne supérieure",
    },
    languageNames: {
      en: "anglais",
      fr: "français",
      ja: "japonais",
      de: "allemand",
      es: "espagnol",
      it: "italien",
      ko: "coréen",
      pt: "portugais",
      ru: "russe",
      uk: "ukrainien",
      zh: "chinois",
      ar: "arabe",
    },
    describes: (statements, documents) =>
      `${counted(statements, "énoncé", "énoncés")}, selon ${counted(documents, "compte rendu publié", "comptes rendus publiés")}, chacun avec les mots qui le fondent.`,
    meetingsOf: (year) => `Rencontres de ${year}`,
    filterLimit: (count) =>
      `Les filtres portent sur les ${count} dernières rencontres ; les autres figurent sous leur année.`,
    limitAccounts: (documents) =>
      `C’est ce qui a été publié, par une seule partie sauf si une rencontre a les comptes rendus de plusieurs, et non ce qui s’est dit dans la salle. ${documents === 1 ? "Le document est" : `Les ${documents} documents sont`} de :`,
    otherIssuers: (count) => `et ${counted(count, "autre émetteur", "autres émetteurs")}`,
    limitsOfCoding: [
      "Ce qu’un document affirme n’est pas vérifié : un chiffre est un chiffre tel que donné.",
      "L’acte d’un énoncé est choisi d’après le verbe imprimé ; dans le doute, le plus faible. Sauf indication de l’éditeur, chaque fiche a un seul codeur, et aucun accord entre codeurs n’est mesuré.",
      "Ce n’est pas un échantillon : une rencontre absente d’ici peut avoir eu lieu.",
      "Ce qui n’est pas connu est absent. Une cellule vide n’affirme rien.",
    ],
    goodFor: {
      "flat.csv": "Lire dans un tableur : une ligne par énoncé, avec les noms et un lien vers les mots.",
      "flat-excel.csv": "La même table pour Excel, qui demande une marque d’ordre des octets.",
    },
  },
};
