import type { Business } from '../../vocabulary/business.ts';
import { BLOCK, blocksOf } from '../blocks.ts';
import type { Plan } from '../plan.ts';
import { simulateBlock } from '../simulate.ts';
import { earningOf } from './earning.ts';

/** How the lives of customers may go under one experience: those it serves, one after the other. */
export interface Lives {
  readonly customers: number;
  readonly periods: number;
  /** The chance of still being a customer at the start of each period: customers × periods. */
  readonly survival: Float64Array;
  /**
   * Discounted margin, before set-up and upkeep, of one who is a customer for so many periods, from 0:
   * customers × (periods + 1).
   */
  readonly earned: Float64Array;
}

/**
 * The lives of the customers of a sample who are served, in its first periods.
 * @param periods at most the horizon
 * @returns for each experience, 0 mass … 3 one-to-one
 */
export function livesOf(business: Business, plan: Plan, periods: number): readonly Lives[] {
  const { served, value, sample } = plan;
  // where each served customer stands among them
  const rank = new Int32Array(sample).fill(-1);
  let customers = 0;
  for (let i = 0; i < sample; i++) if (served[i] === 1) rank[i] = customers++;
  const lives = [0, 1, 2, 3].map(() => ({
    customers,
    periods,
    survival: new Float64Array(customers * periods),
    earned: new Float64Array(customers * (periods + 1)),
  }));
  const earns = earningOf(business, plan);
  const who = { value: 0, fit: 0, isServed: true };
  for (let block = 0; block < blocksOf(sample); block++) {
    const start = block * BLOCK;
    const count = Math.min(BLOCK, sample - start);
    simulateBlock(plan, block, undefined, ({ experience, period, survival, fit }) => {
      if (period >= periods) return;
      const life = lives[experience]!;
      for (let i = 0; i < count; i++) {
        const place = rank[start + i]!;
        if (place < 0) continue;
        who.value = value[start + i]!;
        who.fit = fit[i]!;
        const at = place * (periods + 1) + period;
        life.survival[place * periods + period] = survival[i]!;
        life.earned[at + 1] = life.earned[at]! + earns(experience, period, who);
      }
    });
  }
  return lives;
}
