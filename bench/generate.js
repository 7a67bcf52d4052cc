/**
 * `node bench/generate.js --meetings 1000 --seed 1 --out folder`: a collection of made-up records, the same for the same
 * arguments, as like real ones as a bench needs: many parties, people and years, accounts in three languages, from no
 * statement to 500. Where `--out` ends in `.ndjson`, the records go into that file, one a line in the order of their
 * ids, and what they share beside it; else each is a file of YAML, or with `--json` of JSON.
 *
 * `--shape tiny`: two sentences each; `long`: 500 statements each; `japanese`: texts in Japanese alone.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { ACTS, CITIES, ENGLISH, FAMILY, FRENCH, GIVEN, JAPANESE, OFFICES, PARTIES, TOPICS } from "./words.js";

/** The day of the first meeting, and how many days there are: forty years. */
const FIRST = Date.UTC(1986, 0, 1);
const DAYS = 14_610;

/** How many people each party has. */
const PEOPLE = 12;

const linesOf = (text) => text.trim().split("\n");
const plain = (text) => text.normalize("NFD").replace(/[^A-Za-z0-9-]/g, "");
const slug = (text) => plain(text).toLowerCase();
const inWords = (text) => text.replaceAll("-", " ");

const parties = linesOf(PARTIES).map((line) => {
  const [id, kind, en, fr, ja] = line.split(" ");
  return { id, kind, slug: slug(en), name: { en: inWords(en), fr: inWords(fr), ja } };
});
const cities = linesOf(CITIES).map((line) => {
  const [party, en, fr, ja] = line.split(" ");
  return { country: party.toUpperCase(), city: { en: inWords(en), fr: inWords(fr), ja } };
});
const pairsOf = (text) => text.match(/\S+ \S+/g).map((pair) => pair.split(" "));
const [given, family] = [pairsOf(GIVEN), pairsOf(FAMILY)];
const people = Array.from({ length: parties.length * PEOPLE }, (_, index) => {
  // 181 has no factor in common with the number of names, so that no name comes twice.
  const place = (index * 181) % (given.length * family.length);
  const [first, last] = [given[place % given.length], family[Math.floor(place / given.length)]];
  return { id: `${slug(first[0])}-${slug(last[0])}`, given: first, family: last };
});
const topics = linesOf(TOPICS).flatMap((line) => {
  const [top, below] = line.split(": ");
  const [broader] = top.split(" ");
  return [{ topic: top }, ...below.split(", ").map((topic) => ({ topic, broader }))].map(({ topic, broader }) => {
    const [id, ja] = topic.split(" ");
    return { id, name: { en: capital(inWords(id)), ja }, ...(broader && { broader }) };
  });
});
const organisations = parties.flatMap(({ id, name }) => [
  { id: `pmo-${id}`, name: { en: `Office of the Head of Government, ${name.en}`, ja: `${name.ja}政府首脳府` }, of: id },
  { id: `mfa-${id}`, name: { en: `Ministry of Foreign Affairs, ${name.en}`, ja: `${name.ja}外務省` }, of: id },
]);

/** What all records share, by the names of its files. */
export const SHARED = {
  collection: {
    schemaVersion: "1",
    title: { en: "Made-up meetings", ja: "架空の会談" },
    description: {
      en: "Records that a program made up, to see how long their publication takes; none of it was said.",
    },
    publisher: { name: { en: "Nobody" } },
    licence: { id: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
    keywords: [{ en: "made up", ja: "架空" }],
    languages: ["en", "fr", "ja"],
    version: "1.0.0",
    released: "2026-06-30",
    base: "https://example.org/made-up/",
  },
  parties: {
    parties: parties.map(({ id, kind, name }) => {
      return { id, kind, name, ...(kind === "state" && { country: id.toUpperCase() }) };
    }),
  },
  organisations: { organisations },
  people: {
    people: people.map(({ id, given, family }) => {
      const scripts = { ja: `${given[1]}・${family[1]}` };
      return { id, name: { family: family[0], given: given[0], order: "given-first", scripts } };
    }),
  },
  topics: { topics },
};

/** Numbers that look random, the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Makes one record; each has numbers of its own, so that it does not depend on those before it. */
class Maker {
  constructor(seed, shape) {
    this.random = randomOf(seed);
    this.shape = shape;
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  chance(part) {
    return this.random() < part;
  }

  one(list) {
    return list[this.below(list.length)];
  }

  /** Some items of a list, each once. */
  some(list, count) {
    const chosen = new Set();
    while (chosen.size < Math.min(count, list.length)) chosen.add(this.one(list));
    return [...chosen];
  }

  run(words, least, most, gap) {
    const from = this.below(words.length);
    const count = least + this.below(most - least + 1);
    return Array.from({ length: count }, (_, index) => words[(from + index) % words.length]).join(gap);
  }

  english(least = 8, most = 24) {
    return `${capital(this.run(ENGLISH, least, most, " "))}.`;
  }

  french(least = 8, most = 24) {
    return `${capital(this.run(FRENCH, least, most, " "))}.`;
  }

  japanese(least = 10, most = 30) {
    return `${this.run(JAPANESE, least, most, "")}。`;
  }

  /** A text of ours, in the languages that the shape and chance give it. */
  text(least, most) {
    if (this.shape === "japanese") return { ja: this.japanese(least, most) };
    return {
      en: this.english(least, most),
      ...(this.chance(0.15) && { fr: this.french(least, most) }),
      ...(this.chance(0.3) && { ja: this.japanese(least, most) }),
    };
  }

  passage(document, verb) {
    const ja = document.language === "ja";
    const words = (least, most) => {
      return ja ? this.run(JAPANESE, least + 2, most + 2, "") : capital(this.run(ENGLISH, least, most, " "));
    };
    return {
      document: document.id,
      ...(verb && { verb: ja ? verb[2] : verb[1] }),
      first: words(3, 6),
      ...(this.chance(0.8) && { last: `${words(2, 5)}${ja ? "。" : "."}` }),
      ...(this.chance(0.03) && { prefix: words(2, 3) }),
    };
  }

  passages(documents, verb) {
    const [first, ...others] = documents;
    const more = others.filter(() => this.chance(0.6));
    return [first, ...more].map((document) => this.passage(document, verb));
  }

  hash() {
    return Array.from({ length: 8 }, () =>
      this.below(2 ** 32)
        .toString(16)
        .padStart(8, "0"),
    ).join("");
  }

  documents(sides, date) {
    const count = this.shape === "tiny" ? 1 : 1 + this.below(3);
    return Array.from({ length: count }, (_, index) => {
      const language = this.shape === "japanese" || index === 2 ? "ja" : "en";
      const { id } = sides[index % sides.length];
      const whole = this.chance(0.8);
      const body = this.passage({ language });
      return {
        id: `${id}-${language}${index > 1 ? "-b" : ""}`,
        kind: this.chance(0.8) ? "readout" : "news-release",
        issuers: [`${this.chance(0.5) ? "pmo" : "mfa"}-${id}`],
        language,
        title: language === "ja" ? this.japanese(6, 12) : this.english(6, 12),
        url: `https://www.example.org/${id}/news/${date}/${this.hash().slice(0, 12)}.html`,
        published: date,
        ...(this.chance(0.5) && { dateline: `${this.one(cities).city.en}, ${date}` }),
        read: whole ? "whole" : "part",
        ...(whole && { body: { first: body.first, last: body.last ?? body.first }, sha256: this.hash() }),
        ...(index === 2 && this.shape !== "japanese" && { translationOf: `${sides[0].id}-en` }),
        mentions: this.some(topics, 1 + this.below(3)).map((topic) => topic.id),
      };
    });
  }

  /** Most records have some statements, few have very many, and some have none. */
  count() {
    if (this.shape === "tiny") return this.below(2);
    if (this.shape === "long") return 500;
    const luck = this.random();
    if (luck < 0.05) return 0;
    if (luck < 0.97) return 2 + this.below(14);
    if (luck < 0.9995) return 20 + this.below(60);
    return 500;
  }

  statement(index, documents, speakers, things) {
    const act = this.one(ACTS);
    const about = [...this.some(topics, 1 + this.below(4)).map((topic) => topic.id), ...(things[index] ?? [])];
    const summary = this.text(12, 34);
    const { language } = documents[0];
    return {
      id: `s-${index + 1}`,
      act: act[0],
      by: this.chance(0.5) && speakers.length > 1 ? "all" : [this.one(speakers)],
      about,
      summary: { ...summary, [language]: summary[language] ?? this.text()[language] },
      ...(this.chance(0.05) && { when: { date: "2027-05", words: "next May" } }),
      ...(this.chance(0.05) && { condition: this.text(5, 10) }),
      ...(this.chance(0.1) && { inferred: [{ of: "about", because: this.text(6, 14) }] }),
      evidence: this.passages(documents, act),
    };
  }

  record(id, sides, date) {
    const documents = this.documents(sides, date);
    const participants = sides.flatMap((side) => {
      const from = parties.indexOf(side) * PEOPLE;
      const count = 1 + this.below(2);
      const own = this.some(people.slice(from, from + PEOPLE), count);
      return own.map((person, index) => {
        const [en, fr, ja] = OFFICES[index === 0 ? 0 : 2 + this.below(4)];
        const inferred = this.chance(0.1) && { inferred: [{ of: "party", because: this.text(6, 14) }] };
        return { person: person.id, office: { en, fr, ja }, party: side.id, ...inferred };
      });
    });
    const speakers = participants.map(({ person }) => person);
    const count = this.count();
    const [one, other] = sides;
    const pair = `${one.slug}-${other.slug}`;
    const agreed = count > 3 && this.chance(0.4) ? this.some(["trade", "security", "science", "space", "visa"], 1) : [];
    const instruments = agreed.map((name) => ({
      // The same at each meeting of the two.
      id: `${pair}-${name}-agreement`,
      kind: "agreement",
      title: { en: `${capital(name)} agreement of ${one.name.en} and ${other.name.en}` },
      parties: [one.id, other.id],
      states: [{ state: this.one(["discussed", "announced", "signed"]), evidence: this.passages(documents) }],
    }));
    const amount = 1 + this.below(90);
    const figures =
      count > 2 && this.chance(0.3)
        ? [
            {
              id: "amount",
              value: `${amount}000000000`,
              qualifier: "about",
              currency: "USD",
              measure: this.text(4, 8),
              words: documents[0].language === "ja" ? `約${amount}0億ドル` : `about $${amount} billion`,
              inferred: [{ of: "currency", because: this.text(6, 14) }],
              evidence: [this.passage(documents[0])],
            },
          ]
        : [];
    const services =
      instruments.length > 0 && this.chance(0.3)
        ? [
            {
              id: "help-desk",
              name: { en: "Help for travellers (proposed)" },
              description: { en: `Proposed. Would help travellers: ${this.run(ENGLISH, 8, 16, " ")}.` },
              status: "proposed",
              under: instruments[0].id,
              providers: [one.id],
              about: ["visits"],
              inferred: [],
              evidence: [this.passage(documents[0])],
            },
          ]
        : [];
    const inPerson = this.chance(0.7);
    const place = inPerson && this.one(cities);
    const things = [...instruments, ...figures].map((thing) => [thing.id]);
    const statements = Array.from({ length: count }, (_, index) => {
      return this.statement(index, documents, speakers, things);
    });
    const cited = documents.map((document) => this.passage(document));
    const some = (key, list) => list.length > 0 && { [key]: list };
    return {
      id,
      title: {
        en: `${one.name.en} and ${sides
          .slice(1)
          .map(({ name }) => name.en)
          .join(" and ")} ${inPerson ? "meet" : "speak"}`,
        ...(this.chance(0.5) && { ja: `${sides.map(({ name }) => name.ja).join("・")}会談` }),
      },
      status: this.chance(0.97) ? "held" : "planned",
      mode: inPerson ? "in-person" : this.chance(0.5) ? "telephone" : "call",
      when: { date, words: "Today" },
      ...(place && { where: place }),
      ...(inPerson && this.chance(0.5) && { occasion: { kind: "visit", name: this.text(4, 8) } }),
      inferred: place ? [{ of: "city", because: this.text(6, 14) }] : [],
      evidence: cited,
      parties: sides.map((side) => side.id),
      participants,
      documents,
      ...some("statements", statements),
      ...some("instruments", instruments),
      ...some("services", services),
      ...some("figures", figures),
    };
  }
}

/**
 * The records, in the order of their ids.
 *
 * @param shape `mixed`, `tiny`, `long` or `japanese`
 */
export function* recordsOf(meetings, seed = 1, shape = "mixed") {
  let made = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const count = Math.floor(((day + 1) * meetings) / DAYS) - Math.floor((day * meetings) / DAYS);
    if (count === 0) continue;
    const date = new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
    const choice = new Maker(seed * 1_000_003 + day, shape);
    const ids = new Map();
    while (ids.size < count) {
      const sides = choice.some(parties, choice.chance(0.9) ? 2 : 3 + choice.below(3));
      sides.sort((a, b) => (a.slug < b.slug ? -1 : 1));
      ids.set(`${date}-${sides.map(({ slug }) => slug).join("-")}`, sides);
    }
    for (const id of [...ids.keys()].sort()) {
      made += 1;
      yield new Maker(seed * 7_919 + made * 104_729, shape).record(id, ids.get(id), date);
    }
  }
}

/** Writes a collection. */
export function generate({ meetings, seed = 1, shape = "mixed", out, json = false }) {
  const lines = out.endsWith(".ndjson");
  const folder = lines ? dirname(out) : out;
  const write = (file, value) => {
    writeFileSync(
      `${file}${json ? ".json" : ".yaml"}`,
      json ? JSON.stringify(value) : stringify(value, { lineWidth: 0 }),
    );
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(SHARED)) write(join(folder, name), value);
  if (!lines) {
    for (const record of recordsOf(meetings, seed, shape)) {
      const year = join(folder, record.id.slice(0, 4));
      mkdirSync(year, { recursive: true });
      write(join(year, record.id), record);
    }
    return;
  }
  const file = openSync(out, "w");
  let text = "";
  for (const record of recordsOf(meetings, seed, shape)) {
    text += `${JSON.stringify(record)}\n`;
    if (text.length > 1_000_000) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      meetings: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      shape: { type: "string", default: "mixed" },
      out: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  if (!values.out) throw new Error("Name a folder, or a file that ends in .ndjson: --out made-up");
  generate({ ...values, meetings: Number(values.meetings), seed: Number(values.seed) });
}
