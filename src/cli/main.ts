#!/usr/bin/env node
import { createWriteStream } from "node:fs";
import { fileFault } from "../usage-error.js";
import { tuneEngine } from "./engine.js";
import { EXIT } from "./io.js";
import { printerTo } from "./printer.js";
import { run } from "./run.js";

tuneEngine();

/** By which people, systems and a terminal that closes ask a command to end. What `nohup` sets, Node takes back. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

let isCut = false;
const out = printerTo("stdout", (error) => {
  // A reader that has seen enough, such as `head`, is no fault. The command goes on: it may have problems to tell.
  if (error.code === "EPIPE") return;
  isCut = true;
  process.exitCode = EXIT.usage;
  err(`error: ${fileFault(error, "Standard output") ?? error.message}\n`);
});
// Where nobody reads what is wrong, the exit code still tells that something is.
const err = printerTo("stderr", () => {});

const { FORCE_COLOR, GITHUB_WORKSPACE, NO_COLOR, TERM } = process.env;
const onTerminal = () => process.stderr.isTTY === true && TERM !== "dumb";

run(process.argv.slice(2), {
  in: async (most = Number.POSITIVE_INFINITY) => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of process.stdin.iterator({ destroyOnReturn: false })) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > most) break;
    }
    return Buffer.concat(chunks);
  },
  spool: async (file, begun = new Uint8Array()) => {
    const { pipeline } = await import("node:stream/promises");
    const into = createWriteStream(file);
    into.write(begun);
    return pipeline(process.stdin, into);
  },
  out,
  err,
  interrupted: (tidy) => {
    const end = (signal: NodeJS.Signals) => {
      forget();
      tidy();
      process.kill(process.pid, signal);
    };
    const forget = () => {
      for (const signal of SIGNALS) process.off(signal, end);
    };
    for (const signal of SIGNALS) process.on(signal, end);
    return forget;
  },
  get progress() {
    return onTerminal() ? (line: string) => err(`\r${line}\u001b[K`) : undefined;
  },
  get colour() {
    return NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== "0" : onTerminal();
  },
  root: GITHUB_WORKSPACE || undefined,
}).then((code) => {
  process.exitCode = isCut ? EXIT.usage : code;
});
