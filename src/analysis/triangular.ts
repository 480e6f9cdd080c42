import type { Doubt } from '../vocabulary/target.ts';

type Triangle = Pick<Doubt, 'low' | 'likely' | 'high'>;

/** The number below which a share u of a triangular distribution lies, u from 0 to 1. */
export function triangularQuantile({ low, likely, high }: Triangle, u: number): number {
  const width = high - low;
  if (width === 0) return likely;
  const isBelow = u * width < likely - low;
  const x = isBelow
    ? low + Math.sqrt(u * width * (likely - low))
    : high - Math.sqrt((1 - u) * width * (high - likely));
  return Math.max(low, Math.min(high, x));
}

/** A number in doubt, as it may be: whole ones are rounded. */
export function admissible({ isWhole }: Doubt, x: number): number {
  return isWhole ? Math.round(x) : x;
}

/** The value that a doubt takes at a uniform u. */
export function valueAt(doubt: Doubt, u: number): number {
  return admissible(doubt, triangularQuantile(doubt, u));
}
