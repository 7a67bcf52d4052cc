/**
 * `node bench/scale.js --shape tiny 1000 10000`: what the publication of so many records in NDJSON costs in CPU time and
 * memory, against the floor: the lines parsed, and each file that was written made anew, JSON of what it parses to.
 *
 * Rows, each measured with its floor in one run: the three formats (every part checked against its schema), the command
 * that an archive would use, and the same with N-Quads. `--yaml`: what `readout validate` of a folder of YAML costs,
 * against its YAML parsed and no more. `--growth`: the command alone, laid out by year, and how many times the first
 * number's time and memory each further number takes. `--rounds 3`: the least of so many runs counts.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { costOf, leastOf, machine } from "./cost.js";
import { generate } from "./generate.js";

const cli = fileURLToPath(new URL("../dist/command/main.cjs", import.meta.url));
const itself = fileURLToPath(import.meta.url);

/** What runs in a process of its own, by its first argument. */
const JOBS = {
  /** The floor. */
  copy(records, from, to) {
    for (const line of readFileSync(records, "utf8").split("\n")) if (line) JSON.parse(line);
    const entries = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of entries) {
      const path = join(parentPath, name);
      const text = readFileSync(path, "utf8");
      const copy = join(to, path.slice(from.length + 1));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, /\.json(ld)?$/.test(name) ? `${JSON.stringify(JSON.parse(text), null, 2)}\n` : text);
    }
  },

  /** JSON, JSON-LD and CSV, of all meetings alone, with what the command asks of V8; the floor has Node as it is. */
  async three(records, folder, out) {
    const { tuneEngine } = await import("../dist/cli/engine.js");
    tuneEngine(process.versions.node);
    const { FORMATS } = await import("../dist/formats/formats.js");
    const { Edition } = await import("../dist/publish/edition.js");
    const { Shelf } = await import("../dist/publish/shelf.js");
    const { collectionFiles } = await import("../dist/record/collection-folder.js");
    const { inOrder } = await import("../dist/record/complete.js");
    const { CollectionReader } = await import("../dist/record/read.js");
    const { RecordLines } = await import("../dist/record/records.js");
    const reader = new CollectionReader(collectionFiles([folder]), new RecordLines(records));
    const formats = FORMATS.filter(({ name }) => ["json", "jsonld", "csv"].includes(name));
    const shelf = new Shelf(out);
    // No file may be longer than the floor can read as one text.
    const byYear = reader.bytes > 20_000_000;
    const edition = new Edition(reader.shared, formats, shelf, { dataOnly: true, byYear });
    for (const { meeting } of reader.meetings()) edition.add(inOrder(meeting));
    if (reader.end().shared === undefined) throw new Error("the records do not hold");
    edition.end();
    shelf.finish();
    shelf.close();
  },

  /** Nothing but the parser. */
  async yaml(folder) {
    const { parseDocument } = await import("yaml");
    for (const file of readdirSync(folder, { recursive: true })) {
      if (file.endsWith(".yaml")) parseDocument(readFileSync(join(folder, file), "utf8")).toJS();
    }
  },
};

const job = JOBS[process.argv[2]];
if (job) await job(...process.argv.slice(3));
else {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      shape: { type: "string", default: "mixed" },
      rounds: { type: "string", default: "1" },
      yaml: { type: "boolean", default: false },
      growth: { type: "boolean", default: false },
    },
  });
  const { shape, yaml, growth } = values;
  const rounds = Number(values.rounds);
  const print = (...cells) =>
    console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(1) : cell)).join(" | ")} |`);
  console.log(`${machine()}; records of shape ${shape}, the least of ${rounds} run(s)\n`);
  if (growth && !yaml) print("records", "MB in", "MB out", "CPU, s", "memory, MB", "× CPU", "× memory");
  else print("what", "records", "MB in", "MB out", "CPU, s", "floor, s", "ratio", "memory, MB");
  print("---", ...Array(growth && !yaml ? 6 : 7).fill("---:"));
  let first;
  for (const meetings of positionals.map(Number)) {
    const place = mkdtempSync(join(tmpdir(), "readout-scale-"));
    try {
      const folder = join(place, "in");
      const records = join(folder, "records.ndjson");
      if (yaml) generate({ meetings, shape, out: folder });
      else generate({ meetings, shape, out: records });
      const [out, again] = [join(place, "out"), join(place, "copy")];
      const fresh = (...args) => {
        rmSync(args[0], { recursive: true, force: true });
        return costOf(args.slice(1));
      };
      const row = (what, run, floor) => {
        const [ours, least] = leastOf(rounds, run, floor);
        const [bytesIn, bytesOut] = [sizeOf(folder), sizeOf(out)];
        const { cpu, memory } = ours;
        print(what, String(meetings), bytesIn / 1e6, bytesOut / 1e6, cpu, least.cpu, cpu / least.cpu, memory);
      };
      if (yaml) {
        row(
          "readout validate, YAML",
          () => costOf([cli, "validate", folder]),
          () => costOf([itself, "yaml", folder]),
        );
        continue;
      }
      const build = ["build", records, "--collection", folder, "--out", out, "--data-only"];
      if (growth || sizeOf(records) > 20_000_000) build.push("--by-year");
      if (growth) {
        const [{ cpu, memory }] = leastOf(rounds, () => fresh(out, cli, ...build));
        first ??= { cpu, memory };
        const sizes = [sizeOf(folder) / 1e6, sizeOf(out) / 1e6];
        print(String(meetings), ...sizes, cpu, memory, cpu / first.cpu, memory / first.memory);
        continue;
      }
      const copy = () => fresh(again, itself, "copy", records, out, again);
      row("JSON, JSON-LD, CSV", () => fresh(out, itself, "three", records, folder, out), copy);
      row("readout build --data-only", () => fresh(out, cli, ...build), copy);
      row("… --nquads", () => fresh(out, cli, ...build, "--nquads"), copy);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
}

/** The bytes of a file, or of all files in a folder. */
function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
