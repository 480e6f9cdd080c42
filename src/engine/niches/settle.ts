import { squaredGap } from './rows.ts';
import { enter, type Trial } from './trial.ts';

/**
 * Moves centres to the means of their points and gives every point to its nearest centre again, round by round,
 * until the sum of the squared moves is no more than `still`; a centre without points stays.
 */
export function settle(trial: Trial, rounds: number, still: number): void {
  const moves = new Float64Array(trial.centres.size);
  for (let round = 0; round < rounds && !trial.isSettled; round++) {
    trial.isSettled = moveToMeans(trial, moves) <= still;
    rankFellows(trial);
    reassign(trial, moves);
  }
}

/**
 * Moves centres and says how far each went.
 * @returns the sum of the squared moves
 */
function moveToMeans({ centres, sums, members }: Trial, moves: Float64Array): number {
  const { values, width } = centres;
  let total = 0;
  for (let k = 0; k < centres.size; k++) {
    let squared = 0;
    for (let c = k * width; c < (k + 1) * width && members[k]! > 0; c++) {
      const mean = sums[c]! / members[k]!;
      const along = mean - values[c]!;
      squared += along * along;
      values[c] = mean;
    }
    moves[k] = Math.sqrt(squared);
    total += squared;
  }
  return total;
}

/** Sorts by insertion: after a round the order is nearly what it was. */
function rankFellows({ centres, fellows: { order, gaps } }: Trial): void {
  const { values, width } = centres;
  const count = centres.size;
  for (let k = 0; k < count; k++) {
    const row = k * count;
    for (let rank = row; rank < row + count; rank++) {
      const other = order[rank]!;
      const gap = other === k ? -1 : Math.sqrt(squaredGap(values, k * width, values, other * width, width));
      let place = rank;
      for (; place > row && gaps[place - 1]! > gap; place--) {
        gaps[place] = gaps[place - 1]!;
        order[place] = order[place - 1]!;
      }
      gaps[place] = gap;
      order[place] = other;
    }
  }
}

/**
 * Gives every point to its nearest centre. Bounds on distances spare most points (G. Hamerly, "Making k-means even
 * faster", 2010), the fellows of its centre most comparisons of the others (J. Newling and F. Fleuret, "Fast k-means
 * with accurate bounds", 2016); the result is Lloyd's.
 */
function reassign(trial: Trial, moves: Float64Array): void {
  const { points, centres, nearest, upper, lower, fellows } = trial;
  const { order, gaps } = fellows;
  const { values, size, width } = points;
  const at = centres.values;
  const count = centres.size;
  if (count === 1) return;
  let most = 0;
  for (let k = 0; k < count; k++) most = Math.max(most, moves[k]!);
  for (let i = 0, place = 0; i < size; i++, place += width) {
    const own = nearest[i]!;
    const atMost = upper[i]! + moves[own]!;
    const atLeast = lower[i]! - most;
    upper[i] = atMost;
    lower[i] = atLeast;
    // whatever is nearer than half the way to the closest fellow has no nearer centre
    const free = gaps[own * count + 1]! / 2;
    const safe = free > atLeast ? free : atLeast;
    if (atMost <= safe) continue;
    let least = squaredGap(values, place, at, own * width, width);
    const exact = Math.sqrt(least);
    upper[i] = exact;
    if (exact <= safe) continue;
    const row = own * count;
    let second = Infinity;
    let reach = Infinity;
    let choice = own;
    for (let rank = row + 1; rank < row + count && gaps[rank]! < reach; rank++) {
      const squared = squaredGap(values, place, at, order[rank]! * width, width);
      if (squared >= second) continue;
      if (squared < least) {
        second = least;
        least = squared;
        choice = order[rank]!;
      } else second = squared;
      reach = exact + Math.sqrt(second);
    }
    lower[i] = Math.sqrt(second);
    if (choice === own) continue;
    upper[i] = Math.sqrt(least);
    nearest[i] = choice;
    enter(trial, i, own, -1);
    enter(trial, i, choice, 1);
  }
}
