import type { Option } from './mapping.ts';
import { ABILITIES, ALWAYS } from './sell/abilities.ts';
import { CUSTOMERS } from './sell/customers.ts';
import { KINDS, mappingsOf } from './sell/kinds.ts';
import { OFFERINGS } from './sell/offerings.ts';

/** What is sold stands behind the offering, how customers respond, and what abilities cost beside tailoring. */
export const SELL: readonly Option[] = KINDS.map(({ id, label, example, period }) => ({
  value: id,
  label,
  example,
  mappings: [...mappingsOf([...CUSTOMERS, ...ABILITIES], id), ...ALWAYS],
  choices: { 'market.period': period },
  offering: OFFERINGS[id],
}));
