import type { Domain } from './axis.ts';
import { isDrawable, type Values } from './lines.ts';

/** From what a point means to where it is: both ways in percent of the plot, from its left and from its top. */
export interface Scales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** From percent of the plot's width back to a time. */
  readonly atOf: (percent: number) => number;
}

/** Takes one stretch evenly to another; a stretch of one point to its middle (d3's scale would bring colours and dates). */
function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) =>
    to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

/** Scales of a plot from the first to the last of some times; a single time is in the middle. */
export function scalesOf({ low, high }: Pick<Domain, 'low' | 'high'>, times: readonly number[]): Scales {
  const known = times.filter(isDrawable);
  const span = known.length > 0 ? ([Math.min(...known), Math.max(...known)] as const) : ([0, 1] as const);
  return {
    x: linear(span, [0, 100]),
    y: linear([low, high], [100, 0]),
    atOf: linear([0, 100], span),
  };
}

const short = (percent: number) => Math.round(100 * percent) / 100;

/**
 * The path of a line; gaps where a value cannot be drawn, and beyond the last time. A point alone is closed, so that
 * its round cap is seen. Straight pieces only: d3's line would bring all its curves into the first download.
 */
export function pathOf(values: Values, at: Values, { x, y }: Pick<Scales, 'x' | 'y'>): string {
  let path = '';
  let points = 0;
  for (let t = 0; t <= values.length; t++) {
    if (t < values.length && t < at.length && isDrawable(values[t])) {
      path += `${points++ > 0 ? 'L' : 'M'}${short(x(at[t]))},${short(y(values[t]))}`;
    } else {
      if (points === 1) path += 'Z';
      points = 0;
    }
  }
  return path;
}
