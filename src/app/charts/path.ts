import { line } from 'd3';
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

/** The path of a line; gaps where a value cannot be drawn, and beyond the last time. */
export function pathOf(values: Values, at: Values, { x, y }: Pick<Scales, 'x' | 'y'>): string {
  const draw = line<number>()
    .defined((value, t) => t < at.length && isDrawable(value))
    .x((_, t) => x(at[t]))
    .y((value) => y(value))
    .digits(2);
  return draw(values as Iterable<number> & ArrayLike<number>) ?? '';
}
