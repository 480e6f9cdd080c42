import { mapping, type Option, type Triple } from './mapping.ts';

function option(value: string, label: string, example: string, years: Triple): Option {
  const why = 'the answer, as years; its width assumed';
  return { value, label, example, choices: {}, mappings: [mapping('market.periods', years, why, 'years')] };
}

/** When it must have paid off: what comes later is not counted. */
export const WAIT: readonly Option[] = [
  option('one', 'about a year', 'a quarter or two of bad figures', [0.75, 1, 1.5]),
  option('three', 'two or three years', 'a car wash', [2, 3, 4]),
  option('five', 'about five years', 'most businesses on the shelf', [4, 5, 6]),
  option('ten', 'ten years or more', 'a family store', [10, 13, 16]),
];
