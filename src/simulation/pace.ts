/** Milliseconds a turn is meant to last: long against a message, short enough to be called off. */
const TURN = 50;

/** How many units to take in one turn, learned from the turns before. The first takes one. */
export class Pace {
  #size = 1;

  get size(): number {
    return this.#size;
  }

  took(units: number, milliseconds: number): void {
    const fitting = Math.floor((units * TURN) / Math.max(milliseconds, 0.1));
    this.#size = Math.max(1, Math.min(fitting, 4 * this.#size));
  }
}
