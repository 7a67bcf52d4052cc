import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { coverageOf } from "../src/evidence/coverage.js";
import { bodyOf, DocumentText } from "../src/evidence/document-text.js";
import { hashOf, normalForm } from "../src/evidence/normal-form.js";
import { findPassage, fragmentAddress, type Term } from "../src/evidence/text-fragment.js";
import type { Document } from "../src/model/document.js";
import type { Evidence } from "../src/model/evidence.js";
import type { Figure } from "../src/model/figure.js";
import type { Meeting } from "../src/model/meeting.js";
import type { Text } from "../src/model/text.js";
import type { When } from "../src/model/time.js";
import { checkDocuments } from "../src/record/documents.js";

const NBSP = "\u00a0";
const BOM = "\ufeff";

describe("normal form", () => {
  it.each([
    ["line ends and blanks are one space", "a\r\nb\n\n c\t d", "a b c d"],
    ["no-break and wide spaces are spaces", `40${NBSP}milliards\u202f$\u3000x\u2028y`, "40 milliards $ x y"],
    ["none at the ends", ` ${NBSP}a\n`, "a"],
    ["a byte-order mark is nothing, wherever files were joined", `${BOM}a${BOM}b`, "ab"],
    ["letters are composed", "e\u0301te\u0301 \u304b\u3099", "été が"],
    ["widths and ligatures stay as printed", "ﬁn Ａ", "ﬁn Ａ"],
  ])("%s", (_, text, expected) => expect(normalForm(text)).toBe(expected));

  it("of a normal form is itself, whatever the text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text));
      }),
    );
  });

  it("gives a hash that other programs can compute: SHA-256 of its UTF-8", () => {
    const expected = createHash("sha256").update(Buffer.from("Réunion à 東京")).digest("hex");
    expect(hashOf(`${BOM}Re\u0301union\r\n  à${NBSP}東京\n`)).toBe(expected);
  });
});

describe("a document's text", () => {
  const paragraphs = (raw: string) => {
    const text = new DocumentText(raw);
    return text.paragraphs.map((paragraph) => text.slice(paragraph));
  };

  it.each(["\n\n", "\r\n\r\n", "\r\r", `\n \t${NBSP}\n`, "\n\n\n\n"])("has paragraphs parted by %j", (blank) =>
    expect(paragraphs(`${blank}One\nof two lines.${blank}Two.${blank}`)).toEqual(["One of two lines.", "Two."]),
  );

  it.each(["\n", "\r\n", "\r"])("has no new paragraph after %j", (end) =>
    expect(paragraphs(`One${end}paragraph.`)).toEqual(["One paragraph."]),
  );

  it("has one normal form, whether read or not", () => {
    fc.assert(
      fc.property(anyText(), (raw) => {
        expect(new DocumentText(raw).normal).toBe(normalForm(raw));
      }),
    );
  });
});

describe("the body of a document", () => {
  const text = new DocumentText("Heading\n\nToday they met.\n\nThey agreed. They left.\n\nThey agreed. Links");
  const words = (first: string, last: string) => {
    const body = bodyOf(text, { first, last });
    return typeof body === "string" ? body : text.slice(body);
  };

  it("runs over paragraphs, to the nearest last words", () =>
    expect(words("Today they", "They agreed.")).toBe("Today they met. They agreed."));
  it("must have first words that are there, as printed", () =>
    expect(words("today they", "They left.")).toBe("first-missing"));
  it("must have first words that are there once", () => expect(words("They", "left.")).toBe("first-repeated"));
  it("must have last words after the first", () => expect(words("They left.", "Today")).toBe("last-missing"));
  it("does not end within its first words", () => expect(words("Today they met.", "met.")).toBe("last-missing"));
});

describe("the address of a passage", () => {
  const address = (words: Partial<Evidence>, url = "https://example.org/a") =>
    fragmentAddress(url, { document: "d", ...words });

  it.each([
    ["first words", { first: "Today they" }, "#:~:text=Today%20they"],
    ["first and last", { first: "Today", last: "left." }, "#:~:text=Today,left."],
    ["prefix and suffix", { prefix: "a", first: "b", suffix: "d" }, "#:~:text=a-,b,-d"],
    ["all four", { prefix: "a", first: "b", last: "c", suffix: "d" }, "#:~:text=a-,b,c,-d"],
    ["marks of the syntax", { first: "a-b, c & d#%" }, "#:~:text=a%2Db%2C%20c%20%26%20d%23%25"],
    ["other scripts", { first: "東京" }, "#:~:text=%E6%9D%B1%E4%BA%AC"],
    ["no-break spaces", { first: `40${NBSP}%` }, "#:~:text=40%20%25"],
  ])("with %s", (_, words, fragment) => expect(address(words)).toBe(`https://example.org/a${fragment}`));

  it("keeps the fragment of the page", () =>
    expect(address({ first: "a" }, "https://example.org/#top")).toBe("https://example.org/#top:~:text=a"));
  it("replaces a directive", () =>
    expect(address({ first: "a" }, "https://example.org/#:~:text=b")).toBe("https://example.org/#:~:text=a"));
  it("is not there without words", () => expect(address({ at: "page 2", prefix: "a" })).toBeUndefined());

  it("gives the terms back, whatever they are", () => {
    const term = fc.string({ unit: "grapheme" }).map(normalForm).filter(Boolean);
    const terms = fc.record({ first: term, prefix: term, last: term, suffix: term }, { requiredKeys: ["first"] });
    fc.assert(
      fc.property(terms, (words) => {
        const [, directive = ""] = address(words)?.split("#:~:text=") ?? [];
        expect(readDirective(directive)).toEqual(words);
        expect(new URL(address(words) ?? "").href).toBe(address(words));
      }),
    );
  });
});

describe("the passage that evidence cites", () => {
  const english = `The leaders met in Tokyo. The leaders met in Ottawa last year, and agreed to meet again.

Canada and Japan agreed to trade. The two sides will trade more, and agreed to meet again.\r\n\r\nThe Café opens: “Welcome.” ½`;

  it.each<[string, Partial<Evidence>, string]>([
    ["first words alone", { first: "met in Tokyo." }, "met in Tokyo."],
    ["first to nearest last words", { first: "Canada and Japan", last: "trade" }, "Canada and Japan agreed to trade"],
    ["repeated words, told apart by a prefix", { prefix: "in Tokyo.", first: "The leaders" }, "The leaders"],
    ["repeated words, told apart by a suffix", { first: "The leaders met", suffix: "in Ottawa" }, "The leaders met"],
    ["a prefix in the paragraph before", { prefix: "meet again.", first: "Canada" }, "Canada"],
    [
      "the nearest last words that the suffix follows",
      { first: "The two", last: "trade", suffix: "more" },
      "The two sides will trade",
    ],
    ["a prefix that ends within a word", { prefix: "t", first: "wo sides" }, "wo sides"],
    ["accents and quotation marks as printed", { first: "Café opens: “Welcome.”" }, "Café opens: “Welcome.”"],
    ["a suffix that begins within a word", { first: "met in Tok", suffix: "yo" }, "met in Tok"],
    ["last words that end within a word", { first: "The two", last: "tra", suffix: "de" }, "The two sides will tra"],
    [
      "last words after the first, not in them",
      { first: "to trade", last: "trade" },
      "to trade. The two sides will trade",
    ],
    ["letters not composed", { first: "The Cafe\u0301" }, "The Café"],
    ["blanks of other kinds", { first: `met${NBSP}in  Tokyo` }, "met in Tokyo"],
  ])("%s", (_, words, expected) => expect(resolve(english, words)).toBe(expected));

  it.each<[string, Partial<Evidence>, Term, string | undefined]>([
    ["words that are not there", { first: "Canada and Japon" }, "first", "Canada and Japan"],
    ["words that are nowhere near", { first: "Quite something else" }, "first", undefined],
    ["part of a word at the end", { first: "met in Tok" }, "first", "met in Tokyo"],
    ["part of a word at the start", { first: "okyo." }, "first", "Tokyo."],
    ["part of a word as last words", { first: "met in Ottawa", last: "agre" }, "last", "agreed"],
    ["last words before the first", { first: "Canada and Japan", last: "last year" }, "last", undefined],
    ["last words that begin within a word", { first: "met in", last: "okyo." }, "last", "Tokyo."],
    ["part of a character", { first: "1" }, "first", undefined],
    ["words of two paragraphs, mistyped", { first: "again. Canadda" }, "first", "Canada and Japan"],
    [
      "a prefix that begins within a word",
      { prefix: "okyo.", first: "The leaders met in Ottawa" },
      "prefix",
      "met in Tokyo.",
    ],
    [
      "a suffix that ends within a word",
      { first: "met in Tokyo", suffix: ". The lead" },
      "suffix",
      ". The leaders met",
    ],
    ["a prefix further off", { prefix: "The leaders", first: "in Tokyo" }, "prefix", "leaders met"],
    ["a suffix further off", { first: "met in Tokyo", suffix: "met" }, "suffix", ". The leaders met"],
  ])("is not found: %s", (_, words, term, nearest) => {
    const fault = resolve(english, words);
    expect(fault).toMatchObject({ reason: "not-found", term });
    const shown = (fault as { nearest?: string }).nearest;
    if (nearest === undefined || term === "first" || term === "last") expect(shown).toBe(nearest);
    else expect(term === "prefix" ? shown?.endsWith(nearest) : shown?.startsWith(nearest)).toBe(true);
  });

  it("is not unique: the words right before each tell which to choose", () =>
    expect(resolve(english, { first: "agreed to meet again." })).toEqual({
      reason: "not-unique",
      prefixes: ["last year, and", "trade more, and"],
    }));

  it.each<[string, string, Partial<Evidence>]>([
    ["capitals", "The sides met. And the sides left.", { first: "the sides" }],
    ["accents", "Un été froid, un ete chaud.", { first: "été" }],
    ["quotation marks", "Japan’s part, and Japan's share", { first: "Japan's" }],
    ["width and kana", "カナダと会談。ｶﾅﾀﾞへ。", { first: "カナダ" }],
    ["the start of overlapping words", "ha ha ha", { first: "ha ha" }],
    ["the start of one end", "One met, one met, and left.", { first: "One met", last: "left." }],
  ])("is not unique to a browser, which ignores %s", (_, text, words) =>
    expect(resolve(text, words)).toMatchObject({ reason: "not-unique" }),
  );

  it("compares words as Unicode's collation does at its primary level", () => {
    const collation = new Intl.Collator("en", { usage: "search", sensitivity: "base" });
    const words = [
      "Élu elu ELU Straße STRASSE STRAẞE strasse œuvre OEUVRE oeuvre Łódź lodz Øre ore Đà da ﬁn fin Ａ１ a1 x² x2",
    ]
      .concat(
        "カナダ かなた ｶﾅﾀﾞ かなだ はは ハバ ぱぱ कि की क ΣΟΦΟΣ σοφος σοφός Ёж еж їжак жук L’un L'un co\u00adop coop ½ 1⁄2",
      )
      .flatMap((line) => line.split(" "));
    for (const printed of words) {
      for (const cited of words) {
        const fault = resolve(printed, { first: cited });
        const isFound = typeof fault === "string" || (fault && fault.reason !== "not-found");
        expect([printed, cited, isFound]).toEqual([printed, cited, collation.compare(printed, cited) === 0]);
      }
    }
  });

  it.each<[string, string, Partial<Evidence>]>([
    ["its first words run on", "One met\n\nTwo. Three", { first: "met Two." }],
    ["its last words stand in the next", "One met\n\nTwo. Three", { first: "One", last: "Three" }],
    ["its last words run on", "One met\r\n\r\nTwo. Three", { first: "One", last: "met Two." }],
  ])("crosses a paragraph: %s", (_, text, words) =>
    expect(resolve(text, words)).toEqual({ reason: "crosses-paragraph" }),
  );

  it("is not sought across paragraphs", () =>
    expect(resolve("One met\n\nTwo. One met Two.", { first: "met Two." })).toBe("met Two."));

  it("crosses a line end without harm", () => expect(resolve("One\r\nmet", { first: "One met" })).toBe("One met"));

  it.each<[string, Partial<Evidence>, Term, string]>([
    ["another case", { first: "met in tokyo" }, "first", "met in Tokyo"],
    ["no accents", { first: "The Cafe" }, "first", "The Café"],
    ["other quotation marks", { first: "opens", last: '"Welcome."' }, "last", "“Welcome.”"],
    ["another case in the prefix", { prefix: "IN TOKYO.", first: "The leaders" }, "prefix", "in Tokyo."],
    ["another case in the suffix", { first: "The leaders met", suffix: "In Ottawa" }, "suffix", "in Ottawa"],
  ])("is printed otherwise: %s", (_, words, term, printed) =>
    expect(resolve(english, words)).toEqual({ reason: "not-verbatim", term, printed }),
  );

  it("is found in French", () =>
    expect(resolve("L’été dernier, ils se sont réunis à Evian.", { first: "L’été", last: "réunis" }, "fr")).toBe(
      "L’été dernier, ils se sont réunis",
    ));

  it("is found in Japanese, where words have no blanks between them", () => {
    const text = "両首脳は東京で会談した。\n\n両首脳は、京都訪問を歓迎した。";
    expect(resolve(text, { first: "東京で", last: "会談した。" }, "ja")).toBe("東京で会談した。");
    expect(resolve(text, { prefix: "会談した。", first: "両首脳は" }, "ja")).toBe("両首脳は");
    expect(resolve(text, { first: "都訪問" }, "ja")).toMatchObject({ reason: "not-found", term: "first" });
  });

  it("is none where the evidence gives no words", () =>
    expect(findPassage(new DocumentText(english), { document: "d", at: "page 2" }, "en")).toBeUndefined());

  it("may be of letters that the collation leaves out", () => expect(resolve("a ﹳ", { first: "ﹳ" })).toBe("ﹳ"));

  it("is none of words without letters or marks", () =>
    expect(resolve(english, { first: "\u0301" })).toMatchObject({ reason: "not-found" }));

  it("is itself or ambiguous when cut from any text at words", () => {
    const words = fc.constantFrom("a", "A", "the", "Élu", "elu", "東京", "met.", "x-y", "“so”", "ß", "ﬁn", "है");
    const paragraph = fc.array(fc.oneof(words, fc.string({ unit: "grapheme" })), { minLength: 1, maxLength: 12 });
    const cut = fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat());
    let found = 0;
    fc.assert(
      fc.property(cut, ([paragraphs, where, from, to]) => {
        const text = new DocumentText(paragraphs.map((words) => words.join(" ")).join("\n\n"));
        const chosen = text.paragraphs[where % text.paragraphs.length];
        const tokens = text.tokens("en").filter((token) => text.paragraphOf(token) === chosen);
        const one = tokens[from % tokens.length];
        const other = tokens[to % tokens.length];
        fc.pre(one !== undefined && other !== undefined);
        const passage = { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
        const first = text.slice(passage);
        // A passage that begins with a mark of the letter before it is none.
        fc.pre(!/^[\p{M}\s]/u.test(first) && !/\p{C}/u.test(text.normal));
        const result = findPassage(text, { document: "d", first }, "en");
        if (result && "reason" in result) expect(result.reason).toBe("not-unique");
        else expect(result).toEqual(passage);
        if (result && "start" in result) found += 1;
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});

describe("coverage", () => {
  const text = new DocumentText(
    "Title\n\nOne two three, four. Five six.\n\nSeven eight nine ten eleven twelve thirteen.",
  );
  const body = { start: text.normal.indexOf("One"), end: text.normal.length };
  const passage = (words: string) => {
    const start = text.normal.indexOf(words);
    return { start, end: start + words.length };
  };

  it("counts each word of the body once, and no marks", () =>
    expect(coverageOf(text, body, [body, passage("One two")], "en")).toEqual({ words: 13, covered: 13, missed: [] }));
  it("shows what is missed, run by run, each within a paragraph and none too long", () =>
    expect(coverageOf(text, body, [passage("three, four.")], "en")).toEqual({
      words: 13,
      covered: 2,
      missed: ["One two", "Five six", "Seven eight nine … eleven twelve thirteen"],
    }));
  it("takes a word cut by a passage for missed", () =>
    expect(coverageOf(text, body, [{ start: body.start + 1, end: body.end }], "en").missed).toEqual(["One"]));
  it("counts words in Japanese", () => {
    const japanese = new DocumentText("首脳は会談した。");
    expect(coverageOf(japanese, { start: 0, end: 8 }, [{ start: 0, end: 3 }], "ja")).toMatchObject({ covered: 2 });
  });
});

describe("checking records against documents", () => {
  const TEXT = "Menu\n\nToday the two leaders met.\n\nThey agreed on trade. They left.\n\nImprint";
  const BODY = { first: "Today the", last: "They left." };
  const SHA256 = hashOf("Today the two leaders met. They agreed on trade. They left.");
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "readout-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const save = (name: string, text: string) => {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };

  /** A record with the evidence under test everywhere the model has evidence. */
  const check = (
    words: Partial<Evidence>,
    document: Partial<Document> = {},
    other: Partial<Document> = {},
    figure: Partial<Figure> & { when?: When } = {},
    summary: Text = {},
  ) => {
    const evidence = [{ document: "d", ...words }];
    const own = { id: "d", language: "en", body: BODY, sha256: SHA256, evidence, says: { evidence }, ...document };
    const meeting = {
      id: "2026-01-02-a-b",
      evidence: [{ document: "other", first: "Of another document" }, ...evidence],
      documents: [{ id: "other", language: "en", ...other }, own],
      statements: [{ summary, evidence }],
      instruments: [{ states: [{ evidence }] }],
      services: [{ description: summary, evidence }],
      figures: [{ evidence, ...figure }],
    } as unknown as Meeting;
    const locate = (path: readonly (string | number)[]) => ({ file: path.join("/"), line: path.length, column: 7 });
    return checkDocuments([{ meeting, locate }], directory);
  };
  const places = [
    "evidence/1",
    "documents/1/evidence/0",
    "documents/1/says/evidence/0",
    "statements/0/evidence/0",
    "instruments/0/states/0/evidence/0",
    "services/0/evidence/0",
    "figures/0/evidence/0",
  ];

  it("finds nothing wrong with a right one, and tells what it covers", () => {
    save("other.txt", "Another text.");
    const file = save("deep.txt/er.txt", TEXT.replaceAll("\n", "\r\n"));
    expect(check({ first: "They agreed on trade." })).toEqual({
      problems: [],
      coverage: [
        {
          meeting: "2026-01-02-a-b",
          document: "d",
          file,
          words: 11,
          covered: 4,
          missed: ["Today the two leaders met", "They left"],
        },
      ],
    });
  });

  it.each<[string, Partial<Evidence>, Term | "verb", string[]]>([
    ["verb-not-in-passage", { first: "They agreed on", verb: "agree on" }, "verb", ['"agree on"', '"They agreed on"']],
    ["passage-not-found", { first: "They agred on" }, "first", ['"They agred on"', '"They agreed on"']],
    ["passage-not-found", { first: "They agreed", last: "tea." }, "last", ['"tea."', 'after "They agreed"']],
    ["passage-not-found", { prefix: "Then", first: "They left." }, "prefix", ['"Then"', 'right before "They left."']],
    ["passage-not-found", { first: "They left.", suffix: "Then" }, "suffix", ['"Then"', 'right after "They left."']],
    ["passage-not-unique", { first: "They" }, "first", ["2 passages", '"two leaders met." or "agreed on trade."']],
    ["passage-crosses-paragraph", { first: "Today the", last: "trade." }, "first", ['"Today the" … "trade."']],
    ["passage-not-verbatim", { first: "they agreed on" }, "first", ['"they agreed on"', '"They agreed on"']],
  ])("%s: %j is told at every place, at its %s", (rule, words, term, told) => {
    save("a.txt", TEXT);
    const { problems } = check(words);
    expect(problems.map(({ file }) => file)).toEqual(places.map((place) => `${place}/${term}`));
    for (const problem of problems) {
      expect(problem).toMatchObject({ rule, severity: "error", line: problem.path.length, column: 7 });
      for (const words of told) expect(`${problem.found} ${problem.wanted} ${problem.mend}`).toContain(words);
    }
  });

  it("passage-not-unique: offers some prefixes, each once, where there are many", () => {
    save("a.txt", `${TEXT}\n\n${"Then on. ".repeat(3)}${"abcdefgh".replace(/./g, "$& on. ")}`);
    expect(check({ first: "on." }).problems[0]?.mend).toMatch(/^[^"]*("[^"]+"(, | or )?){5}\.$/);
  });

  it("hash-differs: at the hash, with both and the file", () => {
    const file = save("a.txt", TEXT);
    const { problems, coverage } = check({}, { sha256: "0".repeat(64) });
    expect(problems).toMatchObject([{ rule: "hash-differs", severity: "error", file: "documents/1/sha256" }]);
    for (const words of ["0".repeat(64), SHA256, file]) expect(problems[0]?.found).toContain(words);
    expect(coverage).toHaveLength(1);
  });

  it("takes the text with the right hash where several hold the body", () => {
    save("a.txt", TEXT.replace("on trade", "on tea"));
    const file = save("b.txt", TEXT);
    expect(check({ first: "on trade." })).toMatchObject({ problems: [], coverage: [{ file }] });
  });

  it("takes the first by path where none has the right hash", () => {
    for (const name of ["b.txt", "a/z.txt", "c.txt"]) save(name, TEXT.replace("on trade", name));
    expect(check({}).coverage).toMatchObject([{ file: join(directory, "a/z.txt") }]);
  });

  it.each([
    ["first", "Today teh", { first: "Today teh", last: "They left." }, { first: "on trade." }],
    ["first", "They", { first: "They", last: "They left." }, {}],
    ["last", "They stayed.", { first: "Today the", last: "They stayed." }, {}],
  ])("body-not-found: at its %s words, %j", (key, words, body, evidence) => {
    save("a.txt", TEXT);
    save("b.txt", "Another text.");
    const { problems, coverage } = check(evidence, { body });
    expect(problems).toMatchObject([{ rule: "body-not-found", severity: "error", file: `documents/1/body/${key}` }]);
    expect(problems[0]?.found).toContain(words);
    expect(coverage).toEqual([]);
  });

  it("document-text-missing: at the document's id; an error where no text was found at all", () => {
    save("a.txt", "Another text.");
    save("a.md", TEXT);
    const missing = { rule: "document-text-missing", file: "documents/1/id", path: ["documents", 1, "id"] };
    const { problems, coverage } = check({ first: "on trade." });
    expect(problems).toMatchObject([{ ...missing, severity: "error" }]);
    expect(coverage).toEqual([]);

    const other = { body: { first: "Another", last: "text." }, sha256: hashOf("Another text.") };
    const both = check({ first: "on trade." }, {}, other);
    expect(both.problems.filter(({ rule }) => rule === missing.rule)).toMatchObject([
      { ...missing, severity: "warning" },
    ]);
  });

  it("words-not-in-document: what the record says that the document prints, outside the passages", () => {
    const file = save("a.TXT", TEXT);
    const printed = { title: "Imprint", dateline: "Menu", contact: "Imprint" };
    expect(check({ first: "They left." }, printed).problems).toEqual([]);
    const { problems } = check({ first: "They left." }, { ...printed, dateline: "Rome", contact: "menu" });
    expect(problems).toMatchObject([
      { rule: "words-not-in-document", severity: "error", file: "documents/1/dateline" },
      { rule: "words-not-in-document", severity: "error", file: "documents/1/contact" },
    ]);
    expect(problems[0]?.found).toBe(`"Rome" does not stand in ${file}`);
    const figures = check({ first: "They left." }, {}, {}, { words: "nearly $40", when: { words: "Today" } }).problems;
    expect(figures.map((problem) => `${problem.rule} ${problem.file}`)).toEqual([
      "words-not-in-document figures/0/words",
    ]);
  });

  it("summary-copies: eight words in a row, whatever their case and marks, in the document's language", () => {
    save("a.txt", TEXT);
    const copies = (summary: Text) => check({ first: "They left." }, {}, {}, {}, summary).problems;
    const copied = "Two leaders met; they agreed: on Trade. They all left.";
    expect(copies({ en: copied.replace("met", "talked") })).toEqual([]);
    expect(copies({ fr: copied })).toEqual([]);
    const told = { rule: "summary-copies", severity: "warning", mend: "Say it in your own words." };
    const problems = copies({ en: copied });
    expect(problems).toMatchObject([
      { ...told, file: "statements/0/summary/en" },
      { ...told, file: "services/0/description/en" },
    ]);
    expect(problems[0]?.found).toContain('"two leaders met they agreed on trade they"');
  });

  it("document-not-utf8: the file is named, and nothing is said of its words", () => {
    writeFileSync(join(directory, "a.txt"), Buffer.from(TEXT.replace("trade", "caf\u00e9"), "latin1"));
    const { problems } = check({ first: "They left." });
    expect(problems).toMatchObject([{ rule: "document-not-utf8", file: join(directory, "a.txt"), column: 1 }]);
    writeFileSync(join(directory, "a.txt"), `\n${TEXT}\0`);
    expect(check({ first: "They left." }).problems).toMatchObject([{ rule: "document-not-utf8", found: "a NUL byte" }]);
    writeFileSync(join(directory, "a.txt"), `<!DOCTYPE html>\n<p>${TEXT}`);
    expect(check({ first: "They left." }).problems).toMatchObject([{ rule: "document-is-markup", line: 1 }]);
  });

  it("looks for no document whose words were not at hand", () => {
    const unread = { body: undefined, sha256: undefined } as unknown as Partial<Document>;
    expect(check({ first: "on trade." }, unread)).toEqual({ problems: [], coverage: [] });
  });

  it("throws where there is no such folder", () => {
    directory = join(directory, "none");
    expect(() => check({})).toThrow(expect.objectContaining({ code: "path-not-found" }));
    directory = dirname(directory);
  });
});

function resolve(raw: string, words: Partial<Evidence>, language = "en") {
  const text = new DocumentText(raw);
  const result = findPassage(text, { document: "d", ...words }, language);
  return result && "start" in result ? text.slice(result) : result;
}

/** Any string, also with lone surrogates, and often with what a normal form is about. */
function anyText() {
  const unit = fc.oneof(
    fc.constantFrom("\n", "\r\n", "\r", " ", NBSP, BOM, "\u0085", "\u0301", "\u3099", "e", "か", "\ud800", "\f"),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  return fc.array(unit).map((units) => units.join(""));
}

/** A text directive read as the specification has it. */
function readDirective(directive: string): Partial<Record<Term, string>> {
  const parts = directive.split(",");
  const prefix = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : undefined;
  const terms = Object.entries({ prefix, first: parts[0], last: parts[1], suffix });
  return Object.fromEntries(terms.flatMap(([term, words]) => (words ? [[term, decodeURIComponent(words)]] : [])));
}
