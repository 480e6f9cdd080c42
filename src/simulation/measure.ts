import { cellAt, type Measures, type Stretch, type Sweep, tableRows } from '../analysis/sweep.ts';
import { runsInAMoment } from './effort.ts';
import type { Pool } from './pool.ts';
import type { Task } from './messages.ts';
import { inStretches, type Job } from './stretches.ts';
import type { Watch } from '../analysis/watch.ts';

/** Measures of the four experiences in one cell of a sweep. */
export interface MeasuredCell {
  readonly cell: number;
  readonly values: readonly number[];
  /** In the order of EXPERIENCE_IDS. */
  readonly measures: readonly Measures[];
}

/** Cells to measure, as places in a list of them: `at` says which cell stands where. */
export interface Cells {
  readonly count: number;
  at(place: number): number;
}

/** The cells of a stretch, in their own order. */
export function cellsOf({ from, to }: Stretch): Cells {
  return { count: to - from, at: (place) => from + place };
}

/** Measures cells with all workers of a pool and gives them one by one, in the order of the list. */
export async function* measureWith(
  pool: Pool,
  { business, axes }: Sweep,
  cells: Cells,
  { isUrgent, ...watch }: Watch & Pick<Job<Task>, 'isUrgent'> = {},
): AsyncGenerator<MeasuredCell> {
  const targets = axes.map(({ id, component }) => ({ id, component }));
  const valuesAt = (place: number) => cellAt(axes, cells.at(place));
  const job = {
    units: cells.count,
    first: runsInAMoment(business),
    isUrgent,
    task: ({ from, to }: Stretch) => {
      const values = Array.from({ length: to - from }, (_, k) => valuesAt(from + k));
      return { kind: 'cells', batch: { business, targets, cells: values } } as const;
    },
  };
  let place = 0;
  for await (const table of inStretches(job, pool, watch)) {
    for (const measures of tableRows(table)) {
      yield { cell: cells.at(place), values: valuesAt(place), measures };
      place++;
    }
  }
}
