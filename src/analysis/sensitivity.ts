import { keysOf } from '../engine/random/keys.ts';
import type { Business } from '../vocabulary/business.ts';
import type { Experience } from '../vocabulary/experiences.ts';
import type { Doubt } from '../vocabulary/target.ts';
import { settle } from './consistent.ts';
import { sobolIndices, sobolRows, type SobolIndex } from './sobol.ts';
import { standingAt, worthOf } from './standing.ts';
import type { Survey } from './survey.ts';
import { valueAt } from './triangular.ts';
import type { Watch } from './watch.ts';
import { withSample } from './worlds.ts';

/** Simulated customers: all rows have the same, so that their luck is the same too and fewer will do. */
const SAMPLE = 1_024;

export interface SensitivityQuestion {
  readonly business: Business;
  readonly doubts: readonly Doubt[];
  /** The experience asked about. */
  readonly experience: Experience;
  /** Base points; base × (doubts + 2) businesses are measured. */
  readonly base: number;
}

/** What each doubt decides, alone and with all others. */
export interface Sensitivity {
  readonly experience: Experience;
  readonly base: number;
  readonly doubts: readonly Doubt[];
  /** Of the experience's value per customer less that of the best other; in the order of doubts. */
  readonly lead: readonly SobolIndex[];
  /** Of whether it wins, 0 or 1. */
  readonly wins: readonly SobolIndex[];
}

/**
 * Sobol indices of a business by its doubts, drawn from their triangular distributions. All have the seed of the
 * business, so that inputs alone make the difference. Values that do not go together are clipped (consistent.ts),
 * not drawn again, for an index needs rows that differ in one input.
 */
export async function surveySensitivity(
  { business, doubts, experience, base }: SensitivityQuestion,
  survey: Survey,
  watch?: Watch,
): Promise<Sensitivity> {
  const plan = { inputs: doubts.length, base, keys: keysOf(business.seed) };
  const cells = sobolRows(plan).map((row) => {
    const values = row.map((u, k) => valueAt(doubts[k]!, u));
    return settle(business, doubts, values);
  });
  const small = withSample(business, SAMPLE);
  const values = worthOf(await survey({ business: small, targets: doubts, cells }, watch));
  const standings = cells.map((_, cell) => standingAt(values, cell, experience));
  const of = (output: readonly number[]) => sobolIndices(plan, output);
  return {
    experience,
    base,
    doubts,
    lead: of(standings.map(({ lead }) => lead)),
    wins: of(standings.map(({ winner }) => (winner === experience ? 1 : 0))),
  };
}
