import { measureCells, WIDTH } from '../../src/analysis/sweep.ts';
import type { Batch, Survey } from '../../src/analysis/survey.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { EXPERIENCE_IDS } from '../../src/vocabulary/experiences.ts';
import { MEASURES, type Measure } from '../../src/vocabulary/measures.ts';

/** A survey by an engine in this thread. */
export function engineSurvey(): Survey {
  const engine = createEngine();
  return (batch) => Promise.resolve(measureCells(engine, batch));
}

/** What the four experiences bring, given the value of each target by its id. */
export type Curves = (values: Readonly<Record<string, number>>) => readonly number[];

export interface MadeUp {
  readonly survey: Survey;
  /** What it was asked, in order. */
  readonly asked: readonly Batch[];
}

/** A survey of made-up curves, of which the crossings are known; every measure but one is NaN. */
export function madeUp(curves: Curves, measure: Measure = 'valuePerCustomer'): MadeUp {
  const asked: Batch[] = [];
  const m = MEASURES.findIndex(({ id }) => id === measure);
  const survey: Survey = async (batch, watch) => {
    watch?.signal?.throwIfAborted();
    asked.push(batch);
    watch?.progress?.(0, batch.cells.length);
    const table = new Float64Array(batch.cells.length * WIDTH).fill(NaN);
    batch.cells.forEach((values, cell) => {
      const named = Object.fromEntries(batch.targets.map(({ id }, k) => [id, values[k]!]));
      const four = curves(named);
      EXPERIENCE_IDS.forEach((_, e) => (table[cell * WIDTH + e * MEASURES.length + m] = four[e]!));
    });
    watch?.progress?.(batch.cells.length, batch.cells.length);
    return table;
  };
  return { survey, asked };
}
