import { expect, test } from 'vitest';
import { isLarge, isWorthWorkers, workersFor } from '../../src/simulation/effort.ts';
import { Pace } from '../../src/simulation/pace.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { small } from './lines.ts';

const million = small({ 'market.sample': 1_000_000, 'market.periods': 40 });

test.each([
  [1_000, 8, 8],
  [1_000, 64, 16],
  [1_000, 1, 1],
])('a business of %d simulated customers gets, of %d cores, %d', (sample, cores, workers) => {
  expect(workersFor(small({ 'market.sample': sample }), cores)).toBe(workers);
});

test('a million customers get as few workers as there is memory for, and one at least', () => {
  expect(workersFor(million, 16)).toBeLessThan(5);
  const offering = Array.from({ length: 24 }, () => DEFAULT_OFFERING[0]!);
  expect(workersFor({ ...million, offering }, 16)).toBe(1);
});

test('few small businesses are not worth a worker; many are, and large ones', () => {
  expect(isWorthWorkers(small(), 1)).toBe(false);
  expect(isWorthWorkers(small({ 'market.sample': 1_000, 'market.periods': 20 }), 20)).toBe(false);
  expect(isWorthWorkers(small({ 'market.sample': 1_000, 'market.periods': 20 }), 1_600)).toBe(true);
  expect(isWorthWorkers(million, 1)).toBe(true);
});

test('a sample is large from 50,000 customers on', () => {
  expect([49_999, 50_000].map((sample) => isLarge(small({ 'market.sample': sample })))).toEqual([
    false,
    true,
  ]);
});

test('a turn takes one unit first, then as many as fill a fortieth of a second, growing by steps', () => {
  const pace = new Pace();
  expect(pace.size).toBe(1);
  for (const expected of [4, 16, 25, 25]) {
    pace.took(pace.size, pace.size);
    expect(pace.size).toBe(expected);
  }
  pace.took(25, 5_000);
  expect(pace.size).toBe(1);
  pace.took(1, 0);
  expect(pace.size).toBe(4);
});
