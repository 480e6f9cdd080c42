import { LIMITS } from '../vocabulary/limits.ts';
import { BLOCK } from './blocks.ts';
import { takeNeeds } from './columns.ts';
import { fitRival, toFits } from './fit.ts';
import type { FitPlan, Fits, Learned, Walk } from './fits.ts';
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

/**
 * Fits of a block of customers whose needs move: estimates follow them contact by contact. What was walked before is
 * not walked again where it was kept.
 * @param told how many periods are told of already
 */
export function fitDrifting(plan: FitPlan, block: number, fits: Fits, told: number): void {
  const { timing, growth, pickiness } = plan;
  const { periods } = timing;
  const count = Math.min(BLOCK, plan.sample - block * BLOCK);
  const steepness = pickiness * growth;
  const turn = (misfits: Float64Array, out: Float64Array) => {
    toFits(plan, misfits, count, steepness);
    out.set(misfits);
  };

  const wandered = plan.wandering?.get(block) ?? { mass: [], niche: [] };
  // the same needs and niches, made anew since, have none of what was measured
  const from = plan.wandering ? Math.min(told, wandered.mass.length) : told;
  const followed = plan.following?.get(block);
  const walked = followed?.periods ?? 0;
  // a rival who learns is told from needs
  const isKnown = (t: number) => t < wandered.mass.length && typeof plan.rival !== 'object';
  const isLearned = walked >= periods;
  let first = from;
  while (first < periods && isKnown(first) && (isLearned || first < walked)) first++;
  // needs are walked from the first period in which they are asked for, and stand where they were laid down or at 0
  const isWalked = first < periods;
  const start = first < walked ? 0 : walked;
  const needs = isWalked ? takeNeeds(plan.needs, block) : [];
  const estimates = isWalked && !isLearned ? makeEstimates(plan, block, needs) : [];
  if (isWalked && followed && start > 0) takeUp(followed, needs, estimates);
  const learned: Learned = followed ?? { targeted: [], oneToOne: [] };

  for (let t = isWalked ? Math.min(from, start) : from; t < periods; t++) {
    const isHere = isWalked && t >= start;
    if (t >= from) {
      if (t < wandered.mass.length) {
        mass.set(wandered.mass[t]!);
        niche.set(wandered.niche[t]!);
      } else {
        measureMisfits(plan.misfits, needs, count, mass, niche);
        if (plan.wandering) {
          wandered.mass.push(mass.slice());
          wandered.niche.push(niche.slice());
        }
      }
      turn(mass, fits.mass[t]!);
      turn(niche, fits.niche[t]!);
      fitRival(plan, needs, count, mass, niche, fits.rival[t]!);
    }
    const heard = t - timing.interact;
    if (heard >= 0) {
      if (isHere) learn(plan, block, t, needs, estimates);
      if (heard < learned.targeted.length) {
        targeted.set(learned.targeted[heard]!);
        oneToOne.set(learned.oneToOne[heard]!);
      } else if (t >= from || plan.following) {
        measureLearned(plan, needs, estimates, count);
        if (plan.following) {
          learned.targeted.push(targeted.slice());
          learned.oneToOne.push(oneToOne.slice());
        }
      }
      if (t >= from) {
        turn(targeted, fits.targeted[t]!);
        turn(oneToOne, fits.oneToOne[t]!);
      }
    }
    if (isHere) move(plan, block, t, needs, estimates);
  }
  plan.wandering?.set(block, wandered);
  if (!isLearned) plan.following?.set(block, { ...learned, ...laidDown(periods, needs, estimates) });
}

/** Goes on from where a walk was laid down. */
function takeUp(
  { needs, estimates }: Walk,
  nowNeeds: readonly Float64Array[],
  nowEstimates: readonly (Float64Array | undefined)[],
): void {
  nowNeeds.forEach((need, d) => need.set(needs[d]!));
  nowEstimates.forEach((estimate, d) => estimate?.set(estimates[d]!));
}

function laidDown(
  periods: number,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[],
): Walk {
  return {
    periods,
    needs: needs.map((need) => need.slice()),
    estimates: estimates.map((estimate) => estimate?.slice()),
  };
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
    const estimate = estimateColumns[index]!;
    estimate.set(plan.history(index, block));
    kernel.blend(estimate, needs[index]!, BLOCK, historyNoise, historyGain);
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
