/** A draft holds every sentence of its text, shows it by words that are found, and invents nothing. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { draftRecord } from "../src/draft/record.js";
import { coverageOf } from "../src/evidence/coverage.js";
import { bodyOf, DocumentText, type Range } from "../src/evidence/document-text.js";
import { hashOf } from "../src/evidence/normal-form.js";
import { quantitiesIn } from "../src/evidence/quantity.js";
import { findPassage } from "../src/evidence/text-fragment.js";
import type { Collection } from "../src/model/collection.js";
import type { Evidence } from "../src/model/evidence.js";
import type { Meeting } from "../src/model/meeting.js";
import { checkMeeting } from "../src/record/check.js";
import { editedCollection } from "./edited-collection.js";
import { emptyFolder, ourCollection, readout } from "./support.js";

const NOTHING = { people: [], parties: [], organisations: [], topics: [] };
const ours = ourCollection();

const ENGLISH = `Readout: Prime Minister Carney speaks with the President of Mexico

OTTAWA, ON, May 4, 2027 /CNW/ - Yesterday, the Prime Minister, Mark Carney, spoke by phone with the President of Mexico, Lucía J. Ortega.

President Ortega thanked the Prime Minister for over US$1.5 million in aid, and invited him to Oaxaca. He accepted. Mr. Carney raised concerns about St. John's harbour: the U.S. duties, he said, cost "nearly $2 billion" a year.

The two leaders discussed three plans on:

- Ferries, ports and 40 per cent cleaner ships

- Energy: hydrogen, and critical minerals

The Prime Minister and President agreed that trade matters, and welcomed the launch of a forum. They agreed to meet again, and Ms. Ortega looked forward to it. She welcomed Prime Minister Carney to Mexico City.

Both sides expressed deep concern about floods and condemned piracy. Canada and Mexico will share charts. It was a warm talk.

Associated links

SOURCE Prime Minister's Office

PMO Media Relations: [email protected]
`;

const FRENCH = `Le premier ministre Carney rencontre la première ministre du Japon

TOKYO (Japon), le 1er juin 2027 /CNW/ - Aujourd’hui, le premier ministre Mark Carney s’est entretenu avec la première ministre du Japon, Mme Takaichi Sanae.

M. Carney a félicité Mme Takaichi de son prix. Les deux premiers ministres ont convenu d’investir près de 3,5 millions de dollars dans l’énergie, et ont également souligné l’importance du climat. Ils ont convenu que le commerce croît.

La première ministre a invité le premier ministre à Kyoto. Les dirigeants ont discuté de l’hydrogène. Ils se sont réjouis du nouvel accord et ont condamné la piraterie.

Liens connexes
`;

interface Draft extends Omit<Meeting, "statements" | "evidence"> {
  evidence: Evidence;
  statements: { id: string; act: string; by: string | string[]; to?: string[]; about?: string[]; evidence: Evidence }[];
}

const draftOf = (text: string, known: Parameters<typeof draftRecord>[1] = ours) =>
  parse(draftRecord(text, known)) as Draft;

/** Each statement as `act by > to: verb`, by and to without the given names. */
function told(draft: Draft): string[] {
  return (draft.statements ?? []).map(({ act, by, to, evidence }) => {
    return `${act} ${[by].flat().join("+")}${to ? ` > ${to.join("+")}` : ""}: ${evidence.verb ?? ""}`;
  });
}

/** The draft as an author leaves it: texts written, persons and parties added. */
function completed(yaml: string): { meeting: unknown; shared: Omit<Collection, "meetings"> } {
  const draft = parse(yaml.replaceAll(": TODO }", ": Ours }"));
  const people = [...draft.participants, ...(draft.others ?? [])].map(({ person }) => person);
  const missing = (ids: string[], there: readonly { id: string }[]) =>
    ids.filter((id) => !there.some((one) => one.id === id));
  return {
    meeting: draft,
    shared: {
      ...ours,
      people: [
        ...ours.people,
        ...missing(people, ours.people).map((id) => ({ id, name: { given: id, order: "given-first" as const } })),
      ],
      parties: [
        ...ours.parties,
        ...missing(draft.parties, ours.parties).map((id) => ({
          id,
          kind: "state" as const,
          name: { en: id },
          country: id.toUpperCase(),
        })),
      ],
    },
  };
}

/** The passages of a draft; each must be found. */
function passagesOf(draft: Draft, text: DocumentText, language: string): Range[] {
  const evidence = [...(draft.statements ?? []), ...(draft.figures ?? [])].map((item) => item.evidence as Evidence);
  return [...evidence, ...(draft.evidence ? [draft.evidence] : [])].flatMap((words) => {
    const found = findPassage(text, words, language);
    if (words.first !== undefined) expect(found, JSON.stringify(words)).toHaveProperty("start");
    return found && "start" in found ? [found] : [];
  });
}

describe.each([
  ["English", "en", ENGLISH],
  ["French", "fr", FRENCH],
])("a draft from a text in %s", (_, language, raw) => {
  const text = new DocumentText(raw);
  const yaml = draftRecord(raw, ours);
  const draft = parse(yaml) as Draft;

  test("tells an editor where the schema is, from the folder of the collection", () => {
    const file = join(emptyFolder(), "text.txt");
    writeFileSync(file, "They met.");
    for (const [collection, schema] of [
      ["src/meetings", "../../schemas"],
      ["tests/cases", "../../schemas"],
      [undefined, "schemas"],
    ]) {
      const { stdout } = readout(["new", file, ...(collection ? ["--collection", collection] : [])]);
      expect(stdout.split("\n", 1)).toEqual([`# yaml-language-server: $schema=${schema}/record.schema.json`]);
    }
  });

  test("parses, and says which schema it is of", () => {
    expect(yaml).toMatch(/^# yaml-language-server: \$schema=.*record\.schema\.json\nid: 2027-/);
    expect(parseDocument(yaml).errors).toEqual([]);
  });

  test("cites every word of the body, each passage once", () => {
    const [document] = draft.documents;
    const body = bodyOf(text, document.body!) as Range;
    expect(coverageOf(text, body, passagesOf(draft, text, language), language).missed).toEqual([]);
    expect(document.sha256).toBe(hashOf(text.slice(body)));
    expect(document.language).toBe(language);
  });

  test("prints each verb in its passage", () => {
    for (const { evidence } of draft.statements) {
      const passage = findPassage(text, evidence, language) as Range;
      if (evidence.verb) expect(text.slice(passage)).toContain(evidence.verb);
    }
  });

  test("summarises nothing: what is ours is left to do", () => {
    const {
      title,
      statements,
      figures = [],
    } = draft as unknown as { title: object; statements: { summary: object }[]; figures?: { measure: object }[] };
    const texts = [title, ...statements.map(({ summary }) => summary), ...figures.map(({ measure }) => measure)];
    for (const ours of texts) expect(ours).toEqual({ [language]: "TODO" });
  });

  test("holds, once an author has filled it in", () => {
    const { meeting, shared } = completed(yaml);
    expect(checkMeeting(meeting, shared).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("an English draft tells who did what, and leaves the rest open", () => {
  const draft = draftOf(ENGLISH);
  expect(told(draft)).toEqual([
    "meet mark-carney > lucia-j-ortega: spoke",
    "thank lucia-j-ortega > mark-carney: thanked",
    "invite lucia-j-ortega > mark-carney: invited",
    "accept mark-carney > lucia-j-ortega: accepted",
    "concern mark-carney: raised concerns",
    "discuss all: discussed",
    "discuss all: ",
    "discuss all: ",
    "agree-that all: agreed that",
    "welcome all: welcomed",
    "agree-to all: agreed to",
    "look-forward lucia-j-ortega: looked forward",
    "receive lucia-j-ortega > mark-carney: welcomed",
    "concern all: expressed deep concern",
    "condemn all: condemned",
    "will ca+mx: will",
    "say unstated: ",
  ]);
  expect(draft).toMatchObject({
    id: "2027-05-03-canada-mexico",
    mode: "telephone",
    when: { date: "2027-05-03", words: "Yesterday" },
    parties: ["ca", "mx"],
    participants: [
      { person: "mark-carney", office: { en: "Prime Minister" }, party: "ca" },
      { person: "lucia-j-ortega", office: { en: "President" }, party: "mx" },
    ],
  });
  expect(draft.documents[0]).toMatchObject({
    id: "pmo-ca-en",
    title: "Readout: Prime Minister Carney speaks with the President of Mexico",
    dateline: "OTTAWA, ON, May 4, 2027",
    publisher: "CNW",
    published: "2027-05-04",
    contact: "PMO Media Relations",
  });
  expect(
    draft.figures?.map(({ words, value, qualifier, currency, unit }) => [words, value, qualifier, currency ?? unit]),
  ).toEqual([
    ["over US$1.5 million", "1500000", "over", "USD"],
    ["nearly $2 billion", "2000000000", "nearly", "CAD"],
    ["40 per cent", "40", "exactly", "percent"],
  ]);
  expect(draft.statements.flatMap(({ about = [] }) => about)).toEqual(
    expect.arrayContaining(["hydrogen", "critical-minerals", "trade"]),
  );
});

test("a French draft does so too", () => {
  const draft = draftOf(FRENCH);
  expect(told(draft)).toEqual([
    "meet mark-carney > takaichi-sanae: s’est entretenu avec",
    "congratulate mark-carney > takaichi-sanae: a félicité",
    "agree-to all: ont convenu d’",
    "emphasise all: ont également souligné",
    "agree-that all: ont convenu que",
    "invite takaichi-sanae > mark-carney: a invité",
    "discuss all: ont discuté de",
    "welcome all: se sont réjouis",
    "condemn all: ont condamné",
  ]);
  expect(draft).toMatchObject({ id: "2027-06-01-canada-japan", parties: ["ca", "jp"], when: { words: "Aujourd’hui" } });
});

describe("who takes part", () => {
  /** The participants, each as `id (party)`, and the statements. */
  const read = (text: string, known: Parameters<typeof draftRecord>[1] = NOTHING) => {
    const draft = draftOf(text, known);
    const cast = (draft.participants ?? []).map(({ person, party }) => `${person} (${party ?? ""})`);
    return { cast, parties: draft.parties, told: told(draft), draft };
  };

  test.each([
    "",
    "Trade rose, and the talks on it went well in every way.",
    "They agreed to meet again in the spring of next year.",
  ])("nobody is made up: %j", (text) => {
    const { draft, parties } = read(text);
    expect(draft).not.toHaveProperty("participants");
    expect(parties).toEqual([]);
    expect(draft.statements ?? []).toEqual((draft.statements ?? []).map((each) => ({ ...each, by: ["unstated"] })));
    const yaml = draftRecord(text, NOTHING);
    expect(yaml).toMatch(/^parties: \[\] # TODO/m);
    expect(yaml).not.toMatch(/by: \[ unstated \]$/m);
  });

  test.each([
    [
      "Downing Street, 4 March 2027\n\nToday the Prime Minister spoke to the President of Chile, Ana Ruiz, at length.",
      ["gb-prime-minister-2027-03 (gb)", "ana-ruiz (cl)"],
    ],
    [
      "4 March 2027\n\nThe PM spoke to the President of Chile about sanctions against Russia today.",
      ["prime-minister-2027-03 ()", "cl-president-2027-03 (cl)"],
    ],
  ])("an office without a name gets an id of its own: %s", (text, cast) => {
    expect(read(text).cast).toEqual(cast);
  });

  test("a country that is merely mentioned is nobody's party", () => {
    const text =
      "President Ruiz met today with Peruvian Prime Minister Juan Soto on the situation in Haiti.\n\nPresident Ruiz promised US$3 million, and condemned Russia and Russia again.";
    const { cast, parties } = read(text);
    expect({ cast, parties }).toEqual({ cast: ["ruiz ()", "juan-soto (pe)"], parties: ["pe"] });
    expect(draftRecord(text, NOTHING)).toMatch(/person: ruiz # TODO .*for which party\?/);
  });

  test("the first sentence need not tell of the meeting, and three may meet", () => {
    const { cast, told, draft } = read(`Joint Statement of the Three Ministers
Office of the Press
March 9, 2027
The following is the joint statement released by the Foreign Ministers of Chile and Peru.
Begin Text
Trade has grown for many years now between all of us.
Chilean Foreign Minister Ana Ruiz, Peruvian Foreign Minister Juan Soto and Republic of Korea (ROK) Foreign Minister Kim Min-su met on Monday in Lima, as we seek to trade more.
President Juan Soto thanked President Ruiz.
Mr. Soto, Ms. Ruiz and Mr. Kim agreed.
End Text
`);
    expect(cast).toEqual(["ana-ruiz (cl)", "juan-soto (pe)", "kim-min-su (kr)"]);
    expect(told).toEqual([
      "say unstated: ",
      "meet all: met",
      "thank juan-soto > ana-ruiz: thanked",
      "agree-that all: agreed",
    ]);
    expect(draft).toMatchObject({
      id: "2027-03-08-chile-peru-south-korea",
      when: { date: "2027-03-08", words: "on Monday" },
      documents: [{ title: "Joint Statement of the Three Ministers", body: { last: "Mr. Kim agreed." } }],
    });
  });

  test.each(["On Tuesday,", "Earlier today,", "This evening,"])("%s is no person", (words) => {
    const { cast, draft } = read(`${words} President of Chile Ana Ruiz met with Prime Minister Juan Soto of Peru.`);
    expect(cast).toEqual(["ana-ruiz (cl)", "juan-soto (pe)"]);
    expect(draft.when).toEqual({ words: words.slice(0, -1) });
  });

  test.each([
    ["the President of the European Commission, Ana Ruiz", "ana-ruiz (eu)", "eu (European Union, kind organisation)"],
    ["NATO Secretary General Ana Ruiz", "ana-ruiz (nato)", "nato (NATO, kind organisation)"],
    ["UN Secretary-General Ana Ruiz", "ana-ruiz (un)", "un (United Nations, kind organisation)"],
  ])("%s stands for an organisation", (words, member, asked) => {
    const text = `Prime Minister Juan Soto of Peru spoke with ${words} by phone this evening.`;
    expect(read(text).cast).toEqual(["juan-soto (pe)", member]);
    expect(draftRecord(text, NOTHING)).toContain(asked);
  });

  test("who was welcomed took part, and a weekday has its date in French too", () => {
    const english = "The Prime Minister welcomed the King of Spain to the Palace.\nThe Prime Minister met Mr. Soto.";
    expect(read(`4 May 2027\n${english}`).cast).toEqual(["prime-minister-2027-05 ()", "es-king-2027-05 (es)"]);
    const french = "Mardi, la présidente du Chili, Ana Ruiz, a rencontré le premier ministre du Pérou, Juan Soto.";
    expect(read(`Le 4 mars 2027\n${french}`).draft.when).toEqual({ date: "2027-03-02", words: "Mardi" });
  });

  test("a person of the collection is known by another form of the name, without an office", () => {
    const name = { given: "Ana María", family: "Ruiz", order: "given-first", also: ["Anita"] } as const;
    const known = { ...NOTHING, people: [{ id: "ana-maria-ruiz", name }] };
    const { cast } = read("Prime Minister Juan Soto of Peru met with Anita in Lima to talk.", known);
    expect(cast).toEqual(["juan-soto (pe)", "ana-maria-ruiz ()"]);
  });

  test("a name does not make the language", () => {
    const { draft } = read("President Ruiz met French Foreign Minister Le Goff.");
    expect(draft.documents[0].language).toBe("en");
  });

  test("a lead that is repeated, and words that frame an account, state nothing", () => {
    const lead = "President Ana Ruiz of Chile met Prime Minister Juan Soto of Peru today.";
    const text = `Call with Prime Minister Soto of Peru: 3 May 2027\n\n${lead}\n\n${lead} The overview of the talk is as follows.\n\nThey agreed to meet again.\n\nArchives (all of them)`;
    const { told, draft } = read(text);
    expect(told).toEqual(["meet ana-ruiz > juan-soto: met", "agree-to all: agreed to"]);
    const [document] = draft.documents;
    expect(document).toMatchObject({
      title: "Call with Prime Minister Soto of Peru: 3 May 2027",
      evidence: [{ first: "The overview of", last: "is as follows." }],
    });
  });

  test("acts are told by what they are done to", () => {
    const opening = "President Ana Ruiz of Chile met Prime Minister Juan Soto of Peru today.";
    const rest = [
      "President Ruiz highly appreciated Peru's clear position.",
      "President Ruiz expressed appreciation to Prime Minister Soto.",
      "President Ruiz was also clear that there is no way back.",
    ];
    expect(read([opening, ...rest].join("\n")).told.slice(1)).toEqual([
      "praise ana-ruiz: appreciated",
      "thank ana-ruiz > juan-soto: expressed appreciation to",
      "emphasise ana-ruiz: was also clear that",
    ]);
    const french = `La présidente du Chili, Ana Ruiz, a rencontré le premier ministre du Pérou, Juan Soto.
La présidente Ruiz l’a remercié de son accueil. Les dirigeants ont discuté de la pêche et ont fait le point sur les ports.`;
    expect(read(french).told.slice(1)).toEqual([
      "thank ana-ruiz > juan-soto: a remercié",
      "discuss all: ont discuté de",
      "discuss all: ont fait le point",
    ]);
  });

  test("`new` refuses a text without words", () => {
    const file = join(emptyFolder(), "empty.txt");
    writeFileSync(file, " \n");
    expect(readout(["new", file])).toEqual({ status: 1, stdout: "", stderr: `${file} holds no sentence.\n` });
  });
});

test("where there is no collection yet, `new` says what to write", () => {
  const folder = emptyFolder();
  const text = join(folder, "text.txt");
  writeFileSync(text, ENGLISH);
  for (const collection of [folder, join(folder, "none")]) {
    const { status, stdout, stderr } = readout(["new", text, "--collection", collection]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`There is no collection.yaml in ${collection}.`);
    const [, least] = /A collection\.yaml holds at least:\n\n(.*)$/s.exec(stderr)!;
    writeFileSync(join(folder, "collection.yaml"), least!);
    expect(readout(["validate", folder])).toMatchObject({ status: 0 });
    rmSync(join(folder, "collection.yaml"));
  }
});

test("a minister by surname, an amount with its code, and whom to ask are recognised", () => {
  const yaml = draftRecord(
    `Minister Aalto receives Minister Nkemelu

Helsinki, 14 April 2026 – The Minister for Foreign Affairs of Finland, Kerttu Aalto, met today with the Minister of Foreign Affairs of Nigeria, Obinna Nkemelu.

Minister Nkemelu thanked Minister Aalto for support for schools, worth EUR 12 million.

Press office: press@um.example`,
    NOTHING,
  );
  for (const words of [
    "    act: thank\n    by: [ obinna-nkemelu ]\n    to: [ kerttu-aalto ]\n",
    "    currency: EUR\n",
    "    words: EUR 12 million\n",
    "    contact: Press office\n",
  ])
    expect(yaml).toContain(words);
});

test("a republic is no part of an office, and a minister by surname speaks, in French too", () => {
  const yaml = draftRecord(
    `Oslo, le 3 février 2026 – La première ministre de la Norvège, Ingrid Dahl, a reçu aujourd’hui le président de la République du Sénégal, Cheikh Ndoye.

La ministre Dahl l’a remercié de sa visite.`,
    NOTHING,
  );
  expect(yaml).toContain("    office: { fr: président de la République }\n    party: sn\n");
  expect(yaml).toContain("    act: thank\n    by: [ ingrid-dahl ]\n    to: [ cheikh-ndoye ]\n");
});

test("without a collection the draft asks for what is not there", () => {
  const yaml = draftRecord(ENGLISH, NOTHING);
  for (const words of [
    "add mark-carney (Mark Carney) to people.yaml",
    "add ca (Canada), mx (Mexico) to parties.yaml",
    "whose account is it",
  ]) {
    expect(yaml).toContain(`# TODO ${words}`);
  }
});

test("validate refuses a draft until a person has looked", () => {
  const folder = editedCollection();
  const file = join(folder, "2027-06-01-canada-japan.yaml");
  const text = join(emptyFolder(), "text.txt");
  writeFileSync(text, FRENCH);
  const made = readout(["new", text, "--collection", folder]);
  expect({ status: made.status, stderr: made.stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(/^Save it as 2027-06-01-canada-japan\.yaml in the folder of its collection; .*\n$/),
  });
  writeFileSync(file, made.stdout);
  const { status, stderr } = readout(["validate", file]);
  expect(status).toBe(1);
  expect(stderr.match(/error todo-left/g)?.length).toBe(made.stdout.match(/TODO/g)?.length);
});

test("any text gives a draft that parses, and whose passages are found", () => {
  const words = fc.constantFrom(
    ...[
      "The leaders",
      "agreed to",
      "Mr.",
      "U.S.",
      "they",
      "Carney",
      "$40 billion",
      "\n\n",
      "\n",
      "- ",
      ".",
      ":",
      "and",
      ",",
      "a",
      "été",
      "“",
      "SOURCE",
      "1.",
      "e\u0301",
      "日本。",
      "#",
      "President of Mexico, Ana Ruiz",
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join(" ")),
  );
  fc.assert(
    fc.property(text, (raw) => {
      const draft = draftOf(raw);
      passagesOf(draft, new DocumentText(raw), draft.documents[0].language);
    }),
    { numRuns: 300 },
  );
});

describe("quantities", () => {
  /** Each as `words: qualifier value to valueTo currency or unit`. */
  const quantities = (text: string, language: string) =>
    quantitiesIn(text, language).map(({ words, value, valueTo, qualifier, currency, unit }) => {
      return `${words}: ${qualifier} ${value}${valueTo ? ` to ${valueTo}` : ""} ${currency ?? unit}`;
    });

  test.each([
    [
      "en",
      "up to £2.5 million over 5 years, ¥45,428,000,000 and 12 officials",
      ["up to £2.5 million: up-to 2500000 GBP", "¥45,428,000,000: exactly 45428000000 JPY"],
    ],
    ["en", "on March 6, 2026 the G7 spent 3 billion yen", ["3 billion yen: exactly 3000000000 JPY"]],
    [
      "fr",
      "plus de 5 500 milliards de dollars et 12,5 % en 2026",
      ["plus de 5 500 milliards de dollars: over 5500000000000 $", "12,5 %: exactly 12.5 percent"],
    ],
    ["ja", "約40億ドル", ["約40億: about 4000000000 thing"]],
    ["de", "40 Milliarden Euro", []],
    [
      "en",
      "A$800m, $10k, $800 mn, 1.5 trn yen and CHF 1'000'000",
      [
        "A$800m: exactly 800000000 AUD",
        "$10k: exactly 10000 $",
        "$800 mn: exactly 800000000 $",
        "1.5 trn yen: exactly 1500000000000 JPY",
        "CHF 1'000'000: exactly 1000000 CHF",
      ],
    ],
    ["fr", "500 M€ et 1,3 Md€", ["500 M€: exactly 500000000 EUR", "1,3 Md€: exactly 1300000000 EUR"]],
    [
      "en",
      "MUR 250 million, RMB 5 billion, ₩5 trillion, 5 million Swiss francs and 10.4 billion rubles",
      [
        "MUR 250 million: exactly 250000000 MUR",
        "RMB 5 billion: exactly 5000000000 CNY",
        "₩5 trillion: exactly 5000000000000 KRW",
        "5 million Swiss francs: exactly 5000000 CHF",
        "10.4 billion: exactly 10400000000 thing",
      ],
    ],
    [
      "en",
      "12,000 doses, 4,000 troops and nearly 1,400 staff",
      ["12,000: exactly 12000 thing", "4,000: exactly 4000 thing", "nearly 1,400: nearly 1400 thing"],
    ],
    [
      "en",
      "around 10 to 12 billion yen, US$2.5-3 billion, 2-3 percent and between 2,000 and 2,500 soldiers",
      [
        "around 10 to 12 billion yen: about 10000000000 to 12000000000 JPY",
        "US$2.5-3 billion: exactly 2500000000 to 3000000000 USD",
        "2-3 percent: exactly 2 to 3 percent",
        "between 2,000 and 2,500: exactly 2000 to 2500 thing",
      ],
    ],
    [
      "en",
      "from $3 billion in 2025 to $5 billion – 8,000 jobs",
      ["$3 billion: exactly 3000000000 $", "$5 billion: exactly 5000000000 $", "8,000: exactly 8000 thing"],
    ],
    [
      "en",
      "all 27 members, 12 all told, 5 try at COP 30 in 2025-26, from 2025 to 2030, on 12-14 March 2026, SDG 13, the World CUP 2026, a $5 million loan",
      ["$5 million: exactly 5000000 $"],
    ],
  ])("%s: %s", (language, text, counted) => {
    expect(quantities(text, language)).toEqual(counted);
  });

  test("what is counted, and what a range is, is left to see", () => {
    const yaml = draftRecord("They promised 10.4 billion rubles, and to go from 3 to 5 million euros.", NOTHING);
    expect(yaml).toMatch(/unit: thing # TODO .*currency/);
    expect(yaml).toMatch(/value: "3000000"\n\s+valueTo: "5000000" # TODO .*change/);
    expect(draftRecord("They promised 40 per cent and 5 million euros.", NOTHING)).not.toMatch(
      /(?:unit|currency): .*TODO/,
    );
  });
});

describe("cite", () => {
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "text.txt");
  writeFileSync(file, ENGLISH);

  test.each([
    ["Ferries, ports and 40 per cent cleaner ships", '{ first: "Ferries, ports and", last: cent cleaner ships }\n'],
    ["they agreed to meet again", "{ first: They agreed to meet again }\n"],
    [
      "President Ortega thanked the Prime Minister for over US$1.5 million in aid,",
      '{ first: President Ortega thanked, last: "million in aid," }\n',
    ],
  ])("prints the evidence: %s", (words, printed) => {
    expect(readout(["cite", file, words])).toEqual({ status: 0, stdout: printed, stderr: "" });
  });

  test.each([
    ["The Prime Minster and President agreed", /Most like them: "The Prime Minister and President agreed"/],
    ["welcomed", /stand 2 times.*\n {2}"trade matters, and"\n {2}"to it. She"/],
    ["look forward to it. She welcomed Prime", /do not stand/],
    ["critical minerals The Prime", /one paragraph into the next/],
    [" ", /no words/],
  ])("tells why not: %s", (words, message) => {
    const { status, stdout, stderr } = readout(["cite", file, words]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("wants a file that can be read", () => {
    expect(readout(["cite", "nowhere.txt", "x"]).status).toBe(2);
    expect(readout(["new", "nowhere.txt"]).status).toBe(2);
    expect(readout(["new", file, "--collection", folder]).status).toBe(2);
  });
});
