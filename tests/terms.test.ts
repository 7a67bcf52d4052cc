/** Every term of ours that the data uses is defined, in `terms.jsonld`, by the words of the model. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { toJsonLd } from "../src/formats/jsonld.js";
import { toTerms } from "../src/formats/terms.js";
import { TERMS } from "../src/graph/address.js";
import type { LinkedNode, Reference } from "../src/model/linked-data.js";
import { LISTS } from "../src/model/vocabulary.js";
import { everyProperty } from "./every-property.js";
import { root } from "./support.js";

const defined = new Map(toTerms()["@graph"].map((node) => [node["@id"], node]));
const data = toJsonLd(everyProperty)["@graph"];
const ours = (name: string) => name.startsWith("readout:");
const addressOf = (name: string) => name.replace("readout:", TERMS);
const linksOf = (node: LinkedNode | undefined, property: string) =>
  ([node?.[property] ?? []].flat() as Reference[]).map((link) => link["@id"]);

describe("the terms", () => {
  test("are on the shelf", () => {
    expect(JSON.parse(readFileSync(join(root, "dist-data/terms.jsonld"), "utf8"))).toEqual(toTerms());
  });

  test("are each defined once", () => {
    expect(defined.size).toBe(toTerms()["@graph"].length);
  });

  test("hold every class and property of ours that data with every property uses, labelled and defined", () => {
    const used = new Set(data.flatMap((node) => [...node["@type"], ...Object.keys(node)]).filter(ours));
    expect(used.size).toBeGreaterThan(70);
    for (const name of used) {
      const term = defined.get(addressOf(name));
      expect(term?.["rdfs:label"], name).toEqual({ "@value": name.replace("readout:", ""), "@language": "en" });
      expect(term?.["rdfs:comment"], name).toMatchObject({ "@value": expect.stringMatching(/\.$/) });
    }
  });

  test("hold no term that no data can use", () => {
    const used = new Set(data.flatMap((node) => [...node["@type"], ...Object.keys(node)]).map(addressOf));
    const terms = [...defined.values()].filter((node) => !node["@type"].some((type) => type.startsWith("skos:")));
    expect(terms.map((node) => node["@id"]).filter((address) => !used.has(address))).toEqual([]);
  });

  test("tell on what each property stands and where it leads, and the data keeps to that", () => {
    const nodes = new Map(data.map((node) => [node["@id"], node]));
    const classes = (node: LinkedNode | undefined) =>
      (node?.["@type"] ?? []).map((type) => (ours(type) ? addressOf(type) : `http://schema.org/${type}`));
    for (const node of data) {
      for (const [property, value] of Object.entries(node).filter(([key]) => ours(key))) {
        const term = defined.get(addressOf(property));
        const domain = linksOf(term, "domainIncludes").map((one) =>
          one.replace("http://www.w3.org/2004/02/skos/core#", "http://schema.org/skos:"),
        );
        expect(
          domain.some((one) => classes(node).includes(one)),
          `${property} on ${classes(node)}`,
        ).toBe(true);
        const range = linksOf(term, "rangeIncludes");
        for (const one of [value].flat()) {
          if (typeof one !== "object" || !("@id" in one)) continue;
          const fits =
            range.some((wanted) => classes(nodes.get(one["@id"])).includes(wanted)) ||
            (range.includes("http://schema.org/Thing") && nodes.has(one["@id"])) ||
            (range.includes("http://www.w3.org/2004/02/skos/core#Concept") && defined.has(one["@id"])) ||
            range.includes("http://schema.org/URL") ||
            // The meeting that another replaces need not be in the collection.
            property === "readout:replaces";
          expect(fits, `${property} leads to ${one["@id"]}`).toBe(true);
        }
      }
    }
  });

  test("hold every value of every closed list, as a concept with its meaning, an example and what it is not", () => {
    for (const [list, { terms }] of Object.entries(LISTS)) {
      for (const { id, means, not } of terms) {
        expect(defined.get(`${TERMS}${list}-${id}`)).toMatchObject({
          "@type": ["skos:Concept"],
          "skos:prefLabel": { "@value": id },
          "skos:definition": { "@value": means },
          "skos:scopeNote": { "@value": `Not: ${not}.` },
          "skos:inScheme": { "@id": `${TERMS}list-${list}` },
        });
      }
    }
  });
});
