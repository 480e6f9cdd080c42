import { line, scaleLinear } from 'd3';
import type { Domain } from './axis.ts';
import { isDrawable, type Values } from './lines.ts';

/** From what a point means to where it is: both ways in percent of the plot, from its left and from its top. */
export interface Scales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** From percent of the plot's width back to a time. */
  readonly atOf: (percent: number) => number;
}

/** Scales of a plot from the first to the last of some times; a single time is in the middle. */
export function scalesOf({ low, high }: Pick<Domain, 'low' | 'high'>, times: readonly number[]): Scales {
  const known = times.filter(isDrawable);
  const span = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const x = scaleLinear(span, [0, 100]);
  const y = scaleLinear([low, high], [100, 0]);
  return { x, y, atOf: (percent) => x.invert(percent) };
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
