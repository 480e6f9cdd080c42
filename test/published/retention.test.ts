import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { business, component } from '../engine/businesses.ts';
import { expectWithin } from '../engine/closeness.ts';
import { REGULAR_MODEL, SURVIVAL } from './retention.ts';

/** Shares still there after 0 … 12 periods when only their own loyalty tells customers apart. */
function survival({ alpha, beta }: { alpha: number; beta: number }, sample: number): number[] {
  const of = business(
    {
      'market.sample': sample,
      'market.periods': 12,
      'needs.variety': 0,
      'niches.count': 1,
      'response.courtesy': 0,
      'response.retentionPerfect': beta / (alpha + beta),
      'response.retentionPoor': 0.01,
      'response.loyaltySpread': 1 / (alpha + beta + 1),
    },
    { offering: [component()] },
  );
  const { series, loyalty } = createEngine().run(of).results.mass;
  return [...series.active, loyalty];
}

describe('survival of customers who differ in loyalty alone', () => {
  test.each(Object.entries(SURVIVAL))('is shifted-beta-geometric: %s', (_, law) => {
    const sample = 16_384;
    let exact = 1;
    survival(law, sample).forEach((share, t) => {
      // evenly filled shares integrate a function that rises from 0 to 1 to within one of them
      expectWithin(share, exact, 1 / sample, `B(α, β + ${t}) / B(α, β)`);
      exact *= (law.beta + t) / (law.alpha + law.beta + t);
    });
  });

  test('is that of the paper for Regular, to a tenth of a point', () => {
    const shares = survival(SURVIVAL.Regular, 16_384).slice(1, 8);
    expect(shares.map((share) => Math.round(1000 * share) / 10)).toEqual(REGULAR_MODEL);
  });

  test.each(Object.entries(SURVIVAL))(
    'stays within two points of the customers observed, also after the years it was fitted to: %s',
    (_, law) => {
      const shares = survival(law, 8_000);
      law.observed.forEach((observed, t) => expectWithin(100 * shares[t], observed, 2, `year ${t}`));
    },
  );
});
