/** What a command may touch of the world: what it is given, and where it prints. */
export interface Io {
  /** All of standard input; of more than so many bytes only as much as shows that, and `spool` has the rest. */
  readonly in: (most?: number) => Promise<Uint8Array>;
  /** Puts all of standard input, however long, into a file, behind what `in` has read of it. */
  readonly spool: (file: string, begun?: Uint8Array) => Promise<void>;
  /** Data. */
  readonly out: (text: string) => void;
  /** Problems and news, for people. */
  readonly err: (text: string) => void;
  /** Writes a line on a terminal in the place of the one it wrote before. Absent: problems do not go to a terminal. */
  readonly progress?: ((line: string) => void) | undefined;
  /**
   * Does this before a signal ends the command (Ctrl-C, `kill`), which it does at the next pause; what it gives forgets
   * it. Absent: no signal is heard.
   */
  readonly interrupted?: ((tidy: () => void) => () => void) | undefined;
  /** Whether `err` may be coloured. */
  readonly colour: boolean;
  /** The folder that machines know files from: of a GitHub workflow, that of the repository. Absent: the working folder. */
  readonly root?: string | undefined;
}

/** What standard input is called in problems. */
export const STDIN = "<stdin>";

/**
 * The exit codes: all is well; data is invalid; the command was used wrongly, or a file cannot be read or written; a
 * fault of ours (`EX_SOFTWARE` of sysexits.h).
 */
export const EXIT = { fine: 0, invalid: 1, usage: 2, fault: 70 } as const;
