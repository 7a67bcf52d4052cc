import { Command, CommanderError } from "commander";
import type { ReportedFailure } from "../model/report.js";
import { printable } from "../report/printable.js";
import { FORMATS, reportOf } from "../report/report.js";
import { fileFault, UsageError } from "../usage-error.js";
import { COMMANDS } from "./commands.js";
import { EXIT, type Io } from "./io.js";
import { VERSION } from "./version.js";

/** The command: does what the arguments say and returns the exit code. It throws nothing: what goes wrong is told on `io.err`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.fine;
  const program = new Command("readout")
    .description("What governments say about their meetings, as data that shows the words it came from.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError("Try --help.")
    .addHelpText(
      "after",
      `
Exit codes: 0 fine, 1 the data is invalid, 2 wrong usage or a file that cannot be read or written,
70 a fault of readout.
Data goes to standard output, problems to standard error. NO_COLOR and FORCE_COLOR are obeyed.`,
    );

  // Of an empty value each would say something else, and none that it is empty: it is what an unset variable leaves.
  program.hook("preAction", (_, command) => {
    const options = command.options.map((option) => [option.long, command.getOptionValue(option.attributeName())]);
    const values = command.registeredArguments.map((argument, at) => [
      `<${argument.name()}>`,
      command.processedArgs[at],
    ]);
    const [name] = [...values, ...options].find(([, value]) => [value].flat().includes("")) ?? [];
    if (name !== undefined) throw new UsageError("value-empty", `The value of ${name} is empty.`);
  });

  // The others are described only where they are told of.
  const [called = "", helped = ""] = argv;
  for (const name of Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS)) {
    COMMANDS[name]?.(program.command(name), io, (ended) => {
      code = ended;
    });
  }

  try {
    // Of a command that there is not, commander would print the help of all, and not say so.
    const isUnknown = called === "help" && helped !== "" && !Object.hasOwn(COMMANDS, helped);
    await program.parseAsync(isUnknown ? [helped] : [...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    const failure = failureOf(error);
    // Of what is wrong with the arguments, commander has told.
    if (failure && !(error instanceof CommanderError)) io.err(`error: ${printable(failure.message)}\n`);
    const stack = error instanceof Error ? error.stack : String(error);
    if (!failure) {
      io.err(`error: This is a fault of readout. Please report it, with the command and these lines:\n${stack}\n`);
    }
    // Who reads a report as a machine does, and found none, would tell of that instead.
    const { format } = program.commands.find((command) => command.name() === called)?.opts() ?? {};
    if (FORMATS.includes(format)) {
      const report = { ...reportOf([]), failure: failure ?? { message: `This is a fault of readout: ${error}` } };
      const { tellIn } = await import("./tell.js");
      await tellIn(format, report, { command: called, version: VERSION, rules: [] }, new Map(), io);
    }
    return failure ? EXIT.usage : EXIT.fault;
  }
  return code;
}

/** What of an error is to be told where it is no fault of ours; of such a fault nothing. */
function failureOf(error: unknown): ReportedFailure | undefined {
  if (error instanceof UsageError) return { code: error.code, message: error.message };
  const message = error instanceof CommanderError ? error.message.replace(/^error: /, "") : fileFault(error);
  return message === undefined ? undefined : { message };
}
