import { derive, PURPOSE, type Keys } from '../../../engine/random/keys.ts';
import { stream } from '../../../engine/random/stream.ts';

/** Chance of at least `least` of `tests` when each comes with the same chance: the binomial's tail. */
export function atLeast(least: number, tests: number, chance: number): number {
  let sum = 0;
  for (let wins = Math.max(0, least); wins <= tests; wins++) {
    let term = 1;
    for (let k = 0; k < wins; k++) term *= ((tests - k) / (k + 1)) * chance;
    for (let k = wins; k < tests; k++) term *= 1 - chance;
    sum += term;
  }
  return Math.min(1, sum);
}

const SERIES = 20_000;

/** The same by drawing series of tests from tests that were simulated: for each `least` from 0 to `tests`. */
export function streaksAmong(isWon: readonly boolean[], tests: number, keys: Keys): number[] {
  const next = stream(derive(keys, PURPOSE.streaks, tests));
  const counts = new Float64Array(tests + 1);
  for (let series = 0; series < SERIES; series++) {
    let wins = 0;
    for (let k = 0; k < tests; k++) if (isWon[Math.floor(next() * isWon.length)]) wins++;
    counts[wins]!++;
  }
  return Array.from(counts, (_, least) => counts.subarray(least).reduce((sum, n) => sum + n, 0) / SERIES);
}
