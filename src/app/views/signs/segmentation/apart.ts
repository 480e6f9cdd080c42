import type { Spot } from './groups.ts';

/** Width and height of a label, in percent of the picture. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Times that labels are looked at, at most; a dozen of them find their places in some ten. */
const ROUNDS = 400;

const within = (place: number, size: number) => Math.min(100 - size / 2, Math.max(size / 2, place));

/**
 * Places for the middles of labels, near those wanted, so that none covers another and all are within the picture: where
 * two overlap, both give way, up and down or to the sides, whichever is less. They do as far as there is room for all.
 */
export function apart(wanted: readonly Spot[], { width, height }: Extent): Spot[] {
  const spots = wanted.map(({ x, y }) => ({ x: within(x, width), y: within(y, height) }));
  for (let round = 0; round < ROUNDS; round++) {
    let isClear = true;
    for (let a = 0; a < spots.length; a++)
      for (let b = a + 1; b < spots.length; b++) {
        const [one, other] = [spots[a]!, spots[b]!];
        const across = width - Math.abs(other.x - one.x);
        const up = height - Math.abs(other.y - one.y);
        if (across <= 1e-9 || up <= 1e-9) continue;
        isClear = false;
        const [axis, size, by] =
          up <= across ? (['y', height, up] as const) : (['x', width, across] as const);
        const step = (other[axis] < one[axis] ? -1 : 1) * (by / 2);
        one[axis] = within(one[axis] - step, size);
        other[axis] = within(other[axis] + step, size);
      }
    if (isClear) break;
  }
  return spots;
}
