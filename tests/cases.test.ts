/**
 * The model against reality: the collection of `cases` holds what the real documents hold, and each trap that we know.
 * The facts were written by hand from what is told of the documents. The texts beside the records are ours.
 */
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { amountIn } from "../src/evidence/quantity.js";
import type { LinkedData, LinkedNode } from "../src/model/linked-data.js";
import type { Meeting } from "../src/model/meeting.js";
import type { Publication } from "../src/model/publication.js";
import { publication } from "../src/publish/publish.js";
import { checkDocuments } from "../src/record/documents.js";
import { readCollection } from "../src/record/read.js";
import { printedName } from "../src/tables/label.js";
import { root } from "./support.js";

const folder = join(root, "tests/cases");
const reading = readCollection(folder);
if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
const { collection, records } = reading;
const files = publication(collection);
const file = (path: string): string => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} on the shelf`);
  return text as string;
};
const meetingOf = (id: string): Meeting => collection.meetings.find((meeting) => meeting.id === id)!;

const TOKYO = "2026-03-06-canada-japan";
const APEC = "2025-11-01-canada-japan";
const CALL = "2025-05-02-canada-japan";
const THREE = "2024-10-10-australia-canada-new-zealand";
const MEXICO = "2025-09-18-canada-mexico";
const CANCELLED = "2022-09-18-united-kingdom-united-states";
const PLANNED = "2022-09-21-united-kingdom-united-states";
const CLOCKS = "2026-02-11-india-united-states";
const EARLY = "2026-04-14-kenya-norway";
const NOT_STATES = "2026-05-20-european-union-holy-see-nato";
const CROWN = "2026-06-24-canada-united-kingdom";
const MONEY = "2026-07-02-japan-vietnam";
const SIGNED = "2026-11-05-japan-vietnam";
const CONTRARY = "2026-08-18-argentina-brazil";
const CORRECTED = "2026-09-03-france-germany";

/** What one document says in a record: the act and the verb of each statement, or a dash where it prints none. */
const saidBy = (meeting: Meeting, document: string): string[] =>
  (meeting.statements ?? []).flatMap(({ act, evidence }) => {
    const passage = evidence.find((each) => each.document === document);
    return passage ? [`${act}: ${passage.verb ?? "-"}`] : [];
  });

/** The states of the instruments: which, how far, when, by whom where not by all, in which documents. */
const statesOf = (meeting: Meeting): string[] =>
  (meeting.instruments ?? []).flatMap(({ id, states }) =>
    states.map(({ state, when, where, by, evidence }) => {
      const leaders = meeting
        .participants!.map(({ person }) => person)
        .sort()
        .join();
      const words = [
        `${id} ${state}`,
        when?.date && `on ${when.date}`,
        where?.city?.en && `in ${where.city.en}`,
        by && `by ${by.join() === leaders ? "all" : by.join(", ")}`,
        `(${[...new Set(evidence.map(({ document }) => document))].join(", ")})`,
      ];
      return words.filter(Boolean).join(" ");
    }),
  );

const figuresOf = (meeting: Meeting): string[] =>
  (meeting.figures ?? []).map(({ id, value, qualifier, currency, unit, standing, period, evidence }) => {
    const time = period && `${period.is} ${period.time}`;
    const documents = [...new Set(evidence.map(({ document }) => document))].join(", ");
    return [id, qualifier, value, currency ?? unit, time, standing, `(${documents})`].filter(Boolean).join(" ");
  });

/** The day of the meeting by each document: the record's, unless the document says otherwise. */
const daysOf = (meeting: Meeting): Record<string, string | undefined> =>
  Object.fromEntries(meeting.documents.map(({ id, says }) => [id, says?.when?.date ?? meeting.when.date]));

const document = (meeting: Meeting, id: string) => meeting.documents.find((each) => each.id === id)!;
const statement = (meeting: Meeting, id: string) => meeting.statements!.find((each) => each.id === id)!;
const figure = (meeting: Meeting, id: string) => meeting.figures!.find((each) => each.id === id)!;
const person = (id: string) => collection.people.find((each) => each.id === id)!;
const party = (id: string) => collection.parties.find((each) => each.id === id)!;
const participation = (meeting: Meeting, id: string) => meeting.participants!.filter((each) => each.person === id);
const actsOf = (meeting: Meeting) => meeting.statements!.map(({ act }) => act);

describe("the collection of cases", () => {
  test("reads without a problem, warnings included", () => {
    expect(reading.problems).toEqual([]);
    expect(collection.meetings).toHaveLength(15);
  });

  test("has the text of each document that was at hand, found by its hash, and every word of it is cited", () => {
    const { problems, coverage } = checkDocuments(records, folder);
    expect(problems).toEqual([]);
    const bodies = collection.meetings.flatMap(({ documents }) => documents.filter(({ body }) => body));
    expect(coverage).toHaveLength(bodies.length);
    for (const { meeting, document, file, words, covered, missed } of coverage) {
      expect({ meeting, document, missed, covered }).toEqual({ meeting, document, missed: [], covered: words });
      const source = records.find((record) => record.meeting.id === meeting)!.source.file;
      expect(file, "the text stands beside the record").toBe(join(source, "..", `${document}.txt`));
    }
  });
});

describe("the meeting of 6 March 2026 (cases 02 to 05 and 13, and the first document)", () => {
  const meeting = meetingOf(TOKYO);

  test("has six accounts, and an abstract of what one of them goes on to say", () => {
    const told = meeting.documents.map(({ id, kind, language, issuers, published, translationOf: of }) =>
      [id, kind, language, issuers.join("+"), published, of].filter(Boolean).join(" "),
    );
    expect(told).toEqual([
      "pmo-en readout en pmo-ca 2026-03-06",
      "pmo-fr readout fr pmo-ca 2026-03-06 pmo-en",
      "joint joint-statement en ca+jp 2026-03-06",
      "abstract report en speechbrief 2026-03-06T10:47Z",
      "release-en news-release en pmo-ca 2026-03-07",
      "release-fr news-release fr pmo-ca 2026-03-06 release-en",
      "jiji-en report en jiji 2026-03-04",
    ]);
    expect(document(meeting, "abstract").mentions).toEqual([
      "japan-canada-chambers-council",
      "keidanren",
      "kp",
      "south-china-sea-award",
    ]);
    expect(document(meeting, "joint").mentions).toEqual(["cn", "g7", "un"]);
  });

  test.each([
    [
      "pmo-en",
      "meet: met with | congratulate: congratulated | reaffirm: reaffirmed | agree-that: agreed that | agree-to: agreed to | emphasise: emphasised | discuss: discussed | emphasise: underscored | discuss: discussed | agree-to: agreed to | invite: invited | agree-to: agreed to",
    ],
    [
      "pmo-fr",
      "meet: a rencontré | congratulate: a félicité | reaffirm: ont réaffirmé | agree-that: ont convenu que | agree-to: ont convenu de | emphasise: ont souligné | discuss: ont discuté de",
    ],
    [
      "joint",
      "recognise: recognise | emphasise: emphasise | welcome: welcome | welcome: welcome | praise: celebrate | reaffirm: renew | emphasise: underscore | oppose: oppose",
    ],
    ["abstract", "launch: established | launch: established | say: names | will: will go"],
    [
      "release-en",
      "travel: travelled | meet: met | issue: released | announce: announced | announce: announced | say: - | say: names",
    ],
    ["release-fr", "meet: s'est entretenu | issue: ont publié | announce: ont annoncé | say: - | say: cite"],
    ["jiji-en", "sign: signed | say: - | say: - | will: will visit"],
  ])("%s says what it says, in its order", (id, said) => {
    expect(saidBy(meeting, id)).toEqual(said.split(" | "));
  });

  test("keeps what was discussed, announced, and signed two days before by others, apart", () => {
    const moc = "canada-japan-moc";
    expect(statesOf(meeting)).toEqual([
      `${moc}-crisis-response discussed by all (pmo-en, pmo-fr)`,
      `${moc}-crisis-response announced by all (release-en)`,
      `${moc}-crisis-response signed on 2026-03-04 in Tokyo by mckay, motegi (jiji-en)`,
      `${moc}-illegal-fishing discussed by all (pmo-en, pmo-fr)`,
      `${moc}-illegal-fishing announced by all (release-en)`,
      `${moc}-coast-guard discussed by all (pmo-en)`,
      `${moc}-coast-guard announced by all (release-en)`,
      "canada-japan-sia in-force (joint)",
      "canada-japan-etta signed (joint)",
      "canada-japan-mlat signed (joint)",
      "canada-japan-csp established by all (abstract)",
      "canada-japan-csp announced by all (release-en, release-fr)",
      "canada-japan-roadmap established by all (abstract)",
      "canada-japan-cyber-policy-dialogue established by all (abstract)",
      "canada-japan-economic-security-dialogue established by all (abstract)",
      "canada-japan-joint-statement issued by all (release-en, release-fr)",
    ]);
    expect(meeting.others!.map(({ person, office }) => `${person}, ${office!.en}`)).toEqual([
      "motegi, Foreign Minister",
      "mckay, Ambassador to Japan",
    ]);
    const names = [...meeting.participants!, ...meeting.others!].map((each) => printedName(person(each.person).name!));
    expect(names).toEqual(["Mark Carney", "Takaichi Sanae", "Motegi", "McKay"]);
  });

  test("has each number, exact, with all documents that give it", () => {
    expect(figuresOf(meeting)).toEqual([
      "trade-value nearly 40000000000 CAD (pmo-en, pmo-fr, release-en, release-fr)",
      "japan-market over 5500000000000 CAD (release-en, release-fr)",
      "japan-among-economies exactly 4 ordinal (release-en, release-fr)",
      "japan-among-partners exactly 4 ordinal (release-en, release-fr)",
      "car-share exactly 70 percent (release-en, release-fr)",
      "evacuation-memorandums exactly 3 ordinal (jiji-en)",
    ]);
    const [, french] = figure(meeting, "japan-market").evidence;
    expect(amountIn(french!.first!, "fr")?.value, "5 500 milliards is 5.5 trillion").toBe("5500000000000");
  });

  test("has the day by each account: one wire took 6/3 for the third of June", () => {
    expect(daysOf(meeting)).toEqual({
      "pmo-en": "2026-03-06",
      "pmo-fr": "2026-03-06",
      joint: "2026-03-06",
      abstract: "2026-03-06",
      "release-en": "2026-06-03",
      "release-fr": "2026-03-06",
      "jiji-en": "2026-03-06",
    });
    expect(meeting.where).toEqual({ city: { en: "Tokyo", fr: "Tokyo", ja: "東京" }, country: "JP" });
    expect(document(meeting, "release-en").dateline).toBe("June 3");
  });

  test("tells where the French differs from the English", () => {
    const differing = meeting.statements!.flatMap(({ id, evidence }) =>
      evidence.some(({ document, differs }) => differs && document.endsWith("-fr")) ? [id] : [],
    );
    expect(differing).toEqual(["opportunities", "defence-opportunities", "contact-made-by-release", "operation-named"]);
  });
});

describe("the other real cases", () => {
  test("14 and 15: one meeting in two languages, in a third country", () => {
    const meeting = meetingOf(APEC);
    expect(meeting.where).toMatchObject({ country: "KR", words: "GYEONGJU, Republic of Korea" });
    expect(meeting.parties).toEqual(["ca", "jp"]);
    expect(meeting.occasion).toMatchObject({ kind: "margins" });
    expect(meeting.statements).toHaveLength(7);
    expect(saidBy(meeting, "pmo-en")).toEqual([
      "meet: met",
      "congratulate: congratulated",
      "discuss: discussed",
      "emphasise: emphasised",
      "say: outlined",
      "reaffirm: affirmed",
      "agree-to: agreed to",
    ]);
    expect(saidBy(meeting, "pmo-fr")).toEqual([
      "meet: a rencontré",
      "congratulate: a félicité",
      "discuss: ont discuté",
      "emphasise: a mis l'accent sur",
      "say: a présenté",
      "reaffirm: ont réaffirmé",
      "agree-to: ont convenu de",
    ]);
    expect(figuresOf(meeting)).toEqual([
      "merchandise-trade exactly 32000000000 CAD per P1Y (pmo-en, pmo-fr)",
      "exports-doubled exactly 2 times over P10Y target (pmo-en, pmo-fr)",
    ]);
    expect(figure(meeting, "merchandise-trade").evidence[1]!.differs!.en).toMatch(/merchandise/);
    expect(document(meeting, "pmo-en").mentions).toEqual(["apec", "kr", "us"]);
    expect(document(meeting, "pmo-en").title, "a title is no key").toBe(document(meetingOf(TOKYO), "pmo-en").title);
  });

  test("21: a call has no place, and the counterpart congratulates", () => {
    const meeting = meetingOf(CALL);
    expect(meeting.mode).toBe("call");
    expect(meeting.inferred.map(({ of }) => of)).toEqual(["mode", "date"]);
    expect(meeting).not.toHaveProperty("where");
    expect(document(meeting, "pmo").dateline).toBe("OTTAWA, Ontario, May 2, 2025");
    expect(saidBy(meeting, "pmo")).toEqual([
      "meet: spoke",
      "congratulate: congratulated",
      "emphasise: underscored",
      "discuss: discussed",
      "agree-to: agreed to",
    ]);
    expect(statement(meeting, "election")).toMatchObject({ by: ["ishiba-shigeru"], to: ["mark-carney"] });
    expect(document(meeting, "copy")).not.toHaveProperty("published");
    expect([meeting.instruments, meeting.figures]).toEqual([undefined, undefined]);
  });

  test("36: three parties, and no place", () => {
    const meeting = meetingOf(THREE);
    expect(meeting.parties).toEqual(["au", "ca", "nz"]);
    expect(meeting.participants!.map((each) => `${each.person} ${each.party}`)).toEqual([
      "justin-trudeau ca",
      "anthony-albanese au",
      "christopher-luxon nz",
    ]);
    expect(meeting).not.toHaveProperty("where");
    expect(saidBy(meeting, "pmo")).toEqual([
      "meet: met",
      "emphasise: highlighted",
      "discuss: discussed",
      "discuss: discussed",
      "concern: expressed",
      "emphasise: emphasized",
      "support: expressed",
      "agree-to: agreed to",
    ]);
    expect(statement(meeting, "contact-kept").by).toHaveLength(3);
    expect(statement(meeting, "role")).toMatchObject({ by: ["justin-trudeau"], about: ["au", "nz"] });
    expect(statement(meeting, "commonwealth-ties").about).toEqual(["chogm", "commonwealth", "ws"]);
    expect(document(meeting, "joint")).toMatchObject({ read: "unread", issuers: ["au", "ca", "nz"] });
    expect(statesOf(meeting)).toEqual(["cptpp existing (pmo)"]);
  });

  test("45: a projection is no fact", () => {
    const meeting = meetingOf(MEXICO);
    expect(figuresOf(meeting)).toEqual(["world-cup-effect exactly 2000000000 CAD projection (pmo-en)"]);
    expect(saidBy(meeting, "pmo-en")).toEqual([
      "meet: met",
      "discuss: discussed",
      "announce: announced",
      "emphasise: underscored",
      "reaffirm: reaffirmed",
      "commit: committed to",
      "reaffirm: affirmed",
      "look-forward: looked forward to",
      "will: will follow",
    ]);
    expect(statesOf(meeting)).toEqual([
      "canada-mexico-csp announced by all (pmo-en)",
      "canada-mexico-action-plan announced by all (pmo-en)",
      "cusma existing (pmo-en)",
    ]);
    expect(meeting.documents.map(({ language, dateline }) => `${language}: ${dateline}`)).toEqual([
      "en: MEXICO CITY, Mexico, September 18, 2025",
      "fr: MEXICO (Mexique)",
    ]);
    expect(meeting.where).toMatchObject({ city: { en: "Mexico City" }, country: "MX" });
  });

  test("61: talks that were called off, and the meeting that took their place", () => {
    const [before, after] = [meetingOf(CANCELLED), meetingOf(PLANNED)];
    const told = ({ status, when, where, mode }: Meeting) =>
      `${status} ${mode} ${when.date} (${when.words}) ${where!.city!.en}, ${where!.country}`;
    expect(told(before)).toBe("cancelled in-person 2022-09-18 (Sunday) London, GB");
    expect(told(after)).toBe("planned in-person 2022-09-21 (Wednesday) New York, US");
    expect(after.replaces).toBe(before.id);
    expect(before).not.toHaveProperty("replaces");
    expect(before.documents[0].sha256, "one document tells of both").toBe(after.documents[0].sha256);
    expect(before.documents[0].mentions).toEqual(["ae", "ca", "ie", "pl", "sa"]);
    expect(before.documents[0]).toMatchObject({ issuers: ["pa-media"], publisher: "The Independent" });
    for (const meeting of [before, after]) expect(saidBy(meeting, "pa")).toEqual(["say: said", "say: -", "say: -"]);
    expect(person("prime-minister-uk-2022-09"), "known by office alone").not.toHaveProperty("name");
  });
});

/** The moment of a clock in a zone. */
function instant(day: string, clock: string, zone: string): number {
  const guess = Date.parse(`${day}T${clock}Z`);
  const shown = new Date(guess).toLocaleString("sv-SE", { timeZone: zone });
  return guess - (Date.parse(`${shown.replace(" ", "T")}Z`) - guess);
}

/** Each trap by the name that issue 3 gives it: the meeting that holds it, what is seen of it there, what is right. */
const TRAPS: readonly (readonly [trap: string, id: string, seen: (meeting: Meeting) => unknown, right: unknown])[] = [
  [
    "yesterday",
    SIGNED,
    (m) => [m.when, m.inferred.map(({ of }) => of), m.documents[0].published],
    [{ date: "2026-11-05", time: "evening", zone: "Asia/Tokyo", words: "Yesterday evening" }, ["date"], "2026-11-06"],
  ],
  [
    "one contact on two dates in two time zones",
    CLOCKS,
    (m) => {
      const { when } = document(m, "white-house-readout").says!;
      const there = instant(when!.date!, when!.time!, when!.zone!);
      return [m.when.date, when!.date, instant(m.when.date!, m.when.time!, m.when.zone!) - there];
    },
    ["2026-02-11", "2026-02-10", 0],
  ],
  [
    "half-hour offsets",
    CLOCKS,
    (m) => [document(m, "mea").published, new Date(document(m, "mea").published!).toISOString()],
    ["2026-02-11T10:30+05:30", "2026-02-11T05:00:00.000Z"],
  ],
  [
    "a wire that swaps day and month",
    CLOCKS,
    (m) => [document(m, "wire").dateline, document(m, "wire").says!.when!.date, m.when.date],
    ["NEW DELHI, 2 November 2026", "2026-11-02", "2026-02-11"],
  ],
  [
    "a date the source got wrong",
    CORRECTED,
    (m) => [
      document(m, "first-text").says!.when,
      m.when.date,
      new Date(`${m.when.date}T00:00Z`).toLocaleString("en", { weekday: "long", timeZone: "UTC" }),
    ],
    [{ date: "2026-09", words: "On Wednesday, September 3" }, "2026-09-03", "Thursday"],
  ],
  [
    "a readout published before its call",
    EARLY,
    (m) => {
      const told = Date.parse(m.documents[0].published!) < instant(m.when.date!, m.when.time!, m.when.zone!);
      return [told, m.status, m.inferred[0]!.of];
    },
    [true, "planned", "status"],
  ],
  [
    "parties that are not states: EU with two presidents",
    NOT_STATES,
    (m) => [party("eu").kind, m.participants!.flatMap(({ party, office }) => (party === "eu" ? [office!.en] : []))],
    ["organisation", ["President of the European Council", "President of the European Commission"]],
  ],
  ["parties that are not states: NATO", NOT_STATES, () => party("nato").kind, "organisation"],
  [
    "parties that are not states: Holy See",
    NOT_STATES,
    () => [party("holy-see").kind, party("holy-see").country],
    ["state", "VA"],
  ],
  ["three parties", NOT_STATES, (m) => m.parties, ["eu", "holy-see", "nato"]],
  [
    "a head of state shared by two parties",
    CROWN,
    (m) => participation(m, "king-edmund").map(({ party, office }) => `${party}: ${office!.en}`),
    ["ca: King of Canada", "gb: King of the United Kingdom"],
  ],
  ["a designate leader", CROWN, (m) => participation(m, "claire-gagnon")[0]!.tenure, "designate"],
  ["an outgoing leader", CROWN, (m) => participation(m, "james-holt")[0]!.tenure, "outgoing"],
  [
    "a gendered office title",
    CROWN,
    (m) => m.participants!.slice(2).map(({ office }) => [office!.en, office!.fr]),
    [
      ["Prime Minister", "Première ministre"],
      ["Prime Minister", "Premier ministre"],
    ],
  ],
  [
    "two name orders",
    MONEY,
    (m) =>
      [...m.participants!, ...meetingOf(CLOCKS).participants!].map((each) => printedName(person(each.person).name!)),
    ["Mori Haruka", "Nguyen Van Minh", "Shri Dev Rao", "Ellen Marsh"],
  ],
  [
    "one name",
    CONTRARY,
    () => [person("marina").name, person("pope-clement").name!.family],
    [{ given: "Marina", order: "given-first", also: ["Marina Duarte"] }, undefined],
  ],
  [
    "honorifics",
    CROWN,
    () => ["king-edmund", "james-holt", "dev-rao", "aldo-ferri"].map((id) => person(id).name!.prefix),
    ["His Majesty", "Sir", "Shri", "Cardinal"],
  ],
  ["a document with two sentences", EARLY, (m) => saidBy(m, "smk"), ["meet: spoke with", "agree-to: agreed to"]],
  [
    "one leader discussed alone",
    CLOCKS,
    (m) => [statement(m, "migration-raised").by, statement(m, "migration-raised").to],
    [["dev-rao"], undefined],
  ],
  [
    "reciprocal congratulation",
    CROWN,
    (m) => [statement(m, "congratulations").by, statement(m, "congratulations").to],
    [
      ["claire-gagnon", "james-holt"],
      ["claire-gagnon", "james-holt"],
    ],
  ],
  ["agreed that", NOT_STATES, (m) => saidBy(m, "bollettino")[2], "agree-that: agreed that"],
  ["agreed on", NOT_STATES, (m) => saidBy(m, "bollettino")[3], "agree-on: agreed on"],
  ["agreed to", NOT_STATES, (m) => saidBy(m, "bollettino")[4], "agree-to: agreed to"],
  [
    "an invitation accepted",
    MONEY,
    (m) => statement(m, "invitation-accepted"),
    { act: "accept", by: ["nguyen-van-minh"], to: ["mori-haruka"], about: ["visits"] },
  ],
  [
    "an invitation that is conditional",
    CLOCKS,
    (m) => statement(m, "invitation"),
    { act: "invite", condition: { en: "If Congress agrees on the bill on tariffs." } },
  ],
  [
    "an invitation extended to pension funds",
    MONEY,
    (m) => [statement(m, "funds-invited"), collection.organisations.some(({ id }) => id === "japanese-pension-funds")],
    [{ act: "invite", to: ["japanese-pension-funds"] }, true],
  ],
  [
    "a welcome that receives a guest",
    NOT_STATES,
    (m) => [statement(m, "guests-welcomed").act, statement(m, "guests-welcomed").evidence[0].verb],
    ["receive", "welcomed"],
  ],
  [
    "a welcome that approves a fact",
    NOT_STATES,
    (m) => [statement(m, "ceasefire-welcomed").act, statement(m, "ceasefire-welcomed").evidence[0].verb],
    ["welcome", "welcomed"],
  ],
  [
    "yen beyond 32 bits",
    MONEY,
    (m) => [figure(m, "ports-loan"), Number(figure(m, "ports-loan").value) > 2 ** 32, file("csv/figures.csv")],
    [{ value: "45428000000", currency: "JPY" }, true, expect.stringContaining(",45428000000,exactly,JPY,")],
  ],
  ["up to", MONEY, (m) => figure(m, "grant"), { value: "10000000000", qualifier: "up-to" }],
  ["over", MONEY, (m) => figure(m, "trainees"), { value: "1200", qualifier: "over" }],
  ["at least", MONEY, (m) => figure(m, "engineers"), { value: "400", qualifier: "at-least" }],
  [
    "a range",
    MONEY,
    (m) => [figure(m, "firms-investment"), file("csv/figures.csv")],
    [
      { value: "3000000000", valueTo: "5000000000", currency: "JPY", qualifier: "exactly" },
      expect.stringMatching(/,3000000000,exactly,JPY,.*,5000000000\r?$/m),
    ],
  ],
  [
    "no more than is up to, and not over",
    CONTRARY,
    (m) => [figure(m, "trucks-by-argentina").qualifier, amountIn("no more than 250", "en")?.qualifier],
    ["up-to", "up-to"],
  ],
  [
    "one pledge in two currencies",
    MONEY,
    (m) => [figure(m, "trains-usd"), figure(m, "trains-jpy")],
    [
      { value: "300000000", currency: "USD", qualifier: "exactly" },
      { value: "45000000000", currency: "JPY", qualifier: "about", sameAs: "trains-usd" },
    ],
  ],
  [
    "percent without a base",
    MONEY,
    (m) => [figure(m, "trade-growth"), figure(m, "trade-growth").period],
    [{ value: "15", unit: "percent", measure: { en: expect.stringMatching(/not told/) } }, undefined],
  ],
  ["rank", MONEY, (m) => figure(m, "shrimp-rank"), { value: "3", unit: "ordinal" }],
  ["headcount", MONEY, (m) => figure(m, "trainees"), { value: "1200", unit: "person" }],
  [
    "target with a deadline",
    MONEY,
    (m) => figure(m, "trade-doubled"),
    { value: "2", unit: "times", standing: "target", period: { is: "by", time: "2030" } },
  ],
  [
    "instruments signed by others, elsewhere, earlier, in force, or only in principle",
    MONEY,
    statesOf,
    [
      "japan-vietnam-ports-memorandum in-principle (mofa-ja, mofa-en)",
      "japan-vietnam-visa-agreement in-force (mofa-en)",
      "japan-vietnam-aviation-agreement signed on 2026-05-11 in Hanoi by le-thi-hoa, sato-ken (mofa-en)",
    ],
  ],
  [
    "instruments signed by officials whom nobody names",
    SIGNED,
    (m) => [statesOf(m), person("jica-and-ministry-officials").several],
    [["japan-vietnam-ports-memorandum signed on 2026-10-30 in Da Nang by jica-and-ministry-officials (mofa-en)"], true],
  ],
  ["disagreement", NOT_STATES, (m) => statement(m, "arms"), { act: "disagree", by: ["aldo-ferri", "tomas-hajek"] }],
  ["concern", NOT_STATES, (m) => statement(m, "hunger"), { act: "concern" }],
  ["condemnation", NOT_STATES, (m) => statement(m, "hospitals"), { act: "condemn" }],
  ["a deadline", CONTRARY, (m) => statement(m, "bridge-to-open").when, { until: "2026-12", words: "by December" }],
  ["denial", CONTRARY, (m) => statement(m, "bridge-stays-shut"), { act: "deny" }],
  [
    "documents corrected, superseded",
    CORRECTED,
    (m) => [document(m, "corrected-text").supersedes, statement(m, "aircraft-bought").contradicts],
    ["first-text", ["aircraft-looked-into"]],
  ],
  [
    "documents translated with a different meaning",
    CROWN,
    (m) => [saidBy(m, "text-en")[2], saidBy(m, "text-fr")[2], statement(m, "trade-agreed").sameAs, statesOf(m)],
    [
      "discuss: discussed",
      "agree-on: ont convenu d'un",
      "trade-discussed",
      ["canada-uk-trade-agreement discussed (text-en)", "canada-uk-trade-agreement in-principle (text-fr)"],
    ],
  ],
  [
    "two accounts that contradict each other",
    CONTRARY,
    (m) => [
      statement(m, "bridge-to-open").contradicts,
      statement(m, "bridge-stays-shut").contradicts,
      [m.where!.city!.en, document(m, "casa-rosada-readout").says!.where!.city!.en],
      figuresOf(m),
    ],
    [
      ["bridge-stays-shut"],
      ["bridge-to-open"],
      ["Foz do Iguaçu", "Puerto Iguazú"],
      [
        "trucks-by-brazil exactly 400 thing per P1D projection (planalto-readout)",
        "trucks-by-argentina up-to 250 thing per P1D projection (casa-rosada-readout)",
      ],
    ],
  ],
];

describe("a trap is handled:", () => {
  test.each(TRAPS)("%s", (_, id, seen, right) => {
    expect({ seen: seen(meetingOf(id)) }).toMatchObject({ seen: right });
  });

  test("nothing is promoted: what was agreed that, discussed or only welcomed is no commitment", () => {
    const commitments = collection.meetings.map((meeting) => {
      const acts = actsOf(meeting).filter((act) => act === "agree-to" || act === "commit");
      return `${meeting.id} ${acts.length}`;
    });
    expect(commitments).toEqual([
      `${CANCELLED} 0`,
      `${PLANNED} 0`,
      `${THREE} 1`,
      `${CALL} 1`,
      `${MEXICO} 1`,
      `${APEC} 1`,
      `${CLOCKS} 0`,
      `${TOKYO} 3`,
      `${EARLY} 1`,
      `${NOT_STATES} 1`,
      `${CROWN} 0`,
      `${MONEY} 1`,
      `${CONTRARY} 1`,
      `${CORRECTED} 2`,
      `${SIGNED} 0`,
    ]);
  });
});

type Row = Readonly<Record<string, string>>;
const table = (name: string): Row[] => parse(file(`csv/${name}.csv`), { columns: true });
const TABLES = [...files.keys()].filter((path) => /^csv\/(?!flat).*\.csv$/.test(path)).map((path) => path.slice(4, -4));
const { "@graph": graph } = JSON.parse(file("meetings.jsonld")) as LinkedData;
const nodes = new Map(graph.map((node) => [node["@id"], node]));

/** What a part may be called within its meeting; a state stands behind its instrument. */
const namesIn = (part: string): string[] => [part, ...part.split(".").slice(1)];

/** The values at the ends of a thing, and the languages of its texts left out. */
function* leavesOf(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) yield String(value);
  else for (const inside of Object.values(value)) yield* leavesOf(inside);
}

describe("each case goes through every export", () => {
  /** Refuses every address: all contexts stand in the files. */
  const documentLoader = async (url: string) => {
    throw new Error(`no network: ${url}`);
  };
  const canonical = (data: object): Promise<string> =>
    jsonld.canonize(data as never, { safe: true, documentLoader, algorithm: "RDFC-1.0" } as never) as never;

  test("JSON comes back identical, whole and meeting by meeting", () => {
    const { data } = JSON.parse(file("meetings.json")) as Publication;
    expect(data.meetings).toEqual(collection.meetings);
    expect(data.people).toEqual(collection.people);
    for (const meeting of collection.meetings) {
      const alone = JSON.parse(file(`meetings/${meeting.id}/meeting.json`)) as Publication;
      expect(alone.data.meetings).toEqual([meeting]);
    }
  });

  test("JSON-LD canonises in safe mode, offline, without a blank node; each node stands once", async () => {
    const quads = await canonical({ "@context": JSON.parse(file("meetings.jsonld"))["@context"], "@graph": graph });
    expect(quads).not.toContain("_:");
    expect(nodes.size).toBe(graph.length);
    for (const meeting of collection.meetings) {
      const alone = (await canonical(JSON.parse(file(`meetings/${meeting.id}/meeting.jsonld`)))).split("\n");
      expect(alone.filter((quad) => !quads.includes(quad))).toEqual([]);
    }
  });

  test("JSON-LD has no dangling link but to an occasion; of a meeting alone, only the one that it replaces stands elsewhere", () => {
    const { base } = collection.about;
    const dangling = (nodes: readonly LinkedNode[]) => {
      const there = new Set(nodes.map((node) => node["@id"]));
      const links = nodes
        .flatMap((node) => Object.values(node).flat())
        .flatMap((v) => (typeof v === "object" ? [v] : []));
      return links.flatMap((v) => ("@id" in v && v["@id"].startsWith(base) && !there.has(v["@id"]) ? [v["@id"]] : []));
    };
    // What an occasion is stands on each of its meetings, which its address brings together.
    const occasions = (meetings: readonly Meeting[]) =>
      meetings.flatMap(({ occasion }) => (occasion?.id ? [`${base}occasion/${occasion.id}`] : []));
    expect(dangling(graph)).toEqual(occasions(collection.meetings));
    for (const meeting of collection.meetings) {
      const alone = JSON.parse(file(`meetings/${meeting.id}/meeting.jsonld`)) as LinkedData;
      const elsewhere = meeting.id === PLANNED ? [base + CANCELLED] : [];
      expect(dangling(alone["@graph"])).toEqual([...occasions([meeting]), ...elsewhere]);
    }
  });

  test("the CSV tables, read back, hold every value of every record", () => {
    const cells = new Map(collection.meetings.map(({ id }) => [id, new Set<string>()]));
    for (const name of TABLES) {
      for (const row of table(name)) {
        // A part is named after its meeting: what stands behind the # is what the record calls it.
        for (const cell of Object.values(row)) {
          for (const name of [cell, ...cell.split("#").slice(1).flatMap(namesIn)]) {
            cells.get((row.meeting ?? row.id)!)?.add(name);
          }
        }
      }
    }
    for (const meeting of collection.meetings) {
      const missing = [...leavesOf(meeting)].filter((leaf) => !cells.get(meeting.id)!.has(leaf));
      expect({ id: meeting.id, missing: missing.filter((leaf) => leaf !== "unstated") }).toEqual({
        id: meeting.id,
        missing: [],
      });
      const spoken = new Set(table("links").flatMap(({ thing, actors }) => (actors ? [thing] : [])));
      for (const { id, by } of meeting.statements ?? []) {
        expect(spoken.has(`${meeting.id}#${id}`), "of what nobody says there is no row").toBe(by[0] !== "unstated");
      }
    }
    const names = new Set([...table("names"), ...table("topics"), ...table("links")].flatMap(Object.values));
    const { parties, organisations, people, topics } = collection;
    const told = leavesOf([parties, organisations, topics, people.map(({ several: _, ...one }) => one)]);
    expect([...told].filter((leaf) => !names.has(leaf))).toEqual([]);
    const groups = table("names").flatMap(({ id, type }) => (type === "Group" ? [id] : []));
    expect(groups).toEqual(people.flatMap(({ id, several }) => (several ? [id] : [])));
  });

  test("a page's markup calls off what was called off, and names both presidents and a King without a second self", () => {
    const cancelled = JSON.parse(file(`meetings/${CANCELLED}/embed.jsonld`));
    expect(cancelled.eventStatus).toEqual({ "@id": "https://schema.org/EventCancelled" });
    expect(JSON.parse(file(`meetings/${NOT_STATES}/embed.jsonld`)).attendee).toHaveLength(5);
    expect(JSON.parse(file(`meetings/${CROWN}/embed.jsonld`)).attendee).toHaveLength(3);
  });
});

describe("the meetings join", () => {
  const values = (node: LinkedNode | undefined, property: string): string[] =>
    [node?.[property] ?? []].flat().map((value) => {
      if (typeof value !== "object") return String(value);
      return "@id" in value ? value["@id"] : value["@value"];
    });
  const linked = (node: LinkedNode | undefined, property: string) => values(node, property).map((id) => nodes.get(id)!);
  const last = (address: string) => address.split(/[/#]/).at(-1)!;

  /** How often two people who stand for different parties were at one meeting that was held. */
  function pairs(rows: readonly { meeting: string; person: string; party: string }[]): Record<string, number> {
    const met = new Set<string>();
    for (const one of rows)
      for (const other of rows)
        if (one.meeting === other.meeting && one.person < other.person && one.party !== other.party)
          met.add(`${one.meeting} ${one.person} + ${other.person}`);
    const counts: Record<string, number> = {};
    for (const pair of met) {
      const people = pair.slice(pair.indexOf(" ") + 1);
      counts[people] = (counts[people] ?? 0) + 1;
    }
    return counts;
  }
  const byCsv = () => {
    const held = new Set(table("meetings").flatMap(({ id, status }) => (status === "held" ? [id] : [])));
    const present = table("participants").filter((row) => row.role === "participant" && held.has(row.meeting!));
    return pairs(present as never);
  };
  const byJsonLd = () =>
    pairs(
      graph
        .filter((node) => values(node, "readout:status").some((status) => status.endsWith("#status-held")))
        .flatMap((node) =>
          linked(node, "readout:participation")
            .filter((part) => values(part, "readout:role")[0]!.endsWith("#role-participant"))
            .map((part) => ({
              meeting: last(node["@id"]),
              person: last(linked(part, "readout:person")[0]!["@id"]),
              party: last(linked(part, "readout:standsFor")[0]!["@id"]),
            })),
        ),
    );

  test("who met whom how often", () => {
    expect(byCsv()).toMatchObject({
      "mark-carney + takaichi-sanae": 2,
      "ishiba-shigeru + mark-carney": 1,
      "claudia-sheinbaum + mark-carney": 1,
      "anthony-albanese + justin-trudeau": 1,
      "anthony-albanese + christopher-luxon": 1,
      "mori-haruka + nguyen-van-minh": 2,
      "maria-silveira + pope-clement": 1,
      "claire-gagnon + king-edmund": 1,
    });
    expect(Object.keys(byCsv()).filter((pair) => /biden|lund|motegi|silveira \+ visser/.test(pair))).toEqual([]);
    expect(byJsonLd()).toEqual(byCsv());
  });

  /** What each document says of an instrument, by the state's own day or that of the document. */
  const wayByCsv = (instrument: string): string[] => {
    const [documents, evidence] = [table("documents"), table("evidence")];
    return table("instruments")
      .filter((row) => row.instrument === instrument)
      .flatMap(({ id, state, when_date: day }) => {
        const passages = evidence.filter((row) => row.thing === id);
        return [...new Set(passages.map((row) => row.document))].map((document) => {
          const told = documents.find((row) => row.id === document)!;
          return `${day || told.published} ${state} (${last(told.id!)} of ${told.meeting})`;
        });
      })
      .sort();
  };
  const wayByJsonLd = (instrument: string): string[] =>
    linked(nodes.get(collection.about.base + instrument), "readout:state")
      .flatMap((state) => {
        const documents = new Set(
          linked(state, "readout:evidence").flatMap((each) => linked(each, "readout:document")),
        );
        return [...documents].map((told) => {
          const [, meeting, name] = /\/([^/#]+)#(.+)$/.exec(told["@id"])!;
          const day = values(state, "readout:date")[0] ?? values(told, "datePublished")[0];
          return `${day} ${last(values(state, "readout:reached")[0]!).replace("state-", "")} (${name} of ${meeting})`;
        });
      })
      .sort();

  test.each([
    [
      "canada-japan-moc-crisis-response",
      [
        `2026-03-04 signed (jiji-en of ${TOKYO})`,
        `2026-03-06 discussed (pmo-en of ${TOKYO})`,
        `2026-03-06 discussed (pmo-fr of ${TOKYO})`,
        `2026-03-07 announced (release-en of ${TOKYO})`,
      ],
    ],
    [
      "japan-vietnam-ports-memorandum",
      [
        `2026-07-02 in-principle (mofa-ja of ${MONEY})`,
        `2026-07-03 in-principle (mofa-en of ${MONEY})`,
        `2026-10-30 signed (mofa-en of ${SIGNED})`,
      ],
    ],
  ])("what became of %s, from document to document", (instrument, way) => {
    expect(wayByCsv(instrument)).toEqual(way);
    expect(wayByJsonLd(instrument)).toEqual(way);
  });

  test("each shared id is the same in all meetings: one row in the tables, one node in the graph", () => {
    const { base } = collection.about;
    const classes = new Map([
      ...table("names").map(({ id, type }) => [id!, `readout:${type}`] as const),
      ...table("topics").map(({ id }) => [id!, "skos:Concept"] as const),
    ]);
    expect(classes.size).toBe(table("names").length + table("topics").length);
    for (const [id, type] of classes) expect(nodes.get(base + id)?.["@type"], id).toContain(type);
    const used = new Map<string, Set<string>>();
    for (const { "@id": id, ...node } of graph) {
      const [, meeting] = /\/(\d{4}-[^/#]+)(?:#|$)/.exec(id) ?? [];
      if (!meeting) continue;
      for (const address of Object.keys(node).flatMap((property) => values(node as LinkedNode, property))) {
        if (!classes.has(address.slice(base.length))) continue;
        used.set(address, (used.get(address) ?? new Set()).add(meeting));
      }
    }
    const meetings = (address: string) => [...(used.get(base + address) ?? [])].sort();
    expect(meetings("mark-carney")).toEqual([CALL, MEXICO, APEC, TOKYO]);
    expect(meetings("takaichi-sanae")).toEqual([APEC, TOKYO]);
    expect(meetings("pmo-ca")).toEqual([THREE, CALL, MEXICO, APEC, TOKYO]);
    expect(meetings("jp")).toEqual([CALL, APEC, TOKYO, MONEY, SIGNED]);
    expect(meetings("contact")).toEqual([THREE, CALL, MEXICO, APEC, TOKYO, EARLY].filter((id) => id !== MEXICO));
  });
});
