import type { CostKind } from '../vocabulary/cost-kinds.ts';
import type { Measure } from '../vocabulary/measures.ts';
import type { Series } from '../vocabulary/series.ts';
import type { Experience } from '../vocabulary/experiences.ts';

/** What one experience brings over all periods. Money is for the whole business, shares are 0 … 1. */
export interface ExperienceTotals extends Record<Exclude<Measure, 'payback' | 'overtakesMass'>, number> {
  /** Periods count from 1; null where there is none. */
  readonly payback: number | null;
  readonly overtakesMass: number | null;
  /** Undiscounted totals. */
  readonly costs: Readonly<Record<CostKind, number>>;
}

/** The same with its series, which have one entry a period. */
export interface ExperienceResults extends ExperienceTotals {
  readonly series: Readonly<Record<Series, Float64Array>>;
}

export type Totals = Readonly<Record<Experience, ExperienceTotals>>;
export type Results = Readonly<Record<Experience, ExperienceResults>>;
