/** Where a stretch of known bytes begins, and how long it is. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
}

const BLOCK = 8;
/** Known blocks are looked up at every fourth place: a quarter of the table, and what is missed is short. */
const STRIDE = 4;
const SLOTS = 1 << 15;

function slotOf(bytes: Uint8Array, at: number): number {
  let hash = 0;
  for (let k = 0; k < BLOCK; k++) hash = Math.imul(hash ^ bytes[at + k]!, 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** Finds the longest stretch of known bytes that stands at a place of others. */
export class Stretches {
  readonly #known: Uint8Array;
  readonly #heads = new Int32Array(SLOTS).fill(-1);
  readonly #next: Int32Array;

  constructor(known: Uint8Array) {
    this.#known = known;
    this.#next = new Int32Array(Math.ceil(known.length / STRIDE));
    for (let at = 0; at + BLOCK <= known.length; at += STRIDE) {
      const slot = slotOf(known, at);
      this.#next[at / STRIDE] = this.#heads[slot]!;
      this.#heads[slot] = at;
    }
  }

  /** Of stretches equally long the one closest to where the last ended; undefined: none of eight bytes. */
  longest(bytes: Uint8Array, at: number, last: number): Stretch | undefined {
    if (at + BLOCK > bytes.length) return undefined;
    let best: Stretch | undefined;
    for (let from = this.#heads[slotOf(bytes, at)]!; from >= 0; from = this.#next[from / STRIDE]!) {
      let length = 0;
      while (at + length < bytes.length && this.#known[from + length] === bytes[at + length]) length++;
      if (length < BLOCK || length < (best?.length ?? 0)) continue;
      const isCloser = !best || length > best.length || Math.abs(from - last) < Math.abs(best.at - last);
      if (isCloser) best = { at: from, length };
    }
    return best;
  }
}
