import { expect, test } from 'vitest';
import { bestBySize, bestSetOf, isNested, neighboursOf, searchBest } from '../../src/analysis/best-set.ts';
import { solveGame, MOST_EXACT } from '../../src/analysis/game.ts';
import { allSets, everyone, sizeOf, type SetValue } from '../../src/analysis/sets.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import { gapOf } from '../bench/set-gap.ts';
import { pairGame } from './tailored.ts';

/** Sets that become known when they are asked. */
function asking(value: SetValue) {
  const known = new Map<number, number>();
  return {
    get known() {
      return known.keys();
    },
    valueOf: (set: number) => {
      if (!known.has(set)) throw new RangeError(`set ${set} was not asked`);
      return known.get(set)!;
    },
    ask: async (sets: readonly number[]) => sets.forEach((set) => known.set(set, value(set))),
    count: () => known.size,
  };
}

test('of equals the smaller set is best, then the first', () => {
  expect(bestSetOf(allSets(4), () => 5)).toBe(0);
  expect(bestSetOf(allSets(4), (set) => (set & 0b10 ? 1 : 0))).toBe(0b10);
  expect(bestSetOf([3, 12, 6], (set) => 1 + set * 1e-14)).toBe(3);
});

test('the best of each size go from none to all', () => {
  const values = pairGame(5, 'sizes');
  const sets = bestBySize(5, { known: allSets(5), valueOf: (set) => values[set]! });
  expect(sets.map(sizeOf)).toEqual([0, 1, 2, 3, 4, 5]);
  sets.forEach((set, size) => {
    const others = allSets(5).filter((each) => sizeOf(each) === size);
    expect(values[set]).toBe(Math.max(...others.map((each) => values[each]!)));
  });
});

test('sets are nested when each holds the one before', () => {
  expect(isNested([0, 1, 3, 7])).toBe(true);
  expect(isNested([0, 4, 3, 7])).toBe(false);
  expect(isNested([0])).toBe(true);
});

test('neighbours are one more, one less, or one for another', () => {
  expect(neighboursOf(0b011, 3).toSorted((a, b) => a - b)).toEqual([0b001, 0b010, 0b101, 0b110, 0b111]);
  expect(neighboursOf(0, 2)).toEqual([1, 2]);
});

test('a search finds what brute force finds nearly always, and never stops where an exchange would gain', async () => {
  let found = 0;
  for (let k = 0; k < 50; k++) {
    const values = pairGame(10, `game ${k}`);
    const sets = asking((set) => values[set]!);
    const best = await searchBest(10, sets);
    for (const other of neighboursOf(best, 10))
      expect(values[other]!).toBeLessThanOrEqual(values[best]! + 1e-12);
    if (best === bestSetOf(allSets(10), (set) => values[set]!)) found++;
    expect(sets.count()).toBeLessThan(300);
  }
  expect(found).toBeGreaterThanOrEqual(47);
});

test('of an additive game a search finds those that bring something, however many there are', async () => {
  const brings = Array.from({ length: 24 }, (_, k) => (k % 3 === 0 ? 1 + k : -1 - k));
  const sets = asking((set) => brings.reduce((sum, each, k) => sum + ((set >> k) & 1) * each, 0));
  const best = await searchBest(24, sets);
  expect(best).toBe(brings.reduce((set, each, k) => set | (Number(each > 0) << k), 0));
});

test('a search leaves out those who bring nothing, and looks past a pair that only gains together', async () => {
  const sets = asking(
    (set) => ((set & 0b110) === 0b110 ? 5 : 0) - (set & 0b10 ? 1 : 0) - (set & 0b100 ? 1 : 0),
  );
  expect(await searchBest(13, sets)).toBe(0b110);
});

test('a game is solved exactly up to 12 players, by samples and search above', async () => {
  for (const players of [MOST_EXACT, MOST_EXACT + 1]) {
    const values = pairGame(players, 'solve');
    const sets = asking((set) => values[set]!);
    const { shares, intervals, best, isExact } = await solveGame(players, sets, keysOf('solve'));
    expect(isExact).toBe(players === MOST_EXACT);
    expect(sets.count() === 1 << players).toBe(isExact);
    const sum = Array.from(shares).reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(values[everyone(players)]!, 10);
    intervals.forEach(([low, high], k) => {
      expect(low).toBeLessThanOrEqual(shares[k]! + 1e-12);
      expect(high).toBeGreaterThanOrEqual(shares[k]! - 1e-12);
    });
    expect(values[best]).toBeCloseTo(Math.max(...values), 12);
  }
});

test('in businesses drawn at random a search stays less than 1% behind looking at all sets', async () => {
  const size = { components: 6, sample: 60 };
  for (let number = 0; number < 6; number++) {
    const { gap, asked } = await gapOf(number, size);
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap, `offering ${number}`).toBeLessThan(0.01);
    expect(asked).toBeLessThan(64);
  }
});
