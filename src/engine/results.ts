import type { CostKind, Measure, Series } from '../vocabulary/measures.ts';
import type { Experience } from '../vocabulary/experiences.ts';

/**
 * Results of one experience. Money is for the whole business, shares are 0 … 1, every series has one entry a period.
 * Periods count from 1; null where there is none.
 */
export interface ExperienceResults extends Record<Exclude<Measure, 'payback' | 'overtakesMass'>, number> {
  readonly payback: number | null;
  readonly overtakesMass: number | null;
  readonly series: Readonly<Record<Series, Float64Array>>;
  /** Undiscounted totals. */
  readonly costs: Readonly<Record<CostKind, number>>;
}

export type Results = Readonly<Record<Experience, ExperienceResults>>;
