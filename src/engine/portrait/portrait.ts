import type { Business } from '../../vocabulary/business.ts';
import { BLOCK } from '../blocks.ts';
import type { Plan } from '../plan.ts';
import { simulateBlock } from '../simulate.ts';
import { axesOf, isWholeView, type Axis, type AxisPair } from './axes.ts';
import { nichesOn, placesOn } from './places.ts';
import { makeChronicle, type Chronicle } from './chronicle.ts';

/** Customers that are portrayed at most: the first of the sample, which are spread as evenly as all. */
export const MOST_PORTRAYED = 20_000;

/** Customers one by one. Lists of customers have one entry each; experiences are 0 mass … 3 one-to-one. */
export interface Portrait extends Chronicle {
  readonly axes: readonly [Axis, Axis];
  /** Where needs move places are by period, else there is one for all: periods × axes × customers. */
  readonly isMoving: boolean;
  readonly places: Float32Array;
  /** Centres of the niches on the two axes: axes × niches. */
  readonly niches: Float32Array;
  /** The axes are all on which niches differ: their regions do not overlap there. */
  readonly isWhole: boolean;
  readonly value: Float32Array;
  readonly served: Uint8Array;
}

/** Portrays customers with the draws and the digits of a run of the business. */
export function portray(business: Business, plan: Plan, ids: AxisPair): Portrait {
  const customers = Math.min(plan.sample, MOST_PORTRAYED);
  const axes = axesOf(plan, customers, ids);
  const { chronicle, witness, finish } = makeChronicle(business, plan, customers);
  for (let start = 0; start < customers; start += BLOCK) {
    simulateBlock(plan, start / BLOCK, undefined, witness(start));
  }
  finish();
  return {
    ...chronicle,
    axes,
    isMoving: plan.drift > 0,
    places: placesOn(plan, customers, axes),
    niches: nichesOn(plan.misfits, axes),
    isWhole: isWholeView(plan, ids),
    value: Float32Array.from(plan.value.subarray(0, customers)),
    served: plan.served.slice(0, customers),
  };
}
