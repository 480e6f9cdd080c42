import { expect, test } from 'vitest';
import { analytics, readIndicators } from '../../../src/analysis/signs/indicators/analytics.ts';
import { analyticsInWords } from '../../../src/analysis/signs/indicators/analytics-sentence.ts';
import {
  ENOUGH_INDICATORS,
  INDICATORS,
  LOOKBACK,
} from '../../../src/analysis/signs/indicators/indicators.ts';
import type { Measured } from '../../../src/analysis/signs/indicators/measured.ts';
import { readRecord } from '../../../src/analysis/signs/record/track-record.ts';
import { spendingOfTop } from '../../../src/analysis/spending.ts';
import { ofHundred } from '../../../src/analysis/wording.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Parameters } from '../../../src/vocabulary/parameters.ts';
import { business, component } from '../../engine/businesses.ts';
import { trial } from './trials.ts';
import { localInspect } from './inspect.ts';

const ONE = [component()];

async function valueOf(id: keyof Measured, more: Partial<Parameters> = {}, offering = ONE): Promise<number> {
  const { indicators } = await analytics(business(more, { offering }), localInspect());
  return indicators.find((each) => each.id === id)!.value;
}

test('variety is the spread of needs on what is tailored, by importance', async () => {
  const offering = [
    component({ importance: 3, variety: 1 }),
    component({ name: 'b', importance: 1, variety: 0.5 }),
    component({ name: 'c', importance: 9, variety: 3, tailored: false }),
  ];
  expect(await valueOf('variety', { 'needs.variety': 0.8 }, offering)).toBeCloseTo(
    0.8 * Math.sqrt((3 + 0.25) / 4),
    10,
  );
});

test('the past tells n / (n + ρ/s²) of the next choice after n contacts', async () => {
  const more = {
    'interaction.contacts': 2,
    'interaction.insight': 0.2,
    'interaction.history': 3,
    'needs.variety': 1.3,
  };
  const [contacts, noise] = [3 + 2 * LOOKBACK, 0.8 / 0.2 / 1.69];
  expect(await valueOf('predictability', more)).toBeCloseTo(contacts / (contacts + noise), 10);
  expect(await valueOf('predictability', { ...more, 'needs.variety': 0 })).toBe(0);
  expect(await valueOf('predictability', { ...more, 'needs.drift': 0.5 })).toBeLessThan(0.8);
});

test('spending of the top fifth is that of a lognormal', async () => {
  expect(await valueOf('topSpending')).toBeCloseTo(0.2, 10);
  const large = { 'market.sample': 4_000, 'needs.valueSkew': 0.84 };
  expect(Math.abs((await valueOf('topSpending', large)) - spendingOfTop(0.2, 0.84))).toBeLessThan(0.02);
});

test('who comes back, the fit gap and the predicted uplift are those of a run', async () => {
  const free = { 'interaction.setup': 0, 'customization.setup': 0 };
  const { results } = createEngine().run(business(free, { offering: ONE }));
  const { mass } = results;
  expect(await valueOf('repeat', free)).toBe(mass.series.active[LOOKBACK]);
  expect(await valueOf('repeat', { 'market.periods': 3 })).toBeGreaterThan(0);
  expect(await valueOf('fitGap', free)).toBe(1 - mass.series.fit[0]!);
  const gain = results['one-to-one'].valuePerCustomer - mass.valuePerCustomer;
  expect(await valueOf('uplift', free)).toBeCloseTo(gain / mass.valuePerCustomer, 10);
  // set-up and upkeep are not counted
  expect(await valueOf('uplift')).toBeCloseTo(gain / mass.valuePerCustomer, 8);
});

test('gaps between the best and the worst served follow from how customers answer to fit', async () => {
  expect(await valueOf('retentionGap', { 'response.pickiness': 0 })).toBeCloseTo(0, 10);
  expect(await valueOf('spendingGap', { 'response.walletPoor': 1 })).toBe(0);
  expect(await valueOf('retentionGap')).toBeGreaterThan(0);
  expect(await valueOf('spendingGap', { 'response.walletPoor': 0.2 })).toBeGreaterThan(
    await valueOf('spendingGap'),
  );
});

test('there are at least six, each with a threshold, a rule and a source', () => {
  expect(INDICATORS.length).toBeGreaterThanOrEqual(6);
  expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
  for (const { threshold, help, source } of INDICATORS) {
    expect(threshold).toBeGreaterThan(0);
    expect(help.length * source.length).toBeGreaterThan(0);
  }
});

/** Indicators of which the first so many are just at their threshold, the others just below. */
const withOn = (on: number) =>
  readIndicators(
    Object.fromEntries(
      INDICATORS.map(({ id, threshold }, k) => [id, k < on ? threshold : threshold - 1e-9]),
    ) as unknown as Measured,
  );

test('the sign is on from six indicators on', () => {
  for (let on = 0; on <= INDICATORS.length; on++)
    expect(withOn(on)).toMatchObject({ on, isOn: on >= ENOUGH_INDICATORS });
});

test('the sentence has how often as many point there where one-to-one does not win', () => {
  const trials = Array.from({ length: 40 }, (_, k) => trial({ winner: k < 10 ? 3 : 0, indicators: k % 8 }));
  const record = readRecord(trials, 'words');
  const lost = trials.filter(({ winner }) => winner !== 3);
  const share = lost.filter(({ indicators }) => indicators >= 6).length / lost.length;
  expect(analyticsInWords(withOn(6), record)).toBe(
    'On: six of eight indicators point to personalizing; the sign takes six. ' +
      `At least as many do in ${ofHundred(share)} plausible businesses in which one-to-one does not win.`,
  );
  expect(analyticsInWords(withOn(2))).toBe(
    'Off: two of eight indicators point to personalizing; the sign takes six.',
  );
});
