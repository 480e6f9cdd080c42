import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../src/engine/engine.ts';
import { portray } from '../../../src/engine/portrait/portrait.ts';
import { QUANTILES } from '../../../src/engine/portrait/quantiles.ts';
import type { Parameters } from '../../../src/vocabulary/parameters.ts';
import { business } from '../businesses.ts';
import { expectWithin } from '../closeness.ts';
import { momentsOf } from './by-hand.ts';

const SMALL = { 'market.sample': 240, 'market.periods': 5, 'needs.valueSkew': 0.8 } as const;

function portrayed(parameters: Partial<Parameters>) {
  const of = business({ ...SMALL, ...parameters });
  return { of, portrait: portray(of, createEngine().plan(of), [0, 1]) };
}

const LATER = {
  'response.loyaltySpread': 0.1,
  'niches.launchDelay': 1,
  'interaction.switchingBarrier': 0.4,
  'customization.launchDelay': 2,
  'economics.premium': 0.05,
  'economics.topShare': 0.7,
} as const;

describe.each([
  ['all are served from the start', { 'response.loyaltySpread': 0.1 }],
  ['some are served, later', LATER],
  ['needs move', { ...LATER, 'needs.drift': 0.3 }],
])('one by one, %s', (_, parameters) => {
  const { of, portrait } = portrayed(parameters);
  const { periods, split } = portrait;
  const moments = momentsOf(of);
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

  test.each([0, 1, 2, 3])('experience %d has the parts of a weighted count', (e) => {
    const lives = moments[e];
    const first = mean(lives.map((life) => life[0].stay));
    for (const t of [1, periods - 1]) {
      const now = lives.map((life) => life[t]);
      const still = mean(now.map(({ survival }) => survival));
      const observed = mean(now.map(({ survival, stay }) => survival * stay)) / still;
      const [all, held] = [mean(now.map(({ stay }) => stay)), mean(now.map((each) => each.held))];
      const place = e * periods + t;
      expectWithin(split.sorting[place], observed - all, 1e-11);
      expectWithin(split.learning[place], all - held, 1e-11);
      expectWithin(split.serving[place], held - first, 1e-11);
    }
  });

  test.each([0, 3])('experience %d has the quantiles of fits sorted and weighted by who is left', (e) => {
    const t = periods - 1;
    const now = moments[e].map((life) => life[t]);
    now.sort((a, b) => a.fit - b.fit);
    const total = now.reduce((sum, { survival }) => sum + survival, 0);
    QUANTILES.forEach((share, q) => {
      let under = 0;
      const at = now.find(({ survival }) => (under += survival) >= share * total)!;
      const told = portrait.quantiles[(e * periods + t) * QUANTILES.length + q];
      expectWithin(told, at.fit, 0.0005 + 1e-7, `${e} ${share}`);
    });
  });
});

test('who keeps her needs is fitted by mass as at first: nothing is learned and nobody served otherwise', () => {
  const { portrait } = portrayed({ ...LATER, 'rival.experience': 'one-to-one', 'rival.strength': 1 });
  const { learning, serving, sorting } = portrait.split;
  expect([...learning.subarray(0, portrait.periods)]).toEqual(Array(portrait.periods).fill(0));
  expect([...serving.subarray(0, portrait.periods)]).toEqual(Array(portrait.periods).fill(0));
  expect(sorting[portrait.periods - 1]).toBeGreaterThan(0.001);
});

test('where all are alike nobody is sorted out', () => {
  const { portrait } = portrayed({ 'needs.variety': 0, 'response.loyaltySpread': 0 });
  for (const part of portrait.split.sorting) expectWithin(part, 0, 1e-12);
  for (const part of portrait.split.learning) expectWithin(part, 0, 1e-12);
  // one-to-one asks less as it remembers; without needs that differ there is nothing to remember
  expect(portrait.split.serving.every((part) => Math.abs(part) < 1e-12)).toBe(true);
});

test('a premium and effort from a later launch make retention fall though fit has risen', () => {
  const { portrait } = portrayed({ ...LATER, 'economics.topShare': 1, 'economics.premium': 0.2 });
  const { periods, split, meanFit } = portrait;
  const last = 4 * periods - 1;
  expect(meanFit[last]).toBeGreaterThan(meanFit[3 * periods]);
  expect(split.learning[last]).toBeGreaterThan(0);
  expect(split.serving[last]).toBeLessThan(-0.05);
});
