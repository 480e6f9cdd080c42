import type { Source } from '../claim.ts';
import { CULTURE, INDIVIDUAL_TOUCH } from './people.ts';
import { AIRLINES, BEST_CUSTOMERS, PLANES, POACHED } from './top.ts';

export const READERS: Source = {
  id: 'readers',
  title: 'Readers’ comments under Don Peppers’s article',
  claims: [AIRLINES, PLANES, INDIVIDUAL_TOUCH, CULTURE, BEST_CUSTOMERS, POACHED],
};
