/** Builds that are killed, that come at once, that find no room: the shelf is whole, or the next build makes it so. */
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../bench/generate.js";
import { crash } from "../fuzz/crash.js";
import { emptyFolder, filesUnder, readout, root } from "./support.js";

const place = emptyFolder();
generate({ meetings: 3, out: join(place, "records.ndjson") });
const records = join(place, "records.ndjson");
const build = (out: string, from = records) => readout(["build", from, "--collection", place, "--out", out]);

test("ten builds killed at random moments lose no shelf", { timeout: 600_000 }, async () => {
  const met = await crash({ count: 10 });
  expect(met.writing + met.moving + met.ended).toBe(10);
});

test("of two builds at once one wins and the other says why not, or both come through one after the other", {
  timeout: 600_000,
}, async () => {
  const out = join(emptyFolder(), "shelf");
  const args = ["build", records, "--collection", place, "--out", out];
  const runs = [1, 2, 3].map(() => {
    const child = spawn(process.execPath, [join(root, "dist/command/main.cjs"), ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stderr.on("data", (text) => {
      told += text;
    });
    return new Promise<{ code: number | null; told: string }>((resolve) => {
      child.once("close", (code) => resolve({ code, told }));
    });
  });
  const ended = await Promise.all(runs);
  expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
  for (const { code, told } of ended) {
    if (code !== 0)
      expect([code, told]).toEqual([
        2,
        expect.stringMatching(/^error: Another build \(process \d+ on .*\) is writing to /),
      ]);
  }
  const alone = join(emptyFolder(), "shelf");
  build(alone);
  expect(filesUnder(out)).toEqual(filesUnder(alone));
});

test("a lock of a process that is gone is passed over and taken away; of one that lives it is not", {
  timeout: 600_000,
}, () => {
  const out = join(emptyFolder(), "shelf");
  const host = hostname().replace(/[^\w.-]/g, "_");
  const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
  mkdirSync(out);
  writeFileSync(join(out, `.readout-lock-${gone}-${host}`), "");
  expect(build(out).status).toBe(0);
  expect([...filesUnder(out).keys()].filter((path) => path.startsWith("."))).toEqual([]);
  const before = filesUnder(out);
  writeFileSync(join(out, `.readout-lock-${process.pid}-${host}`), "");
  expect(build(out)).toMatchObject({ status: 2, stderr: expect.stringContaining(`process ${process.pid} on ${host}`) });
  rmSync(join(out, `.readout-lock-${process.pid}-${host}`));
  expect(filesUnder(out)).toEqual(before);
});

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "asked to end by %s, it ends of it and leaves nothing, while it waits for records and while it writes them",
  { timeout: 600_000 },
  async (signal) => {
    const many = join(emptyFolder(), "records.ndjson");
    generate({ meetings: 600, out: many });
    const out = join(emptyFolder(), "shelf");
    const until = async (path: string) => {
      while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    const ended = async (source: string, begun: string) => {
      const args = [join(root, "dist/command/main.cjs"), "build", source, "--collection", place, "--out", out];
      const child = spawn(process.execPath, args, { stdio: ["pipe", "ignore", "pipe"] });
      await until(join(out, ".readout-stage", begun));
      child.kill(signal);
      return new Promise((resolve) => child.once("close", (code, by) => resolve({ code, by })));
    };
    for (const [source, begun] of [
      ["-", ".standard-input"],
      [many, "meetings.json"],
    ] as const) {
      expect(await ended(source, begun)).toEqual({ code: null, by: signal });
      expect(existsSync(out)).toBe(false);
    }
    build(out);
    const before = filesUnder(out);
    await ended(many, "meetings.json");
    expect(filesUnder(out)).toEqual(before);
  },
);

describe.skipIf(process.platform === "win32")("a check that is asked to end", () => {
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const main = join(root, "dist/command/main.cjs");

  test("takes the folder away in which it keeps standard input to check it", { timeout: 600_000 }, async () => {
    const temporary = emptyFolder();
    const child = spawn(process.execPath, [main, "validate", "-", "--collection", place], {
      stdio: ["pipe", "ignore", "ignore"],
      env: { ...process.env, TMPDIR: temporary },
    });
    const record = `${"x".repeat(2 ** 20)}\n`;
    child.stdin.on("error", () => {}).write(`${readFileSync(records, "utf8")}${record}${record}`);
    await until(() => readdirSync(temporary).length > 0);
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.once("close", (_, by) => resolve(by)))).toBe("SIGTERM");
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.each([
    ["validate", []],
    ["build", ["--out", "shelf"]],
  ])("by %s ends of it though no record holds", { timeout: 600_000 }, async (command, more) => {
    const temporary = emptyFolder();
    const child = spawn(process.execPath, [main, command, "-", "--collection", place, ...more], {
      stdio: ["pipe", "ignore", "ignore"],
      env: { ...process.env, TMPDIR: temporary },
      cwd: temporary,
    });
    const faulty = readFileSync(records, "utf8").replaceAll('"status":"', '"status":"un');
    child.stdin.on("error", () => {}).end(faulty.repeat(Math.ceil(20_000_000 / faulty.length)));
    await until(() => readdirSync(temporary).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    child.kill("SIGTERM");
    expect(await new Promise((resolve) => child.once("close", (_, by) => resolve(by)))).toBe("SIGTERM");
    expect(readdirSync(temporary)).toEqual([]);
  });
});

test.skipIf(process.platform !== "linux")("where the system makes no folder, it says so and ends", () => {
  expect(build("/proc/shelf/of/ours")).toEqual({
    status: 2,
    stdout: "",
    stderr: "error: /proc/shelf cannot be made: there is no such file or folder (ENOENT).\n",
  });
});

describe("what fails leaves the old shelf whole", () => {
  const out = join(emptyFolder(), "shelf");
  build(out);
  const before = filesUnder(out);

  test("a record that fails at the very end, told with its line", { timeout: 600_000 }, () => {
    const lines = readFileSync(records, "utf8").trimEnd().split("\n");
    const bad = join(place, "bad.ndjson");
    writeFileSync(bad, [...lines.slice(0, -1), lines.at(-1)?.replace('"status":"held"', '"status":"hold"')].join("\n"));
    expect(build(out, bad)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`bad.ndjson:${lines.length}:`),
    });
    expect(filesUnder(out)).toEqual(before);
    const fresh = join(emptyFolder(), "shelf");
    expect(build(fresh, bad).status).toBe(1);
    expect(existsSync(fresh)).toBe(false);
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(isRoot || process.platform === "win32")("a folder that cannot be written (does not run as root)", () => {
    chmodSync(out, 0o555);
    expect(build(out)).toMatchObject({
      status: 2,
      stderr: `error: ${out} cannot be written: permission is denied (EACCES).\n`,
    });
    chmodSync(out, 0o755);
    expect(filesUnder(out)).toEqual(before);
  });

  test.skipIf(!isRoot || process.platform !== "linux")(
    "a full disk (runs as root of Linux alone: it wants a small tmpfs)",
    { timeout: 600_000 },
    ({ skip }) => {
      const disk = emptyFolder();
      if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]).status !== 0)
        return skip("no tmpfs can be mounted");
      try {
        const shelf = join(disk, "shelf");
        expect(build(shelf).status).toBe(0);
        const old = filesUnder(shelf);
        const { bavail, bsize } = statfsSync(disk);
        writeFileSync(join(disk, "rest"), Buffer.alloc(bavail * bsize - 200_000));
        const full = build(shelf);
        expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining("the disk is full") });
        expect(filesUnder(shelf)).toEqual(old);
        rmSync(join(disk, "rest"));
        expect(build(shelf).status).toBe(0);
        expect(filesUnder(shelf)).toEqual(old);
      } finally {
        spawnSync("umount", [disk]);
      }
    },
  );
});
