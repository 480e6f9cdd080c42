import { BLOCK, blocksOf } from '../../../src/engine/blocks.ts';
import { makePlanner } from '../../../src/engine/plan.ts';
import { simulateBlock } from '../../../src/engine/simulate.ts';
import type { Business } from '../../../src/vocabulary/business.ts';

/** A customer in a period of an experience. */
export interface Moment {
  readonly survival: number;
  readonly fit: number;
  readonly stay: number;
  /** The chance to stay if fits were those of the first period. */
  readonly held: number;
}

/**
 * Everyone in every period, one after the other, her chance to stay from section 5 of the model as it is written there,
 * without a rival; only fits are the engine's. By experience, by customer, then by period.
 */
export function momentsOf(of: Business): Moment[][][] {
  const plan = makePlanner()(of);
  const { terms, timing, own, served, sample } = plan;
  const { periods } = timing;
  const fits = new Float64Array(4 * periods * sample);
  for (let block = 0; block < blocksOf(sample); block++) {
    simulateBlock(plan, block, undefined, ({ experience, period, fit }) => {
      const place = (experience * periods + period) * sample + block * BLOCK;
      fits.set(fit.subarray(0, Math.min(BLOCK, sample - block * BLOCK)), place);
    });
  }
  const live = (e: number, i: number) => {
    const fitAt = (experience: number, t: number) => fits[(experience * periods + t) * sample + i];
    let survival = 1;
    return Array.from({ length: periods }, (_, t) => {
      const isServed = served[i] === 1;
      const isNiche = isServed && e === 1 && t >= timing.niche;
      const isAsked = isServed && e >= 2 && t >= timing.interact;
      const isSpecified = isServed && e === 3 && t >= timing.customize;
      const chance = (at: number) => {
        const odds =
          own[i] -
          terms.gap * (1 - fitAt(e, at)) +
          terms.courtesy +
          (isNiche ? terms.niche : 0) +
          (isAsked ? terms.contact + terms.barrier * Math.max(0, fitAt(e, at) - fitAt(0, at)) : 0) +
          (isSpecified ? terms.specifying[t] : 0);
        return 1 / (1 + Math.exp(-odds));
      };
      const now = { survival, fit: fitAt(e, t), stay: chance(t), held: chance(0) };
      survival *= now.stay;
      return now;
    });
  };
  return [0, 1, 2, 3].map((e) => Array.from({ length: sample }, (_, i) => live(e, i)));
}
