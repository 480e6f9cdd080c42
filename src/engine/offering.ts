import type { Business } from '../vocabulary/business.ts';

/** A component of the offering as the model computes with it; needs are in units of one standard deviation. */
export interface Part {
  /** Position in the offering, which names its draws. */
  readonly index: number;
  /** Importance as a share of all importances. */
  readonly weight: number;
  /** Misfit of a standard deviation of need at variety 1: weight × variety². */
  readonly unitMisfit: number;
  /** Standard deviation of the need, s_d. */
  readonly deviation: number;
  readonly isTailored: boolean;
  readonly isProduct: boolean;
}

/** The components of a business, importances normalized to sum to 1. */
export function partsOf({ offering, parameters }: Business): Part[] {
  const total = offering.reduce((sum, { importance }) => sum + importance, 0);
  return offering.map(({ importance, variety, tailoredBy, tailored }, index) => {
    const weight = importance / total;
    return {
      index,
      weight,
      unitMisfit: weight * variety * variety,
      deviation: parameters['needs.variety'] * variety,
      isTailored: tailored,
      isProduct: tailoredBy === 'product',
    };
  });
}
