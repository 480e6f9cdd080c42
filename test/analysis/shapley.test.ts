import { describe, expect, test } from 'vitest';
import { drawOrders, sampledShares, setsAlong, shapleyShares } from '../../src/analysis/shapley.ts';
import { has, membersOf, sizeOf, type SetValue } from '../../src/analysis/sets.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import { pairGame } from './tailored.ts';

/** What each brings by itself, whoever else is there. */
const BRINGS = [3, -1, 0, 2.5, 10];
const additive: SetValue = (set) => membersOf(set).reduce((sum, player) => sum + BRINGS[player]!, 0);

/** One left glove, two right ones; a pair is worth 1. */
const gloves: SetValue = (set) => (has(set, 0) && (has(set, 1) || has(set, 2)) ? 1 : 0);

/** Littlechild and Owen 1973: a runway as long as the largest aircraft needs. */
const RUNWAYS = [1, 2, 4, 7, 12];
const airport: SetValue = (set) => Math.max(0, ...membersOf(set).map((player) => RUNWAYS[player]!));
const AIRPORT_SHARES = RUNWAYS.map((_, player) =>
  RUNWAYS.slice(0, player + 1).reduce(
    (sum, cost, k) => sum + (cost - (RUNWAYS[k - 1] ?? 0)) / (RUNWAYS.length - k),
    0,
  ),
);

function close(found: ArrayLike<number>, expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  expected.forEach((share, k) => expect(found[k]).toBeCloseTo(share, 12));
}

/** All orders of a list. */
function orders(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, k) => orders(list.toSpliced(k, 1)).map((rest) => [first, ...rest]));
}

describe('exact shares', () => {
  test('of an additive game are what each brings', () => close(shapleyShares(5, additive), BRINGS));
  test('of the glove game are 2/3 and 1/6 twice', () =>
    close(shapleyShares(3, gloves), [2 / 3, 1 / 6, 1 / 6]));
  test('of the airport game are those of Littlechild and Owen', () =>
    close(shapleyShares(5, airport), AIRPORT_SHARES));

  test('are what brute force over all orders finds, and sum to all less none', () => {
    const values = pairGame(6, 'brute');
    const value: SetValue = (set) => values[set]! + 7;
    const sums = Array.from({ length: 6 }, () => 0);
    const all = orders([0, 1, 2, 3, 4, 5]);
    for (const order of all) {
      const sets = setsAlong(order);
      order.forEach((player, k) => (sums[player]! += (value(sets[k + 1]!) - value(sets[k]!)) / all.length));
    }
    const shares = shapleyShares(6, value);
    close(shares, sums);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(value(63) - value(0), 12);
  });

  test('of no player there are none', () => expect(shapleyShares(0, () => 4)).toHaveLength(0));
});

describe('sampled shares', () => {
  const keys = keysOf('sampled');
  const sampled = (players: number, value: SetValue, pairs = 32) =>
    sampledShares(drawOrders(players, pairs, keys), value, keys);

  test('of an additive game are exact, with intervals of no width', () => {
    const { found, intervals } = sampled(5, additive);
    close(found, BRINGS);
    intervals.forEach(([low, high]) => expect(high - low).toBeLessThan(1e-12));
  });

  test('of pairs are exact too: an order and its reverse see each pair once', () => {
    const values = pairGame(8, 'antithetic');
    const value: SetValue = (set) => values[set]!;
    close(sampled(8, value, 1).found, [...shapleyShares(8, value)]);
  });

  test('sum to all less none, and their intervals mostly hold the share', () => {
    let [held, all] = [0, 0];
    for (let k = 0; k < 40; k++) {
      const own = keysOf(`airport ${k}`);
      const { found, intervals } = sampledShares(drawOrders(5, 32, own), airport, own);
      expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(12, 10);
      intervals.forEach(([low, high], player) => {
        all++;
        if (low - 1e-9 <= AIRPORT_SHARES[player]! && AIRPORT_SHARES[player]! <= high + 1e-9) held++;
      });
    }
    expect(held / all).toBeGreaterThan(0.88);
  });

  test('an order is the same however many are drawn, and its reverse follows', () => {
    const few = drawOrders(15, 2, keys);
    expect(drawOrders(15, 5, keys).slice(0, 4)).toEqual(few);
    expect(few[1]).toEqual(few[0]!.toReversed());
    expect(few[0]!.toSorted((a, b) => a - b)).toEqual([...Array(15).keys()]);
    expect(setsAlong(few[0]!).map(sizeOf)).toEqual([...Array(16).keys()]);
  });
});
