import { squaredGap, type Rows } from './rows.ts';

/** Points tried for every centre. */
const CANDIDATES = 4;

/**
 * First centres: points drawn one after another, each with a chance in proportion to its squared distance from those
 * before; of four drawn so the one that leaves the least distance is taken (greedy k-means++, Arthur and Vassilvitskii 2007).
 * @param uniform a stream of uniforms in (0, 1)
 */
export function spreadStarts(points: Rows, count: number, uniform: () => number): Rows {
  const { size, width } = points;
  const centres = new Float64Array(count * width);
  /** Squared distances to the nearest centre: as they are, with the candidate at hand, and with the best so far. */
  let distance = new Float64Array(size).fill(Infinity);
  let tried = new Float64Array(size);
  let best = new Float64Array(size);
  let total = 0;
  for (let k = 0; k < count; k++) {
    let [least, winner] = [Infinity, 0];
    for (let turn = 0; turn < (k === 0 ? 1 : CANDIDATES); turn++) {
      const chosen = k === 0 ? Math.floor(uniform() * size) : drawPoint(distance, uniform() * total);
      const left = approach(points, chosen, distance, tried);
      if (left >= least) continue;
      [least, winner] = [left, chosen];
      [best, tried] = [tried, best];
    }
    [distance, best] = [best, distance];
    total = least;
    centres.set(points.values.subarray(winner * width, (winner + 1) * width), k * width);
  }
  return { values: centres, size: count, width };
}

/** The point within whose distance a share of all distances lies. */
function drawPoint(distance: Float64Array, share: number): number {
  let chosen = 0;
  while (chosen < distance.length - 1 && share >= distance[chosen]!) share -= distance[chosen++]!;
  return chosen;
}

/** Distances when one point more is a centre, and their sum. */
function approach(
  { values, width }: Rows,
  chosen: number,
  distance: Float64Array,
  closer: Float64Array,
): number {
  let total = 0;
  for (let i = 0; i < closer.length; i++) {
    const squared = squaredGap(values, i * width, values, chosen * width, width);
    const least = squared < distance[i]! ? squared : distance[i]!;
    closer[i] = least;
    total += least;
  }
  return total;
}
