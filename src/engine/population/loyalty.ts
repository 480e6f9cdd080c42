import { betaQuantileLogits } from '../maths/beta-quantile.ts';
import { logit } from '../maths/log.ts';

export interface LoyaltyBrief {
  /** Standard normals, one a customer. */
  readonly deviates: Float64Array;
  /** Mean over customers. */
  readonly retention: number;
  /** 1 / (α + β + 1) of the beta distribution; 0: all have the mean. */
  readonly spread: number;
}

/** Log-odds of each customer's own chance to stay for a period at perfect fit. */
export function drawOwnLoyalty({ deviates, retention, spread }: LoyaltyBrief): Float64Array {
  return spread === 0
    ? new Float64Array(deviates.length).fill(logit(retention))
    : betaQuantileLogits(retention, spread, deviates);
}
