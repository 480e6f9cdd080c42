import { expect, test } from 'vitest';
import { componentWorths } from '../../src/analysis/component-worths.ts';
import { nearestInWords, sizesInWords, worthsInWords } from '../../src/analysis/components-sentence.ts';
import type { NearestComponent } from '../../src/analysis/nearest-component.ts';
import { businessWith, gameSurvey, offeringOf, type Game } from './tailored.ts';

const SHOP = businessWith(offeringOf(4), { 'market.periods': 20 });

const worthsOf = (game: Game, business = SHOP) => componentWorths({ business }, gameSurvey(game, 100).survey);
const additive =
  (...brings: number[]): Game =>
  (flags) =>
    flags.reduce((sum, on, k) => sum + (on ? brings[k]! : 0), 80);

test('what is worth tailoring is named, with what it brings against none, now, and mass', async () => {
  expect(worthsInWords(await worthsOf(additive(20, -3, 30, -2)), SHOP)).toBe(
    'Worth tailoring: “a” and “c”, two of four. One-to-one then brings $130 a customer over five years, ' +
      '$50 more than with none, $5 more than now, and $30 more than mass. ' +
      'Whether “d” is tailored makes no odds: it moves that by under 2%.',
  );
  expect(worthsInWords(await worthsOf(additive(5, 5, 5, 5)), SHOP)).toBe(
    'Worth tailoring: “a”, “b”, “c” and “d”, four of four. One-to-one then brings $100 a customer over five years, ' +
      '$20 more than with none, as now, and as much as mass.',
  );
  expect(worthsInWords(await worthsOf(additive(-5, -5, -5, -5)), SHOP)).toBe(
    'No component is worth tailoring. One-to-one then brings $80 a customer over five years, ' +
      '$20 more than now, and $20 less than mass.',
  );
});

test('where not every set was measured, the best is said to be so as far as was looked', async () => {
  const many = businessWith(offeringOf(13));
  const worths = await worthsOf((flags) => flags.filter(Boolean).length, many);
  expect(worthsInWords(worths, many)).toMatch(/^Worth tailoring, as far as was looked: “a”, /);
});

test('the best of each size are said as far as they tell: one, two, the best, all', async () => {
  expect(sizesInWords(await worthsOf(additive(20, -3, 30, 8)))).toBe(
    'A customer, against tailoring none: the best one component (“c”) brings $30 more, the best two $50 more, ' +
      'the best three $58 more, all four $55 more.',
  );
  const pair: Game = (flags) => (flags[0] && flags[1] ? 9 : 0) + (flags[2] ? 4 : 0) - (flags[3] ? 1 : 0);
  const worths = await worthsOf(pair);
  expect(worths.isNested).toBe(false);
  expect(sizesInWords(worths)).toBe(
    'A customer, against tailoring none: the best one component (“c”) brings $4 more, the best two $9 more, ' +
      'the best three $13 more, all four $12 more. The best of one number are not always among the best of the next.',
  );
  const alone = businessWith(offeringOf(1));
  expect(sizesInWords(await worthsOf(additive(3), alone))).toBe(
    'A customer, against tailoring none: the best one component (“a”) brings $3 more.',
  );
});

test('the nearest is said with what it would take', async () => {
  const worths = await worthsOf(additive(-1, 5, 5, -2));
  const nearest: NearestComponent = {
    place: 0,
    name: 'a',
    loss: 1,
    unitCost: { now: 1, at: 0.746 },
    variety: { now: 1, at: 1.397 },
  };
  const said = (more: Partial<NearestComponent>) => nearestInWords({ ...nearest, ...more }, worths, SHOP);
  const start = 'Nearest to being worth it is “a”: to tailor it too would lose $1 a customer.';
  expect(said({})).toBe(
    `${start} It would gain at a unit cost below $0.75 (now $1), or with a variety of its own above 1.4 (now 1).`,
  );
  expect(said({ variety: null })).toBe(`${start} It would gain at a unit cost below $0.75 (now $1).`);
  expect(said({ unitCost: null })).toBe(
    `${start} It would gain with a variety of its own above 1.4 (now 1); no unit cost is low enough.`,
  );
  expect(said({ unitCost: null, variety: null })).toBe(
    `${start} Neither a unit cost of nothing nor more variety of its own would change that.`,
  );
  expect(nearestInWords(undefined, worths, SHOP)).toBe('Every component that differs is worth tailoring.');
});

test('an offering in which nothing can be tailored is told as that', async () => {
  const plain = businessWith(offeringOf(2, { tailoredBy: 'contact', variety: 0 }));
  const worths = await worthsOf(() => 100, plain);
  const nothing = 'No component of this offering can be tailored to any effect.';
  expect([sizesInWords(worths), nearestInWords(undefined, worths, plain)]).toEqual([nothing, nothing]);
  expect(worthsInWords(worths, plain)).toMatch(
    /^No component is worth tailoring\. .* as now, and as much as mass\.$/,
  );
});

test('a contact has no unit cost to name, and of equals none is named as if it were the one', async () => {
  const worths = await worthsOf(additive(5, -1, 5, -1));
  const nearest = { place: 1, name: 'b', loss: 1, unitCost: null, variety: null };
  expect(nearestInWords(nearest, worths, SHOP)).toBe(
    'Nearest to being worth it is “b”, as near as “d”: to tailor it too would lose $1 a customer. ' +
      'More variety of its own would not change that.',
  );
  expect(sizesInWords(worths)).toContain('the best one component brings $5 more');
});

test('two unit costs that would read the same are told with more digits', async () => {
  const worths = await worthsOf(additive(-1, 5, 5, -2));
  const nearest = { place: 0, name: 'a', loss: 1, unitCost: { now: 0.3, at: 0.298 }, variety: null };
  expect(nearestInWords(nearest, worths, SHOP)).toContain('below $0.298 (now $0.3)');
});

test('components that hardly move the value beside the best set are said to make no odds', async () => {
  const said = worthsInWords(await worthsOf(additive(40, 1, 2, -1)), SHOP);
  expect(said).toContain(' Taken one by one, “b”, “c” and “d” make no odds: each moves that by under 2%.');
  expect(worthsInWords(await worthsOf(additive(40, 9, -9, -9)), SHOP)).not.toContain('odds');
});

test('where all want the same there is nothing to tailor, and that is why', async () => {
  const same = businessWith(offeringOf(3), { 'needs.variety': 0 });
  const worths = await worthsOf(() => 100, same);
  const why = 'All customers want the same: there is nothing to tailor.';
  expect(nearestInWords(undefined, worths, same)).toBe(why);
  expect(worthsInWords(worths, same)).toMatch(/^All customers want the same: .* and as much as mass\.$/);
});
