import { formatDigits } from '../vocabulary/digits.ts';
import { inWords } from '../vocabulary/horizon.ts';
import type { Quantity } from '../vocabulary/row.ts';
import type { Reading } from './claim.ts';

/** “a, b and c”; “none” of none. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  if (names.length === 1) return names[0]!;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What holds for all holds; for some it holds when; for none it is not shown. */
export function readingOf(holding: number, all: number): Reading {
  return holding === all && all > 0 ? 'holds' : holding > 0 ? 'when' : 'not';
}

/** “in all ten”, “in three of ten (a, b and c)”, “in none of ten”. */
export function inHowMany<T extends { name: string }>(
  all: readonly T[],
  holds: (each: T) => boolean,
): string {
  const holding = all.filter(holds);
  if (holding.length === all.length) return `in all ${inWords(all.length)}`;
  if (holding.length === 0) return `in none of ${inWords(all.length)}`;
  return `in ${inWords(holding.length)} of ${inWords(all.length)} (${listed(holding.map(({ name }) => name))})`;
}

/** A number with two digits, as sentences have it. */
export function rounded(quantity: Quantity, value: number): string {
  return formatDigits(quantity, value, 2);
}
