import { SCHEMA_ORG } from "../graph/address.js";
import { excerptOf } from "../graph/excerpt.js";
import { nodesOf } from "../graph/nodes.js";
import { scriptText } from "../markup/script.js";
import type { Collection } from "../model/collection.js";
import type { Document } from "../model/document.js";
import type { EmbeddedEvent } from "../model/embed.js";
import type { NodeValue, TaggedText } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Id, Iri, Language, Text } from "../model/text.js";
import { withinId } from "../tables/thing-id.js";
import { UsageError } from "../usage-error.js";
import type { Format } from "./format.js";

/**
 * What a page's markup says, by class, and whether a property holds one value or a list; whatever is not named here is
 * left out: all terms of ours, and with them the statements, figures, evidence and readings, which schema.org has no
 * terms for.
 */
export const EMBEDDED: Readonly<Record<string, Readonly<Record<string, "one" | "list">>>> = {
  Event: {
    name: "one",
    eventStatus: "one",
    startDate: "one",
    endDate: "one",
    location: "one",
    attendee: "list",
    subjectOf: "list",
    about: "list",
  },
  Place: { name: "one", address: "one" },
  PostalAddress: { addressLocality: "one", addressRegion: "one", addressCountry: "one" },
  Person: { name: "one", jobTitle: "one", worksFor: "one" },
  GovernmentOrganization: { name: "one" },
  Organization: { name: "one" },
  NewsArticle: { headline: "one", url: "one", inLanguage: "one", datePublished: "one", author: "list" },
  CreativeWork: {
    name: "one",
    genre: "one",
    creativeWorkStatus: "list",
    headline: "one",
    url: "one",
    inLanguage: "one",
    datePublished: "one",
    author: "list",
  },
  SocialMediaPosting: { headline: "one", url: "one", inLanguage: "one", datePublished: "one", author: "list" },
  GovernmentService: {
    name: "one",
    description: "one",
    provider: "list",
    serviceOperator: "list",
    areaServed: "one",
    audience: "one",
    subjectOf: "one",
  },
  Audience: { audienceType: "one" },
  DefinedTerm: { name: "one" },
};

/**
 * The property that a key of the model becomes in the markup. Where the key holds only our reading, the property is
 * left out: of what is inferred a page says the day and the place of the meeting alone.
 */
const INFERABLE: Readonly<Record<string, string>> = {
  status: "eventStatus",
  office: "jobTitle",
  party: "worksFor",
  issuers: "author",
  language: "inLanguage",
  published: "datePublished",
  providers: "provider",
  operators: "serviceOperator",
  area: "areaServed",
  audience: "audience",
};

/** The properties that are not to be told of a thing, since they are only inferred. */
function readInto({ inferred }: { readonly inferred: readonly { readonly of: string }[] }): Record<string, undefined> {
  return Object.fromEntries(inferred.flatMap(({ of }) => (INFERABLE[of] ? [[INFERABLE[of], undefined]] : [])));
}

/** How the markup is to be made. */
export interface EmbedOptions {
  /**
   * The language of the texts. Absent: the collection's first. A name that it lacks is taken from the collection's next
   * language that has it; any other text is left out.
   */
  language?: Language;
  /** The address of the page, which then names the meeting and its parts. Absent: the collection's address does. */
  page?: string;
}

/** What falls back to another language: a thing without a name would be lost to readers. */
const NAMES = new Set(["name", "addressLocality", "addressRegion"]);

/**
 * The JSON-LD for a web page about the meeting: schema.org alone, rooted at the Event, in one language.
 *
 * @throws UsageError `page-invalid` where `page` is no address on the web
 */
export function toEmbed(meeting: Meeting, collection: Collection, options: EmbedOptions = {}): EmbeddedEvent {
  if (options.page !== undefined && !/^https?:\/\/[^\s<>"{}|\\^`#]+$/.test(options.page)) {
    throw new UsageError("page-invalid", `${options.page} is no address of a page, such as https://example.org/a.`);
  }
  const part = excerptOf(collection, meeting);
  const here = collection.about.base + meeting.id;
  const languages = [options.language ?? collection.about.languages[0], ...collection.about.languages];
  const nodes = new Map<Iri, Node>(nodesOf(part).map((node) => [node["@id"], node]));
  for (const [id, more] of additions(meeting, part, nodes)) nodes.set(id, { ...nodes.get(id), ...more });
  const told = new Set<Iri>();

  const address = (id: Iri) => {
    if (options.page && (id === here || id.startsWith(`${here}#`))) return options.page + id.slice(here.length);
    return id.replace(SCHEMA_ORG, "https://schema.org/");
  };

  const embed = (id: Iri): Record<string, unknown> | undefined => {
    const node = nodes.get(id);
    if (!node || told.has(id)) return { "@id": address(id) };
    const type = [node["@type"] as string | readonly string[]].flat().find((type) => type in EMBEDDED);
    if (!type) return undefined;
    told.add(id);
    const written: Record<string, unknown> = { "@type": type, "@id": address(id) };
    for (const [property, many] of Object.entries(EMBEDDED[type] ?? {})) {
      const value = node[property];
      if (value === undefined) continue;
      const texts = inOneLanguage([value].flat(), NAMES.has(property) ? languages : languages.slice(0, 1));
      const values = texts.flatMap((item) => {
        if (typeof item !== "object") return [item];
        return "@id" in item ? (embed(item["@id"]) ?? []) : [item["@value"]];
      });
      if (values.length) written[property] = many === "list" ? values : values[0];
    }
    // A node of which nothing is left to say is not worth its place.
    return Object.keys(written).length > 2 ? written : undefined;
  };
  return { "@context": "https://schema.org", ...embed(here) } as unknown as EmbeddedEvent;
}

/**
 * Of texts in several languages one: that in the first language; else one in no language, such as a name as documents
 * print it; else that in the first of the other languages that has one. Anything else as it is.
 */
function inOneLanguage(
  values: readonly NodeValue[],
  [first, ...others]: readonly (Language | undefined)[],
): readonly NodeValue[] {
  const languageOf = (value: NodeValue) =>
    typeof value === "object" ? (value as Partial<TaggedText>)["@language"] : undefined;
  const within = (language: Language | undefined) => values.filter((value) => languageOf(value) === language);
  if (values.every((value) => languageOf(value) === undefined)) return values;
  return [first, undefined, ...others].flatMap(within).slice(0, 1);
}

/** A node of the full graph, or what is put in its place; what is undefined is not told. */
type Node = Readonly<Record<string, NodeValue | readonly NodeValue[] | undefined>>;

/** schema.org's status of an event; it calls one that took place scheduled, too. */
const EVENT_STATUS = {
  planned: "EventScheduled",
  held: "EventScheduled",
  postponed: "EventPostponed",
  cancelled: "EventCancelled",
} as const satisfies Record<Meeting["status"], string>;

/** schema.org's class for each kind of account. */
const DOCUMENT_CLASS = {
  readout: "NewsArticle",
  "news-release": "NewsArticle",
  report: "NewsArticle",
  "joint-statement": "CreativeWork",
  post: "SocialMediaPosting",
} as const satisfies Record<Document["kind"], string>;

/**
 * What schema.org says of a node otherwise than the full graph, where that has a term of ours, or a node less; and
 * what is not to be told, since it is only inferred.
 */
function* additions(meeting: Meeting, part: Collection, nodes: ReadonlyMap<Iri, Node>): Generator<[Iri, Node]> {
  const { base } = part.about;
  const here = base + meeting.id;
  const at = (id: Id) => (nodes.has(`${here}#${id}`) ? `${here}#${id}` : base + id);
  const { date, until } = meeting.when;
  const topics = (meeting.statements ?? []).flatMap(({ about = [] }) => about.map(at));
  const subjects = [...(meeting.instruments ?? []), ...(meeting.services ?? [])].map(({ id }) => at(id));
  const isTopic = (id: Iri) => [nodes.get(id)?.["@type"] ?? []].flat().includes("DefinedTerm");
  const about = new Set([...subjects, ...topics.filter(isTopic)]);
  yield [
    here,
    {
      eventStatus: { "@id": SCHEMA_ORG + EVENT_STATUS[meeting.status] },
      startDate: date,
      endDate: until ?? (date?.length === 10 ? date : undefined),
      about: about.size ? [...about].map((id) => ({ "@id": id })) : undefined,
      ...readInto(meeting),
    },
  ];
  for (const participant of meeting.participants ?? []) {
    const { person, office, party } = participant;
    const worksFor = party && { "@id": at(party) };
    yield [at(person), { jobTitle: tagged(office), worksFor, ...readInto(participant) }];
  }
  for (const document of meeting.documents) {
    const { id, kind, published } = document;
    yield [at(id), { "@type": DOCUMENT_CLASS[kind], datePublished: published, ...readInto(document) }];
  }
  for (const { id, kind, states } of meeting.instruments ?? []) {
    const stated = states.filter(({ inferred }) => !inferred.some(({ of }) => of === "state"));
    const creativeWorkStatus = [...new Set(stated.map(({ state }) => state))];
    yield [at(id), { genre: kind, creativeWorkStatus: creativeWorkStatus.length ? creativeWorkStatus : undefined }];
  }
  for (const service of meeting.services ?? []) {
    const audience = withinId(at(service.id), "audience");
    yield [audience, { "@type": "Audience", audienceType: tagged(service.audience) }];
    yield [at(service.id), { audience: { "@id": audience }, ...readInto(service) }];
  }
  for (const [id, { "@type": types, "readout:area": area, ...node }] of nodes) {
    if (![types].flat().includes("Place")) continue;
    const address = `${id}.address`;
    yield [address, { ...node, "@type": "PostalAddress" }];
    yield [id, { "@type": "Place", name: node.name ?? area, address: { "@id": address } }];
  }
  for (const { id, name } of part.people) {
    const { "rdfs:label": printed = [], name: scripts = [] } = nodes.get(at(id)) ?? {};
    yield [at(id), { name: name && [scripts, printed].flat() }];
  }
  for (const { id, name } of part.topics) yield [at(id), { name: tagged(name) }];
}

/** A text of ours as linked data has it. */
function tagged(text: Text | undefined): readonly TaggedText[] | undefined {
  return text && Object.entries(text).map(([language, line]) => ({ "@value": line, "@language": language }));
}

/** JSON-LD for pages: a file a meeting, in the collection's first language, escaped for an HTML script element. */
export const embed: Format = {
  name: "embed",
  means: "schema.org alone, to paste into a web page",
  *files(collection) {
    for (const meeting of collection.meetings) {
      yield {
        path: `meetings/${meeting.id}/embed.jsonld`,
        schema: "embed",
        values: [toEmbed(meeting, collection)],
        write: ([markup]) => `${scriptText(markup)}\n`,
      };
    }
  },
};
