import type { Scenario } from '../scenario.ts';
import { QUESTIONS, type QuestionId } from './questions.ts';

/** What is known of the size of a business, told with what it sells. */
export const SIZES_ASKED = [
  { id: 'customers', label: 'Customers', min: 1, max: 1e9 },
  { id: 'spendYear', label: 'What one spends a year', min: 0.01, max: 1e8 },
] as const;

export type SizeId = (typeof SIZES_ASKED)[number]['id'];

/** Answers so far: the value of an option by question, and the sizes. */
export type Answers = Readonly<Partial<Record<QuestionId, string> & Record<SizeId, number>>>;

/** Where a scenario keeps the answers it was made from. */
export const ANSWERS_KEY = 'x-answers';

/** The answers that a scenario was made from, as far as they are still answers; undefined when there are none. */
export function answersOf({ extensions }: Pick<Scenario, 'extensions'>): Answers | undefined {
  const said = extensions[ANSWERS_KEY];
  if (typeof said !== 'object' || said === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(said));
  const chosen = QUESTIONS.flatMap(({ id, options }) =>
    options.some(({ value }) => value === given.get(id)) ? [[id, given.get(id)]] : [],
  );
  const sizes = SIZES_ASKED.flatMap(({ id, min, max }) => {
    const size = given.get(id);
    const isSize = typeof size === 'number' && size >= min && size <= max;
    return isSize && (id !== 'customers' || Number.isInteger(size)) ? [[id, size]] : [];
  });
  return Object.fromEntries([...chosen, ...sizes]) as Answers;
}
