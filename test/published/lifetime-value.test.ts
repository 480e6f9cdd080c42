import fc from 'fast-check';
import { describe, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { Parameters } from '../../src/vocabulary/parameters.ts';
import { anyBusiness } from '../engine/arbitrary.ts';
import { business, component } from '../engine/businesses.ts';
import { expectSame, expectWithin } from '../engine/closeness.ts';
import { holds } from '../engine/holds.ts';
import { CAR_WASH, DISCOUNT_RATE, MULTIPLES } from './lifetime-value.ts';

const ALIKE = { 'needs.variety': 0, 'response.loyaltySpread': 0, 'response.courtesy': 0 } as const;

const worth = (parameters: Partial<Parameters>) =>
  createEngine().run(
    business(
      { ...ALIKE, 'market.sample': 100, 'niches.count': 1, ...parameters },
      { offering: [component()] },
    ),
  ).results.mass.valuePerCustomer;

describe('a customer of mass, when all are alike', () => {
  test('is worth spend × margin × Σ (r / (1 + i))^t, whatever else is so', () => {
    holds(
      fc.property(anyBusiness(ALIKE), (of) => {
        const p = of.parameters;
        const ratio = p['response.retentionPerfect'] / (1 + p['market.discountRate']);
        let [sum, term] = [0, 1];
        for (let t = 0; t < p['market.periods']; t++, term *= ratio) sum += term;
        const spending = p['economics.spend'] * sum;
        const { valuePerCustomer } = createEngine().run(of).results.mass;
        expectSame(valuePerCustomer, spending * p['economics.grossMargin'], spending);
      }),
    );
  });

  test.each(MULTIPLES)('retained at $retention is worth $multiple margins', ({ retention, multiple }) => {
    const value = worth({
      'market.periods': 240,
      'market.discountRate': DISCOUNT_RATE,
      'response.retentionPerfect': retention,
      'response.retentionPoor': 0.01,
      'economics.spend': 50,
      'economics.grossMargin': 0.3,
    });
    const atOnce = value / (50 * 0.3);
    expectSame(atOnce, (1 + DISCOUNT_RATE) / (1 + DISCOUNT_RATE - retention));
    // the published multiple has its first margin a period later
    expectWithin((atOnce * retention) / (1 + DISCOUNT_RATE), multiple, 0.005);
  });

  test('of a car wash is worth $366.84 in 36 months, and the reported $444 when customers differ', () => {
    const members = {
      'market.periods': CAR_WASH.months,
      'market.discountRate': 0,
      'response.retentionPerfect': 1 - CAR_WASH.leaving,
      'economics.spend': CAR_WASH.perMonth,
      'economics.grossMargin': 1,
    };
    expectWithin(worth(members), CAR_WASH.alike, 0.005);
    // a calibration, not a check: the spread at which the model reaches what the business reports
    const differing = worth({
      ...members,
      'market.sample': 20_000,
      'response.loyaltySpread': CAR_WASH.spread,
    });
    expectWithin(differing, CAR_WASH.published, 1);
  });
});
