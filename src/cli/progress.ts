import type { Io } from "./io.js";

/** How often the line is written anew, in ms. */
const PAUSE = 250;

/** A line that tells how far a long work has come: on a terminal, and nowhere else. */
export class Progress {
  readonly #all: number;
  readonly #io: Io;
  readonly #begun = Date.now();
  #told = this.#begun;

  constructor(all: number, io: Io) {
    this.#all = all;
    this.#io = io;
  }

  tell(done: number): void {
    const now = Date.now();
    if (now - this.#told < PAUSE) return;
    this.#told = now;
    const rate = (1000 * done) / (now - this.#begun);
    const left = (this.#all - done) / rate;
    this.#io.progress?.(`${done} of ${this.#all} meetings, ${Math.round(rate)} a second, ${timeOf(left)} left`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#told > this.#begun) this.#io.progress?.("");
  }
}

function timeOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${Math.ceil(seconds % 60)} s` : `${Math.ceil(seconds)} s`;
}
