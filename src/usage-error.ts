import { named } from "./shown.js";

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

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EEXIST: "something else is there already",
  EISDIR: "it is a folder",
  EMFILE: "too many files are open",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file, not a folder",
  EPERM: "permission is denied",
  EROFS: "it is on a file system that can only be read",
  ERR_FS_FILE_TOO_LARGE: "it is too large",
};

const DONE: Readonly<Record<string, string>> = {
  mkdir: "made",
  open: "opened",
  rename: "moved",
  rm: "removed",
  rmdir: "removed",
  unlink: "removed",
  write: "written",
};

/**
 * An error of the file system in one line: which file, what could not be done, and why; of any other error nothing.
 *
 * @param what what could not be read, where the error does not say
 */
export function fileFault(error: unknown, what = "A file"): string | undefined {
  const { code, path, syscall = "" } = error as NodeJS.ErrnoException;
  if (code === undefined || (!syscall && !Object.hasOwn(REASONS, code))) return undefined;
  const reason = REASONS[code] ?? "the system refuses";
  return `${path === undefined ? what : named(path)} cannot be ${DONE[syscall] ?? "read"}: ${reason} (${code}).`;
}

/**
 * Does what reads a file, and tells where that cannot be.
 *
 * @throws UsageError `path-not-found`, `file-unreadable`
 */
export function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw notThere(file);
    const fault = fileFault(error, named(file));
    throw fault === undefined ? error : new UsageError("file-unreadable", fault);
  }
}

/** That a path leads nowhere. */
export function notThere(path: string): UsageError {
  return new UsageError("path-not-found", `There is no file or folder ${named(path)}.`);
}
