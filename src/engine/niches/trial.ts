import { squaredGap, type Rows } from './rows.ts';

/** Centres on their way to the means of their points, and what is known of every point. */
export interface Trial {
  readonly points: Rows;
  readonly centres: Rows;
  /** The nearest centre of each point. */
  readonly nearest: Uint8Array;
  /** At least as far as the nearest centre. */
  readonly upper: Float64Array;
  /** At most as far as any other. */
  readonly lower: Float64Array;
  /** By centre: the sum of its points, and how many they are. */
  readonly sums: Float64Array;
  readonly members: Float64Array;
  readonly fellows: Fellows;
  isSettled: boolean;
}

/** For each centre all centres, nearest first: itself, then the others, and how far they are. */
interface Fellows {
  readonly order: Uint8Array;
  readonly gaps: Float64Array;
}

/** Gives every point to its nearest centre. */
export function tryCentres(points: Rows, centres: Rows): Trial {
  const { size, width } = points;
  const count = centres.size;
  const trial: Trial = {
    points,
    centres: { ...centres, values: centres.values.slice() },
    nearest: new Uint8Array(size),
    upper: new Float64Array(size),
    lower: new Float64Array(size),
    sums: new Float64Array(count * width),
    members: new Float64Array(count),
    fellows: {
      order: new Uint8Array(count * count).map((_, place) => place % count),
      gaps: new Float64Array(count * count),
    },
    isSettled: false,
  };
  const at = centres.values;
  for (let i = 0; i < size; i++) {
    let least = Infinity;
    let second = Infinity;
    let choice = 0;
    for (let k = 0; k < count; k++) {
      const squared = squaredGap(points.values, i * width, at, k * width, width);
      if (squared < least) {
        second = least;
        least = squared;
        choice = k;
      } else if (squared < second) second = squared;
    }
    trial.nearest[i] = choice;
    trial.upper[i] = Math.sqrt(least);
    trial.lower[i] = Math.sqrt(second);
    enter(trial, i, choice, 1);
  }
  return trial;
}

/** Sum of the squared distances of points to their centres. */
export function distortionOf({ points, centres, nearest }: Trial): number {
  const { values, width } = points;
  let total = 0;
  for (let i = 0; i < points.size; i++) {
    total += squaredGap(values, i * width, centres.values, nearest[i]! * width, width);
  }
  return total;
}

/** A point joins a centre (sign 1) or leaves it (sign −1). */
export function enter({ points, sums, members }: Trial, i: number, k: number, sign: number): void {
  const { values, width } = points;
  members[k]! += sign;
  for (let d = 0; d < width; d++) sums[k * width + d]! += sign * values[i * width + d]!;
}
