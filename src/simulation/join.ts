import type { Contribution } from '../engine/engine.ts';
import { addUp } from '../engine/sums.ts';

/**
 * Adds the blocks of a stretch to all before it. As they are added one after the other, it makes no difference
 * where stretches end, and however large a business, no more is held than one block's worth.
 */
export function join(sofar: Contribution | undefined, next: Contribution): Contribution {
  return {
    sums: [addUp([...(sofar?.sums ?? []), ...next.sums])],
    moments: [addUp([...(sofar?.moments ?? []), ...next.moments])],
  };
}
