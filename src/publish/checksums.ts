import { type Content, type Files, sha256 } from "../formats/format.js";

/** The file that lists the others with their hashes; `sha256sum --check` reads it. */
export const SUMS = "SHA256SUMS";

/** The text of `SHA256SUMS`: a line a file, in the order of their paths. */
export function checksums(files: Files): string {
  return [...files.keys()]
    .sort()
    .map((path) => `${sha256(files.get(path) as Content)}  ${path}\n`)
    .join("");
}

/**
 * What a text of `SHA256SUMS` lists: the hash of each path. A line of any other form, or a path that leads out, is
 * passed over.
 */
export function listedIn(sums: string): Map<string, string> {
  const listed = new Map<string, string>();
  for (const line of sums.split("\n")) {
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!hash || !path || path.split(/[/\\]/).some((step) => ["", ".", ".."].includes(step))) continue;
    listed.set(path, hash);
  }
  return listed;
}
