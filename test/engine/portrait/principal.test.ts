import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import type { AxisPair } from '../../../src/engine/portrait/axes.ts';
import { portray } from '../../../src/engine/portrait/portrait.ts';
import type { Business } from '../../../src/vocabulary/business.ts';
import { principalAxes } from '../../../src/engine/portrait/principal.ts';
import { business } from '../businesses.ts';
import { expectWithin } from '../closeness.ts';

const portrayBy = (engine: Engine, of: Business, axes: AxisPair) => portray(of, engine.plan(of), axes);

const matrix = (rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

describe('principal axes', () => {
  test('of two variables with the same variance lie on the diagonals', () => {
    const { variances, directions } = principalAxes(
      matrix([
        [2, 1],
        [1, 2],
      ]),
    );
    expectWithin(variances[0], 3, 1e-14);
    expectWithin(variances[1], 1, 1e-14);
    for (const x of directions[0]) expectWithin(x, Math.SQRT1_2, 1e-14);
    expectWithin(directions[1][0] * directions[1][1], -0.5, 1e-14);
  });

  test('of a symmetric matrix are of length 1, upright on each other, and stretched by their variances', () => {
    const size = 12;
    const factor = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => Math.sin(1 + 3 * i + 5 * j * j)),
    );
    const covariance = matrix(
      factor.map((a) => factor.map((b) => a.reduce((sum, x, k) => sum + x * b[k], 0))),
    );
    const { variances, directions } = principalAxes(covariance);
    expect(variances).toEqual(variances.toSorted((a, b) => b - a));
    directions.forEach((v, i) => {
      const stretched = covariance.map((row) => row.reduce((sum, x, k) => sum + x * v[k], 0));
      stretched.forEach((x, d) => expectWithin(x, variances[i] * v[d], 1e-11));
      directions.forEach((other, j) => {
        const dot = v.reduce((sum, x, d) => sum + x * other[d], 0);
        expectWithin(dot, i === j ? 1 : 0, 1e-13);
      });
      expect(Math.max(...v)).toBeGreaterThanOrEqual(-Math.min(...v) - 1e-8);
    });
  });

  test('of variables that are apart and alike are the variables themselves', () => {
    const { variances, directions } = principalAxes(
      matrix([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 0],
      ]),
    );
    expect(variances).toEqual([1, 1, 0]);
    expect(directions.map((v) => [...v])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });
});

test('places on the main axes have the variance that is told, and all axes together show all of it', () => {
  const of = business({ 'needs.shape': 'groups', 'needs.variety': 1.5 });
  const { places, axes, customers } = portrayBy(createEngine(), of, ['main 1', 'main 2']);
  axes.forEach(({ unit, share }, a) => {
    const list = places.subarray(a * customers, (a + 1) * customers);
    const variance = list.reduce((sum, x) => sum + x * x, 0) / customers;
    expectWithin(Math.sqrt(variance), 1.5 * unit, 1e-5);
    expect(share).toBeGreaterThan(0);
  });
  expect(axes[0].share).toBeGreaterThanOrEqual(axes[1].share);
  const shares = [0, 1, 2].map((d) => portrayBy(createEngine(), of, [d, d]).axes[0].share);
  expectWithin(shares[0] + shares[1] + shares[2], 1, 1e-12);
  expect(axes[0].share).toBeGreaterThanOrEqual(Math.max(...shares) - 1e-12);
});
