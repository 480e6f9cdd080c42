/** Half a mark, as a share of the height of a plot and of its width. */
const BELOW = 0.07;
const BEFORE = 0.035;

/** An extent with room for a mark on its least value. */
export function roomier(
  extent: readonly [low: number, high: number] | undefined,
): readonly [low: number, high: number] | undefined {
  return extent && [extent[0] - BELOW * (extent[1] - extent[0]), extent[1]];
}

/** A time so far before the first that a mark on that stays in the plot. */
export function beforeAll(times: readonly number[]): number {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return first - BEFORE * (last - first);
}
