import { LIMITS } from '../vocabulary/limits.ts';
import { BLOCK } from './blocks.ts';
import { takeNeeds } from './columns.ts';
import { fitRival, toFits } from './fit.ts';
import type { FitPlan, Fits } from './fits.ts';
import { kernel } from './kernel/kernel.ts';
import { measureMisfits } from './misfit.ts';

const column = () => kernel.column();
const [rest, contact, mass, niche, targeted, oneToOne] = [
  column(),
  column(),
  column(),
  column(),
  column(),
  column(),
];

/** Fits of a block of customers whose needs move: estimates follow them contact by contact. */
export function fitDrifting(plan: FitPlan, block: number, fits: Fits): void {
  const { timing, growth, pickiness } = plan;
  const count = Math.min(BLOCK, plan.sample - block * BLOCK);
  const steepness = pickiness * growth;
  const turn = (misfits: Float64Array, out: Float64Array) => {
    toFits(plan, misfits, count, steepness);
    out.set(misfits);
  };

  const known = plan.wandering?.get(block);
  const followed = plan.following?.get(block);
  // a rival who learns is told from needs
  const isWalked = !known || !followed || typeof plan.rival === 'object';
  const needs = isWalked ? takeNeeds(plan.needs, block) : [];
  const estimates = followed ? [] : makeEstimates(plan, block, needs);
  const measured: { mass: Float64Array[]; niche: Float64Array[] } = { mass: [], niche: [] };
  const learned: { targeted: Float64Array[]; oneToOne: Float64Array[] } = { targeted: [], oneToOne: [] };
  for (let t = 0; t < timing.periods; t++) {
    if (known) {
      mass.set(known.mass[t]!);
      niche.set(known.niche[t]!);
    } else {
      measureMisfits(plan.misfits, needs, count, mass, niche);
      if (plan.wandering) {
        measured.mass.push(mass.slice());
        measured.niche.push(niche.slice());
      }
    }
    turn(mass, fits.mass[t]!);
    turn(niche, fits.niche[t]!);
    fitRival(plan, needs, count, mass, niche, fits.rival[t]!);
    const heard = t - timing.interact;
    if (heard >= 0) {
      if (followed) {
        targeted.set(followed.targeted[heard]!);
        oneToOne.set(followed.oneToOne[heard]!);
      } else {
        learn(plan, block, t, needs, estimates);
        measureLearned(plan, needs, estimates, count);
        if (plan.following) {
          learned.targeted.push(targeted.slice());
          learned.oneToOne.push(oneToOne.slice());
        }
      }
      turn(targeted, fits.targeted[t]!);
      turn(oneToOne, fits.oneToOne[t]!);
    }
    move(plan, block, t, needs, estimates);
  }
  plan.wandering?.set(block, known ?? measured);
  plan.following?.set(block, followed ?? learned);
}

const normals = column();
/** One a component. */
const estimateColumns = Array.from({ length: LIMITS.componentsMax }, column);

/** What is known of tailored components before the first period; nothing of the others. */
export function makeEstimates(
  plan: FitPlan,
  block: number,
  needs: readonly Float64Array[],
): (Float64Array | undefined)[] {
  return plan.parts.map(({ index, isTailored, unitMisfit }) => {
    if (!isTailored || unitMisfit === 0) return undefined;
    const { historyGain, historyNoise } = plan.learning[index]!;
    const history = plan.history(index, block);
    const estimate = estimateColumns[index]!;
    needs[index]!.forEach((need, i) => (estimate[i] = historyGain * need + historyNoise * history[i]!));
    return estimate;
  });
}

/** A period's contacts: estimates move toward the needs, as far as the signal is to be trusted. */
export function learn(
  plan: FitPlan,
  block: number,
  t: number,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[],
): void {
  const count = Math.min(BLOCK, plan.sample - block * BLOCK);
  estimates.forEach((estimate, d) => {
    const { gain, noise } = plan.learning[d]!;
    if (!estimate || gain[t] === 0) return;
    normals.set(plan.noise(d, block)[t - plan.timing.interact]!);
    kernel.learn(estimate, needs[d]!, normals, count, gain[t]!, noise[t]!);
  });
}

/** Misfits of targeted and one-to-one at variety 1, by what is known now. */
function measureLearned(
  { parts, flexibility }: FitPlan,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[],
  count: number,
): void {
  for (const column of [rest, contact, targeted, oneToOne]) column.fill(0);
  for (const { index, isProduct, unitMisfit } of parts) {
    const [need, estimate] = [needs[index]!, estimates[index]];
    const scale = Math.sqrt(unitMisfit);
    if (!estimate) kernel.addSquares(rest, need, count, unitMisfit);
    else if (!isProduct) kernel.addMiss(contact, need, estimate, count, scale, -scale);
    else {
      kernel.addSquares(targeted, need, count, unitMisfit);
      kernel.addMiss(oneToOne, need, estimate, count, scale, -scale * flexibility);
    }
  }
  for (const column of [targeted, oneToOne]) {
    kernel.add(column, rest, count);
    kernel.add(column, contact, count);
  }
}

/** After a period needs move, and what is known of them fades toward the average. */
export function move(
  { drift, sample, shocks }: FitPlan,
  block: number,
  t: number,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[] = [],
): void {
  const kept = Math.sqrt(1 - drift * drift);
  const count = Math.min(BLOCK, sample - block * BLOCK);
  needs.forEach((need, d) => {
    normals.set(shocks(d, block)[t]!);
    kernel.blend(need, normals, count, kept, drift);
  });
  for (const estimate of estimates) if (estimate) kernel.blend(estimate, estimate, count, kept, 0);
}
