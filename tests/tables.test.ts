/** The promise of the tables: every fact of the records, in tables that join, in files that any reader reads back. */
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv, toExcelCsv } from "../src/formats/csv.js";
import type { Collection } from "../src/model/collection.js";
import type { Meeting } from "../src/model/meeting.js";
import { SCHEMAS } from "../src/schema/names.js";
import { readSchema, validatorOf } from "../src/schema/validator.js";
import { type Column, columnsOf, type TableName } from "../src/tables/columns.js";
import { toFlatRows } from "../src/tables/flat.js";
import { labelOf, printedName } from "../src/tables/label.js";
import { toTables } from "../src/tables/to-tables.js";
import { changesOf, everyProperty } from "./every-property.js";
import { ourCollection } from "./support.js";

const collection = ourCollection();
const COLLECTIONS = { "our own": collection, "one with every property": everyProperty };
const NAMES = Object.keys(SCHEMAS).flatMap((name) => (name.startsWith("rows/") ? [name.slice(5) as TableName] : []));

/** Every table of a collection, the flat view too. */
function tablesOf(of: Collection): Record<TableName, readonly object[]> {
  return { ...toTables(of), flat: toFlatRows(of) };
}

/** What an independent reader finds in a file: the header, then the rows. */
function readBack(csv: string): string[][] {
  return parseCsv(csv, { bom: false, record_delimiter: "\r\n" });
}

/** The rows of a table as that reader finds them, by column. */
function recordsOf(table: TableName, of: Collection): Record<string, string>[] {
  const csv = toCsv(tablesOf(of)[table], columnsOf(table, of.about.languages));
  return parseCsv(csv, { bom: false, record_delimiter: "\r\n", columns: true });
}

/** The text that a cell of a row is to have. */
function cellOf(row: object, { path }: Column): string {
  const value = path.reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null)?.[key], row);
  return String(value ?? "");
}

/** Every string of a value, without the keys. */
function leavesOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
}

/** What the tables say, in whatever order their rows are, without the columns that are made from others. */
function contentOf(of: Collection): string {
  const tell = ([table, rows]: [string, object[]]) =>
    [table, ...rows.map((row) => JSON.stringify({ ...row, link: null, label: null })).sort()].join("\n");
  return Object.entries(toTables(of)).map(tell).join("\n");
}

describe.each(Object.entries(COLLECTIONS))("the tables of a collection: %s", (_, of) => {
  const tables = tablesOf(of);

  test("are those that have a schema", () => {
    expect(Object.keys(tables).sort()).toEqual([...NAMES].sort());
  });

  test.each(NAMES)("%s: every row is what its schema says", (table) => {
    const valid = validatorOf(`rows/${table}`);
    for (const row of tables[table]) expect(valid(row) || valid.errors).toBe(true);
  });

  test.each(NAMES)("%s: every row has every key, and the file every cell", (table) => {
    const columns = columnsOf(table, of.about.languages);
    const [header, ...lines] = readBack(toCsv(tables[table], columns));
    expect(header).toEqual(columns.map(({ name }) => name));
    expect(lines).toEqual(tables[table].map((row) => columns.map((column) => cellOf(row, column))));
    const keys = Object.keys(readSchema(`rows/${table}`).properties ?? {});
    for (const row of tables[table]) expect(Object.keys(row).sort()).toEqual([...keys].sort());
  });

  test.each(NAMES)("%s: a cell is empty only where its column says that it may be", (table) => {
    for (const column of columnsOf(table, of.about.languages).filter(({ required }) => required)) {
      for (const row of tables[table]) expect(cellOf(row, column), column.name).not.toBe("");
    }
  });

  test("hold every fact of the records", () => {
    const { about: _, ...records } = of;
    const cells = new Set(
      NAMES.filter((name) => name !== "flat")
        .flatMap((table) => recordsOf(table, of))
        .flatMap(leavesOf),
    );
    expect(leavesOf(records).filter((leaf) => !cells.has(leaf))).toEqual([]);
  });

  test("hold no fact that the records have not", () => {
    const derived = new Set(["link", "label", "position", "thing", "property", "role", "type"]);
    const known = new Set([
      ...leavesOf(of),
      ...of.meetings.flatMap(({ inferred }) => inferred.map(({ of: key }) => key)),
    ]);
    for (const table of NAMES.filter((name) => name !== "flat")) {
      for (const row of tables[table]) {
        const told = Object.entries(row).filter(([key, value]) => !derived.has(key) && value !== null);
        expect(leavesOf(Object.fromEntries(told)).filter((leaf) => !known.has(leaf))).toEqual([]);
      }
    }
  });

  test("begin no cell as a formula does", () => {
    const cells = NAMES.flatMap((table) => recordsOf(table, of)).flatMap(leavesOf);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  test("give every row a key of its own", () => {
    const keys: Partial<Record<TableName, string[]>> = {
      meetings: ["id"],
      names: ["id"],
      participants: ["meeting", "person"],
      documents: ["meeting", "id"],
      statements: ["meeting", "id"],
      instruments: ["meeting", "instrument", "id"],
      services: ["meeting", "id"],
      figures: ["meeting", "id"],
      links: ["meeting", "thing", "property", "position"],
      evidence: ["meeting", "thing", "position"],
      inferences: ["meeting", "thing", "key"],
      flat: ["meeting", "statement"],
    };
    for (const table of NAMES) {
      const rows = recordsOf(table, of).map((row) => keys[table]?.map((key) => row[key]).join(" "));
      expect(
        rows.filter((key, index) => !key || rows.indexOf(key) !== index),
        table,
      ).toEqual([]);
      expect(readSchema(`rows/${table}`).description).toContain(
        table === "flat" ? "" : `Key: \`${keys[table]?.join("`, `")}\``,
      );
    }
  });

  test("join: every id has its row", () => {
    const t = toTables(of);
    const meetings = new Set(t.meetings.map(({ id }) => id));
    const names = new Set([...t.names.map(({ id }) => id), "unstated"]);
    const documents = new Set(t.documents.map(({ meeting, id }) => `${meeting} ${id}`));
    const things = new Set([
      ...t.meetings.map(({ id }) => `${id} ${id}`),
      ...t.participants.map(({ meeting, person, party }) => `${meeting} person.${person}${party ? `.${party}` : ""}`),
      ...t.documents.flatMap(({ meeting, id }) => [`${meeting} ${id}`, `${meeting} ${id}.says`]),
      ...[...t.statements, ...t.services, ...t.figures].map(({ meeting, id }) => `${meeting} ${id}`),
      ...t.instruments.flatMap(({ meeting, instrument, id }) => [
        `${meeting} ${instrument}`,
        `${meeting} ${instrument}.${id}`,
      ]),
    ]);
    for (const table of NAMES.filter((name) => name !== "meetings" && name !== "names")) {
      for (const { meeting } of tables[table] as { meeting: string | null }[]) {
        expect(meeting === null ? table === "links" : meetings.has(meeting)).toBe(true);
      }
    }
    for (const { meeting, thing } of [...t.evidence, ...t.inferences]) expect(things).toContain(`${meeting} ${thing}`);
    for (const { meeting, document } of t.evidence) expect(documents).toContain(`${meeting} ${document}`);
    for (const { meeting, thing, property, item } of t.links) {
      expect(meeting ? things : names).toContain(meeting ? `${meeting} ${thing}` : thing);
      if (property === "also" || property === "alsoAt") continue;
      expect(names.has(item) || things.has(`${meeting} ${item}`), item).toBe(true);
    }
    for (const { meeting, under } of t.services) expect(things).toContain(`${meeting} ${under}`);
    for (const { of: wider } of t.names) if (wider) expect(names).toContain(wider);
    for (const { person, party } of t.participants) expect(party ? names : [null]).toContain(person && party);
    for (const { person } of t.participants) expect(names).toContain(person);
  });

  test("differ wherever the records do: no fact, no list, no order is lost", () => {
    const before = contentOf(of);
    const isLost = (changed: Collection) => {
      try {
        return contentOf(changed) === before;
      } catch {
        return false; // no collection any more, and refused
      }
    };
    expect(changesOf(of).flatMap(({ change, changed }) => (isLost(changed) ? [change] : []))).toEqual([]);
  });

  test("open the document at the words, where it has an address and the passage words", () => {
    const { evidence, documents } = toTables(of);
    for (const { meeting, document, first, link } of evidence) {
      const url = documents.find((row) => row.meeting === meeting && row.id === document)?.url;
      if (url && first) expect(link?.split("#:~:text=")).toEqual([url, expect.stringMatching(/./)]);
      else expect(link).toBeNull();
    }
  });
});

describe("the columns", () => {
  const HEADERS: Record<TableName, string> = {
    meetings: `
      id title_en title_fr status mode when_date when_until when_time when_zone when_words where_venue_en
      where_venue_fr where_city_en where_city_fr where_region_en where_region_fr where_area_en where_area_fr
      where_country where_words occasion_kind occasion_name_en occasion_name_fr occasion_id replaces
    `,
    participants: `
      meeting person role position party office_en office_fr where_venue_en where_venue_fr where_city_en
      where_city_fr where_region_en where_region_fr where_area_en where_area_fr where_country where_words tenure
    `,
    documents: `
      meeting id position kind publisher language title url archived published dateline contact translationOf
      supersedes read body_first body_last sha256 says_when_date says_when_until says_when_time says_when_zone
      says_when_words says_where_venue_en says_where_venue_fr says_where_city_en says_where_city_fr
      says_where_region_en says_where_region_fr says_where_area_en says_where_area_fr says_where_country
      says_where_words says_mode note_en note_fr
    `,
    statements: `
      meeting id position act summary_en summary_fr when_date when_until when_time when_zone when_words
      where_venue_en where_venue_fr where_city_en where_city_fr where_region_en where_region_fr where_area_en
      where_area_fr where_country where_words condition_en condition_fr sameAs
    `,
    instruments: `
      meeting instrument id position kind title_en title_fr text state when_date when_until when_time
      when_zone when_words where_venue_en where_venue_fr where_city_en where_city_fr where_region_en
      where_region_fr where_area_en where_area_fr where_country where_words
    `,
    services: `
      meeting id position name_en name_fr description_en description_fr status under area_venue_en
      area_venue_fr area_city_en area_city_fr area_region_en area_region_fr area_area_en area_area_fr
      area_country area_words audience_en audience_fr
    `,
    figures: `
      meeting id position value qualifier currency unit measure_en measure_fr period_is period_time standing
      words sameAs
    `,
    links: `
      meeting thing property position item
    `,
    evidence: `
      meeting thing position document verb first last prefix suffix at differs_en differs_fr link
    `,
    inferences: `
      meeting thing position key because_en because_fr
    `,
    names: `
      id type label name_en name_fr position kind of country family given nameOrder prefix several
    `,
    flat: `
      meeting title date place mode status inferred parties statement speakers act verb addressees about
      summary_en summary_fr document issuers published language link
    `,
  };

  test.each(NAMES)("%s: are only ever added to", (table) => {
    expect(columnsOf(table, ["en", "fr"]).map(({ name }) => name)).toEqual(HEADERS[table].trim().split(/\s+/));
  });

  test.each(NAMES)("%s: have names of their own, and say what they mean", (table) => {
    const columns = columnsOf(table, ["en", "zh-Hant"]);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { description } of columns) expect(description).toMatch(/\.$/);
  });

  test("know their type, their language and whether every row has them", () => {
    const known = (table: TableName, name: string) => {
      const column = columnsOf(table, ["en", "zh-Hant"]).find((one) => one.name === name);
      return { type: column?.type, required: column?.required, language: column?.language };
    };
    const text = { type: "string", required: false };
    expect(known("meetings", "id")).toEqual({ type: "string", required: true, language: undefined });
    expect(known("meetings", "title_zh-Hant")).toEqual({ ...text, language: "zh-Hant" });
    expect(known("meetings", "when_date")).toEqual({ ...text, language: undefined });
    expect(known("meetings", "where_city_en")).toEqual({ ...text, language: "en" });
    expect(known("documents", "body_first")).toEqual({ ...text, language: undefined });
    expect(known("statements", "position")).toEqual({ type: "integer", required: true, language: undefined });
    expect(known("names", "several")).toEqual({ type: "boolean", required: false, language: undefined });
    const city = columnsOf("meetings", ["en"]).find(({ name }) => name === "where_city_en");
    expect(city?.description).toBe("Where it was, or was to be. A city, town or resort. Absent: not known.");
    const act = columnsOf("statements", ["en"]).find(({ name }) => name === "act");
    expect(act?.schema.enum).toContain("congratulate");
  });
});

describe("the files", () => {
  const columns = ["one", "two", "three"].map(
    (name): Column => ({ name, path: [name], description: "", type: "string", required: false, schema: {} }),
  );
  const csvOf = (...cells: (string | number | boolean | null)[]) => {
    const [one = null, two = null, three = null] = cells;
    return toCsv([{ one, two, three }], columns);
  };

  test("have a header also without rows, CRLF after every line, and no byte order mark", () => {
    expect(toCsv([], columns)).toBe("one,two,three\r\n");
    expect(csvOf("a", null, "c")).toBe("one,two,three\r\na,,c\r\n");
  });

  test("begin with a byte order mark for Excel, and are the same after it", () => {
    const rows = toFlatRows(collection);
    const flat = columnsOf("flat", collection.about.languages);
    expect(toExcelCsv(rows, flat)).toBe(`\ufeff${toCsv(rows, flat)}`);
  });

  test.each([
    ["a,b", '"a,b"'],
    ['a "b" c', '"a ""b"" c"'],
    ["a\rb", '"a\rb"'],
    ["a\nb", '"a\nb"'],
    ["a\r\nb", '"a\r\nb"'],
    [" a", '" a"'],
    ["a ", '"a "'],
    ["\ufeffa", '"\ufeffa"'],
    ["=1+1", "=1+1"],
    ["-1", "-1"],
    ["@a", "@a"],
    ["\ta", "\ta"],
    ["$&", "$&"],
    ["null", "null"],
    [true, "true"],
    [3, "3"],
  ])("write %j as it is", (value, cell) => {
    expect(csvOf(value)).toBe(`one,two,three\r\n${cell},,\r\n`);
  });

  test("survive any cells, safe or hostile", () => {
    const line = new RegExp(readSchema("rows/documents").definitions?.Line?.pattern as string, "u");
    const hostile = fc.constantFrom(
      "\r",
      "\n",
      "\r\n",
      '"',
      '""',
      ",",
      " ",
      "\ufeff",
      "=1+1",
      "'",
      "\t",
      "\u0000",
      "true",
      "1e5",
    );
    const any = fc.oneof(
      fc.string({ unit: "grapheme" }).filter((text) => line.test(text)),
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(hostile, fc.string()), { minLength: 1 }).map((parts) => parts.join("")),
      fc.constant(null),
    );
    const rows = fc.array(fc.record({ one: any, two: any, three: any }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (rows) => {
        const cells = rows.map(({ one, two, three }) => [one ?? "", two ?? "", three ?? ""]);
        expect(readBack(toCsv(rows, columns))).toEqual([["one", "two", "three"], ...cells]);
      }),
      { numRuns: 1000 },
    );
  });

  test("refuse what has no column, rather than lose it", () => {
    const german: Collection = { ...everyProperty, about: { ...everyProperty.about, languages: ["en"] } };
    expect(() => recordsOf("meetings", german)).toThrow("no column for title_fr");
    expect(() => toCsv([{ one: { inner: "a" } }], columns)).toThrow("no column for one");
    expect(() => toCsv([{ four: "a" }], columns)).toThrow("no column for four");
    expect(() => toCsv([{ title: "a" }], columnsOf("meetings", ["en"]))).toThrow("no column for title");
  });
});

describe("the flat view", () => {
  test("has one row a statement, in the order of the records", () => {
    for (const of of Object.values(COLLECTIONS)) {
      const statements = of.meetings.flatMap(({ id, statements = [] }) => statements.map((one) => `${id} ${one.id}`));
      expect(toFlatRows(of).map(({ meeting, statement }) => `${meeting} ${statement}`)).toEqual(statements);
    }
  });

  test("reads as a person would tell it", () => {
    const row = toFlatRows(collection).find(({ statement }) => statement === "close-relationship");
    expect(row).toMatchObject({
      title: "Prime Minister Carney of Canada meets Prime Minister Takaichi of Japan",
      date: "2026-03-06",
      place: "Tokyo, Japan",
      inferred: "date; place",
      parties: "Canada; Japan",
      speakers: "Mark Carney; Takaichi Sanae",
      mode: "in-person",
      status: "held",
      act: "reaffirm",
      verb: "reaffirmed",
      addressees: null,
      about:
        "Bilateral relations; Democratic values; Economy; Trade; Cultural connections; Trade between Canada and Japan",
      document: "readout",
      issuers: "Prime Minister's Office (Canada)",
      published: "2026-03-06",
      language: "en",
    });
    expect(row?.link).toContain("newswire.ca/news-releases/readout-prime-minister-carney");
    expect(row?.link).toContain("848882829.html#:~:text=The%20leaders%20reaffirmed,");
  });

  test("names everything that it can, and leaves empty what no document tells", () => {
    const [said, met] = toFlatRows(everyProperty);
    expect(said).toMatchObject({
      place: 'Palace, "Sala" 1, Rome, Lazio, Mediterranean, Italie',
      inferred: "mode; place",
      parties: "Italie; Holy See",
      mode: "call",
      summary: { en: "It was said.", fr: "On l’a dit." },
      speakers: null,
      addressees: "Senior officials; Holy See",
      about: "Aid; Treaty; Ceasefire; Sir Li Na",
      verb: "said",
      issuers: "Press Office (Holy See); Leo",
      language: "en",
    });
    expect(met).toMatchObject({ speakers: "Senior officials", document: "report", link: null });
  });

  test("has a row for a meeting without statements, so that it is not missed", () => {
    const [{ statements: _, ...silent }] = everyProperty.meetings as [Meeting];
    expect(toFlatRows({ ...everyProperty, meetings: [silent] })).toMatchObject([
      { meeting: silent.id, parties: "Italie; Holy See", statement: null, summary: null, link: null },
    ]);
  });

  test("gives the account itself where no passage can be shown, and a country by its code where nothing names it", () => {
    const [meeting] = everyProperty.meetings as [Meeting];
    const { statements: [said] = [] } = meeting;
    const where = { country: "FR" };
    const digest = [{ ...(said as NonNullable<typeof said>), evidence: [{ document: "one" }] as const }] as const;
    const [row] = toFlatRows({ ...everyProperty, meetings: [{ ...meeting, where, statements: digest }] });
    expect(row).toMatchObject({ place: "FR", verb: null, link: "https://example.org/one" });
  });
});

test("a name stands in the order that documents print it", () => {
  expect(printedName({ family: "Carney", given: "Mark", order: "given-first" })).toBe("Mark Carney");
  expect(printedName({ family: "Takaichi", given: "Sanae", order: "family-first" })).toBe("Takaichi Sanae");
  expect(printedName({ given: "Leo", order: "given-first", prefix: "Pope" })).toBe("Pope Leo");
});

test("every shared id has a label, an unnamed person's being the id", () => {
  const labels = toTables(everyProperty).names.map(({ label }) => label);
  const [parties, organisations] = [
    ["Holy See", "Italie"],
    ["Press Office", "Wire"],
  ];
  expect(labels).toEqual([...parties, ...organisations, "officials", "Leo", "Sir Li Na", "Peace", "Ceasefire"]);
});

test("a label is in the first language that has one", () => {
  expect(labelOf({ fr: "Italie", en: "Italy" }, ["en", "fr"])).toBe("Italy");
  expect(labelOf({ fr: "Italie" }, ["en", "fr"])).toBe("Italie");
  expect(labelOf({ ja: "イタリア" }, ["en", "fr"])).toBe("イタリア");
  expect(() => labelOf({}, ["en"])).toThrow(TypeError);
});
