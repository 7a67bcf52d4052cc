import { conceptAddress, PREFIXES, SCHEMA_ORG, TERMS, termAddress } from "../graph/address.js";
import { MAPPING, type Rule, ruleAt, type Subject, type TableMapping } from "../graph/mapping.js";
import type { LinkedData, LinkedNode, NodeValue, Reference, TaggedText } from "../model/linked-data.js";
import type { Tables } from "../model/rows.js";
import { LISTS, type Term } from "../model/vocabulary.js";
import { readSchema } from "../schema/json-schema.js";
import { columnsOf } from "../tables/columns.js";
import { FOREIGN_KEYS } from "../tables/keys.js";
import { documentText, type Format } from "./format.js";

/** A term of ours while it is being put together. */
interface Draft {
  readonly means: string;
  readonly domain: Set<string>;
  readonly range: Set<string>;
}

/** The types of the model behind classes of another name. */
const TYPE_OF: Readonly<Record<string, string>> = { Participation: "Participant" };

/** What classes mean that are of no one type. */
const MEANS: Readonly<Record<string, string>> = {
  Group: "A number of persons under one id.",
  Inference: "A key that holds our reading, not the words of a document, and why we read it so.",
};

/** The classes whose things the lists of `links` name, beside those that a foreign key tells. */
const NAMED = ["Party", "Organisation", "Person", "Group"].map((name) => `readout:${name}`);

/**
 * The terms of Readout, which every collection shares: classes, properties with the classes that they stand on and lead
 * to, and the values of the closed lists as SKOS concepts. Their definitions are the model's own.
 */
export function toTerms(): LinkedData {
  return {
    "@context": { "@vocab": SCHEMA_ORG, ...PREFIXES },
    "@graph": [...classes(), ...properties(), ...concepts()],
  };
}

function* classes(): Generator<LinkedNode> {
  const told = new Set<string>();
  for (const { classes } of Object.values<TableMapping>(MAPPING)) {
    for (const names of Object.values(classes)) {
      for (const name of names.filter((name) => name.startsWith("readout:"))) {
        if (told.has(name)) continue;
        told.add(name);
        const above = names.filter((other) => !other.startsWith("readout:")).map(reference);
        yield term(name, "rdfs:Class", definitionOf(name), above.length ? { "rdfs:subClassOf": above } : {});
      }
    }
  }
  for (const name of NAMED) yield term(name, "rdfs:Class", definitionOf(name), {});
}

function definitionOf(name: string): string {
  const type = name.replace("readout:", "");
  const { definitions = {} } = readSchema("publication");
  return MEANS[type] ?? definitions[TYPE_OF[type] ?? type]?.description ?? "";
}

function* properties(): Generator<LinkedNode> {
  const drafts = new Map<string, Draft>();
  const add = (property: string, means: string, domain: readonly string[], range: readonly string[]) => {
    const draft = drafts.get(property) ?? { means, domain: new Set(), range: new Set() };
    for (const one of domain) draft.domain.add(one);
    for (const one of range) draft.range.add(one);
    drafts.set(property, draft);
  };
  for (const [table, mapping] of Object.entries(MAPPING) as [keyof Tables, TableMapping][]) {
    for (const [subject, property, object, means = ""] of mapping.ties ?? []) {
      add(property, means, classesOf(table, subject), classesOf(table, object));
    }
    for (const { name, path, means } of columnsOf(table, ["en"])) {
      const rule = ruleAt(mapping.columns, path);
      if (rule.as === "key" || rule.as === "class") continue;
      const domain = classesOf(table, mapping.elsewhere?.[path[0] as string] ?? mapping.about, name);
      add(rule.property, means.at(-1) as string, domain, rangeOf(rule, table, name));
    }
  }
  for (const [property, { means, domain, range }] of drafts) {
    if (!property.startsWith("readout:")) continue;
    const bounds = { domainIncludes: [...domain].map(reference), rangeIncludes: [...range].map(reference) };
    yield term(property, "rdf:Property", means, bounds);
  }
}

/** On what things the columns stand of tables whose rows tell of several sorts. */
const STANDS_ON: Readonly<Record<string, readonly string[]>> = {
  "links.parties": ["readout:Meeting", "readout:Instrument"],
  "links.actors": ["readout:Statement", "readout:State"],
  "links.addressees": ["readout:Statement"],
  "links.about": ["readout:Statement", "readout:Instrument", "readout:Service"],
  "links.contradicts": ["readout:Statement"],
  "links.witnesses": ["readout:State"],
  "links.alsoAt": ["readout:Document"],
  "names.kind": ["readout:Party"],
  "names.country": ["readout:Party"],
  "names.nameOrder": ["readout:Person", "readout:Group"],
};

/** Where a column leads that names fewer sorts of things than the table of its foreign key holds, or has none. */
const LEADS_TO: Readonly<Record<string, readonly string[]>> = {
  "meetings.replaces": ["readout:Meeting"],
  "participants.person": ["readout:Person", "readout:Group"],
  "participants.party": ["readout:Party"],
  "links.parties": ["readout:Party"],
};

/** The class by which a thing that a row tells of is known: ours where there is one. */
function classesOf(table: keyof Tables, subject: Subject, column = ""): readonly string[] {
  if (table === "links" || (table === "names" && column)) return STANDS_ON[`${table}.${column}`] ?? [];
  if (table === "names") return NAMED;
  if (subject === "meeting") return ["readout:Meeting"];
  if (subject === "thing") return subjectsOf(table);
  const names: readonly string[] = MAPPING[table].classes[subject] ?? [];
  return names
    .filter((name) => name.startsWith("readout:"))
    .concat(names)
    .slice(0, 1);
}

/** What can have passages or inferences. */
function subjectsOf(table: keyof Tables): readonly string[] {
  const claims = ["Meeting", "Document", "Statement", "State", "Service", "Figure"];
  return [...claims, table === "evidence" ? "Account" : "Participation"].map((name) => `readout:${name}`);
}

function rangeOf(rule: Exclude<Rule, { as: "key" | "class" }>, table: keyof Tables, column: string): readonly string[] {
  switch (rule.as) {
    case "text":
    case "words":
      return ["Text"];
    case "page":
      return ["URL"];
    case "concept":
      return ["skos:Concept"];
    case "link": {
      const other = FOREIGN_KEYS[table][column];
      return LEADS_TO[`${table}.${column}`] ?? (other ? classesOf(other, "id") : ["Thing"]);
    }
    default:
      return [`xsd:${rule.as}`];
  }
}

function* concepts(): Generator<LinkedNode> {
  for (const [list, { type, terms }] of Object.entries(LISTS)) {
    const scheme = conceptAddress("list", list);
    const definition = readSchema("publication").definitions?.[type]?.description;
    yield {
      "@id": scheme,
      "@type": ["skos:ConceptScheme"],
      "skos:prefLabel": english(type),
      "skos:definition": english(definition ?? `The values of ${list}.`),
    };
    for (const { id, means, example, not, ...more } of terms as readonly (Term & {
      force?: string;
      plover?: string;
    })[]) {
      const notes = [more.force && `Force: ${more.force}.`, more.plover && `PLOVER: ${more.plover}.`].filter(Boolean);
      yield {
        "@id": conceptAddress(list, id),
        "@type": ["skos:Concept"],
        "skos:prefLabel": english(id),
        "skos:definition": english(means),
        "skos:example": english(example),
        "skos:scopeNote": english(`Not: ${not}.`),
        ...(notes.length > 0 && { "skos:note": english(notes.join(" ")) }),
        "skos:inScheme": { "@id": scheme },
      };
    }
  }
}

function term(
  name: string,
  type: string,
  means: string,
  more: Readonly<Record<string, readonly NodeValue[]>>,
): LinkedNode {
  const label = name.replace("readout:", "");
  const told = { "rdfs:label": english(label), "rdfs:comment": english(means) };
  return { "@id": TERMS + label, "@type": [type], ...told, ...more };
}

/** The first paragraph, in one line. */
function english(text: string): TaggedText {
  return { "@value": (text.split("\n\n")[0] as string).replace(/\s+/g, " ").trim(), "@language": "en" };
}

function reference(name: string): Reference {
  return { "@id": termAddress(name) };
}

/** The terms of ours that the linked data uses, defined. */
export const terms: Format = {
  name: "terms",
  means: "what our terms in the linked data mean: classes, properties and closed lists",
  begin: () => ({
    *end() {
      yield { path: "terms.jsonld", schema: "linked-data", values: [toTerms()], write: documentText };
    },
  }),
};
