import { isAbsolute, relative } from "node:path";
import { pathToFileURL } from "node:url";

/** A file as others find it: by its path from the root or the working folder, with /; else by its whole address. */
export function placeOf(file: string, root = "."): string {
  const paths = [root, "."].map((folder) => relative(folder, file).replaceAll("\\", "/"));
  return paths.find((path) => !path.startsWith("../") && !isAbsolute(path)) ?? pathToFileURL(file).href;
}
