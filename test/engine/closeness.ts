import { expect } from 'vitest';
import type { ExperienceResults } from '../../src/engine/results.ts';
import { COST_KINDS } from '../../src/vocabulary/cost-kinds.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { SERIES } from '../../src/vocabulary/series.ts';

/** What is left to rounding: a share of the larger of two numbers, or of the numbers that they are made of. */
const ROUNDING = 1e-12;

/** Expects two numbers to be the same but for rounding, in numbers of the given size. */
export function expectSame(actual: number, expected: number, size = 0, what = 'number'): void {
  const scale = Math.max(Math.abs(actual), Math.abs(expected), Math.abs(size));
  if (Object.is(actual, expected) || Math.abs(actual - expected) <= ROUNDING * scale) return;
  expect(actual, `${what}, relative error ${Math.abs(actual - expected) / scale}`).toBe(expected);
}

/** Expects two numbers to be no further apart than `most`. */
export function expectWithin(actual: number, expected: number, most: number, what = 'number'): void {
  expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(most);
}

/** The sum of all money that passes through an experience: differences of money are as exact as this is. */
export function turnover({ series, costs }: ExperienceResults): number {
  const sums = [series.revenue, series.cost].map((list) => list.reduce((sum, x) => sum + Math.abs(x), 0));
  return sums[0] + sums[1] + costs.setup;
}

/** Every number of an experience except the two periods, which may jump at a rounding, with its name. */
export function numbersOf(results: ExperienceResults): [name: string, value: number, isMoney: boolean][] {
  const measures = MEASURES.filter(({ id }) => id !== 'payback' && id !== 'overtakesMass');
  return [
    ...measures.map(({ id, quantity }): [string, number, boolean] => [
      id,
      results[id as 'value'],
      quantity === 'money',
    ]),
    ...SERIES.flatMap(({ id, quantity }) =>
      Array.from(results.series[id], (x, t): [string, number, boolean] => [
        `${id} in period ${t + 1}`,
        x,
        quantity === 'money',
      ]),
    ),
    ...COST_KINDS.map(({ id }): [string, number, boolean] => [`cost of ${id}`, results.costs[id], true]),
  ];
}

/**
 * Expects two experiences to have the same results but for rounding.
 * @param size of the money they are made of, if larger than what passes through them
 */
export function expectAlike(actual: ExperienceResults, expected: ExperienceResults, size = 0): void {
  const others = numbersOf(expected);
  const money = Math.max(size, turnover(actual), turnover(expected));
  numbersOf(actual).forEach(([name, value, isMoney], k) => {
    expectSame(value, others[k][1], isMoney ? money : 1, name);
  });
}
