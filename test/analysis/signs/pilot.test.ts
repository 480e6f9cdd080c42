import { describe, expect, test } from 'vitest';
import { armOf, drawTest } from '../../../src/analysis/signs/pilot/draw.ts';
import { spreadOf } from '../../../src/analysis/signs/pilot/moments.ts';
import { countPower, pilot, SIMULATED } from '../../../src/analysis/signs/pilot/pilot.ts';
import {
  pilotInWords,
  smallTestsInWords,
  streaksInWords,
} from '../../../src/analysis/signs/pilot/pilot-sentence.ts';
import { CRITICAL, powerOf, sizeFor80 } from '../../../src/analysis/signs/pilot/power.ts';
import { withoutDelays } from '../../../src/analysis/signs/pilot/setting.ts';
import { readTests, smallTests } from '../../../src/analysis/signs/pilot/small-tests.ts';
import { atLeast, streaksAmong } from '../../../src/analysis/signs/pilot/streaks.ts';
import { ofHundred } from '../../../src/analysis/wording.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { normalShare } from '../../../src/engine/maths/normal-share.ts';
import { fixedCosts } from '../../../src/engine/money.ts';
import { livesOf } from '../../../src/engine/portrait/lives.ts';
import { keysOf } from '../../../src/engine/random/keys.ts';
import { discountOf } from '../../../src/engine/timing.ts';
import { formatMoney, grouped } from '../../../src/vocabulary/format.ts';
import { business } from '../../engine/businesses.ts';
import { localInspect } from './inspect.ts';

/** Three customers over two periods: a sure one, one who may leave, one who brings little. */
const LIVES = {
  customers: 3,
  periods: 2,
  survival: Float64Array.of(1, 1, 1, 0.5, 1, 0.25),
  earned: Float64Array.of(0, 10, 20, 0, 8, 12, 0, 1, 3),
};

test('what a customer brings has the mean and deviation of all ways that lives may go', () => {
  const ways = [
    [20, 1],
    [8, 0.5],
    [12, 0.5],
    [1, 0.75],
    [3, 0.25],
  ] as const;
  const mean = ways.reduce((sum, [worth, chance]) => sum + (worth * chance) / 3, 0);
  const variance = ways.reduce((sum, [worth, chance]) => sum + ((worth - mean) ** 2 * chance) / 3, 0);
  expect(spreadOf(LIVES).mean).toBeCloseTo(mean, 12);
  expect(spreadOf(LIVES).deviation).toBeCloseTo(Math.sqrt(variance), 12);
});

test('simulated arms have that mean and deviation', () => {
  const arm = armOf(LIVES);
  const keys = keysOf('arms');
  const uplifts = Array.from({ length: 2_000 }, (_, k) => drawTest(arm, arm, 50, keys, k).uplift);
  const mean = uplifts.reduce((sum, each) => sum + each, 0) / 2_000;
  const deviation = Math.sqrt(uplifts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 2_000);
  const error = arm.spread.deviation * Math.sqrt(2 / 50);
  expect(Math.abs(mean)).toBeLessThan((4 * error) / Math.sqrt(2_000));
  expect(deviation / error).toBeCloseTo(1, 1);
});

test.each([
  // A. Gelman and J. Carlin, "Beyond power calculations", 2014: power, type S, exaggeration
  [0.1, 3.28, 0.05, 0.46, 77],
  [2, 8.1, 0.06, 0.24, 9.7],
])('an uplift of %f with a standard error of %f: published', (uplift, error, power, typeS, exaggeration) => {
  const found = powerOf(uplift, error);
  expect(found.power).toBeCloseTo(power, 2);
  expect(found.typeS).toBeCloseTo(typeS, 2);
  expect(found.exaggeration! / exaggeration).toBeCloseTo(1, 1);
  expect(powerOf(-uplift, error).typeS).toBeCloseTo(found.typeS!, 12);
});

test('an uplift of 2.8 standard errors is found in 80 of 100 times, and nothing in 5', () => {
  expect(powerOf(2.8, 1).power).toBeCloseTo(0.8, 2);
  expect(powerOf(0, 1)).toMatchObject({ wrongSign: 0.5, typeS: null, exaggeration: null });
  expect(powerOf(0, 1).power).toBeCloseTo(0.05, 10);
  expect(powerOf(0, 1).wins).toBeCloseTo(0.025, 10);
  expect(powerOf(3, 0)).toMatchObject({ power: 1, wins: 1, wrongSign: 0 });
});

test('the size for 80% power is the least that reaches it', () => {
  for (const [uplift, variance] of [
    [1, 200],
    [-0.3, 50],
  ] as const) {
    const size = sizeFor80(uplift, variance)!;
    const power = (n: number) => powerOf(uplift, Math.sqrt(variance / n)).power;
    expect(power(size)).toBeGreaterThanOrEqual(0.8 - 1e-6);
    expect(power(size - 1)).toBeLessThan(0.8 + 1e-4);
  }
  expect(sizeFor80(0, 100)).toBeNull();
});

test('at least k of m by luck is counted over all series', () => {
  for (const chance of [0.025, 0.3, 0.5])
    for (const tests of [1, 3, 5])
      for (let least = 0; least <= tests; least++) {
        let sum = 0;
        for (let series = 0; series < 1 << tests; series++) {
          const wins = [...series.toString(2)].filter((bit) => bit === '1').length;
          if (wins >= least) sum += chance ** wins * (1 - chance) ** (tests - wins);
        }
        expect(atLeast(least, tests, chance)).toBeCloseTo(sum, 12);
      }
});

test('series drawn from tests come near it', () => {
  const won = Array.from({ length: 1_000 }, (_, k) => k % 4 === 0);
  streaksAmong(won, 3, keysOf('series')).forEach((share, least) =>
    expect(Math.abs(share - atLeast(least, 3, 0.25))).toBeLessThan(0.015),
  );
});

describe('lives', () => {
  const asked = business({ 'needs.valueSkew': 0.8, 'economics.topShare': 0.5, 'interaction.launchDelay': 1 });
  const engine = createEngine();
  const { results } = engine.run(asked);
  const lives = livesOf(asked, engine.plan(asked), 6);

  test('of those served have the chances and margins of a run', () => {
    const everybody = business({ 'needs.valueSkew': 0.8, 'interaction.launchDelay': 1 });
    const { results } = engine.run(everybody);
    const all = livesOf(everybody, engine.plan(everybody), 6);
    const { mass } = results;
    for (let t = 0; t < 6; t++) {
      const still = all[0]!.survival.filter((_, k) => k % 6 === t).reduce((sum, each) => sum + each, 0);
      expect(still / 600).toBeCloseTo(mass.series.active[t]!, 10);
    }
    const p = everybody.parameters;
    const upkeeps = discountOf(p).reduce((sum, each) => sum + each, 0);
    (['mass', 'niche', 'targeted', 'one-to-one'] as const).forEach((id, e) => {
      const { setup, upkeep } = fixedCosts(p)[e]!;
      const before = results[id].valuePerCustomer + (setup + upkeep * upkeeps) / p['market.customers'];
      expect(spreadOf(all[e]!).mean).toBeCloseTo(before, 8);
    });
  });

  test('leave out who is not served', () => {
    expect(lives.map(({ customers }) => customers)).toEqual([300, 300, 300, 300]);
    expect(results.mass.valuePerCustomer).toBeGreaterThan(0);
  });
});

describe('a pilot', () => {
  const asked = business({ 'interaction.launchDelay': 3, 'needs.valueSkew': 0.4 });

  test('has the true uplift of a run, and its power in closed form within 2 points and simulated within 3', async () => {
    const found = (await pilot({ business: asked, customers: 400, periods: 6 }, localInspect()))!;
    const engine = createEngine();
    const { results } = engine.run(withoutDelays(asked));
    const p = asked.parameters;
    const { setup, upkeep } = fixedCosts(p)[3];
    const upkeeps = discountOf(p).reduce((sum, each) => sum + each * upkeep, 0);
    const gain = results['one-to-one'].valuePerCustomer - results.mass.valuePerCustomer;
    expect(found.uplift).toBeCloseTo(gain + (setup + upkeeps) / p['market.customers'], 8);

    const { mass, treated } = found;
    const error = Math.sqrt((mass.deviation ** 2 + treated.deviation ** 2) / 400);
    const normal =
      normalShare(found.uplift / error - CRITICAL) + normalShare(-found.uplift / error - CRITICAL);
    expect(Math.abs(found.closed.power - normal)).toBeLessThan(0.02);
    expect(Math.abs(found.simulated.power - normal)).toBeLessThan(0.03);
    expect(Math.abs(found.simulated.wrongSign - found.closed.wrongSign)).toBeLessThan(0.03);
    expect(found.simulated.exaggeration! / found.closed.exaggeration!).toBeCloseTo(1, 0);
    expect(found.seen).toHaveLength(SIMULATED);
    expect(found.dots).toHaveLength(50);
    for (const { wins, byLuckSimulated, byLuck, byLookSimulated, byLook } of found.streaks) {
      expect(Math.abs(byLuckSimulated - byLuck), `${wins}`).toBeLessThan(0.03);
      expect(Math.abs(byLookSimulated - byLook), `${wins}`).toBeLessThan(0.03);
    }
  });

  test.each([120, 1_500, 20_000])(
    'with %d customers an arm simulated tests come near the closed form',
    async (customers) => {
      const { closed, simulated } = (await pilot(
        { business: asked, customers, experience: 'targeted' },
        localInspect(),
      ))!;
      expect(Math.abs(simulated.power - closed.power)).toBeLessThan(0.03);
      expect(Math.abs(simulated.wins - closed.wins)).toBeLessThan(0.03);
    },
  );

  test('of mass against itself finds nothing, in 5 of 100 times something', async () => {
    const found = (await pilot({ business: asked, experience: 'mass' }, localInspect()))!;
    expect([found.uplift, found.gain, found.sizeFor80]).toEqual([0, 0, null]);
    expect(Math.abs(found.simulated.power - 0.05)).toBeLessThan(0.03);
  });

  test('says its numbers', async () => {
    const found = (await pilot({ business: asked, customers: 1_200 }, localInspect()))!;
    const text = pilotInWords(found, asked);
    expect(text).toContain(
      `One-to-one truly brings ${formatMoney(Math.abs(found.uplift))} a customer ${found.uplift > 0 ? 'more' : 'less'}`,
    );
    expect(text).toContain('A test with 1,200 customers an arm over one year:');
    expect(text).toContain(`significant in ${ofHundred(found.closed.power)} times`);
    expect(text).toContain(`takes ${grouped(found.sizeFor80!)} customers an arm`);
    const all = found.streaks.at(-1)!;
    expect(streaksInWords(found)).toContain(`all of five tests look better in ${ofHundred(1 / 32)} times`);
    expect(streaksInWords(found)).toContain(`Here all five win in ${ofHundred(found.closed.wins ** 5)}.`);
    expect(all.here).toBeCloseTo(found.closed.wins ** 5, 12);
  });

  test('cannot be run where nobody is served', async () => {
    const nobody = business({ 'economics.topShare': 0 });
    expect(await pilot({ business: nobody }, localInspect())).toBeUndefined();
    expect(pilotInWords(undefined, nobody)).toContain('Nobody is served');
    expect((await smallTests(nobody, localInspect())).isOn).toBe(false);
  });

  test('rejects when it is called off', async () => {
    const signal = AbortSignal.abort('enough');
    await expect(pilot({ business: asked }, localInspect(), { signal })).rejects.toBe('enough');
  });
});

test('the sign takes every small test to win', () => {
  const seen = (...zs: number[]) => zs.map((z) => ({ uplift: z, z }));
  expect(readTests(seen(2, 3, 1.97))).toMatchObject({ won: 3, isOn: true });
  expect(readTests(seen(2, 3, 1.95))).toMatchObject({ won: 2, isOn: false });
  expect(readTests(seen(-2, -3, -9)).isOn).toBe(false);
  expect(smallTestsInWords(readTests(seen(0, 1, -3)))).toContain('Off: none of three small tests');
});

test('power counted among tests is that of the list', () => {
  const tests = [3, 2.5, -2.2, 1, -0.5].map((z) => ({ uplift: 2 * z, z }));
  expect(countPower(tests, 4)).toEqual({
    power: 3 / 5,
    wins: 2 / 5,
    wrongSign: 2 / 5,
    typeS: 1 / 3,
    exaggeration: (6 + 5 + 4.4) / 3 / 4,
  });
  expect(countPower([], 1)).toMatchObject({ power: 0, typeS: null });
});
