import { either, shown } from "../shown.js";
import { type Fault, fault } from "./fault.js";
import { type Name, type Node, type Property, type Reading, termOf, type Value } from "./nodes.js";
import type { Vocabulary } from "./vocabulary.js";

/** A character as HTML writes it, by name or by number. */
const ENTITY = /&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);/i;
/** A text that is itself HTML, in which entities belong. */
const HTML = /<\/?[a-z][^<>]*>/i;

const NUMBER = /^[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** How a text must look where schema.org takes no text, only this datatype (ISO 8601 for days and hours). */
const FORMS: Readonly<Record<string, RegExp>> = {
  Date: /^[+-]?\d{4}(-\d\d(-\d\d)?|-?W\d\d(-?\d)?|-\d{3}|\d{4})?$/,
  DateTime: /^[+-]?\d{4}-?\d\d-?\d\d[T ]\d\d(:?\d\d(:?\d\d([.,]\d+)?)?)?\s*(Z|[+-]\d\d(:?\d\d)?)?$/i,
  Time: /^T?\d\d(:?\d\d(:?\d\d([.,]\d+)?)?)?\s*(Z|[+-]\d\d(:?\d\d)?)?$/i,
  Float: NUMBER,
  Number: NUMBER,
  Integer: /^[+-]?\d+$/,
  Boolean: /^(true|false|(https?:\/\/schema\.org\/)?(True|False))$/,
};

/** What schema.org (https://schema.org/docs/datamodel.html) does not allow in what a page says of things. */
export function lint({ nodes, address }: Reading, vocabulary: Vocabulary): Fault[] {
  const faults: Fault[] = [];
  const described = new Map<string, Node[]>();
  for (const node of nodes) {
    if (node.id === undefined || !(node.types.length || node.properties.length)) continue;
    const all = described.get(node.id);
    if (all) all.push(node);
    else described.set(node.id, [node]);
  }
  const tell = (...words: Parameters<typeof fault>) => {
    faults.push(fault(...words));
  };

  /** The types of schema.org among those; undefined where one is misspelled, or none is schema.org's. */
  const schemaTypes = (names: readonly Name[]): readonly string[] | undefined => {
    const types = [...new Set(names.map(({ term }) => term).filter((term) => term !== undefined))];
    return types.length && types.every((type) => vocabulary.isClass(type)) ? types : undefined;
  };
  const typesOfId = new Map(
    [...described].map(([id, all]) => [id, schemaTypes(all.flatMap(({ types }) => types))] as const),
  );
  /** The types that are told of a thing, wherever on the page. */
  const typesOf = (thing: Node | Value): readonly string[] | undefined => {
    if ("kind" in thing && thing.kind !== "node") return thing.kind === "link" ? typesOfId.get(thing.id) : undefined;
    const node = "kind" in thing ? thing.node : thing;
    return node.id === undefined ? schemaTypes(node.types) : typesOfId.get(node.id);
  };

  const checkTerm = (name: Name, term: string, kind: "class" | "property") => {
    const isKnown = kind === "class" ? vocabulary.isClass(term) : vocabulary.isProperty(term);
    const noun = kind === "class" ? ("type" as const) : kind;
    if (!isKnown) {
      const near = vocabulary.nearest(term, kind);
      const mend = near ? `Write ${near}, if that is meant.` : `Choose a ${noun} of schema.org, or leave it out.`;
      tell(`unknown-${noun}`, name.at, `the ${noun} ${shown(name.written)}`, near ?? `a ${noun} of schema.org`, mend);
      return false;
    }
    const heirs = vocabulary.supersededBy(term);
    if (heirs.length) {
      const found = `the ${noun} ${shown(name.written)}, which schema.org has given up`;
      tell("superseded", name.at, found, either(heirs), `Write ${either(heirs)} instead.`);
    }
    return !heirs.length;
  };

  /** Says whether the property may stand there. */
  const checkDomain = (node: Node, property: Property, term: string): boolean => {
    const types = typesOf(node);
    const domain = vocabulary.domainOf(term);
    if (!types || types.some((type) => vocabulary.isWithin(type, domain))) return true;
    // A role stands between a thing and its value, and repeats the property.
    if (node.via === term && types.some((type) => vocabulary.isWithin(type, ["Role"]))) return true;
    const found = `${shown(property.written)} on ${either(types)}`;
    tell("domain", property.at, found, `it on ${either(domain)}`, "Move it there, or take it out.");
    return false;
  };

  const checkRange = (property: Property, term: string, value: Value) => {
    const range = vocabulary.rangeOf(term);
    const found = outside(value, range);
    if (range.length && found !== undefined)
      tell("range", value.at, `${shown(property.written)} is ${found}`, either(range), `Give ${either(range)}.`);
  };

  /** The enumeration of a value that names a member; undefined where it names none. */
  const enumerationsOf = (value: Value): readonly string[] | undefined => {
    if (value.kind === "node") return undefined;
    const kinds = vocabulary.kindsOf(termOf(value.kind === "link" ? value.id : `${value.value}`) ?? "");
    return kinds.length && !kinds.some((kind) => /^(Class|DataType|Property)$/.test(kind)) ? kinds : undefined;
  };

  /**
   * What a value is, where that is not in the range. A text stands for any thing (schema.org/docs/datamodel.html,
   * "conformance"), a role for any value, and a number for any text.
   */
  const outside = (value: Value, range: readonly string[]): string | undefined => {
    const literals = range.filter((type) => vocabulary.isWithin(type, ["DataType"]));
    const takesText = literals.some((type) => !FORMS[type]);
    const enumerations = enumerationsOf(value);
    if (value.kind === "literal") {
      const isName = typeof value.value === "string" && !enumerations && literals.length < range.length;
      if (takesText || isName || literals.some((type) => FORMS[type]?.test(`${value.value}`.trim()))) return undefined;
      if (!enumerations) return shown(value.value);
    } else if (value.kind === "link" && range.includes("URL")) return undefined;
    const types = enumerations ?? typesOf(value);
    const isData = literals.length > 0 && types?.some((type) => vocabulary.isWithin(type, ["DataType"]));
    const fits = !types || isData || types.some((type) => vocabulary.isWithin(type, [...range, "Role"]));
    return fits ? undefined : `a ${types.join(" and ")}`;
  };

  const checkText = (at: number, text: string) => {
    const [entity] = (HTML.test(text) ? null : ENTITY.exec(text)) ?? [];
    if (entity)
      tell(
        "entity",
        at,
        `${shown(entity)} in ${shown(text)}`,
        "the character itself: JSON-LD is not HTML",
        `Write the character that ${entity} stands for.`,
      );
    const term = termOf(text);
    if (term === undefined || !/^[A-Za-z]\w*$/.test(term) || vocabulary.kindsOf(term).length) return;
    const near = vocabulary.nearest(term, "member");
    tell(
      "unknown-value",
      at,
      shown(text),
      near ? `https://schema.org/${near}` : "a term of schema.org",
      near ? `Write ${near}, if that is meant.` : "Choose a term of schema.org.",
    );
  };

  const checkLink = (at: number, id: string) => {
    const [page, fragment] = id.split("#") as [string, string?];
    const isLocal = id.startsWith("_:") || (fragment && (page === address.split("#")[0] || described.has(page)));
    if (!isLocal || described.has(id)) return;
    const written = id.startsWith("https://page.invalid/") ? `#${fragment}` : id;
    tell(
      "dangling-link",
      at,
      `a link to ${shown(written)}, which nothing on the page describes`,
      "the @id of a node of the page, or an address elsewhere",
      "Mend the @id, or describe what it names.",
    );
  };

  for (const node of nodes) {
    for (const type of node.types) if (type.term !== undefined) checkTerm(type, type.term, "class");
    for (const property of node.properties) {
      const { term, values, annotated } = property;
      // One fault a property: what stands in the wrong place, or has another name now, is not held against its range.
      const isJudged =
        term !== undefined && checkTerm(property, term, "property") && checkDomain(node, property, term) && !annotated;
      for (const value of values) {
        if (value.kind === "literal" && typeof value.value === "string") checkText(value.at, value.value);
        if (value.kind === "link") {
          checkText(value.at, value.id);
          checkLink(value.at, value.id);
        }
        if (isJudged) checkRange(property, term, value);
      }
    }
  }
  return faults;
}
