import type { Experience } from '../../vocabulary/experiences.ts';

/** One number a period; what is not a finite number leaves a gap. */
export type Values = ArrayLike<number>;

/** What an experience does over time, and what it did when the scenario was opened. */
export interface Line {
  readonly experience: Experience;
  readonly values: Values;
  readonly baseline?: Values;
}

/** How the periods are named: all of them ("quarter 9"), those on the axis, and one of them ("quarter"). */
export interface Periods {
  readonly label: (at: number) => string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly name: string;
}

/** Words on one point of a line. */
export interface Remark {
  readonly at: number;
  readonly value: number;
  readonly experience: Experience;
  readonly text: string;
}

/** Can this number be drawn? Not NaN, not infinite, nor so large that a span of two such numbers would be. */
export function isDrawable(value: number): boolean {
  return Math.abs(value) < 1e100;
}

/** The least and the greatest of all values and baselines, or undefined when there is none. */
export function extentOf(lines: readonly Line[]): readonly [number, number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const { values, baseline } of lines)
    for (const series of [values, baseline])
      for (let t = 0; t < (series?.length ?? 0); t++) {
        const value = series![t];
        if (!isDrawable(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
  return low <= high ? [low, high] : undefined;
}

/** Index of the last value that can be drawn, −1 when there is none. */
export function lastOf(values: Values, periods: number): number {
  let last = Math.min(values.length, periods) - 1;
  while (last >= 0 && !isDrawable(values[last])) last--;
  return last;
}
