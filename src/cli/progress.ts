import type { Io } from "./io.js";

/** How often the line is written anew, in ms. */
const PAUSE = 250;

/** A line that tells how far a long work has come: on a terminal, and nowhere else. */
export class Progress {
  readonly #all: number;
  readonly #show: Io["progress"];
  readonly #begun = Date.now();
  #told = Date.now();

  constructor(all: number, { progress }: Io) {
    this.#all = all;
    this.#show = progress;
  }

  tell(done: number): void {
    const now = Date.now();
    if (!this.#show || now - this.#told < PAUSE) return;
    this.#told = now;
    const rate = (1000 * done) / (now - this.#begun);
    const left = (this.#all - done) / rate;
    this.#show(`${done} of ${this.#all} meetings, ${Math.round(rate)} a second, ${timeOf(left)} left`);
  }

  /** Takes the line away. */
  end(): void {
    this.#show?.("");
  }
}

function timeOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} min ${Math.ceil(seconds % 60)} s` : `${Math.ceil(seconds)} s`;
}
