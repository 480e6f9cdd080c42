import type { Totals } from '../../../engine/results.ts';
import type { Business } from '../../../vocabulary/business.ts';
import type { Experience } from '../../../vocabulary/experiences.ts';
import { abilitiesCost } from './relative-costs.ts';

/** A less complex way than one-to-one. Money is per customer over the horizon. */
export interface SimplerWay {
  readonly experience: Experience;
  /** Variants on offer, of niche. */
  readonly niches?: number;
  /** Value over mass, and as a share of one-to-one's; null where that gains nothing. */
  readonly gain: number;
  readonly share: number | null;
  /** What its abilities cost, and as a share of one-to-one's; null where that costs nothing. */
  readonly cost: number;
  readonly costShare: number | null;
}

export interface Simpler {
  /** One-to-one itself. */
  readonly gain: number;
  readonly cost: number;
  /** Niche with each number of variants that was tried, in order. */
  readonly niches: readonly SimplerWay[];
  readonly bestNiches: SimplerWay;
  readonly targeted: SimplerWay;
  /** The better of the two. */
  readonly best: SimplerWay;
}

/** Numbers of variants that are tried beside the present one. */
export const NICHES_TRIED = [2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 40];

export const withNiches = (business: Business, count: number): Business => ({
  ...business,
  parameters: { ...business.parameters, 'niches.count': count },
});

/** The numbers of variants to try for a business, in order. */
export function nichesToTry({ parameters }: Business, tried: readonly number[] = NICHES_TRIED): number[] {
  return [...new Set([...tried, parameters['niches.count']])].sort((a, b) => a - b);
}

/**
 * What less complex ways get of one-to-one's gain, at what share of its cost.
 * @param byNiches totals of the business with each number of variants
 */
export function simplerWays(
  business: Business,
  results: Totals,
  byNiches: readonly { readonly count: number; readonly results: Totals }[],
): Simpler {
  const gainOf = (from: Totals, id: Experience) => from[id].valuePerCustomer - from.mass.valuePerCustomer;
  const gain = gainOf(results, 'one-to-one');
  const cost = abilitiesCost(results, 'one-to-one', business);
  const way = (experience: Experience, from: Totals, more: object = {}): SimplerWay => {
    const own = { gain: gainOf(from, experience), cost: abilitiesCost(from, experience, business) };
    return {
      experience,
      ...more,
      ...own,
      share: gain > 0 ? own.gain / gain : null,
      costShare: cost > 0 ? own.cost / cost : null,
    };
  };
  const niches = byNiches.map((each) => way('niche', each.results, { niches: each.count }));
  const better = (a: SimplerWay, b: SimplerWay) => (b.gain > a.gain ? b : a);
  const bestNiches = niches.reduce(better);
  const targeted = way('targeted', results);
  return { gain, cost, niches, bestNiches, targeted, best: better(bestNiches, targeted) };
}
