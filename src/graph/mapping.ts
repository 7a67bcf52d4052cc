/**
 * The one mapping of the model to linked data: for each type its classes, and for each of its keys the property and
 * how the value is written. A key without an entry does not compile. Terms without a prefix are schema.org's
 * (release 30), used where domain and range fit; `readout:` terms are ours; `skos:` is SKOS.
 */
import { fragmentAddress } from "../evidence/text-fragment.js";
import type { Account, Body, Document } from "../model/document.js";
import type { Evidence } from "../model/evidence.js";
import type { Figure, FigureInference } from "../model/figure.js";
import type { Instrument, State } from "../model/instrument.js";
import type { NodeValue } from "../model/linked-data.js";
import type { Meeting, Occasion } from "../model/meeting.js";
import type { Organisation, Party } from "../model/party.js";
import type { Name, Participant, Person } from "../model/person.js";
import type { Place } from "../model/place.js";
import type { Service } from "../model/service.js";
import type { Statement } from "../model/statement.js";
import type { Period, When } from "../model/time.js";
import type { Topic } from "../model/topic.js";
import { printedName } from "./label.js";

/** How the value of a key is written. A list is written item by item. */
export type Rule =
  /** It names the node itself. */
  | { readonly as: "id" }
  /** A text of ours: a string in each language. */
  | { readonly as: "text"; readonly property: string; readonly on?: string }
  /** Words of a document, a name or a code: a plain string. */
  | { readonly as: "words"; readonly property: string; readonly on?: string }
  /** An exact number, or a yes. */
  | { readonly as: "decimal" | "boolean"; readonly property: string }
  /** A year, month, day or moment, with the datatype that its form has. */
  | { readonly as: "date"; readonly property: string }
  /** A page on the web. */
  | { readonly as: "page"; readonly property: string }
  /** Something else that has an id: a link to its node. */
  | { readonly as: "link"; readonly property: string }
  /** Another meeting, whether or not it is in the collection: a link to its address. */
  | { readonly as: "meeting"; readonly property: string }
  /** A value of a closed list: a link to the concept. */
  | { readonly as: "concept"; readonly property: string; readonly list: string }
  /** An object with a node of its own, linked to from this one. */
  | {
      readonly as: "node";
      readonly property: string;
      readonly of: Mapping;
      /** The order of the list matters: each node tells its `readout:position`. */
      readonly order?: true;
      /** A link straight to the person that the object's key `key` names, beside the one to the object's own node. */
      readonly straight?: { readonly property: string; readonly key: string };
    }
  /** An object whose keys are written on this node. */
  | { readonly as: "spread"; readonly of: Mapping };

/** The mapping of one type. */
export interface Mapping {
  /** The classes of its node: schema.org's where there is one, then ours. None for what is only ever spread. */
  readonly classes: readonly string[] | ((value: never) => readonly string[]);
  /** What each key becomes. */
  readonly keys: Readonly<Record<string, Rule>>;
  /** Nodes in between, by the name that a rule's `on` gives: the property that links to it, and its class. */
  readonly between?: Readonly<Record<string, { readonly property: string; readonly class: string }>>;
  /** What follows from the value and saves its readers work; nothing is read back from it. */
  readonly derived?: (value: never, around: Surroundings) => Readonly<Record<string, NodeValue | undefined>>;
}

/** What a node may refer to. */
export interface Surroundings {
  /** The address under which the collection's data stands. */
  readonly base: string;
  /** The meeting's documents. */
  readonly documents: readonly Document[];
  /** The ids that stand for a number of persons. */
  readonly groups: ReadonlySet<string>;
}

/** Holds the table to the type: every key of it, and no other. */
type Keys<T> = { readonly [K in keyof Required<T>]: Rule };

const id = { as: "id" } as const;
const text = (property: string) => ({ as: "text", property }) as const;
const words = (property: string) => ({ as: "words", property }) as const;
const date = (property: string) => ({ as: "date", property }) as const;
const page = (property: string) => ({ as: "page", property }) as const;
const link = (property: string) => ({ as: "link", property }) as const;
const concept = (property: string, list: string) => ({ as: "concept", property, list }) as const;
const node = (property: string, of: Mapping) => ({ as: "node", property, of }) as const;
const ordered = (property: string, of: Mapping) => ({ as: "node", property, of, order: true }) as const;
const spread = (of: Mapping) => ({ as: "spread", of }) as const;

const evidence: Mapping = {
  classes: ["readout:Evidence"],
  keys: {
    document: link("readout:document"),
    verb: words("readout:verb"),
    first: words("readout:firstWords"),
    last: words("readout:lastWords"),
    prefix: words("readout:wordsBefore"),
    suffix: words("readout:wordsAfter"),
    at: words("readout:at"),
    differs: text("readout:differs"),
  } satisfies Keys<Evidence>,
  derived: (evidence: Evidence, { documents }) => {
    const url = documents.find(({ id }) => id === evidence.document)?.url;
    const words = url && fragmentAddress(url, evidence);
    return { url: words ? { "@id": words } : undefined };
  },
};

const inference: Mapping = {
  classes: ["readout:Inference"],
  keys: { of: words("readout:key"), because: text("readout:because") } satisfies Keys<FigureInference>,
};

/** The time of an event has schema.org's terms; that of anything else has ours. */
const time = (start: string, end: string): Mapping => ({
  classes: [],
  keys: {
    date: date(start),
    until: date(end),
    time: words("readout:time"),
    zone: words("readout:timeZone"),
    words: words("readout:timeWords"),
  } satisfies Keys<When>,
});
const whenOfEvent = time("startDate", "endDate");
const when = time("readout:date", "readout:until");

const place: Mapping = {
  classes: ["Place"],
  keys: {
    venue: text("name"),
    city: { ...text("addressLocality"), on: "address" },
    region: { ...text("addressRegion"), on: "address" },
    area: text("readout:area"),
    country: { ...words("addressCountry"), on: "address" },
    words: words("readout:placeWords"),
  } satisfies Keys<Place>,
  between: { address: { property: "address", class: "PostalAddress" } },
};

const participation: Mapping = {
  classes: ["readout:Participation"],
  keys: {
    person: link("readout:person"),
    office: text("readout:office"),
    tenure: concept("readout:tenure", "tenure"),
    party: link("readout:party"),
    where: node("readout:place", place),
    inferred: node("readout:inferred", inference),
  } satisfies Keys<Participant>,
};

const account: Mapping = {
  classes: ["readout:Account"],
  keys: {
    when: spread(when),
    where: node("readout:place", place),
    mode: concept("readout:mode", "mode"),
    evidence: ordered("readout:evidence", evidence),
  } satisfies Keys<Account>,
};

/** schema.org's class for each kind of account. */
const DOCUMENT_CLASS = {
  readout: "NewsArticle",
  "news-release": "NewsArticle",
  report: "NewsArticle",
  "joint-statement": "CreativeWork",
  post: "SocialMediaPosting",
} as const satisfies Record<Document["kind"], string>;

const document: Mapping = {
  classes: ({ kind }: Document) => [DOCUMENT_CLASS[kind], "readout:Document"],
  keys: {
    id,
    kind: concept("readout:documentKind", "document"),
    issuers: link("author"),
    publisher: words("readout:carriedBy"),
    language: words("inLanguage"),
    title: words("headline"),
    url: page("url"),
    alsoAt: page("readout:alsoAt"),
    archived: page("archivedAt"),
    published: date("datePublished"),
    dateline: words("readout:dateline"),
    contact: words("readout:contact"),
    translationOf: link("translationOfWork"),
    supersedes: link("readout:supersedes"),
    mentions: link("mentions"),
    read: concept("readout:read", "read"),
    body: spread({
      classes: [],
      keys: { first: words("readout:bodyFirstWords"), last: words("readout:bodyLastWords") } satisfies Keys<Body>,
    }),
    sha256: words("readout:sha256"),
    says: node("readout:says", account),
    inferred: node("readout:inferred", inference),
    evidence: ordered("readout:evidence", evidence),
    note: text("readout:note"),
  } satisfies Keys<Document>,
};

const statement: Mapping = {
  classes: ["readout:Statement"],
  keys: {
    id,
    act: concept("readout:act", "act"),
    by: link("readout:by"),
    to: link("readout:to"),
    about: link("readout:about"),
    summary: text("description"),
    when: spread(when),
    where: node("readout:place", place),
    condition: text("readout:condition"),
    sameAs: link("readout:samePointAs"),
    contradicts: link("readout:contradicts"),
    inferred: node("readout:inferred", inference),
    evidence: ordered("readout:evidence", evidence),
  } satisfies Keys<Statement>,
};

const state: Mapping = {
  classes: ["readout:State"],
  keys: {
    id,
    state: concept("readout:reached", "state"),
    when: spread(when),
    where: node("readout:place", place),
    by: link("readout:by"),
    witnesses: link("readout:witness"),
    inferred: node("readout:inferred", inference),
    evidence: ordered("readout:evidence", evidence),
  } satisfies Keys<State>,
};

const instrument: Mapping = {
  classes: ["CreativeWork", "readout:Instrument"],
  keys: {
    id,
    kind: concept("readout:instrumentKind", "instrument"),
    title: text("name"),
    also: words("alternateName"),
    parties: link("readout:party"),
    about: link("about"),
    text: link("readout:text"),
    states: ordered("readout:state", state),
  } satisfies Keys<Instrument>,
};

const service: Mapping = {
  classes: ["GovernmentService", "readout:Service"],
  keys: {
    id,
    name: text("name"),
    description: text("description"),
    status: concept("readout:serviceStatus", "service"),
    under: link("subjectOf"),
    providers: link("provider"),
    operators: link("serviceOperator"),
    area: node("areaServed", place),
    audience: { ...text("audienceType"), on: "audience" },
    about: link("category"),
    inferred: node("readout:inferred", inference),
    evidence: ordered("readout:evidence", evidence),
  } satisfies Keys<Service>,
  between: { audience: { property: "audience", class: "Audience" } },
};

const figure: Mapping = {
  classes: ["readout:Figure"],
  keys: {
    id,
    value: { as: "decimal", property: "readout:value" },
    qualifier: concept("readout:qualifier", "qualifier"),
    currency: words("readout:currency"),
    unit: concept("readout:unit", "unit"),
    measure: text("description"),
    period: spread({
      classes: [],
      keys: { is: words("readout:periodIs"), time: words("readout:periodTime") } satisfies Keys<Period>,
    }),
    standing: concept("readout:standing", "standing"),
    words: words("readout:figureWords"),
    sameAs: link("readout:sameAmountAs"),
    inferred: node("readout:inferred", inference),
    evidence: ordered("readout:evidence", evidence),
  } satisfies Keys<Figure>,
};

const occasion: Mapping = {
  classes: ["Event", "readout:Occasion"],
  keys: { id, kind: concept("readout:occasionKind", "occasion"), name: text("name") } satisfies Keys<Occasion>,
};

/** schema.org's status of an event; it calls one that took place scheduled, too. */
const EVENT_STATUS = {
  planned: "EventScheduled",
  held: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
} as const satisfies Record<Meeting["status"], string>;

/** A meeting is an event: what happened, apart from the documents that tell of it. */
export const meetingMapping: Mapping = {
  classes: ["Event", "readout:Meeting"],
  keys: {
    id,
    title: text("name"),
    status: concept("readout:status", "status"),
    mode: concept("readout:mode", "mode"),
    when: spread(whenOfEvent),
    where: node("location", place),
    occasion: node("superEvent", occasion),
    replaces: { as: "meeting", property: "readout:replaces" },
    inferred: node("readout:inferred", inference),
    evidence: ordered("readout:evidence", evidence),
    parties: link("readout:party"),
    participants: {
      ...ordered("readout:participation", participation),
      straight: { property: "attendee", key: "person" },
    },
    others: ordered("readout:otherActor", participation),
    documents: ordered("subjectOf", document),
    statements: ordered("readout:statement", statement),
    instruments: node("about", instrument),
    services: ordered("about", service),
    figures: ordered("readout:figure", figure),
  } satisfies Keys<Meeting>,
  derived: ({ status }: Meeting) => ({ eventStatus: { "@id": `http://schema.org/${EVENT_STATUS[status]}` } }),
};

/** A party acts as its government does; an alliance or union is an organisation. */
export const partyMapping: Mapping = {
  classes: ({ kind }: Party) => [kind === "state" ? "GovernmentOrganization" : "Organization", "readout:Party"],
  keys: {
    id,
    kind: concept("readout:partyKind", "party"),
    name: text("name"),
    country: words("readout:country"),
  } satisfies Keys<Party>,
};

/** A body of a party, or of none. */
export const organisationMapping: Mapping = {
  classes: ["Organization", "readout:Organisation"],
  keys: { id, name: text("name"), of: link("parentOrganization") } satisfies Keys<Organisation>,
};

/** A person, whose offices stand in the participations; or a number of persons, for whom schema.org has no class. */
export const personMapping: Mapping = {
  classes: ({ several }: Person) => [several ? "readout:Group" : "Person"],
  keys: {
    id,
    name: spread({
      classes: [],
      keys: {
        family: words("familyName"),
        given: words("givenName"),
        order: concept("readout:nameOrder", "name"),
        prefix: words("honorificPrefix"),
        scripts: text("alternateName"),
        also: words("readout:alsoCalled"),
      } satisfies Keys<Name>,
    }),
    several: { as: "boolean", property: "readout:several" },
  } satisfies Keys<Person>,
  derived: ({ name }: Person) => ({ name: name && printedName(name) }),
};

/** A topic is a defined term, and a SKOS concept. */
export const topicMapping: Mapping = {
  classes: ["DefinedTerm", "skos:Concept"],
  keys: { id, name: text("name"), broader: link("skos:broader") } satisfies Keys<Topic>,
  derived: ({ id }: Topic, { base }) => ({ termCode: id, inDefinedTermSet: { "@id": `${base}topics` } }),
};
