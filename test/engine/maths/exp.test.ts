import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, logistic } from '../../../src/engine/maths/exp.ts';
import { log, logit } from '../../../src/engine/maths/log.ts';
import { holds } from '../holds.ts';
import { expectNear } from './near.ts';

// computed with 40 digits for these very doubles
const EXPONENTIALS: [x: number, exponential: number][] = [
  [-708.4, 2.217119081664265e-308],
  [-300.25, 4.009422364622857e-131],
  [-37.5, 5.175555005801869e-17],
  [-1, 0.36787944117144233],
  [-0.1, 0.9048374180359595],
  [-1e-10, 0.9999999999],
  [1e-300, 1],
  [0.34657359027997264, 1.414213562373095],
  [0.5, 1.6487212707001282],
  [1, 2.718281828459045],
  [3.141592653589793, 23.140692632779267],
  [20.7, 977002725.8269073],
  [100.125, 3.0460357809113723e43],
  [500.5, 2.314132344963141e217],
  [709.7, 1.6549840276802644e308],
];

const LOGISTICS: [x: number, share: number][] = [
  [-40, 4.248354255291589e-18],
  [-20.72326583694641, 9.999999990000007e-10],
  [-5, 0.0066928509242848554],
  [-1, 0.2689414213699951],
  [-0.001, 0.4997500000208333],
  [0, 0.5],
  [0.3, 0.574442516811659],
  [1, 0.7310585786300049],
  [2.9444389791664403, 0.95],
  [10, 0.9999546021312976],
  [36, 0.9999999999999998],
  [50, 1],
];

const anyX = fc.double({ min: -700, max: 700, noNaN: true });

describe('exp', () => {
  test.each(EXPONENTIALS)('of %d is right to a few units of the last place', (x, expected) => {
    expectNear(exp(x), expected, 4);
  });

  test('agrees with the exponential of this engine everywhere', () => {
    holds(
      fc.property(anyX, (x) => expectNear(exp(x), Math.exp(x), 6)),
      40,
    );
  });

  test('of a sum is the product', () => {
    const half = fc.double({ min: -350, max: 350, noNaN: true });
    holds(
      // the sum itself is rounded, which moves the exponential by as much as its size
      fc.property(half, half, (a, b) => expectNear(exp(a) * exp(b), exp(a + b), 12 + Math.abs(a + b))),
      40,
    );
  });

  test('rises, also where one stretch of its table meets the next', () => {
    const joins = fc.integer({ min: -40_000, max: 40_000 }).map((n) => ((n + 0.5) * Math.LN2) / 2048);
    holds(
      fc.property(fc.oneof(joins, anyX), (x) => {
        const step = 1e-12 * (1 + Math.abs(x));
        expect(exp(x + step)).toBeGreaterThan(exp(x));
        expect(exp(x)).toBeGreaterThan(exp(x - step));
      }),
      40,
    );
  });

  test('of what is not positive is never above 1', () => {
    holds(
      fc.property(fc.double({ max: 0, noNaN: true }), (x) => {
        expect(exp(x)).toBeLessThanOrEqual(1);
        expect(exp(x)).toBeGreaterThanOrEqual(0);
      }),
      40,
    );
  });

  test.each([
    [0, 1],
    [-0, 1],
    [Number.MIN_VALUE, 1],
    [-Number.MIN_VALUE, 1],
    [-744.4, Number.MIN_VALUE],
    [-746, 0],
    [-1e300, 0],
    [-Infinity, 0],
    [709.79, Infinity],
    [1e300, Infinity],
    [Infinity, Infinity],
    [NaN, NaN],
  ])('of %d is %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
});

describe('logistic', () => {
  test.each(LOGISTICS)('of %d is right to a few units of the last place', (x, expected) => {
    expectNear(logistic(x), expected, 6);
  });

  test('of x and of −x add up to 1', () => {
    holds(
      fc.property(anyX, (x) => expectNear(logistic(x) + logistic(-x), 1, 4)),
      40,
    );
  });

  test('undoes logit', () => {
    const chance = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    holds(
      fc.property(chance, (p) => expectNear(logistic(logit(p)), p, 40)),
      40,
    );
  });

  test('stays between 0 and 1 whatever the odds', () => {
    for (const x of [-Infinity, -1e9, 1e9, Infinity]) expect(logistic(x)).toBe(x < 0 ? 0 : 1);
  });
});

test('exp undoes log, as closely as the logarithm can be written', () => {
  const anything = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true });
  const usual = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
  holds(
    fc.property(fc.oneof(usual, anything), (x) => {
      if (x < 3e-308) return; // below, numbers have fewer digits
      expectNear(exp(log(x)), x, 6 + Math.abs(log(x)));
    }),
    40,
  );
});
