/**
 * The collection as tables, and nothing of its records left behind. What a thing has once is a column of its table;
 * its lists, passages and inferences are rows of `links`, `evidence` and `inferences`, which belong to it by
 * `meeting` and `thing`. No list of the model tells empty from absent, so a list without rows is the same as none;
 * `inferred` is always there.
 */
import { fragmentAddress } from "../evidence/text-fragment.js";
import { labelOf, printedName } from "../graph/label.js";
import type { Collection } from "../model/collection.js";
import type { Evidence } from "../model/evidence.js";
import type { Meeting } from "../model/meeting.js";
import type { Participant } from "../model/person.js";
import type {
  DocumentRow,
  EvidenceRow,
  FigureRow,
  InferenceRow,
  InstrumentRow,
  LinkRow,
  MeetingRow,
  NameRow,
  ParticipantRow,
  ServiceRow,
  StatementRow,
  ThingId,
} from "../model/rows.js";
import type { Line, Text } from "../model/text.js";

/** The rows of each table, in the order of the meetings and, within one, of its record. */
export interface Tables {
  meetings: MeetingRow[];
  participants: ParticipantRow[];
  documents: DocumentRow[];
  statements: StatementRow[];
  instruments: InstrumentRow[];
  services: ServiceRow[];
  figures: FigureRow[];
  links: LinkRow[];
  evidence: EvidenceRow[];
  inferences: InferenceRow[];
  names: NameRow[];
}

/** The lists of a thing that become rows of `links`. */
type Lists = { readonly [P in LinkRow["property"]]?: readonly Line[] };

/**
 * What is left of a thing once its columns, passages and inferences are taken: lists, and nothing else. A property
 * that the model gains and no table has a place for is named here by the compiler.
 */
type OnlyLists<Rest> = Rest & { readonly [P in Exclude<keyof Rest, keyof Lists>]: never };

/** The same for what has no lists. */
type Nothing = Readonly<Record<string, never>>;

/** An inference of any kind of thing. */
interface Inference {
  of: Line;
  because: Text;
}

/**
 * The tables of a checked collection, all of them, some perhaps without rows. What is told of the collection itself
 * (`about`) is in none.
 */
export function toTables(collection: Collection): Tables {
  const tables: Tables = {
    meetings: [],
    participants: [],
    documents: [],
    statements: [],
    instruments: [],
    services: [],
    figures: [],
    links: [],
    evidence: [],
    inferences: [],
    names: [],
  };
  for (const meeting of collection.meetings) addMeeting(tables, meeting);
  addNames(tables, collection);
  return tables;
}

function addMeeting(tables: Tables, record: Meeting): void {
  const { id: meeting, title, status, mode, when, where = null, occasion = null, replaces = null, ...more } = record;
  const { inferred, evidence, participants, others, documents, ...parts } = more;
  const { statements = [], instruments = [], services = [], figures = [], ...lists } = parts;
  const addresses = new Map(documents.map(({ id, url }) => [id, url]));

  tables.meetings.push({ id: meeting, title, status, mode, when, where, occasion, replaces });
  addLinks(tables, meeting, meeting, lists);
  addInferences(meeting, inferred);
  addEvidence(meeting, evidence);
  addParticipants("participant", participants);
  addParticipants("other", others);

  for (const [index, document] of documents.entries()) {
    const { id, kind, publisher = null, language, title = null, url = null, archived = null, ...more } = document;
    const { published = null, dateline = null, contact = null, translationOf = null, ...rest } = more;
    const {
      supersedes = null,
      read,
      body = null,
      sha256 = null,
      says,
      note = null,
      inferred,
      evidence,
      ...lists
    } = rest;
    const { evidence: contrary, ...account } = says ?? {};
    const source = { publisher, language, title, url, archived, published, dateline, contact };
    const reading = { read, body, sha256, says: says ? account : null, note };
    tables.documents.push({ meeting, id, position: index + 1, kind, ...source, translationOf, supersedes, ...reading });
    addLinks(tables, meeting, id, lists);
    addInferences(id, inferred);
    addEvidence(id, evidence);
    addEvidence(`${id}.says`, contrary);
  }

  for (const [index, statement] of statements.entries()) {
    const { id, act, summary, when = null, where = null, condition = null, sameAs = null, ...rest } = statement;
    const { inferred, evidence, ...lists } = rest;
    const said = { act, summary, when, where, condition, sameAs };
    tables.statements.push({ meeting, id, position: index + 1, ...said });
    addLinks(tables, meeting, id, lists);
    addInferences(id, inferred);
    addEvidence(id, evidence);
  }

  let states = 0;
  for (const { id: instrument, kind, title, text = null, states: accounts, ...lists } of instruments) {
    addLinks(tables, meeting, instrument, lists);
    for (const { id, state, when = null, where = null, inferred, evidence, ...lists } of accounts) {
      states += 1;
      tables.instruments.push({ meeting, instrument, id, position: states, kind, title, text, state, when, where });
      addLinks(tables, meeting, `${instrument}.${id}`, lists);
      addInferences(`${instrument}.${id}`, inferred);
      addEvidence(`${instrument}.${id}`, evidence);
    }
  }

  for (const [index, service] of services.entries()) {
    const { id, name, description, status, under, area = null, audience = null, ...rest } = service;
    const { inferred, evidence, ...lists } = rest;
    tables.services.push({ meeting, id, position: index + 1, name, description, status, under, area, audience });
    addLinks(tables, meeting, id, lists);
    addInferences(id, inferred);
    addEvidence(id, evidence);
  }

  for (const [index, figure] of figures.entries()) {
    const { id, value = null, qualifier = null, currency = null, unit = null, measure, ...more } = figure;
    const { period = null, standing = null, words = null, sameAs = null, inferred, evidence, ...lists } = more;
    const amount = { value, qualifier, currency, unit, measure, period, standing, words, sameAs };
    tables.figures.push({ meeting, id, position: index + 1, ...amount });
    addLinks(tables, meeting, id, lists);
    addInferences(id, inferred);
    addEvidence(id, evidence);
  }

  function addParticipants(role: ParticipantRow["role"], people: readonly Participant[] = []): void {
    for (const [index, participant] of people.entries()) {
      const { person, office = null, party = null, where = null, tenure = null, inferred, ...rest } = participant;
      rest satisfies Nothing;
      addInferences(["person", person, ...(party ? [party] : [])].join("."), inferred);
      tables.participants.push({ meeting, person, role, position: index + 1, party, office, where, tenure });
    }
  }

  function addInferences(thing: ThingId, inferences: readonly Inference[]): void {
    for (const [index, { of: key, because, ...rest }] of inferences.entries()) {
      rest satisfies Nothing;
      tables.inferences.push({ meeting, thing, position: index + 1, key, because });
    }
  }

  function addEvidence(thing: ThingId, passages: readonly Evidence[] = []): void {
    for (const [index, passage] of passages.entries()) {
      const { document, verb = null, first = null, last = null, prefix = null, suffix = null, ...more } = passage;
      const { at = null, differs = null, ...rest } = more;
      rest satisfies Nothing;
      const url = addresses.get(document);
      const link = (url && fragmentAddress(url, passage)) ?? null;
      const words = { verb, first, last, prefix, suffix, at, differs };
      tables.evidence.push({ meeting, thing, position: index + 1, document, ...words, link });
    }
  }
}

function addLinks<Rest>(tables: Tables, meeting: LinkRow["meeting"], thing: ThingId, lists: OnlyLists<Rest>): void {
  for (const [property, items] of Object.entries(lists) as [LinkRow["property"], readonly Line[]][]) {
    for (const [index, item] of items.entries()) {
      tables.links.push({ meeting, thing, property, position: index + 1, item });
    }
  }
}

function addNames(tables: Tables, { about, parties, organisations, people, topics }: Collection): void {
  const label = (name: Text) => labelOf(name, about.languages);
  const person = { family: null, given: null, nameOrder: null, prefix: null, several: null };
  const blank = { name: null, kind: null, of: null, country: null, ...person };

  for (const [index, { id, name, kind, country = null, ...rest }] of parties.entries()) {
    rest satisfies Nothing;
    const row = { ...blank, id, type: "party", label: label(name), position: index + 1 } as const;
    tables.names.push({ ...row, name, kind, country });
  }
  for (const [index, { id, name, of = null, ...rest }] of organisations.entries()) {
    rest satisfies Nothing;
    const row = { ...blank, id, type: "organisation", label: label(name), position: index + 1 } as const;
    tables.names.push({ ...row, name, of });
  }
  for (const [index, { id, name, several = null, ...rest }] of people.entries()) {
    rest satisfies Nothing;
    const row = { ...blank, id, type: "person", label: id, position: index + 1, several } as const;
    if (!name) {
      tables.names.push(row);
      continue;
    }
    const { order: nameOrder, family = null, given = null, prefix = null, scripts = null, ...lists } = name;
    const parts = { name: scripts, nameOrder, family, given, prefix };
    tables.names.push({ ...row, label: printedName(name), ...parts });
    addLinks(tables, null, id, lists);
  }
  for (const [index, { id, name, broader: of = null, ...rest }] of topics.entries()) {
    rest satisfies Nothing;
    const row = { ...blank, id, type: "topic", label: label(name), position: index + 1 } as const;
    tables.names.push({ ...row, name, of });
  }
}
