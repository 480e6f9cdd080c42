import type { Parameters } from './parameters.ts';

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const IN_A_YEAR: Record<Parameters['market.period'], number> = { month: 12, quarter: 4, year: 1 };

/** A whole number in words up to twelve. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** How long a number of periods is, in words: 20 quarters are "five years". */
export function horizonInWords(periods: number, period: Parameters['market.period']): string {
  const perYear = IN_A_YEAR[period];
  const [count, unit] = periods % perYear === 0 ? [periods / perYear, 'year'] : [periods, period];
  return `${inWords(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** How many periods make a year. */
export function yearOf(period: Parameters['market.period']): number {
  return IN_A_YEAR[period];
}
