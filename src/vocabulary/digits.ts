import { format, grouped } from './format.ts';
import type { Quantity } from './row.ts';

/** From here on numbers are shortened: $45.2 M. */
const LONG = 1e6;

function toDigits(magnitude: number, digits: number): string {
  return grouped(Number(magnitude.toPrecision(digits)));
}

/**
 * A number of any quantity with so many significant digits, where `format` would hide the difference between two that
 * are close: 1.133, 7.134%, $18.27. From a million on, and far below a millionth, as `format` has it.
 */
export function formatDigits(quantity: Quantity, number: number, digits: number): string {
  const magnitude = Math.abs(number);
  if (magnitude >= LONG || magnitude < 1e-5) return format(quantity, number);
  const sign = number < 0 ? '−' : '';
  if (quantity === 'share') return `${sign}${toDigits(100 * magnitude, digits)}%`;
  return `${sign}${quantity === 'money' ? '$' : ''}${toDigits(magnitude, digits)}`;
}
