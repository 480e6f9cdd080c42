import type { Lives } from '../../../engine/portrait/lives.ts';

/** Mean and standard deviation of what one customer brings. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * What a customer picked at random brings, over all ways her life may go: she is a customer for exactly t periods with
 * the chance S(t) − S(t + 1), and all her periods with the chance that she gets so far.
 */
export function spreadOf(lives: Lives): Spread {
  const mean = average(lives, (worth) => worth);
  const variance = average(lives, (worth) => (worth - mean) * (worth - mean));
  return { mean, deviation: Math.sqrt(variance) };
}

function average({ customers, periods, survival, earned }: Lives, of: (worth: number) => number): number {
  let sum = 0;
  for (let i = 0; i < customers; i++) {
    for (let t = 1; t <= periods; t++) {
      const reached = survival[i * periods + t - 1]!;
      const beyond = t < periods ? survival[i * periods + t]! : 0;
      sum += (reached - beyond) * of(earned[i * (periods + 1) + t]!);
    }
  }
  return customers > 0 ? sum / customers : 0;
}
