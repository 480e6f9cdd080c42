import { expect, test } from 'vitest';
import { surveySensitivity } from '../../src/analysis/sensitivity.ts';
import { surveyTornado } from '../../src/analysis/tornado.ts';
import { measureCells } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Batch } from '../../src/analysis/survey.ts';
import { localLine } from '../../src/simulation/local-line.ts';
import { createPool } from '../../src/simulation/pool.ts';
import { surveyWith } from '../../src/simulation/survey.ts';
import { business } from '../engine/businesses.ts';
import { doubt, localSurvey, surveyOf } from './doubtful.ts';

const SPEND = doubt('economics.spend', { low: 50, likely: 80, high: 140 });
const MARGIN = doubt('economics.grossMargin', { low: 0.2, likely: 0.4, high: 0.5 });
const POOR = doubt('response.retentionPoor', { low: 0.5, likely: 0.75, high: 0.97 });
const COUNT = doubt('niches.count', { low: 2, likely: 3, high: 6, isWhole: true });
const LIKELY = { 'response.retentionPoor': 0.75, 'response.retentionPerfect': 0.8 };

/** The variance of a triangular distribution. */
function varianceOf({ low: a, likely: c, high: b }: typeof SPEND): number {
  return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
}

test('inputs that add up have the shares of their triangular variances', async () => {
  const survey = surveyOf(([spend, margin]) => [0, -1e6, -1e6, spend! + 200 * margin!]);
  const doubts = [SPEND, MARGIN];
  const asked = { business: business(), doubts, experience: 'one-to-one', base: 2_000 } as const;
  const { lead } = await surveySensitivity(asked, survey);
  const parts = [varianceOf(SPEND), 200 * 200 * varianceOf(MARGIN)];
  parts.forEach((part, k) => {
    const share = part / (parts[0]! + parts[1]!);
    expect(Math.abs(lead[k]!.first - share)).toBeLessThan(0.06);
    expect(Math.abs(lead[k]!.total - share)).toBeLessThan(0.04);
  });
});

test('who wins is an output of its own, and one that never wins has no indices', async () => {
  const survey = surveyOf(([spend, margin]) => [100, 0, 0, margin! > 0.35 ? spend! + 100 : 0]);
  const doubts = [SPEND, MARGIN];
  const asked = { business: business(), doubts, base: 256 };
  const { wins } = await surveySensitivity({ ...asked, experience: 'one-to-one' }, survey);
  expect([wins[0]!.total, wins[1]!.first]).toEqual([0, expect.closeTo(1, 0)]);
  const niche = await surveySensitivity({ ...asked, experience: 'niche' }, survey);
  expect(niche.wins.map(({ total }) => total)).toEqual([0, 0]);
});

test('all rows have the seed of the business, and poor retention is clipped to perfect', async () => {
  const batches: Batch[] = [];
  const survey = surveyOf((_, batch) => {
    batches.push(batch);
    return [1, 2, 3, 4];
  });
  const doubts = [POOR, COUNT];
  await surveySensitivity({ business: business(LIKELY), doubts, experience: 'mass', base: 64 }, survey);
  const [{ seeds, cells }] = batches as [Batch];
  expect(seeds).toBeUndefined();
  expect(cells).toHaveLength(64 * 4);
  expect(Math.max(...cells.map(([poor]) => poor!))).toBe(0.8);
  expect(cells.every(([, count]) => Number.isInteger(count))).toBe(true);
});

test('a pool finds the digits of an engine at hand', async () => {
  const asked = {
    business: business(LIKELY),
    doubts: [SPEND, POOR],
    experience: 'one-to-one',
    base: 16,
  } as const;
  const pool = createPool(localLine, 2);
  const together = surveyWith(pool);
  expect(await surveySensitivity(asked, together)).toEqual(await surveySensitivity(asked, localSurvey));
  expect(await surveyTornado(asked, together)).toEqual(await surveyTornado(asked, localSurvey));
  pool.close();
});

test('a tornado sets one number at a time to its ends, the widest swing first', async () => {
  const survey = surveyOf(([margin, spend, count]) => [
    90,
    0,
    0,
    spend! + 100 * (margin! - 0.4) + count! - 3,
  ]);
  const doubts = [MARGIN, SPEND, COUNT];
  const asked = { business: business(), doubts, experience: 'one-to-one' } as const;
  const { likely, bars } = await surveyTornado(asked, survey);
  expect(likely).toEqual({ lead: -10, winner: 'mass' });
  expect(bars.map((bar) => bar.doubt.id)).toEqual([
    'economics.spend',
    'economics.grossMargin',
    'niches.count',
  ]);
  expect(bars[0]).toMatchObject({
    low: { value: 50, lead: -40, winner: 'mass' },
    high: { value: 140, lead: 50, winner: 'one-to-one' },
    swing: 90,
    changesWinner: true,
  });
  expect(bars[1]!.swing).toBeCloseTo(30, 9);
  expect(bars[1]!.changesWinner).toBe(false);
  expect(bars[2]).toMatchObject({ swing: 4, changesWinner: false });
});

test('an end that does not go with the others is clipped to them', async () => {
  const survey = surveyOf(([poor]) => [0, 0, 0, poor!]);
  const asked = { business: business(LIKELY), doubts: [POOR], experience: 'one-to-one' } as const;
  const [bar] = (await surveyTornado(asked, survey)).bars;
  expect([bar!.low.value, bar!.high.value]).toEqual([0.5, 0.8]);
});

test('at the likely values a tornado says what a run says', async () => {
  const base = business();
  const asked = { business: base, doubts: [SPEND, MARGIN], experience: 'one-to-one' } as const;
  const at = { 'economics.spend': 80, 'economics.grossMargin': 0.4 };
  const results = createEngine().measure({ ...base, parameters: { ...base.parameters, ...at } });
  const worth = (id: keyof typeof results) => results[id].valuePerCustomer;
  const { likely } = await surveyTornado(asked, (batch) =>
    Promise.resolve(measureCells(createEngine(), batch)),
  );
  expect(likely.lead).toBe(worth('one-to-one') - Math.max(worth('mass'), worth('niche'), worth('targeted')));
});

test('what is called off rejects', async () => {
  const watch = { signal: AbortSignal.abort(new Error('called off')) };
  const asked = { business: business(), doubts: [SPEND], experience: 'mass', base: 16 } as const;
  const survey = surveyOf(() => [1, 2, 3, 4]);
  await expect(surveySensitivity(asked, survey, watch)).rejects.toThrow('called off');
  await expect(surveyTornado(asked, survey, watch)).rejects.toThrow('called off');
});
