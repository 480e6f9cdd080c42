import type { Mark } from '../../../../published/published.ts';
import type { PublishedGroup } from '../../../../published/row.ts';

type Written = Pick<PublishedGroup, 'quantity' | 'decimals'>;

export const MARKS: Readonly<Record<Mark, string>> = {
  agrees: 'agrees',
  differs: 'differs: outside its bound',
  calibration: 'calibration, not a check',
};

/** A figure with the decimals of its source: 36.3%, $366.84, 4.091; whole numbers of counts stay whole. */
export function numberText({ quantity, decimals }: Written, value: number): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (quantity === 'share') return `${sign}${(100 * size).toFixed(decimals)}%`;
  if (quantity === 'money') return `${sign}$${size.toFixed(decimals)}`;
  return sign + (Number.isInteger(size) ? String(size) : size.toFixed(decimals));
}

/** A difference with one digit more, and its sign; of shares in points. */
export function differenceText({ quantity, decimals }: Written, value: number): string {
  const size = Math.abs(quantity === 'share' ? 100 * value : value);
  const text = size.toFixed(decimals + 1);
  const sign = Number(text) === 0 ? '' : value < 0 ? '−' : '+';
  return `${sign}${text}${quantity === 'share' ? ' points' : ''}`;
}

/** How far ours may be off; of shares in points. */
export function boundText({ quantity }: Written, bound: number): string {
  const size = Number((quantity === 'share' ? 100 * bound : bound).toPrecision(3));
  return size === 0 ? 'exact' : `± ${size}${quantity === 'share' ? ' points' : ''}`;
}
