import { createHash } from "node:crypto";

/** The file that lists the others with their hashes; `sha256sum --check` reads it. */
export const SUMS = "SHA256SUMS";

/** The text of `SHA256SUMS`: a line a file, in the order of their paths. */
export function checksums(files: ReadonlyMap<string, string>): string {
  const line = (path: string) =>
    `${createHash("sha256")
      .update(files.get(path) as string)
      .digest("hex")}  ${path}\n`;
  return [...files.keys()].sort().map(line).join("");
}

/** The paths that a text of `SHA256SUMS` lists; a line of any other form, or a path that leads out, is passed over. */
export function pathsIn(sums: string): string[] {
  return sums.split("\n").flatMap((line) => {
    const path = /^[0-9a-f]{64} [ *](.+)$/.exec(line)?.[1];
    return path && !path.split(/[/\\]/).some((step) => step === ".." || step === "") ? [path] : [];
  });
}
