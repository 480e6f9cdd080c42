import { BLOCK } from './blocks.ts';
import { fitRival, toFits } from './fit.ts';
import type { FitPlan, Fits } from './fits.ts';
import { addAverage, measureMisfits } from './misfit.ts';
import { drawHistory } from './noise.ts';

const [rest, contact] = [new Float64Array(BLOCK), new Float64Array(BLOCK)];

/** Fits of a block of customers whose needs move: estimates follow them contact by contact. */
export function fitDrifting(plan: FitPlan, block: number, fits: Fits): void {
  const { timing, growth, pickiness, curve } = plan;
  const start = block * BLOCK;
  const count = Math.min(BLOCK, plan.sample - start);
  const steepness = pickiness * growth;
  const needs = plan.needs.map((list) => list.slice(start, start + count));
  const estimates = makeEstimates(plan, block, needs);
  const part = (list: Float64Array, t: number) => list.subarray(t * BLOCK, t * BLOCK + count);

  for (let t = 0; t < timing.periods; t++) {
    const [mass, niche] = [part(fits.mass, t), part(fits.niche, t)];
    measureMisfits(plan.misfits, needs, mass, niche);
    toFits(mass, steepness, curve);
    toFits(niche, steepness, curve);
    fitRival(plan, needs, mass, niche, part(fits.rival, t));
    if (t >= timing.interact) {
      learn(plan, block, t, needs, estimates);
      measureLearned(plan, needs, estimates, part(fits.targeted, t), part(fits.oneToOne, t));
      toFits(part(fits.targeted, t), steepness, curve);
      toFits(part(fits.oneToOne, t), steepness, curve);
    }
    move(plan, block, t, needs, estimates);
  }
}

/** What is known of tailored components before the first period; nothing of the others. */
function makeEstimates(
  plan: FitPlan,
  block: number,
  needs: readonly Float64Array[],
): (Float64Array | undefined)[] {
  return plan.parts.map(({ index, isTailored, unitMisfit }) => {
    if (!isTailored || unitMisfit === 0) return undefined;
    const { historyGain, historyNoise } = plan.learning[index]!;
    const history = drawHistory(plan.keys, index, block);
    return needs[index]!.map((need, i) => historyGain * need + historyNoise * history[i]!);
  });
}

/** A period's contacts: estimates move toward the needs, as far as the signal is to be trusted. */
function learn(
  plan: FitPlan,
  block: number,
  t: number,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[],
): void {
  const offset = (t - plan.timing.interact) * BLOCK;
  estimates.forEach((estimate, d) => {
    const { gain, noise } = plan.learning[d]!;
    if (!estimate || gain[t] === 0) return;
    const signal = plan.noise(d, block);
    const need = needs[d]!;
    for (let i = 0; i < estimate.length; i++) {
      estimate[i]! += gain[t]! * (need[i]! - estimate[i]!) + noise[t]! * signal[offset + i]!;
    }
  });
}

/** Misfits of targeted and one-to-one at variety 1, by what is known now. */
function measureLearned(
  { parts, flexibility }: FitPlan,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[],
  targeted: Float64Array,
  oneToOne: Float64Array,
): void {
  const count = targeted.length;
  rest.fill(0);
  contact.fill(0);
  targeted.fill(0);
  oneToOne.fill(0);
  for (const { index, isProduct, unitMisfit } of parts) {
    const [need, estimate] = [needs[index]!, estimates[index]];
    if (!estimate) addAverage(rest.subarray(0, count), need, unitMisfit);
    else if (!isProduct) addMiss(contact.subarray(0, count), need, estimate, unitMisfit, 1);
    else {
      addAverage(targeted, need, unitMisfit);
      addMiss(oneToOne, need, estimate, unitMisfit, flexibility);
    }
  }
  for (let i = 0; i < count; i++) {
    targeted[i]! += rest[i]! + contact[i]!;
    oneToOne[i]! += rest[i]! + contact[i]!;
  }
}

function addMiss(
  out: Float64Array,
  need: Float64Array,
  estimate: Float64Array,
  weight: number,
  followed: number,
): void {
  for (let i = 0; i < out.length; i++) {
    const miss = need[i]! - followed * estimate[i]!;
    out[i]! += weight * miss * miss;
  }
}

/** After a period needs move, and what is known of them fades toward the average. */
function move(
  plan: FitPlan,
  block: number,
  t: number,
  needs: readonly Float64Array[],
  estimates: readonly (Float64Array | undefined)[],
): void {
  const { drift } = plan;
  const kept = Math.sqrt(1 - drift * drift);
  const offset = t * BLOCK;
  needs.forEach((need, d) => {
    const shocks = plan.shocks(d, block);
    for (let i = 0; i < need.length; i++) need[i] = kept * need[i]! + drift * shocks[offset + i]!;
  });
  for (const estimate of estimates) {
    if (estimate) for (let i = 0; i < estimate.length; i++) estimate[i]! *= kept;
  }
}
