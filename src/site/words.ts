/** What the interface of the pages says, in each of its languages. */

export const INTERFACE_LANGUAGES = ["en", "fr"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
/** None is counted as one is. */
const countedInFrench = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;

function both<Said>(english: Said, french: NoInfer<Said>): readonly [en: Said, fr: Said] {
  return [english, french];
}

const SAID = {
  // The frame.
  ownName: both("English", "Français"),
  skip: both("Skip to the content", "Aller au contenu"),
  language: both("Language", "Langue"),
  publishedBy: both("Published by", "Publié par"),
  licence: both("Licence:", "Licence :"),
  version: both("Version", "Version"),
  report: both("Report a fault", "Signaler une erreur"),
  ownTerms: both(
    "The documents that it cites keep their own terms; none of their texts is kept here.",
    "Les documents cités gardent leurs propres conditions ; aucun de leurs textes n’est conservé ici.",
  ),
  generated: both(
    "Generated from records; every file that this page names is listed in SHA256SUMS.",
    "Page produite à partir de fiches ; chaque fichier qu’elle nomme figure dans SHA256SUMS.",
  ),
  onThisPage: both("On this page", "Sur cette page"),
  copy: both("Copy", "Copier"),
  copied: both("Copied", "Copié"),
  bytes: both("bytes", "octets"),
  kilobytes: both("KB", "ko"),
  megabytes: both("MB", "Mo"),
  thousands: both(",", " "),
  decimal: both(".", ","),
  colon: both(": ", " : "),
  semicolon: both("; ", " ; "),

  // How we know.
  legend: both("How to read this", "Comment lire cette page"),
  stated: both("words of the document", "mots du document"),
  statedMeans: both(
    "In quotation marks, as printed; “…” stands for what is between. The link opens the document and scrolls to the words.",
    "Entre guillemets, tels qu’imprimés ; « … » tient lieu de ce qui est entre les deux. Le lien ouvre le document à l’endroit de ces mots.",
  ),
  inferred: both("inferred", "déduit"),
  inferredOf: both(
    (keys: string) => `${keys} inferred`,
    (keys) => `déduit : ${keys}`,
  ),
  inferredMeans: both(
    "The document does not say it in so many words: it is our reading of it, and the reason stands with it. What has no such mark is stated.",
    "Le document ne le dit pas en toutes lettres : c’est notre lecture, et la raison l’accompagne. Ce qui n’est pas ainsi marqué est dit par le document.",
  ),
  inOurWords: both("In our words", "En nos termes"),
  oursMeans: both(
    "Titles, summaries and names of offices and services are ours, never the document’s, and never official.",
    "Les titres, les résumés et les noms de fonctions et de services sont de nous, jamais du document, et jamais officiels.",
  ),
  inTheDocument: both("In the document", "Dans le document"),
  noWords: both("no words at hand", "texte non disponible"),
  differs: both("Differs:", "Différence :"),
  unstated: both("not told by the document", "non précisé par le document"),

  // A meeting.
  who: both("Who", "Qui"),
  when: both("When", "Quand"),
  where: both("Where", "Où"),
  how: both("How", "Comment"),
  status: both("Status", "Statut"),
  occasion: both("Occasion", "Occasion"),
  replaces: both("Takes the place of", "Remplace"),
  accounts: both("Accounts", "Comptes rendus"),
  others: both("Named, but took no part", "Nommés, sans avoir participé"),
  statements: both("Statements", "Énoncés"),
  statementsLead: both(
    "What the documents say that someone said or did. Nothing is promoted: “agreed that” is a view, “agreed to” a commitment, “discussed” no agreement.",
    "Ce que les documents rapportent que quelqu’un a dit ou fait. Rien n’est renforcé : « convenir que » est un point de vue, « convenir de faire » un engagement, et « discuté » n’est pas « signé ».",
  ),
  summariesIn: both(
    (language: string) => `Our summaries of them are in ${language}.`,
    (language) => `Nos résumés n’existent qu’en ${language}.`,
  ),
  statementsOrder: both(
    "All stand here, in the order of the first account that says each.",
    "Tous sont ici, dans l’ordre du premier compte rendu qui dit chacun.",
  ),
  byAct: both("List by act", "Liste par acte"),
  byTopic: both("List by topic", "Liste par sujet"),
  noTopic: both("No topic", "Sans sujet"),
  betweenThem: both("between them", "entre eux"),
  condition: both("Condition", "Condition"),
  time: both("Time", "Moment"),
  place: both("Place", "Lieu"),
  about: both("About", "Sujet"),
  samePoint: both("Makes the same point as", "Dit la même chose que"),
  contradicts: both("Cannot be true together with", "Incompatible avec"),
  instruments: both("Instruments", "Instruments"),
  instrumentsLead: both(
    "What the parties make with each other, and how far each document says that it had come.",
    "Ce que les parties font ensemble, et où en était chaque instrument selon chaque document.",
  ),
  alsoCalled: both("also called", "aussi appelé"),
  itsText: both("its text", "son texte"),
  broughtBy: both("By", "Par"),
  witnesses: both("In the presence of", "En présence de"),
  services: both("Services under it", "Services qui en relèvent"),
  serviceStatus: both("Status", "Statut"),
  providers: both("Provided by", "Fourni par"),
  operators: both("Operated by", "Exploité par"),
  area: both("Area served", "Zone desservie"),
  audience: both("For", "Pour"),
  figures: both("Figures", "Chiffres"),
  figuresLead: both(
    "Numbers as the documents state them; none is checked here.",
    "Les nombres tels que les documents les donnent ; aucun n’est vérifié ici.",
  ),
  measure: both("Measures", "Mesure"),
  bound: both("Which is", "C’est-à-dire"),
  rangeTo: both("to", "à"),
  asPrinted: both("As printed", "Tel qu’imprimé"),
  period: both("Period", "Période"),
  standing: both("Claimed as", "Présenté comme"),
  sameAmount: both("Same amount as", "Même montant que"),
  documents: both("Documents", "Documents"),
  documentsLead: both(
    "The published accounts. A meeting is not a document: accounts may differ, and silence denies nothing.",
    "Les comptes rendus publiés. Une rencontre n’est pas un document : les comptes rendus peuvent différer, et un silence ne dément rien.",
  ),
  kind: both("Kind", "Type"),
  issuer: both("Issued by", "Émis par"),
  carriedBy: both("Carried by", "Diffusé par"),
  published: both("Published", "Publié"),
  dateline: both("Dateline", "Lieu et date d’émission"),
  address: both("Address", "Adresse"),
  alsoAt: both("Also at", "Aussi à"),
  archived: both("Archived copy", "Copie archivée"),
  contact: both("Contact, as printed", "Contact, tel qu’imprimé"),
  translationOf: both("Translation of", "Traduction de"),
  supersedes: both("Replaces", "Remplace"),
  saysOtherwise: both("Says otherwise", "Dit autre chose"),
  mentions: both("Also names", "Nomme aussi"),
  note: both("Note", "Note"),
  hash: both("SHA-256 of the body", "SHA-256 du corps"),
  sideBySide: both("Side by side", "Côte à côte"),
  sideBySideLead: both(
    "What each document says of each point, by its verb where it has one. A dash is the silence of a document that was read whole.",
    "Ce que chaque document dit de chaque point, par son verbe s’il en a un. Un tiret est le silence d’un document lu en entier.",
  ),
  silent: both("—", "—"),
  alsoSaid: both("The same point:", "Le même point :"),
  cannotBoth: both("Cannot both be true:", "Ne peuvent être vrais ensemble :"),

  // Files and markup.
  files: both("Data files", "Fichiers de données"),
  meetingFilesLead: both(
    "This meeting alone, with all that it names.",
    "Cette rencontre seule, avec tout ce qu’elle nomme.",
  ),
  builtFor: both(
    "Programs read these files by their addresses. Where those below do not open, put the place of this page for:",
    "Les programmes lisent ces fichiers par leurs adresses. Si celles d’ici ne s’ouvrent pas, mettez l’emplacement de cette page au lieu de\u00a0:",
  ),
  goodFor: both("For", "Pour"),
  use: both("Address, code and hash", "Adresse, code et empreinte"),
  embed: both("Embed this meeting", "Intégrer cette rencontre"),
  embedLead: both(
    "Paste this element into a page about the meeting: schema.org JSON-LD, which this page embeds too.",
    "Collez cet élément dans une page sur la rencontre : du JSON-LD schema.org, que cette page intègre aussi.",
  ),

  // The home page.
  meetings: both("Meetings", "Rencontres"),
  parties: both("Parties", "Parties"),
  people: both("People", "Personnes"),
  all: both("all", "toutes"),
  of: both("of", "sur"),
  noneFits: both("No meeting fits all that is asked for.", "Aucune rencontre ne répond à tous ces critères."),
  showAll: both("Show all meetings", "Montrer toutes les rencontres"),
  filterText: both("Find", "Chercher"),
  filterPerson: both("Person", "Personne"),
  filterPair: both("Pair of parties", "Paire de parties"),
  allMeetings: both(
    (count: number) => `All ${count} meetings, with filters and a timeline`,
    (count) => `Les ${count} rencontres, avec filtres et chronologie`,
  ),
  years: both("All meetings by year:", "Toutes les rencontres par année :"),
  noDay: both("no day", "sans jour"),
  downloadStatements: both("Download the statements", "Télécharger les énoncés"),
  allFiles: both("All files", "Tous les fichiers"),
  filesLead: both(
    "If in doubt, take flat.csv, which stands alone. Ids join the tables; an empty cell is null.",
    "Dans le doute, prenez flat.csv, qui se suffit à lui-même. Les identifiants relient les tables ; une cellule vide vaut null.",
  ),
  languages: both("Languages", "Langues"),
  licenceName: both("Licence", "Licence"),
  reading: both("What is stated, and what is ours", "Ce qui est dit, et ce qui vient de nous"),
  readingLead: both(
    "Every claim shows how we know it. Three kinds are told apart, here and in the data:",
    "Chaque affirmation montre d’où nous la tenons. Trois sortes sont distinguées, ici et dans les données :",
  ),
  limits: both("What this is not", "Ce que ce n’est pas"),
  licenceAndCitation: both("Licence and citation", "Licence et citation"),
  licenceLead: both("The data may be used by anyone under", "Chacun peut utiliser les données sous"),
  citeLead: both("To cite it:", "Pour les citer :"),
  embedHere: both("Embed in your page", "Intégrer dans votre page"),
  embedHereLead: both(
    "Each meeting’s page has a snippet of JSON-LD with a copy button, under “Embed this meeting”. Choose the meeting in the table above.",
    "La page de chaque rencontre offre un extrait de JSON-LD à copier, sous « Intégrer cette rencontre ». Choisissez la rencontre dans le tableau ci-dessus.",
  ),

  // What depends on a number or a choice.
  dayOfMonth: both(
    (day: number) => String(day),
    (day) => (day === 1 ? "1er" : String(day)),
  ),
  months: both(
    "January February March April May June July August September October November December".split(" "),
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  ),
  lengths: both(
    { Y: ["year", "years"], M: ["month", "months"], W: ["week", "weeks"], D: ["day", "days"] },
    { Y: ["an", "ans"], M: ["mois", "mois"], W: ["semaine", "semaines"], D: ["jour", "jours"] },
  ),
  during: both(
    (is: "per" | "over" | "in" | "by" | "since", time: string) =>
      is === "in" && time.length === 10 ? "on " : `${is} `,
    (is, time) =>
      time.length === 10
        ? { per: "par ", over: "sur ", in: "le ", by: "d’ici le ", since: "depuis le " }[is]
        : { per: "par ", over: "sur ", in: "en ", by: "d’ici ", since: "depuis " }[is],
  ),
  describes: both(
    (statements: number, documents: number) =>
      `${counted(statements, "statement", "statements")} by ${counted(documents, "published account", "published accounts")}${statements > 0 ? ", each with how we know it" : ""}.`,
    (statements, documents) =>
      `${countedInFrench(statements, "énoncé", "énoncés")}, selon ${countedInFrench(documents, "compte rendu publié", "comptes rendus publiés")}${statements > 0 ? ", chacun avec ce qui le fonde" : ""}.`,
  ),
  meetingsOf: both(
    (year: string) => `Meetings of ${year}`,
    (year) => `Rencontres de ${year}`,
  ),
  latest: both(
    (count: number) => `The latest ${count} are listed; filters look through all, and each year has its page.`,
    (count) => `Les ${count} dernières sont listées ; les filtres portent sur toutes, et chaque année a sa page.`,
  ),
  latestHere: both(
    (count: number) => `Here are the latest ${count}.`,
    (count) => `Voici les ${count} dernières.`,
  ),
  withdrawn: both("Withdrawn records, which are no longer here:", "Fiches retirées, qui ne sont plus ici :"),
  find: both("Find", "Chercher"),
  yearFiles: both("Files of each year", "Fichiers de chaque année"),
  yearFilesLead: both(
    "This collection is laid out by year; each year has every table in its folder.",
    "Cette collection est rangée par année ; chaque année a toutes les tables dans son dossier.",
  ),
  families: both("Files in sets", "Fichiers par séries"),
  familiesLead: both(
    "Many files of one form, with the path by which each is found.",
    "Beaucoup de fichiers d’une même forme, avec le chemin de chacun.",
  ),
  inAll: both(
    (count: number, size: string) => `${counted(count, "file", "files")}, ${size} in all`,
    (count, size) => `${countedInFrench(count, "fichier", "fichiers")}, ${size} en tout`,
  ),
  filterLimit: both(
    (count: number) => `The filters look through the latest ${count} meetings; earlier ones stand under their year.`,
    (count) => `Les filtres portent sur les ${count} dernières rencontres ; les autres figurent sous leur année.`,
  ),
  limitAccounts: both(
    (documents: number) =>
      `It is what was published, by one side unless a meeting has accounts of both, and not what was said in the room. The ${documents === 1 ? "document is" : `${documents} documents are`} of:`,
    (documents) =>
      `C’est ce qui a été publié, par une seule partie sauf si une rencontre a les comptes rendus de plusieurs, et non ce qui s’est dit dans la salle. ${documents === 1 ? "Le document est" : `Les ${documents} documents sont`} de :`,
  ),
  otherIssuers: both(
    (count: number) => `and ${counted(count, "other issuer", "other issuers")}`,
    (count) => `et ${countedInFrench(count, "autre émetteur", "autres émetteurs")}`,
  ),
  limitsOfCoding: both(
    [
      "What a document claims is not checked: a figure is a figure as stated.",
      "The act of a statement is chosen by the verb as printed; in doubt, the weaker. Unless the publisher says otherwise each record has one coder, and no agreement between coders is measured.",
      "It is no sample: a meeting that is not here may have been held.",
      "What is not known is absent. An empty cell asserts nothing.",
    ],
    [
      "Ce qu’un document affirme n’est pas vérifié : un chiffre est un chiffre tel que donné.",
      "L’acte d’un énoncé est choisi d’après le verbe imprimé ; dans le doute, le plus faible. Sauf indication de l’éditeur, chaque fiche a un seul codeur, et aucun accord entre codeurs n’est mesuré.",
      "Ce n’est pas un échantillon : une rencontre absente d’ici peut avoir eu lieu.",
      "Ce qui n’est pas connu est absent. Une cellule vide n’affirme rien.",
    ],
  ),

  // The pictures.
  flowAnd: both("and", "et"),
  flowWho: both("Who", "Qui"),
  flowAct: both("Act", "Acte"),
  flowAbout: both("About", "Sujet"),
  flowStatements: both("Statements", "Énoncés"),
  flowInferred: both("Inferred", "Déduits"),
  flowOtherWho: both("Others", "Autres"),
  flowOtherActs: both("Other acts", "Autres actes"),
  flowInstruments: both("Agreements and instruments", "Accords et instruments"),
  flowFigures: both("Figures", "Chiffres"),
  flowDocuments: both("Documents", "Documents"),
  flowActors: both("Countries, bodies, people", "Pays, organismes, personnes"),
  flowOtherSubjects: both("Other subjects", "Autres sujets"),
  flowNoSubject: both("No subject recorded", "Aucun sujet noté"),
  flowFinding: both(
    (statements: number) => (statements === 1 ? "1 statement." : `${statements} statements.`),
    (statements) => `${countedInFrench(statements, "énoncé", "énoncés")}.`,
  ),
  flowMostBy: both(
    (who: string) => `Most often by ${who}.`,
    (who) => `Le plus souvent par ${who}.`,
  ),
  flowMostAct: both(
    (act: string) => `The most frequent act is ${act}.`,
    (act) => `L’acte le plus fréquent est ${act}.`,
  ),
  flowMostAbout: both(
    (subject: string) => `The most frequent subject is ${subject}.`,
    (subject) => `Le sujet le plus fréquent est ${subject}.`,
  ),
  flowRead: both(
    "Each number counts statements. So does the thickness of a band, where a statement about several subjects is shared out among them. Topics stand under the widest one.",
    "Chaque nombre compte des énoncés. L’épaisseur d’une bande aussi, où un énoncé sur plusieurs sujets est réparti entre eux. Les sujets sont ramenés au plus large.",
  ),
  flowDashed: both(
    "Dashed: the documents do not tell who or about what; we infer it.",
    "En tirets : les documents ne disent pas qui, ou sur quoi ; nous le déduisons.",
  ),
  timelineFinding: both(
    (meetings: number, first: string, last: string) => `${meetings} meetings, from ${first} to ${last}.`,
    (meetings, first, last) => `${meetings} rencontres, du ${first} au ${last}.`,
  ),
  timelineMost: both(
    (pair: string, meetings: number) => `The most frequent pair is ${pair} (${meetings}).`,
    (pair, meetings) => `La paire la plus fréquente est ${pair} (${meetings}).`,
  ),
  timelineRead: both(
    "Each mark is a meeting and leads to its page; a number stands for so many that are close together.",
    "Chaque marque est une rencontre et mène à sa page ; un nombre en remplace autant qui sont proches l’une de l’autre.",
  ),
  timelineGroups: both(
    "A meeting of three or more stands in each row of two of them.",
    "Une rencontre à trois ou plus figure dans chaque ligne de deux d’entre eux.",
  ),
  timelineMorePairs: both(
    (pairs: number) => `${counted(pairs, "more pair is", "more pairs are")} in the table of meetings.`,
    (pairs) =>
      `${countedInFrench(pairs, "autre paire figure", "autres paires figurent")} dans le tableau des rencontres.`,
  ),
  timelineAll: both("All meetings", "Toutes les rencontres"),
  timelineBars: both(
    (length: string) => `Each bar counts all meetings that began within ${length}.`,
    (length) => `Chaque barre compte toutes les rencontres commencées en ${length}.`,
  ),
  timelineUnmarked: both(
    (meetings: number) =>
      `${counted(meetings, "meeting has", "meetings have")} no mark, for want of a row, and the bars alone count them.`,
    (meetings) =>
      `${countedInFrench(meetings, "rencontre n’a", "rencontres n’ont")} pas de marque, faute de ligne, et ne figurent que dans les barres.`,
  ),
  timelineUndated: both(
    (meetings: number) => `Meetings without a date, which are counted but not drawn: ${meetings}.`,
    (meetings) => `Rencontres sans date, comptées mais non dessinées : ${meetings}.`,
  ),
  timelineSpan: both(
    "how long it took, or the month or year that is known",
    "la durée, ou le mois ou l’année que l’on connaît",
  ),
  timelinePair: both("Pair", "Paire"),
  timelineMeetings: both("Meetings", "Rencontres"),
  timelineFirst: both("First", "Première"),
  timelineLast: both("Last", "Dernière"),
  pictureTable: both("The same as a table", "Les mêmes chiffres en tableau"),
};

export type Words = { readonly [Key in keyof typeof SAID]: (typeof SAID)[Key][0] };

function wordsIn(language: 0 | 1): Words {
  return Object.fromEntries(Object.entries(SAID).map(([key, said]) => [key, said[language]])) as unknown as Words;
}

export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { en: wordsIn(0), fr: wordsIn(1) };
