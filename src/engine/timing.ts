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

/**
 * Worth today of a unit of money in each period, the first at 1. A plain list: made for every step of the discount
 * rate, a typed array of so few takes longer than all that is computed from it.
 */
export function discountOf(p: Readonly<Parameters>): readonly number[] {
  const growth = 1 + p['market.discountRate'];
  const discount: number[] = [];
  for (let t = 0, worth = 1; t < p['market.periods']; t++, worth /= growth) discount.push(worth);
  return discount;
}
