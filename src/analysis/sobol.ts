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

/**
 * Indices of an output, one number a row of sobolRows, for each input; all 0 when the output never changes.
 * Source: first order after A. Saltelli et al., Computer Physics Communications 181, 2010 (table 2b), total order
 * after M. J. W. Jansen, 1999 (table 2f there).
 */
export function sobolIndices({ inputs, base, keys }: SobolPlan, output: ArrayLike<number>): SobolIndex[] {
  const width = inputs + 2;
  const of = (point: number, column: number) => output[point * width + column]!;
  const points = [...Array(base).keys()];
  const mean = points.reduce((sum, j) => sum + of(j, 0) + of(j, 1), 0) / (2 * base);

  // sums over base points of: a + b, a² + b² about the mean, and for each input what its two indices are made of
  const terms = points.map((j) => {
    const [a, b] = [of(j, 0) - mean, of(j, 1) - mean];
    const row = new Float64Array(2 + 2 * inputs);
    row[0] = (a + b) / 2;
    row[1] = (a * a + b * b) / 2;
    for (let k = 0; k < inputs; k++) {
      const change = of(j, k + 2) - mean - a;
      row[2 + 2 * k] = b * change;
      row[3 + 2 * k] = (change * change) / 2;
    }
    return row;
  });
  const indices = (means: Float64Array) => {
    const variance = means[1]! - means[0]! * means[0]!;
    return means.subarray(2).map((each) => (variance > 0 ? each / variance : 0));
  };
  const { found, intervals } = resample(terms, indices, derive(keys, PURPOSE.resampling));
  return Array.from({ length: inputs }, (_, k) => ({
    first: found[2 * k]!,
    firstInterval: intervals[2 * k]!,
    total: found[2 * k + 1]!,
    totalInterval: intervals[2 * k + 1]!,
  }));
}
