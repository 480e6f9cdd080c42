import { mapping, type Option, type Triple } from './mapping.ts';

function option(value: string, label: string, example: string, numbers: Triple, why: string): Option {
  return { value, label, example, choices: {}, mappings: [mapping('economics.grossMargin', numbers, why)] };
}

/** What is left of the price after the cost of goods. */
export const MARGIN: readonly Option[] = [
  option(
    'thin',
    'thin: under 15%',
    'fuel 6%',
    [0.05, 0.085, 0.15],
    'fuel 6.2%, with a shop beside it (NACS)',
  ),
  option(
    'retail',
    'retail: 15% to 35%',
    'groceries, electronics',
    [0.18, 0.27, 0.35],
    'grocers 25% to 30%, electronics 22% to 27%',
  ),
  option(
    'good',
    'good: 35% to 60%',
    'books, clothes',
    [0.36, 0.43, 0.58],
    'books 40% to 46%, clothes 45% to 55%',
  ),
  option(
    'rich',
    'rich: over 60%',
    'a car wash, software',
    [0.6, 0.73, 0.88],
    'car washes: chemicals and labor take a fifth to a third of revenue',
  ),
];
