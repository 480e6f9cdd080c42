import { BLOCK } from './blocks.ts';
import { kernel } from './kernel/kernel.ts';
import { stintsOf } from './spells.ts';
import type { Timing } from './timing.ts';

const KINDS = ['expected', 'expectedFit', 'realized', 'realizedFit'] as const;

/**
 * Discounted periods as a customer, and the same times fit: expected from survival probabilities, and realized by the
 * fixed draws. One entry a customer; single precision, since only chance is read from them.
 */
export type Presence = Readonly<Record<(typeof KINDS)[number], Float32Array>>;

/** One a spell; none of a spell without a period. */
export type Presences = readonly (Presence | undefined)[];

export function makePresences({ customers, timing }: { customers: number; timing: Timing }): Presences {
  const make = () => KINDS.map((kind) => [kind, new Float32Array(customers)]);
  return stintsOf(timing).map(({ from, to }) =>
    from < to ? (Object.fromEntries(make()) as Presence) : undefined,
  );
}

/** The running presence of a block under one experience: a column of the kernel for each kind, in a row. */
export type Tally = Float64Array;

export function makeTally(): Tally {
  return kernel.column(KINDS.length);
}

/** Keeps the tally of a block as presence in a spell. */
export function keepTally(tally: Tally, presence: Presence, start: number, count: number): void {
  KINDS.forEach((kind, k) => presence[kind].set(tally.subarray(k * BLOCK, k * BLOCK + count), start));
}
