import { BLOCK } from './blocks.ts';
import type { Journey } from './journey.ts';

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
}

/** Is shown a block customer by customer, period by period, mass first; it changes no number. */
export type Witness = (sight: Sight) => void;

const KINDS = ['survival', 'fit', 'stay'] as const;
const sights = [0, 1, 2, 3].map((experience) => ({
  experience,
  period: 0,
  survival: new Float64Array(BLOCK),
  fit: new Float64Array(BLOCK),
  stay: new Float64Array(BLOCK),
}));

/** Shows a block to a witness; `served` has 1 for whom the experiences serve, 0 for the others. */
export function makeShow(witness: Witness, served: Float64Array) {
  const mass = sights[0]!;
  return {
    /** A journey before it passes through a period. */
    see({ experience, state, stay }: Journey, period: number): void {
      const sight = sights[experience]!;
      sight.period = period;
      sight.survival.set(state.survival);
      sight.fit.set(state.fit);
      sight.stay.set(stay);
      for (let i = 0; i < BLOCK; i++) {
        if (served[i] === 0 && experience > 0) for (const kind of KINDS) sight[kind][i] = mass[kind][i]!;
      }
      witness(sight);
    },
    /** An experience that is still as another, which has been seen in this period. */
    repeat(experience: number, period: number, like: number): void {
      const sight = sights[experience]!;
      sight.period = period;
      for (const kind of KINDS) sight[kind].set(sights[like]![kind]);
      witness(sight);
    },
  };
}
