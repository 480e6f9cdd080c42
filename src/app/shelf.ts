import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The texts of all shipped scenarios but the first; a chunk of its own, fetched once the page stands. */
export const TEXTS = import.meta.glob<string>(
  ['../../scenarios/*.fourfold.json', '!../../scenarios/bookstore.fourfold.json'],
  { eager: true, import: 'default', query: '?raw' },
);

/** The scenario of such a text. */
export function readBusiness(text: string): Scenario {
  const parsed = parseScenario(text);
  if ('problems' in parsed) throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
}
