import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import type { Doubt } from '../vocabulary/target.ts';
import { settle } from './consistent.ts';
import { standingAt, worthOf, type Standing } from './standing.ts';
import type { Survey } from './survey.ts';
import { admissible } from './triangular.ts';
import type { Watch } from './watch.ts';
import { withSample } from './worlds.ts';

/** An experience's standing with one number at an end of its range. */
export interface End extends Standing {
  readonly value: number;
}

/** What one number does, all others being as likely. */
export interface Bar {
  readonly doubt: Doubt;
  readonly low: End;
  readonly high: End;
  /** How far apart the two leads are. */
  readonly swing: number;
  /** Whether another experience wins at either end than at the likely value. */
  readonly changesWinner: boolean;
}

export interface Tornado {
  readonly experience: Experience;
  readonly likely: Standing;
  /** The widest first. */
  readonly bars: readonly Bar[];
}

/** Enough for differences of one number; a larger sample would only take longer. */
const MOST_SAMPLE = 4_000;

/**
 * Sets each doubt to its low and to its high and measures the lead of an experience, in value per customer, over the
 * best other. An end that does not go with the other numbers is clipped to them.
 */
export async function surveyTornado(
  { business, doubts, experience }: { business: Business; doubts: readonly Doubt[]; experience: Experience },
  survey: Survey,
  watch?: Watch,
): Promise<Tornado> {
  const likely = doubts.map((doubt) => doubt.likely);
  const at = (k: number, value: number) =>
    settle(business, doubts, likely.with(k, admissible(doubts[k]!, value)));
  const cells = [likely, ...doubts.flatMap(({ low, high }, k) => [at(k, low), at(k, high)])];
  const batch = { business: withSample(business, MOST_SAMPLE), targets: doubts, cells };
  const values = worthOf(await survey(batch, watch));
  const standing = (cell: number) => standingAt(values, cell, experience);
  const middle = standing(0);
  const bars = doubts.map((doubt, k): Bar => {
    const end = (cell: number): End => ({ value: cells[cell]![k]!, ...standing(cell) });
    const [low, high] = [end(1 + 2 * k), end(2 + 2 * k)];
    const changesWinner = [low, high].some(({ winner }) => winner !== middle.winner);
    return { doubt, low, high, swing: Math.abs(high.lead - low.lead), changesWinner };
  });
  return { experience, likely: middle, bars: bars.sort((a, b) => b.swing - a.swing) };
}
