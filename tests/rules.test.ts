import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { amountIn } from "../src/evidence/quantity.js";
import { readCollection } from "../src/record/read.js";
import { RULES } from "../src/record/rules/index.js";
import { REFERENCES } from "../src/record/rules/references.js";
import { readSchema } from "../src/schema/json-schema.js";
import { type Edit, editedCollection, lineOf, RECORD } from "./edited-collection.js";

/** A rule, what breaks it, and a text on the line where that is to be told. */
interface Case {
  rule: string;
  edits: Edit[];
  at: string;
  file?: string;
  /** Other rules that the same edit cannot help breaking. */
  also?: string[];
}

function record(rule: string, from: string, to: string, at = to, also: string[] = []): Case {
  return { rule, edits: [[RECORD, from, to]], at, also };
}

function shared(rule: string, file: string, from: string, to: string, at = to): Case {
  return { rule, edits: [[file, from, to]], at, file };
}

const MEMO = "canada-japan-moc-crisis-response";
const CLOSING = "first: The leaders agreed to remain in close contact.";

const READ = `read: whole
    body: { first: "Today, the Prime Minister, Mark Carney", last: agreed to remain in close contact. }
    sha256: b296d593a04585e691ca4384b367876b3025760e9b272d616b5790de145296d6
`;

const DOCUMENT = "  - { id: release, kind: news-release, issuers: [ca], language: fr, read: digest }\n";
const MARK = `  - person: mark-carney
    office: { en: Prime Minister, fr: Premier ministre, ja: 首相 }
    party: ca
`;
const EU = "  - { id: eu, kind: organisation, name: { en: European Union } }\n";
const STATE = `      - id: discussed
        state: announced
        evidence: [{ document: pmo-en, at: "4" }]
`;

/** The first record again, as the record of another day, where one thing is told otherwise. */
const NEXT = "2026-03-07-canada-japan.yaml";
const OTHERWISE = "fr: Protocole de coopération entre les gardes-côtes";
const again = readFileSync(new URL(`collections/whole/${RECORD}`, import.meta.url), "utf8")
  .replaceAll("2026-03-06-canada-japan\n", "2026-03-07-canada-japan\n")
  .replaceAll("date: 2026-03-06", "date: 2026-03-07")
  .replace("fr: Protocole de coopération entre les garde-côtes", OTHERWISE);

const CASES: Case[] = [
  {
    rule: "nameless-of-many",
    edits: [
      ["people.yaml", "people:\n", "people:\n  - id: minister\n"],
      [
        RECORD,
        "documents:\n",
        "others:\n  - { person: minister, party: ca }\n  - { person: minister, party: jp }\ndocuments:\n",
      ],
    ],
    at: "id: minister",
    file: "people.yaml",
  },
  {
    rule: "instrument-differs",
    edits: [[NEXT, "", again]],
    at: `title:\n      en: Memorandum of Cooperation between`,
    file: NEXT,
  },
  record("unknown-reference", "to: [takaichi-sanae]", "to: [takaichi-sane]"),
  record("unknown-reference", "about: [elections]", "about: [contact-kept]"),
  record("unknown-reference", `under: ${MEMO}`, "under: trade-value"),
  record("unknown-reference", "by: [mark-carney]", "by: [elections]"),
  shared("unknown-reference", "organisations.yaml", "of: jp", "of: pmo-ca"),
  shared("unknown-reference", "topics.yaml", "broader: energy", "broader: enregy"),
  record("replaces-unknown", "status: held", "replaces: 2026-03-05-canada-japan\nstatus: held"),
  shared("cycle", "topics.yaml", "ja: 二国間関係 } }", "ja: 二国間関係 }, broader: visits }"),
  record("cycle", "    language: en\n", "    language: en\n    supersedes: pmo-en\n", "supersedes"),
  record("duplicate-id", "id: contact-kept", "id: invitation", "id: invitation\n    act: agree-to"),
  record("duplicate-id", "id: contact-kept", "id: trade"),
  record("duplicate-id", "    states:\n", `    states:\n${STATE}`, "- id: discussed\n        state: discussed"),
  shared(
    "duplicate-id",
    "organisations.yaml",
    "organisations:\n",
    "organisations:\n  - { id: ca, name: { en: X } }\n",
    "id: ca,",
  ),
  record("reserved-id", "id: contact-kept", "id: meeting"),
  record("reserved-id", "id: contact-kept", "id: unstated"),
  record("reserved-id", "id: contact-kept", "id: where"),
  record("reserved-id", "id: contact-kept", "id: inferred"),
  record("file-name", "id: 2026-03-06-canada-japan", "id: 2026-03-06-japan-canada"),
  record("id-date", "date: 2026-03-06", "date: 2026-03-05"),
  record("speaker-takes-no-part", `participants:\n${MARK}`, "participants:\n", "by: [mark-carney]"),
  {
    rule: "speaker-takes-no-part",
    edits: [
      ["parties.yaml", "parties:\n", `parties:\n${EU}`],
      [RECORD, "by: [mark-carney]", "by: [eu]"],
    ],
    at: "by: [eu]",
  },
  record("unstated-with-others", "by: [mark-carney]", "by: [mark-carney, unstated]"),
  {
    rule: "participant-party",
    edits: [
      ["parties.yaml", "parties:\n", `parties:\n${EU}`],
      [RECORD, "    party: ca", "    party: eu"],
    ],
    at: "party: eu",
  },
  record(
    "participant-twice",
    "documents:\n",
    "others:\n  - person: mark-carney\n    party: ca\ndocuments:\n",
    "person: mark-carney\n    party: ca\ndocuments",
  ),
  shared("name-empty", "people.yaml", "family: Carney\n      given: Mark\n      order", "order", "name:\n      order"),
  record("no-such-day", "published: 2026-03-06", "published: 2026-02-29"),
  record("end-before-start", "date: 2026-03-06", "date: 2026-03-06, until: 2026-03-05"),
  record("end-before-start", "where: { country: CA }", "when: { until: 2026-05 }"),
  record("after-release", "published: 2026-03-06", "published: 2062-03-06"),
  record(
    "obfuscated-email",
    "contact: PMO Media Relations",
    "contact: PMO Media Relations, [email&#160;protected]",
    "[email&#160;protected]",
    ["entity-in-text"],
  ),
  record("entity-in-text", "fr: Visite bilatérale", "fr: Visite&nbsp;bilatérale"),
  record("obfuscated-email", "contact: PMO Media Relations", 'contact: "media (at) pmo.gc.ca"'),
  record("not-nfc", "fr: Visite bilatérale", "fr: Visite bilate\u0301rale"),
  record("language-undeclared", "audience: { en: Coastal communities }", "audience: { de: Küstenorte }"),
  shared("language-undeclared", "people.yaml", "scripts: { ja: 高市早苗 }", "scripts: { zh: 高市早苗 }"),
  record(
    "summary-language",
    "summary: { en: They agreed to remain in close contact. }",
    "summary: { fr: Ils restent en contact. }",
  ),
  record("evidence-incomplete", CLOSING, "last: close contact."),
  record("evidence-incomplete", `, ${CLOSING}`, "", "- { document: pmo-en, verb: agreed to }"),
  record("evidence-unread", READ, "read: unread\n", 'first: "TOKYO, Japan, March 6, 2026" }\n  -'),
  record("evidence-unread", READ, "read: digest\n", 'first: "TOKYO, Japan, March 6, 2026" }\n  -'),
  record("body-missing", "read: whole", "read: unread"),
  record("body-missing", "    sha256: ", "    # ", "id: pmo-en"),
  record("unspoken", ", trade-value]", "]", "id: trade-value"),
  {
    rule: "unspoken",
    edits: [[RECORD, "documents:\n", `documents:\n${DOCUMENT}`]],
    at: "id: release",
  },
  record("verb-misplaced", "{ document: pmo-en, first: SOURCE", "{ document: pmo-en, verb: is, first: SOURCE"),
  record("differs-from-nothing", CLOSING, `${CLOSING}, differs: { en: Nothing. }`),
  record("inferred-absent", "city: { en: Tokyo, fr: Tokyo, ja: 東京 }, ", "", "of: city"),
  record("inferred-absent", "  - of: date", "  - of: venue"),
  record(
    "inferred-twice",
    "      - of: audience\n",
    "      - of: providers\n",
    "- of: providers\n        because:\n          {",
  ),
  record("figure-value", "    qualifier: nearly\n", "", "value:"),
  record("figure-value", "    currency: CAD", "    currency: CAD\n    unit: thing", "unit: thing"),
  record(
    "figure-value",
    "currency: CAD\n    measure: { en: Trade between Canada and Japan }",
    "measure: { en: Trade }",
    "value:",
    ["inferred-absent"],
  ),
  record("figure-words", '"40000000000"', '"4000000000"'),
  record("figure-words", "qualifier: nearly", "qualifier: over"),
  record("figure-words", "words: nearly $40 billion", "words: nearly US$40 billion", "currency: CAD"),
  record("service-not-called-proposed", "(proposed)\n", "\n", "en: Crisis response for nationals abroad"),
  record("service-not-called-proposed", "Proposed. Would have the two", "Has the two"),
  record("country-unknown", "country: JP", "country: JX"),
  record("currency-unknown", "currency: CAD", "currency: CDA"),
  record("zone-unknown", "words: Today", "zone: Asia/Tokio", "zone: Asia/Tokio"),
  record("language-unknown", "    language: en\n", "    language: jp\n", "language: jp"),
  record("language-unknown", "    language: en\n", "    language: eng\n", "language: eng"),
  shared("licence-spelling", "collection.yaml", "id: CC-BY-4.0", "id: CC BY 4.0", "id: CC BY 4.0"),
  shared("licence-spelling", "collection.yaml", "id: CC-BY-4.0", "id: cc0 1.0", "id: cc0 1.0"),
  record("self-reference", "    act: invite\n", "    act: invite\n    sameAs: invitation\n", "sameAs"),
  record("todo-left", "summary: { en: They agreed to remain in close contact. }", "summary: { en: TBD }"),
  record("todo-left", "    act: invite", "    act: invite # TODO or receive?", "# TODO or receive?"),
  record("todo-left", "    act: invite", "    # TODO see whether he did\n    act: invite", "# TODO see"),
  record("todo-left", "summary: { en: They agreed to remain in close contact. }", "summary: { en: TODO }"),
  shared("todo-left", "people.yaml", "order: given-first", "order: given-first # TODO"),
];

describe("each rule", () => {
  test("is silent on our own collection", () => {
    expect(readCollection(editedCollection()).problems).toEqual([]);
  });

  test("has a case that breaks it, and each case its rule", () => {
    expect([...new Set(CASES.map(({ rule }) => rule))].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  test("of things to do does not fire on their words in a text", () => {
    const words = [
      RECORD,
      "They agreed to remain in close contact. }",
      "'They said: \"# TODO stay\" # TODO' } # not TODO",
    ] as const;
    const block = [
      RECORD,
      "  en: Prime Minister Carney of Canada meets",
      "  en: >-\n    # TODO Carney of Canada meets",
    ] as const;
    expect(readCollection(editedCollection(words, block)).problems).toEqual([]);
  });

  test("has an id of its own, in words", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id } of RULES) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each(CASES)("$rule: $at", ({ rule, edits, at, file = RECORD, also = [] }) => {
    const folder = editedCollection(...edits);
    const { problems } = readCollection(folder);
    const told = problems.map((problem) => `${problem.file}:${problem.line} ${problem.rule}`);
    expect(told).toContain(`${join(folder, file)}:${lineOf(join(folder, file), at)} ${rule}`);
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule, ...also]));
    for (const { found, wanted, mend } of problems) {
      for (const words of [found, wanted, mend]) expect(words).toMatch(/\S/);
      expect(mend).toMatch(/\.$/);
    }
  });
});

test("the evidence of a digest may give the verb with the place, but no words", () => {
  const digest =
    "    language: en\n    read: digest\n    inferred: []\n    evidence: [{ document: pmo-ja, at: p. 1 }]\n";
  const kept = "  - id: pmo-ja\n    kind: readout\n    issuers: [pmo-ca]\n";
  const rules = (evidence: string) =>
    readCollection(
      editedCollection(
        [RECORD, "documents:\n", `documents:\n${kept}${digest}`],
        [RECORD, CLOSING, `${CLOSING} }\n      - { document: pmo-ja, ${evidence}`],
      ),
    ).problems.map(({ rule }) => rule);
  expect(rules("verb: agreed, at: p. 1")).toEqual([]);
  expect(rules("first: They agreed, at: p. 1")).toEqual(["evidence-unread"]);
});

test("a statement may be about a service or a document", () => {
  const about = "about: [elections, pmo-en, coast-guard-cooperation]";
  expect(readCollection(editedCollection([RECORD, "about: [elections]", about])).problems).toEqual([]);
});

test("every property that holds an id either declares one or says what it may name", () => {
  const properties = new Set<string>();
  for (const name of ["meeting", "parties", "organisations", "people", "topics"] as const) {
    const { definitions = {}, ...root } = readSchema(name);
    for (const [type, schema] of Object.entries({ ...definitions, Meeting: root })) {
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        const ref = property.$ref ?? property.items?.$ref;
        if (ref === "#/definitions/Id" && key !== "id") properties.add(`${type}.${key}`);
      }
    }
  }
  expect([...properties].sort()).toEqual(Object.keys(REFERENCES).sort());
});

describe("the number in printed words", () => {
  test.each([
    ["en", "nearly $40 billion", "40000000000", "nearly"],
    ["en", "over ฿40 billion", "40000000000", "over"],
    ["en", "Approximately ៛40 billion", "40000000000", "about"],
    ["en", "discover 40 billion", "40000000000", undefined],
    ["en", "over C$5.5-trillion", "5500000000000", "over"],
    ["en", "45.4 million", "45400000", undefined],
    ["en", "up to US$1,234.50", "1234.5", "up-to"],
    ["en", "about 25 per cent", "25", "about"],
    ["en", "10th", "10", undefined],
    ["en", "more than 250 trucks", "250", "over"],
    ["en", "no more than 250 trucks", "250", "up-to"],
    ["en", "not more than 250 trucks", "250", "up-to"],
    ["en", "at most 250 trucks", "250", "up-to"],
    ["fr", "pas plus de 250 camions", "250", "up-to"],
    ["fr", "au plus 250 camions", "250", "up-to"],
    ["en", "2 hundred thousand", "200000", undefined],
    ["fr", "près de 40 milliards de dollars", "40000000000", "nearly"],
    ["fr", "plus de 45,4 millions", "45400000", "over"],
    ["fr", "environ 45\u00a0428\u202f000 $", "45428000", "about"],
    ["fr-CA", "jusqu’à 3 billions", "3000000000000", "up-to"],
    ["ja", "¥45,428,000,000", "45428000000", undefined],
    ["ja", "４，５４２億円", "454200000000", undefined],
    ["ja", "約45億4280万ドル", "4542800000", "about"],
    ["ja", "40億ドル近く", "4000000000", "nearly"],
  ])("%s: %s", (language, words, number, qualifier) => {
    expect(amountIn(words, language)?.value).toBe(number);
    expect(amountIn(words, language)?.qualifier).toBe(qualifier);
  });

  test.each([
    ["en", "billions of dollars"],
    ["en", "$5 to $6 billion"],
    ["en", "$40 billion over 10 years"],
    ["en", "2 dozen"],
    ["en", "$40M"],
    ["en", "the G7"],
    ["en", "45,4 million"],
    ["fr", "45.4 millions"],
    ["fr", "40 G$"],
    ["ja", "3割"],
    ["de", "40 Milliarden"],
  ])("%s: %s is not read", (language, words) => {
    expect(amountIn(words, language)?.value).toBeUndefined();
  });
});
