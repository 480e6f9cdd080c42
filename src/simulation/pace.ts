/** Milliseconds a turn is meant to last: long against a message, short enough to be called off. */
const TURN = 25;

/** How many units to take in one turn, learned from the turns before. */
export class Pace {
  #size: number;

  /** @param first units of the first turn, where it is known that they take no long time */
  constructor(first = 1) {
    this.#size = first;
  }

  get size(): number {
    return this.#size;
  }

  took(units: number, milliseconds: number): void {
    const fitting = Math.floor((units * TURN) / Math.max(milliseconds, 0.1));
    this.#size = Math.max(1, Math.min(fitting, 4 * this.#size));
  }
}
