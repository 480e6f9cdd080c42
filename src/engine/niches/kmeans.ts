import { sum } from '../blocks.ts';
import { derive, PURPOSE, type Keys } from '../random/keys.ts';
import { stream } from '../random/stream.ts';
import { firstRows, pointsOf, rowsOf, type Points } from './rows.ts';
import { settle } from './settle.ts';
import { spreadStarts } from './starts.ts';
import { distortionOf, tryCentres, type Trial } from './trial.ts';

const STARTS = 8;
/** Points on which starts are chosen, and on which they first settle. */
const START_POINTS = 512;
const FIRST_POINTS = 1024;

/** Sum of the squared moves of a last round, as a share of what a point leaves on a coordinate. */
const STILL = 2e-5;

/**
 * K centres with the least mean squared distance to their points: Lloyd's algorithm, the best of eight greedy
 * k-means++ starts. All eight settle for some rounds on the first quarter of a panel, the best five for a few more on
 * all of it, and the best two are brought to their end. On average that leaves hardly more than if all eight were.
 * @param points at least one coordinate, at least one point; the first of them as good a sample as the whole
 * @returns centres, one list a coordinate, `count` entries each
 */
export function kMeans(points: Points, count: number, keys: Keys): Points {
  if (count === 1)
    return points.map((list) => Float64Array.of(sum(list.length, (i) => list[i]!) / list.length));
  const all = rowsOf(points);
  const some = firstRows(all, FIRST_POINTS);
  const few = firstRows(all, START_POINTS);
  const starts = Array.from({ length: STARTS }, (_, start) =>
    tryCentres(some, spreadStarts(few, count, stream(derive(keys, PURPOSE.starts, start)))),
  );
  const settled = best(starts, 10, 0).slice(0, 5);
  const larger = settled.map(({ centres }) => tryCentres(all, centres));
  const close = best(larger, 4, 0).slice(0, 2);
  const still = (STILL * distortionOf(close[0]!)) / all.values.length;
  return pointsOf(best(close, 300, still)[0]!.centres);
}

/** Lets trials settle and puts those first that leave the least. */
function best(trials: readonly Trial[], rounds: number, still: number): Trial[] {
  const ranked = trials.map((trial) => {
    settle(trial, rounds, still);
    return { trial, left: distortionOf(trial) };
  });
  return ranked.sort((a, b) => a.left - b.left).map(({ trial }) => trial);
}
