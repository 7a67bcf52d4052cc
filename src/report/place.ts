import { isAbsolute, relative } from "node:path";
import { pathToFileURL } from "node:url";

/** A file as others find it: by its path from the working folder, with forward slashes; else by its whole address. */
export function placeOf(file: string): string {
  const path = relative(".", file).replaceAll("\\", "/");
  return path.startsWith("../") || isAbsolute(path) ? pathToFileURL(file).href : path;
}
