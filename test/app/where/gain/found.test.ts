import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCrossings } from '../../../../src/analysis/crossings.ts';
import { alongOf } from '../../../../src/app/views/where/gain/along.ts';
import {
  drawnOf,
  drawnWithin,
  extentWithin,
  thinnedOut,
  valueAt,
} from '../../../../src/app/views/where/gain/drawn.ts';
import { find, keyOf, type Question } from '../../../../src/app/views/where/gain/found.ts';
import { bestAt, sentenceOf } from '../../../../src/app/views/where/gain/sentence.ts';
import { SHOWS } from '../../../../src/app/views/where/gain/shows.ts';
import { withValue } from '../../../../src/scenario/change.ts';
import { parseScenario } from '../../../../src/scenario/parse.ts';
import { businessOf, type Scenario } from '../../../../src/scenario/scenario.ts';
import { spanOf } from '../../../../src/scenario/spans.ts';
import type { Measure } from '../../../../src/vocabulary/measures.ts';
import { scaleOf } from '../../../../src/vocabulary/scale-of.ts';
import { engineSurvey, madeUp } from '../../../analysis/surveys.ts';

const parsed = parseScenario(readFileSync('scenarios/bookstore.fourfold.json', 'utf8'));
const bookstore = (parsed as { scenario: Scenario }).scenario;
const small = withValue(bookstore, 'market.sample', 200);

function ask(scenario: Scenario, id: string, measure: Measure = 'valuePerCustomer'): Question {
  const span = spanOf(scenario, id)!;
  const along = alongOf(scaleOf(span), span);
  return { business: businessOf(scenario), of: 'bookstore', span, along, measure };
}

const said = (...given: Parameters<typeof sentenceOf>) =>
  sentenceOf(...given)
    .map(({ text }) => text)
    .join('');

test('crossings are those of the analysis, on even axes to the last digit', async () => {
  const question = ask(small, 'needs.variety');
  const { business, span } = question;
  const found = await find(question, engineSurvey(), {}, false);
  const { crossings, points } = await findCrossings({ business, target: span, ...span }, engineSurvey());
  expect(found.crossings).toEqual(crossings);
  expect(found.points).toEqual(points);
});

test('on an uneven axis known crossings are found in every stretch', async () => {
  const curves = ({ 'market.customers': at }: Readonly<Record<string, number>>) => [
    0,
    at! - 50,
    2 * at! - 5_050,
    3 * at! - 1_005_050,
  ];
  const found = await find(ask(small, 'market.customers'), madeUp(curves).survey, {}, false);
  expect(found.crossings).toEqual([
    { at: 51, from: 'mass', to: 'niche' },
    { at: 5_001, from: 'niche', to: 'targeted' },
    { at: 1_000_001, from: 'targeted', to: 'one-to-one' },
  ]);
  found.points.slice(1).forEach((point, k) => expect(point).toBeGreaterThan(found.points[k]!));
});

test('the question is the same wherever the number itself stands, and no other one is', () => {
  const key = (scenario: Scenario) => keyOf(ask(scenario, 'needs.variety'));
  expect(key(withValue(small, 'needs.variety', 0.3))).toBe(key(small));
  expect(key(withValue(small, 'response.pickiness', 2))).not.toBe(key(small));
  const id = 'offering.gift wrapping.variety';
  expect(keyOf(ask(withValue(small, id, 1), id))).toBe(keyOf(ask(small, id)));
});

test('gain is what is over mass, cost is for one of the customers there are at a point', async () => {
  const found = await find(ask(small, 'market.customers', 'cost'), engineSurvey(), {}, true);
  const [gain, , , cost] = SHOWS;
  expect(drawnOf(found, gain!).lines[0]!.values.every((value) => value === 0)).toBe(true);
  const { lines, at } = drawnOf(found, cost!);
  expect(lines[2]!.values.at(-1)! * at.at(-1)!).toBeCloseTo(found.values[2]!.at(-1)!, 0);
});

test('the sentence names the nearest changes, or that there is none', async () => {
  const curves = ({ 'needs.variety': x }: Readonly<Record<string, number>>) => [
    0,
    x! - 1,
    2 * (x! - 1.5),
    -9,
  ];
  const found = await find(ask(small, 'needs.variety'), madeUp(curves).survey, {}, false);
  expect(found.crossings.map(({ at }) => at)).toEqual([1, 2]);
  expect([0.5, 1.5, 2.5].map((value) => bestAt(found, value))).toEqual(['mass', 'niche', 'targeted']);
  expect(said(found, SHOWS[0]!, 1.5, false)).toBe(
    'Niche pays best here, unless “How different needs are” falls below 1 (then mass) or rises above 2 (then targeted).',
  );
  const flat = await find(ask(small, 'needs.variety'), madeUp(() => [1, 2, 3, 4]).survey, {}, false);
  expect(said(flat, SHOWS[0]!, 1.5, false)).toBe('One-to-one pays best over the whole range, from 0 to 3.');
});

test('nothing is passed where customer benefit begins to exist', async () => {
  const curves = ({ 'response.priceSensitivity': x }: Readonly<Record<string, number>>) =>
    x! > 0 ? [0, 1 / x!, 2 / x!, 3 / x!] : [0, 0, 0, 0];
  const { survey } = madeUp(curves, 'customerBenefit');
  const found = await find(ask(small, 'response.priceSensitivity', 'customerBenefit'), survey, {}, false);
  expect(found.crossings).toEqual([]);
  expect(bestAt(found, 3)).toBe('one-to-one');
});

test('lines that shoot off at the beginning do not press the rest onto the axis', () => {
  const at = Array.from({ length: 41 }, (_, k) => 1 + k * 500);
  const drawn = { at, lines: [{ experience: 'niche' as const, values: at.map((x) => 1 + 1e5 / x) }] };
  const [low, high] = extentWithin(drawn, (x) => (x - 1) / 20_000)!;
  expect(high).toBeLessThan(1000);
  const { values } = drawnWithin(drawn, { low, high }).lines[0]!;
  expect(values[0]).toBeNaN();
  expect(values[2]).toBe(1 + 1e5 / 1001);
});

test('points for the hand are apart and keep the last one', () => {
  const at = [0, 0.1, 0.5, 0.50001, 0.50002, 0.999, 1];
  const { at: kept } = thinnedOut({ at, lines: [] }, (x) => x, 0.012);
  expect(kept).toEqual([0, 0.1, 0.5, 1]);
  expect(valueAt([0, 1, 2], [10, 20, 40], 1.5)).toBe(30);
});
