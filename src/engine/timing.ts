import type { Parameters } from '../vocabulary/parameters.ts';

/** First periods, counted from 0, in which abilities work; `periods` or later: never. */
export interface Timing {
  readonly periods: number;
  /** Niche serves its variants. */
  readonly niche: number;
  /** Targeted and one-to-one interact. */
  readonly interact: number;
  /** One-to-one customizes; between the two it is like targeted. */
  readonly customize: number;
}

export function timingOf(p: Readonly<Parameters>): Timing {
  const periods = p['market.periods'];
  const interact = p['interaction.launchDelay'];
  return {
    periods,
    niche: p['niches.launchDelay'],
    interact,
    customize: Math.max(interact, p['customization.launchDelay']),
  };
}

/** Worth today of a unit of money in each period, the first at 1. */
export function discountOf(p: Readonly<Parameters>): Float64Array {
  const growth = 1 + p['market.discountRate'];
  const discount = new Float64Array(p['market.periods']).fill(1);
  for (let t = 1; t < discount.length; t++) discount[t] = discount[t - 1]! / growth;
  return discount;
}
