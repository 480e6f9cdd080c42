import { rowsOf, type Points } from '../../../engine/niches/rows.ts';
import { tryCentres } from '../../../engine/niches/trial.ts';
import { derive, PURPOSE, type Keys } from '../../../engine/random/keys.ts';
import { shuffle } from '../../../engine/random/stream.ts';
import { groupQuickly } from './grouping.ts';
import { adjustedRand } from './rand.ts';

/** Times that customers are cut into halves. */
const CUTS = 6;

/**
 * How far the same groups are found again: customers are cut into halves at random, each half is grouped by itself,
 * all customers go to the nearest centre of either, and the two groupings are compared; the mean adjusted Rand index.
 */
export function stabilityOf(points: Points, count: number, keys: Keys): number {
  const all = rowsOf(points);
  let sum = 0;
  for (let cut = 0; cut < CUTS; cut++) {
    const drawn = derive(keys, PURPOSE.halves, count, cut);
    const order = shuffle([...Array(all.size).keys()], drawn);
    const labels = [0, 1].map((half) => {
      const members = order.filter((_, place) => place % 2 === half);
      const part = rowsOf(points.map((list) => Float64Array.from(members, (i) => list[i]!)));
      return tryCentres(all, groupQuickly(part, count, derive(drawn, PURPOSE.starts, half)).centres).nearest;
    });
    sum += adjustedRand(labels[0]!, labels[1]!);
  }
  return sum / CUTS;
}
