/**
 * The closed lists of the model. A value is chosen by the words of the document; in doubt, the weaker one. Each value
 * has what it `means`, an `example` of words that call for it, and what it is `not`; all three become part of the
 * schema's description of the list.
 */

/** A value of a closed list. */
export interface Term {
  /** The value. */
  readonly id: string;
  /** What it means. */
  readonly means: string;
  /** Words of a document that call for it. */
  readonly example: string;
  /** What it is not, and what that would be. */
  readonly not: string;
}

/**
 * What a statement does, in groups of like `force`; nothing is promoted from one group to a stronger one. `plover` is
 * the class of event in PLOVER (as POLECAT codes it, 2023), where it has one: it codes no comments or appeals.
 */
// biome-ignore format: a table is read by its rows
export const ACTS = [
  { id: "meet", force: "contact", plover: "CONSULT", means: "are in touch, in any mode: meet, speak, hold talks", example: "met with", not: "the placing of a call (call) or the welcome of a guest (receive)" },
  { id: "call", force: "contact", plover: "CONSULT", means: "place the call: by the caller, to the called", example: "telephoned", not: "a call that both are said to have held (meet), or an appeal (urge)" },
  { id: "travel", force: "contact", plover: "CONSULT", means: "go, or end a visit", example: "arrived in", not: "an invitation to come (invite)" },
  { id: "receive", force: "contact", plover: "CONSULT", means: "receive as a guest", example: "welcomed the President to", not: "approval of a fact (welcome)" },
  { id: "congratulate", force: "courtesy", plover: "SUPPORT", means: "congratulate", example: "congratulated on the election", not: "praise of a thing (praise)" },
  { id: "thank", force: "courtesy", plover: "SUPPORT", means: "thank, express gratitude to someone", example: "thanked for the hospitality", not: "appreciation of a thing (praise)" },
  { id: "praise", force: "courtesy", plover: "SUPPORT", means: "praise, commend, celebrate, appreciate a thing", example: "commended the efforts", not: "approval of a step that was taken (welcome)" },
  { id: "sympathise", force: "courtesy", plover: "SUPPORT", means: "convey condolences, good wishes, solidarity", example: "offered condolences", not: "backing of a policy (support)" },
  { id: "discuss", force: "talk", plover: "CONSULT", means: "discuss, exchange views on, speak about; also when only one side is the subject", example: "exchanged views on", not: "anything that was agreed" },
  { id: "say", force: "talk", plover: null, means: "say, mention, note, outline: inform without stressing", example: "outlined plans for", not: "stress (emphasise) or a promise (commit)" },
  { id: "emphasise", force: "view", plover: null, means: "emphasise, underscore, stress, highlight", example: "underscored the importance of", not: "a repeated position (reaffirm)" },
  { id: "recognise", force: "view", plover: null, means: "recognise, acknowledge", example: "recognised the role of", not: "the recognition of a state or government, which the summary tells" },
  { id: "reaffirm", force: "view", plover: null, means: "reaffirm, affirm, confirm, reiterate, renew", example: "reiterated the commitment to", not: "a new promise (commit)" },
  { id: "support", force: "view", plover: "SUPPORT", means: "express support for, or attachment to", example: "expressed support for", not: "help that is given or promised (commit)" },
  { id: "welcome", force: "view", plover: "SUPPORT", means: "welcome a fact or a step", example: "welcomed the signing of", not: "the welcome of a guest (receive)" },
  { id: "concern", force: "view", plover: "ACCUSE", means: "express or raise a concern", example: "expressed grave concern over", not: "an interest (“matters of common concern”), which is discuss" },
  { id: "disagree", force: "view", plover: null, means: "differ with each other, hold different views", example: "acknowledged their differences on", not: "opposition of all of them to something else (oppose), or the word of one that something is not so (deny)" },
  { id: "deny", force: "view", plover: null, means: "deny, dispute, refute: say that something is not so, was not said, done or agreed", example: "denied that a promise was given; did not agree to", not: "a stand against something (oppose), or a no to what was asked or offered (refuse)" },
  { id: "oppose", force: "view", plover: "ACCUSE", means: "oppose, object, reject: take a stand against something", example: "opposed any attempt to", not: "blame for what was done (condemn), a word that something is not so (deny), or a no to what was asked or offered (refuse)" },
  { id: "condemn", force: "view", plover: "ACCUSE", means: "condemn", example: "condemned the attack", not: "regret or worry (concern)" },
  { id: "agree-that", force: "view", plover: null, means: "agree that something is so: a shared view", example: "agreed that closer ties are needed", not: "a promise to act (agree-to)" },
  { id: "agree-on", force: "view", plover: "AGREE", means: "agree on a subject, where the words do not tell view from promise", example: "agreed on the importance of; concurred on", not: "a promise in so many words (agree-to)" },
  { id: "look-forward", force: "intention", plover: null, means: "look forward to, hope, desire", example: "looked forward to meeting again", not: "an undertaking (will, agree-to)" },
  { id: "will", force: "intention", plover: "AGREE", means: "will do, said without a verb of agreeing or promising", example: "officials will meet in May", not: "a promise in so many words (commit)" },
  { id: "agree-to", force: "commitment", plover: "AGREE", means: "agree to do", example: "agreed to remain in contact", not: "agreement that something is so (agree-that)" },
  { id: "commit", force: "commitment", plover: "AGREE", means: "commit to, pledge, promise, undertake", example: "pledged to provide", not: "the renewal of an earlier promise (reaffirm)" },
  { id: "invite", force: "request", plover: null, means: "invite: by the inviter, to the invited", example: "invited to visit", not: "the acceptance (accept)" },
  { id: "accept", force: "request", plover: "AGREE", means: "accept an invitation or a proposal: by the invited, to the inviter", example: "accepted the invitation", not: "thanks for it (thank)" },
  { id: "refuse", force: "request", plover: "REJECT", means: "refuse, decline, turn down what was asked or offered: by the one who was asked, to the one who asked", example: "declined the invitation; refused to withdraw", not: "a stand against something (oppose), or a word that it did not agree (deny)" },
  { id: "urge", force: "request", plover: "REQUEST", means: "call on those outside the meeting", example: "called on all parties to", not: "what one side asks of the other (request)" },
  { id: "request", force: "request", plover: "REQUEST", means: "ask the other side to do", example: "requested further support", not: "an appeal to third parties (urge)" },
  { id: "direct", force: "request", plover: null, means: "instruct one's own officials", example: "tasked their ministers with", not: "what officials will do, said without an order (will)" },
  { id: "announce", force: "deed", plover: null, means: "announce, unveil", example: "announced a partnership", not: "the signing (sign) or the start (launch) of it" },
  { id: "issue", force: "deed", plover: null, means: "release a document", example: "issued a joint statement", not: "what the document says" },
  { id: "launch", force: "deed", plover: "COOPERATE", means: "launch, start, establish", example: "launched negotiations", not: "the announcement of a start to come (announce)" },
  { id: "sign", force: "deed", plover: "SUPPORT", means: "sign", example: "signed the memorandum", not: "its conclusion without a word of signing" },
] as const satisfies readonly ActTerm[];

/** A value of the list of acts. */
interface ActTerm extends Term {
  /** What such an act does, in a word: `contact`, `commitment`. */
  readonly force: string;
  /** The event type of PLOVER that comes nearest; null where none does. */
  readonly plover: string | null;
}

/** What a statement does. Chosen by the verb as printed; in doubt, the weaker. */
export type Act = (typeof ACTS)[number]["id"];
/** The group of acts of like force, from contact and courtesy to commitment, request and deed. */
export type Force = (typeof ACTS)[number]["force"];
/** The class of event in PLOVER, as POLECAT codes it. */
export type Plover = NonNullable<(typeof ACTS)[number]["plover"]>;

/** How far an instrument had come, in the usual order of a life, which documents need not keep. */
// biome-ignore format: a table is read by its rows
export const STATES = [
  { id: "discussed", means: "talked about", example: "discussed three memorandums", not: "agreed in any way" },
  { id: "negotiating", means: "being negotiated, or negotiations begun", example: "negotiations are advancing", not: "finished (concluded)" },
  { id: "in-principle", means: "agreed in principle", example: "reached agreement in principle", not: "a final text (concluded)" },
  { id: "to-be-signed", means: "to be signed; nothing says that it was", example: "will be signed in the coming weeks", not: "signed" },
  { id: "concluded", means: "concluded, or its copies exchanged; nothing says that it was signed", example: "concluded an agreement; memorandums were exchanged", not: "signed, unless a document says so" },
  { id: "announced", means: "announced", example: "announced three memorandums", not: "signed or set up, unless a document says so" },
  { id: "issued", means: "released as a text", example: "released a joint statement", not: "an instrument that binds (in-force)" },
  { id: "established", means: "set up, launched, begun: a partnership, dialogue, initiative, plan", example: "established a dialogue", not: "a treaty that entered into force (in-force)" },
  { id: "signed", means: "signed; nothing says that it binds yet", example: "signed by the ministers", not: "in-force" },
  { id: "in-force", means: "entered into force", example: "the entry into force of", not: "applied before that" },
  { id: "existing", means: "referred to as already there", example: "under the existing agreement", not: "a state that the document dates" },
] as const satisfies readonly Term[];
/** How far an instrument had come, by one account. */
export type InstrumentState = (typeof STATES)[number]["id"];

/** In which way the parties were in touch. */
// biome-ignore format: a table is read by its rows
export const MODES = [
  { id: "in-person", means: "in one place", example: "met in", not: "a call" },
  { id: "telephone", means: "by telephone, and a document says so", example: "held a telephone talk", not: "a call of which no document tells the means (call)" },
  { id: "video", means: "by video, and a document says so", example: "met by videoconference", not: "a call of which no document tells the means (call)" },
  { id: "call", means: "at a distance, and no document says by what", example: "spoke with", not: "a meeting of which no document tells the mode (unspecified)" },
  { id: "unspecified", means: "no document tells", example: "held talks", not: "a guess" },
] as const satisfies readonly Term[];
/** In which way the parties were in touch. */
export type Mode = (typeof MODES)[number]["id"];

/** Whether the meeting came about. */
// biome-ignore format: a table is read by its rows
export const STATUSES = [
  { id: "planned", means: "announced for a time to come", example: "will meet on Wednesday", not: "held, even where its day is past: no document says so" },
  { id: "held", means: "took place", example: "met today", not: "a readout published before its meeting, unless a later one says that it took place" },
  { id: "postponed", means: "put off; another record that `replaces` this one may hold the new date", example: "was postponed", not: "called off (cancelled)" },
  { id: "cancelled", means: "called off", example: "talks have been cancelled", not: "put off (postponed)" },
] as const satisfies readonly Term[];
/** Whether the meeting came about. */
export type Status = (typeof STATUSES)[number]["id"];

/** On what sort of occasion parties meet. */
// biome-ignore format: a table is read by its rows
export const OCCASIONS = [
  { id: "visit", means: "during a visit of one to the other", example: "during his visit to", not: "a visit of both to a third place (margins)" },
  { id: "summit", means: "at a summit: the event itself, or a regular meeting of the parties", example: "held the annual summit", not: "a talk beside it (margins)" },
  { id: "margins", means: "beside a larger event", example: "on the margins of the summit", not: "the event itself (summit)" },
  { id: "ceremony", means: "at a ceremony: a funeral, an inauguration", example: "attending the inauguration", not: "the signing of an instrument, which is a state of it" },
] as const satisfies readonly Term[];
/** On what sort of occasion the parties met. */
export type OccasionKind = (typeof OCCASIONS)[number]["id"];

/** How a person stood to the office at the meeting. */
// biome-ignore format: a table is read by its rows
export const TENURES = [
  { id: "designate", means: "chosen, and not yet in office", example: "the President-elect", not: "newly in office" },
  { id: "acting", means: "holding the office for a time", example: "the interim President", not: "a deputy who speaks for another" },
  { id: "outgoing", means: "in office, with a successor chosen", example: "the outgoing Prime Minister", not: "out of office (former)" },
  { id: "former", means: "no longer in office", example: "the former Chancellor", not: "about to leave (outgoing)" },
] as const satisfies readonly Term[];
/** How the person stood to the office at the meeting. */
export type Tenure = (typeof TENURES)[number]["id"];

/** What sorts of account there are. */
// biome-ignore format: a table is read by its rows
export const DOCUMENT_KINDS = [
  { id: "readout", means: "one side's account of the meeting", example: "a page headed Readout or Compte rendu", not: "a text that both issue (joint-statement)" },
  { id: "joint-statement", means: "a text issued by the parties together", example: "a page headed Joint Statement", not: "a press conference of both (transcript, or report)" },
  { id: "news-release", means: "an issuer's announcement that tells of the meeting among other things", example: "a release on the results of a visit", not: "an account of the meeting alone (readout)" },
  { id: "post", means: "a post on a social network", example: "a leader's post with a picture", not: "the page that it links to" },
  { id: "transcript", means: "the words of speakers, one after another, each with the name", example: "a page headed Remarks or Press Conference", not: "an account of what they said (readout, report)" },
  { id: "report", means: "a publisher's own account", example: "a news agency's article", not: "an issuer's text that a wire passes on" },
] as const satisfies readonly Term[];
/** What sort of account a document is. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]["id"];

/** How much of a document's text was at hand when the record was made. */
// biome-ignore format: a table is read by its rows
export const READINGS = [
  { id: "whole", means: "all of it", example: "the published page", not: "a copy that was cut (part)" },
  { id: "part", means: "a part of it", example: "the opening paragraphs", not: "notes on it (digest)" },
  { id: "digest", means: "only someone's notes on it, so that no passage can be shown", example: "an abstract", not: "a translation, which is a document of its own" },
  { id: "unread", means: "none; the document is known to exist", example: "a joint statement that a readout links to", not: "a document that nobody names" },
] as const satisfies readonly Term[];
/** How much of the document's text was at hand when the record was made. */
export type Reading = (typeof READINGS)[number]["id"];

/** What sorts of instrument there are. */
// biome-ignore format: a table is read by its rows
export const INSTRUMENT_KINDS = [
  { id: "agreement", means: "an agreement or treaty", example: "Agreement on the Security of Information", not: "an understanding that is called a memorandum" },
  { id: "memorandum", means: "a memorandum of cooperation or understanding", example: "Memorandum of Cooperation", not: "a treaty (agreement)" },
  { id: "declaration", means: "a declaration or joint statement", example: "Joint Declaration", not: "a readout, which is a document only" },
  { id: "partnership", means: "a partnership", example: "Comprehensive Strategic Partnership", not: "good relations that nobody has given a name" },
  { id: "dialogue", means: "a standing dialogue", example: "Economic Security Dialogue", not: "a talk on one occasion" },
  { id: "body", means: "a committee or other body", example: "Joint Committee", not: "an organisation that acts on its own" },
  { id: "plan", means: "a plan, roadmap, framework or initiative", example: "Action Plan", not: "an intention without a text" },
  { id: "loan", means: "a loan or grant", example: "a yen loan", not: "an amount that was only named (a figure)" },
] as const satisfies readonly Term[];
/** What sort of instrument. */
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number]["id"];

/** How far a service has come. */
// biome-ignore format: a table is read by its rows
export const SERVICE_STATUSES = [
  { id: "proposed", means: "would be created or strengthened; nothing says that it is there", example: "through which to strengthen cooperation on", not: "a service that is open to anyone" },
  { id: "existing", means: "there already, by the words of a document", example: "the coast guards carry out", not: "a service that an instrument would bring" },
] as const satisfies readonly Term[];
/** How far the service has come. */
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]["id"];

/** How a number bounds the truth. */
// biome-ignore format: a table is read by its rows
export const QUALIFIERS = [
  { id: "exactly", means: "the number itself, printed without a qualifier", example: "$32 billion", not: "a claim that it was not rounded" },
  { id: "about", means: "near it, on either side", example: "some 500 people", not: "a bound" },
  { id: "nearly", means: "a little under it: an upper bound", example: "nearly $40 billion", not: "the value itself" },
  { id: "below", means: "below it: an upper bound", example: "fewer than 250 trucks", not: "the value itself" },
  { id: "over", means: "above it: a lower bound", example: "more than 40 per cent", not: "the value itself" },
  { id: "at-least", means: "at least it: a lower bound", example: "no less than 12 aircraft", not: "what will be given" },
  { id: "up-to", means: "at most it: an upper bound", example: "up to ¥10 billion", not: "what will be given" },
] as const satisfies readonly Term[];
/** How the number bounds the truth, by the words of the document. */
export type Qualifier = (typeof QUALIFIERS)[number]["id"];

/** What is counted, when it is not money. */
// biome-ignore format: a table is read by its rows
export const UNITS = [
  { id: "percent", means: "per cent", example: "2 per cent of GDP", not: "percentage points, which `measure` tells" },
  { id: "times", means: "a multiple", example: "double: 2", not: "how often something happened (thing)" },
  { id: "ordinal", means: "a place in a row, the first being 1", example: "the third-largest: 3", not: "a count" },
  { id: "year", means: "years", example: "75 years of relations", not: "a year of the calendar" },
  { id: "month", means: "months", example: "six months", not: "a month of the calendar" },
  { id: "day", means: "days", example: "90 days", not: "a date" },
  { id: "hour", means: "hours", example: "two hours", not: "an hour of the clock" },
  { id: "minute", means: "minutes", example: "about 25 minutes", not: "an hour of the clock" },
  { id: "person", means: "people", example: "1,200 soldiers", not: "jobs or visits (thing)" },
  { id: "thing", means: "things of the sort that `measure` names", example: "12 aircraft", not: "money" },
] as const satisfies readonly Term[];
/** What is counted, when it is not money. */
export type Unit = (typeof UNITS)[number]["id"];

/** What sort of claim a number is. */
// biome-ignore format: a table is read by its rows
export const STANDINGS = [
  { id: "fact", means: "stated as so", example: "trade reached", not: "checked by us" },
  { id: "projection", means: "expected", example: "is expected to add", not: "aimed at (target)" },
  { id: "target", means: "aimed at", example: "to double exports by 2035", not: "promised to someone (pledge)" },
  { id: "pledge", means: "promised", example: "will provide up to", not: "paid (fact)" },
] as const satisfies readonly Term[];
/** What sort of claim the number is. */
export type Standing = (typeof STANDINGS)[number]["id"];

/** What a party is. */
// biome-ignore format: a table is read by its rows
export const PARTY_KINDS = [
  { id: "state", means: "a state, as it acts towards others", example: "Japan, the Holy See", not: "its government's offices (organisations)" },
  { id: "organisation", means: "an organisation that meets as states do", example: "the European Union, NATO", not: "a company or council that is only spoken of" },
] as const satisfies readonly Term[];
/** What the party is. */
export type PartyKind = (typeof PARTY_KINDS)[number]["id"];

/** In which order the parts of a name are printed. */
// biome-ignore format: a table is read by its rows
export const NAME_ORDERS = [
  { id: "given-first", means: "given name, then family name; also for a person of one name", example: "Mark Carney", not: "a rule of the person's country" },
  { id: "family-first", means: "family name, then given name", example: "Takaichi Sanae", not: "what another document may print" },
] as const satisfies readonly Term[];
/** In which order the documents print the parts of the name. */
export type NameOrder = (typeof NAME_ORDERS)[number]["id"];

/** Whether a person took part in the meeting. */
// biome-ignore format: a table is read by its rows
export const ROLES = [
  { id: "participant", means: "took part", example: "was joined by the Foreign Minister", not: "named in the text, without a word of being there" },
  { id: "other", means: "took no part, but acts in a statement or a state", example: "signed by the ambassadors in May", not: "a person who is only spoken of" },
] as const satisfies readonly Term[];
/** Whether the person took part in the meeting. */
export type Role = (typeof ROLES)[number]["id"];

/** Every closed list, by the name that the addresses of its values begin with, and the type of its values. */
export const LISTS = {
  act: { type: "Act", terms: ACTS },
  state: { type: "InstrumentState", terms: STATES },
  mode: { type: "Mode", terms: MODES },
  status: { type: "Status", terms: STATUSES },
  occasion: { type: "OccasionKind", terms: OCCASIONS },
  tenure: { type: "Tenure", terms: TENURES },
  document: { type: "DocumentKind", terms: DOCUMENT_KINDS },
  read: { type: "Reading", terms: READINGS },
  instrument: { type: "InstrumentKind", terms: INSTRUMENT_KINDS },
  service: { type: "ServiceStatus", terms: SERVICE_STATUSES },
  qualifier: { type: "Qualifier", terms: QUALIFIERS },
  unit: { type: "Unit", terms: UNITS },
  standing: { type: "Standing", terms: STANDINGS },
  party: { type: "PartyKind", terms: PARTY_KINDS },
  name: { type: "NameOrder", terms: NAME_ORDERS },
  role: { type: "Role", terms: ROLES },
} as const satisfies Record<string, ClosedList>;

/** A closed list. */
interface ClosedList {
  /** The type of the model whose values it has. */
  readonly type: string;
  /** The values, in the order of the codebook. */
  readonly terms: readonly Term[];
}

/** The name of a closed list. */
export type ListName = keyof typeof LISTS;
