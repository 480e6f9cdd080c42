import { expect, test } from 'vitest';
import { triangularQuantile, valueAt } from '../../src/analysis/triangular.ts';

/** The share of a triangular distribution below x. */
function below({ low, likely, high }: { low: number; likely: number; high: number }, x: number): number {
  if (x <= likely && likely > low) return ((x - low) * (x - low)) / ((high - low) * (likely - low));
  return 1 - ((high - x) * (high - x)) / ((high - low) * (high - likely));
}

const TRIANGLES = [
  { low: 0, likely: 0.5, high: 1 },
  { low: 2, likely: 2, high: 5 },
  { low: -3, likely: 1, high: 1 },
  { low: 0.01, likely: 0.7, high: 0.999 },
];

test.each(TRIANGLES)('%j: the quantile undoes the distribution', (triangle) => {
  for (let k = 1; k < 200; k++)
    expect(below(triangle, triangularQuantile(triangle, k / 200))).toBeCloseTo(k / 200, 12);
});

test.each(TRIANGLES)('%j: the mean is a third of low + likely + high', (triangle) => {
  const n = 20_000;
  let sum = 0;
  for (let k = 0; k < n; k++) sum += triangularQuantile(triangle, (k + 0.5) / n);
  expect(sum / n).toBeCloseTo((triangle.low + triangle.likely + triangle.high) / 3, 5);
});

test('ends are reached and never left', () => {
  for (const triangle of TRIANGLES) {
    expect(triangularQuantile(triangle, 0)).toBe(triangle.low);
    expect(triangularQuantile(triangle, 1)).toBe(triangle.high);
  }
  expect(triangularQuantile({ low: 4, likely: 4, high: 4 }, 0.3)).toBe(4);
});

test('whole numbers are rounded', () => {
  const whole = { id: 'niches.count', low: 3.2, likely: 4, high: 4.8, isWhole: true };
  const values = Array.from({ length: 99 }, (_, k) => valueAt(whole, (k + 1) / 100));
  expect([...new Set(values)]).toEqual([3, 4, 5]);
  // (0.3 × 0.3)/(1.6 × 0.8) of them lie below 3.5
  expect(values.filter((value) => value === 3)).toHaveLength(7);
});
