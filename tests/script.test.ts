/** Whatever a record says, the script element holds it to the letter, and adds nothing else to the page. */
import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { toEmbed } from "../src/formats/embed.js";
import { toScriptTag } from "../src/markup/script.js";
import { UsageError } from "../src/usage-error.js";
import { hasBrowser, openBrowser, visit } from "./browser.js";
import { faultsOf, ourCollection } from "./support.js";

const collection = ourCollection();
const [meeting] = collection.meetings as [(typeof collection.meetings)[number]];

/** What ends elements, opens comments, is taken for an entity, or is lost on the way. */
const HOSTILE = [
  ...[
    "</script>",
    "</SCRIPT\n>",
    "<script>",
    "<!--",
    "-->",
    "--!>",
    "<!--<script>",
    "<![CDATA[",
    "]]>",
    "<svg><script>",
  ],
  ...[
    "&lt;",
    "&amp;",
    "&#60;",
    "&#x3c",
    "&notin;",
    '"',
    "'",
    "\\",
    "\\u003c",
    "`${",
    "{{ x }}",
    "<%= x %>",
    "$&",
    "$'",
  ],
  ...[
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200f",
    "\ufeff",
    "\u0000",
    "\u0008",
    "\r",
    "\n",
    "\u007f",
    "\u0085",
  ],
  ...[
    "\ud800",
    "\udc00",
    "\ufffe",
    "\uffff",
    "\ufffd",
    "👩‍👩‍👧",
    "é",
    "e\u0301",
    "高市",
    "=1+1",
    "javascript:",
    "__proto__",
  ],
];

const hostileText = fc.string({
  unit: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 2 })),
});
const hostileValue = fc.object({ key: hostileText, values: [hostileText, fc.double(), fc.boolean()], maxDepth: 3 });

/** A page that says something before and after each of the elements, in its head and in its body. */
const pageOf = (tags: readonly string[]) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Before</title>${tags.join("")}</head>
<body><p>Within</p>${tags.join("")}<p id="after">After</p></body></html>`;

/** The elements of a page with their attributes, and the text of each of its scripts. */
interface Seen {
  readonly elements: readonly string[];
  readonly texts: readonly string[];
}

function parsed(html: string): Seen {
  const seen = { elements: [] as string[], texts: [] as string[] };
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ("tagName" in node) seen.elements.push(`${node.tagName} ${JSON.stringify(node.attrs)}`);
    if (node.nodeName === "#comment") seen.elements.push("a comment");
    if (!("childNodes" in node)) return;
    if (node.nodeName === "script") {
      seen.texts.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
    }
    node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return seen;
}

/** The values come back as JSON has them, and the page has the elements that it has around empty ones. */
function expectWhole({ elements, texts }: Seen, values: readonly unknown[], empty: Seen): void {
  const wanted = values.map((value) => JSON.stringify(value));
  expect(texts.map((text) => JSON.stringify(JSON.parse(text)))).toEqual([...wanted, ...wanted]);
  expect(elements).toEqual(empty.elements);
  // Search engines undo entities before they read JSON, and old JavaScript ends a line at U+2028.
  for (const text of texts) expect(text).not.toMatch(/[<>&\u2028\u2029]/);
}

const emptyPage = (count: number, nonce?: string) =>
  pageOf(Array.from({ length: count }, () => toScriptTag({}, nonce === undefined ? {} : { nonce })));

describe("the script element, read by an HTML parser", () => {
  const empty = parsed(emptyPage(1));

  test("holds each hostile text, as a key and as a value", () => {
    for (const text of HOSTILE) {
      for (const value of [text, [text], { [text]: text }, { a: `a${text}b</p>`, b: 1 }]) {
        expectWhole(parsed(pageOf([toScriptTag(value)])), [value], empty);
      }
    }
  });

  test("holds any value", () => {
    fc.assert(
      fc.property(hostileValue, (value) => expectWhole(parsed(pageOf([toScriptTag(value)])), [value], empty)),
      { numRuns: 1000 },
    );
  });

  test("holds any text of a record", () => {
    const title = fc.constantFrom("</script>", "<!--<script>", "]]>", "&lt;b&gt;", '"\\', "\u200f", "👩‍👩‍👧");
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), (parts) => {
        const markup = toEmbed({ ...meeting, title: { en: `A ${parts.join(" ")} Z` } }, collection);
        expect(faultsOf("embed", markup)).toEqual([]);
        expectWhole(parsed(pageOf([toScriptTag(markup)])), [markup], empty);
        expect(markup.name).toBe(`A ${parts.join(" ")} Z`);
      }),
      { numRuns: 50 },
    );
  });

  test("has the nonce and no other attribute", () => {
    const base64 = fc.stringMatching(/^[A-Za-z0-9+/_-]+={0,2}$/);
    fc.assert(
      fc.property(base64, hostileValue, (nonce, value) => {
        const attributes = [`"name":"type","value":"application/ld+json"`, `"name":"nonce","value":"${nonce}"`];
        const seen = parsed(pageOf([toScriptTag(value, { nonce })]));
        expectWhole(seen, [value], parsed(emptyPage(1, nonce)));
        expect(seen.elements).toContain(`script [${attributes.map((attribute) => `{${attribute}}`).join(",")}]`);
      }),
    );
  });

  test("refuses a nonce that is not in Base64, whatever it is", () => {
    const refused = (nonce: string) => {
      try {
        return toScriptTag({}, { nonce });
      } catch (error) {
        return error;
      }
    };
    for (const nonce of [
      "",
      'a"b',
      "a b",
      "a>",
      "a\n",
      "a===",
      "=a",
      "é",
      "a'b",
      "a&quot;",
      ...HOSTILE.filter((text) => text !== "__proto__"),
    ]) {
      expect(refused(nonce), JSON.stringify(nonce)).toMatchObject({ code: "nonce-invalid" });
      expect(refused(nonce)).toBeInstanceOf(UsageError);
    }
    fc.assert(
      fc.property(hostileText, (nonce) => {
        const tag = refused(nonce);
        if (typeof tag === "string")
          expect(parsed(pageOf([tag])).elements).toEqual(
            parsed(emptyPage(1, "x")).elements.map((element) => element.replace('"x"', `"${nonce}"`)),
          );
      }),
    );
  });

  test("made without escapes would fail here", () => {
    for (const text of ["</script>", "<!--<script>"]) {
      const raw = `<script type="application/ld+json">${JSON.stringify({ text })}</script>\n`;
      expect(() => expectWhole(parsed(pageOf([raw])), [{ text }], empty), text).toThrow();
    }
    const entities = toScriptTag({ text: "<" }).replace("\\u003c", "&lt;");
    expect(() => expectWhole(parsed(pageOf([entities])), [{ text: "<" }], empty)).toThrow();
  });
});

test.each(collection.about.languages)("the first record's stays under 8 KB in %s", (language) => {
  const tag = toScriptTag(toEmbed(meeting, collection, { language }), { nonce: "dGhlIG5vbmNlIG9mIGEgcGFnZQ==" });
  expect(Buffer.byteLength(tag)).toBeLessThan(8192);
});

describe.skipIf(!hasBrowser)("the script element, in Chromium", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
  });

  async function shown(html: string): Promise<Seen> {
    await visit(page, html);
    const elements = await page.evaluate<string[]>(
      `[...document.querySelectorAll("*")].map((element) => element.localName + " " + element.getAttributeNames())`,
    );
    return { elements, texts: await page.locator("script").allTextContents() };
  }

  test("holds each hostile text, and any value", async () => {
    const each = HOSTILE.map((text) => ({ [text]: `a${text}b` }));
    expectWhole(
      await shown(pageOf(each.map((value) => toScriptTag(value)))),
      each,
      await shown(emptyPage(each.length)),
    );
    const empty = await shown(emptyPage(10));
    await fc.assert(
      fc.asyncProperty(fc.array(hostileValue, { minLength: 10, maxLength: 10 }), async (values) => {
        expectWhole(await shown(pageOf(values.map((value) => toScriptTag(value)))), values, empty);
      }),
      { numRuns: 30 },
    );
  });

  test("made without escapes would fail here", async () => {
    const empty = await shown(emptyPage(1));
    for (const text of ["</script>", "<!--<script>"]) {
      const seen = await shown(pageOf([`<script type="application/ld+json">${JSON.stringify({ text })}</script>\n`]));
      expect(() => expectWhole(seen, [{ text }], empty), text).toThrow();
    }
  });

  /** What a policy does to a page with a data block in its second line and a program in its third. */
  async function under(policy: string, nonce?: string) {
    const block = toScriptTag({ text: "</script>" }, nonce === undefined ? {} : { nonce });
    const said: string[] = [];
    const fresh = await browser.newPage();
    fresh.on("console", (message) => said.push(`${message.location().lineNumber + 1}`));
    await fresh.addInitScript(
      `refused = []; document.addEventListener("securitypolicyviolation", ({ lineNumber }) => refused.push(lineNumber));`,
    );
    await visit(fresh, `<!doctype html>\n${block}<script>ran = true</script>`, { "content-security-policy": policy });
    const [text] = await fresh.locator("script").allTextContents();
    const { ran, refused } = await fresh.evaluate<{ ran: boolean; refused: number[] }>(
      `new Promise((done) => setTimeout(() => done({ ran: "ran" in window, refused })))`,
    );
    await fresh.close();
    return { data: JSON.parse(text!), ran, refused, said: said.length };
  }

  test.each([
    "script-src 'none'",
    "script-src 'self'",
    "script-src 'nonce-b3RoZXI='",
    "script-src 'strict-dynamic' 'nonce-b3RoZXI='",
    "default-src 'none'",
    "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  ])("is not blocked by the policy %s, with a nonce or without, where a program is", async (policy) => {
    for (const nonce of [undefined, "b3RoZXI=", "YW5vdGhlcg=="]) {
      expect(await under(policy, nonce), nonce).toEqual({
        data: { text: "</script>" },
        ran: false,
        refused: [3],
        said: 1,
      });
    }
  });

  test.each(["script-src 'unsafe-inline'", "require-trusted-types-for 'script'"])(
    "is not blocked by the policy %s",
    async (policy) => {
      expect(await under(policy)).toEqual({ data: { text: "</script>" }, ran: true, refused: [], said: 0 });
    },
  );

  test("made by a program of the page is refused by trusted types alone", async () => {
    const made = async (policy: string) => {
      await visit(page, "<!doctype html>", { "content-security-policy": policy });
      return page.evaluate<string>(`(() => {
        const element = Object.assign(document.createElement("script"), { type: "application/ld+json" });
        try { element.textContent = "{}"; } catch (error) { return error.name; }
        document.head.append(element);
        return document.querySelector("script").textContent;
      })()`);
    };
    expect(await made("script-src 'none'")).toBe("{}");
    expect(await made("require-trusted-types-for 'script'")).toBe("TypeError");
  });
});
