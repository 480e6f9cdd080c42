import { EXPERIENCE_IDS } from '../vocabulary/experiences.ts';
import { MEASURES, type Measure } from '../vocabulary/measures.ts';
import { WIDTH } from './sweep.ts';

/** What the four experiences bring at one value of a number. */
export interface Sample {
  readonly at: number;
  /** Of the measure asked for, in the order of EXPERIENCE_IDS; NaN where there is none. */
  readonly values: readonly number[];
  /** The same so that more is better; −∞ where there is none. */
  readonly scores: readonly number[];
  /** Place of the best experience in EXPERIENCE_IDS. */
  readonly best: number;
}

/** A lead below this share of the larger score is rounding: what is equal in the model seldom is in the last digit. */
const ROUNDING = 1e-9;

/** Whether a score is above another by more than rounding. */
export function isAhead(score: number, other: number): boolean {
  if (!Number.isFinite(other)) return score > other;
  return score - other > ROUNDING * Math.max(Math.abs(score), Math.abs(other));
}

/** The best of four scores; of equals the simpler experience, which comes first. */
export function bestOf(scores: readonly number[]): number {
  return scores.reduce((best, score, e) => (isAhead(score, scores[best]!) ? e : best), 0);
}

/** The sample of four values of a measure. */
export function sampleOf(at: number, values: readonly number[], measure: Measure): Sample {
  const { better } = MEASURES.find(({ id }) => id === measure)!;
  const sign = better === 'more' ? 1 : -1;
  const scores = values.map((value) => (Number.isNaN(value) ? -Infinity : sign * value));
  return { at, values, scores, best: bestOf(scores) };
}

/** The four values of a measure in a cell of a table of measures (sweep.ts). */
export function valuesIn(table: Float64Array, cell: number, measure: Measure): number[] {
  const m = MEASURES.findIndex(({ id }) => id === measure);
  return EXPERIENCE_IDS.map((_, e) => table[cell * WIDTH + e * MEASURES.length + m]!);
}
