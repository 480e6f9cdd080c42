import { DIRECTIONS } from './directions.ts';

const UNIT = 1 / 4294967296;

/** Dimensions there are direction numbers for. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

/** Direction numbers of a dimension (from 0): 32 words, the first with its highest bit set. */
export function directionNumbers(dimension: number): Int32Array {
  const numbers = new Int32Array(32);
  if (dimension === 0) return numbers.map((_, k) => 1 << (31 - k));
  const [degree, coefficients, ...initial] = DIRECTIONS[dimension - 1]! as [number, number, ...number[]];
  for (let k = 0; k < 32; k++) {
    if (k < degree) {
      numbers[k] = initial[k]! << (31 - k);
      continue;
    }
    let word = numbers[k - degree]! ^ (numbers[k - degree]! >>> degree);
    for (let j = 1; j < degree; j++) if ((coefficients >> (degree - 1 - j)) & 1) word ^= numbers[k - j]!;
    numbers[k] = word;
  }
  return numbers;
}

function reverseBits(x: number): number {
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}

/**
 * Owen's nested uniform scrambling by a hash in which each bit depends only on those above it, here below it: the bits
 * of the word stand in reverse order, of the result in their own.
 * Source: B. Burley, "Practical hash-based Owen scrambling", JCGT 9, 2020; constants of N. Vegdahl, 2021.
 */
function scrambleReversed(x: number, key: number): number {
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  x ^= Math.imul(x, 0x53a22864);
  return reverseBits(x);
}

/**
 * The first points of one dimension of a scrambled Sobol sequence, as 32-bit words: word w stands for (w + ½) / 2³².
 * Any 2^k of them, aligned, fall one into each of 2^k equal stretches.
 */
export function sobolWords(dimension: number, count: number, key: number): Int32Array {
  const reversed = directionNumbers(dimension).map(reverseBits);
  const words = new Int32Array(count);
  let word = 0;
  for (let i = 0; i < count; i++) {
    words[i] = scrambleReversed(word, key);
    word ^= reversed[31 - Math.clz32(~i & (i + 1))]!; // Gray code: flip the lowest zero bit of i
  }
  return words;
}

/** The same points as uniforms in (0, 1). */
export function sobol(dimension: number, count: number, key: number): Float64Array {
  const words = sobolWords(dimension, count, key);
  const points = new Float64Array(count);
  for (let i = 0; i < count; i++) points[i] = ((words[i]! >>> 0) + 0.5) * UNIT;
  return points;
}
