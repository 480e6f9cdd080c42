import type { ComponentWorth } from '../../../../analysis/component-worths.ts';

/** Where money stands on the axis that all components share, in percent. */
export type Place = (money: number) => number;

/** An axis from the least to the greatest of all that is drawn, zero within. */
export function worthAxis(worths: readonly ComponentWorth[]): Place {
  const all = worths.flatMap(({ alone, lastIn, shapleyInterval, cost }) => [
    alone,
    lastIn,
    ...shapleyInterval,
    cost,
  ]);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  return (money) => (high > low ? (100 * (money - low)) / (high - low) : 0);
}

/** The stretch between two places, as left edge and width. */
export function stretch(from: number, to: number): { left: number; width: number } {
  return { left: Math.min(from, to), width: Math.abs(to - from) };
}
