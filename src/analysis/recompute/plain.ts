import type { Business } from '../../vocabulary/business.ts';
import { DEFAULTS, type Parameters } from '../../vocabulary/parameters.ts';

/** Enough customers that what is left to chance is less than the bounds of the published table. */
const SAMPLE = 16_384;

/**
 * The default business with other parameters, and so many equal product components, tailored at no cost: what
 * published figures are about has nothing else in it.
 */
export function plainBusiness(parameters: Partial<Parameters>, components = 1): Business {
  return {
    seed: 'published',
    parameters: { ...DEFAULTS, 'market.sample': SAMPLE, 'niches.count': 1, ...parameters },
    offering: Array.from({ length: components }, (_, d) => ({
      name: `component ${d + 1}`,
      tailoredBy: 'product',
      importance: 1,
      variety: 1,
      unitCost: 0,
      tailored: true,
    })),
  };
}
