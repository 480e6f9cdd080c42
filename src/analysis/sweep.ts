import type { Engine } from '../engine/engine.ts';
import type { Business } from '../vocabulary/business.ts';
import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import { MEASURES, type Measure } from '../vocabulary/measures.ts';
import { COMPONENT_FIELDS } from '../vocabulary/offering.ts';
import { PARAMETERS } from '../vocabulary/parameters.ts';
import { STAGES, type Stage } from '../vocabulary/row.ts';
import type { Target } from '../vocabulary/target.ts';
import type { Batch } from './survey.ts';

/** A varied number and the values it takes, in order. */
export interface Axis extends Target {
  readonly points: readonly number[];
}

/** A stretch of cells: from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one experience brings in one cell; null where there is none. */
export type Measures = Readonly<Record<Measure, number | null>>;

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

/** Which point of each axis a cell takes; cells count from 0, the first axis changes slowest. */
export function placesOf(axes: readonly Axis[], cell: number): number[] {
  const places: number[] = [];
  let rest = cell;
  for (const { points } of axes.toReversed()) {
    places.unshift(rest % points.length);
    rest = Math.floor(rest / points.length);
  }
  return places;
}

/** The values of a cell. */
export function cellAt(axes: readonly Axis[], cell: number): number[] {
  return placesOf(axes, cell).map((place, k) => axes[k]!.points[place]!);
}

/** The cells of shard i of n, counted from 1: shards follow each other and differ by one cell at most. */
export function shardOf(cells: number, i: number, n: number): Stretch {
  return { from: Math.floor(((i - 1) * cells) / n), to: Math.floor((i * cells) / n) };
}

export interface Sweep {
  readonly business: Business;
  readonly axes: readonly Axis[];
}

/** The same business with other values for some of its numbers. */
export function withValues(
  business: Business,
  targets: readonly Target[],
  values: readonly number[],
): Business {
  let { parameters, offering } = business;
  targets.forEach(({ id, component }, k) => {
    if (component === undefined) parameters = { ...parameters, [id]: values[k] };
    else {
      const field = id.slice(id.lastIndexOf('.') + 1);
      offering = offering.with(component, { ...offering[component]!, [field]: values[k] });
    }
  });
  return { ...business, parameters, offering };
}

/** The same business with other components tailored: a flag for each. */
export function withTailored(business: Business, flags: readonly boolean[]): Business {
  const offering = business.offering.map((component, k) => ({ ...component, tailored: flags[k]! }));
  return { ...business, offering };
}

/** The business of a cell. */
export function businessAt({ business, axes }: Sweep, cell: number): Business {
  return withValues(business, axes, cellAt(axes, cell));
}

function stageOf({ id, component }: Target): number {
  const row =
    component === undefined
      ? PARAMETERS.find((each) => each.id === id)
      : COMPONENT_FIELDS.find(({ field }) => id.endsWith(`.${field}`));
  return row ? STAGES.indexOf(row.actsFrom) : 0;
}

/** Whether a number acts only after a stage of a run. */
export function actsAfter(target: Target, stage: Stage): boolean {
  return stageOf(target) > STAGES.indexOf(stage);
}

/** Positions of targets, those that act earliest in a run first. */
export function byStage(targets: readonly Target[]): number[] {
  const stages = targets.map(stageOf);
  return [...stages.keys()].sort((a, b) => stages[a]! - stages[b]! || a - b);
}

/** Numbers that a table of measures has for each cell: experiences × measures. */
export const WIDTH = EXPERIENCE_IDS.length * MEASURES.length;

/**
 * Measures of a batch, cells × experiences × measures, NaN where there is none; every cell must be valid. Cells are
 * visited so that what acts earliest in a run changes slowest: the engine keeps most from one to the next.
 */
export function measureCells(
  engine: Engine,
  { business, targets, cells, seeds, tailored }: Batch,
): Float64Array {
  const ranked = byStage(targets);
  const sets = tailored?.map((flags) => flags.map(Number).join(''));
  const order = [...cells.keys()].sort((a, b) => {
    if (sets && sets[a] !== sets[b]) return sets[a]! < sets[b]! ? -1 : 1;
    for (const k of ranked) if (cells[a]![k] !== cells[b]![k]) return cells[a]![k]! - cells[b]![k]!;
    return a - b;
  });
  const seeded = (cell: number) => (seeds ? { ...business, seed: seeds[cell]! } : business);
  const chosen = (cell: number) => (tailored ? withTailored(seeded(cell), tailored[cell]!) : seeded(cell));
  const table = new Float64Array(cells.length * WIDTH);
  for (const cell of order) {
    const results = engine.measure(withValues(chosen(cell), targets, cells[cell]!));
    EXPERIENCE_IDS.forEach((experience, e) =>
      MEASURES.forEach(({ id }, m) => {
        table[cell * WIDTH + e * MEASURES.length + m] = results[experience][id] ?? NaN;
      }),
    );
  }
  return table;
}

/** Reads a table of measures: for each cell those of the four experiences, in their order. */
export function* tableRows(table: Float64Array): Generator<readonly Measures[]> {
  for (let start = 0; start < table.length; start += WIDTH) {
    yield EXPERIENCE_IDS.map(
      (_, e) =>
        Object.fromEntries(
          MEASURES.map(({ id }, m) => {
            const value = table[start + e * MEASURES.length + m]!;
            return [id, Number.isNaN(value) ? null : value];
          }),
        ) as unknown as Measures,
    );
  }
}
