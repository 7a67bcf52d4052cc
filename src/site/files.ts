import type { DescribedFile } from "../formats/described-files.js";
import { type Html, html } from "./html.js";
import type { View } from "./view.js";

/**
 * Files to download, each with what it is good for, how large it is, its hash, and the lines that read it in programs.
 * The lines begin with the address that the shelf was built for, and it is told so; the script of the page puts in its
 * place where the page is read, and takes the telling away.
 */
export function filesTable(files: readonly DescribedFile[], view: View, url: string, folder = ""): Html {
  const { say, language } = view;
  const up = "../".repeat(folder.split("/").length - 1) || "./";
  return html`<p class="meta" data-base="${url}" data-up="${up}">${say.builtFor} <code>${url}</code></p>
<ul class="files">${files.map(({ path, title, goodFor, bytes, sha256 }) => {
    const name = path.slice(folder.length);
    const address = url + path;
    return html`<li class="file" id="_${name.replace(/[^a-zA-Z0-9]+/g, "-")}"><h3><a href="${name}" download>${view.spaced(title[language])}</a></h3>
<p>${say.goodFor} ${view.spaced(goodFor[language])}. <span class="meta">${name}, ${view.size(bytes)}</span></p>
<details><summary>${say.use}</summary>
<dl class="use"><div><dt>${say.address}</dt><dd><code data-copy>${address}</code></dd></div>
${linesFor(path, address).map(([tool, line]) => html`<div><dt>${tool}</dt><dd><code data-copy>${line}</code></dd></div>`)}
<div><dt>SHA-256</dt><dd><code data-copy>${sha256}</code></dd></div></dl></details></li>\n`;
  })}</ul>`;
}

/** The line by which each tool reads a file of this sort from its address. */
function linesFor(path: string, address: string): (readonly [tool: string, line: string])[] {
  const curl = ["curl", `curl -LO ${address}`] as const;
  if (path.endsWith(".csv")) {
    return [
      ["pandas", `import pandas as pd; pd.read_csv("${address}", dtype=str, keep_default_na=False, na_values=[""])`],
      ["R", `read.csv("${address}", na.strings = "", colClasses = "character", fileEncoding = "UTF-8-BOM")`],
      ["DuckDB", `SELECT * FROM read_csv('${address}', all_varchar = true);`],
      curl,
    ];
  }
  if (!path.endsWith(".json")) return [curl];
  return [["import", `import data from "./${path.split("/").at(-1)}" with { type: "json" };`], curl];
}
