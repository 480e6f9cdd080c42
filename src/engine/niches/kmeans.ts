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
        const along = points[d]![i]! - points[d]![chosen]!;
        squared += along * along;
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

/**
 * Moves centres to the means of their points until no point changes its centre; an empty centre stays.
 * Bounds on distances spare most comparisons (G. Hamerly, "Making k-means even faster", 2010); the result is Lloyd's.
 */
function settle(points: Points, centres: Float64Array[]): { centres: Points; distortion: number } {
  const size = points[0]!.length;
  const count = centres[0]!.length;
  const nearest = new Uint8Array(size);
  /** At least as far as the nearest centre, at most as far as any other. */
  const [upper, lower] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i++) compare(points, centres, i, nearest, upper, lower);
  const before = centres.map((coordinate) => coordinate.slice());
  const moved = new Float64Array(count);
  let isSettled = false;
  for (let round = 0; round < ROUNDS && !isSettled; round++) {
    before.forEach((coordinate, d) => coordinate.set(centres[d]!));
    moveToMeans(points, centres, nearest);
    let most = 0;
    for (let k = 0; k < count; k++) {
      moved[k] = gap(before, k, centres, k);
      most = Math.max(most, moved[k]!);
    }
    const free = freeRadii(centres);
    isSettled = true;
    for (let i = 0; i < size; i++) {
      const own = nearest[i]!;
      upper[i]! += moved[own]!;
      lower[i]! -= most;
      const safe = Math.max(free[own]!, lower[i]!);
      if (upper[i]! <= safe) continue;
      upper[i] = gap(points, i, centres, own);
      if (upper[i]! <= safe) continue;
      compare(points, centres, i, nearest, upper, lower);
      if (nearest[i] !== own) isSettled = false;
    }
  }
  let distortion = 0;
  for (let i = 0; i < size; i++) {
    const distance = gap(points, i, centres, nearest[i]!);
    distortion += distance * distance;
  }
  return { centres, distortion };
}

/** Distance between the point at one place of a list and the point at a place of another. */
function gap(a: Points, i: number, b: Points, k: number): number {
  let squared = 0;
  for (let d = 0; d < a.length; d++) {
    const along = a[d]![i]! - b[d]![k]!;
    squared += along * along;
  }
  return Math.sqrt(squared);
}

/** Finds the nearest centre of a point, and its distances to that and to the next. */
function compare(
  points: Points,
  centres: Points,
  i: number,
  nearest: Uint8Array,
  upper: Float64Array,
  lower: Float64Array,
): void {
  let [least, second, choice] = [Infinity, Infinity, 0];
  for (let k = 0; k < centres[0]!.length; k++) {
    const distance = gap(points, i, centres, k);
    if (distance < least) {
      second = least;
      least = distance;
      choice = k;
    } else if (distance < second) second = distance;
  }
  nearest[i] = choice;
  upper[i] = least;
  lower[i] = second;
}

function moveToMeans(points: Points, centres: Float64Array[], nearest: Uint8Array): void {
  const members = new Float64Array(centres[0]!.length);
  for (let i = 0; i < nearest.length; i++) members[nearest[i]!]!++;
  points.forEach((coordinate, d) => {
    const sums = new Float64Array(members.length);
    for (let i = 0; i < nearest.length; i++) sums[nearest[i]!]! += coordinate[i]!;
    for (let k = 0; k < members.length; k++) if (members[k]! > 0) centres[d]![k] = sums[k]! / members[k]!;
  });
}

/** For each centre half the distance to its closest fellow: whatever is nearer than that is nearest to it. */
function freeRadii(centres: Points): Float64Array {
  const count = centres[0]!.length;
  const radii = new Float64Array(count).fill(Infinity);
  for (let k = 0; k < count; k++) {
    for (let other = 0; other < count; other++) {
      if (other !== k) radii[k] = Math.min(radii[k]!, gap(centres, k, centres, other) / 2);
    }
  }
  return radii;
}

/**
 * Finds for each point its nearest centre and the squared distance to it; ties go to the first.
 * @param distance filled with squared distances, one a point
 */
export function distanceToNearest(points: Points, centres: Points, distance: Float64Array): void {
  const count = centres[0]?.length ?? 0;
  for (let i = 0; i < distance.length; i++) {
    let least = Infinity;
    for (let k = 0; k < count; k++) {
      let squared = 0;
      for (let d = 0; d < points.length; d++) {
        const along = points[d]![i]! - centres[d]![k]!;
        squared += along * along;
      }
      if (squared < least) least = squared;
    }
    distance[i] = least;
  }
}
