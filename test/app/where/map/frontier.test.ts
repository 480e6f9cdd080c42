import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCrossings } from '../../../../src/analysis/crossings.ts';
import { withValues } from '../../../../src/analysis/sweep.ts';
import { axisOf } from '../../../../src/app/views/where/map/axes.ts';
import { denseOf, plotOf, type Dense } from '../../../../src/app/views/where/map/dense.ts';
import { regionFields } from '../../../../src/app/views/where/map/fields.ts';
import { linesOf, ringsOf } from '../../../../src/app/views/where/map/geometry.ts';
import { wantedMap } from '../../../../src/app/views/where/map/question.ts';
import { positionOf } from '../../../../src/app/controls/scale.ts';
import { withValue } from '../../../../src/scenario/change.ts';
import { parseScenario } from '../../../../src/scenario/parse.ts';
import { localLine } from '../../../../src/simulation/local-line.ts';
import { measureMap } from '../../../../src/simulation/map.ts';
import { createPool } from '../../../../src/simulation/pool.ts';
import { surveyWith } from '../../../../src/simulation/survey.ts';
import { EXPERIENCE_IDS } from '../../../../src/vocabulary/experiences.ts';
import { cell, unitDense, unitMap, unitPlot } from './grids.ts';

const parsed = parseScenario(readFileSync('scenarios/bookstore.fourfold.json', 'utf8'));
if ('problems' in parsed) throw new Error('no bookstore');
const bookstore = withValue(parsed.scenario, 'market.sample', 500);

test('the frontier is where break-even has it: all crossings of the bookstore at cost 3, within a tenth of a cell', async () => {
  const pool = createPool(localLine, 2);
  const ids = { x: 'needs.variety', y: 'customization.costScale' };
  const x = axisOf(bookstore, bookstore, { id: ids.x, other: ids.y })!;
  const y = axisOf(bookstore, bookstore, { id: ids.y, other: ids.x })!;
  const question = wantedMap(bookstore, x, y).question();
  // three rows of it are enough: cost 3 and its neighbours
  const rows = { ...question, y: { ...question.y, points: [2.8, 3, 3.2] } };
  const map = await measureMap(pool, rows);

  const size = { width: 1_000, height: 1_000 };
  const dense = denseOf(map, (grid) => plotOf(grid, { x, y }, size));
  const level = (1 - positionOf(y.scale, 3)) * 1_000;
  const drawn = regionFields(dense, 'pays')
    .flatMap((field) => linesOf(ringsOf(field, 0, dense.plot), dense.plot).flat())
    .filter(([, at]) => Math.abs(at - level) < 1e-6)
    .map(([at]) => at);

  const business = withValues(question.business, [y.target], [3]);
  const reach = { from: x.points[0]!, to: x.points.at(-1)!, isWhole: false };
  const { crossings } = await findCrossings({ business, target: x.target, ...reach }, surveyWith(pool));
  expect(crossings.length).toBeGreaterThanOrEqual(3);
  const tenth = 1_000 / 39 / 10;
  const places = crossings.map(({ at }) => positionOf(x.scale, at) * 1_000);
  for (const place of places) {
    // both regions end there
    const near = drawn.filter((at) => Math.abs(at - place) < tenth);
    expect(near.length, `at ${place}: ${drawn.join(' ')}`).toBeGreaterThanOrEqual(2);
  }
  for (const at of drawn)
    expect(Math.min(...places.map((place) => Math.abs(place - at)))).toBeLessThan(tenth);
});

/** What is nobody's, or two's, of a plot of 10,000 (the shoelace formula). */
function gapOf(dense: Dense): number {
  const areas = regionFields(dense, 'pays').map((field) =>
    ringsOf(field, 0, dense.plot).reduce(
      (sum, ring) =>
        sum + ring.slice(1).reduce((part, [a, b], k) => part + (ring[k]![0] * b - a * ring[k]![1]) / 2, 0),
      0,
    ),
  );
  return Math.abs(areas.reduce((sum, area) => sum + Math.abs(area), 0) - 10_000);
}

test('two regions meet in one line where the experience that comes second changes', () => {
  // niche overtakes mass across a slope; whoever comes second does so in the middle of a cell
  const map = unitMap(6, (x, y) => cell([10, 9 + 2 * x, 10.45 - 2 * Math.abs(y - 0.3), 2]));
  const own: Dense = {
    ...unitDense(map),
    plot: unitPlot(map),
    values: EXPERIENCE_IDS.map((_, e) => Float64Array.from(map.cells, (each) => each!.values[e]!)),
    valid: Float64Array.from(map.cells, () => 1),
  };
  expect(gapOf(own)).toBeGreaterThan(50);
  expect(gapOf(unitDense(map))).toBeLessThan(gapOf(own) / 4);
});
