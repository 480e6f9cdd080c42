import type { FitCurve } from '../vocabulary/curves.ts';
import { BLOCK } from './blocks.ts';
import { fitDrifting } from './drifting.ts';
import type { Knowledge, Learning } from './learning.ts';
import type { MisfitPlan } from './misfit.ts';
import type { Noise } from './noise.ts';
import type { Part } from './offering.ts';
import type { Needs } from './population/needs.ts';
import type { Keys } from './random/keys.ts';
import type { RivalMisfit } from './rival.ts';
import { fitSettled } from './settled.ts';
import type { Timing } from './timing.ts';

/** Everything that fits follow from. Lists have one entry a customer of the sample. */
export interface FitPlan {
  readonly keys: Keys;
  readonly sample: number;
  readonly timing: Timing;
  readonly parts: readonly Part[];
  readonly pickiness: number;
  readonly curve: FitCurve;
  readonly flexibility: number;
  readonly drift: number;
  /** needs.variety squared: what misfits at variety 1 grow by. */
  readonly growth: number;
  readonly needs: Needs;
  readonly misfits: MisfitPlan;
  /** Misfits of the sample under mass and niche at variety 1, when needs keep. */
  readonly settled: { readonly mass: Float64Array; readonly niche: Float64Array } | undefined;
  readonly learning: readonly Learning[];
  readonly knowledge: readonly Knowledge[];
  /** Whose offer the rival's is; its misfit when it learns. */
  readonly rival: 'none' | 'mass' | 'niche' | RivalMisfit;
  readonly echoes: Noise;
  readonly noise: Noise;
  readonly shocks: Noise;
}

/**
 * Fits of a block of customers: entry t × BLOCK + i. The offers that stand for everyone alike (mass, niche, a
 * rival's) are the same in all periods while needs keep, and then stand at t = 0 alone (`stride` 0).
 */
export interface Fits {
  readonly stride: 0 | typeof BLOCK;
  readonly mass: Float64Array;
  readonly niche: Float64Array;
  readonly rival: Float64Array;
  /** From the period on in which interaction works. */
  readonly targeted: Float64Array;
  /** From the period on in which customizing works. */
  readonly oneToOne: Float64Array;
}

/** Doubles kept at most: 64 MB. */
const BUDGET = 8e6;

function makeFits({ timing, drift }: FitPlan): Fits {
  const whole = () => new Float64Array(timing.periods * BLOCK);
  const standing = drift > 0 ? whole : () => new Float64Array(BLOCK);
  return {
    stride: drift > 0 ? BLOCK : 0,
    mass: standing(),
    niche: standing(),
    rival: standing(),
    targeted: whole(),
    oneToOne: whole(),
  };
}

/** Fits by block, kept while memory allows: what acts on staying alone needs no fit again. */
export function fitsOf(plan: FitPlan): (block: number) => Fits {
  const isKept = plan.sample * plan.timing.periods * (plan.drift > 0 ? 5 : 2) <= BUDGET;
  const kept = new Map<number, Fits>();
  const shared = isKept ? undefined : makeFits(plan);
  const fit = plan.drift > 0 ? fitDrifting : fitSettled;
  return (block) => {
    const known = kept.get(block);
    if (known) return known;
    const fits = shared ?? makeFits(plan);
    fit(plan, block, fits);
    if (isKept) kept.set(block, fits);
    return fits;
  };
}
