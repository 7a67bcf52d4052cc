import { addressBook, meetingAddress } from "../graph/address.js";
import { excerptOf } from "../graph/excerpt.js";
import { meetingNodes, sharedNodes } from "../graph/nodes.js";
import { scriptText } from "../markup/script.js";
import type { Collection } from "../model/collection.js";
import type { EmbeddedEvent } from "../model/embed.js";
import type { LinkedNode, NodeValue, TaggedText } from "../model/linked-data.js";
import type { Meeting } from "../model/meeting.js";
import type { Language } from "../model/text.js";
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
  const here = meetingAddress(collection.about.base, meeting.id);
  const languages = [options.language ?? collection.about.languages[0], ...collection.about.languages];
  const nodes = new Map([...meetingNodes(meeting, part), ...sharedNodes(part)].map((node) => [node["@id"], node]));
  const more = additions(meeting, part, nodes);
  const told = new Set<string>();

  const address = (id: string) => {
    if (options.page && (id === here || id.startsWith(`${here}#`))) return options.page + id.slice(here.length);
    return id.replace(/^http:\/\/schema\.org\//, "https://schema.org/");
  };

  const embed = (id: string): Record<string, unknown> | undefined => {
    const node = nodes.get(id);
    if (!node || told.has(id)) return { "@id": address(id) };
    told.add(id);
    const type = node["@type"][0];
    const all = { ...node, ...more.get(id) };
    const written: Record<string, unknown> = { "@type": type, "@id": address(id) };
    for (const [property, many] of Object.entries(EMBEDDED[type] ?? {})) {
      const value = all[property];
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

/** Of texts in several languages, the one in the first of the languages that has one; anything else as it is. */
function inOneLanguage(values: readonly NodeValue[], languages: readonly Language[]): readonly NodeValue[] {
  const texts = values.filter((value): value is TaggedText => typeof value === "object" && "@language" in value);
  if (!texts.length) return values;
  return languages.flatMap((language) => texts.filter((text) => text["@language"] === language)).slice(0, 1);
}

type Additions = Readonly<Record<string, NodeValue | readonly NodeValue[] | undefined>>;

/** What schema.org says on a node where the full graph has a node or a term of ours in between; or what is to go. */
function additions(meeting: Meeting, part: Collection, nodes: ReadonlyMap<string, LinkedNode>): Map<string, Additions> {
  const book = addressBook(part, meeting);
  const at = (id: string) => book.get(id) as string;
  const { date, until } = meeting.when;
  const more = new Map<string, Additions>();
  const topics = (meeting.statements ?? []).flatMap(({ about = [] }) => about.map(at));
  const subjects = [...(meeting.instruments ?? []), ...(meeting.services ?? [])].map(({ id }) => at(id));
  const about = new Set([...subjects, ...topics.filter((id) => nodes.get(id)?.["@type"][0] === "DefinedTerm")]);
  more.set(meetingAddress(part.about.base, meeting.id), {
    endDate: until ?? (date?.length === 10 ? date : undefined),
    about: about.size ? [...about].map((id) => ({ "@id": id })) : undefined,
    ...readInto(meeting),
  });
  for (const [id, { name, "readout:area": area }] of nodes) if (area && !name) more.set(id, { name: area });
  for (const participant of meeting.participants ?? []) {
    const { person, office = {}, party } = participant;
    const jobTitle = Object.entries(office).map(([language, text]) => ({ "@value": text, "@language": language }));
    more.set(at(person), {
      jobTitle: jobTitle.length ? jobTitle : undefined,
      worksFor: party ? { "@id": at(party) } : undefined,
      ...readInto(participant),
    });
  }
  for (const { id, kind, states } of meeting.instruments ?? []) {
    const stated = states.filter(({ inferred }) => !inferred.some(({ of }) => of === "state"));
    const creativeWorkStatus = [...new Set(stated.map(({ state }) => state))];
    more.set(at(id), { genre: kind, creativeWorkStatus: creativeWorkStatus.length ? creativeWorkStatus : undefined });
  }
  for (const thing of [...meeting.documents, ...(meeting.services ?? [])]) more.set(at(thing.id), readInto(thing));
  return more;
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
