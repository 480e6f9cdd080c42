import { betaQuantileLogits } from '../maths/beta-quantile.ts';
import { logit } from '../maths/log.ts';

export interface LoyaltyBrief {
  /** One a customer. */
  readonly uniforms: Float64Array;
  /** Mean over customers. */
  readonly retention: number;
  /** 1 / (α + β + 1) of the beta distribution; 0: all have the mean. */
  readonly spread: number;
}

/** Log-odds of each customer's own chance to stay for a period at perfect fit. */
export function drawOwnLoyalty({ uniforms, retention, spread }: LoyaltyBrief): Float64Array {
  return spread === 0
    ? new Float64Array(uniforms.length).fill(logit(retention))
    : betaQuantileLogits(retention, spread, uniforms);
}
