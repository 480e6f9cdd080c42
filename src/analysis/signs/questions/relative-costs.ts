import type { Results, Totals } from '../../../engine/results.ts';
import { fixedCosts } from '../../../engine/money.ts';
import { timingOf } from '../../../engine/timing.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { EXPERIENCE_IDS, perExperience, type Experience } from '../../../vocabulary/experiences.ts';
import { COST_KINDS, type CostKind } from '../../../vocabulary/cost-kinds.ts';

/** What one experience costs in money, time and upkeep. Money is per customer at the start, undiscounted. */
export interface RelativeCost {
  readonly kinds: Readonly<Record<CostKind, number>>;
  /** All but the goods: what the abilities cost over the horizon. */
  readonly abilities: number;
  /** The same as a share of revenue. */
  readonly share: number;
  /** Upkeep of a period. */
  readonly upkeep: number;
  /** Periods before it works. */
  readonly delay: number;
  /** Periods from 1, or null where there is none. */
  readonly payback: number | null;
  readonly overtakesMass: number | null;
  /** First period, from 1, with nine tenths of the lead in fit over mass that it ever has; null without a lead. */
  readonly learned: number | null;
}

export type RelativeCosts = Readonly<Record<Experience, RelativeCost>>;

/** What the abilities of an experience cost per customer over the horizon: all but the goods. */
export function abilitiesCost(results: Totals, id: Experience, { parameters }: Business): number {
  const { cost, costs } = results[id];
  return (cost - costs.goods) / parameters['market.customers'];
}

/** Most of a lead. */
const MOST = 0.9;

function learnedBy(results: Results, id: Experience): number | null {
  const lead = results[id].series.fit.map((fit, t) => fit - results.mass.series.fit[t]!);
  const most = lead.reduce((sofar, each) => Math.max(sofar, each), 0);
  return most > 1e-9 ? lead.findIndex((each) => each >= MOST * most) + 1 : null;
}

/** What the experiences cost, beside each other. */
export function relativeCosts(results: Results, business: Business): RelativeCosts {
  const { parameters: p } = business;
  const customers = p['market.customers'];
  const { niche, interact, customize } = timingOf(p);
  const delays = [0, niche, interact, customize];
  return perExperience((id) => {
    const e = EXPERIENCE_IDS.indexOf(id);
    const { costs, series, payback, overtakesMass } = results[id];
    const revenue = series.revenue.reduce((sum, each) => sum + each, 0) / customers;
    const abilities = abilitiesCost(results, id, business);
    return {
      kinds: Object.fromEntries(COST_KINDS.map((kind) => [kind.id, costs[kind.id] / customers])) as Record<
        CostKind,
        number
      >,
      abilities,
      share: revenue > 0 ? abilities / revenue : 0,
      upkeep: fixedCosts(p)[e]!.upkeep / customers,
      delay: delays[e]!,
      payback,
      overtakesMass,
      learned: learnedBy(results, id),
    };
  });
}
