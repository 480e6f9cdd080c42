import type { Source } from '../claim.ts';
import { DEGREE, MOST_SUPERIOR, SPECIFY, TWO_ABILITIES } from './abilities.ts';
import { CIVILITY, SAME_NEEDS, WILLY_NILLY } from './advice.ts';
import { BESIDE_THE_CORE, TAKE_APART } from './apart.ts';
import { ALL_ALIKE, ALL_DIFFERENT, BOOKSTORE, GAS_STATION, NOT_EQUAL } from './examples.ts';

export const PEPPERS: Source = {
  id: 'peppers',
  title: 'When is Customization Appropriate? Or Not? (Don Peppers)',
  claims: [
    TWO_ABILITIES,
    DEGREE,
    MOST_SUPERIOR,
    SPECIFY,
    NOT_EQUAL,
    BOOKSTORE,
    GAS_STATION,
    ALL_DIFFERENT,
    ALL_ALIKE,
    CIVILITY,
    SAME_NEEDS,
    WILLY_NILLY,
    TAKE_APART,
    BESIDE_THE_CORE,
  ],
};
