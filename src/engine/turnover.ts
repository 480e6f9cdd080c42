import { EXPERIENCE_IDS, type Experience } from '../vocabulary/experiences.ts';
import type { Terms } from './loyalty.ts';
import { stintsOf, type Stint } from './spells.ts';
import { AT, placeOf, type Sums } from './sums.ts';
import type { Timing } from './timing.ts';

export interface TurnoverBrief {
  readonly sums: Sums;
  readonly timing: Timing;
  readonly terms: Terms;
  /** response.walletPoor: the share that is spent where nothing fits. */
  readonly poor: number;
}

/** What an experience turns over with customers who spend 1 a period at perfect fit: the sample's, before prices. */
export interface Turnover {
  readonly spending: number;
  readonly stints: readonly Served[];
  /**
   * By period: spending of all, spending of those served, how many are served, and the log-odds that they gain over
   * mass, weighted by value.
   */
  readonly path: Float64Array;
}

/** Numbers a period has in a path. */
export const PATH = 4;

/** Those served in a stint; under mass, nobody is. */
interface Served extends Stint {
  readonly active: number;
  readonly spending: number;
}

/** The turnover of each experience, kept so that other prices need not add it up again. */
export function turnoverOf(brief: TurnoverBrief): readonly Turnover[] {
  const stints = stintsOf(brief.timing).filter(({ from, to }) => from < to);
  return EXPERIENCE_IDS.map((_, experience) => {
    const path = new Float64Array(PATH * brief.timing.periods);
    return {
      spending: spendingOf(brief, experience),
      stints: stints
        .filter((stint) => stint.experience === experience)
        .map((stint) => serve(brief, stint, path)),
      path,
    };
  });
}

/** Of all periods in one go: before an ability works it changes no digit when that will be. */
function spendingOf({ sums, timing: { periods }, poor }: TurnoverBrief, experience: number): number {
  const spending = placeOf(experience, AT.spending, periods);
  const spendingFit = placeOf(experience, AT.spendingFit, periods);
  let total = 0;
  for (let t = 0; t < periods; t++) total += poor * sums[spending + t]! + (1 - poor) * sums[spendingFit + t]!;
  return total;
}

/** Adds up a stint, and fills its part of the path. */
function serve(
  { sums, timing: { periods }, terms, poor }: TurnoverBrief,
  { experience, as, from, to }: Stint,
  path: Float64Array,
): Served {
  const allSpending = placeOf(experience, AT.spending, periods);
  const allSpendingFit = placeOf(experience, AT.spendingFit, periods);
  const servedActive = placeOf(experience, AT.servedActive, periods);
  const servedSpending = placeOf(experience, AT.servedSpending, periods);
  const servedSpendingFit = placeOf(experience, AT.servedSpendingFit, periods);
  const servedSpendingMassFit = placeOf(experience, AT.servedSpendingMassFit, periods);
  const ease = easeOf(as, terms);
  let active = 0;
  let spending = 0;
  for (let t = from; t < to; t++) {
    const here = sums[servedActive + t]!;
    const value = sums[servedSpending + t]!;
    const valueFit = sums[servedSpendingFit + t]!;
    const priced = poor * value + (1 - poor) * valueFit;
    const better = terms.gap * (valueFit - sums[servedSpendingMassFit + t]!);
    const comfort = as === 'one-to-one' ? ease + terms.specifying[t]! : ease;
    active += here;
    spending += priced;
    path[PATH * t] = poor * sums[allSpending + t]! + (1 - poor) * sums[allSpendingFit + t]!;
    path[PATH * t + 1] = priced;
    path[PATH * t + 2] = here;
    path[PATH * t + 3] = better + comfort * value;
  }
  return { experience, as, from, to, active, spending };
}

/** Log-odds that count as benefit to a customer beside better fit; one-to-one's are less by what specifying takes. */
function easeOf(as: Experience, { niche, contact }: Terms): number {
  if (as === 'mass') return 0;
  return as === 'niche' ? niche : contact;
}
