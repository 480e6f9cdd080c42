import type { Business } from '../../src/vocabulary/business.ts';
import { DEFAULT_OFFERING } from '../../src/vocabulary/offering.ts';
import { DEFAULTS, type Parameters } from '../../src/vocabulary/parameters.ts';

/** The default scenario with a sample of this size. */
export function defaultBusiness(sample: number, seed = 'bench'): Business {
  return { seed, parameters: { ...DEFAULTS, 'market.sample': sample }, offering: DEFAULT_OFFERING };
}

/** The same business with other values for some parameters. */
export function changed(business: Business, values: Partial<Parameters>): Business {
  return { ...business, parameters: { ...business.parameters, ...values } };
}
