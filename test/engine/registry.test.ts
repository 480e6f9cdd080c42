import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { COMPONENT_FIELDS, type Component } from '../../src/vocabulary/offering.ts';
import {
  NUMERIC_PARAMETERS,
  PARAMETERS,
  type ParameterId,
  type Parameters,
} from '../../src/vocabulary/parameters.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { anyBusiness } from './arbitrary.ts';
import { business, change, component, OFFERING, valid } from './businesses.ts';
import { hashNumbers, hashOf, numbersOfOutcome } from './hash.ts';
import { holds } from './holds.ts';
import { expectSound } from './soundness.ts';

const engine = createEngine();
/** An engine for each of several kinds of business, which keeps what it computed for them. */
const engines = [createEngine(), createEngine(), createEngine()];

/** A change of a parameter that must show, and what else must be so for it to matter. */
interface Change {
  readonly to: number | string;
  readonly where?: Partial<Parameters>;
}

const GROUPS = { 'needs.shape': 'groups' } as const;
const RIVAL = { 'rival.experience': 'one-to-one', 'rival.strength': 1 } as const;

const CHANGES: Record<Exclude<ParameterId, 'market.period'>, Change> = {
  'needs.variety': { to: 1.05 },
  'needs.shape': { to: 'groups' },
  'needs.groups': { to: 5, where: GROUPS },
  'needs.groupSpread': { to: 0.35, where: GROUPS },
  'needs.coreShare': { to: 0.85, where: { 'needs.shape': 'concentrated' } },
  'needs.drift': { to: 0.01 },
  'needs.valueSkew': { to: 0.05 },
  'response.pickiness': { to: 1.05 },
  'response.retentionPerfect': { to: 0.955 },
  'response.retentionPoor': { to: 0.755 },
  'response.loyaltySpread': { to: 0.01 },
  'response.walletPoor': { to: 0.55 },
  'response.involvement': { to: 0.35 },
  'response.courtesy': { to: 0.05 },
  'response.priceSensitivity': { to: 3.5 },
  'interaction.contacts': { to: 2.5 },
  'interaction.insight': { to: 0.31 },
  'interaction.history': { to: 1 },
  'interaction.contactCost': { to: 0.55 },
  'interaction.effort': { to: 0.06 },
  'interaction.switchingBarrier': { to: 0.1 },
  'interaction.setup': { to: 205_000 },
  'interaction.upkeep': { to: 0.035 },
  'interaction.launchDelay': { to: 1 },
  'customization.flexibility': { to: 0.95 },
  'customization.effort': { to: 0.55 },
  'customization.costScale': { to: 1.05 },
  'customization.setup': { to: 405_000 },
  'customization.upkeep': { to: 0.035 },
  'customization.launchDelay': { to: 1 },
  'niches.count': { to: 5 },
  'niches.setupEach': { to: 10_500 },
  'niches.upkeepEach': { to: 4_100 },
  'niches.unitCost': { to: 1.1 },
  'niches.effort': { to: 0.11 },
  'niches.comfort': { to: 0.01 },
  'niches.launchDelay': { to: 1 },
  'economics.spend': { to: 101 },
  'economics.grossMargin': { to: 0.41 },
  'economics.premium': { to: 0.01 },
  'economics.topShare': { to: 0.99 },
  'rival.experience': { to: 'mass', where: RIVAL },
  'rival.strength': { to: 1.1, where: RIVAL },
  'market.customers': { to: 20_100 },
  'market.sample': { to: 700 },
  'market.periods': { to: 7 },
  'market.discountRate': { to: 0.025 },
};

const measured = (of: Business) => hashNumbers(numbersOfOutcome({ ...engine.run(of), verdict: NO_VERDICT }));
const NO_VERDICT = {
  best: 'mass',
  runnerUp: 'mass',
  difference: 0,
  standardError: 0,
  tooClose: false,
} as const;

describe('every number and choice changes some measure where it can matter', () => {
  test.each(Object.entries(CHANGES))('%s', (id, { to, where }) => {
    const before = business(where);
    expect(before.parameters[id as ParameterId], 'a change').not.toBe(to);
    expect(measured(change(before, { [id]: to }))).not.toBe(measured(before));
  });

  test('every parameter is tried', () => {
    expect(new Set([...Object.keys(CHANGES), 'market.period'])).toEqual(
      new Set(PARAMETERS.map(({ id }) => id)),
    );
  });

  const ONE_OF_EACH: Record<keyof Omit<Component, 'name'>, Partial<Component>> = {
    tailoredBy: { tailoredBy: 'contact' },
    importance: { importance: 0.55 },
    variety: { variety: 1.05 },
    unitCost: { unitCost: 2.1 },
    tailored: { tailored: false },
  };

  test.each(Object.entries(ONE_OF_EACH))('%s of a component', (_, to) => {
    const offering = OFFERING.with(0, { ...OFFERING[0], ...to });
    expect(measured(business({}, { offering }))).not.toBe(measured(business()));
  });

  test('and so does the seed', () => {
    expect(measured(business({}, { seed: 'another' }))).not.toBe(measured(business()));
  });
});

describe('what only names things changes no number', () => {
  test.each(['month', 'year'] as const)('the period is called a %s', (period) => {
    expect(hashOf(engine.run(business({ 'market.period': period })))).toBe(hashOf(engine.run(business())));
  });

  test('a component is called otherwise', () => {
    const offering = OFFERING.map((each, place) => ({ ...each, name: `renamed ${place}` }));
    expect(hashOf(engine.run(business({}, { offering })))).toBe(hashOf(engine.run(business())));
  });
});

const SMALL = { 'market.sample': 500, 'market.periods': 12 };

describe('results are sound at both ends of every range', () => {
  const lively = {
    'needs.valueSkew': 0.8,
    'response.loyaltySpread': 0.2,
    'economics.premium': 0.1,
    ...RIVAL,
  };
  const contexts = [{}, { ...lively, ...GROUPS }, { ...lively, 'needs.drift': 0.1 }];

  test.each(NUMERIC_PARAMETERS.flatMap(({ id, min, max }) => [[id, min] as const, [id, max] as const]))(
    '%s at %d',
    (id, value) => {
      // a million customers or sixty niches are slow: once is enough
      const isLarge = id === 'market.sample' && value > 1e5;
      const isSlow = isLarge || (id === 'niches.count' && value > 20);
      const offering = isLarge ? OFFERING.slice(0, 1) : OFFERING;
      (isSlow ? [{ 'market.periods': 1 }] : contexts).forEach((where, k) => {
        const base = business({ ...SMALL, ...where }, { offering });
        const of = { ...base, parameters: valid({ ...base.parameters, [id]: value }) };
        expectSound(engines[k].run(of), of);
      });
    },
  );

  test.each(
    COMPONENT_FIELDS.flatMap(({ field, min, max }) => [[field, min] as const, [field, max] as const]),
  )('%s of a component at %d', (field, value) => {
    const of = business(
      { ...SMALL, ...lively },
      { offering: OFFERING.with(0, { ...OFFERING[0], [field]: value }) },
    );
    expectSound(engine.run(of), of);
  });

  // benefits are divided by priceSensitivity, so that one may not be absurdly small
  const leasts = NUMERIC_PARAMETERS.filter(({ min, whole }) => min === 0 && !whole).map(
    ({ id }) => [id, id === 'response.priceSensitivity' ? 1e-290 : Number.MIN_VALUE] as const,
  );
  test.each(leasts)('%s at %d, the least above 0 that there is', (id, value) => {
    [{}, lively, { ...lively, 'needs.shape': 'concentrated' } as const].forEach((where, k) => {
      const of = business({ ...SMALL, ...where, [id]: value });
      expectSound(engines[k].run(of), of);
    });
  });

  test('offerings of one and of 24 components', () => {
    const many = Array.from({ length: 24 }, (_, d) =>
      component({ name: `component ${d}`, importance: d, tailoredBy: d % 3 ? 'product' : 'contact' }),
    );
    for (const offering of [[component()], [component({ tailored: false })], many]) {
      const of = business({ ...SMALL, ...lively }, { offering });
      expectSound(engine.run(of), of);
    }
  });
});

test('results are sound for any business', () => {
  holds(fc.property(anyBusiness(), (of) => expectSound(createEngine().run(of), of)));
});

test('results are sound with every parameter at one of its ends', () => {
  const ends = Object.fromEntries(
    PARAMETERS.map((row) => [
      row.id,
      row.kind === 'choice'
        ? fc.constantFrom(...row.options.map(({ value }) => value))
        : fc.constantFrom(row.min, row.max),
    ]),
  ) as Record<ParameterId, fc.Arbitrary<string | number>>;
  const quick = {
    'market.sample': fc.constant(500),
    'market.periods': fc.constantFrom(1, 60),
    'niches.count': fc.constantFrom(1, 2, 5),
  };
  const corners = fc.record({ ...ends, ...quick }).map((corner) => valid(corner as unknown as Parameters));
  holds(
    fc.property(corners, (parameters) => {
      const of = { seed: 'corner', parameters, offering: OFFERING };
      expectSound(engine.run(of), of);
    }),
  );
});
