import { expect, test } from 'vitest';
import { serveCurve, SERVINGS } from '../../src/analysis/serving.ts';
import { servingInWords } from '../../src/analysis/serving-sentence.ts';
import { createEngine } from '../../src/engine/engine.ts';
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

test('whom to serve is said with what all would bring', async () => {
  const curve = await serveCurve(SHOP, hills.survey);
  const said = (experience: 'niche' | 'targeted' | 'one-to-one') => servingInWords(curve, SHOP, experience);
  expect(said('niche')).toBe(
    'Niche is worth most when it serves all: it is worth $1 a customer more than mass.',
  );
  expect(said('targeted')).toBe(
    'Targeted is worth most when it serves nobody: it is worth as much as mass; for all it loses $1 a customer against mass.',
  );
  expect(said('one-to-one')).toMatch(
    /^One-to-one is worth most for the top 12% of customers by spending, who bring 57% of spending: it is worth \$0\.25 a customer more than mass; for all it loses \$7\.5 a customer against mass\.$/,
  );
});
