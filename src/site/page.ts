import { createHash } from "node:crypto";
import { toScriptTag } from "../markup/script.js";
import type { About } from "../model/collection.js";
import type { EmbeddedDataset } from "../model/dataset.js";
import type { EmbeddedEvent } from "../model/embed.js";
import { SCRIPT, STYLE } from "./assets.js";
import { type Html, html, verbatim } from "./html.js";
import { isOf, type View } from "./view.js";
import { INTERFACE_LANGUAGES, type InterfaceLanguage, WORDS } from "./words.js";

/** A page, before the frame that all have. */
export interface Page {
  /** The folder of its file under the shelf, with a slash at the end; of the home page, nothing. */
  readonly folder: string;
  /** The name of its file without language and extension: `index`. */
  readonly name: string;
  readonly title: string;
  /** What it holds, in a sentence or two. */
  readonly description: string;
  /** The JSON-LD that it embeds. Absent: none. */
  readonly markup?: EmbeddedEvent | EmbeddedDataset | undefined;
  readonly main: Html;
}

/** The languages in which the pages of a collection are: those of the interface that it has texts in, its first one first. */
export function pageLanguages({ languages }: About): readonly InterfaceLanguage[] {
  const spoken = languages.flatMap((tag) => INTERFACE_LANGUAGES.find((each) => isOf(tag, each)) ?? []);
  return spoken.length ? [...new Set(spoken)] : ["en"];
}

/** The name of a page's file in a language: `index.html`, or `index.fr.html` where the collection's first is another. */
export function pageFile(name: string, language: InterfaceLanguage, about: About): string {
  return language === pageLanguages(about)[0] ? `${name}.html` : `${name}.${language}.html`;
}

/**
 * The whole text of a page.
 *
 * @param url the address of the shelf, with a slash at the end
 */
export function pageText(page: Page, view: View, url: string): string {
  const { about } = view.shared;
  const { say, language } = view;
  const { folder, name, title, description, markup, main } = page;
  const isHome = folder === "" && name === "index";
  const up = "../".repeat(folder.split("/").length - 1);
  const file = (of: InterfaceLanguage) => pageFile(name, of, about);
  const address = (of: InterfaceLanguage) => url + folder + file(of).replace(/^index\.html$/, "");
  const languages = pageLanguages(about);
  const site = view.plain(about.title);
  const home = up + pageFile("index", language, about);
  const text = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isHome ? title : `${title} – ${site}`}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${address(language)}">
${
  languages.length > 1 && [
    languages.map((of) => html`<link rel="alternate" hreflang="${of}" href="${address(of)}">\n`),
    html`<link rel="alternate" hreflang="x-default" href="${address(languages[0] as InterfaceLanguage)}">`,
  ]
}
<meta property="og:type" content="${markup?.["@type"] === "Event" ? "article" : "website"}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${address(language)}">
<meta property="og:site_name" content="${site}">
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath fill='%230b57a4' d='M0 0h8v8H0z'/%3E%3Cpath stroke='%23fff' d='M2 3h4M2 5h3'/%3E%3C/svg%3E">
<style>${verbatim(STYLE)}</style>
${markup && verbatim(toScriptTag(markup).trim())}
</head>
<body data-copy-label="${say.copy}" data-copied-label="${say.copied}">
<a class="skip" href="#_main">${say.skip}</a>
<header class="top"><div>
<a class="site" href="${home}"${isHome && html` aria-current="page"`}>${view.text(about.title)}</a>
${
  languages.length > 1 &&
  html`<nav aria-label="${say.language}">${languages
    .filter((of) => of !== language)
    .map((of) => html`<a href="${file(of)}" lang="${of}" hreflang="${of}">${WORDS[of].ownName}</a>`)}</nav>`
}
</div></header>
<main id="_main">
${main}
</main>
<footer><div>
<p>${say.publishedBy} ${about.publisher.url ? html`<a href="${about.publisher.url}">${view.text(about.publisher.name)}</a>` : view.text(about.publisher.name)}. ${
    say.licence
  } <a rel="license" href="${about.licence.url}">${about.licence.id}</a>. ${say.version} ${about.version}, ${view.day(about.released)}.${
    about.contact && html` <a href="${about.contact}">${say.report}</a>.`
  }</p>
<p>${say.ownTerms} ${say.generated} <a href="${up}SHA256SUMS">SHA256SUMS</a>. <a href="${up}README.md">README</a>.</p>
</div></footer>
<script type="module">${verbatim(SCRIPT)}</script>
</body>
</html>
`;
  return text.toString();
}

/** What a page may load and run: what stands in it, and nothing from anywhere else. */
const POLICY = `default-src 'none'; img-src data:; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
