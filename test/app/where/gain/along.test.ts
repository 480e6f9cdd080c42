import { describe, expect, test } from 'vitest';
import { alongOf, firstEnd, holdingReach, stretchesOf } from '../../../../src/app/views/where/gain/along.ts';
import { bandsUnder } from '../../../../src/app/views/where/gain/band-words.ts';
import { NUMERIC_PARAMETERS, parameterOf } from '../../../../src/vocabulary/parameters.ts';
import type { NumberScale } from '../../../../src/vocabulary/row.ts';

const wholeOf = (row: NumberScale) => ({ from: row.min, to: Math.min(row.max, row.bands.at(-1)!.to) });

describe.each(NUMERIC_PARAMETERS)('the axis of $id', (row) => {
  const along = alongOf(row, wholeOf(row));

  test('runs from 0 to 1 and back again', () => {
    expect([along.position(along.from), along.position(along.to)]).toEqual([0, 1]);
    for (let k = 0; k <= 20; k++) expect(along.position(along.valueAt(k / 20))).toBeCloseTo(k / 20, 9);
  });

  test('has rising ticks, at both ends too', () => {
    const { ticks, from, to } = along;
    expect([ticks[0], ticks.at(-1)]).toEqual([from, to]);
    ticks.forEach((tick, k) => expect(tick).toBeGreaterThan(ticks[k - 1] ?? -1));
    if (row.whole) expect(ticks.every(Number.isInteger)).toBe(true);
  });

  test('is looked at without a gap', () => {
    for (const isRough of [true, false]) {
      const stretches = stretchesOf(along, { isWhole: row.whole ?? false, isRough });
      expect([stretches[0]!.from, stretches.at(-1)!.to]).toEqual([along.from, along.to]);
      stretches.slice(1).forEach(({ from }, k) => expect(from).toBe(stretches[k]!.to));
    }
  });

  test('has a word for the present value, and words apart from each other', () => {
    for (const width of [10, 25, 60]) {
      const bands = bandsUnder(row.bands, along, row.default, width);
      expect(bands.filter(({ isNow, word }) => isNow && word !== undefined)).toHaveLength(1);
      const words = bands.flatMap(({ word, label }) =>
        word === undefined ? [] : [{ from: word * width, to: word * width + 0.42 * label.length }],
      );
      words.sort((a, b) => a.from - b.from);
      words.slice(1).forEach(({ from }, k) => expect(from).toBeGreaterThanOrEqual(words[k]!.to));
    }
  });
});

test('needs are on an even axis, customers on one that keeps room for a shop', () => {
  const needs = parameterOf('needs.variety') as NumberScale;
  const customers = parameterOf('market.customers') as NumberScale;
  expect(alongOf(needs, { from: 0, to: 3 }).position(1.5)).toBe(0.5);
  expect(alongOf(customers, { from: 1, to: 5e6 }).position(6000)).toBeGreaterThan(0.1);
});

test('all of a span is looked at first, unless that would be endless', () => {
  const needs = parameterOf('needs.variety') as NumberScale;
  const spend = parameterOf('economics.spend') as NumberScale;
  expect(firstEnd(needs, { from: 0, to: 3, value: 1 })).toBe(3);
  expect(firstEnd(spend, { from: 0.01, to: 1e5, value: 74 })).toBe(200);
});

test('a reach holds still while a slider is held, and grows for what would leave it', () => {
  const reachOf = holdingReach();
  expect(reachOf({ from: 0, to: 8 }, false)).toEqual({ from: 0, to: 8 });
  expect(reachOf({ from: 0, to: 5 }, true)).toEqual({ from: 0, to: 8 });
  expect(reachOf({ from: 0, to: 9 }, true)).toEqual({ from: 0, to: 9 });
  expect(reachOf({ from: 0, to: 5 }, false)).toEqual({ from: 0, to: 5 });
});
