/**
 * `node bench/peers.js [meetings] [shape]`: the CPU (user and system, in seconds) of the chain that one would otherwise
 * put together, against `readout build` of the same made-up records, in one run, as a row of a table. `npm ci --prefix
 * bench` installs the tools of the chain.
 *
 * json2csv makes one table a run, of columns that are named, since else it takes the first record's for all. The chain is
 * told of twice: with one flat table, a row a statement, which is all that some want; and with a table for each list of a
 * record, as our build makes them.
 *
 * What favours the chain: ajv-cli gets each record as a file of its own, and splitting them is not counted. Of our tables
 * those of links (ids stand in a cell, as JSON), places, names and topics are not made, nor of evidence any but that of
 * statements. No peer turns records into JSON-LD: jsonld-cli makes canonical N-Quads of the files that our build wrote.
 * Nothing holds ids against each other, nor one file against another; there are no catalogues or checksums. Our build
 * makes its N-Quads too, but no pages, which no peer makes.
 *
 * jsonld-cli has all of a document in memory, many times as large as its text: of more than `WHOLE` meetings it gets the
 * files of each year (`--by-year`), one run after another.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpuOf } from "./cost.js";
import { generate } from "./generate.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The most meetings that jsonld-cli gets in one document. */
const WHOLE = 1000;

/** A text of ours, in the languages of the made-up records. */
const text = (name) => ["en", "fr", "ja"].map((language) => `${name}.${language}`);
const within = (list, names) => names.map((name) => `${list}.${name}`);
const PASSAGE = ["document", "verb", "first", "last", "prefix"];

/** The columns of flat.csv, by where a record has them. */
const FLAT = {
  unwind: ["statements"],
  fields: [
    ...["id", "title.en", "when.date", "where.city.en", "mode", "status", "parties"],
    ...within("statements", ["id", "by", "act", "force", "to", "about", ...text("summary"), "condition.en"]),
    ...within("statements.evidence[0]", PASSAGE.slice(0, 4)),
  ],
};

/** The tables of the lists that records have. */
const TABLES = [
  {
    fields: [
      "id",
      ...text("title"),
      "status",
      "mode",
      "when.date",
      "when.words",
      "occasion.kind",
      ...text("occasion.name"),
    ],
  },
  list("participants", ["person", "party", ...text("office")]),
  list("documents", [
    ...[
      "id",
      "kind",
      "issuers",
      "mentions",
      "language",
      "title",
      "url",
      "published",
      "dateline",
      "read",
      "sha256",
      "translationOf",
    ],
    ...["body.first", "body.last"],
  ]),
  list("statements", [
    "id",
    "act",
    "by",
    "to",
    "about",
    "when.date",
    "when.words",
    ...text("summary"),
    ...text("condition"),
  ]),
  {
    unwind: ["statements", "statements.evidence"],
    fields: ["id", "statements.id", ...within("statements.evidence", PASSAGE)],
  },
  {
    unwind: ["instruments", "instruments.states"],
    fields: ["id", ...within("instruments", ["id", "kind", "title.en", "parties", "states.state"])],
  },
  list("services", ["id", "name.en", "description.en", "status", "under", "providers"]),
  list("figures", ["id", "value", "qualifier", "currency", ...text("measure"), "words"]),
];

/** A row an item. */
function list(name, fields) {
  return { unwind: [name], fields: ["id", ...within(name, fields)] };
}

/** Throws unless a tool has written something: that there is nothing to do fails in none of them. */
function madeBy(tool, file) {
  if (statSync(file).size < 100) throw new Error(`${tool} made nothing`);
}

/**
 * The CPU of each tool of the chain (`ajv`, `jsonld`; `flat` and `tables` of json2csv) and of `readout build`
 * (`build`), in seconds, each run once; and how many times as much the chain takes with the flat table alone
 * (`ratioFlat`) and with all (`ratio`).
 *
 * @param meetings how many records
 * @param shape `mixed`, `tiny`, `long` or `japanese`
 * @param byYear whether jsonld-cli gets the files of each year in turn
 */
export function peers({ meetings, shape = "mixed", byYear = meetings > WHOLE }) {
  const place = mkdtempSync(join(tmpdir(), "readout-peers-"));
  const [shared, files, shelf] = ["records", "files", "shelf"].map((name) => join(place, name));
  const records = join(shared, "records.ndjson");
  const out = join(place, "out");
  const cpu = (args) => cpuOf(args, out);
  try {
    generate({ meetings, shape, out: records });
    generate({ meetings, shape, out: files, json: true });

    const main = join(root, "dist/command/main.cjs");
    const ours = ["build", records, "--collection", shared, "--out", shelf, "--data-only", "--nquads"];
    if (byYear) ours.push("--by-year");
    const build = cpu([main, ...ours]);

    const ajvCli = join(root, "node_modules/ajv-cli/dist/index.js");
    const schema = ["-c", "ajv-formats", "--strict-types=false", "-s", join(root, "schemas/record.schema.json")];
    const ajv = cpu([ajvCli, "validate", ...schema, "-d", join(files, "*/*.json")]);
    madeBy("ajv-cli", out);

    const csv = join(place, "table.csv");
    const json2csvCli = join(root, "bench/node_modules/@json2csv/cli/bin/json2csv.js");
    const json2csv = ({ unwind, fields }) => {
      const asked = [...(unwind ? ["--unwind", unwind.join()] : []), "--fields", fields.join()];
      const taken = cpu([json2csvCli, "--ndjson", "--input", records, "--output", csv, ...asked]);
      madeBy("json2csv", csv);
      rmSync(csv);
      return taken;
    };
    const flat = json2csv(FLAT);
    const tables = TABLES.map(json2csv).reduce((sum, taken) => sum + taken);

    const jsonldCli = join(root, "bench/node_modules/jsonld-cli/bin/jsonld.js");
    const parts = byYear ? readdirSync(join(shelf, "years")).map((year) => join(shelf, "years", year)) : [shelf];
    let jsonld = 0;
    for (const part of parts) {
      jsonld += cpu([jsonldCli, "canonize", "--n-quads", "--allow", "none", join(part, "meetings.jsonld")]);
      madeBy("jsonld-cli", out);
    }
    const ratioFlat = (ajv + flat + jsonld) / build;
    return { ajv, flat, tables, jsonld, build, ratioFlat, ratio: ratioFlat + tables / build };
  } finally {
    rmSync(place, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [meetings = "1000", shape = "mixed"] = process.argv.slice(2);
  const { ratioFlat, ratio, ...seconds } = peers({ meetings: Number(meetings), shape });
  const tools = ["ajv-cli", "json2csv, flat", `json2csv, ${TABLES.length} tables`, "jsonld-cli", "`readout build`"];
  console.log(`| records | ${tools.join(" | ")} | chain / build, flat table alone | with all tables |`);
  console.log(`| --- |${" ---: |".repeat(tools.length + 2)}`);
  const cells = [
    ...Object.values(seconds).map((value) => `${value.toFixed(2)} s`),
    ratioFlat.toFixed(2),
    ratio.toFixed(2),
  ];
  console.log(`| ${meetings} ${shape} | ${cells.join(" | ")} |`);
}
