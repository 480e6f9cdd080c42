import { expect, test } from 'vitest';
import { isConsistent, settle } from '../../src/analysis/consistent.ts';
import { triangularQuantile } from '../../src/analysis/triangular.ts';
import { drawWorlds, favouriteOf, surveyWorlds, worldsOf, WORLD_SAMPLE } from '../../src/analysis/worlds.ts';
import type { Batch } from '../../src/analysis/survey.ts';
import { createPool } from '../../src/simulation/pool.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { surveyWith } from '../../src/simulation/survey.ts';
import { business } from '../engine/businesses.ts';
import { doubt, localSurvey, surveyOf, valuesOf } from './doubtful.ts';

const SPEND = doubt('economics.spend', { low: 50, likely: 80, high: 140 });
const COUNT = doubt('niches.count', { low: 2, likely: 3, high: 6, isWhole: true });
const POOR = doubt('response.retentionPoor', { low: 0.5, likely: 0.75, high: 0.97 });
const PERFECT = doubt('response.retentionPerfect', { low: 0.6, likely: 0.8, high: 0.98 });
const LIKELY = { 'response.retentionPoor': 0.75, 'response.retentionPerfect': 0.8 };

test('draws follow the triangular distribution of each doubt', () => {
  const { draws } = drawWorlds({ business: business(), doubts: [SPEND, COUNT], count: 4_000 });
  const spends = draws.map(([spend]) => spend!).sort((a, b) => a - b);
  for (const p of [0.1, 0.25, 0.5, 0.75, 0.9]) {
    const share = spends.filter((spend) => spend <= triangularQuantile(SPEND, p)).length / draws.length;
    expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws.length));
  }
  expect(new Set(draws.map(([, count]) => count))).toEqual(new Set([2, 3, 4, 5, 6]));
});

test('a world is the same however many are drawn, and another with another seed', () => {
  const question = { business: business(), doubts: [SPEND, COUNT], count: 20 };
  const { draws, seeds } = drawWorlds(question);
  const fewer = drawWorlds({ ...question, count: 5 });
  expect(fewer).toEqual({ draws: draws.slice(0, 5), seeds: seeds.slice(0, 5) });
  expect(new Set(seeds).size).toBe(20);
  const other = drawWorlds({ ...question, business: business({}, { seed: 'another' }) });
  expect(other.draws[0]).not.toEqual(draws[0]);
});

test('values that do not go together are drawn again', () => {
  const base = business({ ...LIKELY, 'niches.launchDelay': 3 });
  const delay = doubt('niches.launchDelay', { low: 0, likely: 3, high: 12, isWhole: true });
  const doubts = [POOR, PERFECT, delay];
  const { draws } = drawWorlds({ business: base, doubts, count: 500 });
  for (const draw of draws) expect(isConsistent(base, doubts, draw)).toBe(true);
  // clipped values would meet in one point
  expect(draws.filter(([poor, perfect]) => poor === perfect)).toEqual([]);
});

test('values that can hardly go together are moved after all', () => {
  const base = business({ 'response.retentionPoor': 0.8, 'response.retentionPerfect': 0.8 });
  const stuck = doubt('response.retentionPerfect', { low: 0.3, likely: 0.8, high: 0.8 });
  const { draws } = drawWorlds({ business: base, doubts: [stuck], count: 3 });
  expect(draws).toEqual([[0.8], [0.8], [0.8]]);
});

test('settled values keep to the upper of two, to the horizon, and weigh something', () => {
  const base = business(LIKELY);
  expect(settle(base, [POOR, PERFECT], [0.9, 0.7])).toEqual([0.7, 0.7]);
  expect(settle(base, [POOR], [0.9])).toEqual([0.8]);
  expect(settle(base, [PERFECT], [0.6])).toEqual([0.75]);
  expect(settle(base, [POOR, PERFECT], [0.6, 0.7])).toEqual([0.6, 0.7]);
  const delay = doubt('interaction.launchDelay', { isWhole: true });
  expect(settle(base, [delay], [9])).toEqual([6]);
  const weights = base.offering.map(({ name }, component) =>
    doubt(`offering.${name}.importance`, { component }),
  );
  expect(settle(base, weights, [0, 0, 0])).toEqual([0.5, 0.2, 0.3]);
  expect(settle(base, weights, [0, 0, 0.1])).toEqual([0, 0, 0.1]);
});

test('each world has a seed of its own and a sample of at most the own and what is enough', async () => {
  const batches: Batch[] = [];
  const survey = surveyOf((_, batch) => {
    batches.push(batch);
    return [1, 2, 3, 4];
  });
  await surveyWorlds({ business: business(), doubts: [SPEND], count: 3 }, survey);
  expect(new Set(batches[0]!.seeds).size).toBe(3);
  expect(batches[0]!.business.parameters['market.sample']).toBe(600);
  await surveyWorlds({ business: business({ 'market.sample': 100_000 }), doubts: [SPEND], count: 3 }, survey);
  expect(batches.at(-1)!.business.parameters['market.sample']).toBe(WORLD_SAMPLE);
});

test('wins are shares, leads are over the best other, and of equals the simpler wins', () => {
  const worlds = worldsOf(
    [],
    [[], [], [], []],
    valuesOf([
      [1, 2, 3, 4],
      [5, 5, 5, 5],
      [0, -1, 7, 3],
      [-4, -3, -2, -1],
    ]),
  );
  expect(worlds.wins).toEqual({ mass: 0.25, niche: 0, targeted: 0.25, 'one-to-one': 0.5 });
  expect([...worlds.leads['one-to-one']]).toEqual([1, 0, -4, 1]);
  expect([...worlds.leads.mass]).toEqual([-3, 0, -7, -3]);
  expect(favouriteOf(worlds)).toBe('one-to-one');
});

test('a pool and an engine at hand find the same digits, and it can be called off', async () => {
  const question = { business: business(), doubts: [SPEND, COUNT], count: 12 };
  const alone = await surveyWorlds(question, localSurvey);
  const pool = createPool(localLine, 3);
  const seen: number[] = [];
  const progress = (done: number) => void seen.push(done);
  expect(await surveyWorlds(question, surveyWith(pool), { progress })).toEqual(alone);
  expect(seen.at(-1)).toBe(12);
  const off = AbortSignal.abort(new Error('called off'));
  await expect(surveyWorlds(question, surveyWith(pool), { signal: off })).rejects.toThrow('called off');
  pool.close();
});

test('worlds that are known are not measured again, and all are as if they had been', async () => {
  const doubts = [doubt('economics.spend', { low: 50, likely: 80, high: 140 })];
  const measured: number[] = [];
  const survey = surveyOf(([spend], { cells }) => {
    measured.push(cells.length);
    return [100, spend! * 1.1, 0, 90];
  });
  const asked = { business: business(), doubts };
  const known = await surveyWorlds({ ...asked, count: 20 }, survey);
  measured.length = 0;
  const more = await surveyWorlds({ ...asked, count: 50, known }, survey);
  expect(Math.max(...measured)).toBe(30);
  expect(more).toEqual(await surveyWorlds({ ...asked, count: 50 }, survey));
});
