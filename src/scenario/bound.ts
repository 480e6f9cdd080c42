import { NUMERIC_PARAMETERS } from '../vocabulary/parameters.ts';

const BOUND = new Set<string>([
  'market.sample',
  'market.periods',
  ...NUMERIC_PARAMETERS.flatMap(({ id, atMost }) => (atMost === undefined ? [] : [id, atMost])),
]);

/** Whether a number has to go with others: parameters that bound each other or the work, importances not all 0. */
export function isBound(id: string): boolean {
  return BOUND.has(id) || (id.startsWith('offering.') && id.endsWith('.importance'));
}
