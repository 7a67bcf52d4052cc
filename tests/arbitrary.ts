/**
 * Arbitrary collections that are valid: what `readCollection` could have read, with every property that the model has,
 * ids that look like names of ours, and texts that have broken other programs.
 */
import fc from "fast-check";
import { isBelow } from "../src/evidence/decimal.js";
import { CURRENCIES } from "../src/evidence/money.js";
import { amountIn } from "../src/evidence/quantity.js";
import type { Collection } from "../src/model/collection.js";
import {
  ACTS,
  DOCUMENT_KINDS,
  INSTRUMENT_KINDS,
  MODES,
  NAME_ORDERS,
  OCCASIONS,
  PARTY_KINDS,
  QUALIFIERS,
  READINGS,
  SERVICE_STATUSES,
  STANDINGS,
  STATES,
  STATUSES,
  TENURES,
  type Term,
  UNITS,
} from "../src/model/vocabulary.js";
import { COUNTRIES } from "../src/record/codes.js";
import { inOrder } from "../src/record/complete.js";
import { markupIn } from "../src/record/rules/texts.js";
import { isUnwritten } from "../src/record/rules/todos.js";

/** An object of a collection while it is made. Whether it is valid is seen when it is checked. */
type Draft = Record<string, unknown>;

/** A document as evidence needs it. */
interface Source {
  id: string;
  language: string;
  read: string;
}

/** Languages whose tags have a script or a region, or look like a key, a null or a number of ours. */
const LANGUAGES = ["en", "fr", "ja", "ar", "zh-Hant", "pt-BR", "sr-Latn-RS", "id", "is", "nan", "de", "es"];

/** Texts that some program takes for something else. */
const NAUGHTY = `
'|"|""|a "quoted" word|comma, separated|;|semi; colon|null|NULL|NaN|nan|N/A|NA|None|undefined|true|TRUE|False|0|007|1.0
0x10|1e5|1E400|Infinity|1,000|2026-03-06|12:30|3/4|#N/A|#REF!|%41|100%|50%25 off|a%2Cb|%|&|a & b|<b>bold</b>|</script>
<!--|]]>|\\|\\n|C:\\new\\table|{+id}|{id}|_:b0|"@en|"^^xsd:date|x^^y|http://example.org/#x|rdf:type|@id of it|$ref
$1|__proto__|constructor|hasOwnProperty|مرحبا|שלום (x) עולם|\u200fابc\u200e|a\u200db|👩‍👩‍👧‍👦|🏳️‍🌈|q\u0323\u0307|Åﬁßİı|Ⅷ½٣|高市早苗
あ\u3099|क्‍ष|𝔘𝔫𝔦𝔠𝔬𝔡𝔢|x\u{10fffd}|\u00adsoft|x\u00a0y|a  b|l’été|“quotes”|—|…|' or 1=1; --|\`|[link](x)|*|~|!|()|¥10|first,last
one-two|a-|_|:~:text=x|#:~:text=|$5 million|over €12.50|nearly 40 per cent|some 500 people|約45億円|près de 3 milliards
${"long ".repeat(700)}end|${"漢".repeat(3000)}`
  .split(/[|\n]/)
  .map((text) => text.trim().replace(/^@/, ""))
  .filter((text) => text !== "");

/** Characters that the model refuses, in front or anywhere; and what begins a character written as HTML writes it. */
const REFUSED =
  /[\p{Cc}\p{Cs}\u061c\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufffd-\uffff]|&(?=[a-z#])/giu;

const lines = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAUGHTY) },
    {
      weight: 1,
      arbitrary: fc
        .oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.string({ unit: "grapheme", maxLength: 30 }))
        .map(
          (text) =>
            text
              .replaceAll(REFUSED, "")
              .normalize("NFC")
              .replace(/^[\s=+\-@＝＋－＠]+|\s+$/gu, "") || "x",
        ),
    },
  )
  .filter((line) => !isUnwritten(line) && markupIn(line) === undefined);

/** Ids that the model keeps for itself. */
const RESERVED = ["unstated", "all", "meeting", "person", "topics", "where", "inferred"];

/** Ids that are also names of properties, of parts of ours, or of nothing. */
const ids = fc
  .oneof(
    fc.constantFrom(
      ...[
        "where",
        "area",
        "says",
        "evidence",
        "inferred",
        "occasion",
        "signed",
        "constructor",
        "prototype",
        "null",
        "nan",
      ],
      ...["id", "x", "a1", "text", "party", "people", "all", "statement", "long-".repeat(19).concat("long")],
    ),
    fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/),
  )
  .map((id) => (RESERVED.includes(id) ? `${id}-2` : id));

const days = fc.oneof(
  fc.constantFrom("2024-02-29", "2026-03-06", "1999-12-31", "2000-01-01", "0001-01-01", "9999-12-31"),
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
const precisions = fc.constantFrom(4, 7, 10);
const clocks = fc.constantFrom("09:30", "~23:59", "00:00", "morning", "afternoon", "evening", "night");
const offsets = fc.constantFrom("T10:47Z", "T00:00+14:00", "T23:59:59-03:30");
const zones = fc.constantFrom("UTC", "Asia/Tokyo", "Etc/GMT-9", "America/Argentina/Buenos_Aires", "America/St_Johns");
const durations = fc.constantFrom("P1Y", "P10Y", "P18M", "P2W", "P90D", "P1Y6M");
const decimals = fc.oneof(
  fc.constantFrom("0", "-0", "0.10", "12.50", "-3", "45428000000", "100000000000000000000000.000000000000000000001"),
  fc.integer().map(String),
);
const hashes = fc.stringMatching(/^[0-9a-f]{64}$/);
const urls = fc.oneof(
  fc.constantFrom(
    "https://example.org/news/1",
    "https://example.org/a%20b/%C3%A9%c3%a9/%2541?q=1&r='(2)*!$;,@~#part",
    "http://user:pw@example.org:8443/-_.~/",
    "http://[2001:db8::1]/x",
    "https://xn--e1afmkfd.example/#top:~:text=old",
  ),
  fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .filter((url) => /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(url)),
);
const bases = fc.constantFrom("https://example.org/", "http://example.org:8080/~us/%C3%A9/a-b_c.d/");

/** The words by which a proposed service says so, in the languages that have them in the rule. */
const PROPOSED: Readonly<Record<string, string>> = {
  de: " (geplant)",
  en: " (proposed)",
  es: " (propuesto)",
  fr: " (proposé)",
  ja: "（案）",
};

/** Any valid collection, of one to three meetings. */
export const collections: fc.Arbitrary<Collection> = fc.gen().map((g) => new Author(g).collection());

/** fast-check keeps what makes an arbitrary and compares its arguments each time: one function each is quick. */
const makers = new Map<unknown, () => never>();
function maker<T>(key: unknown, make: () => fc.Arbitrary<T>): () => fc.Arbitrary<T> {
  if (!makers.has(key)) makers.set(key, make as () => never);
  return makers.get(key) as never;
}

/** Writes one collection, top down, so that what refers can only name what is there. */
class Author {
  private languages: readonly string[] = [];
  private readonly shared = new Set<string>(RESERVED);
  private taken = this.shared;

  constructor(private readonly g: fc.GeneratorValue) {}

  collection(): Collection {
    this.languages = this.some(LANGUAGES, 1, 4);
    const about = {
      title: this.text(),
      description: this.text(),
      publisher: { name: this.text() },
      licence: { id: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      keywords: [this.text()],
      languages: this.languages,
      version: "1.0.0",
      released: "9999-12-31",
      base: this.draw(bases),
    };
    const parties = this.list(2, 4, () =>
      present({ id: this.id(), kind: this.term(PARTY_KINDS), name: this.text(), country: this.maybe(this.country) }),
    );
    const organisations = this.list(0, 2, () =>
      present({ id: this.id(), name: this.text(), of: this.maybe(() => this.one(parties).id) }),
    );
    const people = this.list(0, 4, () => this.person());
    const topics: Named[] = [];
    for (const _ of this.list(0, 4, () => 0))
      topics.push(present({ id: this.id(), name: this.text(), broader: this.maybeOne(topics) }));
    const world: World = { parties, organisations, people, topics };
    const instruments = this.list(0, 3, () => ({
      id: this.id(),
      kind: this.term(INSTRUMENT_KINDS),
      title: this.text(),
      also: this.maybe(() => this.lineSet()),
      parties: this.maybe(() => this.idsOf(parties)),
      about: this.maybeSome(topics),
    }));
    const names = [...new Set(this.list(1, 3, () => `${this.date()}-${this.one(["a-b", "canada-japan", "x9"])}`))];
    const meetings = names.map((id) => this.meeting(id, names, world, instruments));
    return {
      about,
      parties: parties.sort(byId),
      organisations: organisations.sort(byId),
      people: inOrder(people.sort(byId)),
      topics: topics.sort(byId),
      meetings: inOrder(meetings.sort(byId)),
    } as unknown as Collection;
  }

  private person(): Named {
    const [family, given] = this.one([
      [true, true],
      [true, false],
      [false, true],
    ] as const);
    return present({
      id: this.id(),
      name: this.maybe(() =>
        present({
          family: family ? this.line() : undefined,
          given: given ? this.line() : undefined,
          order: this.term(NAME_ORDERS),
          prefix: this.maybe(this.line),
          scripts: this.maybe(this.text),
          also: this.maybe(() => this.lineSet()),
        }),
      ),
      several: this.maybe(() => true),
    });
  }

  private meeting(id: string, names: readonly string[], world: World, shared: readonly Named[]): Named {
    this.taken = new Set(this.shared);
    const parties = this.some(world.parties, 2);
    const participants = this.participants(world.people, parties, []);
    const others = this.participants(world.people, world.parties, participants);
    const there = [...participants, ...others].map(({ person }) => ({ id: person as string }));
    const documents = this.documents(world);
    const sources = documents as unknown as readonly Source[];
    const instruments = this.some(shared).map((instrument) =>
      present({
        ...instrument,
        text: this.maybeOne(documents),
        states: this.states([...there, ...world.parties, ...world.organisations], sources),
      }),
    );
    const services = instruments.length ? this.list(0, 2, () => this.service(instruments, world, sources)) : [];
    const figures: Named[] = [];
    for (const _ of this.list(0, 3, () => 0)) figures.push(this.figure(figures, sources));
    const actors = [...world.parties, ...world.organisations, ...world.people];
    const subjects = [...actors, ...world.topics, ...documents, ...instruments, ...services, ...figures];
    const speakers = [...parties, ...world.organisations, ...there];
    const statements = this.statements({ speakers, actors, subjects }, sources);
    const when = this.when();
    const where = this.maybe(this.place);
    const draft = {
      id,
      title: this.text(),
      status: this.term(STATUSES),
      mode: this.term(MODES),
      when,
      where,
      occasion: this.maybe(() =>
        present({ kind: this.term(OCCASIONS), name: this.maybe(this.text), id: this.maybe(() => this.draw(ids)) }),
      ),
      replaces: this.maybe(() => this.one([...names.filter((name) => name !== id), "1999-12-31-elsewhere"])),
      evidence: this.evidence(sources),
      parties: parties.map(({ id }) => id),
      participants: some(participants),
      others: some(others),
      documents: this.some(documents, documents.length, documents.length),
      statements: some(statements),
      instruments: some(instruments),
      services: some(services),
      figures: some(figures),
    };
    const keys = ["mode", "status", "occasion", "date", "until", "time", "venue", "city", "region", "country"];
    return present({ ...draft, inferred: this.inferred({ ...draft, ...when, ...where }, keys) });
  }

  /** One person may stand for several parties, each of them once; or for none. */
  private participants(people: readonly Named[], parties: readonly Named[], before: readonly Draft[]): Draft[] {
    if (!people.length) return [];
    const seen = new Map(before.map(({ person }) => [person, before.filter((each) => each.person === person)]));
    return this.list(0, 4, () => ({ person: this.one(people).id, party: this.maybe(() => this.one(parties).id) }))
      .filter((who) => {
        const others = seen.get(who.person) ?? [];
        seen.set(who.person, [...others, who]);
        return others.every(({ party }) => party && who.party && party !== who.party);
      })
      .map((who) => {
        const tenure = this.maybe(() => this.term(TENURES));
        const draft = { ...who, office: this.maybe(this.text), tenure, where: this.maybe(this.place) };
        return present({ ...draft, inferred: this.inferred(draft, ["person", "office", "tenure", "party", "where"]) });
      });
  }

  private documents(world: World): Named[] {
    const actors = [...world.parties, ...world.organisations, ...world.people];
    const documents: Named[] = [];
    const sources: Source[] = this.list(1, 4, () => {
      const language = this.one([...this.languages, "it", "zh-Hans-CN"]);
      return { id: this.id(), language, read: this.term(READINGS) };
    });
    for (const source of sources) {
      const body = source.read === "whole" || (source.read === "part" && this.upTo(1) === 1);
      const draft = {
        ...source,
        kind: this.term(DOCUMENT_KINDS),
        issuers: this.idsOf(actors),
        publisher: this.maybe(this.line),
        title: this.maybe(this.line),
        url: this.maybe(() => this.draw(urls)),
        alsoAt: this.maybe(() => [...new Set(this.list(1, 3, () => this.draw(urls)))]),
        archived: this.maybe(() => this.draw(urls)),
        published: this.maybe(() => this.moment()),
        dateline: this.maybe(this.line),
        contact: this.maybe(this.line),
        translationOf: this.maybeOne(documents.filter(({ language }) => language !== source.language)),
        supersedes: this.maybeOne(documents),
        mentions: this.maybeSome([...actors, ...world.topics]),
        body: body ? { first: "The beginning", last: this.line().replaceAll("…", "—") } : undefined,
        sha256: body ? this.draw(hashes) : undefined,
        says: this.maybe(() =>
          present({
            when: this.maybe(this.when),
            where: this.maybe(this.place),
            mode: this.maybe(() => this.term(MODES)),
            evidence: this.evidence(sources),
          }),
        ),
        evidence: this.maybe(() => this.evidence(sources)),
        note: this.maybe(this.text),
      };
      const keys = ["kind", "issuers", "language", "published", "translationOf", "supersedes"];
      documents.push(present({ ...draft, inferred: this.inferred(draft, keys) }));
    }
    return documents;
  }

  private statements(who: Record<"speakers" | "actors" | "subjects", readonly Named[]>, sources: readonly Source[]) {
    const statements: Named[] = [];
    for (const _ of this.list(0, 5, () => 0)) {
      const evidence = this.evidence(sources, true);
      const language = sources.find(({ id }) => id === evidence[0]?.document)?.language ?? "";
      const summary = { ...this.text(), ...(this.languages.includes(language) && { [language]: this.line() }) };
      const by = this.upTo(1) === 1 ? ["unstated"] : this.idsOf(who.speakers);
      const accounts = (passages: unknown) => (passages as typeof evidence).map(({ document }) => document);
      const ofOthers = statements.filter(
        (other) => new Set([...accounts(other.evidence), ...accounts(evidence)]).size > 1,
      );
      const draft = {
        id: this.id(),
        act: this.term(ACTS),
        by,
        // Nobody alone speaks to nobody else than themselves.
        to: this.maybeSome(who.actors.filter(({ id }) => by.length > 1 || id !== by[0])),
        about: this.maybeSome(who.subjects),
        summary,
        when: this.maybe(this.whenOrDeadline),
        where: this.maybe(this.place),
        condition: this.maybe(this.text),
        sameAs: this.maybeOne(ofOthers),
        contradicts: this.maybeSome(ofOthers),
        evidence,
      };
      const keys = ["by", "to", "about", "when", "where", "condition"];
      statements.push(present({ ...draft, inferred: this.inferred(draft, keys) }));
    }
    return this.some(statements, statements.length, statements.length);
  }

  private states(actors: readonly Named[], sources: readonly Source[]): Draft[] {
    const names = [...new Set(this.list(1, 3, () => this.draw(ids)))];
    return names.map((id) => {
      const draft = {
        id,
        state: this.term(STATES),
        when: this.maybe(this.whenOrDeadline),
        where: this.maybe(this.place),
        by: this.maybeSome(actors),
        witnesses: this.maybeSome(actors),
        evidence: this.evidence(sources),
      };
      return present({ ...draft, inferred: this.inferred(draft, ["state", "when", "where", "by", "witnesses"]) });
    });
  }

  private service(instruments: readonly Named[], world: World, sources: readonly Source[]): Named {
    const status = this.term(SERVICE_STATUSES);
    const bodies = [...world.parties, ...world.organisations];
    const called = () => {
      const text = Object.entries(this.text());
      return Object.fromEntries(
        text.map(([language, line]) => [language, status === "proposed" ? line + (PROPOSED[language] ?? "") : line]),
      );
    };
    const draft = {
      id: this.id(),
      name: called(),
      description: called(),
      status,
      under: this.one(instruments).id,
      providers: this.maybeSome(bodies),
      operators: this.maybeSome(bodies),
      area: this.maybe(this.place),
      audience: this.maybe(this.text),
      about: this.maybeSome(world.topics),
      evidence: this.evidence(sources),
    };
    return present({
      ...draft,
      inferred: this.inferred(draft, ["providers", "operators", "area", "audience", "status"]),
    });
  }

  private figure(figures: readonly Named[], sources: readonly Source[]): Named {
    const evidence = this.evidence(sources);
    const language = sources.find(({ id }) => id === evidence[0]?.document)?.language ?? "";
    const words = this.maybe(this.line);
    // Where the words can be read, the number is theirs.
    const printed = words && amountIn(words, language);
    const value = this.maybe(() => (printed ? printed.value : this.draw(decimals)));
    const end = this.maybe(() => this.draw(decimals));
    const valueTo = value && (printed ? printed.valueTo : end && isBelow(value, end) ? end : undefined);
    const qualifier = value && ((printed ? printed.qualifier : undefined) ?? this.term(QUALIFIERS));
    const money = this.upTo(1) === 1;
    const draft = {
      id: this.id(),
      value,
      valueTo,
      qualifier,
      currency: money ? this.one(CURRENCIES) : undefined,
      unit: money ? undefined : this.term(UNITS),
      measure: this.text(),
      period: this.maybe(() => ({
        is: this.one(["per", "over", "in", "by", "since"]),
        time: this.upTo(1) === 1 ? this.date() : this.draw(durations),
      })),
      standing: this.maybe(() => this.term(STANDINGS)),
      words,
      sameAs: this.maybeOne(figures),
      evidence,
    };
    return present({
      ...draft,
      inferred: this.inferred(draft, ["currency", "measure", "period", "standing", "sameAs"]),
    });
  }

  /** Words are cited only of what was at hand; of a digest, the verb with a place. */
  private evidence(sources: readonly Source[], ofStatement = false): Draft[] {
    return this.list(1, 3, () => this.one(sources)).map(({ id: document, read }, index) => {
      const atHand = read === "whole" || read === "part";
      // No dots stand for words left out, as they may where `first` ends and `last` begins; nor is `last` in `first`.
      const words = () => this.line().replaceAll("…", "—");
      const first = atHand ? this.maybe(words) : undefined;
      const beside = () => (first === undefined ? undefined : this.maybe(this.line));
      return present({
        document,
        verb: ofStatement && read !== "unread" ? this.maybe(this.line) : undefined,
        first,
        last: first === undefined ? undefined : this.maybe(() => `${words()} end`),
        prefix: beside(),
        suffix: beside(),
        at: first === undefined ? this.line() : this.maybe(this.line),
        differs: index > 0 ? this.maybe(this.text) : undefined,
      });
    });
  }

  private inferred(thing: Draft, keys: readonly string[]): Draft[] {
    const there = this.some(keys.filter((key) => thing[key] !== undefined));
    return there.map((of) => ({ of, because: this.text() }));
  }

  private readonly when = (): Draft => {
    const [first = "", last = ""] = [this.draw(days), this.draw(days)].sort();
    const date = this.maybe(() => first.slice(0, this.draw(precisions)));
    const until = date && this.maybe(() => last.slice(0, this.draw(precisions)));
    const rest = { time: this.maybe(() => this.draw(clocks)), zone: this.maybe(() => this.draw(zones)) };
    const told = present({ date, until, ...rest, words: this.maybe(this.line) });
    return Object.keys(told).length ? told : { words: this.line() };
  };

  private readonly whenOrDeadline = (): Draft => this.maybe(this.when) ?? { until: this.draw(days) };

  private readonly place = (): Draft => {
    const texts = { venue: this.maybe(this.text), city: this.maybe(this.text), region: this.maybe(this.text) };
    const wide = { area: this.maybe(this.text), country: this.maybe(this.country), words: this.maybe(this.line) };
    const told = present({ ...texts, ...wide });
    return Object.keys(told).length ? told : { country: this.country() };
  };

  private date(): string {
    return this.draw(days).slice(0, this.draw(precisions));
  }

  private moment(): string {
    return this.upTo(1) === 1 ? this.date() : this.draw(days) + this.draw(offsets);
  }

  private readonly country = (): string => this.one(COUNTRIES);

  private readonly text = (): Draft => {
    return Object.fromEntries(this.some(this.languages, 1).map((language) => [language, this.line()]));
  };

  private readonly line = (): string => this.draw(lines);

  private lineSet(): string[] {
    return [...new Set(this.list(1, 3, this.line))];
  }

  /** An id that nothing has yet of what the record can refer to. */
  private id(): string {
    const wanted = this.draw(ids);
    let id = wanted;
    for (let count = 2; this.taken.has(id); count += 1) id = `${wanted.slice(0, 90).replace(/-$/, "")}-${count}`;
    this.taken.add(id);
    return id;
  }

  private draw<T>(arbitrary: fc.Arbitrary<T>): T {
    return this.g(maker(arbitrary, () => arbitrary));
  }

  private upTo(max: number): number {
    return this.g(maker(max, () => fc.nat({ max })));
  }

  private one<T>(items: readonly T[]): T {
    return items[this.upTo(items.length - 1)] as T;
  }

  private term<Id extends string>(terms: readonly (Term & { id: Id })[]): Id {
    return this.one(terms).id;
  }

  private some<T>(items: readonly T[], minLength = 0, maxLength = Math.max(minLength, 3)): T[] {
    const left = [...items];
    const most = Math.min(maxLength, items.length);
    const least = Math.min(minLength, most);
    return this.list(least, most, () => left.splice(this.upTo(left.length - 1), 1)[0] as T);
  }

  private list<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.upTo(most - least) }, make);
  }

  private maybe<T>(make: () => T): T | undefined {
    return this.upTo(1) === 1 ? make() : undefined;
  }

  private idsOf(things: readonly Named[]): string[] {
    return [...new Set(this.some(things, 1).map(({ id }) => id))];
  }

  private maybeOne(things: readonly Named[]): string | undefined {
    return things.length ? this.maybe(() => this.one(things).id) : undefined;
  }

  private maybeSome(things: readonly Named[]): string[] | undefined {
    return things.length ? this.maybe(() => this.idsOf(things)) : undefined;
  }
}

interface Named extends Draft {
  id: string;
}

/** What the meetings of a collection share. */
type World = Record<"parties" | "organisations" | "people" | "topics", Named[]>;

function present<T extends Draft>(draft: T): T & Named {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as T & Named;
}

function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length ? items : undefined;
}

function byId(a: Named, b: Named): number {
  return a.id < b.id ? -1 : 1;
}
