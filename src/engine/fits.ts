import type { FitCurve } from '../vocabulary/curves.ts';
import { BLOCK, blocksOf } from './blocks.ts';
import { fitDrifting } from './drifting.ts';
import type { Knowledge, Learning } from './learning.ts';
import type { MisfitPlan } from './misfit.ts';
import type { History, Noise, NoiseOver } from './noise.ts';
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
  /** The same by block and period when needs move, as far as they are known and there is room for them. */
  readonly wandering: Map<number, Wandering> | undefined;
  /** Misfits of those who are followed, by block, once it is worth while to keep them. */
  readonly following: Map<number, Following> | undefined;
  readonly learning: readonly Learning[];
  readonly knowledge: readonly Knowledge[];
  /** Whose offer the rival's is; its misfit when it learns. */
  readonly rival: 'none' | 'mass' | 'niche' | RivalMisfit;
  readonly echoes: Noise;
  readonly noise: Noise;
  readonly history: History;
  readonly shocks: Noise;
}

/** Misfits of a block whose needs move, a list a period, as far as it was walked. */
interface Wandering {
  readonly mass: Float64Array[];
  readonly niche: Float64Array[];
}

/** The same under the two experiences that learn, from the period on in which interaction works. */
export interface Learned {
  readonly targeted: Float64Array[];
  readonly oneToOne: Float64Array[];
}

interface Following extends Learned, Walk {}

/** How many periods were walked, and where needs and what is known of them stood then, by component. */
export interface Walk {
  readonly periods: number;
  readonly needs: readonly Float64Array[];
  readonly estimates: readonly (Float64Array | undefined)[];
}

/** Fits of a block of customers: a list a period at least, one entry a customer. */
export interface Fits {
  // what stands for everyone alike is the same in all periods while needs keep, and then is told for the first alone
  readonly mass: readonly Float64Array[];
  readonly niche: readonly Float64Array[];
  readonly rival: readonly Float64Array[];
  /** From the period on in which interaction works. */
  readonly targeted: readonly Float64Array[];
  /** From the period on in which customizing works. */
  readonly oneToOne: readonly Float64Array[];
}

/** Doubles kept at most: 64 MB. */
const BUDGET = 8e6;

/** Room for misfits that depend on nothing but moving needs and the niches: anything else may change. */
export function makeWandering(brief: {
  readonly sample: number;
  readonly needs: Needs;
  readonly misfits: MisfitPlan;
  readonly drift: number;
  readonly shocks: NoiseOver;
}): (periods: number) => FitPlan['wandering'] {
  const kept = new Map<number, Wandering>();
  return (periods) => (2 * brief.sample * periods > BUDGET ? undefined : kept);
}

/** All that misfits of those who are followed depend on; what they want and signal as they are drawn. */
interface FollowBrief {
  readonly sample: number;
  readonly needs: Needs;
  readonly noise: NoiseOver;
  readonly history: History;
  readonly shocks: NoiseOver;
  readonly drift: number;
  readonly parts: readonly Part[];
  readonly flexibility: number;
  /** What the filter is made from, beside parts and drift. */
  readonly filter: readonly number[];
}

/** Room for them from the second time on that they are asked for: what changes every time is not worth keeping. */
export function makeFollowing({ sample, parts }: FollowBrief): (periods: number) => FitPlan['following'] {
  const kept = new Map<number, Following>();
  let isAskedAgain = false;
  return (periods) => {
    const room = isAskedAgain && 2 * sample * (periods + parts.length) <= BUDGET / 4 ? kept : undefined;
    isAskedAgain = true;
    return room;
  };
}

/** Lists a block has in a period, at most. */
const LISTS = 5;

/** Lists for the periods of a plan at least: those there are, and what they lack. */
function makeFits({ timing, drift }: FitPlan, known?: Fits): Fits {
  const standing = drift > 0 ? timing.periods : 1;
  if (known && known.mass.length >= standing && known.targeted.length >= timing.periods) return known;
  const lists = (periods: number, have: readonly Float64Array[] = []) => {
    const missing = Math.max(0, periods - have.length);
    return [...have, ...Array.from({ length: missing }, () => new Float64Array(BLOCK))];
  };
  return {
    mass: lists(standing, known?.mass),
    niche: lists(standing, known?.niche),
    rival: lists(standing, known?.rival),
    targeted: lists(timing.periods, known?.targeted),
    oneToOne: lists(timing.periods, known?.oneToOne),
  };
}

/**
 * Fits by block, kept while memory allows: what acts on staying alone needs no fit again, and a longer horizon only
 * those of its further periods. The lists of the plan before are filled again, so that plan must not be used any more.
 */
export function makeFitting(): (plan: FitPlan, isOtherHorizon: boolean) => (block: number) => Fits {
  const kept: Fits[] = [];
  /** How many periods of each block are told of. */
  let told: number[] = [];
  let wasMoving = false;
  return (plan, isOtherHorizon) => {
    const { periods } = plan.timing;
    const isMoving = plan.drift > 0;
    const isKept = plan.sample * periods * (isMoving ? LISTS : 2) <= BUDGET;
    const longest = Math.max(periods, kept[0]?.targeted.length ?? 0);
    const isRoomy = isKept && plan.sample * longest * LISTS <= BUDGET;
    kept.length = isRoomy ? Math.min(kept.length, blocksOf(plan.sample)) : 0;
    const known = isOtherHorizon && isRoomy && isMoving === wasMoving ? told : [];
    // what is not kept cannot be added to
    told = isKept ? known : [];
    wasMoving = isMoving;
    const fit = isMoving ? fitDrifting : fitSettled;
    return (block) => {
      const place = isKept ? block : 0;
      const from = isKept ? (known[block] ?? 0) : 0;
      if (from >= periods) return kept[place]!;
      const fits = (kept[place] = makeFits(plan, kept[place]));
      fit(plan, block, fits, from);
      known[block] = periods;
      return fits;
    };
  };
}
