import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import type { Parameters } from '../../src/vocabulary/parameters.ts';
import { anyBusiness, fractions } from './arbitrary.ts';
import { business, change, component, OFFERING } from './businesses.ts';
import { turnover } from './closeness.ts';
import { holds } from './holds.ts';
import { misfits } from './misfit.ts';

// directions in which results must move, whatever the other parameters are

describe('dearer customizing', () => {
  const bill = {
    'customization.costScale': fractions.map((share) => 10 * share),
    'customization.setup': fractions.map((share) => 1e6 * share),
    'customization.upkeep': fractions,
  };
  const bills = fc.tuple(fc.record(bill), fc.record(bill)).map(([a, b]) => {
    const ids = Object.keys(a) as (keyof typeof a)[];
    const pick = (choose: (...two: number[]) => number) =>
      Object.fromEntries(ids.map((id) => [id, choose(a[id], b[id])])) as Partial<Parameters>;
    return { cheap: pick(Math.min), dear: pick(Math.max) };
  });

  test('never helps one-to-one, and never touches the others', () => {
    holds(
      fc.property(anyBusiness(), bills, fractions, (of, { cheap, dear }, more) => {
        const engine = createEngine();
        const before = engine.run(change(of, cheap)).results;
        const offering = of.offering.map((each) => ({ ...each, unitCost: each.unitCost + 10 * more }));
        const after = engine.run({ ...change(of, dear), offering }).results;
        const rounding = 1e-12 * turnover(after['one-to-one']);
        expect(after['one-to-one'].value).toBeLessThanOrEqual(before['one-to-one'].value + rounding);
        for (const id of ['mass', 'niche', 'targeted'] as const) expect(after[id]).toEqual(before[id]);
      }),
    );
  });

  test('never drives a customer away', () => {
    holds(
      fc.property(anyBusiness(), bills, (of, { cheap, dear }) => {
        const engine = createEngine();
        const before = engine.run(change(of, cheap)).results['one-to-one'];
        const after = engine.run(change(of, dear)).results['one-to-one'];
        expect(after.series.active).toEqual(before.series.active);
        expect(after.customerBenefit).toBe(before.customerBenefit);
      }),
    );
  });
});

describe('more insight', () => {
  const sample = 4_096;
  const learning = [
    { name: 'at once', parameters: {} },
    { name: 'from rare contacts', parameters: { 'interaction.contacts': 0.3 } },
    { name: 'on top of history', parameters: { 'interaction.history': 3 } },
    { name: 'as far as the product can follow', parameters: { 'customization.flexibility': 0.5 } },
    { name: 'of needs that move', parameters: { 'needs.drift': 0.2 } },
    {
      name: 'with abilities launched late',
      parameters: { 'interaction.launchDelay': 2, 'customization.launchDelay': 3 },
    },
  ];

  test.each(learning.map(({ name, parameters }) => [name, parameters] as const))(
    'never leaves more misfit, %s',
    (_, parameters) => {
      // expected misfit: what luck makes of a sample of it is allowed
      const luck = 4 * Math.sqrt(2 / sample);
      let before: Record<'targeted' | 'one-to-one', number[]> | undefined;
      for (const insight of [0, 0.05, 0.15, 0.3, 0.5, 0.75, 0.99]) {
        const of = business({
          ...parameters,
          'market.sample': sample,
          'niches.count': 1,
          'interaction.insight': insight,
        });
        const after = misfits(of);
        for (const id of ['targeted', 'one-to-one'] as const) {
          before?.[id].forEach((misfit, t) => expect(after[id][t]).toBeLessThan(misfit * (1 + luck) + 1e-5));
        }
        before = after;
      }
    },
  );
});

describe('by sorting alone', () => {
  /** Parameters under which every customer's chance to stay is the same in every period. */
  const steady = { 'needs.drift': 0, 'niches.launchDelay': 0 };
  const rises = (series: Float64Array, active: Float64Array) =>
    series.forEach((retention, t) => {
      if (t > 0 && active[t] > 1e-290) expect(retention).toBeGreaterThanOrEqual(series[t - 1] - 1e-12);
    });

  test('observed retention of mass and niche never falls while needs keep', () => {
    holds(
      fc.property(anyBusiness(steady), (of) => {
        const { mass, niche } = createEngine().run(of).results;
        rises(mass.series.retention, mass.series.active);
        rises(niche.series.retention, niche.series.active);
      }),
    );
  });

  test.each([
    ['in loyalty', { 'needs.variety': 0, 'response.loyaltySpread': 0.2 }],
    ['in needs', { 'needs.variety': 1, 'response.loyaltySpread': 0 }],
  ])('observed retention rises in every period when customers differ %s', (_, differ) => {
    const { retention } = createEngine().run(business({ ...differ, 'market.periods': 20 })).results.mass
      .series;
    for (let t = 1; t < 20; t++) expect(retention[t]).toBeGreaterThan(retention[t - 1]);
  });

  test('observed retention stays when customers are alike', () => {
    const { retention } = createEngine().run(business({ 'needs.variety': 0 })).results.mass.series;
    for (const each of retention) expect(each).toBeCloseTo(0.95, 12);
  });
});

describe('other directions that follow from the rules', () => {
  const value = (of: Business) => createEngine().run(of).results;

  test('courtesy makes everybody more loyal in every experience', () => {
    const [plain, warm] = [0, 0.5].map((courtesy) => value(business({ 'response.courtesy': courtesy })));
    for (const id of ['mass', 'niche', 'targeted', 'one-to-one'] as const) {
      expect(warm[id].loyalty).toBeGreaterThan(plain[id].loyalty);
    }
  });

  test('a barrier to leaving holds customers of interactive experiences alone', () => {
    const [none, some] = [0, 2].map((barrier) =>
      value(business({ 'interaction.switchingBarrier': barrier })),
    );
    expect(some.mass).toEqual(none.mass);
    expect(some.niche).toEqual(none.niche);
    expect(some.targeted.loyalty).toBeGreaterThan(none.targeted.loyalty);
    expect(some['one-to-one'].loyalty).toBeGreaterThan(none['one-to-one'].loyalty);
  });

  test('a rival with a better fit draws customers away, one with the same fit does not', () => {
    const none = value(business());
    const like = (experience: Parameters['rival.experience']) =>
      value(business({ 'rival.experience': experience, 'rival.strength': 3 }));
    expect(like('mass').mass).toEqual(none.mass);
    expect(like('niche').niche).toEqual(none.niche);
    expect(like('niche').mass.loyalty).toBeLessThan(none.mass.loyalty);
    expect(like('one-to-one').mass.loyalty).toBeLessThan(none.mass.loyalty);
    expect(like('targeted').mass.loyalty).toBeLessThan(none.mass.loyalty);
    expect(like('one-to-one').mass.loyalty).toBeLessThan(like('targeted').mass.loyalty);
  });

  test('where value is skewed, serving the best tenth reaches more spending than a tenth', () => {
    const served = {
      'economics.topShare': 0.1,
      'needs.valueSkew': 1.5,
      'interaction.setup': 0,
      'interaction.contactCost': 0,
    };
    const unequal = value(business({ ...served, 'market.sample': 2_000 }));
    const equal = value(business({ ...served, 'market.sample': 2_000, 'needs.valueSkew': 0 }));
    const gain = ({ targeted, mass }: typeof unequal) => targeted.value - mass.value;
    expect(gain(unequal)).toBeGreaterThan(2 * gain(equal));
  });

  test('a component that is tailored by contact alone gives customization nothing to do', () => {
    const offering = [component({ tailoredBy: 'contact' })];
    const {
      mass,
      niche,
      targeted,
      'one-to-one': oneToOne,
    } = value(business({ 'response.involvement': 0 }, { offering }));
    expect(niche.series.fit).toEqual(mass.series.fit);
    expect(oneToOne.series.active).toEqual(targeted.series.active);
    expect(oneToOne.value).toBeLessThan(targeted.value);
  });

  test('what is not tailored is misfit for all four alike', () => {
    const offering = OFFERING.map((each) => ({ ...each, tailored: false }));
    const { mass, niche, targeted, 'one-to-one': oneToOne } = misfits(business({}, { offering }));
    mass.forEach((misfit, t) => {
      for (const other of [niche, targeted, oneToOne]) expect(other[t]).toBeCloseTo(misfit, 6);
    });
  });
});
