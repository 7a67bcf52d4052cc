import { type Html, html } from "./html.js";
import type { View } from "./view.js";

/** A file on the shelf. */
export interface ShelfFile {
  /** Its path under the shelf. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  /** Its hash, as in `SHA256SUMS`. */
  readonly sha256: string;
}

/** The files, each with what it is good for, how large it is, its hash, and the line that reads it in a program. */
export function filesTable(files: readonly ShelfFile[], view: View, url: string, folder = ""): Html {
  const { say } = view;
  return html`<ul class="files">${files.map(({ path, bytes, sha256 }) => {
    const name = path.slice(folder.length);
    const address = url + path;
    return html`<li class="file" id="${anchorOf(path)}"><h3><a href="${name}" download>${name}</a></h3>
<p class="meta">${path.split(".").at(-1)?.toUpperCase()} · ${view.size(bytes)}</p>
<p>${say.goodFor[path.split("/").at(-1) as string]}</p>
<details><summary>${say.use}</summary>
<dl class="use"><div><dt>${say.address}</dt><dd>${copied(address, view)}</dd></div>
${linesFor(path, address).map(([tool, line]) => html`<div><dt>${tool}</dt><dd>${copied(line, view)}</dd></div>`)}
<div><dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd></div></dl></details></li>`;
  })}</ul>`;
}

function anchorOf(path: string): string {
  return `_${path.replace(/[^a-zA-Z0-9]+/g, "-")}`;
}

function copied(line: string, { say }: View): Html {
  return html`<code>${line}</code> <button type="button" data-copy hidden>${say.copy}</button>`;
}

/** The line by which each tool reads a file of this sort from its address. */
function linesFor(path: string, address: string): (readonly [tool: string, line: string])[] {
  const curl = ["curl", `curl -O ${address}`] as const;
  if (path.endsWith(".csv")) {
    return [
      ["pandas", `pd.read_csv("${address}", dtype=str, keep_default_na=False, na_values=[""])`],
      ["R", `read.csv("${address}", na.strings = "", colClasses = "character", encoding = "UTF-8")`],
      ["DuckDB", `SELECT * FROM read_csv('${address}', all_varchar = true);`],
      curl,
    ];
  }
  if (path.endsWith(".json"))
    return [["import", `import data from "./${path.split("/").at(-1)}" with { type: "json" };`], curl];
  return [curl];
}
