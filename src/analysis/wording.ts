import { formatDigits } from '../vocabulary/digits.ts';
import { scaleOf } from '../vocabulary/scale-of.ts';
import type { Target } from '../vocabulary/target.ts';

/** A value of a number of a business, with three digits. */
export function formatOf(target: Target, value: number): string {
  return formatDigits(scaleOf(target).quantity, value, 3);
}

/** A share from 0 to 1 as so many of a hundred; only 0 is none of them, and only 1 all. */
export function ofHundred(share: number): string {
  if (share > 0 && share < 0.005) return 'less than 1 of 100';
  if (share < 1 && share > 0.995) return 'more than 99 of 100';
  return `${Math.round(100 * share)} of 100`;
}
