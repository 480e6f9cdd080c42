import type { Portrait } from '../../../engine/portrait/portrait.ts';
import type { Scales } from '../../charts/path.ts';

/** The quantiles of fit a portrait tells, as they are called. */
export const SHARES = ['10%', '25%', '50%', '75%', '90%'] as const;

/** A quantile of fit by period: 0 the lowest of SHARES … 4 the highest. */
export function quantileOf({ quantiles, periods }: Portrait, experience: number, quantile: number): number[] {
  return Array.from(
    { length: periods },
    (_, t) => quantiles[(experience * periods + t) * SHARES.length + quantile],
  );
}

const short = (percent: number) => Math.round(100 * percent) / 100;

/** The outline of the area between two lines of values; a single moment is drawn one percent wide. */
export function bandPath(
  low: readonly number[],
  high: readonly number[],
  at: readonly number[],
  { x, y }: Pick<Scales, 'x' | 'y'>,
): string {
  const point = (value: number, t: number, shift = 0) => `${short(x(at[t]) + shift)},${short(y(value))}`;
  if (at.length === 1)
    return `M${point(high[0], 0, -0.5)}L${point(high[0], 0, 0.5)}L${point(low[0], 0, 0.5)}L${point(low[0], 0, -0.5)}Z`;
  const upper = high.map((value, t) => point(value, t));
  const lower = low.map((value, t) => point(value, t)).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}
