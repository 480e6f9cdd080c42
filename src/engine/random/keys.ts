import seedrandom from 'seedrandom';

/** Four 32-bit words that stand for a seed. */
export type Keys = readonly [number, number, number, number];

/** Turns a seed, any string, into key words. */
export function keysOf(seed: string): Keys {
  const generator = seedrandom(`fourfold ${seed}`);
  return [generator.int32(), generator.int32(), generator.int32(), generator.int32()];
}

/** What random numbers are drawn for. A purpose of its own keeps each kind of draw independent of the others. */
export const PURPOSE = {
  scramble: 1,
  panelScramble: 2,
  centres: 3,
  stay: 4,
  ties: 5,
  history: 6,
  noise: 7,
  drift: 8,
  starts: 9,
  worlds: 10,
  sensitivity: 11,
  resampling: 12,
  orders: 13,
  halves: 14,
  reference: 15,
  pilots: 16,
  streaks: 17,
  businesses: 18,
} as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/** Murmur3's finalizer: every bit of the result depends on every bit of the word. */
function mix(word: number): number {
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/** The keys of one stream: of a seed, a purpose and whatever counts it (component, period, block of customers). */
export function derive(keys: Keys, purpose: Purpose, ...counters: readonly number[]): Keys {
  let [a, b, c, d] = keys;
  for (const counter of [purpose, ...counters]) {
    a = mix(a ^ Math.imul(counter + 1, 0x9e3779b1));
    b = mix(b ^ a);
    c = mix(c ^ b);
    d = mix(d ^ c);
    a = mix(a ^ d);
  }
  return [a, b, c, d];
}
