import { expect, test } from 'vitest';
import { serveCurve, SERVINGS, sharesAsGood } from '../../src/analysis/serving.ts';
import { servingInWords } from '../../src/analysis/serving-sentence.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS, type Experience } from '../../src/vocabulary/experiences.ts';
import { engineSurvey, madeUp } from './surveys.ts';
import { businessWith, offeringOf } from './tailored.ts';

const SHOP = businessWith(offeringOf(3), { 'needs.valueSkew': 1.37 });

/** Worth 1, −(share − best)² and so on above what mass is worth. */
const hills = madeUp(({ 'economics.topShare': share = 0 }) => [
  10,
  10 + share,
  10 - share,
  10.25 - (share - 0.1175) * (share - 0.1175) * 10,
]);

test('the best share of each experience is found to a quarter of a percent', async () => {
  const { points, best } = await serveCurve(SHOP, hills.survey);
  expect(best.niche).toEqual({ share: 1, value: 11 });
  expect(best.targeted).toEqual({ share: 0, value: 10 });
  expect(best['one-to-one'].share).toBeCloseTo(0.1175, 2);
  expect(best['one-to-one'].value).toBeCloseTo(10.25, 3);
  expect(best.mass.share).toBe(0);
  const shares = points.map(({ share }) => share);
  expect(shares).toEqual([...new Set(shares)].sort((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(points.length).toBeLessThanOrEqual(SERVINGS);
});

test('who serves nobody has paid set-up for nothing, and mass is worth the same whoever is served', async () => {
  const { points } = await serveCurve(SHOP, engineSurvey());
  const whole = createEngine().measure(SHOP);
  const [none, all] = [points[0]!, points.at(-1)!];
  all.values.forEach((value, e) => expect(value).toBe(Object.values(whole)[e]!.valuePerCustomer));
  expect(none.benefits).toEqual([0, 0, 0, 0]);
  expect(all.benefits[3]).toBe(whole['one-to-one'].customerBenefit / SHOP.parameters['market.customers']);
  for (const { values } of points) expect(values[0]).toBeCloseTo(whole.mass.valuePerCustomer, 12);
  for (const e of [1, 2, 3]) expect(none.values[e]).toBeLessThan(none.values[0]!);
});

test('with equal spending and no set-up, value is a straight line in the share', async () => {
  const free = { 'interaction.setup': 0, 'customization.setup': 0, 'needs.variety': 0 };
  const { points } = await serveCurve(businessWith(offeringOf(3), free), engineSurvey());
  const [from, to] = [points[0]!.values[3]!, points.at(-1)!.values[3]!];
  for (const { share, values } of points) {
    // a sample of 150 serves whole customers
    const served = Math.round(share * 150) / 150;
    expect(values[3]).toBeCloseTo(from + served * (to - from), 9);
  }
});

test('shares as good as the best are those around it, however good others are', async () => {
  const curve = await serveCurve(SHOP, hills.survey);
  // 10.25 less 0.1025 where (share − 0.1175)² is 0.01025
  const { low, high } = sharesAsGood(curve, 'one-to-one');
  expect(low).toBeCloseTo(0.1175 - Math.sqrt(0.01025), 1);
  expect(high).toBeCloseTo(0.1175 + Math.sqrt(0.01025), 1);
  expect(sharesAsGood(curve, 'mass')).toEqual({ low: 0, high: 1 });
  const hollow = [3, 1, 3].map((value, k) => ({ share: k / 2, values: [0, value], benefits: [] }));
  const twice = { points: hollow, best: { ...curve.best, niche: { share: 1, value: 3 } } };
  expect(sharesAsGood(twice, 'niche')).toEqual({ low: 1, high: 1 });
});

/** What is said when experiences are worth this above mass, which is worth 100, by the share served. */
async function said(gains: Partial<Record<Experience, (share: number) => number>>): Promise<string> {
  const { survey } = madeUp(({ 'economics.topShare': share = 0 }) =>
    EXPERIENCE_IDS.map((id) => 100 + (gains[id]?.(share) ?? (id === 'mass' ? 0 : -50))),
  );
  return servingInWords(await serveCurve(SHOP, survey), SHOP);
}

/** Highest at a share, falling evenly to both sides. */
const peak = (at: number, height: number, slope: number) => (share: number) =>
  height - slope * Math.abs(share - at);

test('the experience that is worth most at its best share comes first, then one-to-one in a clause', async () => {
  expect(await said({ targeted: peak(0.3, 4, 10), 'one-to-one': peak(0.2, -26, 20) })).toBe(
    'Targeted pays for about the top 30% of customers by spending, who bring 80% of spending, worth $4 a customer more than mass; ' +
      'for all it does not, losing $3 a customer against mass. ' +
      'From the top 20% to the top 40% its value stays within 1% of that. ' +
      'One-to-one, at its best for the top 20%, loses $26 a customer against mass; for all it loses $42 a customer against mass.',
  );
  expect(await said({ 'one-to-one': peak(0.5, 40, 20) })).toMatch(
    /^One-to-one pays for about the top 50% of .* more than mass; for all it is worth \$30 a customer more than mass\./,
  );
});

test('what is worth most for all, and what for nobody, is said as that', async () => {
  expect(await said({ niche: (share) => 20 * share, 'one-to-one': (share) => -31 - 36 * share })).toBe(
    'Niche is worth most when it serves all: it is worth $20 a customer more than mass. ' +
      'From the top 95% to all its value stays within 1% of that. ' +
      'One-to-one is not worth it for anybody: set-up and upkeep alone cost $31 a customer, serving all $67.',
  );
  expect(await said({ targeted: (share) => -2 * share })).toMatch(
    /^Targeted is not worth it for anybody: serving all loses \$2 a customer against mass\. One-to-one is not worth it for anybody: /,
  );
});
