import { rowsOf, type Points } from '../../../src/engine/niches/rows.ts';
import { settle } from '../../../src/engine/niches/settle.ts';
import { distortionOf, tryCentres } from '../../../src/engine/niches/trial.ts';
import { derive, PURPOSE, type Keys } from '../../../src/engine/random/keys.ts';
import { stream } from '../../../src/engine/random/stream.ts';

const STARTS = 8;

/** Squared distances of a point to all centres. */
export function distances(points: Points, i: number, centres: Points): number[] {
  return Array.from(centres[0], (_, k) => {
    let squared = 0;
    for (let d = 0; d < points.length; d++) squared += (points[d][i] - centres[d][k]) ** 2;
    return squared;
  });
}

/** Sum over points of the squared distance to the nearest centre. */
export function distortion(points: Points, centres: Points): number {
  return points[0].reduce((sum, _, i) => sum + Math.min(...distances(points, i, centres)), 0);
}

/** Lloyd's algorithm as plainly as can be, in place. */
export function lloyd(points: Points, centres: Points, rounds: number): void {
  const width = points.length;
  const count = centres[0].length;
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(count * width);
    const members = new Float64Array(count);
    for (let i = 0; i < points[0].length; i++) {
      let [least, nearest] = [Infinity, 0];
      for (let k = 0; k < count; k++) {
        let squared = 0;
        for (let d = 0; d < width; d++) squared += (points[d][i] - centres[d][k]) ** 2;
        if (squared < least) [least, nearest] = [squared, k];
      }
      members[nearest]++;
      for (let d = 0; d < width; d++) sums[nearest * width + d] += points[d][i];
    }
    for (let k = 0; k < count; k++) {
      for (let d = 0; d < width && members[k] > 0; d++) {
        centres[d][k] = sums[k * width + d] / members[k];
      }
    }
  }
}

/** What each of eight plain k-means++ starts (Arthur and Vassilvitskii 2007) leaves in the end. */
export function convergedStarts(points: Points, count: number, keys: Keys): number[] {
  return Array.from({ length: STARTS }, (_, start) => {
    const uniform = stream(derive(keys, PURPOSE.starts, start));
    const centres = points.map(() => new Float64Array(count));
    const closest = new Float64Array(points[0].length).fill(Infinity);
    let chosen = Math.floor(uniform() * closest.length);
    for (let k = 0; k < count; k++) {
      points.forEach((list, d) => (centres[d][k] = list[chosen]));
      for (let i = 0; i < closest.length; i++) {
        let squared = 0;
        for (const list of points) squared += (list[i] - list[chosen]) ** 2;
        closest[i] = Math.min(closest[i], squared);
      }
      let left = uniform() * closest.reduce((sum, each) => sum + each, 0);
      chosen = closest.findIndex((each) => (left -= each) < 0);
    }
    const trial = tryCentres(rowsOf(points), rowsOf(centres));
    settle(trial, 1_000, 0);
    return distortionOf(trial);
  });
}
