/**
 * `npm run crash -- --count 200 --seed 7`: kills builds (SIGKILL) at random moments between the first byte that they
 * write and the last, two collections in turn into one folder. After each death the shelf is the old one or the new one
 * to the byte, or the stage says how the next build ends the moves; a whole build in between proves that it does, and
 * clears all away. Exits 1 where that does not hold.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause, setImmediate as tick } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "../bench/generate.js";

const cli = fileURLToPath(new URL("../dist/command/main.cjs", import.meta.url));

/** What stands in a folder, by path; without what a killed build may leave, unless all is asked for. */
function filesIn(folder, all = false) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  const ours = all ? paths : paths.filter((path) => !/^\.readout-(stage\/|lock-)/.test(path));
  return Object.fromEntries(ours.sort().map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

const inOrder = (files) => JSON.stringify(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
const same = (one, other) => inOrder(one) === inOrder(other);

/**
 * Kills so many builds.
 *
 * @returns how many were killed while they wrote, moved, or had ended
 * @throws where a shelf was lost
 */
export async function crash({ count, seed = 1, meetings = 3 }) {
  const place = mkdtempSync(join(tmpdir(), "readout-crash-"));
  try {
    const out = join(place, "out");
    const whole = ["first", "second"].map((name, index) => {
      const records = join(place, `${name}/records.ndjson`);
      generate({ meetings, seed: index + 1, out: records });
      const args = [cli, "build", records, "--collection", join(place, name)];
      const begun = Date.now();
      const shelf = join(place, `${name}-whole`);
      const { status, stderr } = spawnSync(process.execPath, [...args, "--out", shelf], { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      return { args: [...args, "--out", out], files: filesIn(shelf), time: Date.now() - begun };
    });
    const build = ({ args }) => spawnSync(process.execPath, args, { encoding: "utf8" });
    let state = (seed * 2_654_435_761) >>> 0;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const met = { writing: 0, moving: 0, ended: 0 };
    build(whole[0]);
    writeFileSync(join(out, "CNAME"), "mine");
    for (const which of whole) which.files.CNAME = "mine";
    for (let round = 1; round <= count; round += 1) {
      const which = whole[round % 2];
      const child = spawn(process.execPath, which.args, { stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      let alive = true;
      ended.then(() => {
        alive = false;
      });
      const stage = join(out, ".readout-stage");
      const sums = join(stage, "SHA256SUMS");
      // Files are moved, once the sums are written, in a few milliseconds: every other death is to be near there.
      const isLate = round % 4 > 1;
      while (alive && !existsSync(isLate ? sums : stage)) await (isLate ? tick() : pause(1));
      await Promise.race([ended, pause(random() ** 2 * (isLate ? 10 : which.time * 0.6))]);
      child.kill("SIGKILL");
      await ended;
      const found = filesIn(out);
      const moving = existsSync(sums);
      met[moving ? "moving" : existsSync(stage) ? "writing" : "ended"] += 1;
      if (!moving && !whole.some(({ files }) => same(files, found))) {
        throw new Error(
          `round ${round}: the shelf is neither the old one nor the new one, and no stage says how to go on`,
        );
      }
      if (moving || round % 10 === 0) {
        const next = whole[(round + 1) % 2];
        const { status, stderr } = build(next);
        if (status !== 0) throw new Error(`round ${round}: the next build fails: ${stderr}`);
        if (!same(filesIn(out, true), next.files))
          throw new Error(`round ${round}: the next build leaves another shelf`);
      }
    }
    return met;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  });
  const met = await crash({ count: Number(values.count), seed: Number(values.seed) });
  console.log(
    `killed ${values.count} builds: ${met.writing} while they wrote, ${met.moving} while they moved, ${met.ended} at their end; no shelf was lost`,
  );
}
