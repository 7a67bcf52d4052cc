/** The pages, as text: whole, true, safe, and leading only where something is. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { toEmbed } from "../src/formats/embed.js";
import { exhibitor } from "../src/formats/exhibit.js";
import { parquet } from "../src/formats/parquet.js";
import { toScriptTag } from "../src/markup/script.js";
import type { Collection } from "../src/model/collection.js";
import { FORMATS, publication } from "../src/publish/publish.js";
import { isNamed } from "../src/publish/shelf-readme.js";
import { inOrder } from "../src/record/complete.js";
import { readCollection } from "../src/record/read.js";
import { html } from "../src/site/html.js";
import { LABELS } from "../src/site/labels.js";
import { LISTED, meetingsSection } from "../src/site/meetings.js";
import { Overview } from "../src/site/overview.js";
import { site } from "../src/site/site.js";
import { View } from "../src/site/view.js";
import { toFlatRows } from "../src/tables/flat.js";
import { changesOf, everyProperty } from "./every-property.js";
import { emptyFolder, ourCollection, readout, root } from "./support.js";

type Element = DefaultTreeAdapterTypes.Element;

const cases = (() => {
  const reading = readCollection(join(root, "tests/cases"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.collection;
})();
const COLLECTIONS: Record<string, Collection> = {
  "our own": ourCollection(),
  cases,
  "one with every property": inOrder(everyProperty),
};

/** Every element below a node, with those in it. */
function* elementsIn(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsIn(child);
}
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";

const pagesOf = (files: ReadonlyMap<string, string | Uint8Array>) =>
  [...files].filter(([path]) => path.endsWith(".html")).map(([path, text]) => ({ path, text: String(text) }));

/** Addresses in pages that lead to no file of a build, or to no anchor in it. */
function lostIn(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const elements = new Map(pagesOf(files).map(({ path, text }) => [path, [...elementsIn(parse(text))]]));
  const ids = (path: string) => elements.get(path)?.flatMap((one) => attribute(one, "id") ?? []);
  return [...elements].flatMap(([path, all]) =>
    all.flatMap((one) => {
      const address = attribute(one, "href");
      if (address === undefined || /^(https?:|data:)/.test(address)) return [];
      const [file = "", anchor] = address.split("#");
      const target = file ? join(dirname(path), decodeURI(file)) : path;
      // The list of the files stands beside them.
      if (target === "SHA256SUMS") return [];
      return files.has(target) && (!anchor || ids(target)?.includes(anchor)) ? [] : [`${path} ${address}`];
    }),
  );
}

test("a range is shown with both its ends", () => {
  const files = publication(cases);
  const headings = (name: string) => {
    const page = parse(String(files.get(`meetings/2026-07-02-japan-vietnam/${name}`)));
    return [...elementsIn(page)].filter(({ tagName }) => tagName === "h3").map(textOf);
  };
  expect(headings("index.html")).toContain("3,000,000,000 to 5,000,000,000 JPY");
  expect(headings("index.fr.html")).toContain("3\u00a0000\u00a0000\u00a0000 à 5\u00a0000\u00a0000\u00a0000 JPY");
});

describe.each(Object.entries(COLLECTIONS))("the pages of %s", (_, collection) => {
  const files = publication(collection);
  const pages = pagesOf(files).map((page) => ({ ...page, elements: [...elementsIn(parse(page.text))] }));
  const idsOf = new Map(
    pages.map(({ path, elements }) => [path, elements.flatMap((one) => attribute(one, "id") ?? [])]),
  );

  test("are a home page and a page a meeting, in English and French", () => {
    const folders = ["", ...collection.meetings.map(({ id }) => `meetings/${id}/`)];
    const wanted = folders.flatMap((folder) => [`${folder}index.html`, `${folder}index.fr.html`]);
    expect(pages.map(({ path }) => path).sort()).toEqual(wanted.sort());
    for (const { path, elements } of pages) {
      const language = path.endsWith(".fr.html") ? "fr" : "en";
      expect(attribute(elements[0] as Element, "lang"), path).toBe(language);
    }
  });

  test("have each id once, and every link of theirs leads to a file or an anchor that is there", () => {
    for (const { path, elements } of pages) {
      const ids = idsOf.get(path) as string[];
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const one of elements) {
        const id = attribute(one, "aria-labelledby");
        if (id) expect(ids, path).toContain(id);
      }
    }
    expect(lostIn(files)).toEqual([]);
  });

  test("give the true size and hash of each file that they offer, and its address under --url", () => {
    const url = "https://data.example/sub/";
    const made = publication(collection, undefined, url);
    const offered = new Set<string>();
    for (const { path, text } of pagesOf(made)) {
      for (const item of [...elementsIn(parse(text))].filter((one) => attribute(one, "class") === "file")) {
        const inside = [...elementsIn(item)];
        const link = inside.find((one) => attribute(one, "download") !== undefined) as Element;
        const target = join(dirname(path), attribute(link, "href") as string);
        const content = made.get(target) as string | Uint8Array;
        offered.add(target);
        const words = textOf(item);
        expect(words, target).toContain(createHash("sha256").update(content).digest("hex"));
        expect(words, target).toContain(`${url}${target}`);
        const size = new View(collection, path.endsWith(".fr.html") ? "fr" : "en").size(Buffer.byteLength(content));
        expect(words, target).toContain(size);
      }
    }
    const data = [...made.keys()].filter((path) => !/\.html$|^README\.md$|^SHA256SUMS$/.test(path));
    expect([...offered].sort()).toEqual(data.sort());
  });

  test("embed exactly the snippet that they offer, which is what `readout embed` makes", () => {
    for (const meeting of collection.meetings) {
      for (const [language, name] of [
        ["en", "index.html"],
        ["fr", "index.fr.html"],
      ] as const) {
        const page = pages.find(({ path }) => path === `meetings/${meeting.id}/${name}`);
        const snippet = toScriptTag(toEmbed(meeting, collection, { language })).trim();
        expect(page?.text).toContain(`\n${snippet}\n`);
        const area = page?.elements.find((one) => attribute(one, "id") === "_snippet") as Element;
        expect(textOf(area)).toBe(snippet);
      }
    }
  });

  test("load nothing: what they run and how they look stands in them, by its hash, and links alone lead out", () => {
    for (const { path, text, elements } of pages) {
      const policy = elements.flatMap((one) =>
        attribute(one, "http-equiv") === "Content-Security-Policy" ? (attribute(one, "content") ?? []) : [],
      );
      expect(policy, path).toHaveLength(1);
      const allowed = (name: string) => new RegExp(`${name} '(sha256-[^']+)'`).exec(policy[0] as string)?.[1];
      expect(policy[0]).toMatch(
        /^default-src 'none'; img-src data:; style-src '[^ ]+'; script-src '[^ ]+'; base-uri 'none'; form-action 'none'$/,
      );
      const hash = (one: Element) => `sha256-${createHash("sha256").update(textOf(one)).digest("base64")}`;
      expect(elements.filter(({ tagName }) => tagName === "style").map(hash)).toEqual([allowed("style-src")]);
      const scripts = elements.filter((one) => one.tagName === "script" && !/json/.test(attribute(one, "type") ?? ""));
      expect(scripts.map(hash)).toEqual([allowed("script-src")]);
      for (const { tagName, attrs } of elements) {
        for (const { name, value } of attrs) {
          expect(name, path).not.toMatch(/^on|^style$|^src|^action$/);
          if (name === "href" && /^(a|link)$/.test(tagName)) expect(value, path).not.toMatch(/^\/|^javascript:/i);
        }
      }
      expect(text).not.toContain("undefined");
    }
  });

  test("tell searches and networks what they are: title, description, address, and the other language", () => {
    const { base } = collection.about;
    for (const { path, elements } of pages) {
      const own = base + path.replace(/(^|\/)index\.html$/, "$1");
      const meta = (key: string, name: string) =>
        elements.filter((one) => attribute(one, key) === name).map((one) => attribute(one, "content"));
      const links = (rel: string) => elements.filter((one) => one.tagName === "link" && attribute(one, "rel") === rel);
      expect(links("canonical").map((one) => attribute(one, "href"))).toEqual([own]);
      expect(meta("property", "og:url")).toEqual([own]);
      expect(meta("property", "og:title")[0]).toBeTruthy();
      expect(meta("name", "description")[0]?.length).toBeGreaterThan(20);
      const titles = elements.filter(
        ({ tagName, parentNode }) => tagName === "title" && "tagName" in parentNode! && parentNode.tagName === "head",
      );
      expect(titles.map(textOf)[0]).toContain(meta("property", "og:title")[0]);
      const alternates = links("alternate").map((one) => [attribute(one, "hreflang"), attribute(one, "href")]);
      const folder = own.replace(/[^/]*$/, "");
      expect(alternates).toEqual([
        ["en", folder],
        ["fr", `${folder}index.fr.html`],
        ["x-default", folder],
      ]);
    }
  });
});

test("the home page of our own collection is under 100 KB", () => {
  const files = publication(ourCollection());
  for (const path of ["index.html", "index.fr.html"])
    expect(Buffer.byteLength(files.get(path) as string)).toBeLessThan(100_000);
});

test("readout check passes on every page, by schema.org, by Google's fields and by the record", () => {
  const out = emptyFolder();
  expect(readout(["build", "src/meetings", "--out", out]).status).toBe(0);
  expect(readout(["check", "--strict", out])).toMatchObject({ status: 0 });
  const record = "src/meetings/2026-03-06-canada-japan.yaml";
  const folder = join(out, "meetings/2026-03-06-canada-japan");
  const pages = ["index.html", "index.fr.html"].map((name) => join(folder, name));
  expect(readout(["check", "--strict", ...pages, "--record", record])).toMatchObject({ status: 0 });
});

describe("the page of a meeting", () => {
  const [before] = [COLLECTIONS["one with every property"] as Collection];
  const told = (collection: Collection) => {
    const exhibit = exhibitor(collection, true);
    const { each, end } = site.begin(collection, collection.about.base);
    const pages = collection.meetings.flatMap((meeting) => [...(each?.(exhibit(meeting), []) ?? [])]);
    return [...pages, ...(end?.([], []) ?? [])].map(({ values, write }) => write(values)).join();
  };

  /** What no reader of a page has a use for, or what is seen only where a name has two parts; the data files have it. */
  const UNTOLD = /people\.\d\.(id|several|name\.order)$|occasion\.id$|documents\.\d\.body|period\.time$/;

  test("tells all that its record does: whatever is changed there changes the pages", () => {
    const silent: string[] = [];
    const now = told(before);
    for (const { change, changed } of changesOf(before)) {
      try {
        if (told(changed) === now) silent.push(change);
      } catch {
        // No collection any more.
      }
    }
    expect(silent.filter((change) => !UNTOLD.test(change))).toEqual([]);
    expect(silent.length).toBeGreaterThan(0);
  });
});

describe("HTML of ours", () => {
  test("holds any text to the letter, between tags and in attributes", () => {
    const hostile = `</title><script>alert(1)</script><!-- " ' & &amp; &lt; \u2028 {{x}}`;
    const [element] = [...elementsIn(parse(html`<p title="${hostile}">${hostile}</p>`.toString()))].filter(
      ({ tagName }) => tagName === "p",
    );
    expect(textOf(element as Element)).toBe(hostile);
    expect(attribute(element as Element, "title")).toBe(hostile);
  });

  test("leaves out what is nothing, and joins lists", () => {
    expect(html`${null}${undefined}${false}${0}${["a", html`<b>${"<"}</b>`]}`.toString()).toBe("0a<b>&#60;</b>");
  });
});

test("the labels of closed lists are there in both languages, and no two values of a list share one", () => {
  for (const labels of Object.values(LABELS)) {
    for (const [list, values] of Object.entries(labels).filter(([list]) => list !== "key")) {
      const words = Object.values(values as Record<string, string>);
      expect(new Set(words).size, list).toBe(words.length);
    }
  }
});

test("what is our reading is marked where it stands: take an inference away, and a mark goes", () => {
  const marks = (meeting: Collection["meetings"][number]) => {
    const files = publication({ ...inOrder(everyProperty), meetings: [meeting] }, [site]);
    return String(files.get(`meetings/${meeting.id}/index.html`)).split('<span class="inferred">').length;
  };
  const meeting = inOrder(everyProperty).meetings[0]!;
  const before = marks(meeting);
  const found: string[] = [];
  for (const { path, inferred } of inferencesIn(meeting)) {
    inferred.forEach((one, at) => {
      const changed = structuredClone(meeting);
      const holder = path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], changed);
      (holder as { inferred: unknown[] }).inferred.splice(at, 1);
      // A place has one mark for all of it.
      const ofPlace = inferred.filter(({ of }) => ["venue", "city", "region", "country"].includes(of));
      if (ofPlace.length > 1 && ofPlace.includes(one)) return;
      // The tag beside the reasons goes with the last of them; the mark beside the value goes with each.
      const reasons = inferred.length === 1 && !/participants|others/.test(path.join()) ? 1 : 0;
      if (before - marks(changed) < 1 + reasons) found.push(`${path.join(".")}: ${one.of}`);
    });
  }
  expect(found).toEqual([]);
});

describe("of a meeting of two days, in a city whose country is our reading,", () => {
  const ours = ourCollection();
  const [meeting] = ours.meetings;
  const when = { date: "2026-03-06", until: "2026-03-07", time: "09:30" };
  const inferred = [{ of: "country" as const, because: { en: "Only the city is printed." } }];
  const collection = { ...ours, meetings: [{ ...meeting!, when, inferred }] };
  const files = publication(collection);

  test("that alone is marked, on its page, in lists and in the flat view", () => {
    for (const [suffix, place, mark] of [
      ["", "Tokyo, Japan", "country inferred"],
      [".fr", "Tokyo, Japon", "déduit\u00a0: pays"],
    ])
      for (const folder of ["", `meetings/${meeting!.id}/`])
        expect(files.get(`${folder}index${suffix}.html`)).toContain(`${place} <span class="inferred">${mark}</span>`);
    const home = String(files.get("index.html"));
    expect(home).not.toMatch(/<th scope="row">2026-03-06 <span class="inferred">/);
    // The rows that a script makes of them.
    const [, data] = /id="_meetings-data">(.*?)<\/script>/s.exec(home)!;
    const { names, lines } = JSON.parse(data!);
    expect(lines[0].split(" ").at(-1)).toBe(`,${names.indexOf("country inferred")}`);
    expect(toFlatRows(collection)[0]).toMatchObject({ inferred: "country", date: when.date, until: when.until });
  });

  test("the hour stands with the first day", () => {
    expect(files.get(`meetings/${meeting!.id}/index.html`)).toMatch(
      /6 March 2026<\/time>, 09:30 – <time datetime="2026-03-07">7 March 2026<\/time>/,
    );
  });
});

test("a deadline is told as one, on pages and in the flat view", () => {
  const page = (name: string) => publication(cases, [site]).get(`meetings/2026-08-18-argentina-brazil/${name}.html`);
  expect(page("index")).toContain('by <time datetime="2026-12">December 2026</time>');
  expect(page("index.fr")).toContain('d’ici <time datetime="2026-12">décembre 2026</time>');
  expect(toFlatRows(cases).flatMap(({ timing }) => timing ?? [])).toContain("by 2026-12; by December");
});

test("who has no name goes by the office, which is told once", () => {
  const [meeting] = inOrder(everyProperty).meetings;
  const participants = [{ person: "officials", office: { en: "Officials" }, party: "it", inferred: [] }] as const;
  const changed = { ...inOrder(everyProperty), meetings: [{ ...meeting!, participants }] };
  expect(publication(changed, [site]).get("meetings/2025-07-holy-see-it/index.html")).toContain(
    '<b>Officials</b> <span class="role">Italie</span>',
  );
  const page = String(publication(inOrder(everyProperty), [site]).get("meetings/2025-07-holy-see-it/index.html"));
  expect(page).toContain('<b>Senior officials</b> <span class="role"> <span class="inferred">');
});

test("in French a blank that breaks no line stands before the marks that have one, and within quotation marks", () => {
  const ours = ourCollection();
  const [meeting] = ours.meetings;
  // Whatever a record has there.
  const title = { en: "A: title", fr: "Le « titre » : un ; deux ! trois ?" };
  const id = "2026-03-06-canada-france";
  const files = new Map([...publication(cases), ...publication({ ...ours, meetings: [{ ...meeting!, id, title }] })]);
  expect(files.get(`meetings/${id}/index.fr.html`)).toContain(
    "<h1>Le «\u00a0titre\u00a0»\u00a0: un\u00a0; deux\u00a0! trois\u00a0?</h1>",
  );
  const found = pagesOf(files).flatMap(({ path, text }) => {
    if (!path.endsWith(".fr.html")) return [];
    // What is in another language, or copied from a document, keeps its own.
    const ours = text.replace(
      /<(script|style|code|textarea|q|a)\b.*?<\/\1>|<(\w+) lang="en">.*?<\/\2>|<meta[^>]*>/gs,
      "",
    );
    return [...ours.matchAll(/.{0,40}(?:[^\s\u00a0][:;] (?=<|[\p{L}\d])| [:;!?»]|«[^\u00a0]).{0,20}/gu)].map(
      ([words]) => `${path} ${words}`,
    );
  });
  expect(found).toEqual([]);
});

/** All that holds inferences in a value, by its path. */
function inferencesIn(
  value: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; inferred: { of: string }[] }[] {
  if (typeof value !== "object" || value === null) return [];
  const { inferred } = value as { inferred?: { of: string }[] };
  const own = Array.isArray(inferred) && inferred.length > 0 ? [{ path, inferred }] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, inside]) =>
      key === "inferred" ? [] : inferencesIn(inside, [...path, key]),
    ),
  ];
}

describe("the pages of many meetings", () => {
  const folder = emptyFolder();
  const generate = [join(root, "bench/generate.js"), "--meetings", "60", "--seed", "3", "--json", "--out", folder];
  const { status } = spawnSync(process.execPath, generate);
  const reading = readCollection(folder);
  if (status !== 0 || !reading.ok) throw new Error("The collection was not generated.");
  const { collection } = reading;

  test.each([
    ["one shelf", false],
    ["a shelf laid out by year", true],
  ])("on %s have a page of all and one a year, and lead nowhere else than to files that are there", (_, byYear) => {
    const files = publication(collection, [...FORMATS, parquet], undefined, byYear);
    const years = [...new Set(collection.meetings.map(({ id }) => id.slice(0, 4)))];
    const wanted = ["index", ...years].flatMap((name) => [`meetings/${name}.html`, `meetings/${name}.fr.html`]);
    expect([...files.keys()].filter((path) => /^meetings\/[^/]+\.html$/.test(path)).sort()).toEqual(wanted.sort());
    expect(lostIn(files)).toEqual([]);
    const home = String(files.get("index.html"));
    expect(home).toContain("parquet/");
    expect(home.includes("years/{year}/csv/meetings.csv")).toBe(byYear);
    for (const year of years) {
      expect(home.includes(`<a href="years/${year}/csv/flat.csv" download>`), year).toBe(byYear);
      for (const { id } of collection.meetings.filter(({ id }) => id.startsWith(year)))
        expect(files.get(`meetings/${year}.html`), id).toContain(`<a href="${id}/index.html">`);
    }
    const { "@graph": graph } = JSON.parse(String(files.get("catalog.jsonld")));
    const datasets = graph.filter((node: { "@type": string[] }) => node["@type"].includes("dcat:Dataset"));
    const [dataset] = datasets;
    expect(dataset.hasPart?.length).toBe(byYear ? years.length : undefined);
    // Of a shelf laid out by year the whole has but what has no year; each file of data is told of once.
    const told = datasets.flatMap((node: { distribution: { "@id": string }[] }) =>
      node.distribution.map((one) => one["@id"]),
    );
    expect(new Set(told).size).toBe(told.length);
    const hasYear = (path: string) => /years\/|year=\d/.test(path);
    expect(dataset.distribution.some((one: { "@id": string }) => hasYear(one["@id"]))).toBe(!byYear);
    // What the page embeds has files too, for searches that read nothing else.
    const [, embedded] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(home)!;
    const offered: string[] = JSON.parse(embedded!).distribution.map((one: { contentUrl: string }) => one.contentUrl);
    const { base } = collection.about;
    const main = byYear ? years.map((year) => `years/${year}/csv/flat.csv`) : ["csv/flat.csv", "csv/meetings.csv"];
    expect(offered).toEqual(expect.arrayContaining(main.map((path) => base + path)));
    expect(offered.filter((address) => !files.has(address.slice(base.length)))).toEqual([]);
    expect(offered.length).toBe(byYear ? 3 * years.length : 17);
    const shelfReadme = String(files.get("README.md"));
    const items = [...shelfReadme.matchAll(/^- (?:`|\[)([^`\]]+)/gm)].map(([, path]) => path as string);
    expect(new Set(items).size).toBe(items.length);
    expect(items.filter((path) => /\d{4}/.test(path))).toEqual([]);
    expect(items.includes("years/<year>/csv/flat.csv")).toBe(byYear);
    // What each year repeats, who joins them would count several times.
    expect(shelfReadme.includes("who joins years of `names`")).toBe(byYear);
    expect(items).toContain("meetings/<year>.html");
    const led = (path: string) => years.some((year) => files.has(path.replace("<year>", year)));
    expect(items.every(led)).toBe(true);
    expect([...files.keys()].every((path) => isNamed(shelfReadme, path))).toBe(true);
    // What somebody put there for a year that the build has none of is theirs, though it is called so.
    for (const path of ["meetings/1066.html", "years/1066/csv/flat.csv"])
      expect(isNamed(shelfReadme, path)).toBe(false);
    expect(isNamed(shelfReadme, "years/notes.txt")).toBe(false);
    expect(isNamed(shelfReadme, "meetings/2026.txt")).toBe(false);
  });
});

test.each([
  [["fr-CA", "en-CA"], ["fr", "en"], "fr-CA"],
  [["fr"], ["fr"], "fr"],
  [["ja"], ["en"], "ja"],
])("a collection in %j has its pages in %j", (languages, pages, tag) => {
  const ours = ourCollection();
  const inThem = (text: string) => Object.fromEntries(languages.map((language) => [language, text]));
  const about = {
    ...ours.about,
    languages,
    title: inThem("Un titre"),
    keywords: [inThem("diplomatie")],
  } as unknown as Collection["about"];
  const files = publication({ ...ours, about }, [site]);
  const homes = [...files].filter(([path]) => /^index[.\w]*\.html$/.test(path)).map(([, text]) => String(text));
  expect(homes.map((text) => /<html lang="(\w+)">/.exec(text)?.[1])).toEqual(pages);
  if (tag !== "ja") expect(homes[0]).toContain("<h1>Un titre</h1>");
  expect(homes[0]).toContain(tag === "ja" ? '<h1><span lang="ja">Un titre</span></h1>' : '"keywords":["diplomatie"]');
});

test("withdrawn records are told of on the home page, and why", () => {
  const ours = ourCollection();
  const withdrawn = [{ id: "2025-01-02-canada-japan", because: { en: "It was <another> meeting." }, on: "2026-01-02" }];
  const files = publication({ ...ours, about: { ...ours.about, withdrawn } as unknown as Collection["about"] });
  expect(files.get("index.html")).toContain("<code>2025-01-02-canada-japan</code>");
  expect(files.get("index.html")).toContain("It was &#60;another&#62; meeting.");
});

test("two accounts that are called alike are told apart, and what cannot both be true stands in one row", () => {
  const page = (id: string) => String(publication(cases, [site]).get(`meetings/${id}/index.html`));
  const table = (text: string) => text.slice(text.indexOf('id="_side-by-side"'));
  const heads = (text: string) => [...table(text).matchAll(/<th scope="col">.*?<\/th>/g)].map(([head]) => head);
  const corrected = heads(page("2026-09-03-france-germany"));
  expect(new Set(corrected.map((head) => head.replace(/<[^>]*>/g, ""))).size).toBe(corrected.length);
  expect(table(page("2026-08-18-argentina-brazil"))).toMatch(
    /<th scope="row">(?:(?!<\/th>).)*<b>Cannot both be true:<\/b>/,
  );
  expect(table(page("2024-10-10-australia-canada-new-zealand"))).toContain('<span class="silent">not read</span>');
});

test("of many meetings the home page lists the latest, and leads to all of them and to each year", () => {
  const view = new View(ourCollection(), "en");
  const overview = new Overview();
  const meeting = ourCollection().meetings[0]!;
  for (let day = 0; day <= LISTED; day += 1) {
    const date = new Date(Date.UTC(2024, 0, 1) + day * 9 * 86_400_000).toISOString().slice(0, 10);
    overview.add({ ...meeting, id: `${date}-canada-japan`, when: { date } });
  }
  const text = meetingsSection(overview, view).toString();
  expect(text.match(/<tr><th scope="row">/g)).toHaveLength(LISTED);
  expect(text).toContain('<a href="meetings/2024.html">2024</a>\u00a0(41)');
  expect(text).toContain('<a href="meetings/index.html">All 51 meetings');
  expect(text).toContain("Here are the latest 50.");
  expect(text).not.toContain("_meetings-data");
});
