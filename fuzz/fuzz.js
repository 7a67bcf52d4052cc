/**
 * `npm run fuzz [-- --seconds N] [-- --count N] [-- --seed S]`: mutants of records go through reading, checking and, where
 * they are accepted, every export and back. Nothing may throw, and a refusal must be one that a person can act on. The
 * same seed makes the same mutants.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { parse } from "yaml";
import { fromJsonLd, fromTables, readCollection, toJsonLd, toTables } from "../dist/index.js";
import { publication } from "../dist/publish/publish.js";
import { mutant, randomFrom } from "./mutate.js";

/** The most milliseconds that one mutant may take; a hundred times what it does. */
const MOST_TIME = 10_000;

const { values } = parseArgs({
  options: { seconds: { type: "string" }, count: { type: "string" }, seed: { type: "string" } },
});
const seed = Number(values.seed ?? 1);
const count = Number(values.count ?? (values.seconds ? Number.POSITIVE_INFINITY : 1000));
const seconds = Number(values.seconds ?? Number.POSITIVE_INFINITY);

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
// What the collection shares is written as JSON beside the mutants, since YAML takes many times longer to read.
const work = mkdtempSync(join(tmpdir(), "readout-fuzz-"));
const records = ["src/meetings", "tests/cases"].flatMap((folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  return files.sort().map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const value = parse(text);
    const isMeeting = /\d{4}-\d\d/.test(file);
    const kept = join(work, folder, isMeeting ? file : file.replace(/yaml$/, "json"));
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, isMeeting ? text : JSON.stringify(value));
    return { folder, isMeeting, file: kept, text, value };
  });
});
const meetings = records.filter(({ isMeeting }) => isMeeting);

/** What is wrong with how readout takes a text; undefined where it takes or refuses it well. */
function verdict({ record, file, text }) {
  const bytes = Buffer.from(text);
  const beside = meetings.find(({ folder }) => folder === record.folder);
  const paths = record.isMeeting ? [file] : [file, beside.file];
  const start = performance.now();
  let reading;
  try {
    reading = readCollection(paths, new Map([[file, bytes]]));
  } catch (error) {
    return { fault: `reading throws: ${error.message}`, stack: error.stack };
  }
  const lines = new Map([[file, bytes.toString().split("\n").length]]);
  for (const problem of reading.problems) {
    const { rule, severity, line, column, found, wanted, mend } = problem;
    const words = [found, wanted, mend];
    const most = lines.get(problem.file) ?? Number.POSITIVE_INFINITY;
    if (!rule || !/^(error|warning)$/.test(severity) || !(line >= 1 && line <= most && column >= 1)) {
      return { fault: "a problem without rule, severity or place", problem };
    }
    if (words.some((word) => typeof word !== "string" || word.trim() === "")) return { fault: "empty words", problem };
    if (/\p{Cc}|[\u2028-\u202e\u2066-\u2069]|\p{Cs}/u.test(words.join(" ").replaceAll("\n", " "))) {
      return { fault: `control characters in the words of ${rule}`, problem };
    }
    if (/\bundefined\b|\[object |\bNaN\b|\(\?[=!:<]|\\d|\[a-z/.test(words.join(" "))) {
      if (!/undefined|\[object|NaN|\[a-z|\\d/.test(bytes.toString()))
        return { fault: `machine words in ${rule}`, problem };
    }
  }
  if (reading.ok) {
    const { collection } = reading;
    const { about } = collection;
    try {
      publication(collection);
      if (!isDeepStrictEqual(fromTables(toTables(collection), about), collection)) return { fault: "tables differ" };
      if (!isDeepStrictEqual(fromJsonLd(toJsonLd(collection), about), collection)) return { fault: "JSON-LD differs" };
    } catch (error) {
      return { fault: `exports throw: ${error.message}`, stack: error.stack };
    }
  } else if (!reading.problems.some(({ severity }) => severity === "error"))
    return { fault: "refused without an error" };
  if (performance.now() - start > MOST_TIME) return { fault: "too slow" };
  return { accepted: reading.ok };
}

/** The fewest lines of a mutant that show the same fault. */
function smallest(made, { fault }) {
  const kind = fault.split(":", 1)[0];
  let lines = made.text.toString().split("\n");
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length; ) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (verdict({ ...made, text: fewer.join("\n") }).fault?.startsWith(kind)) lines = fewer;
      else at += size;
    }
  }
  return lines.join("\n");
}

const start = performance.now();
const passed = () => (performance.now() - start) / 1000;
let [number, accepted] = [0, 0];
const faults = new Map();
for (; number < count && passed() < seconds; number += 1) {
  // Each mutant follows from the seed and its number, so that one can be made again without those before it.
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) + number);
  const made = mutant(random, random() < 0.85 ? meetings : records);
  const told = verdict(made);
  if (told.accepted) accepted += 1;
  const kind = told.fault?.replace(/"[^"]*"|\d+/g, "…");
  if (!kind || faults.has(kind)) continue;
  faults.set(kind, number);
  const { fault, stack = "", problem } = told;
  console.log(`seed ${seed}, mutant ${number} of ${made.file.slice(work.length + 1)}: ${JSON.stringify(fault)}`);
  console.log(`${stack}${problem ? JSON.stringify(problem, null, 2) : ""}`);
  console.log(`The smallest text that shows it:\n${JSON.stringify(smallest(made, told)).slice(0, 3000)}\n`);
}
console.log(
  `${number} mutants, ${Math.round((100 * accepted) / number)} % accepted, ${Math.round(number / passed())} a second, ${faults.size} faults.`,
);
rmSync(work, { recursive: true });
process.exitCode = faults.size > 0 ? 1 : 0;
