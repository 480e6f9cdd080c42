import fc from 'fast-check';
import { describe, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { anyBusiness } from '../engine/arbitrary.ts';
import { expectSame } from '../engine/closeness.ts';
import { holds } from '../engine/holds.ts';

const ALIKE = { 'needs.variety': 0, 'response.loyaltySpread': 0, 'response.courtesy': 0 } as const;

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
});
