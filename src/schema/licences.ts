import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/**
 * The licences of the packages that modules are of, as they want to be told of where their code is handed on: in the
 * order of names, each with its version. A development tool; it is not in the package.
 *
 * @param modules the modules that stand in files of ours, by their paths or as Rolldown calls its own
 */
export function licencesOf(modules: Iterable<string>): string {
  const names = new Set<string>();
  for (const module of modules) {
    const [, name] = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module) ?? [];
    if (name) names.add(name.replaceAll("\\", "/"));
    else if (module.includes("rolldown/runtime")) names.add("rolldown");
  }
  const texts = [...names].sort().map((name) => {
    const [manifest = "", licence = ""] = ["package.json", "LICENSE"].map((file) =>
      readFileSync(join(packages, name, file), "utf8"),
    );
    return `${name} ${(JSON.parse(manifest) as { version: string }).version}\n\n${licence.trim()}\n`;
  });
  return `In the files of this folder stands code of these packages.\n\n\n${texts.join("\n\n")}`;
}
