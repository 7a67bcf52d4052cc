/** The promise of the tables: every fact of the records, in tables that join, in files that any reader reads back. */
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "../src/formats/csv.js";
import { toJson } from "../src/formats/json.js";
import type { Collection } from "../src/model/collection.js";
import type { Meeting } from "../src/model/meeting.js";
import type { Tables } from "../src/model/rows.js";
import { publication } from "../src/publish/publish.js";
import { readSchema } from "../src/schema/json-schema.js";
import { SCHEMAS } from "../src/schema/names.js";
import { type Column, columnsOf, type TableName } from "../src/tables/columns.js";
import { toFlatRows } from "../src/tables/flat.js";
import { fromTables } from "../src/tables/from-tables.js";
import { FOREIGN_KEYS, TABLE_NAMES } from "../src/tables/keys.js";
import { labelOf, printedName } from "../src/tables/label.js";
import { toTables } from "../src/tables/to-tables.js";
import { changesOf, everyProperty } from "./every-property.js";
import { faultsOf, ourCollection } from "./support.js";

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

/** The columns that are made from others, to save readers a join. */
const DERIVED = ["eventStatus", "link", "label", "class", "place", "day", "lastDay", "publishedDay"];

/** The names in a cell: an id tells a meeting, and behind the # what the record calls a part of it, or a part of that. */
function namesIn(cell: string): string[] {
  const [meeting = "", part] = cell.split("#");
  return part === undefined ? [cell] : [meeting, part, ...part.split(".")];
}

/** What the tables say, in whatever order their rows are, without the columns that are made from others. */
function contentOf(of: Collection): string {
  const derived = Object.fromEntries(DERIVED.map((column) => [column, null]));
  const tell = ([table, rows]: [string, object[]]) =>
    [table, ...rows.map((row) => JSON.stringify({ ...row, ...derived })).sort()].join("\n");
  return Object.entries(toTables(of)).map(tell).join("\n");
}

describe.each(Object.entries(COLLECTIONS))("the tables of a collection: %s", (_, of) => {
  const tables = tablesOf(of);

  test("are those that have a schema", () => {
    expect(Object.keys(tables).sort()).toEqual([...NAMES].sort());
  });

  test.each(NAMES)("%s: every row is what its schema says", (table) => {
    for (const row of tables[table]) expect(faultsOf(`rows/${table}`, row)).toEqual([]);
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
    const { about: _, people, ...records } = of;
    const rows = new Map(NAMES.filter((name) => name !== "flat").map((table) => [table, recordsOf(table, of)]));
    const cells = new Set([...rows.values()].flat().flatMap(leavesOf).flatMap(namesIn));
    // That nobody says it, and that several go by one id, is told otherwise than by a cell.
    const told = leavesOf([records, people.map(({ several: _, ...person }) => person)]);
    expect(told.filter((leaf) => leaf !== "unstated" && !cells.has(leaf))).toEqual([]);
    const spoken = new Set(rows.get("links")?.flatMap(({ thing, actors }) => (actors ? [thing] : [])));
    for (const { id, statements = [] } of of.meetings) {
      for (const one of statements) expect(spoken.has(`${id}#${one.id}`)).toBe(one.by[0] !== "unstated");
    }
    const groups = rows.get("names")?.flatMap(({ id, type }) => (type === "Group" ? [id] : []));
    expect(groups).toEqual(people.flatMap(({ id, several }) => (several ? [id] : [])));
  });

  test("hold no fact that the records have not", () => {
    const derived = new Set([...DERIVED, "placeName", "force", "plover", "position", "role", "type"]);
    const joints = ["meeting", "person", "where", "area", "says", "evidence", "inferred"];
    const known = new Set([...leavesOf(of), ...joints]);
    for (const table of NAMES.filter((name) => name !== "flat")) {
      for (const row of tables[table]) {
        const told = Object.entries(row).filter(([key, value]) => !derived.has(key) && value !== null);
        for (const leaf of leavesOf(Object.fromEntries(told)).filter((leaf) => leaf !== "null")) {
          const names = known.has(leaf) ? [] : leaf.split(/[#.]/).filter((name) => !/^\d+$/.test(name));
          expect(
            names.filter((name) => !known.has(name)),
            `${table}: ${leaf}`,
          ).toEqual([]);
        }
      }
    }
  });

  test("begin no cell as a formula does", () => {
    const cells = NAMES.flatMap((table) => recordsOf(table, of)).flatMap(leavesOf);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  test("give every row an id, that no other row of any table has; links differ as a whole", () => {
    const owners = new Map<string, string>();
    for (const table of NAMES.filter((name) => name !== "links" && name !== "flat")) {
      expect(readSchema(`rows/${table}`).description).toContain("Key: `id`");
      for (const { id } of recordsOf(table, of)) {
        expect(owners.get(id!), id).toBeUndefined();
        owners.set(id!, table);
      }
    }
    const whole = [...recordsOf("links", of), ...recordsOf("flat", of)].map((row) => JSON.stringify(row));
    expect(whole.filter((row, index) => whole.indexOf(row) !== index)).toEqual([]);
  });

  test("fill one cell of a link, beside what has the list and its meeting", () => {
    for (const { meeting: _, thing: __, ...items } of recordsOf("links", of)) {
      expect(Object.values(items).filter((cell) => cell !== "")).toHaveLength(1);
    }
  });

  test("join: every id has its row, in the table that the column leads to", () => {
    const idsOf = (table: TableName) => recordsOf(table, of).map(({ id }) => id!);
    const instruments = recordsOf("instruments", of).map(({ instrument }) => instrument!);
    const accounts = idsOf("documents").map((id) => `${id}.says`);
    const every = TABLE_NAMES.filter((table) => table !== "links").flatMap(idsOf);
    const parts = ["documents", "figures", "services", "names", "topics"] as const;
    /** What a column may name where it names things of several tables, or an instrument, which has no row of its own. */
    const several: Readonly<Record<string, readonly string[]>> = {
      thing: [...every, ...instruments, ...accounts],
      about: [...parts.flatMap(idsOf), ...instruments],
      mentions: [...parts.flatMap(idsOf), ...instruments],
      under: instruments,
      instrument: instruments,
    };
    const pattern = readSchema("rows/meetings").definitions?.ThingId?.pattern;
    for (const table of TABLE_NAMES) {
      const rows = recordsOf(table, of);
      for (const { name, schema } of columnsOf(table, of.about.languages)) {
        const other = FOREIGN_KEYS[table][name];
        if (!other && (schema.pattern !== pattern || name === "id")) continue;
        const there = new Set(other ? idsOf(other) : several[name]);
        const cells = rows.flatMap((row) => row[name] || []);
        expect(
          cells.filter((cell) => !there.has(cell)),
          `${table}.${name}`,
        ).toEqual([]);
      }
    }
    for (const row of recordsOf("links", of)) expect(row.meeting !== "" || row.also !== "").toBe(true);
  });

  test("differ wherever the records do: no fact, no list, no order is lost", () => {
    const before = contentOf(of);
    const isLost = (changed: Collection) => {
      // What is no collection any more has no facts to lose.
      if (faultsOf("publication", toJson(changed)).length > 0) return false;
      return contentOf(changed) === before;
    };
    expect(changesOf(of).flatMap(({ change, changed }) => (isLost(changed) ? [change] : []))).toEqual([]);
  });

  test("open the document at the words, where it has an address and the passage words", () => {
    const { evidence, documents } = toTables(of);
    for (const { document, first, link } of evidence) {
      const url = documents.find(({ id }) => id === document)?.url;
      if (url && first) expect(link?.split("#:~:text=")).toEqual([url, expect.stringMatching(/./)]);
      else expect(link).toBeNull();
    }
  });
});

describe("the columns", () => {
  const HEADERS: Record<TableName, string> = {
    meetings: `
      id title_en title_fr status mode when_date when_until when_time when_zone when_words day lastDay place
      placeName occasion_kind occasion_name_en occasion_name_fr occasion_id replaces eventStatus
    `,
    participants: `
      id meeting position role person party office_en office_fr tenure place
    `,
    documents: `
      id meeting position kind publisher language title url archived published publishedDay dateline contact
      translationOf supersedes read body_first body_last sha256 says_when_date says_when_until says_when_time
      says_when_zone says_when_words says_place says_mode note_en note_fr
    `,
    statements: `
      id meeting position act force plover summary_en summary_fr when_date when_until when_time when_zone when_words day
      place condition_en condition_fr sameAs
    `,
    instruments: `
      id meeting position instrument kind title_en title_fr text state when_date when_until when_time
      when_zone when_words day place
    `,
    services: `
      id meeting position name_en name_fr description_en description_fr status under area audience_en
      audience_fr
    `,
    figures: `
      id meeting position value qualifier currency unit measure_en measure_fr period_is period_time standing
      words sameAs valueTo
    `,
    places: `
      id meeting venue_en venue_fr city_en city_fr region_en region_fr area_en area_fr country words
    `,
    links: `
      meeting thing parties attendees actors addressees about contradicts witnesses issuers mentions providers operators
      alsoAt also
    `,
    evidence: `
      id meeting thing position document verb first last prefix suffix at differs_en differs_fr link
    `,
    inferences: `
      id meeting thing position key because_en because_fr
    `,
    names: `
      id type class label name_en name_fr kind country party family given nameOrder prefix
    `,
    topics: `
      id label name_en name_fr broader
    `,
    flat: `
      meeting title date place mode status inferred parties statement speakers act force verb addressees about
      summary_en summary_fr condition_en condition_fr timing account alsoIn document issuers published language link
      until
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
    expect(known("places", "city_en")).toEqual({ ...text, language: "en" });
    expect(known("documents", "body_first")).toEqual({ ...text, language: undefined });
    expect(known("statements", "position")).toEqual({ type: "integer", required: true, language: undefined });
    expect(known("links", "thing")).toEqual({ type: "string", required: true, language: undefined });
    const date = columnsOf("meetings", ["en"]).find(({ name }) => name === "when_date");
    expect(date?.description).toMatch(/^When it was, or was to be\. The day, month or year, .*Absent: /s);
    const act = columnsOf("statements", ["en"]).find(({ name }) => name === "act");
    expect(act?.schema.enum).toContain("congratulate");
  });
});

describe("the files", () => {
  const columns = ["one", "two", "three"].map(
    (name): Column => ({ name, path: [name], means: [], description: "", type: "string", required: false, schema: {} }),
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
    expect(publication(collection).get("csv/flat-excel.csv")).toBe(`\ufeff${toCsv(rows, flat)}`);
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
      const statements = of.meetings.flatMap(({ id, statements = [] }) =>
        statements.map((one) => `${id} ${id}#${one.id}`),
      );
      expect(toFlatRows(of).map(({ meeting, statement }) => `${meeting} ${statement}`)).toEqual(statements);
    }
  });

  test("reads as a person would tell it", () => {
    const row = toFlatRows(collection).find(
      ({ statement }) => statement === "2026-03-06-canada-japan#close-relationship",
    );
    expect(row).toMatchObject({
      title: "Prime Minister Carney of Canada meets Prime Minister Takaichi of Japan",
      date: "2026-03-06",
      place: "Tokyo, Japan",
      inferred: "date; city",
      parties: "Canada; Japan",
      speakers: "Mark Carney; Takaichi Sanae",
      mode: "in-person",
      status: "held",
      act: "reaffirm",
      verb: "reaffirmed",
      addressees: null,
      about:
        "Bilateral relations; Cultural connections; Democratic values; Economy; Trade; Trade between Canada and Japan",
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
      inferred: "mode; city; region",
      parties: "Holy See; Italie",
      mode: "call",
      summary: { en: "It was said.", fr: "On l’a dit." },
      speakers: null,
      addressees: "Holy See; Senior officials",
      about: "Aid; Ceasefire; Sir Li Na; Treaty",
      verb: "said",
      issuers: "Leo; Press Office (Holy See)",
      language: "en",
    });
    expect(met).toMatchObject({ speakers: "Senior officials", document: "report", link: null });
  });

  test("has a row for a meeting without statements, so that it is not missed", () => {
    const [{ statements: _, ...silent }] = everyProperty.meetings as [Meeting];
    expect(toFlatRows({ ...everyProperty, meetings: [silent] })).toMatchObject([
      { meeting: silent.id, parties: "Holy See; Italie", statement: null, summary: null, link: null },
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
  const { names, topics } = toTables(everyProperty);
  const actors = ["Holy See", "Italie", "Press Office", "Wire", "officials", "Leo", "Sir Li Na"];
  expect(names.map(({ label }) => label)).toEqual(actors);
  expect(topics.map(({ label }) => label)).toEqual(["Ceasefire", "Peace"]);
});

test("a column that saves a join is what the join gives", () => {
  const { meetings, documents } = toTables(everyProperty);
  expect(meetings).toMatchObject([
    { placeName: expect.stringContaining("Rome"), day: "2025-07-01", lastDay: "2025-07-02" },
  ]);
  expect(documents.map(({ publishedDay }) => publishedDay)).toEqual(["2025-07-01", null]);
  const [meeting] = everyProperty.meetings as [Meeting];
  const inMonth = toTables({ ...everyProperty, meetings: [{ ...meeting, when: { date: "2025-07" } }] });
  expect(inMonth.meetings).toMatchObject([{ when: { date: "2025-07" }, day: null, lastDay: null }]);
});

test("a label is in the first language that has one", () => {
  expect(labelOf({ fr: "Italie", en: "Italy" }, ["en", "fr"])).toBe("Italy");
  expect(labelOf({ fr: "Italie" }, ["en", "fr"])).toBe("Italie");
  expect(labelOf({ ja: "イタリア" }, ["en", "fr"])).toBe("イタリア");
  expect(() => labelOf({}, ["en"])).toThrow(TypeError);
});

test("a collection that was changed since is published as it is now", () => {
  const changed = structuredClone(everyProperty) as { meetings: { title: Record<string, string> }[] } & Collection;
  const title = () => publication(changed).get("csv/meetings.csv") as string;
  expect(title()).toContain("The meeting");
  changed.meetings[0]!.title.en = "Another title";
  expect(title()).toContain("Another title");
});

describe("the way back", () => {
  const tables = toTables(everyProperty);
  const back = (change: Partial<Tables>) => () => fromTables({ ...tables, ...change }, everyProperty.about);

  test("refuses a row that would be lost: of a meeting or a thing that has none, or a second one of the same id", () => {
    const [statement] = tables.statements;
    const [passage] = tables.evidence;
    const [link] = tables.links;
    const stray = { ...statement!, id: "2020-a-b#said", meeting: "2020-a-b" };
    expect(back({ statements: [...tables.statements, stray] })).toThrow(
      "statements: a row of 2020-a-b, which has none",
    );
    expect(back({ evidence: [{ ...passage!, thing: "nobody" }] })).toThrow("evidence: a row of nobody");
    expect(back({ links: [{ ...link!, thing: "nobody" }] })).toThrow("links: a row of nobody");
    expect(back({ meetings: [...tables.meetings, ...tables.meetings] })).toThrow("a second time");
    expect(back({ places: [] })).toThrow("no row of places");
  });
});
