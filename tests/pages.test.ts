/** The pages in a real browser: used by keyboard, read without scripts, on a phone, in print, from a disk. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { citationText } from "../src/formats/citation.js";
import { toDataset } from "../src/formats/dataset.js";
import { describedFiles } from "../src/formats/described-files.js";
import type { Collection } from "../src/model/collection.js";
import { publication } from "../src/publish/publish.js";
import { inOrder } from "../src/record/complete.js";
import { readCollection } from "../src/record/read.js";
import { homePage } from "../src/site/home.js";
import { LISTED, meetingsPage } from "../src/site/meetings.js";
import { Overview } from "../src/site/overview.js";
import { pageText } from "../src/site/page.js";
import { View } from "../src/site/view.js";
import { hasBrowser, openBrowser, serve } from "./browser.js";
import { ask } from "./duckdb.js";
import { everyProperty } from "./every-property.js";
import { emptyFolder, madeFiles, ourCollection, readout, root } from "./support.js";

const ADDRESS = "https://shelf.example/some/where/";
const MEETING = "meetings/2026-03-06-canada-japan/";

const cases = (() => {
  const reading = readCollection(join(root, "tests/cases"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.collection;
})();
const SHELVES = {
  "our own": publication(ourCollection()),
  cases: publication(cases),
};
type Files = (typeof SHELVES)["cases"];

// A test opens dozens of pages; a minute is too short for some where others use the machine too.
describe.runIf(hasBrowser)("in Chromium", { timeout: 240_000 }, () => {
  let browser: Browser;
  let context: BrowserContext | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => context?.close());

  /** Opens a page of a shelf; what it tells on the console and asks for elsewhere is at hand. */
  async function open(files: Files, path: string, options: BrowserContextOptions = {}) {
    await context?.close();
    context = await browser.newContext(options);
    const strange = await serve(context, files, ADDRESS);
    const page = await context.newPage();
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    await page.goto(ADDRESS + path);
    return { page, strange, told };
  }

  const faultsIn = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    const results: AxeResults = await page.evaluate("axe.run({ resultTypes: ['violations'] })");
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  };
  /** Goes down the list that has the focus until it says that. */
  const choose = async (page: Page, option: string) => {
    for (let steps = 0; steps < 100; steps += 1) {
      await page.keyboard.press("ArrowDown");
      if ((await page.evaluate("document.activeElement.value")) === option) return;
    }
    throw new Error(`${option} is no option`);
  };
  /** Whether an element shows the colour of marked text, looked for in a picture of it. */
  const isMarked = async (page: Page, element: string): Promise<boolean> => {
    const picture = (await page.locator(element).screenshot()).toString("base64");
    const blank = await page.context().newPage();
    return blank.evaluate(`(async () => {
      const image = new Image();
      image.src = "data:image/png;base64,${picture}";
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas.drawImage(image, 0, 0);
      const { data } = canvas.getImageData(0, 0, image.width, image.height);
      return data.some((red, at) => at % 4 === 0 && red > 200 && data[at + 1] < 60 && data[at + 2] > 200);
    })()`);
  };
  const widthOf = (page: Page) => page.evaluate("document.documentElement.scrollWidth") as Promise<number>;

  const PAGES = ["index.html", "index.fr.html", `${MEETING}index.html`, `${MEETING}index.fr.html`];

  test.each([
    ...PAGES.map((path) => ["our own", path, { colorScheme: "light" }] as const),
    ["cases", "index.html", { colorScheme: "dark", viewport: { width: 360, height: 740 } }] as const,
    ["our own", `${MEETING}index.html`, { colorScheme: "dark", viewport: { width: 360, height: 740 } }] as const,
    ["cases", `${MEETING}index.html`, { colorScheme: "light" }] as const,
  ])("axe finds no fault in %s, %s, %o, and nothing is asked for elsewhere", async (shelf, path, options) => {
    const { page, strange, told } = await open(SHELVES[shelf], path, options);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
    expect(await faultsIn(page)).toEqual([]);
    expect(strange).toEqual([]);
    expect(told).toEqual([]);
  });

  test("axe does find a fault where there is one", async () => {
    const { page } = await open(SHELVES["our own"], "index.html");
    await page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=data:,>')");
    expect((await faultsIn(page)).join()).toContain("image-alt");
  });

  test.each([320, 1280])("no page is wider than a window of %i pixels", async (width) => {
    for (const files of Object.values(SHELVES))
      for (const path of PAGES) {
        const { page } = await open(files, path, { viewport: { width, height: 800 } });
        await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
        expect(await widthOf(page), path).toBe(width);
      }
  });

  test("without scripts all is there but filters and copy buttons", async () => {
    const { page } = await open(SHELVES["our own"], "index.html", { javaScriptEnabled: false });
    expect(await page.locator("form.filters").isVisible()).toBe(false);
    expect(await page.locator("button:visible").count()).toBe(0);
    await page.getByRole("link", { name: "Canada – Japan" }).click();
    expect(page.url()).toContain(MEETING);
    expect(await page.locator("#_statements .claim:visible").count()).toBe(12);
    expect(await page.locator("#_snippet").isVisible()).toBe(true);
    // The lines that read the files name the address that was built for, and the page says what to put there.
    const { base } = ourCollection().about;
    expect(await page.locator("#_files > p").last().innerText()).toMatch(`put the place of this page for: ${base}`);
    await page.locator(".file summary").first().click();
    expect(await page.locator(".use code:visible").first().innerText()).toBe(`${base}${MEETING}meeting.json`);
  });

  test("the lines that read files name them where the page is read, and the page says no more of another place", async () => {
    for (const path of ["index.html", `${MEETING}index.fr.html?from=here#_files`]) {
      const { page } = await open(SHELVES["our own"], path);
      const lines = await page.locator(".use code").allTextContents();
      const named = lines.flatMap((line) => /https?:[^"']+/.exec(line) ?? []);
      expect(named.length).toBeGreaterThan(3);
      for (const address of named) {
        expect(address.startsWith(ADDRESS), address).toBe(true);
        expect(SHELVES["our own"].has(address.slice(ADDRESS.length)), address).toBe(true);
      }
      expect(await page.locator("[data-base]").count()).toBe(0);
    }
  });

  test("the filters work by keyboard alone: by words, by person and by pair of parties", async () => {
    const { page } = await open(SHELVES.cases, "index.html");
    const rows = page.locator("table.meetings tbody tr");
    const all = cases.meetings.length;
    expect(await rows.count()).toBe(all);
    // Tab leads there: nothing on the way is passed over.
    for (let steps = 0; steps < 40 && !(await page.evaluate("document.activeElement?.name === 'text'")); steps += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.type("mexico");
    const ofMexico = cases.meetings.filter(({ parties }) => parties.includes("mx")).length;
    expect(ofMexico).toBeGreaterThan(0);
    expect(await rows.count()).toBe(ofMexico);
    expect(await page.getByRole("status").textContent()).toBe(`${ofMexico} of ${all}`);
    for (let letter = 0; letter < 6; letter += 1) await page.keyboard.press("Backspace");
    expect(await rows.count()).toBe(all);
    await page.keyboard.press("Tab");
    await choose(page, "Mark Carney");
    const ofCarney = cases.meetings.filter((one) => one.participants?.some(({ person }) => person === "mark-carney"));
    expect(await rows.count()).toBe(ofCarney.length);
    expect(ofCarney.length).toBeLessThan(all);
    await page.keyboard.press("Tab");
    await choose(page, "Canada – Japan");
    const both = ofCarney.filter(({ parties }) => parties.includes("ca") && parties.includes("jp"));
    expect(await rows.count()).toBe(both.length);
    const [latest] = both.map(({ id }) => id).reverse();
    await rows.first().getByRole("link").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${ADDRESS}meetings/${latest}/index.html`);
  });

  test("where no meeting fits, it is said, and one press shows all again", async () => {
    const { page } = await open(SHELVES.cases, "index.html?person=Mark+Carney");
    const all = page.getByRole("button", { name: "Show all meetings" });
    expect(await all.isVisible()).toBe(true);
    await page.getByLabel("Find").fill("atlantis");
    expect(await page.getByRole("status").textContent()).toMatch(/^No meeting fits .*\. 0 of \d+$/);
    expect(await faultsIn(page)).toEqual([]);
    await all.click();
    await all.waitFor({ state: "hidden" });
    const count = cases.meetings.length;
    expect(await page.getByRole("status").textContent()).toBe(`${count} of ${count}`);
    expect(await page.locator("table.meetings tbody tr").count()).toBe(count);
    expect(page.url()).toBe(`${ADDRESS}index.html`);
  });

  test("on a phone nothing in a page is to be moved sideways, and each row of a table is there whole", async () => {
    const accounts = "meetings/2024-10-10-australia-canada-new-zealand/index.fr.html";
    for (const path of ["index.html", accounts]) {
      const { page } = await open(SHELVES.cases, path, { viewport: { width: 375, height: 740 } });
      const wide = `[...document.querySelectorAll(".scroller")].filter((one) => one.scrollWidth > one.clientWidth).length`;
      expect(await page.evaluate(wide), path).toBe(0);
      const row = page.locator(".scroller tbody tr", { hasText: path === accounts ? "" : "Tokyo" }).first();
      expect(await row.locator(":is(th, td):visible").count()).toBe(await row.locator("th, td").count());
      const last = `getComputedStyle(document.querySelector(".scroller tbody tr").lastElementChild, "::before").content`;
      expect(await page.evaluate(last)).toBe(
        path === accounts
          ? '"déclaration commune, Australie, Canada, Nouvelle-Zélande (anglais)\u00a0: "'
          : '"Statements: "',
      );
    }
  });

  test("the home page of a thousand meetings is under 100 KB, and leads to where all are filtered", async () => {
    const folder = emptyFolder();
    const generate = [join(root, "bench/generate.js"), "--meetings", "1000", "--seed", "1", "--json", "--out", folder];
    expect(spawnSync(process.execPath, generate).status).toBe(0);
    const reading = readCollection(folder);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
    const { meetings, ...shared } = reading.collection;
    const overview = new Overview();
    for (const meeting of meetings) overview.add(meeting);
    const files = describedFiles(madeFiles(SHELVES["our own"]));
    const dataset = toDataset(shared.about, overview.coverage, files, { url: ADDRESS });
    const view = new View(shared, "en");
    const citation = citationText(shared.about, "en", ADDRESS);
    const told = { overview, files, years: new Map(), families: [], url: ADDRESS, dataset, citation };
    const home = pageText(homePage(told, view), view, ADDRESS);
    expect(Buffer.byteLength(home)).toBeLessThan(100_000);
    const all = pageText(meetingsPage(overview, view), view, ADDRESS);
    const pages = new Map([["index.html", home] as const, ["meetings/index.html", all] as const]);
    const { page } = await open(pages, "index.html");
    const rows = page.locator("table.meetings tbody tr");
    expect(await rows.count()).toBe(LISTED);
    const [{ parties }] = meetings as [(typeof meetings)[number]];
    const name = view.nameOf(parties[0] as string);
    await page.getByLabel("Find").fill(name);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${ADDRESS}meetings/index.html?text=${name}`);
    expect(await faultsIn(page)).toEqual([]);
    const found = meetings.filter((one) => view.namesOf(one.parties).includes(name)).length;
    expect(found).toBeGreaterThan(LISTED);
    expect(await rows.count()).toBeGreaterThanOrEqual(found);
    expect(await page.getByRole("status").textContent()).toMatch(/ of 1000$/);
    expect(page.url()).toContain(`?text=${name}`);
    await page.getByLabel("Find").fill("");
    expect(await rows.count()).toBe(1000);
    // A row that the script made says on a phone what its number is of, as the others do.
    expect(await rows.last().locator("td").last().getAttribute("data-label")).toBe("Statements: ");
  });

  test("what is to be copied is copied, by mouse and keyboard", async () => {
    const { page } = await open(SHELVES["our own"], `${MEETING}index.html`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("button", { name: "Copy" }).last().focus();
    await page.keyboard.press("Enter");
    const snippet = await page.locator("#_snippet").inputValue();
    expect(snippet).toMatch(/^<script type="application\/ld\+json">.*<\/script>$/);
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(snippet);
  });

  test("downloads arrive whole", async () => {
    const files = SHELVES["our own"];
    const server = createServer((request, response) => {
      const content = files.get(request.url?.slice(1) || "index.html");
      response.writeHead(content === undefined ? 404 : 200).end(content);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    try {
      context = await browser.newContext();
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;
      let count = 0;
      for (let links = Number.POSITIVE_INFINITY; count < links; count += 1) {
        // Of more than ten downloads a second from one page Chromium drops the rest in silence.
        const page = await context.newPage();
        await page.goto(address);
        const link = page.locator("a[download]").nth(count);
        links = await page.locator("a[download]").count();
        const path = (await link.getAttribute("href")) as string;
        const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
        expect(readFileSync(await download.path()), path).toEqual(Buffer.from(files.get(path) as string));
        await page.close();
      }
      expect(count).toBeGreaterThan(20);
    } finally {
      server.close();
    }
  });

  test("the pages work from a disk, and from one to the other", async () => {
    const out = join(emptyFolder(), `their "own" & it's 100%25 née`);
    expect(readout(["build", "tests/cases", "--out", out]).status).toBe(0);
    context = await browser.newContext();
    const page = await context.newPage();
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    await page.goto(pathToFileURL(join(out, "index.html")).href);
    // The lines that read a file name it by its path, as their languages quote it.
    const lines = await page.locator(".file").first().locator(".use code").allTextContents();
    const [path, pandas, r, sql] = lines as [string, string, string, string];
    expect(path).toBe(join(out, "csv/flat.csv"));
    for (const line of [pandas, r]) expect(JSON.parse(/csv\(("(?:[^"\\]|\\.)*")/.exec(line)?.[1] as string)).toBe(path);
    expect((await ask(sql)).cells).toHaveLength(cases.meetings.flatMap(({ statements = [] }) => statements).length);
    expect(lines.join()).not.toContain("curl");
    await page.getByLabel("Find").fill("takaichi");
    await page.getByRole("link", { name: "Canada – Japan" }).first().click();
    expect(page.url()).toMatch(/^file:.*\/index\.html$/);
    await page.getByRole("link", { name: "Français" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.locator(".site").click();
    expect(page.url()).toMatch(/index\.fr\.html$/);
    expect(told).toEqual([]);
  });

  test("a link to the words opens the document there, and the browser marks them", async () => {
    // A page of ours that holds words at the far end; the real documents are not on this machine.
    const { first, last } = ourCollection().meetings[0]!.statements!.at(-1)!.evidence[0];
    const style = "<style>::target-text { background: #f0f } p { margin: 0 }</style>";
    const far = '<div style="height:5000px"></div>';
    const body = `<!doctype html><html lang="en">${style}<p>Before.${far}<p id="there">${first} and so on ${last ?? ""}<p id="after">And after.${far}`;
    const { page } = await open(SHELVES["our own"], `${MEETING}index.html`);
    const link = page.locator("#contact-kept a.words").first();
    const document = (await link.getAttribute("href"))?.split("#")[0] as string;
    await page.route(document, (route) => route.fulfill({ contentType: "text/html", body }));
    await link.click();
    await page.waitForURL((url) => url.href.startsWith(document));
    await page.waitForFunction("scrollY > 3000");
    const top = await page.evaluate("document.getElementById('there').getBoundingClientRect().top");
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
    expect(await isMarked(page, "#there"), "the words").toBe(true);
    expect(await isMarked(page, "#after"), "what follows them").toBe(false);
  });

  test("in print there is nothing that only a screen can use", async () => {
    const { page } = await open(SHELVES["our own"], `${MEETING}index.html`, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, textarea:visible, nav.contents:visible").count()).toBe(0);
    expect(await page.locator("#_statements .claim:visible").count()).toBe(12);
  });

  test("the statements stand in the order of the record, none hidden; lists by act and by topic lead to each", async () => {
    const { page } = await open(SHELVES["our own"], `${MEETING}index.html`);
    const all = ourCollection().meetings[0]!.statements!.map(({ id }) => id);
    const shown = page.locator("#_statements > ol > li:visible");
    expect(await shown.evaluateAll((items) => items.map(({ id }) => id))).toEqual(all);
    for (const title of ["List by act", "List by topic"]) {
      const list = page.locator("#_statements details", { hasText: title });
      await list.locator("summary").click();
      const led = await list.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(new Set(led)).toEqual(new Set(all.map((id) => `#${id}`)));
    }
    await page.locator(".index").getByRole("link", { name: "Carney invited Takaichi" }).first().click();
    expect(await page.locator(".claim:target .act").innerText()).toBe("Invite");
  });

  test("awkward text neither breaks out nor breaks the layout", async () => {
    const awkward = [
      `</title></script><script>window.broken = 1</script><img src=x onerror="window.broken = 1">`,
      `"><svg onload=window.broken=1>`,
      "W".repeat(10_000),
      "👩‍👩‍👧‍👦🏳️‍🌈".repeat(200),
      "الرئيس محمد بن عبد الرحمن ".repeat(40).trim(),
      "東京都港区赤坂".repeat(300),
    ];
    for (const text of awkward) {
      const files = publication(withText(inOrder(everyProperty), text));
      const id = everyProperty.meetings[0]!.id;
      for (const path of ["index.html", `meetings/${id}/index.html`]) {
        const { page, told } = await open(files, path, { viewport: { width: 360, height: 740 } });
        await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
        expect(await page.evaluate("window.broken"), path).toBeUndefined();
        expect(await widthOf(page), `${path}: ${text.slice(0, 20)}`).toBe(360);
        expect(await page.locator("h1").innerText()).toContain(text.slice(0, 8));
        expect(told).toEqual([]);
      }
    }
  });
});

/** The collection with that text wherever a text of ours, or a line of a document, may stand. */
function withText(collection: Collection, text: string): Collection {
  const isFree = new Set(
    "title name summary description note because measure condition office audience venue city region area words verb first last prefix suffix dateline contact publisher family given at also differs".split(
      " ",
    ),
  );
  const written = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return isFree.has(key) ? text : value;
    // No two items of a set may be the same.
    if (key === "also") return [text];
    if (Array.isArray(value)) return value.map((each) => written(each, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        written(each, isFree.has(key) && /^[a-z]{2}$/.test(name) ? key : name),
      ]),
    );
  };
  return written(collection) as Collection;
}
