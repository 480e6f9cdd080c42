import type { Engine } from '../../../engine/engine.ts';
import { keysOf } from '../../../engine/random/keys.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { drawTest, type Seen } from './draw.ts';
import { CRITICAL } from './power.ts';
import { armsOf } from './setting.ts';

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

export function readTests(seen: readonly Seen[]): SmallTests {
  const won = seen.filter(({ z }) => z > CRITICAL).length;
  return { seen, won, isOn: won === TESTS };
}

/** Runs the small tests of one-to-one against mass, as the seed has them; none where nobody would be served. */
export function runSmallTests(engine: Engine, business: Business): SmallTests {
  const setting = { business, experience: 'one-to-one', periods: TEST_PERIODS } as const;
  const [mass, oneToOne] = armsOf(engine, setting);
  if (mass.lives.customers === 0) return readTests([]);
  const keys = keysOf(business.seed);
  return readTests(
    Array.from({ length: TESTS }, (_, test) => drawTest(mass, oneToOne, TEST_CUSTOMERS, keys, test)),
  );
}
