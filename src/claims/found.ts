import { leastGain, whoGains, type Gains } from '../analysis/gains.ts';
import { bestOf } from '../analysis/sample.ts';
import type { Measures } from '../analysis/sweep.ts';
import { LEAST_LEAD } from '../engine/verdict.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../vocabulary/experiences.ts';

/** What the four experiences bring in one business; money is per customer at the start. */
export interface Found {
  readonly value: Readonly<Record<Experience, number>>;
  readonly loyalty: Readonly<Record<Experience, number>>;
  readonly marginRate: Readonly<Record<Experience, number>>;
  /** What customers gain over mass. */
  readonly benefit: Readonly<Record<Experience, number>>;
  readonly gains: Gains;
  /** Gains up to this count as none. */
  readonly least: number;
  /** Worth most; of equals the simpler one. */
  readonly best: Experience;
  /** The best is ahead of the next by less than 2%. */
  readonly isClose: boolean;
}

export function foundOf(business: Business, measured: readonly Measures[]): Found {
  const customers = business.parameters['market.customers'];
  const of = (id: keyof Measures) => perExperience((_, e) => measured[e]![id] ?? NaN);
  const [value, benefit] = [of('valuePerCustomer'), of('customerBenefit')];
  const worths = perExperience((id) => ({ valuePerCustomer: value[id], customerBenefit: benefit[id] }));
  const best = EXPERIENCE_IDS[bestOf(EXPERIENCE_IDS.map((id) => value[id]))]!;
  const next = Math.max(...EXPERIENCE_IDS.filter((id) => id !== best).map((id) => value[id]));
  const larger = Math.max(Math.abs(value[best]), Math.abs(next));
  return {
    value,
    loyalty: of('loyalty'),
    marginRate: of('marginRate'),
    benefit: perExperience((id) => benefit[id] / customers),
    gains: whoGains(worths, business),
    least: leastGain(worths),
    best,
    isClose: value[best] - next < LEAST_LEAD * larger,
  };
}

/** Value of an experience less that of mass, per customer. */
export const gainOf = ({ gains }: Found, id: Experience): number => gains[id].business;

/** Value of an experience less that of the best other, per customer. */
export const leadOf = ({ value }: Found, id: Experience): number =>
  value[id] - Math.max(...EXPERIENCE_IDS.filter((each) => each !== id).map((each) => value[each]));
