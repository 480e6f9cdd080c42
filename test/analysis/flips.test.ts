import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipPoints, nearestFlips } from '../../src/analysis/flips.ts';
import { travelBetween } from '../../src/analysis/travel.ts';
import { bestOf, valuesIn } from '../../src/analysis/sample.ts';
import { measureCells } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { withValue } from '../../src/scenario/change.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { spansOf } from '../../src/scenario/spans.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import type { Span } from '../../src/vocabulary/span.ts';
import { business } from '../engine/businesses.ts';
import { engineSurvey, madeUp, type Curves } from './surveys.ts';

const span = (id: string, value: number, from: number, to: number, isWhole = false): Span => ({
  id,
  label: id,
  value,
  from,
  to,
  isWhole,
});
const COST = span('customization.costScale', 1, 0, 10);
const VARIETY = span('needs.variety', 1, 0, 3);
const COUNT = span('niches.count', 4, 1, 60, true);
const SPANS = [VARIETY, COST, COUNT];

/** One-to-one, worth 2 where all stand now, against mass at 1 and niche, which grows with the number of niches. */
const CURVES: Curves = (x) => [
  1,
  x['niches.count']! / 5,
  -9,
  2 + 2 * (x['needs.variety']! - 1) - 1.25 * (x['customization.costScale']! - 1),
];

const ask = (curves: Curves, spans: readonly Span[] = SPANS) => {
  const { survey, asked } = madeUp(curves);
  return flipPoints({ business: business(), spans }, survey).then((flips) => ({ ...flips, asked }));
};

test('the nearest flips below and above are found where algebra says, or there are none', async () => {
  const { best, settings } = await ask(CURVES);
  expect(best).toBe('one-to-one');
  expect(settings.map(({ target }) => target)).toEqual(SPANS);
  const [variety, cost, count] = settings;
  expect(variety!.below!.at).toBeCloseTo(0.5, 4);
  // on the slider its words, up to 0.2, 0.6, 1.1 and 3, are equally wide: 1 stands at 2.8 of the 4, 0.5 at 1.75
  expect(variety!.below!.distance).toBeCloseTo((2.8 - 1.75) / 4, 4);
  expect(variety!.above).toBeNull();
  expect(cost!.below).toBeNull();
  expect(cost!.above).toMatchObject({ to: 'mass' });
  expect(cost!.above!.at).toBeCloseTo(1.8, 3);
  // 10 niches are worth as much as one-to-one, but simpler
  expect(count).toEqual({
    target: COUNT,
    value: 4,
    below: null,
    above: { at: 10, to: 'niche', distance: travelBetween(COUNT, 4, 10) },
  });
});

test('flips come nearest first as they stand on their sliders', async () => {
  const flips = await ask(CURVES);
  expect(nearestFlips(flips).map(({ target, side }) => [target.id, side])).toEqual([
    ['customization.costScale', 'above'],
    ['niches.count', 'above'],
    ['needs.variety', 'below'],
  ]);
  expect(nearestFlips(await ask(() => [1, 0, 0, 0]))).toEqual([]);
});

test('with nothing that can move, the best is still named', async () => {
  expect(await ask(() => [0, 0, 5, 1], [])).toMatchObject({ best: 'targeted', settings: [] });
});

test('the nearest of many flips to each side is found, wherever the number stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 999 }).map((k) => k / 1000),
      async (places, share) => {
        const flips = places.sort((a, b) => a - b).map((place) => 0.3 + 0.6 * place);
        const value = 3 * share;
        fc.pre(flips.every((flip) => Math.abs(flip - value) > 1e-3));
        const sign = (x: number) => flips.reduce((sofar, flip) => sofar * (x - flip), 1);
        const { settings } = await ask(
          (x) => [0, -9, -9, sign(x['needs.variety']!)],
          [{ ...VARIETY, value }],
        );
        const [below, above] = [flips.findLast((flip) => flip < value), flips.find((flip) => flip > value)];
        const [{ below: down, above: up }] = settings as [(typeof settings)[0]];
        expect(down === null).toBe(below === undefined);
        expect(up === null).toBe(above === undefined);
        if (down) expect(Math.abs(down.at - below!)).toBeLessThanOrEqual(5e-5 * below!);
        if (up) expect(Math.abs(up.at - above!)).toBeLessThanOrEqual(5e-5 * above!);
      },
    ),
    { numRuns: 300 },
  );
});

test('flips close to the present are found on scales that go very far', async () => {
  const setup = span('customization.setup', 45_000, 0, 100_000_000);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 101, max: 100_000 }), async (percent) => {
      const known = (45_000 * percent) / 100;
      const { settings } = await ask((x) => [0, -9, -9, 1 - x['customization.setup']! / known], [setup]);
      expect(Math.abs(settings[0]!.above!.at - known)).toBeLessThanOrEqual(1e-4 * known);
    }),
  );
});

test('all spans are asked together in few rounds, first those that act late in a run', async () => {
  const { asked } = await ask(CURVES);
  expect(asked.length).toBeLessThanOrEqual(8);
  const [first] = asked;
  expect(first!.targets.map(({ id }) => id)).toEqual([
    'customization.costScale',
    'needs.variety',
    'niches.count',
  ]);
  const now = first!.cells[0]!;
  const moved = first!.cells.slice(1).map((cell) => cell.findIndex((value, k) => value !== now[k]));
  expect(moved).toEqual(moved.toSorted((a, b) => a - b));
  first!.cells
    .slice(1)
    .forEach((cell) => expect(cell.filter((value, k) => value !== now[k])).toHaveLength(1));
});

test('no value outside a span is asked for, and of whole numbers only whole ones', async () => {
  const { asked } = await ask((x) => [1, 0, 0, Math.cos(Object.values(x).reduce((a, b) => a + b))]);
  for (const { targets, cells } of asked)
    for (const cell of cells)
      cell.forEach((value, k) => {
        const { from, to, isWhole } = SPANS.find(({ id }) => id === targets[k]!.id)!;
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThanOrEqual(to);
        if (isWhole) expect(Number.isInteger(value)).toBe(true);
      });
});

test('progress counts runs up to the last, and a job called off asks nothing more', async () => {
  const seen: [number, number][] = [];
  const { survey, asked } = madeUp(CURVES);
  const progress = (done: number, total: number) => void seen.push([done, total]);
  await flipPoints({ business: business(), spans: SPANS }, survey, { progress });
  const runs = asked.reduce((sum, { cells }) => sum + cells.length, 0);
  expect(seen.at(-1)).toEqual([runs, runs]);
  seen.slice(1).forEach(([done], k) => expect(done).toBeGreaterThanOrEqual(seen[k]![0]));

  const stop = new AbortController();
  const other = madeUp((x) => (stop.abort(new Error('enough')), CURVES(x)));
  const job = flipPoints({ business: business(), spans: SPANS }, other.survey, { signal: stop.signal });
  await expect(job).rejects.toThrow('enough');
  expect(other.asked).toHaveLength(1);
});

describe('of shipped scenarios, every flip is where bisection puts it, and the best is the same up to there', () => {
  const IDS = ['needs.variety', 'economics.grossMargin', 'customization.costScale', 'niches.launchDelay'];

  test.each(['computers', 'clothing'])('%s', async (name) => {
    const parsed = parseScenario(readFileSync(`scenarios/${name}.fourfold.json`, 'utf8'));
    if ('problems' in parsed) throw new Error('not valid');
    const scenario = withValue(parsed.scenario, 'market.sample', 512);
    const of = businessOf(scenario);
    const spans = spansOf(scenario).filter(({ id }) => IDS.includes(id));
    expect(spans).toHaveLength(IDS.length);
    const flips = await flipPoints({ business: of, spans }, engineSurvey());
    const engine = createEngine();
    expect(flips.best).toBe(engine.run(of).verdict.best);
    for (const { target, side, at, to } of nearestFlips(flips)) {
      const bestAt = (value: number) => {
        const table = measureCells(engine, { business: of, targets: [target], cells: [[value]] });
        return EXPERIENCE_IDS[bestOf(valuesIn(table, 0, 'valuePerCustomer'))]!;
      };
      const range = target.to - target.from;
      const step = target.isWhole ? 1 : 0.002 * range;
      const away = side === 'above' ? 1 : -1;
      expect(bestAt(target.isWhole ? at : at + away * step), `${target.id} beyond ${at}`).toBe(to);
      for (let k = 0; k < 8; k++) {
        const inside = target.value + ((at - away * step - target.value) * k) / 7;
        expect(bestAt(target.isWhole ? Math.round(inside) : inside), `${target.id} at ${inside}`).toBe(
          flips.best,
        );
      }
    }
    expect(nearestFlips(flips).length).toBeGreaterThan(2);
  });
});
