import { scriptText } from "../markup/script.js";
import type { Shared } from "../model/collection.js";
import type { Document } from "../model/document.js";
import type {
  EmbeddedBody,
  EmbeddedDocument,
  EmbeddedEvent,
  EmbeddedInstrument,
  EmbeddedIssuer,
  EmbeddedPerson,
  EmbeddedPlace,
  EmbeddedReference,
  EmbeddedService,
  EmbeddedStatus,
  EmbeddedSubject,
  EmbeddedTopic,
} from "../model/embed.js";
import type { Instrument } from "../model/instrument.js";
import type { Meeting } from "../model/meeting.js";
import type { Organisation, Party } from "../model/party.js";
import type { Name, Participant } from "../model/person.js";
import type { Place } from "../model/place.js";
import type { Service } from "../model/service.js";
import type { Id, Iri, Language, Line, Text } from "../model/text.js";
import { EVENT_STATUS } from "../tables/event-status.js";
import { labelOf, printedName } from "../tables/label.js";
import { partId, withinId } from "../tables/thing-id.js";
import { UsageError } from "../usage-error.js";
import type { Format } from "./format.js";

const words = (list: string): readonly string[] => list.split(" ");

/**
 * What a page's markup leaves out, by the types of the model: what schema.org has no term for, what search engines and
 * readers of a page have no use for, and what a reader could take for a claim of the page's publisher. Of statements
 * only the topics are told, and of what is inferred only the day and the place of the meeting.
 */
export const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  Meeting: ["mode", "occasion", "replaces", "evidence", "parties", "others", "figures"],
  When: ["time", "zone", "words"],
  Place: ["words"],
  Participant: ["tenure", "where"],
  Name: ["also"],
  Party: ["country"],
  Organisation: ["of"],
  Topic: ["broader"],
  Document: words(
    "publisher alsoAt archived dateline contact translationOf supersedes mentions read body sha256 says evidence note",
  ),
  Statement: words("id act by to summary when where condition sameAs contradicts evidence"),
  Instrument: ["also", "parties", "about", "text"],
  State: ["id", "when", "where", "by", "witnesses", "evidence"],
  Service: ["status", "about", "evidence"],
};

/** schema.org's class for each kind of account. */
const DOCUMENT_CLASS = {
  readout: "NewsArticle",
  "news-release": "NewsArticle",
  report: "NewsArticle",
  "joint-statement": "CreativeWork",
  post: "SocialMediaPosting",
  transcript: "CreativeWork",
} as const satisfies Record<Document["kind"], EmbeddedDocument["@type"]>;

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

/**
 * The JSON-LD for a web page about the meeting: schema.org alone, rooted at the Event, in one language.
 *
 * @throws UsageError `page-invalid` where `page` is no address on the web
 */
export function toEmbed(meeting: Meeting, collection: Shared, options: EmbedOptions = {}): EmbeddedEvent {
  if (options.page !== undefined && !/^https?:\/\/[^\s<>"{}|\\^`#]+$/.test(options.page)) {
    throw new UsageError("page-invalid", `${options.page} is no address of a page, such as https://example.org/a.`);
  }
  return new Embedding(meeting, collection, options).event();
}

/** What is known of a thing only by our reading is not told. */
interface Inferred {
  readonly inferred: readonly { readonly of: string }[];
}

function isStated({ inferred }: Inferred, key: string): boolean {
  return !inferred.some(({ of }) => of === key);
}

/** A node or, once that has been told, a reference to it. */
type Told<Node> = Node | EmbeddedReference;

/** Writes the markup of one meeting. */
class Embedding {
  private readonly languages: readonly Language[];
  private readonly told = new Set<Iri>();

  constructor(
    private readonly meeting: Meeting,
    private readonly collection: Shared,
    private readonly options: EmbedOptions,
  ) {
    const { languages } = collection.about;
    this.languages = options.language ? [options.language, ...languages] : languages;
  }

  event(): EmbeddedEvent {
    const { meeting } = this;
    const { id, title, status, when, where, participants = [], documents } = meeting;
    const people = new Set(participants.filter((one) => isStated(one, "person")).map(({ person }) => person));
    // Places, people and accounts first: what follows refers to them.
    return compact<EmbeddedEvent>({
      "@context": "https://schema.org",
      "@type": "Event",
      "@id": this.address(id),
      name: this.name(title),
      eventStatus: isStated(meeting, "status") ? statusOf(status) : undefined,
      startDate: when.date,
      endDate: when.until ?? (when.date?.length === 10 ? when.date : undefined),
      location: where && this.place(withinId(id, "where"), where),
      attendee: some([...people].flatMap((person) => this.person(person) ?? [])) as EmbeddedEvent["attendee"],
      subjectOf: documents.map((document) => this.document(document)) as unknown as EmbeddedEvent["subjectOf"],
      about: some(this.subjects()) as EmbeddedEvent["about"],
    });
  }

  /** Instruments, services, and the topics of statements. */
  private subjects(): EmbeddedSubject[] {
    const { instruments = [], services = [], statements = [] } = this.meeting;
    const stated = statements.filter((statement) => isStated(statement, "about"));
    const topics = new Set(stated.flatMap(({ about = [] }) => about));
    const shared = new Map(this.collection.topics.map((topic) => [topic.id, topic]));
    return [
      ...instruments.map((instrument) => this.instrument(instrument)),
      ...services.map((service) => this.service(service)),
      ...[...topics].flatMap((id): EmbeddedTopic[] => {
        const topic = shared.get(id);
        return topic ? [{ "@type": "DefinedTerm", "@id": this.address(id), name: this.name(topic.name) }] : [];
      }),
    ];
  }

  private place(id: string, { venue, city, region, area, country }: Place): EmbeddedPlace | undefined {
    const address = compact({
      addressLocality: city && this.name(city),
      addressRegion: region && this.name(region),
      addressCountry: country,
    });
    const name = venue ?? area;
    if (!name && !Object.keys(address).length) return undefined;
    return compact<EmbeddedPlace>({
      "@type": "Place",
      "@id": this.address(id),
      name: name && this.name(name),
      address: Object.keys(address).length
        ? { "@type": "PostalAddress", "@id": this.address(withinId(id, "address")), ...address }
        : undefined,
    });
  }

  /** A person, with the office and party held at this meeting where they are one; schema.org has no class for several. */
  private person(id: Id): Told<EmbeddedPerson> | undefined {
    const person = this.collection.people.find((one) => one.id === id);
    if (!person || person.several) return undefined;
    const offices = (this.meeting.participants ?? []).filter((one) => one.person === id);
    return this.once(id, (node) => {
      const [{ office, party, ...held } = { inferred: [] } as Partial<Participant> & Inferred] = offices;
      const one = offices.length === 1;
      const written = compact<EmbeddedPerson>({
        "@type": "Person",
        "@id": node,
        name: person.name && this.personName(person.name),
        jobTitle: one && isStated(held, "office") ? this.text(office) : undefined,
        worksFor: one && party && isStated(held, "party") ? this.body(party) : undefined,
      });
      // A node of which nothing is known is not worth its place.
      return Object.keys(written).length > 2 ? written : undefined;
    });
  }

  /** In the script of the page's language where the record has it; else as documents print it. */
  private personName(name: Name): Line {
    return name.scripts?.[this.languages[0] as Language] ?? printedName(name);
  }

  private body(id: Id): Told<EmbeddedBody> | undefined {
    const { parties, organisations } = this.collection;
    const party: Party | undefined = parties.find((one) => one.id === id);
    const body: Party | Organisation | undefined = party ?? organisations.find((one) => one.id === id);
    if (!body) return undefined;
    const type = party?.kind === "state" ? "GovernmentOrganization" : "Organization";
    return this.once(id, (node) => ({ "@type": type, "@id": node, name: this.name(body.name) }));
  }

  private document(document: Document): EmbeddedDocument {
    const { id, kind, title, url, language, published, issuers } = document;
    const authors = issuers.flatMap((issuer): EmbeddedIssuer[] => {
      const author = this.body(issuer) ?? this.person(issuer);
      return author ? [author] : [];
    });
    return compact<EmbeddedDocument>({
      "@type": isStated(document, "kind") ? DOCUMENT_CLASS[kind] : "CreativeWork",
      "@id": this.address(partId(this.meeting.id, id)),
      headline: title,
      url: url === undefined ? undefined : { "@id": url },
      inLanguage: isStated(document, "language") ? language : undefined,
      datePublished: isStated(document, "published") ? published : undefined,
      author: isStated(document, "issuers") ? (some(authors) as EmbeddedDocument["author"]) : undefined,
    });
  }

  private instrument({ id, title, kind, states }: Instrument): EmbeddedInstrument {
    const stated = new Set(states.filter((state) => isStated(state, "state")).map(({ state }) => state));
    return compact<EmbeddedInstrument>({
      "@type": "CreativeWork",
      "@id": this.address(id),
      name: this.name(title),
      genre: kind,
      creativeWorkStatus: some([...stated]) as EmbeddedInstrument["creativeWorkStatus"],
    });
  }

  private service(service: Service): EmbeddedService {
    const id = partId(this.meeting.id, service.id);
    const { name, description, providers = [], operators = [], area, audience, under } = service;
    const bodies = (ids: readonly Id[], key: string) =>
      isStated(service, key) ? some(ids.flatMap((body) => this.body(body) ?? [])) : undefined;
    const audienceType = isStated(service, "audience") ? this.text(audience) : undefined;
    return compact<EmbeddedService>({
      "@type": "GovernmentService",
      "@id": this.address(id),
      name: this.name(name),
      description: this.text(description),
      provider: bodies(providers, "providers") as EmbeddedService["provider"],
      serviceOperator: bodies(operators, "operators") as EmbeddedService["serviceOperator"],
      areaServed: area && isStated(service, "area") ? this.place(withinId(id, "area"), area) : undefined,
      audience: audienceType
        ? { "@type": "Audience", "@id": this.address(withinId(id, "audience")), audienceType }
        : undefined,
      subjectOf: { "@id": this.address(under) },
    });
  }

  /** The address of a thing: of the meeting and its parts, that of the page where one is given. */
  private address(id: string): Iri {
    const { page } = this.options;
    const { id: meeting } = this.meeting;
    const own = id === meeting || id.startsWith(`${meeting}#`);
    return page && own ? page + id.slice(meeting.length) : this.collection.about.base + id;
  }

  private once<Node extends object>(id: Id, write: (address: Iri) => Node | undefined): Told<Node> | undefined {
    const address = this.address(id);
    if (this.told.has(address)) return { "@id": address };
    const node = write(address);
    if (node) this.told.add(address);
    return node;
  }

  /** A name: without one a thing would be lost to readers, so another language stands in. */
  private name(text: Text): Line {
    return labelOf(text, this.languages);
  }

  /** A text in the language of the page, or none. */
  private text(text: Text | undefined): Line | undefined {
    return text?.[this.languages[0] as Language];
  }
}

function statusOf(status: Meeting["status"]): EmbeddedStatus {
  return { "@id": `https://schema.org/${EVENT_STATUS[status]}` };
}

/** Without the keys that hold nothing. */
function compact<Node extends object>(node: { [K in keyof Node]: Node[K] | undefined }): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as Node;
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length ? items : undefined;
}

/** JSON-LD for pages: a file a meeting, in the collection's first language, escaped for an HTML script element. */
export const embed: Format = {
  name: "embed",
  means: "schema.org alone, to paste into a web page",
  begin: () => ({
    *each({ meeting, excerpt }) {
      yield {
        path: `meetings/${meeting.id}/embed.jsonld`,
        schema: "embed",
        values: [toEmbed(meeting, excerpt)],
        write: ([markup]) => `${scriptText(markup)}\n`,
      };
    },
  }),
};
