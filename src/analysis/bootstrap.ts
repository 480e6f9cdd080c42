import type { Keys } from '../engine/random/keys.ts';
import { stream } from '../engine/random/stream.ts';
import { quantileOf } from './dots.ts';

const RESAMPLES = 500;

/** Statistics of means, and between which two numbers each lies in 95 of 100 resamples. */
export interface Resampled {
  readonly found: Float64Array;
  readonly intervals: readonly (readonly [low: number, high: number])[];
}

function meanOf(rows: readonly Float64Array[], pick: (place: number) => number): Float64Array {
  const sums = new Float64Array(rows[0]?.length ?? 0);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[pick(i)]!;
    for (let c = 0; c < sums.length; c++) sums[c]! += row[c]!;
  }
  return sums.map((sum) => sum / rows.length);
}

/**
 * Computes statistics from the means of the columns of rows, and their percentile intervals when rows are drawn
 * again with replacement, 500 times.
 * Source: B. Efron, 1979.
 */
export function resample(
  rows: readonly Float64Array[],
  statistics: (means: Float64Array) => Float64Array,
  keys: Keys,
): Resampled {
  const found = statistics(meanOf(rows, (i) => i));
  const next = stream(keys);
  const repeated = Array.from({ length: RESAMPLES }, () =>
    statistics(meanOf(rows, () => Math.floor(next() * rows.length))),
  );
  const intervals = Array.from(found, (_, k) => {
    const sorted = Float64Array.from(repeated, (each) => each[k]!).sort();
    return [quantileOf(sorted, 0.025), quantileOf(sorted, 0.975)] as const;
  });
  return { found, intervals };
}
