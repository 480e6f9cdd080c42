import type { ExperienceResults } from '../engine/results.ts';
import type { Business } from '../vocabulary/business.ts';
import { perExperience, type Experience } from '../vocabulary/experiences.ts';

/** Who is better off than under mass. */
export type Gainer = 'both' | 'business' | 'customers' | 'neither';

/** Gains of one experience over mass, in money per customer at the start, discounted. */
export interface Gain {
  readonly who: Gainer;
  /** Value per customer less that of mass. */
  readonly business: number;
  /** Customer benefit per customer. */
  readonly customers: number;
}

export type Gains = Readonly<Record<Experience, Gain>>;

/** What the answer is read from: results, or measures of a sweep. */
export type Worths = Readonly<
  Record<Experience, Pick<ExperienceResults, 'valuePerCustomer' | 'customerBenefit'>>
>;

/** A gain below this share of what mass is worth counts as none, like a lead below 2%. */
const LEAST_GAIN = 0.02;

/** Gains per customer up to this count as none. */
export function leastGain({ mass }: Worths): number {
  return LEAST_GAIN * Math.abs(mass.valuePerCustomer);
}

/** Says for each experience whether it leaves the business, its customers, both or neither better off than mass. */
export function whoGains(results: Worths, { parameters }: Business): Gains {
  const yardstick = leastGain(results);
  return perExperience((id) => {
    const business = results[id].valuePerCustomer - results.mass.valuePerCustomer;
    const customers = results[id].customerBenefit / parameters['market.customers'];
    const [pays, pleases] = [business > yardstick, customers > yardstick];
    const who = pays && pleases ? 'both' : pays ? 'business' : pleases ? 'customers' : 'neither';
    return { who, business, customers };
  });
}
