import { BLOCK } from '../../../engine/blocks.ts';
import type { Engine } from '../../../engine/engine.ts';
import { planLearning } from '../../../engine/learning.ts';
import { fixedCosts } from '../../../engine/money.ts';
import { partsOf } from '../../../engine/offering.ts';
import type { Plan } from '../../../engine/plan.ts';
import type { Results } from '../../../engine/results.ts';
import { simulateBlock } from '../../../engine/simulate.ts';
import { discountOf } from '../../../engine/timing.ts';
import type { Business } from '../../../vocabulary/business.ts';
import { LOOKBACK } from './indicators.ts';

/** What the indicators come to in a business. */
export interface Measured {
  readonly variety: number;
  readonly predictability: number;
  readonly topSpending: number;
  readonly repeat: number;
  readonly fitGap: number;
  readonly retentionGap: number;
  readonly spendingGap: number;
  readonly uplift: number;
}

/** Mean over components that are tailored and on which needs differ, by importance; 0 without any. */
function overTailored(business: Business, of: (part: ReturnType<typeof partsOf>[number]) => number): number {
  const parts = partsOf(business).filter(({ isTailored, weight }) => isTailored && weight > 0);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight > 0 ? parts.reduce((sum, part) => sum + part.weight * of(part), 0) / weight : 0;
}

/** The share of the variance of a need that contacts have told by the end of the periods looked back on. */
function foretold(business: Business, part: ReturnType<typeof partsOf>[number]): number {
  if (part.deviation === 0) return 0;
  const parameters = {
    ...business.parameters,
    'market.periods': LOOKBACK + 1,
    'interaction.launchDelay': 0,
  };
  return 1 - planLearning(part, parameters).remaining[LOOKBACK]!;
}

function topSpending(value: Float64Array): number {
  const sorted = value.toSorted();
  const top = sorted.subarray(sorted.length - Math.round(sorted.length / 5));
  return top.reduce((sum, each) => sum + each, 0) / sorted.reduce((sum, each) => sum + each, 0);
}

interface Quarters {
  readonly fit: readonly [worst: number, best: number];
  readonly stay: readonly [worst: number, best: number];
}

/** Mean fit, and chance to stay through the first period, of the quarters whom mass fits worst and best. */
function quartersOf(plan: Plan): Quarters {
  const [fits, stays] = [new Float64Array(plan.sample), new Float64Array(plan.sample)];
  for (let start = 0; start < plan.sample; start += BLOCK) {
    const count = Math.min(BLOCK, plan.sample - start);
    simulateBlock(plan, start / BLOCK, undefined, ({ experience, period, fit, stay }) => {
      if (experience > 0 || period > 0) return;
      fits.set(fit.subarray(0, count), start);
      stays.set(stay.subarray(0, count), start);
    });
  }
  const order = [...fits.keys()].sort((a, b) => fits[a]! - fits[b]! || a - b);
  const quarter = Math.max(1, Math.round(order.length / 4));
  const mean = (list: Float64Array, who: readonly number[]) =>
    who.reduce((sum, i) => sum + list[i]!, 0) / who.length;
  const ends = [order.slice(0, quarter), order.slice(-quarter)] as const;
  return {
    fit: [mean(fits, ends[0]), mean(fits, ends[1])],
    stay: [mean(stays, ends[0]), mean(stays, ends[1])],
  };
}

/** Value per customer before set-up and upkeep. */
function beforeFixed({ parameters: p }: Business, results: Results, id: 'mass' | 'one-to-one'): number {
  const { setup, upkeep } = fixedCosts(p)[id === 'mass' ? 0 : 3];
  const upkeeps = discountOf(p).reduce((sum, worth) => sum + worth * upkeep, 0);
  return results[id].valuePerCustomer + (setup + upkeeps) / p['market.customers'];
}

/** Measures the indicators in a business, of which the results are known. */
export function measureIndicators(engine: Engine, business: Business, results: Results): Measured {
  const { parameters: p } = business;
  const { mass } = results;
  const plan = engine.plan(business);
  const { fit, stay } = quartersOf(plan);
  const poor = p['response.walletPoor'];
  const spending = (of: number) => poor + (1 - poor) * of;
  const base = beforeFixed(business, results, 'mass');
  const worst = spending(fit[0]);
  return {
    variety: Math.sqrt(overTailored(business, ({ deviation }) => deviation * deviation)),
    predictability: overTailored(business, (part) => foretold(business, part)),
    topSpending: topSpending(plan.value),
    repeat: p['market.periods'] > LOOKBACK ? mass.series.active[LOOKBACK]! : mass.loyalty,
    fitGap: 1 - mass.series.fit[0]!,
    retentionGap: stay[1] - stay[0],
    spendingGap: worst > 0 ? spending(fit[1]) / worst - 1 : 0,
    uplift: base > 0 ? (beforeFixed(business, results, 'one-to-one') - base) / base : 0,
  };
}
