import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCrossings, type Question } from '../../src/analysis/crossings.ts';
import { measureCells } from '../../src/analysis/sweep.ts';
import { bestOf, valuesIn } from '../../src/analysis/sample.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { withValue } from '../../src/scenario/change.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { business } from '../engine/businesses.ts';
import { engineSurvey, madeUp, type Curves } from './surveys.ts';

const ID = 'needs.variety';
const ASK: Question = { business: business(), target: { id: ID }, from: 0, to: 1, isWhole: false };

/** Crossings of curves of one number x. */
const along = (curves: (x: number) => readonly number[], more: Partial<Question> = {}) => {
  const { survey, asked } = madeUp((values) => curves(values[ID]!));
  return findCrossings({ ...ASK, ...more }, survey).then((found) => ({ ...found, asked }));
};
/** One-to-one against mass, the others far behind. */
const lead = (f: (x: number) => number) => (x: number) => [0, -1e9, -1e9, f(x)];
const product = (roots: readonly number[]) => (x: number) =>
  roots.reduce((sofar, root) => sofar * (x - root), 1);

const within = (a: number, b: number, most: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(most);

test('straight lines cross where algebra says, named from left to right', async () => {
  const { crossings } = await along((x) => [1, 0.6 + x, 0, -0.2 + 2 * x]);
  expect(crossings.map(({ from, to }) => [from, to])).toEqual([
    ['mass', 'niche'],
    ['niche', 'one-to-one'],
  ]);
  within(crossings[0]!.at, 0.4, 1e-5);
  within(crossings[1]!.at, 0.8, 1e-5);
});

test('all crossings of any polynomial are found, to 4 digits', async () => {
  const roots = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 0, maxLength: 5 })
    .chain((cells) =>
      fc.tuple(
        ...cells
          .sort((a, b) => a - b)
          .map((cell) => fc.integer({ min: 1, max: 999 }).map((part) => cell + part / 1000)),
      ),
    )
    .filter((list) => list.every((root, k) => k === 0 || root - list[k - 1]! > 0.9));
  await fc.assert(
    fc.asyncProperty(
      roots,
      fc.constantFrom(1, 100, 1e7),
      fc.constantFrom(1, -1),
      async (list, scale, sign) => {
        const known = list.map((root) => (root * scale) / 31);
        const value = lead((x) => sign * product(list)((x / scale) * 31));
        const { crossings } = await along(value, { to: scale * 1.02 });
        expect(crossings).toHaveLength(known.length);
        crossings.forEach(({ at, from, to }, k) => {
          within(at, known[k]!, 5e-5 * known[k]!);
          expect(new Set([from, to])).toEqual(new Set(['mass', 'one-to-one']));
          if (k > 0) expect(from).toBe(crossings[k - 1]!.to);
        });
      },
    ),
    { numRuns: 200 },
  );
});

test('asked roughly, a crossing is known to 0.2% of the range after a few questions', async () => {
  const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  await fc.assert(
    fc.asyncProperty(shares, fc.constantFrom(1, 1e5), async (root, scale) => {
      const curve = lead((x) => (x / scale) ** 3 - root ** 3);
      const { crossings, asked } = await along(curve, { to: scale, steps: 11, isRough: true });
      expect(crossings).toHaveLength(1);
      within(crossings[0]!.at, root * scale, 2e-3 * scale);
      expect(asked.length).toBeLessThanOrEqual(4);
    }),
  );
});

test('two crossings hidden between two points of the grid are found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 30, max: 970 }).map((k) => k / 1000),
      fc.integer({ min: 5, max: 120 }).map((k) => k / 10_000),
      fc.integer({ min: -2, max: 2 }),
      async (middle, half, tilt) => {
        // mass is best but for a short stretch
        const roots = [middle - half, middle + half];
        const { crossings, asked } = await along(lead((x) => -product(roots)(x) * (5 + tilt * x)));
        expect(crossings.map(({ to }) => to)).toEqual(['one-to-one', 'mass']);
        roots.forEach((root, k) => within(crossings[k]!.at, root, 1e-4));
        expect(asked.length).toBeLessThan(20);
      },
    ),
    { numRuns: 200 },
  );
});

test('a third experience that is best only around the crossing of two others is found', async () => {
  const { crossings } = await along((x) => [1 - x, x - 0.001, 0.49, -1]);
  expect(crossings.map(({ from, to }) => `${from} → ${to}`)).toEqual(['mass → niche']);
  const more = await along((x) => [1 - x, x, 0.501, -1]);
  expect(more.crossings.map(({ from, to }) => `${from} → ${to}`)).toEqual([
    'mass → targeted',
    'targeted → niche',
  ]);
  within(more.crossings[0]!.at, 0.499, 1e-5);
  within(more.crossings[1]!.at, 0.501, 1e-5);
});

test('jumps are closed in on as well as slopes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.001, max: 0.999, noNaN: true }), async (jump) => {
      const { crossings } = await along(lead((x) => (x < jump ? -1 : 1e6)));
      expect(crossings).toHaveLength(1);
      within(crossings[0]!.at, jump, 1e-4 * jump);
    }),
  );
});

test('of whole numbers the first at which the new one is best is named, and only whole numbers are asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 100_000 }),
      fc.integer({ min: 0, max: 9_999 }),
      async (width, share) => {
        const [from, to] = [3, 3 + width];
        const first = from + 1 + Math.floor((share / 10_000) * width);
        const { crossings, points } = await along(
          lead((x) => x - first + 0.5),
          { from, to, isWhole: true },
        );
        expect(crossings).toEqual([{ at: first, from: 'mass', to: 'one-to-one' }]);
        expect(points.every(Number.isInteger)).toBe(true);
        expect([points[0], points.at(-1)]).toEqual([from, to]);
      },
    ),
  );
});

test('equals go to the simpler experience, also when they differ in their last digits only', async () => {
  const noisy = await along((x) => [1, 1 + 1e-13 * (Math.round(x * 1e6) % 2), 0, 1]);
  expect(noisy.crossings).toEqual([]);
  expect(bestOf([3, 3, 3, 3])).toBe(0);
  expect(bestOf([2, 3, 3, 1])).toBe(1);
  expect(bestOf([-Infinity, -Infinity, 1, 1])).toBe(2);
});

test('where less is better the least is best, and what there is none of is worst', async () => {
  const { survey } = madeUp(({ [ID]: x }) => [4, NaN, x! < 0.5 ? NaN : 2, 8 * x!], 'payback');
  const { crossings, values } = await findCrossings({ ...ASK, measure: 'payback' }, survey);
  expect(crossings.map(({ from, to }) => [from, to])).toEqual([['one-to-one', 'targeted']]);
  within(crossings[0]!.at, 0.5, 1e-4);
  expect(values[1]!.every(Number.isNaN)).toBe(true);
});

test('points are in order and carry the values of the four experiences', async () => {
  const curve = (x: number) => [1, x * x, 3 * x - 1, 0.2];
  const { points, values } = await along(curve);
  expect(points.length).toBeGreaterThanOrEqual(41);
  points.slice(1).forEach((at, k) => expect(at).toBeGreaterThan(points[k]!));
  points.forEach((x, k) => expect(values.map((list) => list[k])).toEqual(curve(x)));
});

test('without a crossing one round is enough, and all crossings are closed in on together', async () => {
  const none = await along(() => [1, 0, 0, 0]);
  expect([none.asked.length, none.crossings]).toEqual([1, []]);
  const { asked, crossings } = await along(lead((x) => Math.sin(20 * x + 1)));
  expect(crossings).toHaveLength(6);
  crossings.forEach(({ at }, k) => within(at, ((k + 1) * Math.PI - 1) / 20, 5e-5));
  // a bracket takes 5 points a round
  expect(asked.length).toBeLessThanOrEqual(6);
  expect(asked[1]!.cells.length).toBeGreaterThan(12);
});

test('progress counts runs up to the last, and a job called off asks nothing more', async () => {
  const seen: [number, number][] = [];
  const { survey, asked } = madeUp((values) => lead((x) => x - 0.3)(values[ID]!));
  await findCrossings(ASK, survey, { progress: (done, total) => seen.push([done, total]) });
  const runs = asked.reduce((sum, { cells }) => sum + cells.length, 0);
  expect(seen.at(-1)).toEqual([runs, runs]);
  seen.slice(1).forEach(([done], k) => expect(done).toBeGreaterThanOrEqual(seen[k]![0]));

  const stop = new AbortController();
  const other = madeUp((values) => {
    stop.abort(new Error('enough'));
    return lead((x) => x - 0.3)(values[ID]!);
  });
  await expect(findCrossings(ASK, other.survey, { signal: stop.signal })).rejects.toThrow('enough');
  expect(other.asked).toHaveLength(1);
});

test('what the survey fails with is passed on', async () => {
  const failing: Curves = () => {
    throw new Error('no worker');
  };
  await expect(findCrossings(ASK, madeUp(failing).survey)).rejects.toThrow('no worker');
});

describe('of shipped scenarios, crossings are those of brute force within 1% of the range', () => {
  test.each([
    ['computers', 'needs.variety', 0, 3],
    ['computers', 'economics.grossMargin', 0, 1],
    ['clothing', 'needs.variety', 0, 3],
    ['clothing', 'economics.grossMargin', 0, 1],
  ] as const)('%s along %s', async (name, id, from, to) => {
    const parsed = parseScenario(readFileSync(`scenarios/${name}.fourfold.json`, 'utf8'));
    if ('problems' in parsed) throw new Error('not valid');
    const of = businessOf(withValue(parsed.scenario, 'market.sample', 512));
    const engine = createEngine();
    const bestAt = (cells: readonly number[]) => {
      const batch = { business: of, targets: [{ id }], cells: cells.map((at) => [at]) };
      const table = measureCells(engine, batch);
      return cells.map((_, cell) => EXPERIENCE_IDS[bestOf(valuesIn(table, cell, 'valuePerCustomer'))]!);
    };
    const points = Array.from({ length: 26 }, (_, k) => from + ((to - from) * k) / 25);
    const bests = bestAt(points);
    const expected = points.slice(1).flatMap((end, k) => {
      if (bests[k] === bests[k + 1]) return [];
      let [a, b] = [points[k]!, end];
      while (b - a > 1e-3 * (to - from)) {
        const middle = (a + b) / 2;
        if (bestAt([middle])[0] === bests[k]) a = middle;
        else b = middle;
      }
      return [{ at: (a + b) / 2, from: bests[k], to: bests[k + 1] }];
    });
    expect(expected.length).toBeGreaterThan(0);
    const question = { business: of, target: { id }, from, to, isWhole: false };
    const { crossings } = await findCrossings(question, engineSurvey());
    expect(crossings.map((each) => [each.from, each.to])).toEqual(
      expected.map((each) => [each.from, each.to]),
    );
    crossings.forEach(({ at }, k) => within(at, expected[k]!.at, 0.01 * (to - from)));
  });
});
