import { normalQuantile } from '../engine/maths/normal.ts';
import { normalShare } from '../engine/maths/normal-share.ts';
import { pointsBetween } from './sweep.ts';

/**
 * The share of all spending by the customers who spend most, where spending is lognormal: 1 − L(1 − share), L being
 * the Lorenz curve Φ(Φ⁻¹(p) − skew).
 * @param share of customers, 0 to 1
 * @param skew standard deviation of log spending, needs.valueSkew
 */
export function spendingOfTop(share: number, skew: number): number {
  if (share <= 0 || share >= 1 || skew === 0) return Math.min(Math.max(share, 0), 1);
  return normalShare(normalQuantile(share) + skew);
}

/** The share of spending by the share of customers, those who spend most first: [share, spending] from 0 to 1. */
export function spendingCurve(skew: number, steps = 101): (readonly [share: number, spending: number])[] {
  return pointsBetween(0, 1, steps).map((share) => [share, spendingOfTop(share, skew)] as const);
}
