/** `readout embed`: the script element of a record, and the Dataset of a build. */
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { describe, expect, test } from "vitest";
import { coverageOf } from "../src/formats/coverage.js";
import { toDataset } from "../src/formats/dataset.js";
import { descriptionOf } from "../src/formats/described-files.js";
import { toEmbed } from "../src/formats/embed.js";
import { toScriptTag } from "../src/markup/script.js";
import type { Collection } from "../src/model/collection.js";
import type { EmbeddedDataset } from "../src/model/dataset.js";
import { publication } from "../src/publish/publish.js";
import { emptyFolder, faultsOf, filesUnder, madeFiles, ourCollection, readout, root } from "./support.js";

const record = "src/meetings/2026-03-06-canada-japan.yaml";
const url = "https://example.org/data/";
const collection = ourCollection();
const files = madeFiles(publication(collection));
const coverage = coverageOf(collection);
const dataset = (about: Partial<Collection["about"]> = {}, options = {}) =>
  toDataset({ ...collection.about, ...about }, coverage, files, { url, ...options });

test("help tells of it, and of its arguments", () => {
  expect(readout(["--help"]).stdout).toContain("embed [options] <path>");
  const { stdout } = readout(["embed", "--help"]);
  for (const words of ["Usage: readout embed", "--url", "--lang", "--nonce"]) expect(stdout).toContain(words);
});

describe("of a record", () => {
  const [meeting] = collection.meetings as [Collection["meetings"][number]];

  test.each(collection.about.languages)("prints the element that the library makes, in %s", (language) => {
    const page = "https://example.org/page?x=1&y=2";
    const nonce = "YWJjZA==";
    const tag = toScriptTag(toEmbed(meeting, collection, { language, page }), { nonce });
    const args = ["embed", record, "--lang", language, "--url", page, "--nonce", nonce];
    expect(readout(args)).toEqual({ status: 0, stdout: tag, stderr: "" });
  });

  test("without options is in the collection's first language, at its address, without a nonce", () => {
    expect(readout(["embed", record]).stdout).toBe(toScriptTag(toEmbed(meeting, collection)));
  });

  test("that does not hold exits 1 and prints problems alone", () => {
    const folder = emptyFolder();
    cpSync(join(root, "src/meetings"), folder, { recursive: true });
    appendFileSync(join(folder, "2026-03-06-canada-japan.yaml"), "colour: red\n");
    const { status, stdout, stderr } = readout(["embed", join(folder, "2026-03-06-canada-japan.yaml")]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("colour");
  });
});

test.each([
  [["nowhere"], "There is no file or folder nowhere."],
  [["src/meetings/people.yaml"], "people.yaml is no record"],
  [["src/meetings"], "src/meetings is not the folder of a build. Name the folder that `readout build` wrote"],
  [["dist-data"], "Give --url, the address of their folder"],
  [["dist-data", "--url", "https://example.org/data"], "is not an address that ends with a slash"],
  [["dist-data", "--url", "https://example.org/a#b/"], "--url has a fragment, #b/,"],
  [["dist-data", "--url", "https://example.org/a"], "is not an address that ends with a slash"],
  [["dist-data", "--url", ""], "The value of --url is empty."],
  [["dist-data", "--url", url, "--lang", "de"], "no texts in de. Its languages are: en, fr, ja."],
  [["dist-data", "--url", url, "--nonce", "a b"], 'The nonce "a b" is not in Base64'],
  [[record, "--lang", "de"], "no texts in de. Its languages are: en, fr, ja."],
  [[record, "--lang", ""], "The value of --lang is empty."],
  [[record, "--url", "page"], "page is no address of a page"],
  [[record, "--url", ""], "The value of --url is empty."],
  [[record, "--nonce", '"><script>'], "is not in Base64"],
  [[record, "--nonce", ""], "The value of --nonce is empty."],
])("%j exits 2 and says why", (args, words) => {
  const { status, stdout, stderr } = readout(["embed", ...args]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^error: .*\n$/);
  expect(stderr).toContain(words);
});

describe("of a build", () => {
  const built = emptyFolder();
  const shelf = join(built, "shelf");
  readout(["build", "src/meetings", "--out", shelf, "--base", "https://other.example/"]);
  const printed = () => readout(["embed", shelf, "--url", url, "--lang", "fr"]);
  const markup = JSON.parse(/>(.*)</.exec(printed().stdout)![1]!) as EmbeddedDataset;

  test("that is laid out by year is in no one file: its catalogue describes it, and its home page embeds the element", () => {
    const years = join(built, "years");
    expect(readout(["build", "src/meetings", "--out", years, "--by-year"]).status).toBe(0);
    const { status, stdout, stderr } = readout(["embed", years, "--url", url]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(
      /is laid out by year\. Its catalog\.jsonld describes it .* pages, index\.html embeds the element\./,
    );
    expect(readFileSync(join(years, "index.html"), "utf8")).toContain('"@type":"Dataset"');
  });

  test("says what collection.yaml says, in one language", () => {
    expect(faultsOf("dataset", markup)).toEqual([]);
    const { distribution: _, ...rest } = markup;
    expect(rest).toEqual({
      "@context": "https://schema.org",
      "@type": "Dataset",
      "@id": "https://example.org/data/#dataset",
      name: collection.about.title.fr,
      description: collection.about.description.fr,
      url,
      license: { "@id": "https://creativecommons.org/licenses/by/4.0/" },
      creator: { "@type": "Organization", "@id": "https://example.org/data/#publisher", name: "Readout" },
      publisher: { "@id": "https://example.org/data/#publisher" },
      version: collection.about.version,
      dateModified: collection.about.released,
      inLanguage: ["en", "fr", "ja"],
      keywords: collection.about.keywords.map(({ fr }) => fr),
      temporalCoverage: "2026-03-06",
    });
  });

  test("lists each file of the data, as it lies there, and none that only describes it", () => {
    const whole = [...filesUnder(shelf)].filter(([path]) => /^(meetings\.json(ld)?|csv\/.*\.csv)$/.test(path));
    expect(whole.length).toBe(2 + 13 + 2);
    const kinds: Record<string, string> = { json: "application/json", jsonld: "application/ld+json", csv: "text/csv" };
    expect([...markup.distribution!].sort((a, b) => (a["@id"] < b["@id"] ? -1 : 1))).toEqual(
      whole.map(([path]) => {
        const bytes = readFileSync(join(shelf, path));
        const { title, goodFor } = descriptionOf(path)!;
        return {
          "@type": "DataDownload",
          "@id": url + path,
          name: title.fr,
          description: `Utile pour ${goodFor.fr}.`,
          contentUrl: url + path,
          encodingFormat: kinds[path.split(".").at(-1)!],
          contentSize: `${bytes.length} B`,
          sha256: createHash("sha256").update(bytes).digest("hex"),
        };
      }),
    );
  });

  test("is schema.org alone, and every node has its address", async () => {
    const context = { "@vocab": "http://schema.org/", id: "@id", type: "@type" };
    type Quads = { subject: { termType: string }; predicate: { value: string } }[];
    const document = { ...markup, "@context": context } as unknown as jsonld.JsonLdDocument;
    const quads = (await jsonld.toRDF(document, { safe: true } as object)) as Quads;
    expect(quads.length).toBeGreaterThan(80);
    for (const { subject, predicate } of quads) {
      expect(subject.termType).toBe("NamedNode");
      expect(predicate.value).toMatch(
        /^http:\/\/(schema\.org\/[a-zA-Z0-9]+|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#type)$/,
      );
    }
    expect(markup).not.toHaveProperty("isAccessibleForFree");
    expect(markup).not.toHaveProperty("spatialCoverage");
  });

  test("with a file that was edited, or is gone, or of another version, is refused", () => {
    const spoilt = join(built, "spoilt");
    cpSync(shelf, spoilt, { recursive: true });
    const refused = () => readout(["embed", spoilt, "--url", url]);
    appendFileSync(join(spoilt, "csv/flat.csv"), "x");
    expect(refused()).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("csv/flat.csv. Build again."),
    });
    rmSync(join(spoilt, "csv/flat.csv"));
    expect(refused()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("flat.csv cannot be") });
    cpSync(shelf, spoilt, { recursive: true });
    const older = readFileSync(join(spoilt, "meetings.json"), "utf8").replace(
      '"schemaVersion": "1"',
      '"schemaVersion": "0"',
    );
    writeFileSync(join(spoilt, "meetings.json"), older);
    const sums = join(spoilt, "SHA256SUMS");
    const hash = createHash("sha256").update(older).digest("hex");
    writeFileSync(sums, readFileSync(sums, "utf8").replace(/^\w+(?= {2}meetings\.json$)/m, hash));
    expect(refused()).toMatchObject({ status: 2, stderr: expect.stringContaining("built by another version") });
  });
});

describe("toDataset", () => {
  const described = (count: number) => ({ description: { en: "é".repeat(count) } });

  test("takes a description of 50 to 5000 characters, as Google wants it", () => {
    for (const count of [50, 5000]) expect(faultsOf("dataset", dataset(described(count)))).toEqual([]);
    for (const count of [49, 5001]) {
      expect(() => dataset(described(count))).toThrow(`has ${count} characters`);
      const long = { ...dataset(), ...{ description: "é".repeat(count) } };
      expect(faultsOf("dataset", long).join()).toMatch(/\/description must NOT have/);
    }
  });

  test("falls back for what is required, and leaves out keywords that the language lacks", () => {
    const title = { en: "A title", fr: "Un titre" };
    const keywords = [{ en: "one" }, { en: "two", fr: "deux" }] as const;
    expect(dataset({ title, keywords }, { language: "ja" })).toMatchObject({ name: "A title" });
    expect(dataset({ title, keywords }, { language: "ja" })).not.toHaveProperty("keywords");
    expect(dataset({ title, keywords }, { language: "fr" })).toMatchObject({ name: "Un titre", keywords: ["deux"] });
  });

  test("covers the days from the first to the last, as precise as they are", () => {
    const covered = (...when: Collection["meetings"][number]["when"][]) => {
      const meetings = when.map((each) => ({ ...collection.meetings[0]!, when: each }));
      return toDataset(collection.about, coverageOf({ meetings }), files, { url }).temporalCoverage;
    };
    expect(covered({ date: "2026-03-06" }, { date: "2025-11" })).toBe("2025-11/2026-03-06");
    expect(covered({ date: "2026-03-06" }, { date: "2026-03" })).toBe("2026-03");
    expect(covered({ date: "2026-03-06", until: "2026-03-08" }, { date: "2026-03-07" })).toBe("2026-03-06/2026-03-08");
    expect(covered({ date: "2026" }, { date: "2026-12-31" }, {})).toBe("2026");
    expect(covered({})).toBeUndefined();
  });

  test("names the publisher's page where there is one", () => {
    const publisher = { name: { en: "An office" }, url: "https://office.example/" };
    expect(dataset({ publisher }).creator).toMatchObject({ name: "An office", url: "https://office.example/" });
  });
});
