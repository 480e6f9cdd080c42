import type { Batch, Survey } from '../analysis/survey.ts';
import { WIDTH, type Stretch } from '../analysis/sweep.ts';
import { runsInAMoment } from './effort.ts';
import type { Pool } from './pool.ts';
import { inStretches } from './stretches.ts';

function cut(batch: Batch, { from, to }: Stretch): Batch {
  return {
    ...batch,
    cells: batch.cells.slice(from, to),
    seeds: batch.seeds?.slice(from, to),
    tailored: batch.tailored?.slice(from, to),
  };
}

/**
 * Surveys by all workers of a pool; the digits are the same for any number of them.
 * @param isUrgent somebody waits for what is asked with a hand on a slider
 */
export function surveyWith(pool: Pool, isUrgent = false): Survey {
  return async (batch, watch = {}) => {
    const job = {
      units: batch.cells.length,
      first: runsInAMoment(batch.business),
      isUrgent,
      task: (stretch: Stretch) => ({ kind: 'cells', batch: cut(batch, stretch) }) as const,
    };
    const table = new Float64Array(batch.cells.length * WIDTH);
    let filled = 0;
    for await (const found of inStretches(job, pool, watch)) {
      table.set(found, filled);
      filled += found.length;
    }
    return table;
  };
}
