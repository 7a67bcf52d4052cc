#!/usr/bin/env node
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { tuneEngine } from "./engine.js";
import { EXIT, fileFault } from "./io.js";
import { run } from "./run.js";

tuneEngine(process.versions.node);

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  process.stderr.write(`error: ${fileFault(error, "Standard output") ?? error.message}\n`);
  process.exit(EXIT.usage);
});
// Where nobody reads what is wrong, the exit code still tells that something is.
process.stderr.on("error", () => {});

const { FORCE_COLOR, GITHUB_WORKSPACE, NO_COLOR, TERM } = process.env;
const onTerminal = process.stderr.isTTY === true && TERM !== "dumb";
const colour = NO_COLOR ? false : FORCE_COLOR ? FORCE_COLOR !== "0" : onTerminal;

process.exitCode = await run(process.argv.slice(2), {
  in: async (most = Number.POSITIVE_INFINITY) => {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of process.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > most) break;
    }
    return Buffer.concat(chunks);
  },
  spool: (file) => pipeline(process.stdin, createWriteStream(file)),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: onTerminal ? (line) => process.stderr.write(`\r${line}\u001b[K`) : undefined,
  colour,
  root: GITHUB_WORKSPACE || undefined,
});
