import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import type { CostKind } from '../vocabulary/cost-kinds.ts';
import type { Series } from '../vocabulary/series.ts';

/** What was measured of one experience; money is for the whole business, every series has one number a period. */
interface Measured {
  readonly valuePerCustomer: number;
  readonly value: number;
  readonly loyalty: number;
  readonly marginRate: number;
  readonly payback: number | null;
  readonly overtakesMass: number | null;
  readonly series: Readonly<Record<Series, ArrayLike<number>>>;
  readonly costs: Readonly<Record<CostKind, number>>;
}

/** What the model finds of a business: the parts of a picture that lessons speak of. */
export interface Finding {
  readonly business: Business;
  readonly results: Readonly<Record<Experience, Measured>>;
  readonly verdict: {
    readonly best: Experience;
    readonly runnerUp: Experience;
    readonly difference: number;
    readonly tooClose: boolean;
  };
  /** Per customer, against mass. */
  readonly gains: Readonly<
    Record<Experience, { readonly business: number; readonly customers: number; readonly who: string }>
  >;
}

/** What was found of the cases of a lesson, by their names. `isPlain` names those with nothing changed. */
export interface Evidence {
  readonly findings: Readonly<Record<string, Finding>>;
  readonly plain: readonly string[];
}
