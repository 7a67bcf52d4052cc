/** `readout build --nquads`: the graph of the JSON-LD, to the byte what RDFC-1.0 makes of it; and `--data-only`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toJsonLd } from "../src/formats/jsonld.js";
import { nquads } from "../src/formats/nquads.js";
import { parquet } from "../src/formats/parquet.js";
import type { Collection } from "../src/model/collection.js";
import type { Meeting } from "../src/model/meeting.js";
import { FORMATS, publication, publish } from "../src/publish/publish.js";
import { collections } from "./arbitrary.js";
import { canonical, quadsOf } from "./rdf.js";
import { emptyFolder, filesUnder, ourCollection, readout } from "./support.js";
import { COLLECTIONS } from "./tables-as-cells.js";

const ours = ourCollection();
const written = (collection: Collection, byYear = false) =>
  publication(collection, [nquads], collection.about.base, byYear) as ReadonlyMap<string, string>;

/** In the order of code points, which RDFC-1.0 wants and the other program's order of UTF-16 is not always. */
const byCodePoints = (quads: string) =>
  quads
    .split(/(?<=\n)/)
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
    .join("");
const canonicalOf = async (collection: Collection) =>
  byCodePoints(await canonical(await quadsOf(toJsonLd(collection))));

/** Our meeting under other ids. */
const under = (...ids: readonly string[]): Collection => {
  const [meeting] = ours.meetings as [Meeting];
  return { ...ours, meetings: ids.map((id) => ({ ...meeting, id })) };
};

test.each(Object.entries(COLLECTIONS))(
  "of %s: the canonical form of the JSON-LD, by another program",
  async (_, one) => {
    expect(written(one).get("meetings.nq")).toBe(await canonicalOf(one));
  },
);

test("of any collection", async () => {
  const same = fc.asyncProperty(collections, async (collection) => {
    expect(written(collection).get("meetings.nq")).toBe(await canonicalOf(collection));
  });
  await fc.assert(same, { numRuns: 20, seed: 20_260_306, endOnFailure: true });
});

test("whatever holds can be published, in every format", () => {
  const formats = [...FORMATS.slice(0, -1), nquads, parquet, ...FORMATS.slice(-1)];
  const whole = fc.property(collections, (collection) => {
    expect(publication(collection, formats).size).toBeGreaterThan(formats.length);
  });
  fc.assert(whole, { numRuns: 25, seed: 20_260_306, endOnFailure: true });
});

test("is in order where an id goes on with what stands before or after the end of another", async () => {
  const collection = under("2026-03-06-a", "2026-03-06-a-b", "2026-03-06-a-b-c", "2026-03-06-a2", "2026-03-06-ab");
  const quads = written(collection).get("meetings.nq") as string;
  expect(quads).toBe(byCodePoints(quads));
  expect(quads).toBe(await canonicalOf(collection));
});

test("is in the order of code points where a sign takes two units of UTF-16", () => {
  const { meetings, ...shared } = under("2026-03-06-canada-japan");
  const [meeting] = meetings as [Meeting];
  // U+FF21 comes before U+20BB7, but its one unit after the first of the two.
  const title = { ja: "Ａ", "ja-JP": "𠮷", en: 'A "quoted" \\ title' };
  const quads = written({ ...shared, meetings: [{ ...meeting, title }] }).get("meetings.nq") as string;
  const found = [...quads.matchAll(/<http:\/\/schema\.org\/name> ("(?:A |Ａ|𠮷).*) \.$/gmu)].map(([, text]) => text);
  expect(found).toEqual(['"A \\"quoted\\" \\\\ title"@en', '"Ａ"@ja', '"𠮷"@ja-jp']);
});

test("laid out by year, each year is canonical by itself, and together they are the graph", async () => {
  const collection = COLLECTIONS.cases as Collection;
  const files = [...written(collection, true)].filter(([path]) => path.endsWith("/meetings.nq"));
  expect(files.length).toBeGreaterThan(3);
  for (const [, quads] of files) expect(quads).toBe(byCodePoints(quads));
  const all = new Set(files.flatMap(([, quads]) => quads.split(/(?<=\n)/)));
  expect(byCodePoints([...all].join(""))).toBe(await canonicalOf(collection));
});

describe("a build", () => {
  const build = (out: string, ...options: string[]) => readout(["build", "src/meetings", "--out", out, ...options]);

  test("with --nquads tells of the file, and without takes it away", () => {
    const out = emptyFolder();
    expect(build(out, "--nquads")).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(join(out, "meetings.nq"), "utf8")).toBe(written(ours).get("meetings.nq"));
    expect(readFileSync(join(out, "README.md"), "utf8")).toContain("- [meetings.nq](meetings.nq)\n");
    expect(readFileSync(join(out, "SHA256SUMS"), "utf8")).toContain("  meetings.nq\n");
    expect(readFileSync(join(out, "catalog.jsonld"), "utf8")).toContain("application/n-quads");
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain('href="meetings.nq"');
    expect(build(out).status).toBe(0);
    expect(existsSync(join(out, "meetings.nq"))).toBe(false);
  });

  test("with --data-only has no page and no file of one meeting, and all else to the byte but what lists the files", () => {
    const out = emptyFolder();
    expect(build(out).status).toBe(0);
    const usual = filesUnder(out);
    expect(build(out, "--data-only").status).toBe(0);
    const alone = filesUnder(out);
    const left = [...usual.keys()].filter((path) => !alone.has(path));
    expect(left.length).toBeGreaterThan(3);
    for (const path of left) expect(path).toMatch(/^meetings\/|\.html$/);
    expect([...alone.keys()].filter((path) => /^meetings\/|\.html$/.test(path))).toEqual([]);
    for (const [path, text] of alone) {
      if (/^(README\.md|SHA256SUMS|catalog\.jsonld)$/.test(path)) expect(text).not.toMatch(/meetings\/|embed/);
      else expect(text, path).toBe(usual.get(path));
    }
  });

  test("of the data alone by the library, too", () => {
    const out = emptyFolder();
    publish(COLLECTIONS.cases as Collection, out, { dataOnly: true, byYear: true });
    const paths = [...filesUnder(out).keys()];
    expect(paths.filter((path) => path.startsWith("meetings/") || path.endsWith(".html"))).toEqual([]);
    expect(paths.filter((path) => path.endsWith("/meetings.json")).length).toBeGreaterThan(3);
  });
});
