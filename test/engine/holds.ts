import fc from 'fast-check';
import { vi } from 'vitest';

/** How often a property is tried; `RUNS=1000 npm run test:unit` looks harder. */
const RUNS = Number(process.env.RUNS ?? 25);

/** Milliseconds after which the search for a simpler counterexample stops. */
const PATIENCE = 1_000 * Math.max(30, RUNS);

// a test that tries many businesses may take long on a busy machine
vi.setConfig({ testTimeout: 4 * PATIENCE });

/** Expects a property to hold for everything tried: a share of RUNS, for properties that take long. */
export function holds<Tried>(property: fc.IRawProperty<Tried>, share = 1): void {
  fc.assert(property, { numRuns: Math.ceil(share * RUNS), interruptAfterTimeLimit: PATIENCE });
}
