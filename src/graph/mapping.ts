/**
 * The one mapping of the model to linked data: for each table what its rows are, how they hang together, and which
 * property each of their columns is. JSON-LD, the published terms and the description of the CSV files (CSVW) come
 * from it. A column without an entry does not compile. Terms without a prefix are schema.org's (release 30), used where
 * domain and range fit; `readout:` terms are ours; `skos:` is SKOS, `rdfs:` RDF Schema.
 */
import type { Body } from "../model/document.js";
import type { Occasion } from "../model/meeting.js";
import type { AccountColumns, Tables } from "../model/rows.js";
import type { Period, When } from "../model/time.js";
import type { ListName } from "../model/vocabulary.js";

/** What the cell of a column becomes. */
export type Rule =
  /** Nothing: it names what the row is about, or saves readers of tables a join. */
  | { readonly as: "key" }
  /** A text of ours: a string in each language. */
  | { readonly as: "text"; readonly property: string }
  /** Words of a document, a name or a code: a plain string. */
  | { readonly as: "words"; readonly property: string }
  /** A literal with a datatype of XML Schema. */
  | { readonly as: "decimal" | "integer" | "date"; readonly property: string }
  /** A page on the web, or a value that another vocabulary has. */
  | { readonly as: "page"; readonly property: string }
  /** A link to what has this id; `below` stands between the collection's base and the id. */
  | { readonly as: "link"; readonly property: string; readonly below?: string }
  /** A value of a closed list: a link to the concept. */
  | { readonly as: "concept"; readonly property: string; readonly list: ListName }
  /** A class of the thing, as schema.org (`""`) or we (`readout:`) call it. */
  | { readonly as: "class"; readonly prefix: "" | "readout:" };

/** A column, or the columns of an object; these may be told of another thing than the row's own. */
export type Columns = { readonly [key: string]: Rule | Columns };

/**
 * What a rule is told of, or leads to. `id`, `meeting`, `thing`, `instrument`: what the cell of that column names.
 * `account`: what a document says otherwise. `topics`: the list of all topics.
 */
export type Subject = "id" | "meeting" | "thing" | "instrument" | "account" | "topics";

/** A link between two things that a row tells of: subject, property, object; and what a property of ours means. */
export type Tie =
  | readonly [Subject, `readout:${string}`, Subject, string]
  | readonly [Subject, Exclude<string, `readout:${string}`>, Subject];

/** Holds the columns to the type of a row: every key of it, and no other. */
type Keys<Row> = { readonly [Key in keyof Required<Row>]: Rule | Columns };

export interface TableMapping<Row = Record<string, unknown>> {
  /** What its columns are told of. */
  readonly about: Subject;
  /** The classes of what each row tells of: schema.org's where there is one, then ours. */
  readonly classes: Readonly<Partial<Record<Subject, readonly string[]>>>;
  /** The links that each row makes beside those of its columns. Absent: none. */
  readonly ties?: readonly Tie[];
  readonly columns: Keys<Row>;
  /** The columns that are told of something else than the rest. */
  readonly elsewhere?: Readonly<Partial<Record<keyof Row, Subject>>>;
}

const key = { as: "key" } as const;
const text = (property: string) => ({ as: "text", property }) as const;
const words = (property: string) => ({ as: "words", property }) as const;
const date = (property: string) => ({ as: "date", property }) as const;
const page = (property: string) => ({ as: "page", property }) as const;
const link = (property: string, below?: string) => ({ as: "link", property, ...(below && { below }) }) as const;
const concept = (property: string, list: ListName) => ({ as: "concept", property, list }) as const;
const position = { as: "integer", property: "readout:position" } as const;
/** What every row of a meeting's own thing in a list begins with. */
const part = { id: key, meeting: key, position };

/** Time as it is known, down to the year or the month; a day has schema.org's terms in a column of its own. */
const when = {
  date: words("readout:date"),
  until: words("readout:until"),
  time: words("readout:time"),
  zone: words("readout:timeZone"),
  words: words("readout:timeWords"),
} satisfies Keys<When>;

const account = {
  when,
  place: link("readout:place"),
  mode: concept("readout:mode", "mode"),
} satisfies Keys<AccountColumns>;

export const MAPPING: { readonly [Table in keyof Tables]: TableMapping<Tables[Table][number]> } = {
  /** A meeting is an event: what happened, apart from the documents that tell of it. */
  meetings: {
    about: "id",
    classes: { id: ["Event", "readout:Meeting"] },
    columns: {
      id: key,
      title: text("name"),
      status: concept("readout:status", "status"),
      mode: concept("readout:mode", "mode"),
      when,
      day: date("startDate"),
      lastDay: date("endDate"),
      place: link("location"),
      placeName: key,
      occasion: {
        kind: concept("readout:occasionKind", "occasion"),
        name: text("readout:occasionName"),
        id: link("superEvent", "occasion/"),
      } satisfies Keys<Occasion>,
      replaces: link("readout:replaces"),
      eventStatus: page("eventStatus"),
    },
  },

  /** Who took part is also tied to the meeting itself, by `attendees` in `links`. */
  participants: {
    about: "id",
    classes: { id: ["readout:Participation"] },
    ties: [["meeting", "readout:participation", "id", "Who took part in a meeting, or acts in it without."]],
    columns: {
      ...part,
      role: concept("readout:role", "role"),
      person: link("readout:person"),
      party: link("readout:standsFor"),
      office: text("readout:office"),
      tenure: concept("readout:tenure", "tenure"),
      place: link("readout:place"),
    },
  },

  documents: {
    about: "id",
    classes: { id: ["CreativeWork", "readout:Document"], account: ["readout:Account"] },
    ties: [
      ["meeting", "subjectOf", "id"],
      ["id", "readout:says", "account", "What a document says of the meeting otherwise than the record."],
    ],
    elsewhere: { says: "account" },
    columns: {
      ...part,
      kind: concept("readout:documentKind", "document"),
      publisher: words("readout:carriedBy"),
      language: words("inLanguage"),
      title: words("headline"),
      url: page("url"),
      archived: page("archivedAt"),
      published: words("readout:published"),
      publishedDay: date("datePublished"),
      dateline: words("readout:dateline"),
      contact: words("readout:contact"),
      translationOf: link("translationOfWork"),
      supersedes: link("readout:supersedes"),
      read: concept("readout:read", "read"),
      body: { first: words("readout:bodyFirstWords"), last: words("readout:bodyLastWords") } satisfies Keys<Body>,
      sha256: words("readout:sha256"),
      says: account,
      note: text("readout:note"),
    },
  },

  statements: {
    about: "id",
    classes: { id: ["readout:Statement"] },
    ties: [["meeting", "readout:statement", "id", "What the accounts of a meeting say."]],
    columns: {
      ...part,
      act: concept("readout:act", "act"),
      force: key,
      plover: key,
      summary: text("description"),
      when,
      day: date("readout:day"),
      place: link("readout:place"),
      condition: text("readout:condition"),
      sameAs: link("readout:samePointAs"),
    },
  },

  /** An instrument is the same in every meeting; its states are each told of at one. */
  instruments: {
    about: "id",
    classes: { instrument: ["CreativeWork", "readout:Instrument"], id: ["readout:State"] },
    ties: [
      ["meeting", "about", "instrument"],
      ["instrument", "readout:state", "id", "How far an instrument had come, by one account."],
    ],
    elsewhere: { kind: "instrument", title: "instrument", text: "instrument" },
    columns: {
      ...part,
      instrument: key,
      kind: concept("readout:instrumentKind", "instrument"),
      title: text("name"),
      text: link("readout:text"),
      state: concept("readout:reached", "state"),
      when,
      day: date("readout:day"),
      place: link("readout:place"),
    },
  },

  services: {
    about: "id",
    classes: { id: ["GovernmentService", "readout:Service"] },
    ties: [["meeting", "about", "id"]],
    columns: {
      ...part,
      name: text("name"),
      description: text("description"),
      status: concept("readout:serviceStatus", "service"),
      under: link("subjectOf"),
      area: link("areaServed"),
      audience: text("readout:audience"),
    },
  },

  figures: {
    about: "id",
    classes: { id: ["readout:Figure"] },
    ties: [["meeting", "readout:figure", "id", "A number that the accounts of a meeting state."]],
    columns: {
      ...part,
      value: { as: "decimal", property: "readout:value" },
      qualifier: concept("readout:qualifier", "qualifier"),
      currency: words("readout:currency"),
      unit: concept("readout:unit", "unit"),
      measure: text("description"),
      period: { is: words("readout:periodIs"), time: words("readout:periodTime") } satisfies Keys<Period>,
      standing: concept("readout:standing", "standing"),
      words: words("readout:figureWords"),
      sameAs: link("readout:sameAmountAs"),
      valueTo: { as: "decimal", property: "readout:valueTo" },
    },
  },

  /** A place is its own address: what schema.org keeps in two nodes stands in one. */
  places: {
    about: "id",
    classes: { id: ["Place", "PostalAddress"] },
    columns: {
      id: key,
      meeting: key,
      venue: text("name"),
      city: text("addressLocality"),
      region: text("addressRegion"),
      area: text("readout:area"),
      country: words("addressCountry"),
      words: words("readout:placeWords"),
    },
  },

  links: {
    about: "thing",
    classes: {},
    columns: {
      meeting: key,
      thing: key,
      parties: link("readout:party"),
      attendees: link("attendee"),
      actors: link("readout:by"),
      addressees: link("readout:to"),
      about: link("readout:about"),
      contradicts: link("readout:contradicts"),
      witnesses: link("readout:witness"),
      issuers: link("author"),
      mentions: link("mentions"),
      providers: link("provider"),
      operators: link("serviceOperator"),
      alsoAt: page("readout:alsoAt"),
      also: words("alternateName"),
    },
  },

  evidence: {
    about: "id",
    classes: { id: ["readout:Evidence"] },
    ties: [["thing", "readout:evidence", "id", "A passage that says so."]],
    columns: {
      id: key,
      meeting: key,
      thing: key,
      position,
      document: link("readout:document"),
      verb: words("readout:verb"),
      first: words("readout:firstWords"),
      last: words("readout:lastWords"),
      prefix: words("readout:wordsBefore"),
      suffix: words("readout:wordsAfter"),
      at: words("readout:at"),
      differs: text("readout:differs"),
      link: page("url"),
    },
  },

  inferences: {
    about: "id",
    classes: { id: ["readout:Inference"] },
    ties: [["thing", "readout:inferred", "id", "A key that holds our reading, not the words of a document."]],
    columns: {
      id: key,
      meeting: key,
      thing: key,
      position,
      key: words("readout:key"),
      because: text("readout:because"),
    },
  },

  /** A party acts as its government does; for a number of persons schema.org has no class. */
  names: {
    about: "id",
    classes: {},
    columns: {
      id: key,
      type: { as: "class", prefix: "readout:" },
      class: { as: "class", prefix: "" },
      label: words("name"),
      name: text("rdfs:label"),
      kind: concept("readout:partyKind", "party"),
      country: words("readout:country"),
      party: link("parentOrganization"),
      family: words("familyName"),
      given: words("givenName"),
      nameOrder: concept("readout:nameOrder", "name"),
      prefix: words("honorificPrefix"),
    },
  },

  /** A topic is a defined term, and a SKOS concept. */
  topics: {
    about: "id",
    classes: { id: ["DefinedTerm", "skos:Concept"], topics: ["DefinedTermSet", "skos:ConceptScheme"] },
    ties: [
      ["id", "inDefinedTermSet", "topics"],
      ["id", "skos:inScheme", "topics"],
    ],
    columns: {
      id: key,
      label: words("name"),
      name: text("skos:prefLabel"),
      broader: link("skos:broader"),
    },
  },
};

export function isRule(rule: Rule | Columns): rule is Rule {
  return typeof rule.as === "string";
}

/**
 * The rule of a column, by the keys on the way to it.
 *
 * @throws TypeError where there is none
 */
export function ruleAt(columns: Columns, path: readonly string[]): Rule {
  const [key = "", ...inside] = path;
  const rule = columns[key];
  if (!rule) throw new TypeError(`no column ${path.join("_")} in the mapping`);
  return isRule(rule) ? rule : ruleAt(rule, inside);
}
