import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Refuses to test a program that is not what `src` says. */
export default function refuseStale(): void {
  const compiled = statSync(join(root, "dist/command/main.cjs"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const stale = files.find((file) => statSync(join(root, "src", file)).mtimeMs > compiled);
  if (stale) throw new Error(`src/${stale} has changed since dist was made. Run \`npm run compile\` first.`);
}
