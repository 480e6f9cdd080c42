import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../src/analysis/signs/checks.ts';
import { examine } from '../../../src/analysis/signs/examine.ts';
import { drawPlausible } from '../../../src/analysis/signs/record/draw.ts';
import { misleadingRanges, rankBusinesses } from '../../../src/analysis/signs/record/misleading.ts';
import {
  ALIKE,
  DRAWN_CHOICES,
  MISJUDGED,
  OFFERING,
  PLAUSIBLE,
} from '../../../src/analysis/signs/record/ranges.ts';
import {
  checkInWords,
  misleadingInWords,
  quoteRecord,
  shareInWords,
} from '../../../src/analysis/signs/record/record-sentence.ts';
import { readTrials, writeTrials } from '../../../src/analysis/signs/record/rows.ts';
import { STORED_SEED, STORED_TRIALS } from '../../../src/analysis/signs/record/stored.ts';
import {
  fareOf,
  readRecord,
  storedRecord,
  trackRecord,
} from '../../../src/analysis/signs/record/track-record.ts';
import { tryBusiness } from '../../../src/analysis/signs/record/trial.ts';
import { ofHundred } from '../../../src/analysis/wording.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { checkScenario } from '../../../src/scenario/relations.ts';
import { NUMERIC_PARAMETERS, PARAMETERS } from '../../../src/vocabulary/parameters.ts';
import { trial } from './trials.ts';
import { localInspect } from './inspect.ts';

describe('plausible businesses', () => {
  const drawn = Array.from({ length: 120 }, (_, k) => drawPlausible('draws', k));

  test('have every parameter drawn or said to be alike, once', () => {
    const ids = [...PLAUSIBLE.map(({ id }) => id), ...ALIKE.map(({ id }) => id), ...DRAWN_CHOICES];
    expect(ids.toSorted()).toEqual(PARAMETERS.map(({ id }) => id).toSorted());
  });

  test('have numbers within their ranges, which reach from one end to the other', () => {
    PLAUSIBLE.forEach(({ low, high, by }, k) => {
      const values = drawn.map((each) => each.drawn[k]!);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high * (1 + 1e-12));
      const below = by === 'steps' ? (low + high) / 2 : Math.sqrt(low * high);
      expect(Math.abs(values.filter((value) => value < below).length / 120 - 0.5)).toBeLessThan(0.2);
    });
  });

  test('are valid, as they are and as they are believed to be', () => {
    for (const { business, believed } of drawn)
      for (const { parameters, offering } of [business, believed]) {
        const named = { name: 'plausible', notes: '', seed: '', ranges: {}, sources: {}, extensions: {} };
        expect(checkScenario({ ...named, parameters, offering })).toEqual([]);
        for (const { id, min, max, whole } of NUMERIC_PARAMETERS) {
          expect(parameters[id]).toBeGreaterThanOrEqual(min);
          expect(parameters[id]).toBeLessThanOrEqual(max);
          if (whole) expect(Number.isInteger(parameters[id])).toBe(true);
        }
        expect(offering.length).toBeGreaterThanOrEqual(OFFERING.components[0]);
        expect(offering.length).toBeLessThanOrEqual(OFFERING.components[1]);
      }
  });

  test('know what is theirs to know and misjudge the rest by up to 30%', () => {
    for (const { business, believed } of drawn)
      for (const { id, isKnown } of PLAUSIBLE) {
        const [so, said] = [business.parameters[id], believed.parameters[id]];
        if (isKnown) expect(said).toBe(so);
        else if (id !== 'response.retentionPoor' && !Number.isInteger(so))
          expect(said / so).toBeLessThanOrEqual(1 + MISJUDGED + 1e-9);
      }
  });

  test('are the same however many are drawn, and others with another seed', () => {
    expect(drawPlausible('draws', 7)).toEqual(drawn[7]);
    expect(drawPlausible('others', 7).drawn).not.toEqual(drawn[7]!.drawn);
  });
});

test('trials are read as they were written', () => {
  const trials = [
    trial({ winner: 3, beatsMass: true, indicators: 8, on: CHECKS.map(({ id }) => id) }),
    trial({ winner: 1, indicators: 3, on: ['costs', 'segmentation'] }),
    trial(),
  ];
  expect(writeTrials(trials)).toHaveLength(12);
  expect(readTrials(writeTrials(trials)).map(({ isOn, ...rest }) => ({ isOn, ...rest }))).toEqual(trials);
});

test('a fare is counted', () => {
  const trials = [
    ...Array.from({ length: 6 }, () => trial({ winner: 3, beatsMass: true, on: ['experiments'] })),
    ...Array.from({ length: 4 }, () => trial({ winner: 1, beatsMass: true, on: ['experiments'] })),
    ...Array.from({ length: 9 }, () => trial({ winner: 0 })),
    trial({ winner: 3, beatsMass: true }),
  ];
  const fare = fareOf(trials, ({ isOn }) => isOn.experiments);
  expect(fare.on).toMatchObject({ of: 10, cases: 20 });
  expect(fare.rightWhenOn).toMatchObject({ of: 6, cases: 10, share: 0.6 });
  expect(fare.rightWhenOff).toMatchObject({ of: 9, cases: 10, share: 0.9 });
  expect(fare.beatsMassWhenOn.share).toBe(1);
  expect(fare.beatsMassWhenOff.share).toBe(0.1);
});

test('what is wrong in one third of a number alone is found there', () => {
  const ranking = rankBusinesses('thirds', 300);
  const column = PLAUSIBLE.findIndex(({ id }) => id === 'economics.grossMargin');
  const low = new Set(ranking.orders[column]!.slice(0, 100));
  const [worst] = misleadingRanges(
    ranking.draws.map((_, k) => low.has(k)),
    ranking,
  );
  expect([worst!.range.id, worst!.part]).toEqual(['economics.grossMargin', 'low']);
  expect([worst!.wrong.share, worst!.elsewhere.share]).toEqual([1, 0]);
  expect(misleadingInWords(worst!)).toMatch(
    /^“Gross margin” in the lowest third, .*: wrong in 100 of 100, elsewhere in 0 of 100\.$/,
  );
  expect(
    misleadingRanges(
      ranking.draws.map(() => true),
      ranking,
    ),
  ).toEqual([]);
});

describe('the record', () => {
  test('has the same digits in one stretch and in many', async () => {
    const engine = createEngine();
    const alone = [0, 1, 2].map((number) => tryBusiness(createEngine(), 'stretches', number));
    const probe = { kind: 'trials', seed: 'stretches', from: 0, count: 3 } as const;
    expect(examine(engine, probe, { from: 0, to: 3 })).toEqual(alone);
    expect(examine(engine, probe, { from: 1, to: 3 })).toEqual(alone.slice(1));
    const record = await trackRecord({ businesses: 3, seed: 'stretches' }, localInspect());
    expect(record.trials).toEqual(alone);
  });

  test('that is kept is what is computed, bit for bit', () => {
    const kept = readTrials(STORED_TRIALS);
    expect(kept).toHaveLength(1_000);
    for (const from of [0, 498, 998]) {
      const probe = { kind: 'trials', seed: STORED_SEED, from, count: 2 } as const;
      expect(examine(createEngine(), probe, { from: 0, to: 2 })).toEqual(kept.slice(from, from + 2));
    }
  });

  test('adds up, and its intervals shrink as 1/√n', async () => {
    const record = await storedRecord(localInspect());
    const { trials, checks, together, byCount, wins } = record;
    expect(Object.values(wins).reduce((sum, { of }) => sum + of, 0)).toBe(1_000);
    for (const { on, rightWhenOn, rightWhenOff } of [...checks, ...Object.values(together)]) {
      expect([on.cases, rightWhenOn.cases, rightWhenOn.cases + rightWhenOff.cases]).toEqual([
        1_000,
        on.of,
        1_000,
      ]);
    }
    for (const counts of Object.values(byCount))
      expect(counts.reduce((sum, each) => sum + each.wins.cases, 0)).toBe(1_000);
    const shares = record.indicatorsByLuck.map(({ share }) => share!);
    expect(shares[0]).toBe(1);
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares);
    const width = (businesses: number) => {
      const [low, high] = readRecord(trials.slice(0, businesses), STORED_SEED).wins['one-to-one'].interval!;
      return high - low;
    };
    expect(width(250) / width(1_000)).toBeCloseTo(2, 0);
  });

  test('is told in sentences with its numbers', async () => {
    const record = await storedRecord(localInspect());
    const text = quoteRecord(record);
    const of = (id: string) => record.checks.find((check) => check.id === id)!;
    expect(text).toContain(
      `In 1,000 plausible businesses one-to-one pays best in ${ofHundred(record.wins['one-to-one'].share!)}.`,
    );
    for (const id of ['experiments', 'analytics', 'segmentation'])
      expect(text).toContain(shareInWords(of(id).rightWhenOn));
    expect(text).toContain(`it does in ${shareInWords(record.together.signs.rightWhenOn)}.`);
    const base = record.wins['one-to-one'].share!;
    const [low, high] = of('segmentation').rightWhenOn.interval!;
    expect(text.includes('not to be told from without looking')).toBe(low <= base && base <= high);
    for (const check of record.checks)
      expect(checkInWords(check)).toContain(`one-to-one wins in ${shareInWords(check.rightWhenOn)}`);
  });

  test('of nothing has no shares to tell', () => {
    const empty = readRecord([], 'none');
    expect(quoteRecord(empty)).toContain('All three signs are never on together');
    expect(checkInWords(empty.checks[0]!)).toContain('It is never on');
  });
});
