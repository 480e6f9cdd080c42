import { expect, test } from 'vitest';
import { shareOf } from '../../src/analysis/wilson.ts';

test.each([
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d lies between %f and %f, as published', (of, cases, low, high) => {
  const { share, interval } = shareOf(of, cases);
  expect(share).toBe(of / cases);
  expect(interval![0]).toBeCloseTo(low, 4);
  expect(interval![1]).toBeCloseTo(high, 4);
});

test('with four times the cases the interval is half as wide', () => {
  const width = (cases: number) => {
    const [low, high] = shareOf(0.3 * cases, cases).interval!;
    return high - low;
  };
  expect(width(1_000) / width(4_000)).toBeCloseTo(2, 2);
});

test('without cases there is no share', () => {
  expect(shareOf(0, 0)).toEqual({ of: 0, cases: 0, share: null, interval: null });
});
