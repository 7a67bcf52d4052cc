/** A real browser: Chromium as an npm package, so that `npm ci` is all that it needs. */
import { tmpdir } from "node:os";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, chromium as driver, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { emptyFolder } from "./support.js";

/** Where the package has a Chromium that runs; elsewhere the tests in a browser say by name that they did not run. */
export const hasBrowser = process.platform === "linux" && process.arch === "x64";

/**
 * Starts the browser; it is gone after the tests of the file. It is unpacked into a folder of the file's own, since two
 * files at once, or a run that was killed, would leave half of it in the folder that all share.
 */
export async function openBrowser(): Promise<Browser> {
  const shared = tmpdir();
  process.env.TMPDIR = emptyFolder();
  const executablePath = await chromium.executablePath();
  process.env.TMPDIR = shared;
  const browser = await driver.launch({
    executablePath,
    // Root, and a container, can have no sandbox; it opens only what the tests give it.
    args: ["--no-sandbox"],
    // In the locale C it finds no text, and so none that a link's fragment names.
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
  });
  afterAll(() => browser.close());
  return browser;
}

/** Opens a page as a server would send it; nothing else on the web is reached. */
export async function visit(page: Page, html: string, headers: Record<string, string> = {}): Promise<void> {
  const address = "https://page.example/";
  await page.unrouteAll();
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html })
      : route.abort(),
  );
  await page.goto(address);
}

/** What a server would call a file, by its extension. */
const MEDIA: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  jsonld: "application/ld+json",
  csv: "text/csv",
};

/**
 * Serves files below an address, as a static server would; whatever else the page asks for is refused and told.
 *
 * @returns the addresses that were asked for beside them
 */
export async function serve(
  target: Page | BrowserContext,
  files: ReadonlyMap<string, string | Uint8Array>,
  address: string,
): Promise<string[]> {
  const strange: string[] = [];
  await target.route("**/*", (route) => {
    const asked = route.request().url().split(/[?#]/)[0] as string;
    const path = asked.slice(address.length).replace(/(^|\/)$/, "$1index.html");
    const content = asked.startsWith(address) ? files.get(decodeURI(path)) : undefined;
    if (content === undefined) {
      strange.push(asked);
      return route.abort();
    }
    const contentType = MEDIA[path.split(".").at(-1) as string] ?? "application/octet-stream";
    return route.fulfill({ contentType, body: Buffer.from(content) });
  });
  return strange;
}
