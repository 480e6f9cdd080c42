import { expect, test } from 'vitest';
import { quantileDots, quantileOf } from '../../src/analysis/dots.ts';

test('as many dots as values are the values', () => {
  expect(quantileDots([3, 1, 2], 3)).toEqual([1, 2, 3]);
});

test('50 dots of a uniform distribution are the middles of fiftieths', () => {
  const uniform = Array.from({ length: 10_000 }, (_, k) => (k + 0.5) / 10_000);
  quantileDots(uniform, 50).forEach((dot, i) => expect(dot).toBeCloseTo((i + 0.5) / 50, 9));
});

test('a quantile lies between its neighbours and ends at the ends', () => {
  const sorted = [0, 10, 20, 30];
  expect([0, 0.125, 0.25, 0.5, 0.875, 1].map((p) => quantileOf(sorted, p))).toEqual([0, 0, 5, 15, 30, 30]);
  expect(quantileOf([7], 0.3)).toBe(7);
});
