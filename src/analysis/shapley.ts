import { derive, PURPOSE, type Keys } from '../engine/random/keys.ts';
import { shuffle } from '../engine/random/stream.ts';
import { resample, type Resampled } from './bootstrap.ts';
import { allSets, has, sizeOf, withPlayer, type PlayerSet, type SetValue } from './sets.ts';

/**
 * The share of each player in what all bring together: what it adds to those before it, on average over all orders in
 * which they can come. The shares sum to the value of all less that of none.
 * Source: L. S. Shapley, "A value for n-person games", 1953.
 */
export function shapleyShares(players: number, value: SetValue): Float64Array {
  // of a set of each size, how many of all orders begin with it and go on with one given player
  const weights = new Float64Array(players);
  weights[0] = 1 / players;
  for (let size = 1; size < players; size++) weights[size] = (weights[size - 1]! * size) / (players - size);
  const shares = new Float64Array(players);
  for (const set of allSets(players)) {
    const [worth, size] = [value(set), sizeOf(set)];
    for (let player = 0; player < players; player++)
      if (!has(set, player)) shares[player]! += weights[size]! * (value(withPlayer(set, player)) - worth);
  }
  return shares;
}

/** Orders in which players come, each followed by its reverse; an order is the same however many are drawn. */
export function drawOrders(players: number, pairs: number, keys: Keys): number[][] {
  return Array.from({ length: pairs }, (_, pair) => {
    const order = shuffle([...Array(players).keys()], derive(keys, PURPOSE.orders, pair));
    return [order, order.toReversed()];
  }).flat();
}

/** The sets that grow when players come in an order, from none to all. */
export function setsAlong(order: readonly number[]): PlayerSet[] {
  const sets = [0];
  for (const player of order) sets.push(withPlayer(sets[sets.length - 1]!, player));
  return sets;
}

/**
 * The same from orders of drawOrders alone, with bootstrap 95% intervals. The shares still sum to the value of all
 * less that of none.
 */
export function sampledShares(
  orders: readonly (readonly number[])[],
  value: SetValue,
  keys: Keys,
): Resampled {
  const rows: Float64Array[] = [];
  orders.forEach((order, k) => {
    // an order and its reverse are one draw
    if (k % 2 === 0) rows.push(new Float64Array(order.length));
    const row = rows[rows.length - 1]!;
    const sets = setsAlong(order);
    order.forEach((player, place) => (row[player]! += (value(sets[place + 1]!) - value(sets[place]!)) / 2));
  });
  return resample(rows, (means) => means, derive(keys, PURPOSE.resampling));
}
