/** The README's questions to a triple store have the answers that it shows, and those are what the records say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import oxigraph from "oxigraph";
import { describe, expect, test } from "vitest";
import { fragmentAddress } from "../src/evidence/text-fragment.js";
import { toJsonLd } from "../src/formats/jsonld.js";
import type { Collection } from "../src/model/collection.js";
import type { Meeting } from "../src/model/meeting.js";
import type { Id } from "../src/model/text.js";
import { labelOf, printedName } from "../src/tables/label.js";
import { root } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Each question of the section, with the answer below it: a line a row, after one with the names of the columns. */
const [, section = ""] = read("README.md").split(/^\*\*In a triple store/m);
const QUESTIONS = [...section.matchAll(/^([A-Z][^\n]*\?)\n\n```sparql\n(.*?)^```\n\n```text\n(.*?)^```/gms)].map(
  ([, question, query, answer]) => ({ question: question!, query: query!, answer: answer!.trimEnd().split("\n") }),
);

/** What Oxigraph answers, in the same form. */
function ask(jsonLd: string, query: string): string[] {
  const store = new oxigraph.Store();
  store.load(jsonLd, { format: "application/ld+json", base_iri: "https://example.org/" });
  const { head, results } = JSON.parse(store.query(query, { results_format: "json" }) as string) as {
    head: { vars: string[] };
    results: { bindings: Record<string, { value: string }>[] };
  };
  const rows = results.bindings.map((row) => head.vars.map((name) => row[name]?.value ?? ""));
  return [head.vars, ...rows].map((row) => row.join(" | "));
}

/** What the rows of one meeting are, by its record; `nameOf` gives the name of what an id of it means, or nothing. */
type Walk = (meeting: Meeting, nameOf: (id: Id) => string, base: string) => string[][];

const whoMetWhom: Walk = ({ status, when, participants = [] }, nameOf) => {
  const held = status === "held" ? participants.filter(({ party }) => party) : [];
  return held.flatMap(({ person, party }, index) => {
    const others = held.slice(index + 1).filter((other) => other.party !== party && other.person !== person);
    return others.map((other) => [when.date ?? "", ...[person, party!, other.person, other.party!].map(nameOf)]);
  });
};

const proposedServices: Walk = ({ services = [] }, nameOf) =>
  services
    .filter(({ status }) => status === "proposed")
    .flatMap(({ id, under, providers = [], operators = [], inferred }) => {
      const known = (key: string) => (inferred.some(({ of }) => of === key) ? "our reading" : "stated");
      const bodies = [
        ...providers.map((body) => [nameOf(body), "provides", known("providers")]),
        ...operators.map((body) => [nameOf(body), "operates", known("operators")]),
      ];
      return (bodies.length ? bodies : [["", "", ""]]).map((body) => [nameOf(under), nameOf(id), ...body]);
    });

const commitments: Walk = ({ id: meeting, documents, statements = [] }, nameOf, base) =>
  statements
    .filter(({ act, summary }) => (act === "agree-to" || act === "commit") && summary.en)
    .flatMap(({ summary, about = [], evidence }) =>
      evidence.map((passage) => {
        const { id, url } = documents.find((document) => document.id === passage.document)!;
        const subjects = [...new Set(about.map(nameOf))].filter((name) => name !== "").sort();
        const words = url && fragmentAddress(url, passage);
        return [summary.en!, subjects.join(", "), `${base}${meeting}#${id}`, words ?? ""];
      }),
    );

const WALKS = [whoMetWhom, proposedServices, commitments];

function walked({ about, parties, organisations, people, topics, meetings }: Collection, walk: Walk): string[] {
  return meetings.flatMap((meeting) => {
    const names = new Map<Id, string | undefined>();
    for (const { id, name } of [...parties, ...organisations, ...topics]) names.set(id, labelOf(name, about.languages));
    for (const { id, name } of people) names.set(id, name ? printedName(name) : id);
    for (const { id, name } of meeting.services ?? []) names.set(id, name.en);
    for (const { id, title } of meeting.instruments ?? []) names.set(id, title.en);
    return walk(meeting, (id) => names.get(id) ?? "", about.base).map((row) => row.join(" | "));
  });
}

describe("the README's questions to a triple store", () => {
  test("are three", () => {
    expect(QUESTIONS).toHaveLength(WALKS.length);
  });

  test.each(QUESTIONS)("have the answers that it shows: $question", ({ query, answer }) => {
    expect(ask(read("dist-data/meetings.jsonld"), query)).toEqual(answer);
    expect(answer.length).toBeGreaterThan(1);
  });

  test.each(QUESTIONS.map((each, index) => ({ ...each, walk: WALKS[index]! })))(
    "are answered as meetings.json says: $question",
    ({ answer, walk }) => {
      const { meta, data } = JSON.parse(read("dist-data/meetings.json"));
      expect(answer.slice(1).sort()).toEqual(walked({ about: meta, ...data }, walk).sort());
    },
  );

  test.each(QUESTIONS.map((each, index) => ({ ...each, walk: WALKS[index]! })))(
    "are answered as the records of many meetings say: $question",
    ({ query, walk }) => {
      const { cases } = COLLECTIONS as Record<string, Collection>;
      const [, ...rows] = ask(JSON.stringify(toJsonLd(cases!)), query);
      expect(rows.sort()).toEqual(walked(cases!, walk).sort());
      expect(rows.length).toBeGreaterThan(3);
    },
  );
});
