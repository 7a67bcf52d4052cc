/** After how many records a command pauses. */
export const STRETCH = 50;

/** Lets a command hear of signals, which Node tells of between turns alone. */
export function pause(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
