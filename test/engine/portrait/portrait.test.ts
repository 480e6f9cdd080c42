import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import type { AxisPair } from '../../../src/engine/portrait/axes.ts';
import { followCustomer } from '../../../src/engine/portrait/life.ts';
import { portray } from '../../../src/engine/portrait/portrait.ts';
import type { Business } from '../../../src/vocabulary/business.ts';
import { offersTo } from '../../../src/engine/portrait/offers.ts';
import { makePlanner } from '../../../src/engine/plan.ts';
import { fixedCosts } from '../../../src/engine/money.ts';
import { discountOf } from '../../../src/engine/timing.ts';
import { EXPERIENCE_IDS } from '../../../src/vocabulary/experiences.ts';
import { business, component } from '../businesses.ts';
import { expectSame, expectWithin } from '../closeness.ts';
import { foretell } from '../oracle.ts';

const portrayBy = (engine: Engine, of: Business, axes: AxisPair) => portray(of, engine.plan(of), axes);

const LIVELY = {
  'market.periods': 8,
  'needs.variety': 1.2,
  'needs.valueSkew': 0.8,
  'response.loyaltySpread': 0.1,
  'interaction.history': 2,
} as const;

const CASES: readonly (readonly [string, Business])[] = [
  ['needs that keep', business(LIVELY)],
  ['needs that move', business({ ...LIVELY, 'needs.drift': 0.2 })],
  [
    'launches later and some not served',
    business({
      ...LIVELY,
      'niches.launchDelay': 2,
      'interaction.launchDelay': 1,
      'customization.launchDelay': 4,
      'customization.flexibility': 0.7,
      'economics.topShare': 0.6,
      'economics.premium': 0.05,
      'rival.experience': 'one-to-one',
      'rival.strength': 1,
    }),
  ],
  [
    'needs that move, launched later',
    business({ ...LIVELY, 'needs.drift': 0.3, 'interaction.launchDelay': 3 }),
  ],
];

describe.each(CASES)('a portrait of customers with %s', (_, of) => {
  const { 'market.sample': sample, 'market.periods': periods, 'market.customers': customers } = of.parameters;
  const engine = createEngine();
  const { results } = engine.run(of);
  const portrait = portrayBy(engine, of, [0, 1]);

  test('has the survival and the fit of the run, to rounding', () => {
    EXPERIENCE_IDS.forEach((id, e) => {
      for (let t = 0; t < periods; t++) {
        expectSame(portrait.active[e * (periods + 1) + t] / sample, results[id].series.active[t]);
        expectSame(portrait.meanFit[e * periods + t], results[id].series.fit[t]);
        expectSame(portrait.split.observed[e * periods + t], results[id].series.retention[t]);
      }
      expectSame(portrait.active[e * (periods + 1) + periods] / sample, results[id].loyalty);
    });
  });

  test('leaves as many dots as the loyalty says, within sampling error', () => {
    EXPERIENCE_IDS.forEach((id, e) => {
      const left = portrait.left.subarray(e * sample, (e + 1) * sample);
      for (let after = 1; after <= periods; after++) {
        const share = left.filter((period) => period > after).length / sample;
        const expected = after < periods ? results[id].series.active[after] : results[id].loyalty;
        expectWithin(share, expected, 5 * Math.sqrt((expected * (1 - expected)) / sample), `${id} ${after}`);
      }
    });
  });

  test('its customers are worth what the business earns before set-up and upkeep, within sampling error', () => {
    const annuity = discountOf(of.parameters).reduce((sum, each) => sum + each, 0);
    EXPERIENCE_IDS.forEach((id, e) => {
      const { setup, upkeep } = fixedCosts(of.parameters)[e]!;
      const worth = Array.from(portrait.worth.subarray(e * sample, (e + 1) * sample));
      const mean = worth.reduce((sum, each) => sum + each, 0) / sample;
      const variance = worth.reduce((sum, each) => sum + (each - mean) ** 2, 0) / sample;
      const earned = (results[id].value + setup + annuity * upkeep) / customers;
      expectWithin(mean, earned, 5 * Math.sqrt(variance / sample), id);
    });
  });

  test('retention changes by sorting, learning and serving otherwise, and by nothing else', () => {
    const { observed, sorting, learning, serving } = portrait.split;
    for (let e = 0; e < 4; e++) {
      for (let t = 0; t < periods; t++) {
        const place = e * periods + t;
        const parts = sorting[place] + learning[place] + serving[place];
        expectWithin(parts, observed[place] - observed[e * periods], 1e-12);
      }
      expectWithin(sorting[e * periods], 0, 1e-12);
    }
  });

  test('what a customer is offered misses her needs by what her fit says, and her life is the one portrayed', () => {
    const plan = makePlanner()(of);
    const parts = plan.parts;
    for (const customer of [0, 7, 511, 512, sample - 1]) {
      const life = followCustomer(of, engine.plan(of), customer, [0, 1]);
      const { needs, offers } = offersTo(plan, customer);
      for (let e = 0; e < 4; e++) {
        for (let t = 0; t < periods; t++) {
          const misfit = parts.reduce(
            (sum, { weight, deviation }, d) =>
              sum + weight * (deviation * (needs[t][d] - offers[e][t][d])) ** 2,
            0,
          );
          const fit = Math.exp(-of.parameters['response.pickiness'] * misfit);
          expectWithin(life.fits[e * periods + t], fit, 1e-10, `${e} ${t}`);
          expectWithin(portrait.fits[(e * periods + t) * sample + customer], 255 * fit, 0.501);
          offers[e][t].forEach((offer, d) =>
            expect(life.offered[(e * periods + t) * parts.length + d]).toBe(offer),
          );
          for (const a of [0, 1]) {
            expectWithin(life.offers[(e * periods + t) * 2 + a], parts[a].deviation * offers[e][t][a], 1e-12);
          }
        }
        expect(life.left[e]).toBe(portrait.left[e * sample + customer]);
        expect(portrait.worth[e * sample + customer]).toBe(Math.fround(life.worth[e]));
      }
      const moments = portrait.isMoving ? periods : 1;
      for (let t = 0; t < moments; t++) {
        for (const a of [0, 1]) {
          const place = portrait.places[(t * 2 + a) * sample + customer];
          expectWithin(place, parts[a].deviation * needs[t][a], 1e-5);
        }
      }
    }
  });

  test('is the same to the last digit after other questions', () => {
    const other = createEngine();
    other.run(business({ 'needs.variety': 2, 'market.sample': 1_100 }));
    expect(portrayBy(other, of, [0, 1])).toEqual(portrait);
    expect(engine.run(of).results).toEqual(results);
  });
});

test('the worth of all customers adds up to the revenue and cost of the specification, who leave by their draws', () => {
  const of = business({
    'market.sample': 300,
    'response.retentionPerfect': 0.999,
    'response.retentionPoor': 0.999,
  });
  // nearly nobody leaves, so that who does by draw changes little
  const { mass } = foretell(of);
  const { worth } = portrayBy(createEngine(), of, [0, 1]);
  const mean = worth.subarray(0, 300).reduce((sum, each) => sum + each, 0) / 300;
  expectWithin(mean, mass.value / of.parameters['market.customers'], 0.02 * mean);
});

test('of a large sample the first 20,000 are portrayed', () => {
  const of = business({ 'market.sample': 20_700, 'market.periods': 2 });
  const portrait = portrayBy(createEngine(), of, ['main 1', 'main 2']);
  expect(portrait.customers).toBe(20_000);
  expect(portrait.left).toHaveLength(80_000);
  expectWithin(portrait.active[1] / 20_000, createEngine().results(of).mass.series.active[1], 1e-3);
});

test('regions of niches are drawn only where the axes are all on which niches differ', () => {
  const engine = createEngine();
  const two = business();
  expect(portrayBy(engine, two, [0, 1]).isWhole).toBe(true);
  expect(portrayBy(engine, two, [1, 0]).isWhole).toBe(true);
  expect(portrayBy(engine, two, [0, 2]).isWhole).toBe(false);
  expect(portrayBy(engine, two, [0, 0]).isWhole).toBe(false);
  expect(portrayBy(engine, two, ['main 1', 'main 2']).isWhole).toBe(false);
  const flat = business({}, { offering: [component(), component({ name: 'packaging' })] });
  expect(portrayBy(engine, flat, ['main 1', 'main 2']).isWhole).toBe(true);
});
