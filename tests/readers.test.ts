/** Independent readers of JSON-LD, with no line of code in common, find the same graph in every file that we publish. */
import { Readable } from "node:stream";
import type { Quad } from "@rdfjs/types";
import { JsonLdParser } from "jsonld-streaming-parser";
import oxigraph from "oxigraph";
import { describe, expect, test } from "vitest";
import { publication } from "../src/publish/publish.js";
import { everyProperty } from "./every-property.js";
import { canonical, documentLoader, quadsOf, SCHEMA_ORG_CONTEXT, written } from "./rdf.js";
import { filesUnder, root } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

const BASE = "https://example.org/page";

/** The N-Quads that each reader finds in a text. */
const READERS: Record<string, (text: string) => Promise<string>> = {
  "jsonld.js": (text) => quadsOf(JSON.parse(text)),
  "jsonld-streaming-parser": async (text) => {
    const load = async (url: string) => (await documentLoader(url)).document;
    const parser = new JsonLdParser({ baseIRI: BASE, documentLoader: { load } });
    let quads = "";
    for await (const quad of parser.import(Readable.from([text])) as unknown as AsyncIterable<Quad>)
      quads += written(quad);
    return quads;
  },
  oxigraph: async (text) => {
    // It fetches no context, and takes no loader: what stands behind the address is put in its place.
    const document = JSON.parse(text);
    const here = document["@context"] === "https://schema.org" ? { "@context": SCHEMA_ORG_CONTEXT } : {};
    const whole = JSON.stringify({ ...document, ...here });
    const quads = oxigraph.parse(whole, { format: "application/ld+json", base_iri: BASE });
    return quads.map((quad) => written(quad as unknown as Quad)).join("");
  },
};

/** Every file of linked data, by a name. */
const FILES = [
  ...[...filesUnder(`${root}dist-data`)].map(([path, text]) => [`dist-data/${path}`, text] as const),
  ...[...publication(COLLECTIONS.cases!)].map(([path, text]) => [`the cases: ${path}`, text] as const),
  ...[...publication(everyProperty)].map(([path, text]) => [`every property: ${path}`, text] as const),
]
  .filter(([path]) => path.endsWith(".jsonld"))
  .map(([path, text]) => [path, String(text)] as const);

describe("readers agree", () => {
  test("on every file of linked data that is published", () => {
    const ours = FILES.filter(([path]) => path.startsWith("dist-data/")).map(([path]) => path.replace(/.*\//, ""));
    expect([...new Set(ours)].sort()).toEqual([
      "catalog.jsonld",
      "embed.jsonld",
      "meeting.jsonld",
      "meetings.jsonld",
      "terms.jsonld",
    ]);
    expect(FILES.length).toBeGreaterThan(30);
  });

  test.each(FILES)("on %s", async (_, text) => {
    const [one = "", ...others] = await Promise.all(
      Object.values(READERS).map(async (read) => canonical(await read(text))),
    );
    expect(one.split("\n").length).toBeGreaterThan(20);
    for (const other of others) expect(other).toBe(one);
  });

  test.each(Object.entries(READERS))("and %s finds another graph where one value is another", async (_, read) => {
    const [, text] = FILES.find(([path]) => path.endsWith("/embed.jsonld"))!;
    const other = text.replace(/("startDate":"\d+)\d/, (_, year) => `${year}9`);
    expect(other).not.toBe(text);
    expect(await canonical(await read(other))).not.toBe(await canonical(await read(text)));
  });
});
