import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axisOf, axisOptions } from '../../../../src/app/views/where/map/axes.ts';
import { PRESETS } from '../../../../src/app/views/where/map/presets.ts';
import { wantedMap } from '../../../../src/app/views/where/map/question.ts';
import { withValue } from '../../../../src/scenario/change.ts';
import { parseScenario } from '../../../../src/scenario/parse.ts';
import { businessOf } from '../../../../src/scenario/scenario.ts';
import { numericIds } from '../../../../src/scenario/settings.ts';

const parsed = parseScenario(readFileSync('scenarios/bookstore.fourfold.json', 'utf8'));
if ('problems' in parsed) throw new Error('no bookstore');
const bookstore = parsed.scenario;

const wanted = (x: string, y: string, scenario = bookstore) =>
  wantedMap(
    scenario,
    axisOf(scenario, bookstore, { id: x, other: y })!,
    axisOf(scenario, bookstore, { id: y, other: x })!,
  );

test('every number but the sample can be an axis, once', () => {
  const ids = axisOptions(bookstore).flatMap(({ options }) => options.map(({ id }) => id));
  const all = numericIds(bookstore).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(all.filter((id) => id !== 'market.sample').toSorted());
});

test.each(axisOptions(bookstore).flatMap(({ options }) => options.map(({ id }) => id)))(
  'the points of %s rise from end to end of its slider, and are whole where it is',
  (id) => {
    const axis = axisOf(bookstore, bookstore, {
      id,
      other: PRESETS[0].x === id ? PRESETS[0].y : PRESETS[0].x,
    })!;
    const { points, row, scale } = axis;
    expect(points.length).toBeGreaterThan(1);
    expect(points.length).toBeLessThanOrEqual(40);
    if (!row.whole) expect(points.length).toBeGreaterThan(30);
    expect(points[0]).toBe(scale.edges[0]);
    expect(points.at(-1)).toBe(scale.edges.at(-1));
    points.slice(1).forEach((point, k) => expect(point).toBeGreaterThan(points[k]!));
    if (row.whole) expect(points.every(Number.isInteger)).toBe(true);
  },
);

test('where the scenario stands on the axes makes no other map; anything else does', () => {
  const { key } = wanted('needs.variety', 'customization.costScale');
  const moved = withValue(withValue(bookstore, 'needs.variety', 2), 'customization.costScale', 4);
  expect(wanted('needs.variety', 'customization.costScale', moved).key).toBe(key);
  const other = withValue(bookstore, 'response.pickiness', 2);
  expect(wanted('needs.variety', 'customization.costScale', other).key).not.toBe(key);
  expect(wanted('needs.variety', 'interaction.insight').key).not.toBe(key);
});

test('an axis stretches to a value beyond its slider', () => {
  const rich = withValue(bookstore, 'customization.setup', 5e8);
  const axis = axisOf(rich, bookstore, { id: 'customization.setup', other: 'needs.variety' })!;
  expect(axis.points.at(-1)).toBe(5e8);
  expect(axis.scale.words).toHaveLength(4);
});

test('poor retention above perfect is left out, and nothing else', () => {
  const { x, y, question } = wanted('response.retentionPoor', 'response.retentionPerfect');
  const { isValid } = question();
  x.points.forEach((poor, i) =>
    y.points.forEach((perfect, j) => expect(isValid(i, j), `${poor} ${perfect}`).toBe(poor <= perfect)),
  );
});

test('numbers that go with all others are all valid', () => {
  const { x, y, question } = wanted('needs.variety', 'market.periods');
  const { isValid } = question();
  expect(x.points.every((_, i) => y.points.every((_, j) => isValid(i, j)))).toBe(true);
});

test('cells have 1,000 simulated customers, coarse ones 256, or as many as a smaller scenario', () => {
  const sampleIn = (scenario = bookstore, isCoarse = false) =>
    wanted('needs.variety', 'interaction.insight', scenario).question(isCoarse).business.parameters[
      'market.sample'
    ];
  expect(businessOf(bookstore).parameters['market.sample']).toBeGreaterThan(1_000);
  expect(sampleIn()).toBe(1_000);
  expect(sampleIn(bookstore, true)).toBe(256);
  for (const isCoarse of [false, true])
    expect(sampleIn(withValue(bookstore, 'market.sample', 200), isCoarse)).toBe(200);
});

test.each(PRESETS.map(({ x, y }) => [x, y]))('%s and %s can be mapped', (x, y) => {
  expect(x).not.toBe(y);
  expect(wanted(x, y).question().x.points.length).toBeGreaterThan(20);
});
