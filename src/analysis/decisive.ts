import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import type { Doubt } from '../vocabulary/target.ts';
import { fitCurves, FREEDOM } from './smooth.ts';
import { winnerAt } from './standing.ts';
import { favouriteOf, type Worlds } from './worlds.ts';

/** How much of who wins one input decides by itself. */
export interface Decisive {
  readonly doubt: Doubt;
  /** The share of the variance of "the favourite wins" that it explains alone, 0 to 1. */
  readonly wins: number;
  /** The same of the favourite's lead. */
  readonly lead: number;
}

/** The share of the variance of y that a curve over an input explains, less what luck alone would (Ezekiel 1930). */
function explained(y: ArrayLike<number>, fitted: ArrayLike<number>, values: number): number {
  const n = y.length;
  const mean = Array.from(y).reduce((sum, each) => sum + each, 0) / n;
  let [all, left] = [0, 0];
  for (let i = 0; i < n; i++) {
    all += (y[i]! - mean) * (y[i]! - mean);
    left += (y[i]! - fitted[i]!) * (y[i]! - fitted[i]!);
  }
  const freedom = Math.min(FREEDOM, values - 1);
  if (all === 0 || n <= freedom + 1) return 0;
  return Math.max(0, 1 - (left / all) * ((n - 1) / (n - 1 - freedom)));
}

/**
 * Which inputs decide who wins, from worlds already drawn, the most decisive first: what the curve of a cubic over
 * each explains of the experience that wins most worlds. With 1,000 worlds an idle input stays under about 0.01.
 */
export function decisiveInputs(worlds: Worlds): Decisive[] {
  const favourite = favouriteOf(worlds);
  const place = EXPERIENCE_IDS.indexOf(favourite);
  const rows = [...worlds.draws.keys()];
  const won = rows.map((world) => (winnerAt(worlds.values, world) === place ? 1 : 0));
  const lead = worlds.leads[favourite];
  const decisive = worlds.doubts.map((doubt, k): Decisive => {
    const input = worlds.draws.map((draw) => draw[k]!);
    const curves = fitCurves(input, [won, lead], rows);
    const fitted = input.map(curves);
    const values = new Set(input).size;
    const share = (y: ArrayLike<number>, output: number) =>
      explained(
        y,
        fitted.map((each) => each[output]!),
        values,
      );
    return { doubt, wins: share(won, 0), lead: share(lead, 1) };
  });
  return decisive.sort((a, b) => b.wins - a.wins || b.lead - a.lead);
}
