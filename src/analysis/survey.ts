import type { Business } from '../vocabulary/business.ts';
import type { Target } from '../vocabulary/target.ts';
import type { Watch } from './watch.ts';

/** Businesses that differ in some numbers only, in what is tailored, or in their seeds. */
export interface Batch {
  readonly business: Business;
  readonly targets: readonly Target[];
  /** For each cell a value for each of the targets. */
  readonly cells: readonly (readonly number[])[];
  /** A seed for each cell; without, all have that of the business. */
  readonly seeds?: readonly string[];
  /** For each cell whether each component is tailored; without, all are as in the business. */
  readonly tailored?: readonly (readonly boolean[])[];
}

/**
 * Has a batch measured, by a pool of workers or an engine at hand: cells × experiences × measures (sweep.ts), NaN
 * where there is none. Every cell must be valid. Rejects when it fails or is called off.
 */
export type Survey = (batch: Batch, watch?: Watch) => Promise<Float64Array>;
