import { normalQuantile } from './normal.ts';

const UNIT = 1 / 4294967296;

/** How often the tail is halved; of what lies farther out, one word in 128, the quantile itself is asked. */
const OCTAVES = 7;
const CELLS_LOG2 = 5;
/** Cells of an octave, all of one width. */
const CELLS = 1 << CELLS_LOG2;
/** Coefficients of a cell's polynomial. */
const TERMS = 6;

/** Words to a cell in the octave nearest to the middle, as a power of 2; in each that follows half as many. */
const WIDEST_LOG2 = 30 - CELLS_LOG2;

/** Cosines of 15°, 45° and 75°: a polynomial of degree 5 that agrees there, and mirrored, strays least (Chebyshev). */
const NODES = [Math.sqrt(2 + Math.sqrt(3)) / 2, Math.sqrt(0.5), Math.sqrt(2 - Math.sqrt(3)) / 2] as const;
const [A, B, C] = [NODES[0] * NODES[0], NODES[1] * NODES[1], NODES[2] * NODES[2]] as const;

/** By octave and cell: the coefficients of a polynomial in words from the middle of the cell. */
const TABLE = new Float64Array(OCTAVES * CELLS * TERMS);
for (let octave = 0; octave < OCTAVES; octave++) {
  const width = 1 << (WIDEST_LOG2 - octave);
  for (let cell = 0; cell < CELLS; cell++) {
    approach((octave * CELLS + cell) * TERMS, (CELLS + cell + 0.5) * width, width / 2);
  }
}

/** Writes the polynomial that is near the quantile from `half` words below a word to `half` above it. */
function approach(at: number, middle: number, half: number): void {
  const even = [0, 0, 0];
  const odd = [0, 0, 0];
  for (let n = 0; n < 3; n++) {
    const above = normalQuantile((middle + NODES[n]! * half) * UNIT);
    const below = normalQuantile((middle - NODES[n]! * half) * UNIT);
    even[n] = (above + below) / 2;
    odd[n] = (above - below) / 2 / NODES[n]!;
  }
  parabola(at, even[0]!, even[1]!, even[2]!);
  parabola(at + 1, odd[0]!, odd[1]!, odd[2]!);
  for (let k = 1, scale = half; k < TERMS; k++, scale *= half) TABLE[at + k]! /= scale;
}

/** Writes, to every second place, the coefficients of the parabola that has three values at the squares of the nodes. */
function parabola(at: number, one: number, two: number, three: number): void {
  const slope = (two - one) / (B - A);
  const bend = ((three - two) / (C - B) - slope) / (C - A);
  TABLE[at] = one - A * (slope - bend * B);
  TABLE[at + 2] = slope - bend * (A + B);
  TABLE[at + 4] = bend;
}

/**
 * The standard normal deviate of a 32-bit word, signed or not: Φ⁻¹((w + ½) / 2³²) of the word w, within 1e-12.
 * Polynomials on cells that become narrower towards the tails, made from `normalQuantile` alone.
 */
export function normalOfWord(word: number): number {
  const sign = word >> 31;
  const tail = word ^ sign;
  const octave = Math.clz32(tail) - 1;
  if (octave >= OCTAVES) return normalQuantile(((word >>> 0) + 0.5) * UNIT);
  const shift = WIDEST_LOG2 - octave;
  const width = 1 << shift;
  const cell = (tail >>> shift) & (CELLS - 1);
  const at = (octave * CELLS + cell) * TERMS;
  const x = (tail & (width - 1)) - (width >> 1) + 0.5;
  // in pairs, which a processor can work at side by side
  const low = TABLE[at]! + x * TABLE[at + 1]!;
  const middle = TABLE[at + 2]! + x * TABLE[at + 3]!;
  const high = TABLE[at + 4]! + x * TABLE[at + 5]!;
  const squared = x * x;
  return (low + squared * (middle + squared * high)) * (1 + 2 * sign);
}
