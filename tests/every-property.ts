import type { Collection } from "../src/model/collection.js";
import { inOrder } from "../src/record/complete.js";
import { ourCollection } from "./support.js";

type Json = Record<string, unknown>;

/** A collection as reading gives it: what meetings share in the order of its ids, each set in that of its items. */
function asRead({ about, parties, organisations, people, topics, meetings }: Collection): Collection {
  const sorted = <T extends { id: string }>(things: readonly T[]) =>
    inOrder([...things].sort(({ id: one }, { id: other }) => (one < other ? -1 : 1)));
  return {
    about,
    parties: sorted(parties),
    organisations: sorted(organisations),
    people: sorted(people),
    topics: sorted(topics),
    meetings: sorted(meetings),
  };
}

/** A meeting with every property that a record can have, and what the first record has none of. */
export const everyProperty: Collection = asRead({
  about: { ...ourCollection().about, languages: ["en", "fr"] },
  parties: [
    { id: "holy-see", kind: "state", name: { en: "Holy See" } },
    { id: "it", kind: "state", name: { fr: "Italie" }, country: "IT" },
  ],
  organisations: [
    { id: "press-office", name: { en: "Press Office" }, of: "holy-see" },
    { id: "wire", name: { en: "Wire" } },
  ],
  people: [
    { id: "officials", several: true },
    {
      id: "pope",
      name: { given: "Leo", order: "given-first", also: ["Leo XIV", "Papa Leone"], scripts: { fr: "Léon" } },
    },
    { id: "sir", name: { family: "Li", given: "Na", prefix: "Sir", order: "family-first" } },
  ],
  topics: [
    { id: "ceasefire", name: { en: "Ceasefire" }, broader: "peace" },
    { id: "peace", name: { en: "Peace" } },
  ],
  meetings: [
    {
      id: "2025-07-holy-see-it",
      title: { en: "The meeting", fr: "La rencontre" },
      status: "held",
      mode: "call",
      when: { date: "2025-07-01", until: "2025-07-02", time: "~10:30", zone: "Europe/Rome", words: "this morning" },
      where: {
        venue: { en: 'Palace, "Sala" 1' },
        city: { en: "Rome" },
        region: { en: "Lazio" },
        area: { en: "Mediterranean" },
        country: "IT",
        words: "Roma",
      },
      occasion: { kind: "visit", name: { en: "State visit" }, id: "state-visit" },
      replaces: "2025-06-holy-see-it",
      inferred: [
        { of: "time", because: { en: "Time" } },
        { of: "mode", because: { en: "Mode" } },
        { of: "region", because: { fr: "Région" } },
        { of: "city", because: { en: "City" } },
      ],
      evidence: [{ document: "one", first: "they met" }],
      parties: ["it", "holy-see"],
      participants: [
        { person: "pope", party: "holy-see", where: { city: { en: "Castel Gandolfo" } }, inferred: [] },
        {
          person: "officials",
          office: { en: "Senior officials" },
          inferred: [{ of: "office", because: { en: "By rank" } }],
        },
      ],
      others: [{ person: "sir", office: { en: "Envoy" }, tenure: "former", party: "it", inferred: [] }],
      documents: [
        {
          id: "one",
          kind: "readout",
          issuers: ["press-office", "pope"],
          publisher: "The Wire",
          language: "en",
          title: "They met",
          url: "https://example.org/one",
          alsoAt: ["https://example.org/one-b", "https://example.org/one-a"],
          archived: "https://example.org/archive/one",
          published: "2025-07-01T10:00Z",
          dateline: "ROME, July 1",
          contact: "Desk",
          mentions: ["wire", "ceasefire"],
          read: "part",
          body: { first: "They", last: "met." },
          sha256: "0".repeat(64),
          says: {
            when: { date: "2025-07-03" },
            where: { city: { fr: "Milan" } },
            mode: "telephone",
            evidence: [{ document: "one", first: "on July 3" }],
          },
          evidence: [{ document: "one", first: "The Wire" }],
          note: { en: "Provisional" },
          inferred: [{ of: "published", because: { en: "By the page" } }],
        },
        {
          id: "two",
          kind: "report",
          issuers: ["wire"],
          language: "it",
          translationOf: "one",
          supersedes: "one",
          read: "unread",
          says: { evidence: [{ document: "two", at: "p. 2" }] },
          inferred: [],
        },
      ],
      statements: [
        {
          id: "said",
          act: "say",
          by: ["unstated"],
          to: ["officials", "holy-see"],
          about: ["amount", "treaty", "ceasefire", "sir"],
          summary: { en: "It was said.", fr: "On l’a dit." },
          when: { date: "2025-08-01", words: "soon" },
          where: { country: "FR" },
          condition: { en: "If it rains" },
          sameAs: "met",
          inferred: [
            { of: "to", because: { fr: "Ainsi" } },
            { of: "by", because: { en: "So" } },
          ],
          evidence: [
            { document: "one", verb: "said", first: "it", last: "said", prefix: "that", suffix: "and", at: "2" },
            { document: "two", differs: { en: "Otherwise" } },
          ],
        },
        {
          id: "met",
          act: "meet",
          by: ["officials"],
          summary: { fr: "Réunis." },
          contradicts: ["said"],
          inferred: [],
          evidence: [{ document: "two", at: "1" }],
        },
      ],
      instruments: [
        {
          id: "treaty",
          kind: "agreement",
          title: { en: "Treaty", fr: "Traité" },
          also: ["The Pact", "SIA"],
          parties: ["it"],
          about: ["peace"],
          text: "two",
          states: [
            {
              id: "signed",
              state: "signed",
              when: { date: "2025" },
              where: { city: { en: "Turin" } },
              by: ["sir"],
              witnesses: ["pope"],
              inferred: [{ of: "when", because: { en: "By the paper" } }],
              evidence: [{ document: "one", first: "signed" }],
            },
            { id: "announced", state: "announced", inferred: [], evidence: [{ document: "two", first: "annunciato" }] },
          ],
        },
      ],
      services: [
        {
          id: "aid",
          name: { en: "Aid (proposed)" },
          description: { en: "Would help." },
          status: "proposed",
          under: "treaty",
          providers: ["it"],
          operators: ["wire"],
          area: { country: "IT" },
          audience: { en: "Farmers" },
          about: ["peace"],
          inferred: [{ of: "area", because: { en: "Area" } }],
          evidence: [{ document: "one", first: "aid" }],
        },
      ],
      figures: [
        {
          id: "amount",
          value: "12.50",
          valueTo: "13.25",
          qualifier: "over",
          currency: "EUR",
          measure: { en: "Aid" },
          period: { is: "per", time: "P1Y" },
          standing: "pledge",
          words: "over €12.50 to €13.25",
          sameAs: "share",
          inferred: [{ of: "standing", because: { en: "Standing" } }],
          evidence: [{ document: "one", first: "over" }],
        },
        {
          id: "share",
          unit: "percent",
          measure: { en: "Share" },
          inferred: [],
          evidence: [{ document: "one", first: "per" }],
        },
      ],
    },
  ],
});

/**
 * The collection with one fact changed, one key or item taken away or one list turned round: each such change once, as
 * reading would give it. A set turned round is no change.
 */
export function changesOf(of: Collection): { change: string; changed: Collection }[] {
  const changes: { change: string; changed: Collection }[] = [];
  const before = JSON.stringify(asRead(of));
  const whole = (changed: Collection) => Object.keys(of).every((key) => key in changed);
  const add = (kind: string, path: readonly string[], edit: (inside: Json, key: string) => void) => {
    const changed = structuredClone(of);
    const inside = path.slice(0, -1).reduce((at, key) => at[key] as Json, changed as unknown as Json);
    edit(inside, path.at(-1) as string);
    const read = whole(changed) ? asRead(changed) : changed;
    if (JSON.stringify(read) !== before) changes.push({ change: `${kind} ${path.join(".")}`, changed: read });
  };
  const visit = (value: unknown, path: readonly string[]) => {
    if (typeof value === "string") add("change", path, (inside, key) => (inside[key] = `${value}x`));
    if (typeof value !== "object" || value === null) return;
    for (const [key, inside] of Object.entries(value)) visit(inside, [...path, key]);
    if (!Array.isArray(value)) {
      for (const key of Object.keys(value)) add("omit", [...path, key], (inside) => delete inside[key]);
    } else {
      if (value.length > 0) add("shorten", path, (inside, key) => (inside[key] as unknown[]).pop());
      if (value.length > 1) add("reverse", path, (inside, key) => (inside[key] as unknown[]).reverse());
    }
  };
  for (const [key, value] of Object.entries(of)) if (key !== "about") visit(value, [key]);
  return changes;
}
