/**
 * The JSON-LD that a web page embeds: schema.org alone, rooted at the Event, in one language. Which properties take
 * which types is told by https://schema.org/docs/full.html (release 30).
 */
import type { Iri, Language, Line } from "./text.js";
import type { Day, Moment } from "./time.js";

/** The meeting. */
export interface EmbeddedEvent {
  /** schema.org, and nothing else: search engines read no other context. */
  "@context": "https://schema.org";
  /** schema.org's type. */
  "@type": "Event";
  /** The meeting, at the collection's address or at the page's own. */
  "@id": Iri;
  /** What the meeting was, in a line. */
  name: Line;
  /** The first day. Absent: not known. */
  startDate?: Day;
  /** The last day. Absent: not known. */
  endDate?: Day;
  /** schema.org's status. Absent: none of its values says it. */
  eventStatus?: EmbeddedStatus;
  /** Where it was. Absent: not known, or in several places. */
  location?: EmbeddedPlace;
  /** Who took part. Absent: the record names nobody. */
  attendee?: readonly [EmbeddedPerson, ...EmbeddedPerson[]];
  /** The accounts of it. */
  subjectOf: readonly [EmbeddedDocument, ...EmbeddedDocument[]];
  /** The instruments, services and topics. Absent: none is recorded. */
  about?: readonly [EmbeddedSubject, ...EmbeddedSubject[]];
}

/** schema.org's status of an event. */
export interface EmbeddedStatus {
  /** The status: scheduled is also said of an event that took place. */
  "@id":
    | "https://schema.org/EventScheduled"
    | "https://schema.org/EventCancelled"
    | "https://schema.org/EventPostponed";
}

/** Where a meeting was; a venue's name only where one is known. */
export interface EmbeddedPlace {
  /** schema.org's type. */
  "@type": "Place";
  /** The place, as a part of the meeting. */
  "@id": Iri;
  /** The venue, or the sea or area. Absent: not known. */
  name?: Line;
  /** Its address. Absent: only the name is known. */
  address?: EmbeddedAddress;
}

/** An address, as precise as it is known. */
export interface EmbeddedAddress {
  /** schema.org's type. */
  "@type": "PostalAddress";
  /** The address, as a part of the meeting. */
  "@id": Iri;
  /** The city. Absent: not known. */
  addressLocality?: Line;
  /** The province, state or prefecture. Absent: not recorded. */
  addressRegion?: Line;
  /** The country, as ISO 3166-1 alpha-2. Absent: not known. */
  addressCountry?: Line;
}

/** A person who took part. */
export interface EmbeddedPerson {
  /** schema.org's type. */
  "@type": "Person";
  /** The person. */
  "@id": Iri;
  /** The name in its printed order. Absent: known by office alone. */
  name?: Line;
  /** The office at this meeting. Absent: not recorded. */
  jobTitle?: Line;
  /** The party that the person stands for. Absent: not recorded. */
  worksFor?: EmbeddedBody | EmbeddedReference;
}

/** A party or an organisation. */
export interface EmbeddedBody {
  /** schema.org's type. */
  "@type": "GovernmentOrganization" | "Organization";
  /** The party or organisation. */
  "@id": Iri;
  /** Its name. */
  name: Line;
}

/** An account of the meeting, cited by its address. */
export interface EmbeddedDocument {
  /** schema.org's type, by the kind of account. */
  "@type": "NewsArticle" | "CreativeWork" | "SocialMediaPosting";
  /** The document, as a part of the meeting. */
  "@id": Iri;
  /** Its title as printed. Absent: not at hand. */
  headline?: Line;
  /** Where it is published. Absent: not known. */
  url?: EmbeddedReference;
  /** Its language. Absent: only inferred. */
  inLanguage?: Language;
  /** When it was published. Absent: not known. */
  datePublished?: Moment;
  /** Whose account it is. Absent: only inferred. */
  author?: readonly [EmbeddedIssuer, ...EmbeddedIssuer[]];
}

/** Who issues a document: a body, a person, or one that is described elsewhere in the same markup. */
export type EmbeddedIssuer = EmbeddedBody | EmbeddedPerson | EmbeddedReference;

/** An instrument. */
export interface EmbeddedInstrument {
  /** schema.org's type. */
  "@type": "CreativeWork";
  /** The instrument. */
  "@id": Iri;
  /** What we call it. */
  name: Line;
  /** What sort. */
  genre: Line;
  /** How far it had come, by the documents; one value for each state that they give. Absent: only inferred. */
  creativeWorkStatus?: readonly [Line, ...Line[]];
}

/** A government service that an instrument would create or strengthen. Nothing here is open to applicants. */
export interface EmbeddedService {
  /** schema.org's type. */
  "@type": "GovernmentService";
  /** The service, as a part of the meeting. */
  "@id": Iri;
  /** What we call it; while it is proposed, the name says so. */
  name: Line;
  /** What it does; while it is proposed, what it would do. Absent: not told in this language. */
  description?: Line;
  /** The parties that answer for it, where a document says so. Absent: no document does. */
  provider?: readonly [EmbeddedBody | EmbeddedReference, ...(EmbeddedBody | EmbeddedReference)[]];
  /** The bodies that carry it out, where a document says so. Absent: no document does. */
  serviceOperator?: readonly [EmbeddedBody | EmbeddedReference, ...(EmbeddedBody | EmbeddedReference)[]];
  /** Where it is given. Absent: no document says. */
  areaServed?: EmbeddedPlace;
  /** Whom it is for, where a document says so. Absent: no document does. */
  audience?: EmbeddedAudience;
  /** The instrument. */
  subjectOf: EmbeddedReference;
}

/** Whom a service is for. */
export interface EmbeddedAudience {
  /** schema.org's type. */
  "@type": "Audience";
  /** The audience, as a part of the meeting. */
  "@id": Iri;
  /** Who they are. */
  audienceType: Line;
}

/** A topic. */
export interface EmbeddedTopic {
  /** schema.org's type. */
  "@type": "DefinedTerm";
  /** The topic. */
  "@id": Iri;
  /** Its name. */
  name: Line;
}

/** A node described elsewhere in the same markup. */
export interface EmbeddedReference {
  /** The node. */
  "@id": Iri;
}

/** What a meeting is about. */
export type EmbeddedSubject = EmbeddedInstrument | EmbeddedService | EmbeddedTopic;
