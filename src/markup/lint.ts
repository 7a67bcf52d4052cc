import { article, either, shown } from "../shown.js";
import { nearest } from "../spelling.js";
import { type Fault, fault } from "./fault.js";
import {
  describedIn,
  type Name,
  type Node,
  nearestKeyword,
  type Property,
  type Reading,
  termOf,
  type Value,
  written,
} from "./nodes.js";
import type { Vocabulary } from "./vocabulary.js";

/** A character as HTML writes it, by name or by number. */
const ENTITY = /&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);/gi;
/** A text that is itself HTML, in which entities belong. */
const HTML = /<\/?[a-z][^<>]*>/i;

const NUMBER = /^[+-]?(\d[\d,]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

const MONTH = "(0[1-9]|1[0-2])";
const DAY = "(0[1-9]|[12]\\d|3[01])";
const HOUR = "([01]\\d|2[0-3])";
const CLOCK = `(${HOUR}(:?[0-5]\\d(:?([0-5]\\d|60)([.,]\\d+)?)?)?|24(:?00){0,2})\\s*(Z|[+-]${HOUR}(:?[0-5]\\d)?)?`;

/** How a text must look where schema.org takes no text, only this datatype (ISO 8601 for days and hours). */
const FORMS: Readonly<Record<string, RegExp>> = {
  Date: new RegExp(`^[+-]?\\d{4}(-${MONTH}(-${DAY})?|-?W[0-5]\\d(-?[1-7])?|-[0-3]\\d\\d|${MONTH}${DAY})?$`),
  DateTime: new RegExp(`^[+-]?\\d{4}-?${MONTH}-?${DAY}[T ]${CLOCK}$`, "i"),
  Time: new RegExp(`^T?${CLOCK}$`, "i"),
  Float: NUMBER,
  Number: NUMBER,
  Integer: /^[+-]?\d+$/,
  Boolean: /^(true|false|(https?:\/\/schema\.org\/)?(True|False))$/,
};

/** Whether a text has the form of a datatype; a day must be one of its month. */
function fitsForm(type: string, text: string): boolean {
  if (!FORMS[type]?.test(text)) return false;
  const [, year, month, day] = (/^Date/.test(type) && /^[+-]?(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text)) || [];
  // The day 0 of the next month is the last of this one; the years from 2000 on repeat all others.
  return !day || Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
}

/** A day in words, such as `6 March 2026`, in the form of ISO 8601; undefined for any other text. */
function isoDay(text: string): string | undefined {
  const isDay = /^(\d{1,2} [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}),? \d{4}$|^\d{4}\/\d{1,2}\/\d{1,2}$/i.test(text);
  const time = isDay ? Date.parse(`${text} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The properties that lead to each thing, told in place or by its address. */
function leadingTo(nodes: readonly Node[]): ReadonlyMap<Node | string, ReadonlySet<string>> {
  const led = new Map<Node | string, Set<string>>();
  for (const { term, values } of nodes.flatMap(({ properties }) => properties)) {
    for (const value of values) {
      if (term === undefined || value.kind === "literal") continue;
      const thing = value.kind === "link" ? value.id : (value.node.id ?? value.node);
      led.set(thing, (led.get(thing) ?? new Set()).add(term));
    }
  }
  return led;
}

/** What schema.org (https://schema.org/docs/datamodel.html) does not allow in what a page says of things. */
export function lint({ nodes, address }: Reading, vocabulary: Vocabulary): Fault[] {
  const faults: Fault[] = [];
  const described = describedIn(nodes.filter(({ types, properties }) => types.length || properties.length));
  const led = leadingTo(nodes);
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
      const keyword = kind === "property" ? nearestKeyword(name.written) : undefined;
      const near = keyword ?? (term.startsWith("@") ? undefined : vocabulary.nearest(term, kind));
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
    const isLed = led.get(node)?.has(term) || (node.id !== undefined && led.get(node.id)?.has(term));
    if (isLed && types.some((type) => vocabulary.isWithin(type, ["Role"]))) return true;
    const found = `${shown(property.written)} on ${either(types)}`;
    tell("domain", property.at, found, `it on ${either(domain)}`, "Move it there, or take it out.");
    return false;
  };

  const checkRange = (property: Property, term: string, value: Value) => {
    const range = vocabulary.rangeOf(term);
    const found = outside(value, range);
    if (!range.length) return;
    if (found === undefined) return checkMember(value, range);
    const text = value.kind === "literal" && range.some((each) => /^(Date|Time)/.test(each)) ? `${value.value}` : "";
    const day = range.includes("Date") ? isoDay(text.trim()) : undefined;
    const isUnreal = /^\s*(T?\d\d:\d\d|\d{4}-\d\d(?!\d))/.test(text);
    const mend = day
      ? `Write it as ${day}.`
      : isUnreal
        ? "Write a day and an hour that exist, as in 2026-03-06T14:30+09:00."
        : `Give ${either(range)}.`;
    const what = isUnreal ? `${found}, which no calendar or clock has` : found;
    tell("range", value.at, `${shown(property.written)} is ${what}`, either(range), mend);
  };

  /** Where only the members of an enumeration may stand, a single word is to be one, with its address or without. */
  const checkMember = (value: Value, range: readonly string[]) => {
    if (value.kind !== "literal" || typeof value.value !== "string" || !/^[a-z_-]{3,50}$/i.test(value.value)) return;
    const [word, members] = [value.value, vocabulary.membersOf(range)];
    if (!members.length || vocabulary.kindsOf(word).length) return;
    const plain = word.replace(/[_-]/g, "").toLowerCase();
    const holding = members.filter((each) => each.toLowerCase().includes(plain)).sort((a, b) => a.length - b.length);
    const near = holding[0] ?? nearest(word, members);
    const mend = near ? `Write ${near}, if that is meant.` : `Choose a member of ${either(range)}.`;
    tell("unknown-value", value.at, shown(word), near ?? `a member of ${either(range)}`, mend);
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
      if (takesText || isName || literals.some((type) => fitsForm(type, `${value.value}`.trim()))) return undefined;
      if (!enumerations) return shown(value.value);
    } else if (value.kind === "link" && range.includes("URL")) return undefined;
    const types = enumerations ?? typesOf(value);
    const isData = literals.length > 0 && types?.some((type) => vocabulary.isWithin(type, ["DataType"]));
    const fits = !types || isData || types.some((type) => vocabulary.isWithin(type, [...range, "Role"]));
    return fits ? undefined : article(types.join(" and "));
  };

  const checkText = (at: number, text: string) => {
    const entities = HTML.test(text) ? [] : [...new Set(text.match(ENTITY))];
    if (entities.length)
      tell(
        "entity",
        at,
        `${entities.slice(0, 5).map(shown).join(", ")} in ${shown(text)}`,
        "the character itself: JSON-LD is not HTML",
        "Write the character that each stands for.",
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
    tell(
      "dangling-link",
      at,
      `a link to ${shown(written(id))}, which nothing on the page describes`,
      "the @id of a node of the page, or an address elsewhere",
      "Mend the @id, or describe what it names.",
    );
  };

  const checkTyped = (node: Node) => {
    const all = (node.id && described.get(node.id)) || [node];
    if (node.properties.some(({ written }) => nearestKeyword(written) === "@type")) return;
    const isJudged = node.via === undefined && node.properties.some(({ term }) => term !== undefined);
    if (isJudged && !all.some(({ types }) => types.length))
      tell("no-type", node.at, "no @type", "the type of what is described, such as Event", "Add its @type.");
  };

  for (const node of nodes) {
    checkTyped(node);
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
