import type { Engine } from '../../../engine/engine.ts';
import { keysOf } from '../../../engine/random/keys.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { drawTest } from './draw.ts';
import { armsOf } from './setting.ts';
import { readTests, TEST_CUSTOMERS, TEST_PERIODS, TESTS, type SmallTests } from './small-tests.ts';

/** Runs the small tests that the sign of experiments is read from. */
export function runSmallTests(engine: Engine, business: Business): SmallTests {
  const setting = { business, experience: 'one-to-one', periods: TEST_PERIODS } as const;
  const [mass, oneToOne] = armsOf(engine, setting);
  if (mass.lives.customers === 0) return readTests([]);
  const keys = keysOf(business.seed);
  return readTests(
    Array.from({ length: TESTS }, (_, test) => drawTest(mass, oneToOne, TEST_CUSTOMERS, keys, test)),
  );
}
