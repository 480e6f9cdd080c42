import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { ExperienceResults, Results } from '../../src/engine/results.ts';
import type { Business } from '../../src/vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { PARAMETERS, type Parameter, type Parameters } from '../../src/vocabulary/parameters.ts';
import { anyBusiness, anyOffering, anyParameters } from './arbitrary.ts';
import { business, change, OFFERING, valid } from './businesses.ts';
import { hashOf } from './hash.ts';
import { holds } from './holds.ts';

// an engine keeps what it computed last; that must never show

/** Results without their series. */
const totalsIn = (results: Results) =>
  Object.fromEntries(
    EXPERIENCE_IDS.map((id) => {
      const totals: Partial<ExperienceResults> = { ...results[id] };
      delete (totals as { series?: unknown }).series;
      return [id, totals];
    }),
  );

const fresh = (of: Business) => hashOf(createEngine().run(of));

/** Two other values of a parameter. */
function others(row: Parameter): (string | number)[] {
  if (row.kind === 'choice') return row.options.map(({ value }) => value);
  if (row.id === 'market.sample') return [513, 1024];
  if (row.id === 'market.periods') return [1, 5];
  const middle = (row.min + row.bands[1].to) / 2;
  return [row.min, row.whole ? Math.ceil(middle) : middle];
}

const EVERYTHING: Partial<Parameters> = {
  'market.periods': 4,
  'niches.count': 2,
  'needs.valueSkew': 0.5,
  'response.loyaltySpread': 0.1,
  'interaction.history': 1,
  'interaction.launchDelay': 1,
  'customization.launchDelay': 2,
  'economics.premium': 0.1,
  'economics.topShare': 0.8,
  'rival.experience': 'one-to-one',
  'rival.strength': 1,
};

describe('an engine that has run other businesses gives the same digits as a fresh one', () => {
  describe.each([
    ['needs that keep', { ...EVERYTHING, 'needs.shape': 'concentrated' } as const],
    ['needs that move', { ...EVERYTHING, 'needs.drift': 0.1 } as const],
  ])('with %s', (_, where) => {
    const base = business(where);
    const expected = fresh(base);
    const used = createEngine();

    test.each([...PARAMETERS] as Parameter[])('after $id went there and back', (row) => {
      for (const value of others(row)) {
        const changed = { ...base, parameters: valid({ ...base.parameters, [row.id]: value }) };
        const outcome = createEngine().run(changed);
        expect(used.measure(changed), `${row.id} ${value}`).toEqual(totalsIn(outcome.results));
        expect(used.results(changed), `${row.id} ${value}`).toEqual(outcome.results);
        expect(hashOf(used.run(changed)), `${row.id} ${value}`).toBe(hashOf(outcome));
        expect(hashOf(used.run(base)), `back from ${value}`).toBe(expected);
      }
    });

    test.each([
      ['seed', { seed: 'another' }],
      ['importance', { offering: OFFERING.with(0, { ...OFFERING[0], importance: 0.9 }) }],
      ['variety', { offering: OFFERING.with(2, { ...OFFERING[2], variety: 0 }) }],
      ['unit cost', { offering: OFFERING.with(1, { ...OFFERING[1], unitCost: 7 }) }],
      ['tailored by', { offering: OFFERING.with(1, { ...OFFERING[1], tailoredBy: 'contact' as const }) }],
      ['tailored or not', { offering: OFFERING.with(0, { ...OFFERING[0], tailored: false }) }],
      ['number of components', { offering: OFFERING.slice(0, 2) }],
      ['order of components', { offering: OFFERING.toReversed() }],
    ])('after the %s went there and back', (_, other) => {
      const changed = { ...base, ...other };
      expect(hashOf(used.run(changed))).toBe(fresh(changed));
      expect(hashOf(used.run(base))).toBe(expected);
    });

    test('whether or not it was asked for results or totals alone', () => {
      const dearer = change(base, { 'economics.spend': 120 });
      const { results } = createEngine().run(dearer);
      const engine = createEngine();
      expect(engine.results(dearer)).toEqual(results);
      expect(engine.measure(dearer)).toEqual(totalsIn(results));
      expect(hashOf(engine.run(base))).toBe(expected);
      expect(engine.measure(dearer)).toEqual(totalsIn(results));
      expect(engine.results(dearer)).toEqual(results);
      expect(hashOf(engine.run(dearer))).toBe(fresh(dearer));
    });
  });

  test('after any walk from business to business', () => {
    const step = fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .tuple(
            fc.subarray(
              PARAMETERS.map(({ id }) => id),
              { minLength: 1, maxLength: 3 },
            ),
            anyParameters,
          )
          .map(([ids, drawn]) => (at: Business): Business => {
            const moved = Object.fromEntries(ids.map((id) => [id, drawn[id]]));
            return { ...at, parameters: valid({ ...at.parameters, ...moved }) };
          }),
      },
      {
        weight: 2,
        arbitrary: anyOffering.map((offering) => (at: Business): Business => ({ ...at, offering })),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('a', 'b').map((seed) => (at: Business): Business => ({ ...at, seed })),
      },
    );
    holds(
      fc.property(anyBusiness(), fc.array(step, { minLength: 1, maxLength: 4 }), (start, steps) => {
        const engine = createEngine();
        let at = start;
        engine.run(at);
        for (const go of steps) {
          at = go(at);
          const totals = engine.measure(at);
          const outcome = engine.run(at);
          expect(hashOf(outcome)).toBe(fresh(at));
          expect(totals).toEqual(totalsIn(outcome.results));
        }
        expect(hashOf(engine.run(start))).toBe(fresh(start));
      }),
      0.4,
    );
  });

  test('after any walk between horizons, with what is kept of needs that move', () => {
    const step = fc.oneof(
      fc.constantFrom(1, 2, 3, 5, 8).map((periods) => ({ 'market.periods': periods })),
      fc.constantFrom(0, 0.1).map((drift) => ({ 'needs.drift': drift })),
      fc.constantFrom(2, 3).map((count) => ({ 'niches.count': count })),
      fc.constantFrom(1, 2).map((pickiness) => ({ 'response.pickiness': pickiness })),
      fc.constantFrom(0.5, 1).map((flexibility) => ({ 'customization.flexibility': flexibility })),
      fc.constantFrom('none' as const, 'one-to-one' as const).map((rival) => ({ 'rival.experience': rival })),
    );
    const start = { 'needs.drift': 0.1, 'rival.strength': 1, 'interaction.launchDelay': 1 };
    holds(
      fc.property(fc.array(step, { minLength: 4, maxLength: 12 }), (steps) => {
        const engine = createEngine();
        let at = business(start);
        for (const values of steps) {
          at = { ...at, parameters: valid({ ...at.parameters, ...values }) };
          expect(hashOf(engine.run(at))).toBe(fresh(at));
        }
      }),
      0.5,
    );
  });

  test('after another market was asked about between two horizons', () => {
    const at = (values: Partial<Parameters>) =>
      business({ 'needs.drift': 0.1, 'niches.count': 2, ...values });
    const engine = createEngine();
    engine.run(at({ 'market.periods': 5 }));
    engine.hasNiches({ ...at({}), seed: 'another' });
    engine.run(at({ 'market.periods': 8 }));
    const pickier = at({ 'market.periods': 8, 'response.pickiness': 2 });
    expect(hashOf(engine.run(pickier))).toBe(fresh(pickier));
  });

  test('after a horizon too long for fits to be kept', () => {
    const at = (periods: number) =>
      business({ 'market.sample': 30_000, 'market.periods': periods, 'market.customers': 30_000 });
    const used = createEngine();
    for (const periods of [3, 150, 3, 5]) {
      expect(used.results(at(periods)), `${periods} periods`).toEqual(createEngine().results(at(periods)));
    }
  });

  test('and two engines that take turns do not disturb each other', () => {
    const [one, two] = [business(EVERYTHING), business({ ...EVERYTHING, 'needs.drift': 0.2 })];
    const [first, second] = [createEngine(), createEngine()];
    const [ofOne, ofTwo] = [fresh(one), fresh(two)];
    for (let round = 0; round < 2; round++) {
      expect(hashOf(first.run(one))).toBe(ofOne);
      expect(hashOf(second.run(two))).toBe(ofTwo);
    }
  });
});

test('what an engine has given is not changed by what it gives later', () => {
  const engine = createEngine();
  const outcome = engine.run(business(EVERYTHING));
  const hash = hashOf(outcome);
  engine.run(business({ ...EVERYTHING, 'economics.spend': 50 }));
  engine.run(business({ ...EVERYTHING, 'needs.variety': 2 }, { seed: 'another' }));
  expect(hashOf(outcome)).toBe(hash);
});
