import { BLOCK } from './blocks.ts';
import { kernel } from './kernel/kernel.ts';

/**
 * The spells of the experiences in which customers are treated alike, so that worth differs only by presence:
 * before its launch an experience is as mass, and one-to-one is as targeted until it customizes.
 */
export const SPELLS = [
  { experience: 0, as: 'mass' },
  { experience: 1, as: 'mass' },
  { experience: 1, as: 'niche' },
  { experience: 2, as: 'mass' },
  { experience: 2, as: 'targeted' },
  { experience: 3, as: 'mass' },
  { experience: 3, as: 'targeted' },
  { experience: 3, as: 'one-to-one' },
] as const;

/** Where a spell stands in SPELLS and in every list of presences. */
export function spellOf(experience: number, as: (typeof SPELLS)[number]['as']): number {
  return SPELLS.findIndex((spell) => spell.experience === experience && spell.as === as);
}

const KINDS = ['expected', 'expectedFit', 'realized', 'realizedFit'] as const;

/**
 * Discounted periods as a customer, and the same times fit: expected from survival probabilities, and realized by the
 * fixed draws. One entry a customer; single precision, since only chance is read from them.
 */
export type Presence = Readonly<Record<(typeof KINDS)[number], Float32Array>>;

/** One presence a spell. */
export function makePresences(customers: number): Presence[] {
  return SPELLS.map(
    () => Object.fromEntries(KINDS.map((kind) => [kind, new Float32Array(customers)])) as unknown as Presence,
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
