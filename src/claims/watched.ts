import type { Survey } from '../analysis/survey.ts';
import type { Watch } from '../analysis/watch.ts';

/** A survey that tells of all it is asked together how much is done, and is called off as a whole. */
export function watched(survey: Survey, { signal, progress }: Watch): Survey {
  let [done, total] = [0, 0];
  return async (batch) => {
    const cells = batch.cells.length;
    total += cells;
    const table = await survey(batch, { signal });
    done += cells;
    progress?.(done, total);
    return table;
  };
}
