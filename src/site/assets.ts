/** The style and the script that stand in each page, so that a page is whole wherever it is opened. */
import { readFileSync } from "node:fs";

const read = (path: string) => readFileSync(new URL(`../../dist/site/${path}`, import.meta.url), "utf8");

/** The style sheet, without remarks and indents. */
export const STYLE: string = ["style.css", "picture/picture.css"]
  .map(read)
  .join("")
  .replace(/\/\*.*?\*\/|^\s+/gms, "");

/** What makes filters and copy buttons work; without it a page lacks these alone. */
export const SCRIPT: string = read("client/page.js").replace(/^\s+|^export \{\};\s*/gm, "");
