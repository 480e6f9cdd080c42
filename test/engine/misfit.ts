import { misfitsOf } from '../../src/analysis/recompute/misfits.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Business } from '../../src/vocabulary/business.ts';

/** Mean misfit of each experience by period, when nobody leaves for it; absolute error about 1e-5. */
export const misfits = (business: Business) => misfitsOf(createEngine(), business);
