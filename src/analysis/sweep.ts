import type { Engine } from '../engine/engine.ts';
import type { ExperienceResults } from '../engine/results.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';

/** A varied number, by its id, and the values it takes, in order. */
export interface Axis {
  readonly id: string;
  readonly points: readonly number[];
}

/** The same business with another value for one id. */
export type Change = (business: Business, id: string, value: number) => Business;

/** A stretch of cells: from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one experience brings in one cell; `values` in the order of the axes. */
export interface SweepRow {
  readonly values: readonly number[];
  readonly experience: Experience;
  readonly results: ExperienceResults;
}

/** Evenly spaced points with both ends exact; a single point is where it starts. */
export function pointsBetween(from: number, to: number, steps: number): number[] {
  const last = steps - 1;
  return Array.from({ length: steps }, (_, k) =>
    k === 0 ? from : k === last ? to : from + ((to - from) * k) / last,
  );
}

/** How many combinations of points there are. */
export function countCells(axes: readonly Axis[]): number {
  return axes.reduce((cells, { points }) => cells * points.length, 1);
}

/** The values of a cell, counted from 0; the first axis changes slowest. */
export function cellAt(axes: readonly Axis[], cell: number): number[] {
  const values: number[] = [];
  let rest = cell;
  for (const { points } of axes.toReversed()) {
    values.unshift(points[rest % points.length]!);
    rest = Math.floor(rest / points.length);
  }
  return values;
}

/** The cells of shard i of n, counted from 1: shards follow each other and differ by one cell at most. */
export function shardOf(cells: number, i: number, n: number): Stretch {
  return { from: Math.floor(((i - 1) * cells) / n), to: Math.floor((i * cells) / n) };
}

export interface Sweep {
  readonly business: Business;
  readonly axes: readonly Axis[];
  readonly change: Change;
}

/** The business of a cell. */
export function businessAt({ business, axes, change }: Sweep, cell: number): Business {
  const values = cellAt(axes, cell);
  return axes.reduce((changed, { id }, k) => change(changed, id, values[k]!), business);
}

/** Runs the cells of a stretch, one after the other, and gives the four experiences of each; every cell must be valid. */
export function* sweep(engine: Engine, plan: Sweep, { from, to }: Stretch): Generator<readonly SweepRow[]> {
  for (let cell = from; cell < to; cell++) {
    const values = cellAt(plan.axes, cell);
    const { results } = engine.run(businessAt(plan, cell));
    yield EXPERIENCE_IDS.map((experience) => ({ values, experience, results: results[experience] }));
  }
}
