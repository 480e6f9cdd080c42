import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatGain, formatMoney, formatNumber, formatShare } from '../../src/vocabulary/format.ts';
import { horizonInWords } from '../../src/vocabulary/horizon.ts';

describe('money', () => {
  test.each([
    [0, '$0'],
    [174.2, '$174'],
    [8.44, '$8.4'],
    [9.96, '$10'],
    [0.045, '$0.045'],
    [0.0999, '$0.10'],
    [0.3, '$0.30'],
    [0.746, '$0.75'],
    [0.994, '$0.99'],
    [0.996, '$1'],
    [-21.4, '−$21'],
    [999.6, '$1,000'],
    [12_345, '$12,300'],
    [999_999, '$1 M'],
    [1_300_000, '$1.3 M'],
    [4_712_000, '$4.71 M'],
    [2.5e9, '$2.5 bn'],
    [7e13, '$70 tn'],
  ])('%d is written %s', (money, text) => expect(formatMoney(money)).toBe(text));

  test('at most three digits are significant, and none is wrong by more than half of the last', () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 1e14, noNaN: true }), (money) => {
        const text = formatMoney(money);
        const [, digits, scale] = /^\$([\d,.]+) ?(\w*)$/.exec(text)!;
        const size = { '': 1, M: 1e6, bn: 1e9, tn: 1e12 }[scale!]!;
        const read = Number(digits!.replaceAll(',', '')) * size;
        expect(Math.abs(read - money)).toBeLessThanOrEqual(0.0051 * money + 0.5);
      }),
    );
  });
});

test.each([
  [0, '0%'],
  [1, '100%'],
  [0.0754, '7.5%'],
  [0.114, '11%'],
  [0.0996, '10%'],
  [-0.25, '−25%'],
  [0.000001, '0%'],
])('a share of %d is written %s', (share, text) => expect(formatShare(share)).toBe(text));

test.each([
  [1.84, '1.8'],
  [0.3, '0.3'],
  [2000, '2,000'],
  [-3, '−3'],
  [1e-9, '1.0e−9'],
])('a number %d is written %s', (number, text) => expect(formatNumber(number)).toBe(text));

test.each([
  [48, '+ $48'],
  [-2.96, '− $3'],
  [0, '$0'],
])('a gain of %d is written %s', (gain, text) => expect(formatGain('money', gain)).toBe(text));

test.each([
  [20, 'quarter', 'five years'],
  [60, 'month', 'five years'],
  [7, 'quarter', 'seven quarters'],
  [1, 'year', 'one year'],
  [15, 'year', '15 years'],
  [1, 'month', 'one month'],
] as const)('%d periods of a %s are %s', (periods, period, words) =>
  expect(horizonInWords(periods, period)).toBe(words),
);
