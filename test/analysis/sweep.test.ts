import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  businessAt,
  byStage,
  cellAt,
  countCells,
  pointsBetween,
  shardOf,
  measureCells,
  tableRows,
  withValues,
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

test('every measure is what an engine that has run nothing else gives for its cell, in whatever order cells come', () => {
  const cells = [4, 0, 5, 2, 1];
  const values = cells.map((cell) => cellAt(PLAN.axes, cell));
  const table = measureCells(createEngine(), { business: PLAN.business, targets: PLAN.axes, cells: values });
  const rows = [...tableRows(table)];
  expect(rows).toHaveLength(cells.length);
  rows.forEach((measures, k) => {
    const fresh = createEngine().run(businessAt(PLAN, cells[k]!)).results;
    EXPERIENCE_IDS.forEach((experience, e) => {
      for (const { id } of MEASURES) expect(measures[e]![id], id).toBe(fresh[experience][id]);
    });
  });
});

test('a number of a component is set in its place and nowhere else', () => {
  const target = { id: 'offering.any.importance', component: 1 };
  const { offering, parameters } = withValues(PLAN.business, [target], [0.3]);
  expect(offering).toEqual(DEFAULT_OFFERING.with(1, { ...DEFAULT_OFFERING[1]!, importance: 0.3 }));
  expect(parameters).toEqual(PLAN.business.parameters);
});

test('each cell has its own components tailored, beside its own values', () => {
  const { business, axes } = PLAN;
  const flags = [0b0000001, 0b1111111, 0b0000001, 0].map((set) =>
    DEFAULT_OFFERING.map((_, k) => ((set >> k) & 1) === 1),
  );
  const cells = [4, 0, 5, 1].map((cell) => cellAt(axes, cell));
  const table = measureCells(createEngine(), { business, targets: axes, cells, tailored: flags });
  [...tableRows(table)].forEach((measures, k) => {
    const offering = DEFAULT_OFFERING.map((each, d) => ({ ...each, tailored: flags[k]![d]! }));
    const fresh = createEngine().run(withValues({ ...business, offering }, axes, cells[k]!)).results;
    EXPERIENCE_IDS.forEach((experience, e) => {
      for (const { id } of MEASURES) expect(measures[e]![id], id).toBe(fresh[experience][id]);
    });
  });
});

test('what acts earliest in a run comes first', () => {
  const ids = ['economics.spend', 'response.courtesy', 'needs.variety', 'needs.groups', 'market.sample'];
  expect(byStage(ids.map((id) => ({ id })))).toEqual([4, 3, 2, 1, 0]);
  const mixed = [{ id: 'needs.variety' }, { id: 'offering.a.importance', component: 0 }];
  expect(byStage(mixed)).toEqual([1, 0]);
});
