import { EXPERIENCE_IDS } from '../../vocabulary/experiences.ts';
import type { Cell, TableData } from '../exporting.svelte.ts';
import { GAINERS } from '../views/gainers.ts';
import type { AmongRow } from './among-in-words.ts';
import type { Compared } from './measures.ts';
import type { Side } from './side.ts';

const namesOf = (sides: readonly Side[]) => sides.map(({ name }) => name);

/** What differs, a column a scenario. */
export function amongTable(rows: readonly AmongRow[], names: readonly string[]): TableData {
  return { columns: ['what', ...names], rows: rows.map(({ label, texts }) => [label, ...texts]) };
}

/** A measure, a row an experience; then the differences to the first scenario. */
export function measureTable(measure: Compared, sides: readonly Side[]): TableData {
  const [first, ...others] = namesOf(sides);
  return {
    columns: ['experience', ...namesOf(sides), ...others.map((name) => `${name} less ${first}`)],
    rows: EXPERIENCE_IDS.map((id): Cell[] => {
      const values = sides.map(({ asked: { answer } }) => (answer ? measure.of(answer, id) : NaN));
      return [id, ...values, ...values.slice(1).map((value) => value - values[0]!)];
    }),
  };
}

/** Who gains, a row an experience and gainer. */
export function gainTable(sides: readonly Side[]): TableData {
  return {
    columns: ['experience', 'gain of', ...namesOf(sides)],
    rows: EXPERIENCE_IDS.filter((id) => id !== 'mass').flatMap((id): Cell[][] => {
      const gains = sides.map(({ asked }) => asked.answer?.gains[id]);
      return [
        [id, 'who gains', ...gains.map((gain) => gain && GAINERS[gain.who])],
        [id, 'the business', ...gains.map((gain) => gain?.business)],
        [id, 'its customers', ...gains.map((gain) => gain?.customers)],
      ];
    }),
  };
}
