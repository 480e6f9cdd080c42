import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaLaw, density, logGamma, sharesAround } from '../../../src/engine/maths/beta.ts';
import { LOGIT_BOUND } from '../../../src/engine/maths/beta-knots.ts';
import { betaQuantileLogits } from '../../../src/engine/maths/beta-quantile.ts';
import { normalQuantile } from '../../../src/engine/maths/normal.ts';
import { fractions } from '../arbitrary.ts';
import { expectWithin } from '../closeness.ts';
import { holds } from '../holds.ts';

// computed with 30 digits
const QUANTILES: [mean: number, spread: number, share: number, logit: number][] = [
  [0.95, 0.05, 0.01, 1.2628722530840084],
  [0.95, 0.05, 0.5, 3.31258981486793],
  [0.95, 0.05, 0.9, 5.28821790634137],
  [0.9, 0.3, 0.05, 0.07712310552611967],
  [0.9, 0.3, 0.6, 4.869801880532707],
  [0.6267, 0.3463, 0.3, -0.14513174196965703],
  [0.8507, 0.1827, 0.5, 2.21544488509768],
  [0.5, 0.9, 0.3, -9.279411878911645],
  [0.75, 0.5, 0.45, 1.8541907176230705],
  [0.999, 0.1, 0.02, 4.88875886560973],
  [0.01, 0.2, 0.97, -2.170176704972539],
  [0.7, 0.001, 0.2, 0.7900276191021912],
  [0.7, 2e-5, 0.75, 0.8538959126755908],
  [0.95, 2e-5, 0.999, 3.0085894856732036],
];
const NARROW: typeof QUANTILES = [[0.7, 5e-6, 0.02, 0.8372863966286842]];

const GAMMAS: [x: number, logGamma: number][] = [
  [1e-8, 18.42068073818021],
  [0.001, 6.907178885383853],
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [2, 0],
  [3.5, 1.2009736023470743],
  [9.9, 12.57717990421988],
  [10, 12.801827480081469],
  [10.1, 13.027526738633236],
  [100.25, 360.28455963776423],
  [12345.678, 103959.91990554606],
  [1e6, 12815504.569147611],
];

test.each(GAMMAS)('log Γ of %d', (x, expected) => {
  expectWithin(logGamma(x), expected, 4e-15 * Math.max(1, Math.abs(expected)));
});

const logitsAt = (mean: number, spread: number, shares: Float64Array) =>
  betaQuantileLogits(mean, spread, shares.map(normalQuantile));
const quantile = (mean: number, spread: number, share: number) =>
  logitsAt(mean, spread, Float64Array.of(share))[0];
const share = (logit: number) => 1 / (1 + Math.exp(-logit));

/** A chance, kept where the model keeps it. */
const kept = (chance: number) => Math.min(1 - 1e-9, Math.max(1e-9, chance));

/** Shares from 0 to 1, neither of them, and exact in their complement. */
const inside = fc.integer({ min: 1, max: 2 ** 20 - 1 }).map((k) => k / 2 ** 20);

describe('beta quantiles, as log-odds', () => {
  test.each(QUANTILES)('mean %d, spread %d, share %d', (mean, spread, u, expected) => {
    expectWithin(quantile(mean, spread, u), expected, 1e-10);
  });

  test.each(NARROW)(
    'of a narrow law are right to 1e-8: mean %d, spread %d, share %d',
    (mean, spread, u, expected) => {
      expectWithin(share(quantile(mean, spread, u)), share(expected), 1e-8);
    },
  );

  test('of Beta(a, 1) are u^(1/a), of Beta(1, b) 1 − (1 − u)^(1/b)', () => {
    const shape = fractions.map((k) => 0.2 + 30 * k);
    holds(
      fc.property(shape, inside, (a, u) => {
        const mean = a / (a + 1);
        const spread = 1 / (a + 2);
        const expected = u ** (1 / a);
        expectWithin(share(quantile(mean, spread, u)), kept(expected), 1e-11);
        expectWithin(share(-quantile(1 - mean, spread, 1 - u)), kept(expected), 1e-11);
      }),
      4,
    );
  });

  test('of Beta(½, ½) follow the arcsine law', () => {
    holds(
      fc.property(inside, (u) =>
        expectWithin(share(quantile(0.5, 0.5, u)), kept(Math.sin((Math.PI * u) / 2) ** 2), 1e-11),
      ),
      4,
    );
  });

  const law = fc.record({
    mean: fractions.map((k) => 0.01 + 0.98 * k),
    spread: fractions.map((k) => 1e-4 + 0.9 * k),
  });

  /** How far a quantile is off in log-odds, by the share below it. */
  function errorOf(mean: number, spread: number, u: number): number {
    const logit = quantile(mean, spread, u);
    if (Math.abs(logit) === LOGIT_BOUND) return 0;
    const law = betaLaw(mean, spread);
    const [below, above] = sharesAround(law, logit);
    return (u < 0.5 ? below - u : above - (1 - u)) / density(law, logit);
  }

  test('have the share below them that was asked for, to 3e-11 in log-odds', () => {
    holds(
      fc.property(law, inside, ({ mean, spread }, u) => expectWithin(errorOf(mean, spread, u), 0, 3e-11)),
      4,
    );
  });

  test.each([
    [0.999, 0.0176],
    [0.001, 0.0171],
    [0.0011, 0.845],
  ])('likewise where they bend most: mean %d, spread %d', (mean, spread) => {
    for (let k = 1; k < 100; k++)
      for (const u of [k / 100, k / 1e4, k / 1e7])
        for (const share of [u, 1 - u]) expectWithin(errorOf(mean, spread, share), 0, 3e-11);
  });

  test('are opposite for complements of mean and share', () => {
    holds(
      fc.property(law, inside, ({ mean, spread }, u) => {
        // the density may be so flat that a rounding of the share moves the quantile far
        const [one, other] = [share(quantile(mean, spread, u)), share(-quantile(1 - mean, spread, 1 - u))];
        expectWithin(one, other, 1e-10);
      }),
      4,
    );
  });

  test('rise with the share, keep within bounds, and have the mean that was asked for', () => {
    const count = 4_000;
    const shares = Float64Array.from({ length: count }, (_, k) => (k + 0.5) / count);
    holds(
      fc.property(law, ({ mean, spread }) => {
        const logits = logitsAt(mean, spread, shares);
        let sum = 0;
        logits.forEach((logit, k) => {
          sum += share(logit);
          if (k > 0) expect(logit).toBeGreaterThanOrEqual(logits[k - 1]);
          expect(Math.abs(logit)).toBeLessThanOrEqual(LOGIT_BOUND);
        });
        // a sum over evenly spaced shares of what rises from 0 to 1 is off by less than one of them
        expectWithin(sum / count, mean, 1 / count, 'mean');
      }),
      0.4,
    );
  });

  test('come together at the mean as the spread goes to 0, without a jump between methods', () => {
    const shares = Float64Array.of(0.001, 0.2, 0.5, 0.9);
    for (const mean of [0.3, 0.95]) {
      const [below, above] = [9.999e-6, 10.001e-6].map((spread) => logitsAt(mean, spread, shares));
      shares.forEach((_, k) => expectWithin(below[k], above[k], 1e-5));
      const least = logitsAt(mean, Number.MIN_VALUE, shares);
      for (const logit of least) expectWithin(share(logit), mean, 1e-15);
    }
  });

  test('are kept between the log-odds of 10⁻⁹ and of 1 − 10⁻⁹', () => {
    expectWithin(share(-LOGIT_BOUND), 1e-9, 1e-17);
    expect(quantile(0.5, 0.9, 2 ** -33)).toBe(-LOGIT_BOUND);
    expect(quantile(0.5, 0.9, 1 - 2 ** -33)).toBe(LOGIT_BOUND);
  });
});
