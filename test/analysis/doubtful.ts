import type { Batch, Survey } from '../../src/analysis/survey.ts';
import { measureCells, WIDTH } from '../../src/analysis/sweep.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { keysOf } from '../../src/engine/random/keys.ts';
import { stream } from '../../src/engine/random/stream.ts';
import { MEASURES } from '../../src/vocabulary/measures.ts';
import type { Doubt } from '../../src/vocabulary/target.ts';

/** Measured by an engine at hand. */
export const localSurvey: Survey = (batch) => Promise.resolve(measureCells(createEngine(), batch));

/** A survey whose values per customer of mass, niche, targeted and one-to-one are a function of a cell. */
export function surveyOf(fourOf: (cell: readonly number[], batch: Batch) => readonly number[]): Survey {
  const at = MEASURES.findIndex(({ id }) => id === 'valuePerCustomer');
  return async (batch, watch) => {
    watch?.signal?.throwIfAborted();
    const table = new Float64Array(batch.cells.length * WIDTH).fill(NaN);
    batch.cells.forEach((cell, c) =>
      fourOf(cell, batch).forEach((value, e) => (table[c * WIDTH + e * MEASURES.length + at] = value)),
    );
    watch?.progress?.(batch.cells.length, batch.cells.length);
    return table;
  };
}

/** A doubt about a parameter from 0 to 1. */
export function doubt(id: string, more: Partial<Doubt> = {}): Doubt {
  return { id, low: 0, likely: 0.5, high: 1, isWhole: false, ...more };
}

/** Rows of independent uniforms from −1 to 1. */
export function uniformRows(rows: number, columns: number, seed = 'rows'): number[][] {
  const next = stream(keysOf(seed));
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * next() - 1));
}

/** Values, rows × experiences, of rows of four. */
export function valuesOf(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}
