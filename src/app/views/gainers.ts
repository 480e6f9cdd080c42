import type { Gainer } from '../../analysis/gains.ts';

/** Who gains, in words. */
export const GAINERS: Readonly<Record<Gainer, string>> = {
  both: 'Both',
  business: 'The business',
  customers: 'The customers',
  neither: 'Neither',
};
