import { BLOCK } from './blocks.ts';
import type { Journey } from './journey.ts';
import { kernel } from './kernel/kernel.ts';

/** Customers of a block in one period of one experience; who is not served is as under mass. Good until the next one. */
export interface Sight {
  /** 0 mass … 3 one-to-one. */
  readonly experience: number;
  /** Counted from 0. */
  readonly period: number;
  /** Probability of still being a customer at the period's start. */
  readonly survival: Float64Array;
  readonly fit: Float64Array;
  /** Chance to stay through the period. */
  readonly stay: Float64Array;
  /** What that chance would be if all fits, of mass and of a rival as well, were those of the first period. */
  readonly heldStay: Float64Array;
}

/** Is shown a block customer by customer, period by period, mass first; it changes no number. */
export type Witness = (sight: Sight) => void;

/** How well customers are fitted, and how well mass and a rival would fit them. */
export interface Standing {
  readonly fit: Float64Array;
  readonly mass: Float64Array;
  readonly rival: Float64Array;
}

/** What log-odds of staying owe to an experience beside fit: a constant, and the barrier to leaving. */
export interface Treatment {
  readonly constant: number;
  readonly barrier: number;
}

/** Writes the chances to stay of how customers stand. */
export type Answering = (out: Float64Array, standing: Standing, treatment: Treatment) => void;

const KINDS = ['survival', 'fit', 'stay', 'heldStay'] as const;
const sights = [0, 1, 2, 3].map((experience) => ({
  experience,
  period: 0,
  survival: new Float64Array(BLOCK),
  fit: new Float64Array(BLOCK),
  stay: new Float64Array(BLOCK),
  heldStay: new Float64Array(BLOCK),
}));

/** Fits of the first period, by experience and of a rival. */
const firstFits = [kernel.column(), kernel.column(), kernel.column(), kernel.column()] as const;
const firstRival = kernel.column();
const held = kernel.column();

/** Shows a block to a witness; `served` has 1 for whom the experiences serve, 0 for the others. */
export function makeShow(witness: Witness, served: Float64Array, answer: Answering) {
  const mass = sights[0]!;
  return {
    /** A journey before it passes through a period. */
    see({ experience, state, stay }: Journey, period: number, now: Standing, treatment: Treatment): void {
      const fit = firstFits[experience]!;
      if (period === 0) {
        fit.set(now.fit);
        firstRival.set(now.rival);
      }
      answer(held, { fit, mass: firstFits[0], rival: firstRival }, treatment);
      const sight = sights[experience]!;
      sight.period = period;
      sight.survival.set(state.survival);
      sight.fit.set(state.fit);
      sight.stay.set(stay);
      sight.heldStay.set(held);
      for (let i = 0; i < BLOCK; i++) {
        if (served[i] === 0 && experience > 0) for (const kind of KINDS) sight[kind][i] = mass[kind][i]!;
      }
      witness(sight);
    },
    /** An experience that is still as another, which has been seen in this period. */
    repeat(experience: number, period: number, like: number): void {
      if (period === 0) firstFits[experience]!.set(firstFits[like]!);
      const sight = sights[experience]!;
      sight.period = period;
      for (const kind of KINDS) sight[kind].set(sights[like]![kind]);
      witness(sight);
    },
  };
}
