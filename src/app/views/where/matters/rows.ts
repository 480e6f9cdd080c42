import type { Sensitivity } from '../../../../analysis/sensitivity.ts';
import type { SobolIndex } from '../../../../analysis/sobol.ts';
import type { Bar } from '../../../../analysis/tornado.ts';
import type { Doubt } from '../../../../vocabulary/target.ts';

/** What all inputs at once tell of one. */
export interface IndexRow extends SobolIndex {
  readonly doubt: Doubt;
}

/** Inputs by what they decide of a lead with all others, the most first. */
export function byTotal({ doubts, lead }: Sensitivity): IndexRow[] {
  return doubts.map((doubt, k) => ({ doubt, ...lead[k]! })).sort((a, b) => b.total - a.total);
}

/** A stretch of an axis, in percent of its length. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
}

/** Where leads stand on an axis that holds them all, and 0. */
export function leadAxis(bars: readonly Bar[], likely: number): (lead: number) => number {
  const leads = [0, likely, ...bars.flatMap(({ low, high }) => [low.lead, high.lead])];
  const [from, to] = [Math.min(...leads), Math.max(...leads)];
  return (lead) => (to > from ? (100 * (lead - from)) / (to - from) : 50);
}

/** The stretch between two places of an axis, whichever comes first. */
export function between(a: number, b: number): Stretch {
  return { left: Math.min(a, b), width: Math.abs(b - a) };
}
