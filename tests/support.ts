import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { afterAll } from "vitest";
import { type Files, type MadeFile, sha256 } from "../src/formats/format.js";
import type { Collection } from "../src/model/collection.js";
import { readCollection } from "../src/record/read.js";
import { authored } from "../src/schema/authored.js";
import { authoredFaults, publishedFaults } from "../src/schema/faults.js";
import { AUTHORED, type HeldName, type PublishedName, type SchemaName } from "../src/schema/names.js";
import { published } from "../src/schema/published.js";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The collection of `src/meetings`. */
export function ourCollection(): Collection {
  const reading = readCollection(join(root, "src/meetings"));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 2));
  return reading.collection;
}

/** What tells whether a value fits the schema of records as they are written, which the command itself never asks. */
export const fitsRecord = addFormats
  .default(new Ajv({ allErrors: true, allowUnionTypes: true }))
  .compile(JSON.parse(readFileSync(join(root, "schemas/record.schema.json"), "utf8")));

/** What tells whether a value fits the schema of that name. */
export function validatorOf(name: SchemaName): (value: unknown) => boolean {
  return { ...published, ...authored, record: fitsRecord }[name];
}

/** What keeps a value from fitting a schema; nothing where it fits. */
export function faultsOf(schema: SchemaName, value: unknown): string[] {
  const faults = Object.hasOwn(AUTHORED, schema)
    ? authoredFaults(schema as HeldName, value)
    : publishedFaults(schema as PublishedName, value);
  return faults.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Runs the real command, as a user's shell would. */
export function readout(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: Uint8Array } = {},
) {
  // The test runner asks for colour on a CI's behalf, and a CI names its folder; the command sees what the test says.
  // Where a machine has certificates of its own, each start reads them first, which takes as long as some commands do.
  const { FORCE_COLOR: _, GITHUB_WORKSPACE: __, NODE_EXTRA_CA_CERTS: ___, ...inherited } = process.env;
  const env = { ...inherited, NO_COLOR: "1", ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/command/main.cjs"), ...args], {
    cwd: options.cwd ?? root,
    env,
    input: options.input ?? "",
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

/** A new empty folder, gone after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "readout-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The file that `npm pack` makes of what was compiled, in a folder. */
export function packed(folder: string): string {
  const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  execFileSync("npm", pack, { cwd: root, stdio: "pipe", shell: process.platform === "win32" });
  return join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz")) as string);
}

/** What npm installs beside the package: its dependencies, theirs, and the peers that these want; nothing of ours for development. */
export function neededPackages(): readonly string[] {
  const needed = new Set<string>();
  const next = [root];
  for (let folder = next.pop(); folder; folder = next.pop()) {
    const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const more = Object.keys({ ...dependencies, ...peerDependencies }).filter(
      (name) => !needed.has(name) && !peerDependenciesMeta?.[name]?.optional,
    );
    for (const name of more) needed.add(name);
    next.push(...more.map((name) => join(root, "node_modules", name)));
  }
  return [...needed];
}

/** Every file under a folder, by its path with forward slashes. */
export function filesUnder(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths
      .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Files as they are told of. */
export function madeFiles(files: Files): MadeFile[] {
  return [...files].map(([path, content]) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256(content) }));
}
