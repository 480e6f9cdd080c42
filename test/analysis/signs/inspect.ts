import { examine } from '../../../src/analysis/signs/examine.ts';
import { unitsOf, type Inspect } from '../../../src/analysis/signs/probe.ts';
import { createEngine } from '../../../src/engine/engine.ts';

/** Inspections by one engine in this thread. */
export function localInspect(): Inspect {
  const engine = createEngine();
  return async (probe, watch) => {
    watch?.signal?.throwIfAborted();
    const units = unitsOf(probe);
    watch?.progress?.(0, units);
    const found = examine(engine, probe, { from: 0, to: units });
    watch?.progress?.(units, units);
    return found as never;
  };
}
