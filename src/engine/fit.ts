import type { FitPlan } from './fits.ts';
import { kernel } from './kernel/kernel.ts';

/** Turns misfits into fits, in place, along the plan's curve; steepness is pickiness × growth. */
export function toFits({ curve }: FitPlan, misfits: Float64Array, count: number, steepness: number): void {
  if (curve === 'exponential') return kernel.toFits(misfits, count, steepness);
  for (let i = 0; i < count; i++) {
    const distance = steepness * misfits[i]!;
    misfits[i] = curve === 'hyperbolic' ? 1 / (1 + distance) : Math.max(0, 1 - distance / 2);
  }
}

const fits = kernel.column();

/** The fit of a rival's offer, from the needs of a block, or from the fits of our own mass or niche. */
export function fitRival(
  plan: FitPlan,
  needs: readonly Float64Array[],
  count: number,
  mass: Float64Array,
  niche: Float64Array,
  out: Float64Array,
): void {
  const { rival, pickiness } = plan;
  if (rival === 'none') out.fill(0);
  else if (rival === 'mass') out.set(mass);
  else if (rival === 'niche') out.set(niche);
  else {
    fits.fill(rival.blunder);
    rival.own.forEach((weight, d) => kernel.addSquares(fits, needs[d]!, count, weight));
    toFits(plan, fits, count, pickiness);
    out.set(fits);
  }
}
