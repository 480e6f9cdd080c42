import type { Business } from '../../../vocabulary/business.ts';
import type { Watch } from '../../watch.ts';
import type { Inspect } from '../probe.ts';
import type { Seen } from './draw.ts';
import { CRITICAL } from './power.ts';

/** The small tests that a business runs before it decides. */
export const TESTS = 3;
export const TEST_CUSTOMERS = 500;
export const TEST_PERIODS = 4;

export interface SmallTests {
  readonly seen: readonly Seen[];
  readonly won: number;
  /** The sign: every one of them won. */
  readonly isOn: boolean;
}

/** Counts the wins: significantly better at the 5% level. */
export function readTests(seen: readonly Seen[]): SmallTests {
  const won = seen.filter(({ z }) => z > CRITICAL).length;
  return { seen, won, isOn: won === TESTS };
}

/** The small tests of one-to-one against mass, as the seed has them; none where nobody would be served. */
export async function smallTests(business: Business, inspect: Inspect, watch?: Watch): Promise<SmallTests> {
  const [found] = await inspect({ kind: 'small tests', business }, watch);
  return found!;
}
