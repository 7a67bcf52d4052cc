/** `catalog.jsonld`: what DCAT-AP asks of it, the same in schema.org and DCAT, and true of the files beside it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import rdf from "@zazuko/env";
import oxigraph from "oxigraph";
import Shapes from "rdf-validate-shacl";
import { beforeAll, describe, expect, test } from "vitest";
import { coverageOf, daysOf } from "../src/formats/coverage.js";
import { FORMATS } from "../src/formats/formats.js";
import { parquet } from "../src/formats/parquet.js";
import type { Catalogue } from "../src/model/catalogue.js";
import type { About, Collection } from "../src/model/collection.js";
import { publication } from "../src/publish/publish.js";
import { canonical, quadsOf, written } from "./rdf.js";
import { emptyFolder, faultsOf, filesUnder, ourCollection, readout, root } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

const SHAPES = join(root, "../shared/standards/dcat-ap-3.0.1.shacl.ttl");
const url = "https://example.org/files/";
const ours = ourCollection();
const withAbout = (about: Partial<About>): Collection => ({ ...ours, about: { ...ours.about, ...about } });

/** The same with every text in one language alone. */
function inOne(language: string, collection: Collection): Collection {
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== "object" || value === null) return value;
    const texts = Object.keys(value).every((key) => collection.about.languages.includes(key));
    if (texts) return { [language]: Object.entries(value).find(([key]) => key === language)?.[1] ?? "無題" };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  };
  const { about, ...data } = change(collection) as Collection;
  return { ...data, about: { ...about, languages: [language] } };
}

const CASES: Readonly<Record<string, Collection>> = {
  ours,
  cases: COLLECTIONS.cases!,
  "every property, naughty": COLLECTIONS["naughty properties"]!,
  "texts in Japanese alone": inOne("ja", ours),
  "no keywords in French": withAbout({ keywords: [{ en: "diplomacy" }, { ja: "外交" }] }),
  "a page of the publisher and a contact": withAbout({
    publisher: { name: { en: "Office", fr: "Bureau" }, url: "https://office.example/" },
    contact: "https://office.example/contact",
  }),
  "no meetings": { ...ours, meetings: [] },
  "a licence of its own, a language of three letters, and no day of release": withAbout({
    licence: { id: "Our own", url: "https://office.example/licence" },
    languages: ["en", "fr", "ja", "haw", "zh-Hant"],
    released: "2026-11",
  }),
};

const catalogueOf = (files: ReadonlyMap<string, string | Uint8Array>) =>
  JSON.parse(files.get("catalog.jsonld") as string) as Catalogue;
const BY_YEAR = "cases, laid out by year";
const shelves = Object.entries({ ...CASES, [BY_YEAR]: COLLECTIONS.cases! }).map(([name, collection]) => {
  const files = publication(collection, FORMATS.toSpliced(-1, 0, parquet), url, name === BY_YEAR);
  return { name, collection, files, catalogue: catalogueOf(files) };
});

/** A node of any sort. */
// biome-ignore lint/suspicious/noExplicitAny: it is to be read and spoilt
type Node = any;
const nodesOf = (catalogue: Catalogue, type: string): Node[] =>
  catalogue["@graph"].filter((node) => (node["@type"] as readonly string[]).includes(type));

/** What the catalogue says that the files and `collection.yaml` do not. */
function untrue(
  catalogue: Catalogue,
  { about, meetings }: Collection,
  files: ReadonlyMap<string, string | Uint8Array>,
) {
  const wrong: string[] = [];
  const hold = (what: string, said: unknown, is: unknown) => {
    if (JSON.stringify(said) !== JSON.stringify(is)) wrong.push(what);
  };
  const [dataset, ...parts] = nodesOf(catalogue, "Dataset");
  for (const node of [dataset, ...parts, ...nodesOf(catalogue, "DataCatalog")]) {
    hold("licence", [node.license, node["dct:license"]], Array(2).fill({ "@id": about.licence.url }));
    hold("language", node.inLanguage, about.languages);
    hold("released", [node.dateModified, node["dct:modified"]["@value"]], Array(2).fill(about.released));
    if (parts.includes(node)) continue;
    for (const [key, text] of [
      ["name", about.title],
      ["description", about.description],
    ] as const)
      hold(key, Object.fromEntries(node[key].map((each: Node) => [each["@language"], each["@value"]])), text);
  }
  const years = new Set([...files.keys()].flatMap((path) => /^years\/(\d{4})\//.exec(path)?.[1] ?? []));
  const links = (ids: readonly string[]) => ids.map((id) => ({ "@id": url + id }));
  hold("parts", dataset.hasPart ?? [], links([...years].map((year) => `#dataset-${year}`)));
  for (const year of years) {
    const part = parts.find((node) => node["@id"] === `${url}#dataset-${year}`) ?? {};
    const own = [...files.keys()].filter(
      (path) => path.startsWith(`years/${year}/`) || path.includes(`/year=${year}/`),
    );
    const inIt = { meetings: meetings.filter(({ id }) => id.startsWith(year)) };
    const describes = (path: string) => /(metadata|datapackage)\.json$/.test(path);
    const sorted = (refs: readonly Node[] = []) => refs.map((ref) => ref["@id"]).sort();
    hold(
      "name of a year",
      part.name?.map((each: Node) => each["@value"]),
      Object.values(about.title).map((line) => `${line} (${year})`),
    );
    const countries = coverageOf(inIt).countries.map((code) => `#country-${code}`);
    hold("countries of a year", part.spatialCoverage ?? [], links(countries));
    hold("days of a year", part.temporalCoverage, daysOf(coverageOf(inIt)));
    hold("files of a year", sorted(part.distribution), sorted(links(own.filter((path) => !describes(path)))));
    hold("files of a year", sorted(part.subjectOf), sorted(links(own.filter(describes))));
    // The year's Data Package is called what the catalogue calls the year.
    const { id, name, title, description } = JSON.parse(String(files.get(`years/${year}/datapackage.json`)));
    hold("package of a year", id, `${url}#dataset-${year}`);
    hold("package of a year", title, `${Object.values(about.title)[0]} (${year})`);
    hold("package of a year", name.endsWith(`-${year}`), true);
    hold("package of a year", description.includes(`ids begin with ${year}`), true);
  }
  hold("version", [dataset.version, dataset["dcat:version"]], Array(2).fill(about.version));
  hold("identifier", dataset.identifier, about.base);
  hold("keywords", dataset.keywords.length, about.keywords.flatMap((text) => Object.keys(text)).length);
  for (const node of nodesOf(catalogue, "dcat:Distribution"))
    hold("licence", node["dct:license"]["@id"], about.licence.url);
  for (const node of nodesOf(catalogue, "DataDownload")) {
    const content = Buffer.from(files.get(node["@id"].slice(url.length)) ?? "");
    const hash = createHash("sha256").update(content).digest("hex");
    const checksum = catalogue["@graph"].find((each) => each["@id"] === node["spdx:checksum"]["@id"]) as Node;
    hold("hash", [node.sha256, checksum["spdx:checksumValue"]["@value"]], [hash, hash]);
    hold("size", [node.contentSize, node["dcat:byteSize"]["@value"]], [`${content.length} B`, `${content.length}`]);
    hold("address", [node.contentUrl, node["dcat:downloadURL"]], Array(2).fill({ "@id": node["@id"] }));
  }
  return [...new Set(wrong)];
}

type Change = (catalogue: Node) => void;
const spoilt = (catalogue: Catalogue, change: Change) => {
  const copy = structuredClone(catalogue);
  change(copy);
  expect(copy).not.toEqual(catalogue);
  return copy;
};
const of =
  (type: string, change: (node: Node) => void): Change =>
  (catalogue) =>
    change(nodesOf(catalogue, type)[0]);
const gone =
  (type: string): Change =>
  (catalogue) => {
    catalogue["@graph"] = catalogue["@graph"].filter((node: Node) => !node["@type"].includes(type));
  };

/** What DCAT calls what schema.org has another word for. */
const SAME: Readonly<Record<string, string>> = {
  "dct:title": "name",
  "foaf:name": "name",
  "vcard:fn": "name",
  "dct:description": "description",
  "dct:license": "license",
  "dct:publisher": "publisher",
  "dct:creator": "creator",
  "dct:modified": "dateModified",
  "dct:identifier": "identifier",
  "dct:language": "inLanguage",
  "dct:hasPart": "hasPart",
  "dct:spatial": "spatialCoverage",
  "dct:temporal": "temporalCoverage",
  "dcat:dataset": "dataset",
  "dcat:keyword": "keywords",
  "dcat:version": "version",
  "dcat:downloadURL": "contentUrl",
  "dcat:landingPage": "url",
  "foaf:homepage": "url",
  "vcard:hasURL": "url",
  "foaf:page": "subjectOf",
  "prov:wasDerivedFrom": "isBasedOn",
  "dcat:byteSize": "contentSize",
  "spdx:checksum": "sha256",
};
/** For what there is a word in one of them alone, in this place. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  Dataset: ["includedInDataCatalog", "variableMeasured", "potentialAction", "dcat:contactPoint"],
  DataDownload: ["dcat:accessURL", "dct:conformsTo"],
  EntryPoint: ["dcat:accessURL", "dct:conformsTo", "dct:license", "urlTemplate"],
  Organization: ["contactPoint"],
  CreativeWork: ["url", "encodingFormat"],
  Collection: ["collectionSize", "subjectOf"],
};

/** What a thing says in one vocabulary and not in the other. */
function parted(catalogue: Catalogue): string[] {
  const nodes = new Map(catalogue["@graph"].map((node) => [node["@id"], node as Node]));
  const plain = (value: Node): string => {
    if (typeof value !== "object") return String(value).replace(/ B$/, "");
    if ("@value" in value) return [value["@value"], value["@language"]].filter(Boolean).join("@");
    const node = nodes.get(value["@id"]);
    if (node?.["spdx:checksumValue"]) return node["spdx:checksumValue"]["@value"];
    if (node?.["@type"][0] === "dct:PeriodOfTime") {
      const [start, end] = [node["dcat:startDate"]["@value"], node["dcat:endDate"]["@value"]];
      return start === end ? start : `${start}/${end}`;
    }
    return value["@id"].replace(/^https:\/\/www\.iana\.org\/assignments\/media-types\//, "");
  };
  const plainAll = (value: Node) => [value].flat().map(plain).sort();
  return catalogue["@graph"].flatMap((node: Node) => {
    const [type, other] = node["@type"] as [string, string?];
    const keys = Object.keys(node).filter((key) => !key.startsWith("@") && !ALONE[type]?.includes(key));
    if (!other || type.includes(":")) return [];
    const said = { DCAT: {} as Record<string, string[]>, schema: {} as Record<string, string[]> };
    for (const key of keys) {
      if (key === "dcat:distribution") {
        const listed = plainAll(node[key]).filter((id) => nodes.get(id)["@type"][0] === "DataDownload");
        if (listed.length) said.DCAT.distribution = listed;
      } else if (key === "dcat:mediaType") {
        said.DCAT[type === "EntryPoint" ? "contentType" : "encodingFormat"] = plainAll(node[key]);
      } else if (key === "dct:language") {
        said.DCAT.inLanguage = plainAll(node[key])
          .map((id) => id.replace(/^http:\/\/id\.loc\.gov\/.*\//, ""))
          .sort();
      } else if (key === "inLanguage") {
        said.schema[key] = node[key].map((tag: string) => tag.split("-")[0]).sort();
      } else if (key.includes(":")) said.DCAT[SAME[key] ?? key] = plainAll(node[key]);
      else said.schema[key] = plainAll(node[key]);
    }
    return [...new Set([...Object.keys(said.DCAT), ...Object.keys(said.schema)])]
      .filter((key) => JSON.stringify(said.DCAT[key]) !== JSON.stringify(said.schema[key]))
      .map((key) => `${type} ${key}`);
  });
}

describe.each(shelves)("the catalogue: $name", ({ collection, files, catalogue }) => {
  test("fits its schema, and says of the files and the collection what is true", () => {
    expect(faultsOf("catalog", catalogue)).toEqual([]);
    expect(untrue(catalogue, collection, files)).toEqual([]);
  });

  test("says the same in schema.org and DCAT", () => {
    expect(parted(catalogue)).toEqual([]);
  });

  test("is one graph to two readers, without a network and without nodes that have no name", async () => {
    const quads = await quadsOf(catalogue);
    expect(quads).not.toContain("_:");
    const other = oxigraph.parse(files.get("catalog.jsonld") as string, { format: "application/ld+json" });
    expect(await canonical(other.map((quad) => written(quad as never)).join(""))).toBe(await canonical(quads));
    // Each thing that a link within the page leads to is told of.
    const told = new Set([...quads.matchAll(/^<([^>]+)>/gm)].map(([, id]) => id));
    for (const [, id] of quads.matchAll(/ <(https:\/\/example\.org\/files\/[^>]*)> \.$/gm)) {
      if (!id!.includes("#") && !told.has(id)) expect(files.has(id!.slice(url.length)), id).toBe(true);
      if (id!.includes("#")) expect(told, id).toContain(id);
    }
  });

  test("lists each file of the data, and tells how those are found that are one a meeting", () => {
    const listed = [...nodesOf(catalogue, "DataDownload"), ...nodesOf(catalogue, "foaf:Document")];
    const paths = listed.map((node) => node["@id"].slice(url.length)).filter((path) => files.has(path));
    const alone = [...files.keys()].filter((path) => !path.startsWith("meetings/"));
    expect(paths.sort()).toEqual(alone.filter((path) => path !== "catalog.jsonld" && path !== "README.md").sort());
    const templates = nodesOf(catalogue, "EntryPoint").map((node) => node.urlTemplate.slice(url.length));
    const each = ["meeting.json", "meeting.jsonld", "embed.jsonld"].map((name) => `meetings/{id}/${name}`);
    expect(templates).toEqual(collection.meetings.length ? each : []);
  });
});

test("`readout check --google` has no more to ask of them than days and countries where none is known", () => {
  const folder = emptyFolder();
  for (const { name, files } of shelves) writeFileSync(join(folder, `${name}.jsonld`), files.get("catalog.jsonld")!);
  const { status, stderr } = readout(["check", "--google", ...shelves.map(({ name }) => `${name}.jsonld`)], {
    cwd: folder,
  });
  const told = [...stderr.matchAll(/^(.+)\.jsonld:\S+ (?:error|warning) (\S+)$/gm)].map(([, name, rule]) => [
    name,
    rule,
  ]);
  expect({ status, told }).toEqual({
    status: 0,
    told: [
      [BY_YEAR, "spatial"],
      ["no meetings", "spatial"],
      ["no meetings", "temporal"],
    ].map(([name, of]) => [name, `google-dataset-${of}-coverage`]),
  });
});

describe("what is wrong in a catalogue is seen", () => {
  const [{ collection, files, catalogue }] = shelves as [(typeof shelves)[number]];

  test.each<[string, string, Change]>([
    ["a wrong licence of the data", "licence", of("Dataset", (node) => (node.license["@id"] += "x"))],
    ["of a file", "licence", of("DataDownload", (node) => (node["dct:license"]["@id"] += "x"))],
    ["a wrong hash", "hash", of("DataDownload", (node) => (node.sha256 = node.sha256.replace(/^./, "x")))],
    ["in SPDX", "hash", of("spdx:Checksum", (node) => (node["spdx:checksumValue"]["@value"] = "00"))],
    ["a wrong size", "size", of("DataDownload", (node) => (node["dcat:byteSize"]["@value"] = "1"))],
    ["a title in one language", "name", of("DataCatalog", (node) => node.name.pop())],
    ["a wrong version", "version", of("Dataset", (node) => (node.version = "9.9.9"))],
  ])("%s", (_, what, change) => {
    expect(untrue(spoilt(catalogue, change), collection, files)).toEqual([what]);
  });

  const byYear = shelves.find(({ name }) => name === BY_YEAR)!;
  const ofYear = (change: (node: Node) => void): Change => {
    return (catalogue) => change(nodesOf(catalogue, "Dataset").find((node) => node["@id"] === `${url}#dataset-2025`));
  };
  test.each<[string, string, Change]>([
    ["a year that is not named", "parts", of("Dataset", (node) => node.hasPart.pop())],
    ["another name", "name of a year", ofYear((node) => (node.name[0]["@value"] = "2024"))],
    [
      "another country",
      "countries of a year",
      ofYear((node) => node.spatialCoverage.push({ "@id": `${url}#country-KE` })),
    ],
    ["another day", "days of a year", ofYear((node) => (node.temporalCoverage = "2025"))],
    ["no file", "files of a year", ofYear((node) => delete node.distribution)],
    ["a file less", "files of a year", ofYear((node) => node.distribution.pop())],
    ["a wrong hash", "hash", of("DataDownload", (node) => (node.sha256 = node.sha256.replace(/^./, "x")))],
  ])("where each year is told of: %s", (_, what, change) => {
    expect(untrue(spoilt(byYear.catalogue, change), byYear.collection, byYear.files)).toEqual([what]);
  });

  test.each<[string, Change]>([
    ["Dataset keywords", of("Dataset", (node) => node["dcat:keyword"].pop())],
    ["Dataset temporalCoverage", of("dct:PeriodOfTime", (node) => (node["dcat:endDate"]["@value"] = "2026-03-07"))],
    ["Dataset distribution", of("Dataset", (node) => node.distribution.pop())],
    ["DataDownload encodingFormat", of("DataDownload", (node) => (node.encodingFormat = "text/markdown"))],
    ["DataCatalog dcat:theme", of("DataCatalog", (node) => (node["dcat:theme"] = { "@id": url }))],
  ])("what is said once: %s", (what, change) => {
    expect(parted(spoilt(catalogue, change))).toEqual([what]);
  });

  test.each<[string, Change]>([
    ["a key that there is not", of("Dataset", (node) => (node["dct:titel"] = node.name))],
    ["no licence", of("Dataset", (node) => delete node.license)],
    ["no description in DCAT", of("DataDownload", (node) => delete node["dct:description"])],
    ["a hash that is none", of("DataDownload", (node) => (node.sha256 = "0"))],
    ["an address that is none", of("DataCatalog", (node) => (node.url["@id"] = "files/"))],
    ["a text without a language", of("Dataset", (node) => (node.name = [{ "@value": "x" }]))],
  ])("by its schema: %s", (_, change) => {
    expect(faultsOf("catalog", spoilt(catalogue, change))).not.toEqual([]);
  });
});

if (existsSync(SHAPES)) {
  describe("held against the shapes of DCAT-AP 3.0.1", () => {
    let shapes: Shapes;
    beforeAll(() => {
      shapes = new Shapes(datasetOf(readFileSync(SHAPES, "utf8"), "text/turtle"));
    });
    const datasetOf = (text: string, format: string) => {
      return rdf.dataset(oxigraph.parse(text, { format }).map((quad) => rdf.fromQuad(quad as never)) as never);
    };
    /** Which property of what has what fault: `Dataset title MinCount`. */
    const faults = async (catalogue: Catalogue) => {
      const report = await shapes.validate(datasetOf(await quadsOf(catalogue), "application/n-quads"));
      const last = (iri: string) => iri.split(/[#/]/).at(-1);
      return report.results.map(({ path, sourceConstraintComponent }: Node) => {
        return `${last(path.value)} ${last(sourceConstraintComponent.value)}`;
      });
    };

    test.each(shelves)("$name: no fault", async ({ catalogue }) => {
      expect(await faults(catalogue)).toEqual([]);
    });

    const [{ catalogue }] = shelves as [(typeof shelves)[number]];
    test.each<[string, string, Change]>([
      ["no title", "title MinCountConstraintComponent", of("dcat:Catalog", (node) => delete node["dct:title"])],
      [
        "no publisher",
        "publisher MinCountConstraintComponent",
        of("dcat:Catalog", (node) => delete node["dct:publisher"]),
      ],
      ["no name", "name MinCountConstraintComponent", of("foaf:Agent", (node) => delete node["foaf:name"])],
      [
        "a licence of words",
        "license NodeKindConstraintComponent",
        of("dcat:Catalog", (node) => (node["dct:license"] = "CC-BY-4.0")),
      ],
      ["two licences", "license MaxCountConstraintComponent", two("dct:LicenseDocument", "dct:license")],
      ["a licence of no type", "license ClassConstraintComponent", gone("dct:LicenseDocument")],
      ["a language of no type", "language ClassConstraintComponent", gone("dct:LinguisticSystem")],
      ["a media type of no type", "mediaType ClassConstraintComponent", gone("dct:MediaType")],
      ["a schema of no type", "conformsTo ClassConstraintComponent", gone("dct:Standard")],
      ["an algorithm of no type", "algorithm ClassConstraintComponent", gone("spdx:ChecksumAlgorithm")],
      ["no hash", "checksum ClassConstraintComponent", gone("spdx:Checksum")],
      [
        "a hash that is none",
        "checksumValue DatatypeConstraintComponent",
        of("spdx:Checksum", (node) => (node["spdx:checksumValue"]["@value"] = "xyz")),
      ],
      [
        "a size of another type",
        "byteSize DatatypeConstraintComponent",
        of("dcat:Distribution", (node) => (node["dcat:byteSize"]["@type"] = "xsd:integer")),
      ],
      [
        "no address",
        "accessURL MinCountConstraintComponent",
        of("dcat:Distribution", (node) => delete node["dcat:accessURL"]),
      ],
    ])("%s is a fault", async (_, what, change) => {
      expect(new Set(await faults(spoilt(catalogue, change)))).toContain(what);
    });
  });
} else {
  test.skip(`the shapes of DCAT-AP 3.0.1: did not run: ${SHAPES} is not here`, () => {});
}

/** A second thing of that type, to which a property of the catalogue leads too. */
function two(type: string, property: string): Change {
  return (catalogue) => {
    const other = { "@id": `${url}#other`, "@type": [type] };
    catalogue["@graph"].push(other);
    const [node] = nodesOf(catalogue, "dcat:Catalog");
    node[property] = [node[property], { "@id": other["@id"] }];
  };
}

describe("readout build --url", () => {
  const build = (out: string, ...args: string[]) => readout(["build", "src/meetings", "--out", out, ...args]);

  test("says where the files will be; identifiers stay under the base", () => {
    const [one, again, base] = [1, 2, 3].map(() => join(emptyFolder(), "shelf")) as [string, string, string];
    expect(build(one, "--url", url).status).toBe(0);
    const text = readFileSync(join(one, "catalog.jsonld"), "utf8");
    expect(text).toContain(`"@id": "${url}csv/flat.csv"`);
    expect(text.match(/w3id\.org\/readout\/data/g)).toHaveLength(2);
    expect(readFileSync(join(one, "CITATION.cff"), "utf8")).toContain(`url: ${url}\n`);
    expect(build(again, "--url", url).status).toBe(0);
    expect(filesUnder(again)).toEqual(filesUnder(one));
    expect(build(base, "--base", url).status).toBe(0);
    expect(readFileSync(join(base, "catalog.jsonld"), "utf8")).toContain(`"@id": "${url}csv/flat.csv"`);
  });

  test.each(["", "https://example.org/data", "ftp://example.org/"])("refuses %j, and writes nothing", (address) => {
    const out = join(emptyFolder(), "shelf");
    const { status, stdout, stderr } = build(out, "--url", address);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      address === ""
        ? "error: The value of --url is empty.\n"
        : `error: --url ${address} is not an address that ends with a slash, such as https://example.org/data/.\n`,
    );
    expect(existsSync(out)).toBe(false);
  });

  test.each([["--by-year"], ["--parquet"]])("with --data-only and %s names no page that is not there", (option) => {
    const out = join(emptyFolder(), "shelf");
    expect(build(out, "--url", url, "--data-only", option).status).toBe(0);
    const catalogue = JSON.parse(readFileSync(join(out, "catalog.jsonld"), "utf8")) as Catalogue;
    expect(faultsOf("catalog", catalogue)).toEqual([]);
    for (const node of nodesOf(catalogue, "Dataset")) expect(node.url).toEqual({ "@id": `${url}README.md` });
    const named = JSON.stringify(catalogue).matchAll(/"@id":"https:\/\/example\.org\/files\/([^"#]*)"/g);
    const paths = new Set([...named].map(([, path]) => path as string));
    const files = filesUnder(out);
    expect([...paths].filter((path) => !files.has(path))).toEqual([]);
  });

  test("tells of the Parquet files too, where they are written", () => {
    const out = join(emptyFolder(), "shelf");
    expect(build(out, "--url", url, "--parquet").status).toBe(0);
    const catalogue = JSON.parse(readFileSync(join(out, "catalog.jsonld"), "utf8")) as Catalogue;
    const told = nodesOf(catalogue, "DataDownload").filter(({ encodingFormat }) => encodingFormat.endsWith("parquet"));
    const files = [...filesUnder(out).keys()].filter((path) => path.endsWith(".parquet"));
    expect(told.map((node) => node["@id"].slice(url.length)).sort()).toEqual(files.sort());
    for (const { contentSize, sha256, ...node } of told) {
      const content = readFileSync(join(out, node["@id"].slice(url.length)));
      expect(contentSize).toBe(`${content.length} B`);
      expect(sha256).toBe(createHash("sha256").update(content).digest("hex"));
    }
    const names = told.map((node) => node.name[0]["@value"]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("Statements, 2026 (Parquet)");
  });
});

test("stands on the shelf", () => {
  const catalogue = JSON.parse(readFileSync(join(root, "dist-data/catalog.jsonld"), "utf8"));
  expect(catalogue).toEqual(catalogueOf(publication(ours)));
  expect(parted(catalogue)).toEqual([]);
});
