import { expect, test } from 'vitest';
import { spendingCurve, spendingOfTop } from '../../src/analysis/spending.ts';
import { normalQuantile } from '../../src/engine/maths/normal.ts';
import { shareSpending } from '../../src/engine/population/value.ts';

// section 2 of the model
test.each([
  [0.84, 0.5],
  [1.37, 0.7],
  [1.68, 0.8],
])('with a skew of %f the top 20%% account for %f of spending', (skew, share) => {
  expect(spendingOfTop(0.2, skew)).toBeCloseTo(share, 2);
});

test('nobody spends nothing, all spend all, and without skew each share its own', () => {
  expect([spendingOfTop(0, 1), spendingOfTop(1, 1), spendingOfTop(0.3, 0)]).toEqual([0, 1, 0.3]);
});

test('the curve is what the engine’s customers spend', () => {
  const count = 20_000;
  const normals = Float64Array.from({ length: count }, (_, i) => normalQuantile((i + 0.5) / count));
  const spending = shareSpending({ normals, skew: 1.1 });
  let sum = 0;
  const tops = Array.from(spending.toReversed(), (value) => (sum += value / count));
  for (const [share, of] of spendingCurve(1.1, 11))
    if (share > 0) expect(tops[Math.round(share * count) - 1]).toBeCloseTo(of, 3);
});

test('it rises ever less from 0 to 1', () => {
  const curve = spendingCurve(0.9, 41).map(([, spending]) => spending);
  const rises = curve.slice(1).map((spending, k) => spending - curve[k]!);
  rises.slice(1).forEach((rise, k) => expect(rise).toBeLessThan(rises[k]!));
  expect(rises.at(-1)).toBeGreaterThan(0);
});
