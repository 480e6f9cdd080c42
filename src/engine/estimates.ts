import { BLOCK } from './blocks.ts';
import { drawHistory } from './noise.ts';
import type { Plan } from './plan.ts';

/** What is known of the needs of a block of customers, and the misfits that follow; one entry a customer. */
export interface Estimates {
  readonly block: number;
  readonly count: number;
  /** Needs now, one list a component, in units of one standard deviation. */
  readonly needs: readonly Float64Array[];
  /** Estimates of tailored components, in the same units; empty for the others. */
  readonly known: readonly Float64Array[];
  /** Misfit on components that nobody tailors. */
  readonly rest: Float64Array;
  /** Misfit of the average on tailored product components. */
  readonly product: Float64Array;
  /** Misfit on tailored product components when they follow what is known, as far as flexibility lets them. */
  readonly customized: Float64Array;
  /** Misfit on tailored contact components, as they are known. */
  readonly contact: Float64Array;
}

const history = new Float64Array(BLOCK);
const EMPTY = new Float64Array(0);

/** What is known of a block before the first period. */
export function makeEstimates(plan: Plan, block: number, start: number, count: number): Estimates {
  const views = plan.needs.map((list) => list.subarray(start, start + count));
  const list = () => new Float64Array(count);
  const known = plan.parts.map(({ index, isTailored, unitMisfit }) => {
    if (!isTailored || unitMisfit === 0) return EMPTY;
    const { historyGain, historyNoise } = plan.learning[index]!;
    const estimate = list();
    if (historyGain === 0) return estimate;
    drawHistory(plan.keys, index, block, history);
    const need = views[index]!;
    for (let i = 0; i < count; i++) estimate[i] = historyGain * need[i]! + historyNoise * history[i]!;
    return estimate;
  });
  // needs that move are copied; others are read where they stand
  const needs = plan.drift > 0 ? views.map((view) => view.slice()) : views;
  return { block, count, needs, known, rest: list(), product: list(), customized: list(), contact: list() };
}

/** Learns from a period's contacts and measures the misfits that are left. */
export function learnBlock(estimates: Estimates, plan: Plan, t: number): void {
  const { block, count, needs, known, rest, product, customized, contact } = estimates;
  const { flexibility, learning } = plan;
  const { growth } = plan.offers;
  rest.fill(0);
  product.fill(0);
  customized.fill(0);
  contact.fill(0);
  for (const { index, isTailored, isProduct, unitMisfit } of plan.parts) {
    const weight = unitMisfit * growth;
    const need = needs[index]!;
    if (!isTailored || unitMisfit === 0) {
      for (let i = 0; i < count; i++) rest[i]! += weight * need[i]! * need[i]!;
      continue;
    }
    const estimate = known[index]!;
    const gain = learning[index]!.gain[t]!;
    if (gain > 0) {
      const spread = learning[index]!.noise[t]!;
      const noise = plan.noise(index, block);
      const offset = t * BLOCK;
      for (let i = 0; i < count; i++) {
        estimate[i]! += gain * (need[i]! - estimate[i]!) + spread * noise[offset + i]!;
      }
    }
    if (isProduct) {
      for (let i = 0; i < count; i++) {
        const miss = need[i]! - flexibility * estimate[i]!;
        product[i]! += weight * need[i]! * need[i]!;
        customized[i]! += weight * miss * miss;
      }
    } else {
      for (let i = 0; i < count; i++) {
        const miss = need[i]! - estimate[i]!;
        contact[i]! += weight * miss * miss;
      }
    }
  }
}

/** Moves needs after period t, and what is known of them toward the average. */
export function moveNeeds({ block, count, needs, known }: Estimates, plan: Plan, t: number): void {
  const { drift } = plan;
  const kept = Math.sqrt(1 - drift * drift);
  needs.forEach((need, d) => {
    const shocks = plan.shocks(d, block);
    const offset = t * BLOCK;
    for (let i = 0; i < count; i++) need[i] = kept * need[i]! + drift * shocks[offset + i]!;
  });
  for (const estimate of known) for (let i = 0; i < estimate.length; i++) estimate[i]! *= kept;
}
