/** `CITATION.cff` and the citation in a line: what `collection.yaml` says, and nobody for an author who is none. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { citationText } from "../src/formats/citation.js";
import type { About } from "../src/model/collection.js";
import { publication } from "../src/publish/publish.js";
import { faultsOf, ourCollection, root } from "./support.js";

const ours = ourCollection();
const about = parse(readFileSync(join(root, "src/meetings/collection.yaml"), "utf8"));
const fileOf = (changes: Partial<About> = {}, url?: string) =>
  publication({ ...ours, about: { ...ours.about, ...changes } }, undefined, url).get("CITATION.cff") as string;
const citationOf = (changes: Partial<About> = {}, url?: string) => parse(fileOf(changes, url));

const text = { type: "string", minLength: 1 };
const address = { type: "string", format: "uri", pattern: "^(https|http|ftp|sftp)://.+" };
const entities = {
  type: "array",
  minItems: 1,
  uniqueItems: true,
  items: {
    type: "object",
    required: ["name"],
    properties: { name: text, website: address },
    additionalProperties: false,
  },
};
/** What the guide to version 1.2.0 says of the keys that we use. */
const CFF = {
  type: "object",
  required: ["authors", "cff-version", "message", "title"],
  additionalProperties: false,
  properties: {
    "cff-version": { const: "1.2.0" },
    message: text,
    type: { enum: ["software", "dataset"] },
    title: text,
    abstract: text,
    authors: entities,
    contact: entities,
    keywords: { type: "array", minItems: 1, uniqueItems: true, items: text },
    version: text,
    "date-released": { type: "string", format: "date" },
    license: { enum: ["CC-BY-4.0", "CC0-1.0", "OGL-Canada-2.0", "etalab-2.0"] },
    "license-url": address,
    url: address,
  },
};
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const holds = ajv.compile(CFF);
const faults = (value: unknown) => (holds(value) ? [] : holds.errors!.map(({ instancePath }) => instancePath));

describe("CITATION.cff", () => {
  test("says what collection.yaml says, in its first language", () => {
    const citation = citationOf();
    expect(citation).toEqual({
      "cff-version": "1.2.0",
      message: "If you use this data, please cite it as below.",
      type: "dataset",
      title: about.title.en,
      abstract: about.description.en,
      authors: [{ name: about.publisher.name.en }],
      keywords: about.keywords.map(({ en }: { en: string }) => en),
      version: about.version,
      "date-released": about.released,
      license: about.licence.id,
      url: about.base,
    });
    expect(faults(citation)).toEqual([]);
    expect(parse(readFileSync(join(root, "dist-data/CITATION.cff"), "utf8"))).toEqual(citation);
  });

  test("says where the files are, where faults are told, and what the publisher's page is", () => {
    const publisher = { name: { fr: "Ministère" }, url: "https://office.example/" };
    const languages = ["fr", "en", "ja"] as const;
    const citation = citationOf(
      { publisher, languages, contact: "https://office.example/contact" },
      "https://a.example/",
    );
    expect(citation).toMatchObject({
      message: "Si vous utilisez ces données, citez-les comme suit.",
      title: about.title.fr,
      authors: [{ name: "Ministère", website: "https://office.example/" }],
      contact: [{ name: "Ministère", website: "https://office.example/contact" }],
      url: "https://a.example/",
    });
    expect(faults(citation)).toEqual([]);
  });

  test.each(["CC0-1.0", "OGL-Canada-2.0", "etalab-2.0"])("names the licence %s, which the format knows", (id) => {
    const citation = citationOf({ licence: { id, url: "https://example.org/licence" } });
    expect(citation).toMatchObject({ license: id });
    expect(citation).not.toHaveProperty("license-url");
    expect(faults(citation)).toEqual([]);
  });

  test.each(["CC BY 4.0", "CC-BY-5.0", "DL-DE-BY-2.0", "our own"])(
    "gives the address of %s, which it does not",
    (id) => {
      const citation = citationOf({ licence: { id, url: "https://example.org/licence" } });
      expect(citation).toMatchObject({ "license-url": "https://example.org/licence" });
      expect(citation).not.toHaveProperty("license");
      expect(faults(citation)).toEqual([]);
    },
  );

  test("leaves out a day that is not known, and keywords that its language has none of", () => {
    const citation = citationOf({ released: "2026-11", keywords: [{ fr: "diplomatie" }] });
    expect(citation).not.toHaveProperty("date-released");
    expect(citation).not.toHaveProperty("keywords");
    expect(faults(citation)).toEqual([]);
  });

  test("is the same text to readers of YAML 1.1, whatever a title looks like", () => {
    for (const title of ["yes", "NO", "1:30", "2026-03-06", "0o7", "a: b # c", "'\"", "~", "日本語", "x".repeat(500)]) {
      const file = fileOf({ title: { en: title } });
      for (const version of ["1.1", "1.2"] as const) {
        expect(parse(file, { version })).toMatchObject({ title, "date-released": about.released });
      }
      expect(faults(parse(file, { version: "1.1" }))).toEqual([]);
    }
  });

  test("with a fault would be seen, by our schema too", () => {
    const { title: _, ...untitled } = citationOf();
    const day = { ...citationOf(), "date-released": "2026-11" };
    const nobody = { ...citationOf(), authors: [] };
    for (const spoilt of [untitled, day, nobody]) {
      expect(faults(spoilt)).not.toEqual([]);
      expect(faultsOf("citation", spoilt)).not.toEqual([]);
    }
    expect(faults({ ...citationOf(), license: "CC BY 4.0" })).toEqual(["/license"]);
  });
});

describe("the citation in a line", () => {
  test("has publisher, year, title, version, licence and address, in the language of the page", () => {
    expect(citationText(ours.about, "en")).toBe(
      `Readout (2026). Readout: diplomatic meetings, in the words of their documents (version ${about.version}) [Data set]. CC-BY-4.0. https://w3id.org/readout/data/`,
    );
    expect(citationText(ours.about, "fr", "https://a.example/")).toBe(
      `Readout (2026). ${about.title.fr} (version ${about.version}) [Jeu de données]. CC-BY-4.0. https://a.example/`,
    );
  });

  test("falls back where the collection has no such text", () => {
    const title = { ja: "会談" };
    expect(citationText({ ...ours.about, title }, "fr")).toMatch(
      /^Readout \(2026\)\. 会談 \(version .*\[Jeu de données\]/,
    );
    expect(citationText({ ...ours.about, title }, "ja")).toContain("[Data set]");
  });
});
