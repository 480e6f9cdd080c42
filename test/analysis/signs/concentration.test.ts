import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { concentration } from '../../../src/analysis/signs/concentration/concentration.ts';
import { concentrationInWords } from '../../../src/analysis/signs/concentration/concentration-sentence.ts';
import { stockFloor } from '../../../src/analysis/signs/concentration/floor.ts';
import { segment } from '../../../src/analysis/signs/segmentation/segmentation.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { keysOf } from '../../../src/engine/random/keys.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { businessOf, type Scenario } from '../../../src/scenario/scenario.ts';
import { formatShare } from '../../../src/vocabulary/format.ts';
import { business, change, component } from '../../engine/businesses.ts';
import { localInspect } from './inspect.ts';

test('at the fireplace store about 90% of the volume is in three models', async () => {
  const parsed = parseScenario(readFileSync('scenarios/fireplaces.fourfold.json', 'utf8')) as {
    scenario: Scenario;
  };
  const store = businessOf(parsed.scenario);
  const inspect = localInspect();
  const { found } = await segment(store, inspect);
  expect(found).toBe(3);
  const demand = (await concentration({ business: store, popular: found }, inspect))!;
  expect(Math.abs(demand.topShares[3] - 0.9)).toBeLessThan(0.03);
  expect([demand.variants, demand.isAsNiches]).toEqual([40, false]);
  const { tail } = demand;
  expect(tail!.comfort + tail!.fit - tail!.cost).toBeCloseTo(tail!.worth, 8);
  const [all, three] = [40, 3].map(
    (count) => createEngine().run(change(store, { 'niches.count': count })).results.niche,
  );
  expect(tail!.worth).toBeCloseTo(all!.valuePerCustomer - three!.valuePerCustomer, 8);
  expect(demand.tailFit).toBeGreaterThan(demand.tailTopFit);
  const text = concentrationInWords(demand);
  expect(text).toContain(`Three of 40 variants carry ${formatShare(demand.topShares[3])} of the volume`);
  expect(text).toContain(`The other 37 carry ${formatShare(demand.tailShare)}`);
});

test('shares are of spending, the nearest variant being taken, as one by one', async () => {
  const asked = business(
    { 'needs.valueSkew': 1, 'niches.count': 6 },
    { offering: [component(), component({ name: 'b' })] },
  );
  const found = (await concentration({ business: asked, popular: null }, localInspect()))!;
  const plan = createEngine().plan(asked);
  const { niches, scales } = plan.misfits;
  const volume = new Array<number>(6).fill(0);
  for (let i = 0; i < 600; i++) {
    const gaps = volume.map((_, k) =>
      niches.reduce((sum, list, d) => sum + (plan.needs[d]![i]! * scales[d]! - list[k]!) ** 2, 0),
    );
    volume[gaps.indexOf(Math.min(...gaps))]! += plan.value[i]! / 600;
  }
  volume.sort((a, b) => b - a);
  volume.forEach((share, k) => expect(found.shares[k]).toBeCloseTo(share, 10));
  expect(found.topShares[1]).toBeCloseTo(volume[0]!, 10);
  expect(found.topShares[10]).toBeCloseTo(1, 10);
  expect(found.isAsNiches).toBe(true);
  expect(found.fit).toBeGreaterThan(found.topFit);
});

test('a floor has the popular variants first, then covers what is farthest', () => {
  const near = (centre: number) => Array.from({ length: 30 }, (_, k) => centre + (k % 3) / 100);
  const customers = [Float64Array.from([...near(0), ...near(10), -20, 31])];
  const [floor] = stockFloor(customers, 4, 2, keysOf('floor'));
  expect(floor).toHaveLength(4);
  expect([...floor!.slice(2)].sort((a, b) => a - b)).toEqual([-20, 31]);
});

test('one variant carries everything, and where variants differ on nothing there is none', async () => {
  const one = (await concentration(
    { business: business({ 'niches.count': 1 }), popular: null },
    localInspect(),
  ))!;
  expect([one.topShares[1], one.tail]).toEqual([expect.closeTo(1, 10), undefined]);
  expect(concentrationInWords(one)).toBe('One variant carries all of the volume.');
  const talk = business({}, { offering: [component({ tailoredBy: 'contact' })] });
  const none = await concentration({ business: talk, popular: 3 }, localInspect());
  expect(none).toBeUndefined();
  expect(concentrationInWords(none)).toContain('Variants differ on nothing');
});
