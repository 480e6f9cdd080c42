import type { Keys } from '../engine/random/keys.ts';
import { bestSetOf, searchBest, type KnownSets } from './best-set.ts';
import { allSets, type PlayerSet } from './sets.ts';
import { drawOrders, sampledShares, setsAlong, shapleyShares } from './shapley.ts';

/** What each player adds, and which set is best. */
export interface Solution {
  readonly shares: ArrayLike<number>;
  /** 95% intervals; where shares are exact, both ends are the share. */
  readonly intervals: readonly (readonly [low: number, high: number])[];
  readonly best: PlayerSet;
  /** Whether every set was looked at. */
  readonly isExact: boolean;
}

/** Up to so many players all 2ⁿ sets are looked at. */
export const MOST_EXACT = 12;

/** Draws of an order and its reverse where there are more. */
const PAIRS = 32;

/** How many sets are looked at; where not all are, about. */
export function setsToSolve(players: number): number {
  if (players <= MOST_EXACT) return 1 << players;
  // both ways step by step, sampled orders, and two rounds of exchanges
  return players * players + 2 * PAIRS * (players - 1) + Math.round((players * players) / 2);
}

/** Shapley shares and the best set: exact for up to 12 players, sampled and searched for more. */
export async function solveGame(players: number, sets: KnownSets, keys: Keys): Promise<Solution> {
  if (players <= MOST_EXACT) {
    const all = allSets(players);
    await sets.ask(all);
    const shares = shapleyShares(players, sets.valueOf);
    const intervals = Array.from(shares, (share) => [share, share] as const);
    return { shares, intervals, best: bestSetOf(all, sets.valueOf), isExact: true };
  }
  const orders = drawOrders(players, PAIRS, keys);
  await sets.ask(orders.flatMap(setsAlong));
  const { found, intervals } = sampledShares(orders, sets.valueOf, keys);
  return { shares: found, intervals, best: await searchBest(players, sets), isExact: false };
}
