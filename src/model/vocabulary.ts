/**
 * The closed lists of the model. A value is chosen by the words of the document; in doubt, the weaker one.
 * `means` becomes part of the schema's description of the list.
 */

/** What a statement does, in groups of like force; nothing is promoted from one group to a stronger one. */
export const ACTS = [
  { id: "meet", force: "contact", means: "are in touch, in any mode: meet, speak, hold talks" },
  { id: "call", force: "contact", means: "place the call: by the caller, to the called" },
  { id: "travel", force: "contact", means: "go, or end a visit" },
  { id: "receive", force: "contact", means: "receive as a guest (the other sense of welcome)" },
  { id: "congratulate", force: "courtesy", means: "congratulate" },
  { id: "thank", force: "courtesy", means: "thank, express gratitude to someone" },
  { id: "praise", force: "courtesy", means: "praise, commend, celebrate a thing" },
  { id: "sympathise", force: "courtesy", means: "convey condolences, good wishes, solidarity" },
  {
    id: "discuss",
    force: "talk",
    means: "discuss, exchange views on, speak about; also when only one side is the subject",
  },
  { id: "say", force: "talk", means: "say, mention, note, outline: inform without stressing" },
  { id: "emphasise", force: "view", means: "emphasise, underscore, stress, highlight" },
  { id: "recognise", force: "view", means: "recognise, acknowledge" },
  { id: "reaffirm", force: "view", means: "reaffirm, affirm, confirm, reiterate, renew" },
  { id: "support", force: "view", means: "express support for, or attachment to" },
  { id: "welcome", force: "view", means: "welcome a fact or a step" },
  { id: "concern", force: "view", means: "express or raise a concern" },
  { id: "oppose", force: "view", means: "oppose, object" },
  { id: "condemn", force: "view", means: "condemn" },
  { id: "agree-that", force: "view", means: "agree that something is so: a shared view" },
  { id: "agree-on", force: "view", means: "agree on a subject, where the words do not tell view from promise" },
  { id: "look-forward", force: "intention", means: "look forward to, hope, desire" },
  { id: "will", force: "intention", means: "will do, said without a verb of agreeing or promising" },
  { id: "agree-to", force: "commitment", means: "agree to do" },
  { id: "commit", force: "commitment", means: "commit to, pledge, promise" },
  { id: "invite", force: "request", means: "invite: by the inviter, to the invited" },
  { id: "accept", force: "request", means: "accept an invitation: by the invited, to the inviter" },
  { id: "urge", force: "request", means: "call on those outside the meeting" },
  { id: "request", force: "request", means: "ask the other side to do" },
  { id: "direct", force: "request", means: "instruct one's own officials" },
  { id: "announce", force: "deed", means: "announce, unveil" },
  { id: "issue", force: "deed", means: "release a document" },
  { id: "launch", force: "deed", means: "launch, start, establish" },
  { id: "sign", force: "deed", means: "sign" },
] as const;
/** What a statement does. Chosen by the verb as printed; in doubt, the weaker. */
export type Act = (typeof ACTS)[number]["id"];

/** How far an instrument had come, in the usual order of a life, which documents need not keep. */
export const STATES = [
  { id: "discussed", means: "talked about" },
  { id: "negotiating", means: "being negotiated, or negotiations begun" },
  { id: "in-principle", means: "agreed in principle" },
  { id: "to-be-signed", means: "to be signed; nothing says that it was" },
  { id: "concluded", means: "concluded; nothing says that it was signed" },
  { id: "announced", means: "announced" },
  { id: "issued", means: "released as a text" },
  { id: "established", means: "set up, launched, begun: a partnership, dialogue, initiative, plan" },
  { id: "signed", means: "signed; nothing says that it binds yet" },
  { id: "in-force", means: "entered into force" },
  { id: "existing", means: "referred to as already there" },
] as const;
/** How far an instrument had come, by one account. */
export type InstrumentState = (typeof STATES)[number]["id"];

/** In which way the parties were in touch. */
export const MODES = [
  { id: "in-person", means: "in one place" },
  { id: "telephone", means: "by telephone, and a document says so" },
  { id: "video", means: "by video, and a document says so" },
  { id: "call", means: "at a distance, and no document says by what" },
  { id: "unspecified", means: "no document tells" },
] as const;
/** In which way the parties were in touch. */
export type Mode = (typeof MODES)[number]["id"];

/** Whether the meeting came about. */
export const STATUSES = [
  { id: "planned", means: "announced for a time to come" },
  { id: "held", means: "took place" },
  { id: "postponed", means: "put off; another record that `replaces` this one may hold the new date" },
  { id: "cancelled", means: "called off" },
] as const;
/** Whether the meeting came about. */
export type Status = (typeof STATUSES)[number]["id"];

/** On what sort of occasion parties meet. */
export const OCCASIONS = [
  { id: "visit", means: "during a visit of one to the other" },
  { id: "summit", means: "at a summit: the event itself, or a regular meeting of the parties" },
  { id: "margins", means: "beside a larger event" },
  { id: "ceremony", means: "at a ceremony: a funeral, an inauguration" },
] as const;
/** On what sort of occasion the parties met. */
export type OccasionKind = (typeof OCCASIONS)[number]["id"];

/** What sorts of account there are. */
export const DOCUMENT_KINDS = [
  { id: "readout", means: "one side's account of the meeting" },
  { id: "joint-statement", means: "a text issued by the parties together" },
  { id: "news-release", means: "an issuer's announcement that tells of the meeting among other things" },
  { id: "post", means: "a post on a social network" },
  { id: "report", means: "a publisher's own account; passing on an issuer's text makes no report" },
] as const;
/** What sort of account a document is. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]["id"];

/** How much of a document's text was at hand when the record was made. */
export const READINGS = [
  { id: "whole", means: "all of it" },
  { id: "part", means: "a part of it" },
  { id: "digest", means: "only someone's notes on it, so that no passage can be shown" },
  { id: "unread", means: "none; the document is known to exist" },
] as const;
/** How much of the document's text was at hand when the record was made. */
export type Reading = (typeof READINGS)[number]["id"];

/** What sorts of instrument there are. */
export const INSTRUMENT_KINDS = [
  { id: "agreement", means: "an agreement or treaty" },
  { id: "memorandum", means: "a memorandum of cooperation or understanding" },
  { id: "declaration", means: "a declaration or joint statement" },
  { id: "partnership", means: "a partnership" },
  { id: "dialogue", means: "a standing dialogue" },
  { id: "body", means: "a committee or other body" },
  { id: "plan", means: "a plan, roadmap, framework or initiative" },
  { id: "loan", means: "a loan or grant" },
] as const;
/** What sort of instrument. */
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]["id"];

/** How far a service has come. */
export const SERVICE_STATUSES = [
  { id: "proposed", means: "would be created or strengthened; nothing says that it is there" },
  { id: "existing", means: "there already, by the words of a document" },
] as const;
/** How far the service has come. */
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]["id"];

/** How a number bounds the truth. */
export const QUALIFIERS = [
  { id: "exactly", means: "the number itself, printed without a qualifier" },
  { id: "about", means: "near it, on either side" },
  { id: "nearly", means: "a little under it: an upper bound" },
  { id: "over", means: "above it: a lower bound" },
  { id: "up-to", means: "at most it: an upper bound" },
] as const;
/** How the number bounds the truth, by the words of the document. */
export type Qualifier = (typeof QUALIFIERS)[number]["id"];

/** What is counted, when it is not money. */
export const UNITS = [
  { id: "percent", means: "per cent" },
  { id: "times", means: "a multiple: doubling is 2" },
  { id: "ordinal", means: "a place in a row; first is 1" },
  { id: "year", means: "years" },
  { id: "month", means: "months" },
  { id: "day", means: "days" },
  { id: "hour", means: "hours" },
  { id: "minute", means: "minutes" },
  { id: "person", means: "people" },
  { id: "thing", means: "things of the sort that `measure` names" },
] as const;
/** What is counted, when it is not money. */
export type Unit = (typeof UNITS)[number]["id"];

/** What sort of claim a number is. */
export const STANDINGS = [
  { id: "fact", means: "stated as so" },
  { id: "projection", means: "expected" },
  { id: "target", means: "aimed at" },
  { id: "pledge", means: "promised" },
] as const;
/** What sort of claim the number is. */
export type Standing = (typeof STANDINGS)[number]["id"];

/** What a party is. */
export const PARTY_KINDS = [
  { id: "state", means: "a state, as it acts towards others" },
  { id: "organisation", means: "an organisation that meets as states do: EU, NATO" },
] as const;
/** What the party is. */
export type PartyKind = (typeof PARTY_KINDS)[number]["id"];

/** In which order the parts of a name are printed. */
export const NAME_ORDERS = [
  { id: "given-first", means: "given name, then family name; also for a person of one name" },
  { id: "family-first", means: "family name, then given name" },
] as const;
/** In which order the documents print the parts of the name. */
export type NameOrder = (typeof NAME_ORDERS)[number]["id"];
