/**
 * `npm run fuzz [-- --seconds N] [-- --count N] [-- --seed S]`: mutants of records go through reading, checking and, where
 * they are accepted, every export and back. Nothing may throw, and a refusal must be one that a person can act on. The
 * same seed makes the same mutants.
 *
 * Mutants of different records are read as one collection, and what is accepted of them is published as one: most of
 * the time would else go into what the collection shares, the same each time. What shows a fault is tried again alone.
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

/** The folders of the collections whose records are changed. */
const FOLDERS = ["src/meetings", "tests/cases"];

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
const records = FOLDERS.flatMap((folder) => {
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

/** The most time of this process, in microseconds, that mutants read together may take; told by what sound records do. */
let most = Number.POSITIVE_INFINITY;

/**
 * What is wrong with how readout takes mutants, each of another record of one collection, or how many it accepts where
 * it takes or refuses each well.
 */
function verdict(mutants) {
  const texts = new Map(mutants.map(({ file, text }) => [file, Buffer.from(text)]));
  const [{ record }] = mutants;
  const beside = meetings.find(({ folder }) => folder === record.folder);
  let paths = record.isMeeting ? [...texts.keys()] : [beside.file];
  const start = process.cpuUsage();
  for (;;) {
    let reading;
    try {
      reading = readCollection(paths, texts);
    } catch (error) {
      return { fault: `reading throws: ${error.message}`, stack: error.stack };
    }
    const told =
      faultOfProblems(reading.problems, texts) ?? (reading.ok ? faultOfExports(reading.collection) : undefined);
    if (told) return told;
    if (process.cpuUsage(start).user > most) return { fault: "too slow" };
    if (reading.ok) return { accepted: record.isMeeting ? paths.length : 1 };
    const refused = new Set(reading.problems.flatMap(({ severity, file }) => (severity === "error" ? [file] : [])));
    if (refused.size === 0) return { fault: "refused without an error" };
    const sound = paths.filter((path) => !refused.delete(path));
    // What is left is at fault in what the collection shares: nothing can be accepted.
    if (sound.length === 0 || refused.size > 0) return { accepted: 0 };
    paths = sound;
  }
}

/** What is wrong with how problems are told. */
function faultOfProblems(problems, texts) {
  const read = new Map(Array.from(texts, ([file, bytes]) => [file, bytes.toString()]));
  const lines = new Map(Array.from(read, ([file, text]) => [file, text.split("\n").length]));
  for (const problem of problems) {
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
      if (![...read.values()].some((text) => /undefined|\[object|NaN|\[a-z|\\d/.test(text)))
        return { fault: `machine words in ${rule}`, problem };
    }
  }
  return undefined;
}

/** What is wrong with the exports of a collection that was accepted. */
function faultOfExports(collection) {
  const { about } = collection;
  try {
    publication(collection);
    if (!isDeepStrictEqual(fromTables(toTables(collection), about), collection)) return { fault: "tables differ" };
    if (!isDeepStrictEqual(fromJsonLd(toJsonLd(collection), about), collection)) return { fault: "JSON-LD differs" };
    return undefined;
  } catch (error) {
    return { fault: `exports throw: ${error.message}`, stack: error.stack };
  }
}

/** The fewest lines of a mutant that show the same fault. */
function smallest(made, { fault }) {
  const kind = fault.split(":", 1)[0];
  let lines = made.text.toString().split("\n");
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length; ) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (verdict([{ ...made, text: fewer.join("\n") }]).fault?.startsWith(kind)) lines = fewer;
      else at += size;
    }
  }
  return lines.join("\n");
}

/** The records that are changed in turn, those together that are read as one; the long ones, which take most time, seldom. */
function* turns() {
  const shared = records.filter(({ isMeeting }) => !isMeeting);
  for (let turn = 0; ; turn += 1) {
    const inTurn = meetings.filter(({ text }) => text.length < 7000 || turn % 5 === 0);
    yield* FOLDERS.map((folder) => inTurn.filter((record) => record.folder === folder)).filter(
      ({ length }) => length > 0,
    );
    yield [shared[turn % shared.length]];
  }
}

/** Tells a fault that was not told before, with the smallest text that shows it. */
function tell({ fault, stack = "", problem }, mutants) {
  const kind = fault.replace(/"[^"]*"|\d+/g, "…");
  if (faults.has(kind)) return;
  faults.add(kind);
  const named = mutants.map(({ number, file }) => `mutant ${number} of ${file.slice(work.length + 1)}`);
  console.log(`seed ${seed}, ${named.join(", with ")}: ${JSON.stringify(fault)}`);
  console.log(`${stack}${problem ? JSON.stringify(problem, null, 2) : ""}`);
  if (mutants.length > 1) return;
  console.log(`The smallest text that shows it:\n${JSON.stringify(smallest(mutants[0], { fault })).slice(0, 3000)}\n`);
}

const before = process.cpuUsage();
for (const folder of FOLDERS) {
  const sound = meetings.filter((record) => record.folder === folder);
  const { fault } = verdict(sound.map((record) => ({ record, file: record.file, text: record.text })));
  if (fault) throw new Error(`The records of ${folder} themselves: ${fault}`);
}
// Compilation is in it, and others may use the machine.
most = 10 * process.cpuUsage(before).user;

const start = performance.now();
const passed = () => (performance.now() - start) / 1000;
let [number, accepted] = [0, 0];
const faults = new Set();
for (const turn of turns()) {
  if (number >= count || passed() >= seconds) break;
  const mutants = turn.slice(0, count - number).map((record) => {
    // Each mutant follows from the seed and its number, so that one can be made again without those before it.
    const random = randomFrom(Math.imul(seed, 0x9e3779b1) + number);
    return { ...mutant(random, record, record.isMeeting ? meetings : records), number: number++ };
  });
  const together = verdict(mutants);
  accepted += together.accepted ?? 0;
  if (!together.fault) continue;
  const alone = mutants.map((made) => [verdict([made]), [made]]).filter(([{ fault }]) => fault);
  for (const [told, made] of alone.length > 0 ? alone : [[together, mutants]]) tell(told, made);
}
console.log(
  `${number} mutants, ${Math.round((100 * accepted) / number)} % accepted, ${Math.round(number / passed())} a second, ${faults.size} faults.`,
);
rmSync(work, { recursive: true });
process.exitCode = faults.size > 0 ? 1 : 0;
