import { pointsOf, rowsOf, squaredGap, type Points } from '../../../engine/niches/rows.ts';
import { kMeans } from '../../../engine/niches/kmeans.ts';
import type { Keys } from '../../../engine/random/keys.ts';

/**
 * The variants on a shop's floor: the popular ones first, each at the middle of a group of customers, then one after
 * another where a customer is farthest from all so far, so that nobody finds nothing. Niches are designed to leave the
 * least misfit, and crowd where customers crowd; a floor covers the range, popular or not.
 * Source: T. F. Gonzalez, 1985, for covering by the farthest.
 * @param customers at least one coordinate
 * @param popular groups that have a variant of their own; less than count
 * @returns one list a coordinate, an entry a variant
 */
export function stockFloor(customers: Points, count: number, popular: number, keys: Keys): Points {
  const { values, size, width } = rowsOf(customers);
  const variants = new Float64Array(count * width);
  variants.set(rowsOf(kMeans(customers, popular, keys)).values);
  const distance = new Float64Array(size).fill(Infinity);
  let farthest = 0;
  for (let k = 0; k < count; k++) {
    if (k >= popular) variants.set(values.subarray(farthest * width, (farthest + 1) * width), k * width);
    farthest = 0;
    for (let i = 0; i < size; i++) {
      distance[i] = Math.min(distance[i]!, squaredGap(values, i * width, variants, k * width, width));
      if (distance[i]! > distance[farthest]!) farthest = i;
    }
  }
  return pointsOf({ values: variants, size: count, width });
}
