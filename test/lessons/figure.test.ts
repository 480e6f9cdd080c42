import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../src/lessons/condition.ts';
import type { Evidence } from '../../src/lessons/finding.ts';
import { parseFigure, sayAmount } from '../../src/lessons/figure.ts';
import { runsOf } from '../../src/lessons/prose.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { findOf, SHELF } from './library.ts';

const books = findOf(SHELF.bookstore!);
const gas = findOf(SHELF['gas-station']!);
const evidence: Evidence = { findings: { books, gas }, plain: ['books', 'gas'] };
const measure = (text: string) => parseFigure(text)(evidence);
const valueOf = (text: string) => (measure(text) as { value: number }).value;

describe('a figure', () => {
  test('is what the engine measured, per customer where it is money of a period or a cost', () => {
    const { mass } = books.results;
    expect(valueOf('books.mass.valuePerCustomer')).toBe(mass.valuePerCustomer);
    expect(valueOf('books.mass.fit@3')).toBe(mass.series.fit[2]);
    expect(valueOf('books.mass.active@last')).toBe(mass.series.active[mass.series.active.length - 1]);
    expect(valueOf('books.mass.cumulative@20')).toBeCloseTo(mass.valuePerCustomer, 9);
    expect(valueOf('books.mass.cost.goods')).toBe(mass.costs.goods / 6000);
    expect(measure('books.set.economics.grossMargin')).toEqual({ value: 0.43, quantity: 'share' });
  });

  test('is combined from left to right, a ratio of alike ones is a share', () => {
    const [one, two] = [books.results['one-to-one'].valuePerCustomer, books.results.mass.valuePerCustomer];
    expect(valueOf('books.one-to-one.valuePerCustomer - books.mass.valuePerCustomer * 2')).toBe(
      (one - two) * 2,
    );
    expect(valueOf('abs books.mass.valuePerCustomer - books.one-to-one.valuePerCustomer')).toBe(one - two);
    expect(measure('books.one-to-one.gain / books.mass.valuePerCustomer')).toEqual({
      value: books.gains['one-to-one'].business / two,
      quantity: 'share',
    });
  });

  test('counts cases', () => {
    const wins = [books, gas].filter(({ gains }) => gains['one-to-one'].business > 0).length;
    expect(valueOf('count each.one-to-one.gain > 0')).toBe(wins);
    expect(parseCondition(`count each.one-to-one.gain > 0 is ${wins}`)(evidence)).toBe(true);
    expect(parseCondition(`count each.one-to-one.gain > 0 is ${wins + 1}`)(evidence)).toBe(false);
  });

  test('is said as the page says it; what never happens is never', () => {
    expect(sayAmount({ value: 1234.5, quantity: 'money' })).toBe('$1,230');
    expect(sayAmount(measure('gas.one-to-one.overtakesMass'))).toBe('never');
    expect(EXPERIENCE_IDS).toContain(sayAmount(measure('books.best')));
  });

  test.each([
    'books',
    'books.mass',
    'books.mass.fit@0',
    'books.mass.gain plus 1',
    'count books',
    '',
    'books.set.x',
  ])('is refused in words: "%s"', (text) => {
    expect(() => parseFigure(text)).toThrow(RangeError);
  });

  test('of a period that is not there is refused when it is measured', () => {
    expect(() => measure('books.mass.fit@21')).toThrow(/no period 21; allowed: 1 to 20/);
  });
});

test('a condition compares numbers and words, and joins by and', () => {
  const holds = (text: string) => parseCondition(text)(evidence);
  expect(holds(`books.best is ${books.verdict.best}`)).toBe(true);
  expect(holds(`books.best is not ${books.verdict.best}`)).toBe(false);
  expect(holds('books.mass.loyalty >= 0 and books.mass.loyalty <= 1')).toBe(true);
  expect(holds('books.mass.loyalty >= 0 and books.mass.loyalty > 1')).toBe(false);
});

test('a text comes in stretches: plain, strong, and figures', () => {
  expect(runsOf('It is **{books.best}** in {books.set.market.periods} quarters.', evidence)).toEqual([
    { text: 'It is ' },
    { text: books.verdict.best, isStrong: true },
    { text: ' in ' },
    { text: '20', isFigure: true },
    { text: ' quarters.' },
  ]);
  expect(runsOf('{books.best}', undefined)).toEqual([{ text: '…', isFigure: true }]);
});
