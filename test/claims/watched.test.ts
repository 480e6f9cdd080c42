import { expect, test } from 'vitest';
import { watched } from '../../src/claims/watched.ts';
import { crossingsOf, isRising } from '../../src/claims/crossing.ts';
import { inHowMany, listed, readingOf } from '../../src/claims/words.ts';
import { businessOf } from '../../src/scenario/scenario.ts';
import { scenarioOf, file } from '../scenario/files.ts';

const business = businessOf(scenarioOf(file()));
const batch = (cells: number) => ({ business, targets: [], cells: Array.from({ length: cells }, () => []) });

test('progress counts the cells of all that is asked', async () => {
  const told: [number, number][] = [];
  const survey = watched(async () => new Float64Array(), { progress: (...each) => told.push(each) });
  await Promise.all([survey(batch(3)), survey(batch(1))]);
  expect(told).toEqual([
    [3, 4],
    [4, 4],
  ]);
});

test('the signal reaches every question', async () => {
  const { signal } = new AbortController();
  const survey = watched(
    async (_, watch) => {
      expect(watch?.signal).toBe(signal);
      return new Float64Array();
    },
    { signal },
  );
  await survey(batch(1));
});

test('a curve crosses zero where a straight line between its points does', () => {
  expect(crossingsOf([0, 1, 2], [-1, 1, -3])).toEqual([
    { at: 0.5, rises: true },
    { at: 1.25, rises: false },
  ]);
  expect(crossingsOf([0, 1, 2], [0, 0, 0])).toEqual([]);
  expect(crossingsOf([0, 1], [0, 2])).toEqual([{ at: 0, rises: true }]);
  expect(isRising([1, 2, 3])).toBe(true);
  expect(isRising([1, 1])).toBe(false);
});

test('all holds, some holds when, none and nothing are not shown', () => {
  expect([readingOf(3, 3), readingOf(1, 3), readingOf(0, 3), readingOf(0, 0)]).toEqual([
    'holds',
    'when',
    'not',
    'not',
  ]);
  const names = ['a', 'b', 'c'].map((name) => ({ name }));
  expect(inHowMany(names, ({ name }) => name !== 'b')).toBe('in two of three (a and c)');
  expect(inHowMany(names, () => true)).toBe('in all three');
  expect(inHowMany(names, () => false)).toBe('in none of three');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});
