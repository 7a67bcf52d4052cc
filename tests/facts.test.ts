/**
 * Each fact of the first document is found in each of the three formats, and a fact that it does not state in none.
 * The facts were written by hand from the document; each format is read by a reader of its own, from the files.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { LinkedData, LinkedNode } from "../src/model/linked-data.js";
import type { Publication } from "../src/model/publication.js";
import { filesUnder, root } from "./support.js";

const shelf = (path: string) => readFileSync(join(root, "dist-data", path), "utf8");

const BOTH = "mark-carney, takaichi-sanae";
const MOC = "canada-japan-moc";
const FACTS = [
  "meeting of ca, jp; held; in-person; 2026-03-06 (Today); Tokyo, JP; visit",
  "our reading: city, date",
  "present: mark-carney, Prime Minister, for ca; our reading: party",
  "present: takaichi-sanae, Prime Minister, for jp; our reading: -",
  "readout of pmo-ca in en, by CNW, 2026-03-06, TOKYO, Japan, March 6, 2026; asks: PMO Media Relations; also https://pm.gc.ca",
  "meet (met with) by mark-carney to takaichi-sanae about -",
  "congratulate (congratulated) by mark-carney to takaichi-sanae about elections",
  `reaffirm (reaffirmed) by ${BOTH} to - about bilateral-relations, culture, democratic-values, economy, trade, trade-value`,
  `agree-that (agreed that) by ${BOTH} to - about bilateral-relations`,
  `agree-to (agreed to) by ${BOTH} to - about climate, critical-minerals, defence, energy, people-to-people, trade`,
  `emphasise (emphasised) by ${BOTH} to - about aerospace, artificial-intelligence, autonomous-systems, defence, defence-procurement, dual-use-technologies, frontier-technologies, military-cooperation, space-communications`,
  `discuss (discussed) by ${BOTH} to - about ${MOC}-coast-guard, ${MOC}-crisis-response, ${MOC}-illegal-fishing`,
  `emphasise (underscored) by ${BOTH} to - about carbon-capture, energy, hydrogen, lng, lpg, nuclear-technologies, trade`,
  `discuss (discussed) by ${BOTH} to - about economy, security`,
  `agree-to (agreed to) by ${BOTH} to - about cyber, security, technology`,
  "invite (invited) by mark-carney to takaichi-sanae about visits in CA",
  `agree-to (agreed to) by ${BOTH} to - about contact`,
  `memorandum ${MOC}-crisis-response of ca, jp: discussed`,
  `memorandum ${MOC}-illegal-fishing of ca, jp: discussed`,
  `memorandum ${MOC}-coast-guard of ca, jp: discussed`,
  `proposed service under ${MOC}-crisis-response; by ca, jp; carried out by -; area -; for Nationals in international emergencies; our reading: providers`,
  `proposed service under ${MOC}-illegal-fishing; by ca, jp; carried out by -; area North Pacific; for Coastal communities; our reading: audience, providers`,
  `proposed service under ${MOC}-coast-guard; by ca, jp; carried out by canadian-coast-guard, japan-coast-guard; area -; for -; our reading: providers`,
  "nearly 40000000000 CAD (nearly $40 billion): Trade between Canada and Japan; our reading: currency",
];

const list = (items: readonly string[] | undefined) => (items?.length ? [...items].sort().join(", ") : "-");
const inside = (place: string | undefined | null) => (place ? ` in ${place}` : "");

function factsOfJson(): string[] {
  const { data } = JSON.parse(shelf("meetings.json")) as Publication;
  const meeting = data.meetings[0]!;
  const keys = (inferred: readonly { of: string }[]) => list(inferred.map(({ of }) => of));
  return [
    `meeting of ${list(meeting.parties)}; ${meeting.status}; ${meeting.mode}; ${meeting.when.date} (${meeting.when.words}); ${meeting.where?.city?.en}, ${meeting.where?.country}; ${meeting.occasion?.kind}`,
    `our reading: ${keys(meeting.inferred)}`,
    ...meeting.participants!.map(
      ({ person, office, party, inferred }) =>
        `present: ${person}, ${office?.en}, for ${party}; our reading: ${keys(inferred)}`,
    ),
    ...meeting.documents.map(
      ({ kind, issuers, language, publisher, published, dateline, contact, alsoAt }) =>
        `${kind} of ${list(issuers)} in ${language}, by ${publisher}, ${published}, ${dateline}; asks: ${contact}; also ${list(alsoAt)}`,
    ),
    ...meeting.statements!.map(
      ({ act, evidence, by, to, about, where }) =>
        `${act} (${evidence[0].verb}) by ${list(by)} to ${list(to)} about ${list(about)}${inside(where?.country)}`,
    ),
    ...meeting.instruments!.map(
      ({ id, kind, parties, states }) => `${kind} ${id} of ${list(parties)}: ${list(states.map(({ state }) => state))}`,
    ),
    ...meeting.services!.map(
      ({ status, under, providers, operators, area, audience, inferred }) =>
        `${status} service under ${under}; by ${list(providers)}; carried out by ${list(operators)}; area ${area?.area?.en ?? "-"}; for ${audience?.en ?? "-"}; our reading: ${keys(inferred)}`,
    ),
    ...meeting.figures!.map(
      ({ value, qualifier, currency, words, measure, inferred }) =>
        `${qualifier} ${value} ${currency} (${words}): ${measure.en}; our reading: ${keys(inferred)}`,
    ),
  ];
}

function factsOfJsonLd(): string[] {
  const graph = (JSON.parse(shelf("meetings.jsonld")) as LinkedData)["@graph"];
  const nodes = new Map(graph.map((node) => [node["@id"], node]));
  /** What a property holds: the last part of a link's address, a literal, or a text in English. */
  const values = (node: LinkedNode | undefined, property: string): string[] =>
    [node?.[property] ?? []].flat().flatMap((value) => {
      if (typeof value !== "object") return [String(value)];
      if ("@language" in value && value["@language"] !== "en") return [];
      return "@id" in value ? [value["@id"]] : [value["@value"]];
    });
  const ids = (node: LinkedNode | undefined, property: string) =>
    values(node, property).map((address) => address.split(/[/#]/).at(-1) as string);
  const concept = (node: LinkedNode | undefined, property: string) => ids(node, property)[0]?.replace(/^[a-z]+-/, "");
  const of = (type: string) => graph.filter((node) => node["@type"].includes(type));
  const linked = (node: LinkedNode | undefined, property: string) => values(node, property).map((id) => nodes.get(id)!);
  const readings = (node: LinkedNode) =>
    list(linked(node, "readout:inferred").map((one) => values(one, "readout:key")[0]!));
  const meeting = of("readout:Meeting")[0]!;
  const place = linked(meeting, "location")[0];
  return [
    `meeting of ${list(ids(meeting, "readout:party"))}; ${concept(meeting, "readout:status")}; ${concept(meeting, "readout:mode")}; ${values(meeting, "startDate")} (${values(meeting, "readout:timeWords")}); ${values(place, "addressLocality")}, ${values(place, "addressCountry")}; ${concept(meeting, "readout:occasionKind")}`,
    `our reading: ${readings(meeting)}`,
    ...of("readout:Participation").map(
      (node) =>
        `present: ${ids(node, "readout:person")}, ${values(node, "readout:office")}, for ${ids(node, "readout:standsFor")}; our reading: ${readings(node)}`,
    ),
    ...of("readout:Document").map(
      (node) =>
        `${concept(node, "readout:documentKind")} of ${list(ids(node, "author"))} in ${values(node, "inLanguage")}, by ${values(node, "readout:carriedBy")}, ${values(node, "datePublished")}, ${values(node, "readout:dateline")}; asks: ${values(node, "readout:contact")}; also ${values(node, "readout:alsoAt")}`,
    ),
    ...of("readout:Statement").map((node) => {
      const place = linked(node, "readout:place")[0];
      return `${concept(node, "readout:act")} (${values(linked(node, "readout:evidence")[0], "readout:verb")}) by ${list(ids(node, "readout:by"))} to ${list(ids(node, "readout:to"))} about ${list(ids(node, "readout:about"))}${inside(values(place, "addressCountry")[0])}`;
    }),
    ...of("readout:Instrument").map(
      (node) =>
        `${concept(node, "readout:instrumentKind")} ${node["@id"].split("/").at(-1)} of ${list(ids(node, "readout:party"))}: ${list(linked(node, "readout:state").map((state) => concept(state, "readout:reached")!))}`,
    ),
    ...of("GovernmentService").map(
      (node) =>
        `${concept(node, "readout:serviceStatus")} service under ${ids(node, "subjectOf")}; by ${list(ids(node, "provider"))}; carried out by ${list(ids(node, "serviceOperator"))}; area ${list(values(linked(node, "areaServed")[0], "readout:area"))}; for ${list(values(node, "readout:audience"))}; our reading: ${readings(node)}`,
    ),
    ...of("readout:Figure").map(
      (node) =>
        `${concept(node, "readout:qualifier")} ${values(node, "readout:value")} ${values(node, "readout:currency")} (${values(node, "readout:figureWords")}): ${values(node, "description")}; our reading: ${readings(node)}`,
    ),
  ];
}

function factsOfCsv(): string[] {
  type Row = Record<string, string>;
  const table = (name: string): Row[] => parse(shelf(`csv/${name}.csv`), { columns: true });
  const [links, inferences, evidence, places] = [
    table("links"),
    table("inferences"),
    table("evidence"),
    table("places"),
  ];
  const name = (id: string | undefined) => id?.split("#").at(-1);
  const linked = (thing: string, column: string) =>
    list(links.filter((row) => row.thing === thing && row[column]).map((row) => name(row[column])!));
  const place = (id: string | undefined) => places.find((row) => row.id === id);
  const readings = (thing: string) => list(inferences.filter((row) => row.thing === thing).map((row) => row.key!));
  const verb = (thing: string) => evidence.find((row) => row.thing === thing)?.verb;
  const or = (cell: string | undefined) => cell || "-";
  return [
    ...table("meetings").flatMap((row) => [
      `meeting of ${linked(row.id!, "parties")}; ${row.status}; ${row.mode}; ${row.when_date} (${row.when_words}); ${place(row.place)?.city_en}, ${place(row.place)?.country}; ${row.occasion_kind}`,
      `our reading: ${readings(row.id!)}`,
    ]),
    ...table("participants").map(
      (row) => `present: ${row.person}, ${row.office_en}, for ${row.party}; our reading: ${readings(row.id!)}`,
    ),
    ...table("documents").map(
      (row) =>
        `${row.kind} of ${linked(row.id!, "issuers")} in ${row.language}, by ${row.publisher}, ${row.published}, ${row.dateline}; asks: ${row.contact}; also ${linked(row.id!, "alsoAt")}`,
    ),
    ...table("statements").map(
      ({ id, act, place: at }) =>
        `${act} (${verb(id!)}) by ${linked(id!, "actors")} to ${linked(id!, "addressees")} about ${linked(id!, "about")}${inside(place(at)?.country)}`,
    ),
    ...table("instruments").map(
      ({ instrument, kind, state }) => `${kind} ${instrument} of ${linked(instrument!, "parties")}: ${state}`,
    ),
    ...table("services").map(
      (row) =>
        `${row.status} service under ${row.under}; by ${linked(row.id!, "providers")}; carried out by ${linked(row.id!, "operators")}; area ${or(place(row.area)?.area_en)}; for ${or(row.audience_en)}; our reading: ${readings(row.id!)}`,
    ),
    ...table("figures").map(
      (row) =>
        `${row.qualifier} ${row.value} ${row.currency} (${row.words}): ${row.measure_en}; our reading: ${readings(row.id!)}`,
    ),
  ];
}

describe.each([
  ["meetings.json", factsOfJson],
  ["meetings.jsonld", factsOfJsonLd],
  ["the CSV tables", factsOfCsv],
])("%s", (_, facts) => {
  test("holds each fact of the document, and no other of these kinds", () => {
    expect(facts().sort()).toEqual([...FACTS].sort());
  });
});

test("the flat view holds each statement once, with names for ids", () => {
  const rows = parse(shelf("csv/flat.csv"), { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(12);
  expect(rows[1]).toMatchObject({
    date: "2026-03-06",
    place: "Tokyo, Japan",
    inferred: "date; city",
    speakers: "Mark Carney",
    act: "congratulate",
    verb: "congratulated",
    addressees: "Takaichi Sanae",
    about: "Elections",
  });
});

test("no file states what the document does not", () => {
  const unstated = [
    /\b(signed|announced|in-force|concluded)\b/i, // the memorandums are discussed, no more
    /Kantei|Ottawa|Akasaka|Nagata/i, // no venue, no other city
    /T\d\d:\d\d|"time"|when_time":"[^"]/i, // no hour
    /@(?!id|type|context|graph|value|language|vocab)[a-z]/i, // no e-mail address, from an obfuscated one or otherwise
    /wikidata|dbpedia/i, // nothing that nobody looked up
    /\b(USD|JPY)\b/, // the currency is read as CAD, and that is said
    /performer|organizer|offers/, // nobody hosts, nothing is on offer
  ];
  for (const [path, text] of filesUnder(join(root, "dist-data"))) {
    // These hold the closed lists whole: every value that a cell may have.
    if (["codebook.md", "datapackage.json", "terms.jsonld"].includes(path)) continue;
    // What a page's style names is nothing that it says.
    const said = text.replace(/<style>.*?<\/style>/s, "");
    for (const words of unstated) expect(said.match(words)?.[0], `${path}: ${words}`).toBeUndefined();
  }
});
