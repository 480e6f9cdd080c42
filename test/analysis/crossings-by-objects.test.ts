import { expect, test } from 'vitest';
import { findCrossings } from '../../src/analysis/crossings.ts';
import { bestOf } from '../../src/analysis/sample.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import type { NumericId } from '../../src/vocabulary/parameters.ts';
import { changed, defaultBusiness } from '../bench/businesses.ts';
import { drawsOf } from '../bench/draws.ts';
import { closeLedger } from '../bench/ledger.ts';
import { makeCustomer, simulateObjects } from '../bench/objects.ts';
import { rulesOf } from '../bench/rules.ts';
import { engineSurvey } from './surveys.ts';

// The program of the bench that simulates an array of objects was written from the model, not from the engine; it is
// given the same customers, niches and noise, in which none of these numbers has a part.

const BUSINESS = defaultBusiness(500, 'crossings');
const PERIODS = BUSINESS.parameters['market.periods'];
const DRAWS = drawsOf(BUSINESS);
const CUSTOMERS = Array.from({ length: DRAWS.sample }, (_, i) => makeCustomer(DRAWS, i, PERIODS));

function bestAt(id: NumericId, value: number): number {
  const rules = rulesOf(changed(BUSINESS, { [id]: value }));
  const ledger = closeLedger(simulateObjects(CUSTOMERS, rules), rules, CUSTOMERS.length);
  return bestOf(EXPERIENCE_IDS.map((each) => ledger[each].value));
}

/** Changes of the best between points of a grid and some more points, each bisected. */
function bisected(id: NumericId, { from, to }: { from: number; to: number }, more: readonly number[]) {
  const grid = Array.from({ length: 21 }, (_, k) => from + ((to - from) * k) / 20);
  const points = [...grid, ...more].sort((a, b) => a - b);
  const bests = points.map((point) => bestAt(id, point));
  return points.slice(1).flatMap((end, k) => {
    if (bests[k] === bests[k + 1]) return [];
    let [a, b] = [points[k]!, end];
    while (b - a > 1e-4 * (to - from)) {
      const middle = (a + b) / 2;
      if (bestAt(id, middle) === bests[k]) a = middle;
      else b = middle;
    }
    return [{ at: (a + b) / 2, from: EXPERIENCE_IDS[bests[k]!], to: EXPERIENCE_IDS[bests[k + 1]!] }];
  });
}

test.each([
  ['needs.variety', 0, 3],
  ['response.pickiness', 0, 5],
  ['customization.costScale', 0, 3],
  ['interaction.insight', 0.05, 0.95],
  ['economics.grossMargin', 0.05, 1],
  ['interaction.contactCost', 0, 10],
] as const)('along %s, crossings are those of a program of its own, bisected', async (id, from, to) => {
  const question = { business: BUSINESS, target: { id }, from, to, isWhole: false };
  const { crossings } = await findCrossings(question, engineSurvey());
  // a stretch may be shorter than a step of the grid
  const between = crossings.slice(1).map(({ at }, k) => (crossings[k]!.at + at) / 2);
  const expected = bisected(id, { from, to }, between);
  expect(expected.length).toBeGreaterThan(0);
  expect(crossings.map((each) => [each.from, each.to])).toEqual(expected.map((each) => [each.from, each.to]));
  crossings.forEach(({ at }, k) =>
    expect(Math.abs(at - expected[k]!.at)).toBeLessThanOrEqual(1e-3 * (to - from)),
  );
});
