import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCentres } from '../../src/engine/population/needs.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import type { Parameters } from '../../src/vocabulary/parameters.ts';
import { anyBusiness } from './arbitrary.ts';
import { business, component } from './businesses.ts';
import { expectWithin } from './closeness.ts';
import { draw } from './drawn.ts';
import { holds } from './holds.ts';

const drawnOf = (parameters: Partial<Parameters>) =>
  draw(business({ 'niches.count': 1, ...parameters }, { offering: [component()] }));
const mean = (list: Float64Array) => list.reduce((sum, x) => sum + x, 0) / list.length;

/** How often each number stands in a list. */
function countEqual(list: Float64Array): number[] {
  const counts = new Map<number, number>();
  for (const x of list) counts.set(x, (counts.get(x) ?? 0) + 1);
  return [...counts.values()];
}

test('needs on every component have mean 0 and standard deviation 1, constant ones are 0', () => {
  holds(
    fc.property(anyBusiness(), (of) => {
      for (const need of draw(of).needs) {
        expectWithin(mean(need), 0, 1e-12, 'mean');
        const variance = mean(need.map((x) => x * x));
        if (need.some((x) => x !== 0)) expectWithin(variance, 1, 1e-12, 'variance');
      }
    }),
  );
});

test('one tight group is a constant need, and so no misfit for anybody', () => {
  const [need] = drawnOf({ 'needs.shape': 'groups', 'needs.groups': 1, 'needs.groupSpread': 0 }).needs;
  expect(need.every((x) => x === 0)).toBe(true);
});

describe('groups', () => {
  test('have their centres at the mid-quantiles of the normal, in an order of luck', () => {
    // Φ⁻¹ of 1/8, 3/8, 5/8, 7/8
    const expected = [-1.1503493803760079, -0.3186393639643752, 0.3186393639643752, 1.1503493803760079];
    const orders = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const centres = groupCentres(keysOf(`${seed}`), 0, 4);
      orders.add(centres.join());
      centres.toSorted((a, b) => a - b).forEach((centre, g) => expectWithin(centre, expected[g], 1e-14));
    }
    expect(orders.size).toBeGreaterThan(10);
  });

  test('without spread are as many needs, equally often', () => {
    const groups = 5;
    const tight = { 'needs.shape': 'groups', 'needs.groups': groups, 'needs.groupSpread': 0 } as const;
    const [need] = drawnOf({ ...tight, 'market.sample': 5_000 }).needs;
    const counts = countEqual(need);
    expect(counts).toHaveLength(groups);
    for (const count of counts) expectWithin(count, 5_000 / groups, 10);
  });

  test('hold the share of customers that is their core, the others are spread', () => {
    const tight = { 'needs.groups': 3, 'needs.groupSpread': 0, 'needs.coreShare': 0.7 } as const;
    const [need] = drawnOf({ 'needs.shape': 'concentrated', 'market.sample': 5_000, ...tight }).needs;
    const alike = countEqual(need).filter((count) => count > 1);
    expect(alike).toHaveLength(3);
    expectWithin(
      alike.reduce((sum, count) => sum + count, 0),
      3_500,
      10,
    );
  });
});

describe('spending', () => {
  // log-deviations at which the best fifth of customers spends so much: Φ(σ − Φ⁻¹(0.8))
  test.each([
    [0.842, 0.5],
    [1.095, 0.6],
    [1.366, 0.7],
    [1.683, 0.8],
  ])('with skew %d has a mean of 1, and the top 20 % account for %d of it', (skew, share) => {
    const { value } = drawnOf({ 'needs.valueSkew': skew, 'market.sample': 20_000 });
    expectWithin(mean(value), 1, 1e-12);
    const top = value.toSorted().slice(16_000);
    expectWithin(mean(top) * 0.2, share, 0.005);
  });

  test('the customers of highest value are served, as many as asked for', () => {
    holds(
      fc.property(anyBusiness(), (of) => {
        const { value, served } = draw(of);
        const { 'market.sample': sample, 'economics.topShare': share } = of.parameters;
        const values = (kind: number) => [...value.filter((_, i) => served[i] === kind)];
        expect(values(1)).toHaveLength(Math.round(share * sample));
        const least = values(1).reduce((min, x) => Math.min(min, x), Infinity);
        const most = values(0).reduce((max, x) => Math.max(max, x), -Infinity);
        expect(least).toBeGreaterThanOrEqual(most);
      }),
    );
  });

  test('who of equal customers is served is not their order', () => {
    const { served } = drawnOf({ 'economics.topShare': 0.5, 'market.sample': 1_000 });
    const early = served.slice(0, 500).reduce((sum, each) => sum + each, 0);
    expectWithin(early, 250, 5 * Math.sqrt(1_000 / 16));
  });
});

test('rescaling variety moves needs and nothing else', () => {
  const [one, two] = [1, 2].map((variety) => drawnOf({ 'needs.variety': variety }));
  expect(two.needs).toEqual(one.needs);
  expect(two.value).toEqual(one.value);
  expect(two.own).toEqual(one.own);
});
