/**
 * `node bench/peers.js [meetings] [shape]`: the CPU (user and system, in seconds) of the chain that one would otherwise
 * put together, against `readout build` of the same made-up records, in one run, as a row of a table. `npm ci --prefix
 * bench` installs the tools of the chain.
 *
 * What favours the chain: ajv-cli gets each record as a file of its own, and splitting them is not counted. json2csv
 * makes one flat table, a row a statement, of the columns of our flat.csv that a record holds as they are; they are
 * named, since else it takes the first record's for all. No peer turns records into JSON-LD: jsonld-cli makes canonical
 * N-Quads of the files that our build wrote. Nothing holds ids against each other, nor one file against another; there
 * are no other tables, catalogues or checksums. Our build makes its N-Quads too, but no pages, which no peer makes.
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

/** Columns of flat.csv, by where a record has them. */
const FIELDS = [
  ...["id", "title.en", "when.date", "where.city.en", "mode", "status", "parties"],
  ...["id", "by", "act", "force", "to", "about", "summary.en", "summary.fr", "summary.ja", "condition.en"].map(
    (name) => `statements.${name}`,
  ),
  ...["verb", "document", "first", "last"].map((name) => `statements.evidence[0].${name}`),
];

/** Throws unless a tool has written something: that there is nothing to do fails in none of them. */
function madeBy(tool, file) {
  if (statSync(file).size < 100) throw new Error(`${tool} made nothing`);
}

/**
 * The CPU of each tool of the chain (`ajv`, `json2csv`, `jsonld`), of all three (`chain`) and of `readout build`
 * (`build`), in seconds, each run once; and how many times as much the chain takes (`ratio`).
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

    const csv = join(place, "flat.csv");
    const json2csvCli = join(root, "bench/node_modules/@json2csv/cli/bin/json2csv.js");
    const flat = ["--ndjson", "--unwind", "statements", "--fields", FIELDS.join()];
    const json2csv = cpu([json2csvCli, "--input", records, "--output", csv, ...flat]);
    madeBy("json2csv", csv);

    const jsonldCli = join(root, "bench/node_modules/jsonld-cli/bin/jsonld.js");
    const parts = byYear ? readdirSync(join(shelf, "years")).map((year) => join(shelf, "years", year)) : [shelf];
    let jsonld = 0;
    for (const part of parts) {
      jsonld += cpu([jsonldCli, "canonize", "--n-quads", "--allow", "none", join(part, "meetings.jsonld")]);
      madeBy("jsonld-cli", out);
    }
    const chain = ajv + json2csv + jsonld;
    return { ajv, json2csv, jsonld, chain, build, ratio: chain / build };
  } finally {
    rmSync(place, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [meetings = "1000", shape = "mixed"] = process.argv.slice(2);
  const { ratio, ...seconds } = peers({ meetings: Number(meetings), shape });
  console.log("| records | ajv-cli | @json2csv/cli | jsonld-cli | the chain | `readout build` | chain / build |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  const cells = [...Object.values(seconds).map((value) => `${value.toFixed(2)} s`), ratio.toFixed(2)];
  console.log(`| ${meetings} ${shape} | ${cells.join(" | ")} |`);
}
