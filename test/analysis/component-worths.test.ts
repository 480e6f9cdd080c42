import { expect, test } from 'vitest';
import {
  componentWorths,
  worthsToMeasure,
  type ComponentWorths,
} from '../../src/analysis/component-worths.ts';
import { leanFor, tailorableBy } from '../../src/analysis/tailorable.ts';
import { withTailored } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { discountOf } from '../../src/engine/timing.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { createPool } from '../../src/simulation/pool.ts';
import { surveyWith } from '../../src/simulation/survey.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { engineSurvey } from './surveys.ts';
import { businessWith, gameSurvey, offeringOf } from './tailored.ts';

const worthOf = (business: Business, flags: readonly boolean[]) =>
  createEngine().measure(withTailored(business, flags))['one-to-one'].valuePerCustomer;

/** Three products and two contact components, all different. */
const SHOP = businessWith(
  offeringOf(5).map((component, k) => ({
    ...component,
    importance: [0.4, 0.3, 0.1, 0.1, 0.2][k]!,
    variety: [1, 0.8, 0.2, 1.2, 1][k]!,
    unitCost: [1, 0, 9, 0, 0][k]!,
    tailored: k !== 1,
  })),
);

test('of an additive game, alone, last and share are what each brings, and the best are those that bring something', async () => {
  const brings = [4, -2, 0.5, -0.25, 1];
  const { survey } = gameSurvey(
    (flags) => flags.reduce((sum, on, k) => sum + (on ? brings[k]! : 0), 100),
    90,
  );
  const worths = await componentWorths({ business: SHOP }, survey);
  worths.components.forEach(({ alone, lastIn, shapley, shapleyInterval, besideBest, isInBest }, k) => {
    for (const worth of [alone, lastIn, shapley, ...shapleyInterval, besideBest])
      expect(worth).toBeCloseTo(brings[k]!, 10);
    expect(isInBest).toBe(brings[k]! > 0);
  });
  expect(worths).toMatchObject({
    mass: 90,
    none: { places: [], value: 100 },
    all: { places: [0, 1, 2, 3, 4], value: 103.25 },
    present: { places: [0, 2, 3, 4], value: 105.25 },
    best: { places: [0, 2, 4], value: 105.5 },
    isNested: true,
    exact: { shapley: true, best: true },
  });
  expect(worths.sizes.map(({ places }) => places.join(''))).toEqual(['', '0', '04', '024', '0234', '01234']);
});

test('every value is what an engine finds that has run nothing else, and shares sum to all less none', async () => {
  const worths = await componentWorths({ business: SHOP }, engineSurvey());
  const all = [true, true, true, true, true];
  const none = all.map(() => false);
  expect(worths.all.value).toBe(worthOf(SHOP, all));
  expect(worths.none.value).toBe(worthOf(SHOP, none));
  expect(worths.present.value).toBe(createEngine().measure(SHOP)['one-to-one'].valuePerCustomer);
  expect(worths.mass).toBe(createEngine().measure(SHOP).mass.valuePerCustomer);
  worths.components.forEach(({ alone, lastIn }, k) => {
    expect(alone).toBe(worthOf(SHOP, none.with(k, true)) - worths.none.value);
    expect(lastIn).toBe(worths.all.value - worthOf(SHOP, all.with(k, false)));
  });
  const sum = worths.components.reduce((total, { shapley }) => total + shapley, 0);
  expect(sum).toBeCloseTo(worths.all.value - worths.none.value, 9);

  const sets = Array.from({ length: 32 }, (_, set) => none.map((_, k) => ((set >> k) & 1) === 1));
  const values = sets.map((flags) => worthOf(SHOP, flags));
  expect(worths.best.value).toBe(Math.max(...values));
  worths.sizes.forEach(({ value }, size) =>
    expect(value).toBe(Math.max(...values.filter((_, k) => sets[k]!.filter(Boolean).length === size))),
  );
});

test('the cost of a component is its unit cost over the horizon, discounted, for those still there', async () => {
  const { components } = await componentWorths({ business: SHOP }, engineSurvey());
  const all = withTailored(SHOP, [true, true, true, true, true]);
  const { active } = createEngine().results(all)['one-to-one'].series;
  const discount = discountOf(SHOP.parameters);
  const periods = active.reduce((sum, share, t) => sum + share * discount[t]!, 0);
  components.forEach(({ cost }, k) => expect(cost).toBeCloseTo(periods * SHOP.offering[k]!.unitCost, 9));
});

test('at the unit cost that it is worth, a component neither gains nor loses beside the best', async () => {
  const { components, best } = await componentWorths({ business: SHOP }, engineSurvey());
  const flags = SHOP.offering.map((_, k) => best.places.includes(k));
  for (const [k, { tailoredBy, worthUpTo }] of components.entries()) {
    if (tailoredBy === 'contact') expect(worthUpTo).toBeNull();
    else {
      const offering = SHOP.offering.map((each, at) => (at === k ? { ...each, unitCost: worthUpTo! } : each));
      const at = { ...SHOP, offering };
      expect(worthOf(at, flags.with(k, true))).toBeCloseTo(worthOf(at, flags.with(k, false)), 9);
    }
  }
});

test('what cannot matter has no worth: no weight, no variety, or not for this experience', async () => {
  const offering = SHOP.offering.map((each, k) =>
    k === 1 ? { ...each, variety: 0 } : k === 4 ? { ...each, importance: 0 } : each,
  );
  const business = { ...SHOP, offering };
  expect(tailorableBy('one-to-one', business)).toEqual([0, 2, 3]);
  expect(tailorableBy('targeted', business)).toEqual([3]);
  expect(tailorableBy('niche', business)).toEqual([0, 2]);
  const worths = await componentWorths({ business }, engineSurvey());
  expect(worths.components[1]).toMatchObject({ canMatter: false, alone: 0, lastIn: 0, shapley: 0, cost: 0 });
  // all flags as they are beside those that matter
  expect(worths.present.value).toBe(createEngine().measure(business)['one-to-one'].valuePerCustomer);
  const nothing = await componentWorths(
    { business: { ...SHOP, offering: offeringOf(2, { tailoredBy: 'contact', variety: 0 }) } },
    engineSurvey(),
  );
  expect(nothing.sizes).toHaveLength(1);
  expect(nothing.best).toEqual(nothing.none);
});

test.each(['targeted', 'niche'] as const)('%s is asked about by its own components', async (experience) => {
  const worths = await componentWorths({ business: SHOP, experience }, engineSurvey());
  const own = experience === 'niche' ? 'product' : 'contact';
  for (const { tailoredBy, canMatter, cost } of worths.components) {
    expect(canMatter).toBe(tailoredBy === own);
    expect(cost).toBe(0);
  }
  expect(worths.present.value).toBe(createEngine().measure(SHOP)[experience].valuePerCustomer);
});

test('an experience without niches is worth the same without them, unless a rival has them', () => {
  const lean = leanFor('one-to-one', SHOP);
  expect(lean.parameters['niches.count']).toBe(1);
  for (const more of [
    {},
    { 'needs.drift': 0.2 },
    { 'rival.experience': 'mass', 'rival.strength': 1 },
  ] as const) {
    const [plain, without] = [SHOP, lean].map(({ parameters, ...rest }) =>
      createEngine().measure({ ...rest, parameters: { ...parameters, ...more } }),
    );
    expect(without!['one-to-one']).toEqual(plain!['one-to-one']);
    expect(without!.mass).toEqual(plain!.mass);
  }
  const rivalled = businessWith(SHOP.offering, { 'rival.experience': 'niche' });
  expect(leanFor('one-to-one', rivalled).parameters['niches.count']).toBe(2);
  expect(leanFor('niche', SHOP).parameters['niches.count']).toBe(2);
});

test('above 12 components sets are sampled and searched, and it says so', async () => {
  const business = businessWith(offeringOf(16));
  const brings = business.offering.map((_, k) => (k % 4 === 0 ? -k - 1 : k));
  const { survey, count } = gameSurvey((flags) =>
    flags.reduce((sum, on, k) => sum + (on ? brings[k]! : 0), 0),
  );
  const seen: [number, number][] = [];
  const worths = await componentWorths({ business }, survey, { progress: (...done) => void seen.push(done) });
  expect(worths.exact).toEqual({ shapley: false, best: false });
  worths.components.forEach(({ shapley }, k) => expect(shapley).toBeCloseTo(brings[k]!, 9));
  expect(worths.best.places).toEqual([...brings.keys()].filter((k) => brings[k]! > 0));
  expect(worths.sizes).toHaveLength(17);
  expect(count()).toBeLessThan(2_000);
  const total = worthsToMeasure({ business });
  for (const [done, of] of seen) expect([done <= total, of]).toEqual([true, total]);
});

test('a pool of any number of workers finds the same digits, and it can be called off', async () => {
  const alone: ComponentWorths = await componentWorths({ business: SHOP }, engineSurvey());
  const pool = createPool(localLine, 3);
  expect(await componentWorths({ business: SHOP }, surveyWith(pool))).toEqual(alone);
  const off = { signal: AbortSignal.abort(new Error('called off')) };
  await expect(componentWorths({ business: SHOP }, surveyWith(pool), off)).rejects.toThrow('called off');
  pool.close();
});
