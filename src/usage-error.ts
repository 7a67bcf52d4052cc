/** The caller asked for something that cannot be done: a path that is not there, a folder that is not ours. */
export class UsageError extends Error {
  /** `UsageError`, as errors are told apart where classes are not shared. */
  override readonly name = "UsageError";

  /** @param message what cannot be done, and what can */
  constructor(
    /** Which misuse: `path-not-found`, `folder-holds-others-files`. Public API: codes are never renamed. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
