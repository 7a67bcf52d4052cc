import { readFileSync, renameSync } from "node:fs";
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
  shared("named-twice", "parties.yaml", "country: JP", 'country: "CA"'),
  {
    rule: "named-twice",
    edits: [
      [
        "topics.yaml",
        "topics:\n",
        "topics:\n  - { id: vote, name: { en: Vote } }\n  - { id: votes, name: { en: Vote } }\n",
      ],
    ],
    at: "id: votes",
    file: "topics.yaml",
  },
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
  record(
    "participant-twice",
    "documents:\n",
    "others:\n  - person: mark-carney\ndocuments:\n",
    "person: mark-carney\ndocuments",
  ),
  shared("name-empty", "people.yaml", "family: Carney\n      given: Mark\n      order", "order", "name:\n      order"),
  record("no-such-day", "published: 2026-03-06", "published: 2026-02-29"),
  record("no-such-day", "published: 2026-03-06", "published: 2062-02-30"),
  record("end-before-start", "date: 2026-03-06", "date: 2026-03-06, until: 2026-03-05"),
  record("address-twice", "url: https://www", "url: https://https://www"),
  {
    rule: "end-before-start",
    edits: [
      [RECORD, "when: { date: 2026-03-06", "when: { until: 2026-03-06"],
      [RECORD, "of: date", "of: until"],
    ],
    at: "until: 2026-03-06",
  },
  record("after-release", "published: 2026-03-06", "published: 2062-03-06"),
  record(
    "held-before-told",
    "        state: discussed\n",
    "        state: signed\n        when: { date: 2026-03-20 }\n",
    "when: { date: 2026-03-20 }",
  ),
  record("held-before-told", "published: 2026-03-06", "published: 2026-03-04", "status: held"),
  record(
    "obfuscated-email",
    "contact: PMO Media Relations",
    "contact: PMO Media Relations, [email&#160;protected]",
    "[email&#160;protected]",
    ["entity-in-text"],
  ),
  record("entity-in-text", "fr: Visite bilatérale", "fr: Visite&nbsp;bilatérale"),
  record("entity-in-text", "fr: Visite bilatérale", "fr: <b>Visite</b> bilatérale"),
  record("entity-in-text", "fr: Visite bilatérale", "fr: Visite\\nbilatérale"),
  record("entity-in-text", "fr: Visite bilatérale", "fr: Visite bilat\\u00e9rale"),
  record("entity-in-text", "fr: Visite bilatérale du premier ministre Carney au Japon", 'fr: "**Visite** bilatérale"'),
  record(
    "entity-in-text",
    "fr: Visite bilatérale du premier ministre Carney au Japon",
    'fr: "[Visite](https://pm.gc.ca) bilatérale"',
  ),
  record(
    "entity-in-text",
    "fr: Visite bilatérale du premier ministre Carney au Japon",
    "fr: '\\emph{Visite} bilatérale'",
  ),
  record("address-unlikely", "url: https://www.newswire.ca/", "url: https://www,newswire.ca/"),
  record("address-unlikely", 'alsoAt: ["https://pm.gc.ca"]', 'alsoAt: ["https://pm.gc.ca,"]'),
  record("address-unlikely", 'alsoAt: ["https://pm.gc.ca"]', 'alsoAt: ["https://pm.gc.ca/x)"]'),
  record("remark-in-text", "fr: Visite bilatérale", "fr: Visite // à revoir"),
  record("misread-text", "fr: Visite bilatérale", "fr: Visite bilatÃ©rale"),
  record("misread-text", "fr: Visite bilatérale", "fr: Visite dâ€™amitié"),
  record("misread-text", "fr: Visite bilatérale", "fr: DÃ©claration bilatérale"),
  record("misread-text", "ja: カーニー首相の日本訪問", "ja: ã‚«ãƒ¼ãƒ‹ãƒ¼"),
  record("obfuscated-email", "contact: PMO Media Relations", 'contact: "media (at) pmo.gc.ca"'),
  record("not-nfc", "fr: Visite bilatérale", "fr: Visite bilate\u0301rale"),
  record("language-undeclared", "audience: { en: Coastal communities }", "audience: { de: Küstenorte }"),
  shared("language-undeclared", "people.yaml", "scripts: { ja: 高市早苗 }", "scripts: { zh: 高市早苗 }"),
  record(
    "summary-language",
    "summary: { en: They agreed to remain in close contact. }",
    "summary: { fr: Ils restent en contact. }",
  ),
  record("passage-cut", CLOSING, "first: The leaders agreed (…) in close contact.", "(…)"),
  record("passage-cut", CLOSING, 'first: "The leaders agreed …", last: in close contact.', "The leaders agreed …"),
  record("passage-cut", CLOSING, `${CLOSING}, last: in close contact.`, "last: in close contact. }"),
  record(
    "text-script",
    "summary: { en: They agreed to remain",
    "summary: { en: 両首脳は引き続き, fr: They agreed to remain",
    "en: 両首脳は",
  ),
  record("text-script", "ja: 東京", "ja: the capital of the country", "ja: the capital"),
  record("text-script", CLOSING, "first: 両首脳は"),
  record("when-words", "words: Today", "words: 6 May 2026", "date: 2026-03-06"),
  record("when-words", "words: Today", "words: on Tuesday", "date: 2026-03-06"),
  record("misread-text", "fr: Premier ministre", "fr: Premier mi\u00adnistre"),
  record("misread-text", "ja: 首相", "ja: □□"),
  record("misread-text", "fr: Premier ministre", "fr: Рremier ministre"),
  record("todo-left", "fr: Premier ministre", 'fr: "#REF!"'),
  record("todo-left", "summary: { en: They agreed to remain in close contact. }", "summary: { en: x }"),
  {
    rule: "superseded-later",
    edits: [
      [RECORD, "documents:\n", `documents:\n${DOCUMENT.replace(" }", ", published: 2026-03-07 }")}`],
      [
        RECORD,
        "- { document: pmo-en, first: SOURCE",
        "- { document: release, at: '1' }\n      - { document: pmo-en, first: SOURCE",
      ],
      [RECORD, "    read: whole\n", "    read: whole\n    supersedes: release\n"],
    ],
    at: "supersedes: release",
  },
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
  record("figure-value", '"40000000000"', '"40000000000"\n    valueTo: "39000000000"', "valueTo:"),
  record("figure-value", 'value: "40000000000"\n    qualifier: nearly', 'valueTo: "40000000000"', "valueTo:"),
  record("figure-words", "qualifier: nearly", "qualifier: over"),
  record("figure-words", "words: nearly $40 billion", "words: nearly $30 to 40 billion", "value:"),
  record("figure-words", '"40000000000"', '"40000000000"\n    valueTo: "50000000000"', "valueTo:"),
  record("figure-words", "words: nearly $40 billion", "words: nearly US$40 billion", "currency: CAD"),
  record("figure-words", "currency: CAD", "unit: thing", "unit: thing", ["inferred-absent"]),
  record(
    "figure-words",
    "currency: CAD\n    measure: { en: Trade between Canada and Japan }\n    words: nearly $40 billion",
    "unit: times\n    measure: { en: Trade }\n    words: nearly 40000000000 per cent",
    "unit: times",
    ["inferred-absent"],
  ),
  record("service-not-called-proposed", "(proposed)\n", "\n", "en: Crisis response for nationals abroad"),
  record("service-not-called-proposed", "Proposed. Would have the two", "Has the two"),
  record("country-unknown", "country: JP", "country: JX"),
  record("currency-unknown", "currency: CAD", "currency: CDA"),
  record("zone-unknown", "words: Today", "zone: Asia/Tokio", "zone: Asia/Tokio"),
  record("language-unknown", "    language: en\n", "    language: jp\n", "language: jp"),
  record("language-unknown", "    language: en\n", "    language: eng\n", "language: eng"),
  shared("licence-spelling", "collection.yaml", "id: CC-BY-4.0", "id: CC BY 4.0", "id: CC BY 4.0"),
  shared("licence-spelling", "collection.yaml", "id: CC-BY-4.0", "id: cc0 1.0", "id: cc0 1.0"),
  shared("licence-spelling", "collection.yaml", "/licenses/by/4.0/", "/licenses/by-sa/4.0/", "by-sa"),
  shared(
    "licence-spelling",
    "collection.yaml",
    "id: CC-BY-4.0",
    "id: CC-BY-4.0 (of all texts)",
    "id: CC-BY-4.0 (of all texts)",
  ),
  shared("remark-in-text", "collection.yaml", "id: CC-BY-4.0", "id: CC-BY-4.0 // remark", "// remark"),
  shared("remark-in-text", "collection.yaml", "id: CC-BY-4.0", "id: CC-BY-4.0// remark", "// remark"),
  record("self-reference", "    act: invite\n", "    act: invite\n    sameAs: invitation\n", "sameAs"),
  record("self-reference", "    act: invite\n", "    act: invite\n    sameAs: contact-made\n", "sameAs"),
  record("self-reference", "    act: invite\n", "    act: invite\n    contradicts: [contact-made]\n", "contradicts"),
  {
    rule: "self-reference",
    edits: [
      [
        RECORD,
        "documents:\n",
        `documents:\n${DOCUMENT.replace("fr, read: digest", "en, read: unread, translationOf: pmo-en")}`,
      ],
    ],
    at: "translationOf: pmo-en",
  },
  record("self-reference", "to: [takaichi-sanae]\n    about: [elections]", "to: [mark-carney]\n    about: [elections]"),
  record("todo-left", "summary: { en: They agreed to remain in close contact. }", "summary: { en: TBD }"),
  record("todo-left", "summary: { en: They agreed to remain in close contact. }", "summary: { en: undefined }"),
  record("todo-left", "summary: { en: They agreed to remain in close contact. }", "summary: { en: They agreed (TBC) }"),
  record("todo-left", "publisher: CNW", 'publisher: "[object Object]"'),
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

  test.each(["Les prix nets**, sauf l’or**, montent", "Soit 2**3 et 4**5"])("of signs is silent on %s", (text) => {
    const edit = [RECORD, "Visite bilatérale du premier ministre Carney au Japon", text] as const;
    expect(readCollection(editedCollection(edit)).problems).toEqual([]);
  });

  test.each([
    ["2026-03-06T10:47Z", "2026-03-06T08:00-05:00", 0],
    ["2026-03-07T08:00+14:00", "2026-03-06T23:30-10:00", 0],
    ["2026-03-06T10:47Z", "2026-03-06T10:47:30Z", 0],
    ["2026-03-06T08:00-05:00", "2026-03-06T10:47Z", 1],
    ["2026-03-06", "2026-03-06T10:47Z", 0],
  ])("of what supersedes tells moments by their offsets: one of %s, by one of %s", (earlier, later, count) => {
    const folder = editedCollection(
      [RECORD, "published: 2026-03-06", `published: ${later}`],
      [RECORD, "documents:\n", `documents:\n${DOCUMENT.replace(" }", `, published: ${earlier} }`)}`],
      [RECORD, "    read: whole\n", "    read: whole\n    supersedes: release\n"],
    );
    const told = readCollection(folder).problems.filter(({ rule }) => rule === "superseded-later");
    expect(told).toHaveLength(count);
  });

  test("of texts of ours does not fire on names of one letter, nor on what a document prints in Markdown", () => {
    const folder = editedCollection(
      [RECORD, "city: { en: Tokyo, fr: Tokyo, ja: 東京 }", "city: { en: Y, fr: O, ja: 東京 }"],
      [RECORD, "contact: PMO Media Relations", 'contact: "**PMO** [Media Relations](https://pm.gc.ca)"'],
    );
    expect(readCollection(folder)).toMatchObject({ ok: true, problems: [] });
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

  test.each([
    "MANHÃ» disse o ministro",
    "Types text/* and image/* were shown",
    "\\\\server\\news\\2026 and C:\\new",
    "Did he ask why ??",
  ])("of texts does not fire on %s", (text) => {
    const edit = [RECORD, "{ en: They agreed to remain in close contact. }", `{ en: ${text} }`] as const;
    expect(readCollection(editedCollection(edit)).problems).toEqual([]);
  });

  test.each(["Washington,_D.C.", "Yahoo!", "F_(a_(b))"])("of addresses does not fire on %s", (end) => {
    const edit = [
      "collection.yaml",
      "https://creativecommons.org/licenses/by/4.0/",
      `https://example.org/${end}`,
    ] as const;
    expect(readCollection(editedCollection(edit)).problems).toEqual([]);
  });

  test("of names of files fires on one that is its own ending", () => {
    const folder = editedCollection();
    renameSync(join(folder, RECORD), join(folder, "yaml.yaml"));
    expect(readCollection(folder).problems.map(({ rule }) => rule)).toEqual(["file-name"]);
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

test("a meeting may be a day later than its document, by the calendar of the place, and a document without a day may be later", () => {
  const edits: [string, string][] = [
    ["published: 2026-03-06", "published: 2026-03-05"],
    ["published: 2026-03-06", "published: 2026-03"],
    ["    published: 2026-03-06\n", ""],
  ];
  for (const [from, to] of edits) {
    const { problems } = readCollection(editedCollection([RECORD, from, to]));
    expect(problems.map(({ rule }) => rule)).not.toContain("held-before-told");
  }
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
  const read = (words: string, language: string) => {
    const { value, valueTo, qualifier, currency } = amountIn(words, language) ?? {};
    return [[value, valueTo].filter(Boolean).join(" to "), qualifier, currency];
  };

  test.each([
    ["en", "nearly $40 billion", "40000000000", "nearly", "$"],
    ["en", "over ฿40 billion", "40000000000", "over", undefined],
    ["en", "Approximately ៛40 billion", "40000000000", "about", undefined],
    ["en", "discover 40 billion", "40000000000", undefined, undefined],
    ["en", "over C$5.5-trillion", "5500000000000", "over", "CAD"],
    ["en", "45.4 million", "45400000", undefined, undefined],
    ["en", "up to US$1,234.50", "1234.5", "up-to", "USD"],
    ["en", "about 25 per cent", "25", "about", undefined],
    ["en", "10th", "10", undefined, undefined],
    ["en", "more than 250 trucks", "250", "over", undefined],
    ["en", "no more than 250 trucks", "250", "up-to", undefined],
    ["en", "not more than 250 trucks", "250", "up-to", undefined],
    ["en", "at most 250 trucks", "250", "up-to", undefined],
    ["fr", "pas plus de 250 camions", "250", "up-to", undefined],
    ["fr", "au plus 250 camions", "250", "up-to", undefined],
    ["en", "2 hundred thousand", "200000", undefined, undefined],
    ["fr", "près de 40 milliards de dollars", "40000000000", "nearly", "$"],
    ["fr", "plus de 45,4 millions", "45400000", "over", undefined],
    ["fr", "environ 45\u00a0428\u202f000 $", "45428000", "about", "$"],
    ["fr-CA", "jusqu’à 3 billions", "3000000000000", "up-to", undefined],
    ["ja", "¥45,428,000,000", "45428000000", undefined, "JPY"],
    ["ja", "４，５４２億円", "454200000000", undefined, "JPY"],
    ["ja", "約45億4280万ドル", "4542800000", "about", undefined],
    ["ja", "40億ドル近く", "4000000000", "nearly", undefined],
  ])("%s: %s", (language, words, ...told) => {
    expect(read(words, language)).toEqual(told);
  });

  test.each([
    ["en", "A$800m", "800000000", "AUD"],
    ["en", "$40M", "40000000", "$"],
    ["en", "$10k", "10000", "$"],
    ["en", "5m euros", "5000000", "EUR"],
    ["en", "$800 mn", "800000000", "$"],
    ["en", "1.5 trn yen", "1500000000000", "JPY"],
    ["en", "CHF 1'000'000", "1000000", "CHF"],
    ["en", "EUR 1 000 000", "1000000", "EUR"],
    ["en", "EUR500 million", "500000000", "EUR"],
    ["en", "Rs 1,00,000", "100000", "INR"],
    ["en", "Rs 5 crores", "50000000", "INR"],
    ["en", "a $5 million loan", "5000000", "$"],
    ["en", "Australia pledged. A $5 million loan", "5000000", "$"],
    ["en", "MUR 250 million", "250000000", "MUR"],
    ["fr", "500 M€", "500000000", "EUR"],
    ["fr", "1,3 Md€", "1300000000", "EUR"],
    ["fr", "3 M$", "3000000", "$"],
    ["fr", "40 G$", "40000000000", "$"],
    ["fr", "5 M d’euros", "5000000", "EUR"],
  ])("of money, in short: %s: %s", (language, words, value, currency) => {
    expect(read(words, language)).toEqual([value, undefined, currency]);
  });

  test.each([
    ["en", "3 to 5 billion euros", "3000000000 to 5000000000", undefined, "EUR"],
    ["en", "$5 to $6 billion", "5000000000 to 6000000000", undefined, "$"],
    ["en", "US$2.5-3 billion", "2500000000 to 3000000000", undefined, "USD"],
    ["en", "$2.5m–3m", "2500000 to 3000000", undefined, "$"],
    ["en", "3m to 5m euros", "3000000 to 5000000", undefined, "EUR"],
    ["en", "2-3 percent", "2 to 3", undefined, undefined],
    ["en", "around 10 to 12 billion yen", "10000000000 to 12000000000", "about", "JPY"],
    ["en", "between 2,000 and 2,500", "2000 to 2500", undefined, undefined],
    ["en", "$900,000 to $1 million", "900000 to 1000000", undefined, "$"],
    ["fr", "de 3 à 5 milliards d’euros", "3000000000 to 5000000000", undefined, "EUR"],
    ["fr", "plus de 3 à 5 milliards d’euros", "3000000000 to 5000000000", "over", "EUR"],
    ["fr", "entre 2 000 et 2 500", "2000 to 2500", undefined, undefined],
    ["ja", "30〜50億円", "3000000000 to 5000000000", undefined, "JPY"],
    ["ja", "30億円から50億円", "3000000000 to 5000000000", undefined, "JPY"],
    ["ja", "50万kW", "500000", undefined, undefined],
    ["ja", "契約50件", "50", undefined, undefined],
    ["ja", "100人の超党派議員団", "100", undefined, undefined],
    ["en", "₹500cr", "5000000000", undefined, "INR"],
    ["en", "€5 Mrd", "5000000000", undefined, "EUR"],
    ["en", "up to about US$10 billion", "10000000000", undefined, "USD"],
    ["en", "not below 10", "10", undefined, undefined],
    ["fr", "au moins de 5", "5", undefined, undefined],
  ])("of a range: %s: %s", (language, words, ...told) => {
    expect(read(words, language)).toEqual(told);
  });

  test.each([
    ["at-least", "en", ["at least 5", "no less than 5", "not fewer than 5", "a minimum of 5", "5 doses or more"]],
    ["below", "en", ["fewer than 5", "less than 5", "below 5", "under $5 million"]],
    ["nearly", "en", ["just under 5"]],
    ["over", "en", ["upwards of 5", "exceeding 5"]],
    ["up-to", "en", ["a maximum of 5", "as many as 5", "not exceeding 5", "5 or fewer"]],
    ["about", "en", ["some $5 million", "in the order of 5", "on the order of 5", "5 or so"]],
    ["at-least", "fr", ["au moins 5", "pas moins de 5", "un minimum de 5", "5 ou plus"]],
    ["below", "fr", ["moins de 5", "en dessous de 5"]],
    ["up-to", "fr", ["un maximum de 5", "5 camions au plus"]],
    ["about", "fr", ["quelque 5", "de l’ordre de 5"]],
    ["at-least", "ja", ["5000人以上", "少なくとも5"]],
    ["below", "ja", ["5台未満"]],
    ["up-to", "ja", ["5台以下"]],
    [undefined, "en", ["handsome 5", "5 or more than 6"]],
    [undefined, "fr", ["5 camions au plus tard"]],
  ])("bounded %s: %s: %j", (qualifier, language, phrases) => {
    for (const words of phrases) expect(amountIn(words, language)?.qualifier, words).toBe(qualifier);
  });

  test.each([
    ["en", "billions of dollars"],
    ["en", "$40 billion over 10 years"],
    ["en", "2 dozen"],
    ["en", "5 m"],
    ["en", "10 k runs"],
    ["en", "2025-26"],
    ["en", "2025–2030"],
    ["en", "$3 billion in 2025 to $5 billion"],
    ["en", "500 to 1 billion"],
    ["en", "$500 to 100,000 families"],
    ["en", "$5 to €6 billion"],
    ["en", "the G7"],
    ["en", "ISO27001"],
    ["en", "45,4 million"],
    ["fr", "45.4 millions"],
    ["fr", "500 m de long"],
    ["en", "US$10+ billion"],
    ["en", "$10-plus billion"],
    ["en", "$.5 billion"],
    ["fr", "12,000"],
    ["ja", "3割"],
    ["de", "40 Milliarden"],
  ])("%s: %s is not read", (language, words) => {
    expect(amountIn(words, language)).toBeUndefined();
  });
});

test("what may be a change from one number to another is told as such", () => {
  for (const [words, language] of [
    ["by US$2 billion to US$20 billion", "en"],
    ["5% to 20%", "en"],
    ["100億円から200億円", "ja"],
  ] as const) {
    expect(amountIn(words, language)?.mayChange, words).toBe(true);
  }
  expect(amountIn("US$2-3 billion", "en")?.mayChange).toBeUndefined();
});

test("a fall of 3 to 5 per cent is a range below zero", () => {
  const figure = (value: string, valueTo: string) =>
    `figures:\n  - { id: fall, value: "${value}", valueTo: "${valueTo}", qualifier: exactly, unit: percent, measure: { en: X }, words: 3 to 5 per cent, inferred: [], evidence: { first: Today } }\n`;
  const told = (value: string, valueTo: string) =>
    readCollection(editedCollection([RECORD, "figures:\n", figure(value, valueTo)]))
      .problems.filter(({ rule }) => rule.startsWith("figure-"))
      .map(({ rule }) => rule);
  expect(told("-5", "-3")).toEqual([]);
  expect(told("3", "5")).toEqual([]);
  expect(told("-3", "5")).toEqual(["figure-words"]);
  expect(told("-3", "-5")).toEqual(["figure-value"]);
});

test.each([
  ["nearly 90 days", "90", "day", "month"],
  ["nearly 25 ans", "25", "year", "day"],
])("words that name a unit of time tell it: %s", (words, value, right, wrong) => {
  const told = (unit: string) => {
    const figure = `figures:\n  - { id: term, value: "${value}", qualifier: nearly, unit: ${unit}, measure: { en: Term of the plan }, words: ${words}, inferred: [], evidence: { document: pmo-en, first: Today } }\n`;
    const { problems } = readCollection(editedCollection([RECORD, "figures:\n", figure]));
    return problems.filter(({ rule }) => rule.startsWith("figure-")).map(({ wanted }) => wanted);
  };
  expect(told(right)).toEqual([]);
  expect(told("percent")).toEqual([]);
  expect(told(wrong)).toEqual([expect.stringMatching(`^${right}, as the words say`)]);
});

test.each([
  ["250 million Norwegian kroner", "en", "NOK"],
  ["3 billion Swedish kronor", "en", "SEK"],
  ["2 millions de couronnes danoises", "fr", "DKK"],
  ["5 million Swiss francs", "en", "CHF"],
])("money that its name tells: %s", (words, language, currency) => {
  expect(amountIn(words, language)?.currency).toBe(currency);
});
