import { exp, logistic } from './maths/exp.ts';
import type { RivalMisfit } from './rival.ts';

/** Fit and chance to stay under the offers that stand for everyone alike: mass, niche, and a rival's. One entry a customer. */
export interface Standing {
  readonly massFit: Float64Array;
  readonly massStay: Float64Array;
  readonly nicheFit: Float64Array;
  readonly nicheStay: Float64Array;
  readonly rivalFit: Float64Array;
}

export interface StandingPlan {
  /** Of the log-odds of staying; see Terms. */
  readonly gap: number;
  readonly pickiness: number;
  readonly rivalStrength: number;
  readonly courtesy: number;
  readonly niche: number;
  /** needs.variety squared: what misfits at variety 1 grow by. */
  readonly growth: number;
  /** Whose fit the rival's is; a plan of its misfit when it learns. */
  readonly rival: 'none' | 'mass' | 'niche' | RivalMisfit;
}

export function makeStanding(length: number): Standing {
  const list = () => new Float64Array(length);
  return { massFit: list(), massStay: list(), nicheFit: list(), nicheStay: list(), rivalFit: list() };
}

/** A stretch of customers of a standing, sharing its memory. */
export function stretch(standing: Standing, start: number, end: number): Standing {
  return {
    massFit: standing.massFit.subarray(start, end),
    massStay: standing.massStay.subarray(start, end),
    nicheFit: standing.nicheFit.subarray(start, end),
    nicheStay: standing.nicheStay.subarray(start, end),
    rivalFit: standing.rivalFit.subarray(start, end),
  };
}

/**
 * Fits and stay chances of a block of customers.
 * @param needs of the block, one list a component
 * @param mass, niche misfits of the block at needs.variety 1
 * @param own log-odds of the block's own loyalty
 */
export function standBy(
  plan: StandingPlan,
  block: { needs: readonly Float64Array[]; mass: Float64Array; niche: Float64Array; own: Float64Array },
  out: Standing,
): void {
  const { gap, pickiness, rivalStrength, courtesy, growth, rival } = plan;
  const count = block.own.length;
  const steepness = -pickiness * growth;
  for (let i = 0; i < count; i++) {
    out.massFit[i] = exp(steepness * block.mass[i]!);
    out.nicheFit[i] = exp(steepness * block.niche[i]!);
  }
  if (rival === 'none') out.rivalFit.fill(0);
  else if (rival === 'mass') out.rivalFit.set(out.massFit);
  else if (rival === 'niche') out.rivalFit.set(out.nicheFit);
  else fitOfRival(rival, pickiness, block.needs, out.rivalFit);
  for (let i = 0; i < count; i++) {
    const before = block.own[i]! + courtesy;
    const [mass, niche, rivalFit] = [out.massFit[i]!, out.nicheFit[i]!, out.rivalFit[i]!];
    out.massStay[i] = logistic(before - gap * (1 - mass) - rivalStrength * Math.max(0, rivalFit - mass));
    out.nicheStay[i] = logistic(
      before + plan.niche - gap * (1 - niche) - rivalStrength * Math.max(0, rivalFit - niche),
    );
  }
}

function fitOfRival(
  rival: RivalMisfit,
  pickiness: number,
  needs: readonly Float64Array[],
  out: Float64Array,
): void {
  out.fill(rival.blunder);
  rival.own.forEach((weight, d) => {
    const need = needs[d]!;
    for (let i = 0; i < out.length; i++) out[i]! += weight * need[i]! * need[i]!;
  });
  for (let i = 0; i < out.length; i++) out[i] = exp(-pickiness * out[i]!);
}
