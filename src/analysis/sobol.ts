import { derive, PURPOSE, type Keys } from '../engine/random/keys.ts';
import { stream } from '../engine/random/stream.ts';
import { resample } from './bootstrap.ts';

/** A sample after Saltelli: how many inputs, how many base points, and the keys of its draws. */
export interface SobolPlan {
  readonly inputs: number;
  readonly base: number;
  readonly keys: Keys;
}

export type Interval = readonly [low: number, high: number];

/** What one input decides of an output's variance, with bootstrap 95% intervals. */
export interface SobolIndex {
  /** Alone, first order. */
  readonly first: number;
  readonly firstInterval: Interval;
  /** With all its interactions, total order. */
  readonly total: number;
  readonly totalInterval: Interval;
}

/**
 * The rows to evaluate, of uniforms in (0, 1): for each base point a row a, a row b, and for each input the row a with
 * that input from b. A base point is the same however many there are.
 */
export function sobolRows({ inputs, base, keys }: SobolPlan): number[][] {
  return Array.from({ length: base }, (_, point) => {
    const next = stream(derive(keys, PURPOSE.sensitivity, point));
    const a = Array.from({ length: inputs }, next);
    const b = Array.from({ length: inputs }, next);
    return [a, b, ...a.map((_, k) => a.with(k, b[k]!))];
  }).flat();
}

/** What is summed over base points for an input, from the outputs a, b and x, x having that input alone from b. */
const COLUMNS = 4;

/** The columns of a base point: (a + b) / 2, (a² + b²) / 2, a b, then those of each input. */
function termsOf(a: number, b: number, mixed: readonly number[]): Float64Array {
  const each = mixed.flatMap((x) => [b * x, (b + x) / 2, (b * b + x * x) / 2, ((x - a) * (x - a)) / 2]);
  return Float64Array.from([(a + b) / 2, (a * a + b * b) / 2, a * b, ...each]);
}

/** The indices of all inputs from the means of the columns: first, total, first, total … */
function indicesFrom(means: Float64Array): Float64Array {
  const [middle, square, chance] = [means[0]!, means[1]!, means[2]!];
  const variance = square - middle * middle;
  const found = new Float64Array(((means.length - 3) / COLUMNS) * 2);
  if (!(variance > 0)) return found;
  for (let k = 0; k < found.length; k += 2) {
    const at = 3 + (k / 2) * COLUMNS;
    const [both, own, ownSquare, change] = [means[at]!, means[at + 1]!, means[at + 2]!, means[at + 3]!];
    const total = change / variance;
    // what a and b have in common is luck; x shares it as far as it is like a
    const luck = Math.max(0, 1 - total) * (chance - middle * middle);
    const spread = ownSquare - own * own;
    const first = spread > 0 ? (both - own * own - luck) / spread : 0;
    found[k] = Math.min(Math.max(0, first), total);
    found[k + 1] = total;
  }
  return found;
}

/**
 * Indices of an output, one number a row of sobolRows, for each input; all 0 when the output never changes. The first
 * order lies from 0 to the total order, as the true one does.
 * Source: first order after A. Janon et al., ESAIM: Probability and Statistics 18, 2014, less what chance correlations
 * of the two samples add (a control variate), which halves its variance where an input decides much and takes nearly
 * all where it decides little; total order after M. J. W. Jansen, 1999.
 */
export function sobolIndices({ inputs, base, keys }: SobolPlan, output: ArrayLike<number>): SobolIndex[] {
  const width = inputs + 2;
  const of = (point: number, column: number) => output[point * width + column]!;
  const points = [...Array(base).keys()];
  // about the mean, so that no digits are lost
  const mean = points.reduce((sum, j) => sum + of(j, 0) + of(j, 1), 0) / (2 * base);
  const terms = points.map((j) => {
    const mixed = Array.from({ length: inputs }, (_, k) => of(j, k + 2) - mean);
    return termsOf(of(j, 0) - mean, of(j, 1) - mean, mixed);
  });
  const { found, intervals } = resample(terms, indicesFrom, derive(keys, PURPOSE.resampling));
  return Array.from({ length: inputs }, (_, k) => ({
    first: found[2 * k]!,
    firstInterval: intervals[2 * k]!,
    total: found[2 * k + 1]!,
    totalInterval: intervals[2 * k + 1]!,
  }));
}
