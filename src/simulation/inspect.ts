import { unitsOf, type Found, type Inspect, type Probe } from '../analysis/signs/probe.ts';
import type { Stretch } from '../analysis/sweep.ts';
import type { Watch } from '../analysis/watch.ts';
import type { Pool } from './pool.ts';
import { inStretches } from './stretches.ts';

/** Inspections by all workers of a pool; what they find is the same for any number of them. */
export function inspectWith(pool: Pool): Inspect {
  return async <P extends Probe>(probe: P, watch: Watch = {}) => {
    const job = {
      units: unitsOf(probe),
      task: (stretch: Stretch) => ({ kind: 'probe', probe, ...stretch }) as const,
    };
    const found: Found[P['kind']][] = [];
    for await (const stretch of inStretches(job, pool, watch)) found.push(...(stretch as typeof found));
    return found;
  };
}
