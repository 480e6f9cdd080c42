import type { ComponentWorth } from '../../../../analysis/component-worths.ts';

/** Where money stands on the axis that all components share, in percent. */
export type Place = (money: number) => number;

type Extent = readonly [low: number, high: number];

/** The least and the greatest of all that is drawn, zero within. */
function extentOf(worths: readonly ComponentWorth[]): Extent {
  const all = worths.flatMap(({ alone, lastIn, shapleyInterval, cost }) => [
    alone,
    lastIn,
    ...shapleyInterval,
    cost,
  ]);
  return [Math.min(0, ...all), Math.max(0, ...all)];
}

/** An axis for all worths that only grows while a slider is held, so that what does not change stands still. */
export function holdingWorthAxis() {
  let before: Extent | undefined;
  return (worths: readonly ComponentWorth[], isHeld: boolean): Place => {
    const extent = extentOf(worths);
    const last = isHeld && before ? before : extent;
    const [low, high] = (before = [Math.min(last[0], extent[0]), Math.max(last[1], extent[1])]);
    return (money) => (high > low ? (100 * (money - low)) / (high - low) : 0);
  };
}

/** The stretch between two places, as left edge and width. */
export function stretch(from: number, to: number): { left: number; width: number } {
  return { left: Math.min(from, to), width: Math.abs(to - from) };
}
