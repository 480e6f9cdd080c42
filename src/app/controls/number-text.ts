import type { NumberScale } from '../../vocabulary/row.ts';

type Row = Pick<NumberScale, 'quantity' | 'step'>;

/** The digits of a number without exponent, moved by `shift` places: exactly, as multiplying would not be. */
function digitsOf(magnitude: number, shift: number): [whole: string, decimals: string] {
  const [mantissa, power = '0'] = String(magnitude).split('e');
  const [whole, part = ''] = mantissa.split('.');
  const point = whole.length + Number(power) + shift;
  const digits = '0'.repeat(Math.max(0, -point)) + whole + part;
  const place = Math.max(0, point);
  const before = digits
    .slice(0, place)
    .padEnd(place, '0')
    .replace(/^0+(?=\d)/, '');
  return [before || '0', digits.slice(place).replace(/0+$/, '')];
}

function join(whole: string, decimals: string): string {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A number in full, as it is said and read back: 1.3, 95%, $29.60, 20,000. No digit is lost. */
export function fullText({ quantity }: Pick<Row, 'quantity'>, value: number): string {
  const [whole, decimals] = digitsOf(Math.abs(value), quantity === 'share' ? 2 : 0);
  const sign = value < 0 ? '−' : '';
  if (quantity === 'share') return `${sign}${join(whole, decimals)}%`;
  if (quantity === 'money') return `${sign}$${join(whole, decimals && decimals.padEnd(2, '0'))}`;
  return `${sign}${join(whole, decimals)}`;
}

/** The same as it stands in a number box: plain numbers with as many decimals as the slider's step, 1.30. */
export function boxText(row: Row, value: number): string {
  if (row.quantity !== 'number') return fullText(row, value);
  const [, step] = digitsOf(row.step, 0);
  const [whole, decimals] = digitsOf(Math.abs(value), 0);
  return `${value < 0 ? '−' : ''}${join(whole, decimals.padEnd(step.length, '0'))}`;
}
