import { Command, CommanderError } from "commander";
import { printable } from "../report/printable.js";
import { UsageError } from "../usage-error.js";
import { COMMANDS } from "./commands.js";
import { EXIT, fileFault, type Io } from "./io.js";
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
Data goes to standard output, problems to standard error. NO_COLOR is obeyed.`,
    );

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
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    const message = error instanceof UsageError ? error.message : fileFault(error);
    if (message !== undefined) {
      io.err(`error: ${printable(message)}\n`);
      return EXIT.usage;
    }
    const stack = error instanceof Error ? error.stack : String(error);
    io.err(`error: This is a fault of readout. Please report it, with the command and these lines:\n${stack}\n`);
    return EXIT.fault;
  }
  return code;
}
