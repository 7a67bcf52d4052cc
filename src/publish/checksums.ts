import { createHash } from "node:crypto";

/** The file that lists the others with their hashes; `sha256sum --check` reads it. */
export const SUMS = "SHA256SUMS";

/** The SHA-256 of a file's content, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The text of `SHA256SUMS`: a line a file, in the order of their paths. */
export function checksums(files: ReadonlyMap<string, string>): string {
  return [...files.keys()]
    .sort()
    .map((path) => `${sha256(files.get(path) as string)}  ${path}\n`)
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
