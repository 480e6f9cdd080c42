import { derive, PURPOSE, type Keys } from '../random/keys.ts';
import { stream } from '../random/stream.ts';

/** Points and centres alike: one list a coordinate, one entry a point. */
export type Points = readonly Float64Array[];

const STARTS = 8;
const ROUNDS = 200;

/**
 * K centres with the least mean squared distance to their points: Lloyd's algorithm, the best of eight
 * k-means++ starts (Arthur and Vassilvitskii 2007).
 * @param points at least one coordinate, at least one point
 * @returns centres, one list a coordinate, `count` entries each
 */
export function kMeans(points: Points, count: number, keys: Keys): Points {
  let best: { centres: Points; distortion: number } | undefined;
  for (let start = 0; start < STARTS; start++) {
    const found = settle(points, spreadStarts(points, count, stream(derive(keys, PURPOSE.starts, start))));
    if (!best || found.distortion < best.distortion) best = found;
  }
  return best!.centres;
}

/** First centres: points drawn one after another, each with a chance in proportion to its squared distance. */
function spreadStarts(points: Points, count: number, uniform: () => number): Float64Array[] {
  const size = points[0]!.length;
  const centres = points.map(() => new Float64Array(count));
  const distance = new Float64Array(size).fill(Infinity);
  let chosen = Math.floor(uniform() * size);
  for (let k = 0; k < count; k++) {
    points.forEach((coordinate, d) => (centres[d]![k] = coordinate[chosen]!));
    let total = 0;
    for (let i = 0; i < size; i++) {
      let squared = 0;
      for (let d = 0; d < points.length; d++) {
        const gap = points[d]![i]! - points[d]![chosen]!;
        squared += gap * gap;
      }
      if (squared < distance[i]!) distance[i] = squared;
      total += distance[i]!;
    }
    let left = uniform() * total;
    chosen = 0;
    while (chosen < size - 1 && left >= distance[chosen]!) left -= distance[chosen++]!;
  }
  return centres;
}

/** Moves centres to the means of their points until no point changes its centre; an empty centre stays. */
function settle(points: Points, centres: Float64Array[]): { centres: Points; distortion: number } {
  const size = points[0]!.length;
  const count = centres[0]!.length;
  const nearest = new Uint8Array(size).fill(255);
  const distance = new Float64Array(size);
  let distortion = 0;
  for (let round = 0; round < ROUNDS; round++) {
    if (!assign(points, centres, nearest, distance)) break;
    const members = new Float64Array(count);
    for (let i = 0; i < size; i++) members[nearest[i]!]!++;
    points.forEach((coordinate, d) => {
      const sums = new Float64Array(count);
      for (let i = 0; i < size; i++) sums[nearest[i]!]! += coordinate[i]!;
      for (let k = 0; k < count; k++) if (members[k]! > 0) centres[d]![k] = sums[k]! / members[k]!;
    });
  }
  for (let i = 0; i < size; i++) distortion += distance[i]!;
  return { centres, distortion };
}

/**
 * Finds for each point its nearest centre and the squared distance to it; ties go to the first.
 * @returns whether any point changed its centre
 */
export function assign(
  points: Points,
  centres: Points,
  nearest: Uint8Array,
  distance: Float64Array,
): boolean {
  const count = centres[0]?.length ?? 0;
  let isChanged = false;
  for (let i = 0; i < distance.length; i++) {
    let least = Infinity;
    let choice = 0;
    for (let k = 0; k < count; k++) {
      let squared = 0;
      for (let d = 0; d < points.length; d++) {
        const gap = points[d]![i]! - centres[d]![k]!;
        squared += gap * gap;
      }
      if (squared < least) {
        least = squared;
        choice = k;
      }
    }
    if (nearest[i] !== choice) isChanged = true;
    nearest[i] = choice;
    distance[i] = least;
  }
  return isChanged;
}
