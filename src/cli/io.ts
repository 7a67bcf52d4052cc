/** What a command may touch of the world: where it prints. */
export interface Io {
  /** Data. */
  readonly out: (text: string) => void;
  /** Problems and news, for people. */
  readonly err: (text: string) => void;
  /** Whether `err` may be coloured. */
  readonly colour: boolean;
}

/** The exit codes: all is well; data is invalid; the command was used wrongly. */
export const EXIT = { fine: 0, invalid: 1, usage: 2 } as const;
