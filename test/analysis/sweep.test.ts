import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  businessAt,
  cellAt,
  countCells,
  pointsBetween,
  shardOf,
  sweep,
  type Sweep,
} from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS } from '../../src/vocabulary/parameters.ts';

const PLAN: Sweep = {
  business: {
    seed: 'sweep',
    parameters: { ...DEFAULTS, 'market.sample': 100, 'market.periods': 3 },
    offering: DEFAULT_OFFERING,
  },
  axes: [
    { id: 'needs.variety', points: [0, 0.5, 1] },
    { id: 'economics.spend', points: [50, 100] },
  ],
  change: (business, id, value) => ({ ...business, parameters: { ...business.parameters, [id]: value } }),
};

test('points are evenly spaced and both ends are exact', () => {
  const scale = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(scale, scale, fc.integer({ min: 2, max: 200 }), (a, b, steps) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const points = pointsBetween(from, to, steps);
      expect(points).toHaveLength(steps);
      expect([points[0], points.at(-1)]).toEqual([from, to]);
      const gap = (to - from) / (steps - 1);
      points.forEach((point, k) => expect(Math.abs(point - (from + k * gap))).toBeLessThanOrEqual(1e-3));
    }),
  );
  expect(pointsBetween(0, 3, 31)[1]).toBe(0.1);
  expect(pointsBetween(0.7, 0.7, 1)).toEqual([0.7]);
});

test('cells are all combinations, the first axis changing slowest', () => {
  const cells = Array.from({ length: countCells(PLAN.axes) }, (_, cell) => cellAt(PLAN.axes, cell));
  expect(cells).toEqual([
    [0, 50],
    [0, 100],
    [0.5, 50],
    [0.5, 100],
    [1, 50],
    [1, 100],
  ]);
});

test('shards follow each other, cover every cell once, and differ by one cell at most', () => {
  fc.assert(
    fc.property(fc.nat(250_000), fc.integer({ min: 1, max: 500 }), (cells, n) => {
      const shards = Array.from({ length: n }, (_, i) => shardOf(cells, i + 1, n));
      expect(shards[0]!.from).toBe(0);
      expect(shards.at(-1)!.to).toBe(cells);
      shards.slice(1).forEach(({ from }, k) => expect(from).toBe(shards[k]!.to));
      const sizes = shards.map(({ from, to }) => to - from);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test('every row is what an engine that has run nothing else gives for its cell', () => {
  const cells = [...sweep(createEngine(), PLAN, { from: 1, to: 6 })];
  expect(cells).toHaveLength(5);
  cells.forEach((rows, k) => {
    const fresh = createEngine().run(businessAt(PLAN, k + 1)).results;
    expect(rows.map(({ experience }) => experience)).toEqual(EXPERIENCE_IDS);
    for (const { values, experience, results } of rows) {
      expect(values).toEqual(cellAt(PLAN.axes, k + 1));
      for (const { id } of MEASURES) expect(results[id], id).toBe(fresh[experience][id]);
    }
  });
});
