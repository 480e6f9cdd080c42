import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LN2, log, logit } from '../../../src/engine/maths/log.ts';
import { holds } from '../holds.ts';
import { expectNear } from './near.ts';

// computed with 40 digits for these very doubles
const LOGARITHMS: [x: number, logarithm: number][] = [
  [5e-324, -744.4400719213812],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-300, -690.7755278982137],
  [1e-9, -20.72326583694641],
  [0.1, -2.3025850929940455],
  [0.5, -0.6931471805599453],
  [0.7071067811865475, -0.34657359027997275],
  [0.7071067811865476, -0.3465735902799726],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1.0000000000000002, 2.2204460492503128e-16],
  [1.4142135623730951, 0.3465735902799727],
  [2, 0.6931471805599453],
  [2.718281828459045, 1.0],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e22, 50.65687204586901],
  [1.7976931348623157e308, 709.782712893384],
];

const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });

describe('log', () => {
  test.each(LOGARITHMS)('of %d is right to a unit of the last place', (x, expected) => {
    expectNear(log(x), expected, 1);
  });

  test('agrees with the logarithm of this engine everywhere', () => {
    holds(
      fc.property(positive, (x) => expectNear(log(x), Math.log(x), 2)),
      40,
    );
  });

  test('of twice as much is ln 2 more', () => {
    const usual = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    holds(
      fc.property(usual, (x) => {
        expect(Math.abs(log(2 * x) - log(x) - LN2)).toBeLessThan(4e-16 * (1 + Math.abs(log(x))));
      }),
      40,
    );
  });

  test('rises', () => {
    holds(
      fc.property(positive, (x) => {
        expect(log(x * (1 + 1e-12) + 1e-323)).toBeGreaterThanOrEqual(log(x));
      }),
      40,
    );
  });

  test.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

describe('logit', () => {
  test('is 0 at a half, and log 19 at 0.95', () => {
    expect(logit(0.5)).toBe(0);
    expectNear(logit(0.95), Math.log(19), 8);
  });

  test('of a chance and of its complement are opposite', () => {
    // these fractions have exact complements
    const chance = fc.integer({ min: 1, max: 2 ** 30 - 1 }).map((k) => k / 2 ** 30);
    holds(
      fc.property(chance, (p) => {
        expect(Math.abs(logit(p) + logit(1 - p))).toBeLessThan(2e-15);
      }),
      40,
    );
  });
});
