/**
 * `npm run mistakes [-- --seed S --count N --collection FOLDER --shared --kind WORDS --list]`: mistakes that people make when they
 * write YAML by hand, seeded into records that hold, one each. Every mistake is to be found, told at its line, and told
 * as one problem. The same seed makes the same mistakes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { recordsOf, SHARED } from "../bench/generate.js";
import { readCollection } from "../dist/index.js";
import { collectionFiles } from "../dist/record/collection-folder.js";
import { randomFrom } from "./mutate.js";
import { KINDS } from "./slips/kinds.js";
import { Page } from "./slips/page.js";

const HELP = `npm run mistakes [-- <options>]

Seeds mistakes into records that hold, one each, and tells of each kind of mistake how many were made (tried), how many
left the record as it was meant (same), and of the others how many were found, how many were told at their line, and
how many as one problem alone.

  --seed S             which mistakes are made, and where (1)
  --count N            how many (2000)
  --collection FOLDER  into the records of this collection, not of those in this repository and made-up ones
  --shared             into people.yaml and what else the records share, not into the records
  --kind WORDS         only of the kinds whose names hold these words
  --list               tells each mistake that was missed, told elsewhere, or as several problems
`;

/** The collections of this repository whose records are changed, beside made-up ones. */
const FOLDERS = ["src/meetings", "tests/cases", "tests/collections/whole", "tests/mistakes/base"];

const root = fileURLToPath(new URL("..", import.meta.url));

/** The names of all kinds. */
export const kinds = [...KINDS.keys()];

/** The texts of a collection: what its records share, as values by name, and each record by the name of its file. */
function collectionIn(folder) {
  const { shared, records } = collectionFiles([folder]);
  const read = (file) => readFileSync(file, "utf8");
  return {
    name: folder,
    shared: Object.fromEntries([...shared].map(([name, file]) => [name, parse(read(file))])),
    texts: new Map([...shared].flatMap(([name, file]) => (/\.ya?ml$/i.test(file) ? [[name, read(file)]] : []))),
    // Mistakes of YAML need YAML to be made in.
    records: records.filter((file) => /\.ya?ml$/i.test(file)).map((file) => [basename(file), read(file)]),
  };
}

/** A few made-up records, written as a program writes them: other YAML than what people write. */
function madeUp() {
  const records = [...recordsOf(12, 3)].filter(({ statements = [] }) => statements.length < 20);
  return {
    name: "made up",
    shared: SHARED,
    texts: new Map(Object.entries(SHARED).map(([name, value]) => [name, stringify(value, { lineWidth: 0 })])),
    records: records.map((record) => [`${record.id}.yaml`, stringify(record, { lineWidth: 0 })]),
  };
}

/** Writes a collection into a folder, and gives the paths of its records; what is named is written as it is, the rest as JSON. */
function written({ shared, texts, records }, folder, isNamed) {
  mkdirSync(folder, { recursive: true });
  // JSON takes a small part of the time that YAML takes, and all is read with each mistake.
  const write = (name, text, value) => {
    const path = join(folder, `${name}.${isNamed(name) && text ? "yaml" : "json"}`);
    writeFileSync(path, path.endsWith("yaml") ? text : JSON.stringify(value()));
    return path;
  };
  for (const [name, value] of Object.entries(shared)) write(name, texts.get(name), () => value);
  return records.map(([file, text]) => write(basename(file, extname(file)), text, () => parse(text)));
}

/** The files into which mistakes are made, of a collection that is written to a folder: its records, or what they share. */
function settled(collection, folder, isShared) {
  const { name, shared, texts, records } = collection;
  const ids = (list) => (shared[list]?.[list] ?? []).map(({ id }) => id);
  const named = { people: ids("people"), parties: ids("parties"), topics: ids("topics") };
  const settle = (file, path, text, asked) => {
    const { ok, collection, problems } = readCollection(asked);
    if (!ok) return [];
    return {
      name: `${name}/${file}`,
      path,
      asked,
      page: new Page(text, named),
      collection,
      known: problems.map(wordsOf),
    };
  };
  if (isShared) {
    return [...texts].flatMap(([each, text]) => {
      const own = join(folder, each);
      const asked = written(collection, own, (one) => one === each);
      return settle(`${each}.yaml`, join(own, `${each}.yaml`), text, asked);
    });
  }
  const paths = written(collection, folder, (one) => !(one in shared));
  return records.flatMap(([file, text], index) => settle(file, paths[index], text, [paths[index]]));
}

function wordsOf({ rule, found }) {
  return `${rule} ${found}`;
}

/** A number that is made of a name (FNV-1a). */
function numberOf(name) {
  return [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
}

/** What reading says of one mistake: its problems, and whether all is still what it was. */
function verdict({ path, asked, collection, known }, { text }) {
  const reading = readCollection(asked, new Map([[path, Buffer.from(text)]]));
  const problems = reading.problems.filter((problem) => !known.includes(wordsOf(problem)));
  return { problems, same: problems.length === 0 && reading.ok && isDeepStrictEqual(reading.collection, collection) };
}

/**
 * Makes mistakes, kind by kind in turn, and reads each.
 *
 * @param folders the collections into whose records they are made; absent: those of this repository, and made-up ones
 * @param shared whether they are made into what the records share
 * @param kind what the names of the kinds hold; absent: all kinds
 * @returns each mistake with its kind, record, text, lines, and what was told of it
 */
export function mistakes({ seed = 1, count = 2000, folders, shared = false, kind = "" } = {}) {
  const work = mkdtempSync(join(tmpdir(), "readout-mistakes-"));
  try {
    const collections = folders
      ? folders.map(collectionIn)
      : [...FOLDERS.map((folder) => ({ ...collectionIn(join(root, folder)), name: folder })), madeUp()];
    const records = collections.flatMap((each, index) => settled(each, join(work, String(index)), shared));
    if (records.length === 0) throw new Error("There is no record in YAML that holds.");
    const asked = [...KINDS].filter(([name]) => name.includes(kind));
    if (asked.length === 0) throw new Error(`No kind of mistake is called ${kind}.`);
    const made = [];
    for (let number = 0; number < count; number += 1) {
      const [name, make] = asked[number % asked.length];
      // Each follows from the seed, its kind and how often that was tried: a new kind leaves the others as they are.
      const random = randomFrom(Math.imul(seed, 0x9e3779b1) + numberOf(name) + Math.floor(number / asked.length));
      const any = (list) => list[Math.floor(random() * list.length)];
      // Not every record has a place for every kind.
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const record = any(records);
        const mistake = make(record.page, any);
        if (!mistake || mistake.text === record.page.text) continue;
        const { problems, same } = verdict(record, mistake);
        const atLine = problems.some(({ file, line }) => file === record.path && mistake.lines.includes(line));
        made.push({ kind: name, record: record.name, ...mistake, before: record.page.text, problems, same, atLine });
        break;
      }
    }
    return made;
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Of mistakes: how many were made, left all as it was, were found, told at their line, and alone. */
function counted(made) {
  const real = made.filter(({ same }) => !same);
  const found = real.filter(({ problems }) => problems.length > 0);
  return {
    tried: made.length,
    same: made.length - real.length,
    found: found.length,
    atLine: found.filter(({ atLine }) => atLine).length,
    alone: found.filter(({ problems }) => problems.length === 1).length,
  };
}

/** A mistake that was missed, told elsewhere or several times, as a person reads it. */
function told({ kind, record, text, before, lines, problems, atLine }) {
  const what =
    problems.length === 0
      ? "silent"
      : [atLine ? "" : "elsewhere", problems.length > 1 ? `${problems.length} problems` : ""]
          .filter(Boolean)
          .join(", ");
  const [now, old] = [text, before].map((each) => each.split("\n"));
  const first = now.findIndex((line, index) => line !== old[index]);
  const shown = (list) =>
    list.slice(Math.max(0, first - 1), first + 3).map((line, index) => `    ${first + index}| ${line.slice(0, 110)}`);
  const words = problems.map(
    ({ line, rule, found, wanted, mend }) => `  ${line} ${rule}: ${found} — ${wanted.slice(0, 90)} — ${mend}`,
  );
  return [
    `${kind} (${what}) in ${record}, lines ${lines.slice(0, 6).join(", ")}`,
    ...shown(now),
    ...words.slice(0, 6),
    "",
  ].join("\n");
}

function print({ list, ...options }) {
  const made = mistakes(options);
  const row = (name, of) => {
    const { tried, same, found, atLine, alone } = counted(of);
    console.log(
      `${name.padEnd(52)}${[tried, same, found, atLine, alone].map((each) => String(each).padStart(8)).join("")}`,
    );
  };
  if (list)
    for (const each of made.filter(({ same, atLine, problems }) => !same && !(atLine && problems.length === 1)))
      console.log(told(each));
  console.log(
    `${"kind".padEnd(52)}${["tried", "same", "found", "at line", "alone"].map((each) => each.padStart(8)).join("")}`,
  );
  for (const name of kinds) {
    const of = made.filter((each) => each.kind === name);
    if (of.length > 0) row(name, of);
  }
  row("all", made);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1" },
      count: { type: "string", default: "2000" },
      collection: { type: "string" },
      shared: { type: "boolean" },
      kind: { type: "string" },
      list: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) console.log(HELP);
  else {
    const { seed, count, collection, ...others } = values;
    try {
      print({ seed: Number(seed), count: Number(count), folders: collection && [collection], ...others });
    } catch (error) {
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}
