import type { Source } from '../claim.ts';
import { COSTS, INVOLVEMENT } from './costs.ts';
import { EMPATHIZE, TOOLS, TWENTY } from './knowing.ts';
import { ANALYTICS, KNOCKING, SMALL_GROUPS } from './signs.ts';
import { COMFORTABLE, THREE_MODELS } from './store.ts';
import { BROAD_APPEAL, INCREASE_COSTS, LESS_COMPLEX, NO_BENEFIT, NOT_AUTOMATICALLY } from './value.ts';

export const FIREPLACES: Source = {
  id: 'fireplaces',
  title: 'Mass Appeal or Product Customization? (author not named)',
  claims: [
    THREE_MODELS,
    COMFORTABLE,
    BROAD_APPEAL,
    INCREASE_COSTS,
    NOT_AUTOMATICALLY,
    INVOLVEMENT,
    NO_BENEFIT,
    LESS_COMPLEX,
    ...COSTS,
    KNOCKING,
    ANALYTICS,
    SMALL_GROUPS,
    EMPATHIZE,
    TWENTY,
    TOOLS,
  ],
};
