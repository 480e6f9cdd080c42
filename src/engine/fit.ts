import type { FitCurve } from '../vocabulary/curves.ts';
import type { FitPlan } from './fits.ts';
import { exp } from './maths/exp.ts';

/** Turns misfits into fits, in place, along a curve; steepness is pickiness × growth. */
export function toFits(misfits: Float64Array, steepness: number, curve: FitCurve): void {
  if (curve === 'exponential')
    for (let i = 0; i < misfits.length; i++) misfits[i] = exp(-steepness * misfits[i]!);
  else if (curve === 'hyperbolic')
    for (let i = 0; i < misfits.length; i++) misfits[i] = 1 / (1 + steepness * misfits[i]!);
  else for (let i = 0; i < misfits.length; i++) misfits[i] = Math.max(0, 1 - (steepness * misfits[i]!) / 2);
}

/** The fit of a rival's offer, from the needs of a block, or from the fits of our own mass or niche. */
export function fitRival(
  plan: FitPlan,
  needs: readonly Float64Array[],
  mass: Float64Array,
  niche: Float64Array,
  out: Float64Array,
): void {
  const { rival, pickiness, curve } = plan;
  if (rival === 'none') out.fill(0);
  else if (rival === 'mass') out.set(mass);
  else if (rival === 'niche') out.set(niche);
  else {
    out.fill(rival.blunder);
    rival.own.forEach((weight, d) => {
      const need = needs[d]!;
      for (let i = 0; i < out.length; i++) out[i]! += weight * need[i]! * need[i]!;
    });
    toFits(out, pickiness, curve);
  }
}
