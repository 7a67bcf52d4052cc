/**
 * `npm run bench`: what the work costs, as ratios in one run. In the same process, against JSON.parse and
 * JSON.stringify of the same records; a whole command, by its CPU time against that of `node -e 0`. The least of several
 * rounds counts, since another program on the machine can only add to it.
 */
import { fileURLToPath } from "node:url";
import { columnsOf, readCollection, toCsv, toEmbed, toJsonLd, toTables } from "../dist/index.js";
import { cpuOf, leastOf, machine } from "./cost.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reading = readCollection(`${root}tests/cases`);
if (!reading.ok) throw new Error("tests/cases does not hold");
const { collection } = reading;
const { meetings, about } = collection;

/** The least time of each call, in microseconds; they take turns, so that what slows one slows the other. */
function timesOf(...calls) {
  const least = calls.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 60; round += 1) {
    for (const [index, call] of calls.entries()) {
      const start = performance.now();
      for (let count = 0; count < 8; count += 1) call();
      least[index] = Math.min(least[index], (performance.now() - start) * 125);
    }
  }
  return least;
}

const rows = [];
const text = JSON.stringify(meetings);
const floor = () => JSON.stringify(JSON.parse(text));
const graph = JSON.stringify(toJsonLd(collection));
const graphFloor = () => JSON.stringify(JSON.parse(graph));
const tables = toTables(collection);
const columns = Object.fromEntries(Object.keys(tables).map((table) => [table, columnsOf(table, about.languages)]));
const written = (of) => Object.entries(of).map(([table, rows]) => toCsv(rows, columns[table]));

const against = (what, call, limit, base = floor, of = "parse + stringify of the records") => {
  const [least, leastOfBase] = timesOf(call, base);
  rows.push({ what, ratio: least / leastOfBase, limit, of });
};
against("records → JSON-LD", () => toJsonLd(collection), 1);
against("records → JSON-LD", () => toJsonLd(collection), 1, graphFloor, "parse + stringify of that JSON-LD");
against("records → what pages embed", () => meetings.map((meeting) => toEmbed(meeting, collection)), 1);
against("records → rows of all tables", () => toTables(collection), 1);
against("rows → CSV of all tables", () => written(tables), 1);
against("records → CSV of all tables", () => written(toTables(collection)), 1);

const cli = `${root}dist/command/main.cjs`;
process.chdir(root);
const command = (limit, ...args) => {
  const [{ cpu }, idle] = leastOf(
    60,
    () => ({ cpu: cpuOf([cli, ...args]) }),
    () => ({ cpu: cpuOf(["-e", "0"]) }),
  );
  rows.push({ what: `readout ${args.join(" ")}`, ratio: cpu / idle.cpu, limit, of: "node -e 0 (CPU)" });
};
command(2, "--version");
command(4, "validate", "src/meetings/2026-03-06-canada-japan.yaml");
const page = "dist-data/meetings/2026-03-06-canada-japan/embed.jsonld";
command(4, "check", page);
command(4, "check", page, "--record", "src/meetings/2026-03-06-canada-japan.yaml");

console.log(machine());
console.log(
  `${meetings.length} records, ${text.length} bytes of JSON, ${timesOf(floor)[0].toFixed(0)} µs to parse and write\n`,
);
console.log("| what | ratio | wanted at most | of |\n| --- | ---: | ---: | --- |");
for (const { what, ratio, limit, of } of rows) {
  console.log(`| ${what} | ${ratio.toFixed(2)}${ratio > limit ? " (over)" : ""} | ${limit} | ${of} |`);
}
