import { article, shown } from "../shown.js";
import type { Fault } from "./fault.js";
import { describedIn, type Node, type Reading, type Value } from "./nodes.js";
import type { Vocabulary } from "./vocabulary.js";

/** A field that Google wants of a type. */
export interface GoogleRule {
  /** Public API: ids are never renamed. */
  readonly id: string;
  readonly type: "Event" | "Dataset" | "DataDownload";
  /** The way to the field. */
  readonly field: readonly string[];
  readonly required: boolean;
}

/** Where Google says so (as of September 2026). */
export const GOOGLE_PAGES = {
  Event: "https://developers.google.com/search/docs/appearance/structured-data/event",
  Dataset: "https://developers.google.com/search/docs/appearance/structured-data/dataset",
  DataDownload: "https://developers.google.com/search/docs/appearance/structured-data/dataset",
} as const;

/** What not every page can tell. */
const WHERE: Readonly<Record<string, string>> = {
  organizer: " where the page names who organises; leave it out otherwise",
  image: " where the page shows one; leave it out otherwise",
};

/** What an address is made of; a place that is an address too has it itself. */
const ADDRESS = ["streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"];

const kebab = (name: string) => name.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const rules = (type: GoogleRule["type"], required: boolean, fields: string): GoogleRule[] =>
  fields.split(" ").map((field) => ({
    id: `google-${kebab(type)}-${kebab(field).replace(".", "-")}`,
    type,
    field: field.split("."),
    required,
  }));

/** What Google wants; of what is only good for selling tickets (offers, performer) nothing is asked. */
export const GOOGLE_RULES: readonly GoogleRule[] = [
  ...rules("Event", true, "name startDate location location.address"),
  ...rules("Event", false, "description endDate eventStatus image organizer"),
  ...rules("Dataset", true, "name description"),
  ...rules(
    "Dataset",
    false,
    "creator includedInDataCatalog isBasedOn keywords license spatialCoverage temporalCoverage variableMeasured version",
  ),
  ...rules("DataDownload", true, "contentUrl"),
  ...rules("DataDownload", false, "encodingFormat"),
];

/** What the things of a page lack of that which Google wants of Event and Dataset. */
export function googleFaults({ nodes }: Reading, vocabulary: Vocabulary): Fault[] {
  const faults: Fault[] = [];
  const is = (node: Node, type: string) =>
    node.types.some(({ term }) => term !== undefined && vocabulary.isWithin(term, [type]));

  const described = describedIn(nodes);
  /** All that is described as one thing, from whichever node one comes. */
  const thing = (node: Node) => (node.id && described.get(node.id)) || [node];
  const valuesOf = (node: Node, name: string): readonly Value[] =>
    thing(node).flatMap(({ properties }) =>
      properties
        .filter(({ term }) => term === name)
        .flatMap(({ values }) => values.filter((value) => value.kind !== "literal" || `${value.value}`.trim() !== "")),
    );
  const thingsOf = (value: Value): readonly Node[] =>
    value.kind === "node" ? [value.node] : value.kind === "link" ? (described.get(value.id) ?? []) : [];

  const tell = ({ id, type, field, required }: GoogleRule, at: number, found: string, wanted: string) => {
    const verb = required ? "requires" : "recommends";
    const page = `Google ${verb} it of ${article(type)}: ${GOOGLE_PAGES[type]}`;
    const mend = `Add it${WHERE[field.join(".")] ?? ""}. ${page}`;
    faults.push({ rule: id, severity: required ? "error" : "warning", at, found, wanted, mend });
  };

  for (const rule of GOOGLE_RULES) {
    const [name, inner] = rule.field as [string, string?];
    for (const node of nodes) {
      if (!is(node, rule.type) || thing(node).find((each) => is(each, rule.type)) !== node) continue;
      const values = valuesOf(node, name);
      if (inner) {
        const places = values.flatMap(thingsOf).filter((place) => !is(place, "VirtualLocation"));
        const [place] = places;
        const fields = (each: Node) => (is(each, "PostalAddress") ? [inner, ...ADDRESS] : [inner]);
        if (place && !places.some((each) => fields(each).some((field) => valuesOf(each, field).length)))
          tell(rule, place.at, `${shown(name)} without ${shown(inner)}`, `${shown(inner)} of the ${shown(name)}`);
      } else if (!values.length) tell(rule, node.at, `no ${shown(name)}`, shown(name));
      else if (name === "location" && rule.type === "Event") {
        if (!values.flatMap(thingsOf).some((place) => !is(place, "VirtualLocation")))
          tell(rule, (values[0] as Value).at, "no Place", "a Place, with its address");
      } else if (name === "description" && rule.type === "Dataset") {
        const [text] = values.filter((value) => value.kind === "literal");
        const length = text ? `${text.value}`.length : 0;
        if (text && (length < 50 || length > 5000))
          tell(rule, text.at, `${length} characters`, "50 to 5000 characters");
      }
    }
  }
  return faults;
}
