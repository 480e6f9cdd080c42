import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import { MEASURES } from '../vocabulary/measures.ts';
import { bestOf } from './sample.ts';
import { WIDTH } from './sweep.ts';

/** Experiences in a row of values. */
export const FOUR = EXPERIENCE_IDS.length;

const AT = MEASURES.findIndex(({ id }) => id === 'valuePerCustomer');

/** Values per customer, cells × experiences, of a table of measures (sweep.ts). */
export function worthOf(table: Float64Array): Float64Array {
  const values = new Float64Array((table.length / WIDTH) * FOUR);
  for (let k = 0; k < values.length; k++) values[k] = table[k * MEASURES.length + AT]!;
  return values;
}

/** Position of the experience worth most in a row of values; of equals the simpler one. */
export function winnerAt(values: Float64Array, row: number): number {
  return bestOf([...values.subarray(row * FOUR, (row + 1) * FOUR)]);
}

/** The value of an experience less that of the best other, in a row of values. */
export function leadAt(values: Float64Array, row: number, experience: number): number {
  let other = -Infinity;
  for (let e = 0; e < FOUR; e++) if (e !== experience) other = Math.max(other, values[row * FOUR + e]!);
  return values[row * FOUR + experience]! - other;
}

/** Where an experience stands in a row of values: its lead over the best other, and who wins. */
export interface Standing {
  readonly lead: number;
  readonly winner: Experience;
}

/** Where an experience stands in a row of values. */
export function standingAt(values: Float64Array, row: number, experience: Experience): Standing {
  const lead = leadAt(values, row, EXPERIENCE_IDS.indexOf(experience));
  return { lead, winner: EXPERIENCE_IDS[winnerAt(values, row)]! };
}
