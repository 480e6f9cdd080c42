import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/engine/maths/normal.ts';
import { holds } from '../holds.ts';
import { expectNear } from './near.ts';

// Φ⁻¹ computed with 40 digits for these very doubles
const QUANTILES: [share: number, deviate: number][] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1.1641532182693481e-10, -6.3379577545537895],
  [1e-9, -5.9978070150076865],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.07499999, -1.4395315415821681],
  [0.0750001, -1.4395307645017297],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.499999, -2.5066282745665593e-6],
  [0.50000001, 2.5066282872262043e-8],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.925, 1.4395314709384561],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [0.9999999998835847, 6.3379577545537895],
];

/** A uniform of a stream: the middle of one of 2³² stretches. */
const uniform = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((word) => (word + 0.5) / 2 ** 32);

describe('normalQuantile', () => {
  test.each(QUANTILES)('of %d is right to a few units of the last place', (share, deviate) => {
    expectNear(normalQuantile(share), deviate, 6);
  });

  test('of a half is 0', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  test('is symmetric about a half, to the bit', () => {
    holds(
      fc.property(uniform, (u) => {
        expect(normalQuantile(1 - u)).toBe(-normalQuantile(u));
      }),
      40,
    );
  });

  test('rises, also where one of its formulas meets the next', () => {
    const joins = [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25)];
    holds(
      fc.property(fc.oneof(uniform, fc.constantFrom(...joins)), (u) => {
        const step = Math.max(2 ** -53, 1e-12 * Math.min(u, 1 - u));
        if (u - step <= 0 || u + step >= 1) return;
        expect(normalQuantile(u + step)).toBeGreaterThanOrEqual(normalQuantile(u));
        expect(normalQuantile(u)).toBeGreaterThanOrEqual(normalQuantile(u - step));
      }),
      40,
    );
  });

  test('turns evenly spaced shares into deviates of mean 0 and variance 1', () => {
    const count = 100_000;
    let [sum, squares] = [0, 0];
    for (let k = 0; k < count; k++) {
      const deviate = normalQuantile((k + 0.5) / count);
      sum += deviate;
      squares += deviate * deviate;
    }
    expect(Math.abs(sum / count)).toBeLessThan(1e-12);
    expect(Math.abs(squares / count - 1)).toBeLessThan(1e-4);
  });
});
