import { expect, test } from 'vitest';
import { whoGains } from '../../src/analysis/gains.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { business } from '../engine/businesses.ts';

const engine = createEngine();
const gainsOf = (scenario: ReturnType<typeof business>) => whoGains(engine.measure(scenario), scenario);

test('mass gains nothing over itself', () => {
  expect(gainsOf(business()).mass).toEqual({ who: 'neither', business: 0, customers: 0 });
});

test('gains are per customer: the difference in value, and the customer benefit', () => {
  const scenario = business({ 'market.customers': 5_000 });
  const results = engine.measure(scenario);
  const { business: money, customers } = gainsOf(scenario)['one-to-one'];
  expect(money).toBeCloseTo((results['one-to-one'].value - results.mass.value) / 5_000, 9);
  expect(customers).toBeCloseTo(results['one-to-one'].customerBenefit / 5_000, 9);
});

test.each([
  ['both', { 'needs.variety': 2, 'interaction.setup': 0, 'customization.setup': 0 }],
  ['customers', { 'needs.variety': 2, 'customization.setup': 5e8 }],
  ['neither', { 'needs.variety': 0, 'response.involvement': 1 }],
  [
    'business',
    {
      'needs.variety': 1,
      'economics.premium': 0.9,
      'response.priceSensitivity': 1,
      'interaction.setup': 0,
      'customization.setup': 0,
    },
  ],
] as const)('%s can gain from one-to-one', (who, parameters) => {
  expect(gainsOf(business(parameters))['one-to-one'].who).toBe(who);
});
